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

_EDGE = 1.0  # what tone marks and slanted letters may reach over, in points

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
    """What one page shows.

    ``embedded`` is false when any text uses a font left outside; ``whole`` is false when any
    letter runs out of the page or out of the area that it is clipped to. ``drawn`` tells whether
    anything but letters is drawn: lines, areas, pictures.
    """

    glyphs: tuple[Glyph, ...]
    embedded: bool
    whole: bool = True
    drawn: bool = False


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
            texts = list(_texts(page.raw))
            embedded = all(
                raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(t)) == 1 for t in texts
            )
            whole = all(_inside(text, page.get_size()) for text in texts)
            pages.append(ReadPage(tuple(glyphs), embedded, whole, _drawn(page.raw)))
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


def _texts(page: Any) -> Iterator[Any]:
    for index in range(raw.FPDFPage_CountObjects(page)):
        item = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_TEXT:
            yield item


def _drawn(page: Any) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    for index in range(raw.FPDFPage_CountObjects(page)):
        item = raw.FPDFPage_GetObject(page, index)
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            raw.FPDFPath_GetDrawMode(item, fill, stroke)
            if fill.value or stroke.value:
                return True
        elif kind != raw.FPDF_PAGEOBJ_TEXT:
            return True
    return False


def _inside(text: Any, size: tuple[float, float]) -> bool:
    """Whether a piece of text stands inside the page and inside what it is clipped to."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(text, left, bottom, right, top):
        return True  # spaces only
    areas = [(0.0, 0.0, *size), *_clips(raw.FPDFPageObj_GetClipPath(text))]
    return all(
        x0 - _EDGE <= left.value
        and right.value <= x1 + _EDGE
        and y0 - _EDGE <= bottom.value
        and top.value <= y1 + _EDGE
        for x0, y0, x1, y1 in areas
    )


def _clips(path: Any) -> Iterator[tuple[float, float, float, float]]:
    """The boxes around the shapes of a clip path, in points from the bottom left."""
    x, y = ctypes.c_float(), ctypes.c_float()
    for number in range(max(0, raw.FPDFClipPath_CountPaths(path) if path else 0)):
        points: list[tuple[float, float]] = []
        for index in range(raw.FPDFClipPath_CountPathSegments(path, number)):
            raw.FPDFPathSegment_GetPoint(raw.FPDFClipPath_GetPathSegment(path, number, index), x, y)
            points.append((x.value, y.value))
        if points:
            xs, ys = zip(*points, strict=True)
            yield min(xs), min(ys), max(xs), max(ys)
