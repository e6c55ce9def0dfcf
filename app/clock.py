"""The one place that asks what day or what time it is.

Rules never ask: they are given ``as_of``. "Today" is the day at the court, because a
deadline that has come in Sacramento may lie in tomorrow's or yesterday's UTC.
"""

from __future__ import annotations

import time
from datetime import date, datetime
from zoneinfo import ZoneInfo


def today(zone: str = "America/Los_Angeles") -> date:
    """The court's calendar day.

    Args:
        zone: the court's time zone, by its IANA name.

    Raises:
        zoneinfo.ZoneInfoNotFoundError: no such zone.
    """
    return datetime.now(ZoneInfo(zone)).date()


def now() -> int:
    """Seconds since 1970-01-01T00:00:00Z, whole."""
    return int(time.time())


def ticks() -> float:
    """Seconds from an arbitrary start; only the difference of two calls means anything."""
    return time.perf_counter()
