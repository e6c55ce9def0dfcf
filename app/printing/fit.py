"""How a value fits its place on a form: smaller down to a floor, then to the attachment."""

from __future__ import annotations

from dataclasses import dataclass

from app.printing.errors import RenderFailed
from app.printing.fonts import measure

CEILING = 9.0
FLOOR = 6.0
STEP = 0.25
SEE_ATTACHMENT = ("See attachment", "See att.")
"""What a place says when its value is on the attachment; the shorter one is for tiny places."""


@dataclass(frozen=True)
class Fitted:
    """What is printed in a place: the text and its size in points; ``overflow`` when the
    value itself had to go to the attachment."""

    text: str
    size: float
    overflow: bool = False


def sizes() -> tuple[float, ...]:
    """Every size a value can have, largest first, in points."""
    return tuple(CEILING - STEP * n for n in range(int((CEILING - FLOOR) / STEP) + 1))


def fit(value: str, width: float) -> Fitted:
    """The largest size, in quarter points from 9 to 6, at which ``value`` is within ``width``.

    A value too wide even at 6 pt is replaced by "See attachment"; nothing is ever cut.

    Raises:
        RenderFailed: ``template``, when the place is too small even for those words.
    """
    for text in (value, *SEE_ATTACHMENT):
        size = _largest(text, width)
        if size is not None:
            return Fitted(text, size, overflow=text is not value)
    raise RenderFailed("template", "a place too small to say where its value is")


def _largest(text: str, width: float) -> float | None:
    em = measure(text, 1.0)
    return next((size for size in sizes() if em * size <= width), None)
