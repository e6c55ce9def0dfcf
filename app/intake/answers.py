"""The answers: ids and values, never words. Immutable, and plain JSON in the cookie."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

Answer = str | list[str] | dict[str, str]
Given = Mapping[str, Answer]

MAX_CASES = 40
MAX_COUNTS = 80
"""All counts of all cases together."""


class BadAnswers(ValueError):
    """The stored answers do not have the shape of answers. Never says what they hold."""


@dataclass(frozen=True)
class Case:
    """The answers about one case number and about each of its counts."""

    given: Given = field(default_factory=dict)
    counts: tuple[Given, ...] = ({},)


@dataclass(frozen=True)
class Answers:
    """Everything a person has said for one state. ``helping``: someone else types it for them."""

    state: str
    person: Given = field(default_factory=dict)
    cases: tuple[Case, ...] = (Case(),)
    helping: bool = False

    def dump(self) -> str:
        """Plain JSON, as short as it can be."""
        plain = {
            "s": self.state,
            "p": dict(self.person),
            "c": [{"g": dict(c.given), "n": [dict(n) for n in c.counts]} for c in self.cases],
            **({"h": 1} if self.helping else {}),
        }
        return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def parse(cls, text: str) -> Answers:
        """Read what :meth:`dump` wrote.

        Raises:
            BadAnswers: anything else.
        """
        try:
            raw = json.loads(text)
            cases = tuple(
                Case(_given(c["g"]), tuple(_given(n) for n in c["n"]) or ({},)) for c in raw["c"]
            )
            helping = raw.get("h", 0) == 1
            answers = cls(_word(raw["s"]), _given(raw["p"]), cases or (Case(),), helping)
        except (KeyError, TypeError, ValueError, RecursionError) as error:
            raise BadAnswers("not a set of answers") from error
        if len(answers.cases) > MAX_CASES or answers.count_total > MAX_COUNTS:
            raise BadAnswers("more cases than one sitting can hold")
        return answers

    @property
    def count_total(self) -> int:
        """How many counts there are in all cases."""
        return sum(len(case.counts) for case in self.cases)

    def with_person(self, key: str, answer: Answer | None) -> Answers:
        """These answers with one about the person set, or taken away with ``None``."""
        return replace(self, person=_set(self.person, key, answer))

    def with_case(self, case: int, key: str, answer: Answer | None) -> Answers:
        """These answers with one about a case (from 0) set or taken away."""
        old = self.cases[case]
        return self._put(case, replace(old, given=_set(old.given, key, answer)))

    def with_count(self, case: int, count: int, key: str, answer: Answer | None) -> Answers:
        """These answers with one about a count (from 0) set or taken away."""
        old = self.cases[case]
        counts = list(old.counts)
        counts[count] = _set(counts[count], key, answer)
        return self._put(case, replace(old, counts=tuple(counts)))

    def add_count(self, case: int, given: Given | None = None) -> Answers:
        """One more count in a case."""
        old = self.cases[case]
        return self._put(case, replace(old, counts=(*old.counts, given or {})))

    def add_case(self) -> Answers:
        """One more case, with one count."""
        return replace(self, cases=(*self.cases, Case()))

    def remove_count(self, case: int, count: int) -> Answers:
        """Without this count; a case that loses its last count goes too."""
        old = self.cases[case]
        counts = old.counts[:count] + old.counts[count + 1 :]
        if counts:
            return self._put(case, replace(old, counts=counts))
        cases = self.cases[:case] + self.cases[case + 1 :]
        return replace(self, cases=cases or (Case(),))

    def _put(self, at: int, case: Case) -> Answers:
        return replace(self, cases=(*self.cases[:at], case, *self.cases[at + 1 :]))


def _set(given: Given, key: str, answer: Answer | None) -> Given:
    rest = {k: v for k, v in given.items() if k != key}
    return rest if answer is None else {**rest, key: answer}


def _word(raw: object) -> str:
    if not isinstance(raw, str):
        raise TypeError
    return raw


def _given(raw: object) -> Given:
    if not isinstance(raw, dict):
        raise TypeError
    return {_word(key): _answer(value) for key, value in raw.items()}


def _answer(raw: object) -> Answer:
    if isinstance(raw, list):
        return [_word(item) for item in raw]
    if isinstance(raw, dict):
        return {_word(k): _word(v) for k, v in raw.items()}
    return _word(raw)
