"""The answers of the visitor: read from the sealed cookies, written back with each page."""

from __future__ import annotations

from typing import cast

from flask import Flask, Response, current_app, g, request

from app import clock, i18n
from app.config import Config
from app.intake.answers import Answers, BadAnswers
from app.jurisdictions import registry
from app.sealing import AnswerCookies, Loaded, Status, TooLong
from app.web.stopped import OtherState, Stopped


class Store:
    """The visitor's answers in this request."""

    def __init__(self, cookies: AnswerCookies, loaded: Loaded, config: Config) -> None:
        self._cookies = cookies
        self._loaded = loaded
        self._config = config
        self._answers: Answers | None = None
        self._written: list[str] | None = None
        self.status = loaded.status
        if loaded.status is Status.OPEN:
            try:
                self._answers = Answers.parse(loaded.payload.decode())
            except (BadAnswers, UnicodeDecodeError):
                self.status = Status.BROKEN
        if self._answers is not None and self._answers.state not in registry():
            # A state that is served no more: nobody can ask or print anything from these.
            self._answers, self.status = None, Status.BROKEN
        self._speak()

    @property
    def answers(self) -> Answers | None:
        """What the visitor has said so far, if it can be read."""
        return self._answers

    @property
    def helping(self) -> bool:
        """Whether the visitor types for someone else."""
        return self._answers is not None and self._answers.helping

    def _speak(self) -> None:
        i18n.speak_about_another(yes=self.helping)

    def of(self, state: str) -> Answers:
        """The answers for a state, or a fresh set.

        Raises:
            Stopped: answers came with the request, but they have expired or cannot be read.
            OtherState: the answers are about another state; they must not be lost unasked.
        """
        if self.status in (Status.EXPIRED, Status.BROKEN):
            raise Stopped(self.status.value)
        if self._answers is None:
            return Answers(state)
        if self._answers.state != state:
            raise OtherState(self._answers.state)
        return self._answers

    def save(self, answers: Answers) -> None:
        """Keep these answers from this response on.

        Raises:
            Stopped: they are too long for the browser; the earlier ones stay as they were.
        """
        scratch = Response()
        try:
            self._cookies.write(scratch, answers.dump().encode(), self._loaded.started)
        except TooLong:
            raise Stopped("too_long") from None
        self._answers = answers
        self._written = scratch.headers.getlist("Set-Cookie")
        self._speak()

    def clear(self) -> None:
        """Delete the answers with this response."""
        scratch = Response()
        self._cookies.clear(scratch)
        self._answers = None
        self._written = scratch.headers.getlist("Set-Cookie")
        self._speak()

    def finish(self, response: Response) -> None:
        """Put the cookies on the response; a page that only reads gives more time too."""
        if self._written is None:
            if self.status in (Status.EXPIRED, Status.BROKEN):
                self.clear()
            elif self._answers is not None:
                self.save(self._answers)
        for line in self._written or ():
            response.headers.add("Set-Cookie", line)

    @property
    def ends_at(self) -> int | None:
        """When the answers end if no other page follows, in epoch seconds."""
        if self._answers is None:
            return None
        started = self._loaded.started or clock.now()
        return min(clock.now() + self._config.idle_seconds, started + self._config.absolute_seconds)

    @property
    def left(self) -> int:
        """Seconds until then; 0 without answers."""
        return max(self.ends_at - clock.now(), 0) if self.ends_at else 0


def init_app(app: Flask, config: Config) -> None:
    """Open the cookies once per request that asks for them, and write them back at its end."""
    app.extensions["answers"] = (AnswerCookies(config), config)

    @app.after_request
    def write(response: Response) -> Response:
        found = g.get("answers_store")
        if found is not None:
            found.finish(response)
        return response


def store() -> Store:
    """The visitor's store."""
    if "answers_store" not in g:
        cookies, config = current_app.extensions["answers"]
        g.answers_store = Store(cookies, cookies.load(request.cookies), config)
    return cast(Store, g.answers_store)
