"""The JSON API: any shape of records in, one decision each out, nothing kept."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from werkzeug.test import TestResponse

from app import create_app
from app.config import Config
from app.jurisdictions import registry
from app.limits import limiter
from tests.contracts.walks import worked_cases
from tests.web.visitor import Visitor

SCREEN = "/api/v1/screen?state=california"
FACTS = dict(next(case.facts for case in worked_cases("california") if case.id == "CA-01"))
RECORD = {"id": "CA-01", "facts": FACTS}
SECRET = "Quintanilla-" * 40


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture(scope="module")
def described(app: Flask) -> dict[str, Any]:
    found: dict[str, Any] = app.test_client().get("/api/v1/openapi.json").get_json()
    return found


def ask(client: FlaskClient, body: object, query: str = "") -> TestResponse:
    sent = body if isinstance(body, str | bytes) else json.dumps(body)
    answer = client.post(SCREEN + query, data=sent, content_type="application/json")
    assert "Set-Cookie" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-store"
    return answer


def errors(answer: TestResponse, status: int = 422) -> list[dict[str, str]]:
    assert answer.status_code == status
    assert answer.mimetype == "application/json"
    body = answer.get_json()
    assert list(body) == ["errors"]
    found: list[dict[str, str]] = body["errors"]
    assert all(set(error) == {"record", "field", "problem", "allowed"} for error in found)
    return found


def schema_of(described: dict[str, Any], *path: str) -> Draft202012Validator:
    """A part of the document as a schema of its own, with what it refers to."""
    part: Any = described
    for key in path:
        part = part[key]
    return Draft202012Validator({**part, "components": described["components"]})


def test_one_object_gives_one_decision(client: FlaskClient) -> None:
    found = ask(client, RECORD, "&as_of=2026-11-22").get_json()
    assert found["id"] == "CA-01"
    assert found["outcome"] == "dismiss_and_seal"
    assert found["rules"] == ["CA-R31", "CA-R80"]
    assert found["as_of"] == "2026-11-22"
    assert found["citations"]


def test_a_list_gives_a_list_in_order(client: FlaskClient) -> None:
    other = {"id": 7, "facts": {**FACTS, "jurisdiction": "federal"}}
    found = ask(client, [other, RECORD]).get_json()
    assert [one["id"] for one in found] == [7, "CA-01"]
    assert [one["outcome"] for one in found] == ["not_eligible", "dismiss_and_seal"]
    assert ask(client, []).get_json() == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n"])
def test_lines_give_lines(client: FlaskClient, end: str) -> None:
    record = json.dumps({**RECORD, "id": "line\N{LINE SEPARATOR}one"}, ensure_ascii=False)
    body = (record + end) * 2
    answer = client.post(SCREEN, data=body.encode(), content_type="application/x-ndjson")
    assert answer.mimetype == "application/x-ndjson"
    found = [json.loads(line) for line in answer.text.splitlines()]
    assert [one["id"] for one in found] == ["line\N{LINE SEPARATOR}one"] * 2


def test_missing_facts_are_named_and_nothing_is_guessed(client: FlaskClient) -> None:
    found = ask(client, {"id": 1, "facts": {}}).get_json()
    assert found["outcome"] is None
    assert found["missing"]
    assert "dismiss_and_seal" in found["possible"]


def test_the_day_is_the_callers(client: FlaskClient) -> None:
    late = {"id": 1, "facts": {**FACTS, "conviction_date": "2020-01-01"}}
    assert "future" in errors(ask(client, late, "&as_of=2019-01-01"))[0]["problem"]
    assert ask(client, late, "&as_of=2020-01-01").status_code == 200


@pytest.mark.parametrize("day", ["9999-12-31", "1900-01-01", "0001-01-01"])
def test_the_ends_of_the_calendar_do_no_harm(client: FlaskClient, day: str) -> None:
    assert ask(client, {"id": 1, "facts": {}}, f"&as_of={day}").status_code == 200


@pytest.mark.parametrize("day", ["", "soon", "2026-13-01", "2026-02-30", "22.11.2026", "0"])
def test_a_day_that_is_none(client: FlaskClient, day: str) -> None:
    error = errors(ask(client, RECORD, f"&as_of={day}"))[0]
    assert (error["field"], error["allowed"]) == ("as_of", "YYYY-MM-DD")


@pytest.mark.parametrize("state", ["", "atlantis", "California", "../california"])
def test_an_unknown_state_lists_the_states(client: FlaskClient, state: str) -> None:
    answer = client.post(f"/api/v1/screen?state={state}", json=RECORD)
    error = errors(answer)[0]
    assert error["field"] == "state"
    assert error["allowed"] == ", ".join(registry())


def test_each_wrong_field_is_named_with_what_is_allowed(client: FlaskClient) -> None:
    facts = {"severity": "heavy", "priors": -1, "offense_date": "1999-02-30", "colour": "green"}
    found = errors(ask(client, [RECORD, {"id": "r-2", "facts": facts}]))
    assert {error["record"] for error in found} == {"r-2"}
    by_field = {error["field"]: error for error in found}
    assert set(by_field) == set(facts)
    assert by_field["severity"]["allowed"].startswith("felony, misdemeanor, infraction")
    assert by_field["priors"]["allowed"].startswith("a whole number from 0")
    assert "YYYY" in by_field["offense_date"]["allowed"]
    assert by_field["colour"]["problem"] == "no such fact"
    assert "severity" in by_field["colour"]["allowed"]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ("", "JSON"),
        ("{", "JSON"),
        ("not json", "JSON"),
        (b"\xff\xfe", "JSON"),
        ("[" * 100_000, "JSON"),
        ("1" * 5000, "JSON"),
        ("7", "record"),
        ("null", "record"),
        ('["x"]', "record"),
        ({"facts": {}}, "id"),
        ({"id": None, "facts": {}}, "id"),
        ({"id": True, "facts": {}}, "id"),
        ({"id": [1], "facts": {}}, "id"),
        ('{"id": "\\ud800", "facts": {}}', "id"),
        ({"id": 1}, "facts"),
        ({"id": 1, "facts": []}, "facts"),
        ({"id": 1, "facts": {}, "name": "x"}, "name"),
        ({"id": 1, "facts": {"section": 11357}}, "section"),
        ({"id": 1, "facts": {"section": "x" * 201}}, "section"),
        ({"id": 1, "facts": {"priors": 1.5}}, "priors"),
        ('{"id": 1, "facts": {"priors": NaN}}', "priors"),
        ({"id": 1, "facts": {"priors": True}}, "priors"),
        ({"id": 1, "facts": {"already_reduced": "yes"}}, "already_reduced"),
        ({"id": 1, "facts": {"severity": []}}, "severity"),
        ({"id": 1, "facts": {"severity": {"a": "b"}}}, "severity"),
    ],
)
def test_what_cannot_be_read_names_the_place(client: FlaskClient, body: object, field: str) -> None:
    found = errors(ask(client, body))
    assert found[0]["field"] == field


def test_errors_do_not_repeat_what_was_sent(client: FlaskClient) -> None:
    bad: list[object] = [
        {"id": SECRET, "facts": {"severity": SECRET, SECRET: 1}},
        {"id": 2, "facts": {}, SECRET: 1},
        {"id": 3, "facts": {"offense_date": SECRET}},
    ]
    answer = ask(client, bad)
    assert len(errors(answer)) == 4
    assert SECRET[:90] not in answer.text
    assert SECRET[:90] not in ask(client, SECRET).text


def test_a_body_that_is_too_large_is_refused_as_json(client: FlaskClient) -> None:
    found = errors(ask(client, [RECORD] * 5000), 413)
    assert "too large" in found[0]["problem"]


def test_too_many_requests_are_refused_as_json(config: Config) -> None:
    client = create_app(replace(config, api_limit="2 per minute")).test_client()
    limiter.reset()
    assert [ask(client, RECORD).status_code for _ in range(3)] == [200, 200, 429]
    assert "wait a minute" in errors(ask(client, RECORD), 429)[0]["problem"]
    limiter.reset()


def test_too_many_papers_get_a_plain_page(config: Config) -> None:
    visitor = Visitor(create_app(replace(config, papers_limit="1 per minute")))
    limiter.reset()
    visitor.post("/california/letter", {"case": "9"})
    page = visitor.post("/california/letter", {"case": "9"})
    assert page.status == 429
    assert page.heading == "Please wait a moment"
    limiter.reset()


def test_the_api_needs_no_token_and_reads_no_cookie(client: FlaskClient) -> None:
    client.set_cookie("answers-0", "1.broken")
    assert ask(client, RECORD).status_code == 200


def test_all_worked_cases_agree(client: FlaskClient) -> None:
    for state, law in registry().items():
        cases = worked_cases(state)
        body = [{"id": case.id, "facts": dict(case.facts)} for case in cases]
        url = f"/api/v1/screen?state={state}&as_of={law.checked}"
        found = client.post(url, json=body).get_json()
        for case, decision in zip(cases, found, strict=True):
            assert decision["id"] == case.id
            assert decision["outcome"] == case.outcome, case.id
            assert decision["rules"] == list(case.rules), case.id


def test_the_description_is_valid(described: dict[str, Any]) -> None:
    validate(described)


def test_the_description_fits_what_is_sent_and_answered(
    client: FlaskClient, described: dict[str, Any]
) -> None:
    post = ("paths", "/api/v1/screen", "post")
    content = ("content", "application/json", "schema")
    takes = schema_of(described, *post, "requestBody", *content)
    gives = schema_of(described, *post, "responses", "200", *content)
    fails = schema_of(described, *post, "responses", "422", *content)
    cases = [{"id": case.id, "facts": dict(case.facts)} for case in worked_cases("california")]
    takes.validate(cases)
    takes.validate(RECORD)
    gives.validate(ask(client, cases).get_json())
    gives.validate(ask(client, {"id": 1, "facts": {}}).get_json())
    fails.validate(ask(client, {"id": 1}).get_json())


@pytest.mark.parametrize(
    "body",
    [
        {"facts": {}},
        {"id": 1},
        {"id": 1, "facts": {}, "more": 1},
        {"id": 1, "facts": {"severity": "heavy"}},
        {"id": 1, "facts": {"colour": "green"}},
        {"id": 1, "facts": {"priors": 1000}},
        {"id": 1, "facts": {"offense_date": "May"}},
    ],
)
def test_the_description_refuses_what_the_api_refuses(
    client: FlaskClient, described: dict[str, Any], body: dict[str, Any]
) -> None:
    content = ("requestBody", "content", "application/json", "schema")
    takes = schema_of(described, "paths", "/api/v1/screen", "post", *content)
    assert not takes.is_valid(body)
    errors(ask(client, body))


def test_a_decision_that_lacks_a_field_does_not_fit_the_description(
    client: FlaskClient, described: dict[str, Any]
) -> None:
    decision = schema_of(described, "components", "schemas", "Decision")
    found = ask(client, RECORD).get_json()
    decision.validate(found)
    assert not decision.is_valid({**found, "outcome": "freed"})


@pytest.mark.parametrize(
    ("method", "path", "code", "allow"),
    [
        ("GET", "/api/v1/nowhere", 404, None),
        ("POST", "/api/v1/", 404, None),
        ("DELETE", "/api/v1/screen/more", 404, None),
        ("GET", "/api/v1/screen", 405, "POST"),
        ("PUT", "/api/v1/openapi.json", 405, "GET"),
    ],
)
def test_a_wrong_address_or_method_is_told_to_a_program_not_to_a_person(
    client: FlaskClient, method: str, path: str, code: int, allow: str | None
) -> None:
    answer = client.open(path, method=method)
    assert (answer.status_code, answer.mimetype) == (code, "application/json")
    assert answer.get_json()["errors"][0]["problem"]
    assert answer.headers.get("Allow") == allow
