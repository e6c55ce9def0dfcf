"""One shard of a file: whole persons, screened on their own. The same function on any executor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl

from app.bulk import columns
from app.bulk.charges import mentions_of, with_charges
from app.bulk.deciding import law_columns, policy_columns
from app.bulk.safe import whole, write_text
from app.jurisdictions import registry
from app.jurisdictions.declare_bulk import HistoryFile
from app.relief.dates import add_years

POLICY, OTHER, ALL = "policy", "other", "all"
"""Names of the columns of the office's policy, of one compared with it, and of "dismiss all"."""


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
        county: as normalised, or empty for all. policies: names to plain options.
        out: paths of what it writes, without their endings.
    """

    number: int
    rows: Rows
    state: str
    format: str
    as_of: str
    county: str
    policies: Mapping[str, Mapping[str, object]]
    out: str


PARTS = ("decided", "people", "mentions", "rejects", "counties")


def screen_shard(job: ShardJob) -> int:
    """Screen a shard and write its parts; gives its number."""
    state = registry()[job.state]
    history = next(one for one in state.histories if one.id == job.format)
    as_of = date.fromisoformat(job.as_of)
    frame = _read(job.rows).collect()
    usable = frame.select(columns.usable(history)).to_series()
    kept = (frame if usable.all() else frame.filter(usable)).lazy()
    persons = columns.people(kept, history, as_of).collect()
    counts = with_charges(columns.convictions(kept, history), history).with_columns(
        county_name("county").alias("court")
    )
    wanted = pl.col("decided")
    if job.county:
        wanted &= pl.col("court") == job.county
    chosen, totals = columns.with_history(counts, persons, wanted, history, as_of)
    chosen = law_columns(chosen, state.program, history, as_of)
    for name, raw in job.policies.items():
        chosen = policy_columns(chosen, history.read_policy(raw), history, as_of, name)
    chosen = chosen.join(_dockets(kept, chosen, history), on=columns.CASE, how="left").sort("row")
    parts = {
        "decided": chosen.drop("rows", "first_row", "told"),
        "people": _people(persons, totals, chosen, counts, job, history, as_of),
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
    no_person = pl.col("person").str.strip_chars() == ""
    why = (
        pl.when(no_person)
        .then(pl.lit("the number of the person is missing"))
        .otherwise(pl.lit("the count number is missing or too short"))
    )
    return frame.filter(~usable).select("file", "row", why.alias("reason"))


def _people(
    persons: pl.DataFrame,
    totals: pl.DataFrame,
    chosen: pl.DataFrame,
    counts: pl.DataFrame,
    job: ShardJob,
    history: HistoryFile,
    as_of: date,
) -> pl.DataFrame:
    """One row per person, before and after each reading."""
    recent = columns.as_number(add_years(as_of, -7))
    last = (
        counts.filter(pl.col("event").is_between(recent + 1, columns.as_number(as_of)))
        .group_by("person")
        .agg(pl.len().cast(pl.Int64).alias("recent"))
    )
    frame = persons.join(totals, on="person", how="left").join(last, on="person", how="left")
    whole_numbers = ("convictions", "cannabis_convictions", "felonies", "undated", "levels_unknown")
    frame = frame.with_columns(
        pl.col(name).fill_null(0).cast(pl.Int64) for name in (*whole_numbers, "recent")
    ).select(
        *("person", "first_row", "name", "birth", "sex", "race", "rows", "died"),
        *(*whole_numbers, "recent"),
    )
    since = pl.col("event") > recent
    mine = [pl.len().cast(pl.Int64).alias("decided")]
    readings: dict[str, tuple[frozenset[str], frozenset[str]]] = {
        "law": (history.dismissed, history.lowered)
    }
    for name, raw in job.policies.items():
        policy = history.read_policy(raw)
        readings[name] = (policy.dismissed, policy.lowered)
    for name, (ended, lowered) in readings.items():
        outcome = pl.col(f"{name}_outcome")
        gone, less = outcome.is_in(list(ended)), outcome.is_in(list(lowered))
        mine += [
            gone.sum().cast(pl.Int64).alias(f"{name}_dismissed"),
            less.sum().cast(pl.Int64).alias(f"{name}_lowered"),
            (outcome == "needs_review").sum().cast(pl.Int64).alias(f"{name}_review"),
            (pl.col("felony") & (gone | less)).sum().cast(pl.Int64).alias(f"{name}_felonies"),
            (since & gone).sum().cast(pl.Int64).alias(f"{name}_recent"),
        ]
    frame = frame.join(chosen.group_by("person").agg(mine), on="person", how="left")
    frame = frame.with_columns(
        pl.col(r"^.*_(dismissed|lowered|review|felonies|recent)$").fill_null(0),
        pl.col("decided").fill_null(0),
    )
    for name in readings:
        frame = frame.with_columns(
            (
                (pl.col("felonies") > 0)
                & (pl.col(f"{name}_felonies") == pl.col("felonies"))
                & (pl.col("levels_unknown") == 0)
            ).alias(f"{name}_no_felony"),
            (
                (pl.col("convictions") > 0) & (pl.col(f"{name}_dismissed") == pl.col("convictions"))
            ).alias(f"{name}_no_conviction"),
            (
                (pl.col("recent") > 0)
                & (pl.col(f"{name}_recent") == pl.col("recent"))
                & (pl.col("undated") == 0)
            ).alias(f"{name}_no_recent"),
        )
    return frame.sort("first_row")
