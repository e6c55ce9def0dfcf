"""People who answer at random until no question is left, for any state."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from app.intake.answers import Answer, Answers
from app.intake.flow import Flow, Place, facts_of, put
from app.intake.questions import SKIPPED, UNSURE, Kind, Question
from app.intake.screening import Screening, day_of, screen
from app.jurisdictions import registry
from app.jurisdictions.declare import Jurisdiction
from app.relief.dates import PartialDate
from app.relief.facts import Fact, Facts, Value
from app.relief.facts import Kind as FactKind
from app.web.places import base_of

FILES = Facts({"case_files": "yes", "count_files": "yes"})
"""What the papers' questions start from, beside the result: this case and count go to court."""
Base = Callable[[int, int], Facts]
"""What the walk of a count starts from."""
_NAMES = ("Ana Example", "Nguyễn Văn Thử", "María José O’Brien-Núñez")


def dice(seed: int) -> random.Random:
    """Chance that falls the same way in every run."""
    return random.Random(seed)  # noqa: S311 - nothing secret hangs on it


@dataclass(frozen=True)
class WorkedCase:
    """One worked case of a state, with the defaults of its folder filled in."""

    state: str
    id: str
    facts: Mapping[str, object]
    outcome: str
    rules: tuple[str, ...]
    flags: tuple[str, ...] | None = None
    """The cautions shown with the result, where the case lists them."""


@cache
def worked_cases(state: str) -> tuple[WorkedCase, ...]:
    """The cases in a state's folder."""
    folder = registry()[state].folder / "cases"
    defaults = tomllib.loads((folder / "_defaults.toml").read_text("utf-8"))["defaults"]
    return tuple(
        WorkedCase(
            state,
            row["id"],
            {**defaults, **row["facts"]},
            row["outcome"],
            tuple(row["rules"]),
            tuple(row["flags"]) if "flags" in row else None,
        )
        for path in sorted(folder.glob("[!_]*.toml"))
        for row in tomllib.loads(path.read_text("utf-8"))["case"]
    )


@cache
def values_seen(state: str) -> Mapping[str, tuple[Any, ...]]:
    """Every value that the worked cases give each fact: texts and days worth trying."""
    seen: dict[str, dict[Any, None]] = {}
    for case in worked_cases(state):
        for name, value in case.facts.items():
            seen.setdefault(name, {})[value] = None
    return {name: tuple(values) for name, values in seen.items()}


def random_value(state: Jurisdiction, fact: Fact, rng: random.Random) -> Value:
    """A value that the fact may have, "I don't know" among them."""
    if fact.unknown and rng.random() < 0.15:
        return UNSURE
    match fact.kind:
        case FactKind.CHOICE:
            return rng.choice(fact.choices)
        case FactKind.BOOL:
            return rng.random() < 0.5
        case FactKind.COUNT:
            return rng.randint(0, 4)
        case FactKind.AMOUNT:
            return rng.choice((0, 0.5, 8, 28.5, 28.6, 1000))
        case FactKind.DATE:
            return PartialDate.parse(random_date(state, fact.name, rng))
        case FactKind.TEXT:
            return str(rng.choice(values_seen(state.id)[fact.name]))


def random_facts(state: Jurisdiction, rng: random.Random) -> Facts:
    """A value for every fact of the vocabulary."""
    return Facts({f.name: random_value(state, f, rng) for f in state.program.vocabulary.facts})


def random_date(state: Jurisdiction, fact: str, rng: random.Random) -> str:
    """A day, month or year that lies in the past on the day the state was last checked."""
    if rng.random() < 0.5:
        known = [day for day in values_seen(state.id).get(fact, ()) if day != UNSURE]
        if known:
            return str(rng.choice(known))
    year = rng.randint(1965, state.checked.year - 1)
    month, day = rng.randint(1, 12), rng.randint(1, 28)
    full = (f"{year}", f"{year}-{month:02}", f"{year}-{month:02}-{day:02}")
    return rng.choice(full)


@dataclass
class Trail:
    """One sitting: every page that was shown on the way, and the result."""

    answers: Answers
    pages: list[tuple[Place, Facts]] = field(default_factory=list)
    picked: set[tuple[str, str]] = field(default_factory=set)
    screening: Screening | None = None

    @property
    def done(self) -> Screening:
        """The screening of the complete answers."""
        assert self.screening is not None
        return self.screening


def choices_of(state: Jurisdiction) -> set[tuple[str, str]]:
    """Every choice of every question, with the question's id."""
    steps = (*state.screening.steps, *state.papers.steps)
    return {(step.id, choice.value) for step in steps for choice in step.question.choices}


