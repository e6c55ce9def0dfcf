"""New York on the site: what the pages say openly, and what they never repeat."""

from __future__ import annotations

import pytest

from app import create_app
from app.config import Config, Environment, new_key
from tests.web.visitor import Page, Visitor

WIPED = {
    "read_first": "read", "jurisdiction": "ny", "disposition": "convicted_plea",
    "section": "221.40", "inchoate": "none", "case_number": "",
}  # fmt: skip


@pytest.fixture
def visitor() -> Visitor:
    config = Config(environment=Environment.TESTING, keys=(new_key(),), secure_cookies=False)
    return Visitor(create_app(config))


def sent(page: Page, answers: dict[str, str]) -> dict[str, str]:
    """The form of a page, filled in: a year, a county, a line or a choice."""
    names = {str(tag["name"]) for tag in page.fields()}
    if "year" in names:
        return {"year": "2010"}
    if page.step == "county":
        return {min(names - {"unsure"}): "orange"}
    if page.step == "more":
        return {"next": "done"}
    return {("typed" if "typed" in names and page.step != "section" else "choice"):
            answers[page.step]}  # fmt: skip


def result(visitor: Visitor, **answers: str) -> Page:
    """Answer until the result."""
    page = visitor.go("/new_york/question/read_first")
    while page.step != "check":
        page = visitor.send(page, sent(page, {**WIPED, **answers}))
        assert not page.problems, (page.step, page.problems)
    return visitor.go("/new_york/result")


def test_who_did_not_say_citizen_is_not_told_that_all_is_well(visitor: Visitor) -> None:
    page = result(visitor, noncitizen="prefer_not")
    assert "New York counts this case as wiped." in page.words
    assert "You do not have to file anything" not in page.words
    assert "you can say you were not convicted" not in page.words


def test_a_citizen_reads_the_rule_s_own_words_and_optional_papers(visitor: Visitor) -> None:
    page = result(visitor, noncitizen="no")
    assert "You do not have to file anything." in page.words
    assert page.link("See the papers you may ask for")


def test_the_citizenship_answer_is_on_no_page(visitor: Visitor) -> None:
    page = result(visitor, noncitizen="no")
    for one in (page, visitor.go("/new_york/check")):
        assert "Yes, I am a U.S. citizen" not in one.words
    assert "We do not show it again." in visitor.go("/new_york/check").words


def test_a_dismissed_case_can_have_a_letter(visitor: Visitor) -> None:
    page = result(visitor, disposition="acd")
    answer = visitor.press(page, "Make the letter for case 1")
    assert answer.response.mimetype == "application/pdf"


def test_nothing_is_destroyed_unasked(visitor: Visitor) -> None:
    page = result(visitor, noncitizen="no")
    page = visitor.go(page.link("See the papers you may ask for"))
    assert page.step == "destroy"
    assert page.filled() == {}
    assert "cannot be undone" in page.words
