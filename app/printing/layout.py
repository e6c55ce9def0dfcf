"""The printed layout of an official form, read from data.

``pdf_templates/<state>/<form>.toml`` holds every printed run, rule, outline, check box and
field of a form, so that another form needs another file and no new code. Unit: point
(1/72 inch); origin bottom left as in PDF.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from app.printing.errors import UnknownPlace
from app.printing.places import TEMPLATES

Style = Literal["regular", "bold", "italic", "bold-italic"]
Family = Literal["sans", "serif"]
Kind = Literal["text", "by-hand", "court-use"]
BoxKind = Literal["tick", "by-hand", "court-use"]
Role = Literal["h1", "h2", "h3", "p"]

PADDING = 2.0
"""Room left of a value inside its field, in points."""


@dataclass(frozen=True)
class Run:
    """Words printed in one go: ``x`` of the first letter and ``y`` of the baseline."""

    id: str
    text: str
    x: float
    y: float
    size: float
    style: Style = "regular"
    family: Family = "sans"
    colour: str = "#000000"
    spacing: float = 0.0


@dataclass(frozen=True)
class Field:
    """A place for an answer. ``by-hand`` and ``court-use`` places are never filled.

    A field that ``copies`` another shows what that one shows, and takes no value of its own.
    """

    name: str
    label: str
    kind: Kind
    x0: float
    y0: float
    x1: float
    y1: float
    baseline: float
    copies: str = ""

    @property
    def width(self) -> float:
        """Room for a value, in points."""
        return self.x1 - self.x0 - PADDING - 0.5


@dataclass(frozen=True)
class Box:
    """A check box: its printed outline. Only one of kind ``tick`` is ever ticked here."""

    name: str
    label: str
    x: float
    y: float
    w: float
    h: float
    width: float = 0.5
    kind: BoxKind = "tick"


@dataclass(frozen=True)
class Item:
    """One thing in a block: exactly one of the three is set."""

    run: Run | None = None
    field: Field | None = None
    box: Box | None = None


@dataclass(frozen=True)
class Block:
    """Things read together, and what they are to a screen reader."""

    role: Role
    items: tuple[Item, ...]


@dataclass(frozen=True)
class LayoutPage:
    """One page of a form."""

    number: int
    lines: tuple[tuple[float, ...], ...]
    rects: tuple[tuple[float, ...], ...]
    shapes: tuple[tuple[tuple[float, float], ...], ...]
    boxes: Mapping[str, Box]
    fields: Mapping[str, Field]
    blocks: tuple[Block, ...]

    @property
    def runs(self) -> Iterator[Run]:
        """Every printed run, in reading order."""
        return (item.run for block in self.blocks for item in block.items if item.run)


@dataclass(frozen=True)
class Layout:
    """An official form."""

    name: str
    number: str
    title: str
    revision: str
    width: float
    height: float
    pages: tuple[LayoutPage, ...]

    @property
    def css_class(self) -> str:
        """A class name of its own for the stylesheet."""
        return self.name.replace("/", "-")

    @property
    def fields(self) -> dict[str, Field]:
        """Every field of every page, by name."""
        return {name: field for page in self.pages for name, field in page.fields.items()}

    @property
    def boxes(self) -> dict[str, Box]:
        """Every check box of every page, by name."""
        return {name: box for page in self.pages for name, box in page.boxes.items()}


@cache
def load(name: str) -> Layout:
    """The layout called ``name``, such as ``a_state/form-1``.

    Raises:
        UnknownPlace: there is no such layout, or its data is not whole.
    """
    path = (TEMPLATES / f"{name}.toml").resolve()
    if not path.is_relative_to(TEMPLATES) or not path.is_file():
        raise UnknownPlace("layout", name)
    return parse(name, tomllib.loads(path.read_text(encoding="utf-8")))


def parse(name: str, data: Mapping[str, Any]) -> Layout:
    """Build a layout from its data, refusing anything that does not hang together."""
    width, height = data["size"]
    layout = Layout(
        name=name,
        number=data["number"],
        title=data["title"],
        revision=data["revision"],
        width=float(width),
        height=float(height),
        pages=tuple(_page(n, page) for n, page in enumerate(data["pages"], start=1)),
    )
    places = [
        *(f for p in layout.pages for f in p.fields),
        *(b for p in layout.pages for b in p.boxes),
    ]
    if len(set(places)) != len(places):
        raise UnknownPlace("layout", f"{name}: a field or box name is used twice")
    _whole(layout)
    return layout


def _whole(layout: Layout) -> None:
    """A mistyped kind would open a place that must stay blank; a copy needs its original."""
    fields = layout.fields
    for field in fields.values():
        if field.kind not in get_args(Kind):
            raise UnknownPlace("layout", f"{layout.name}: kind of {field.name}")
        original = fields.get(field.copies)
        if field.copies and (original is None or original.copies or original.kind != "text"):
            raise UnknownPlace("layout", f"{layout.name}: {field.name} copies no field")
    for box in layout.boxes.values():
        if box.kind not in get_args(BoxKind):
            raise UnknownPlace("layout", f"{layout.name}: kind of {box.name}")


def _page(number: int, data: Mapping[str, Any]) -> LayoutPage:
    fields = {row["name"]: Field(**row) for row in data.get("fields", [])}
    boxes = {row["name"]: Box(**row) for row in data.get("boxes", [])}
    blocks: list[Block] = []
    shown: list[str] = []
    for block in data["blocks"]:
        items: list[Item] = []
        for row in block["items"]:
            if "field" in row:
                items.append(Item(field=fields[row["field"]]))
                shown.append(row["field"])
            elif "box" in row:
                items.append(Item(box=boxes[row["box"]]))
                shown.append(row["box"])
            else:
                items.append(Item(run=Run(id=f"{len(blocks)}-{len(items)}", **row)))
        if block["role"] not in get_args(Role):
            raise UnknownPlace("layout", f"page {number}: role {block['role']}")
        blocks.append(Block(block["role"], tuple(items)))
    if sorted(shown) != sorted([*fields, *boxes]):
        raise UnknownPlace("layout", f"page {number}: each field and box stands in one block")
    return LayoutPage(
        number=number,
        lines=tuple(tuple(map(float, line)) for line in data.get("lines", [])),
        rects=tuple(tuple(map(float, rect)) for rect in data.get("rects", [])),
        shapes=tuple(tuple((float(x), float(y)) for x, y in s) for s in data.get("shapes", [])),
        boxes=boxes,
        fields=fields,
        blocks=tuple(blocks),
    )
