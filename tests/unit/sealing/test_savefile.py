"""Saved files: what is locked comes back with the six words, and with nothing else."""

from __future__ import annotations

import base64
import os
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.config import new_key
from app.sealing import passphrase, savefile
from app.sealing.crypt import MAX_PAYLOAD, Broken, Seal, TooLong
from app.sealing.savefile import (
    MAX_FILE,
    PAD_STEP,
    VERSION,
    Damaged,
    Newer,
    NotOurs,
    Unlocked,
    WrongWords,
    lock,
    look,
    unlock,
)

WORDS = ("apple", "window", "river", "orange", "candle", "penguin")
PAYLOAD = b'{"s":"california"}'
FILE = lock(PAYLOAD, WORDS)
HEAD = savefile._HEAD.size
FEW = settings(max_examples=12)
"""Making a key from words is slow on purpose."""


@FEW
@given(st.binary(max_size=5_000))
def test_what_is_locked_comes_back(payload: bytes) -> None:
    assert unlock(lock(payload, WORDS), WORDS) == Unlocked(payload)


@FEW
@given(
    st.lists(st.sampled_from(passphrase.word_list()), min_size=6, max_size=6).filter(
        lambda words: tuple(words) != WORDS
    )
)
def test_other_words_do_not_open_it(words: list[str]) -> None:
    assert unlock(FILE, words) == WrongWords()


def test_words_in_another_order_or_number_do_not_open_it() -> None:
    for words in (WORDS[::-1], WORDS[:5], (*WORDS, "apple"), (), ("".join(WORDS),)):
        assert unlock(FILE, words) == WrongWords()


@settings(max_examples=400)
@given(st.integers(0, len(FILE) - 1), st.integers(1, 255))
def test_a_changed_byte_is_found(at: int, change: int) -> None:
    changed = FILE[:at] + bytes((FILE[at] ^ change,)) + FILE[at + 1 :]
    assert unlock(changed, WORDS) in (NotOurs(), Newer(), Damaged(), WrongWords())


@settings(max_examples=200)
@given(st.integers(0, len(FILE) - 1))
def test_a_cut_file_is_told_apart_from_wrong_words(length: int) -> None:
    found = unlock(FILE[:length], WORDS)
    assert found == (NotOurs() if length < len(b"ANSWERS") else Damaged())


@given(st.binary(min_size=1, max_size=64))
def test_a_file_with_something_behind_it_is_damaged(more: bytes) -> None:
    assert unlock(FILE + more, WORDS) == Damaged()


@given(st.integers(VERSION + 1, 255), st.binary(max_size=200))
def test_a_newer_version_is_named_whatever_it_holds(version: int, rest: bytes) -> None:
    assert unlock(FILE[:7] + bytes((version,)) + rest, WORDS) == Newer()


@given(st.binary(max_size=300))
def test_a_file_that_is_none_of_ours(file: bytes) -> None:
    assert look(file) == NotOurs() or file.startswith(b"ANSWERS")


def test_a_file_that_wants_too_much_work_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(*_: object) -> bytes:
        raise AssertionError("a key was made")

    monkeypatch.setattr(savefile, "_key", asked)
    for log_n, r, p in ((18, 8, 1), (31, 8, 1), (255, 8, 1), (0, 8, 1), (15, 9, 1), (15, 8, 2)):
        file = FILE[:8] + bytes((log_n, r, p)) + FILE[11:]
        assert unlock(file, WORDS) == Damaged()
    with pytest.raises(AssertionError, match="a key was made"):
        unlock(FILE, WORDS)


def test_two_files_of_the_same_answers_share_nothing_but_the_head() -> None:
    other = lock(PAYLOAD, WORDS)
    assert other[:11] == FILE[:11]
    assert other[11:27] != FILE[11:27]
    assert other[HEAD + 9 :] != FILE[HEAD + 9 :]


def test_the_length_and_the_file_itself_tell_little() -> None:
    lengths = {len(lock(b"x" * size, WORDS)) for size in (0, 10, 500, 3_000)}
    assert len(lengths) == 1
    assert PAYLOAD not in FILE
    assert FILE[HEAD + 1 : HEAD + 9] == bytes(8), (
        "Fernet's own time stamp tells when the file was made"
    )


def test_random_answers_of_the_longest_sitting_fit() -> None:
    file = lock(os.urandom(6 * 3_900 * 3 // 4), WORDS)
    assert len(file) < MAX_FILE // 3
    assert len(file) % PAD_STEP < PAD_STEP // 4


def test_too_much_is_refused_and_not_cut() -> None:
    with pytest.raises(TooLong):
        lock(os.urandom(MAX_FILE), WORDS)
    with pytest.raises(TooLong):
        lock(bytes(MAX_PAYLOAD + 1), WORDS)
    assert unlock(FILE + bytes(MAX_FILE), WORDS) == NotOurs()


def test_a_squeezed_bomb_is_not_blown_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(savefile, "MAX_PAYLOAD", 10**9)
    file = lock(bytes(MAX_PAYLOAD + 1), WORDS)
    assert unlock(file, WORDS) == Damaged()
    assert len(zlib.compress(bytes(MAX_PAYLOAD + 1))) < MAX_FILE


def test_a_file_never_passes_for_a_cookie() -> None:
    key = new_key()
    seal = Seal((key,), 3600, 28800, now=lambda: 1_800_000_000)
    body = base64.urlsafe_b64encode(FILE[HEAD:]).decode()
    for token in (body, base64.urlsafe_b64encode(FILE).decode(), FILE.hex()):
        assert seal.open(token) == Broken()


def test_even_with_one_and_the_same_key_neither_passes_for_the_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    key = new_key()
    monkeypatch.setattr(savefile, "_key", lambda *_: key.encode())
    seal = Seal((key,), 3600, 28800, now=lambda: 1_800_000_000)
    file = lock(PAYLOAD, WORDS)
    assert seal.open(base64.urlsafe_b64encode(file[HEAD:]).decode()) == Broken()
    cookie = base64.urlsafe_b64decode(seal.seal(PAYLOAD))
    fields = savefile._HEAD.unpack_from(file)
    forged = savefile._HEAD.pack(*fields[:6], len(cookie), savefile._checksum(cookie)) + cookie
    assert unlock(forged, WORDS) == Damaged()