class Walker:
    """Someone who answers at random.

    They begin with a life like one of the worked cases and stray from it at some page: half of
    all people would end at the first gate if every answer were as likely as any other.
    """

    def __init__(self, state: Jurisdiction, rng: random.Random) -> None:
        self.state, self.rng = state, rng
        self.unsure = rng.choice((0.0, 0.0, 0.3))
        self.faithful = rng.choice((rng.randint(0, 22), rng.randint(8, 18), 99))
        self.life = rng.choice(worked_cases(state.id)).facts

    def trail(self, cases: tuple[int, ...] = (1,)) -> Trail:
        """Answer all questions for so many counts in each case, and those for the papers."""
        answers = Answers(self.state.id)
        for number, counts in enumerate(cases):
            answers = answers if number == 0 else answers.add_case()
            for _ in range(counts - 1):
                answers = answers.add_count(number)
        trail = Trail(answers)
        today = day_of(self.state.checked)
        self._answer(trail, self.state.screening, lambda _case, _count: today)
        program, flow = self.state.program, self.state.screening
        trail.screening = screen(program, flow, trail.answers, self.state.checked)
        done = trail.screening
        self._answer(
            trail, self.state.papers, lambda c, n: base_of(self.state, done, c, n).plus(FILES)
        )
        trail.screening = screen(program, flow, trail.answers, self.state.checked)
        return trail

    def _answer(self, trail: Trail, flow: Flow, base: Base) -> None:
        for _ in range(400 * max(1, trail.answers.count_total)):
            place, facts = next(_open_places(flow, trail.answers, base), (None, Facts()))
            if place is None:
                return
            trail.pages.append((place, facts))
            answer = self.pick(place.step.question)
            values = answer if isinstance(answer, list) else [answer]
            trail.picked.update((place.step.id, v) for v in values if isinstance(v, str))
            trail.answers = self._store(flow, trail.answers, place, answer)
        raise AssertionError(f"the questions never end: {[p.step.id for p, _ in trail.pages[-9:]]}")

    def _store(self, flow: Flow, answers: Answers, place: Place, answer: Answer) -> Answers:
        for choice in place.step.question.choices:
            if choice.reopens and choice.value == answer:
                again = flow.place(flow.by_id[choice.reopens], place.case, place.count)
                return put(put(answers, place, None), again, None)
        return put(answers, place, answer)

    def pick(self, question: Question) -> Answer:
        """An answer that the question can have."""
        rng = self.rng
        if question.unsure is not None and rng.random() < self.unsure:
            return UNSURE
        if question.optional and rng.random() < 0.3:
            return SKIPPED
        self.faithful -= 1
        if self.faithful >= 0:
            lived = self._lived(question)
            if lived is not None:
                return lived
        return self._any(question)

    def _lived(self, question: Question) -> Answer | None:
        """The answer that this life gives, where it says anything of it."""
        if question.kind in (Kind.DATE, Kind.TEXT, Kind.SECTION, Kind.AMOUNT):
            told = self.life.get(question.fact, UNSURE)
            return UNSURE if told == UNSURE and question.unsure is not None else str(told)
        for choice in question.choices:
            answer: Answer = [choice.value] if question.kind is Kind.CHOICES else choice.value
            facts = facts_of(question, answer)
            if facts and all(self.life.get(name) == value for name, value in facts.items()):
                return answer
        return None

    def _any(self, question: Question) -> Answer:
        rng = self.rng
        match question.kind:
            case Kind.CHOICE:
                return rng.choice(question.choices).value
            case Kind.CHOICES:
                return self._some(question)
            case Kind.DATE:
                return random_date(self.state, question.fact, rng)
            case Kind.BIRTH_DATE:
                month, day = rng.choice(((2, 28), (11, 9), (6, 15)))
                return f"{rng.randint(1940, 2000)}-{month:02}-{day:02}"
            case Kind.SECTION:
                typed = [t for t in values_seen(self.state.id)[question.fact] if t != UNSURE]
                return str(rng.choice([*(c.value for c in question.choices), *typed]))
            case Kind.COURT:
                return rng.choice([court.id for court in self.state.courts])
            case Kind.TEXT | Kind.LONG:
                return f"A{rng.randint(1, 99999)}"
            case Kind.AMOUNT:
                return rng.choice(("0", "0.5", "8", "28.5", "28.501", "900"))
            case Kind.DETAILS:
                return self._lines(question)

    def _some(self, question: Question) -> list[str]:
        alone = [choice.value for choice in question.choices if choice.alone]
        free = [choice.value for choice in question.choices if not choice.alone]
        if alone and self.rng.random() < 0.5:
            return [self.rng.choice(alone)]
        return self.rng.sample(free, self.rng.randint(1, len(free)))

    def _lines(self, question: Question) -> dict[str, str]:
        return {
            line.id: self.rng.choice(_NAMES)[: line.max_length]
            for line in question.fields
            if not line.optional or self.rng.random() < 0.5
        }


def _open_places(flow: Flow, answers: Answers, base: Base) -> Iterator[tuple[Place, Facts]]:
    for c, case in enumerate(answers.cases):
        for n in range(len(case.counts)):
            walk = flow.walk(answers, c, n, base(c, n))
            if walk.open is not None:
                yield walk.open, walk.facts
