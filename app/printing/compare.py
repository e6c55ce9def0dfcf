"""A read page beside the sheet it was made from: one comparison for every place."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from app.printing.drawing import TICK
from app.printing.fonts import measure
from app.printing.layout import Box, Field, Layout, LayoutPage
from app.printing.letters import contains, is_simple, plain, same
from app.printing.pdftext import Glyph, ReadPage, ReadPdf
from app.printing.sheets import READ_BACK, SAY, Listed, PartShown, Sheet

# A letter belongs to a field when its origin is inside the field's area, give or take this much:
# tone marks of some scripts are drawn above or below their line.
_BELOW, _ABOVE, _BESIDE = 2.0, 1.0, 0.5
_PLACE = 0.1  # how far, in points, a printed run may be from the official place
_NEXT = 0.5  # a letter this near to the end of a run starts the next run: no letter is narrower
# How far a tick may be from the words it belongs to, in points: beside them, above or below.
_NEAR_TICK, _TICK_LINE = 24.0, 4.0
_LIST_MARK = "•"
_PAGE_HEIGHT = 792.0  # of a flowing page, in points


@dataclasses.dataclass(frozen=True)
class Check:
    """One comparison. ``expected`` and ``found`` are a person's words: never log them.

    ``label`` and ``kind`` are set for the places of official forms and for the values of other
    papers: what a page calls the place, and whether it is a value or a tick.
    """

    paper: str
    page: int
    field: str
    expected: str = dataclasses.field(repr=False)
    found: str = dataclasses.field(repr=False)
    ok: bool
    label: str = ""
    kind: Literal["", "value", "tick"] = ""


def checks(document: ReadPdf, sheets: Sequence[Sheet]) -> Iterator[Check]:
    """Every comparison of a made document with its sheets."""
    for number, page in enumerate(document.pages, start=1):
        yield Check("", number, "fonts embedded", "yes", _yes(page.embedded), page.embedded)
        yield Check("", number, "nothing clipped", "yes", _yes(page.whole), page.whole)
    titles = [sheet.title for sheet in sheets]
    found = [title for title, _ in document.starts]
    yield Check("", 1, "papers in order", " / ".join(titles), " / ".join(found), titles == found)
    if titles != found:
        return
    starts = [start for _, start in document.starts] + [len(document.pages)]
    for sheet, first, after in zip(sheets, starts, starts[1:], strict=False):
        yield from _sheet(sheet, document.pages[first:after], first + 1)
    yield from _listed(document, sheets, starts)


def stamped(document: ReadPdf, sheets: Sequence[Sheet]) -> Iterator[Check]:
    """Every comparison of pages that hold nothing but what is typed on official forms."""
    pages = [(sheet, page) for sheet in sheets if sheet.layout for page in sheet.layout.pages]
    yield Check("", 1, "pages", str(len(pages)), str(len(document.pages)),
                len(pages) == len(document.pages))  # fmt: skip
    for at, ((sheet, page), shown) in enumerate(zip(pages, document.pages, strict=False), start=1):
        name = sheet.paper.id
        yield Check(name, at, "fonts embedded", "yes", _yes(shown.embedded), shown.embedded)
        yield Check(name, at, "nothing clipped", "yes", _yes(shown.whole), shown.whole)
        # An area, even a white one, would cover the court's own words.
        yield Check(name, at, "letters only", "yes", _yes(not shown.drawn), not shown.drawn)
        values, ticks, rest = _sort(page, shown)
        yield from _places(sheet, page, at, values, ticks)
        left = "".join(glyph.char for glyph in rest).strip()
        yield Check(name, at, "nothing else printed", "", left, not left)


def places(sheet: Sheet) -> int:
    """How many places of a sheet are compared; known before it is printed."""
    empty = ReadPage((), embedded=True)
    return sum(1 for _ in _sheet(sheet, [empty] * len(sheet.layout.pages if sheet.layout else "x")))


def _sheet(sheet: Sheet, pages: Sequence[ReadPage], number: int = 1) -> Iterator[Check]:
    if sheet.layout:
        return _official(sheet, sheet.layout, pages, number)
    return _flowing(sheet, pages, number)


def _yes(fine: bool) -> str:
    return "yes" if fine else "no"


def _official(
    sheet: Sheet, layout: Layout, pages: Sequence[ReadPage], number: int
) -> Iterator[Check]:
    name = sheet.paper.id
    count = len(layout.pages)
    yield Check(name, number, "pages", str(count), str(len(pages)), count == len(pages))
    for page, shown, at in zip(layout.pages, pages, range(number, number + count), strict=False):
        values, ticks, rest = _sort(page, shown)
        yield from _places(sheet, page, at, values, ticks)
        yield from _printed(name, at, page, rest)


def _places(
    sheet: Sheet,
    page: LayoutPage,
    at: int,
    values: Mapping[str, Sequence[Glyph]],
    ticks: Mapping[str, str],
) -> Iterator[Check]:
    """Every field shows its value and nothing else, every box its tick or nothing."""
    name = sheet.paper.id
    for place in page.fields.values():
        put = sheet.puts.get(place.name)
        want = put.shown.text if put else ""
        glyphs = values[place.name]
        got = "".join(glyph.char for glyph in glyphs).strip()
        inside = all(glyph.right <= place.x1 + _BESIDE for glyph in glyphs)
        ok = same(want, got) and inside
        yield Check(name, at, place.name, want, got, ok, place.label, "value")
    for box in page.boxes.values():
        want = TICK if box.name in sheet.ticks else ""
        got = ticks[box.name]
        yield Check(name, at, box.name, want, got, want == got, box.label, "tick")


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
        width = (
            measure(run.text, run.size, "bold" in run.style) + run.spacing * len(run.text) - _NEXT
        )
        mine = sorted(
            (g for g in near if abs(g.y - run.y) <= _PLACE and -_PLACE <= g.x - run.x < width),
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
    text, words = _body(sheet, pages)
    shown: list[tuple[str, str]] = [("title", sheet.title)]
    shown += [(f"note {n}", note.text) for n, note in enumerate(sheet.notes, start=1)]
    shown += [(f"continued {part.label}", part.label) for part in sheet.continued]
    for key, want in shown:
        ok = contains(text, words, want)
        yield Check(name, number, key, want, want if ok else "", ok)
    for key, value in sheet.texts.items():
        if value and key not in sheet.paper.boxes:
            ok = contains(text, words, value.text)
            yield Check(
                name, number, key, value.text, value.text if ok else "", ok, _spoken(key), "value"
            )
    yield from _boxes(sheet, pages, text, words, number)
    for part in sheet.continued:
        key, want = f"continued {part.label}", part.value.text
        ok = contains(text, words, want)
        yield Check(name, number, key, want, want if ok else "", ok, part.label, "value")
    for at, piece in enumerate(sheet.parts):
        following = "".join(later.heading.text for later in sheet.parts[at + 1 : at + 2])
        for key, want, ok in _part(piece, following, text, words):
            yield Check(name, number, key, want, want if ok else "", ok)
    yield from _rows(sheet, text, words, number)


def _spoken(key: str) -> str:
    """The name of a value as words: "CaseNumber" becomes "Case number"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z0-9])", " ", key).replace("_", " ").capitalize()


