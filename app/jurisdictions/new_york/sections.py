"""How New York records print a charge, and the one section that each print means (brief 4).

Nothing is guessed: what cannot be read for certain comes back without a section, and the person
is asked. PL is the Penal Law, VTL the Vehicle and Traffic Law, PHL the Public Health Law.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from app.jurisdictions.new_york.charges import CLASS_OF, NAMES, OLD_220

PRE_1967 = "pre-1967"
"""What the pick list says for a charge under the law before September 1967."""
_REAL = frozenset(CLASS_OF)
_ARTICLES = "220|221|222|240"
_PREFIX = re.compile(r"\b(110|105|100|115)(?:\.[0-9]{2})?\s*[/-]\s*(?=[0-9])")
_PREFIXES = {"110": "attempt", "105": "conspiracy", "100": "solicitation", "115": "facilitation"}
_WORDS = (
    (re.compile(r"\bATT(?:EMPT(?:ED)?)?\b\.?"), "attempt"),
    (re.compile(r"\bCONSP(?:IRACY)?\b\.?"), "conspiracy"),
    (re.compile(r"\bSOLICITATION\b"), "solicitation"),
    (re.compile(r"\bFACILITATION\b"), "facilitation"),
)
_CLASS = re.compile(r"(?<![A-Z0-9./-])(AM|BM|UM|AF|BF|CF|DF|EF|0?V|VIO|0?I)(?![A-Z0-9./-])")
_DOTTED = re.compile(
    rf"(?<![0-9.])({_ARTICLES})\.([0-9]{{1,2}})(?![0-9])"
    r"(?:\s*\(([0-9]{1,2})\)|-([0-9]{1,2})(?![0-9A-Z])|\.([0-9]{1,2})(?![0-9])"
    r"|\s+SUB(?:D(?:IVISION)?)?\.?\s*([0-9]{1,2})(?![0-9])|\s+([0-9]{2})(?![0-9]))?"
)
_RUN = re.compile(rf"(?<![0-9.])({_ARTICLES})([0-9]{{2}})([0-9]{{2}})?(?![0-9.])")
_OTHER_LAW = re.compile(
    r"\b(VTL|PHL)\s*([0-9]{3,4})(?:\s*[.-]?\s*\(?\s*([0-9]{1,2})(?:\s*-?\s*(A))?\s*\)?)?(?![0-9])"
)
_OTHER_PL = re.compile(r"(?<![0-9.])([1-4][0-9]{2}|[1-9][0-9])\.([0-9]{2})(?![0-9])")


@dataclass(frozen=True)
class Reading:
    """A charge as it was read.

    Attributes:
        section: ``221.10``, ``VTL 1192(4)``; empty when it could not be read.
        subdivision: its number without leading zeros, or empty.
        inchoate: ``none``, ``attempt``, ``conspiracy``, ``solicitation`` or ``facilitation``.
        level: the class printed beside it (``BM``), or empty.
        never: the number that was typed names an article of cannabis crimes but no crime.
        ambiguous: a lost zero leaves two sections possible.
    """

    section: str = ""
    subdivision: str = ""
    inchoate: str = "none"
    level: str = ""
    never: bool = False
    ambiguous: bool = False

    @property
    def law(self) -> str:
        """The section with its law, as a paper names it."""
        if not self.section or not self.section[0].isdigit():
            return self.section
        return f"PL {self.section}"

    def as_read(self) -> str:
        """The whole charge in one fixed form; it reads back as itself."""
        if not self.section:
            return ""
        sub = f"({self.subdivision})" if self.subdivision and self.section[0].isdigit() else ""
        tried = {code: f"{number}/" for number, code in _PREFIXES.items()}.get(self.inchoate, "")
        level = f" {self.level}" if self.level else ""
        return f"{'PL ' if self.section[0].isdigit() else ''}{tried}{self.section}{sub}{level}"


@lru_cache(maxsize=4096)
def read_section(typed: str) -> Reading:
    """The charge that a line of a record names (brief 4.2, step by step)."""
    text = _tidy(typed)
    if text == PRE_1967.upper():
        return Reading(section=PRE_1967)
    found = _OTHER_LAW.search(text)
    if found:
        return _other_law(found, text)
    text, inchoate = _inchoate(text)
    text, level = _level(text)
    read = _numbered(text)
    if read is None:
        read = _named(text)
    return replace(read, inchoate=inchoate, level=level)


def _tidy(typed: str) -> str:
    text = " ".join(typed.upper().replace("§", " ").split())
    text = re.sub(r"\bSECTION\b|\bSEC\.|\bSEC\b", " ", text)
    text = re.sub(r"\bP\.\s?L\.|\bPENAL LAW\b", "PL ", text)
    text = re.sub(r"\bV&T\b|\bV\.\s?T\.\s?L\.|\bVEHICLE (?:AND|&) TRAFFIC LAW\b", "VTL ", text)
    text = re.sub(r"\bP\.\s?H\.\s?L\.|\bPUBLIC HEALTH LAW\b", "PHL ", text)
    return " ".join(text.split())


def _other_law(found: re.Match[str], text: str) -> Reading:
    law, number, sub, letter = found.groups()
    _, level = _level(text[: found.start()] + " " + text[found.end() :])
    part = f"{int(sub)}{'-a' if letter else ''}" if sub else ""
    return Reading(
        section=f"{law} {number}" + (f"({part})" if part else ""), subdivision=part, level=level
    )


def _inchoate(text: str) -> tuple[str, str]:
    found = _PREFIX.search(text)
    if found:
        return text[: found.start()] + text[found.end() :], _PREFIXES[found[1]]
    for pattern, kind in _WORDS:
        if pattern.search(text):
            return pattern.sub(" ", text), kind
    return text, "none"


def _level(text: str) -> tuple[str, str]:
    found = _CLASS.search(text)
    if not found:
        words = re.search(r"\bCLASS ([ABCDE]) (FELONY|MISDEMEANOR)\b", text)
        return text, f"{words[1]}{words[2][0]}" if words else ""
    level = found[1].lstrip("0")
    rest = text[: found.start()] + " " + text[found.end() :]
    return rest, "V" if level == "VIO" else level


def _numbered(text: str) -> Reading | None:
    dotted = _DOTTED.search(text)
    if dotted:
        article, digits = dotted[1], dotted[2]
        sub = next((part for part in dotted.groups()[2:] if part), "")
        return _section(article, digits, sub)
    run = _RUN.search(text)
    if run:
        return _section(run[1], run[2], run[3] or "")
    other = _OTHER_PL.search(text)
    return Reading(section=f"{other[1]}.{other[2]}") if other else None


def _section(article: str, digits: str, sub: str) -> Reading:
    if len(digits) == 1:
        both = [one for one in (f"{article}.0{digits}", f"{article}.{digits}0") if one in _REAL]
        if len(both) != 1:
            return Reading(ambiguous=len(both) > 1, never=not both and article in ("221", "222"))
        section = both[0]
    else:
        section = f"{article}.{digits}"
    known = section in _REAL or section in OLD_220 or article == "240"
    if not known:
        return Reading(never=article in ("221", "222"))
    return Reading(section=section, subdivision=sub.lstrip("0"))


def _named(text: str) -> Reading:
    flat = re.sub(r"[^A-Z0-9]+", " ", text.replace("MARIJUANA", "MARIHUANA"))
    for pattern, section in NAMES:
        if pattern.search(flat):
            return Reading(section=section)
    return Reading()
