"""Walks through Illinois's questionnaire (brief 3.4): order, and where "I don't know" leads."""

from __future__ import annotations

import pytest

from app.intake.answers import Answer
from app.intake.flow import facts_of
from app.jurisdictions.illinois.state import STATE
from app.relief.facts import UNKNOWN
from tests.unit.illinois.people import AS_OF, Told, screened


def path(**told: Answer) -> list[str]:
    """The pages of a walk, in order."""
    (count,) = screened([told]).counts
    return [place.step.id for place, _ in count.walk.places]


def decided(**told: Answer) -> tuple[str | None, str]:
    (count,) = screened([told]).counts
    assert count.decision is not None
    return count.decision.outcome, count.decision.rule


BRIEF_ORDER = [
    "immigration_read", "jurisdiction", "court_type", "cleared_evidence", "disposition",
    "disposition_date", "term_end_date", "section", "class", "grams", "offense_date",
    "other_counts", "sentence_completed", "violent_link", "sec7", "prior_drug_conviction",
    "prior_denial", "county", "last_sentence_end_date", "revoked",
]  # fmt: skip


def test_the_questions_stand_in_the_order_of_the_brief() -> None:
    ids = [step.id for step in STATE.screening.steps]
    assert [one for one in ids if one in BRIEF_ORDER] == BRIEF_ORDER


def test_the_notice_comes_before_the_first_question_and_status_is_never_asked() -> None:
    first = STATE.screening.steps[0].question
    assert first.warning is not None
    assert "immigration lawyer" in str(first.warning)
    labels = [str(step.question.label).lower() for step in STATE.screening.steps[1:]]
    assert not any("citizen" in label or "immigra" in label for label in labels)


def test_a_plain_misdemeanor() -> None:
    assert path() == [
        "immigration_read", "jurisdiction", "court_type", "cleared_evidence", "disposition",
        "disposition_date", "section", "section_read", "class", "grams", "offense_date",
        "other_counts", "sentence_completed", "violent_link", "prior_denial", "county",
    ]  # fmt: skip
    assert decided() == ("vacate_and_expunge", "IL-33")


@pytest.mark.parametrize(
    ("told", "rule"),
    [
        ({"jurisdiction": "unknown"}, "IL-03"),
        ({"disposition": "unknown"}, "IL-12"),
        ({"disposition_date": "unknown"}, "IL-26"),
        ({"section": "unknown"}, "IL-24"),
        ({"section": "possession", "class": "unknown", "grams": "unknown"}, "IL-36"),
        ({"other_counts": "unknown"}, "IL-31"),
        ({"other_counts": "cannabis", "other_cannabis": "unknown"}, "IL-31"),
        ({"sentence_completed": "unknown"}, "IL-32"),
        ({"sentence_completed": "unknown", "disposition": "time_served"}, "IL-33"),
        ({"sentence_completed": "unknown", "disposition": "fine_only"}, "IL-33"),
        ({"prior_denial": "unknown"}, "IL-33"),
        ({"sec7": "unknown", "section": "sale", "class": "F4"}, "IL-33"),
        ({"county": "unknown"}, "IL-33"),
        ({"grams": "unknown"}, "IL-33"),
        ({"offense_date": "unknown"}, "IL-33"),
        ({"violent_link": "unknown"}, "IL-33"),
        ({"cleared_evidence": "unknown"}, "IL-33"),
    ],
)
def test_where_i_don_t_know_leads(told: Told, rule: str) -> None:
    assert decided(**told)[1] == rule


def test_an_earlier_drug_conviction_not_known_counts_as_none() -> None:
    told: Told = {"class": "unknown", "grams": "120", "section": "720 ILCS 550/4(d)"}
    assert "prior_drug_conviction" in path(**told)
    assert decided(**told, prior_drug_conviction="unknown") == ("vacate_and_expunge", "IL-34")
    assert decided(**told, prior_drug_conviction="yes")[1] == "IL-36"
    assert "prior_drug_conviction" not in path(**{**told, "class": "F4"})
    assert "prior_drug_conviction" not in path(**{**told, "section": "possession", "grams": "20"})


def test_not_sure_if_adult_asks_the_age_and_lets_go_on() -> None:
    unsure: Told = {"court_type": "unknown"}
    assert path(**unsure)[2:5] == ["court_type", "age_then", "cleared_evidence"]
    young: Told = {"court_type": "unknown", "age_then": "young"}
    assert path(**young)[3:5] == ["age_then", "young_case"]
    assert decided(**young)[1] == "IL-33"
    assert decided(**young, young_case="juvenile")[1] == "IL-04"


def test_picks_stand_for_a_kind_of_charge() -> None:
    for picked, rule in (("plants", "IL-23"), ("school_sale", "IL-23"), ("dui", "IL-13"),
                         ("ordinance", "IL-22"), ("other", "IL-24"), ("possession", "IL-33"),
                         ("trafficking", "IL-23"), ("conspiracy", "IL-23"),
                         ("paraphernalia", "IL-23"), ("try_possession", "IL-33")):  # fmt: skip
        assert decided(section=picked)[1] == rule, picked
        assert "section_read" not in path(section=picked)
    (count,) = screened([{"section": "try_sale", "class": "F3", "grams": "400"}]).counts
    assert count.facts["attempt"] is True
    assert count.facts["charge_kind"] == "sale"
    assert count.facts["section"] == UNKNOWN


def test_what_could_be_two_laws_is_asked_again() -> None:
    refine = STATE.screening.by_id["section"].question.refine
    assert refine is not None
    assert refine("550/5-2") is not None
    assert "first-offender probation" in str(refine("710 PROB"))
    assert "first-offender probation" in str(refine("550/10"))
    assert refine("720 ILCS 550/4(c)") is None
    assert refine("plants") is None


def test_violence_and_minors_are_asked_only_where_it_matters() -> None:
    assert "violent_link" not in path(grams="120", section="720 ILCS 550/4(d)")
    assert "sec7" not in path()
    assert "sec7" in path(section="720 ILCS 550/5(b)")
    assert "violent_link" not in path(disposition_date="2020-01-01", offense_date="2019-12-01")
    assert "violent_link" in path(disposition="no_charge")
    assert "violent_link" not in path(disposition="no_charge", offense_date="2020-01-01")


def test_sealing_asks_for_the_last_sentence_and_says_the_day() -> None:
    told: Told = {"section": "plants", "class": "F4", "disposition": "probation",
                  "last_sentence_end_date": "2025-05-05"}  # fmt: skip
    assert path(**told)[-2:] == ["last_sentence_end_date", "revoked"]
    (count,) = screened([{**told, "revoked": "unknown"}]).counts
    assert count.decision is not None
    assert count.decision.when == "later:2028-05-05"
    assert "revoked" not in path(**{**told, "class": "MA"})
    assert path(section="plants", class_="x")[-1] == "last_sentence_end_date"


def test_dates_that_do_not_fit_are_asked_again() -> None:
    screening = STATE.screening
    question = screening.by_id["dates_checked"].question
    assert {choice.reopens for choice in question.choices} == {"offense_date", "disposition_date"}
    assert all(not facts_of(question, choice.value) for choice in question.choices)


def test_people_who_were_not_convicted_answer_little() -> None:
    assert path(disposition="pending")[-2:] == ["disposition", "county"]
    assert path(disposition="vacated")[-2:] == ["other_counts", "county"]
    assert decided(disposition="dismissed") == ("general_expungement", "IL-16")
    assert decided(disposition="no_charge") == ("likely_already_cleared", "IL-14")
    assert AS_OF.year == 2026
