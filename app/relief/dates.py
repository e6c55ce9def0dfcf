"""Dates as people remember them: a day, a month or only a year."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class BadDate(ValueError):
    """The text is not a date in the calendar. The message never repeats the text."""


@dataclass(frozen=True, order=True)
class PartialDate:
    """A year, a year and month, or a full day (proleptic Gregorian calendar)."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise BadDate("a day needs its month")
        month = 1 if self.month is None else self.month
        try:
            date(self.year, month, 1 if self.day is None else self.day)
        except ValueError:
            raise BadDate("no such date in the calendar") from None

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.

        Raises:
            BadDate: any other form, or a day that does not exist.
        """
        match = _ISO.fullmatch(text)
        if match is None:
            raise BadDate("write the date as YYYY, YYYY-MM or YYYY-MM-DD")
        year, month, day = match.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    @property
    def earliest(self) -> date:
        """The first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def year_only(self) -> bool:
        """Whether only the year is known."""
        return self.month is None

    def iso(self) -> str:
        """The form that :meth:`parse` reads."""
        parts = (f"{self.year:04}", *(f"{p:02}" for p in (self.month, self.day) if p is not None))
        return "-".join(parts)

    def __str__(self) -> str:
        return self.iso()


def add_years(day: date, years: int, *, early: bool = False) -> date:
    """The same day ``years`` later; 29 February becomes 1 March in a common year.

    Policy: a period that starts on 29 February ends when 28 February is over, so that
    nothing ever becomes due a day early. ``early`` is for laws that say 28 February.
    """
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 2, 28) if early else date(day.year + years, 3, 1)


def age_on(born: date, day: date) -> int:
    """Full years lived on ``day``; someone born on 29 February turns older on 1 March.

    Raises:
        BadDate: ``day`` lies before birth.
    """
    if day < born:
        raise BadDate("the day lies before birth")
    years = day.year - born.year
    return years if add_years(born, years) <= day else years - 1


def ages_between(born: PartialDate, when: PartialDate) -> tuple[int, int]:
    """The youngest and the oldest age that the two dates allow.

    Raises:
        BadDate: the whole of ``when`` lies before birth.
    """
    youngest_born, oldest_born = born.latest, born.earliest
    if when.latest < oldest_born:
        raise BadDate("the day lies before birth")
    youngest = 0 if when.earliest < youngest_born else age_on(youngest_born, when.earliest)
    return youngest, age_on(oldest_born, when.latest)


def day_before(day: date) -> date:
    """The day before ``day``."""
    return day - timedelta(days=1)
