"""Charts as SVG, drawn from the numbers that the tables print; hidden numbers are never drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 640
_LABEL, _ROW, _GAP = 190, 22, 8
INKS = ("#0b6e4f", "#4aa57f", "#a8d5c2", "#f2c14e", "#5b6c9e", "#9aa0a6", "#c8553d")
"""Fills in the order of the groups; each bar also says its number."""


@dataclass(frozen=True)
class Bar:
    """One bar: its label, its number and its ink; no number means it is hidden."""

    label: str
    number: int | None
    ink: int = 0


@dataclass(frozen=True)
class Shape:
    """A rectangle or a text of a chart, in pixels."""

    kind: str
    x: float
    y: float
    width: float = 0
    ink: str = ""
    text: str = ""
    anchor: str = "start"


@dataclass(frozen=True)
class Chart:
    """A chart ready for the template, with the same in words for who cannot see it."""

    title: str
    words: str
    height: int
    shapes: tuple[Shape, ...]
    width: int = WIDTH


def bars(title: str, items: Sequence[Bar]) -> Chart:
    """Horizontal bars, one under the other."""
    most = max((one.number or 0 for one in items), default=0) or 1
    room = WIDTH - _LABEL - 90
    shapes: list[Shape] = []
    for place, one in enumerate(items):
        y = place * (_ROW + _GAP)
        shapes.append(Shape("text", _LABEL - 8, y + 15, text=one.label, anchor="end"))
        length = 0.0 if one.number is None else round(room * one.number / most, 1)
        if length:
            shapes.append(Shape("bar", _LABEL, y, length, INKS[one.ink % len(INKS)]))
        shapes.append(Shape("text", _LABEL + length + 6, y + 15, text=said(one.number)))
    words = "; ".join(f"{one.label}: {said(one.number)}" for one in items)
    return Chart(title, words, len(items) * (_ROW + _GAP), tuple(shapes))


def said(number: int | None) -> str:
    """A number for people."""
    return "hidden" if number is None else f"{number:,}"
