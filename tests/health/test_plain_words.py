"""Every English sentence can be read after six years of school, but for a short named list."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from app.jurisdictions import registry
from tests.health.plain_words import evened, long_sentences, question_texts, too_hard
from translations import update

LIST = Path(__file__).with_name("plain_words.toml")
textstat = pytest.importorskip("textstat", reason="textstat is not installed: make setup")


@cache
def excused() -> frozenset[str]:
    """The texts of the list, of states that are served or of no state."""
    return frozenset(
        text
        for one in tomllib.loads(LIST.read_text(encoding="utf-8"))["exception"]
        if one.get("state", "") in ("", *registry())
        for text in one["texts"]
    )


@cache
def every_text() -> frozenset[str]:
    return frozenset(text for message in update.words(update.extract()) for text in message[1:])


def reason(text: str) -> str:
    return too_hard(text, textstat.flesch_kincaid_grade, textstat.syllable_count)


def test_every_text_is_plain() -> None:
    hard = {text: why for text in sorted(every_text() - excused()) if (why := reason(text))}
    assert hard == {}


def test_sentences_on_question_pages_are_short() -> None:
    long = [one for text in {*question_texts()} - excused() for one in long_sentences(text)]
    assert long == []


def test_the_list_holds_nothing_that_is_gone_or_plain_by_now() -> None:
    asked = {*question_texts()}
    idle = [
        text
        for text in excused()
        if text not in every_text()
        or not (reason(text) or (text in asked and long_sentences(text)))
    ]
    assert idle == []


def test_each_exception_says_why() -> None:
    listed = tomllib.loads(LIST.read_text(encoding="utf-8"))["exception"]
    assert all(one["why"] and one["texts"] for one in listed)
    assert len([text for one in listed for text in one["texts"]]) < 80


def test_hard_words_and_long_sentences_are_found() -> None:
    assert reason("Notwithstanding the aforementioned provisions, eligibility is discretionary.")
    assert reason("Discretionary considerations")
    assert not reason("Ask the clerk for a copy. It is free in most of the courts.")
    assert evened("On May 3, 2011 %(name)s filed a petition in New York.") == (
        "On day it filed a word in word."
    )
    assert long_sentences("word " * 21)
    assert long_sentences("word " * 20 + "Stop.") == ["word " * 20 + "Stop."]
    assert not long_sentences("word. " * 30)
