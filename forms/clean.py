"""What a person typed, made safe to store and print. Nothing visible is changed but spaces."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

LOST: Final = "\N{REPLACEMENT CHARACTER}"
"""Stands where letters did not come through; a text that holds it is asked for again."""

_JOINERS: Final = "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"
_MOST_DIGITS: Final = 20
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def clean(raw: object) -> str:
    """One line of text: composed (NFC), without control or direction characters.

    The two joiners stay inside a word: names in Persian and in Indian scripts need them.
    Lone surrogates, which no page or file can hold, become :data:`LOST`.
    """
    if not isinstance(raw, str):
        return ""
    spaced = " ".join(_SURROGATE.sub(LOST, raw).split())
    kept = "".join(char for char in spaced if not _hidden(char))
    return unicodedata.normalize("NFC", " ".join(kept.split()).strip(_JOINERS + " "))


def clean_paragraphs(raw: object) -> str:
    """Several lines of text, each cleaned like :func:`clean`; at most one empty line between."""
    if not isinstance(raw, str):
        return ""
    lines = [clean(line) for line in re.split(r"\r\n|[\n\r\x0b\x0c\u2028\u2029]", raw)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def _hidden(char: str) -> bool:
    """Control and format characters: direction overrides, marks without a width, tags."""
    return char not in _JOINERS and unicodedata.category(char) in ("Cc", "Cf")


def digits(text: str) -> int | None:
    """The number that a text of digits of any script means, or ``None``."""
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else None
