"""The pages around the questionnaire: start, cleared cases, leaving, deleting, privacy, help."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from flask import Response, redirect, render_template, session, url_for
from werkzeug.wrappers import Response as AnyResponse

from app import clock
from app.elsewhere import PLACES
from app.elsewhere.helpers import HELPERS
from app.i18n import say
from app.jurisdictions import registry
from app.relief.text import Text
from app.web.blueprint import site
from app.web.glossary import TERMS
from app.web.places import first_open, state_or_404, url_of
from app.web.promises import PROMISES
from app.web.shell import clock_time
from app.web.store import store

Thing = TypeVar("Thing")


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
    return render_template("privacy.html", promises=PROMISES)


@site.route("/help", endpoint="help")
def help_page() -> str:
    """Where to get help."""
    return render_template("help.html")


@site.route("/about")
def about() -> str:
    """What this site is."""
    return render_template("about.html")


@site.route("/words")
def glossary() -> str:
    """Every hard word and what it means."""
    return render_template("glossary.html", terms=_by_alphabet(TERMS, lambda term: term.word))


@site.route("/access")
def accessibility() -> str:
    """What we do so that everyone can use the site, and what may still be hard."""
    return render_template("accessibility.html")


@site.route("/legal-aid")
def legal_aid() -> str:
    """Free help by state: by name only where the law surveys name someone."""
    names = {place.id: place.name for place in PLACES if place.state}
    names |= {law.id: law.name for law in registry().values()}
    named = [(names[state], helpers) for state, helpers in HELPERS.items() if state in names]
    unnamed = [name for state, name in names.items() if state not in HELPERS]
    return render_template(
        "legal_aid.html",
        named=_by_alphabet(named, lambda one: one[0]),
        unnamed=_by_alphabet(unnamed, lambda name: name),
    )


def _by_alphabet(things: Iterable[Thing], name: Callable[[Thing], Text]) -> list[Thing]:
    """In the order of the reader's language."""
    return sorted(things, key=lambda thing: say(name(thing)).casefold())
