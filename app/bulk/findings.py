"""From what the shards found to what the report says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from app.bulk.columns import as_number
from app.bulk.impact import Reading, law_groups, policy_groups, reading, with_dimensions
from app.bulk.jobs import OTHER, POLICY, Request
from app.bulk.outputs import Merged
from app.bulk.report import Content
from app.bulk.summary import tally
from app.jurisdictions.declare import Jurisdiction
from app.jurisdictions.declare_bulk import HistoryFile, Policy

TITLES = {"law": "the law", POLICY: "the office's policy", OTHER: "the compared policy"}
_HEADINGS = {"law": "The law", POLICY: "The office's policy", OTHER: "The compared policy"}


def content(
    request: Request,
    state: Jurisdiction,
    history: HistoryFile,
    policies: Mapping[str, Policy],
    merged: Merged,
    told: Mapping[str, Any],
    manifest: Mapping[str, Any],
) -> Content:
    """The content of the report of a run."""
    decided = merged.decided.filter(~pl.col("later"))
    return Content(
        place=place_of(request.county, state),
        as_of=request.as_of,
        checked=state.checked,
        records=manifest["rows_in"],
        persons=decided["person"].n_unique(),
        convictions=decided.height,
        rejected=manifest["rows_rejected"],
        readings=tuple(_readings(decided, state, history, policies, request)),
        people={name: one["people"] for name, one in told["readings"].items()},
        before=_before(decided, merged.people),
        limits=history.limits,
        review={name: sorted(missing(decided, name).items()) for name in told["needsReview"]},
        differences=[
            (one.id, one.what, one.why, told["differences"].get(one.id))
            for one in history.differences
        ],
        made=made(manifest),
        added=told["added"],
        titles=TITLES,
    )


def missing(decided: pl.DataFrame, name: str) -> dict[str, int]:
    """Why a reading could not decide, from the very convictions that the tables count."""
    lacking = decided.filter(pl.col(f"{name}_outcome") == "needs_review")
    return tally(lacking, f"{name}_reason")


def _before(decided: pl.DataFrame, people: pl.DataFrame) -> dict[str, int]:
    """People of the tables who have a felony, a conviction of the last years, any, today."""
    mine = people.join(decided.select("person").unique(), on="person", how="semi")
    has = {
        "CountSubjectsNoFelony": "felonies",
        "CountSubjectsNoConvictionLast7Years": "recent",
        "CountSubjectsNoConviction": "convictions",
    }
    return {key: int((mine[column] > 0).sum()) for key, column in has.items()}


def place_of(county: str, state: Jurisdiction) -> str:
    """What the numbers are about: a county (as normalised; empty for all), or the state."""
    return f"{county.title()} County, {state.name}" if county else str(state.name)


def made(manifest: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What a run rests on, for people."""
    return [
        *((f"Input {one['file']}", f"SHA-256 {one['sha256']}") for one in manifest["inputs"]),
        ("Table of law", f"SHA-256 {manifest['law_table']}"),
        ("As-of date", manifest["as_of"]),
        ("Program", ", ".join(f"{name} {one}" for name, one in manifest["versions"].items())),
    ]


def _readings(
    decided: pl.DataFrame,
    state: Jurisdiction,
    history: HistoryFile,
    policies: Mapping[str, Policy],
    request: Request,
) -> list[Reading]:
    frame = with_dimensions(decided, request.as_of)
    law = law_groups(state.program.outcomes, history.dismissed, history.lowered)
    found = [reading(frame, "law", _HEADINGS["law"], "law_outcome", law)]
    for name, policy in policies.items():
        if name in _HEADINGS:
            groups = policy_groups(policy.dismissed, policy.lowered)
            found.append(reading(frame, name, _HEADINGS[name], f"{name}_outcome", groups))
    return found


def differences(
    decided: pl.DataFrame, history: HistoryFile, otherwise: str, rejected: int
) -> dict[str, int]:
    """How many convictions each point of difference is about, where that can be counted."""
    counts = {
        "no_birth": pl.col("birth").is_null(),
        "no_event": pl.col("event").is_null(),
        "no_level": pl.col("level_read").is_null(),
        "other_law": ~pl.col("cannabis") & (pl.col("listed") != ""),
        "no_rule": pl.col(f"{POLICY}_rule") == otherwise,
        "several": pl.col("several"),
        "later": pl.col("later"),
        "surely": pl.col(f"{POLICY}_surely") == "yes",
        "first_day": pl.col("event") == as_number(history.effective),
    }
    found = decided.select(one.sum().alias(name) for name, one in counts.items()).row(
        0, named=True
    ) | {"rejected": rejected}
    return {one.id: int(found[one.counted] or 0) for one in history.differences if one.counted}
