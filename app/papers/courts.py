"""Courts of a state, read from a table a person keeps by hand. Pure values, any state.

The table is TOML. At its top stand ``caption`` (with ``{county}``), ``source`` and ``verified``
(of every row that does not say otherwise), and ``[statuses]``: each status letter and what it
means. Then one ``[court."County name"]`` per county, in order. What is not known stays out; no
address means "ask the clerk". A bad row stops the program.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from app.relief.text import Text


class CourtDataError(ValueError):
    """A row of a court table is not right. The message names the file, the row and the fault."""


@dataclass(frozen=True)
class Court:
    """One court.

    Attributes:
        id: slug of the county, such as ``san-luis-obispo``; safe in an address line.
        county: the county's name, without the word County.
        caption: the court's full name, as printed on a paper.
        street: street address; empty when not known.
        city_zip: city and ZIP code in one line, as CR-400's caption wants; empty with ``street``.
        status: letter of the table's ``statuses``; empty exactly when the address is.
        note: words for the person; English, may be empty.
        verified: a person checked with the court that this counter takes criminal filings.
        source: where the address comes from.
        checked: the day of that check; set exactly when ``verified``.
        building: name of the courthouse; display only.
    """

    id: str
    county: str
    caption: str
    street: str
    city_zip: str
    status: str
    note: str
    verified: bool
    source: str
    checked: date | None
    building: str = ""

    @property
    def has_address(self) -> bool:
        """Whether there is an address to start from. Always print it with "please confirm"."""
        return bool(self.street)


class CourtDirectory:
    """The courts of one state in the order of the table; unchanging.

    Attributes:
        statuses: what each status letter means, for people.
    """

    def __init__(self, courts: tuple[Court, ...], statuses: Mapping[str, str]) -> None:
        self._courts = {court.id: court for court in courts}
        self.statuses = MappingProxyType(dict(statuses))
        if len(self._courts) != len(courts):
            twice = sorted({c.id for c in courts if self._courts[c.id] is not c})
            raise CourtDataError(f"courts appear twice: {', '.join(twice)}")

    def __iter__(self) -> Iterator[Court]:
        return iter(self._courts.values())

    def __len__(self) -> int:
        return len(self._courts)

    def __contains__(self, court_id: object) -> bool:
        return court_id in self._courts

    def __getitem__(self, court_id: str) -> Court:
        """The court with this id.

        Raises:
            KeyError: there is none.
        """
        return self._courts[court_id]

    def get(self, court_id: str) -> Court | None:
        """The court with this id, or ``None``."""
        return self._courts.get(court_id)

    @classmethod
    def load(cls, path: Path) -> CourtDirectory:
        """Read a court table.

        Raises:
            CourtDataError: the file is not TOML, or a row breaks a rule of :class:`Court`.
        """
        try:
            data = tomllib.loads(path.read_text(encoding="utf-8"))
            return _directory(data)
        except tomllib.TOMLDecodeError as error:
            raise CourtDataError(f"{path.name}: {error}") from error
        except CourtDataError as error:
            raise CourtDataError(f"{path.name}: {error}") from error


_TOP = {"caption": str, "source": str, "verified": bool, "statuses": dict, "court": dict}
_ROW = {
    "street": str,
    "city_zip": str,
    "status": str,
    "note": str,
    "building": str,
    "source": str,
    "verified": bool,
    "checked": date,
}
_CITY_ZIP = re.compile(r"[A-Z][A-Za-z .,'-]* [0-9]{5}(-[0-9]{4})?")


def _directory(data: Mapping[str, Any]) -> CourtDirectory:
    _typed(data, _TOP, "the top", needed=set(_TOP))
    if "{county}" not in data["caption"]:
        raise CourtDataError("caption: has no {county}")
    statuses = data["statuses"]
    courts = tuple(_court(county, row, data) for county, row in data["court"].items())
    return CourtDirectory(courts, statuses)


def _typed(
    row: Mapping[str, Any], kinds: Mapping[str, type], where: str, *, needed: set[str]
) -> None:
    """Every key is known and of its kind, every needed one is there, no words have stray ends."""
    for key in needed - row.keys():
        raise CourtDataError(f"{where}: {key} is missing")
    for key, value in row.items():
        if key not in kinds or type(value) is not kinds[key]:
            raise CourtDataError(f"{where}: {key} is not known, or is not a {kinds.get(key)}")
        if isinstance(value, str) and (not value or value != " ".join(value.split())):
            raise CourtDataError(f"{where}: {key} is empty or has stray spaces; leave it out")


def _court(county: str, row: Mapping[str, Any], top: Mapping[str, Any]) -> Court:
    where = f"court {county!r}"
    _typed(row, _ROW, where, needed=set())
    court = Court(
        id=slug(county),
        county=county,
        caption=top["caption"].replace("{county}", county),
        street=row.get("street", ""),
        city_zip=row.get("city_zip", ""),
        status=row.get("status", ""),
        note=row.get("note", ""),
        verified=row.get("verified", top["verified"]),
        source=row.get("source", top["source"]),
        checked=row.get("checked"),
        building=row.get("building", ""),
    )
    _sound(court, top["statuses"], where)
    return court


def _sound(court: Court, statuses: Mapping[str, str], where: str) -> None:
    """The rules between the columns of one row."""
    faults = {
        "status is not one of the table's": bool(court.status) and court.status not in statuses,
        "street and city_zip go together": bool(court.street) != bool(court.city_zip),
        "an address needs a status, and a status an address": (
            bool(court.street) != bool(court.status)
        ),
        "city_zip is not a city and a ZIP code": (
            bool(court.city_zip) and not _CITY_ZIP.fullmatch(court.city_zip)
        ),
        "verified needs the day of the check, and the day a check": (
            court.verified != (court.checked is not None)
        ),
        "the name gives no id": not court.id,
        "a building needs an address": bool(court.building) and not court.street,
    }
    for fault, found in faults.items():
        if found:
            raise CourtDataError(f"{where}: {fault}")


def slug(county: str) -> str:
    """A county's name as an id: plain small letters and hyphens."""
    plain = unicodedata.normalize("NFKD", county).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))


ASK_THE_CLERK: tuple[Text, ...] = (
    Text("Which counter or building takes criminal filings for my case?"),
    Text("What is the mailing address for criminal filings?"),
    Text("Do I file first, or have the papers served first?"),
    Text("How many copies do you need?"),
    Text("Do you have a local form, or a rule about filing online?"),
    Text("Where do I send the prosecutor's copy: the district attorney or the city attorney?"),
)
"""What to ask before mailing anything: no address in a table replaces the clerk's word."""
