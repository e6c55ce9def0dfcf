"""Distinct charges and levels, each read once by the state, and joined back as columns."""

from __future__ import annotations

import polars as pl

from app.jurisdictions.declare_bulk import HistoryFile

_SCHEMA = {
    "offense": pl.String,
    "told": pl.String,
    "code": pl.String,
    "section": pl.String,
    "family": pl.String,
    "listed": pl.String,
    "decided": pl.Boolean,
    "cannabis": pl.Boolean,
    "strike": pl.Boolean,
    "registrable": pl.Boolean,
    "readable": pl.Boolean,
    "several": pl.Boolean,
}


def charges_of(counts: pl.DataFrame, history: HistoryFile) -> pl.DataFrame:
    """What each distinct offense text means."""
    rows = []
    for offense, told in counts.select("offense", "told").unique().iter_rows():
        one = history.read_charge(offense, told)
        rows.append((offense, told, *(getattr(one, name) for name in list(_SCHEMA)[2:])))
    return pl.DataFrame(rows, schema=_SCHEMA, orient="row")


def with_charges(counts: pl.DataFrame, history: HistoryFile) -> pl.DataFrame:
    """Convictions with what their charges and levels mean, in the same order."""
    pairs = counts.select("level", "class").unique()
    levels = pl.DataFrame(
        [(level, kind, history.read_level(level, kind)) for level, kind in pairs.iter_rows()],
        schema={"level": pl.String, "class": pl.String, "level_read": pl.String},
        orient="row",
    )
    return (
        counts.join(charges_of(counts, history), on=["offense", "told"], how="left")
        .join(levels, on=["level", "class"], how="left")
        .with_columns((pl.col("level_read") == "felony").alias("felony"))
        .sort("row")
    )


def mentions_of(rows: pl.LazyFrame, history: HistoryFile) -> pl.DataFrame:
    """Rows whose comment names another section of the law: ``row`` and ``mention``."""
    named = (
        rows.filter(pl.col("comment").str.contains(history.mention))
        .select("row", "offense", "comment")
        .collect()
    )
    pairs = named.select("offense", "comment").unique()
    read = pl.DataFrame(
        [(offense, said, history.mentions(offense, said)) for offense, said in pairs.iter_rows()],
        schema={"offense": pl.String, "comment": pl.String, "mention": pl.String},
        orient="row",
    )
    return (
        named.join(read, on=["offense", "comment"], how="left")
        .filter(pl.col("mention") != "")
        .select("row", "mention")
        .sort("row")
    )
