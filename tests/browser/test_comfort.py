"""Large text, zoom, thumbs, the keyboard's way, and slow lines."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.browsing import NARROW, Visit
from tests.browser.measure import first_paint, focus, small_targets, with_large_text, zoomed
from tests.browser.person import Person
from tests.browser.site import Site
from tests.browser.stories import GO_ON, READY
from tests.browser.tales import SEALING

OPEN = (
    *("/", "/where", "/elsewhere/texas", "/help", "/legal-aid", "/words", "/privacy", "/access"),
    *("/about", "/law", "/california/", "/nowhere/at/all", "/helping", "/next", "/open"),
    *("/expired", "/safety", "/shared-computer", "/deleted", "/california/say"),
)
LONG = ("/law/california", "/law/new_york/cases", "/law/illinois/graph")
PAINTED: float = 1000
"""Milliseconds."""


def every(page: Page) -> list[str]:
    """All measures of a page, once its style sheet is there."""
    page.wait_for_load_state("load")
    page.set_viewport_size({"width": NARROW["width"], "height": NARROW["height"]})
    found = [*small_targets(page), *focus(page), *zoomed(page)]
    return found + with_large_text(page)


def test_pages_that_ask_nothing(scripted: Visit) -> None:
    found: list[str] = []
    for path in OPEN:
        scripted.page.goto(path)
        found += every(scripted.page)
    assert found == []


def test_long_pages_of_the_rules(scripted: Visit) -> None:
    found: list[str] = []
    for path in LONG:
        scripted.page.goto(path)
        scripted.page.set_viewport_size({"width": NARROW["width"], "height": NARROW["height"]})
        found += small_targets(scripted.page)
        found += with_large_text(scripted.page)
    assert found == []


def test_every_page_of_a_walk(scripted: Visit) -> None:
    found: list[str] = []
    person = Person(scripted.page, look=lambda page: found.extend(every(page)))
    person.open()
    person.take(SEALING.turns)
    person.reads(SEALING.result)
    person.press(GO_ON)
    person.take(SEALING.papers)
    person.reads(READY)
    assert found == []


@pytest.mark.parametrize("path", ["/", "/where", "/california/question/is_subject", "/law"])
def test_the_first_words_come_within_a_second(site: Site, browser: Browser, path: str) -> None:
    """The best of three: a busy machine adds to some of them."""
    assert min(first_paint(browser, site.url + path, slow=True) for _ in range(3)) < PAINTED


def test_each_measure_can_fail(scripted: Visit) -> None:
    page = scripted.page
    page.goto("/about")
    page.evaluate(
        """() => {
        const main = document.querySelector('main');
        main.insertAdjacentHTML('beforeend',
            '<p><a href="/">x</a></p><button class="btn" id="late" tabindex="1">Go</button>' +
            '<pre>' + 'x'.repeat(90) + '</pre><div id="cut">Words that are cut</div>');
        const cut = document.getElementById('cut');
        cut.style.height = '1rem'; cut.style.overflow = 'hidden'; cut.style.lineHeight = '3';
        const late = document.getElementById('late');
        late.style.outline = 'none'; late.style.minHeight = '0'; late.style.padding = '0';
    }"""
    )
    page.set_viewport_size({"width": NARROW["width"], "height": NARROW["height"]})
    assert any('BUTTON "Go" is' in one for one in small_targets(page))
    ways = " ".join(focus(page))
    assert "does not show the focus" in ways
    assert "comes too late" in ways
    large = " ".join(with_large_text(page))
    assert "scrolls sideways" in large
    assert "cut off: DIV" in large
