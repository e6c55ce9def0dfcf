"""Walks through New York's questions: what is asked of whom, and what is not."""

from __future__ import annotations

import pytest

from app.intake.answers import Answer, Answers, Case
from app.intake.flow import Walk
from app.intake.screening import day_of
from app.jurisdictions.new_york.state import STATE

ANSWERS: dict[str, Answer] = {
    "read_first": "read", "jurisdiction": "ny", "disposition": "convicted_plea",
    "inchoate": "none", "offense_date": "2010-02-02", "disposition_date": "2010-09-09",
    "county": "orange", "case_number": "", "noncitizen": "no", "section_read": "yes",
    "amount_band": "3_16oz", "at_home": "yes", "age_at_offense": "30", "compensation": "no",
    "buyer_age_band": "21plus", "sentence_now": "finished", "sole_substance": "mixed",
    "level": "misdemeanor", "level_unnamed": "misdemeanor", "marihuana_named": "yes",
    "last_sentence_or_release_date": "2010", "pending_charges": "no", "total_ny_crimes": "1",
    "total_ny_felonies": "0", "substituted_440_46a": "no",
}  # fmt: skip


def walk(**changes: Answer) -> tuple[list[str], Walk]:
    """Answer everything; the ids of the questions that were asked, in order."""
    given = {**ANSWERS, **changes}
    one = Answers(STATE.id, given, (Case(given, (given,)),))
    found = STATE.screening.walk(one, 0, 0, day_of(STATE.checked))
    assert found.open is None, found.open
    return [place.step.id for place, _ in found.places], found


START = ["read_first", "jurisdiction", "disposition", "section"]
WHEN = ["inchoate", "offense_date", "disposition_date"]
END = ["county", "case_number", "noncitizen"]


@pytest.mark.parametrize(
    ("changes", "between"),
    [
        ({"section": "221.10"}, [*WHEN, *END]),
        ({"section": "222.25", "offense_date": "2023", "disposition_date": "2023"}, [*WHEN, *END]),
        ({"section": "221.25"}, [*WHEN, "amount_band", "sentence_now", *END]),
        (
            {"section": "221.25", "amount_band": "16oz_5lb"},
            [*WHEN, "amount_band", "at_home", "age_at_offense", "sentence_now", *END],
        ),
        (
            {"section": "221.45"},
            [*WHEN, "amount_band", "compensation", "buyer_age_band", "sentence_now", *END],
        ),
        (
            {"section": "221.50(2)", "buyer_age_band": "unknown"},
            [*WHEN, "amount_band", "compensation", "buyer_age_band", "age_at_offense",
             "sentence_now", *END],
        ),
        ({"section": "unknown"}, ["marihuana_named", "level_unnamed", "inchoate", *END]),
        ({"section": "unknown", "marihuana_named": "unknown"}, ["marihuana_named"]),
        ({"section": "unknown", "level_unnamed": "felony"}, ["marihuana_named", "level_unnamed"]),
        (
            {"section": "220.03", "sole_substance": "concentrated_cannabis"},
            [*WHEN, "sole_substance", *END],
        ),
        (
            {"section": "220.03"},
            [*WHEN, "sole_substance", "last_sentence_or_release_date", "sentence_now",
             "pending_charges", "total_ny_crimes", "total_ny_felonies"],
        ),
        ({"section": "240.20"}, ["inchoate"]),
    ],
)  # fmt: skip
def test_each_charge_is_asked_what_its_rules_need(
    changes: dict[str, Answer], between: list[str]
) -> None:
    asked, _ = walk(**changes)
    assert asked == START + between


@pytest.mark.parametrize(
    ("key", "value", "last"),
    [
        ("jurisdiction", "federal", "jurisdiction"),
        ("jurisdiction", "unknown", "jurisdiction"),
        ("disposition", "acd", "disposition"),
        ("disposition", "family", "disposition"),
        ("disposition", "unknown", "disposition"),
    ],
)
def test_a_gate_ends_the_questions(key: str, value: str, last: str) -> None:
    asked, _ = walk(**{key: value})
    assert asked[-1] == last


def test_a_new_charge_with_an_old_date_is_asked_about_a_judge() -> None:
    asked, _ = walk(section="222.30")
    assert "substituted_440_46a" in asked


def test_a_printed_attempt_is_not_asked_again() -> None:
    asked, found = walk(section="110/221.20")
    assert "inchoate" not in asked
    assert found.facts["inchoate"] == "attempt"


def test_an_old_drug_charge_is_asked_its_level_and_a_new_one_is_not() -> None:
    old: dict[str, Answer] = {
        "section": "220.03", "sole_substance": "marihuana", "offense_date": "1975",
        "disposition_date": "1975",
    }  # fmt: skip
    assert "level" in walk(**old)[0]
    assert "level" not in walk(section="220.03")[0]


def test_only_the_year_of_a_change_of_the_law_asks_for_more() -> None:
    refine = STATE.screening.by_id["offense_date"].question.refine
    assert refine is not None
    assert refine("1977") is not None and refine("2021") is not None
    assert refine("2021-02") is None and refine("2010") is None


def test_the_citizenship_answer_is_never_repeated() -> None:
    assert STATE.screening.by_id["noncitizen"].question.private
