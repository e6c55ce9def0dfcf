"""Helping someone else: how it works, the sheet for a supervisor, the next person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from flask import redirect, render_template, session, url_for
from werkzeug.wrappers import Response

from app import __version__, clock
from app.intake.flow import facts_of
from app.intake.screening import CountResult
from app.jurisdictions.declare import Jurisdiction
from app.relief.decision import Citation, Decision
from app.relief.digest import digest
from app.relief.text import Text
from app.web.blueprint import site
from app.web.places import first_open, screened, state_or_404, url_of
from app.web.shapes import Group
from app.web.shell import clock_time
from app.web.store import store
from app.web.summary import answer_groups, count_title


@dataclass(frozen=True)
class Trace:
    """How one conviction was decided, for someone who checks it."""

    title: Text
    outcome: Text
    when: str
    rules: tuple[str, ...]
    code: str
    reason: Text | None
    facts: tuple[tuple[str, str], ...]
    findings: tuple[tuple[str, str], ...]
    flags: tuple[Text, ...]
    citations: tuple[Citation, ...]


@site.route("/helping")
def helping() -> str:
    """For volunteers: what changes when they help, and what to mind."""
    return render_template("helping.html")


@site.route("/next", methods=["GET"])
def next_person() -> str:
    """Ask before the answers go; without answers, ready for the next person."""
    return render_template("next.html", when=clock_time(clock.now()))


@site.route("/next", methods=["POST"])
def start_next() -> Response:
    """Delete everything of this person and get ready for the next."""
    session.clear()
    store().clear()
    return redirect(url_for("site.next_person"), 303)


@site.route("/<state>/sheet")
def sheet(state: str) -> str | Response:
    """The decision trace on paper: answers, rules, law date, program version. No name on it."""
    law = state_or_404(state)
    answers = store().of(law.id)
    place = first_open(law, answers)
    if place is not None:
        return redirect(url_of(law, place))
    screening = screened(law, answers)
    return render_template(
        "sheet.html",
        law=law,
        as_of=screening.as_of,
        version=__version__,
        rules_digest=digest(law.program),
        traces=[trace for count in screening.counts for trace in _traces(law, count)],
        groups=[_plain(group) for group in answer_groups(law, answers)],
        back_url=url_for("site.result", state=law.id),
    )


def _plain(group: Group) -> Group:
    """A group of answers without its links."""
    rows = tuple(replace(row, change_url="") for row in group.rows)
    return replace(group, rows=rows, remove_url="")


def _traces(law: Jurisdiction, count: CountResult) -> Iterator[Trace]:
    decision = count.decision
    if decision is None:
        return
    yield _trace(
        law, count, decision, count_title(law, store().of(law.id), count.case, count.count)
    )
    if decision.secondary is not None:
        yield _trace(law, count, decision.secondary, Text("If that does not work out"))


def _trace(law: Jurisdiction, count: CountResult, decision: Decision, title: Text) -> Trace:
    titles = {outcome.id: outcome.title for outcome in law.program.outcomes}
    flags = {flag.id: flag.text for flag in law.program.flags}
    return Trace(
        title=title,
        outcome=titles.get(decision.outcome or "", Text("Not decided")),
        when=decision.when,
        rules=decision.chain,
        code=decision.code,
        reason=decision.reason,
        facts=tuple(_facts(count, decision)),
        findings=tuple((name, str(value)) for name, value in decision.findings.items()),
        flags=tuple(flags[flag] for flag in decision.flags),
        citations=decision.citations,
    )


def _facts(count: CountResult, decision: Decision) -> Iterator[tuple[str, str]]:
    """What the deciding rules read; the answer to a private question is not repeated on paper."""
    private = {
        fact
        for place, answer in count.walk.places
        if place.step.question.private
        for fact in facts_of(place.step.question, answer)
    }
    for name in decision.rests_on:
        if name in count.facts:
            yield name, "…" if name in private else str(count.facts[name])
