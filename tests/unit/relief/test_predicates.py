"""Conditions: true, false, or open with the names of what is missing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.relief.dates import PartialDate
from app.relief.facts import UNKNOWN, Value
from app.relief.predicates import (
    ALWAYS,
    All,
    Answered,
    Any,
    AtMost,
    Before,
    In,
    Is,
    Known,
    Not,
    OnOrAfter,
    Over,
    Predicate,
    _OnFact,
    values_named,
)

YES, NO, OPEN = Is("yes", "v"), Is("no", "other"), Is("open", "v")
GIVEN: dict[str, Value] = {"yes": "v", "no": "v"}
DAY = date(2016, 11, 9)


@pytest.mark.parametrize(
    ("part", "answer"),
    [
        (Is("a", "x"), True),
        (Is("a", "y"), False),
        (In("a", "x", "y"), True),
        (In("a", "y"), False),
        (Known("a"), True),
        (Known("u"), False),
        (Is("u", UNKNOWN), True),
        (AtMost("n", 2), True),
        (AtMost("n", 1), False),
        (AtMost("u", 1), None),
        (Over("n", 1), True),
        (Over("n", 2), False),
        (Over("u", 1), None),
        (Answered("u"), True),
        (Answered("gone"), False),
        (Is("gone", "x"), None),
        (In("gone", "x"), None),
        (Known("gone"), None),
        (AtMost("gone", 1), None),
        (Over("gone", 1), None),
    ],
)
def test_a_condition_on_one_fact(part: Predicate, answer: bool | None) -> None:
    facts: dict[str, Value] = {"a": "x", "n": 2, "u": UNKNOWN}
    assert part.test(facts) is answer
    assert part.missing(facts) == (part.reads() if answer is None else frozenset())


@pytest.mark.parametrize(
    ("when", "before"),
    [
        ("2016-11-08", True),
        ("2016-11-09", False),
        ("2016-10", True),
        ("2016-11", None),
        ("2016-12", False),
        ("2015", True),
        ("2016", None),
        ("2017", False),
    ],
)
def test_a_part_of_a_date_decides_only_when_all_its_days_agree(
    when: str, before: bool | None
) -> None:
    facts: dict[str, Value] = {"day": PartialDate.parse(when)}
    assert Before("day", DAY).test(facts) is before
    after = OnOrAfter("day", DAY).test(facts)
    assert after is (None if before is None else not before)


@pytest.mark.parametrize("facts", [{}, {"day": UNKNOWN}])
def test_an_unknown_date_leaves_it_open(facts: dict[str, Value]) -> None:
    assert Before("day", DAY).test(facts) is None
    assert OnOrAfter("day", DAY).missing(facts) == {"day"}


@pytest.mark.parametrize(
    ("parts", "both", "either"),
    [
        ((YES, YES), True, True),
        ((YES, NO), False, True),
        ((NO, NO), False, False),
        ((YES, OPEN), None, True),
        ((OPEN, YES), None, True),
        ((NO, OPEN), False, None),
        ((OPEN, NO), False, None),
        ((OPEN, OPEN), None, None),
        ((), True, False),
    ],
)
def test_truth_tables(parts: tuple[Predicate, ...], both: bool | None, either: bool | None) -> None:
    assert All(*parts).test(GIVEN) is both
    assert Any(*parts).test(GIVEN) is either
    assert Not(All(*parts)).test(GIVEN) is (None if both is None else not both)
    for group, answer in ((All(*parts), both), (Any(*parts), either), (Not(Any(*parts)), either)):
        assert group.missing(GIVEN) == ({"open"} if answer is None else set())


def test_only_what_can_still_matter_is_missing() -> None:
    mixed = All(YES, Any(OPEN, Is("other", "v")), Is("yes", "v"))
    assert mixed.missing(GIVEN) == {"open", "other"}
    assert mixed.reads() == {"yes", "open", "other"}
    assert Not(mixed).reads() == mixed.reads()


def test_always_holds_for_everyone() -> None:
    assert ALWAYS.test({}) is True
    assert ALWAYS.reads() == frozenset()
    assert Any().reads() == frozenset()


def test_a_condition_without_a_test_of_its_own_cannot_be_used() -> None:
    with pytest.raises(TypeError, match="abstract"):
        _OnFact("a")  # type: ignore[abstract]  # that it cannot be made is what is shown


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (Is("a", "x"), "a = x"),
        (In("a", "x", 1), "a in x, 1"),
        (Known("a"), "a is known"),
        (Answered("a"), "a was answered"),
        (AtMost("n", 2), "n <= 2"),
        (Over("n", 2), "n > 2"),
        (Before("d", DAY), "d before 2016-11-09"),
        (OnOrAfter("d", DAY), "d on or after 2016-11-09"),
        (All(Is("a", "x"), Any(Is("b", "y"), Is("c", "z"))), "a = x and (b = y or c = z)"),
        (Not(All(Is("a", "x"), Is("b", "y"))), "not (a = x and b = y)"),
        (Not(Is("a", "x")), "not a = x"),
    ],
)
def test_a_condition_can_be_drawn(part: Predicate, words: str) -> None:
    assert part.draw() == words


def test_conditions_are_equal_when_they_say_the_same() -> None:
    assert All(Is("a", "x"), In("b", 1, 2)) == All(Is("a", "x"), In("b", 1, 2))
    groups: list[Predicate] = [All(Is("a", "x")), Any(Is("a", "x"))]
    assert groups[0] != groups[1]
    assert len({Is("a", "x"), Is("a", "x"), Is("a", "y")}) == 2


def test_the_values_a_condition_names() -> None:
    part = Any(All(Is("a", "x"), Not(In("a", "y", "z"))), Is("b", 1), Over("n", 3), ALWAYS)
    assert values_named(part) == {"a": {"x", "y", "z"}, "b": {1}}


NAMES = ("a", "b", "c")
LEAVES = st.builds(Is, st.sampled_from(NAMES), st.sampled_from(("x", "y")))
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda parts: All(*parts)),
        st.lists(inner, max_size=3).map(lambda parts: Any(*parts)),
        st.builds(Not, inner),
    ),
    max_leaves=8,
)


@given(
    TREES,
    st.fixed_dictionaries({name: st.sampled_from(("x", "y")) for name in NAMES}),
    st.sets(st.sampled_from(NAMES)),
)
def test_what_is_settled_stays_so_whatever_the_missing_facts_turn_out_to_be(
    tree: Predicate, whole: dict[str, Value], hidden: set[str]
) -> None:
    part = {name: value for name, value in whole.items() if name not in hidden}
    early = tree.test(part)
    assert early in (None, tree.test(whole))
    assert (early is None) == bool(tree.missing(part))
    assert tree.missing(part) <= hidden & tree.reads()
