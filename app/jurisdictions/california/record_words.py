"""Words that stand on a record and what they mean: letters by date, picks in plain words, courts.

Source: the California law brief, 3.6 (Q7), 4.3 and 4.4.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.jurisdictions.california.law import LETTERS_FROM, POSSESSION_INFRACTION, PROP_64
from app.jurisdictions.california.sections import MOST_READ, letter_at
from app.relief.text import Text


@dataclass(frozen=True)
class Pick:
    """One line of the pick list: the section to record and what it means in plain words."""

    section: str
    label: Text


_PICKS = (
    Pick("11357", Text("Having cannabis")),
    Pick("11358", Text("Growing cannabis")),
    Pick("11359", Text("Having cannabis to sell")),
    Pick("11360", Text("Selling, giving or carrying cannabis")),
)
_LETTERS = (
    Pick("11357(a)", Text("Having concentrate, such as hash, wax or oil")),
    Pick("11357(b)", Text("Having one ounce (28.5 grams) or less")),
    Pick("11357(c)", Text("Having more than one ounce (28.5 grams)")),
    Pick("11357(d)", Text("Having one ounce or less at a school, age 18 or older")),
    Pick("11357(e)", Text("Having cannabis at a school, under age 18")),
    Pick("11360(a)", Text("Selling, giving or carrying, any amount")),
    Pick("11360(b)", Text("Giving away or carrying one ounce or less")),
)


def picks() -> tuple[Pick, ...]:
    """The four sections in plain words, for a person who does not know the number (3.6, Q7)."""
    return _PICKS


def record_letters() -> tuple[Pick, ...]:
    """The letters as records from 1976 to 8 November 2016 print them, in plain words."""
    return _LETTERS


_MEANT: dict[tuple[str, str], Text] = {
    ("11357", "a"): Text("Concentrate, any amount"),
    ("11357", "b"): Text("28.5 grams or less, not concentrate: a misdemeanor then"),
    ("11357", "c"): Text("More than 28.5 grams, not concentrate: a misdemeanor"),
    ("11357", "d"): Text("28.5 grams or less at a school, age 18 or older: a misdemeanor"),
    ("11357", "e"): Text("At a school, under age 18: a misdemeanor"),
    ("11360", "a"): Text("Carrying, bringing in, selling or giving, any amount: a felony"),
    ("11360", "b"): Text(
        "Giving away or carrying 28.5 grams or less, not concentrate: a misdemeanor"
    ),
}
_INFRACTION_FROM_2011 = Text("28.5 grams or less, not concentrate: an infraction")


def meaning(family: str, letter: str, day: date) -> Text | None:
    """What a letter meant for an offense on ``day``, before the law of 9 November 2016.

    ``None`` when the letter says nothing then: before 1976, a letter that did not exist, or
    under the new law, where this program gives no result anyway.
    """
    if not LETTERS_FROM <= day < PROP_64:
        return None
    if (family, letter) == ("11357", "b") and day >= POSSESSION_INFRACTION:
        return _INFRACTION_FROM_2011
    return _MEANT.get((family, letter_at(family, letter, day)))


RAP_COURTS = {
    "CASC": "superior",
    "CAMC": "municipal",
    "CAJC": "justice",
    "CAJV": "juvenile",
    "USFD": "federal",
}
"""The first four letters of a court's name on a rap sheet (4.4). ``juvenile`` answers how the
case ended; the papers of municipal and justice courts are now with the superior court."""


def rap_court(line: str) -> tuple[str, str]:
    """The kind of court and the place of "CAMC LODI"; two empty words when it is none of these."""
    code, *place = line[:MOST_READ].upper().split() or [""]
    return (RAP_COURTS[code], " ".join(place)) if code in RAP_COURTS else ("", "")
