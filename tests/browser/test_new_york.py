"""New York, from the first page to the papers in the hand: every paper read back and compared."""

from __future__ import annotations

import pytest

from tests.browser import new_york_papers
from tests.browser.browsing import Visit
from tests.browser.clerk import Paper, packet
from tests.browser.new_york_tales import CITIZEN, CITIZEN_PAPERS, OTHER, OTHER_PAPERS
from tests.browser.person import Person
from tests.browser.petition import words_of
from tests.browser.quick import Quick
from tests.browser.stories import DOWNLOAD, GO_ON, READY, Turns

DRAFT = "DRAFT - show this to a lawyer before filing"
REQUEST = "APPLICATION TO DESTROY EXPUNGED MARIHUANA/CANNABIS CONVICTION RECORD (CPL 160.50(5))"
CHARGES = (
    *("221.05", "221.10", "221.15", "221.20", "221.35", "221.40", "222.10", "222.15"),
    *("222.25", "222.45", "240.36*", "220.03*", "220.06*"),
)
OTHER_BOXES = (
    "lab report",
    "complaint",
    "other",
    "I understand destruction is permanent.",
    "I am the person convicted.",
    "I am that person's designated agent",
    "Clerk: photo ID seen",
)
BY_HAND = (
    "Sworn to before me this day of SIGNATURE, AND PRINTED NAME IF NOT THE NAME , 20 ABOVE NOTARY "
    "OR CLERK OF THE COURT DATE Clerk: photo ID seen"
)
"""The end of the request: nothing is filled in between these labels."""


def made(person: Person, turns: Turns, result: str, papers: Turns) -> bytes:
    """Walk the whole way; the one PDF."""
    person.open()
    person.take(turns)
    person.reads(result)
    person.press(GO_ON)
    person.take(papers)
    person.reads("Last check before your papers")
    person.press("Make my papers")
    person.reads(READY)
    return person.download(DOWNLOAD)


def differences(papers: list[Paper], expected: tuple[str, ...]) -> list[tuple[str, str]]:
    """What papers say and what they must, where that is not the same."""
    said = [paper.text for paper in papers]
    assert len(said) == len(expected)
    return [pair for pair in zip(said, expected, strict=True) if pair[0] != pair[1]]


def test_a_motion_a_letter_and_a_request_to_destroy(window: Visit) -> None:
    """A citizen; that it was at home is told, but left out of the papers."""
    pdf = made(
        Person(window.page),
        CITIZEN,
        "For at least one conviction: New York law has likely wiped this conviction already",
        CITIZEN_PAPERS,
    )
    with packet(pdf) as papers:
        first, *court, request = papers
        assert first.title == "Read this first"
        assert first.beside("Case number:") == "944/2010"
        assert differences(court, new_york_papers.CITIZEN) == []
        check_the_request(request)
        for paper in (*court, request):
            assert "DRAFT" not in paper.text + " ".join(paper.edges)
            assert "itizen" not in paper.text
        for paper in court[:-1]:
            assert paper.marks == 0
            assert "1976" not in paper.text


def check_the_request(paper: Paper) -> None:
    """DOC-A, by its printed labels."""
    assert paper.title == REQUEST
    assert "THE STATE OF NEW YORK v. ANNA O’BRIEN, Defendant" in paper.text
    labels = {
        "A1. Your full legal name": "Nguyễn Thị Ánh Tuyết",
        "A2. Other names used in this case": "Anna O’Brien",
        "A3. Date of birth": "April 2, 1976",
        "A4. NYSID number, if you know it": "",
        "A5. Mailing address": "P.O. Box 7719",
        "A6. Telephone / email": "tuyet.nguyen@example.org",
        "B2. County": "Orange",
        "B3. Docket, case, indictment or SCI": "944/2010",
        "B4. Date of arrest; arresting agency;": (
            "February 2, 2010; Middletown Police; ____________"
        ),
        "B5. Date of conviction or sentence": "September 9, 2010",
    }
    assert {label: paper.beside(label) for label in labels} == labels
    assert "P.O. Box 7719 Middletown, NY 10940" in paper.text
    boxes = (*(f"PL {charge}" for charge in CHARGES), *OTHER_BOXES)
    ticked = {words for words in boxes if paper.ticked(words)}
    assert ticked == {
        "PL 221.10",
        "I understand destruction is permanent.",
        "I am the person convicted.",
    }
    assert paper.marks == len(ticked)
    assert paper.between("F. ") == BY_HAND


def test_the_other_motions_are_drafts_for_a_lawyer(window: Visit) -> None:
    """Not a citizen: nothing is admitted, and nothing of citizenship or immigration is printed."""
    pdf = made(
        Person(window.page),
        OTHER,
        "You likely can ask the court to throw out this conviction",
        OTHER_PAPERS,
    )
    with packet(pdf) as papers:
        first, *court = papers
        assert "These papers are a draft." in first.text
        assert differences(court, new_york_papers.OTHER) == []
        for paper in court:
            assert paper.text.startswith(DRAFT)
            assert all(DRAFT in edge for edge in paper.edges)
            assert paper.marks == 0
            for untold in ("itizen", "mmigra", "free", "gave", "21 or older"):
                assert untold not in paper.text


def test_the_letter_before_any_question(window: Visit) -> None:
    person = Person(window.page)
    person.open("/new_york/")
    person.page.get_by_label("County of the case").select_option(label="Orange")
    words = words_of(person.download("Make the letter"))
    assert "Was this conviction expunged?" in words
    assert "Orange County" in words
    assert "Date of birth: NYSID number:" in words


def test_the_letter_about_a_sealed_case(plain: Visit) -> None:
    person = Person(plain.page)
    person.open()
    answers = {"read_first": "read", "jurisdiction": "ny", "disposition": "acd"}
    Quick(person, "new_york", answers).to("result")
    words = words_of(person.download("Make the letter for case 1"))
    assert "A sealed case still shows" in words
    assert "CPL 160.50(1)" in words


def test_a_wrong_word_is_noticed() -> None:
    """The comparison above can fail."""
    papers = [Paper([])]
    papers[0].__dict__["text"] = "I am a citizen."
    with pytest.raises(AssertionError):
        differences(papers, ())
    assert differences(papers, ("I am.",)) == [("I am a citizen.", "I am.")]
