"""What a run comes to, in numbers: the summary for the office. Exact, so not for publication."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from app.bulk.jobs import ALL, OTHER, POLICY
from app.jurisdictions.declare_bulk import HistoryFile, Policy

READINGS = {
    "law": "the law",
    POLICY: "the policy",
    OTHER: "the compared policy",
    ALL: "dismiss all",
}


def tally(frame: pl.DataFrame, column: str) -> dict[str, int]:
    """How often each value stands in a column, by value."""
    counted = frame.group_by(column).agg(pl.len()).sort(column)
    return {str(value): int(number) for value, number in counted.iter_rows() if value is not None}


def relief(people: pl.DataFrame, reading: str) -> dict[str, int]:
    """People who will no longer have a felony, any conviction, or one of the last seven years."""
    return {
        key: int(people[f"{reading}_{name}"].sum())
        for key, name in (
            ("CountSubjectsNoFelony", "no_felony"),
            ("CountSubjectsNoConvictionLast7Years", "no_recent"),
            ("CountSubjectsNoConviction", "no_conviction"),
        )
    }


def summary(
    decided: pl.DataFrame,
    people: pl.DataFrame,
    history: HistoryFile,
    policy: Policy,
    county: str,
    records: int,
) -> dict[str, Any]:
    """The summary, with the keys that offices know from the earlier program, and ours too."""
    keys = history.counted
    ours = decided.filter(pl.col("cannabis") & ~pl.col("later"))
    earliest = people_earliest(decided)
    helped = (people[f"{POLICY}_dismissed"] > 0) | (people[f"{POLICY}_lowered"] > 0)
    known = {
        "county": county,
        "earliestConviction": earliest,
        "lineCount": records,
        keys["relief"]: relief(people, POLICY),
        keys["relief_all"]: relief(people, ALL),
        keys["by_section"]: tally(ours, "listed"),
        keys["subjects"]: ours["person"].n_unique(),
        keys["felonies"]: int(ours["felony"].sum()),
        keys["others"]: int((~ours["felony"]).sum()),
        keys["some_relief"]: int(helped.sum()),
        **_by_rule(decided, policy),
    }
    readings = [name for name in READINGS if f"{name}_outcome" in decided.columns]
    return known | {
        "readings": {
            name: {
                "convictionsByOutcome": tally(decided, f"{name}_outcome"),
                "people": relief(people, name),
            }
            for name in readings
            if name != ALL
        },
        "lawByRule": tally(decided.filter(pl.col("law_rule") != ""), "law_rule"),
        "needsReview": {
            name: tally(
                decided.filter(pl.col(f"{name}_outcome") == "needs_review"), f"{name}_reason"
            )
            for name in readings
            if name != ALL
        },
        "difference": _difference(decided) if OTHER in readings else None,
    }


def people_earliest(decided: pl.DataFrame) -> str | None:
    """The earliest decided conviction as a date."""
    first = decided["event"].min()
    if not isinstance(first, int):
        return None
    return f"{first // 10000:04}-{first // 100 % 100:02}-{first % 100:02}"


def _by_rule(decided: pl.DataFrame, policy: Policy) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    counted = tally(decided, f"{POLICY}_rule")
    for rule, (block, key) in policy.groups.items():
        found.setdefault(block, {})[key] = counted.get(rule, 0)
    return found


def _difference(decided: pl.DataFrame) -> dict[str, int]:
    """Convictions by what the office's policy and the compared one give."""
    pairs = (
        decided.group_by(f"{POLICY}_outcome", f"{OTHER}_outcome")
        .agg(pl.len())
        .sort(f"{POLICY}_outcome", f"{OTHER}_outcome")
    )
    return {f"{mine} -> {theirs}": int(number) for mine, theirs, number in pairs.iter_rows()}


def added(
    decided: pl.DataFrame, history: HistoryFile, policies: Mapping[str, Policy]
) -> dict[str, int]:
    """What each policy adds: convictions that only it dismisses or lowers, and beyond the law."""
    law = pl.col("law_outcome").is_in([*history.dismissed, *history.lowered])
    found: dict[str, int] = {}
    helps = {
        name: pl.col(f"{name}_outcome").is_in([*policy.dismissed, *policy.lowered])
        for name, policy in policies.items()
    }
    for name, mine in helps.items():
        found[f"{name}_beyond_the_law"] = int(decided.select((mine & ~law).sum()).item())
        for other, theirs in helps.items():
            if other != name:
                found[f"{name}_beyond_{other}"] = int(decided.select((mine & ~theirs).sum()).item())
    return found
