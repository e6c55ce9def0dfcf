"""Illinois's papers printed: read back whole, items in the official order, the corner clear."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from app.jurisdictions.declare import LetterRequest
from app.jurisdictions.illinois.state import STATE
from app.papers.filing import Filing
from app.printing import print_checked
from app.printing.pdftext import read
from tests.unit.illinois.people import filings, paper

pytestmark = pytest.mark.papers
FORMS = Path(__file__).parents[2].parent / "shared/forms/illinois"


def test_many_cases_and_a_long_story_print_whole() -> None:
    many = [[{"case_number": f"07-CM-{n:03}", "fee_waiver": "yes"}] for n in range(70)]
    for filed in (*filings(*many), *filings([{"story": "I lost a job. " * 1400}])):
        print_checked(filed)


@pytest.mark.parametrize("name", ["محمد علي الحسن", "李小龍", 'Robert"); <b>DROP</b> & Sons'])
def test_a_name_in_any_script_prints(name: str) -> None:
    details = {"name": name, "street": "1 A St", "city": "Cairo", "state": "IL", "zip": "62914"}
    print_checked(filings([{"details": details, "story": f"{name} wrote this."}]))


def pages(filed: Filing, paper_id: str) -> list[str]:
    """The words of each page of a printed paper, without spaces."""
    made = read(print_checked(replace(filed, papers=(paper(filed, paper_id),))).pdf)
    return ["".join(g.char for g in page.glyphs if not g.char.isspace()) for page in made.pages]


def test_the_clerk_s_corner_is_clear_on_every_court_paper() -> None:
    (filed,) = filings([{}], [{"story": "word " * 600}])
    courts = [one for one in filed.papers if one.id not in ("read-first", "copy-sheet")]
    for one in courts:
        first = read(print_checked(replace(filed, papers=(one,))).pdf).pages[0]
        inside = [g.char for g in first.glyphs if g.x > 612 - 144 and g.y > 792 - 144]
        assert inside == [], one.id


def test_no_official_number_or_approval_line_but_in_the_foot() -> None:
    (filed,) = filings([{}])
    for one, form in (("motion", "EXC-M4702.2"), ("notice", "EXC-N4703.2"), ("order-1", "EXC-O")):
        for page in pages(filed, one):
            assert "approvedbytheIllinoisSupremeCourt" not in page
            assert page.count("EXC-") == 1
            assert f"SameitemsasIllinoisapprovedform{form}" in page


def plain(text: str) -> str:
    return re.sub(r"[^a-z0-9&]", "", text.lower().replace("inmigracion", "inmigración"))


def official(name: str) -> list[str]:
    """The printed sentences of an official form that an item or a paragraph starts with."""
    path = FORMS / f"{name}.txt"
    if not path.exists():
        pytest.skip("the official layouts are not beside this project")
    text = re.sub(
        r"\[instructions column\].*?(?=\n---|\Z)", "", path.read_text("utf-8"), flags=re.S
    )
    return text.splitlines()


ANCHORS = {
    "exc-m": (
        "Request of:", "Other names used in these cases", "Date of birth",
        "Case numbers of all eligible cannabis convictions", "Note: If you are not a citizen",
        "All of the cases listed have resulted", "Misdemeanor cannabis offenses under",
        "Class 4 felony cannabis offense under", "I was convicted before June 25, 2019",
        "I have completed the sentences or conditions", "I ask the court to VACATE AND EXPUNGE",
        "Case Number", "Date of Arrest", "I have listed additional cases",
        "I am currently", "years old when I was last arrested", "It has been at least",
        "I am seeking to vacate and expunge", "Your Signature", "Prepared By:",
        "GETTING COURT DOCUMENTS BY EMAIL",
    ),
    "exc-n": (
        "Request of:", "Case Numbers of all Eligible", "I have listed additional cases",
        "Hearing Information", "The hearing for the Motion I filed", "Courtroom:",
        "I certify that everything in the Notice", "GETTING COURT DOCUMENTS BY EMAIL",
        "To:", "I have filed a Motion to Vacate", "I am seeking a fee waiver",
        "The Circuit Clerk will mail", "CERTIFICATE OF MAILING", "Name of Deputy Clerk",
    ),
    "exc-o": (
        "Request of:", "Case numbers of all eligible", "If you have more than 18",
        "IT IS ORDERED:", "is GRANTED for", "The finding of guilty, sentence",
        "The Arresting Agencies must expunge", "The Clerk of the Circuit Court must impound",
        "The Illinois State Police must expunge", "must request the return of all",
        "is DENIED for all", "The reason your Request is denied", "not legally eligible",
        "interest in retaining your criminal records", "ENTERED:", "Prepared by",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("form", "ours"), [("exc-m", "motion"), ("exc-n", "notice"), ("exc-o", "order-1")]
)
def test_the_items_stand_in_the_order_of_the_official_form(form: str, ours: str) -> None:
    theirs = plain("\n".join(official(form)))
    (filed,) = filings([{}])
    mine = plain("".join(pages(filed, ours)))
    for text in (theirs, mine):
        at = 0
        for anchor in ANCHORS[form]:
            found = text.find(plain(anchor), at)
            assert found >= 0, anchor
            at = found


def test_the_letter_prints_with_and_without_what_is_known() -> None:
    for request in (LetterRequest(), LetterRequest(STATE.courts["st-clair"], "Ana", "09-CF-1")):
        print_checked(STATE.paperwork.letter(request))
