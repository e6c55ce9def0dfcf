"""New York's papers, put together: one filing for each case number and court (brief 2)."""

from __future__ import annotations

from dataclasses import replace

from app.intake.screening import CaseResults, CountResult, Screening
from app.jurisdictions.new_york.derive import read_of
from app.jurisdictions.new_york.destroy import destruction
from app.jurisdictions.new_york.letter import not_updated, record_request
from app.jurisdictions.new_york.matter import (
    Matter,
    is_wiped,
    motion_of,
    no_such_court,
    reading,
    what_is_wrong,
)
from app.jurisdictions.new_york.motion import motion
from app.jurisdictions.new_york.outcomes import OUTCOMES
from app.jurisdictions.new_york.read_first import read_first
from app.papers.filing import Filing, Paper
from app.relief.facts import Facts
from app.relief.text import Text

FILES = frozenset(outcome.id for outcome in OUTCOMES if outcome.files)


def filings(screening: Screening) -> tuple[Filing, ...]:
    """One filing for each case number that has a count with papers.

    Raises:
        NotAsked: a sworn statement of such a case has no answer to its own question.
    """
    return tuple(
        _filing(screening, case, number)
        for number, case in enumerate(screening.cases, start=1)
        if any(_files(count) for count in case.counts)
    )


def _files(count: CountResult) -> bool:
    return count.decision is not None and count.decision.outcome in FILES


def _in_order(case: CaseResults) -> CaseResults:
    """The counts by charge and date, so that the papers do not hang on the order of the answers."""
    counts = sorted(
        case.counts,
        key=lambda count: (
            reading(count).section,
            str(count.facts.get("disposition_date")),
            sorted((name, str(value)) for name, value in count.given.items()),
        ),
    )
    return replace(case, counts=tuple(counts))


def _filing(screening: Screening, case: CaseResults, number: int) -> Filing:
    case = _in_order(case)
    matter = Matter.of(screening, case)
    wrong = what_is_wrong(matter)
    papers: list[Paper] = []
    if not matter.place_unknown and not no_such_court(matter):
        for kind in ("DOC-D", "DOC-C"):
            counts = tuple(count for count in case.counts if motion_of(count) == kind)
            if counts and not wrong:
                papers += motion(matter, kind, counts)
        papers += _for_the_wiped(matter)
    return Filing(
        id=f"case-{number}",
        number=number,
        title=f"Papers for case {number}",
        label=Text("Case %(case)s", case=number),
        file_name=f"papers-case-{number}.pdf",
        papers=(read_first(matter, wrong, papers), *papers),
    )


def _for_the_wiped(matter: Matter) -> list[Paper]:
    """The letter about a record that was not updated, and the request to destroy, if asked for."""
    wiped = tuple(count for count in matter.case.counts if is_wiped(count))
    if not wiped:
        return []
    named = tuple(count for count in wiped if count.decision and count.decision.rule != "NY-10")
    papers = [not_updated(matter, named) if named else record_request(matter)]
    asked = destruction(matter, wiped)
    return [*papers, asked] if asked else papers


def name_of(facts: Facts) -> str:
    """What to call a conviction, such as "PL 221.10"; empty where no charge was read."""
    read = read_of(facts)
    return read.law if read else ""
