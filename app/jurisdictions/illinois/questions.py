"""Illinois's questionnaire (brief 3.4): the order of the steps, and what follows from a pick."""

from __future__ import annotations

from collections.abc import Mapping

from app.intake.flow import Flow, Section
from app.intake.screening import Seen
from app.jurisdictions.illinois import ask_charge, ask_papers, ask_record, ask_rest
from app.jurisdictions.illinois.rules import PROGRAM
from app.relief.dates import PartialDate
from app.relief.facts import UNKNOWN, Facts, Value
from app.relief.text import Text


def complete(facts: Facts) -> Facts:
    """What a picked kind of charge means; and that a typed law number is to be confirmed."""
    section = facts.get("section")
    if section is None or section == UNKNOWN:
        return facts
    picked = ask_charge.PICKS.get(str(section))
    if picked is None:
        return facts.plus({"section_typed": "yes", "attempt": False})
    kind, attempt = picked
    more: dict[str, Value] = {"section": UNKNOWN, "charge_kind": kind, "attempt": attempt}
    return facts.plus(more)


def complete_papers(facts: Facts) -> Facts:
    """Whether the arrest date given for the papers lies after the conviction."""
    arrested, ended = facts.get("arrest_date"), facts.get("disposition_date")
    if not (isinstance(arrested, PartialDate) and isinstance(ended, PartialDate)):
        return facts
    return facts.plus({"arrest_late": "yes"}) if arrested.earliest > ended.latest else facts


def _view(facts: Facts) -> Mapping[str, Value]:
    return Seen(PROGRAM, facts)


SCREENING = Flow(
    sections=(
        Section("court", Text("The court")),
        Section("ended", Text("How it ended")),
        Section("charge", Text("The charge")),
        Section("case", Text("The rest of the case")),
        Section("place", Text("Where, and since when")),
    ),
    steps=(*ask_record.STEPS, *ask_charge.STEPS, *ask_rest.STEPS),
    view=_view,
    complete=complete,
)

PAPERS = Flow(
    sections=(
        Section("cases", Text("For each case")),
        Section("you", Text("About you").for_another(Text("About them"))),
    ),
    steps=ask_papers.STEPS,
    complete=complete_papers,
)
