"""One decision for each distinct set of facts, by the very tables that the pages ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import polars as pl

from app.bulk.asking import Asker
from app.bulk.columns import as_number
from app.jurisdictions.declare import Jurisdiction
from app.jurisdictions.declare_bulk import History, HistoryFile, Measure, Policy, Threshold
from app.relief.dates import add_years
from app.relief.decision import Decision
from app.relief.facts import Facts, Value
from app.relief.predicates import ALWAYS
from app.relief.table import Program

LAW = [
    *("section", "several", "level_read", "period", "age_least", "age_most", "serving"),
    *("strike_when", "registrable_when", "priors", "died"),
]
NEEDS = "needs review: "
LATER = "after the as-of date"
_LAW_OUT = ("law_outcome", "law_rule", "law_rules", "law_reason", "law_when", "law_flags")


def day_of(period: int | None, periods: Sequence[date]) -> date | None:
    """A day that stands for a period: its first, or the day before the first cut."""
    if period is None:
        return None
    return periods[0] - timedelta(days=1) if period == 0 else periods[period - 1]


def law_columns(
    chosen: pl.DataFrame, state: Jurisdiction, history: HistoryFile, as_of: date
) -> pl.DataFrame:
    """The law's decision for each conviction, in the same order."""
    distinct = chosen.filter(~pl.col("later")).select(LAW).unique().sort(LAW)
    told = [history.facts(history_of(row, history)) for row in distinct.iter_rows(named=True)]
    decisions = Asker(state, as_of).decisions(told)
    made = [
        (*row, *_law_words(decision, history))
        for row, decision in zip(distinct.iter_rows(), decisions, strict=True)
    ]
    schema = {name: distinct.schema[name] for name in LAW} | dict.fromkeys(_LAW_OUT, pl.String)
    decided = pl.DataFrame(made, schema=schema, orient="row")
    return _later(
        chosen.join(decided, on=LAW, how="left", nulls_equal=True, maintain_order="left"),
        "law_outcome",
        "law_reason",
        [name for name in _LAW_OUT if name not in ("law_outcome", "law_reason")],
    )


def history_of(row: Mapping[str, Any], history: HistoryFile) -> History:
    """A distinct row of facts as the state wants it."""
    return History(
        section=row["section"],
        several=row["several"],
        level=row["level_read"],
        day=day_of(row["period"], history.periods),
        age_least=row["age_least"],
        age_most=row["age_most"],
        serving=row["serving"],
        strike=row["strike_when"],
        registrable=row["registrable_when"],
        priors=row["priors"],
        died=row["died"],
    )


def _law_words(decision: Decision, history: HistoryFile) -> tuple[str, ...]:
    if decision.outcome is None:
        lacks = dict.fromkeys(history.lacks.get(name, name) for name in decision.missing)
        return ("needs_review", "", "", NEEDS + ", ".join(lacks), "", "")
    return (
        decision.outcome,
        decision.rule,
        " ".join(decision.chain),
        str(decision.reason),
        decision.when,
        " ".join(decision.flags),
    )


def _later(frame: pl.DataFrame, outcome: str, reason: str, rest: Sequence[str]) -> pl.DataFrame:
    later = pl.col("later")
    return frame.with_columns(
        pl.when(later).then(pl.lit("needs_review")).otherwise(outcome).alias(outcome),
        pl.when(later).then(pl.lit(NEEDS + LATER)).otherwise(reason).alias(reason),
        *(pl.when(later).then(pl.lit("")).otherwise(name).alias(name) for name in rest),
    )


def measured(threshold: Threshold, as_of: date) -> pl.Expr:
    """A threshold of a policy as a column: true, false, or null where a date is missing."""
    event, birth = pl.col("event"), pl.col("birth")
    ago = as_number(add_years(as_of, -threshold.years))
    match threshold.measure:
        case Measure.AGE_THEN_UNDER:
            return birth + threshold.years * 10000 > event
        case Measure.AGE_NOW:
            return birth + threshold.years * 10000 <= as_number(as_of)
        case Measure.YEARS_SINCE:
            return event <= ago
        case Measure.YEARS_CLEAR:
            last, undated = pl.col("last_event"), pl.col("undated") > 0
            return pl.when(last >= ago).then(False).when(undated).then(None).otherwise(last < ago)


