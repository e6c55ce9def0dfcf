"""The court's own blank sheets, where the operator has them: our typed content laid over them.

A folder holds the blanks and a ``manifest.toml``::

    [[blank]]
    form = "a_state/form-1"         # a layout of ours
    revision = "2024-01-01"         # the revision of that layout
    sha256 = "9f86d0…"              # of the file, so that no other sheet is ever used
    file = "cr-400.pdf"

The words are set by the same renderer on empty pages, compared with what was put in, and only then
laid over the sheet at the places of the layout. Fields of the blank itself are taken away: what is
printed is what was typed here. The sheet brings no tags for screen readers, so the packet with our
own duplicates stays the one to read.

Needs pikepdf: ``pip install clearpage[blanks]``.
"""

from __future__ import annotations

import hashlib
import importlib
import io
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.papers.filing import Filing
from app.printing import pages
from app.printing.compare import Check, stamped
from app.printing.errors import PrintingError, ReadBackMismatch
from app.printing.layout import Layout, load
from app.printing.packet import assemble
from app.printing.pdftext import Glyph, read
from app.printing.process import renderer
from app.printing.readback import Printed, print_checked
from app.printing.sheets import Sheet

MANIFEST = "manifest.toml"
_KEYS = {"form", "revision", "sha256", "file"}
_SIZE = 0.5  # how far a sheet's size may be from the layout's, in points
_SAME_PLACE = 0.1


class BlankRefused(PrintingError):
    """A blank cannot be used.

    Reasons: ``manifest`` (it does not hang together), ``missing``, ``hash`` (another file than
    the manifest names), ``revision`` (not the one we have a layout of), ``size``, ``library``.
    ``where`` says which file and what to do.
    """


@dataclass(frozen=True)
class CourtBlank:
    """A court's own sheet: the layout it belongs to and its content, already compared by hash."""

    layout: Layout
    content: bytes = field(repr=False)


def load_blanks(folder: Path) -> Mapping[str, CourtBlank]:
    """The blanks of a folder, by the name of their layout.

    Raises:
        BlankRefused: the manifest or one of the files is not as it should be; none is used then.
    """
    file = folder / MANIFEST
    if not file.is_file():
        raise BlankRefused("manifest", f"{MANIFEST} is not in the folder of blanks")
    try:
        rows = tomllib.loads(file.read_text(encoding="utf-8"))["blank"]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError):
        raise BlankRefused("manifest", f"{MANIFEST} has no list of [[blank]]") from None
    found: dict[str, CourtBlank] = {}
    for row in rows:
        blank = _load(folder, row)
        if blank.layout.name in found:
            raise BlankRefused("manifest", f"{blank.layout.name} is named twice")
        found[blank.layout.name] = blank
    return found


def _load(folder: Path, row: Mapping[str, Any]) -> CourtBlank:
    if set(row) != _KEYS or not all(isinstance(value, str) for value in row.values()):
        raise BlankRefused("manifest", f"each [[blank]] has {', '.join(sorted(_KEYS))}")
    name = row["file"]
    if Path(name).name != name:
        raise BlankRefused("manifest", f"{name} is not the name of a file in the folder")
    layout = load(row["form"])
    if row["revision"] != layout.revision:
        raise BlankRefused(
            "revision", f"{name} is revision {row['revision']}; our layout is {layout.revision}"
        )
    if not (folder / name).is_file():
        raise BlankRefused("missing", f"{name} is not in the folder of blanks")
    content = (folder / name).read_bytes()
    if hashlib.sha256(content).hexdigest() != row["sha256"].lower():
        raise BlankRefused(
            "hash",
            f"{name} is not the file that the manifest names: its SHA-256 is another. Look at "
            "the file. If it is the court's own, put its SHA-256 in the manifest.",
        )
    return CourtBlank(layout, content)


def ready(folder: Path) -> Mapping[str, CourtBlank]:
    """The blanks of a folder, when everything to print on them is here.

    Raises:
        BlankRefused: pikepdf is missing, a file is not the one named, or a sheet does not fit.
    """
    library = _library()
    found = load_blanks(folder)
    for blank in found.values():
        _opened(library, blank).close()
    return found


def fits(filing: Filing, blanks: Mapping[str, CourtBlank]) -> bool:
    """Whether a paper of the filing can be printed on one of the blanks."""
    return any(paper.layout in blanks for paper in filing.papers)


