"""Plain pages for whatever goes another way. No stack trace, nothing a person typed."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Flask, render_template, url_for
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from app import logs
from app.jurisdictions import registry
from app.relief.text import Text
from app.sealing import Status
from app.web.stopped import OtherState, Stopped

_START = Text("Go to the start")
_NO_COPY = Text("They were only in this browser. We have no copy.")


@dataclass(frozen=True)
class Page:
    """A plain page: status, heading, paragraphs."""

    status: int
    title: Text
    paragraphs: tuple[Text, ...]


_BROKEN_LINK = Page(
    404,
    Text("We can't find that page"),
    (
        Text("Check the address, or go to the start."),
        Text("Your answers are still here.").for_another(Text("Their answers are still here.")),
    ),
)

PAGES = {
    "broken": Page(
        200,
        Text("We can't read the answers any more"),
        (
            Text(
                "The answers in this browser were cut or locked with an old key. "
                "So we deleted them."
            ),
            _NO_COPY,
            Text("You can start again. We are sorry for the extra work."),
        ),
    ),
    "too_long": Page(
        413,
        Text("That is too much for one sitting"),
        (
            Text("This browser cannot hold more. We kept everything up to the last page."),
            Text(
                "Go back and make the papers for the cases you have. Then start again."
            ).for_another(
                Text("Go back and make the papers for the cases so far. Then start again.")
            ),
        ),
    ),
    "undecided": Page(
        200,
        Text("We can't tell from these answers"),
        (
            Text("Something that the law asks for is missing. So we do not guess."),
            Text(
                "Your answers are still here. Go back and check them, or ask a lawyer."
            ).for_another(
                Text("Their answers are still here. Go back and check them, or ask a lawyer.")
            ),
        ),
    ),
    "papers_failed": Page(
        500,
        Text("We could not make your papers").for_another(Text("We could not make their papers")),
        (
            Text(
                "The papers did not pass our own check, so we do not give them to you."
            ).for_another(
                Text("The papers did not pass our own check, so we do not hand them out.")
            ),
            Text("Your answers are still here. Please try again in a minute.").for_another(
                Text("Their answers are still here. Please try again in a minute.")
            ),
        ),
    ),
    "papers_busy": Page(
        503,
        Text("Many people are making papers right now"),
        (
            Text("Your answers are still here. Please wait a minute and try again.").for_another(
                Text("Their answers are still here. Please wait a minute and try again.")
            ),
        ),
    ),
    "unprintable": Page(
        422,
        Text("We can't print one of the letters you typed"),
        (
            Text("Our fonts do not have it. Go back and check the names and the address."),
            Text("You can leave a line empty and write it on the paper by hand.").for_another(
                Text("You can leave a line empty. They can write it on the paper by hand.")
            ),
        ),
    ),
}
_BY_STATUS = {
    404: _BROKEN_LINK,
    405: _BROKEN_LINK,
    413: Page(
        413,
        Text("That is too long"),
        (Text("Go back and send a shorter text. Nothing was lost."),),
    ),
    429: Page(
        429,
        Text("Please wait a moment"),
        (
            Text("Too many papers were asked for from this network at once."),
            Text("Your answers are still here. Wait a minute and try again.").for_another(
                Text("Their answers are still here. Wait a minute and try again.")
            ),
        ),
    ),
}
_STALE_FORM = Page(
    400,
    Text("Please send that page again"),
    (
        Text("The page was open for too long, or this browser blocks cookies."),
        Text("Go back, reload the page, and press the button again."),
        Text("If it happens each time, turn on cookies for this site."),
    ),
)
_SORRY = Page(
    500,
    Text("Something went wrong on our side"),
    (
        Text("It is not your fault. What you sent last may not be saved."),
        Text("Go back and try again."),
    ),
)


def show(page: Page) -> tuple[str, int]:
    """The plain page with a way on."""
    words = render_template(
        "message.html",
        title=page.title,
        paragraphs=page.paragraphs,
        actions=[(_START, url_for("site.start"))],
    )
    return words, page.status


def init_app(app: Flask) -> None:
    """Every way a request can fail ends on a page that says what to do."""

    @app.errorhandler(Stopped)
    def stopped(error: Stopped) -> tuple[str, int]:
        if error.why == Status.EXPIRED:
            return render_template("expired.html"), 200
        return show(PAGES[error.why])

    @app.errorhandler(OtherState)
    def elsewhere(error: OtherState) -> tuple[str, int]:
        law = registry()[error.state]
        words = render_template(
            "one_state.html", name=law.name, back=url_for("site.check", state=law.id)
        )
        return words, 200

    @app.errorhandler(CSRFError)
    def stale(_: CSRFError) -> tuple[str, int]:
        return show(_STALE_FORM)

    @app.errorhandler(HTTPException)
    def http(error: HTTPException) -> tuple[str, int]:
        code = error.code or 500
        words, _ = show(_BY_STATUS.get(code, _BROKEN_LINK if code < 500 else _SORRY))
        return words, code

    @app.errorhandler(Exception)
    def crashed(error: Exception) -> tuple[str, int]:
        logs.failed(error)
        return show(_SORRY)
