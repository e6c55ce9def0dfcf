"""What every paper of a case needs: the court and its caption, the person, the counts."""

from __future__ import annotations

import calendar
from dataclasses import dataclass

from app.intake.answers import Answer, Given
from app.intake.screening import CaseResults, CountResult, Screening
from app.jurisdictions.new_york import law
from app.jurisdictions.new_york.charges import CLASS_WORDS, NAME_2019, NAME_OF
from app.jurisdictions.new_york.courts import LOCAL, Local
from app.jurisdictions.new_york.derive import first_known, read_of
from app.jurisdictions.new_york.rules import PROGRAM
from app.jurisdictions.new_york.sections import Reading
from app.papers.filing import Blank, Entry
from app.relief.dates import PartialDate
from app.relief.facts import UNKNOWN

_UNNAMED = "the offense in"
LINE = "____________"
"""A place for a pen inside a sentence."""


@dataclass(frozen=True)
class Matter:
    """One case number before one court, as the person gave it."""

    case: CaseResults
    person: Given
    details: Given
    identity: Given
    addresses: Given
    local: Local | None

    @classmethod
    def of(cls, screening: Screening, case: CaseResults) -> Matter:
        """Gather what was said for a case."""
        person = screening.answers.person
        county = case.given.get("county")
        return cls(
            case=case,
            person=person,
            details=_lines(person.get("details")),
            identity=_lines(person.get("identity")),
            addresses=_lines(case.given.get("addresses")),
            local=LOCAL.get(county) if isinstance(county, str) else None,
        )

    @property
    def place_unknown(self) -> bool:
        """Whether the county is not known: then no paper for the court is made."""
        return self.local is None

    @property
    def county(self) -> str:
        """The county's plain name."""
        return self.local.county if self.local else ""

    @property
    def kind(self) -> str:
        """Which court the certificate names."""
        kind = self.case.given.get("court_kind")
        return kind if isinstance(kind, str) else ""

    @property
    def court(self) -> tuple[str, str]:
        """The two lines of the caption (brief 2.7)."""
        county, place = self.county.upper(), self._place.upper()
        return {
            "supreme": (
                "SUPREME COURT OF THE STATE OF NEW YORK",
                f"COUNTY OF {county}: CRIMINAL TERM",
            ),
            "county": ("COUNTY COURT OF THE STATE OF NEW YORK", f"COUNTY OF {county}"),
            "nyc": ("CRIMINAL COURT OF THE CITY OF NEW YORK", f"COUNTY OF {county}"),
            "district": (f"DISTRICT COURT OF {county} COUNTY", "FIRST DISTRICT"),
            "city": (f"CITY COURT OF {place}", f"COUNTY OF {county}"),
            "town": (f"JUSTICE COURT, TOWN OF {place}", f"COUNTY OF {county}"),
            "village": (f"JUSTICE COURT, VILLAGE OF {place}", f"COUNTY OF {county}"),
        }.get(self.kind, ("", f"COUNTY OF {county}"))

    @property
    def _place(self) -> str:
        place = self.case.given.get("court_place")
        return place if isinstance(place, str) else ""

    @property
    def court_address(self) -> str:
        """The court's address in one line, or a place for a pen."""
        lines = [self.addresses.get("street"), self.addresses.get("city_zip")]
        return ", ".join(line for line in lines if isinstance(line, str) and line) or LINE * 2

    @property
    def name(self) -> str:
        """The person's name now, or a place for a pen."""
        return _said(self.details, "name") or LINE * 2

    def caption(self) -> dict[str, Entry]:
        """The values of the head of every paper for the court."""
        first, second = self.court
        on_case = _said(self.details, "case_name") or _said(self.details, "name")
        return {
            "Court": first or Blank("court"),
            "CourtPlace": second,
            "Party": on_case.upper() or Blank("name on the case"),
            "CaseNumber": self.entry(self.case.given, "case_number"),
        }

    def signer(self) -> dict[str, Entry]:
        """The person's name and address, for a signature block."""
        zip_line = " ".join(
            part for part in (_said(self.details, "state"), _said(self.details, "zip")) if part
        )
        city = ", ".join(part for part in (_said(self.details, "city"), zip_line) if part)
        return {
            "Name": self.entry(self.details, "name"),
            "Street": self.entry(self.details, "street"),
            "City": city or Blank("city"),
            "Phone": self.entry(self.details, "phone"),
            "Email": self.entry(self.details, "email"),
        }

    @staticmethod
    def entry(given: Given, key: str) -> Entry:
        """What was said, or a blank."""
        return _said(given, key) or Blank(key)

    def said(self, key: str) -> str:
        """A plain answer about the case, or nothing."""
        return _said(self.case.given, key)


def _lines(answer: Answer | None) -> Given:
    return answer if isinstance(answer, dict) else {}


def _said(given: Given, key: str) -> str:
    value = given.get(key)
    return value if isinstance(value, str) else ""


