"""The pages around the questionnaire: start, cleared cases, leaving, deleting, privacy, help."""

from __future__ import annotations

from flask import Response, redirect, render_template, session, url_for
from werkzeug.wrappers import Response as AnyResponse

from app import clock
from app.web.blueprint import site
from app.web.places import first_open, state_or_404, url_of
from app.web.shell import clock_time
from app.web.store import store


@site.route("/")
def start() -> str:
    """What this is, and one button."""
    return render_template("start.html")


@site.route("/health")
def health() -> AnyResponse:
    """Whether the site answers. Says nothing else."""
    return Response("ok\n", mimetype="text/plain")


@site.route("/<state>/")
def cleared(state: str) -> str:
    """It may already be cleared: what the automatic law did, and how to check."""
    law = state_or_404(state)
    answers = store().of(law.id)
    place = first_open(law, answers)
    return render_template(
        "cleared.html",
        sections=[(one.heading, one.paragraphs, one.steps) for one in law.cleared],
        letter_url=url_for("site.letter", state=law.id),
        courts=[(court.id, court.county) for court in law.courts],
        next_url=url_of(law, place) if place else url_for("site.check", state=law.id),
        back_url=url_for("site.choose_state"),
    )


@site.route("/leave", methods=["POST"])
def leave() -> AnyResponse:
    """Delete the answers and go to a page that says nothing."""
    session.clear()
    store().clear()
    return redirect(url_for("site.left"), 303)


@site.route("/closed")
def left() -> str:
    """The neutral page after leaving."""
    return render_template("left.html")


@site.route("/delete", methods=["POST"])
def delete() -> AnyResponse:
    """Delete the answers and show a receipt."""
    store().clear()
    return redirect(url_for("site.deleted"), 303)


@site.route("/deleted")
def deleted() -> str:
    """The receipt: what was deleted, and when."""
    return render_template("deleted.html", when=clock_time(clock.now()))


@site.route("/privacy")
def privacy() -> str:
    """What happens with answers."""
    return render_template("privacy.html")


@site.route("/help", endpoint="help")
def help_page() -> str:
    """Where to get help."""
    return render_template("help.html")


@site.route("/about")
def about() -> str:
    """What this site is."""
    return render_template("about.html")
