"""The worked cases as data: the brief's 46 word for word, and what must come with them."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from app.jurisdictions.new_york.reasons import REASONS
from app.jurisdictions.new_york.rules import PROGRAM
from app.jurisdictions.new_york.state import STATE
from app.relief.decision import Decision

BRIEF = Path(__file__).parents[3].parent / "shared/law/new_york.md"
Case = dict[str, Any]


def read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


FOLDER = STATE.folder / "cases"
DEFAULTS: dict[str, Any] = read(FOLDER / "_defaults.toml")["defaults"]
CASES: dict[str, Case] = {
    case["id"]: case for path in FOLDER.glob("[!_]*.toml") for case in read(path)["case"]
}


def decide(case: Case, **more: object) -> Decision:
    facts = {**DEFAULTS, **case["facts"], **more}
    return PROGRAM.decide(PROGRAM.vocabulary.read(facts, STATE.checked), STATE.checked)


def plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def table(pattern: str) -> list[list[str]]:
    if not BRIEF.exists():
        pytest.skip("the law brief is not beside this project")
    lines = BRIEF.read_text("utf-8").splitlines()
    rows = [line for line in lines if re.match(pattern, line)]
    return [[cell.strip() for cell in row.strip().strip("|").split(" | ")] for row in rows]


def test_the_brief_s_cases_are_copied_exactly() -> None:
    rows = table(r"\| EX-[0-9]{2} \|")
    assert len(rows) == 46
    for name, facts, rule, outcome, citation, note in rows:
        case = CASES[name]
        told = dict(part.split("=", 1) for part in facts.split("; "))
        assert told.pop("as_of", STATE.checked.isoformat()) == STATE.checked.isoformat()
        assert {key: plain(value) for key, value in case["facts"].items()} == told, name
        assert (case["rules"][-1], case["outcome"]) == (rule, outcome.strip("`"))
        assert (case["citation"], case["situation"]) == (citation, note)


def test_what_each_rule_says_is_the_brief_s_text() -> None:
    rows = table(r"\| \*\*NY-[0-9]{2}\*\* \|")
    assert len(rows) == 42
    for rule, _, outcome, words, *_ in rows:
        assert str(REASONS[rule.strip("*")]) == words
        given = {
            one.then.outcome
            for part in PROGRAM.tables
            for one in part.rules
            if one.id == rule.strip("*") and hasattr(one.then, "outcome")
        }
        assert outcome.strip("`") in given


def test_cases_of_ours_carry_the_findings_and_the_fallback_that_they_name() -> None:
    own = [case for case in CASES.values() if case.get("source") == "own"]
    assert len(own) > 80
    for case in own:
        decision = decide(case)
        for name, value in case.get("findings", {}).items():
            assert decision.findings.get(name, PROGRAM.findings[name]) == value, case["id"]
        if "secondary" in case:
            assert decision.secondary is not None
            assert decision.secondary.rule == case["secondary"], case["id"]


def test_the_flags_that_the_brief_names() -> None:
    named = {
        "EX-19": "home_storage_argument", "EX-23": "weight_unknown", "EX-35": "weight_unknown",
        "EX-17": "oca_list_only", "EX-08": "no_destroy", "EX-07": "no_destroy",
        "EX-42": "confirm_section", "EX-40": "on_hold",
    }  # fmt: skip
    for case, flag in named.items():
        assert flag in decide(CASES[case]).flags, case
    assert "lawyer_first" in decide(CASES["EX-08"]).flags
    assert "currently_serving" in decide(CASES["EX-35"]).flags
    for case in ("EX-15", "EX-22"):
        other = decide(CASES[case]).secondary
        assert other is not None and other.rule == "NY-63"
    assert decide(CASES["EX-07"]).findings.get("request_destruction", "no") == "no"


@pytest.mark.parametrize(
    ("case", "day", "when"),
    [
        ("EX-39", "2025-09-09", "now"),
        ("EX-40", "2032-12-09", "later:2032-12-09"),
        ("EX-41", "2024-12-09", "now"),
    ],
)
def test_the_days_of_sealing(case: str, day: str, when: str) -> None:
    decision = decide(CASES[case])
    assert (decision.findings["eligible_on"], decision.when) == (day, when)


def test_two_charges_in_one_docket_are_decided_each_on_its_own() -> None:
    assert decide({"facts": {"section": "221.15"}}).rule == "NY-16"
    assert decide({"facts": {"section": "265.01", "class": "AM"}}).rule == "NY-63"
    assert decide({"facts": {"section": "221.25", "amount_band": "16oz_5lb"}}).rule == "NY-33"
    assert decide({"facts": {"section": "221.05"}}).rule == "NY-16"


def test_null_is_i_do_not_know() -> None:
    assert decide(CASES["EX-20"], age_at_offense=None, at_home=None).rule == "NY-33"


def test_a_missing_citizenship_answer_never_says_wiped() -> None:
    facts = PROGRAM.vocabulary.read(
        {"jurisdiction": "ny", "disposition": "convicted_plea", "section": "221.10"}, STATE.checked
    )
    decision = PROGRAM.decide(facts, STATE.checked)
    assert decision.outcome is None
    assert decision.missing == ("noncitizen",)
