"""What a person types is in their own browser, sealed, and in no log, address or file."""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest
from flask import Flask
from wtforms import FileField, MultipleFileField

from app import logs, printing
from app.jurisdictions import registry
from app.jurisdictions.declare import Jurisdiction
from app.printing.process import renderer
from forms.build import form_for
from tests.health.test_helper_words import texts
from tests.web.visitor import Visitor
from tests.web.walker import DETAILS, FOR_SALE, Given, Walker

TYPED: Final = (
    *(value for key, value in DETAILS.items() if key != "state"),
    "QX-204-771",
    "qx-second-882",
    "11357 (b) of the test",
    "two weekends of testing",
    "Unprintable \U0001f33f Person",
    "2003-08-08",
    "1975-04-02",
    "August 8",
    "April 2",
)
ANSWERS: Final[dict[str, Given]] = {
    **FOR_SALE,
    "1/2/section": "11357 (b) of the test",
    "1/2/severity": "misdemeanor",
    "2/case_number": "qx-second-882",
    "count_details": {"number": "1", "sentence": "two weekends of testing"},
}
SEND_US: Final = re.compile(
    r"\b(upload|(send|e-?mail|mail|give|hand|show)( (it|them|a copy))?( to)? us)\b", re.IGNORECASE
)
WRITING: Final = "wax+"
_opened: list[str] = []
_listening = False


def _hear(event: str, about: tuple[object, ...]) -> None:
    if not _listening or event != "open":
        return
    path, mode = about[0], about[1]
    if isinstance(mode, str) and set(mode) & set(WRITING) and isinstance(path, str | bytes | Path):
        _opened.append(str(path))


sys.addaudithook(_hear)


@contextmanager
def opened() -> Iterator[list[str]]:
    """Every file that this process opens for writing inside the block."""
    global _listening
    _opened.clear()
    _listening = True
    try:
        yield _opened
    finally:
        _listening = False


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder for whatever the site and its render process may put down."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    renderer.close()
    yield tmp_path
    renderer.close()


def full_walk(visitor: Visitor) -> None:
    """Everything that can be typed, right and wrong, to the papers and the letter."""
    visitor.post("/california/letter", {"court": "alameda"})
    walker = Walker(visitor, ANSWERS, plan=("count", "case"))
    page = walker.to("details")
    wrong = {"line_name": "Unprintable \U0001f33f Person", "line_zip": "qx-second-882"}
    assert visitor.send(page, wrong).problems
    page = walker.to("review")
    visitor.go(page.link("Change: Your name and how the court can reach you"))
    page = walker.to("papers")
    visitor.go("/california/papers/1/preview")
    for number in ("1", "2"):
        answer = visitor.post(f"/california/papers/{number}")
        assert answer.response.mimetype == "application/pdf"
    visitor.go("/california/check")
    visitor.go("/california/case/2/conviction/1/remove")
    visitor.go("/california/result")


def told(text: str) -> list[str]:
    """Whatever was typed and stands in a text."""
    spelled = (*TYPED, *(json.dumps(value)[1:-1] for value in TYPED))
    return [value for value in spelled if value.casefold() in text.casefold()]


def test_the_search_finds_what_it_looks_for() -> None:
    assert told("name=nguyễn thị ánh tuyết") == [DETAILS["name"]]
    assert told(json.dumps({"name": DETAILS["name"]}))
    assert told("200 GET /california/check") == []


@pytest.mark.papers
def test_no_log_line_address_or_file_holds_what_was_typed(
    visitor: Visitor, capfd: pytest.CaptureFixture[str], scratch: Path
) -> None:
    with opened() as files:
        full_walk(visitor)
    assert [path for path in files if path != "/dev/null"] == []
    assert [path for path in scratch.rglob("*") if path.is_file()] == []
    out, log = capfd.readouterr()
    assert out == ""
    lines = [json.loads(line) for line in log.splitlines()]
    assert {"request", "papers_made"} <= {line["event"] for line in lines}
    assert "dropped" not in {line["event"] for line in lines}
    assert told(log) == []
    addresses = [f"{page.url} {page.to}" for _, page in visitor.seen]
    assert len(addresses) > 100
    assert told(" ".join(addresses)) == []


