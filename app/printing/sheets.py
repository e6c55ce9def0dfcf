"""A filing laid out: which words go in which place, before any HTML is made.

The templates print a sheet and the read-back compares the PDF with the same sheet, so both
follow one rule about what fits and what moves to the attachment.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import takewhile

from app.papers.filing import Blank, Entry, Filing, Paper, Part
from app.printing.errors import MustStayBlank, UnknownPlace, Unprintable
from app.printing.fit import fit
from app.printing.fonts import can_print
from app.printing.layout import Field, Layout, load
from app.printing.words import Direction, clean, direction

CONTINUED = "continued.html"
"""Beside the template of the form that it continues: its head names the court."""
SAY = "What to say:"
"""What stands above words to say."""
READ_BACK = "We read this packet back from the finished file:"
"""What a cover says of the check; a packet that fails it is never handed out."""
_ATTACHMENT = "attachment.html"
# What only the person writes, on letters and other papers that flow.
_BY_HAND = ("Signature", "Date")
# What the head of a continuation page says, taken from the form it continues.
_HEAD = ("CaseNumber", "Party2", "CrtCounty")


@dataclass(frozen=True)
class Value:
    """Words as they are printed, and the way they read."""

    text: str
    dir: Direction


@dataclass(frozen=True)
class Put:
    """What a field of an official form shows. ``size`` is in points."""

    field: Field
    shown: Value
    size: float

    @property
    def size_class(self) -> str:
        """The stylesheet's class for this size (in quarter points)."""
        return f"s{round(self.size * 4)}"


@dataclass(frozen=True)
class Continued:
    """A value that did not fit: the field it belongs to, whole."""

    label: str
    value: Value


@dataclass(frozen=True)
class PartShown:
    """A headed piece of a page for the person, as printed; a fact of ``None`` is a ruled line."""

    heading: Value
    facts: tuple[tuple[Value, Value | None], ...]
    paragraphs: tuple[Value, ...]
    steps: tuple[Value, ...]
    say: tuple[Value, ...]


@dataclass(frozen=True)
class Listed:
    """A paper in a cover's list. ``pages`` is known before printing for official forms only."""

    sheet: str
    title: Value
    use: Value | None
    pages: int | None
    places: int


@dataclass(frozen=True)
class Sheet:
    """One paper, ready for its template.

    ``texts`` and ``rows`` hold ``None`` where a pen writes; ``end`` is the id that marks the
    paper's last line. On a paper that flows, a box stands beside the text of the same name.
    ``filing`` counts the filings of a document from 1. ``listed`` is a cover's list of all papers
    of its filing.
    """

    id: str
    paper: Paper
    layout: Layout | None = None
    puts: Mapping[str, Put] = field(default_factory=dict)
    ticks: frozenset[str] = frozenset()
    texts: Mapping[str, Value | None] = field(default_factory=dict)
    rows: tuple[Mapping[str, Value | None], ...] = ()
    notes: tuple[Value, ...] = ()
    continued: tuple[Continued, ...] = ()
    parts: tuple[PartShown, ...] = ()
    listed: tuple[Listed, ...] = ()
    filing: int = 1

    @property
    def margins(self) -> tuple[float, float]:
        """Room above and below the text of a flowing page, in points: head and foot stand there.

        Pages for the person alone are fuller, so that there are fewer of them.
        """
        return (52.0, 42.0) if self.parts else (76.0, 72.0)

    @property
    def places(self) -> int:
        """How many places of the whole filing are compared; for the cover that lists them."""
        return sum(one.places for one in self.listed)

    @property
    def title(self) -> str:
        """The paper's title as printed."""
        return clean(self.paper.title)

    @property
    def end(self) -> str:
        """The id of the paper's last line."""
        return f"{self.id}-end"


def value_of(entry: Entry) -> Value | None:
    """The entry as printed, or ``None`` when the place stays empty.

    Raises:
        Unprintable: ``letters`` or ``surrogate``; the words themselves are not told.
    """
    if isinstance(entry, Blank):
        return None
    text = clean(entry)
    if not text:
        return None
    if not can_print(text):
        raise Unprintable("letters")
    return Value(text, direction(text))


def lay_out(filings: Iterable[Filing]) -> tuple[Sheet, ...]:
    """Every sheet of the filings, in order, with a continuation wherever a form needs one."""
    sheets: list[Sheet] = []
    for number, filing in enumerate(filings, start=1):
        start = len(sheets)
        pending: tuple[Continued, ...] = ()
        for at, paper in enumerate(filing.papers):
            if paper.layout:
                form = _official(paper)
                pending = _overflow(form, paper)
                sheets.append(form)
                if pending and not _has_attachment(filing.papers[at + 1 :]):
                    sheets.append(_continuation(form, pending))
                continue
            sheet = _flowing(paper)
            if _is_attachment(paper):
                sheet, pending = replace(sheet, continued=pending), ()
            sheets.append(sheet)
        sheets[start:] = [replace(sheet, filing=number) for sheet in sheets[start:]]
    return tuple(replace(sheet, id=f"p{n}") for n, sheet in enumerate(sheets, start=1))