def _boxes(
    sheet: Sheet, pages: Sequence[ReadPage], text: str, words: list[str], number: int
) -> Iterator[Check]:
    """Each box of a flowing paper: the tick stands right before its words, or nothing does."""
    name = sheet.paper.id
    glyphs = [glyph for glyph in _body_glyphs(sheet, pages) if not glyph.char.isspace()]
    for box in sheet.paper.boxes:
        value = sheet.texts[box]
        label = value.text if value else ""
        there = contains(text, words, label)
        yield Check(name, number, box, label, label if there else "", there)
        want = TICK if box in sheet.ticks else ""
        got = TICK if plain(TICK + label) in text else ""
        ok = want == got and (not want or _beside(glyphs, label))
        yield Check(name, number, f"box {box}", want, got, ok, label, "tick")


def _beside(glyphs: Sequence[Glyph], label: str) -> bool:
    """Whether a tick is seen where a reader looks for it: on the line of its words, before them."""
    drawn = "".join(glyph.char[:1] for glyph in glyphs)
    start = drawn.find(TICK + "".join(label.split()))
    if start < 0:
        return False
    tick, first = glyphs[start], glyphs[start + 1]
    return -_BESIDE <= first.x - tick.right <= _NEAR_TICK and abs(first.y - tick.y) <= _TICK_LINE


