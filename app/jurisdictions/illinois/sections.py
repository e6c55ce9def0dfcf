"""Which law is on the paper? The reader of Illinois law numbers (brief, section 4.1).

People copy numbers in many styles: "720 ILCS 550/4(c)", "720-550/4-C", "Ch. 56 1/2, par. 704".
Each becomes a :class:`Reading`. The reader never guesses and never raises: what could mean two
laws is ``ambiguous`` and the page asks again; a section with a decimal (5.2) is never read as
the section without it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

MOST_READ = 400
"""Characters that are looked at; no law number is longer."""
LETTERS = "abcdefg"
CANNABIS_ACT = ("550/4", "550/5", "550/5.1", "550/5.2", "550/6", "550/7", "550/8", "550/9")

_SEP = r"\s*[-/.,:]?\s*"
_LETTER = (
    r"(?:\s*[-/.]?\s*[(\[]\s*(?P<round>[a-z])\s*[)\]]"
    r"|\s*-\s*(?P<dash>[a-z])(?![a-z])"
    r"|(?P<close>[a-z])(?![a-z])"
    r"|\s(?P<apart>[a-z])(?=\s*(?:$|[)\]\-,;/.(])))?"
)
_DIGIT_TAIL = r"(?P<tail>\s*[-–]\s*[0-9](?![0-9])|\s[0-9](?![0-9.])(?!\s*(?:g|oz|ct|lb)))?"
_NUMBER = r"(?P<number>[0-9]{1,2}(?:\.[0-9])?)(?![0-9])"
_NEW = re.compile(
    rf"(?<![0-9])(?:720)?\s*(?:ilcs)?{_SEP}550(?:\.0)?(?:\s*[-/,:]\s*|\s+){_NUMBER}"
    rf"{_DIGIT_TAIL}{_LETTER}"
)
_OLD = re.compile(
    r"(?<![0-9])56\s*-?\s*1/2\s*[,;:/-]?\s*(?:(?:pars?|paragraph|sec|section|§)\.?)?\s*[-/]?\s*"
    rf"(?P<par>[0-9]{{3,4}}(?:\.[0-9])?)(?![0-9]){_DIGIT_TAIL}{_LETTER}"
)
_ACT_570 = re.compile(rf"(?<![0-9])720\s*(?:ilcs)?{_SEP}570(?![0-9])|(?<![0-9])570\s*/\s*[0-9]")
_ACT_600 = re.compile(
    rf"(?<![0-9])(?:720\s*(?:ilcs)?{_SEP}600(?:\.0)?|ilcs\s*600|600)\s*[-/]\s*"
    r"(?P<number>[0-9](?:\.[0-9])?)(?![0-9])"
)
_ATTEMPT = re.compile(
    r"(?<![0-9])(?:(?:720\s*(?:ilcs)?\s*[-/ ]?\s*)?5\s*[/-]\s*8\s*-\s*4"
    r"|38\s*-\s*8\s*-\s*4)(?![0-9])"
)
_ATTEMPT_WORD = re.compile(r"(?<![a-z])attempt(?:ed|s|ing)?(?![a-z])")
_DUI = re.compile(r"(?<![0-9])11\s*-\s*501(?![0-9])|(?<![a-z])d\.?u\.?i(?![a-z])")
_PROBATION = re.compile(r"(?<![0-9])(?:710|1410|410)\s*prob|(?<![a-z])tasc(?![a-z])")
_ORDINANCE = re.compile(
    r"(?<![a-z])(?:ov|ord(?:inance)?|municipal|muni?\.?\s*code|mcc|city of|village|city code)"
    r"(?![a-z])"
)
_CITY_NUMBER = re.compile(r"(?<![0-9/-])[0-9]{1,2}-[0-9]{1,3}-[0-9]{2,4}(?![0-9])")
_BARE_OLD = re.compile(r"(?<![0-9])70[4-9](?:\.[0-9])?(?![0-9])")
_ANY_ACT = re.compile(r"(?<![0-9])550(?![0-9])")


@dataclass(frozen=True)
class Reading:
    """A law number as the program reads it.

    Attributes:
        family: ``550/4`` and so on for the Cannabis Control Act, ``550/10``, ``570``,
            ``600/3.5``, ``600``, ``dui``, ``ordinance``, ``other`` or ``unknown`` (nothing typed).
        letter: ``a`` to ``g``, or empty.
        attempt: the paper says attempt, or names 720 ILCS 5/8-4.
        ambiguous: it could be two laws, so the page asks; the law table reads it as ``other``.
        probation: it names first-offender probation, which is a sentence and not a charge.
    """

    family: str
    letter: str = ""
    attempt: bool = False
    ambiguous: bool = False
    probation: bool = False

    def as_read(self) -> str:
        """The citation to show in "We read this as …"; empty when no law was read."""
        names = {"dui": "625 ILCS 5/11-501", "570": "720 ILCS 570"}
        if self.family in ("other", "unknown", "ordinance"):
            return ""
        name = names.get(self.family, f"720 ILCS {self.family}")
        letter = f"({self.letter})" if self.letter else ""
        return f"{'Attempt, ' if self.attempt else ''}{name}{letter}"


def read_section(typed: str) -> Reading:
    """Read a law number as a person typed it or as a record prints it."""
    text = _tidy(typed)
    if text in ("", "unknown"):
        return Reading("unknown")
    text, numbers = _ATTEMPT.subn(" ", text)
    attempt = bool(numbers or _ATTEMPT_WORD.search(text))
    if _DUI.search(text):
        return Reading("dui", attempt=attempt)
    found = list(dict.fromkeys(_cannabis(text)))
    whole = [one for one in found if one.letter] or found
    named = {one.family for one in found}
    if found:
        if len(named) > 1 or len(set(whole)) > 1 or any(one.ambiguous for one in found):
            return Reading("other", attempt=attempt, ambiguous=True)
        family = whole[0].family
        return Reading(family, whole[0].letter, attempt, probation=family == "550/10")
    return _elsewhere(text, attempt=attempt, by_number=bool(numbers))


def _tidy(typed: str) -> str:
    text = typed[:MOST_READ].replace("½", " 1/2")
    text = unicodedata.normalize("NFKC", text).lower()
    text = re.sub("[\N{HYPHEN}-\N{HORIZONTAL BAR}\N{MINUS SIGN}]", "-", text)
    text = re.sub(r"(?<![0-9])56\.5(?![0-9])", "56 1/2", text)
    return " ".join(text.split())


def _cannabis(text: str) -> list[Reading]:
    """Every section of the Cannabis Control Act that is named, in order."""
    found: list[Reading] = []
    for match in _NEW.finditer(text):
        number = match["number"].removesuffix(".0")
        found.append(_one(f"550/{number}", match))
    for match in _OLD.finditer(text):
        par = match["par"]
        if re.fullmatch(r"70[1-9](?:\.[0-9])?|710", par):
            number = "10" if par == "710" else par[2:]
            found.append(_one(f"550/{number}", match))
    return found


def _one(family: str, match: re.Match[str]) -> Reading:
    letter = match["round"] or match["dash"] or match["close"] or match["apart"] or ""
    known = family in CANNABIS_ACT or family == "550/10"
    if match["tail"] or (letter and letter not in LETTERS):
        return Reading("other", ambiguous=True)
    return Reading(family if known else "other", letter if known else "")


def _elsewhere(text: str, *, attempt: bool, by_number: bool) -> Reading:
    """Laws other than the Cannabis Control Act, and what could be two things."""
    if old := _OLD.search(text):
        par = int(old["par"].split(".")[0])
        if 1401 <= par <= 1410:
            return Reading("570", attempt=attempt)
        return Reading("600" if 2101 <= par <= 2107 else "other", attempt=attempt)
    if _PROBATION.search(text):
        return Reading("other", attempt=attempt, ambiguous=True, probation=True)
    if _ACT_570.search(text):
        return Reading("570", attempt=attempt)
    if match := _ACT_600.search(text):
        return Reading("600/3.5" if match["number"] == "3.5" else "600", attempt=attempt)
    if _ORDINANCE.search(text):
        return Reading("ordinance", attempt=attempt)
    bare = _BARE_OLD.search(text) and "ilcs" not in text
    unclear = by_number or bare or _CITY_NUMBER.search(text) or _ANY_ACT.search(text)
    ambiguous = bool(unclear) or re.search("[0-9]", text) is None
    return Reading("other", attempt=attempt, ambiguous=ambiguous)
