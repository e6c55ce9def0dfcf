"""The laws every state must obey, as checks that give back what is wrong.

Each is tried on a broken made-up state too (test_guards.py), so that none can pass by seeing
nothing.
"""

from __future__ import annotations

import ast
import random
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from itertools import combinations_with_replacement
from typing import Protocol

from app.intake.flow import Flow, Place
from app.intake.questions import Question
from app.relief.decision import After, Decision, Give, Note, Rule, Sets
from app.relief.facts import UNKNOWN, Facts, Kind, Value
from app.relief.predicates import All, Any, AtMost, Before, Not, OnOrAfter, Over, Predicate
from app.relief.table import NoRuleApplies, Program
from app.relief.text import Text


class Decides(Protocol):
    """Whatever decides: a program, or a made-up one that does it wrong."""

    def decide(self, facts: Facts, as_of: date, *, defaults: bool = True) -> Decision:
        """The decision on these facts."""


# --- The table -----------------------------------------------------------------------------------


def rules_of(program: Program) -> Iterator[Rule]:
    """Every row of every table, and of those that are asked as well."""
    beside = program.fallback.tables if program.fallback else ()
    for table in (*program.tables, *(one for one in beside if one not in program.tables)):
        yield from table.rules


def traced(program: Program, names: Iterable[str]) -> set[str]:
    """Names with those that derived facts are worked out from."""
    by_name = {item.name: item for item in program.derived}
    found: set[str] = set()
    todo = list(names)
    while todo:
        name = todo.pop()
        if name not in found:
            found.add(name)
            todo.extend(by_name[name].reads if name in by_name else ())
    return found


def law_reads(program: Program) -> set[str]:
    """Every fact that a rule, its day or a flag looks at, through derived facts too."""
    return traced(
        program,
        {name for rule in rules_of(program) for name in rule.when.reads() | timed_by(rule)}
        | {name for flag in program.flags for name in flag.when.reads()},
    )


def timed_by(rule: Rule) -> set[str]:
    """The facts that a rule counts its day from."""
    if not isinstance(rule.timing, After):
        return set()
    return {name for name in (rule.timing.fact, rule.timing.years) if isinstance(name, str)}


def unreached(program: Program, chains: Iterable[Collection[str]]) -> set[str]:
    """Rules that no chain holds."""
    return {rule.id for rule in rules_of(program)} - {rule for chain in chains for rule in chain}


Pair = frozenset[tuple[str, Value]]


def pairs_seen(program: Program, people: Iterable[Facts], as_of: date) -> set[Pair]:
    """Every two values, given or worked out, that one person can have together."""
    pairs: set[Pair] = set()
    for facts in people:
        values = list(program.prepare(facts, as_of, defaults=False).items())
        pairs.update(frozenset(pair) for pair in combinations_with_replacement(values, 2))
    return pairs


def holes(program: Program, together: Collection[Pair]) -> Iterator[Mapping[str, Value]]:
    """Values of facts that no row decides, found by trying every value a row can ask for.

    It follows the tables as the program does and splits only where a row needs a fact, so it
    covers every full set of facts without naming each one. Worked-out facts hang together; two
    values that are not among ``together`` never meet.
    """
    follow = _Follow(program, together)
    yield from follow.on(0, 0, dict(program.findings), decided=False)


@dataclass(frozen=True)
class _Follow:
    program: Program
    together: Collection[Pair]
    been: set[object] = field(default_factory=set)

    def on(
        self, table: int, row: int, known: dict[str, Value], *, decided: bool
    ) -> Iterator[Mapping[str, Value]]:
        """Follow the tables from a row on, once for all that the rows from here on can read."""
        if table == len(self.program.tables):
            if not decided:
                yield known
            return
        later = self._read_from(table, row)
        matters = frozenset(item for item in known.items() if item[0] in later)
        here = (table, row, decided, matters)
        if here in self.been:
            return
        self.been.add(here)
        rules = self.program.tables[table].rules
        if row == len(rules):
            yield from self.on(table + 1, 0, known, decided=decided)
        elif rules[row].when.test(known) is False or isinstance(rules[row].then, Note):
            yield from self.on(table, row + 1, known, decided=decided)
        elif rules[row].when.test(known) is None:
            if rules[row].when.missing(known) <= set(known):
                yield known  # "unknown" leaves the row open for ever
            for more in self._split(rules[row], known, matters):
                yield from self.on(table, row, known | more, decided=decided)
        else:
            yield from self._matched(table, rules[row], known, decided=decided)

    def _matched(
        self, table: int, rule: Rule, known: dict[str, Value], *, decided: bool
    ) -> Iterator[Mapping[str, Value]]:
        match rule.then:
            case Sets(values=values):
                yield from self.on(table + 1, 0, {**known, **values}, decided=decided)
            case Give(outcome=outcome, final=False):
                yield from self.on(table + 1, 0, {**known, "outcome": outcome}, decided=True)

    def _read_from(self, table: int, row: int) -> set[str]:
        rules = [rule for part in self.program.tables[table : table + 1] for rule in part.rules]
        rules = rules[row:]
        rules += [rule for part in self.program.tables[table + 1 :] for rule in part.rules]
        return {name for rule in rules for name in rule.when.reads()}

    def _split(
        self, rule: Rule, known: dict[str, Value], matters: Collection[tuple[str, Value]]
    ) -> Iterator[dict[str, Value]]:
        name = min(rule.when.missing(known) - set(known), default="")
        found = {*self.program.findings, "outcome"}
        person = [item for item in matters if item[0] not in found]
        for value in possible_values(self.program, name):
            new = (name, value)
            if all(frozenset((new, old)) in self.together for old in (*person, new)):
                yield {name: value}


