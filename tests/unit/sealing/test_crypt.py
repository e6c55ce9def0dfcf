"""The seal: what is sealed comes back whole, in time, or not at all."""

from __future__ import annotations

import base64
import struct
import tracemalloc
import zlib
from dataclasses import dataclass

import pytest
from cryptography.fernet import Fernet
from hypothesis import given, settings
from hypothesis import strategies as st

from app.config import new_key
from app.sealing.crypt import (
    CLOCK_SKEW,
    MAX_PAYLOAD,
    PAD_STEP,
    Broken,
    Expired,
    Opened,
    Seal,
    TooLong,
)

IDLE, ABSOLUTE, START = 3600, 28800, 1_800_000_000
OLD, NEW, STRANGE = new_key(), new_key(), new_key()


@dataclass
class Hands:
    """A clock that a test sets."""

    at: int = START

    def __call__(self) -> int:
        return self.at


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def seal(hands: Hands) -> Seal:
    return Seal([NEW, OLD], IDLE, ABSOLUTE, hands)


def opened(seal: Seal, token: str) -> Opened:
    result = seal.open(token)
    assert isinstance(result, Opened), result
    return result


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=5000))
def test_what_is_sealed_comes_back(payload: bytes) -> None:
    seal = Seal([NEW], IDLE, ABSOLUTE, Hands())
    assert opened(seal, seal.seal(payload)) == Opened(payload, START, START, START + IDLE)


def test_sealed_text_shows_nothing_of_the_payload(seal: Seal) -> None:
    token = seal.seal(b"Rosalinda Quispe")
    assert b"Rosalinda" not in base64.urlsafe_b64decode(token)
    assert token != seal.seal(b"Rosalinda Quispe")
    assert "Rosalinda" not in repr(opened(seal, token))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=150), st.binary(max_size=150))
def test_length_does_not_tell_short_answers_apart(one: bytes, other: bytes) -> None:
    seal = Seal([NEW], IDLE, ABSOLUTE, Hands())
    assert len(seal.seal(one)) == len(seal.seal(other))


def test_padding_goes_in_whole_steps(seal: Seal) -> None:
    content = Fernet(NEW).decrypt(seal.seal(b"x" * 10))
    assert len(content) == PAD_STEP


def test_every_changed_letter_breaks_it(seal: Seal) -> None:
    token = seal.seal(b"guilty plea")
    for place, letter in enumerate(token):
        for other in ("A" if letter != "A" else "B", "!", "", "é"):
            assert seal.open(token[:place] + other + token[place + 1 :]) == Broken()


def test_every_changed_bit_breaks_it(seal: Seal) -> None:
    raw = base64.urlsafe_b64decode(seal.seal(b"guilty plea"))
    for place in range(len(raw)):
        for bit in range(8):
            changed = bytearray(raw)
            changed[place] ^= 1 << bit
            assert seal.open(base64.urlsafe_b64encode(changed).decode()) == Broken()


@pytest.mark.parametrize("spoiled", ["{}=", "{}\n", " {}", "{}!", "!{}", "{}AAAA"])
def test_added_letters_break_it_though_a_decoder_skips_them(seal: Seal, spoiled: str) -> None:
    assert seal.open(spoiled.format(seal.seal(b"x"))) == Broken()


@pytest.mark.parametrize(
    "text", ["", "a", "====", "not ours", "gAAAAA", "\x00", "李", "gAAAAAB" * 900]
)
def test_foreign_text_is_broken_never_an_error(seal: Seal, text: str) -> None:
    assert seal.open(text) == Broken()


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=600))
def test_no_text_at_all_raises(text: str) -> None:
    assert Seal([NEW], IDLE, ABSOLUTE, Hands()).open(text) == Broken()


def test_idle_time_ends_on_the_second(seal: Seal, hands: Hands) -> None:
    token = seal.seal(b"x")
    hands.at = START + IDLE - 1
    assert opened(seal, token).ends_at == START + IDLE
    hands.at = START + IDLE
    assert seal.open(token) == Expired()


