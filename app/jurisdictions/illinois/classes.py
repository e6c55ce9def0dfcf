"""Reading the class of an offense, and working out a missing one (brief 4.2, 4.3)."""

from __future__ import annotations

import re
from datetime import date

from app.jurisdictions.illinois import law
from app.relief.facts import UNKNOWN

MISDEMEANOR = ("M", "MA", "MB", "MC")
HIGH = ("F3", "F2", "F1", "FX")
RESULTS = ("misdemeanor", "class_4", "high", "unclear")

_TOP_POSSESSION = 500
_TOP_ATTEMPT = 2000
_BRACKETS_OLD = {"a": (0.0, 2.5), "b": (2.5, 10), "c": (10, 30), "d": (30, 500)}
_BRACKETS_2016 = {"a": (0.0, 10), "b": (10, 30), "c": (30, 100), "d": (100, 500)}


def read_class(typed: str) -> str:
    """The class as a record prints it: ``MA``, ``F4``, ``civil`` and so on, or ``unknown``."""
    text = re.sub(r"[^A-Z0-9]+", " ", typed.upper()).strip()
    text = re.sub(r"^CLASS\s+", "", text)
    if text in ("CV", "CIVIL", "CL", "CIVIL LAW VIOLATION"):
        return "civil"
    if text in ("OV", "ORD", "ORDINANCE"):
        return "ordinance"
    if text in ("M", "MISD", "MISDEMEANOR"):
        return "M"
    if text in ("X", "FX", "F X", "X F", "X FELONY"):
        return "FX"
    if found := re.fullmatch(
        r"(?:M|MISD|MISDEMEANOR) ?([ABC])|([ABC]) ?(?:M|MISD|MISDEMEANOR)?", text
    ):
        return f"M{found[1] or found[2]}"
    if found := re.fullmatch(r"(?:F|FEL|FELONY)? ?([1-4]) ?(?:F|FEL|FELONY)?", text):
        return f"F{found[1]}"
    return UNKNOWN


def work_out(
    *,
    sale: bool,
    attempt: bool,
    grams: float | None,
    letter: str,
    day: date,
    prior: bool,
) -> str:
    """The class that the amount, the letter and the day lead to; one of :data:`RESULTS`.

    Args:
        sale: Section 5; else Section 4.
        grams: ``None`` when not known. letter: empty when not known.
        day: the day of the offense.
        prior: an earlier drug conviction.
    """
    if attempt:
        return _attempted(sale=sale, grams=grams, letter=letter, day=day)
    return _sold(grams, letter, day) if sale else _had(grams, letter, day, prior=prior)


def _attempted(*, sale: bool, grams: float | None, letter: str, day: date) -> str:
    if sale and day < law.SALE_TABLE_START:
        return "unclear"
    if not sale and day < law.TIERS_1997:
        return "misdemeanor"
    if grams is not None:
        return "misdemeanor" if grams <= (_TOP_POSSESSION if sale else _TOP_ATTEMPT) else "high"
    if letter:
        return "misdemeanor" if letter in ("abcd" if sale else "abcde") else "high"
    return "unclear"


def _had(grams: float | None, letter: str, day: date, *, prior: bool) -> str:
    civil = grams <= law.CIVIL_GRAMS if grams is not None else letter == "a"
    if day >= law.CIVIL_START and civil:
        return "unclear"
    if grams is not None:
        if grams > _TOP_POSSESSION:
            return "high"
        most = law.SMALL_GRAMS if day < law.CIVIL_START else 100
        return _with_prior(grams > most, prior=prior)
    if not letter:
        return "unclear"
    return "high" if letter in "efg" else _with_prior(letter == "d", prior=prior)


def _with_prior(class_4: bool, *, prior: bool) -> str:
    if class_4:
        return "unclear" if prior else "class_4"
    return "misdemeanor"


def _sold(grams: float | None, letter: str, day: date) -> str:
    if day < law.SALE_TABLE_START:
        return "unclear"
    if grams is not None:
        if grams > law.SMALL_GRAMS:
            return "high"
        return "class_4" if grams > law.CIVIL_GRAMS else "misdemeanor"
    if not letter:
        return "unclear"
    if letter in "defg":
        return "high"
    return "class_4" if letter == "c" else "misdemeanor"


def fits_letter(*, sale: bool, grams: float, letter: str, day: date) -> bool:
    """Whether the weight lies in the bracket of the letter, for offenses of that day."""
    tables = _BRACKETS_OLD if sale or day < law.CIVIL_START else _BRACKETS_2016
    if letter not in tables:
        return grams > _TOP_POSSESSION
    low, high = tables[letter]
    return low < grams <= high or (letter == "a" and grams <= high)
