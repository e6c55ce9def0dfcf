"""An album of pictures: each page once on a phone, on a desktop and in the dark, and as printed."""

from __future__ import annotations

import html
import re
import subprocess
import tempfile
from pathlib import Path
from typing import Final, Literal

from playwright.sync_api import FloatRect, Page

from app.jurisdictions import registry
from tests.browser.browsing import DESKTOP, PHONE

Scheme = Literal["light", "dark"]
VIEWS: Final[tuple[tuple[str, dict[str, int], Scheme], ...]] = (
    ("phone", PHONE, "light"),
    ("desktop", DESKTOP, "light"),
    ("dark", PHONE, "dark"),
)
TALLEST: Final = 6000
"""Pixels after which a very long page is cut: the rest looks the same."""
DOTS_PER_INCH: Final = 70


class Album:
    """Takes pictures, and writes the page that shows them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen: set[str] = set()
        self._pages: list[tuple[str, list[str]]] = []
        self.paths: set[str] = set()
        """The addresses that were seen."""

    def __call__(self, page: Page, note: str = "") -> None:
        """Take a page, unless one with this title, heading and note was taken."""
        self.paths.add(re.sub(r"^https?://[^/]*|[?#].*$", "", page.url))
        name = self._name(page, note)
        if not name:
            return
        before, files = page.viewport_size, self._pages[-1][1]
        for view, size, scheme in VIEWS:
            page.set_viewport_size({"width": size["width"], "height": size["height"]})
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            files.append(f"{name}-{view}.png")
            self._take(page, size, self._folder / files[-1])
        page.emulate_media(color_scheme="light")
        if before is not None:
            page.set_viewport_size(before)

    def turned(self, page: Page) -> None:
        """The page as it stands for someone who reads from right to left."""
        page.evaluate("() => { document.documentElement.dir = 'rtl'; }")
        self(page, "right to left")
        page.evaluate("() => { document.documentElement.dir = 'ltr'; }")

    def printed(self, page: Page) -> None:
        """Every sheet that comes out of the printer."""
        name = self._name(page, "printed")
        with tempfile.TemporaryDirectory() as folder:
            made = Path(folder) / "page.pdf"
            page.pdf(path=made, format="Letter")
            resolution = ("-r", str(DOTS_PER_INCH))
            command = ("pdftoppm", "-png", *resolution, str(made), str(self._folder / name))
            subprocess.run(command, check=True)
        self._pages[-1][1].extend(sorted(one.name for one in self._folder.glob(f"{name}-*.png")))

    def _name(self, page: Page, note: str) -> str:
        heading = " ".join(page.get_by_role("heading", level=1).first.inner_text().split())
        first = page.url.split("/")[3]
        place = first if first in registry() else ""
        kind = " / ".join(filter(None, (place, page.title(), heading, note)))
        if kind in self._seen:
            return ""
        self._seen.add(kind)
        error = "error " if page.title().startswith("Error:") else ""
        words = f"{note} {error}{heading[:50]}".lower()
        self._pages.append((kind, []))
        return f"{len(self._pages):03}-" + re.sub(r"[^a-z0-9]+", "-", words).strip("-")

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
                f'<a href="{file}"><img src="{file}" alt="{file}" height="420" loading="lazy"></a>'
                for file in files
            )
            + "</p>"
            for kind, files in self._pages
        )
        (self._folder / "index.html").write_text(
            '<!doctype html><html lang="en"><meta charset="utf-8"><title>Screenshots</title>'
            f"<h1>{len(self._pages)} pages</h1>\n{rows}\n</html>\n",
            encoding="utf-8",
        )
