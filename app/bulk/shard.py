"""One shard of a file: whole persons and their history. The same function on any executor.

What it finds rests on the file and the as-of date alone, so that another county, policy or law
table needs no second look at the rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl

from app.bulk import columns
from app.bulk.charges import mentions_of, with_charges
from app.bulk.safe import whole, write_text
from app.jurisdictions import load
from app.jurisdictions.declare_bulk import HistoryFile
from app.relief.dates import add_years


@dataclass(frozen=True)
class Rows:
    """Rows of one columnar file: a slice of it, or all of it. ``offset`` makes rows global."""

    path: str
    start: int = 0
    length: int | None = None


@dataclass(frozen=True)
class ShardJob:
    """All that a worker needs; only plain values, so that it can travel to another process.

    Attributes:
        out: paths of what it writes, without their endings.
    """

    number: int
    rows: Rows
    state: str
    format: str
    as_of: str
    out: str


PARTS = ("decided", "people", "mentions", "rejects", "counties")


def screen_shard(job: ShardJob) -> int:
    """Screen a shard and write its parts; gives its number."""
    history = next(one for one in load(job.state).histories if one.id == job.format)
    as_of = date.fromisoformat(job.as_of)
    compared = columns.stripped("count", "kind", "disposition")
    frame = _read(job.rows).with_columns(compared).collect()
    usable = frame.select(columns.usable(history)).to_series()
    kept = (frame if usable.all() else frame.filter(usable)).lazy()
    persons = columns.people(kept, history, as_of).collect()
    counts = with_charges(columns.convictions(kept, history), history).with_columns(
        county_name("county").alias("court")
    )
    chosen, totals = columns.with_history(counts, persons, history, as_of)
    chosen = chosen.join(_dockets(kept, chosen, history), on=columns.CASE, how="left").sort("row")
    parts = {
        "decided": chosen.drop("rows", "first_row", "told"),
        "people": _people(persons, totals, counts, as_of),
        "mentions": mentions_of(kept, history),
        "rejects": _rejects(frame, usable),
        "counties": counts.filter("decided")
        .group_by("court")
        .agg(pl.len().cast(pl.UInt64).alias("convictions"))
        .sort("court"),
    }
    for name, part in parts.items():
        with whole(Path(f"{job.out}.{name}.parquet")) as partial:
            part.write_parquet(partial, compression="lz4", statistics=False)
    write_text(Path(f"{job.out}.done"), f"{job.number}\n")
    return job.number


def county_name(column: str) -> pl.Expr:
    """A county's name without regard to case, spaces and the word "county"."""
    name = pl.col(column).str.to_uppercase().str.replace_all(r"\s+", " ").str.strip_chars()
    return name.str.replace(r"^COUNTY OF ", "").str.replace(r" COUNTY$", "")


def normal_county(name: str) -> str:
    """The same for one name."""
    found: str = pl.DataFrame({"name": [name]}).select(county_name("name")).item()
    return found


def _read(rows: Rows) -> pl.LazyFrame:
    lazy = pl.scan_parquet(rows.path, glob=False)
    return lazy if rows.length is None else lazy.slice(rows.start, rows.length)


def _dockets(rows: pl.LazyFrame, chosen: pl.DataFrame, history: HistoryFile) -> pl.DataFrame:
    """The docket numbers of each decided case, in file order, each once."""
    cases = chosen.select(columns.CASE).unique()
    return (
        rows.filter((pl.col("kind") == history.court) & (pl.col("docket") != ""))
        .select("person", pl.col("count").str.slice(0, history.case_digits).alias("case"), "docket")
        .join(cases.lazy(), on=columns.CASE, how="semi")
        .group_by(columns.CASE)
        .agg(pl.col("docket").unique(maintain_order=True).str.join("; ").alias("dockets"))
        .collect()
    )


def _rejects(frame: pl.DataFrame, usable: pl.Series) -> pl.DataFrame:
    no_person = pl.col("person") == ""
    why = (
        pl.when(no_person)
        .then(pl.lit("the number of the person is missing"))
        .otherwise(pl.lit("the count number is missing or too short"))
    )
    return frame.filter(~usable).select("file", "row", why.alias("reason"))


def _people(
    persons: pl.DataFrame, totals: pl.DataFrame, counts: pl.DataFrame, as_of: date
) -> pl.DataFrame:
    """One row per person, before any decision."""
    recent = pl.col("event").is_between(years_ago(as_of) + 1, columns.as_number(as_of))
    last = counts.filter(recent).group_by("person").agg(pl.len().alias("recent"))
    frame = persons.join(totals, on="person", how="left").join(last, on="person", how="left")
    whole_numbers = ("convictions", "cannabis_convictions", "felonies", "undated", "levels_unknown")
    return (
        frame.with_columns(
            pl.col(name).fill_null(0).cast(pl.Int64) for name in (*whole_numbers, "recent")
        )
        .select(
            *("person", "first_row", "name", "birth", "sex", "race", "rows", "died"),
            *(*whole_numbers, "recent"),
        )
        .sort("first_row")
    )


def years_ago(as_of: date) -> int:
    """The day seven years before, as a number: what came after it is "the last 7 years"."""
    return columns.as_number(add_years(as_of, -7))
