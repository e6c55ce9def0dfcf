"""Every name prints whole, in every script, and is read back from the made PDF."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.papers.filing import Filing, Paper
from app.printing import pdf
from app.printing.engine import make_pdf
from app.printing.errors import RenderFailed, Unprintable
from app.printing.pdftext import read
from app.printing.readback import read_back
from app.printing.sheets import lay_out
from tests.papers.samples import NAMES, alone, details, filing, form

pytestmark = pytest.mark.papers


def made(*filings: Filing) -> bytes:
    return make_pdf(*pdf.source(filings))


def wrong(content: bytes, *filings: Filing) -> list[str]:
    return [f"{c.paper} {c.field}" for c in read_back(content, filings) if not c.ok]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_read_back_from_every_paper(name: str) -> None:
    case = filing(name=name)
    assert wrong(made(case), case) == []


def test_an_arabic_name_leaves_the_case_number_in_order() -> None:
    content = made(alone(form({"Name": "محمد علي", "CaseNumber": "10-CR-004512"})))
    line = sorted(
        (g for g in read(content).pages[0].glyphs if g.x > 400 and 560 < g.y < 577),
        key=lambda glyph: glyph.x,
    )
    assert "".join(glyph.char for glyph in line).strip() == "10-CR-004512"


@pytest.mark.parametrize(
    "name",
    [
        "W" * 300,
        "María José Núñez de la Torre-Villaseñor y Fernández de Córdoba " * 5,
        "محمد علي الحسن " * 20,
        "李小龍" * 100,
    ],
)
def test_a_name_too_long_for_the_form_is_whole_on_the_attachment(name: str) -> None:
    case = filing(name=name)
    sheets = lay_out([case])
    assert sheets[1].puts["Name"].shown.text == "See attachment"
    assert [part.label for part in sheets[2].continued] == [
        "Name",
        "Defendant",
        "Type or print name",
    ]
    assert wrong(made(case), case) == []


def test_what_does_not_fit_gets_a_page_even_without_an_attachment() -> None:
    case = filing(case="10-CR-004512/" * 16, attachment=False, State="California State")
    sheets = lay_out([case])
    order = ["notice", "cr-400", "cr-400-continued", "clerk-letter"]
    assert [sheet.paper.id for sheet in sheets] == order
    assert sheets[1].puts["State"].shown.text == "See att."
    assert wrong(made(case), case) == []


def test_sixty_counts_are_all_there_with_the_heading_on_each_page() -> None:
    case = filing(rows=60)
    content = made(case)
    assert wrong(content, case) == []
    pages = ["".join(g.char for g in page.glyphs) for page in read(content).pages[2:-1]]
    assert len(pages) > 4
    for number, page in enumerate(pages, start=1):
        text = page.replace(" ", "")
        assert "Sectionofconviction" in text
        assert f"Page{number}of{len(pages)}" in text


def test_two_filings_in_one_document_keep_their_own_pages() -> None:
    first, second = filing(), filing(name="Ana Flores", case="B-77")
    assert wrong(made(first, second), first, second) == []
    assert wrong(made(first, second), second, first)


def test_a_letter_that_no_font_has_is_refused_without_being_told() -> None:
    assert not pdf.can_print("Ana 🌿")
    with pytest.raises(Unprintable) as error:
        lay_out([alone(form({"Name": "Ana 🌿 Flores"}))])
    assert error.value.reason == "letters"
    assert "Ana" not in str(error.value)


def test_broken_text_is_refused_and_control_characters_are_dropped() -> None:
    with pytest.raises(Unprintable):
        lay_out([alone(form({"Name": "Ana \ud83c"}))])
    sheets = lay_out([alone(form({"Name": "An\x00a\u202e Fl\u200bores\r\n"}))])
    assert sheets[0].puts["Name"].shown.text == "Ana Flores"


_LETTERS = st.text(
    st.sampled_from("abcXYZ 0123-'’.,&<>\"{}%ñéüÑẫếĐđŒßøαΩжЩ李王金김박さア"),
    min_size=0,
    max_size=120,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.fixed_dictionaries(dict.fromkeys(("Name", "Street", "City", "CaseNumber", "Zip"), _LETTERS))
)
def test_no_text_is_ever_lost(texts: dict[str, str]) -> None:
    """Whatever is typed is on the form or, whole, on the attachment."""
    case = alone(form({**details("Ana Flores", "1"), **texts}))
    assert wrong(made(case), case) == []


def test_a_value_that_the_template_would_leave_out_is_refused() -> None:
    paper = Paper("x", "california/clerk-letter.html", "T", texts={"Nmae": "Ana"}, notes=("Hi",))
    with pytest.raises(RenderFailed) as error:
        pdf.source([alone(paper)])
    assert error.value.reason == "template"
    assert "Nmae" in error.value.where
