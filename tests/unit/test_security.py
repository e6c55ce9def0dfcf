"""Headers that a visitor's safety hangs on, on every kind of response."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask, Response, make_response
from flask.testing import FlaskClient
from flask_wtf import CSRFProtect
from flask_wtf.csrf import generate_csrf

from app import security
from app.config import Config, Environment, new_key

PRODUCTION = Config(Environment.PRODUCTION, (new_key(),))
DEVELOPMENT = Config(Environment.DEVELOPMENT, (new_key(),), secure_cookies=False)


def site(config: Config, folder: Path) -> Flask:
    (folder / "site.css").write_text("body{}")
    app = Flask("probe", static_folder=str(folder), static_url_path="/static")
    app.config["SECRET_KEY"] = config.session_keys[0]
    CSRFProtect(app)
    security.init_app(app, config)

    @app.get("/question")
    def question() -> str:
        return str(generate_csrf())

    @app.post("/question")
    def answer() -> str:
        return "taken"

    @app.get("/law")
    def law() -> Response:
        return security.cacheable(make_response("the law"), 600)

    @app.get("/leaky")
    def leaky() -> Response:
        response = security.cacheable(make_response("mine"), 600)
        response.set_cookie("answers-0", "mine")
        return response

    @app.get("/crash")
    def crash() -> str:
        raise RuntimeError

    return app


@pytest.fixture
def client(tmp_path: Path) -> Iterator[FlaskClient]:
    with site(PRODUCTION, tmp_path).test_client() as client:
        yield client


EVERY_KIND = ["/question", "/law", "/crash", "/nowhere", "/static/site.css"]


@pytest.mark.parametrize("path", EVERY_KIND)
def test_every_response_carries_the_headers(client: FlaskClient, path: str) -> None:
    headers = client.get(path, buffered=True).headers
    policy = headers["Content-Security-Policy"].split("; ")
    assert "default-src 'none'" in policy
    assert "form-action 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert "http" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"
    assert "geolocation=()" in headers["Permissions-Policy"]
    assert headers["Strict-Transport-Security"].startswith("max-age=")


@pytest.mark.parametrize("path", ["/question", "/crash", "/nowhere", "/leaky"])
def test_what_may_be_personal_is_never_kept_by_a_browser(client: FlaskClient, path: str) -> None:
    assert client.get(path).headers["Cache-Control"] == "no-store"


def test_what_is_the_same_for_all_may_be_kept(client: FlaskClient) -> None:
    assert client.get("/law").headers["Cache-Control"] == "public, max-age=600"
    assert "max-age=3600" in client.get("/static/site.css", buffered=True).headers["Cache-Control"]


def test_development_keeps_no_style_sheet_and_asks_for_no_https(tmp_path: Path) -> None:
    with site(DEVELOPMENT, tmp_path).test_client() as client:
        found = client.get("/static/site.css", buffered=True).headers
    assert found["Cache-Control"] == "no-store"
    assert "Strict-Transport-Security" not in found


def test_a_form_works_over_https_with_the_referrer_that_the_policy_lets_through(
    client: FlaskClient,
) -> None:
    base = "https://clear.example"
    page = client.get("/question", base_url=base)
    data = {"csrf_token": page.text}
    # What a browser sends depends on the policy: with "no-referrer" there is none to send.
    sent = {"same-origin": {"Referer": f"{base}/question"}, "no-referrer": {}}
    headers = sent[page.headers["Referrer-Policy"]]
    assert client.post("/question", base_url=base, data=data, headers=headers).text == "taken"
    bare = client.post("/question", base_url=base, data=data)
    assert bare.status_code == 400
