"""Checks of single lines. Each gives the text to keep and, if wrong, words that say what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from app.relief.text import Text
from forms.clean import LOST

Check = Callable[[str], tuple[str, Text | None]]

_STATES: Final = {
    "alabama": "AL", "alaska": "AK", "arizona": "AZ", "arkansas": "AR", "california": "CA",
    "colorado": "CO", "connecticut": "CT", "delaware": "DE", "district of columbia": "DC",
    "florida": "FL", "georgia": "GA", "hawaii": "HI", "idaho": "ID", "illinois": "IL",
    "indiana": "IN", "iowa": "IA", "kansas": "KS", "kentucky": "KY", "louisiana": "LA",
    "maine": "ME", "maryland": "MD", "massachusetts": "MA", "michigan": "MI", "minnesota": "MN",
    "mississippi": "MS", "missouri": "MO", "montana": "MT", "nebraska": "NE", "nevada": "NV",
    "new hampshire": "NH", "new jersey": "NJ", "new mexico": "NM", "new york": "NY",
    "north carolina": "NC", "north dakota": "ND", "ohio": "OH", "oklahoma": "OK", "oregon": "OR",
    "pennsylvania": "PA", "rhode island": "RI", "south carolina": "SC", "south dakota": "SD",
    "tennessee": "TN", "texas": "TX", "utah": "UT", "vermont": "VT", "virginia": "VA",
    "washington": "WA", "west virginia": "WV", "wisconsin": "WI", "wyoming": "WY",
    "american samoa": "AS", "guam": "GU", "northern mariana islands": "MP", "puerto rico": "PR",
    "virgin islands": "VI", "u.s. virgin islands": "VI",
}  # fmt: skip
# Mail to soldiers abroad goes to these three.
_STATE_CODES: Final = frozenset(_STATES.values()) | {"AA", "AE", "AP"}
_ZIP: Final = re.compile(r"([0-9]{5})(?:[- ]?([0-9]{4}))?")
_PHONE: Final = re.compile(r"[0-9 ()+./‐-–-]+")
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")


def lost(text: str) -> Text | None:
    """Letters that did not come through."""
    if LOST in text:
        return Text("Some letters did not come through. Please type this again.")
    return None


def too_long(text: str, limit: int) -> Text | None:
    """More characters than the line holds; says both numbers."""
    if len(text) <= limit:
        return None
    return Text(
        "This is too long. It can have %(limit)s characters, and you typed %(typed)s. "
        "Please make it shorter.",
        limit=limit,
        typed=len(text),
    )


def state(text: str) -> tuple[str, Text | None]:
    """A US state or territory: two letters, or its whole name as browsers fill it in."""
    code = _STATES.get(text.casefold(), text.upper())
    if code in _STATE_CODES:
        return code, None
    return text, Text("Type the state as two letters, like CA.")


def zip_code(text: str) -> tuple[str, Text | None]:
    """Five or nine digits."""
    match = _ZIP.fullmatch(text)
    if match is None:
        return text, Text("Type the ZIP code as 5 digits, like 94110, or as 9 digits.")
    return "-".join(part for part in match.groups() if part), None


def phone(text: str) -> tuple[str, Text | None]:
    """Ten digits in any form, kept as typed; a 1 for the country may stand before them."""
    numbers = "".join(char for char in text if char in "0123456789")
    right = len(numbers) == 10 or (len(numbers) == 11 and numbers.startswith("1"))
    if right and _PHONE.fullmatch(text):
        return text, None
    return text, Text(
        "Type the phone number with its area code. It has 10 digits, like 415-555-0134."
    )


def email(text: str) -> tuple[str, Text | None]:
    """Something that looks like an address; only mail itself can tell more."""
    if _EMAIL.fullmatch(text):
        return text, None
    return text, Text("Check the email address. It should look like name@example.com.")


CHECKS: Final[Mapping[str, Check]] = {
    "state": state,
    "zip": zip_code,
    "phone": phone,
    "email": email,
}
"""By the name that a :class:`app.intake.questions.Field` gives as its ``pattern``."""
