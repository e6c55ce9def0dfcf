"""Answers and a program brought together: the facts and the decision of every count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from app.intake.answers import Answers, Given
from app.intake.flow import Flow, Walk
from app.relief.dates import PartialDate
from app.relief.decision import Decision
from app.relief.facts import Facts, Value
from app.relief.table import Program


class Seen(Mapping[str, Value]):
    """Facts as a questionnaire's conditions see them: with derived facts and findings, on demand.

    Derived facts and ``settled`` rest on the answers alone; findings such as what the conduct
    would be today also take the brief's defaults for questions that were not asked.
    """

    __slots__ = ("_bare", "_facts", "_full", "_program")

    def __init__(self, program: Program, facts: Facts) -> None:
        self._program = program
        self._facts = facts
        self._bare: dict[str, Value] | None = None
        self._full: dict[str, Value] | None = None

    def __getitem__(self, name: str) -> Value:
        if name in self._facts:
            return self._facts[name]
        if name in self._program.vocabulary.by_name:
            raise KeyError(name)
        if name in self._program.findings:
            if self._full is None:
                self._full = self._program.findings_so_far(self._facts, defaults=True)
            return self._full[name]
        if self._bare is None:
            self._bare = self._program.findings_so_far(self._facts, defaults=False)
        return self._bare[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._facts)

    def __len__(self) -> int:
        return len(self._facts)


@dataclass(frozen=True)
class CountResult:
    """One count: where it stands in the answers, its facts, its decision.

    ``decision`` is ``None`` while questions are open.
    """

    case: int
    count: int
    given: Given
    walk: Walk
    facts: Facts
    decision: Decision | None


@dataclass(frozen=True)
class CaseResults:
    """A case number with its counts."""

    case: int
    given: Given
    counts: tuple[CountResult, ...]


@dataclass(frozen=True)
class Screening:
    """Every case and count of a sitting, decided as of a day."""

    answers: Answers
    cases: tuple[CaseResults, ...]
    as_of: date

    @property
    def counts(self) -> tuple[CountResult, ...]:
        """All counts in order."""
        return tuple(count for case in self.cases for count in case.counts)

    @property
    def complete(self) -> bool:
        """Whether no question is open."""
        return all(count.walk.open is None for count in self.counts)


def day_of(as_of: date) -> Facts:
    """What every walk starts from: the day, for questions and rules that count from it."""
    return Facts({"as_of": PartialDate(as_of.year, as_of.month, as_of.day)})


def screen(program: Program, flow: Flow, answers: Answers, as_of: date) -> Screening:
    """Decide every count whose questions are all answered."""
    cases = []
    for c, case in enumerate(answers.cases):
        counts = []
        for n, given in enumerate(case.counts):
            walk = flow.walk(answers, c, n, day_of(as_of))
            facts = Facts({k: v for k, v in walk.facts.items() if k in program.vocabulary.by_name})
            decision = program.decide(facts, as_of) if walk.open is None else None
            counts.append(CountResult(c, n, given, walk, facts, decision))
        cases.append(CaseResults(c, case.given, tuple(counts)))
    return Screening(answers, tuple(cases), as_of)


def papers_base(program: Program, screening: Screening, case: int, count: int) -> Facts:
    """What the questions about the papers depend on: the facts, the result, does it file?"""
    filing = {outcome.id for outcome in program.outcomes if outcome.files}
    results = screening.cases[case].counts
    mine = results[count]
    yes = {True: "yes", False: "no"}
    more: dict[str, Value] = {
        "case_files": yes[any(_files(one, filing) for one in results)],
        "count_files": yes[_files(mine, filing)],
    }
    if mine.decision is not None:
        more |= mine.decision.findings
        more |= {"rule": mine.decision.rule, "outcome": mine.decision.outcome or ""}
    return mine.walk.facts.plus(more)


def _files(count: CountResult, filing: set[str]) -> bool:
    return count.decision is not None and count.decision.outcome in filing
