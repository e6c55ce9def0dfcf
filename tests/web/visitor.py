"""Someone who uses the site: every page they get is reviewed, every form sent like a browser."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag
from flask import Flask
from werkzeug.test import TestResponse

from tests.web.review import faults

KNOWN_COOKIES: Final = re.compile(r"(__Host-)?(page|answers-[0-5])=")
Sent = Mapping[str, str | list[str]]


@dataclass(frozen=True)
class Page:
    """One answer of the site."""

    url: str
    response: TestResponse = field(repr=False)

    @property
    def status(self) -> int:
        """The status code."""
        return self.response.status_code

    @property
    def html(self) -> str:
        """The body as it was sent."""
        return self.response.text

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The body to look into."""
        return BeautifulSoup(self.html, "html.parser")

    @property
    def to(self) -> str:
        """Where a redirect leads."""
        return str(self.response.headers.get("Location", ""))

    @property
    def step(self) -> str:
        """The last part of the address: the question's id."""
        return urlsplit(self.url).path.rstrip("/").split("/")[-1]

    @property
    def words(self) -> str:
        """What can be read in the main part of the page."""
        return " ".join(self.soup.select_one("main").get_text(" ").split())  # type: ignore[union-attr]  # the review found a main

    @property
    def heading(self) -> str:
        """The words of the h1."""
        return " ".join(self.soup.h1.get_text(" ").split())  # type: ignore[union-attr]  # the review found one

    @property
    def problems(self) -> list[str]:
        """The lines of the error summary."""
        return [line.get_text(" ", strip=True) for line in self.soup.select("#problems li")]

    def fields(self) -> list[Tag]:
        """What can be filled in on the page's own form."""
        found = self.soup.select("main input, main select, main textarea")
        return [tag for tag in found if tag.get("type") != "hidden"]

    def filled(self) -> dict[str, list[str]]:
        """What the form shows as typed or picked, without what is empty."""
        shown: dict[str, list[str]] = {}
        for tag in self.fields():
            for value in _shown(tag):
                if value:
                    shown.setdefault(str(tag["name"]), []).append(value)
        return shown

    def links(self) -> list[str]:
        """Where the links of the main part lead."""
        return [str(tag["href"]) for tag in self.soup.select("main a[href]")]

    def link(self, words: str) -> str:
        """Where the one link with these words leads."""
        wanted = words.casefold()
        tags = self.soup.select("main a[href]")
        found = [t for t in tags if wanted in " ".join(t.get_text().split()).casefold()]
        assert len(found) == 1, f"{len(found)} links say {words!r}"
        return str(found[0]["href"])

    def form(self, words: str) -> tuple[str, dict[str, str]]:
        """Where the form with this button leads, and its hidden fields."""
        for form in self.soup.select("form"):
            if words in " ".join(form.get_text(" ").split()):
                hidden = form.select("input[type=hidden]")
                values = {str(tag["name"]): str(tag["value"]) for tag in hidden}
                return str(form.get("action", self.url)), values
        raise AssertionError(f"no form says {words!r}")


def _shown(tag: Tag) -> Iterator[str]:
    if tag.name == "select":
        yield from (str(option["value"]) for option in tag.select("option[selected]"))
    elif tag.get("type") in ("radio", "checkbox"):
        if tag.has_attr("checked"):
            yield str(tag["value"])
    else:
        yield str(tag.get("value", ""))


class Visitor:
    """A browser without script. ``seen`` keeps every request in order."""

    def __init__(self, app: Flask, base_url: str = "http://localhost") -> None:
        self.app = app
        self.client = app.test_client()
        self.base_url = base_url
        self.token = ""
        self.seen: list[tuple[str, Page]] = []
        self.failures: set[int] = set()
        """Status codes that a test brings about on purpose, such as 500."""

    def get(self, url: str, **more: Any) -> Page:
        """Ask for a page; redirects are not followed."""
        return self.ask("GET", url, **more)

    def post(self, url: str, data: Sent | None = None, *, token: bool = True, **more: Any) -> Page:
        """Send a form, with the token of the last page as a browser would."""
        if token and not self.token:
            self.get("/")
        sent = {**({"csrf_token": self.token} if token else {}), **(data or {})}
        return self.ask("POST", url, data=sent, **more)

    def go(self, url: str) -> Page:
        """Ask for a page and follow redirects."""
        page = self.get(url)
        for _ in range(9):
            if not 300 <= page.status < 400:
                return page
            page = self.get(page.to)
        raise AssertionError(f"{url} leads in circles")

    def send(self, page: Page, data: Sent) -> Page:
        """Send the form of a page and follow where it leads."""
        answer = self.post(page.url, data)
        return self.go(answer.to) if 300 <= answer.status < 400 else answer

    def press(self, page: Page, words: str) -> Page:
        """Press the button of a form that has nothing to fill in; redirects are not followed."""
        url, hidden = page.form(words)
        return self.post(url, hidden)

    def ask(self, method: str, url: str, **more: Any) -> Page:
        """Any request, just as given; the answer is reviewed."""
        headers = {"Referer": self.base_url + "/", **more.pop("headers", {})}
        response = self.client.open(
            url, method=method, base_url=self.base_url, headers=headers, buffered=True, **more
        )
        page = Page(url, response)
        self.seen.append((method, page))
        for line in response.headers.getlist("Set-Cookie"):
            assert KNOWN_COOKIES.match(line), f"an unknown cookie from {url}"
        if response.mimetype == "text/html" and not 300 <= response.status_code < 400:
            wrong = faults(page.html, dict(response.headers))
            assert not wrong, f"{method} {url}: " + "; ".join(wrong)
            found = re.search(r'name="csrf_token" value="([^"]+)"', page.html)
            self.token = found[1] if found else self.token
        elif not response.cache_control.public:
            assert response.headers.get("Cache-Control") == "no-store", url
        may_fail = response.status_code in self.failures
        assert response.status_code != 500 or may_fail, f"{method} {url} failed"
        return page
