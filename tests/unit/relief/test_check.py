"""Each start-up check: the sound state passes, and each fault is named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.relief.check import problems
from app.relief.decision import Give, Note, Rule, Sets
from app.relief.predicates import ALWAYS, In, Is
from app.relief.table import DecisionTable, Derived, Fallback, Flag, Program
from app.relief.text import Text
from tests.unit.relief.made_up import GATE_LAW, PROGRAM, give


def with_rules(*rules: Rule) -> Program:
    return replace(PROGRAM, tables=(DecisionTable("t", Text("t"), rules), *PROGRAM.tables))


def test_the_made_up_state_is_sound() -> None:
    assert list(problems(PROGRAM)) == []


def test_rows_of_one_id_may_follow_each_other() -> None:
    row = give("A", Is("court", "federal"), "none")
    assert list(problems(with_rules(row, row))) == []


@pytest.mark.parametrize(
    ("broken", "problem"),
    [
        (
            with_rules(
                give("A", ALWAYS, "none"), give("B", ALWAYS, "none"), give("A", ALWAYS, "none")
            ),
            "rule A stands in two places",
        ),
        (
            with_rules(Rule("A", ALWAYS, Note(), ())),
            "rule A has no citation",
        ),
        (
            with_rules(Rule("A", ALWAYS, Note(), (GATE_LAW,), flags=("ghost",))),
            "rule A raises an undeclared flag",
        ),
        (
            with_rules(give("A", Is("colour", "red"), "none")),
            "rule A reads undeclared ['colour']",
        ),
        (
            with_rules(give("A", ALWAYS, "ghost")),
            "rule A gives an undeclared outcome",
        ),
        (
            with_rules(Rule("A", ALWAYS, Give("none"), (GATE_LAW,))),
            "rule A gives an outcome without a reason",
        ),
        (
            with_rules(Rule("A", ALWAYS, Sets({"ghost": "x"}), (GATE_LAW,))),
            "rule A sets an undeclared finding",
        ),
        (
            with_rules(give("A", In("court", "state", "moon"), "none")),
            "rule A compares court with a value it never has",
        ),
        (
            with_rules(give("A", Is("band", "middle"), "none")),
            "rule A compares band with a value it never has",
        ),
        (
            replace(
                PROGRAM,
                fallback=Fallback(
                    (*PROGRAM.tables, DecisionTable("o", Text("o"), (give("O", ALWAYS, "ghost"),))),
                    frozenset(),
                ),
            ),
            "rule O gives an undeclared outcome",
        ),
        (
            replace(PROGRAM, flags=(*PROGRAM.flags, Flag("f", Is("colour", 1), Text("f")))),
            "flag f reads undeclared ['colour']",
        ),
        (
            replace(PROGRAM, flags=(*PROGRAM.flags, Flag("f", ALWAYS, Text("f"), ("colour",)))),
            "flag f reads undeclared ['colour']",
        ),
        (
            replace(
                PROGRAM,
                derived=(
                    Derived("d", ("later",), lambda _: None, Text("d")),
                    *PROGRAM.derived,
                    Derived("later", (), lambda _: None, Text("later")),
                ),
            ),
            "derived fact d reads undeclared ['later']",
        ),
    ],
)
def test_each_fault_is_named(broken: Program, problem: str) -> None:
    assert list(problems(broken)) == [problem]
