"""What a page must be for everyone: axe finds nothing, and nothing runs out of a narrow screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.browsing import DESKTOP, NARROW

SIZES = {"320 px": NARROW, "desktop": DESKTOP}
View = tuple[str, Literal["light", "dark"]]
EVERY: tuple[View, ...] = (
    ("320 px", "light"),
    ("320 px", "dark"),
    ("desktop", "light"),
    ("desktop", "dark"),
)
SMALLEST = EVERY[:1]
_COLORS = ("color-contrast", "color-contrast-enhanced", "link-in-text-block")
"""What can be wrong in the dark and was right in the light at the same width."""
_WIDER = """() => [...document.querySelectorAll('body *')]
    .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
    .map(one => one.tagName + '.' + one.className).slice(0, 3)"""
_SAME_WORDS = """() => {
    const leads = {}, twice = new Set();
    for (const link of document.links) {
        const words = link.textContent.trim().replace(/\\s+/g, ' ');
        if (words in leads && leads[words] !== link.href) twice.add(words);
        leads[words] = link.href;
    }
    return [...twice];
}"""
_FEWER = """() => {
    for (const kind of ['.rule', 'details.case', 'li.step'])
        [...document.querySelectorAll(kind)].slice(20).forEach(one => one.remove());
}"""
"""Axe takes minutes for the hundreds of rules and cases on a page; all are made alike."""
_SCROLLS = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"


def problems(page: Page, views: Sequence[View] = EVERY) -> list[str]:
    """All that is wrong with a page, seen in each of these ways; empty when nothing is."""
    found: list[str] = []
    page.evaluate(Axe().axe_script)
    page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true; })")
    for words in page.evaluate(_SAME_WORDS):
        found.append(f"{page.url}: two links say {words!r} and lead to different pages")
    for width, scheme in views:
        _look(page, width, scheme)
        if page.evaluate(_SCROLLS):
            wide = page.evaluate(_WIDER)
            found.append(f"{page.url} ({width}, {scheme}): runs out of the screen: {wide}")
    page.evaluate(_FEWER)
    for width, scheme in views:
        _look(page, width, scheme)
        rules = _COLORS if scheme == "dark" else ()
        found += [f"{page.url} ({width}, {scheme}): {one}" for one in _axe(page, rules)]
    return found


def _look(page: Page, width: str, scheme: Literal["light", "dark"]) -> None:
    size = SIZES[width]
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")


def _axe(page: Page, rules: Sequence[str]) -> list[str]:
    """What these rules of axe find, or all of its rules."""
    only = {"runOnly": list(rules)} if rules else {}
    result = page.evaluate("how => axe.run(how)", {"resultTypes": ["violations"], **only})
    return [
        f"{found['id']}: {node['html'][:160]} ({node['failureSummary']})"
        for found in result["violations"]
        for node in found["nodes"]
    ]
