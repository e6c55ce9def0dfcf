"""Whoever wants to find a person in a report: all that sums and differences tell of its numbers.

The attacker reads the printed page, knows every group and result by name, how numbers are rounded,
and which of them add up or hold another. Bounds are drawn closer until nothing moves.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import Any

WIDE = 10**6
Key = str | tuple[Any, ...]
Bounds = tuple[int, int]
Sheet = dict[tuple[str, str, str], Bounds]


def bounds(printed: str, step: int = 10) -> Bounds:
    """Where a number lies that is printed so; one that is not rounded stands for itself."""
    if found := re.search(r"fewer than ([\d,]+)", printed):
        return 0, int(found[1].replace(",", "")) - 1
    if printed == "*":
        return 0, 14
    number = int(printed.replace(",", ""))
    if number % step or number < step:
        return number, number
    return number - step // 2, number + step // 2 - 1


def sheets(html: str) -> dict[str, Sheet]:
    """The large tables by caption: bounds by kind of group, group and result."""
    found: dict[str, Sheet] = {}
    for table in re.findall(r'<table class="numbers">.*?</table>', html, re.S):
        caption = unescape(re.findall(r"<caption>(.*?)</caption>", table)[0])
        heads = re.findall(r'scope="col">(.*?)</th>', table)
        kind, cells = "", {}
        for line in re.findall(r"<tr.*?</tr>", table, re.S):
            if group := re.findall(r'scope="rowgroup"[^>]*>(.*?)</th>', line):
                kind = group[0]
            elif label := re.findall(r'scope="row">(.*?)</th>', line):
                for head, told in zip(heads, re.findall(r"<td>(.*?)</td>", line), strict=True):
                    cells[kind, unescape(label[0]), head] = bounds(told)
        found[caption] = cells
    return found


def facts(html: str) -> list[list[tuple[str, str]]]:
    """The first table: by line and reading, the number and what it is out of."""
    table = re.findall(r'<table class="facts.*?</table>', html, re.S)[0]
    lines = re.findall(r"<tr><th.*?</tr>", table, re.S)
    return [re.findall(r"<b>(.*?)</b>(?:<small>(.*?)</small>)?", line) for line in lines]


@dataclass
class Attack:
    """Unknown numbers with their true values, and what is known of them.

    Attributes:
        sums: keys that add up to a key.
    """

    truth: dict[Key, int] = field(default_factory=dict)
    known: dict[Key, Bounds] = field(default_factory=dict)
    sums: list[tuple[list[Key], Key]] = field(default_factory=list)

    def tell(self, key: Key, true: int, told: Bounds = (0, WIDE)) -> Key:
        """A number and what is printed of it; what was known of it before holds as well."""
        assert self.truth.setdefault(key, true) == true
        low, high = self.known.get(key, (-WIDE, WIDE))
        self.known[key] = max(low, told[0]), min(high, told[1])
        return key

    def less(self, large: Key, small: Key, low: int = -WIDE) -> None:
        """What is left of one number without another."""
        rest = ("left", large, small)
        self.tell(rest, self.truth[large] - self.truth[small], (low, WIDE))
        self.sums.append(([small, rest], large))

    def add_up(self, parts: Iterable[Key], whole: Key) -> None:
        """The parts come to the whole."""
        self.sums.append((list(parts), whole))

    def found(self) -> dict[Key, int]:
        """Numbers from 1 to 10, differences too, that come out exactly."""
        self._close_in()
        for key, (low, high) in self.known.items():
            assert low <= self.truth[key] <= high, key
        return {
            key: low
            for key, (low, high) in self.known.items()
            if low == high and 0 < abs(low) <= 10
        }

    def _close_in(self) -> None:
        moved = True
        while moved:
            moved = False
            for parts, whole in self.sums:
                low = sum(self.known[one][0] for one in parts)
                high = sum(self.known[one][1] for one in parts)
                least, most = self.known[whole]
                moved |= self._draw(whole, low, high)
                for one in parts:
                    mine = self.known[one]
                    moved |= self._draw(one, least - (high - mine[1]), most - (low - mine[0]))

    def _draw(self, key: Key, low: int, high: int) -> bool:
        before = self.known[key]
        self.known[key] = max(before[0], low), min(before[1], high)
        return self.known[key] != before


Rows = Sequence[Mapping[str, str]]
"""Convictions or people: the label of each kind of group, and the result in each reading."""


def put_table(
    attack: Attack, sheet: Sheet, rows: Rows, unit: str, reading: str, columns: Sequence[str]
) -> None:
    """All that one large table tells, and that its rows and columns add up."""

    def told(kind: str, label: str, head: str) -> Bounds:
        """What is not printed is known to be few."""
        return sheet.get((kind, label, head), (0, 14))

    every = attack.tell((unit, "all"), len(rows), told("", "All", "All"))
    totals = Counter(one[reading] for one in rows)
    ends = [
        attack.tell((unit, reading, head), totals[head], told("", "All", head)) for head in columns
    ]
    attack.add_up(ends, every)
    for kind in sorted({kind for kind, _, _ in sheet if kind}):
        labels = sorted({one[kind] for one in rows})
        cells = Counter((one[kind], one[reading]) for one in rows)
        sizes = Counter(one[kind] for one in rows)
        # People stand at their best conviction, which is another in each reading.
        own = reading if unit == "people" and kind.startswith(("Decade", "Section")) else ""
        sums = []
        for label in labels:
            whole = attack.tell((unit, own, kind, label), sizes[label], told(kind, label, "All"))
            parts = [
                attack.tell(
                    (unit, reading, kind, label, head), cells[label, head], told(kind, label, head)
                )
                for head in columns
            ]
            attack.add_up(parts, whole)
            sums.append(whole)
        attack.add_up(sums, every)
        for head, end in zip(columns, ends, strict=True):
            attack.add_up([(unit, reading, kind, label, head) for label in labels], end)


def compare(attack: Attack, readings: Sequence[str]) -> None:
    """The same cell in two readings, and people beside convictions; the differences add up too."""
    keys = [key for key in attack.truth if isinstance(key, tuple)]
    for key in keys:
        crowd = ("convictions", *key[1:])
        if key[0] == "people" and crowd in attack.truth:
            attack.less(crowd, key, low=0)
        if len(key) in (3, 5) and key[1] == readings[0]:
            for same in (_other(key, readings[0], other) for other in readings[1:]):
                if same in attack.truth:
                    attack.less(same, key)
    attack.tell("nothing", 0, (0, 0))
    for parts, whole in list(attack.sums):
        for other in readings[1:]:
            pairs = [("left", _other(one, readings[0], other), one) for one in parts]
            moved = _other(whole, readings[0], other)
            top: Key = "nothing" if moved == whole else ("left", moved, whole)
            if top in attack.truth and all(one in attack.truth for one in pairs):
                attack.add_up(pairs, top)


def _other(key: Key, first: str, other: str) -> Key:
    """The same number in another reading."""
    if isinstance(key, tuple):
        return tuple(other if part == first else part for part in key)
    return key
