"""The made PDF, read again and compared with what was put in.

Nothing is handed to a person before this agrees: every field shows its value (or "See
attachment", with the value whole on the attachment), ticks stand where they should and nowhere
else, places for a pen and for the court are empty, every printed word of an official form is
there and no other, every row of an attachment is whole, and all fonts are inside the file.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from app.papers.filing import Filing
from app.printing.drawing import TICK
from app.printing.errors import ReadBackMismatch
from app.printing.fonts import measure
from app.printing.layout import Box, Field, Layout, LayoutPage
from app.printing.letters import contains, is_simple, plain, same
from app.printing.pdf import render_many
from app.printing.pdftext import Glyph, ReadPage, ReadPdf, read
from app.printing.sheets import Sheet, lay_out

# A letter belongs to a field when its origin is inside the field's area, give or take this much:
# tone marks of some scripts are drawn above or below their line.
_BELOW, _ABOVE, _BESIDE = 2.0, 1.0, 0.5
_PLACE = 0.1  # how far, in points, a printed run may be from the official place
_HEAD, _FOOT = 792 - 76.0, 72.0  # the body of a flowing page, in points from the bottom


@dataclasses.dataclass(frozen=True)
class Check:
    """One comparison. ``expected`` and ``found`` are a person's words: never log them."""

    paper: str
    page: int
    field: str
    expected: str = dataclasses.field(repr=False)
    found: str = dataclasses.field(repr=False)
    ok: bool


def read_back(pdf: bytes, filings: Filing | Sequence[Filing]) -> tuple[Check, ...]:
    """Compare a PDF with the filings it was made from, place by place.

    Returns every comparison; each with ``ok`` false is a fault. ``page`` counts from 1.
    """
    sheets = lay_out([filings] if isinstance(filings, Filing) else filings)
    document = read(pdf)
    return tuple(_checks(document, sheets))


def verify(pdf: bytes, filings: Filing | Sequence[Filing]) -> None:
    """Like :func:`read_back`, but stop at a fault.

    Raises:
        ReadBackMismatch: names the places that differ, not what they say.
    """
    wrong = [check for check in read_back(pdf, filings) if not check.ok]
    if wrong:
        raise ReadBackMismatch("readback", ", ".join(f"{c.paper} {c.field}" for c in wrong))


def print_checked(filings: Filing | Sequence[Filing]) -> bytes:
    """The PDF of one or several filings, made and read back: what a person may download.

    Raises:
        PrintingError: it could not be made, or :class:`ReadBackMismatch`.
    """
    pdf = render_many([filings] if isinstance(filings, Filing) else filings)
    verify(pdf, filings)
    return pdf


def _checks(document: ReadPdf, sheets: Sequence[Sheet]) -> Iterator[Check]:
    for number, page in enumerate(document.pages, start=1):
        yield Check("", number, "fonts embedded", "yes", "", page.embedded)
    titles = [sheet.title for sheet in sheets]
    found = [title for title, _ in document.starts]
    yield Check("", 1, "papers in order", " / ".join(titles), " / ".join(found), titles == found)
    if titles != found:
        return
    starts = [start for _, start in document.starts] + [len(document.pages)]
    for sheet, first, after in zip(sheets, starts, starts[1:], strict=False):
        pages = document.pages[first:after]
        if sheet.layout:
            yield from _official(sheet, sheet.layout, pages, first + 1)
        else:
            yield from _flowing(sheet, pages, first + 1)


def _official(
    sheet: Sheet, layout: Layout, pages: Sequence[ReadPage], number: int
) -> Iterator[Check]:
    name = sheet.paper.id
    count = len(layout.pages)
    yield Check(name, number, "pages", str(count), str(len(pages)), count == len(pages))
    for page, shown, at in zip(layout.pages, pages, range(number, number + count), strict=False):
        values, ticks, rest = _sort(page, shown)
        for place in page.fields.values():
            put = sheet.puts.get(place.name)
            want = put.shown.text if put else ""
            glyphs = values[place.name]
            got = "".join(glyph.char for glyph in glyphs).strip()
            inside = all(glyph.right <= place.x1 + _BESIDE for glyph in glyphs)
            yield Check(name, at, place.name, want, got, same(want, got) and inside)
        for box in page.boxes.values():
            want = TICK if box.name in sheet.ticks else ""
            got = ticks[box.name]
            yield Check(name, at, box.name, want, got, want == got)
        yield from _printed(name, at, page, rest)


