"""Reads a made petition the way a clerk does: by the words printed on the form.

It shares no code and no positions with the program that made it.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pdfplumber
from pdfplumber.page import Page

COLUMN = 395.0
"""Where the left part of the form's head ends, in points from the left."""
LABELS = (
    "STATE BAR NUMBER:",
    "FIRM NAME:",
    "NAME:",
    "MAILING ADDRESS:",
    "EMAIL ADDRESS:",
    "STREET ADDRESS:",
    "CITY AND ZIP CODE:",
    "CITY:",
    "STATE:",
    "ZIP CODE:",
    "TELEPHONE NO.:",
    "FAX NO.:",
    "ATTORNEY FOR(name):",
    "SUPERIOR COURT OF CALIFORNIA, COUNTY OF",
    "DEFENDANT:",
)
"""Labels with their value on the same line; longer ones before those that they end with."""
BOXES = (
    "RESENTENCING OR DISMISSAL",
    "REDESIGNATION OR DISMISSAL/SEALING",
    "11357 - ",
    "11358 - ",
    "11359 - ",
    "11360 - ",
    "11362.1 - ",
    "PETITION:",
    "APPLICATION:",
    "Petitioner/applicant waives the right",
    "Petitioner/applicant understands there is a right",
)
"""Words that start right beside each check box."""
_LINE = 2.5
_BOX = 24.0
_Char = dict[str, Any]


@dataclass(frozen=True)
class Read:
    """What stands on the papers.

    Attributes:
        pages: how many there are.
        fields: the value at each label of the petition; empty where nothing is printed.
        boxes: the words beside the ticked boxes.
        by_hand: what stands in the places for a pen and for the court: must be empty.
        rows: the cells of the attachment's lines.
        text: all the words of all pages, with single spaces.
    """

    pages: int
    fields: dict[str, str]
    boxes: frozenset[str]
    by_hand: dict[str, str]
    rows: tuple[tuple[str, ...], ...]
    text: str


