"""Conditions as small data objects, three-valued: true, false, or not known yet.

``test`` returns ``True``, ``False`` or ``None``. ``None`` means that a fact was never
given; ``missing`` then names the facts that would settle it. "I don't know" is a value
(``"unknown"``) and can be matched like any other.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from app.relief.dates import PartialDate
from app.relief.facts import UNKNOWN, Value

Given = Mapping[str, Value]


class Predicate(Protocol):
    """A condition on facts."""

    def test(self, facts: Given) -> bool | None:
        """Whether it holds; ``None`` when a fact is missing."""

    def reads(self) -> frozenset[str]:
        """Every fact it may look at."""

    def missing(self, facts: Given) -> frozenset[str]:
        """The facts that keep it from being true or false."""

    def draw(self) -> str:
        """A short line for tables and graphs."""


@dataclass(frozen=True)
class _OnFact(ABC):
    fact: str

    def reads(self) -> frozenset[str]:
        return frozenset((self.fact,))

    def missing(self, facts: Given) -> frozenset[str]:
        return frozenset((self.fact,)) if self.test(facts) is None else frozenset()

    @abstractmethod
    def test(self, facts: Given) -> bool | None: ...


@dataclass(frozen=True)
class Is(_OnFact):
    """The fact has exactly this value."""

    value: Value

    def test(self, facts: Given) -> bool | None:
        given = facts.get(self.fact)
        return None if given is None else given == self.value

    def draw(self) -> str:
        return f"{self.fact} = {self.value}"


@dataclass(frozen=True, init=False)
class In(_OnFact):
    """The fact has one of these values."""

    values: tuple[Value, ...]

    def __init__(self, fact: str, *values: Value) -> None:
        object.__setattr__(self, "fact", fact)
        object.__setattr__(self, "values", values)

    def test(self, facts: Given) -> bool | None:
        given = facts.get(self.fact)
        return None if given is None else given in self.values

    def draw(self) -> str:
        return f"{self.fact} in {', '.join(map(str, self.values))}"


@dataclass(frozen=True)
class Known(_OnFact):
    """The fact was given and is not "I don't know"."""

    def test(self, facts: Given) -> bool | None:
        given = facts.get(self.fact)
        return None if given is None else given != UNKNOWN

    def draw(self) -> str:
        return f"{self.fact} is known"


@dataclass(frozen=True)
class Answered(_OnFact):
    """The fact was given at all, be it as "I don't know". Never missing: for questionnaires."""

    def test(self, facts: Given) -> bool | None:
        return self.fact in facts

    def draw(self) -> str:
        return f"{self.fact} was answered"


@dataclass(frozen=True)
class AtMost(_OnFact):
    """The number is this or less. "I don't know" leaves it open."""

    limit: int | float

    def test(self, facts: Given) -> bool | None:
        given = facts.get(self.fact)
        return given <= self.limit if isinstance(given, int | float) else None

    def draw(self) -> str:
        return f"{self.fact} <= {self.limit}"


@dataclass(frozen=True)
class Over(_OnFact):
    """The number is greater than this. "I don't know" leaves it open."""

    limit: int | float

    def test(self, facts: Given) -> bool | None:
        given = facts.get(self.fact)
        return given > self.limit if isinstance(given, int | float) else None

    def draw(self) -> str:
        return f"{self.fact} > {self.limit}"


@dataclass(frozen=True)
class Before(_OnFact):
    """The date lies before this day, whatever part of it is known; else open."""

    day: date

    def test(self, facts: Given) -> bool | None:
        given = facts.get(self.fact)
        if not isinstance(given, PartialDate):
            return None
        if given.latest < self.day:
            return True
        return False if given.earliest >= self.day else None

    def draw(self) -> str:
        return f"{self.fact} before {self.day.isoformat()}"


@dataclass(frozen=True)
class OnOrAfter(_OnFact):
    """The date lies on or after this day, whatever part of it is known; else open."""

    day: date

    def test(self, facts: Given) -> bool | None:
        before = Before(self.fact, self.day).test(facts)
        return None if before is None else not before

    def draw(self) -> str:
        return f"{self.fact} on or after {self.day.isoformat()}"


@dataclass(frozen=True, init=False)
class _Several(ABC):
    parts: tuple[Predicate, ...]

    def __init__(self, *parts: Predicate) -> None:
        object.__setattr__(self, "parts", parts)

    @abstractmethod
    def test(self, facts: Given) -> bool | None: ...

    def reads(self) -> frozenset[str]:
        return frozenset().union(*(part.reads() for part in self.parts))

    def missing(self, facts: Given) -> frozenset[str]:
        if self.test(facts) is not None:
            return frozenset()
        return frozenset().union(*(part.missing(facts) for part in self.parts))


@dataclass(frozen=True, init=False)
class All(_Several):
    """Every part holds. False as soon as one part is false, whatever is missing."""

    def test(self, facts: Given) -> bool | None:
        answer: bool | None = True
        for part in self.parts:
            found = part.test(facts)
            if found is False:
                return False
            if found is None:
                answer = None
        return answer

    def draw(self) -> str:
        return " and ".join(_group(part) for part in self.parts)


@dataclass(frozen=True, init=False)
class Any(_Several):
    """At least one part holds. True as soon as one part is true, whatever is missing."""

    def test(self, facts: Given) -> bool | None:
        answer: bool | None = False
        for part in self.parts:
            found = part.test(facts)
            if found is True:
                return True
            if found is None:
                answer = None
        return answer

    def draw(self) -> str:
        return " or ".join(_group(part) for part in self.parts)


@dataclass(frozen=True)
class Not:
    """The part does not hold; open when the part is open."""

    part: Predicate

    def test(self, facts: Given) -> bool | None:
        found = self.part.test(facts)
        return None if found is None else not found

    def reads(self) -> frozenset[str]:
        return self.part.reads()

    def missing(self, facts: Given) -> frozenset[str]:
        return self.part.missing(facts)

    def draw(self) -> str:
        return f"not {_group(self.part)}"


def _group(part: Predicate) -> str:
    return f"({part.draw()})" if isinstance(part, All | Any) else part.draw()


ALWAYS = All()
"""Holds for everyone."""


def values_named(predicate: Predicate) -> dict[str, set[object]]:
    """The values a condition compares each fact with; for checks at start-up."""
    found: dict[str, set[object]] = {}
    match predicate:
        case Is(fact=name, value=value):
            found[name] = {value}
        case In(fact=name, values=values):
            found[name] = set(values)
        case All(parts=parts) | Any(parts=parts):
            for part in parts:
                for name, more in values_named(part).items():
                    found.setdefault(name, set()).update(more)
        case Not(part=inner):
            return values_named(inner)
    return found