def print_on_blanks(filing: Filing, blanks: Mapping[str, CourtBlank]) -> Printed:
    """The packet of a filing with the court's own sheets wherever there is one.

    Raises:
        BlankRefused: pikepdf is not installed, or a sheet has another size or number of pages.
        PrintingError: as for :func:`app.printing.print_checked`.
    """
    library = _library()
    printed = print_checked(filing)
    sheets = assemble([filing])
    on_blank = [sheet for sheet in sheets if sheet.layout and sheet.layout.name in blanks]
    if not on_blank:
        return printed
    typed = _typed(on_blank, filing.title)
    checks = _verified(typed, on_blank)
    starts = dict(
        zip((s.id for s in sheets), (at for _, at in read(printed.pdf).starts), strict=True)
    )
    places = {
        starts[sheet.id] + number: (sheet.layout.name, number)
        for sheet in on_blank
        if sheet.layout
        for number in range(len(sheet.layout.pages))
    }
    made = _laid_over(library, printed.pdf, typed, places, blanks)
    _still_there(made, typed, list(places))
    return Printed(made, printed.checks + checks, printed.pages)


def _library() -> Any:
    try:
        return importlib.import_module("pikepdf")
    except ImportError:
        raise BlankRefused("library", "install it with: pip install clearpage[blanks]") from None


def _typed(sheets: Sequence[Sheet], title: str) -> bytes:
    """What is typed on the sheets, alone, on transparent pages."""
    html = pages.stamp(sheets, title)
    return renderer.render(html, pages.style_names(sheets), pages.page_rules(sheets))


def _verified(typed: bytes, sheets: Sequence[Sheet]) -> tuple[Check, ...]:
    checks = tuple(stamped(read(typed), sheets))
    wrong = [check for check in checks if not check.ok]
    if wrong:
        raise ReadBackMismatch("readback", ", ".join(f"{c.paper} {c.field}" for c in wrong))
    return checks


def _laid_over(
    library: Any,
    packet: bytes,
    typed: bytes,
    places: Mapping[int, tuple[str, int]],
    blanks: Mapping[str, CourtBlank],
) -> bytes:
    with library.open(io.BytesIO(packet)) as base, library.open(io.BytesIO(typed)) as words:
        sources = {name: _opened(library, blanks[name]) for name, _ in places.values()}
        over = iter(words.pages)
        made = library.Pdf.new()
        for index, page in enumerate(base.pages):
            if index not in places:
                made.pages.append(page)
                continue
            name, number = places[index]
            made.pages.append(sources[name].pages[number])
            _lay(library, made, next(over))
        for page in made.pages:
            if "/StructParents" in page.obj:
                del page.obj["/StructParents"]  # the tags stay with the packet of duplicates
        made.Root.Lang = library.String("en")
        out = io.BytesIO()
        streams = library.ObjectStreamMode.generate
        made.save(out, deterministic_id=True, object_stream_mode=streams, linearize=False)
        return out.getvalue()


def _lay(library: Any, made: Any, words: Any) -> None:
    """Lay a page over the last page of ``made``, under a fixed name: equal input, equal bytes."""
    sheet, name = made.pages[-1], library.Name("/TypedWords")
    sheet.add_resource(made.copy_foreign(words.as_form_xobject()), library.Name.XObject, name)
    sheet.contents_add(b"q\n", prepend=True)
    sheet.contents_add(b"\nQ q /TypedWords Do Q\n")


def _opened(library: Any, blank: CourtBlank) -> Any:
    """A blank without its own fields and buttons."""
    sheet = library.open(io.BytesIO(blank.content))
    layout = blank.layout
    if "/AcroForm" in sheet.Root:
        del sheet.Root["/AcroForm"]
    if len(sheet.pages) != len(layout.pages):
        raise BlankRefused("size", f"{layout.number}: the blank has another number of pages")
    for page in sheet.pages:
        x0, y0, x1, y1 = (float(edge) for edge in page.mediabox)
        turned = int(page.obj.get("/Rotate", 0)) % 360
        wrong = abs(x1 - x0 - layout.width) > _SIZE or abs(y1 - y0 - layout.height) > _SIZE
        if wrong or turned or x0 or y0:
            raise BlankRefused("size", f"{layout.number}: the blank has another size")
        for key in ("/Annots", "/AA"):
            if key in page.obj:
                del page.obj[key]
    return sheet


def _still_there(made: bytes, typed: bytes, places: Sequence[int]) -> None:
    """Every typed letter stands on the finished page where it was set."""
    done, words = read(made), read(typed)
    for index, page in zip(places, words.pages, strict=True):
        lines: dict[int, list[Glyph]] = {}
        for glyph in done.pages[index].glyphs:
            lines.setdefault(round(glyph.y), []).append(glyph)
        if not all(_on(lines, glyph) for glyph in page.glyphs):
            raise ReadBackMismatch("readback", f"page {index + 1}: a letter was lost")


def _on(lines: Mapping[int, Sequence[Glyph]], glyph: Glyph) -> bool:
    near = (other for y in (-1, 0, 1) for other in lines.get(round(glyph.y) + y, ()))
    return any(
        other.char == glyph.char
        and abs(other.x - glyph.x) < _SAME_PLACE
        and abs(other.y - glyph.y) < _SAME_PLACE
        for other in near
    )
