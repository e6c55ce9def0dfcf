"""Reads papers of our own layout the way a clerk does: by the words printed on them.

It shares no code and no positions with the program that made them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any

from pdfplumber.page import Page

from tests.browser.petition import opened

TOP, FOOT = 60.0, 722.0
"""Between these, in points from above, stands the paper itself; outside, its head and foot."""
RIGHT = 580.0
_LATER = re.compile(r"Page (\d+) of \d+")
_HYPHEN = re.compile(r"(?<=\d)- (?=\w)")
"""A hyphen at the end of a line."""
_BOX = 20.0
"""How far left of its words a check box can be."""
_MARK = 5.5
_SMALL = 9.0
"""The size of the small words under a line."""


class Paper:
    """One paper of a packet, of one page or more."""

    def __init__(self, pages: list[Page]) -> None:
        self.pages = pages

    @cached_property
    def title(self) -> str:
        """What is printed largest on the first page."""
        chars = self.pages[0].chars
        largest = max(round(char["size"], 1) for char in chars)
        page = self.pages[0].filter(lambda one: round(one.get("size", 0), 1) == largest)
        return _squeezed(page.extract_text())

    @cached_property
    def lines(self) -> list[str]:
        """Every line of the paper itself, without head and foot."""
        return [
            line for page in self.pages for line in _body(page).extract_text().splitlines() if line
        ]

    @cached_property
    def text(self) -> str:
        """All its words with single spaces, without head and foot."""
        return _HYPHEN.sub("-", _squeezed(" ".join(self.lines)))

    @cached_property
    def edges(self) -> list[str]:
        """What stands above and below each page."""
        return [
            _squeezed(page.filter(lambda one: not _inside(one)).extract_text())
            for page in self.pages
        ]

    @cached_property
    def marks(self) -> int:
        """How many check boxes are ticked in all."""
        words = (word for page in self.pages for word in _body(page).extract_words())
        return sum(word["text"] == "X" for word in words)

    def between(self, first: str, last: str = "") -> str:
        """The words after ``first`` and before ``last``; to the end without it.

        Raises:
            AssertionError: the paper does not print one of them.
        """
        before, found, rest = self.text.partition(first)
        assert found, f"{first!r} is not in {before!r}"
        if not last:
            return rest.strip()
        value, found, _ = rest.partition(last)
        assert found, f"{last!r} is not after {first!r}: {rest!r}"
        return value.strip()

    def beside(self, label: str) -> str:
        """The rest of the line that starts with a label."""
        found = [line for line in self.lines if line.startswith(label)]
        assert len(found) == 1, f"{len(found)} lines start with {label!r}"
        return found[0].removeprefix(label).strip()

    def over(self, label: str, at: int = 0) -> str:
        """What is written on the line above a small label; of several, the one at ``at``."""
        page, found = self._places(label, small=True)[at]
        right = min(
            (
                char["x0"]
                for char in page.chars
                if abs(char["bottom"] - found["bottom"]) < 2 and char["x0"] > found["x1"] + 5
            ),
            default=RIGHT,
        )
        line = (found["x0"] - 1, found["top"] - 17, right - 1, found["top"] - 0.5)
        return _squeezed(page.crop(line).extract_text())

    def ticked(self, words: str) -> bool:
        """Whether something is printed in the box left of these words.

        Raises:
            AssertionError: it is not an X.
        """
        page, found = self._places(words)[0]
        inside = "".join(
            char["text"]
            for char in page.chars
            if found["x0"] - _BOX <= char["x0"] < found["x0"] - 1
            and abs(char["top"] - found["top"]) <= _MARK
        ).strip()
        assert inside in ("", "X"), f"In the box of {words!r} stands {inside!r}"
        return inside == "X"

    def rows(self, heading: str) -> list[tuple[str, ...]]:
        """The lines of the table whose first heading is this, over all pages."""
        found: list[tuple[str, ...]] = []
        for page in self.pages:
            for table in page.extract_tables():
                if _squeezed(table[0][0] or "") == heading:
                    found += [tuple(_squeezed(cell or "") for cell in row) for row in table[1:]]
        return found

    def _places(self, words: str, *, small: bool = False) -> list[tuple[Page, dict[str, Any]]]:
        places = [
            (page, found)
            for page in self.pages
            for found in page.search(re.escape(words))
            if not small or max(char["size"] for char in found["chars"]) < _SMALL
        ]
        assert places, f"{words!r} is not printed"
        return places


GUIDES = ("Step card", "Please send me the order in this case")
"""Nothing of a person's answers is sworn or asked there; other tests read them."""


@contextmanager
def packet(pdf: bytes) -> Iterator[list[Paper]]:
    """The papers of a packet, in order, without those that only guide the person."""
    with opened(pdf) as pages:
        groups: list[list[Page]] = []
        for page in pages:
            counted = _LATER.search(page.extract_text())
            if counted and int(counted[1]) > 1:
                groups[-1].append(page)
            else:
                groups.append([page])
        papers = [Paper(group) for group in groups]
        yield [paper for paper in papers if paper.title not in GUIDES]


def _inside(one: dict[str, Any]) -> bool:
    return TOP < float(one.get("top", 0)) < FOOT


def _body(page: Page) -> Page:
    return page.filter(_inside)


def _squeezed(text: str) -> str:
    return " ".join(text.split())
