"""An invented person with one case, whose answers a test changes."""

from __future__ import annotations

from app.intake.answers import Answer, Answers, Case
from app.intake.screening import Screening, papers_base, screen
from app.jurisdictions.new_york.state import STATE
from app.papers.filing import Filing, Paper

PERSON: dict[str, Answer] = {
    "read_first": "read",
    "read_again": "read",
    "noncitizen": "no",
    "identity": {"born": "April 2, 1975", "nysid": "01234567X"},
    "details": {
        "name": "Ana Example", "street": "1 Invented Street", "city": "Goshen", "state": "NY",
        "zip": "10924",
    },
}  # fmt: skip
CASE: dict[str, Answer] = {
    "jurisdiction": "ny", "disposition": "convicted_plea", "county": "orange",
    "case_number": "944/2010", "court_kind": "county", "addresses": {"street": "255 Main St"},
    "has_accusatory": "no", "consequences": ["job"], "consequence_text": "",
    "story_time": "", "story_work": "", "story_harm": "", "story_other": "",
    "hearing": "no", "prior_relief": "no", "arrest": {}, "where_seen": "",
}  # fmt: skip
COUNT: dict[str, Answer] = {
    "section": "221.25", "inchoate": "none", "offense_date": "2010-02-02",
    "disposition_date": "2010-09-09", "amount_band": "16oz_5lb", "at_home": "no",
    "sentence_now": "finished", "sentence": "", "section_read": "yes",
}  # fmt: skip


def person(
    *counts: dict[str, Answer],
    case: dict[str, Answer] | None = None,
    **about: Answer,
) -> Screening:
    """The screening of the invented person with these counts."""
    answers = Answers(
        STATE.id,
        {**PERSON, **about},
        (Case({**CASE, **(case or {})}, tuple({**COUNT, **count} for count in counts or ({},))),),
    )
    return screen(STATE.program, STATE.screening, answers, STATE.checked)


def filing(done: Screening) -> Filing:
    """The one filing; every question of the papers is answered."""
    for c, case in enumerate(done.cases):
        for n in range(len(case.counts)):
            walk = STATE.papers.walk(done.answers, c, n, papers_base(STATE.program, done, c, n))
            assert walk.open is None, walk.open
    (only,) = STATE.paperwork.filings(done)
    return only


def papers(done: Screening) -> dict[str, Paper]:
    """The papers of the one filing by id."""
    return {paper.id: paper for paper in filing(done).papers}


def words(paper: Paper) -> str:
    """All that a paper says, in one string."""
    return "\n".join((*(str(text) for text in paper.texts.values()), *paper.notes))