def test_sealing_again_cannot_stretch_the_sitting(seal: Seal, hands: Hands) -> None:
    token = seal.seal(b"x")
    while hands.at + 3000 < START + ABSOLUTE:
        hands.at += 3000
        before = opened(seal, token)
        assert before.started == START
        token = seal.seal(before.payload, before.started)
    assert opened(seal, token).ends_at == START + ABSOLUTE
    hands.at = START + ABSOLUTE - 1
    assert opened(seal, token).started == START
    hands.at = START + ABSOLUTE
    assert seal.open(token) == Expired()


def test_an_older_seal_played_again_is_expired_though_the_sitting_goes_on(
    seal: Seal, hands: Hands
) -> None:
    older = seal.seal(b"before")
    hands.at += 2000
    newer = seal.seal(b"after", START)
    hands.at += 2000
    assert seal.open(older) == Expired()
    assert opened(seal, newer).payload == b"after"


def test_a_start_in_the_future_is_not_believed(seal: Seal, hands: Hands) -> None:
    token = seal.seal(b"x", started=START + 10 * ABSOLUTE)
    assert opened(seal, token).started == START


def test_a_seal_made_while_a_clock_ran_ahead_does_not_outlive_its_hours(
    seal: Seal, hands: Hands
) -> None:
    hands.at = START + CLOCK_SKEW
    near = seal.seal(b"x")
    hands.at = START + CLOCK_SKEW + 1
    far = seal.seal(b"x")
    hands.at = START
    assert opened(seal, near).payload == b"x"
    assert seal.open(far) == Expired()


def test_keys_rotate_without_losing_answers_and_a_retired_key_opens_nothing(hands: Hands) -> None:
    token = Seal([OLD], IDLE, ABSOLUTE, hands).seal(b"x")
    both = Seal([NEW, OLD], IDLE, ABSOLUTE, hands)
    again = both.seal(opened(both, token).payload, START)
    only_new = Seal([NEW], IDLE, ABSOLUTE, hands)
    assert opened(only_new, again).payload == b"x"
    assert only_new.open(token) == Broken()


def test_a_seal_of_another_site_is_broken(seal: Seal, hands: Hands) -> None:
    assert seal.open(Seal([STRANGE], IDLE, ABSOLUTE, hands).seal(b"x")) == Broken()


def test_a_bomb_is_broken_and_never_unpacked_whole(seal: Seal) -> None:
    squeezed = zlib.compress(bytes(80 * MAX_PAYLOAD), 1)
    head = struct.pack(">BQQI", 1, START, START, len(squeezed))
    token = Fernet(NEW).encrypt(head + squeezed).decode()
    tracemalloc.start()
    try:
        assert seal.open(token) == Broken()
        assert tracemalloc.get_traced_memory()[1] < 8 * MAX_PAYLOAD
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"short",
        struct.pack(">BQQI", 2, START, START, 8) + zlib.compress(b""),
        struct.pack(">BQQI", 1, START, START, 99) + zlib.compress(b""),
        struct.pack(">BQQI", 1, START, START, 5) + b"nopes",
        struct.pack(">BQQI", 1, START, START, 7) + zlib.compress(b"")[:7],
        struct.pack(">BQQI", 1, START, START, 9) + zlib.compress(b"") + b"x",
    ],
    ids=["empty", "short", "version", "length", "not squeezed", "cut", "more"],
)
def test_our_key_around_wrong_content_is_broken(seal: Seal, content: bytes) -> None:
    assert seal.open(Fernet(NEW).encrypt(content).decode()) == Broken()


def test_what_could_not_be_opened_again_is_not_sealed(seal: Seal) -> None:
    assert opened(seal, seal.seal(bytes(MAX_PAYLOAD))).payload == bytes(MAX_PAYLOAD)
    with pytest.raises(TooLong):
        seal.seal(bytes(MAX_PAYLOAD + 1))


def test_there_is_no_seal_without_a_key(hands: Hands) -> None:
    with pytest.raises(ValueError, match="at least one"):
        Seal([], IDLE, ABSOLUTE, hands)
