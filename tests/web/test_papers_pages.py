"""From the result to the papers: rights one by one, review, download, letters."""

from __future__ import annotations

from io import BytesIO

import pdfplumber
import pytest

from app.printing import errors
from tests.web.visitor import Page, Visitor
from tests.web.walker import DETAILS, FOR_SALE, NAME, SEALED, Given, Walker

REVIEW, PAPERS = "/california/review", "/california/papers"
RIGHTS = ("waive_judge", "waive_appearance", "hearing")
LETTER = "/california/letter"


def text_of(page: Page) -> str:
    """The words of a downloaded PDF, checked to be one that nobody else can tell from any other."""
    assert page.status == 200
    assert page.response.mimetype == "application/pdf"
    assert page.response.headers["Cache-Control"] == "no-store"
    with pdfplumber.open(BytesIO(page.response.data)) as pdf:
        return " ".join(" ".join(sheet.extract_text() for sheet in pdf.pages).split())


def pdf_name(page: Page) -> str:
    return str(page.response.headers["Content-Disposition"])


@pytest.mark.parametrize("step", RIGHTS)
def test_no_right_is_given_up_by_default(visitor: Visitor, step: str) -> None:
    page = Walker(visitor, SEALED).to(step)
    assert page.soup.select("input[type=radio]")
    assert page.filled() == {}
    assert visitor.send(page, {}).problems == ["Pick one answer."]


def test_rights_are_asked_for_each_case(visitor: Visitor) -> None:
    answers: dict[str, Given] = {**SEALED, "1/waive_judge": "yes", "2/case_number": "B-2"}
    walker = Walker(visitor, answers, plan=("case",))
    page = walker.to("review")
    for step in RIGHTS:
        assert f"1/{step}" in walker.asked
        assert f"2/{step}" in walker.asked
    values = [row.get_text(" ", strip=True) for row in page.soup.select("main .row")]
    judge = [value for value in values if value.startswith("Is it OK for any judge to decide")]
    assert ["Yes" in value for value in judge] == [True, False]


def test_nothing_is_asked_for_papers_that_will_not_be_made(visitor: Visitor) -> None:
    answers: dict[str, Given] = {**SEALED, "1/jurisdiction": "federal", "2/case_number": "B-2"}
    walker = Walker(visitor, answers, plan=("case",))
    page = walker.to("papers")
    assert "1/waive_judge" not in walker.asked
    assert [tag.get_text() for tag in page.soup.select("article h2")] == ["Case 2"]
    assert visitor.go("/california/case/1/waive_judge").url == "/california/result"
    assert visitor.go(f"{PAPERS}/1/preview").status == 404


def test_the_review_shows_what_is_printed_and_can_be_changed(visitor: Visitor) -> None:
    page = Walker(visitor, SEALED).to("review")
    assert "Not a U.S. citizen?" in page.words
    for value in DETAILS.values():
        assert value in page.words
    assert "Case 1: Petition" in page.words or "CR-400" in page.words
    change = "/california/case/1/waive_judge?change=1"
    assert change in page.links()
    page = visitor.send(visitor.go(change), {"choice": "yes"})
    assert page.url == REVIEW
    page = visitor.go(page.link("Change: Your name and how the court can reach you"))
    assert page.filled()["line_name"] == [NAME]
    moved = {**DETAILS, "city": "Elsewhere"}
    page = visitor.send(page, {f"line_{key}": value for key, value in moved.items()})
    assert page.url == REVIEW
    assert "Elsewhere" in page.words


def test_the_address_of_the_court_is_shown_before_it_is_taken(visitor: Visitor) -> None:
    page = Walker(visitor, SEALED).to("court_address")
    assert "confirm with the criminal clerk" in page.words
    assert page.filled()["line_street"]
    assert visitor.get(REVIEW).to.endswith("court_address")


