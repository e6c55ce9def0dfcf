"""Sentences as values."""

from __future__ import annotations

from app.relief.text import Text


def test_a_text_says_its_english_words_with_its_places_filled() -> None:
    text = Text("We read this as %(read)s.", read=Text("HS %(number)s", number=11357))
    assert str(text) == "We read this as HS 11357."


def test_a_text_without_places_may_hold_a_percent_sign() -> None:
    assert str(Text("100% of it")) == "100% of it"


def test_texts_are_equal_when_words_and_values_are() -> None:
    assert Text("a %(n)s b", n=1) == Text("a %(n)s b", n=1)
    assert Text("a %(n)s b", n=1) != Text("a %(n)s b", n=2)
    assert hash(Text("a", n=1)) == hash(Text("a", n=1))


def test_filling_keeps_the_values_that_are_there() -> None:
    half = Text("%(a)s and %(b)s", a="one")
    assert str(half.filled(b="two")) == "one and two"
    assert half.params == {"a": "one"}


def test_a_sentence_keeps_its_words_for_a_helper_when_it_is_filled() -> None:
    text = Text("Your case is %(n)s.").for_another(Text("Their case is %(n)s."))
    filled = text.filled(n=7)
    assert str(filled) == "Your case is 7."
    assert str(filled.other) == "Their case is 7."
    assert text != Text("Your case is %(n)s.")
