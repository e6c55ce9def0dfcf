""" "This would change if …"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.relief.counterfactual import counterfactuals
from app.relief.facts import UNKNOWN, Facts, Value
from tests.unit.relief.made_up import PROGRAM

AS_OF = date(2026, 11, 22)


def changes(**facts: Value) -> list[tuple[str, Value, str | None]]:
    found = counterfactuals(PROGRAM, Facts(facts), AS_OF)
    return [(one.fact, one.value, one.decision.outcome) for one in found]


def test_only_answers_that_lead_elsewhere_are_named() -> None:
    assert changes(court="federal", age=30, level="crime") == [("court", "state", "clear")]
    assert changes(court="state", age=30, level="crime") == [
        ("court", "federal", "none"),
        ("serving", True, "resentence"),
    ]


def test_each_is_changed_alone_and_the_rest_stays_as_it_was() -> None:
    assert changes(court="state", age=30, serving=True) == [
        ("court", "federal", "none"),
        ("serving", False, "clear"),
    ]
    assert ("level", "fine", "none") in changes(court="state", age=20, level="crime")


def test_a_fact_that_is_not_known_is_tried_too() -> None:
    assert ("court", "federal", "none") in changes(court=UNKNOWN, age=30)
    assert ("level", "crime", "lower") in changes(court="state", age=20)


def test_unknown_is_never_offered_as_a_better_answer() -> None:
    assert all(value != UNKNOWN for _, value, _ in changes(court="state", age=30))


def test_a_date_or_a_number_is_not_guessed_at() -> None:
    assert all(fact != "age" for fact, _, _ in changes(court="state", level="crime"))


def test_a_change_that_leaves_it_open_is_not_named() -> None:
    assert changes(court="federal") == []


def test_only_facts_marked_for_it_are_tried() -> None:
    quiet = replace(
        PROGRAM,
        vocabulary=replace(
            PROGRAM.vocabulary,
            facts=tuple(replace(fact, whatif=False) for fact in PROGRAM.vocabulary.facts),
        ),
    )
    facts = Facts({"court": "federal", "age": 30})
    assert counterfactuals(PROGRAM, facts, AS_OF)
    assert counterfactuals(quiet, facts, AS_OF) == ()
