"""Helping someone else: said once, "they" on every page, a sheet to check, the next person."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from app import __version__
from app.intake.answers import Answers
from app.relief.digest import digest
from app.web.saved import pack
from tests.web.test_kept_answers import parts
from tests.web.test_takehome import CALIFORNIA, WORDS, made, reopen, take_home
from tests.web.visitor import Visitor
from tests.web.walker import DETAILS, FOR_SALE, SEALED, Walker


@pytest.fixture
def helper(visitor: Visitor) -> Visitor:
    """A volunteer who said so on the page that asks where."""
    page = visitor.get("/helping")
    page = visitor.go("/where?for=someone")
    assert page.filled() == {"helping": ["y"]}
    visitor.send(page, {"state": "california", "helping": "y"})
    return visitor


def test_it_is_said_once_and_all_questions_say_they(helper: Visitor) -> None:
    walker = Walker(helper, FOR_SALE)
    page = walker.to("born")
    assert page.heading == "What is their date of birth?"
    assert "You are helping someone." in page.html
    page = walker.to("result")
    assert "From their answers" in page.words or "They can ask the court" in page.words
    assert "Sheet for your supervisor" in page.html


def test_someone_for_themselves_sees_no_trace_of_it(visitor: Visitor) -> None:
    page = Walker(visitor, SEALED).to("born")
    assert page.heading == "What is your date of birth?"
    assert page.soup.select(".helper") == []
    assert visitor.get("/where").filled() == {}


def test_it_can_be_unsaid(helper: Visitor) -> None:
    page = helper.get("/where")
    assert page.filled() == {"helping": ["y"]}
    helper.send(page, {"state": "california"})
    page = helper.go("/california/question/is_subject")
    assert page.heading == "Is this about your own record?"


@pytest.mark.parametrize("saved_by_helper", [True, False])
def test_who_opens_a_saved_file_says_for_whom(
    helper: Visitor, app: Flask, saved_by_helper: bool
) -> None:
    """A file saved with a helper is opened alone at home, and the other way round."""
    own = Visitor(app)
    Walker(own, SEALED).to("born")
    file, words = take_home(helper if saved_by_helper else own)
    alone, beside = Visitor(app), Visitor(app)
    assert alone.get("/open").filled() == {}
    page = reopen(alone, file, words)
    assert page.heading == "Your answers are back"
    page = alone.go(page.link("Go on"))
    assert "your" in page.heading
    assert page.soup.select(".helper") == []
    page = reopen(beside, file, words, helping="y")
    assert page.heading == "Their answers are back"
    page = beside.go(page.link("Go on"))
    assert "your" not in page.heading
    assert "You are helping someone." in page.html


def test_a_saved_file_does_not_remember_the_helper(helper: Visitor) -> None:
    answers = Answers("california", helping=True)
    with helper.app.test_request_context("/"):
        assert pack(CALIFORNIA, answers) == pack(CALIFORNIA, replace(answers, helping=False))
    old = made(answers)
    assert reopen(Visitor(helper.app), old, " ".join(WORDS)).heading == "Your answers are back"


@pytest.mark.parametrize("words", ["", "window apple river orange castle penguin"])
def test_the_tick_stays_beside_an_error(visitor: Visitor, words: str) -> None:
    file = made(Answers("california", {"is_subject": "self"}))
    page = reopen(visitor, file, words, helping="y")
    assert len(page.problems) == 1
    assert page.filled()["helping"] == ["y"]
    _, hidden = page.form("Open the answers")
    page = visitor.post("/open", {**hidden, "words": " ".join(WORDS), "helping": "y"})
    assert page.heading == "Their answers are back"
    page = reopen(visitor, b"", " ".join(WORDS))
    assert "helping" not in page.filled()


@pytest.mark.papers
def test_court_papers_never_say_they(helper: Visitor, app: object) -> None:
    Walker(helper, SEALED).to("papers")
    own = Visitor(helper.app)
    Walker(own, SEALED).to("papers")
    helped, alone = (one.go("/california/papers/1/preview") for one in (helper, own))
    inside = [[str(tag) for tag in one.soup.select(".papers > *")] for one in (helped, alone)]
    assert inside[0] == inside[1] != []


def test_the_sheet_shows_each_answer_each_rule_and_the_versions(helper: Visitor) -> None:
    Walker(helper, FOR_SALE, plan=("count",)).to("result")
    page = helper.go("/california/sheet")
    assert __version__ in page.words
    assert digest(CALIFORNIA.program) in page.words
    assert "November 22, 2026" in page.words
    assert page.words.count("Rules, in order") == 2
    assert "CA-R83" in page.words
    assert "section = 11359" in page.words
    assert "What is their date of birth? April 2, 1975" in page.words
    assert page.soup.select("main .row a") == []
    for value in (DETAILS["name"], DETAILS["street"], DETAILS["phone"]):
        assert value not in page.html


def test_the_sheet_waits_for_the_last_answer(helper: Visitor) -> None:
    assert helper.get("/california/sheet").to.endswith("/question/is_subject")


def test_the_next_person_finds_nothing_of_the_last_one(helper: Visitor) -> None:
    Walker(helper, SEALED).to("check")
    page = helper.get("/next")
    assert page.heading == "Start with the next person?"
    assert parts(helper) != {}
    answer = helper.press(page, "Delete and start the next person")
    assert (answer.status, answer.to) == (303, "/next")
    assert parts(helper) == {}
    page = helper.get("/next")
    assert page.heading == "Ready for the next person"
    url, hidden = page.form("Start")
    assert (url, hidden) == ("/where", {"for": "someone"})
    page = helper.go("/california/question/is_subject")
    assert page.filled() == {}


def test_removing_a_conviction_takes_what_was_typed_for_its_papers(helper: Visitor) -> None:
    Walker(helper, SEALED).to("details")
    page = helper.go("/california/case/1/conviction/1/remove")
    assert "and what was typed for their papers. You cannot get them back." in page.words


def test_a_link_alone_deletes_nothing(helper: Visitor) -> None:
    helper.get("/next")
    assert "You are helping someone." in helper.get("/california/").html


def test_the_mark_survives_the_text_form_of_answers() -> None:
    answers = Answers("california", helping=True)
    assert Answers.parse(answers.dump()) == answers
    assert not Answers.parse(Answers("california").dump()).helping
    assert '"h"' not in Answers("california").dump()
