"""The question pages: one view shows and takes every question."""

from __future__ import annotations

from dataclasses import replace

from flask import current_app, redirect, render_template, request, url_for
from flask_wtf import CSRFProtect
from flask_wtf.csrf import CSRFError
from werkzeug.wrappers import Response

from app import printing
from app.intake.answers import MAX_COUNTS, Answer, Answers
from app.intake.flow import Place, Section, Step, answer_at, put
from app.intake.questions import Kind, Question
from app.jurisdictions.declare import Jurisdiction
from app.relief.text import Text
from app.web.blueprint import site
from app.web.places import (
    Spot,
    find,
    first_open,
    first_open_paper,
    own_path,
    screened,
    state_or_404,
    step_or_404,
    today,
    url_of,
    where_they_are,
)
from app.web.shapes import About, Progress
from app.web.store import store
from forms.base import STALE, QuestionForm
from forms.build import form_for

_LETTERS = Text(
    "We cannot print one of these letters or pictures. Please take it out. You can write it on "
    "the paper by hand."
).for_another(
    Text(
        "We cannot print one of these letters or pictures. Please take it "
        "out. They can write it on the paper by hand."
    )
)


@site.route("/<state>/question/<step>", methods=["GET", "POST"])
@site.route("/<state>/case/<int:case>/<step>", methods=["GET", "POST"])
@site.route("/<state>/case/<int:case>/conviction/<int:count>/<step>", methods=["GET", "POST"])
def ask(state: str, step: str, case: int = 1, count: int = 1) -> str | Response:
    """Show a question, or take its answer and go on."""
    law = state_or_404(state)
    flow, found = step_or_404(law, step)
    answers = store().of(law.id)
    place = flow.place(found, case - 1, count - 1)
    spot = find(law, flow, answers, place)
    if spot is None or url_of(law, place) != request.path:
        return redirect(where_they_are(law, answers))
    form = _form(law, found, answers, place)
    if form.sent() and not _from_our_page():
        form.tell(form.first(), STALE)
    elif form.accepted() and _enough(form, found):
        return _take(law, answers, spot, form.answer())
    return _page(law, answers, spot, form)


def _from_our_page() -> bool:
    """Whether the form carries its token and, over HTTPS, comes from our own page.

    Checked here and not before the view, so that a stale page keeps what was typed.
    """
    guard: CSRFProtect = current_app.extensions["csrf"]
    try:
        guard.protect()
    except CSRFError:
        return False
    return True


def _form(law: Jurisdiction, step: Step, answers: Answers, place: Place) -> QuestionForm:
    courts = [(court.id, court.county) for court in law.courts]
    form = form_for(step.question, courts=courts, as_of=today(law))()
    if not form.sent():
        known = answer_at(answers, place)
        if known is None and step.prefill is not None:
            known = step.prefill(answers, place.case)
        form.load(known)
    return form


def _enough(form: QuestionForm, step: Step) -> bool:
    """Whether a right answer is also enough for the law, and can be printed on a paper."""
    answer = form.answer()
    refine = step.question.refine
    more = refine(answer) if refine and isinstance(answer, str) and not form.is_unsure() else None
    if more is None and not _printable(answer):
        more = _LETTERS
    form.tell(form.first(), more)
    return more is None


def _printable(answer: Answer) -> bool:
    typed = answer.values() if isinstance(answer, dict) else (answer,)
    return all(printing.can_print(text) for text in typed if isinstance(text, str))


def _take(law: Jurisdiction, answers: Answers, spot: Spot, answer: Answer) -> Response:
    change = "change" in request.args
    again = _reopens(spot, answer)
    if again is not None:
        return redirect(url_of(law, again, change=change))
    answers = _entries(answers, spot, answer)
    store().save(answers)
    return redirect(_next(law, answers, spot, change=change))


def _reopens(spot: Spot, answer: Answer) -> Place | None:
    for choice in spot.place.step.question.choices:
        if choice.value == answer and choice.reopens:
            step = spot.flow.by_id[choice.reopens]
            return spot.flow.place(step, spot.case, spot.count)
    return None


