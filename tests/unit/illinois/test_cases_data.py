"""The worked cases as data, and what the program says of each: outcome, row, day and flags."""

from __future__ import annotations

import json
import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.jurisdictions.illinois.rules import PROGRAM

ROOT = Path(__file__).parents[3]
CASES = ROOT / "app/jurisdictions/illinois/cases"
BRIEF = ROOT.parent / "shared/law/illinois.md"
AS_OF = date(2026, 11, 22)
Case = dict[str, Any]


def rows(path: Path) -> list[Case]:
    found: list[Case] = tomllib.loads(path.read_text("utf-8"))["case"]
    return found


DEFAULTS: dict[str, Any] = tomllib.loads((CASES / "_defaults.toml").read_text("utf-8"))["defaults"]
ALL = [case for path in sorted(CASES.glob("[!_]*.toml")) for case in rows(path)]


@pytest.mark.parametrize("case", ALL, ids=lambda case: case["id"])
def test_a_case_gives_its_outcome_row_day_and_flags(case: Case) -> None:
    facts = PROGRAM.vocabulary.read({**DEFAULTS, **case["facts"]}, AS_OF)
    decision = PROGRAM.decide(facts, AS_OF)
    assert (decision.outcome, list(decision.chain)) == (case["outcome"], case["rules"])
    assert decision.when == case["when"]
    assert sorted(decision.flags) == sorted(case["flags"])


def test_the_brief_is_copied_exactly() -> None:
    if not BRIEF.exists():
        pytest.skip("the law brief is not beside this project")
    lines = BRIEF.read_text("utf-8").splitlines()
    told = [json.loads(line.rstrip(",")) for line in lines if line.startswith('{"id": "W')]
    situations = {
        match[1]: match[2]
        for line in lines
        if (match := re.match(r"\| (W[0-9]{2}) \| (.+?) \| `", line))
    }
    ours = {case["id"]: case for case in ALL if "source" not in case}
    assert [case["id"] for case in told] == sorted(ours)
    assert len(told) == 66
    for case in told:
        mine = ours[case["id"]]
        known = {key: value for key, value in case["facts"].items() if value is not None}
        assert mine["facts"] == known
        assert mine["rules"] == [case["rule"]]
        assert mine["situation"] == situations[case["id"]]
        for key in ("outcome", "when", "flags", "citation"):
            assert mine[key] == case[key], case["id"]


def test_own_cases_are_marked() -> None:
    own = [case for case in ALL if "source" in case]
    assert own
    assert all(re.fullmatch(r"IL-X[0-9]{2}", case["id"]) for case in own)
    assert {case["source"] for case in own} == {"own"}
    assert len({case["id"] for case in ALL}) == len(ALL)


def test_the_defaults_are_the_brief_s() -> None:
    known = {
        "jurisdiction": "illinois", "court_type": "adult_court", "cleared_evidence": "none",
        "attempt": False, "other_counts": "none", "sec7": "no", "prior_denial": "no",
    }  # fmt: skip
    assert {key: DEFAULTS[key] for key in known} == known
    for name, value in known.items():
        assert PROGRAM.vocabulary.by_name[name].default == value
    assert set(DEFAULTS) == set(PROGRAM.vocabulary.by_name)


def test_before_june_2026_convictions_wait_three_years() -> None:
    facts = {**DEFAULTS, "disposition": "jail", "disposition_date": "2015-01-01", "class": "MA",
             "section": "720 ILCS 550/8(a)", "sentence_completed": "yes",
             "last_sentence_end_date": "2024-01-01"}  # fmt: skip
    for day, when in ((date(2026, 5, 31), "later:2027-01-01"), (date(2026, 6, 1), "now")):
        read = PROGRAM.vocabulary.read(facts, day)
        assert PROGRAM.decide(read, day).when == when


def test_an_answer_of_i_don_t_know_is_never_a_missing_fact() -> None:
    facts = dict.fromkeys(DEFAULTS, "unknown") | {
        "jurisdiction": "illinois", "court_type": "adult_court", "attempt": False,
        "prior_denial": "no", "county": "",
    }  # fmt: skip
    for ended in PROGRAM.vocabulary.by_name["disposition"].choices:
        for section in ("unknown", "720 ILCS 550/4", "720 ILCS 550/5(c)"):
            read = PROGRAM.vocabulary.read(
                {**facts, "disposition": ended, "section": section}, AS_OF
            )
            decision = PROGRAM.decide(read, AS_OF)
            assert decision.outcome is not None, (ended, section, decision.missing)
            assert decision.outcome != "vacate_and_expunge"