def _sort(
    page: LayoutPage, shown: ReadPage
) -> tuple[dict[str, list[Glyph]], dict[str, str], list[Glyph]]:
    """Each letter of the page to its field or box; what is left are the form's own words."""
    values: dict[str, list[Glyph]] = {name: [] for name in page.fields}
    ticks = dict.fromkeys(page.boxes, "")
    rest: list[Glyph] = []
    for glyph in shown.glyphs:
        fields = [place for place in page.fields.values() if _in_field(place, glyph)]
        box = next((box for box in page.boxes.values() if _in_box(box, glyph)), None)
        if fields:
            nearest = min(fields, key=lambda place: abs(place.baseline - glyph.y))
            values[nearest.name].append(glyph)
        elif box:
            ticks[box.name] += glyph.char.strip()
        else:
            rest.append(glyph)
    return values, ticks, rest


def _in_field(place: Field, glyph: Glyph) -> bool:
    return (
        place.x0 - _BESIDE <= glyph.x <= place.x1 + _BESIDE
        and place.y0 - _BELOW <= glyph.y <= place.y1 + _ABOVE
    )


def _in_box(box: Box, glyph: Glyph) -> bool:
    return box.x <= glyph.x <= box.x + box.w and box.y <= glyph.y <= box.y + box.h


def _printed(name: str, at: int, page: LayoutPage, rest: list[Glyph]) -> Iterator[Check]:
    """Every run of the form's own words in its place, and nothing else on the page."""
    lines: dict[int, list[Glyph]] = {}
    for glyph in rest:
        if not glyph.char.isspace():
            lines.setdefault(round(glyph.y), []).append(glyph)
    for run in page.runs:
        near = (g for y in (-1, 0, 1) for g in lines.get(round(run.y) + y, ()))
        width = measure(run.text, run.size, "bold" in run.style) + run.spacing * len(run.text)
        mine = sorted(
            (g for g in near if abs(g.y - run.y) <= _PLACE and -_PLACE <= g.x - run.x <= width),
            key=lambda glyph: glyph.x,
        )
        want, got = plain(run.text), plain("".join(glyph.char for glyph in mine))
        ok = want == got and (not mine or abs(mine[0].x - run.x) <= _PLACE)
        yield Check(name, at, f"printed words {run.id}", want, got, ok)
        for glyph in mine:
            lines[round(glyph.y)].remove(glyph)
    left = "".join(glyph.char for line in lines.values() for glyph in line)
    yield Check(name, at, "nothing else printed", "", left, not left)


def _flowing(sheet: Sheet, pages: Sequence[ReadPage], number: int) -> Iterator[Check]:
    name = sheet.paper.id
    text, words = _body(pages)
    shown: list[tuple[str, str]] = [("title", sheet.title)]
    shown += [(key, value.text) for key, value in sheet.texts.items() if value]
    shown += [(f"note {n}", note.text) for n, note in enumerate(sheet.notes, start=1)]
    for part in sheet.continued:
        shown.append((f"continued {part.label}", part.label))
        shown.append((f"continued {part.label}", part.value.text))
    for key, want in shown:
        ok = contains(text, words, want)
        yield Check(name, number, key, want, want if ok else "", ok)
    yield from _boxes(sheet, text, number)
    yield from _rows(sheet, text, words, number)


def _boxes(sheet: Sheet, text: str, number: int) -> Iterator[Check]:
    """Each box of a flowing paper: the tick stands right before its words, or nothing does."""
    for box in sheet.paper.boxes:
        words = sheet.texts[box]
        marked = plain(TICK + (words.text if words else ""))
        want, got = box in sheet.ticks, marked in text
        yield Check(sheet.paper.id, number, f"box {box}", str(want), str(got), want == got)


def _rows(sheet: Sheet, text: str, words: list[str], number: int) -> Iterator[Check]:
    """Rows in order; a row of plain letters must be whole, so its blank cells are proven blank."""
    at = 0
    for count, row in enumerate(sheet.rows, start=1):
        cells = [cell.text for cell in row.values() if cell]
        joined = "".join(plain(cell) for cell in cells)
        if all(map(is_simple, cells)):
            start = text.find(joined, at)
            ok = start >= 0
            at = start + len(joined) if ok else at
        else:
            ok = all(contains(text, words, cell) for cell in cells)
        yield Check(sheet.paper.id, number, f"row {count}", joined, joined if ok else "", ok)


def _body(pages: Sequence[ReadPage]) -> tuple[str, list[str]]:
    """The body text of flowing pages without spaces, and its words."""
    spaced: list[str] = []
    line: float | None = None
    for page in pages:
        for glyph in page.glyphs:
            if not _FOOT <= glyph.y <= _HEAD:
                continue
            if line is not None and abs(glyph.y - line) > 6:
                spaced.append(" ")
            line = glyph.y
            spaced.append(glyph.char)
    text = "".join(spaced)
    return plain(text), text.split()
