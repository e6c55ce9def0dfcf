"""New York's questionnaire (brief 3.2): the order of the steps, and what is read off the charge."""

from __future__ import annotations

from collections.abc import Mapping

from app.intake.flow import Flow, Section
from app.intake.screening import Seen
from app.jurisdictions.new_york import ask_case, ask_charge, ask_facts, ask_papers
from app.jurisdictions.new_york.derive import era_1977, table_class
from app.jurisdictions.new_york.rules import PROGRAM
from app.jurisdictions.new_york.sections import Reading, read_section
from app.relief.dates import PartialDate
from app.relief.facts import UNKNOWN, Facts, Value
from app.relief.text import Text


def complete(facts: Facts) -> Facts:
    """Add what the charge itself says: attempt, subdivision and level; and whether dates clash."""
    more: dict[str, Value] = {}
    section = facts.get("section")
    if isinstance(section, str) and section != UNKNOWN:
        read = read_section(section)
        if section not in ask_charge.PICKED:
            more["section_typed"] = "yes"
        more["subdivision"] = read.subdivision
        if read.inchoate != "none":
            more["inchoate"] = read.inchoate
        level = _level(read, facts)
        if level:
            more["class"] = level
    if _conflict(facts):
        more["dates_conflict"] = "yes"
    return facts.plus(more) if more else facts


def _level(read: Reading, facts: Facts) -> str:
    """The level that the record prints, or that the tables fix for the whole charge of today."""
    if read.level:
        return read.level
    if read.inchoate != "none" or facts.get("inchoate") not in ("none", UNKNOWN):
        return ""
    drug = read.section.startswith(("220.", "240.36"))
    if drug and era_1977(facts) in (None, "before"):
        return ""
    return table_class(read.section, facts)


def _conflict(facts: Facts) -> bool:
    offense, conviction = facts.get("offense_date"), facts.get("disposition_date")
    if not (isinstance(offense, PartialDate) and isinstance(conviction, PartialDate)):
        return False
    return offense.earliest > conviction.latest


def _view(facts: Facts) -> Mapping[str, Value]:
    return Seen(PROGRAM, facts)


SCREENING = Flow(
    sections=(
        Section("case", Text("Your case").for_another(Text("Their case"))),
        Section("conviction", Text("Your conviction").for_another(Text("Their conviction"))),
        Section("facts", Text("What the papers say")),
        Section("sealing", Text("Since then")),
        Section("sentence", Text("The sentence")),
        Section("court", Text("The court and you").for_another(Text("The court and them"))),
    ),
    steps=(*ask_case.STEPS, *ask_facts.STEPS),
    view=_view,
    complete=complete,
)
PAPERS = Flow(
    sections=(
        Section("choose", Text("Which papers")),
        Section("court", Text("The court")),
        Section("story", Text("For the judge")),
        Section("details", Text("For the papers")),
    ),
    steps=ask_papers.STEPS,
    view=_view,
)
