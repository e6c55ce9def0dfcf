"""For a helper, Illinois speaks about the person, also where the words are made while it runs."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from app import create_app
from app.config import Config, Environment, new_key
from app.jurisdictions.illinois.ask_charge import SECTION
from app.jurisdictions.illinois.state import STATE
from app.relief.text import Text
from tests.health.test_helper_words import EXCUSED, texts
from tests.unit.illinois.people import USUAL, Told, filings
from tests.web.visitor import Visitor
from tests.web.walker import Walker

TO_THE_PERSON = re.compile(r"\b(you|your|yours|I|I'm|me|my)\b", re.IGNORECASE)
TO_THE_TYPIST = (
    "Write “I”, as they would.",
    "Later you can add each one",
    "You can leave this empty.",
    "The person you help",
    "the person you help",
    "“I” is",
    "Give their address, not yours.",
)
"""What is said to whoever sits at the keyboard, on purpose."""


def refined() -> Iterator[Text]:
    """What the page of the law number asks again."""
    assert SECTION.refine is not None
    for typed in ("720 ILCS 550/10", "704"):
        again = SECTION.refine(typed)
        assert isinstance(again, Text)
        yield again


def reminded() -> Iterator[Text]:
    """The notes of the calendar, which only a filing has. Titles go to the person's own phone."""
    for filed in filings([{}]):
        yield from (reminder.note for reminder in filed.reminders)


def every_text() -> list[Text]:
    return [*texts(STATE, set()), *refined(), *reminded()]


def wrong(found: list[Text]) -> list[str]:
    """Sentences that speak to the person although a helper reads them."""
    said = {(text.other or text).msgid for text in found} - EXCUSED["illinois"].keys()
    return sorted(words for words in said if TO_THE_PERSON.search(_without_the_typist(words)))


def _without_the_typist(words: str) -> str:
    for one in TO_THE_TYPIST:
        words = words.replace(one, "")
    return words


def test_nothing_says_you_to_a_helper() -> None:
    assert wrong(every_text()) == []


@pytest.mark.parametrize("words", ["Your case", "I don't know", "Give your address, not yours."])
def test_a_sentence_without_words_for_a_helper_is_found(words: str) -> None:
    assert wrong([Text(words)]) == [words]


def test_both_wordings_have_the_same_places() -> None:
    for text in every_text():
        if text.other is not None:
            places = sorted(re.findall(r"%\((\w+)\)", text.msgid))
            assert places == sorted(re.findall(r"%\((\w+)\)", text.other.msgid)), text
            assert text.params == text.other.params


@pytest.mark.papers
@pytest.mark.parametrize("told", [{}, {"class": "unknown", "fee_waiver": "yes"}])
def test_papers_never_say_they(told: Told) -> None:
    helped, alone = _preview(told, helping=True), _preview(told, helping=False)
    assert "Motion to Vacate" in alone
    assert helped == alone


def _preview(told: Told, *, helping: bool) -> str:
    config = Config(environment=Environment.TESTING, keys=(new_key(),), secure_cookies=False)
    visitor = Visitor(create_app(config))
    visitor.send(
        visitor.go("/where"), {"state": "illinois", **({"helping": "y"} if helping else {})}
    )
    walker = Walker(visitor, {**USUAL, **told}, home="/illinois/")
    whose = "their" if helping else "your"
    assert walker.to("section").heading == f"What law number is on {whose} paper?"
    walker.to("papers")
    (papers,) = visitor.go("/illinois/papers/1/preview").soup.select(".papers")
    return papers.decode_contents()