def _entries(answers: Answers, spot: Spot, answer: Answer) -> Answers:
    """Store the answer; a line that names two charges becomes two convictions of the case."""
    step = spot.place.step
    several = step.split(answer) if step.split and isinstance(answer, str) else (answer,)
    changed = put(answers, spot.place, several[0])
    if several[0] != answer_at(answers, spot.place):
        changed = _unconfirmed(changed, spot)
    # A line that is sent twice, with Back or a double click, must not add its charges twice.
    later = [one.get(step.id) for one in changed.cases[spot.case].counts[spot.count + 1 :]]
    for more in several[1:]:
        if more not in later and changed.count_total < MAX_COUNTS:
            changed = changed.add_count(spot.case, {step.id: more})
    return changed


def _unconfirmed(answers: Answers, spot: Spot) -> Answers:
    """Ask again whatever page sends people back to this question when it is wrong."""
    for step in spot.flow.steps:
        if any(choice.reopens == spot.place.step.id for choice in step.question.choices):
            answers = put(answers, spot.flow.place(step, spot.case, spot.count), None)
    return answers


def _next(law: Jurisdiction, answers: Answers, spot: Spot, *, change: bool) -> str:
    """Where to go after an answer."""
    here = find(law, spot.flow, answers, spot.place)
    papers = spot.flow is law.papers
    if here is not None:
        path = own_path(law, answers, here)
        after = path[path.index(spot.place) + 1 :] if spot.place in path else []
        if here.walk.open is not None and (change or not after):
            return url_of(law, here.walk.open, change=change)
        if after and not change:
            return url_of(law, after[0])
    if change:
        return url_for("site.review" if papers else "site.check", state=law.id)
    if papers:
        place, _ = first_open_paper(law, answers, screened(law, answers))
        return url_of(law, place) if place else url_for("site.review", state=law.id)
    place = first_open(law, answers)
    return url_of(law, place) if place else url_for("site.more", state=law.id, case=spot.case + 1)


def _page(law: Jurisdiction, answers: Answers, spot: Spot, form: QuestionForm) -> str:
    question = worded(spot)
    change = "change" in request.args
    template = "question.html"
    if question.kind is Kind.CHOICE and len(question.choices) == 1 and question.unsure is None:
        template = "interrupt.html"
    return render_template(
        template,
        question=question,
        label=question.label,
        form=form,
        progress=_progress(spot),
        about=_about(answers, spot),
        back_url=_back(law, answers, spot, change=change),
        change=change,
    )


def worded(spot: Spot) -> Question:
    """The question with the places in its words filled."""
    step, question = spot.place.step, spot.place.step.question
    if step.fill is None:
        return question
    values = step.fill(spot.flow.view(spot.walk.facts))
    hint = question.hint.filled(**values) if question.hint else None
    return replace(question, label=question.label.filled(**values), hint=hint)


def _progress(spot: Spot) -> Progress | None:
    """The section among those that this path is known to have, and those that may come."""
    sections = spot.flow.sections
    if len(sections) < 2:
        return None
    mine = spot.place.step.section
    passed = {place.step.section for place, _ in spot.walk.places}
    at = next(n for n, section in enumerate(sections) if section.id == mine)
    shown = [s for n, s in enumerate(sections) if n >= at or s.id in passed]
    return Progress(_index(shown, mine) + 1, len(shown), sections[at].title)


def _index(sections: list[Section], section: str) -> int:
    return next(n for n, one in enumerate(sections) if one.id == section)


def _about(answers: Answers, spot: Spot) -> About:
    counts = len(answers.cases[spot.case].counts)
    return About(spot.case + 1, len(answers.cases), spot.count + 1, counts)


def _back(law: Jurisdiction, answers: Answers, spot: Spot, *, change: bool) -> str:
    papers = spot.flow is law.papers
    if change:
        return url_for("site.review" if papers else "site.check", state=law.id)
    path = own_path(law, answers, spot)
    before = path[: path.index(spot.place)] if spot.place in path else path
    if before:
        return url_of(law, before[-1])
    if papers:
        return url_for("site.result", state=law.id)
    # "Is there another one?" would only lead back here while this question is open.
    return url_for("site.check" if spot.case or spot.count else "site.cleared", state=law.id)