def _is_attachment(paper: Paper) -> bool:
    return paper.template.rsplit("/", 1)[-1] == _ATTACHMENT


def _has_attachment(after: tuple[Paper, ...]) -> bool:
    """Whether a form is followed by an attachment of its own, before the next form."""
    own = takewhile(lambda paper: not paper.layout, after)
    return any(_is_attachment(paper) for paper in own)


def _official(paper: Paper) -> Sheet:
    layout = load(paper.layout)
    fields, boxes = layout.fields, layout.boxes
    for name in (*paper.texts, *paper.boxes):
        if name not in fields and name not in boxes:
            raise UnknownPlace("place", f"{paper.layout} {name}")
    if paper.rows or paper.notes or paper.parts:
        raise UnknownPlace("place", f"{paper.layout}: a form has no rows, notes or parts")
    puts: dict[str, Put] = {}
    for name, place in fields.items():
        entry = paper.texts.get(place.copies or name)
        shown = None if entry is None else value_of(entry)
        if place.copies and name in paper.texts:
            raise UnknownPlace("place", f"{paper.layout} {name} is a copy")
        if shown is None:
            continue
        if place.kind != "text":
            raise MustStayBlank("blank", f"{paper.layout} {name}")
        fitted = fit(shown.text, place.width)
        puts[name] = Put(place, Value(fitted.text, direction(fitted.text)), fitted.size)
    ticks = frozenset(name for name, tick in paper.boxes.items() if tick.on)
    for name in ticks:
        if boxes[name].kind != "tick":
            raise MustStayBlank("blank", f"{paper.layout} {name}")
    return Sheet("", paper, layout, puts, ticks)


def _overflow(sheet: Sheet, paper: Paper) -> tuple[Continued, ...]:
    """The values of the form that its fields could not show whole, in the form's order."""
    moved: list[Continued] = []
    for name, place in (sheet.layout.fields if sheet.layout else {}).items():
        if place.copies:
            continue  # the original tells it
        whole = value_of(paper.texts[name]) if name in sheet.puts else None
        if whole is not None and sheet.puts[name].shown.text != whole.text:
            moved.append(Continued(place.label, whole))
    return tuple(moved)


def _flowing(paper: Paper) -> Sheet:
    for name in paper.boxes:
        if not isinstance(paper.texts.get(name), str):
            raise UnknownPlace("place", f"{paper.id} {name}: a box needs its words")
    if any(tuple(row) != tuple(paper.rows[0]) for row in paper.rows):
        raise UnknownPlace("place", f"{paper.id}: the rows of a table have the same columns")
    for name in _BY_HAND:
        if isinstance(paper.texts.get(name), str):
            raise MustStayBlank("blank", f"{paper.id} {name}")
    return Sheet(
        "",
        paper,
        ticks=frozenset(name for name, tick in paper.boxes.items() if tick.on),
        texts={name: value_of(entry) for name, entry in paper.texts.items()},
        rows=tuple({key: value_of(entry) for key, entry in row.items()} for row in paper.rows),
        notes=_values(paper.notes),
        parts=tuple(map(_part, paper.parts)),
    )


def _values(texts: Iterable[str]) -> tuple[Value, ...]:
    return tuple(value for text in texts if (value := value_of(text)) is not None)


def _words(text: str) -> Value:
    return value_of(text) or Value("", "ltr")


def _part(part: Part) -> PartShown:
    return PartShown(
        heading=_words(part.heading),
        facts=tuple((_words(label), value_of(entry)) for label, entry in part.facts),
        paragraphs=_values(part.paragraphs),
        steps=_values(part.steps),
        say=_values(part.say),
    )


def _continuation(form: Sheet, pending: tuple[Continued, ...]) -> Sheet:
    """A page for values that did not fit, when the filing brings no attachment of its own."""
    number = form.layout.number if form.layout else form.paper.id
    paper = Paper(
        id=f"{form.paper.id}-continued",
        template=f"{form.paper.template.rpartition('/')[0]}/{CONTINUED}",
        title=f"Attachment to {number}",
        texts={name: form.paper.texts[name] for name in _HEAD if name in form.paper.texts},
        use=f"What did not fit on form {number}. Keep it behind the form.",
    )
    return replace(_flowing(paper), continued=pending)
