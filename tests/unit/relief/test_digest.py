"""The fingerprint of a law: every change that can change a result changes it, and no other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.jurisdictions import registry
from app.relief.decision import Give, Rule
from app.relief.digest import digest
from app.relief.predicates import Is, Not
from app.relief.table import Program
from app.relief.text import Text
from tests.unit.relief.made_up import PROGRAM


def with_rule(program: Program, **changes: object) -> Program:
    """The program with its very first rule changed."""
    first, *rest = program.tables
    rule, *rules = first.rules
    changed: Rule = replace(rule, **changes)  # type: ignore[arg-type]  # each test names its own
    return replace(program, tables=(replace(first, rules=(changed, *rules)), *rest))


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "other"},
        {"when": Is("court", "state")},
        {"when": Not(Is("court", "federal"))},
        {"then": Give("another")},
        {"then": Give("out", final=False)},
        {"flags": ("more",)},
        {"timing": "later"},
    ],
)
def test_a_changed_rule_changes_it(changes: dict[str, object]) -> None:
    assert digest(with_rule(PROGRAM, **changes)) != digest(PROGRAM)


def test_an_added_outcome_or_a_lost_flag_changes_it() -> None:
    assert digest(replace(PROGRAM, outcomes=PROGRAM.outcomes[:-1])) != digest(PROGRAM)
    assert digest(replace(PROGRAM, flags=())) != digest(PROGRAM)
    assert digest(replace(PROGRAM, derived=())) != digest(PROGRAM)


def test_a_mended_sentence_does_not() -> None:
    same = with_rule(PROGRAM, reason=Text("Said in other words"), cites=())
    assert digest(same) == digest(PROGRAM)


def test_it_stays_the_same_from_run_to_run_and_differs_by_state() -> None:
    found = [digest(law.program) for law in registry().values()]
    assert found == [digest(law.program) for law in registry().values()]
    assert len(set(found)) == len(found)
