"""Take the answers home in a locked file, and open it again on any machine."""

from __future__ import annotations

import base64
import binascii
from dataclasses import replace

from flask import Response, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from app import sealing
from app.intake.answers import Answers
from app.jurisdictions import registry
from app.jurisdictions.declare import Jurisdiction
from app.limits import limiter, papers_rate
from app.relief.text import Text
from app.web.blueprint import site
from app.web.places import first_open, state_or_404, url_of
from app.web.saved import Saved, changes, pack, sound, unpack
from app.web.stopped import Stopped
from app.web.store import store
from app.web.where import HELPING
from forms.base import Problem

FILE_NAME = "saved-answers.dat"
"""Says nothing about the matter: it lies in a list of files that others see."""

_FILE, _WORDS = "file", "words"
_PICK = Text("Pick the file that you saved.")
_NOT_OURS = Text("This is not a file of saved answers. Its name is like saved-answers.dat.")
_DAMAGED = Text("A part of this file is missing or changed. Copy it again from where you saved it.")
_NEWER = Text("A newer version of this site made this file. Open it on the site you saved it on.")
_WRONG = Text("These words do not open this file. Check each word and the order.")
_NO_STATE = Text("This file is about a state that this site does not serve.")


@site.route("/<state>/save", methods=["GET", "POST"])
@limiter.limit(papers_rate, methods=["POST"])
def save(state: str) -> str | AnyResponse:
    """Explain; then lock the answers and show the six words, this once.

    The locked file travels in the page that shows the words, so that neither is kept here.
    """
    law = state_or_404(state)
    answers = store().of(law.id)
    if store().answers is None:
        return redirect(url_for("site.cleared", state=law.id))
    back = url_for("site.check", state=law.id)
    if request.method == "GET":
        return render_template("save.html", back_url=back)
    words = sealing.new_words()
    try:
        file = sealing.lock(pack(law, answers), words)
    except sealing.TooLong:
        raise Stopped("too_long") from None
    return render_template(
        "saved.html", words=words, file=base64.b64encode(file).decode(), back_url=back
    )


@site.route("/save/file", methods=["POST"])
def saved_file() -> AnyResponse:
    """Give back the locked file that the page held, as a download."""
    file = _kept()
    if not file or sealing.look(file) is not None:
        abort(400)
    return Response(
        file,
        mimetype="application/octet-stream",
        headers={"Content-Disposition": f'attachment; filename="{FILE_NAME}"'},
    )


@site.route("/open", methods=["GET", "POST"], endpoint="open")
@limiter.limit(papers_rate, methods=["POST"])
def open_file() -> str | AnyResponse:
    """Take a file and its six words; go on from there."""
    if request.method == "GET":
        return _ask()
    file = _upload()
    typed = request.form.get(_WORDS, "")
    words = sealing.read_words(typed)
    problem = _look(file) or _words_problem(words)
    if problem is None:
        match sealing.unlock(file, words):
            case sealing.Unlocked(payload):
                saved = unpack(payload)
                law = registry().get(saved.answers.state) if saved else None
                if saved is not None and law is not None:
                    return _opened(law, saved)
                problem = Problem(_FILE, _DAMAGED if saved is None else _NO_STATE)
            case sealing.WrongWords():
                problem = Problem(_WORDS, _WRONG)
            case _:
                problem = Problem(_FILE, _DAMAGED)
    # The file of this try stays in the page, so that only the words are typed again.
    kept = base64.b64encode(file).decode() if problem.anchor == _WORDS else ""
    return _ask([problem], typed=typed, kept=kept)


def _ask(problems: list[Problem] | None = None, *, typed: str = "", kept: str = "") -> str:
    return render_template(
        "open.html",
        problems=problems or [],
        typed=typed,
        kept=kept,
        ticked=HELPING in request.form,
        replaces=store().answers is not None,
        back_url=url_for("site.start"),
    )


def _upload() -> bytes:
    """The uploaded file, or the one that the page kept from the last try."""
    sent = request.files.get(_FILE)
    file = sent.read(sealing.MAX_FILE + 1) if sent is not None else b""
    return file or _kept()


def _kept() -> bytes:
    try:
        return base64.b64decode(request.form.get("kept", ""), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _look(file: bytes) -> Problem | None:
    if not file:
        return Problem(_FILE, _PICK)
    match sealing.look(file):
        case None:
            return None
        case sealing.NotOurs():
            return Problem(_FILE, _NOT_OURS)
        case sealing.Newer():
            return Problem(_FILE, _NEWER)
        case sealing.Damaged():
            return Problem(_FILE, _DAMAGED)


def _words_problem(words: tuple[str, ...]) -> Problem | None:
    wrong = sealing.strange(words)
    if len(words) != sealing.LENGTH:
        more = Text("Type all six words. We found %(number)s.", number=len(words))
        return Problem(_WORDS, more)
    if wrong:
        strange = Text("Word %(place)s is not one of our words. Check its letters.", place=wrong[0])
        return Problem(_WORDS, strange)
    return None


def _opened(law: Jurisdiction, saved: Saved) -> str:
    # A helper saves it and the person opens it alone at home, or the other way round.
    answers = replace(sound(law, saved.answers), helping=HELPING in request.form)
    store().save(answers)
    changed = changes(law, answers, saved)
    return render_template(
        "opened.html",
        saved_on=saved.day,
        law_changed=saved.law_changed(law),
        changes=changed,
        next_url=_way_on(law, answers),
    )


def _way_on(law: Jurisdiction, answers: Answers) -> str:
    place = first_open(law, answers)
    return url_of(law, place) if place else url_for("site.check", state=law.id)
