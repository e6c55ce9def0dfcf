"""The table that runs, laid out to be read: every rule in words, with its worked cases."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from app.intake.flow import Flow, Step
from app.intake.questions import Kind
from app.intake.wording import Clause, Said, Wording, open_places
from app.jurisdictions import registry
from app.jurisdictions.declare import Jurisdiction, LawDay
from app.jurisdictions.worked import WorkedCase, doubts, worked_cases
from app.relief.decision import NOW, After, Citation, Give, Note, Rule, Sets
from app.relief.predicates import ALWAYS
from app.relief.table import DecisionTable
from app.relief.text import Text

_FINDS = Text("%(what)s: %(value)s. Go on to the next table.")
_NOTES = Text("%(what)s: %(value)s")
_FOR_NOW = Text("%(outcome)s. A later table may still change this.")
_CAUTION = Text("No result yet. It adds a caution and goes on.")
_WAIT = Text("%(years)s years after: %(what)s")
_COUNTED = Text("%(years)s, counted from: %(what)s")
_LATER = Text("not now, but later")


@dataclass(frozen=True)
class Row:
    """A rule in words. ``anchor`` is its id on the page; rows that share an id are numbered."""

    id: str
    anchor: str
    clause: Clause
    then: tuple[Said, ...]
    reason: Text | None
    wait: Said | None
    cites: tuple[Citation, ...]
    cautions: tuple[Text, ...]
    cases: tuple[Told, ...]


@dataclass(frozen=True)
class Table:
    """A table in reading order, and the worked cases that end in it."""

    id: str
    title: Text
    rows: tuple[Row, ...]
    beside: bool = False
    """Asked as well beside other results: "if that does not work out"."""


@dataclass(frozen=True)
class Told:
    """A worked case with its result in words."""

    case: WorkedCase
    outcome: Text | str
    facts: tuple[tuple[Said, Said], ...]


@dataclass(frozen=True)
class Book:
    """Everything on the page of a state's rules."""

    law: Jurisdiction
    tables: tuple[Table, ...]
    cases: tuple[Told, ...]
    days: tuple[LawDay, ...]
    checked: date
    doubts: int
    believed: int
    """How many different citations are believed right but were not read in a source."""
    rules: int


@dataclass(frozen=True)
class Asked:
    """A question of the drawn questionnaire."""

    id: str
    label: Text
    everyone: bool
    clause: Clause
    answers: tuple[tuple[Text, Text | None], ...]
    """Each answer, and the question that it leads back to, if it does."""
    typed: bool


@dataclass(frozen=True)
class Chapter:
    """A section of the questionnaire."""

    title: Text
    steps: tuple[Asked, ...]


def wording(law: Jurisdiction) -> Wording:
    """Words for a state's conditions."""
    return Wording(law.program, (law.screening, law.papers), law.fact_words)


@cache
def book(state: str) -> Book:
    """The rules of a state; made once, for the table does not change while the site runs."""
    law = registry()[state]
    words = wording(law)
    cases = tuple(_told(law, words, case) for case in worked_cases(law.folder))
    used: dict[str, list[Told]] = defaultdict(list)
    for told in cases:
        for rule in dict.fromkeys(told.case.rules):
            used[rule].append(told)
    seen: Counter[str] = Counter()
    fallback = law.program.fallback.tables if law.program.fallback else ()
    main = law.program.tables
    tables = [_table(law, words, used, one, seen) for one in main]
    tables += [
        _table(law, words, used, one, seen, beside=True) for one in fallback if one not in main
    ]
    cites = {cite for table in tables for row in table.rows for cite in row.cites}
    return Book(
        law=law,
        tables=tuple(tables),
        cases=cases,
        days=tuple(sorted(law.days, key=lambda one: one.day)),
        checked=law.checked,
        doubts=doubts(law.folder),
        believed=sum(cite.sure == "own_knowledge" for cite in cites),
        rules=len({row.id for table in tables for row in table.rows}),
    )


def _table(
    law: Jurisdiction,
    words: Wording,
    used: dict[str, list[Told]],
    table: DecisionTable,
    seen: Counter[str],
    *,
    beside: bool = False,
) -> Table:
    rows = []
    for rule in table.rules:
        seen[rule.id] += 1
        times = seen[rule.id]
        rows.append(
            Row(
                id=rule.id,
                anchor=rule.id if times == 1 else f"{rule.id}-{times}",
                clause=words.condition(rule.when),
                then=tuple(_then(law, words, rule)),
                reason=rule.reason,
                wait=_wait(words, rule),
                cites=rule.cites,
                cautions=tuple(f.text for f in law.program.flags if f.id in rule.flags),
                cases=tuple(used[rule.id]) if times == 1 else (),
            )
        )
    return Table(table.id, table.title, tuple(rows), beside)


def _then(law: Jurisdiction, words: Wording, rule: Rule) -> Iterator[Said]:
    titles = {outcome.id: outcome.title for outcome in law.program.outcomes}
    match rule.then:
        case Give(outcome=outcome, final=final, sets=sets):
            yield titles[outcome] if final else _FOR_NOW.filled(outcome=titles[outcome])
            for name, given in sets:
                found = law.fact_words.get(f"{name}={given}")
                if found is not None:
                    yield _NOTES.filled(what=words.fact(name), value=found)
        case Sets(values=values):
            for name, value in values.items():
                yield _FINDS.filled(what=words.fact(name), value=words.value(name, value))
        case Note():
            yield _CAUTION


def _wait(words: Wording, rule: Rule) -> Said | None:
    match rule.timing:
        case After(fact=fact, years=years):
            if isinstance(years, str):
                return _COUNTED.filled(years=words.fact(years), what=words.fact(fact))
            return _WAIT.filled(years=years, what=words.fact(fact))
        case str(timing) if timing != NOW:
            return _LATER
    return None


def _told(law: Jurisdiction, words: Wording, case: WorkedCase) -> Told:
    titles = {outcome.id: outcome.title for outcome in law.program.outcomes}
    facts = tuple((words.fact(name), _value(words, name, raw)) for name, raw in case.facts.items())
    return Told(case, titles.get(case.outcome, case.outcome), facts)


def _value(words: Wording, name: str, raw: object) -> Said:
    return words.value(name, raw) if isinstance(raw, str | int | float | bool) else str(raw)


@cache
def drawn(state: str) -> tuple[tuple[Text, tuple[Chapter, ...]], ...]:
    """The questionnaire of a state, in order: about the convictions, then about the papers."""
    law = registry()[state]
    words = wording(law)
    return (
        (Text("Questions about each conviction"), tuple(_chapters(law.screening, words))),
        (Text("Questions about the papers"), tuple(_chapters(law.papers, words))),
    )


def _chapters(flow: Flow, words: Wording) -> Iterator[Chapter]:
    for section in flow.sections:
        steps = tuple(
            _asked(flow, words, step) for step in flow.steps if step.section == section.id
        )
        if steps:
            yield Chapter(section.title, steps)


def _asked(flow: Flow, words: Wording, step: Step) -> Asked:
    question = step.question
    back = {c.reopens: flow.by_id[c.reopens].question.label for c in question.choices if c.reopens}
    answers = [(choice.label, back.get(choice.reopens)) for choice in question.choices]
    if question.unsure is not None:
        answers.append((question.unsure, None))
    return Asked(
        id=step.id,
        label=open_places(question.label),
        everyone=step.when == ALWAYS,
        clause=words.condition(step.when),
        answers=tuple(answers),
        typed=question.kind not in (Kind.CHOICE, Kind.CHOICES),
    )
