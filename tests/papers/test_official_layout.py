"""CR-400 is a true duplicate: every printed word and line where the court's own form has it."""

from __future__ import annotations

import pytest

from app.papers.filing import Paper
from app.printing import pdf
from app.printing.engine import make_pdf
from app.printing.errors import MustStayBlank, UnknownPlace
from app.printing.layout import load, parse
from app.printing.sheets import lay_out
from tests.papers.official import differences, reference
from tests.papers.samples import alone, form

SHEET = ".california-cr-400-1"

pytestmark = pytest.mark.papers


def blank() -> tuple[str, tuple[str, ...], str]:
    return pdf.source([alone(form())])


def test_every_word_and_line_is_in_its_place() -> None:
    page = reference("california/cr-400")["pages"][0]
    html, styles, rules = blank()
    assert differences(make_pdf(html, styles, rules), page) == []


@pytest.mark.parametrize(
    ("word", "rule"),
    [
        ("", f"{SHEET} .r1-0{{left:37.8pt}}"),  # a run moved by a fifth of a point
        ("", f"{SHEET} .r1-0{{font-weight:700}}"),
        ("", f"{SHEET}{{background-position:0 0.3pt}}"),
        ("PETITIONS", ""),
    ],
)
def test_a_moved_run_or_a_changed_word_is_caught(word: str, rule: str) -> None:
    page = reference("california/cr-400")["pages"][0]
    html, styles, rules = blank()
    changed = html.replace("PETITION:", word) if word else html
    assert differences(make_pdf(changed, styles, rules + rule), page)


def test_words_are_read_in_order_and_beside_their_answers() -> None:
    """A screen reader hears each label just before its answer, and the title as the heading."""
    layout = load("california/cr-400")
    html = pdf.preview_html(alone(form({"Name": "Ana Flores", "CaseNumber": "CR-1"})))
    assert html.index("NAME:") < html.index("Ana Flores") < html.index("FIRM NAME:")
    assert html.index("CASE NUMBER:") < html.index("CR-1") < html.index("<h1")
    assert html.count("<h1") == 1
    assert [b.role for p in layout.pages for b in p.blocks].count("h2") == 4


def test_layout_agrees_with_the_reference_on_fields_and_boxes() -> None:
    page = reference("california/cr-400")["pages"][0]
    layout = load("california/cr-400")
    official = {(f["x0"], f["y0"], f["x1"], f["y1"]) for f in page["fields"]}
    assert {(f.x0, f.y0, f.x1, f.y1) for f in layout.fields.values()} == official
    boxes = {(b["x"], b["y"], b["label"]) for b in page["checkboxes"]}
    assert {(b.x, b.y, b.label) for b in layout.boxes.values()} == boxes


def test_the_signature_its_date_and_the_court_s_places_refuse_a_value() -> None:
    for name in ("SigDate", "SignatureLine", "CrtDate", "CrtTime", "CrtDepartment"):
        with pytest.raises(MustStayBlank):
            lay_out([alone(form({name: "1"}))])


def test_a_letter_is_dated_and_signed_by_hand_only() -> None:
    for name in ("Signature", "Date"):
        paper = Paper("letter", "california/clerk-letter.html", "T", texts={name: "Ana Flores"})
        with pytest.raises(MustStayBlank):
            lay_out([alone(paper)])


def test_an_unknown_field_or_box_is_refused() -> None:
    with pytest.raises(UnknownPlace):
        lay_out([alone(form({"Nmae": "Ana Flores"}))])
    with pytest.raises(UnknownPlace):
        lay_out([alone(form(ticks=("li9",)))])


def test_a_layout_that_shows_a_field_nowhere_is_refused() -> None:
    place = {"name": "A", "label": "A", "kind": "text", "x0": 1, "y0": 1, "x1": 9, "y1": 9}
    data = {
        "number": "T-1",
        "title": "T",
        "revision": "2024-01-01",
        "size": [612, 792],
        "pages": [{"fields": [{**place, "baseline": 2}], "blocks": []}],
    }
    with pytest.raises(UnknownPlace):
        parse("test/t-1", data)
    data["pages"] = [{"fields": [{**place, "baseline": 2}],
                      "blocks": [{"role": "p", "items": [{"field": "A"}]}]}]  # fmt: skip
    assert parse("test/t-1", data).fields["A"].width == 5.5


def test_no_layout_outside_the_templates_can_be_read() -> None:
    with pytest.raises(UnknownPlace):
        load("../pyproject")
