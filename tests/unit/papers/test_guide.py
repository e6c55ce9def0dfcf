"""Step cards and covers of every state: numbered, complete, no surer than the law briefs."""

from __future__ import annotations

import re

import pytest

from app.jurisdictions import registry
from app.jurisdictions.declare import Jurisdiction
from app.papers.filing import Blank, Filing, Paper, Part
from app.papers.guide import CARD_ID, COVER_ID, Heading, step_card
from tests.papers import people

STATES = list(registry().values())
TOO_SURE = re.compile(
    r"you qualify|guarantee|will be (granted|cleared|erased|sealed)|must grant|There is no fee[.,]"
    r"|always|never fails",
    re.IGNORECASE,
)
NEEDED = {
    "california": (
        "two copies", "You may not serve the papers yourself", "city attorney", "stamp your copy",
        "FW-001, Request to Waive Court Fees", "about 60 days", "CR-402", "We know of no fee",
        "We believe it is 60 days",
    ),
    "illinois": (
        "three copies", "You serve no one", "The clerk mails the notice and the motion",
        "Application for Waiver of Court Fees", "no fee to file that form",
        "Certification for Exemption From E-Filing", "at least 60 days to object", "photo ID",
        "State Police, Bureau of Identification", "60 days from the day they get it",
        "a motion to reconsider within 60 days, a notice of appeal within 30 days",
        "stamp your copy", "855-963-9532",
    ),
    "new_york": (
        "three copies", "You may not serve the papers yourself", "before a notary",
        "Special Narcotics Prosecutor, 80 Centre Street", "Certificate of Disposition",
        "$5 to $10", "we know of no fee", "stamp your copy", "at least 30 days away",
        "About 60 to 90 days".lower(), "We believe there are only 30 days", "(518) 457-9847",
    ),
}  # fmt: skip


def one(filing: Filing, name: str) -> Paper:
    return next(paper for paper in filing.papers if paper.id == name)


def said(paper: Paper) -> str:
    parts = ((p.heading, *(a for a, _ in p.facts), *p.paragraphs, *p.steps, *p.say)
             for p in paper.parts)  # fmt: skip
    return " ".join([*paper.notes, *(words for part in parts for words in part)])


@pytest.fixture(params=STATES, ids=lambda law: law.id)
def packet(request: pytest.FixtureRequest) -> tuple[Jurisdiction, Filing]:
    law: Jurisdiction = request.param
    return law, people.papers_of(law, people.answers_of(law))[0]


def test_every_packet_starts_with_a_cover_that_lists_it_and_a_step_card(
    packet: tuple[Jurisdiction, Filing],
) -> None:
    _, filing = packet
    assert [paper.id for paper in filing.papers[:2]] == [COVER_ID, CARD_ID]
    assert filing.papers[0].lists_papers
    assert all(paper.use for paper in filing.papers)
    assert any("letter" in paper.id and "order" in paper.id for paper in filing.papers)


def test_the_steps_are_numbered_and_say_what_the_brief_says(
    packet: tuple[Jurisdiction, Filing],
) -> None:
    law, filing = packet
    card = one(filing, CARD_ID)
    numbers = [int(part.heading.split(".")[0]) for part in card.parts]
    assert numbers == list(range(1, len(numbers) + 1))
    words = said(card)
    assert [needed for needed in NEEDED[law.id] if needed not in words] == []


def test_a_card_says_whom_to_call_with_which_words_and_what_if_the_answer_is_no(
    packet: tuple[Jurisdiction, Filing],
) -> None:
    card = one(packet[1], CARD_ID)
    assert card.parts[0].heading.startswith("1. Call the ")
    assert card.parts[0].say
    labels = {label for part in card.parts for label, _ in part.facts}
    assert {"Counter or room", "Day you filed", "Call the clerk if nothing by"} <= labels
    assert any("says no" in part.heading for part in card.parts)
    days = [entry for part in card.parts for label, entry in part.facts if label.startswith("Day")]
    assert all(isinstance(entry, Blank) for entry in days)


def test_cover_and_card_are_no_surer_than_the_brief(packet: tuple[Jurisdiction, Filing]) -> None:
    words = said(one(packet[1], COVER_ID)) + said(one(packet[1], CARD_ID))
    assert TOO_SURE.findall(words) == []


def long_sentences(paper: Paper, most: int = 22) -> list[str]:
    """Sentences of too many words; words to say aloud are not counted."""
    texts = [*paper.notes, *(t for p in paper.parts for t in (*p.paragraphs, *p.steps))]
    sentences = (one for text in texts for one in re.split(r"(?<=[.?!:])\s", text))
    return [one for one in sentences if len(re.findall(r"[A-Za-z’-]+", one)) > most]


def test_sentences_are_short(packet: tuple[Jurisdiction, Filing]) -> None:
    assert long_sentences(one(packet[1], COVER_ID)) == []
    assert long_sentences(one(packet[1], CARD_ID)) == []


def test_a_card_without_a_court_has_lines_for_a_pen() -> None:
    made = step_card(Heading(Blank("court"), Blank("number")), [Part("Call"), Part("Wait")])
    assert [part.heading for part in made.parts] == ["1. Call", "2. Wait"]
    assert isinstance(made.texts["Court"], Blank)


def test_an_over_sure_sentence_is_noticed() -> None:
    assert long_sentences(Paper("x", "x", "x", notes=("word " * 23,))) != []
    for words in ("You qualify.", "The record will be erased.", "There is no fee."):
        assert TOO_SURE.search(words)
