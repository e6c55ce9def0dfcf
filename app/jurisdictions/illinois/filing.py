"""Illinois's papers, as typed content: one packet for each county (brief 2.3 to 2.7).

Our own pleading, in the order and words of the approved forms. What a person did never reaches a
paper; boxes that swear to something come only from the answers to their own questions; the
signature, its date, the court date and every place of the judge and the clerk stay empty.
"""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from app.intake.answers import Given
from app.intake.screening import CaseResults, Screening
from app.jurisdictions.illinois import law, papers
from app.jurisdictions.illinois.courts import COURTS
from app.jurisdictions.illinois.guide import copy_sheet, read_first
from app.jurisdictions.illinois.listed import by_county, lines_of
from app.jurisdictions.illinois.papers import Packet
from app.papers.filing import Filing, Paper
from app.relief.dates import BadDate, PartialDate
from app.relief.text import Text

_T = TypeVar("_T")


def filings(screening: Screening) -> tuple[Filing, ...]:
    """One filing for each county with convictions to list.

    None while the immigration notice was not read, item 6 is empty, or name and address are
    missing.

    Raises:
        NotAsked: the question about the fee waiver has no answer.
    """
    person = screening.answers.person
    details = person.get("details")
    story = person.get("story")
    ready = (
        person.get("immigration_read") == "read"
        and isinstance(details, dict)
        and isinstance(story, str)
        and story.strip() != ""
    )
    if not ready:
        return ()
    counties = by_county(screening)
    return tuple(
        _filing(number, key, cases, person, screening.as_of)
        for number, (key, cases) in enumerate(counties.items(), start=1)
    )


def _filing(
    number: int, county: str, cases: list[CaseResults], person: Given, as_of: date
) -> Filing:
    lines = lines_of(cases, as_of)
    packet = Packet(
        court=COURTS[county],
        cases=tuple(cases),
        lines=lines,
        person=person,
        born=_born(person),
        office=_office(cases),
        as_of=as_of,
    )
    return Filing(
        id=f"county-{county}",
        number=number,
        title=f"Papers for {COURTS[county].county} County",
        label=Text("%(county)s County", county=COURTS[county].county),
        file_name=f"papers-{number}.pdf",
        papers=tuple(_papers(packet)),
    )


def _papers(packet: Packet) -> list[Paper]:
    first, *more = chunks(packet.lines, law.MOTION_ROWS)
    made = [read_first(packet), papers.motion(packet, first, more=bool(more))]
    made += [papers.additional(packet, lines, number) for number, lines in enumerate(more, start=1)]
    numbers = packet.numbers
    made.append(papers.notice(packet))
    beyond = chunks(numbers[law.MOTION_ROWS :], law.NOTICE_ROWS)
    made += [papers.more_notice(packet, part, n) for n, part in enumerate(beyond, start=1)]
    orders = chunks(numbers, law.MOTION_ROWS)
    made += [papers.order(packet, part, n) for n, part in enumerate(orders, start=1)]
    if packet.story.rest:
        made.append(papers.continued(packet))
    return [*made, copy_sheet(packet)]


def chunks(items: tuple[_T, ...], size: int) -> list[tuple[_T, ...]]:
    """The items in runs of at most ``size``."""
    return [items[at : at + size] for at in range(0, len(items), size)]


def _born(person: Given) -> PartialDate | None:
    given = person.get("born")
    try:
        return PartialDate.parse(given) if isinstance(given, str) else None
    except BadDate:
        return None


def _office(cases: list[CaseResults]) -> dict[str, str]:
    """The State's Attorney's address that was given for a case of the county, if any."""
    found = [given for case in cases if isinstance(given := case.given.get("prosecutor"), dict)]
    return max(found, key=lambda one: (len(one), sorted(one.items())), default={})
