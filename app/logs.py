"""Logs that cannot hold a person's words.

One JSON object a line on standard error. An event has a name from a closed list and a few
fields whose values come from closed sets or are small numbers. Text that any other code
logs is not printed, whatever it says: only who logged, how grave, and where.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Final

from flask import Flask, Response, g, request
from flask.logging import default_handler

from app import clock

_LOGGER: Final = logging.getLogger("clearpage")
_FIELDS: Final = "clearpage_fields"
_ROOT: Final = Path(__file__).resolve().parent.parent
_OWN_ROOMS: Final = ("app", "forms", "pdf_templates")
_OWN_LOGGERS: Final = ("app", "forms", "clearpage")
_FLASK: Final = "flask/app.py"
_LEVELS: Final = {10: "DEBUG", 20: "INFO", 30: "WARNING", 40: "ERROR", 50: "CRITICAL"}
_QUIET: Final = ("weasyprint", "fontTools", "werkzeug")
_LARGEST: Final = 10_000_000


class Event(StrEnum):
    """Everything that may be said in a log."""

    STARTED = "started"
    REQUEST = "request"
    PAPERS_MADE = "papers_made"
    PAPERS_FAILED = "papers_failed"
    SCREENED = "screened"
    ANSWERS_EXPIRED = "answers_expired"
    ANSWERS_BROKEN = "answers_broken"
    ANSWERS_TOO_LONG = "answers_too_long"
    FORM_REFUSED = "form_refused"
    LIMITED = "limited"
    FAILED = "failed"
    """An exception; its type and place follow."""
    FOREIGN = "foreign"
    """A library spoke; only its name, the level and the place follow."""
    DROPPED = "dropped"
    """A line that broke the rules of this module was not written."""


_EVENTS: Final = frozenset(str(event) for event in Event)


class Unloggable(ValueError):
    """Code tried to log what a log must not hold. The message never repeats it."""


class Vocabulary:
    """The closed sets that text fields are checked against."""

    def __init__(self) -> None:
        self.endpoints: set[str] = {"none"}
        self.states: set[str] = set()

    def _number(self, value: object, most: int = _LARGEST) -> bool:
        return type(value) is int and 0 <= value <= most

    def allows(self, key: str, value: object) -> bool:
        """Whether ``key`` is a field of an event and may have this value."""
        match key:
            case "method":
                return value in {"GET", "HEAD", "POST", "OPTIONS", "other"}
            case "endpoint":
                return isinstance(value, str) and value in self.endpoints
            case "state":
                return isinstance(value, str) and value in self.states
            case "status":
                return self._number(value, 599)
            case "ms" | "papers" | "records":
                return self._number(value)
            case _:
                return False


_vocabulary: Final = Vocabulary()


def log(event: Event, level: int = logging.INFO, /, **fields: str | int) -> None:
    """Write one event.

    Args:
        event: what happened.
        level: a level of :mod:`logging`.
        fields: ``method``, ``endpoint`` (its name, never the path), ``status``, ``ms``
            (milliseconds), ``state`` (id), ``papers`` and ``records`` (counts).

    Raises:
        Unloggable: in tests only, another field or value. In production the whole line is
            replaced by ``dropped``.
    """
    _LOGGER.log(level, str(event), extra={_FIELDS: fields})


def failed(error: BaseException) -> None:
    """Log the type and place of an exception that was dealt with."""
    _LOGGER.error(str(Event.FAILED), exc_info=error)


class SafeFormatter(logging.Formatter):
    """Turns a record into a JSON line, keeping nothing but what is on the lists.

    Args:
        strict: raise :class:`Unloggable` where the rules are broken, instead of dropping.
    """

    def __init__(self, *, strict: bool) -> None:
        super().__init__()
        self.strict = strict

    def format(self, record: logging.LogRecord) -> str:
        """The line for one record."""
        try:
            content = self._content(record)
        except Unloggable:
            if self.strict:
                raise
            content = {"event": str(Event.DROPPED), "where": _place(record)}
        stamp = {"time": int(record.created), "level": _LEVELS.get(record.levelno, "OTHER")}
        return json.dumps(stamp | content)

    def _content(self, record: logging.LogRecord) -> dict[str, str | int]:
        own = record.name.split(".")[0] in _OWN_LOGGERS
        text = record.msg if isinstance(record.msg, str) else ""
        if not own:
            return {
                "event": str(Event.FOREIGN),
                "logger": _name(record.name),
                "where": _place(record),
            } | _failure(record)
        if record.name == _LOGGER.name and text in _EVENTS and not record.args:
            return {"event": text} | self._fields(record) | _failure(record)
        # Flask reports a crash in a view with the path in its text; the crash is what counts.
        if record.exc_info and _short(record.pathname).endswith(_FLASK):
            return {"event": str(Event.FAILED)} | _failure(record)
        raise Unloggable(f"{_place(record)} logs free text; call app.logs.log with an Event")

    def _fields(self, record: logging.LogRecord) -> dict[str, str | int]:
        fields = getattr(record, _FIELDS, {})
        for number, (key, value) in enumerate(fields.items(), start=1):
            if not _vocabulary.allows(key, value):
                raise Unloggable(f"{_place(record)}: field {number} is not on the list")
        return dict(fields)


class SafeHandler(logging.Handler):
    """Writes to whatever standard error is now, and never falls back to printing a record."""

    def __init__(self, *, strict: bool) -> None:
        super().__init__()
        self.setFormatter(SafeFormatter(strict=strict))

    def emit(self, record: logging.LogRecord) -> None:
        """Write the line."""
        try:
            line = self.format(record)
            sys.stderr.write(line + "\n")
            sys.stderr.flush()
        except Unloggable:
            raise
        except Exception:
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (logging's name)
        """Say nothing: the library's own way prints the message with its values."""