def possible_values(program: Program, name: str) -> tuple[Value, ...]:
    """The values of a fact that make a difference to some row."""
    derived = {item.name: item for item in program.derived}
    if name in derived and derived[name].values:
        return derived[name].values
    fact = program.vocabulary.by_name.get(name)
    named = tuple(dict.fromkeys(v for rule in rules_of(program) for v in _named(rule.when, name)))
    if fact is None:
        return named
    unsure: tuple[Value, ...] = (UNKNOWN,) if fact.unknown else ()
    if fact.kind is Kind.CHOICE:
        return tuple(dict.fromkeys((*fact.choices, *unsure)))
    return (True, False, *unsure) if fact.kind is Kind.BOOL else (*named, *unsure)


def _named(part: Predicate, name: str) -> Iterator[Value]:
    match part:
        case All(parts=parts) | Any(parts=parts):
            for inner in parts:
                yield from _named(inner, name)
        case Not(part=inner):
            yield from _named(inner, name)
        case AtMost(fact=fact, limit=limit) | Over(fact=fact, limit=limit):
            yield from (limit, limit + 1) if fact == name else ()
        case Before(fact=fact) | OnOrAfter(fact=fact):
            raise NotImplementedError(f"{fact}: put a derived fact between dates and rows")
        case _ if name in part.reads():
            value = getattr(part, "value", None)
            yield from getattr(part, "values", ()) if value is None else (value,)


# --- Facts that are missing ----------------------------------------------------------------------


def surprises(
    decides: Decides,
    whole: Facts,
    known: Collection[str],
    rng: random.Random,
    as_of: date,
    *,
    defaults: bool,
) -> Iterator[str]:
    """Answer what is missing one by one: is the result one that was possible all along?"""
    facts = Facts({name: value for name, value in whole.items() if name in known})
    seen: list[Decision] = []
    while (decision := decides.decide(facts, as_of, defaults=defaults)).outcome is None:
        seen.append(decision)
        if not decision.missing:
            yield "nothing is decided and nothing is missing"
            return
        name = rng.choice(decision.missing)
        if name in facts:
            yield f"{name} is called missing but was given"
            return
        facts = facts.plus({name: whole[name]})
    for before in seen:
        if decision.outcome not in before.possible:
            yield f"{decision.outcome} was not possible while {before.missing} were missing"
    if decision.possible != (decision.outcome,):
        yield "a decision leaves other outcomes possible"
    yield from _turns(decides, decision, facts, whole, rng, as_of, defaults=defaults)


def _turns(
    decides: Decides,
    decision: Decision,
    facts: Facts,
    whole: Facts,
    rng: random.Random,
    as_of: date,
    *,
    defaults: bool,
) -> Iterator[str]:
    """A decision rests on what is known: whatever else is learned, it stays as it is."""
    rest = [name for name in whole if name not in facts]
    for name in rng.sample(rest, len(rest)) if not defaults else ():
        facts = facts.plus({name: whole[name]})
        later = decides.decide(facts, as_of, defaults=defaults)
        if (later.outcome, later.chain) != (decision.outcome, decision.chain):
            yield f"{decision.outcome} turns into {later.outcome} once {name} is known"
            return


def rests_on_missing(
    program: Program, decides: Decides, facts: Facts, as_of: date
) -> Iterator[str]:
    """Take away each fact that a filing rests on: then nothing, or the very same, is decided."""
    filing = {outcome.id for outcome in program.outcomes if outcome.files}
    decision = decides.decide(facts, as_of)
    if decision.outcome not in filing:
        return
    for name in decision.rests_on:
        if program.vocabulary.by_name[name].default is not None:
            continue
        without = decides.decide(facts.without(name), as_of)
        if without.outcome not in (None, decision.outcome):
            yield f"without {name} it is {without.outcome}, not {decision.outcome}"
        if without.outcome is None and decision.outcome not in without.possible:
            yield f"without {name}, {decision.outcome} is no longer possible"


