"""Addresses of questions, and finding one's place in the questionnaire again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from flask import abort, g, url_for

from app import clock
from app.intake.answers import Answers
from app.intake.flow import Flow, Place, Scope, Step, Walk
from app.intake.screening import Screening, day_of, papers_base, screen
from app.jurisdictions import registry
from app.jurisdictions.declare import Jurisdiction
from app.relief.facts import Facts


def state_or_404(state: str) -> Jurisdiction:
    """The state of an address."""
    found = registry().get(state)
    if found is None:
        abort(404)
    return found


def today(state: Jurisdiction) -> date:
    """The day it is in the state's courts."""
    return clock.today(state.zone)


def url_of(state: Jurisdiction, place: Place, *, change: bool = False) -> str:
    """The address of a question. It holds numbers and the question's id, never an answer."""
    parts: dict[str, str | int] = {"state": state.id, "step": place.step.id}
    if place.step.scope is not Scope.PERSON:
        parts["case"] = place.case + 1
    if place.step.scope is Scope.COUNT:
        parts["count"] = place.count + 1
    if change:
        parts["change"] = 1
    return url_for("site.ask", **parts)  # type: ignore[arg-type]  # values are str or int


def step_or_404(state: Jurisdiction, step: str) -> tuple[Flow, Step]:
    """The step of an address, and the flow that it belongs to."""
    flow = state.screening if step in state.screening.by_id else state.papers
    return (flow, flow.by_id[step]) if step in flow.by_id else abort(404)


@dataclass(frozen=True)
class Spot:
    """A place on the path of a count."""

    flow: Flow
    place: Place
    walk: Walk
    case: int
    count: int


def pairs(answers: Answers, place: Place) -> list[tuple[int, int]]:
    """The counts on whose path a place can lie."""
    return [
        (c, n)
        for c, case in enumerate(answers.cases)
        for n in range(len(case.counts))
        if (place.step.scope is Scope.PERSON or c == place.case)
        and (place.step.scope is not Scope.COUNT or n == place.count)
    ]


def find(state: Jurisdiction, flow: Flow, answers: Answers, place: Place) -> Spot | None:
    """The first count on whose path the place lies; ``None`` when it cannot be reached yet."""
    screening = screened(state, answers) if flow is state.papers else None
    if screening is not None and not screening.complete:
        return None
    for c, n in pairs(answers, place):
        base = base_of(state, screening, c, n) if screening else day_of(today(state))
        walk = flow.walk(answers, c, n, base)
        if walk.holds(place):
            return Spot(flow, place, walk, c, n)
    return None


def own_path(state: Jurisdiction, answers: Answers, spot: Spot) -> list[Place]:
    """The answered pages of a count, without those that an earlier count was asked already."""
    path = [place for place, _ in spot.walk.places]
    shared = [p for p in path if p.step.scope is not Scope.COUNT and p != spot.place]
    screening = screened(state, answers) if spot.flow is state.papers and shared else None
    for c, case in enumerate(answers.cases[: spot.case + 1]):
        for n in range(len(case.counts) if c < spot.case else spot.count):
            here = [p for p in shared if p.step.scope is Scope.PERSON or p.case == c]
            if here:
                base = base_of(state, screening, c, n) if screening else day_of(today(state))
                walk = spot.flow.walk(answers, c, n, base)
                theirs = [p for p in here if walk.holds(p)]
                path = [p for p in path if p not in theirs]
                shared = [p for p in shared if p not in theirs]
    return path


def screened(state: Jurisdiction, answers: Answers) -> Screening:
    """Every count decided, as of today; once for the same answers within a request."""
    known: tuple[Answers, Screening] | None = g.get("screened")
    if known is None or known[0] is not answers:
        known = g.screened = (
            answers,
            screen(state.program, state.screening, answers, today(state)),
        )
    return known[1]


def base_of(state: Jurisdiction, screening: Screening, case: int, count: int) -> Facts:
    """What the questions about the papers depend on."""
    return papers_base(state.program, screening, case, count)


def first_open(state: Jurisdiction, answers: Answers) -> Place | None:
    """The first open question about the convictions."""
    return state.screening.first_open(answers, day_of(today(state)))


def first_open_paper(
    state: Jurisdiction, answers: Answers, screening: Screening
) -> tuple[Place | None, bool]:
    """The first open question about the papers, and whether there is a paper to make at all."""
    any_files = False
    for c, case in enumerate(screening.cases):
        for n in range(len(case.counts)):
            base = base_of(state, screening, c, n)
            any_files = any_files or base["case_files"] == "yes"
            open_place = state.papers.walk(answers, c, n, base).open
            if open_place is not None:
                return open_place, True
    return None, any_files


def where_they_are(state: Jurisdiction, answers: Answers) -> str:
    """The page to send someone to who asked for one that cannot be reached yet."""
    place = first_open(state, answers)
    if place is not None:
        return url_of(state, place)
    return url_for("site.result", state=state.id)
