"""What is told while a run goes on: part, rows, rows a second, time left. On one line, no names."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TextIO

_EVERY = 0.2


class Progress:
    """A line that is written over on a terminal; elsewhere only what is said in words."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = out or sys.stderr
        self._live = self._out.isatty()
        self._began = self._last = monotonic()
        self._what = ""
        self._first = 0

    def say(self, words: str) -> None:
        """A line of its own."""
        self._clear()
        self._out.write(words + "\n")
        self._out.flush()

    def step(self, what: str, done: int, total: int, unit: str) -> None:
        """So much of a part is done."""
        now = monotonic()
        if what != self._what:
            self._what, self._began, self._first, self._last = what, now, done, 0.0
        if not self._live or (now - self._last < _EVERY and done < total):
            return
        self._last = now
        self._out.write(
            f"\r\x1b[K{line(what, done, total, unit, done - self._first, now - self._began)}"
        )
        self._out.flush()

    def _clear(self) -> None:
        if self._live and self._what:
            self._out.write("\r\x1b[K")

    def end(self) -> None:
        """Leave a clean line."""
        self._clear()
        self._out.flush()


def line(what: str, done: int, total: int, unit: str, since: int, seconds: float) -> str:
    """One line of progress."""
    share = done / total if total else 1.0
    filled = round(20 * share)
    rate = since / seconds if seconds > 0 else 0.0
    left = f", {_time((total - done) / rate)} left" if rate and done < total else ""
    bar = "#" * filled + "." * (20 - filled)
    return f"{what} [{bar}] {done:,} of {total:,} {unit}, {rate:,.0f} a second{left}"


def _time(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
