"""Whole packets: what California's holds, that its cover counts right, and that nothing a person
can type breaks one."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pdfplumber
import pytest

from app.intake.answers import MAX_CASES, Answers
from app.jurisdictions import registry
from app.jurisdictions.declare import Jurisdiction
from app.papers.edition import Edition, currency_warning
from app.papers.filing import Blank, Filing, Paper
from app.printing import print_checked
from app.printing.packet import assemble
from app.printing.pdftext import read
from tests.papers import people

pytestmark = pytest.mark.papers

STATES = list(registry().values())


@pytest.fixture(scope="module")
def california() -> Jurisdiction:
    return registry()["california"]


@pytest.fixture(scope="module")
def packet(california: Jurisdiction) -> Filing:
    return people.papers_of(california, people.answers_of(california))[0]


def paper(filing: Filing, name: str) -> Paper:
    return next(one for one in filing.papers if one.id == name)


def said(paper: Paper) -> str:
    """Everything that a page for the person says."""
    parts = ((p.heading, *(a for a, _ in p.facts), *p.paragraphs, *p.steps, *p.say)
             for p in paper.parts)  # fmt: skip
    return " ".join([*paper.notes, *(words for part in parts for words in part)])


def test_the_papers_come_in_the_order_of_use(packet: Filing) -> None:
    assert [one.id for one in packet.papers] == [
        "read-first", "step-card", "cr-400", "attachment", "cr-401", "cr-403", "order-letter",
    ]  # fmt: skip
    assert all(one.use for one in packet.papers)
    assert packet.county == "alameda"


def test_all_three_forms_have_one_caption_and_the_rest_of_two_is_left_to_others(
    packet: Filing,
) -> None:
    petition, service, order = (paper(packet, name) for name in ("cr-400", "cr-401", "cr-403"))
    caption = {key: value for key, value in petition.texts.items() if key != "SigName"}
    assert order.texts == caption
    assert {key: service.texts[key] for key in caption} == caption
    assert set(service.texts) - set(caption) == {"PersonServed", "AddressServed"}
    assert isinstance(service.texts["PersonServed"], Blank)
    assert not service.boxes
    assert not order.boxes


def test_the_step_card_leads_from_the_first_call_to_the_answer(packet: Filing) -> None:
    card = paper(packet, "step-card")
    assert [part.heading.split(".")[0] for part in card.parts] == [str(n) for n in range(1, 9)]
    words = said(card)
    for needed in ("two copies", "Who served, and when", "stamp your copy", "about 60 days",
                   "FW-001, Request to Waive Court Fees", "CR-402", "public defender", "appeal",
                   "city attorney", "You may not serve the papers yourself"):  # fmt: skip
        assert needed in words, needed
    facts = {label: entry for part in card.parts for label, entry in part.facts}
    assert facts["Court address (ask if it is right)"] == "1225 Fallon Street, Oakland 94612"
    assert isinstance(facts["Address of the prosecutor"], Blank)


def test_a_card_is_no_surer_than_the_law_brief(packet: Filing) -> None:
    words = said(paper(packet, "step-card")) + said(paper(packet, "read-first"))
    assert "We know of no fee" in words
    assert "We believe it is 60 days" in words
    for too_sure in ("you qualify", "will be", "guarantee", "There is no fee", "must grant"):
        assert too_sure not in words


@pytest.mark.parametrize("law", STATES, ids=lambda law: law.id)
@pytest.mark.parametrize("kind", ["short", "long", "least", "letter"])
def test_every_kind_of_packet_is_read_back_without_a_fault(law: Jurisdiction, kind: str) -> None:
    for filing in dict(people.kinds(law))[kind]:
        assert print_checked(filing).pages >= len(filing.papers)


@pytest.mark.parametrize("rows", [1, 40])
def test_the_cover_counts_the_pages_as_a_person_would(california: Jurisdiction, rows: int) -> None:
    """Read from the table on the page, and counted in the file: no code shared with the program."""
    answers = people.with_counts(people.answers_of(california), rows)
    made = print_checked(people.papers_of(california, answers)).pdf
    with pdfplumber.open(io.BytesIO(made)) as document:
        table = document.pages[0].extract_tables()[0]
        total = len(document.pages)
    starts = [at for _, at in read(made).starts] + [total]
    real = [after - at for at, after in pairwise(starts)]
    assert [int(row[1]) for row in table if row[1] and row[1].isdigit()] == [*real, total]
    assert (max(real) > 2) is (rows > 1)


def test_sixty_convictions_in_one_case(california: Jurisdiction) -> None:
    answers = people.with_counts(people.answers_of(california), 60)
    (filing,) = people.papers_of(california, answers)
    assert len(paper(filing, "attachment").rows) == 60
    assert print_checked(filing).pages > 12


def test_forty_cases(california: Jurisdiction) -> None:
    filings = people.papers_of(
        california, people.with_cases(people.answers_of(california), MAX_CASES)
    )
    assert len(filings) == len({filing.file_name for filing in filings}) == MAX_CASES
    assert len(assemble(filings)) == 7 * MAX_CASES
    assert print_checked([filings[0], filings[-1]]).pages == 18


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "W" * 300},
        {"street": people.CHINESE, "city": "旧金山"},
        {"name": "محمد علي الحسن " * 20, "case_name": ""},
        {"street": "1 " * 100, "email": "a" * 188 + "@example.org"},
    ],
    ids=["300 letters", "Chinese address", "Arabic", "spaces and a long address"],
)
def test_whatever_is_typed_is_printed_whole(
    california: Jurisdiction, changes: dict[str, str]
) -> None:
    answers = people.given_details(people.answers_of(california), **changes)
    assert print_checked(people.papers_of(california, answers)).pages >= 9


def test_a_case_without_anything_optional_has_lines_for_a_pen(california: Jurisdiction) -> None:
    answers: Answers = people.least(california, people.answers_of(california))
    bare = replace(answers, cases=(replace(answers.cases[0], given={
        key: value for key, value in answers.cases[0].given.items() if key != "court_address"
    }),))  # fmt: skip
    (filing,) = people.papers_of(california, bare)
    assert "We have no address for this court" in said(paper(filing, "read-first"))
    assert print_checked(filing).pages == 9


def test_a_form_is_stale_a_year_and_a_day_after_its_check() -> None:
    edition = Edition("CR-400 [Rev. January 1, 2024]", date(2024, 2, 29))
    assert not edition.stale(date(2025, 2, 28))
    assert edition.stale(date(2025, 3, 1))
    assert currency_warning([edition, None], date(2025, 2, 28)) == ""
    warning = currency_warning([edition, edition], date(2025, 3, 1))
    assert warning.count("CR-400 [Rev. January 1, 2024], last checked February 29, 2024") == 1


def test_the_cover_says_when_nobody_checked_the_forms_for_a_year(california: Jurisdiction) -> None:
    answers = people.answers_of(california)
    later = replace(california, checked=california.checked + timedelta(days=400))
    assert "Nobody has checked" not in said(
        paper(people.papers_of(california, answers)[0], "read-first")
    )
    (filing,) = people.papers_of(later, answers)
    assert "Nobody has checked these forms for over a year" in said(paper(filing, "read-first"))
    print_checked(filing)
