"""Start-up checks of a program: a table that does not hold together never runs."""

from __future__ import annotations

from collections.abc import Iterator

from app.relief.decision import Give, Rule, Sets
from app.relief.facts import UNKNOWN, Kind
from app.relief.predicates import values_named
from app.relief.table import Program


def problems(program: Program) -> Iterator[str]:
    """What is wrong with a program, in words for its author; nothing when it is sound."""
    names = {*program.vocabulary.by_name, *program.findings, "outcome", "as_of"}
    for item in program.derived:
        undeclared = set(item.reads) - names
        if undeclared:
            yield f"derived fact {item.name} reads undeclared {sorted(undeclared)}"
        names.add(item.name)
    yield from _rule_problems(program, names)
    for flag in program.flags:
        unknown = (flag.when.reads() | set(flag.about)) - names
        if unknown:
            yield f"flag {flag.id} reads undeclared {sorted(unknown)}"


def _rule_problems(program: Program, names: set[str]) -> Iterator[str]:
    outcomes = {outcome.id for outcome in program.outcomes}
    flags = {flag.id for flag in program.flags}
    finished: set[str] = set()
    last = ""
    other = program.fallback.tables if program.fallback else ()
    for table in (*program.tables, *(one for one in other if one not in program.tables)):
        for rule in table.rules:
            if rule.id in finished and rule.id != last:
                yield f"rule {rule.id} stands in two places"
            finished.add(rule.id)
            last = rule.id
            if not rule.cites:
                yield f"rule {rule.id} has no citation"
            if set(rule.flags) - flags:
                yield f"rule {rule.id} raises an undeclared flag"
            if rule.when.reads() - names:
                yield f"rule {rule.id} reads undeclared {sorted(rule.when.reads() - names)}"
            yield from _value_problems(program, rule.id, values_named(rule.when))
            yield from _effect_problems(program, rule, outcomes)


def _effect_problems(program: Program, rule: Rule, outcomes: set[str]) -> Iterator[str]:
    match rule.then:
        case Give(outcome=outcome) if outcome not in outcomes:
            yield f"rule {rule.id} gives an undeclared outcome"
        case Give() if rule.reason is None:
            yield f"rule {rule.id} gives an outcome without a reason"
        case Give(sets=pairs) if {name for name, _ in pairs} - set(program.findings):
            yield f"rule {rule.id} sets an undeclared finding"
        case Sets(values=values) if set(values) - set(program.findings):
            yield f"rule {rule.id} sets an undeclared finding"


def _value_problems(program: Program, rule: str, named: dict[str, set[object]]) -> Iterator[str]:
    allowed: dict[str, set[object]] = {
        fact.name: {*fact.choices, UNKNOWN}
        for fact in program.vocabulary.facts
        if fact.kind is Kind.CHOICE
    }
    allowed |= {item.name: set(item.values) for item in program.derived if item.values}
    for name, values in named.items():
        if name in allowed and not values <= allowed[name]:
            yield f"rule {rule} compares {name} with a value it never has"
