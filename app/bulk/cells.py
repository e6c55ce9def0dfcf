"""What a cell of a spreadsheet means as a fact: the words people write, never a guess."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches

from app.bulk.problems import NotThisFormat
from app.relief.facts import UNKNOWN, Fact, Kind, Vocabulary

ABOUT = ("id", "person", "name", "birth_date", "sex", "race", "county")
"""Columns that are not facts but are known: they name and group, and no rule reads them."""
_US_DATE = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_LOOSE = re.compile(r"[^0-9.+-]")
"""What Python takes in a number and nobody writes: 1_0, 1e5, digits of other scripts."""
_TRUE = {"true": True, "yes": True, "y": True, "false": False, "no": False, "n": False}


def columns_of(header: Sequence[str], vocabulary: Vocabulary) -> dict[str, int]:
    """Where each known column stands.

    Raises:
        NotThisFormat: no column is a fact, one stands twice, or one looks like a misspelled fact.
    """
    known = (*vocabulary.by_name, *ABOUT)
    found: dict[str, int] = {}
    for place, head in enumerate(header):
        name = re.sub(r"[\s-]+", "_", head.strip().lower())
        if name in found:
            raise NotThisFormat(f"column {place + 1}: the heading {name} stands twice")
        if name in known:
            found[name] = place
        elif near := get_close_matches(name, vocabulary.by_name, 1, 0.8):
            # Its own words stay unsaid: a file without headings begins with somebody's data.
            raise NotThisFormat(f"column {place + 1} has no known heading; is it {near[0]}?")
    if not set(found) & set(vocabulary.by_name):
        names = ", ".join(vocabulary.by_name)
        raise NotThisFormat(f"no column is a fact of this state; the facts are: {names}")
    return found


def raw_of(cell: str, fact: Fact) -> object:
    """A cell as the plain value that the vocabulary reads; what does not fit stays as it is."""
    low = cell.strip().lower()
    match fact.kind:
        case Kind.BOOL:
            return _TRUE.get(low, low)
        case Kind.COUNT | Kind.AMOUNT:
            return _number(low, whole=fact.kind is Kind.COUNT)
        case Kind.CHOICE:
            named = {one.lower(): one for one in fact.choices}
            word = {"y": "yes", "n": "no"}.get(low, low)
            if word == UNKNOWN:
                return UNKNOWN
            return named.get(word) or named.get(re.sub(r"[\s-]+", "_", word), cell)
        case Kind.DATE:
            return low if low == UNKNOWN else _date(cell.strip())
    return low if low == UNKNOWN else cell


def _number(text: str, *, whole: bool) -> object:
    if _LOOSE.search(text):
        return text
    try:
        return int(text) if whole else float(text)
    except ValueError:
        return text


def _date(text: str) -> str:
    found = _US_DATE.fullmatch(text)
    if found is None:
        return text
    month, day, year = found.groups()
    return f"{year}-{int(month):02}-{int(day):02}"


def birth_number(cell: str, as_of: date) -> int | None:
    """A birth date as YYYYMMDD, for age groups only."""
    text = _date(cell.strip())
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day.year * 10000 + day.month * 100 + day.day if day <= as_of else None


def line_of(cells: Sequence[str]) -> str:
    """Cells as a line of CSV."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()
