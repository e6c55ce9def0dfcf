"""A first visit, on whichever page it starts, is small enough for a slow line."""

from __future__ import annotations

import gzip
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from urllib.parse import urlsplit

import pytest
from flask import Flask

from app.jurisdictions import registry
from tests.web.visitor import Page, Visitor
from tests.web.walker import FOR_SALE, SEALED, Walker

MOST = 30_000
"""Bytes in all, gzipped: the page, the style sheet, the script and the icon."""
MOST_STYLE = 20_000
STATES = tuple(registry())
OPEN = (
    *("/", "/where", "/privacy", "/help", "/about", "/words", "/access", "/legal-aid", "/closed"),
    *("/law", "/nowhere/", "/elsewhere/texas", "/deleted"),
    *(f"/law/{state}{part}" for state in STATES for part in ("", "/cases", "/graph")),
    *(f"/{state}/" for state in STATES),
)


def weight(body: bytes) -> int:
    return len(gzip.compress(body, 6))


def loads(page: Page) -> Iterator[str]:
    """What a browser fetches for the page by itself."""
    for tag in page.soup.select("link[href], script[src], img[src]"):
        yield str(tag.get("href") or tag.get("src"))


def whole(visitor: Visitor, page: Page) -> int:
    files = [visitor.client.get(address, buffered=True).data for address in set(loads(page))]
    return weight(page.html.encode()) + sum(map(weight, files))


@pytest.mark.parametrize("path", OPEN)
def test_a_page_with_all_that_it_loads(visitor: Visitor, path: str) -> None:
    assert whole(visitor, visitor.get(path)) < MOST


@pytest.mark.parametrize("answers", [SEALED, FOR_SALE], ids=["sealed", "for sale"])
def test_every_page_of_a_walk(app: Flask, answers: dict[str, str]) -> None:
    visitor = Visitor(app)
    Walker(visitor, answers, plan=("count", "case")).to("review")
    pages = [page for _, page in visitor.seen if page.status == 200]
    assert len(pages) > 20
    assert {page.url: size for page in pages if (size := whole(visitor, page)) >= MOST} == {}


@pytest.mark.parametrize("path", OPEN)
def test_nothing_comes_from_elsewhere(visitor: Visitor, path: str) -> None:
    for address in loads(visitor.get(path)):
        parts = urlsplit(address)
        assert not parts.netloc and not parts.scheme
        assert visitor.client.get(address, buffered=True).status_code == 200


def test_the_first_page_brings_its_style_and_the_next_ones_have_it_in_store(app: Flask) -> None:
    """Sooner on a slow line: no second way there and back before the first words."""
    visitor = Visitor(app)
    sheet = visitor.client.get("/static/app.css", buffered=True).text
    first = visitor.go("/")
    (style,) = first.soup.select("style")
    assert style.string == sheet
    allowed = b64encode(sha256(sheet.encode()).digest()).decode()
    assert f"'sha256-{allowed}'" in first.response.headers["Content-Security-Policy"]
    assert [link.get("media") for link in first.soup.select("link[rel=stylesheet]")] == ["print"]
    second = visitor.go("/where")
    assert second.soup.select("style") == []
    assert [link.get("media") for link in second.soup.select("link[rel=stylesheet]")] == [None]


def test_the_style_sheet_alone(visitor: Visitor) -> None:
    assert weight(visitor.client.get("/static/app.css", buffered=True).data) < MOST_STYLE


def test_a_page_that_is_too_heavy_is_noticed(visitor: Visitor) -> None:
    response = visitor.client.get("/")
    response.set_data(response.data + _noise())
    assert whole(visitor, Page("/", response)) > MOST


def _noise() -> bytes:
    """Text that does not pack."""
    return "".join(f"{n * 2654435761 % 2**32:08x}" for n in range(9000)).encode()
