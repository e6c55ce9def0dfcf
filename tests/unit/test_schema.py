"""Reading records and answers at the edge: every shape, every error, no value repeated."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from app.jurisdictions import registry
from app.jurisdictions.declare import Jurisdiction
from app.schema import (
    BadInput,
    decided,
    parse_records,
    read_answers,
    read_records,
    vocabulary_json,
)
from app.selftest import SAMPLE

TODAY = date(2026, 11, 22)
LAW: Jurisdiction = next(iter(registry().values()))


@pytest.mark.parametrize(
    ("text", "records", "single"),
    [
        ('{"id": 1}', [{"id": 1}], True),
        ('[{"id": 1}, {"id": 2}]', [{"id": 1}, {"id": 2}], False),
        ("[]", [], False),
        ('{"id": 1}\n{"id": 2}\n', [{"id": 1}, {"id": 2}], False),
        ('\n\n{"id": 1}\r\n\r\n{"id": 2}', [{"id": 1}, {"id": 2}], False),
        ('\ufeff{"id": 1}', [{"id": 1}], True),
        ('\ufeff{"id": 1}\n{"id": 2}', [{"id": 1}, {"id": 2}], False),
        ('{"id": "a\u2028b\x85c"}\n{"id": 2}', [{"id": "a\u2028b\x85c"}, {"id": 2}], False),
    ],
)
def test_records_come_in_three_shapes(text: str, records: list[Any], single: bool) -> None:
    assert parse_records(text) == (records, single)


@pytest.mark.parametrize("text", ["", " \n ", "secret", '{"id": 1}\nsecret', "[" * 100_000])
def test_text_that_is_no_json_says_where_and_not_what(text: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_records(text)
    assert caught.value.errors[0].field == "JSON"
    assert "secret" not in str(caught.value)


def test_the_line_and_the_record_are_counted_from_one() -> None:
    with pytest.raises(BadInput, match=r"record #2: JSON: line 4 is not JSON"):
        parse_records('{"id": 1}\n\n\nsecret\n')


def test_all_wrong_records_are_named_at_once() -> None:
    raw = [{"id": "a", "facts": {"severity": 1}}, {"id": "b", "facts": {}}, 7, {"id": "d"}]
    with pytest.raises(BadInput) as caught:
        read_records(LAW, raw, TODAY)
    assert [(e.record, e.field) for e in caught.value.errors] == [
        ("a", "severity"),
        ("#3", "record"),
        ("d", "facts"),
    ]


def test_an_error_reads_as_a_sentence_for_the_command_line() -> None:
    with pytest.raises(BadInput) as caught:
        read_records(LAW, [{"id": "a", "facts": {"already_reduced": "no"}}], TODAY)
    assert str(caught.value) == (
        "record a: already_reduced: not an allowed value (allowed: true, false)"
    )


def test_too_many_records_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.schema.MOST_RECORDS", 2)
    with pytest.raises(BadInput, match="more than 2 at once"):
        read_records(LAW, [{"id": n, "facts": {}} for n in range(3)], TODAY)


def test_a_decision_is_plain_json() -> None:
    records = read_records(LAW, [{"id": "x", "facts": {}}], TODAY)
    found = decided(LAW, records[0], TODAY)
    assert json.loads(json.dumps(found)) == found
    assert found["outcome"] is None
    assert found["rule"] is None
    assert found["missing"]


def test_the_vocabulary_is_plain_json_and_whole() -> None:
    found = vocabulary_json(LAW)
    assert json.loads(json.dumps(found)) == found
    assert [fact["name"] for fact in found["facts"]] == list(LAW.program.vocabulary.by_name)
    assert all(fact["about"] and fact["values"] for fact in found["facts"])


def test_the_sample_answers_are_read() -> None:
    answers = read_answers(LAW, (LAW.folder / SAMPLE).read_text("utf-8"))
    assert answers.state == LAW.id
    assert answers.count_total > 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "7",
        "null",
        "{}",
        '{"person": {}}',
        '{"person": [], "cases": []}',
        '{"person": {"a": 1}, "cases": []}',
        '{"person": {}, "cases": {}}',
        '{"person": {}, "cases": [{"case": {}}]}',
        '{"person": {}, "cases": [{"case": {}, "counts": 7}]}',
        '{"person": {}, "cases": [{"case": {"a": {"b": 1}}, "counts": [{}]}]}',
        '{"person": {}, "cases": [{"case": {}, "counts": [[]]}]}',
        json.dumps({"person": {}, "cases": [{"case": {}, "counts": [{}] * 500}]}),
        "[" * 100_000,
    ],
)
def test_a_file_that_holds_no_answers_shows_the_right_shape(text: str) -> None:
    with pytest.raises(BadInput, match="not an answers file"):
        read_answers(LAW, text)
