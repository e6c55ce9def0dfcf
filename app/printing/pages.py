"""From sheets to HTML: the same templates serve the preview and the PDF."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError

from app.printing.drawing import families, picture_of, stylesheet_of
from app.printing.errors import RenderFailed, UnknownPlace
from app.printing.fonts import measure
from app.printing.layout import load
from app.printing.places import TEMPLATES
from app.printing.sheets import READ_BACK, SAY, Listed, PartShown, Sheet, Value

KIT = "kit/print.css"
SCREEN = "kit/screen.css"
_HEAD_WIDTH = 200.0  # room for a case number in a page head, in points
_HEAD_SIZE = 9.0


class Reader:
    """Gives a template the values of a sheet and remembers which it asked for.

    A value that no template asks for would be lost without a word; :meth:`finish` refuses that.
    """

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._texts: set[str] = set()
        self._boxes: set[str] = set()
        self._rows = False
        self._notes = False
        self._continued = False
        self._parts = False
        self._listed = False

    def text(self, name: str) -> Value | None:
        """The value called ``name``; ``None`` when it stays empty for a pen or was not given."""
        self._texts.add(name)
        return self._sheet.texts.get(name)

    def given(self, name: str) -> bool:
        """Whether the paper speaks of ``name`` at all, as a value or as a blank."""
        self._texts.add(name)
        return name in self._sheet.texts

    def ticked(self, name: str) -> bool:
        """Whether the box called ``name`` is ticked; a box that was not given is empty."""
        self._boxes.add(name)
        return name in self._sheet.ticks

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of a row's cells, in the paper's own order."""
        return tuple(self._sheet.rows[0]) if self._sheet.rows else ()

    @property
    def rows(self) -> Sequence[Mapping[str, Value | None]]:
        """The lines of the table; ``None`` where a pen writes."""
        self._rows = True
        return self._sheet.rows

    @property
    def notes(self) -> tuple[Value, ...]:
        """The paper's paragraphs."""
        self._notes = True
        return self._sheet.notes

    @property
    def parts(self) -> Sequence[PartShown]:
        """The headed pieces of the page."""
        self._parts = True
        return self._sheet.parts

    @property
    def listed(self) -> Sequence[Listed]:
        """All papers of the filing, for its cover."""
        self._listed = True
        return self._sheet.listed

    @property
    def continued(self) -> Sequence[object]:
        """What did not fit on the form."""
        self._continued = True
        return self._sheet.continued

    def finish(self) -> None:
        """Refuse when the template left anything out.

        Raises:
            RenderFailed: ``template``.
        """
        sheet, lost = self._sheet, set[str]()
        if sheet.layout is None:
            lost |= set(sheet.texts) - self._texts
            lost |= set(sheet.paper.boxes) - self._boxes
            lost |= {"rows"} if sheet.rows and not self._rows else set()
            lost |= {"notes"} if sheet.notes and not self._notes else set()
            lost |= {"parts"} if sheet.parts and not self._parts else set()
            lost |= {"listed"} if sheet.listed and not self._listed else set()
            lost |= {"continued"} if sheet.continued and not self._continued else set()
        if lost:
            raise RenderFailed("template", f"{sheet.paper.template} leaves out {sorted(lost)}")


@cache
def environment() -> Environment:
    """Jinja as every paper uses it: strict about names, always escaping."""
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals["fits_head"] = _fits_head
    env.globals |= {"READ_BACK": READ_BACK, "SAY": SAY}
    return env


def _fits_head(value: Value | None) -> bool:
    return value is not None and measure(value.text, _HEAD_SIZE) <= _HEAD_WIDTH


def style_names(sheets: Iterable[Sheet]) -> tuple[str, ...]:
    """The stylesheets that the sheets need, in order: the kit's, a folder's own, the layouts'."""
    sheets = tuple(sheets)
    folders = {sheet.paper.template.partition("/")[0] for sheet in sheets} - {"kit"}
    own = {name for name in (f"{folder}/print.css" for folder in folders) if _is_file(name)}
    layouts = {f"{sheet.layout.name}.css" for sheet in sheets if sheet.layout}
    return (KIT, *sorted(own), *sorted(layouts))