def _part(
    part: PartShown, following: str, text: str, words: list[str]
) -> Iterator[tuple[str, str, bool]]:
    """Each piece of a part: its name, its words, whether they are there."""
    title = part.heading.text
    for value in (part.heading, *part.paragraphs, *part.steps, *part.say):
        yield title, value.text, contains(text, words, value.text)
    if not part.facts:
        return
    lines = [word for label, value in part.facts for word in (label, value) if word]
    # What stands after the last line belongs to the comparison: so each ruled line, with no word
    # between its label and the next one, is proven blank.
    after = part.steps[0].text if part.steps else SAY if part.say else following
    joined = "".join(plain(word.text) for word in lines) + plain(after)
    # The marks of a page's lists are drawn before everything else on it.
    whole = joined.replace(_LIST_MARK, "") in text.replace(_LIST_MARK, "")
    simple = all(is_simple(word.text) for word in lines)
    yield (
        f"{title}: lines",
        joined,
        whole if simple else all(contains(text, words, word.text) for word in lines),
    )


def _listed(document: ReadPdf, sheets: Sequence[Sheet], starts: Sequence[int]) -> Iterator[Check]:
    """Each cover tells the true number of pages of every paper and of the whole filing."""
    counted = {
        sheet.id: after - first
        for sheet, first, after in zip(sheets, starts, starts[1:], strict=False)
    }
    for at, cover in enumerate(sheets):
        if not cover.listed:
            continue
        text, words = _body(cover, document.pages[starts[at] : starts[at + 1]])
        total = sum(counted[one.sheet] for one in cover.listed)
        rows = [(one.title.text, listed_row(one, counted[one.sheet])) for one in cover.listed]
        for title, want in [*rows, ("all papers", listed_total(total, cover.places))]:
            ok = contains(text, words, want)
            yield Check(cover.paper.id, starts[at] + 1, f"list: {title}", want, want * ok, ok)


def listed_row(one: Listed, pages: int) -> str:
    """A line of a cover's list, as the template words it."""
    return f"{one.title.text} {one.use.text if one.use else ''} {pages} {one.places}"


def listed_total(pages: int, places: int) -> str:
    """The last words of a cover's list, as the template words them."""
    return f"All papers {pages} {places} {READ_BACK} {places} places compared, all the same."


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
        line = " | ".join(cells)
        found = line if ok else ""
        yield Check(sheet.paper.id, number, f"row {count}", line, found, ok, "", "value")


def _body(sheet: Sheet, pages: Sequence[ReadPage]) -> tuple[str, list[str]]:
    """The body text of flowing pages without spaces, and its words."""
    spaced: list[str] = []
    line: float | None = None
    for glyph in _body_glyphs(sheet, pages):
        if line is not None and abs(glyph.y - line) > 6:
            spaced.append(" ")
        line = glyph.y
        spaced.append(glyph.char)
    text = "".join(spaced)
    return plain(text), text.split()


def _body_glyphs(sheet: Sheet, pages: Sequence[ReadPage]) -> Iterator[Glyph]:
    """The letters between the heads and the feet of flowing pages."""
    top, bottom = sheet.margins
    for page in pages:
        yield from (glyph for glyph in page.glyphs if bottom <= glyph.y <= _PAGE_HEIGHT - top)
