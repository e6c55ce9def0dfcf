"""Safety: time that runs out and can be had again, and how to stay safe."""

from __future__ import annotations

from flask import jsonify, render_template, url_for
from werkzeug.wrappers import Response

from app.relief.text import Text
from app.sealing import Status
from app.web.blueprint import site
from app.web.stopped import Stopped
from app.web.store import store


@site.route("/stay")
def stay() -> Response:
    """More time for the answers, as with each page; says how many seconds are left."""
    return jsonify(left=store().left)


@site.route("/expired")
def expired() -> str:
    """Where a page goes by itself when the time is over."""
    kept = store()
    if kept.status is Status.BROKEN:
        raise Stopped(kept.status.value)
    if kept.answers is None:
        return render_template("expired.html")
    # Another window was used in the meantime.
    return render_template(
        "message.html",
        title=Text("Your answers are still here").for_another(Text("Their answers are still here")),
        paragraphs=[
            Text("You used this site in another window. So we kept your answers.").for_another(
                Text("You used this site in another window. So we kept their answers.")
            )
        ],
        actions=[
            (
                Text("Go back to my answers").for_another(Text("Go back to their answers")),
                url_for("site.check", state=kept.answers.state),
            ),
        ],
    )


@site.route("/safety")
def safety() -> str:
    """How to stay safe on this site."""
    return render_template("safety.html")


@site.route("/shared-computer")
def shared_computer() -> str:
    """What to do on a computer that others use too."""
    return render_template("shared_computer.html")
