"""The read-back refuses a PDF that says anything else than what was put in."""

from __future__ import annotations

import pytest

from app.printing import pdf
from app.printing.engine import make_pdf
from app.printing.errors import ReadBackMismatch
from app.printing.letters import contains, plain, same
from app.printing.packet import assemble
from app.printing.pdftext import read
from app.printing.readback import print_checked, read_back, verify
from tests.papers.samples import filing

CASE = filing()

pytestmark = pytest.mark.papers


def faults(change: tuple[str, str] = ("", ""), rule: str = "") -> list[str]:
    html, styles, rules = pdf.source([CASE])
    assert change[0] in html
    made = make_pdf(html.replace(*change) if change[0] else html, styles, rules + rule)
    return [check.field for check in read_back(made, CASE) if not check.ok]


def test_an_honest_pdf_passes_with_every_place_looked_at() -> None:
    html, styles, rules = pdf.source([CASE])
    checks = read_back(make_pdf(html, styles, rules), CASE)
    assert all(check.ok for check in checks)
    places = {check.field for check in checks if check.paper == "cr-400"}
    assert {"Name", "SigDate", "SignatureLine", "CrtDate", "li4", "li3"} <= places


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (('f-CaseNumber s36"><bdi dir="ltr">10-CR', 'f-CaseNumber s36"><bdi dir="ltr">01-CR'),
         "CaseNumber"),
        (("Nguyễn", "Nguyn"), "Name"),
        (('<span class="t x x-li2b">X</span>', ""), "li2b"),
        (('class="t x x-li2b"', 'class="t x x-li2a"'), "li2a"),
        (('<span class="t x x-li3">X</span>',
          '<span class="t x x-li3">X</span><span class="t x x-li4">X</span>'), "li4"),
        (("currently serving a", "serving a"), "printed words 37-2"),
        (('f-SigName s36"', 'f-SigDate s36"'), "SigDate"),
        (('f-SigName s36"', 'f-SignatureLine s36"'), "SignatureLine"),
        (('f-SigName s36"', 'f-CrtTime s36"'), "CrtTime"),
        (("<td><bdi dir=\"ltr\">11359</bdi></td>", "<td></td>"), "row 2"),
        (("<td><span class=\"pen\"></span></td>", "<td>Felony</td>"), "row 1"),
        (("Make two copies.", "Make two"), "note 2"),
        (("A friend can do it.", "A fiend can do it."), "1. Have the prosecutor served"),
        (('<span class="line long"></span>', "415 555 0100"),
         "1. Have the prosecutor served: lines"),
        (('<td class="num">1</td>', '<td class="num">2</td>'), "list: Form CR-400"),
        (('class="k-p3"', 'class="k-p"'), "list: Attachment to CR-400, item 1"),
        (('class="all-1"', 'class="k-p1"'), "list: all papers"),
    ],
)  # fmt: skip
def test_a_changed_paper_is_caught(change: tuple[str, str], place: str) -> None:
    assert place in faults(change)


def test_a_value_that_runs_out_of_its_field_is_caught() -> None:
    assert "Zip" in faults(rule=".california-cr-400-1 .f-Zip{letter-spacing:20pt}")


def test_a_clipped_line_is_caught() -> None:
    """The words are still in the file, but nobody can see them on the page."""
    assert faults() == []
    assert "nothing clipped" in faults(rule=".note{height:6pt;overflow:hidden}")
    assert "nothing clipped" in faults(rule="#p1 .note{margin-left:480pt;white-space:nowrap}")
    assert "nothing clipped" in faults(rule=".california-cr-400-1 .f-Name{height:4pt;"
                                            "overflow:hidden}")  # fmt: skip


def test_the_cover_says_how_many_places_are_compared() -> None:
    html, styles, rules = pdf.source([CASE])
    cover = assemble([CASE])[0]
    checks = read_back(make_pdf(html, styles, rules), CASE)
    assert f"{cover.places} places compared, all the same." in html
    of_a_paper = [c for c in checks if c.paper and not c.field.startswith("list: ")]
    assert len(of_a_paper) == cover.places > 100


def test_a_tick_beside_its_box_is_caught() -> None:
    assert "li2b" in faults(rule=".california-cr-400-1 .x-li2b{left:90pt}")


def test_a_stray_word_is_caught() -> None:
    stray = '<p class="b"><span class="t r3-0" id="stray">11357</span>'
    found = faults(('<p class="b">', stray), rule="#stray{left:300pt;top:300pt}")
    assert "nothing else printed" in found


def test_a_font_left_outside_the_file_is_caught() -> None:
    words = b"BT /F1 12 Tf 72 700 Td (Ana Flores) Tj ET"
    outside = b"".join(
        (
            b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
            b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
            b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R",
            b"/Resources<</Font<</F1 5 0 R>>>>>>endobj\n",
            b"4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n" % (len(words), words),
            b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n",
            b"trailer<</Root 1 0 R/Size 6>>\n%%EOF\n",
        )
    )
    page = read(outside).pages[0]
    assert "".join(glyph.char for glyph in page.glyphs) == "Ana Flores"
    assert not page.embedded
    assert "fonts embedded" in [c.field for c in read_back(outside, CASE) if not c.ok]
    html, styles, rules = pdf.source([CASE])
    assert all(page.embedded for page in read(make_pdf(html, styles, rules)).pages)


def test_a_mismatch_names_the_place_and_never_the_words() -> None:
    html, styles, rules = pdf.source([CASE])
    made = make_pdf(html.replace("Nguyễn", "Nguyn"), styles, rules)
    with pytest.raises(ReadBackMismatch) as error:
        verify(made, CASE)
    assert "Name" in str(error.value)
    assert "Nguy" not in str(error.value)
    assert "Nguy" not in repr(read_back(made, CASE))


def test_a_checked_pdf_comes_out_of_the_render_process() -> None:
    printed = print_checked(CASE)
    assert printed.pdf.startswith(b"%PDF-")
    assert printed.pages == len(read(printed.pdf).pages)
    assert printed.checks == read_back(printed.pdf, CASE)
    assert "Nguy" not in repr(printed)


@pytest.mark.parametrize(
    ("expected", "found", "equal"),
    [
        ("Nguye\u0302\u0303n", "Nguyễn", True),
        ("Ana Flores", "AnaFlores", True),
        ("Ana", "Anna", False),
        ("ab", "ba", False),
        ("محمد Ali", "Ali محمد", True),  # parts swapped by the reader of the PDF
        ("محمد 12-34", "34-12 محمد", True),  # same numbers, other order of parts
        ("محمد 1234", "4321 محمد", False),
        ("محمد", "محم", False),
        ("กำธร", "กำธ", False),
    ],
)
def test_when_two_texts_are_the_same(expected: str, found: str, equal: bool) -> None:
    assert same(expected, found) is equal


def test_a_running_page_contains_a_word_only_if_it_is_whole() -> None:
    words = ["ربيع", "محمد"]
    page = plain(" ".join(words))
    assert contains(page, words, "محمد")
    assert not contains(page, words, "محمود")
    assert not contains(plain("Ana Flor"), ["Ana", "Flor"], "Ana Flores")
