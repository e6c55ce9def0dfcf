"""Pictures of every page, to look at: ``make screenshots`` puts them into ``build/screenshots``.

An invented person walks through the site. Each page is taken once on a phone, on a desktop and
in the dark, whole; ``index.html`` shows them side by side.
"""

from __future__ import annotations

import html
import re
import tempfile
from pathlib import Path
from typing import Final, Literal

from playwright.sync_api import Browser, FloatRect, Page

from app.jurisdictions import registry
from tests.browser.browsing import DESKTOP, PHONE, running_browser, visit
from tests.browser.person import CONTINUE, Look, Person
from tests.browser.site import ROOT, Site, running_site
from tests.browser.stories import GO_ON, LOOK_FIRST, READY
from tests.browser.tales import CLEARED, SEALING, SERVING_STILL, TOO_LATE, TWO_COUNTIES

FOLDER: Final = ROOT / "build" / "screenshots"
Scheme = Literal["light", "dark"]
VIEWS: Final[tuple[tuple[str, dict[str, int], Scheme], ...]] = (
    ("phone", PHONE, "light"),
    ("desktop", DESKTOP, "light"),
    ("dark", PHONE, "dark"),
)
OPEN: Final = (
    *("/", "/where", "/elsewhere/texas", "/elsewhere/federal", "/help", "/legal-aid", "/words"),
    *("/privacy", "/access", "/about", "/law", "/deleted", "/closed", "/nowhere/at/all"),
)
TALLEST: Final = 6000
"""Pixels after which a very long page is cut: the rest looks the same."""


class Album:
    """Takes pictures, and writes the page that shows them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen: set[str] = set()
        self._pages: list[tuple[str, str]] = []

    def __call__(self, page: Page) -> None:
        """Take a page, unless one with this title and heading was taken."""
        heading = " ".join(page.get_by_role("heading", level=1).first.inner_text().split())
        first = page.url.split("/")[3]
        place = first if first in registry() else ""
        kind = " / ".join(filter(None, (place, page.title(), heading)))
        if kind in self._seen:
            return
        self._seen.add(kind)
        error = "error-" if page.title().startswith("Error:") else ""
        short = re.sub(r"[^a-z0-9]+", "-", heading.lower()).strip("-")[:50]
        name = f"{len(self._pages) + 1:03}-{error}{short}"
        self._pages.append((name, kind))
        before = page.viewport_size
        for view, size, scheme in VIEWS:
            page.set_viewport_size({"width": size["width"], "height": size["height"]})
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            self._take(page, size, self._folder / f"{name}-{view}.png")
        page.emulate_media(color_scheme="light")
        if before is not None:
            page.set_viewport_size(before)

    @staticmethod
    def _take(page: Page, size: dict[str, int], path: Path) -> None:
        height = int(page.evaluate("() => document.documentElement.scrollHeight"))
        cut: FloatRect | None = None
        if height > TALLEST:
            cut = {"x": 0, "y": 0, "width": size["width"], "height": TALLEST}
        page.screenshot(path=path, full_page=True, animations="disabled", clip=cut)

    def write(self) -> None:
        """The page that shows every picture."""
        rows = "\n".join(
            f"<h2>{html.escape(kind)}</h2><p>"
            + " ".join(
                f'<a href="{name}-{view}.png"><img src="{name}-{view}.png" alt="{view}" '
                'height="420" loading="lazy"></a>'
                for view, _, _ in VIEWS
            )
            + "</p>"
            for name, kind in self._pages
        )
        (self._folder / "index.html").write_text(
            '<!doctype html><html lang="en"><meta charset="utf-8"><title>Screenshots</title>'
            f"<h1>{len(self._pages)} pages</h1>\n{rows}\n</html>\n",
            encoding="utf-8",
        )


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


def take(browser: Browser, site: Site, album: Album) -> None:
    """Walk everywhere."""
    with visit(browser, site.url, script=True) as window:
        for path in (*OPEN, *_law_pages()):
            window.page.goto(path)
            album(window.page)
    with visit(browser, site.url, script=True) as window:
        person = Person(window.page)
        person.look = _with_errors(person, album)
        person.open()
        person.take(TWO_COUNTIES.turns)
        person.look = album
        person.reads(TWO_COUNTIES.result)
        person.open("/california/case/1/conviction/2/remove")
        album(person.page)
        person.open("/california/check")
        album(person.page)
        person.open("/illinois/")
        album(person.page)
        person.open("/california/result")
        person.press(GO_ON)
        person.take(TWO_COUNTIES.papers)
        person.reads(READY)
        person.page.get_by_role("link", name=LOOK_FIRST).first.click()
        album(person.page)
    for story in (SEALING, SERVING_STILL, CLEARED, TOO_LATE):
        with visit(browser, site.url, script=True) as window:
            person = Person(window.page, look=album)
            person.open()
            person.take(story.turns)
            person.reads(story.result)


def _law_pages() -> list[str]:
    parts = ("", "/cases", "/graph")
    return [f"/law/{state}{part}" for state in registry() for part in parts] + [
        f"/{state}/" for state in registry()
    ]


def main() -> None:
    """Make every picture anew."""
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


if __name__ == "__main__":
    main()
