"""A made-up language for tests: every sentence wears marks, so an unmarked one shows.

It borrows the code of a real language that the site does not offer, because Babel
knows real ones only.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from bs4 import BeautifulSoup
from bs4.element import PreformattedString

from translations.update import extract

PSEUDO: Final = "eo"
OPEN, CLOSE = "⟦", "⟧"
_MARKED: Final = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
_SAID_ATTRIBUTES: Final = ("alt", "aria-label", "placeholder", "title")
_SILENT: Final = ("script", "style")


def write_pseudo(directory: Path, source: Catalog | None = None, code: str = PSEUDO) -> Path:
    """Compile the pseudo-language into ``directory`` and return that folder.

    Args:
        directory: stands in for ``translations/``.
        source: the messages; every one in the source code by default.
        code: the borrowed language code.
    """
    pseudo = Catalog(locale=code)
    for message in source or extract():
        if message.id:
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            marked = tuple(f"{OPEN}{text}{CLOSE}" for text in ids)
            plural = len(marked) > 1
            pseudo.add(message.id, marked if plural else marked[0], context=message.context)
    path = directory / code / "LC_MESSAGES" / "messages.mo"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_mo(file, pseudo)
    return directory


def unmarked(html: str, untranslated: tuple[str, ...] = ()) -> list[str]:
    """Every piece of text on a page that did not come through the catalogue.

    Args:
        html: a page made in the pseudo-language.
        untranslated: what must not be translated: the site's name, statutes, typed answers.
    """
    page = BeautifulSoup(html, "html.parser")
    for silent in page.find_all(_SILENT):
        silent.decompose()
    # A marked sentence may hold elements, so the marks are matched over the page as a whole.
    pieces = ["\0".join(str(text) for text in page.find_all(string=_is_text))]
    for tag in page.find_all(True):
        pieces += [str(tag[name]) for name in _SAID_ATTRIBUTES if name in tag.attrs]
        if tag.name == "input" and tag.get("type") in ("submit", "button", "reset"):
            pieces.append(str(tag.get("value", "")))
    return [word for piece in pieces for word in _left(piece, untranslated)]


def _is_text(text: object) -> bool:
    return not isinstance(text, PreformattedString)


def _left(text: str, untranslated: tuple[str, ...]) -> list[str]:
    """What is outside the marks, innermost first, and has a letter."""
    while _MARKED.search(text):
        text = _MARKED.sub("\0", text)
    for known in sorted(untranslated, key=len, reverse=True):
        text = text.replace(known, "\0")
    pieces = (piece.strip() for piece in text.split("\0"))
    return [piece for piece in pieces if any(letter.isalpha() for letter in piece)]
