"""Time that runs out: said in time, extended on request, and told about afterwards."""

from __future__ import annotations

import re

import time_machine

from tests.web.test_kept_answers import NOON, parts
from tests.web.visitor import Page, Visitor
from tests.web.walker import SEALED, Walker


def refresh(page: Page) -> tuple[int, str]:
    """After how many seconds a browser without script goes on, and where to."""
    tag = page.soup.select_one("head noscript meta[http-equiv=refresh]")
    found = re.fullmatch(r"(\d+);url=(.+)", str(tag["content"]) if tag else "")
    return (int(found[1]), found[2]) if found else (0, "")


def test_a_page_left_open_goes_on_by_itself_to_say_what_was_deleted(visitor: Visitor) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        page = Walker(visitor, SEALED).to("county")
        seconds, to = refresh(page)
        assert (seconds, to) == (3_602, "/expired")
        clock.shift(seconds)
        page = visitor.get(to)
        assert page.heading == "The time ran out"
        for words in (
            "Every answer given",
            "The name, address",
            "Files that were saved or printed",
        ):
            assert words in page.words
        assert parts(visitor) == {}
        assert refresh(page) == (0, "")


def test_another_window_that_was_used_keeps_the_answers(visitor: Visitor) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        Walker(visitor, SEALED).to("county")
        clock.shift(3_000)
        visitor.get("/california/check")
        clock.shift(602)
        page = visitor.get("/expired")
        assert page.heading == "Your answers are still here"
        assert visitor.go(page.link("Go back to my answers")).heading == "Check your answers"


def test_the_script_knows_the_time_left_and_can_ask_for_more(visitor: Visitor) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        page = Walker(visitor, SEALED).to("county")
        line = page.soup.select_one("#idle")
        assert line is not None
        assert (line["data-left"], line["data-stay"]) == ("3600", "/stay")
        assert "in 5 minutes" in line.get_text()
        clock.shift(3_500)
        assert visitor.get("/stay").response.json == {"left": 3600}
        clock.shift(3_500)
        assert visitor.get("/california/check").heading == "Check your answers"


def test_more_time_ends_with_the_sitting(visitor: Visitor) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        Walker(visitor, SEALED).to("county")
        found = []
        for _ in range(9):
            clock.shift(3_100)
            found.append(visitor.get("/stay").response.json)
        assert found[0] == {"left": 3_600}
        assert found[-1] == {"left": 28_800 - 9 * 3_100}


def test_there_is_no_more_time_for_what_is_gone(visitor: Visitor) -> None:
    assert visitor.get("/stay").response.json == {"left": 0}
    with time_machine.travel(NOON, tick=False) as clock:
        Walker(visitor, SEALED).to("county")
        clock.shift(3_600)
        assert visitor.get("/stay").response.json == {"left": 0}
        assert parts(visitor) == {}


def test_someone_without_answers_is_not_hurried(visitor: Visitor) -> None:
    page = visitor.get("/")
    assert refresh(page) == (0, "")
    assert page.soup.select("#idle") == []


def test_each_page_leads_to_how_to_stay_safe(visitor: Visitor) -> None:
    footer = visitor.get("/california/").soup.select("footer a")
    assert "/safety" in [tag["href"] for tag in footer]
    page = visitor.go(visitor.get("/safety").link("What to do on a shared computer"))
    assert "Leave this site" in page.words
    assert visitor.go(page.link("More about staying safe")).heading == "Staying safe"
