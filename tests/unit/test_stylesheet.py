"""The one style sheet: text stands out in both schemes, sizes are logical, it stays small."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
import tinycss2
from tinycss2.ast import AtRule, Declaration, QualifiedRule

SHEET = Path(__file__).parents[2] / "app/web/static/app.css"
TEXT = SHEET.read_text(encoding="utf-8")
PAPERS = Path(__file__).parents[2] / "pdf_templates"
MOST = 20_000
LEAST_TEXT = 7.0
LEAST_EDGE = 3.0

PAIRS = [
    *((ink, ground) for ink in ("ink", "soft", "accent") for ground in ("paper", "card", "wash")),
    *((ink, ground) for ink in ("accent-deep", "danger") for ground in ("paper", "card")),
    *(("danger", "danger-wash"), ("danger", "care-wash"), ("care", "care-wash")),
    *(("soft", "care-wash"), ("paper", "ink"), ("card", "danger")),
    *(("ink", "care-wash"), ("accent", "care-wash"), ("ink", "danger-wash")),
    *(("on-accent", "accent"), ("on-accent", "accent-deep")),
]
"""Colors of text and the grounds on which it stands."""
EDGES = [
    *((edge, ground) for edge in ("line", "accent", "focus") for ground in ("paper", "card")),
    *(("danger", "card"), ("care-line", "care-wash"), ("focus", "wash")),
]
"""Borders that say something: of fields, of a picked answer, of the focus."""
SCHEMES = ("light", "dark")


def tokens(scheme: str, sheet: str = TEXT) -> dict[str, str]:
    """The colors of a scheme; dark ones are laid over the light ones."""
    found: dict[str, str] = {}
    for rule in tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True):
        if isinstance(rule, QualifiedRule):
            found |= _root(rule)
        elif scheme == "dark" and isinstance(rule, AtRule) and _is_dark(rule):
            for inner in tinycss2.parse_blocks_contents(rule.content or [], True, True):
                if isinstance(inner, QualifiedRule):
                    found |= _root(inner)
    return found


def _is_dark(rule: AtRule) -> bool:
    return "prefers-color-scheme: dark" in tinycss2.serialize(rule.prelude)


def _root(rule: QualifiedRule) -> dict[str, str]:
    if tinycss2.serialize(rule.prelude).strip() != ":root":
        return {}
    return {
        one.name.removeprefix("--"): tinycss2.serialize(one.value).strip()
        for one in tinycss2.parse_blocks_contents(rule.content, True, True)
        if isinstance(one, Declaration) and one.name.startswith("--")
    }


def luminance(color: str) -> float:
    """Relative luminance of ``#rgb`` or ``#rrggbb`` (WCAG 2.2)."""
    digits = color.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_stands_out(scheme: str, ink: str, ground: str) -> None:
    colors = tokens(scheme)
    assert contrast(colors[ink], colors[ground]) >= LEAST_TEXT


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_that_say_something_can_be_seen(scheme: str, edge: str, ground: str) -> None:
    colors = tokens(scheme)
    assert contrast(colors[edge], colors[ground]) >= LEAST_EDGE


def test_every_color_is_a_token() -> None:
    """A color written into a rule would escape the checks above; paper in print is white."""
    body = re.sub(r":root \{[^}]*\}", "", TEXT)
    assert re.findall(r"(?<![\w&-])#[0-9a-f]{3,8}\b(?!\s*\{)", body.split("@media print")[0]) == []
    used = {f"--{name}" for name in re.findall(r"var\(--([\w-]+)\)", TEXT)}
    assert used <= {f"--{name}" for name in tokens("light")}


def test_sizes_serve_both_directions_of_writing() -> None:
    sides = r"(?<![\w-])(margin|padding|border|inset)?-?(left|right)\s*:"
    assert re.findall(sides, TEXT) == []
    assert re.findall(r"text-align:\s*(left|right)", TEXT) == []
    assert re.findall(r"(?<![\w-])(?:min-|max-)?(?:width|height)\s*:", _without_queries()) == []


def _without_queries() -> str:
    return re.sub(r"@media[^{]*\{", "{", TEXT)


def _classes(folder: Path, sheets: list[Path]) -> set[str]:
    """Every class that these style sheets or the templates below a folder name."""
    found: set[str] = set()
    for sheet in sheets:
        rules = re.sub(r"/\*.*?\*/|\{[^{}]*\}", " ", sheet.read_text("utf-8"), flags=re.DOTALL)
        found |= set(re.findall(r"\.([a-z][\w-]*)", rules))
    for page in folder.rglob("*.html"):
        for names in re.findall(r'class="([^"]*)"', page.read_text("utf-8")):
            found |= set(re.findall(r"[a-z][\w-]*", re.sub(r"\{\{.*?\}\}|\{%.*?%\}", " ", names)))
    return found


def test_the_site_and_the_papers_cannot_style_each_other() -> None:
    """The preview shows the papers inside a page of the site; only their frame is shared."""
    mine = _classes(SHEET.parents[1] / "templates", [SHEET])
    assert "tile" in mine
    for name in ("kit", "california", "illinois", "new_york"):
        folder = PAPERS / name
        theirs = _classes(folder, list(folder.glob("*.css")))
        assert mine & theirs <= {"papers"}, name
    assert "warning" in _classes(PAPERS / "kit", [PAPERS / "kit/print.css"])


def test_motion_is_for_those_who_want_it() -> None:
    moving = [at.start() for at in re.finditer(r"transition|animation", TEXT)]
    query = TEXT.index("prefers-reduced-motion: no-preference")
    assert all(at > query for at in moving)


def test_it_is_small() -> None:
    assert len(gzip.compress(TEXT.encode(), 6)) < MOST


def test_the_measure_is_right_and_can_fail() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777", "#fff") == pytest.approx(4.48, abs=0.01)
    sheet = ":root{--a:#000}@media (prefers-color-scheme: dark){:root{--a:#fff}}"
    assert tokens("dark", sheet) == {"a": "#fff"}
    assert tokens("light", sheet) == {"a": "#000"}
    assert contrast(tokens("light")["hair"], tokens("light")["paper"]) < LEAST_EDGE
