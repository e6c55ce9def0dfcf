"""Where was the case? And an answer for every place that has no papers here."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any, Final

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from app.elsewhere import BY_ID, places_without
from app.elsewhere.courts import FEDERAL
from app.elsewhere.place import Place
from app.i18n import say, speak_about_another
from app.jurisdictions import registry
from app.relief.text import Text
from app.web.blueprint import site
from app.web.store import store
from forms.base import Problem

OTHER: Final = "other"
"""The answer that sends to the list of places."""
LIST: Final = "place"
"""The list: the name of its field and its id on the page."""
HELPING: Final = "helping"
"""Ticked by someone who types for another person."""


@site.route("/where", methods=["GET", "POST"])
def choose_state() -> str | AnyResponse:
    """Ask where the case was; go on to the state, or to what we know of another place."""
    others = {place.id: place for place in places_without(registry())}
    state, place = request.form.get("state", ""), request.form.get(LIST, "")
    ticked, problem = HELPING in request.form, None
    if request.method == "POST":
        problem = _problem(state, place, registry(), others)
        if problem is None and place in others:
            return redirect(url_for("site.elsewhere", place=place, **_in_address(ticked)))
        if problem is None:
            _note_helping(state)
            return redirect(url_for("site.cleared", state=state))
    return render_template(
        "state.html",
        states=[(each.id, each.name) for each in registry().values()],
        places=_in_order([each for each in others.values() if each.state]),
        courts=[each for each in others.values() if not each.state],
        picked=(state, place),
        ticked=_speak_as_ticked(),
        problems=[problem] if problem else [],
    )


def _speak_as_ticked() -> bool:
    """Word this page for a helper if "I am helping someone else" is ticked; whether it is.

    No answer may be kept yet, so the page or its address says it.
    """
    kept = store()
    if request.method == "POST":
        ticked = HELPING in request.form
    else:
        ticked = kept.helping or request.args.get("for") == "someone"
    speak_about_another(yes=ticked)
    return ticked


def _in_address(helping: bool) -> dict[str, Any]:
    """What an address says for a helper: nothing is kept for a place without papers."""
    return {"for": "someone"} if helping else {}


def _note_helping(state: str) -> None:
    """Keep with the answers for whom they are; without a tick or answers there is nothing to."""
    ticked = HELPING in request.form
    if ticked != store().helping:
        store().save(replace(store().of(state), helping=ticked))


def _problem(
    state: str, place: str, served: Collection[str], others: Mapping[str, Place]
) -> Problem | None:
    """What keeps the answer from being one place, if anything does."""
    if place in others:
        if state in served:
            words = Text("You picked a state and also a place in the list. Keep only one.")
            return Problem(LIST, words)
        return None
    if state == OTHER:
        return Problem(LIST, Text("Pick the place from the list."))
    return None if state in served else Problem("state-0", Text("Pick one answer."))


def _in_order(places: list[Place]) -> list[Place]:
    """By the alphabet of the names as they are read."""
    return sorted(places, key=lambda place: say(place.name).casefold())


@site.route("/elsewhere/<place>")
def elsewhere(place: str) -> str | AnyResponse:
    """What another place offers, how sure we are, and where to turn."""
    if place in registry():
        # An old bookmark: papers are made for it by now.
        return redirect(url_for("site.cleared", state=place))
    found = BY_ID.get(place) or abort(404)
    again = _in_address(_speak_as_ticked())
    return render_template(
        "elsewhere.html",
        place=found,
        federal=url_for("site.elsewhere", place=FEDERAL, **again),
        other=url_for("site.choose_state", **again),
    )
