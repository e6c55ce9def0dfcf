"""Between the questions: add another conviction, check the answers, remove one."""

from __future__ import annotations

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.intake.answers import MAX_CASES, MAX_COUNTS, Answers
from app.relief.text import Text
from app.web.blueprint import site
from app.web.places import first_open, state_or_404, url_of
from app.web.store import store
from app.web.summary import answer_groups, count_title, has_paper_answers, rows_of_count
from forms.base import Problem

_PICK = Text("Pick one answer.")


@site.route("/<state>/more", methods=["GET", "POST"])
def more(state: str) -> str | Response:
    """Is there another conviction, in this case or in another one?"""
    law = state_or_404(state)
    answers = store().of(law.id)
    place = first_open(law, answers)
    if place is not None:
        return redirect(url_of(law, place))
    case = _case(answers)
    full = answers.count_total >= MAX_COUNTS
    picked = request.form.get("next") if request.method == "POST" else None
    if picked == "done":
        return redirect(url_for("site.check", state=law.id))
    if picked == "count" and not full:
        return _added(state, answers.add_count(case))
    if picked == "case" and not full and len(answers.cases) < MAX_CASES:
        return _added(state, answers.add_case())
    problems = [Problem("more-done", _PICK)] if request.method == "POST" else []
    return render_template(
        "more.html",
        case_number=case + 1,
        problems=problems,
        full=full or len(answers.cases) >= MAX_CASES,
        back_url=url_for("site.check", state=law.id),
    )


def _case(answers: Answers) -> int:
    """The case just answered: named in the address, else the last."""
    named = request.args.get("case", type=int)
    last = len(answers.cases)
    return (named if named is not None and 0 < named <= last else last) - 1


def _added(state: str, answers: Answers) -> Response:
    law = state_or_404(state)
    store().save(answers)
    place = first_open(law, answers)
    return redirect(url_of(law, place) if place else url_for("site.check", state=law.id))


@site.route("/<state>/check")
def check(state: str) -> str | Response:
    """Every answer, grouped by case, each with a way to change it."""
    law = state_or_404(state)
    answers = store().of(law.id)
    if store().answers is None:
        return redirect(url_for("site.cleared", state=law.id))
    place = first_open(law, answers)
    return render_template(
        "check.html",
        groups=answer_groups(law, answers),
        open_url=url_of(law, place) if place else "",
        next_url=url_for("site.result", state=law.id),
        back_url=url_for("site.more", state=law.id),
        add_url=url_for("site.more", state=law.id),
    )


@site.route("/<state>/case/<int:case>/conviction/<int:count>/remove", methods=["GET", "POST"])
def remove(state: str, case: int, count: int) -> str | Response:
    """Ask before a conviction is removed; then remove it."""
    law = state_or_404(state)
    answers = store().of(law.id)
    if not (0 < case <= len(answers.cases) and 0 < count <= len(answers.cases[case - 1].counts)):
        abort(404)
    if request.method == "POST":
        answers = answers.remove_count(case - 1, count - 1)
        store().save(answers)
        place = first_open(law, answers)
        return redirect(url_of(law, place) if place else url_for("site.check", state=law.id))
    return render_template(
        "remove.html",
        title=count_title(law, answers, case - 1, count - 1),
        rows=rows_of_count(law, answers, case - 1, count - 1),
        papers=has_paper_answers(law, answers, case - 1, count - 1),
        back_url=url_for("site.check", state=law.id),
    )