def derived_changes(
    program: Program, whole: Facts, known: Collection[str], as_of: date
) -> Iterator[str]:
    """A derived fact that was worked out stays so when more facts are given."""
    part = Facts({name: value for name, value in whole.items() if name in known})
    early, late = (program.prepare(facts, as_of, defaults=False) for facts in (part, whole))
    for item in program.derived:
        if item.name in early and early[item.name] != late.get(item.name):
            yield f"{item.name} changes when more is known"
        if item.name not in late:
            yield f"{item.name} is not worked out though every fact is given"


def undecided(decides: Decides, facts: Facts, as_of: date) -> Iterator[str]:
    """With every fact given there is always an outcome."""
    try:
        decision = decides.decide(facts, as_of, defaults=False)
    except NoRuleApplies:
        yield "no row matches"
        return
    if decision.outcome is None:
        yield f"still open with every fact given: {decision.missing}"


def worse_by_waiting(
    program: Program, decides: Decides, facts: Facts, early: date, late: date
) -> Iterator[str]:
    """The same facts on a later day give the same or a better outcome."""
    rank = {outcome.id: at for at, outcome in enumerate(program.outcomes)}
    before, after = (decides.decide(facts, day).outcome for day in (early, late))
    if before is not None and after is not None and rank[after] > rank[before]:
        yield f"{before} becomes {after} by waiting"


# --- The questionnaire ---------------------------------------------------------------------------


def facts_set_by(question: Question) -> set[str]:
    """Every fact that some answer to the question sets."""
    names = {question.fact} if question.fact else set()
    names.update(question.unsure_facts)
    for choice in question.choices:
        names.update(choice.facts)
    return names


def never_asked(program: Program, flow: Flow, worked_out: Collection[str]) -> set[str]:
    """Facts that rules read but that no question asks and nothing works out."""
    asked = {name for step in flow.steps for name in facts_set_by(step.question)}
    needed = law_reads(program) & set(program.vocabulary.by_name)
    return needed - asked - set(worked_out)


def read_by_nobody(flow: Flow, read: Collection[str], read_on_papers: Collection[str]) -> set[str]:
    """Questions whose answer changes nothing: no rule, no condition, no paper reads it."""
    idle: set[str] = set()
    for step in flow.steps:
        question = step.question
        sends_back = any(choice.reopens for choice in question.choices)
        only_shown = question.warning is not None
        facts = facts_set_by(question)
        if facts - set(read) or not (
            facts or sends_back or only_shown or question.id in read_on_papers
        ):
            idle.add(question.id)
    return idle


def unknown_names(program: Program, flow: Flow, worked_out: Collection[str]) -> set[str]:
    """Names that conditions of the questionnaire read but that nothing ever sets."""
    known = {
        *program.vocabulary.by_name,
        *(item.name for item in program.derived),
        *program.findings,
        "settled",
        "as_of",
        "outcome",
        "rule",
        *worked_out,
        *(name for step in flow.steps for name in facts_set_by(step.question)),
    }
    return {name for step in flow.steps for name in step.when.reads()} - known


def unfilled(flow: Flow, place: Place, facts: Facts) -> Iterator[str]:
    """Words of a page that still show a place for a value, or a value that is not there."""
    step = place.step
    values = step.fill(flow.view(facts)) if step.fill else {}
    for text in texts_in(step.question):
        try:
            said = str(text.filled(**values)) if "%(" in text.msgid else ""
        except KeyError as missing:
            yield f"{step.id}: {missing} is not filled"
            continue
        if "%(" in said or re.search(r"\bNone\b", said):
            yield f"{step.id}: {said}"


def texts_in(value: object) -> Iterator[Text]:
    """Every text in a question and its parts."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_in(item)
    elif is_dataclass(value):
        for part in fields(value):
            yield from texts_in(getattr(value, part.name))


# --- The clock -----------------------------------------------------------------------------------

_CLOCKS = frozenset(("today", "now", "utcnow", "time", "localtime", "gmtime", "monotonic"))


def clock_reads(source: str) -> list[int]:
    """Lines that ask what day or time it is, or bring in what could."""
    lines: list[int] = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Attribute(attr=name)) | ast.Call(func=ast.Name(id=name)):
                if name in _CLOCKS:
                    lines.append(node.lineno)
            case ast.Import(names=names):
                lines += [node.lineno for name in names if name.name == "time"]
            case ast.ImportFrom(module=module):
                lines += [node.lineno] if module in ("time", "app.clock") else []
    return lines
