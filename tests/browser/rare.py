"""Pages that a person seldom meets, to look at: what went wrong, and what the site says then."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Final

from playwright.sync_api import FilePayload, Page, Route

from app import create_app, sealing
from app.config import Config, Environment, new_key
from app.intake.answers import Answers
from app.web import errors
from tests.browser.person import Person

WORDS: Final = ("apple", "window", "river", "orange", "castle", "penguin")


def _messages() -> Iterator[tuple[str, str]]:
    """The plain page of everything that can go wrong, as HTML."""
    app = create_app(Config(Environment.TESTING, (new_key(),), secure_cookies=False))
    pages = {
        **errors.PAGES,
        **{str(status): page for status, page in errors._BY_STATUS.items()},
        "stale": errors._STALE_FORM,
        "sorry": errors._SORRY,
    }
    for why, page in pages.items():
        with app.test_request_context("/"):
            words, _ = errors.show(page)
        yield why, words


def _answer(words: str) -> Callable[[Route], None]:
    return lambda route: route.fulfill(body=words, content_type="text/html; charset=utf-8")


def messages(page: Page) -> Iterator[Page]:
    """Show each such page in the window, at an address that no page of the site has."""
    for why, words in _messages():
        address = f"/shown/{why}"

        page.route(f"**{address}", _answer(words))
        page.goto(address)
        yield page
        page.unroute(f"**{address}")


def open_with(person: Person, file: bytes, words: str) -> None:
    """Give a saved file and its words."""
    person.open("/open")
    upload = FilePayload(name="saved-answers.dat", mimeType="", buffer=file)
    person.page.get_by_label("The file", exact=True).set_input_files(upload)
    person.page.get_by_label("Your six words, in order").fill(words)
    person.press("Open my answers")


def saved_under_older_rules(*, other_result: bool) -> bytes:
    """A file whose rules have changed since, with or without another result for the person."""
    answers = Answers("california", {"is_subject": "other_person"})
    result = ["dismiss_and_seal" if other_result else "needs_lawyer_review", "now"]
    content = {"answers": answers.dump(), "day": "2026-01-05", "law": "old", "results": [result]}
    return sealing.lock(json.dumps(content).encode(), WORDS)
