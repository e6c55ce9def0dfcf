"""What can go wrong on the way to a page. No message here ever carries a person's words."""

from __future__ import annotations


class PrintingError(Exception):
    """A paper cannot be printed. ``reason`` is one plain word a program can act on."""

    def __init__(self, reason: str, where: str = "") -> None:
        super().__init__(f"{reason}: {where}" if where else reason)
        self.reason = reason
        self.where = where


class RenderFailed(PrintingError):
    """The PDF could not be made.

    Reasons: ``busy`` (others are waiting too), ``slow`` (over the time limit), ``engine``
    (the renderer stopped or refused), ``template`` (a paper and its template disagree).
    """


class Unprintable(PrintingError):
    """A value cannot be printed as it stands.

    Reasons: ``letters`` (no font has one of its letters), ``surrogate`` (broken text).
    """


class MustStayBlank(PrintingError):
    """A value was given for a place that only a pen or the court may fill."""


class UnknownPlace(PrintingError):
    """A value or a tick was given for a place that the paper does not have."""


class ReadBackMismatch(PrintingError):
    """The made PDF does not say what was put in. It must not be handed out."""
