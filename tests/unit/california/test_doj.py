"""How charges, levels and comments of California's research file are read."""

from __future__ import annotations

import pytest

from app.jurisdictions.california.doj import COLUMNS, DOJ, PERSONAL, ROLES
from app.jurisdictions.california.doj_charges import (
    code_of,
    is_registrable,
    is_strike,
    mentions,
    read_charge,
    read_level,
)
from app.jurisdictions.california.sections import read_section


@pytest.mark.parametrize(
    ("offense", "family", "section"),
    [
        ("11357(C)HS-POSSESS MARIJUANA", "11357", "HS 11357(c)"),
        ("11359HS-INTENT SELL CANNABIS", "11359", "HS 11359"),
        ("664/11358 HS-ATTEMPT", "11358", "Attempted HS 11358"),
        ("66411357(A) HS", "11357", "Attempted HS 11357(a)"),
        ("664.11357(c) HS", "11357", "Attempted HS 11357(c)"),
        ("/11357 HS", "11357", "HS 11357"),
        ("11360(B) SELL/FURNISH", "11360", "HS 11360(b)"),
    ],
)
def test_a_cannabis_charge_is_read_as_the_law_reads_it(
    offense: str, family: str, section: str
) -> None:
    charge = read_charge(offense, "")
    assert (charge.family, charge.listed, charge.cannabis) == (family, family, True)
    assert charge.section == section
    told, typed = read_section(charge.section)[0], read_section(code_of(offense, ""))[0]
    assert (told.family, told.letter, told.attempt) == (typed.family, typed.letter, typed.attempt)


@pytest.mark.parametrize("offense", ["111357 VC-X", "11357.5 HS-X", "182/11360 PC-X"])
def test_another_law_with_the_digits_is_decided_but_not_cannabis(offense: str) -> None:
    charge = read_charge(offense, "")
    assert (charge.decided, charge.cannabis) == (True, False)


@pytest.mark.parametrize("offense", ["632 PC-SPY", "40508 VC-X", "459 PC-BURGLARY", ""])
def test_other_charges_are_history_only(offense: str) -> None:
    assert not read_charge(offense, "").decided


def test_a_charge_that_says_nothing_may_be_anything() -> None:
    assert not read_charge("", "").readable
    assert read_charge("SEE COMMENT FOR CHARGE", "11358 HS-GROW").family == "11358"


def test_two_sections_on_one_count_are_told_to_nobody_as_one() -> None:
    charge = read_charge("11357/11359 HS-TWO", "")
    assert (charge.several, charge.section, charge.family) == (True, "", "11357")


@pytest.mark.parametrize(
    "code",
    [
        *("187 PC", "664/187 PC", "190.2(A)(3) PC", "191.5 PC", "207(A) PC", "220 PC", "261(2) PC"),
        *("245(D)(3) PC", "273AB PC", "288(A) PC", "288A(C)(1) PC", "289(J) PC", "653F PC"),
        *("11418(A)(1) PC", "1672(A) MV", "215/186.22(B)(4) PC", "186.22(B)(4)/246 PC"),
    ],
)
def test_crimes_of_the_list(code: str) -> None:
    assert is_strike(code)


@pytest.mark.parametrize(
    "code",
    [
        *("137 PC", "1187 PC", "187.5 PC", "245(A)(1) PC", "288(C) PC", "11418(C) PC", "187 VC"),
        *("1672 MV", "186.22(B)(4) PC", "215 PC", "459 PC", "11359 HS"),
    ],
)
def test_crimes_that_only_look_like_it(code: str) -> None:
    assert not is_strike(code)


@pytest.mark.parametrize("code", ["266 PC", "314(1) PC", "288(A) PC", "647.6 PC", "266H(B)(1) PC"])
def test_crimes_that_may_require_registration(code: str) -> None:
    assert is_registrable(code)


@pytest.mark.parametrize("code", ["314 PC", "314(3) PC", "266H(A) PC", "647(F) PC", "1266 PC"])
def test_crimes_that_do_not(code: str) -> None:
    assert not is_registrable(code)


@pytest.mark.parametrize(
    ("offense", "comment", "found"),
    [
        ("11358 HS-GROW", "11359 HS-OTHER", True),
        ("11358 HS-GROW", "11358 HS-SAME", False),
        ("459 PC-B", "11357(A) HS", True),
        ("11357(A) HS", "11357(B) HS", False),
        ("11357(A) HS", "11357(C) HS", True),
        ("11357 HS", "11357(C) HS", True),
        ("11357(C) HS", "11357 HS", False),
        ("SEE COMMENT FOR CHARGE", "11358 HS", False),
        ("459 PC-B", "NOTHING", False),
    ],
)
def test_another_charge_in_the_comment(offense: str, comment: str, found: bool) -> None:
    assert mentions(offense, comment) == (comment if found else "")


@pytest.mark.parametrize(
    ("status", "charged", "level"),
    [
        ("FELONY", "M", "felony"),
        ("MISDEMEANOR", "F", "misdemeanor"),
        ("", "F", "felony"),
        ("", "I", "infraction"),
        ("", "", None),
        ("OTHER", "F", None),
    ],
)
def test_the_level_is_read_or_missing(status: str, charged: str, level: str | None) -> None:
    assert read_level(status, charged) == level


def test_the_columns_are_the_95_of_the_file() -> None:
    assert len(COLUMNS) == len(set(COLUMNS)) == 95
    assert (COLUMNS[0], COLUMNS[50], COLUMNS[94]) == ("RECORD_ID", "CNT_ORDER", "END_OF_REC")
    assert set(ROLES.values()) <= set(COLUMNS)
    assert set(COLUMNS) >= PERSONAL >= {"PRI_NAME", "PRI_DOB", "SUBJECT_ID", "COMMENT_TEXT"}


def test_every_fact_of_the_law_that_may_be_missing_has_words() -> None:
    lacking = {"section", "severity", "conviction_date", "age", "serving", "superstrike", "pc290c"}
    assert lacking <= set(DOJ.lacks)
