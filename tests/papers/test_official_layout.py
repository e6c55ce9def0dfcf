"""Our duplicates are true: every printed word and line where the court's own form has it."""

from __future__ import annotations

import pytest

from app.papers.filing import Paper
from app.printing import pages, pdf
from app.printing.drawing import picture_of
from app.printing.engine import make_pdf
from app.printing.errors import MustStayBlank, UnknownPlace
from app.printing.layout import Layout, LayoutPage, load, parse
from app.printing.pdftext import read
from app.printing.sheets import lay_out
from tests.papers.official import differences, reference, words
from tests.papers.samples import alone, form

SHEET = ".california-cr-400-1"

pytestmark = pytest.mark.papers


FORMS = ("cr-400", "cr-401", "cr-403")
IN_THE_CAPTION = {"CrtDate", "CrtTime", "CrtDepartment"}


def blank(name: str = "cr-400") -> tuple[str, tuple[str, ...], str]:
    return pdf.source([alone(form(name=name))])


@pytest.mark.parametrize("name", FORMS)
def test_every_word_and_line_is_in_its_place(name: str) -> None:
    official = reference(f"california/{name}")["pages"]
    made = make_pdf(*blank(name))
    assert len(read(made).pages) == len(official)
    for number, page in enumerate(official, start=1):
        assert differences(made, page, number) == []


@pytest.mark.parametrize("name", FORMS)
def test_the_words_are_read_in_the_order_of_the_form(name: str) -> None:
    """As drawn, and so as tagged: whole lines, the body's in order from top to bottom."""
    made = read(make_pdf(*blank(name)))
    text = "".join(g.char for page in made.pages for g in page.glyphs if not g.char.isspace())
    at = 0
    for line in words(f"california/{name}")[words(f"california/{name}").index("DEPARTMENT:") :]:
        assert line in text
        if line[:4] in ("Heal", "www.", "Form", "Judi", "CR-4", "Page", "PEOP", "CASE"):
            continue  # heads and feet stand in two columns
        assert text.find(line, at) >= at, line
        at = text.find(line, at)


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


@pytest.mark.parametrize("fault", [("M65.874 371.350", "M66.174 371.350"), ("h18v9h-18Z", "")])
def test_a_moved_or_lost_box_is_caught(
    monkeypatch: pytest.MonkeyPatch, fault: tuple[str, str]
) -> None:
    def drawn(layout: Layout, page: LayoutPage) -> str:
        picture = picture_of(layout, page)
        assert fault[0] in picture
        return picture.replace(*fault, 1)

    monkeypatch.setattr(pages, "picture_of", drawn)
    assert differences(make_pdf(*blank()), reference("california/cr-400")["pages"][0])


@pytest.mark.parametrize("name", FORMS)
def test_layout_agrees_with_the_reference_on_fields_and_boxes(name: str) -> None:
    layout = load(f"california/{name}")
    for page, ours in zip(reference(f"california/{name}")["pages"], layout.pages, strict=True):
        official = {(f["x0"], f["y0"], f["x1"], f["y1"]) for f in page["fields"]}
        assert {(f.x0, f.y0, f.x1, f.y1) for f in ours.fields.values()} == official
        boxes = {(b["x"], b["y"], b["label"]) for b in page["checkboxes"]}
        assert {(b.x, b.y, b.label) for b in ours.boxes.values()} == boxes


def test_the_signature_its_date_and_the_court_s_places_refuse_a_value() -> None:
    for name in ("SigDate", "SignatureLine", "CrtDate", "CrtTime", "CrtDepartment"):
        with pytest.raises(MustStayBlank):
            lay_out([alone(form({name: "1"}))])


@pytest.mark.parametrize(
    ("name", "may"),
    [("cr-401", {"PersonServed", "AddressServed"}), ("cr-403", {"P2Party2", "P2CaseNumber"})],
)
def test_only_the_caption_of_a_paper_for_others_can_be_filled(name: str, may: set[str]) -> None:
    """The server completes CR-401 after service; the judge completes CR-403."""
    caption = set(load("california/cr-400").fields) - {"SigDate", "SigName", "SignatureLine"}
    layout = load(f"california/{name}")
    filled = {place for place, field in layout.fields.items() if field.kind == "text"}
    assert filled == (caption - IN_THE_CAPTION) | may
    for place in layout.fields.keys() - filled:
        with pytest.raises(MustStayBlank):
            lay_out([alone(form({place: "1"}, name=name))])
    for box in layout.boxes:
        with pytest.raises(MustStayBlank):
            lay_out([alone(form(ticks=(box,), name=name))])


def test_the_second_page_of_the_order_repeats_the_first() -> None:
    sheet = lay_out([alone(form({"Party2": "Ana Flores", "CaseNumber": "B-7"}, name="cr-403"))])[0]
    assert sheet.puts["P2Party2"].shown.text == "Ana Flores"
    assert sheet.puts["P2CaseNumber"].shown.text == "B-7"
    with pytest.raises(UnknownPlace):
        lay_out([alone(form({"P2Party2": "Someone Else"}, name="cr-403"))])


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


@pytest.mark.parametrize("change", [{"kind": "txet"}, {"copies": "B"}])
def test_a_layout_with_a_mistyped_kind_or_copy_is_refused(change: dict[str, str]) -> None:
    place = {"name": "A", "label": "A", "kind": "text", "x0": 1, "y0": 1, "x1": 9, "y1": 9}
    page = {"fields": [{**place, "baseline": 2, **change}],
            "blocks": [{"role": "p", "items": [{"field": "A"}]}]}  # fmt: skip
    with pytest.raises(UnknownPlace):
        parse("test/t-1", {"number": "T", "title": "T", "revision": "2024-01-01",
                           "size": [612, 792], "pages": [page]})  # fmt: skip


def test_no_layout_outside_the_templates_can_be_read() -> None:
    with pytest.raises(UnknownPlace):
        load("../pyproject")