def test_a_changed_answer_that_ends_the_case_takes_the_papers_away(visitor: Visitor) -> None:
    Walker(visitor, SEALED).to("papers")
    visitor.send(visitor.go("/california/case/1/jurisdiction?change=1"), {"choice": "federal"})
    assert visitor.go(PAPERS).url == "/california/result"
    assert visitor.post(f"{PAPERS}/1").to == "/california/result"


@pytest.mark.papers
def test_the_papers_are_a_pdf_with_a_neutral_name(visitor: Visitor) -> None:
    page = Walker(visitor, FOR_SALE).to("papers")
    answer = visitor.press(page, "Download the papers")
    assert pdf_name(answer) == 'attachment; filename="papers-case-1.pdf"'
    words = text_of(answer)
    for value in (NAME, "4711 Imaginary Street", "QX-204-771", "Alameda"):
        assert value in words
    assert "1975" not in words
    assert visitor.get(f"{PAPERS}/1").status == 405


@pytest.mark.papers
def test_the_preview_says_what_the_papers_say(visitor: Visitor) -> None:
    page = Walker(visitor, FOR_SALE).to("papers")
    page = visitor.go(page.link("Look at them first"))
    for value in (NAME, "4711 Imaginary Street", "QX-204-771"):
        assert value in page.words
    styles = [str(tag["href"]) for tag in page.soup.select("link[rel=stylesheet]")]
    assert len(styles) > 1
    for address in styles:
        assert visitor.get(address).response.mimetype == "text/css"
    assert visitor.press(page, "Download the papers").response.mimetype == "application/pdf"


def test_papers_that_are_not_ready_lead_to_the_open_question(visitor: Visitor) -> None:
    Walker(visitor, SEALED).to("waive_appearance")
    assert visitor.post(f"{PAPERS}/1").to == "/california/case/1/waive_appearance"
    assert visitor.post(f"{PAPERS}/7").to == "/california/case/1/waive_appearance"


@pytest.mark.papers
def test_the_letter_from_the_page_that_all_see_is_blank_but_for_the_court(visitor: Visitor) -> None:
    page = visitor.go("/california/")
    assert text_of(visitor.press(page, "Make the letter")).count("11361.8") == 1
    answer = visitor.post(LETTER, {"court": "alameda"})
    assert pdf_name(answer) == 'attachment; filename="letter.pdf"'
    assert "Alameda" in text_of(answer)
    assert text_of(visitor.post(LETTER, {"court": "nowhere"}))


@pytest.mark.papers
def test_the_letter_from_the_result_names_court_and_case_and_no_person(visitor: Visitor) -> None:
    cleared = {"2/section": "11357(c)", "2/flower": "gt_28_5", "2/case_number": "B-2"}
    Walker(visitor, {**SEALED, **cleared}, plan=("case",)).to("papers")
    page = visitor.go("/california/result")
    assert "Make the letter for case 1" not in page.words
    words = text_of(visitor.press(page, "Make the letter for case 2"))
    assert "B-2" in words
    assert "Alameda" in words
    for value in (NAME, "4711", "1975", "11357"):
        assert value not in words


def test_a_letter_for_a_case_that_is_not_there(visitor: Visitor) -> None:
    Walker(visitor, SEALED).to("result")
    assert visitor.post(LETTER, {"case": "4"}).status == 404
    assert visitor.post(LETTER, {"case": "-1"}).status == 404


@pytest.mark.parametrize(
    ("reason", "status", "said"),
    [
        ("busy", 503, "Many people are making papers right now"),
        ("readback", 500, "We could not make your papers"),
    ],
)
def test_papers_that_cannot_be_made_leave_the_answers(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, reason: str, status: int, said: str
) -> None:
    def fails(_: object) -> bytes:
        raise errors.RenderFailed(reason, "of this test")

    page = Walker(visitor, SEALED).to("papers")
    monkeypatch.setattr("app.printing.print_checked", fails)
    visitor.failures = {500}
    answer = visitor.press(page, "Download the papers")
    assert answer.status == status
    assert answer.heading == said
    assert "Your answers are still here" in answer.words
    assert visitor.go(PAPERS).heading == "Your papers are ready"
