"""Nothing for axe to find on any page, and nothing wider than a small phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.audit import EVERY, SMALLEST, problems
from tests.browser.browsing import Visit
from tests.browser.illinois_tales import QUICK
from tests.browser.measure import small_targets, with_large_text, zoomed
from tests.browser.new_york_tales import WIPED
from tests.browser.person import CONTINUE, Person, Turn
from tests.browser.quick import Quick
from tests.browser.stories import GO_ON, LOOK_FIRST, READY, Story
from tests.browser.tales import (
    CLEARED,
    LONG,
    SEALING,
    TOO_LATE,
    TWO_COUNTIES,
    UNSURE_SECTION,
)

OPEN_PAGES = (
    *("/", "/where", "/other", "/privacy", "/help", "/about", "/closed", "/deleted"),
    *("/safety", "/shared-computer", "/helping", "/next", "/open", "/expired"),
    *("/california/say", "/illinois/say", "/new_york/say", "/nowhere/at/all"),
    *(
        "/words",
        "/access",
        "/legal-aid",
        "/law",
        "/law/california",
        "/law/illinois",
        "/law/new_york",
    ),
    *("/law/illinois/cases", "/law/new_york/graph"),
)


_MAKE = """() => [...document.querySelectorAll('main *')]
    .map(one => one.tagName + (one.type || '') + one.className.toString().split(' ')[0])
    .filter((one, at, all) => all.indexOf(one) === at).sort().join()"""


class Auditor:
    """Looks at each page once, and at the first page made of the same parts in every way."""

    def __init__(self) -> None:
        self.seen: set[str] = set()
        self.makes: set[str] = set()
        self.found: list[str] = []

    def __call__(self, page: Page) -> None:
        """Look at a page, unless one with this title and heading was seen."""
        main = page.get_by_role("heading", level=1).first.inner_text()
        kind = f"{page.title()} / {main}"
        if kind in self.seen:
            return
        self.seen.add(kind)
        make = str(page.evaluate(_MAKE))
        self.found += problems(page, SMALLEST if make in self.makes else EVERY)
        self.makes.add(make)


def with_errors(person: Person, auditor: Auditor) -> Callable[[Page], None]:
    """Look at a page, send it without an answer, and look at what it says then."""

    def look(page: Page) -> None:
        auditor(page)
        if person.button(CONTINUE).count() and not page.get_by_role("alert").count():
            before = person.heading
            person.press(CONTINUE)
            page.wait_for_load_state()
            if person.heading != before:
                # A page that needs no answer: back to it.
                page.go_back()
            auditor(page)

    return look


def test_every_page_of_the_longest_walk(scripted: Visit) -> None:
    auditor, person = Auditor(), Person(scripted.page)
    person.look = with_errors(person, auditor)
    person.open()
    person.take(TWO_COUNTIES.turns)
    person.look = auditor
    person.reads(TWO_COUNTIES.result)
    person.press(GO_ON)
    person.take(TWO_COUNTIES.papers)
    person.reads(READY)
    person.page.get_by_role("link", name="Days to call").first.click()
    person.page.locator("input[type=date]").first.evaluate("one => { one.type = 'text'; }")
    person.page.locator("input.w12").first.fill("soon")
    person.press("Download the calendar file")
    person.page.get_by_role("alert").wait_for()
    auditor(person.page)
    person.open("/california/papers")
    person.page.get_by_role("button", name="See what we compared").first.click()
    person.reads("What we compared")
    person.open("/california/papers")
    person.page.get_by_role("link", name=LOOK_FIRST).first.click()
    person.reads("Case 1")
    person.open("/california/case/1/conviction/2/remove")
    auditor(person.page)
    assert auditor.found == []
    assert scripted.errors == []
    assert len([kind for kind in auditor.seen if kind.startswith("Error:")]) > 15


@pytest.mark.parametrize("story", [CLEARED, UNSURE_SECTION, TOO_LATE], ids=lambda one: one.id)
def test_every_other_result(scripted: Visit, story: Story) -> None:
    person = Person(scripted.page)
    person.open()
    person.take(story.turns)
    person.look = Auditor()
    person.reads(story.result)
    assert person.look.found == []


def test_errors_in_the_details(scripted: Visit) -> None:
    person = Person(scripted.page)
    person.open()
    person.take(SEALING.turns)
    person.press(GO_ON)
    person.take(SEALING.papers[:-2])
    wrong = Turn("Your name and how the court can reach you", typed={"ZIP code": "9"})
    person.answer(wrong)
    person.page.get_by_role("alert").wait_for()
    assert problems(person.page) == []
    assert small_targets(person.page) + zoomed(person.page) + with_large_text(person.page) == []


def test_long_answers(scripted: Visit) -> None:
    """Three cases of someone with long names: nothing is cut off and nothing runs out."""
    auditor, person = Auditor(), Person(scripted.page)
    person.open()
    quick = Quick(person, "california", LONG)
    quick.to("more")
    quick.add_cases(2)
    for page in ("check", "result"):
        person.open(f"/california/{page}")
        auditor(person.page)
        auditor.found += with_large_text(person.page)
        person.page.evaluate("() => { document.documentElement.dir = 'rtl'; }")
        auditor.found += problems(person.page, SMALLEST)
    quick.to_the_last_check()
    auditor(person.page)
    auditor.found += with_large_text(person.page)
    person.press("Make my papers")
    person.reads(READY)
    auditor(person.page)
    assert auditor.found == []
    assert len(auditor.seen) == 4


def test_pages_that_ask_nothing(scripted: Visit) -> None:
    for path in OPEN_PAGES:
        scripted.page.goto(path)
        assert problems(scripted.page) == []


def test_pages_for_what_went_wrong(scripted: Visit) -> None:
    person = Person(scripted.page)
    person.open("/california/nowhere/at/all")
    person.reads("We can't find that page")
    assert problems(person.page) == []
    person.open("/where")
    scripted.context.clear_cookies()
    person.tick("California")
    person.press(CONTINUE)
    person.reads("Please send that page again")
    assert problems(person.page) == []
    person.open("/california/question/is_subject")
    person.tick("Yes")
    person.press(CONTINUE)
    person.reads("Was the case in a California state court?")
    sealed = next(one for one in scripted.context.cookies() if "answers" in one.get("name", ""))
    scripted.context.add_cookies(
        [
            {
                "name": sealed.get("name", ""),
                "value": sealed.get("value", "")[:-9],
                "domain": "127.0.0.1",
                "path": "/",
            }
        ]
    )
    person.page.reload()
    person.reads("We can't read the answers any more")
    assert problems(person.page) == []


def test_the_audit_can_fail(scripted: Visit) -> None:
    scripted.page.goto("/about")
    scripted.page.evaluate(
        "() => document.querySelector('main').insertAdjacentHTML('beforeend',"
        " '<input><a href=\"/other\">About</a><pre>' + 'x'.repeat(300) + '</pre>')"
    )
    found = " ".join(problems(scripted.page))
    assert "label" in found
    assert "two links say 'About'" in found
    assert "runs out of the screen" in found


def test_kinds_of_pages_that_other_states_brought(scripted: Visit) -> None:
    """An amount, several ticks, a long text, a shared packet; then one state at a time."""
    auditor, person = Auditor(), Person(scripted.page)
    look = with_errors(person, auditor)
    person.open()
    quick = Quick(person, "illinois", {**QUICK, "case_number": "17 CM 55"})
    for step in ("grams", "true_items", "story"):
        quick.to(step)
        look(person.page)
    person.page.locator("textarea").fill("I work hard. " * 150)
    expect(person.page.locator(".count")).to_have_text(
        "Letters so far: 1949. The rest goes on a page of its own."
    )
    auditor.found += problems(person.page, SMALLEST)
    errors = {kind for kind in auditor.seen if kind.startswith("Error:")}
    assert len(errors) == 3
    quick.to_the_last_check()
    auditor(person.page)
    person.press("Make my papers")
    person.reads(READY)
    auditor(person.page)
    person.open("/new_york/question/read_first")
    person.reads("One state at a time")
    auditor(person.page)
    assert auditor.found == []
    assert len(auditor.seen) == 9


def test_papers_that_are_optional(scripted: Visit) -> None:
    """A page whose answer is never shown again, the result, and the warning of destruction."""
    auditor, person = Auditor(), Person(scripted.page)
    person.open()
    quick = Quick(person, "new_york", WIPED)
    for step in ("noncitizen", "check", "result"):
        quick.to(step)
        auditor(person.page)
    person.press("See the papers you may ask for")
    person.reads("Do you want the papers destroyed? Read this first.")
    with_errors(person, auditor)(person.page)
    assert auditor.found == []
    assert len(auditor.seen) == 5


@pytest.mark.parametrize("place", ["texas", "new_jersey", "federal", "not_sure"])
def test_pages_of_other_places(scripted: Visit, place: str) -> None:
    scripted.page.goto(f"/elsewhere/{place}")
    assert problems(scripted.page) == []
