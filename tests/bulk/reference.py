"""The plain way: one row after the other, dates as dates, no columns. Slow, and easy to check.

It shares the state's reading of charges and its law table with the columnar way, and nothing else.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from app.jurisdictions.california.doj import COLUMNS, DOJ
from app.jurisdictions.declare_bulk import Charge, Measure, Policy
from app.relief.dates import add_years
from app.relief.facts import UNKNOWN, Value

Row = Mapping[str, str]
STRIPPED = (
    *("SUBJECT_ID", "CNT_ORDER", "STP_TYPE_DESCR", "DISP_DESCR"),
    *("PRI_DOB", "CYC_DATE", "STP_EVENT_DATE"),
)
BANDS = ("under18", "18_20", "21_plus")
NAMES = {
    Measure.AGE_NOW: "the birth date",
    Measure.YEARS_SINCE: "the date of the conviction",
}


@dataclass
class Count:
    """A convicted count with its rows."""

    row: int
    first: Row
    charge: Charge
    parts: list[Row] = field(default_factory=list)

    @property
    def event(self) -> date | None:
        return day(self.first["STP_EVENT_DATE"])

    @property
    def level(self) -> str | None:
        return DOJ.read_level(self.first["CONV_STAT_DESCR"], self.first["OFFENSE_TOC"])

    @property
    def case(self) -> str:
        return self.first["CNT_ORDER"][:6]


@dataclass
class Person:
    """All rows of one person."""

    rows: list[tuple[int, Row]] = field(default_factory=list)
    counts: dict[str, Count] = field(default_factory=dict)


@dataclass(frozen=True)
class Answer:
    """What the plain way finds for one conviction."""

    row: int
    facts: dict[str, Any] | None
    policy: dict[str, Value]
    birth: date | None
    event: date | None


def day(text: str) -> date | None:
    if not re.fullmatch(r"[0-9]{8}", text) or text < "18800101":
        return None
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return None


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.reader(file) if row]
    if rows and rows[0][0] == "RECORD_ID":
        rows = rows[1:]
    found = [dict(zip(COLUMNS, row, strict=True)) for row in rows]
    # D15: spaces around these do not matter.
    return [row | {name: row[name].strip() for name in STRIPPED} for row in found]


def persons(rows: list[dict[str, str]]) -> dict[str, Person]:
    found: dict[str, Person] = defaultdict(Person)
    for number, row in enumerate(rows):
        if not row["SUBJECT_ID"] or len(row["CNT_ORDER"]) < 6:
            continue
        person = found[row["SUBJECT_ID"]]
        person.rows.append((number, row))
        if row["DISP_DESCR"].startswith("CONVICTED"):
            told = row["COMMENT_TEXT"] if row["OFFENSE_DESCR"].strip() in DOJ.see_comment else ""
            charge = DOJ.read_charge(row["OFFENSE_DESCR"], told)
            count = person.counts.setdefault(row["CNT_ORDER"], Count(number, row, charge))
            count.parts.append(row)
    return found


def screened(
    rows: list[dict[str, str]], county: str, as_of: date, policy: Policy
) -> dict[int, Answer]:
    """Every decided conviction by its row number; later ones have no facts."""
    found: dict[int, Answer] = {}
    for person in persons(rows).values():
        for count in person.counts.values():
            court = " ".join(count.first["STP_ORI_CNTY_NAME"].upper().split())
            if count.charge.decided and county in ("", court):
                found[count.row] = _answer(person, count, as_of, policy)
    return found


def _answer(person: Person, count: Count, as_of: date, policy: Policy) -> Answer:
    event = count.event
    birth = _birth(person, as_of)
    if birth and event and birth > event:
        birth = None
    counted = [one for one in person.counts.values() if one.event is None or one.event <= as_of]
    later = event is not None and event > as_of
    return Answer(
        count.row,
        None if later else _facts(person, count, counted, birth, as_of),
        _policy_facts(person, count, counted, birth, as_of, policy),
        birth,
        event,
    )


def _birth(person: Person, as_of: date) -> date | None:
    days = {found for _, row in person.rows if (found := day(row["PRI_DOB"]))}
    return days.pop() if len(days) == 1 and max(days) <= as_of else None


def _facts(
    person: Person, count: Count, counted: list[Count], birth: date | None, as_of: date
) -> dict[str, Any]:
    event = count.event
    facts: dict[str, Any] = {
        "is_subject": "other_person" if _died(person, as_of) else "self",
        "jurisdiction": "ca_state",
        "case_result": "convicted_adult",
        "offense_date": UNKNOWN,
        "priors": _priors(count, counted),
    }
    if count.charge.section:
        facts["section"] = count.charge.section
    if event:
        facts["conviction_date"] = event.isoformat()
    if birth and event:
        arrest = day(count.first["CYC_DATE"])
        base = arrest if arrest and arrest <= event else event
        most = sum(add_years(birth, age) <= base for age in (18, 21))
        least = sum(add_years(birth, age + DOJ.reach) <= base for age in (18, 21))
        facts["age"] = BANDS[most] if most == least else UNKNOWN
        if most == 0:
            facts["case_result"] = UNKNOWN
    optional = {
        "severity": count.level,
        "serving": _serving(count, counted, as_of),
        "superstrike": _when("strike", count, counted, listed=False),
        "pc290c": _when("registrable", count, counted, listed=_listed(person, as_of)),
    }
    return facts | {name: value for name, value in optional.items() if value is not None}


def _died(person: Person, as_of: date) -> bool:
    return any(
        row["STP_TYPE_DESCR"] == "DECEASED" and _happened(row, as_of) for _, row in person.rows
    )


def _listed(person: Person, as_of: date) -> bool:
    return any(
        row["STP_TYPE_DESCR"] == "REGISTRATION"
        and row["OFFENSE_DESCR"].strip().startswith("290")
        and _happened(row, as_of)
        for _, row in person.rows
    )


def _happened(row: Row, as_of: date) -> bool:
    event = day(row["STP_EVENT_DATE"])
    return event is None or event <= as_of


def _priors(count: Count, counted: list[Count]) -> int:
    if not count.charge.family:
        return 0
    others = [
        one for one in counted if one is not count and one.charge.family == count.charge.family
    ]
    mine = count.event
    earlier = [one for one in others if mine is None or one.event is None or one.event < mine]
    return min(2, len(earlier))


def _serving(count: Count, counted: list[Count], as_of: date) -> str | None:
    lacks, soonest, latest = False, [], []
    for one in counted:
        if one.case != count.case:
            continue
        if one.event is None:
            lacks = True
            continue
        days = [_days(part) for part in one.parts]
        known = [pair for pair in days if pair is not None]
        lacks = lacks or len(known) < len(days)
        if known:
            soonest.append(one.event + timedelta(days=max(low for low, _ in known)))
        after = 1098 if any(p["SENT_LOC_DESCR"].strip() == "PRISON" for p in one.parts) else 0
        latest.append(one.event + timedelta(days=sum(high for _, high in known) + after))
    if any(end > as_of for end in soonest):
        return "yes"
    if lacks:
        return None
    return "no" if all(end <= as_of for end in latest) else UNKNOWN


def _days(part: Row) -> tuple[int, int] | None:
    if part["SENT_LOC_DESCR"].strip() in DOJ.no_time:
        return 0, 0
    length = part["SENT_LENGTH"].strip()
    unit = {"D": (1, 1), "M": (30, 31), "Y": (365, 366)}.get(part["SENT_TIME_CODE"].strip())
    if unit is None or not re.fullmatch(r"[0-9]{1,3}", length):
        return None
    return int(length) * unit[0], int(length) * unit[1]


def _when(kind: str, count: Count, counted: list[Count], *, listed: bool) -> str | None:
    flagged = [one for one in counted if getattr(one.charge, kind)]
    mine = count.event
    if mine and any(one.event and one.event < mine for one in flagged):
        return "before"
    if any(not one.charge.readable for one in counted):
        return None
    others = [one for one in flagged if one is not count]
    if any(one.event is None for one in flagged) or (others and mine is None):
        return "timing_unknown"
    if not others:
        return "timing_unknown" if listed else "none"
    return "same_or_after"


def _policy_facts(
    person: Person,
    count: Count,
    counted: list[Count],
    birth: date | None,
    as_of: date,
    policy: Policy,
) -> dict[str, Value]:
    charge = count.charge
    known: dict[str, Value | None] = {
        "level": count.level,
        "listed": charge.listed or None,
        "cannabis": charge.cannabis,
        "several": charge.several,
        "only_cannabis": _only(counted),
        "died": _died(person, as_of),
    }
    event, last = count.event, [one.event for one in counted]
    for one in policy.thresholds:
        since = add_years(as_of, -one.years)
        match one.measure:
            case Measure.AGE_THEN_UNDER:
                known[one.fact] = add_years(birth, one.years) > event if birth and event else None
            case Measure.AGE_NOW:
                known[one.fact] = add_years(birth, one.years) <= as_of if birth else None
            case Measure.YEARS_SINCE:
                known[one.fact] = event <= since if event else None
            case Measure.YEARS_CLEAR:
                recent = any(found is not None and found >= since for found in last)
                known[one.fact] = False if recent else None if None in last else True
    return {name: value for name, value in known.items() if value is not None}


def _only(counted: list[Count]) -> bool | None:
    if any(one.charge.readable and not one.charge.cannabis for one in counted):
        return False
    return None if any(not one.charge.readable for one in counted) else True