@pytest.mark.papers
def test_a_failure_is_logged_without_what_was_typed(
    visitor: Visitor, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> bytes:
        raise ValueError(f"cannot print {DETAILS['name']}")

    page = Walker(visitor, ANSWERS).to("papers")
    monkeypatch.setattr(printing, "print_checked", fails)
    visitor.failures = {500}
    assert visitor.press(page, "Download the papers").status == 500
    log = capfd.readouterr().err
    assert '"error": "ValueError"' in log
    assert told(log) == []


def test_a_file_that_is_written_would_be_seen(tmp_path: Path) -> None:
    with opened() as files:
        (tmp_path / "leak").write_text("x")
        (tmp_path / "leak").read_text()
    assert files == [str(tmp_path / "leak")]


def test_free_text_in_a_log_stops_a_test(visitor: Visitor) -> None:
    with visitor.app.app_context(), pytest.raises(logs.Unloggable):
        visitor.app.logger.warning("a visitor called %s", DETAILS["name"])


def test_addresses_hold_numbers_and_question_ids_only(app: Flask, visitor: Visitor) -> None:
    Walker(visitor, ANSWERS, plan=("count", "case")).to("papers")
    shape = re.compile(
        r"(http://localhost)?/(california/((question|case/\d+(/conviction/\d+)?)/[a-z0-9_]+"
        r"|check|result|review|papers|more)?)?(\?(case=\d+|change=1))?"
    )
    for _, page in visitor.seen:
        for address in (page.url, page.to):
            assert shape.fullmatch(address) or not address, address


def test_papers_and_pages_are_not_kept_by_the_browser(https: Visitor) -> None:
    """The visitor fails on anything personal that is not ``no-store``; here is what may stay."""
    assert https.get("/static/app.css").response.cache_control.public
    for address in ("/", "/california/", "/closed", "/health", "/nowhere/"):
        assert https.get(address).response.headers["Cache-Control"] == "no-store"


def test_only_saved_answers_can_be_uploaded(app: Flask, visitor: Visitor) -> None:
    """What the one page with a file does with anything else, tests/web/test_takehome.py says."""
    Walker(visitor, ANSWERS, plan=("count", "case")).to("papers")
    for rule in app.url_map.iter_rules():
        if "GET" in (rule.methods or ()) and not rule.arguments:
            visitor.get(rule.rule)
    pages = [page for _, page in visitor.seen if page.response.mimetype == "text/html"]
    assert {page.url for page in pages if page.soup.select("[type=file], [enctype]")} == {"/open"}


@pytest.mark.parametrize("law", registry().values(), ids=registry())
def test_no_question_asks_for_a_record(app: Flask, law: Jurisdiction) -> None:
    with app.test_request_context("/"):
        for step in (*law.screening.steps, *law.papers.steps):
            form = form_for(step.question, as_of=law.checked)()
            files = [f.id for f in form if isinstance(f, FileField | MultipleFileField)]
            assert not files, step.id
    assert [text.msgid for text in texts(law, set()) if SEND_US.search(text.msgid)] == []


def test_words_that_ask_for_a_record_are_found() -> None:
    for words in ("Send us your RAP sheet.", "Please upload it.", "Email a copy to us."):
        assert SEND_US.search(words)


class TestInProduction:
    """Flags and headers as they are on the open web."""

    def test_cookies_end_with_the_browser(self, https: Visitor) -> None:
        """No cookie names a day: a browser that is closed drops it, unless it brings tabs back."""
        Walker(https, FOR_SALE).to("result")
        https.go("/california/save")
        lines = [
            line for _, page in https.seen for line in page.response.headers.getlist("Set-Cookie")
        ]
        kept = [line for line in lines if not line.split("=", 1)[1].startswith(";")]
        assert {line.split("=")[0] for line in kept} >= {"__Host-page", "__Host-answers-0"}
        assert not [line for line in kept if re.search(r"(?i);\s*(expires|max-age)=", line)]

    def test_cookies_are_locked_to_this_host_and_to_https(self, https: Visitor) -> None:
        Walker(https, FOR_SALE).to("county")
        lines = [
            line for _, page in https.seen for line in page.response.headers.getlist("Set-Cookie")
        ]
        assert {line.split("=")[0] for line in lines} == {
            "__Host-page",
            *(f"__Host-answers-{number}" for number in range(6)),
        }
        for line in lines:
            flags = {part.strip() for part in line.split(";")[1:]}
            assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= flags
            assert not any(flag.startswith("Domain") for flag in flags)
            assert line.split("=")[1].startswith(";") or not re.search(r"Max-Age=[1-9]", line)

    def test_a_form_that_comes_from_elsewhere_is_refused(self, https: Visitor) -> None:
        page = https.go("/california/question/is_subject")
        sent = {"choice": "self"}
        for referer in ("https://elsewhere.example/", "http://clearpage.example/", ""):
            answer = https.post(page.url, sent, headers={"Referer": referer})
            assert answer.problems  # the same page again; nothing is stored
            assert https.get(page.url).filled() == {}
        assert https.post(page.url, sent).status == 302

    def test_the_browser_is_told_to_stay_on_https(self, https: Visitor) -> None:
        header = https.get("/").response.headers["Strict-Transport-Security"]
        assert header == "max-age=31536000"

    def test_the_session_cookie_holds_a_token_and_no_answer(self, https: Visitor) -> None:
        Walker(https, FOR_SALE).to("result")
        cookie = https.client.get_cookie("__Host-page", domain="clearpage.example")
        assert cookie is not None
        with https.app.test_request_context(
            "/", base_url=https.base_url, headers={"Cookie": f"__Host-page={cookie.value}"}
        ) as context:
            session = context.session
            assert session is not None
            assert list(session) == ["csrf_token"]
