"""A fingerprint of a state's law as it runs: it changes with the rules, not with their words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from app.relief.decision import Give, Rule, Sets
from app.relief.table import DecisionTable, Program


def digest(program: Program) -> str:
    """Sixteen hex digits over facts, derived facts, tables, rules, flags and outcomes.

    Words, reasons and citations do not count: a mended sentence changes no one's result. Nor does
    the code of a derived fact, only its name and what it reads.
    """
    lines = "\n".join(_lines(program))
    return hashlib.sha256(lines.encode()).hexdigest()[:16]


def _lines(program: Program) -> Iterator[str]:
    for fact in program.vocabulary.facts:
        yield f"fact {fact.name} {fact.kind} {fact.choices} {fact.default!r} {fact.unknown}"
    for item in program.derived:
        yield f"derived {item.name} {item.reads} {item.values}"
    yield f"findings {sorted(program.findings.items())!r}"
    yield from _tables(program.tables)
    if program.fallback is not None:
        yield f"beside {sorted(program.fallback.beside)}"
        yield from _tables(program.fallback.tables)
    for flag in program.flags:
        yield f"flag {flag.id} {flag.when.draw()} {flag.about}"
    for outcome in program.outcomes:
        yield f"outcome {outcome.id} {outcome.files} {outcome.tone} {outcome.letter}"


def _tables(tables: tuple[DecisionTable, ...]) -> Iterator[str]:
    for table in tables:
        yield f"table {table.id} {table.total}"
        for rule in table.rules:
            yield f"rule {rule.id} {rule.when.draw()} {_effect(rule)} {rule.flags} {rule.timing}"


def _effect(rule: Rule) -> str:
    match rule.then:
        case Give(outcome=outcome, final=final):
            return f"gives {outcome} {final}"
        case Sets(values=values):
            return f"sets {sorted(values.items())!r}"
    return "notes"
