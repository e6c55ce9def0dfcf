"""A state's vocabulary of facts, declared as data, and the facts of one conviction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.relief.dates import BadDate, PartialDate
from app.relief.text import Text

Value = str | int | float | bool | PartialDate
UNKNOWN = "unknown"
"""The answer "I don't know". Not the same as a fact that was never given."""


class Kind(StrEnum):
    """What values a fact can take."""

    CHOICE = "choice"
    BOOL = "bool"
    COUNT = "count"
    AMOUNT = "amount"
    DATE = "date"
    TEXT = "text"


@dataclass(frozen=True)
class Fact:
    """One word of a state's vocabulary.

    Attributes:
        choices: the allowed values of a choice.
        default: what a fact that was not given counts as; ``None`` means it must be asked.
        unknown: whether "unknown" is allowed.
        whatif: whether "this would change if" may try other values of it.
        check: says what is wrong with a text value, or ``None``.
    """

    name: str
    kind: Kind
    about: Text
    choices: tuple[str, ...] = ()
    default: Value | None = None
    unknown: bool = True
    whatif: bool = False
    check: Callable[[str], Text | None] | None = None

    def allowed(self) -> str:
        """The allowed values in words, for an error message."""
        tail = ", unknown" if self.unknown and UNKNOWN not in self.choices else ""
        match self.kind:
            case Kind.CHOICE:
                return ", ".join(self.choices) + tail
            case Kind.BOOL:
                return "true, false" + tail
            case Kind.COUNT:
                return "a whole number from 0 to 999" + tail
            case Kind.AMOUNT:
                return "a number from 0 to 1000000" + tail
            case Kind.DATE:
                return "YYYY, YYYY-MM or YYYY-MM-DD, not in the future" + tail
        return "text of at most 200 characters" + tail

    def read(self, raw: object, as_of: date) -> Value:
        """The typed value of a JSON value; ``null`` is "I don't know", as in the briefs.

        Raises:
            ValueError: the value is not allowed. The message never repeats it.
        """
        if (raw == UNKNOWN or raw is None) and self.unknown:
            return UNKNOWN
        match self.kind:
            case Kind.CHOICE if isinstance(raw, str) and raw in self.choices:
                return raw
            case Kind.BOOL if isinstance(raw, bool):
                return raw
            case Kind.COUNT | Kind.AMOUNT:
                return _number(raw, self.kind)
            case Kind.DATE if isinstance(raw, str):
                return _date_not_after(raw, as_of)
            case Kind.TEXT if isinstance(raw, str) and len(raw) <= 200:
                problem = self.check(raw) if self.check else None
                if problem is not None:
                    raise ValueError(str(problem))
                return raw
        raise ValueError("not an allowed value")


def _number(raw: object, kind: Kind) -> int | float:
    whole = kind is Kind.COUNT
    if isinstance(raw, bool) or not isinstance(raw, int if whole else int | float):
        raise ValueError("not an allowed value")
    if not 0 <= raw <= (999 if whole else 1_000_000):
        raise ValueError("not an allowed value")
    return raw


def _date_not_after(raw: str, as_of: date) -> PartialDate:
    day = PartialDate.parse(raw)
    if day.earliest > as_of:
        raise BadDate("the date lies in the future")
    return day


class Facts(Mapping[str, Value]):
    """An immutable set of facts about one conviction."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, Value] | None = None) -> None:
        self._values: dict[str, Value] = dict(values or {})

    def __getitem__(self, name: str) -> Value:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __hash__(self) -> int:
        return hash(frozenset(self._values.items()))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Facts) and self._values == other._values

    def __repr__(self) -> str:
        return f"Facts({', '.join(sorted(self._values))})"

    def plus(self, values: Mapping[str, Value]) -> Facts:
        """These facts with others added or replaced."""
        return Facts({**self._values, **values})

    def without(self, name: str) -> Facts:
        """These facts with one taken away."""
        return Facts({k: v for k, v in self._values.items() if k != name})


@dataclass(frozen=True)
class FactError:
    """What is wrong with one field of a record: never the value itself."""

    field: str
    problem: str
    allowed: str


class BadFacts(ValueError):
    """One or more facts of a record cannot be read; ``errors`` names each."""

    def __init__(self, errors: tuple[FactError, ...]) -> None:
        super().__init__("; ".join(f"{e.field}: {e.problem}" for e in errors))
        self.errors = errors


@dataclass(frozen=True)
class Vocabulary:
    """Every fact a state's law reads, in the order of its brief."""

    facts: tuple[Fact, ...]
    by_name: Mapping[str, Fact] = field(init=False, repr=False, compare=False)
    defaults: Mapping[str, Value] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_name = {fact.name: fact for fact in self.facts}
        if len(by_name) != len(self.facts):
            raise ValueError("a fact is declared twice")
        defaults = {f.name: f.default for f in self.facts if f.default is not None}
        object.__setattr__(self, "by_name", by_name)
        object.__setattr__(self, "defaults", defaults)

    def read(self, raw: Mapping[str, object], as_of: date) -> Facts:
        """Typed facts from plain JSON values; nothing is guessed or filled in.

        Raises:
            BadFacts: names each field that is unknown or has a value that is not allowed.
        """
        values: dict[str, Value] = {}
        errors: list[FactError] = []
        for name, given in raw.items():
            fact = self.by_name.get(name)
            if fact is None:
                errors.append(FactError(name, "no such fact", ", ".join(self.by_name)))
                continue
            try:
                values[name] = fact.read(given, as_of)
            except ValueError as error:
                errors.append(FactError(name, str(error), fact.allowed()))
        if errors:
            raise BadFacts(tuple(errors))
        return Facts(values)

    def with_defaults(self, facts: Facts) -> Facts:
        """Facts with the brief's defaults for those that were not given."""
        return Facts({**self.defaults, **facts})