def _is_file(name: str) -> bool:
    return (TEMPLATES / name).is_file()


def body(sheets: Sequence[Sheet], lang: str = "en") -> str:
    """The papers as HTML, without a page around them."""
    return _fill("kit/papers.html", sheets, lang=lang)


def document(
    sheets: Sequence[Sheet], title: str, lang: str = "en", styles: Sequence[str] = ()
) -> str:
    """A whole HTML page. ``styles`` are addresses of stylesheets to link (none for the PDF)."""
    return _fill("kit/base.html", sheets, title=title, lang=lang, styles=styles)


def stamp(sheets: Sequence[Sheet], title: str, lang: str = "en") -> str:
    """A whole HTML page of what is typed on official forms, without the forms themselves."""
    return _fill("kit/stamp.html", sheets, title=title, lang=lang)


def _fill(name: str, sheets: Sequence[Sheet], **context: object) -> str:
    readers = {sheet.id: Reader(sheet) for sheet in sheets}
    try:
        html = environment().get_template(name).render(sheets=sheets, readers=readers, **context)
    except TemplateError as error:
        # Jinja's own message may quote what it was given, so only its kind is passed on.
        raise RenderFailed("template", type(error).__name__) from None
    for reader in readers.values():
        reader.finish()
    return html


def page_rules(sheets: Iterable[Sheet]) -> str:
    """Page size, margins, heads and page numbers.

    Each paper counts its own pages, and each filing all of its pages (``f1``, ``f2`` ...), so a
    cover can say how many there are before they are laid out.
    """
    css: list[str] = []
    last: dict[int, Sheet] = {}
    for sheet in sheets:
        name, count = sheet.id, f"counter-increment:page f{sheet.filing}"
        css.append(f"#{name}{{page:{name}}}")
        last[sheet.filing] = sheet
        if sheet.layout:
            size = f"{sheet.layout.width:g}pt {sheet.layout.height:g}pt"
            css.append(f"@page {name}{{size:{size};margin:0;{count}}}")
            continue
        top, bottom = sheet.margins
        css.append(
            f"@page {name}{{size:612pt 792pt;margin:{top:g}pt 60pt {bottom:g}pt 72pt;{count};"
            "@top-left{width:100%;vertical-align:middle;content:element(head)}"
            "@bottom-left{width:100%;vertical-align:top;content:element(foot)}}"
            f"@page :nth(1 of {name}){{counter-reset:page 0;@top-left{{content:none}}}}"
            f".n-{name}::after{{content:'Page ' counter(page) ' of '"
            f" target-counter(url('#{sheet.end}'),page)}}"
            f".k-{name}::after{{content:target-counter(url('#{sheet.end}'),page)}}"
        )
    for filing, sheet in last.items():
        css.append(f".all-{filing}::after{{content:target-counter(url('#{sheet.end}'),f{filing})}}")
    return "".join(css)


_TYPES = {"css": "text/css", "svg": "image/svg+xml", "woff2": "font/woff2"}


def asset(name: str) -> tuple[bytes, str]:
    """A stylesheet, picture or screen font by its path under ``pdf_templates``, and its type.

    ``<state>/<form>.css`` and ``<state>/<form>-<page>.svg`` are made from the form's layout.

    Raises:
        UnknownPlace: there is no such file; nothing outside the templates is ever opened.
    """
    stem, _, kind = name.rpartition(".")
    path = (TEMPLATES / name).resolve()
    if not path.is_relative_to(TEMPLATES) or kind not in _TYPES:
        raise UnknownPlace("asset")
    if path.is_file():
        content = path.read_bytes()
        if name == KIT:
            content = content.replace(b"FALLBACK", families().encode())
    else:
        content = _drawn(stem, kind).encode()
    return content, _TYPES[kind]


def _drawn(stem: str, kind: str) -> str:
    if kind == "css":
        return stylesheet_of(load(stem))
    form, _, number = stem.rpartition("-")
    layout = load(form)
    page = next((page for page in layout.pages if str(page.number) == number), None)
    if page is None or kind != "svg":
        raise UnknownPlace("asset")
    return picture_of(layout, page)
