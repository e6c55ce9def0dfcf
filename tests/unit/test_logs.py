"""A name that is logged by any road is found nowhere in the log."""

from __future__ import annotations

import json
import logging
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask

from app import logs
from app.logs import Event, Unloggable, failed, log

NAME = "Rosalinda Quispe"
OURS = ("clearpage", "app", "app.web.views", "forms.build", "clearpage.anything")
THEIRS = (
    "weasyprint",
    "fontTools.subset",
    "werkzeug",
    "root",
    NAME,
    f"flask.{NAME}",
    "py.warnings",
)


@pytest.fixture(autouse=True)
def quiet_afterwards() -> Iterator[None]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    # A test that printed a paper before has cut these off from the root; here they speak.
    cut_off = [logging.getLogger(name) for name in ("weasyprint", "fontTools")]
    theirs = [(logger, logger.propagate, list(logger.handlers)) for logger in cut_off]
    for logger in cut_off:
        logger.propagate = True
        logger.handlers.clear()
    yield
    for logger, propagates, handlers in theirs:
        logger.propagate = propagates
        logger.handlers[:] = handlers
    root.handlers[:] = before
    root.setLevel(level)
    logging.captureWarnings(False)


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    found = capsys.readouterr()
    assert found.out == ""
    assert "Rosalinda" not in found.err
    return [json.loads(line) for line in found.err.splitlines()]


def crash() -> BaseException:
    try:
        try:
            raise KeyError(NAME)
        except KeyError as error:
            raise ValueError(f"no {NAME}") from error
    except ValueError as error:
        error.add_note(NAME)
        return error


ROADS: dict[str, Callable[[logging.Logger], object]] = {
    "message": lambda at: at.warning(NAME),
    "argument": lambda at: at.warning("for %s", NAME),
    "mapping": lambda at: at.warning("for %(who)s", {"who": NAME}),
    "extra": lambda at: at.warning("request", extra={"who": NAME}),
    "extra fields": lambda at: at.warning("request", extra={"clearpage_fields": {"who": NAME}}),
    "event with arguments": lambda at: at.warning("request", NAME),
    "object": lambda at: at.warning({"who": NAME}),
    "list": lambda at: at.warning([NAME]),
    "bad format": lambda at: at.warning("%d", NAME),
    "too many arguments": lambda at: at.warning("x", NAME, NAME),
    "exception": lambda at: at.error("failed", exc_info=crash()),
    "exception text": lambda at: at.error(NAME, exc_info=crash()),
    "exception as message": lambda at: at.error(crash()),
    "like flask's own": lambda at: at.error("Exception on %s [%s]", NAME, NAME, exc_info=crash()),
    "no exception": lambda at: at.error(NAME, exc_info=True),
    "stack": lambda at: at.error(NAME, stack_info=True),
    "critical": lambda at: at.critical(NAME),
    "odd level": lambda at: at.log(37, NAME),
}


