"""The worked cases as data: the brief's 64 word for word, ours beside them, every rule reached.

Whether the program agrees with them is tested elsewhere; here the table itself is checked.
"""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
CASES = ROOT / "app/jurisdictions/california/cases"
BRIEF = ROOT.parent / "shared/law/california.md"

OUTCOMES = {
    "dismiss_and_seal", "redesignate_misdemeanor", "redesignate_infraction", "resentence",
    "likely_already_cleared", "needs_lawyer_review", "not_eligible", "other_relief",
}  # fmt: skip
FLAGS = {
    "attempt", "age_assumed_18_20", "severity_from_section", "upgrade_possible",
    "depends_on_amount", "depends_on_site", "later_conviction_note",
}  # fmt: skip
RULES = {
    *(f"CA-R{number:02}" for number in (*range(1, 28), *range(30, 38), *range(40, 47), 50, 51,
                                        *range(60, 68), *range(70, 79), *range(80, 88), 90)),
    "CA-R82b", "CA-R86b",
}  # fmt: skip

Case = dict[str, Any]


def read(name: str) -> dict[str, Any]:
    return tomllib.loads((CASES / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def defaults() -> dict[str, Any]:
    found: dict[str, Any] = read("_defaults.toml")["defaults"]
    return found


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    files = sorted(path.name for path in CASES.glob("*.toml") if path.name != "_defaults.toml")
    return [case for name in files for case in read(name)["case"]]


@pytest.fixture(scope="module")
def from_brief(cases: list[Case]) -> dict[str, Case]:
    return {case["id"]: case for case in cases if "source" not in case}


@pytest.fixture(scope="module")
def brief() -> list[list[str]]:
    if not BRIEF.exists():
        pytest.skip("the law brief is not beside this project")
    lines = BRIEF.read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if re.match(r"\| CA-[0-9]{2} \|", line)]
    return [[cell.strip() for cell in row.strip("|").split(" | ")] for row in rows]


def test_there_are_64_cases_of_the_brief_and_ours(
    cases: list[Case], from_brief: dict[str, Case]
) -> None:
    ids = [case["id"] for case in cases]
    assert len(ids) == len(set(ids))
    assert set(from_brief) == {f"CA-{number:02}" for number in range(1, 65)}
    own = [case for case in cases if case["id"] not in from_brief]
    assert all(re.fullmatch(r"CA-X[0-9]{2,3}", case["id"]) for case in own)
    assert all(case["source"] == "own" for case in own)


def test_each_case_is_whole_and_speaks_the_known_words(
    cases: list[Case], defaults: dict[str, Any]
) -> None:
    needed = {"id", "situation", "facts", "outcome", "rules", "citation"}
    for case in cases:
        assert needed <= case.keys() <= needed | {"source", "flags"}, case["id"]
        assert case["outcome"] in OUTCOMES, case["id"]
        assert case["rules"], case["id"]
        assert set(case["rules"]) <= RULES, case["id"]
        assert set(case.get("flags", ())) <= FLAGS, case["id"]
        assert case["facts"].keys() <= defaults.keys(), case["id"]
        assert all(isinstance(case[key], str) and case[key] for key in ("situation", "citation"))


def test_a_case_lists_only_what_differs_from_the_defaults(
    cases: list[Case], defaults: dict[str, Any]
) -> None:
    for case in cases:
        same = {key for key, value in case["facts"].items() if value == defaults[key]}
        assert not same, case["id"]


def test_every_rule_of_the_brief_is_reached(cases: list[Case]) -> None:
    reached = {rule for case in cases for rule in case["rules"]}
    assert reached == RULES


def test_both_results_of_a_rule_with_two_are_there(cases: list[Case]) -> None:
    for rule in ("CA-R35", "CA-R46"):
        ages = {case["facts"]["age"] for case in cases if case["rules"][0] == rule}
        assert ages == {"18_20", "21_plus"}, rule


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2016-11-08", "2016-11-09"),
        ("1975-12-31", "1976-01-01"),
        ("2010-12-31", "2011-01-01"),
    ],
)
def test_both_sides_of_each_boundary_day_are_there(
    cases: list[Case], before: str, after: str
) -> None:
    dates = ("offense_date", "conviction_date")
    days = {case["facts"].get(key) for case in cases for key in dates}
    assert {before, after} <= days


def test_the_files_stay_readable() -> None:
    for path in CASES.glob("*.toml"):
        assert len(path.read_text(encoding="utf-8").splitlines()) < 400, path.name


def test_the_brief_is_copied_exactly(
    brief: list[list[str]], from_brief: dict[str, Case], defaults: dict[str, Any]
) -> None:
    assert len(brief) == 64
    for name, situation, facts, outcome, rules, citation in brief:
        case = from_brief[name]
        assert case["situation"] == situation
        assert case["facts"] == json.loads(facts.strip("`")), name
        assert case["outcome"] == outcome.strip("`"), name
        assert case["rules"] == [f"CA-{rule}" for rule in rules.split(" > ")], name
        assert case["citation"] == citation, name


def test_the_defaults_are_the_brief_s(defaults: dict[str, Any]) -> None:
    known = {
        "is_subject": "self", "jurisdiction": "ca_state", "case_result": "convicted_adult",
        "record_status": "not_checked", "already_reduced": False, "serving": "no",
        "superstrike": "none", "pc290c": "none", "priors": 0, "minor": "no", "hired": "no",
        "state_line": "no", "env": "no",
    }  # fmt: skip
    assert {key: defaults[key] for key in known} == known
    assert {value for key, value in defaults.items() if key not in known} == {"unknown"}
    assert len(defaults) == 26
