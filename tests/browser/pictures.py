"""Makes the pictures of the documentation anew: ``python -m tests.browser.pictures``.

The site is started, an invented person walks through it, and three pages are kept: a question,
a result, and the petition.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

from tests.browser.browsing import running_browser, visit
from tests.browser.person import Person
from tests.browser.site import ROOT, running_site
from tests.browser.stories import DOWNLOAD, ENDED, GO_ON, READY
from tests.browser.tales import SEALING

FOLDER = ROOT / "docs" / "pictures"
PETITION_PAGE = 2
"""The page of the packet that is the petition; the first one is for the person."""
LARGEST = 150_000
"""Bytes that a picture may have: people read the documentation on phones."""
PHONE = {"width": 390, "height": 844}
DOTS_PER_INCH = 90
COLORS = 48


def main() -> None:
    """Make every picture.

    Raises:
        RuntimeError: a picture came out too large.
    """
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        running_site(Path(folder) / "home") as site,
        running_browser() as browser,
        visit(browser, site.url, script=True, size=PHONE, scale=2) as window,
    ):
        pdf = _walk(Person(window.page, look=_question))
        made = Path(folder) / "papers.pdf"
        made.write_bytes(pdf)
        _petition(made)
    for picture in FOLDER.glob("*.png"):
        _shrink(picture)


def _walk(person: Person) -> bytes:
    person.open()
    person.take(SEALING.turns)
    person.reads(SEALING.result)
    _keep(person.page, "result")
    person.press(GO_ON)
    person.take(SEALING.papers)
    person.reads(READY)
    return person.download(DOWNLOAD)


def _question(page: Page) -> None:
    if page.get_by_role("heading", name=ENDED).count():
        _keep(page, "question")


def _keep(page: Page, name: str) -> None:
    page.screenshot(path=FOLDER / f"{name}.png", animations="disabled")


def _petition(pdf: Path) -> None:
    page = str(PETITION_PAGE)
    subprocess.run(
        [
            *(
                "pdftoppm",
                "-png",
                "-r",
                str(DOTS_PER_INCH),
            ),
            *("-f", page, "-l", page, "-singlefile"),
            *(str(pdf), str(FOLDER / "petition")),
        ],
        check=True,
    )


def _shrink(picture: Path) -> None:
    """Fewer colors: the pages have few, and a viewer sees no difference."""
    with Image.open(picture) as full:
        full.convert("RGB").quantize(COLORS, dither=Image.Dither.NONE).save(picture, optimize=True)
    if picture.stat().st_size > LARGEST:
        raise RuntimeError(f"{picture.name} is larger than {LARGEST} bytes")


if __name__ == "__main__":
    main()