@pytest.mark.parametrize("road", ROADS)
@pytest.mark.parametrize("logger", [*OURS, *THEIRS])
def test_a_name_is_found_nowhere(
    logger: str, road: str, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.wire()
    ROADS[road](logging.getLogger(None if logger == "root" else logger))
    for line in lines(capsys):
        assert set(line) <= {"time", "level", "event", "logger", "where", "error", "frames"}


@pytest.mark.parametrize("logger", ["clearpage", "app", "app.web.views", "forms.build"])
@pytest.mark.parametrize(
    "road", ["message", "argument", "extra fields", "event with arguments", "object", "list"]
)
def test_in_tests_free_text_in_our_own_code_raises(logger: str, road: str) -> None:
    logs.wire(strict=True)
    with pytest.raises(Unloggable) as caught:
        ROADS[road](logging.getLogger(logger))
    assert NAME not in str(caught.value)


@pytest.mark.parametrize(
    "fields",
    [
        {"who": 1},
        {"endpoint": "/ca/charge/2"},
        {"endpoint": NAME},
        {"state": NAME},
        {"method": NAME},
        {"ms": "12"},
        {"ms": -1},
        {"ms": True},
        {"ms": 10**12},
        {"papers": [NAME]},
        {"papers": {"who": NAME}},
        {"status": 5551234567},
        {NAME: 1},
    ],
)
def test_other_fields_and_values_raise_in_tests_and_drop_the_line_in_production(
    fields: dict[str, int], capsys: pytest.CaptureFixture[str]
) -> None:
    logs.wire(strict=True)
    with pytest.raises(Unloggable) as caught:
        log(Event.REQUEST, **fields)
    assert NAME not in str(caught.value)
    logs.wire(strict=False)
    log(Event.REQUEST, **fields)
    assert [line["event"] for line in lines(capsys)] == ["dropped"]


def test_an_event_is_one_line_of_json(capsys: pytest.CaptureFixture[str]) -> None:
    logs.wire(strict=True)
    log(Event.PAPERS_MADE, papers=3, ms=240)
    log(Event.LIMITED, logging.WARNING, method="POST", status=429)
    made, limited = lines(capsys)
    assert isinstance(made.pop("time"), int)
    assert made == {"level": "INFO", "event": "papers_made", "papers": 3, "ms": 240}
    assert (limited["level"], limited["status"]) == ("WARNING", 429)


def test_a_failure_says_its_type_and_where_in_our_code(capsys: pytest.CaptureFixture[str]) -> None:
    logs.wire(strict=True)
    try:
        logs.SafeHandler(strict=False).formatter.format(None)  # type: ignore[arg-type,union-attr] # to crash
    except AttributeError as error:
        failed(error)
    (line,) = lines(capsys)
    assert (line["event"], line["error"]) == ("failed", "AttributeError")
    assert str(line["frames"]).startswith("app/logs.py:")
    assert "test_logs" not in str(line["frames"])


def test_a_failure_outside_our_code_still_says_where(capsys: pytest.CaptureFixture[str]) -> None:
    logs.wire(strict=True)
    failed(crash())
    (line,) = lines(capsys)
    assert line["error"] == "ValueError"
    assert str(line["frames"]).startswith("tests/unit/test_logs.py:")


def test_libraries_are_heard_by_name_only(capsys: pytest.CaptureFixture[str]) -> None:
    logs.wire(strict=True)
    logging.getLogger("weasyprint.progress").info("Step 1: %s", NAME)
    logging.getLogger("weasyprint").warning("no font for %s", NAME)
    (line,) = lines(capsys)
    assert (line["event"], line["level"]) == ("foreign", "WARNING")
    assert str(line["where"]).startswith("tests/unit/test_logs.py:")


def test_warnings_lose_their_words(capsys: pytest.CaptureFixture[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logs.wire()
        warnings.warn(NAME, stacklevel=1)
        logging.captureWarnings(False)
    assert [line["event"] for line in lines(capsys)] == ["foreign"]


def test_the_servers_own_handler_is_made_safe(capsys: pytest.CaptureFixture[str]) -> None:
    server = logging.getLogger("gunicorn.error")
    handler = logging.StreamHandler(sys.stderr)
    server.addHandler(handler)
    server.propagate = False
    try:
        logs.wire()
        server.warning("Invalid request: %s", f"Cookie: {NAME}")
    finally:
        server.removeHandler(handler)
        server.propagate = True
    assert [line["event"] for line in lines(capsys)] == ["foreign"]


def test_wiring_twice_logs_once(capsys: pytest.CaptureFixture[str]) -> None:
    logs.wire(strict=True)
    logs.wire(strict=True)
    log(Event.STARTED)
    assert len(lines(capsys)) == 1


@pytest.fixture
def app() -> Flask:
    app = Flask("app", root_path=str(Path(__file__).parent))
    logs.init_app(app, states=["california"])

    @app.route("/<state>/charge/<who>", methods=["GET", "POST", "PURGE"])
    def charge(state: str, who: str) -> str:
        if who == "crash":
            raise ValueError(NAME)
        return who

    return app


def test_a_request_is_logged_by_endpoint_and_state(
    app: Flask, capsys: pytest.CaptureFixture[str]
) -> None:
    app.test_client().post(f"/california/charge/{NAME}?name={NAME}", data={"name": NAME})
    (line,) = lines(capsys)
    del line["time"], line["ms"]
    assert line == {
        "level": "INFO",
        "event": "request",
        "method": "POST",
        "endpoint": "charge",
        "status": 200,
        "state": "california",
    }


@pytest.mark.parametrize("path", [f"/{NAME}", f"/{NAME}/charge/{NAME}", f"/california/{NAME}/x/y"])
def test_a_made_up_path_leaves_no_trace(
    app: Flask, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    app.test_client().open(path, method="GET")
    (line,) = lines(capsys)
    assert line["endpoint"] in ("none", "charge")
    assert "state" not in line


def test_an_unusual_method_is_not_repeated(app: Flask, capsys: pytest.CaptureFixture[str]) -> None:
    app.test_client().open("/california/charge/x", method="PURGE")
    assert lines(capsys)[0]["method"] == "other"


@pytest.mark.parametrize("strict", [True, False])
def test_a_crash_in_a_view_is_logged_without_its_words(
    app: Flask, strict: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.wire(strict=strict)
    assert app.test_client().get(f"/california/charge/crash?who={NAME}").status_code == 500
    failure, request = lines(capsys)
    assert (failure["event"], failure["error"]) == ("failed", "ValueError")
    assert request["status"] == 500
