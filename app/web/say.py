"""What can I say now? One page for each state, and the same on paper."""

from __future__ import annotations

from flask import render_template, url_for
from werkzeug.wrappers import Response as AnyResponse

from app.limits import limiter, papers_rate
from app.papers import say_now
from app.web.blueprint import site
from app.web.papers import as_pdf
from app.web.places import state_or_404


@site.route("/<state>/say")
def say(state: str) -> str:
    """What to say to a job form and other questions, before and after an order."""
    law = state_or_404(state)
    return render_template(
        "say.html",
        name=law.name,
        lead=say_now.LEAD,
        answers=law.say_now,
        action=url_for("site.say_sheet", state=law.id),
        back_url=url_for("site.cleared", state=law.id),
    )


@site.route("/<state>/say", methods=["POST"])
@limiter.limit(papers_rate)
def say_sheet(state: str) -> AnyResponse:
    """The same as a PDF, in English, with nothing about the person on it."""
    law = state_or_404(state)
    return as_pdf(say_now.sheet(law.name, law.say_now))
