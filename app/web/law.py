"""The rules in public: the very tables that decide, and the questionnaire drawn."""

from __future__ import annotations

from flask import Response, render_template
from werkzeug.wrappers import Response as AnyResponse

from app.intake.graph import mermaid
from app.jurisdictions import registry
from app.jurisdictions.worked import notes
from app.security import cacheable
from app.web.blueprint import site
from app.web.lawbook import book, drawn
from app.web.places import state_or_404

_HOUR = 3600


@site.route("/law")
def laws() -> str:
    """The states whose rules can be read."""
    return render_template("laws.html", books=[book(state) for state in registry()])


@site.route("/law/<state>")
def law(state: str) -> str:
    """Every rule of a state, in the order in which they are asked."""
    return render_template("law.html", book=book(state_or_404(state).id))


@site.route("/law/<state>/cases")
def law_cases(state: str) -> str:
    """Every worked case of a state."""
    return render_template("law_cases.html", book=book(state_or_404(state).id))


@site.route("/law/<state>/graph")
def law_graph(state: str) -> str:
    """The questionnaire, drawn as nested lists that a screen reader can walk."""
    found = state_or_404(state)
    return render_template("law_graph.html", book=book(found.id), flows=drawn(found.id))


@site.route("/law/<state>/graph.txt")
def law_graph_text(state: str) -> AnyResponse:
    """The same as text for a drawing program (Mermaid)."""
    found = state_or_404(state)
    return _text(f"{mermaid(found.screening)}\n{mermaid(found.papers)}")


@site.route("/law/<state>/notes.txt")
def law_notes(state: str) -> AnyResponse:
    """What the state rests on and every doubt, as its lawyer gets it."""
    return _text(notes(state_or_404(state).folder))


def _text(words: str) -> AnyResponse:
    return cacheable(Response(words, mimetype="text/plain"), _HOUR)
