"""How current a form is: the edition we print, and when a person last checked it. Pure values."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

GOOD_FOR_YEARS = 1
"""After this long without a check a paper says so; forms are mostly revised in January or July."""


@dataclass(frozen=True)
class Edition:
    """An official form's edition.

    Attributes:
        text: as the form prints it, such as "CR-400 [Rev. January 1, 2024]".
        checked: the day on which a person last compared it with the court's own.
    """

    text: str
    checked: date

    def stale(self, as_of: date) -> bool:
        """Whether more than a year has passed since the check."""
        year = self.checked.year + GOOD_FOR_YEARS
        # 29 February becomes the last day of February.
        last = calendar.monthrange(year, self.checked.month)[1]
        return as_of > date(year, self.checked.month, min(self.checked.day, last))

    @property
    def day(self) -> str:
        """The day of the check in words: "November 22, 2026"."""
        return f"{self.checked:%B} {self.checked.day}, {self.checked.year}"


def stale_editions(editions: Iterable[Edition | None], as_of: date) -> tuple[Edition, ...]:
    """The editions that need a new check, each once, in order."""
    found = dict.fromkeys(one for one in editions if one is not None and one.stale(as_of))
    return tuple(found)


def currency_warning(editions: Iterable[Edition | None], as_of: date) -> str:
    """One paragraph for a cover when a form was not checked for a year; empty when all is well."""
    old = stale_editions(editions, as_of)
    if not old:
        return ""
    named = "; ".join(f"{one.text}, last checked {one.day}" for one in old)
    return (
        f"Nobody has checked these forms for over a year: {named}. The court may have a newer "
        "edition. Ask the clerk before you file."
    )
