"""Nothing that a person can type breaks the papers of any state or is lost from them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.intake.answers import MAX_CASES, Answers, Case
from app.jurisdictions import registry
from app.jurisdictions.declare import Jurisdiction
from app.papers.filing import Filing
from app.printing import print_checked
from app.printing.packet import assemble
from tests.papers import people

pytestmark = pytest.mark.papers
STATES = list(registry().values())


@pytest.fixture(params=STATES, ids=lambda law: law.id)
def law(request: pytest.FixtureRequest) -> Jurisdiction:
    found: Jurisdiction = request.param
    return found


def texts(filing: Filing) -> str:
    return " ".join(
        str(entry)
        for paper in filing.papers
        for entry in (
            *paper.texts.values(),
            *paper.notes,
            *(v for r in paper.rows for v in r.values()),
        )
    )


def test_forty_cases_are_all_in_the_papers(law: Jurisdiction) -> None:
    answers = people.with_cases(people.answers_of(law), MAX_CASES)
    filings = people.papers_of(law, answers)
    together = law.paperwork.together is not None
    assert len(filings) == (1 if together else MAX_CASES)
    said = " ".join(map(texts, filings))
    for number in range(1, MAX_CASES + 1):
        assert f"{number:02}-CR-00{number:02}" in said
    assert assemble(filings)
    for filing in {filings[0].id: filings[0], filings[-1].id: filings[-1]}.values():
        print_checked(filing)


LETTERS_300 = "W" * 300
TYPED = {
    "300 letters": {"name": LETTERS_300},
    "300 letters in words": {"name": "Wilhelmina " * 27 + "Ana"},
    "a Chinese address": {"street": people.CHINESE, "city": "旧金山"},
    "Arabic": {"name": "محمد علي الحسن " * 13},
    "Thai, and a long address": {"name": "กำธร สมชาย ใจดี", "email": "a" * 188 + "@example.org"},
    "tags and braces": {"name": '{{ 7*7 }} <b>"); DROP</b> & {% if %}', "street": "1 " * 100},
}


@pytest.mark.parametrize("changes", TYPED.values(), ids=TYPED)
def test_whatever_is_typed_is_printed_whole(law: Jurisdiction, changes: dict[str, str]) -> None:
    answers = people.given_details(people.answers_of(law), **changes)
    (filing,) = people.papers_of(law, answers)
    said = texts(filing).upper()
    for value in changes.values():
        assert value.strip().upper() in said
    assert print_checked(filing).pages >= len(filing.papers)


def test_a_story_of_twenty_thousand_letters(law: Jurisdiction) -> None:
    """Every long answer at the length that its question allows, and no word of it lost."""
    answers = people.longest(law, people.answers_of(law))
    for filing in people.papers_of(law, answers):
        print_checked(filing)


def without(answers: Answers, case_keys: set[str]) -> Answers:
    """The answers without anything optional and without these of the case."""
    first = answers.cases[0]
    kept = {key: value for key, value in first.given.items() if key not in case_keys}
    return replace(answers, cases=(Case(kept, first.counts),))


def test_without_anything_optional_there_are_lines_for_a_pen(law: Jurisdiction) -> None:
    bare = people.least(law, people.answers_of(law))
    addresses = {"court_address", "addresses", "prosecutor", "where_seen", "arrest"}
    filings = people.papers_of(law, without(bare, addresses))
    assert filings
    for filing in filings:
        print_checked(filing)
    card = next(paper for paper in filings[0].papers if paper.id == "step-card")
    blanks = [entry for part in card.parts for _, entry in part.facts if not isinstance(entry, str)]
    assert len(blanks) >= 5
