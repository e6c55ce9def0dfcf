"""The reader that the walks trust sees what it must: each place for a pen, each box."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest
from pdfplumber.page import Page

from app import printing
from app.papers.filing import Filing
from tests.browser.petition import Form, opened
from tests.papers.samples import details, form

PLACES = {
    "signature": (420.0, 110.0),
    "Date:": (100.0, 136.0),
    "stamp": (450.0, 660.0),
    "DATE:": (470.0, 523.7),
    "TIME:": (470.0, 511.2),
    "DEPARTMENT:": (490.0, 498.5),
}
"""Where a stray letter is put, in points from the left and from below."""


@pytest.fixture(scope="module")
def chars() -> list[dict[str, Any]]:
    """The letters of a petition with every line filled in and one box ticked."""
    paper = form(details("Ana O’Brien", "CR-1"), ticks=("li1c",))
    filing = Filing("case-1", 1, "Papers", "papers.pdf", (paper,))
    with opened(printing.print_checked(filing).pdf) as pages:
        return list(pages[0].chars)


def read(chars: list[dict[str, Any]], *strays: tuple[float, float]) -> Form:
    """The form, with a stray X at each of these places."""
    added = [{"text": "X", "x0": x, "x1": x + 6, "matrix": (1, 0, 0, 1, x, y)} for x, y in strays]
    return Form(cast(Page, SimpleNamespace(chars=[*chars, *added])))


def test_every_place_for_a_pen_is_looked_at(chars: list[dict[str, Any]]) -> None:
    assert set(read(chars).by_hand().values()) == {""}
    for place, at in PLACES.items():
        found = read(chars, at).by_hand()
        assert {name for name, said in found.items() if said} == {place}
    assert set(PLACES) == set(read(chars).by_hand())


def test_a_stray_tick_and_a_stray_letter_are_seen(chars: list[dict[str, Any]]) -> None:
    assert read(chars).ticked("11359 - ")
    assert not read(chars).ticked("Petitioner/applicant understands there is a right")
    assert read(chars, (56.0, 168.5)).ticked("Petitioner/applicant understands there is a right")
    assert read(chars).fields()["FAX NO.:"] == ""
    assert read(chars, (270.0, 678.5)).fields()["FAX NO.:"] == "X"
    assert read(chars).fields()["NAME:"] == "Ana O’Brien"
