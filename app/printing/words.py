"""Text made safe to print: one normal form, nothing invisible that could mislead a reader."""

from __future__ import annotations

import unicodedata
from typing import Literal

from app.printing.errors import Unprintable

Direction = Literal["ltr", "rtl"]

# Zero-width joiner and non-joiner shape Persian and Indic names, so they stay.
_JOINERS = {"\u200c", "\u200d"}
_DROPPED = {"Cc", "Cf"}


def _is_selector(char: str) -> bool:
    """Variation selectors ask for another drawing of a letter; the fonts here have one each."""
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"


def clean(value: str) -> str:
    """The value as it is printed: NFC, single spaces, no control or direction characters.

    Raises:
        Unprintable: ``surrogate``, when the text is half of a broken character.
    """
    if any("\ud800" <= char <= "\udfff" for char in value):
        raise Unprintable("surrogate")
    spaced = " ".join(value.split())
    kept = "".join(
        char
        for char in spaced
        if char in _JOINERS
        or (unicodedata.category(char) not in _DROPPED and not _is_selector(char))
    )
    return " ".join(unicodedata.normalize("NFC", kept).split())


def direction(value: str) -> Direction:
    """``rtl`` when the first letter with a direction reads from the right (Unicode rule P2).

    Every value is printed in its own element with this direction, so that the digits of a
    case number never change places beside an Arabic or Hebrew name.
    """
    for char in value:
        kind = unicodedata.bidirectional(char)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return "ltr"
    return "ltr"


def has_rtl(value: str) -> bool:
    """Whether any letter reads from the right."""
    return any(unicodedata.bidirectional(char) in ("R", "AL", "AN") for char in value)
