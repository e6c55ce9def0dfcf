"""When two texts say the same: what was put in, and what a PDF gives back.

A PDF stores drawn glyphs. Letters set one by one come back exactly as they went in. Two kinds of
text come back shuffled although the page is right, so they are compared by a weaker rule:

* Right-to-left text (Arabic, Hebrew). A reader of the PDF gets back what stands from left to
  right and has to guess the order; a name mixed with Latin words may come back with its parts
  swapped, and a ligature such as lam-alef with its two letters swapped.
* Stacked scripts (Devanagari, Thai, Khmer ...), whose vowel signs are drawn before or around
  the letter they follow.

For these the same letters must be there, each as often, none more and none less; and every word
in them that is set letter by letter (Latin words, numbers) must stand whole.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from itertools import pairwise

from app.printing.words import has_rtl

_LONG = 40  # letters; a longer word may be broken over several lines
_SIMPLE = re.compile(
    r"[0-9A-Za-z\u00c0-\u02af\u0370-\u052f\u1e00-\u1fff\u3040-\u9fff\uac00-\ud7a3]+"
)
_STACKED = (
    "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "TAMIL", "TELUGU",
    "THAI", "LAO", "KHMER", "MYANMAR",
)  # fmt: skip
_RINGS = {0x0E4D: None, 0x0ECD: None}
_LINE_END_HYPHENS = {"\x02": "-", "\ufffe": "-"}  # how PDFium tells of a hyphen at a line's end


def plain(text: str) -> str:
    """NFC without any space or joiner, and with hyphens as hyphens."""
    kept = "".join(
        _LINE_END_HYPHENS.get(char, char)
        for char in text
        if not char.isspace() and char not in "\u200c\u200d"
    )
    # Joined Arabic letters may come back as their presentation forms.
    if any("\ufb1d" <= char <= "\ufdff" or "\ufe70" <= char <= "\ufefc" for char in kept):
        kept = unicodedata.normalize("NFKC", kept)
    return unicodedata.normalize("NFC", kept)


@lru_cache(maxsize=1024)
def _stacked(char: str) -> bool:
    return unicodedata.name(char, "").startswith(_STACKED)


def is_simple(text: str) -> bool:
    """Whether ``text`` comes back from a PDF exactly: set letter by letter, left to right."""
    return text.isascii() or not (has_rtl(text) or any(map(_stacked, text)))


def same(expected: str, found: str) -> bool:
    """Whether a place shows ``expected`` and nothing else."""
    want, got = plain(expected), plain(found)
    if want == got:
        return True
    if is_simple(expected):
        return False
    return Counter(_split(want)) == Counter(_split(got)) and all(
        word in got for word in _SIMPLE.findall(want)
    )


def contains(page: str, words: list[str], expected: str) -> bool:
    """Whether a running page shows ``expected`` somewhere.

    ``page`` is the page's text after :func:`plain`; ``words`` are its words, for shuffled text.
    """
    want = plain(expected)
    if want in page:
        return True
    if is_simple(expected):
        return False
    bags = [Counter(_split(plain(word))) for word in words]
    bags += [first + second for first, second in pairwise(bags)]
    whole = Counter(_split(page))
    for word in expected.split():
        need = Counter(_split(plain(word)))
        if len(word) > _LONG:
            if not need <= whole:
                return False
        elif not any(need <= bag for bag in bags):
            return False
    return True


def _split(text: str) -> str:
    """Every letter and mark on its own, so that a mark drawn apart still counts as itself.

    Thai and Lao sara am is drawn as a ring and the vowel aa. The file has one name for the drawing
    of that vowel, so each of the two may come back as the other: the ring is not compared.
    """
    return unicodedata.normalize("NFKD", text).translate(_RINGS)
