"""Invented people with Illinois records, each as answers to the very questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from app.intake.answers import Answer, Answers
from app.intake.flow import Flow, put
from app.intake.screening import Screening, day_of, screen
from app.jurisdictions.illinois.state import STATE
from app.papers.filing import Filing, Paper
from app.relief.facts import Facts

AS_OF = date(2026, 11, 22)
FILES = Facts({"case_files": "yes", "count_files": "yes"})
Told = Mapping[str, Answer]
USUAL: Told = {
    "immigration_read": "read",
    "jurisdiction": "illinois",
    "court_type": "adult_court",
    "age_then": "adult",
    "young_case": "adult",
    "cleared_evidence": "none",
    "disposition": "conditional_discharge",
    "disposition_date": "2008-09-02",
    "term_end_date": "2009-09-02",
    "section": "720 ILCS 550/4(c)",
    "section_read": "yes",
    "class": "MA",
    "grams": "15",
    "offense_date": "2008-05-10",
    "other_counts": "none",
    "other_cannabis": "eligible",
    "sentence_completed": "yes",
    "violent_link": "no",
    "sec7": "no",
    "prior_drug_conviction": "no",
    "prior_denial": "no",
    "county": "peoria",
    "last_sentence_end_date": "unknown",
    "revoked": "no",
    "papers_county": "cook",
    "left_off": "seen",
    "case_number": "08-CM-1234",
    "agency": "Peoria Police Department",
    "arrest_date": "2008-05-10",
    "true_items": ["item_1", "item_2", "item_3"],
    "prosecutor": {},
    "details": {
        "name": "Đặng Thị Hồng",
        "street": "12 Invented Street",
        "city": "Peoria",
        "state": "IL",
        "zip": "61602",
    },
    "about_you": {},
    "born": "1984-02-29",
    "story": "I lost a job in 2016.",
    "fee_waiver": "no",
}


def sitting(*cases: Iterable[Told]) -> Answers:
    """The answers of a person with these cases; each count lists what differs from the usual."""
    answers = Answers(STATE.id)
    told: dict[tuple[int, int], Told] = {}
    for c, counts in enumerate(cases):
        answers = answers if c == 0 else answers.add_case()
        for n, count in enumerate(counts):
            answers = answers if n == 0 else answers.add_count(c)
            told[c, n] = {**USUAL, **count}
    for flow in (STATE.screening, STATE.papers):
        answers = _answered(flow, answers, told)
    return answers


def _answered(flow: Flow, answers: Answers, told: Mapping[tuple[int, int], Told]) -> Answers:
    for (c, n), mine in told.items():
        base = day_of(AS_OF)
        if flow is STATE.papers:
            screening = screen(STATE.program, STATE.screening, answers, AS_OF)
            count = screening.cases[c].counts[n]
            outcome = count.decision.outcome if count.decision else None
            base = count.walk.facts.plus({**FILES, "outcome": outcome or ""})
        while (place := flow.walk(answers, c, n, base).open) is not None:
            answers = put(answers, place, mine[place.step.id])
    return answers


def screened(*cases: Iterable[Told]) -> Screening:
    """The same, decided."""
    return screen(STATE.program, STATE.screening, sitting(*cases), AS_OF)


def filings(*cases: Iterable[Told]) -> tuple[Filing, ...]:
    """The papers of the same."""
    return STATE.paperwork.filings(screened(*cases))


def paper(filed: Filing, paper_id: str) -> Paper:
    """A paper of a filing by its id."""
    return next(one for one in filed.papers if one.id == paper_id)


def ids(filed: Filing) -> list[str]:
    """The papers of a filing, in order."""
    return [one.id for one in filed.papers]
