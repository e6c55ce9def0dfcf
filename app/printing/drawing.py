"""A layout as a stylesheet and a picture: where each run stands, and the ruled lines.

Positions live in classes and never in ``style`` attributes, so the very same HTML can be shown
on a page whose content security policy forbids inline style. Lines are strokes of an SVG page
background: real strokes in the PDF, and decoration to a screen reader.
"""

from __future__ import annotations

from app.printing.fit import sizes
from app.printing.fonts import FALLBACK_FAMILIES, measure
from app.printing.layout import PADDING, Box, Layout, LayoutPage, Run

TICK = "X"
TICK_SIZE = 9.0
_CAP_HEIGHT = 0.688  # of Liberation Sans Bold, in em
_LINE = 10.0  # line height of a value, in points

# Ascent and ascent + descent in em, from the fonts' own hhea tables.
_METRICS = {"sans": (0.9053, 1.1172), "serif": (0.8911, 1.1074)}

_FAMILY = {
    "sans": '"Liberation Sans", Arial, Helvetica',
    "serif": '"Liberation Serif", "Times New Roman", Times',
}
_FACE = {
    "regular": "",
    "bold": "font-weight:700;",
    "italic": "font-style:italic;",
    "bold-italic": "font-weight:700;font-style:italic;",
}


def families(family: str = "sans") -> str:
    """A font-family value: the family, then every fallback in fixed order."""
    rest = ", ".join(f'"{name}"' for name in FALLBACK_FAMILIES)
    return f"{_FAMILY[family]}, {rest}, {'serif' if family == 'serif' else 'sans-serif'}"


def baseline_shift(size: float, line: float, family: str = "sans") -> float:
    """Distance from the top of a line box to its baseline, in points."""
    ascent, both = _METRICS[family]
    return (line - both * size) / 2 + ascent * size


def tick_origin(box: Box) -> tuple[float, float]:
    """Where the X starts and its baseline, so that it sits in the middle of the outline."""
    width = measure(TICK, TICK_SIZE, bold=True)
    return box.x + (box.w - width) / 2, box.y + (box.h - _CAP_HEIGHT * TICK_SIZE) / 2


def _pt(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".") + "pt"


def stylesheet_of(layout: Layout) -> str:
    """Every position on the form, as CSS."""
    css: list[str] = [f"/* {layout.number}: made from {layout.name}.toml */"]
    for page in layout.pages:
        sheet = f".{layout.css_class}-{page.number}"
        css.append(
            f"{sheet}{{width:{_pt(layout.width)};height:{_pt(layout.height)};"
            f'background:url("{layout.name.rsplit("/", 1)[-1]}-{page.number}.svg")'
            f" 0 0/{_pt(layout.width)} {_pt(layout.height)} no-repeat;"
            f"font-family:{families()}}}"
        )
        css += [_run_rule(layout, sheet, run) for run in page.runs]
        for field in page.fields.values():
            css.append(
                f"{sheet} .f-{field.name}{{left:{_pt(field.x0 + PADDING)};"
                f"top:{_pt(layout.height - field.baseline)};"
                f"width:{_pt(field.x1 - field.x0 - PADDING)}}}"
            )
        css += [_tick_rule(layout, sheet, box) for box in page.boxes.values()]
    prefix = f".{layout.css_class}"
    for size in sizes():
        css.append(
            f"{prefix} .s{round(size * 4)}{{font-size:{_pt(size)};line-height:{_pt(_LINE)};"
            f"margin-top:-{_pt(baseline_shift(size, _LINE))}}}"
        )
    return "\n".join(css) + "\n"


def _run_rule(layout: Layout, sheet: str, run: Run) -> str:
    top = layout.height - run.y - baseline_shift(run.size, run.size, run.family)
    # Twice the regular width is ample for bold; a run never wraps, so the number only helps layout.
    width = measure(run.text, run.size, "bold" in run.style) * 1.2 + 4 + run.spacing * len(run.text)
    extra = _FACE[run.style]
    if run.colour != "#000000":
        extra += f"color:{run.colour};"
    if run.family != "sans":
        extra += f"font-family:{families(run.family)};"
    if run.spacing:
        extra += f"letter-spacing:{_pt(run.spacing)};"
    return (
        f"{sheet} .r{run.id}{{left:{_pt(run.x)};top:{_pt(top)};width:{_pt(width)};"
        f"font-size:{_pt(run.size)};line-height:{_pt(run.size)};{extra}}}"
    )


def _tick_rule(layout: Layout, sheet: str, box: Box) -> str:
    x, baseline = tick_origin(box)
    top = layout.height - baseline - baseline_shift(TICK_SIZE, TICK_SIZE)
    return (
        f"{sheet} .x-{box.name}{{left:{_pt(x)};top:{_pt(top)};width:{_pt(box.w)};"
        f"font-size:{_pt(TICK_SIZE)};line-height:{_pt(TICK_SIZE)};font-weight:700}}"
    )


def picture_of(layout: Layout, page: LayoutPage) -> str:
    """The lines, outlines, check boxes and shapes of one page, as SVG."""
    height = layout.height
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {layout.width:g} {height:g}"'
        f' width="{layout.width:g}pt" height="{height:g}pt">'
    ]
    # One path for all strokes of a thickness: a third of the time of an element for each.
    strokes: dict[float, list[str]] = {}
    for x, y, w, h, width in (
        *page.rects,
        *((b.x, b.y, b.w, b.h, b.width) for b in page.boxes.values()),
    ):
        corner = f"M{x:g} {height - y - h:.3f}"
        strokes.setdefault(width, []).append(f"{corner}h{w:g}v{h:g}h{-w:g}Z")
    for x0, y0, x1, y1, width in page.lines:
        line = f"M{x0:g} {height - y0:.3f}L{x1:g} {height - y1:.3f}"
        strokes.setdefault(width, []).append(line)
    parts += [
        f'<path d="{"".join(path)}" fill="none" stroke="#000" stroke-width="{width:g}"/>'
        for width, path in strokes.items()
    ]
    for points in page.shapes:
        path = "L".join(f"{x:g} {height - y:.3f}" for x, y in points)
        parts.append(f'<path d="M{path}Z" fill="#000"/>')
    return "\n".join(parts) + "\n</svg>\n"
