"""Invented people with a California conviction, each as answers to the very questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from app.intake.answers import Answer, Answers
from app.intake.flow import Flow, Place, put
from app.intake.screening import CountResult, Screening, day_of, screen
from app.jurisdictions.california.state import STATE
from app.papers.filing import Filing, Paper
from app.relief.decision import Decision
from app.relief.facts import Facts

AS_OF = date(2026, 11, 22)
USUAL: Mapping[str, Answer] = {
    "is_subject": "self",
    "jurisdiction": "ca_state",
    "case_result": "convicted_adult",
    "record_status": "still_shows",
    "county": "san-francisco",
    "case_number": "10-CR-004512",
    "section": "11359 HS",
    "section_read": "yes",
    "prop64_charge_in_case": "no",
    "severity": "felony",
    "offense_date": "2004-05-03",
    "conviction_date": "2004-11-20",
    "dates_checked": "cannot_tell",
    "born": "1970-06-15",
    "age": "21_plus",
    "serving": "no",
    "immigration_read": "read",
    "substance": "plant",
    "flower": "le_28_5",
    "conc": "le_8",
    "school": "no",
    "plants": "le_6",
    "harvest": "le_28_5",
    "grow_site_ok": "yes",
    "act": "personal",
    "recipient": "none",
    "superstrike": "none",
    "pc290c": "none",
    "priors": "0",
    "young": ["no"],
    "minor": "no",
    "state_line": "no",
    "env": "no",
    "waive_judge": "yes",
    "waive_appearance": "no",
    "hearing": "no",
    "count_details": {"number": "1", "sentence": "3 years probation"},
    "court_address": {"street": "850 Bryant Street", "city_zip": "San Francisco 94103"},
    "details": {
        "name": "Nguyễn Thị Ánh Tuyết",
        "street": "1450 O’Farrell Street",
        "city": "San Francisco",
        "state": "CA",
        "zip": "94109",
        "phone": "415-555-0134",
    },
}
"""Someone of 33 who had cannabis to sell in 2004; every other page is answered if it comes."""
FILES = Facts({"case_files": "yes", "count_files": "yes"})

Told = Mapping[str, Answer]


def sitting(*cases: Iterable[Told]) -> tuple[Answers, list[str]]:
    """Complete answers of a sitting, one mapping per count, and the pages that were shown."""
    told = [list(case) for case in cases]
    answers = Answers(STATE.id)
    for number, counts in enumerate(told):
        answers = answers if number == 0 else answers.add_case()
        for _ in counts[1:]:
            answers = answers.add_count(number)
    shown: list[str] = []
    for flow, base in ((STATE.screening, day_of(AS_OF)), (STATE.papers, FILES)):
        while (place := _open(flow, answers, base)) is not None:
            shown.append(place.step.id)
            told_here = told[place.case][place.count]
            answers = put(answers, place, {**USUAL, **told_here}[place.step.id])
            if len(shown) > 500:
                raise AssertionError(f"the questions never end: {shown[-5:]}")
    return answers, shown


def _open(flow: Flow, answers: Answers, base: Facts) -> Place | None:
    return flow.first_open(answers, base)


def screened(*cases: Iterable[Told]) -> Screening:
    """The screening of a sitting."""
    answers, _ = sitting(*cases)
    return screen(STATE.program, STATE.screening, answers, AS_OF)


def asked(told: Told) -> list[str]:
    """The pages that someone with one conviction sees, those for the papers left out."""
    _, shown = sitting([told])
    return [page for page in shown if page in STATE.screening.by_id]


def count_of(**told: Answer) -> CountResult:
    """The one conviction of someone who differs from the usual in these answers."""
    (count,) = screened([told]).counts
    return count


def decided(**told: Answer) -> Decision:
    """The decision for someone who differs from the usual in these answers."""
    decision = count_of(**told).decision
    assert decision is not None
    return decision


def filings(*cases: Iterable[Told]) -> tuple[Filing, ...]:
    """The filings of a sitting."""
    return STATE.paperwork.filings(screened(*cases))


def paper(name: str, *counts: Told) -> Paper:
    """One paper of the one case with these counts."""
    (filing,) = filings(counts)
    (found,) = (one for one in filing.papers if one.id == name)
    return found


def ticked(one: Paper) -> set[str]:
    """The boxes that carry a tick."""
    return {name for name, box in one.boxes.items() if box.on}
