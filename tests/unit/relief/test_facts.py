"""A vocabulary reads JSON values; an error names the field and what is allowed, never the value."""

from __future__ import annotations

from datetime import date

import pytest

from app.relief.dates import PartialDate
from app.relief.facts import UNKNOWN, BadFacts, Fact, Facts, Kind, Vocabulary
from app.relief.text import Text

AS_OF = date(2026, 11, 22)
ABOUT = Text("about")


def _even(text: str) -> Text | None:
    return Text("write an even number of letters") if len(text) % 2 else None


VOCABULARY = Vocabulary(
    (
        Fact("court", Kind.CHOICE, ABOUT, ("state", "federal"), unknown=False),
        Fact("end", Kind.CHOICE, ABOUT, ("guilty", UNKNOWN), default="guilty"),
        Fact("lowered", Kind.BOOL, ABOUT, default=False, unknown=False),
        Fact("serving", Kind.BOOL, ABOUT),
        Fact("priors", Kind.COUNT, ABOUT, default=0),
        Fact("grams", Kind.AMOUNT, ABOUT),
        Fact("day", Kind.DATE, ABOUT),
        Fact("section", Kind.TEXT, ABOUT, check=_even),
        Fact("free", Kind.TEXT, ABOUT, unknown=False),
    )
)


def test_values_become_typed_facts() -> None:
    facts = VOCABULARY.read(
        {
            "court": "state",
            "end": UNKNOWN,
            "lowered": True,
            "serving": UNKNOWN,
            "priors": 999,
            "grams": 28.5,
            "day": "2004-05",
            "section": "1135",
            "free": "x" * 200,
        },
        AS_OF,
    )
    assert facts["lowered"] is True
    assert facts["day"] == PartialDate(2004, 5)
    assert facts["end"] == facts["serving"] == UNKNOWN
    assert facts["priors"] == 999
    assert facts["grams"] == 28.5
    assert "x" not in repr(facts).replace("Facts", "")


@pytest.mark.parametrize(
    ("field", "value", "problem", "allowed"),
    [
        ("court", "secretvalue", "not an allowed value", "state, federal"),
        ("court", UNKNOWN, "not an allowed value", "state, federal"),
        ("court", ["state"], "not an allowed value", "state, federal"),
        ("end", "secretvalue", "not an allowed value", "guilty, unknown"),
        ("lowered", "secretvalue", "not an allowed value", "true, false"),
        ("lowered", 1, "not an allowed value", "true, false"),
        ("serving", [], "not an allowed value", "true, false, unknown"),
        ("priors", 1000, "not an allowed value", "a whole number from 0 to 999, unknown"),
        ("priors", -1, "not an allowed value", "a whole number from 0 to 999, unknown"),
        ("priors", True, "not an allowed value", "a whole number from 0 to 999, unknown"),
        ("priors", 1.5, "not an allowed value", "a whole number from 0 to 999, unknown"),
        ("grams", 1_000_001, "not an allowed value", "a number from 0 to 1000000, unknown"),
        ("grams", -0.5, "not an allowed value", "a number from 0 to 1000000, unknown"),
        ("grams", float("nan"), "not an allowed value", "a number from 0 to 1000000, unknown"),
        ("grams", "28.5", "not an allowed value", "a number from 0 to 1000000, unknown"),
        (
            "day",
            "secretvalue",
            "write the date as YYYY, YYYY-MM or YYYY-MM-DD",
            "YYYY, YYYY-MM or YYYY-MM-DD, not in the future, unknown",
        ),
        (
            "day",
            "2026-11-23",
            "the date lies in the future",
            "YYYY, YYYY-MM or YYYY-MM-DD, not in the future, unknown",
        ),
        (
            "section",
            "odd",
            "write an even number of letters",
            "text of at most 200 characters, unknown",
        ),
        ("free", "x" * 201, "not an allowed value", "text of at most 200 characters"),
    ],
)
def test_an_error_names_the_field_and_what_is_allowed(
    field: str, value: object, problem: str, allowed: str
) -> None:
    with pytest.raises(BadFacts) as refused:
        VOCABULARY.read({"court": "state", field: value}, AS_OF)
    (error,) = refused.value.errors
    assert (error.field, error.problem, error.allowed) == (field, problem, allowed)
    assert "secretvalue" not in str(refused.value)
    assert "secretvalue" not in repr(error)


def test_null_is_i_do_not_know_where_that_is_allowed() -> None:
    read = VOCABULARY.read({"serving": None}, AS_OF)
    assert read["serving"] == UNKNOWN


def test_every_wrong_field_is_named_at_once() -> None:
    with pytest.raises(BadFacts) as refused:
        VOCABULARY.read({"court": 1, "colour": "red", "day": "2004"}, AS_OF)
    assert [error.field for error in refused.value.errors] == ["court", "colour"]
    assert refused.value.errors[1].problem == "no such fact"
    assert "priors" in refused.value.errors[1].allowed
    assert "red" not in str(refused.value)


def test_today_and_this_year_are_not_in_the_future() -> None:
    facts = VOCABULARY.read({"day": "2026-11-22"}, AS_OF)
    assert facts["day"] == PartialDate(2026, 11, 22)
    assert VOCABULARY.read({"day": "2026"}, AS_OF)["day"] == PartialDate(2026)


def test_nothing_is_filled_in_but_defaults_and_only_when_asked() -> None:
    assert dict(VOCABULARY.read({}, AS_OF)) == {}
    filled = VOCABULARY.with_defaults(Facts({"priors": 3}))
    assert dict(filled) == {"end": "guilty", "lowered": False, "priors": 3}


def test_a_fact_declared_twice_is_refused() -> None:
    fact = Fact("a", Kind.BOOL, ABOUT)
    with pytest.raises(ValueError, match="twice"):
        Vocabulary((fact, fact))


def test_facts_do_not_change() -> None:
    facts = Facts({"a": "1"})
    more = facts.plus({"b": "2", "a": "3"})
    assert dict(facts) == {"a": "1"}
    assert dict(more) == {"a": "3", "b": "2"}
    assert dict(more.without("a")) == {"b": "2"}
    assert len(more) == 2
    assert {more, Facts({"b": "2", "a": "3"})} == {more}
    assert facts != {"a": "1"}
