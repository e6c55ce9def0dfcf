"""Answers taken home in a locked file: saved, opened elsewhere, refused with a reason."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
import time_machine
from flask import Flask, Request
from werkzeug import formparser

from app import sealing
from app.intake.answers import Answers, Case, Given
from app.jurisdictions import registry
from app.relief.decision import Give
from app.relief.predicates import ALWAYS
from app.web import saved
from app.web.uploads import InMemory
from tests.web.test_kept_answers import long_answers, parts, put, sealed
from tests.web.visitor import Page, Visitor
from tests.web.walker import DETAILS, SEALED, Walker

SAVE = "/california/save"
CALIFORNIA = registry()["california"]
NAMED = "Content-Disposition: form-data; name="
WORDS = ("apple", "window", "river", "orange", "castle", "penguin")


def take_home(visitor: Visitor) -> tuple[bytes, str]:
    """Save as a person does: the file, and the words on the page."""
    page = visitor.press(visitor.get(SAVE), "Show the six words")
    words = " ".join(tag.get_text(strip=True) for tag in page.soup.select(".six li"))
    answer = visitor.press(page, "Save the file")
    assert answer.response.mimetype == "application/octet-stream"
    return answer.response.data, words


def reopen(visitor: Visitor, file: bytes, words: str, **more: str) -> Page:
    """Upload the file and type the words."""
    visitor.get("/open")
    sent = {"csrf_token": visitor.token, "words": words, "file": (BytesIO(file), "x"), **more}
    return visitor.ask("POST", "/open", data=sent)


def made(answers: Answers, **changes: object) -> bytes:
    """A file with this in it."""
    with_day = {"answers": answers.dump(), "day": "2026-01-05", "law": "old", "results": []}
    return sealing.lock(json.dumps({**with_day, **changes}).encode(), WORDS)


@pytest.fixture
def walked(visitor: Visitor) -> Visitor:
    """Someone in the middle of it."""
    Walker(visitor, SEALED).to("severity")
    return visitor


def test_saved_answers_open_in_another_browser_and_go_on(walked: Visitor, app: Flask) -> None:
    file, words = take_home(walked)
    other = Visitor(app)
    page = reopen(other, file, words)
    assert page.heading == "Your answers are back"
    assert "changed" not in page.words
    page = other.go(page.link("Go on"))
    assert page.step == "severity"
    assert other.get("/california/case/1/case_number").filled() == {"typed": ["QX-204-771"]}
    Walker(other, SEALED).to("result")


def test_the_words_are_shown_once_and_nowhere_else(
    walked: Visitor, capfd: pytest.CaptureFixture[str]
) -> None:
    _, words = take_home(walked)
    assert len(words.split()) == 6
    pages = [page.html for _, page in walked.seen if page.response.mimetype == "text/html"]
    assert len([html for html in pages if all(word in html for word in words.split())]) == 1
    cookies = [
        line for _, page in walked.seen for line in page.response.headers.getlist("Set-Cookie")
    ]
    addresses = [f"{page.url} {page.to}" for _, page in walked.seen]
    everything = " ".join((*cookies, *addresses, capfd.readouterr().err))
    assert [word for word in words.split() if len(word) > 5 and word in everything] == []
    page = walked.press(walked.get(SAVE), "Show the six words")
    assert " ".join(tag.get_text(strip=True) for tag in page.soup.select(".six li")) != words


def test_the_download_has_a_neutral_name_and_is_not_kept(walked: Visitor) -> None:
    page = walked.press(walked.get(SAVE), "Show the six words")
    answer = walked.press(page, "Save the file")
    assert answer.response.headers["Content-Disposition"] == (
        'attachment; filename="saved-answers.dat"'
    )
    assert answer.response.headers["Cache-Control"] == "no-store"
    for value in (*DETAILS.values(), "QX-204-771", "11357"):
        if len(value) < 5:
            continue  # two letters may stand in any cipher by chance
        assert value.encode() not in answer.response.data


def test_only_a_file_of_ours_is_given_back_for_download(walked: Visitor) -> None:
    for kept in ("", "x", "PHNjcmlwdD4=", "QU5TV0VSUw=="):
        answer = walked.post("/save/file", {"kept": kept})
        assert answer.status == 400
        assert answer.response.mimetype == "text/html"


def test_without_answers_there_is_nothing_to_save(visitor: Visitor) -> None:
    assert visitor.get(SAVE).to == "/california/"
    assert visitor.post(SAVE).to == "/california/"


def test_a_long_sitting_can_be_taken_home(visitor: Visitor, config: object, app: Flask) -> None:
    put(visitor, sealed(config, long_answers(60)))  # type: ignore[arg-type]  # the shared fixture
    file, words = take_home(visitor)
    other = Visitor(app)
    assert reopen(other, file, words).heading == "Your answers are back"
    assert other.go("/california/check").words == visitor.go("/california/check").words


@pytest.mark.parametrize(
    ("change", "words", "problem"),
    [
        (lambda file: b"", " ".join(WORDS), "Pick the file that you saved."),
        (lambda file: b"%PDF-1.7 a letter", " ".join(WORDS), "This is not a file of saved"),
        (lambda file: file[:-40], " ".join(WORDS), "A part of this file is missing or changed"),
        (lambda file: file[:900] + b"x" + file[901:], " ".join(WORDS), "A part of this file"),
        (lambda file: file[:7] + b"\x02", " ".join(WORDS), "A newer version of this site"),
        (
            lambda file: file + bytes(200_000),
            " ".join(WORDS),
            "This is not a file of saved answers",
        ),
        (lambda file: file, "", "Type all six words. We found 0."),
        (lambda file: file, "apple window river", "Type all six words. We found 3."),
        (lambda file: file, " ".join(WORDS) + " apple", "Type all six words. We found 7."),
        (lambda file: file, "apple windoe river orange castle penguin", "Word 2 is not one of"),
        (lambda file: file, "window apple river orange castle penguin", "These words do not open"),
    ],
)
def test_whatever_is_wrong_is_said_and_nothing_is_taken(
    visitor: Visitor, change: Callable[[bytes], bytes], words: str, problem: str
) -> None:
    file = made(Answers("california", {"is_subject": "self"}))
    page = reopen(visitor, change(file), words)
    assert page.status == 200
    assert len(page.problems) == 1
    assert page.problems[0].startswith(problem)
    assert parts(visitor) == {}


def test_after_wrong_words_the_file_need_not_be_picked_again(visitor: Visitor) -> None:
    file = made(Answers("california", {"is_subject": "self"}))
    page = reopen(visitor, file, "window apple river orange castle penguin")
    _, hidden = page.form("Open the answers")
    page = visitor.post("/open", {**hidden, "words": "APPLE, window\nriver orange castle penguin"})
    assert page.heading == "Your answers are back"


def test_a_file_about_a_state_that_is_not_served(visitor: Visitor) -> None:
    page = reopen(visitor, made(Answers("atlantis")), " ".join(WORDS))
    assert page.problems == ["This file is about a state that this site does not serve."]


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff", b'{"answers":"{}"}', b"null"])
def test_a_true_lock_around_nonsense(visitor: Visitor, content: bytes) -> None:
    page = reopen(visitor, sealing.lock(content, WORDS), " ".join(WORDS))
    assert page.problems[0].startswith("A part of this file is missing")


def test_answers_that_no_page_could_have_taken_are_asked_again(visitor: Visitor) -> None:
    details = {**DETAILS, "name": "x" * 5000}
    person: Given = {"is_subject": "self", "details": details, "zzz": "1"}
    case = Case({"case_number": "a\u202eb", "county": "alameda"}, ({"section": "1\n2"},))
    reopen(visitor, made(Answers("california", person, (case,))), " ".join(WORDS))
    kept = saved.sound(CALIFORNIA, Answers("california", person, (case,)))
    assert kept == Answers(
        "california", {"is_subject": "self"}, (Case({"county": "alameda"}, ({},)),)
    )
    assert visitor.get("/california/question/is_subject").filled() == {"choice": ["self"]}


def test_what_we_promise_not_to_save_is_not_saved(visitor: Visitor) -> None:
    flows = ((law, flow) for law in registry().values() for flow in (law.screening, law.papers))
    steps = [(law, step) for law, flow in flows for step in flow.steps if step.question.private]
    assert steps
    for law, step in steps:
        given = {step.id: step.question.choices[0].value}
        answers = Answers(law.id, given, (Case(given, (given,)),))
        assert step.id in answers.dump()
        with visitor.app.test_request_context("/"):
            assert step.id.encode() not in saved.pack(law, answers)


def test_opening_says_that_it_replaces_what_is_there(walked: Visitor) -> None:
    assert "The saved ones take their place." in walked.get("/open").words
    file = made(Answers("california", {"is_subject": "other_person"}))
    reopen(walked, file, " ".join(WORDS))
    page = walked.go("/california/question/is_subject")
    assert page.filled() == {"choice": ["other_person"]}


def test_the_result_that_changed_with_the_law_is_named(
    visitor: Visitor, app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    Walker(visitor, SEALED).to("result")
    file, words = take_home(visitor)
    first, *rest = CALIFORNIA.program.tables
    rule, *rules = first.rules
    harsh = replace(rule, id="CA-X", when=ALWAYS, then=Give("not_eligible"))
    tables = (replace(first, rules=(harsh, rule, *rules)), *rest)
    program = replace(CALIFORNIA.program, tables=tables)
    changed = replace(CALIFORNIA, program=program)
    monkeypatch.setattr("app.web.takehome.registry", lambda: {"california": changed})
    page = reopen(Visitor(app), file, words)
    assert "The rules on this site changed since you saved." in page.words
    assert "Your conviction: was “The court can likely dismiss and seal" in page.words
    assert "now “This law likely does not" in page.words


def test_a_changed_law_that_changes_nothing_for_them_says_so(visitor: Visitor) -> None:
    Walker(visitor, SEALED).to("result")
    with visitor.app.test_request_context("/"):
        answers = Answers("california", {"is_subject": "other_person"})
        found = saved.results(CALIFORNIA, answers)
        same = made(answers, results=[list(one) for one in found])
        odd = made(answers, results=[["an_old_outcome", "later:2030-01-01"]])
    page = reopen(visitor, same, " ".join(WORDS))
    assert "Your likely result is the same as before." in page.words
    page = reopen(visitor, odd, " ".join(WORDS))
    assert "was “a result that this site no longer gives, from January 1, 2030 on”" in page.words


def test_time_that_went_by_is_told_apart_from_a_changed_law(visitor: Visitor) -> None:
    with visitor.app.test_request_context("/"):
        answers = Answers("california", {"is_subject": "other_person"})
        law = json.loads(saved.pack(CALIFORNIA, answers))["law"]
    file = made(answers, law=law, results=[["needs_lawyer_review", "later:2026-02-01"]])
    page = reopen(visitor, file, " ".join(WORDS))
    assert "Time has gone by since you saved." in page.words


def test_an_opened_file_starts_a_new_sitting(app: Flask, walked: Visitor) -> None:
    file, words = take_home(walked)
    with time_machine.travel(1_800_000_000, tick=False) as clock:
        clock.shift(400 * 86_400)
        other = Visitor(app)
        assert reopen(other, file, words).heading == "Your answers are back"
        clock.shift(3_599)
        assert other.get("/california/check").heading == "Check your answers"


class TestInMemory:
    """A large upload, such as a picture of a record picked by mistake, is never written down."""

    @staticmethod
    def upload(visitor: Visitor) -> Page:
        """The form as a browser sends it; Werkzeug's own client would make a file here too."""
        visitor.get("/open")
        fields = {"csrf_token": visitor.token, "words": " ".join(WORDS)}
        body = "".join(f'--x\r\n{NAMED}"{key}"\r\n\r\n{value}\r\n' for key, value in fields.items())
        head = f'--x\r\n{NAMED}"file"; filename="a.jpg"\r\n\r\n'
        sent = body.encode() + head.encode() + bytes(900_000) + b"\r\n--x--\r\n"
        return visitor.ask(
            "POST", "/open", data=sent, content_type="multipart/form-data; boundary=x"
        )

    def test_a_large_upload_makes_no_file(
        self, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def spool(*_: object, **__: object) -> None:
            raise AssertionError("a temporary file was made")

        monkeypatch.setattr(formparser, "SpooledTemporaryFile", spool)
        assert self.upload(visitor).problems[0].startswith("This is not a file")
        assert visitor.app.request_class is InMemory
        monkeypatch.setattr(visitor.app, "request_class", Request)
        visitor.failures = {500}
        assert self.upload(visitor).status == 500
