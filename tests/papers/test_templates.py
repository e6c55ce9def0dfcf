"""Rules that every template keeps, and the small parts that decide what fits."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from app.printing import pdf
from app.printing.errors import Unprintable
from app.printing.fit import fit, sizes
from app.printing.fonts import measure
from app.printing.pages import environment
from app.printing.places import FONTS, TEMPLATES
from app.printing.words import clean, direction
from tests.papers.samples import filing

PAGES = sorted(TEMPLATES.rglob("*.html"))
FORBIDDEN = re.compile(
    r"\|\s*safe\b|\bMarkup\b|autoescape\s+false|\sstyle\s*=|<style|<script|\son\w+\s*="
)


def faults(text: str) -> list[str]:
    return FORBIDDEN.findall(text)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_template_escapes_everything_and_has_no_inline_style(path: Path) -> None:
    assert faults(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "planted",
    ["{{ x|safe }}", "{{ x | safe }}", '<p style="top:1pt">', "{% autoescape false %}", "<style>",
     '<p onclick="x">'],
)  # fmt: skip
def test_the_guard_can_fail(planted: str) -> None:
    assert faults(planted)


def test_a_preview_has_no_inline_style_and_no_foreign_address() -> None:
    html = pdf.preview_html(filing(), "/papers/style/")
    assert faults(html) == []
    assert "http" not in html
    links = re.findall(r'href="([^"]+)"', html)
    assert links == pdf.preview_styles(filing(), "/papers/style/")
    for link in links:
        css = pdf.stylesheet(link.removeprefix("/papers/style/"))
        assert not re.search(r"url\(['\"]?(https?:|//|data:)", css)


def test_html_in_a_name_is_shown_as_words() -> None:
    html = pdf.preview_body(filing(name='<script>alert("x")</script>'))
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_a_name_that_a_template_does_not_know_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nobody }}").render()


def test_every_font_has_its_licence_beside_it() -> None:
    families = {path.name[:4].lower() for path in FONTS.glob("*.tt?")}
    licences = " ".join(path.name.lower() for path in FONTS.glob("LICENSE-*"))
    assert families == {"libe", "noto", "wqy-"}
    assert all(word in licences for word in ("liberation", "noto", "wenquanyi"))
    assert sum(path.stat().st_size for path in FONTS.iterdir()) < 16_000_000


def test_a_value_shrinks_by_quarters_to_six_points_and_then_moves() -> None:
    assert (sizes()[0], sizes()[-1]) == (9.0, 6.0)
    width = measure("Ana Flores", 9.0)
    assert fit("Ana Flores", width).size == 9.0
    assert fit("Ana Flores", width - 0.01).size == 8.75
    assert fit("Ana Flores " * 3, measure("Ana Flores " * 3, 6.0)).size == 6.0
    moved = fit("Ana Flores " * 9, 100)
    assert (moved.text, moved.overflow) == ("See attachment", True)
    assert fit("Ana Flores " * 9, 28).text == "See att."


def test_widths_are_those_of_arial() -> None:
    assert measure("X", 9, bold=True) == pytest.approx(6.003, abs=0.001)
    assert measure("Form Approved for Optional Use", 6) == pytest.approx(86.37, abs=0.001)
    assert measure("李", 9) == pytest.approx(9, abs=0.5)


def test_text_is_cleaned_once_and_stays_clean() -> None:
    assert clean(" a\t b\n\u200bc\u202e\x07 ") == "a b c".replace(" c", " c")
    assert clean("Nguye\u0302\u0303n") == "Nguyễn"
    assert clean("می\u200cخواهم") == "می\u200cخواهم"
    assert clean(clean("x\u0000 \u2066y")) == "x y"
    with pytest.raises(Unprintable):
        clean("\ud800")


@pytest.mark.parametrize(
    ("text", "way"),
    [("10-CR-0045", "ltr"), ("علي", "rtl"), ("12 דוד", "rtl"), ("Ali علي", "ltr"), ("", "ltr")],
)
def test_a_value_reads_from_its_first_letter_s_side(text: str, way: str) -> None:
    assert direction(text) == way
