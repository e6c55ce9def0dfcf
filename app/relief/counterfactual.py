""" "This would change if …": the program asked again with one fact changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.relief.decision import Decision
from app.relief.facts import UNKNOWN, Facts, Kind, Value
from app.relief.table import Program


@dataclass(frozen=True)
class Change:
    """With ``fact`` at ``value`` the decision would be ``decision``."""

    fact: str
    value: Value
    decision: Decision


def counterfactuals(program: Program, facts: Facts, as_of: date) -> tuple[Change, ...]:
    """Every single answer that would lead to another outcome, in the vocabulary's order.

    Tries only facts marked ``whatif``, each with its other values, one at a time.
    """
    now = program.decide(facts, as_of)
    changes: list[Change] = []
    for fact in program.vocabulary.facts:
        if not fact.whatif:
            continue
        given = facts.get(fact.name, fact.default)
        match fact.kind:
            case Kind.CHOICE:
                others: tuple[Value, ...] = fact.choices
            case Kind.BOOL:
                others = (True, False)
            case _:
                others = ()
        for value in others:
            if value in (given, UNKNOWN):
                continue
            then = program.decide(facts.plus({fact.name: value}), as_of)
            if then.outcome is not None and then.outcome != now.outcome:
                changes.append(Change(fact.name, value, then))
    return tuple(changes)
