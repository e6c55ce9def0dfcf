"""The order of the questions, and the path through them replayed from the answers.

A step belongs to the person, to a case or to a count. One pass goes through all steps for one
count; steps of the person and of the case are asked in the first pass that reaches them. Only
answers to steps on that path become facts, so a changed early answer drops what hung on it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.intake.answers import Answer, Answers
from app.intake.questions import SKIPPED, UNSURE, Kind, Question
from app.relief.dates import BadDate, PartialDate
from app.relief.facts import Facts, Value
from app.relief.predicates import ALWAYS, Given, Predicate
from app.relief.text import Text

_AMOUNT = re.compile(r"[0-9]{1,6}(\.[0-9]{1,3})?")


class Scope(StrEnum):
    """Whose answer it is."""

    PERSON = "person"
    CASE = "case"
    COUNT = "count"


@dataclass(frozen=True)
class Section:
    """A chapter of the questionnaire, for the progress line."""

    id: str
    title: Text


@dataclass(frozen=True)
class Step:
    """A question in its place.

    Attributes:
        when: asked only where this is true of the facts so far; read from cheap to dear.
        fill: values for the places in the question's words, from the facts so far.
        split: reads one typed answer as several entries (two charges in one line).
        prefill: what a page shows before it is answered, from what is known by then.
    """

    question: Question
    section: str
    scope: Scope = Scope.COUNT
    when: Predicate = ALWAYS
    fill: Callable[[Given], Mapping[str, object]] | None = None
    split: Callable[[str], tuple[str, ...]] | None = None
    prefill: Callable[[Answers, int], Answer | None] | None = None

    @property
    def id(self) -> str:
        """The question's id."""
        return self.question.id


@dataclass(frozen=True)
class Place:
    """A step for a certain case and count (from 0; 0 where the scope has none)."""

    step: Step
    case: int = 0
    count: int = 0


@dataclass(frozen=True)
class Walk:
    """The path for one count: its places with their answers, and the first one still open."""

    places: tuple[tuple[Place, Answer], ...]
    open: Place | None
    facts: Facts

    def holds(self, place: Place) -> bool:
        """Whether the place is on the path, answered or the one to answer now."""
        return place == self.open or any(place == known for known, _ in self.places)


def _as_given(facts: Facts) -> Facts:
    return facts


@dataclass(frozen=True)
class Flow:
    """Steps in order.

    ``complete`` works out facts that no question asks for as such (an age from a birth date).
    ``view`` adds what conditions may read: derived facts and what the tables say so far.
    """

    sections: tuple[Section, ...]
    steps: tuple[Step, ...]
    view: Callable[[Facts], Given] = _as_given
    complete: Callable[[Facts], Facts] = _as_given
    by_id: Mapping[str, Step] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_id = {step.id: step for step in self.steps}
        if len(by_id) != len(self.steps):
            raise ValueError("two steps have the same id")
        object.__setattr__(self, "by_id", by_id)

    def place(self, step: Step, case: int, count: int) -> Place:
        """The place of a step seen from a count."""
        match step.scope:
            case Scope.PERSON:
                return Place(step)
            case Scope.CASE:
                return Place(step, case)
            case Scope.COUNT:
                return Place(step, case, count)

    def walk(self, answers: Answers, case: int, count: int, base: Facts | None = None) -> Walk:
        """Replay the path for one count. ``base`` holds facts that were known before."""
        facts = base if base is not None else Facts()
        full = self.complete(facts)
        view = self.view(full)
        places: list[tuple[Place, Answer]] = []
        for step in self.steps:
            if not step.when.test(view):
                continue
            place = self.place(step, case, count)
            answer = answer_at(answers, place)
            if answer is None or not _stands(step.question, answer):
                return Walk(tuple(places), place, full)
            places.append((place, answer))
            new = facts_of(step.question, answer)
            if new:
                facts = facts.plus(new)
                full = self.complete(facts)
                view = self.view(full)
        return Walk(tuple(places), None, full)

    def walks(self, answers: Answers, base: Facts | None = None) -> Iterator[tuple[int, int, Walk]]:
        """The walks of every count of every case, in order."""
        for c, case in enumerate(answers.cases):
            for n in range(len(case.counts)):
                yield c, n, self.walk(answers, c, n, base)

    def first_open(self, answers: Answers, base: Facts | None = None) -> Place | None:
        """The first question that is still to be answered."""
        return next((walk.open for _, _, walk in self.walks(answers, base) if walk.open), None)


