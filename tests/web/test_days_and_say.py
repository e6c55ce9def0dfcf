"""Days to call as a calendar file, and the page that says what can be said now."""

from __future__ import annotations

from io import BytesIO

import pdfplumber
import pytest
import time_machine

from app.jurisdictions import registry
from tests.web.visitor import Page, Visitor
from tests.web.walker import DETAILS, SEALED, Walker

BUTTON = "Download the calendar file"
STATES = sorted(registry())


def days(visitor: Visitor) -> Page:
    page = Walker(visitor, dict(SEALED)).to("papers")
    return visitor.go(page.link("Days to call, for your calendar: Case 1"))


def test_the_days_are_counted_from_the_day_that_was_picked(visitor: Visitor) -> None:
    with time_machine.travel("2027-01-10T20:00:00Z"):
        page = days(visitor)
        made = visitor.send(page, {"day_filed": "2027-01-02"})
    assert made.response.mimetype == "text/calendar"
    assert made.response.headers["Cache-Control"] == "no-store"
    name = str(made.response.headers["Content-Disposition"])
    assert name == 'attachment; filename="days-to-call-1.ics"'
    assert "DTSTART;VALUE=DATE:20270303\r\n" in made.response.text
    assert "DTSTAMP:20270110T000000Z\r\n" in made.response.text


def test_without_a_day_they_are_counted_from_today_in_the_state(visitor: Visitor) -> None:
    with time_machine.travel("2027-01-11T02:00:00Z"):  # still the 10th in California
        made = visitor.press(days(visitor), BUTTON)
    assert "DTSTART;VALUE=DATE:20270311\r\n" in made.response.text


def test_nothing_personal_and_nothing_telling_is_in_the_file(visitor: Visitor) -> None:
    page = days(visitor)
    made = visitor.press(page, BUTTON).response.text.replace("\r\n ", "").lower()
    mine = [value for value in DETAILS.values() if len(value) > 2]  # "CA" is in other words
    for word in (*mine, "QX-204-771", "court", "cannabis", "california", "convict"):
        assert word.lower() not in made, word
    assert "No name, no court, no case number and no crime is in it." in page.words


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("tomorrow", "Type a day of the calendar, such as 2027-03-31."),
        ("2027-02-30", "Type a day of the calendar, such as 2027-03-31."),
        ("9999-12-31", "Type a day not more than two years from today."),
        ("1999-01-01", "Type a day not more than two years from today."),
    ],
)
def test_a_day_that_cannot_be_is_said_and_kept(visitor: Visitor, typed: str, problem: str) -> None:
    again = visitor.send(days(visitor), {"day_filed": typed})
    assert again.problems == [problem]
    assert again.filled()["day_filed"] == [typed]
    assert "day_filed" not in again.url


def test_the_days_of_a_case_that_is_not_there_are_not_found(visitor: Visitor) -> None:
    days(visitor)
    assert visitor.go("/california/papers/7/calendar").status == 404
    assert Visitor(visitor.app).go("/california/papers/1/calendar").url != (
        "/california/papers/1/calendar"
    )


@pytest.mark.parametrize("state", STATES)
def test_what_can_be_said_is_told_with_how_sure_each_law_is(visitor: Visitor, state: str) -> None:
    page = visitor.go(f"/{state}/say")
    law = registry()[state]
    for one in law.say_now:
        for words in (one.about, one.question, one.before, one.after):
            assert " ".join(str(words).split()) in page.words
    marks = [tag.get_text() for tag in page.soup.select(".cites .mark")]
    unsure = [c for one in law.say_now for c in one.cites if c.sure == "own_knowledge"]
    assert len(marks) == len(unsure) > 0


@pytest.mark.papers
@pytest.mark.parametrize("state", STATES)
def test_the_same_comes_on_paper_without_any_name(visitor: Visitor, state: str) -> None:
    made = visitor.press(visitor.go(f"/{state}/say"), "Download this page")
    assert made.response.mimetype == "application/pdf"
    assert 'filename="what-to-say.pdf"' in str(made.response.headers["Content-Disposition"])
    with pdfplumber.open(BytesIO(made.response.data)) as pdf:
        words = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
        assert len(pdf.pages) <= 3
    assert f"What can I say now? For a case in {registry()[state].name}" in words
    assert "(not yet checked by a lawyer)" in words


def test_result_and_papers_lead_to_it(visitor: Visitor) -> None:
    page = Walker(visitor, dict(SEALED)).to("papers")
    words = "What can I say now, to a job form and other questions?"
    assert page.link(words) == "/california/say"
    assert visitor.go("/california/result").link(words) == "/california/say"
