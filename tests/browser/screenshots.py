"""Pictures of every page, to look at: ``make screenshots`` puts them into ``build/screenshots``.

Invented people walk through the site. Each page is taken once on a phone, on a desktop and
in the dark, whole, and some as printed; ``index.html`` shows them side by side. The run ends
with an error when the site has a page that nobody came to.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Page
from werkzeug.exceptions import HTTPException

from app import create_app
from app.config import Config, Environment, new_key
from app.jurisdictions import registry
from tests.browser import rare
from tests.browser.album import Album
from tests.browser.browsing import running_browser, visit
from tests.browser.illinois_tales import QUICK
from tests.browser.new_york_tales import WIPED
from tests.browser.person import CONTINUE, Look, Person, Turn
from tests.browser.quick import Quick
from tests.browser.site import ROOT, Site, running_site
from tests.browser.stories import DETAILS, GO_ON, LOOK_FIRST, READY
from tests.browser.tales import (
    CLEARED,
    LONG,
    SEALING,
    SERVING_STILL,
    TOO_LATE,
    TWO_COUNTIES,
    UNSURE_SECTION,
)
from tests.web.walker import FOR_SALE

FOLDER: Final = ROOT / "build" / "screenshots"
OPEN: Final = (
    *("/", "/where", "/elsewhere/texas", "/elsewhere/new_jersey", "/elsewhere/federal"),
    *("/elsewhere/not_sure", "/help", "/legal-aid", "/words", "/privacy", "/access", "/about"),
    *("/law", "/deleted", "/closed", "/nowhere/at/all", "/helping", "/next", "/open"),
    *("/expired", "/safety", "/shared-computer"),
)
TURNED: Final = ("/", "/where", "/law/california", "/shared-computer", "/elsewhere/federal")
NOT_PAGES: Final = frozenset(
    f"site.{name}"
    for name in (
        *("health", "static", "stay", "leave", "delete", "letter", "saved_file"),
        *("download", "download_county", "download_zip", "download_on_blanks", "paper_style"),
        *("law_graph_text", "law_notes", "say_sheet", "start_next"),
    )
)
"""Addresses that give a file or another page, and no page of their own."""


def _with_errors(person: Person, album: Album) -> Look:
    """Take each page, and what it says when it is sent without an answer."""

    def look(page: Page) -> None:
        album(page)
        if person.button(CONTINUE).count() and not page.get_by_role("alert").count():
            before = person.heading
            person.press(CONTINUE)
            page.wait_for_load_state()
            if person.heading == before:
                album(page)
            else:
                page.go_back()

    return look


def _open_pages(person: Person, album: Album) -> None:
    for path in (*OPEN, *_law_pages()):
        person.open(path)
        album(person.page)
    for path in TURNED:
        person.open(path)
        album.turned(person.page)
    for page in rare.messages(person.page):
        album(page)


def _law_pages() -> list[str]:
    parts = ("", "/cases", "/graph")
    return [f"/law/{state}{part}" for state in registry() for part in parts] + [
        f"/{state}/{part}" for state in registry() for part in ("", "say")
    ]


def _longest_walk(person: Person, album: Album) -> None:
    """Two cases, three convictions; every question also with its error."""
    person.look = _with_errors(person, album)
    person.open()
    person.take(TWO_COUNTIES.turns)
    person.look = album
    person.reads(TWO_COUNTIES.result)
    album.turned(person.page)
    album.printed(person.page)
    for path in ("case/1/conviction/2/remove", "check", "say"):
        person.open(f"/california/{path}")
        album(person.page)
    album.printed(person.page)
    person.open("/california/check")
    album.turned(person.page)
    person.open("/illinois/")
    album(person.page)
    person.open("/california/result")
    person.press(GO_ON)
    person.take(TWO_COUNTIES.papers)
    person.reads(READY)
    album.turned(person.page)
    person.page.get_by_role("link", name="Days to call").first.click()
    album(person.page)
    person.page.get_by_role("button", name="Download the calendar file").wait_for()
    person.open("/california/papers")
    person.page.get_by_role("button", name="See what we compared").first.click()
    person.reads("What we compared")
    person.open("/california/papers")
    person.page.get_by_role("link", name=LOOK_FIRST).first.click()
    album(person.page)


def _details(person: Person, album: Album) -> None:
    """Wrong lines in the details; the long list while it is shortened; time that runs out."""
    person.page.clock.install()
    person.open()
    person.take(SEALING.turns)
    person.open("/california/case/1/county")
    person.page.get_by_label("Type to find it").fill("san")
    album(person.page, "shortened")
    person.page.clock.fast_forward(57 * 60 * 1000)
    album(person.page, "time runs out")
    person.open("/california/result")
    person.press(GO_ON)
    person.take(SEALING.papers[:-2])
    wrong = {"Your full name": "An " * 80, "ZIP code": "9", "State": "California or so"}
    person.answer(Turn(DETAILS, typed=wrong))
    person.page.get_by_role("alert").wait_for()
    album(person.page)
    album.turned(person.page)


def _many_cases(person: Person, album: Album) -> None:
    """Nine cases of someone with a long name and long numbers."""
    person.open()
    quick = Quick(person, "california", LONG)
    quick.to("more")
    quick.add_cases(8)
    album(person.page, "many")
    for page in ("check", "result"):
        person.open(f"/california/{page}")
        album(person.page, "many")
    quick.to_the_last_check()
    album(person.page, "many")
    person.press("Make my papers")
    album(person.page, "many")


def _illinois(person: Person, album: Album) -> None:
    """Kinds of questions that other states brought."""
    look = _with_errors(person, album)
    person.open()
    quick = Quick(person, "illinois", {**QUICK, "case_number": "17 CM 55"})
    for step in ("grams", "result", "true_items", "story"):
        quick.to(step)
        look(person.page)
    person.page.locator("textarea").fill("I have worked at the same bakery for years. " * 40)
    album(person.page, "counted")
    quick.to_the_last_check()
    album(person.page)
    person.press("Make my papers")
    album(person.page)


def _new_york(person: Person, album: Album) -> None:
    """An answer that is never shown again, papers that are optional."""
    person.open()
    quick = Quick(person, "new_york", WIPED)
    for step in ("read_first", "noncitizen", "check", "result"):
        quick.to(step)
        album(person.page)
    person.press("See the papers you may ask for")
    _with_errors(person, album)(person.page)


def _helper(person: Person, album: Album) -> None:
    """Someone who helps: the line over each page, the sheet, the next person."""
    person.open("/where?for=someone")
    album(person.page, "helping")
    person.take(SEALING.turns[1:3])
    person.page.get_by_role("heading", level=1).wait_for()
    album(person.page, "helping")
    Quick(person, "california", FOR_SALE).to("result")
    album(person.page, "helping")
    person.open("/california/sheet")
    album(person.page)
    album.printed(person.page)
    person.open("/next")
    album(person.page)
    person.press("Delete and start the next person")
    album(person.page)


def _take_home(person: Person, album: Album) -> None:
    """Save; open with wrong words, nothing, and under other rules."""
    person.look = album
    person.open("/open")
    person.press("Open my answers")
    album(person.page, "nothing picked")
    same, other = (rare.saved_under_older_rules(other_result=one) for one in (False, True))
    rare.open_with(person, same, " ".join(rare.WORDS[:5]))
    album(person.page, "five words")
    rare.open_with(person, same, " ".join(rare.WORDS[::-1]))
    album(person.page, "wrong words")
    rare.open_with(person, same[:200], " ".join(rare.WORDS))
    album(person.page, "cut")
    rare.open_with(person, same[:7] + b"\xff" + same[8:], " ".join(rare.WORDS))
    album(person.page, "newer")
    for note, file in (("same result", same), ("another result", other)):
        rare.open_with(person, file, " ".join(rare.WORDS))
        album(person.page, note)
    person.page.get_by_role("link", name="Save my answers to take home").click()
    person.reads("Save your answers to take home")
    person.press("Show me my six words")
    person.reads("Write down these six words")


SCENES: Final[tuple[Callable[[Person, Album], None], ...]] = (
    *(_open_pages, _longest_walk, _details, _many_cases, _illinois, _new_york, _helper),
    _take_home,
)


@contextmanager
def _someone(browser: Browser, site: Site) -> Iterator[Person]:
    with visit(browser, site.url, script=True) as window:
        yield Person(window.page)


def take(browser: Browser, site: Site, album: Album) -> None:
    """Walk everywhere."""
    for scene in SCENES:
        with _someone(browser, site) as person:
            scene(person, album)
    for story in (SEALING, SERVING_STILL, CLEARED, UNSURE_SECTION, TOO_LATE):
        with _someone(browser, site) as person:
            person.look = album
            person.open()
            person.take(story.turns)
            person.reads(story.result)


def missed(paths: set[str]) -> set[str]:
    """Pages of the site that are at none of these addresses."""
    app = create_app(Config(Environment.TESTING, (new_key(),), secure_cookies=False))
    adapter = app.url_map.bind("127.0.0.1")
    seen: set[str] = set()
    for path in paths:
        for method in ("GET", "POST"):
            try:
                seen.add(adapter.match(path, method=method)[0])
            except HTTPException:
                continue
    pages = {rule.endpoint for rule in app.url_map.iter_rules() if rule.endpoint[:5] == "site."}
    return pages - seen - NOT_PAGES


def main() -> None:
    """Make every picture anew.

    Raises:
        RuntimeError: the site has a page that is not in the album.
    """
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    album = Album(FOLDER)
    with (
        tempfile.TemporaryDirectory() as folder,
        running_site(Path(folder) / "home") as site,
        running_browser() as browser,
    ):
        take(browser, site, album)
    album.write()
    if left := missed(album.paths):
        raise RuntimeError(f"Nobody came to {sorted(left)}")


if __name__ == "__main__":
    main()