def answer_at(answers: Answers, place: Place) -> Answer | None:
    """The stored answer of a place."""
    match place.step.scope:
        case Scope.PERSON:
            return answers.person.get(place.step.id)
        case Scope.CASE:
            return answers.cases[place.case].given.get(place.step.id)
        case Scope.COUNT:
            return answers.cases[place.case].counts[place.count].get(place.step.id)


def put(answers: Answers, place: Place, answer: Answer | None) -> Answers:
    """The answers with this place's set, or taken away with ``None``."""
    match place.step.scope:
        case Scope.PERSON:
            return answers.with_person(place.step.id, answer)
        case Scope.CASE:
            return answers.with_case(place.case, place.step.id, answer)
        case Scope.COUNT:
            return answers.with_count(place.case, place.count, place.step.id, answer)


def _stands(question: Question, answer: Answer) -> bool:
    """Whether the walk may go on: "no, let me fix it" sends back, so it is no answer yet."""
    goes_back = any(choice.reopens and choice.value == answer for choice in question.choices)
    return fits(question, answer) and not goes_back


def fits(question: Question, answer: Answer) -> bool:
    """Whether a stored answer is one that the question can have; anything else is asked again."""
    if answer == UNSURE and question.unsure is not None:
        return True
    if answer == SKIPPED:
        return question.optional
    match question.kind:
        case Kind.CHOICE:
            return any(answer == choice.value for choice in question.choices)
        case Kind.CHOICES:
            return isinstance(answer, list) and _may_pick(question, answer)
        case Kind.DATE | Kind.BIRTH_DATE:
            return _is_date(question, answer)
        case Kind.DETAILS:
            names = {line.id for line in question.fields}
            needed = {line.id for line in question.fields if not line.optional}
            return (
                isinstance(answer, dict)
                and set(answer) <= names
                and all(answer.get(name) for name in needed)
            )
        case Kind.AMOUNT:
            return isinstance(answer, str) and amount_of(answer) is not None
        case Kind.TEXT | Kind.LONG | Kind.SECTION | Kind.COURT:
            return isinstance(answer, str) and 0 < len(answer) <= question.max_length


def amount_of(text: str) -> float | None:
    """The number in a stored amount (``28`` or ``28.5``), or ``None`` when there is none."""
    return float(text) if _AMOUNT.fullmatch(text) else None


def _may_pick(question: Question, picked: list[str]) -> bool:
    known = {choice.value for choice in question.choices}
    alone = {choice.value for choice in question.choices if choice.alone}
    return bool(picked) and set(picked) <= known and (len(picked) == 1 or not alone & set(picked))


def _is_date(question: Question, answer: Answer) -> bool:
    if not isinstance(answer, str):
        return False
    try:
        day = PartialDate.parse(answer)
    except BadDate:
        return False
    return question.kind is Kind.DATE or day.day is not None


def facts_of(question: Question, answer: Answer) -> dict[str, Value]:
    """The facts that an answer sets."""
    if answer == UNSURE:
        return dict(question.unsure_facts) or ({question.fact: UNSURE} if question.fact else {})
    if question.kind in (Kind.CHOICE, Kind.CHOICES):
        picked = answer if isinstance(answer, list) else [answer]
        facts: dict[str, Value] = {}
        for choice in question.choices:
            if choice.value in picked:
                facts.update(choice.facts)
                if question.fact and not choice.facts:
                    facts[question.fact] = choice.value
        return facts
    if not question.fact or not isinstance(answer, str) or answer == SKIPPED:
        return {}
    if question.kind in (Kind.DATE, Kind.BIRTH_DATE):
        return {question.fact: PartialDate.parse(answer)}
    amount = amount_of(answer) if question.kind is Kind.AMOUNT else None
    if amount is not None:
        return {question.fact: amount}
    return {question.fact: answer}
