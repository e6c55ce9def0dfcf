"""The columnar way and the plain way agree on every row, and both on ``clearpage screen``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from app.bulk import deciding
from app.cli import main
from app.jurisdictions import registry
from app.jurisdictions.california.doj import DOJ
from app.relief.facts import Facts
from benchmarks.bulk.generate import write as generate
from tests.bulk import reference
from tests.bulk.files import AS_OF, Ran, row, screen, text_of

PROGRAM = registry()["california"].program
OPTIONS: tuple[Mapping[str, Any], ...] = (
    DOJ.usual_policy,
    {
        "baselineEligibility": {"dismiss": ["11357"], "reduce": ["11359"]},
        "additionalRelief": {
            "subjectUnder21AtConviction": True,
            "subjectAgeThreshold": 57,
            "yearsSinceConvictionThreshold": 15,
            "yearsCrimeFreeThreshold": 12,
            "subjectHasOnlyProp64Charges": True,
            "subjectIsDeceased": True,
        },
    },
    {"baselineEligibility": {"reduce": ["11358", "11360"]}},
)


def screen_command(facts: Mapping[int, Mapping[str, Any]], as_of: date) -> dict[int, Any]:
    """What ``clearpage screen`` says of the facts of each row."""
    records = "\n".join(json.dumps({"id": row, "facts": one}) for row, one in facts.items())
    asked = ["screen", "california", "-", "--as-of", as_of.isoformat()]
    result = CliRunner().invoke(main, asked, input=records)
    assert result.exit_code == 0, result.output
    return {one["id"]: one for one in map(json.loads, result.stdout.splitlines())}


def agrees(ran: Ran, path: Path, county: str, as_of: date, options: Mapping[str, Any]) -> int:
    """Compare a run with the plain way; gives how many convictions were compared."""
    rows = reference.read(path)
    policy = DOJ.read_policy(options)
    expected = reference.screened(rows, county, as_of, policy)
    found = {int(one["Row"]) - 1: one for one in ran.decided}
    assert set(found) == set(expected)
    asked = {number: one.facts for number, one in expected.items() if one.facts is not None}
    answers = screen_command(asked, as_of) if asked else {}
    for number, answer in expected.items():
        one = found[number]
        if answer.facts is None:
            assert one["Law: Reason"] == "needs review: after the as-of date"
            assert one["Eligibility Determination"] == "Needs Review"
            continue
        told = answers[number]
        assert one["Law: Outcome"] == (told["outcome"] or "needs_review"), (rows[number], told)
        assert one["Law: Rules"] == " ".join(told["rules"])
        assert one["Law: Flags"] == " ".join(told["flags"])
        decision = policy.program.decide(Facts(answer.policy), as_of)
        if decision.outcome is not None:
            assert one["Eligibility Determination"] == policy.titles[decision.outcome]
            assert one["Eligibility Reason"] == str(decision.reason)
        elif len(decision.possible) == 1:
            assert one["Eligibility Determination"] == policy.titles[decision.possible[0]]
        else:
            assert one["Eligibility Determination"] == "Needs Review"
            assert one["Eligibility Reason"].startswith("needs review: ")
    return len(expected)


@pytest.mark.parametrize("options", range(len(OPTIONS)))
@pytest.mark.parametrize("county", ["", "LOS ANGELES"])
def test_both_ways_agree_on_a_generated_file(tmp_path: Path, county: str, options: int) -> None:
    path = tmp_path / "made.csv"
    generate(path, 4000, seed=options)
    ran = screen(tmp_path / "out", path, county=county, policy=OPTIONS[options], shard_rows=900)
    assert agrees(ran, path, county, AS_OF, OPTIONS[options]) > 30


def test_rows_in_any_order_of_persons_come_to_the_same(tmp_path: Path) -> None:
    path, mixed = tmp_path / "made.csv", tmp_path / "mixed.csv"
    generate(path, 3000, seed=9, header=False)
    lines = path.read_text("utf-8").splitlines(keepends=True)
    dice = Random(4)  # noqa: S311  # an order, no secret
    places = sorted(range(len(lines)), key=lambda _: dice.random())
    mixed.write_text("".join(lines[place] for place in places), "utf-8")
    ran = screen(tmp_path / "b", mixed, shard_rows=400)
    assert agrees(ran, mixed, "", AS_OF, DOJ.usual_policy) > 20


def test_a_wrong_column_would_be_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "made.csv"
    generate(path, 2000, seed=2)
    monkeypatch.setattr(deciding, "day_of", lambda *_: date(1990, 1, 1))
    ran = screen(tmp_path / "out", path)
    with pytest.raises(AssertionError):
        agrees(ran, path, "", AS_OF, DOJ.usual_policy)


DATES = st.sampled_from(
    (
        *("", "19900000", "20050230", "19751231", "19760101", "20101231", "20110101", "20161108"),
        *("20161109", " 20161110", "20040229 ", "20251231", "20270101", "19881122", "20211122"),
    )
)
CELLS = st.fixed_dictionaries(
    {
        "SUBJECT_ID": st.sampled_from(("1", "1", "1 ", "2", " 3", "3", "", " ")),
        "PRI_DOB": st.sampled_from(
            ("19700615", "19700615 ", "19860229", "", "19900000", "20150101")
        ),
        "CYC_DATE": DATES,
        "STP_EVENT_DATE": DATES,
        "STP_TYPE_DESCR": st.sampled_from(
            ("COURT ACTION",) * 5
            + (*("COURT ACTION ", "DECEASED", "DECEASED ", " REGISTRATION", "REGISTRATION"),)
            + ("ARREST/DETAINED/CITED",)
        ),
        "STP_ORI_CNTY_NAME": st.sampled_from(("KERN", "Kern", " kern ", "YOLO")),
        "CNT_ORDER": st.sampled_from(
            (
                *("101001001000", "101001001000 ", "101001002000", " 101001002000"),
                *("102001001000", "103002001000", "101", " 101   "),
            )
        ),
        "OFFENSE_DESCR": st.sampled_from(
            (
                *("11357 HS-X", "11357(A) HS-X", "11357(B)HS-X", "11357(C) HS", "11358 HS-GROW"),
                *("664/11358 HS", "11359 HS-SALE", "11360(A) HS-X", "11360(B) HS-X", "111357 VC-X"),
                *("11357.5 HS-SPICE", "11359/11360 HS-TWO", "182/11359 PC-CONSPIRE", "11361 HS-X"),
                *("187 PC-MURDER", "288(A) PC-LEWD", "314(1) PC-X", "459 PC-BURGLARY", ""),
                *(
                    "SEE COMMENT FOR CHARGE",
                    "290 PC-REGISTER",
                    " 290 PC-REGISTER",
                    "  ",
                    "11362.1 HS-X",
                ),
            )
        ),
        "COMMENT_TEXT": st.sampled_from(("", "11358 HS-GROW", "NOTHING")),
        "OFFENSE_TOC": st.sampled_from(("F", "M", "I", "", "?")),
        "DISP_DESCR": st.sampled_from(
            ("CONVICTED", " CONVICTED-JAIL", "CONVICTED ", "DISMISSED", "")
        ),
        "CONV_STAT_DESCR": st.sampled_from(("FELONY", "MISDEMEANOR", "INFRACTION", "", "OTHER")),
        "SENT_LOC_DESCR": st.sampled_from(("PRISON", "JAIL", "PROBATION", "FINE", "")),
        "SENT_LENGTH": st.sampled_from(("1", "2", "25", "-3", "", "LIFE")),
        "SENT_TIME_CODE": st.sampled_from(("D", "M", "Y", "")),
    }
)


@settings(max_examples=60)
@given(
    rows=st.lists(CELLS, min_size=1, max_size=14),
    options=st.sampled_from(OPTIONS),
    county=st.sampled_from(("", "KERN")),
)
def test_each_decision_is_the_one_of_the_screen_command(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[dict[str, str]],
    options: Mapping[str, Any],
    county: str,
) -> None:
    folder = tmp_path_factory.mktemp("made")
    path = folder / "in.csv"
    path.write_text(text_of(row(**cells) for cells in rows), "utf-8")
    ran = screen(folder / "out", path, county=county, policy=options, shard_rows=3)
    agrees(ran, path, county, AS_OF, options)
    assert ran.manifest["rows_in"] == ran.manifest["rows_out"] + ran.manifest["rows_rejected"]
