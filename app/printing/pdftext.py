"""The letters of a PDF page and where they stand, read with PDFium."""

from __future__ import annotations

import ctypes
import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import Any

from app.printing.words import has_rtl

# Bindings made at run time: there is nothing for a type checker to read.
pdfium: Any = importlib.import_module("pypdfium2")
raw: Any = importlib.import_module("pypdfium2.raw")

# PDFium may be used by one thread at a time.
_lock = Lock()


@dataclass(frozen=True)
class Glyph:
    """One letter: its origin (left end on the baseline) and right edge, in points from the
    bottom left. ``drawn`` tells the piece of drawing that it is part of."""

    char: str
    x: float
    y: float
    right: float
    drawn: int


@dataclass(frozen=True)
class ReadPage:
    """What one page shows. ``embedded`` is false when any text uses a font left outside."""

    glyphs: tuple[Glyph, ...]
    embedded: bool


@dataclass(frozen=True)
class ReadPdf:
    """A whole document. ``starts`` holds (title, page index) of each top-level bookmark."""

    pages: tuple[ReadPage, ...]
    starts: tuple[tuple[str, int], ...]


def read(pdf: bytes) -> ReadPdf:
    """Read every page of ``pdf``."""
    with _lock, _opened(pdf) as document:
        pages: list[ReadPage] = []
        for index in range(len(document)):
            page = document[index]
            textpage = page.get_textpage()
            glyphs = list(_glyphs(textpage.raw))
            if any(has_rtl(glyph.char) for glyph in glyphs):
                glyphs = _as_drawn(page.raw, glyphs)
            pages.append(ReadPage(tuple(glyphs), _embedded(page.raw)))
            textpage.close()
            page.close()
        starts: list[tuple[str, int]] = []
        for mark in document.get_toc(max_depth=1):
            target = mark.get_dest()
            starts.append((mark.get_title(), -1 if target is None else target.get_index() or 0))
    return ReadPdf(tuple(pages), tuple(starts))


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    document = pdfium.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def _glyphs(page: Any) -> Iterator[Glyph]:
    x, y = ctypes.c_double(), ctypes.c_double()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    for index in range(raw.FPDFText_CountChars(page)):
        # PDFium adds spaces and line ends of its own; and where several glyphs draw one letter
        # it has no character for the later ones.
        if raw.FPDFText_IsGenerated(page, index) or raw.FPDFText_HasUnicodeMapError(page, index):
            continue
        raw.FPDFText_GetCharOrigin(page, index, x, y)
        raw.FPDFText_GetCharBox(page, index, left, right, bottom, top)
        code = raw.FPDFText_GetUnicode(page, index)
        piece = raw.FPDFText_GetTextObject(page, index)
        drawn = ctypes.addressof(piece.contents) if piece else 0
        yield Glyph(chr(code), x.value, y.value, right.value, drawn)


def _as_drawn(page: Any, glyphs: list[Glyph]) -> list[Glyph]:
    """The letters in the order of the page's drawing.

    Where a line holds right-to-left letters PDFium moves everything on it, even the words beside
    them. The drawing itself has the order of the template.
    """
    pieces: dict[int, list[Glyph]] = {}
    for index in range(raw.FPDFPage_CountObjects(page)):
        pieces[ctypes.addressof(raw.FPDFPage_GetObject(page, index).contents)] = []
    for glyph in glyphs:
        pieces.setdefault(glyph.drawn, []).append(glyph)
    for piece in pieces.values():
        if not any(has_rtl(glyph.char) for glyph in piece):
            piece.sort(key=lambda glyph: glyph.x)
    return [glyph for piece in pieces.values() for glyph in piece]


def _embedded(page: Any) -> bool:
    for index in range(raw.FPDFPage_CountObjects(page)):
        item = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(item) != raw.FPDF_PAGEOBJ_TEXT:
            continue
        if raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(item)) != 1:
            return False
    return True
