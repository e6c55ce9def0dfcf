"""The fonts that ship with the program, and how wide a text is in them.

Only these fonts are ever used: a private fontconfig keeps the machine's own fonts out, so the
same paper comes out the same everywhere. Liberation Sans has the widths of Arial, which the
official forms are set in; the others are for names that it has no letters for.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from fontTools.ttLib import TTFont

from app.printing.errors import Unprintable
from app.printing.places import FONTCONFIG, FONTS

# The order is the order of fallback, here and in every stylesheet.
_FALLBACK = (
    ("Noto Sans", "NotoSans-Regular.ttf"),
    ("Noto Sans Arabic", "NotoSansArabic-Regular.ttf"),
    ("Noto Sans Hebrew", "NotoSansHebrew-Regular.ttf"),
    ("Noto Sans Armenian", "NotoSansArmenian-Regular.ttf"),
    ("Noto Sans Georgian", "NotoSansGeorgian-Regular.ttf"),
    ("Noto Sans Devanagari", "NotoSansDevanagari-Regular.ttf"),
    ("Noto Sans Bengali", "NotoSansBengali-Regular.ttf"),
    ("Noto Sans Gurmukhi", "NotoSansGurmukhi-Regular.ttf"),
    ("Noto Sans Gujarati", "NotoSansGujarati-Regular.ttf"),
    ("Noto Sans Tamil", "NotoSansTamil-Regular.ttf"),
    ("Noto Sans Telugu", "NotoSansTelugu-Regular.ttf"),
    ("Noto Sans Thai", "NotoSansThai-Regular.ttf"),
    ("Noto Sans Lao", "NotoSansLao-Regular.ttf"),
    ("Noto Sans Khmer", "NotoSansKhmer-Regular.ttf"),
    ("Noto Sans Myanmar", "NotoSansMyanmar-Regular.ttf"),
    ("Noto Sans Ethiopic", "NotoSansEthiopic-Regular.ttf"),
    ("WenQuanYi Micro Hei", "wqy-microhei.ttc"),
)
_REGULAR = ("Liberation Sans", "LiberationSans-Regular.ttf")
_BOLD = ("Liberation Sans", "LiberationSans-Bold.ttf")

# Joined and stacked scripts are drawn with other glyphs than their letters alone; those can be
# wider, so a text in them is taken to need this much more room.
_SHAPED = 1.25
_SHAPED_FACES = {
    "Noto Sans Arabic",
    "Noto Sans Devanagari",
    "Noto Sans Bengali",
    "Noto Sans Gurmukhi",
    "Noto Sans Gujarati",
    "Noto Sans Tamil",
    "Noto Sans Telugu",
    "Noto Sans Khmer",
    "Noto Sans Myanmar",
}

FALLBACK_FAMILIES = tuple(family for family, _ in _FALLBACK)
"""Font families after Liberation, in the order the stylesheets name them."""

_ZERO_WIDTH = {"\u200c", "\u200d"}


@dataclass(frozen=True)
class _Face:
    family: str
    advances: dict[int, float]  # code point -> advance, in em


@cache
def _face(family: str, file: str) -> _Face:
    with TTFont(FONTS / file, fontNumber=0, lazy=True) as font:
        em = float(font["head"].unitsPerEm)
        widths = font["hmtx"].metrics
        cmap = font.getBestCmap()
        return _Face(family, {code: widths[glyph][0] / em for code, glyph in cmap.items()})


@lru_cache(maxsize=4096)
def _advance(char: str, bold: bool) -> float | None:
    """Advance of one character in em, from the first font that has it; ``None`` if none has."""
    code = ord(char)
    for family, file in (_BOLD if bold else _REGULAR, *_FALLBACK):
        face = _face(family, file)
        if code in face.advances:
            return face.advances[code] * (_SHAPED if family in _SHAPED_FACES else 1.0)
    return None


def missing_fonts() -> tuple[str, ...]:
    """Font files that should be here and are not; empty when all is well."""
    files = (_REGULAR[1], _BOLD[1], *(file for _, file in _FALLBACK), FONTCONFIG.name)
    return tuple(file for file in files if not (FONTS / file).is_file())


def can_print(text: str) -> bool:
    """Whether some font here has every letter of ``text`` (already cleaned)."""
    return all(char in _ZERO_WIDTH or _advance(char, False) is not None for char in text)


def measure(text: str, size: float, bold: bool = False) -> float:
    """Width of ``text`` in points, set without kerning at ``size`` points.

    Exact for scripts that are set letter by letter; an upper bound for joined scripts.

    Raises:
        Unprintable: ``letters``, when no font has one of the letters.
    """
    total = 0.0
    for char in text:
        if char in _ZERO_WIDTH:
            continue
        advance = _advance(char, bold)
        if advance is None:
            raise Unprintable("letters")
        total += advance
    return total * size
