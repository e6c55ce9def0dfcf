"""Six plain words that open a saved file: easy to write down, easy to read out.

The list (``words.txt``) holds common words that no one is ashamed to write on a slip of paper.
No two of them are one slip apart: a wrong letter never makes another word, so it is noticed.
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

LENGTH: Final = 6
"""Words in a passphrase: with 2,048 words or more, 66 bits or more."""

_FILE: Final = Path(__file__).with_name("words.txt")
_MOST_TYPED: Final = 400


@cache
def word_list() -> tuple[str, ...]:
    """Every word that a passphrase can have, in alphabetical order."""
    return tuple(_FILE.read_text(encoding="ascii").split())


@cache
def _known() -> frozenset[str]:
    return frozenset(word_list())


def new_words() -> tuple[str, ...]:
    """Six random words, from the system's source of randomness."""
    return tuple(secrets.choice(word_list()) for _ in range(LENGTH))


def read_words(typed: str) -> tuple[str, ...]:
    """The words in what a person typed: capitals, numbers, commas and lines do not matter."""
    plain = unicodedata.normalize("NFKC", typed[:_MOST_TYPED]).casefold()
    return tuple(re.findall("[^\\W\\d_]+", plain))


def strange(words: Sequence[str]) -> list[int]:
    """The places, from 1, of words that are not on the list."""
    return [place for place, word in enumerate(words, start=1) if word not in _known()]
