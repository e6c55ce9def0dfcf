"""California's tables against the brief (3.2 to 3.5)."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.jurisdictions import registry
from app.jurisdictions.california.rules import PROGRAM
from app.relief.decision import Decision
from app.relief.facts import Facts, Value
from tests.contracts.walks import dice, random_facts, worked_cases
from tests.unit.california.oracle import by_the_brief

AS_OF = date(2026, 11, 22)
SEEDS = st.integers(0, 2**32)
PAST_THE_GATES: Mapping[str, Value] = {
    "is_subject": "self",
    "jurisdiction": "ca_state",
    "case_result": "convicted_adult",
    "record_status": "not_checked",
}
USUAL = {
    **PAST_THE_GATES,
    "section": "11359",
    "severity": "felony",
    "offense_date": "2004-05-03",
    "conviction_date": "2004-11-20",
    "age": "21_plus",
    "serving": "no",
    "superstrike": "none",
    "pc290c": "none",
}


def decide(**facts: object) -> Decision:
    return PROGRAM.decide(PROGRAM.vocabulary.read({**USUAL, **facts}, AS_OF), AS_OF)


def people(seed: int) -> Facts:
    """Full facts of someone, most of the time past the gates that stop at once."""
    rng = dice(seed)
    facts = random_facts(registry()["california"], rng)
    if rng.random() < 0.9:
        facts = facts.plus(PAST_THE_GATES)
    if rng.random() < 0.8:
        four = ("11357", "11357(a)", "11357(b)", "11357(c)", "11357(d)", "11357(e)",
                "11358", "11359", "11360", "11360(a)", "11360(b)", "664/11360(a)")  # fmt: skip
        facts = facts.plus({"section": rng.choice(four)})
    return facts.plus({"serving": rng.choice(("yes", "no", "no", "no", "unknown"))})


@settings(max_examples=2500)
@given(seed=SEEDS)
def test_the_tables_say_what_the_brief_says(seed: int) -> None:
    facts = people(seed)
    decision = PROGRAM.decide(facts, AS_OF)
    assert (decision.outcome, decision.chain) == by_the_brief(facts)


def test_the_second_reading_agrees_with_every_worked_case_and_reaches_every_rule() -> None:
    reached: set[str] = set()
    for case in worked_cases("california"):
        facts = PROGRAM.vocabulary.read(case.facts, AS_OF)
        assert by_the_brief(facts) == (case.outcome, case.rules), case.id
        reached.update(case.rules)
    assert reached == {rule.id for table in PROGRAM.tables for rule in table.rules}


def test_a_worked_case_that_lists_its_cautions_lists_them_all() -> None:
    """All but the two that follow from what the record shows (cases/_defaults.toml)."""
    listed = [case for case in worked_cases("california") if case.flags is not None]
    assert listed
    for case in listed:
        decision = PROGRAM.decide(PROGRAM.vocabulary.read(case.facts, AS_OF), AS_OF)
        shown = set(decision.flags) - {"not_checked", "dismissed_1203_4"}
        assert shown == set(case.flags or ()), case.id


# --- Days ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("offense", "conviction", "rule"),
    [
        ("2016-11-08", "2016-11-08", "CA-R83"),
        ("2016-11-09", "2016-12-01", "CA-R24"),
        ("2016-11-08", "2016-11-09", "CA-R25"),
        ("2016-10", "2016-10", "CA-R83"),
        ("2016", "2017-01-05", "CA-R26"),
        ("2016", "2016", "CA-R26"),
        ("2016-11", "unknown", "CA-R26"),
        ("2016-12", "2017-01", "CA-R24"),
        ("2017", "2017", "CA-R24"),
        ("2015", "2016", "CA-R83"),
        ("2015", "2017", "CA-R25"),
        ("unknown", "2004", "CA-R83"),
        ("unknown", "2017", "CA-R26"),
        ("unknown", "unknown", "CA-R26"),
        ("2005-01-01", "2004-12-31", "CA-R26"),
        ("2005", "2004-12-31", "CA-R26"),
        ("2004-12-31", "2004", "CA-R83"),
    ],
)
def test_the_day_the_law_changed(offense: str, conviction: str, rule: str) -> None:
    assert decide(offense_date=offense, conviction_date=conviction).rule == rule


# --- What never happens ---------------------------------------------------------------------------


@settings(max_examples=400)
@given(seed=SEEDS)
def test_who_still_serves_never_gets_a_result_for_a_finished_sentence(seed: int) -> None:
    outcome = PROGRAM.decide(people(seed).plus({"serving": "yes"}), AS_OF).outcome
    assert outcome not in ("dismiss_and_seal", "redesignate_misdemeanor", "redesignate_infraction")


@settings(max_examples=400)
@given(seed=SEEDS)
def test_who_was_under_18_is_never_left_with_a_misdemeanor(seed: int) -> None:
    decision = PROGRAM.decide(people(seed).plus({"age": "under18"}), AS_OF)
    assert decision.findings.get("target") in (None, "I")


@settings(max_examples=400)
@given(seed=SEEDS)
def test_the_limits_never_touch_possession_or_what_is_lawful_today(seed: int) -> None:
    rng = dice(seed)
    facts = people(seed).plus({"superstrike": "before", "priors": 5})
    decision = PROGRAM.decide(facts, AS_OF)
    limits = {"CA-R70", "CA-R71", "CA-R72", "CA-R75", "CA-R76", "CA-R77", "CA-R78"}
    if decision.findings.get("target") != "M":
        assert not limits & set(decision.chain)
    having = facts.plus({"section": _possession(rng)})
    assert not (limits | {"CA-R74"}) & set(PROGRAM.decide(having, AS_OF).chain)


def _possession(rng: random.Random) -> str:
    return rng.choice(("11357", "11357(a)", "11357(c)"))


@settings(max_examples=400)
@given(seed=SEEDS)
def test_an_older_age_never_makes_it_worse(seed: int) -> None:
    """Being 21 or older is never worse than 18 to 20: the assumed band is the careful one."""
    facts = people(seed)
    rank = {outcome.id: at for at, outcome in enumerate(PROGRAM.outcomes)}
    young, older = (
        PROGRAM.decide(facts.plus({"age": age}), AS_OF).outcome for age in ("18_20", "21_plus")
    )
    assert young is not None and older is not None
    assert rank[older] <= rank[young]


@settings(max_examples=400)
@given(seed=SEEDS)
def test_not_knowing_a_fact_that_others_must_prove_is_as_good_as_no(seed: int) -> None:
    """School, minors, hired, state line and harm: "unknown" goes on (brief 3.4)."""
    facts = people(seed)
    for name in ("school", "minor", "hired", "state_line", "env"):
        unsure, no = (
            PROGRAM.decide(facts.plus({name: value}), AS_OF).outcome for value in ("unknown", "no")
        )
        assert unsure == no, name


# --- Cautions -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "flags"),
    [
        ({"record_status": "still_shows"}, ()),
        ({}, ("not_checked",)),
        ({"record_status": "dismissed_1203_4"}, ("dismissed_1203_4",)),
        ({"age": "unknown"}, ("not_checked", "age_assumed_18_20")),
        ({"severity": "unknown"}, ("not_checked", "severity_from_section")),
        (
            {"severity": "unknown", "already_reduced": True},
            ("not_checked",),
        ),
        ({"section": "664/11359"}, ("not_checked", "attempt")),
        ({"section": "11358"}, ("upgrade_possible", "not_checked")),
        ({"section": "11357", "severity": "misdemeanor"}, ("depends_on_amount", "not_checked")),
        ({"section": "11357(a)"}, ("upgrade_possible", "not_checked")),
        ({"section": "11358", "plants": "le_6"}, ("depends_on_site", "not_checked")),
        ({"section": "11358", "plants": "le_6", "grow_site_ok": "yes"}, ("not_checked",)),
        ({"superstrike": "same_or_after"}, ("later_conviction_note", "not_checked")),
        ({"pc290c": "same_or_after"}, ("later_conviction_note", "not_checked")),
        ({"section": "11357(b)", "superstrike": "same_or_after"}, ("not_checked",)),
        ({"jurisdiction": "federal"}, ()),
        ({"jurisdiction": "federal", "age": "unknown"}, ()),
        ({"case_result": "juvenile", "severity": "unknown"}, ()),
    ],
)
def test_the_cautions_shown_with_a_result(facts: dict[str, object], flags: tuple[str, ...]) -> None:
    assert decide(**facts).flags == flags


def test_an_assumed_age_is_said_wherever_the_age_made_the_result() -> None:
    """18 to 20 with concentrate is a misdemeanor (R67); at 21 the same is lawful (R63)."""
    carried = {"section": "11360(a)", "act": "personal", "conc": "le_8", "flower": "none"}
    assert decide(**carried).outcome == "dismiss_and_seal"
    assumed = decide(**carried, age="unknown")
    assert assumed.outcome == "redesignate_misdemeanor"
    assert "age_assumed_18_20" in assumed.flags


@settings(max_examples=400)
@given(seed=SEEDS)
def test_the_age_caution_is_there_whenever_21_would_do_better(seed: int) -> None:
    facts = people(seed).plus({"age": "unknown"})
    unsure = PROGRAM.decide(facts, AS_OF)
    older = PROGRAM.decide(facts.plus({"age": "21_plus"}), AS_OF)
    if older.outcome != unsure.outcome:
        assert "age_assumed_18_20" in unsure.flags


def test_every_result_in_the_brief_says_likely_and_never_you_qualify() -> None:
    for outcome in PROGRAM.outcomes:
        words = f"{outcome.title} {outcome.means}".lower()
        assert "you qualify" not in words
        assert "you are eligible" not in words
    for table in PROGRAM.tables:
        for rule in table.rules:
            assert rule.reason is None or "you qualify" not in str(rule.reason).lower()