def wire(*, strict: bool = False) -> None:
    """Make the root logger safe for this process; calling it again changes only ``strict``.

    It takes the place of every other handler there: one that prints messages is a leak.
    """
    root = logging.getLogger()
    root.handlers.clear()
    root.addHandler(SafeHandler(strict=strict))
    root.setLevel(logging.INFO)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    # The server's own handler would print header lines of a request that it cannot read.
    for servers in logging.getLogger("gunicorn.error").handlers:
        servers.setFormatter(SafeFormatter(strict=False))
    if not strict:
        logging.captureWarnings(True)


def init_app(app: Flask, *, strict: bool = False, states: Iterable[str] = ()) -> None:
    """Make logging safe and log each request by endpoint name.

    Args:
        app: call this before anything else that runs before a request, so that ``ms`` is
            the whole time.
        strict: raise where the rules are broken (tests).
        states: ids that the ``state`` field may have.
    """
    wire(strict=strict)
    app.logger.removeHandler(default_handler)
    _vocabulary.states.update(states)

    @app.before_request
    def begin() -> None:
        g.clearpage_began = clock.ticks()

    @app.after_request
    def end(response: Response) -> Response:
        endpoint = request.endpoint or "none"
        if endpoint in app.view_functions:
            _vocabulary.endpoints.add(endpoint)
        began: float | None = g.get("clearpage_began")
        fields: dict[str, str | int] = {
            "method": request.method if _vocabulary.allows("method", request.method) else "other",
            "endpoint": endpoint,
            "status": response.status_code,
            "ms": 0 if began is None else round((clock.ticks() - began) * 1000),
        }
        state = (request.view_args or {}).get("state")
        if isinstance(state, str) and _vocabulary.allows("state", state):
            fields["state"] = state
        log(Event.REQUEST, **fields)
        return response


def _failure(record: logging.LogRecord) -> dict[str, str | int]:
    """Type of the exception and the frames of our own code, innermost first; no message."""
    if not isinstance(record.exc_info, tuple) or record.exc_info[1] is None:
        return {}
    error = record.exc_info[1]
    return {"error": type(error).__name__, "frames": " < ".join(_frames(error.__traceback__))}


def _frames(trace: TracebackType | None) -> list[str]:
    own: list[str] = []
    last = ""
    while trace is not None:
        last = f"{_short(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}"
        if last.split("/")[0] in _OWN_ROOMS:
            own.append(last)
        trace = trace.tb_next
    return own[::-1] or [last]


def _place(record: logging.LogRecord) -> str:
    return f"{_short(record.pathname)}:{record.lineno}"


def _short(path: str) -> str:
    """A code file's name without the folders of this machine."""
    try:
        return Path(path).resolve().relative_to(_ROOT).as_posix()
    except ValueError:
        return "/".join(Path(path).parts[-2:])


def _name(logger: str) -> str:
    """A library's name; a logger named after anything else is not repeated."""
    root = logger.split(".")[0]
    return root if root == "py" or root in sys.modules else "other"
