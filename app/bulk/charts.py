"""Charts as SVG, drawn from the numbers that the tables print; hidden numbers are never drawn.

A chart is given a published :class:`~app.bulk.impact.Table` and nothing else, so no length and no
share can hold more than the table says. Where a row hides numbers, one thin line is the row's total
less all that it shows, which anyone can work out from the table as well.

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
DRAWN = 100
"""Shares are told and drawn of no fewer: of less, numbers rounded to tens would bend them."""


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
            _told(number, "all" if reading.same else percent(number, grand)),
            ((ink_of(group.id), min(number / grand, 1)),),
        )
        for group, number in zip(reading.columns, totals, strict=True)
        if number is not None
    ]
    return _chart(reading.title, rows) if rows else None


def _told(number: int, part: str) -> str:
    return f"{said(number)} ({part})" if part else said(number)


def shares(title: str, words: str, reading: Reading, table: Table) -> Chart | None:
    """Each row of a table as a bar of its shares; the largest rows where there are many.

    ``words`` says what the share at the right is of.
    """
    told = [one for one in table.rows if (one[1][-1] or 0) >= DRAWN]
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
    for group, number in zip(reading.columns, numbers[:-1], strict=True):
        lengths[ink_of(group.id)] += number or 0
    # Rounded parts may come to a little more than the rounded whole, or to a little less.
    shown = sum(lengths.values())
    if None in numbers:
        lengths["hidden"] = max(0, total - shown)
    whole = max(total, shown)
    helps = helped(reading, numbers)
    share = percent(helps.number, total)
    if not helps.exact:
        share = f"\N{GREATER-THAN OR EQUAL TO}{helps.least(total)}%" if helps.number else "*"
    pieces = tuple((ink.id, lengths[ink.id] / whole) for ink in INKS[:-1])
    return _Row(label, f"{share} of {said(total)}", pieces)


@dataclass(frozen=True)
class Helped:
    """How many of a published row are in the good groups.

    Attributes:
        parts: how many numbers it is the sum of. exact: whether no other part is hidden.
    """

    number: int
    parts: int
    exact: bool

    def least(self, total: int) -> int:
        """The least whole percent of the total that it is, however all was rounded."""
        return 100 * (self.number - 5 * self.parts) // (total + 4)


def helped(reading: Reading, numbers: Sequence[int | None]) -> Helped:
    """The good groups of a published row together. Where some are hidden: those that are not."""
    pairs = zip(reading.columns, numbers[:-1], strict=True)
    good = [number for group, number in pairs if group.id in reading.good]
    shown = [number for number in good if number is not None]
    return Helped(sum(shown), len(shown), exact=bool(shown) and len(shown) == len(good))


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
    """A share in whole percents; a little is never nothing, and nearly all is never all.

    Nothing where the total is so small that rounding would bend the share.
    """
    if total < DRAWN:
        return ""
    if number >= total:
        # Both are rounded: 100 of 100 may be 95 of 104.
        return ">90%" if total < 1000 else ">99%"
    share = round(100 * number / total)
    return "<1%" if share == 0 else ">99%" if share == 100 else f"{share}%"


def said(number: int) -> str:
    """A number for people."""
    return f"{number:,}"
