"""The result page: what the law likely gives for each conviction, and why."""

from __future__ import annotations

from collections.abc import Iterator

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response

from app.intake.flow import Place, Step, facts_of
from app.intake.questions import UNSURE, Choice
from app.intake.screening import CountResult, Screening
from app.jurisdictions.declare import LETTER, Jurisdiction
from app.relief.counterfactual import Change, counterfactuals
from app.relief.dates import PartialDate
from app.relief.decision import NOW, Decision, Outcome
from app.relief.facts import Value
from app.relief.text import Text
from app.web.blueprint import site
from app.web.places import first_open, first_open_paper, screened, state_or_404, url_of
from app.web.shapes import Card, Row, Unknown
from app.web.stopped import Stopped
from app.web.store import store
from app.web.summary import count_title, row_of

MOST_CHANGES = 6
_IF = Text('If your answer to "%(question)s" were "%(answer)s": %(outcome)s.').for_another(
    Text('If their answer to "%(question)s" were "%(answer)s": %(outcome)s.')
)
_INTRO = Text("This is what the law likely gives, from your answers. A judge decides.").for_another(
    Text("This is what the law likely gives, from their answers. A judge decides.")
)
_NOT_YET = Text("Not yet. You have to wait.").for_another(Text("Not yet. They have to wait."))
_NAMED = Text("%(title)s: %(section)s")
_SOME = Text("For at least one conviction: %(outcome)s")


@site.route("/<state>/result")
def result(state: str) -> str | Response:
    """A headline, and a card for each conviction."""
    law = state_or_404(state)
    answers = store().of(law.id)
    place = first_open(law, answers)
    if place is not None:
        return redirect(url_of(law, place))
    screening = screened(law, answers)
    given = {count.decision.outcome for count in screening.counts if count.decision}
    outcomes = [outcome for outcome in law.program.outcomes if outcome.id in given]
    if len(given) == 0 or None in given:
        raise Stopped("undecided")
    paper, to_file = first_open_paper(law, answers, screening)
    next_url = url_of(law, paper) if paper else url_for("site.review", state=law.id)
    return render_template(
        "result.html",
        headline=outcomes[0].title
        if len(outcomes) == 1
        else _SOME.filled(outcome=outcomes[0].title),
        intro=[_INTRO],
        cards=list(cards(law, screening)),
        warnings=law.warnings,
        other_relief=law.other_relief if any(o.elsewhere for o in outcomes) else (),
        letters=_letters(law, screening),
        next_url=next_url if to_file else "",
        next_label=_next_label(outcomes),
        back_url=url_for("site.check", state=law.id),
    )


def _next_label(outcomes: list[Outcome]) -> Text:
    """What the button to the papers says, where none of them is needed and where some are."""
    if all(outcome.optional for outcome in outcomes if outcome.files):
        return Text("See the papers you may ask for").for_another(
            Text("See the papers they may ask for")
        )
    return Text("Go on to the court papers")


def _letters(law: Jurisdiction, screening: Screening) -> list[tuple[int, Text]]:
    """The cases for which a letter to the clerk is the next step: by outcome or by finding."""
    letter = {outcome.id for outcome in law.program.outcomes if outcome.letter}
    return [
        (case.case + 1, Text("Make the letter for case %(case)s", case=case.case + 1))
        for case in screening.cases
        if any(
            count.decision
            and (count.decision.outcome in letter or count.decision.findings.get(LETTER))
            for count in case.counts
        )
    ]


def cards(law: Jurisdiction, screening: Screening) -> Iterator[Card]:
    """One card for each conviction, in order."""
    outcomes = {outcome.id: outcome for outcome in law.program.outcomes}
    for count in screening.counts:
        decision = count.decision
        if decision is not None and decision.outcome is not None:
            yield _card(law, screening, count, decision, outcomes[decision.outcome])


def _card(
    law: Jurisdiction,
    screening: Screening,
    count: CountResult,
    decision: Decision,
    outcome: Outcome,
) -> Card:
    title = count_title(law, screening.answers, count.case, count.count)
    named = law.name_of(count.facts)
    flags = {flag.id: flag.text for flag in law.program.flags}
    return Card(
        title=_NAMED.filled(title=title, section=named) if named else title,
        tone=outcome.tone,
        outcome=outcome.title,
        means=outcome.means,
        reason=decision.reason,
        rules=decision.chain,
        citations=decision.citations,
        notes=tuple(flags[flag] for flag in decision.flags),
        answers=tuple(_rests_on(law, count, decision)),
        changes=tuple(_changes(law, screening, count)),
        unknown=tuple(_unknown(law, count)),
        when=_when(decision, outcome),
        fallback=tuple(_fallback(law, decision)),
        tell=outcome.tell,
    )


def _when(decision: Decision, outcome: Outcome) -> Text | None:
    if decision.when == NOW:
        return None
    _, _, day = decision.when.partition(":")
    if not day:
        return _NOT_YET
    return outcome.from_day.filled(day=PartialDate.parse(day))


def _fallback(law: Jurisdiction, decision: Decision) -> Iterator[Text]:
    other = decision.secondary
    if other is None or other.outcome is None:
        return
    outcome = next(one for one in law.program.outcomes if one.id == other.outcome)
    yield outcome.title
    for text in (other.reason, _when(other, outcome)):
        if text is not None:
            yield text


def _rests_on(law: Jurisdiction, count: CountResult, decision: Decision) -> Iterator[Row]:
    """The answers that the deciding rules read; an age worked out from a date says so itself."""
    wanted = set(decision.rests_on)
    for place, answer in count.walk.places:
        found = wanted & set(facts_of(place.step.question, answer))
        if found:
            wanted -= found
            yield row_of(law, place, answer, law.screening, count.walk)
    for name in decision.rests_on:
        if name in wanted and name in count.facts:
            for step, choice in _choices(law, name, count.facts[name]):
                yield Row(step.question.label, (choice.label,))


def _choices(law: Jurisdiction, fact: str, value: Value) -> Iterator[tuple[Step, Choice]]:
    """The question and the answer that would set a fact to a value; at most one."""
    for step in law.screening.steps:
        for choice in step.question.choices:
            if facts_of(step.question, choice.value).get(fact) == value:
                yield step, choice
                return


def _changes(law: Jurisdiction, screening: Screening, count: CountResult) -> Iterator[Text]:
    """ "If your answer were …": each single answer that would lead to another outcome."""
    titles = {outcome.id: outcome.title for outcome in law.program.outcomes}
    found: list[Change] = list(counterfactuals(law.program, count.facts, screening.as_of))
    for change in found[:MOST_CHANGES]:
        for step, choice in _choices(law, change.fact, change.value):
            yield _IF.filled(
                question=step.question.label,
                answer=choice.label,
                outcome=titles[change.decision.outcome or ""],
            )


def _unknown(law: Jurisdiction, count: CountResult) -> Iterator[Unknown]:
    """What the person was not sure of, and the one document that settles it."""
    for place, answer in count.walk.places:
        question = place.step.question
        if answer == UNSURE and question.unsure is not None and question.settles is not None:
            yield Unknown(question.label, question.settles, _change_url(law, place))


def _change_url(law: Jurisdiction, place: Place) -> str:
    return url_of(law, place, change=True)
