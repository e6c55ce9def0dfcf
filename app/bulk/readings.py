"""The readings of a run: the law and each policy over all convictions that the shards found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import polars as pl

from app.bulk.deciding import law_columns, policy_columns
from app.bulk.outputs import Merged
from app.bulk.shard import years_ago
from app.jurisdictions.declare import Jurisdiction
from app.jurisdictions.declare_bulk import HistoryFile, Policy


def with_readings(
    merged: Merged,
    state: Jurisdiction,
    history: HistoryFile,
    policies: Mapping[str, Policy],
    county: str,
    as_of: date,
) -> Merged:
    """Decide the convictions of a county (as normalised; empty for all) by the law and policies."""
    decided = merged.decided
    if county:
        decided = decided.filter(pl.col("court") == county)
    decided = law_columns(decided, state, history, as_of)
    for name, policy in policies.items():
        decided = policy_columns(decided, policy, history, as_of, name)
    ended = {"law": (history.dismissed, history.lowered)}
    ended |= {name: (policy.dismissed, policy.lowered) for name, policy in policies.items()}
    return replace(merged, decided=decided, people=_people(merged.people, decided, ended, as_of))


def _people(
    people: pl.DataFrame,
    decided: pl.DataFrame,
    readings: Mapping[str, tuple[frozenset[str], frozenset[str]]],
    as_of: date,
) -> pl.DataFrame:
    """One row per person, before and after each reading."""
    mine = [pl.len().cast(pl.Int64).alias("decided")]
    for name, (ended, lowered) in readings.items():
        mine += _counts(name, ended, lowered, as_of)
    frame = people.join(
        decided.group_by("person").agg(mine), on="person", how="left", maintain_order="left"
    )
    frame = frame.with_columns(
        pl.col(r"^.*_(dismissed|lowered|review|felonies|recent)$").fill_null(0),
        pl.col("decided").fill_null(0),
    )
    return frame.with_columns(freed for name in readings for freed in _freed(name))


def _counts(
    name: str, ended: frozenset[str], lowered: frozenset[str], as_of: date
) -> list[pl.Expr]:
    """What a reading does to the convictions of a person."""
    since = pl.col("event") > years_ago(as_of)
    outcome = pl.col(f"{name}_outcome")
    gone, less = outcome.is_in(list(ended)), outcome.is_in(list(lowered))
    counts = {
        "dismissed": gone,
        "lowered": less,
        "review": outcome == "needs_review",
        "felonies": pl.col("felony") & (gone | less),
        "recent": since & gone,
    }
    return [one.sum().cast(pl.Int64).alias(f"{name}_{part}") for part, one in counts.items()]


def _freed(name: str) -> list[pl.Expr]:
    """What a person will no longer have; never on a level or a date that is not known."""
    return [
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
    ]
