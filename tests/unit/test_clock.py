"""The court's day is not the server's day."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfoNotFoundError

import pytest
import time_machine

from app import clock


def test_today_is_the_day_at_the_court() -> None:
    with time_machine.travel(datetime(2026, 3, 1, 7, 59, tzinfo=UTC), tick=False):
        assert clock.today() == date(2026, 2, 28)
        assert clock.today("America/New_York") == date(2026, 3, 1)
    with time_machine.travel(datetime(2026, 3, 1, 8, 0, tzinfo=UTC), tick=False):
        assert clock.today() == date(2026, 3, 1)


def test_summer_time_is_heeded() -> None:
    with time_machine.travel(datetime(2026, 7, 1, 7, 0, tzinfo=UTC), tick=False):
        assert clock.today() == date(2026, 7, 1)


def test_an_unknown_zone_is_an_error_not_a_guess() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        clock.today("America/Nowhere")


def test_now_is_whole_seconds() -> None:
    with time_machine.travel(1_800_000_000.9, tick=False):
        assert clock.now() == 1_800_000_000


def test_ticks_go_forward() -> None:
    assert clock.ticks() <= clock.ticks()
