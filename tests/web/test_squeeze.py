"""Pages travel small, but never those of a visitor who has answers."""

from __future__ import annotations

import gzip

import pytest
from flask import Flask

from tests.web.visitor import Visitor
from tests.web.walker import SEALED, Walker

PACKED = {"Accept-Encoding": "gzip, deflate"}


@pytest.mark.parametrize("path", ["/", "/law/california", "/static/app.css", "/static/app.js"])
def test_a_first_visit_is_packed(app: Flask, path: str) -> None:
    whole = app.test_client().get(path, buffered=True)
    packed = app.test_client().get(path, headers=PACKED, buffered=True)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert len(packed.data) < len(whole.data) * 0.6
    unpacked = gzip.decompress(packed.data)
    assert len(unpacked) == len(whole.data)
    assert "Content-Encoding" not in whole.headers
    assert packed.headers.get("ETag") is None or packed.headers["ETag"] != whole.headers["ETag"]


def test_nothing_is_packed_once_there_are_answers(app: Flask) -> None:
    visitor = Visitor(app)
    walker = Walker(visitor, SEALED)
    walker.to("check")
    for _, page in visitor.seen:
        assert "Content-Encoding" not in page.response.headers
    for path in ("/california/check", "/california/result", "/", "/privacy"):
        page = visitor.get(path, headers=PACKED)
        assert page.status == 200
        assert "Content-Encoding" not in page.response.headers
    answer = visitor.post("/delete", headers=PACKED)
    assert "Content-Encoding" not in answer.response.headers


def test_the_answer_that_brings_the_first_cookie_is_not_packed(app: Flask) -> None:
    visitor = Visitor(app)
    page = visitor.get("/california/question/is_subject")
    sent = visitor.post(page.url, {"choice": "self"}, headers=PACKED)
    assert "Content-Encoding" not in sent.response.headers


def test_an_unchanged_file_is_still_found_whole(app: Flask) -> None:
    client = app.test_client()
    first = client.get("/static/app.css", buffered=True)
    tag = {"If-None-Match": first.headers["ETag"]}
    again = client.get("/static/app.css", headers=tag, buffered=True)
    assert again.status_code == 304
