"""Days to call, as a calendar file (iCalendar, RFC 5545). Pure values, no clock, any state.

The file names no person, no court, no case and no drug: a calendar is seen by others, on locked
screens and at work. Only whole-day events are written, so there is no time zone to get wrong. The
standard needs little more for them than folded lines and escaped commas, which is why no library
is used; app.papers imports none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.relief.text import Text

_FOLD = 75
"""The most bytes in a line, without its end (RFC 5545, 3.1)."""
_PRODUCT = "-//Clear Page//Days to call//EN"


class Start(StrEnum):
    """What a reminder is counted from."""

    FILED = "filed"
    """The day the papers were filed, or a letter was mailed."""
    ORDERED = "ordered"
    """The day of the judge's order."""


@dataclass(frozen=True)
class Reminder:
    """A day to call, as sure as the state's law brief.

    Attributes:
        days: how many days after the start.
        title: what the calendar shows. Neutral: no court, no case, no drug.
        note: what to do, and how sure the number of days is. As neutral.
    """

    start: Start
    days: int
    title: Text
    note: Text


@dataclass(frozen=True)
class Event:
    """A whole-day event, already in the reader's words."""

    day: date
    title: str
    note: str


def due(
    reminders: Iterable[Reminder], starts: Mapping[Start, date]
) -> tuple[tuple[date, Reminder], ...]:
    """The day of every reminder whose start is known, in the order of the days.

    Raises:
        OverflowError: a day lies after the year 9999.
    """
    found = [
        (starts[one.start] + timedelta(days=one.days), one)
        for one in reminders
        if one.start in starts
    ]
    return tuple(sorted(found, key=lambda pair: pair[0]))


def to_ics(events: Iterable[Event], stamp: date, number: int) -> bytes:
    """The calendar file. ``number`` counts the person's filings and keeps their events apart."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN"]
    for at, event in enumerate(events, start=1):
        lines += [
            "BEGIN:VEVENT",
            f"UID:{event.day:%Y%m%d}-{number}-{at}@clearpage.invalid",
            f"DTSTAMP:{stamp:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_escaped(event.title)}",
            f"DESCRIPTION:{_escaped(event.note)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


def _escaped(text: str) -> str:
    """A value of type TEXT (RFC 5545, 3.3.11)."""
    plain = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return plain.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def folded(line: str) -> bytes:
    """A content line with its end, cut into pieces of at most 75 bytes, never inside a letter."""
    pieces: list[bytes] = []
    piece = b""
    for char in line:
        more = char.encode()
        if len(piece) + len(more) > _FOLD:
            pieces.append(piece)
            piece = b" "
        piece += more
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