_ONLY = (
    pl.when(pl.col("convictions") - pl.col("unreadable") > pl.col("cannabis_convictions"))
    .then(False)
    .when(pl.col("unreadable") > 0)
    .then(None)
    .otherwise(True)
)


def policy_columns(
    chosen: pl.DataFrame, policy: Policy, history: HistoryFile, as_of: date, name: str
) -> pl.DataFrame:
    """A policy's decision as columns ``name_outcome``, ``_determination``, ``_reason``, ``_rule``.

    ``_surely`` is "yes" where something is missing and every reading of it gives the same result.
    """
    facts = {
        "level": pl.col("level_read"),
        "listed": pl.when(pl.col("listed") != "").then("listed"),
        "cannabis": pl.col("cannabis"),
        "several": pl.col("several"),
        "only_cannabis": _ONLY,
        "died": pl.col("died"),
        **{one.fact: measured(one, as_of) for one in policy.thresholds},
    }
    atoms = chosen.select(
        *(expression.alias(f"f_{fact}") for fact, expression in facts.items()),
        pl.col("birth").is_null().alias("no_birth"),
        pl.col("event").is_null().alias("no_event"),
    )
    distinct = atoms.unique().sort(atoms.columns)
    out = [f"{name}_{part}" for part in ("outcome", "determination", "reason", "rule", "surely")]
    made = []
    for row in distinct.iter_rows(named=True):
        told: dict[str, Value] = {
            fact: value for fact in facts if (value := row[f"f_{fact}"]) is not None
        }
        made.append((*row.values(), *_policy_words(policy, told, row, history, as_of)))
    decided = pl.DataFrame(
        made, schema=dict(distinct.schema) | dict.fromkeys(out, pl.String), orient="row"
    )
    joined = atoms.join(
        decided, on=atoms.columns, how="left", nulls_equal=True, maintain_order="left"
    )
    frame = pl.concat([chosen, joined.select(out)], how="horizontal")
    frame = _later(frame, out[0], out[2], [out[3], out[4]])
    return frame.with_columns(
        pl.when("later").then(pl.lit("Needs Review")).otherwise(out[1]).alias(out[1])
    )


def _policy_words(
    policy: Policy,
    told: dict[str, Value],
    row: dict[str, object],
    history: HistoryFile,
    as_of: date,
) -> tuple[str, str, str, str, str]:
    surely = ""
    decision = policy.program.decide(Facts(told), as_of)
    if decision.outcome is None and len(decision.possible) == 1:
        # Every reading of what is missing gives the same result: name a rule that surely applies.
        decision, surely = _surely(policy, told, as_of), "yes"
    if decision.outcome is None:
        lacks = dict.fromkeys(_lack(one, policy, row, history) for one in decision.missing)
        return ("needs_review", "Needs Review", NEEDS + ", ".join(lacks), "", "")
    title = policy.titles[decision.outcome]
    return (decision.outcome, title, str(decision.reason), decision.rule, surely)


def _surely(policy: Policy, told: dict[str, Value], as_of: date) -> Decision:
    (table,) = policy.program.tables
    for rule in table.rules:
        if rule.when.test(told) is True and rule.when != ALWAYS:
            only = Program(
                policy.program.vocabulary,
                (),
                (type(table)(table.id, table.title, (rule,)),),
                policy.program.outcomes,
            )
            return only.decide(Facts(told), as_of)
    return policy.program.decide(Facts(told), as_of)


def _lack(fact: str, policy: Policy, row: dict[str, object], history: HistoryFile) -> str:
    measures = {one.fact: one.measure for one in policy.thresholds}
    match measures.get(fact):
        case Measure.AGE_NOW:
            return history.lacks["age"]
        case Measure.AGE_THEN_UNDER if row["no_birth"]:
            return history.lacks["age"]
        case Measure.AGE_THEN_UNDER | Measure.YEARS_SINCE:
            return history.lacks["conviction_date"]
        case Measure.YEARS_CLEAR if row["no_event"]:
            return history.lacks["conviction_date"]
        case Measure.YEARS_CLEAR:
            return "the date of another conviction"
    return history.lacks.get(fact, fact)
