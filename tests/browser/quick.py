"""A quick hand: answers pages with the window's own cookies, without drawing them.

For the tenth case of the same kind, and to come to a page that lies deep in the questions.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode, urljoin

from playwright.sync_api import Page as Window
from werkzeug.datastructures import Headers
from werkzeug.test import EnvironBuilder, TestResponse

from tests.browser.person import Person
from tests.web.visitor import Page, Visitor
from tests.web.walker import Given, Walker

FORM = "application/x-www-form-urlencoded"


class _Hand(Visitor):
    """Sends what the window would send; redirects are not followed."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.token = ""

    def ask(self, method: str, url: str, **more: Any) -> Page:
        """Any request, with the cookies of the window, which keeps those that come back."""
        address = urljoin(self.window.url, url)
        answer = self.window.request.fetch(
            address,
            method=method,
            data=urlencode(more.get("data", {}), doseq=True),
            headers={"Referer": self.window.url, "Content-Type": FORM},
            max_redirects=0,
        )
        page = Page(
            url, _response(answer.status, answer.headers.get("location", ""), answer.body())
        )
        token = page.soup.select_one("input[name=csrf_token]")
        self.token = str(token["value"]) if token else self.token
        return page


def _response(status: int, location: str, body: bytes) -> TestResponse:
    request = EnvironBuilder().get_request()
    return TestResponse([body], str(status), Headers({"Location": location}), request)


class Quick:
    """Goes through the pages of ``state`` for a person, who must have opened the site.

    Args:
        answers: as a :class:`Walker` takes them.
    """

    def __init__(self, person: Person, state: str, answers: Mapping[str, Given]) -> None:
        self._person, self._state = person, state
        self._hand = _Hand(person.page)
        self._walker = Walker(self._hand, answers, home=f"/{state}/")

    def to(self, *steps: str) -> None:
        """From the first page on to one of these pages, and open it."""
        self._open(self._walker.to(*steps))

    def add_cases(self, number: int) -> None:
        """Add cases after those that are complete; open the page that asks for more."""
        page = self._more()
        for _ in range(number):
            page = self._hand.send(page, {"next": "case"})
            while page.step.split("?")[0] not in ("more", "check"):
                page = self._walker.answer(page)
            page = self._more()
        self._open(page)

    def to_the_last_check(self) -> None:
        """Answer all that is still open for the papers, and open the page that comes then."""
        page = self._hand.go(f"/{self._state}/review")
        while page.step != "review":
            page = self._walker.answer(page)
        self._open(page)

    def _more(self) -> Page:
        return self._hand.go(f"/{self._state}/more")

    def _open(self, page: Page) -> None:
        self._person.open(page.url)
