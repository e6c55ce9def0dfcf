"""Conditions in plain words: what a rule or a question asks for, from the data that runs.

A fact is named by its own ``about``; a value by the words of the answer that sets it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.intake.flow import Flow, facts_of
from app.intake.questions import UNSURE, Kind
from app.relief.dates import PartialDate
from app.relief.facts import Value
from app.relief.predicates import (
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
)
from app.relief.table import Program
from app.relief.text import Text

Said = Text | str
"""Words: a sentence to translate, or a name or number that stays as it is."""

_PLACE = re.compile(r"%\((\w+)\)s")
_IS = Text("%(what)s: %(value)s")
_NOT = Text("%(what)s: not %(value)s")
_EITHER = Text("%(value)s or %(other)s")
_QUOTED = Text("“%(value)s”")
_ANSWERED = Text("Asked and answered: %(what)s")
_NOT_ANSWERED = Text("Not asked or not answered: %(what)s")
_KNOWN = Text("Known: %(what)s")
_NOT_KNOWN = Text("Not known: %(what)s")
_AT_MOST = Text("%(value)s or less")
_OVER = Text("more than %(value)s")
_BEFORE = Text("before %(value)s")
_FROM = Text("%(value)s or later")
_ALWAYS = Text("In every case")
_NEVER = Text("Only where a rule says so")
_PLAIN = {
    "yes": Text("Yes"),
    "no": Text("No"),
    "unknown": Text("not known"),
    "none": Text("none"),
    "before": Text("before that day"),
    "after": Text("that day or later"),
    "": Text("not worked out yet"),
    True: Text("Yes"),
    False: Text("No"),
}


class How(StrEnum):
    """How the parts of a clause belong together."""

    ALONE = "alone"
    ALL = "all"
    ANY = "any"
    NONE = "none"


@dataclass(frozen=True)
class Clause:
    """A condition in words: a line of its own, or several parts under one head."""

    how: How
    text: Said = ""
    parts: tuple[Clause, ...] = ()


def open_places(text: Text) -> Text:
    """A sentence whose places are filled while it runs, with dots in them instead."""
    names = set(_PLACE.findall(text.msgid)) - set(text.params)
    return text.filled(**dict.fromkeys(names, "…")) if names else text


@dataclass(frozen=True)
class _Label:
    words: Text
    section: bool


class Wording:
    """Words for the conditions of a program.

    Args:
        program: whose facts are named.
        flows: the questions whose answers name the values.
        words: a state's own words for facts: by name, or by ``name=value``.
    """

    def __init__(
        self, program: Program, flows: tuple[Flow, ...], words: Mapping[str, Text] | None = None
    ) -> None:
        self._words = dict(words or {})
        self._about: dict[str, Text] = {
            "outcome": Text("The result so far"),
            "as_of": Text("Today"),
            "case_files": Text("There is something to file in this case"),
            "count_files": Text("There is something to file for this conviction"),
            "settled": Text("The answer is certain already"),
            "rule": Text("The rule that decided"),
        }
        self._about |= {fact.name: fact.about for fact in program.vocabulary.facts}
        self._about |= {item.name: item.about for item in program.derived}
        self._from = {item.name: item.reads for item in program.derived}
        self._own = set(self._about)
        self._labels: dict[tuple[str, Value], _Label] = {}
        self._picked: dict[tuple[str, Value], list[Text]] = {}
        for outcome in program.outcomes:
            self._labels["outcome", outcome.id] = _Label(outcome.title, False)
        for flow in flows:
            self._learn(flow)

    def _learn(self, flow: Flow) -> None:
        for step in flow.steps:
            question = step.question
            section = question.kind is Kind.SECTION
            answers = [(choice.value, choice.label) for choice in question.choices]
            if question.unsure is not None:
                answers.append((UNSURE, question.unsure))
            for answer, label in answers:
                found = facts_of(question, answer)
                for name, value in found.items():
                    if name not in self._own:
                        self._about.setdefault(name, open_places(question.label))
                        self._picked.setdefault((name, value), []).append(label)
                if len(found) == 1 or question.fact:
                    for name, value in found.items():
                        self._labels.setdefault((name, value), _Label(label, section))
            if question.fact and question.fact not in self._about:
                self._about[question.fact] = open_places(question.label)

    def fact(self, name: str) -> Said:
        """What a fact is about."""
        return self._words.get(name) or self._about.get(name) or name

    def value(self, name: str, value: Value | date) -> Said:
        """A value of a fact in words."""
        said = self._words.get(f"{name}={value}")
        if said is not None:
            return said
        if isinstance(value, PartialDate | date):
            return Text("%(day)s", day=value)
        picked = self._picked.get((name, value))
        if picked:
            return _one_of(picked)
        if value in ("yes", "no", "unknown", True, False) and isinstance(value, str | bool):
            return _PLAIN[value]
        label = self._label(name, value, set())
        if label is not None:
            return label
        return _PLAIN[value] if isinstance(value, str) and value in _PLAIN else str(value)

    def _label(self, name: str, value: Value, seen: set[str]) -> Text | None:
        """The words of the answer that sets it; a derived value is named like its source."""
        seen.add(name)
        found = self._labels.get((name, value))
        if found is not None and (len(seen) == 1 or not found.section):
            return found.words
        for source in self._from.get(name, ()):
            if source not in seen:
                words = self._label(source, value, seen)
                if words is not None:
                    return words
        return None

    def condition(self, predicate: Predicate) -> Clause:
        """A condition as clauses."""
        match predicate:
            case All(parts=()):
                return Clause(How.ALONE, _ALWAYS)
            case Any(parts=()) | Not(part=All(parts=())):
                return Clause(How.ALONE, _NEVER)
            case All(parts=parts):
                return self._several(How.ALL, tuple(_flat(All, parts)))
            case Any(parts=parts):
                return self._several(How.ANY, tuple(_flat(Any, parts)))
            case Not(part=part):
                return self._negated(part)
        return Clause(How.ALONE, self._line(predicate))

    def _several(self, how: How, parts: tuple[Predicate, ...]) -> Clause:
        clauses = tuple(self.condition(part) for part in parts)
        return clauses[0] if len(clauses) == 1 else Clause(how, parts=clauses)

    def _negated(self, part: Predicate) -> Clause:
        match part:
            case Is(fact=name, value=value):
                return Clause(How.ALONE, _NOT.filled(**self._pair(name, self._quoted(name, value))))
            case In(fact=name, values=values):
                return Clause(How.ALONE, _NOT.filled(**self._pair(name, self._list(name, values))))
            case Known(fact=name):
                return Clause(How.ALONE, _NOT_KNOWN.filled(what=self.fact(name)))
            case Answered(fact=name):
                return Clause(How.ALONE, _NOT_ANSWERED.filled(what=self.fact(name)))
            case Not(part=inner):
                return self.condition(inner)
            case All(parts=parts) | Any(parts=parts) if len(parts) == 1:
                return self._negated(parts[0])
            case Any(parts=parts):
                return Clause(How.NONE, parts=tuple(self.condition(one) for one in parts))
        return Clause(How.NONE, parts=(self.condition(part),))

    def _line(self, predicate: Predicate) -> Said:
        match predicate:
            case Is(fact=name, value=value):
                return _IS.filled(**self._pair(name, self.value(name, value)))
            case In(fact=name, values=values):
                return _IS.filled(**self._pair(name, self._list(name, values)))
            case Known(fact=name):
                return _KNOWN.filled(what=self.fact(name))
            case Answered(fact=name):
                return _ANSWERED.filled(what=self.fact(name))
            case AtMost(fact=name, limit=limit):
                return _IS.filled(**self._pair(name, _AT_MOST.filled(value=limit)))
            case Over(fact=name, limit=limit):
                return _IS.filled(**self._pair(name, _OVER.filled(value=limit)))
            case Before(fact=name, day=day):
                return _IS.filled(**self._pair(name, _BEFORE.filled(value=day)))
            case OnOrAfter(fact=name, day=day):
                return _IS.filled(**self._pair(name, _FROM.filled(value=day)))
        # A kind of condition that came later: its own short line is better than nothing.
        return predicate.draw()

    def _pair(self, name: str, value: Said) -> dict[str, object]:
        return {"what": self.fact(name), "value": value}

    def _quoted(self, name: str, value: Value) -> Text:
        return _QUOTED.filled(value=self.value(name, value))

    def _list(self, name: str, values: tuple[Value, ...]) -> Said:
        return _one_of([self.value(name, value) for value in values])


def _one_of(said: Sequence[Said]) -> Said:
    """One of several values; each in quotes where there are more."""
    if len(said) == 1:
        return said[0]
    words: Said = _QUOTED.filled(value=said[-1])
    for one in reversed(said[:-1]):
        words = _EITHER.filled(value=_QUOTED.filled(value=one), other=words)
    return words


def _flat(kind: type[All] | type[Any], parts: tuple[Predicate, ...]) -> Iterator[Predicate]:
    """Parts of the same kind, taken out of their inner brackets."""
    for part in parts:
        if isinstance(part, kind) and part.parts:
            yield from _flat(kind, part.parts)
        else:
            yield part
