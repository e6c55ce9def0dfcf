"""Which convictions go on a county's motion, and what each line says (brief 2.3, 2.7, 3.4)."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.intake.answers import Given
from app.intake.screening import CaseResults, CountResult, Screening
from app.jurisdictions.illinois.ask_papers import ITEMS
from app.jurisdictions.illinois.classes import MISDEMEANOR
from app.jurisdictions.illinois.conditions import REVIEW
from app.jurisdictions.illinois.courts import COURTS
from app.jurisdictions.illinois.outcomes import OUTCOMES
from app.jurisdictions.illinois.rules import PROGRAM
from app.papers.courts import Court
from app.relief.dates import BadDate, PartialDate, add_years, age_on, ages_between
from app.relief.facts import UNKNOWN

FILES = frozenset(outcome.id for outcome in OUTCOMES if outcome.files)
"""The outcomes that lead to a motion."""
_BARS = frozenset(("sealing", REVIEW, "not_eligible"))
"""Outcomes of another charge that keep its whole case off the motion (the court's guide)."""


@dataclass(frozen=True)
class Line:
    """One conviction on the motion. Compared and sorted by what it says, never by its place."""

    number: str
    agency: str
    felony: bool
    arrested: PartialDate
    convicted: PartialDate | None
    flags: tuple[str, ...]
    rule: str

    @property
    def key(self) -> tuple[str, ...]:
        """The order of the lines: by case number, then date."""
        kind = "felony" if self.felony else "misdemeanor"
        return (self.number, self.arrested.iso(), kind, self.agency, *self.flags)


def outcome_of(count: CountResult) -> str:
    """The count's outcome; empty while it is undecided."""
    return (count.decision.outcome if count.decision else None) or ""


def county_of(case: CaseResults) -> Court | None:
    """The court of a case; ``None`` while the county is not known."""
    for key in ("county", "papers_county"):
        given = case.given.get(key)
        court = COURTS.get(given) if isinstance(given, str) else None
        if court is not None:
            return court
    return None


def filing_key(case: CaseResults) -> str | None:
    """The county whose motion lists this case; ``None`` when the case must stay off.

    A case is listed when it has a conviction to list, no other charge of it came out in a way
    that bars the case, everything a line needs was given, the arrest does not lie after the
    conviction, and the person ticked items 1 to 3 for it.
    """
    court = county_of(case)
    if court is None or any(outcome_of(count) in _BARS for count in case.counts):
        return None
    ticked = case.given.get("true_items")
    if not isinstance(ticked, list) or not set(ITEMS) <= set(ticked):
        return None
    if not (_typed(case.given, "case_number") and _typed(case.given, "agency")):
        return None
    mine = [count for count in case.counts if outcome_of(count) in FILES]
    if not mine or any(_arrest(case, count) is None for count in mine):
        return None
    return court.id


def _typed(given: Given, key: str) -> str:
    value = given.get(key)
    return value if isinstance(value, str) else ""


def _arrest(case: CaseResults, count: CountResult) -> PartialDate | None:
    """The arrest date; ``None`` when it is not known or lies after the conviction."""
    day = count.facts.get("offense_date")
    if not isinstance(day, PartialDate):
        try:
            day = PartialDate.parse(_typed(case.given, "arrest_date"))
        except BadDate:
            return None
    ended = count.facts.get("disposition_date")
    late = isinstance(ended, PartialDate) and day.earliest > ended.latest
    return None if late else day


def lines_of(cases: Iterable[CaseResults], as_of: date) -> tuple[Line, ...]:
    """A line for every conviction to list, in an order that does not depend on the answers'."""
    found: list[Line] = []
    for case in cases:
        for count in case.counts:
            arrested = _arrest(case, count)
            if outcome_of(count) in FILES and arrested is not None and count.decision:
                ended = count.facts.get("disposition_date")
                found.append(
                    Line(
                        number=_typed(case.given, "case_number"),
                        agency=_typed(case.given, "agency"),
                        felony=_felony(count, as_of),
                        arrested=arrested,
                        convicted=ended if isinstance(ended, PartialDate) else None,
                        flags=tuple(sorted(count.decision.flags)),
                        rule=count.decision.rule,
                    )
                )
    return tuple(sorted(found, key=lambda line: line.key))


def _felony(count: CountResult, as_of: date) -> bool:
    """Whether the box is "Class 4 Felony": by the record, else by what was worked out (4.3)."""
    level = count.facts.get("class", UNKNOWN)
    if level in (*MISDEMEANOR, "F4"):
        return level == "F4"
    return PROGRAM.prepare(count.facts, as_of)["worked_out"] == "class_4"


def by_county(screening: Screening) -> dict[str, list[CaseResults]]:
    """The cases to list, by the id of their county, in the order of the state's list."""
    found: dict[str, list[CaseResults]] = {}
    for case in screening.cases:
        key = filing_key(case)
        if key is not None:
            found.setdefault(key, []).append(case)
    return {court.id: found[court.id] for court in COURTS if court.id in found}


def in_words(day: PartialDate) -> str:
    """A date for a court paper, as exact as it is known: "May 3, 2004", "May 2004", "2004"."""
    if day.month is None:
        return f"{day.year}"
    month = calendar.month_name[day.month]
    return f"{month} {day.year}" if day.day is None else f"{month} {day.day}, {day.year}"


def age_now(born: PartialDate | None, as_of: date) -> str:
    """Item 5a: whole years on the day of printing; empty without a birth date."""
    if born is None or born.latest > as_of:
        return ""
    return str(age_on(born.earliest, as_of))


def age_at_last_arrest(born: PartialDate | None, lines: Iterable[Line]) -> str:
    """Item 5b: whole years at the latest arrest; empty when the dates allow more than one age."""
    days = [line.arrested for line in lines]
    if born is None or not days:
        return ""
    last = (max(day.earliest for day in days), max(day.latest for day in days))
    try:
        ages = {ages_between(born, PartialDate(day.year, day.month, day.day))[1] for day in last}
    except BadDate:
        return ""
    return str(ages.pop()) if len(ages) == 1 else ""


def since_last_conviction(lines: Iterable[Line], as_of: date) -> tuple[str, str]:
    """Item 5c: whole years, or if under one year whole months, since the latest conviction.

    A date that is only partly known counts from its last day.
    """
    days = [line.convicted.latest for line in lines if line.convicted is not None]
    if not days or max(days) > as_of:
        return "", ""
    last = max(days)
    years = as_of.year - last.year
    if add_years(last, years) > as_of:
        years -= 1
    if years:
        return str(years), ""
    months = (as_of.year - last.year) * 12 + as_of.month - last.month
    return "", str(months - (as_of.day < last.day))