def finding(count: CountResult, name: str) -> str:
    """A finding of the count's decision, or what it is before any rule sets it."""
    found = count.decision.findings.get(name) if count.decision else None
    return str(PROGRAM.findings[name] if found is None else found)


def motion_of(count: CountResult) -> str:
    """``DOC-C`` or ``DOC-D``, where the count goes into a motion."""
    return next(
        (doc for doc in finding(count, "documents").split() if doc in ("DOC-C", "DOC-D")), ""
    )


def is_wiped(count: CountResult) -> bool:
    """Whether the law wiped this count by itself."""
    decision = count.decision
    return decision is not None and decision.outcome == "already_expunged_automatic"


def reading(count: CountResult) -> Reading:
    """The charge of a count."""
    return read_of(count.facts) or Reading()


def offense(count: CountResult) -> str:
    """The offense as a motion names it: name, section, class."""
    read = reading(count)
    sub = f"({read.subdivision})" if read.subdivision else ""
    name = _name(read.section, count)
    level = CLASS_WORDS.get(level_of(count), "")
    comma = "" if name == _UNNAMED else ","
    return f"{name}{comma} former Penal Law § {read.section}{sub}" + (f", {level}" if level else "")


def _name(section: str, count: CountResult) -> str:
    """The name of the offense; 221.05 and 221.10 had other names from August 28, 2019."""
    if section not in NAME_2019:
        return NAME_OF.get(section, _UNNAMED)
    side = first_known(law.VIOLATIONS_2019, count.facts)
    names = {"before": NAME_OF[section], "after": NAME_2019[section]}
    return names.get(str(side), _UNNAMED)


def level_of(count: CountResult) -> str:
    """The level of the charge on the record."""
    return str(PROGRAM.prepare(count.facts).get("level", UNKNOWN))


def judgment_day(count: CountResult) -> str:
    """The day of the judgment in words, as exact as it is known, or a place for a pen."""
    return in_words(count.facts.get("disposition_date")) or LINE


def in_words(day: object) -> str:
    """A date for a court paper: "May 3, 2004", "May 2004", "2004"; nothing when not known."""
    if not isinstance(day, PartialDate):
        return ""
    if day.month is None:
        return f"{day.year}"
    month = calendar.month_name[day.month]
    return f"{month} {day.year}" if day.day is None else f"{month} {day.day}, {day.year}"


def consequences(matter: Matter) -> tuple[str, ...]:
    """The consequences to print: only what was ticked; immigration only after a lawyer (2.7)."""
    picked = matter.case.given.get("consequences")
    words = (
        [_CONSEQUENCES[one] for one in picked if one in _CONSEQUENCES]
        if isinstance(picked, list)
        else []
    )
    if "immigration" in (picked or ()) and matter.said("immigration_lawyer") == "yes":
        words.append("immigration")
    if "none" in (picked or ()) and matter.said("still_shows") == "yes":
        words.append(_CONSEQUENCES["checks"])
    return tuple(words)


_CONSEQUENCES = {
    "job": "a job lost or refused",
    "checks": "background checks for work",
    "housing": "housing refused, or public housing",
    "license": "a professional or trade license",
    "school": "school, college or student aid",
    "family": "family court, custody, adoption or foster care",
    "longer_sentence": "a longer sentence in another case",
    "civic": "voting or jury service in the past",
    "travel": "travel",
    "benefits": "public benefits",
    "volunteering": "volunteering",
    "distress": "mental distress and stigma",
    "other": "other consequences",
}


def what_is_wrong(matter: Matter) -> tuple[str, ...]:
    """Why a motion cannot be printed yet (brief 2.8, 2.9, 3.2); empty when it can."""
    found: list[str] = []
    if matter.place_unknown:
        found.append(
            "We do not know the county of the court. Get the Certificate of Disposition, then "
            "come back."
        )
        return tuple(found)
    if no_such_court(matter):
        found.append(
            "The court you picked is not found in that county. Read the name of the court on the "
            "certificate again, and change your answer."
        )
    if any(_undated(count) for count in matter.case.counts):
        found.append(
            "The motion says under oath when the judgment was entered. We do not know on which "
            "side of March 31, 2021 that was. Get the Certificate of Disposition, then come back "
            "and add the month and the day."
        )
    if any(motion_of(count) for count in matter.case.counts) and not consequences(matter):
        found.append(
            "The motion must say how the conviction still affects you. We have nothing to say "
            "there. Please talk to a lawyer. The public defender or legal aid can often help for "
            "free."
        )
    return tuple(found)


def _undated(count: CountResult) -> bool:
    decision = count.decision
    return decision is not None and decision.rule == "NY-15" and not motion_of(count)


def no_such_court(matter: Matter) -> bool:
    """Whether the county has no court of the kind that was picked."""
    nyc = bool(matter.local and matter.local.nyc)
    if matter.kind == "district":
        return matter.county not in ("Nassau", "Suffolk")
    if matter.kind == "town":
        return nyc
    return (
        nyc != (matter.kind == "nyc")
        if matter.kind in ("nyc", "county", "city", "village")
        else False
    )
