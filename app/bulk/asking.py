"""The law's answer for many rows at once, by column: the table is asked once for like rows.

It holds no rule. A cell is read by the vocabulary, once for each distinct cell. A fact that is
worked out is computed by the state's own function, once for each set of what that function looks
at. Rows that agree on everything that a condition, a timing or the list of what is missing can
look at get one answer, and that answer is ``Program.decide`` of the first such row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar, cast

from app.bulk import cells
from app.jurisdictions.declare import Jurisdiction
from app.relief.dates import PartialDate
from app.relief.decision import After, Decision, Give, Rule, Same, Sets
from app.relief.facts import BadFacts, Fact, Facts, Value, Vocabulary
from app.relief.table import Program

MOST = 1 << 15
"""Cells, values or answers held before a memory starts afresh, so that no file can fill it."""
MOST_RESULTS = 1 << 13
"""The same for the results of one function. Pairs of dates are many and seldom come again."""
Codes = Sequence[int]
_T = TypeVar("_T")


@dataclass(frozen=True)
class Answer:
    """What is printed and counted of a decision. ``tail`` ends the line of a row."""

    tail: str
    outcome: str
    rule: str
    lacks: str


HEADS = ("Outcome", "Reason", "Rules", "When", "Flags", "Missing", "Citations")


def answer_of(decision: Decision) -> Answer:
    """What is printed of a decision, in the order of ``HEADS``."""
    lacks = ", ".join(decision.missing)
    outcome = decision.outcome or "needs_review"
    review = f"needs review: {lacks}"
    words = (
        outcome,
        str(decision.reason) if decision.reason else review,
        " ".join(decision.chain),
        decision.when if decision.outcome else "",
        " ".join(decision.flags),
        lacks,
        "; ".join(cite.text for cite in decision.citations),
    )
    return Answer(cells.line_of(words), outcome, decision.rule, "" if decision.outcome else review)


class _Values:
    """Small numbers for the values of one fact; 0 stands for "not given"."""

    def __init__(self, default: Value | None = None) -> None:
        self.values: list[Value | None] = [default]
        self._codes: dict[tuple[type, Value], int] = {}

    def code(self, value: Value | None) -> int:
        if value is None:
            return 0
        # By type as well: a yes is not the number 1.
        key = (type(value), value)
        found = self._codes.get(key)
        if found is None:
            found = self._codes[key] = len(self.values)
            self.values.append(value)
        return found


class _Cells(dict[str, int]):
    """The number of each cell of a column; one below zero for a cell that is not allowed."""

    def __init__(self, fact: Fact, vocabulary: Vocabulary, as_of: date) -> None:
        super().__init__({"": 0})
        self._fact, self._vocabulary, self._as_of = fact, vocabulary, as_of
        self.known = _Values(fact.default)
        self.problems: list[str] = []

    def __missing__(self, cell: str) -> int:
        name = self._fact.name
        raw = cells.raw_of(cell, self._fact)
        try:
            code = self.known.code(self._vocabulary.read({name: raw}, self._as_of)[name])
        except BadFacts as bad:
            if str(bad) not in self.problems:
                self.problems.append(str(bad))
            code = -1 - self.problems.index(str(bad))
        self[cell] = code
        return code

    def problem(self, code: int) -> str:
        return self.problems[-1 - code]


class _Row(Facts):
    """The facts of one row, in place. It notes what is looked at beside what is expected."""

    __slots__ = ("_columns", "_least", "at", "expected", "more")

    def __init__(self, *, defaults: bool) -> None:
        self._columns: dict[str, tuple[Codes, Sequence[Value | None]]] = {}
        self._least = 0 if defaults else 1
        self.at = 0
        self.expected: frozenset[str] = frozenset()
        self.more: set[str] = set()

    def put(self, name: str, codes: Codes, known: _Values) -> None:
        """A fact for all rows."""
        self._columns[name] = (codes, known.values)

    def __getitem__(self, name: str) -> Value:
        codes, values = self._columns[name]
        if name not in self.expected:
            self.more.add(name)
        code = codes[self.at]
        value = values[code] if code >= self._least else None
        if value is None:
            raise KeyError(name)
        return value

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._columns if name in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def keys_of(self, names: Iterable[str]) -> list[Codes]:
        """The numbers of these facts."""
        return [self._columns[name][0] for name in names]


class _Grew(Exception):
    """The function looked at a fact that it had not looked at before."""


class _Learned:
    """A function of facts, called once for each set of values of the facts that it looks at.

    Which these are is found by watching. The function gives the same for the same facts, so two
    rows that agree on all that one call looked at have the same result. When a call looks at
    something new, that becomes part of the key and the memory starts afresh.
    """

    def __init__(self, function: Callable[[Facts], Value | None]) -> None:
        self._function = function
        self._memory: dict[tuple[int, ...], int] = {}
        self._names: frozenset[str] = frozenset()
        self.known = _Values()

    def of(self, row: _Row, count: int) -> list[int]:
        """The number of the result of each row; ``known`` has the results."""

        def call(at: int) -> int:
            row.at = at
            value = self._function(row)
            if row.more:
                raise _Grew
            return self.known.code(value)

        if len(self._memory) > MOST_RESULTS:
            self._memory.clear()
        while True:
            row.expected, row.more = self._names, set()
            try:
                return _once(self._memory, _keys(row.keys_of(sorted(self._names)), count), call)
            except _Grew:
                self._names |= row.more
                self._memory.clear()


def _keys(columns: Sequence[Codes], count: int) -> list[tuple[int, ...]]:
    return list(zip(*columns, strict=True)) if columns else [()] * count


def _once(
    memory: dict[tuple[int, ...], _T],
    keys: Sequence[tuple[int, ...]],
    make: Callable[[int], _T],
) -> list[_T]:
    found = list(map(memory.get, keys))
    if None in found:
        for at, key in enumerate(keys):
            if found[at] is None:
                one = memory.get(key)
                found[at] = one if one is not None else memory.setdefault(key, make(at))
    return cast(list[_T], found)


class Asker:
    """Reads and decides rows by column. It remembers what it has seen, up to a bound.

    Not for two threads at once.
    """

    def __init__(self, state: Jurisdiction, as_of: date) -> None:
        self.state, self.as_of = state, as_of
        self._looks = _looked_at(state.program)
        self._forget()

    def _forget(self) -> None:
        program = self.state.program
        self._cells = {
            fact.name: _Cells(fact, program.vocabulary, self.as_of)
            for fact in program.vocabulary.facts
        }
        day = _Values(PartialDate(self.as_of.year, self.as_of.month, self.as_of.day))
        self._known = {name: one.known for name, one in self._cells.items()} | {"as_of": day}
        self._derived = {item.name: _Learned(item.compute) for item in program.derived}
        self._timings = [_Learned(_timed(one, self.as_of)) for one in _timings(program)]
        self._named = _Learned(self.state.name_of)
        self._answers: dict[tuple[int, ...], Answer] = {}
        self._known |= {name: one.known for name, one in self._derived.items()}

    def _bound(self) -> None:
        """Start afresh where a memory has grown too large."""
        if any(len(one.values) > MOST for one in (*self._known.values(), self._named.known)):
            self._forget()
        for one in self._cells.values():
            if len(one) > MOST:
                one.clear()
                one[""] = 0
        if len(self._answers) > MOST:
            self._answers.clear()

    def read(self, columns: Mapping[str, Sequence[str]]) -> tuple[dict[str, Codes], dict[int, str]]:
        """Numbers for the cells of the fact columns, and what is wrong with which row.

        ``columns`` holds stripped cells by the name of the fact, in the order of the file.
        """
        self._bound()
        codes: dict[str, Codes] = {}
        wrong: dict[int, list[str]] = {}
        for name, column in columns.items():
            mine = self._cells[name]
            codes[name] = found = list(map(mine.__getitem__, column))
            if found and min(found) < 0:
                for at, code in enumerate(found):
                    if code < 0:
                        wrong.setdefault(at, []).append(mine.problem(code))
        return codes, {at: "; ".join(problems) for at, problems in wrong.items()}

    def answers(self, codes: Mapping[str, Codes], count: int) -> tuple[list[Answer], list[str]]:
        """The answer of each row that has nothing wrong, and what to call its conviction."""
        keys, given = self._alike(codes, count)
        named = self._named.of(given, count)

        def ask(at: int) -> Answer:
            given.at = at
            facts = Facts({name: given[name] for name in given})
            return answer_of(self.state.program.decide(facts, self.as_of))

        found = _once(self._answers, keys, ask)
        names = self._named.known.values
        return found, [str(names[code] or "") for code in named]

    def decisions(self, told: Sequence[Mapping[str, Value]]) -> list[Decision]:
        """The decision for each set of facts."""
        codes = {
            name: [one.known.code(facts.get(name)) for facts in told]
            for name, one in self._cells.items()
        }
        keys, _ = self._alike(codes, len(told))
        memory: dict[tuple[int, ...], Decision] = {}
        return _once(
            memory, keys, lambda at: self.state.program.decide(Facts(told[at]), self.as_of)
        )

    def _alike(self, codes: Mapping[str, Codes], count: int) -> tuple[list[tuple[int, ...]], _Row]:
        """What rows must agree on to have one answer, and the rows as they were given."""
        nothing = [0] * count
        given, row = _Row(defaults=False), _Row(defaults=True)
        for name, one in self._cells.items():
            given.put(name, codes.get(name, nothing), one.known)
            row.put(name, codes.get(name, nothing), one.known)
        row.put("as_of", nothing, self._known["as_of"])
        # In their order: each after those that it is worked out from.
        for name, learned in self._derived.items():
            row.put(name, learned.of(row, count), learned.known)
        key = row.keys_of(name for name in self._looks if name in self._known)
        key += [timing.of(row, count) for timing in self._timings]
        key += [
            list(map(bool, codes.get(name, nothing)))
            for name, one in self._cells.items()
            if name not in self._looks and one.known.values[0] is None
        ]
        return _keys(key, count), given

    def values(self, name: str) -> Sequence[Value | None]:
        """The value that each number of a fact stands for."""
        return self._known[name].values


def _rules(program: Program) -> list[Rule]:
    return [rule for table in program.tables for rule in table.rules]


def _looked_at(program: Program) -> tuple[str, ...]:
    """Every fact that a condition or a caution can look at, and what a rule copies into one."""
    rules = _rules(program)
    conditions = [rule.when for rule in rules] + [flag.when for flag in program.flags]
    names = {name for condition in conditions for name in condition.reads()}
    sets = [pair for rule in rules if isinstance(rule.then, Give) for pair in rule.then.sets]
    changed = {name for name, _ in sets}
    changed |= {name for rule in rules if isinstance(rule.then, Sets) for name in rule.then.values}
    for timing in (rule.timing for rule in rules):
        # A time that counts from what a rule may set is not known before the rules run.
        if isinstance(timing, After) and changed & {timing.fact, timing.years}:
            names |= {timing.fact, str(timing.years)}
    while (
        more := {value.fact for name, value in sets if name in names and isinstance(value, Same)}
        - names
    ):
        names |= more
    return tuple(sorted(names))


def _timings(program: Program) -> list[After]:
    """The different times that rules count."""
    found = [rule.timing for rule in _rules(program) if isinstance(rule.timing, After)]
    return list(dict.fromkeys(found))


def _timed(timing: After, as_of: date) -> Callable[[Facts], Value | None]:
    return lambda facts: timing.when(facts, as_of)
