"""The ``clearpage`` command as a clinic uses it: files in, lines out, errors in one line each."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from click.testing import CliRunner, Result

from app import selftest
from app.cli import main
from app.jurisdictions import registry
from app.selftest import SAMPLE
from tests.contracts.walks import worked_cases

SAMPLE_FILE = registry()["california"].folder / SAMPLE


def run(*arguments: str, typed: str | bytes | None = None) -> Result:
    """Run the command; any exception but its own exit is a traceback that a person would see."""
    result = CliRunner().invoke(main, list(arguments), input=typed)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    assert "Traceback" not in result.output
    return result


def lines(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def refused(result: Result, word: str) -> None:
    assert result.exit_code != 0
    assert word in result.output
    assert result.stdout == ""


@pytest.mark.parametrize("state", sorted(registry()))
def test_all_worked_cases_agree(state: str, tmp_path: Path) -> None:
    cases = worked_cases(state)
    file = tmp_path / "cases.jsonl"
    records = [{"id": case.id, "facts": dict(case.facts)} for case in cases]
    file.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    found = lines(run("screen", state, str(file), "--as-of", registry()[state].checked.isoformat()))
    assert [one["id"] for one in found] == [case.id for case in cases]
    for case, one in zip(cases, found, strict=True):
        assert (one["outcome"], one["rules"]) == (case.outcome, list(case.rules)), case.id


def test_screening_reads_standard_input_and_takes_a_day() -> None:
    record = {"id": "李-1", "facts": {"jurisdiction": "federal"}}
    result = run("screen", "california", "-", "--as-of", "2020-02-29", typed=json.dumps(record))
    found = lines(result)[0]
    assert found["id"] == "李-1"
    assert found["as_of"] == "2020-02-29"
    keys = {"outcome", "rule", "when", "flags", "reason", "citations", "missing", "possible"}
    assert keys <= set(found)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("", "there are no records"),
        ("secret", "line 1 is not JSON"),
        (b"\xff\xfe\x00", "UTF-8"),
        ('{"id": 1, "facts": {"severity": "secret"}}', "record 1: severity: not an allowed value"),
        ('{"id": 1, "facts": {"secret-fact": 1}}', "no such fact"),
        ('{"id": "\\ud800", "facts": {}}', "cannot be written"),
        ('{"id": 1, "facts": {"\\ud800": 1}}', "no such fact"),
        ('{"id": 1, "facts": {"offense_date": "2999"}}', "future"),
    ],
)
def test_a_wrong_record_is_an_error_and_gives_no_output(typed: str | bytes, word: str) -> None:
    refused(run("screen", "california", "-", typed=typed), word)


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("screen", "atlantis", "-"), "the states are: california"),
        (("screen", "california", "no-such-file.json"), "No such file"),
        (("screen", "california", "-", "--as-of", "soon"), "--as-of"),
        (("facts", "atlantis"), "no such state"),
        (("flow", "california"), "--mermaid"),
        (("packet", "california", "-"), "--output"),
        (("dance",), "No such command"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(arguments: tuple[str, ...], word: str) -> None:
    refused(run(*arguments, typed="{}"), word)


def test_facts_prints_the_vocabulary() -> None:
    found = json.loads(run("facts", "california").stdout)
    assert found["state"] == "california"
    assert "severity" in {fact["name"] for fact in found["facts"]}


def test_flow_draws_every_question() -> None:
    result = run("flow", "california", "--mermaid")
    assert result.exit_code == 0
    assert result.stdout.startswith("flowchart")
    for step in registry()["california"].screening.steps:
        assert step.id in result.stdout


def test_help_names_every_command() -> None:
    result = run("--help")
    for command in ("screen", "facts", "flow", "packet", "check"):
        assert command in result.stdout
    assert run("--version").stdout.startswith("clearpage")


@pytest.mark.papers
def test_packet_makes_the_papers_of_an_answers_file(tmp_path: Path) -> None:
    out = tmp_path / "papers.pdf"
    result = run("packet", "california", str(SAMPLE_FILE), "-o", str(out))
    assert result.exit_code == 0, result.output
    with pdfplumber.open(BytesIO(out.read_bytes())) as pdf:
        words = " ".join(page.extract_text() for page in pdf.pages)
    assert "María José Núñez de la Torre-Villaseñor" in words
    assert "10-CR-004512" in words


def _sample_without(*path: str | int) -> str:
    answers: Any = json.loads(SAMPLE_FILE.read_text("utf-8"))
    place = answers
    for key in path[:-1]:
        place = place[key]
    del place[path[-1]]
    return json.dumps(answers)


def _sample_with(value: object, *path: str | int) -> str:
    answers: Any = json.loads(SAMPLE_FILE.read_text("utf-8"))
    place = answers
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return json.dumps(answers)


@pytest.mark.parametrize(
    ("answers", "word"),
    [
        ("secret", "not an answers file"),
        ("{}", "not an answers file"),
        (
            _sample_without("cases", 0, "counts", 1, "severity"),
            "case 1, count 2: question severity",
        ),
        (_sample_without("cases", 0, "case", "county"), "case 1: question county"),
        (_sample_without("person", "born"), "person: question born"),
        (_sample_without("cases", 0, "case", "waive_judge"), "waive_judge"),
        (_sample_with("secret", "cases", 0, "counts", 0, "severity"), "question severity"),
        (_sample_with("federal", "cases", 0, "case", "jurisdiction"), "no conviction"),
    ],
)
def test_packet_makes_nothing_from_answers_that_are_not_enough(
    tmp_path: Path, answers: str, word: str
) -> None:
    out = tmp_path / "papers.pdf"
    result = run("packet", "california", "-", "-o", str(out), typed=answers)
    refused(result, word)
    assert "secret" not in result.output
    assert not out.exists()


@pytest.mark.papers
def test_check_passes_and_says_what_it_did(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLEARPAGE_ENV", "testing")
    result = run("check")
    assert result.exit_code == 0, result.output
    assert all(line.startswith("ok") for line in result.stdout.splitlines())
    assert "a paper of each state" in result.stdout


def test_check_fails_loudly(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> str:
        raise RuntimeError("secret")

    monkeypatch.setenv("CLEARPAGE_ENV", "production")
    monkeypatch.delenv("CLEARPAGE_KEYS", raising=False)
    monkeypatch.setattr(selftest, "_tables", broken)
    monkeypatch.setattr(selftest, "_papers", lambda: "")
    result = run("check")
    assert result.exit_code == 1
    assert "FAIL  law tables and questions: stopped with RuntimeError" in result.stdout
    assert "FAIL  key and settings: CLEARPAGE_KEYS is not set" in result.stdout
    assert "secret" not in result.output
