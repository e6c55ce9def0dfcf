"""Charts as SVG, drawn from the numbers that the tables print; hidden numbers are never drawn.

A chart is given a published :class:`~app.bulk.impact.Table` and nothing else, so no length and no
share can hold more than the table says. The numbers that a row hides are one thin line together:
the row's total less all that it shows, which anyone can work out from the table as well.

The words stand beside the drawing, not in it. So they are as large on a phone as on paper, and
each kind of bar is one path however many bars there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.bulk.impact import Reading, Table

ROW = 16
"""Height of a row in pixels; the stylesheet sets the words beside the bars on the same lines."""
WIDTH = 1000
"""Width of the whole, in the drawing's own measure: 100 percent."""
TRACK = "#eceff0"
_LONGEST = 21
_MOST = 12


@dataclass(frozen=True)
class Ink:
    """A kind of bar. Kinds differ by lightness and by height, so that grey paper tells them too."""

    id: str
    title: str
    fill: str
    height: int
    mark: str


INKS = (
    Ink("ends", "Dismissed", "#08402f", 12, "\N{BLACK SQUARE}"),
    Ink("lowered", "Lowered", "#3f9273", 12, "\N{BLACK SQUARE}"),
    Ink("court", "Court may grant", "#9fd0bb", 12, "\N{BLACK SQUARE}"),
    Ink("look", "Needs a look first", "#7d868c", 5, "\N{BLACK RECTANGLE}"),
    Ink("hidden", "Hidden", "#1b1b1b", 2, "\N{EM DASH}"),
    Ink("no", "Not by this way", "#b4bbbf", 5, "\N{WHITE SQUARE}"),
)
"""In the order of the pieces of a bar. In a bar of shares the last is left empty."""
_INK_OF = {"check": "look", "lawyer": "look", "data": "look"}


@dataclass(frozen=True)
class Chart:
    """A chart ready for the template, with the same in words for who cannot see it.

    Attributes:
        labels: what stands left of the bars, and ``told`` right of them, line by line.
        paths: fill and outline of each kind of bar.
    """

    title: str
    words: str
    labels: str
    told: str
    paths: tuple[tuple[str, str], ...]
    rows: int

    @property
    def height(self) -> int:
        """Height in pixels."""
        return self.rows * ROW


@dataclass(frozen=True)
class _Row:
    label: str
    told: str
    pieces: tuple[tuple[str, float], ...]  # ink and length, one behind the other


def ink_of(group: str) -> str:
    """The ink of a group of results."""
    return _INK_OF.get(group, group)


def results(reading: Reading) -> Chart | None:
    """All convictions by likely result; nothing when even their number is hidden."""
    *totals, grand = reading.convictions[0].totals
    if not grand:
        return None
    rows = [
        _Row(
            group.title,
            "hidden" if number is None else f"{said(number)} ({percent(number, grand)})",
            ((ink_of(group.id), (number or 0) / grand),),
        )
        for group, number in zip(reading.columns, totals, strict=True)
        if number != 0
    ]
    return _chart(reading.title, rows)


def shares(title: str, words: str, reading: Reading, table: Table) -> Chart | None:
    """Each row of a table as a bar of its shares; the largest rows where there are many.

    ``words`` says what the share at the right is of.
    """
    told = [one for one in table.rows if one[1][-1]]
    if len(told) > _MOST:
        least = sorted((one[1][-1] or 0 for one in told), reverse=True)[_MOST - 1]
        told = [one for one in told if (one[1][-1] or 0) >= least][:_MOST]
        title = f"{title}, the {len(told)} largest"
    if len(told) < 2:
        return None
    return _chart(title, [_shares(label, numbers, reading) for label, numbers in told], words)


def _shares(label: str, numbers: Sequence[int | None], reading: Reading) -> _Row:
    total = numbers[-1] or 0
    lengths = {ink.id: 0 for ink in INKS}
    hidden = set()
    for group, number in zip(reading.columns, numbers[:-1], strict=True):
        lengths[ink_of(group.id)] += number or 0
        if number is None:
            hidden.add(ink_of(group.id))
    # Where all that is hidden is of one kind, the table tells its sum.
    one = min(hidden) if len(hidden) == 1 else "hidden"
    lengths[one] += total - sum(lengths.values())
    helps = helped(reading, numbers)
    share = percent(helps.number, total)
    if not helps.exact:
        least = 100 * helps.number // total
        share = f"\N{GREATER-THAN OR EQUAL TO}{least}%" if least else "*"
    pieces = tuple((ink.id, lengths[ink.id] / total) for ink in INKS[:-1])
    return _Row(label, f"{share} of {said(total)}", pieces)


@dataclass(frozen=True)
class Helped:
    """How many of a published row are in the good groups: so many, or at least so many."""

    number: int
    exact: bool


def helped(reading: Reading, numbers: Sequence[int | None]) -> Helped:
    """The good groups of a published row together. Where some are hidden: those that are not."""
    *parts, total = numbers
    helps = reading.good
    pairs = [(group.id, number) for group, number in zip(reading.columns, parts, strict=True)]
    hidden = {group for group, number in pairs if number is None}
    shown = sum(number or 0 for group, number in pairs if group in helps)
    if total is not None and hidden and hidden <= helps:
        # All that is hidden is good: then the table tells its sum.
        return Helped(total - sum(n or 0 for group, n in pairs if group not in helps), exact=True)
    return Helped(shown, exact=not hidden & helps)


def _chart(title: str, rows: Sequence[_Row], words: str = "") -> Chart:
    drawn: dict[str, list[str]] = {ink.id: [] for ink in INKS}
    for place, row in enumerate(rows):
        at = 0.0
        for ink in INKS:
            length = WIDTH * sum(share for name, share in row.pieces if name == ink.id)
            if length:
                drawn[ink.id].append(_bar(at, length, place, ink.height))
            at += length
    told = "; ".join(f"{row.label}: {row.told}" for row in rows)
    track = "".join(_bar(0, WIDTH, place, 12) for place in range(len(rows)))
    paths = [(ink.fill, "".join(drawn[ink.id])) for ink in INKS if drawn[ink.id]]
    return Chart(
        title,
        f"{title}. {words} {told}." if words else f"{title}. {told}.",
        _lines(row.label for row in rows),
        _lines(row.told for row in rows),
        ((TRACK, track), *paths),
        len(rows),
    )


def _bar(x: float, width: float, place: int, height: int) -> str:
    top = place * ROW + (ROW - height) / 2
    # A sliver is left free at the end, so that two pieces never run into one.
    wide = max(width - 4, 2) if width < WIDTH else width
    return f"M{x:.0f} {top:g}h{wide:.0f}v{height}h-{wide:.0f}z"


def _lines(words: Iterable[str]) -> str:
    return "\n".join(
        one if len(one) <= _LONGEST else one[: _LONGEST - 1].rstrip() + "\N{HORIZONTAL ELLIPSIS}"
        for one in words
    )


def legend(groups: Iterable[str]) -> list[Ink]:
    """The inks that a reading's charts use, for its key."""
    used = {*map(ink_of, groups), "hidden"}
    return [ink for ink in INKS if ink.id in used]


def percent(number: int, total: int) -> str:
    """A share in whole percents; a little is never nothing, and nearly all is never all."""
    share = round(100 * number / total)
    if share == 0 and number:
        return "<1%"
    return ">99%" if share == 100 and number < total else f"{share}%"


def said(number: int) -> str:
    """A number for people."""
    return f"{number:,}"