@contextmanager
def opened(pdf: bytes) -> Iterator[list[Page]]:
    """The pages of a PDF."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        yield document.pages


def words_of(pdf: bytes) -> str:
    """All the words of a PDF, with single spaces."""
    with opened(pdf) as pages:
        return _words(pages)


def _words(pages: list[Page]) -> str:
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def read(pdf: bytes) -> Read:
    """Read one packet: the page for the person, the petition, its attachment."""
    with opened(pdf) as pages:
        at = next(n for n, page in enumerate(pages) if "ATTORNEY OR PARTY" in page.extract_text())
        form = Form(pages[at])
        return Read(
            pages=len(pages),
            fields=form.fields(),
            boxes=frozenset(words for words in BOXES if form.ticked(words)),
            by_hand=form.by_hand(),
            rows=tuple(row for page in pages[at + 1 :] for row in _counts(page)),
            text=_words(pages),
        )


def _counts(page: Page) -> Iterator[tuple[str, ...]]:
    """The lines below the heading "Count", with the cells that the heading has."""
    for table in page.extract_tables():
        columns: list[int] = []
        for row in table:
            if row[0] == "Count":
                columns = [n for n, cell in enumerate(row) if cell is not None]
            elif columns and row[columns[1]] is not None:
                yield tuple(" ".join((row[n] or "").split()) for n in columns)


class Form:
    """The page of the petition, as lines of characters."""

    def __init__(self, page: Page) -> None:
        self._chars: list[_Char] = sorted(page.chars, key=lambda char: float(char["x0"]))
        self._lines: dict[float, list[_Char]] = {}
        for char in self._chars:
            self._lines.setdefault(round(_baseline(char), 1), []).append(char)

    def line(self, y: float, left: float = 0, right: float = 612) -> list[_Char]:
        """The characters whose baseline is at ``y``, from left to right."""
        near = [line for at, line in self._lines.items() if abs(at - y) <= _LINE]
        chars = [char for line in near for char in line if left <= char["x0"] < right]
        return sorted(chars, key=lambda char: float(char["x0"]))

    def between(self, y: float, left: float, right: float) -> str:
        """The words on a line between two places."""
        return "".join(char["text"] for char in self.line(y, left, right)).strip()

    def places(self, words: str) -> list[tuple[_Char, _Char]]:
        """First and last character of each place where the form prints these words."""
        found: list[tuple[_Char, _Char]] = []
        for _, exact in sorted(self._lines.items(), reverse=True):
            for side in (exact, [c for c in exact if c["x0"] >= COLUMN]):
                text = "".join(char["text"] for char in side)
                at = text.find(words)
                while at >= 0:
                    pair = (side[at], side[at + len(words) - 1])
                    if pair not in found:
                        found.append(pair)
                    at = text.find(words, at + 1)
        return found

    def fields(self) -> dict[str, str]:
        """The value at every label."""
        values: dict[str, str] = {}
        for y in sorted({_baseline(first) for label in LABELS for first, _ in self.places(label)}):
            values |= self._on_line(y, values)
        first, _ = self.places("CASE NUMBER:")[0]
        values["CASE NUMBER:"] = self.between(_baseline(first) - 12.3, COLUMN, 576)
        first, _ = self.places("(TYPE OR PRINT NAME)")[0]
        values["(TYPE OR PRINT NAME)"] = self.between(_above(first), 30, 380)
        return values

    def _on_line(self, y: float, known: dict[str, str]) -> dict[str, str]:
        """The labels of a line with what stands between each and the next. From the bottom up,
        so a label met before belongs to the court."""
        chars = self.line(y, right=COLUMN)
        text = "".join(char["text"] for char in chars)
        spans: list[tuple[int, int, str]] = []
        for label in LABELS:
            at = text.find(label)
            if at >= 0 and not any(start <= at < end for start, end, _ in spans):
                spans.append((at, at + len(label), label))
        spans.sort()
        ends = [start for start, _, _ in spans[1:]] + [len(text)]
        return {
            _name(label, y): text[end:stop].strip()
            for (_, end, label), stop in zip(spans, ends, strict=True)
        }

    def ticked(self, words: str) -> bool:
        """Whether something is printed in the box left of these words."""
        first, _ = self.places(words)[0]
        y, right = _baseline(first), float(first["x0"])
        near = [
            char["text"]
            for char in self._chars
            if abs(_baseline(char) - y) <= 4 and right - _BOX <= char["x0"] < right - 1
        ]
        marks = "".join(near).strip()
        if marks not in ("", "X"):
            raise AssertionError(f"In the box of {words!r} stands {marks!r}")
        return marks == "X"

    def by_hand(self) -> dict[str, str]:
        """The places for a pen, and those of the court."""
        found = {}
        for label in ("DATE:", "TIME:", "DEPARTMENT:"):
            _, last = self.places(label)[-1]
            found[label] = self.between(_baseline(last), last["x1"], 576)
        _, last = self.places("Date:")[0]
        found["Date:"] = self.between(_baseline(last), last["x1"], 380)
        first, _ = self.places("(SIGNATURE OF PETITIONER")[0]
        found["signature"] = self._area(_baseline(first) + 2, _baseline(first) + 30, 380)
        stamp, _ = self.places("FOR COURT USE ONLY")[0]
        number, _ = self.places("CASE NUMBER:")[0]
        found["stamp"] = self._area(_baseline(number) + 3, _baseline(stamp) - 3, COLUMN + 1)
        return found

    def _area(self, low: float, high: float, left: float) -> str:
        return "".join(
            char["text"]
            for char in self._chars
            if low < _baseline(char) < high and char["x0"] >= left
        ).strip()


def _baseline(char: _Char) -> float:
    return float(char["matrix"][5])


def _above(char: _Char) -> float:
    """The baseline of what is written on the line over a small label."""
    return _baseline(char) + 10.5


def _name(label: str, y: float) -> str:
    """Two addresses stand on the form: the person's above, the court's below."""
    return f"court {label}" if label.endswith("ADDRESS:") and y < 640 else label
