"""The six words: enough of them, easy to tell apart, read however they are typed."""

from __future__ import annotations

import math
from collections.abc import Iterator
from string import ascii_lowercase

from hypothesis import given
from hypothesis import strategies as st

from app.sealing.passphrase import LENGTH, new_words, read_words, strange, word_list

UNKIND = ("gun", "kill", "jail", "court", "drug", "cannabis", "weed", "crime", "prison", "drunk")


def slips(word: str) -> Iterator[str]:
    """What one slip makes of a word: a letter left out, added, wrong, or two turned around."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in ascii_lowercase:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]


def one_slip_apart(words: tuple[str, ...]) -> set[tuple[str, str]]:
    known = set(words)
    return {
        (word, slip) for word in words for slip in slips(word) if slip != word and slip in known
    }


def test_there_are_enough_words_for_66_bits() -> None:
    assert len(set(word_list())) == len(word_list()) >= 2048
    assert LENGTH * math.log2(len(word_list())) >= 66


def test_words_are_short_plain_and_kind() -> None:
    assert list(word_list()) == sorted(word_list())
    for word in word_list():
        assert word.isascii() and word.isalpha() and word.islower() and 4 <= len(word) <= 10
        assert not [bad for bad in UNKIND if bad in word]


def test_one_slip_never_makes_another_word() -> None:
    assert one_slip_apart(word_list()) == set()
    assert one_slip_apart(("bell", "ball", "blal")) != set()


def test_new_words_are_on_the_list_and_differ_each_time() -> None:
    drawn = {new_words() for _ in range(50)}
    assert len(drawn) == 50
    assert all(len(words) == LENGTH and strange(words) == [] for words in drawn)


@given(st.lists(st.sampled_from(word_list()), min_size=6, max_size=6), st.data())
def test_words_are_read_however_they_are_typed(words: list[str], data: st.DataObject) -> None:
    between = st.sampled_from([" ", "\n", "\r\n", ", ", " - ", "\t 2. ", "/"])
    typed = "1) "
    for word in words:
        said = data.draw(st.sampled_from([word, word.upper(), word.title()]))
        typed += said + data.draw(between)
    assert read_words(typed) == tuple(words)


@given(st.text(max_size=600))
def test_anything_typed_is_read_without_an_error(typed: str) -> None:
    strange(read_words(typed))


def test_a_strange_word_is_named_by_its_place() -> None:
    assert strange(("apple", "aple", "window", "xxxx")) == [2, 4]
