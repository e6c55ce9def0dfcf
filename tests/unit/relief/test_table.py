"""Ordered rules and chained tables, on a small made-up state."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.relief.dates import PartialDate
from app.relief.decision import After, Citation, Decision, Give, Note, Rule, Sure
from app.relief.facts import UNKNOWN, Facts, Value
from app.relief.predicates import ALWAYS, Is
from app.relief.table import DecisionTable, Fallback, NoRuleApplies
from app.relief.text import Text
from tests.unit.relief.made_up import (
    COMPARE,
    FINE_LAW,
    GATE_LAW,
    GATES,
    OLD_LAW,
    PROGRAM,
    SERVING_LAW,
    TODAY,
    give,
)
from tests.unit.relief.made_up import SERVING as SERVING_TABLE

AS_OF = date(2026, 11, 22)


def decide(**facts: Value) -> Decision:
    return PROGRAM.decide(Facts(facts), AS_OF)


def test_the_first_row_that_matches_decides_and_ends_all_tables() -> None:
    decision = decide(court="federal", age=30, level="crime")
    assert (decision.outcome, decision.rule, decision.chain) == ("none", "G1", ("G1",))
    assert decision.citations == (GATE_LAW,)
    assert decision.reason == Text("because of G1")
    assert decision.rests_on == ("court",)
    assert decision.flags == ()


def test_tables_chain_and_a_finding_of_one_is_a_fact_for_the_next() -> None:
    decision = decide(court="state", age=30)
    assert (decision.outcome, decision.chain) == ("clear", ("T1", "C1"))
    assert decision.findings == {"today": "lawful", "outcome": "clear"}
    assert decision.citations == (FINE_LAW, OLD_LAW)
    assert decision.rests_on == ("age",)
    assert decision.possible == ("clear",)
    assert decision.missing == ()
    assert decision.as_of == AS_OF


def test_a_later_table_may_change_the_result_and_says_when() -> None:
    decision = decide(court="state", age=30, serving=True)
    assert (decision.outcome, decision.rule, decision.when) == ("resentence", "S1", "later")
    assert decision.chain == ("T1", "C1", "S1")
    assert decision.citations == (FINE_LAW, OLD_LAW, SERVING_LAW, GATE_LAW)
    assert decision.rests_on == ("age", "serving")


def test_a_note_raises_its_flag_and_lets_the_table_go_on() -> None:
    decision = decide(court="state", age=30, repeat=2)
    assert decision.chain == ("G3", "T1", "C1")
    assert decision.flags == ("repeated", "old_court")


def test_an_open_note_is_no_reason_to_wait_unless_something_else_is_open() -> None:
    settled = decide(court="state", age=30, repeat=UNKNOWN)
    assert (settled.outcome, settled.flags) == ("clear", ("old_court",))
    waiting = decide(court="state", repeat=UNKNOWN)
    assert waiting.outcome is None


def test_flags_about_a_fact_show_only_where_the_rules_read_it() -> None:
    assert decide(court="state", age=UNKNOWN, level="crime").flags == (
        "young",
        "no_age",
        "old_court",
    )
    assert "no_age" not in decide(court="federal", age=UNKNOWN).flags


def test_an_open_row_makes_it_depend_and_every_outcome_stays_possible() -> None:
    decision = decide(court="state", level="crime")
    assert decision.outcome is None
    assert decision.missing == ("age",)
    assert decision.possible == ("clear", "lower", "none")
    assert (decision.rule, decision.chain, decision.citations) == ("", (), ())
    assert decision.reason is None


def test_nothing_known_names_every_fact_that_counts_in_the_order_of_the_vocabulary() -> None:
    decision = decide()
    assert decision.missing == ("court", "age", "level")
    assert decision.possible == ("clear", "lower", "lawyer", "none")


def test_without_defaults_their_facts_are_missing_too() -> None:
    decision = PROGRAM.decide(Facts(), AS_OF, defaults=False)
    assert decision.missing == ("court", "age", "level", "repeat", "serving")
    assert "resentence" in decision.possible


def test_an_open_row_below_the_match_does_not_matter() -> None:
    assert decide(court=UNKNOWN).outcome == "lawyer"
    assert decide(court="state", age=30).missing == ()


def test_a_missing_fact_behind_a_derived_one_is_named_itself() -> None:
    assert "band" not in decide(court="state").missing
    assert decide(court="state", level="fine").missing == ("age",)


def test_a_hole_in_the_tables_is_an_error_and_not_a_result() -> None:
    empty = replace(PROGRAM, tables=(GATES,))
    with pytest.raises(NoRuleApplies):
        empty.decide(Facts({"court": "state"}), AS_OF)


def test_a_last_table_that_may_match_nothing_leaves_the_result_before_it() -> None:
    no_level = replace(PROGRAM, tables=(GATES, TODAY, COMPARE, SERVING_TABLE))
    decision = no_level.decide(Facts({"court": "state", "level": "crime"}), AS_OF, defaults=False)
    assert decision.possible == ("clear", "lower", "resentence", "none")


def test_ways_that_meet_again_are_followed_once() -> None:
    twice = DecisionTable(
        "twice",
        Text("Two open rows with one result"),
        (
            replace(TODAY.rules[0], id="T8", when=Is("level", "crime")),
            replace(TODAY.rules[0], id="T9"),
            TODAY.rules[1],
        ),
    )
    program = replace(PROGRAM, tables=(GATES, twice, COMPARE))
    decision = program.decide(Facts({"court": "state"}), AS_OF)
    assert decision.possible == ("clear", "lower", "none")


def test_a_possible_result_needs_no_later_table() -> None:
    program = replace(PROGRAM, tables=(GATES, TODAY))
    decision = program.decide(Facts({"age": 30}), AS_OF)
    assert (decision.missing, decision.possible) == (("court",), ("lawyer", "none"))


def test_what_is_found_so_far_tells_whether_anything_is_still_open() -> None:
    so_far = PROGRAM.findings_so_far
    assert so_far(Facts({"court": "federal"}), defaults=False)["settled"] == "yes"
    half = so_far(Facts({"court": "state", "age": 30}), defaults=True)
    assert (half["settled"], half["today"], half["band"]) == ("yes", "lawful", "grown")
    assert so_far(Facts({"court": "state"}), defaults=True)["settled"] == "no"


def test_a_derived_fact_that_cannot_be_worked_out_stays_missing() -> None:
    assert "band" not in PROGRAM.prepare(Facts())
    assert PROGRAM.prepare(Facts({"age": 22}))["band"] == "grown"
    assert "repeat" not in PROGRAM.prepare(Facts(), defaults=False)


def test_how_sure_a_citation_is_can_be_read_off_it() -> None:
    assert Citation("Code 1").sure is Sure.SEEN
    assert Rule("N", Is("a", 1), Note(), (Citation("x", Sure.OWN_KNOWLEDGE),)).timing == "now"


LATER = After("when", 3)


@pytest.mark.parametrize(
    ("after", "when", "timing"),
    [
        (LATER, "2024-11-22", "later:2027-11-22"),
        (LATER, "2023-11-22", "now"),
        (LATER, "2023-11-23", "later:2026-11-23"),
        (LATER, "2023-11", "later:2026-11-30"),
        (LATER, "2023", "later:2026-12-31"),
        (LATER, UNKNOWN, "now"),
        (After("when", "age"), "2010-05-03", "later:2030-05-03"),
        (After("when", "level"), "2026-05-03", "now"),
        (After("gone", 3), "2026-05-03", "now"),
        (After("when", 7), "2020-02-29", "later:2027-03-01"),
        (After("when", 7, early=True), "2020-02-29", "later:2027-02-28"),
    ],
)
def test_a_waiting_time_ends_with_the_last_day_the_date_can_mean(
    after: After, when: str, timing: str
) -> None:
    waiting = Rule("W", ALWAYS, Give("clear"), (GATE_LAW,), Text("wait"), timing=after)
    program = replace(PROGRAM, tables=(DecisionTable("w", Text("w"), (waiting,)),))
    day: Value = when if when == UNKNOWN else PartialDate.parse(when)
    facts = Facts({"when": day, "age": 20, "level": "fine"})
    assert program.decide(facts, AS_OF).when == timing


def test_the_day_itself_is_a_fact_for_rules_that_count_from_it() -> None:
    assert PROGRAM.prepare(Facts(), AS_OF)["as_of"] == PartialDate(2026, 11, 22)
    assert "as_of" not in PROGRAM.prepare(Facts())


def test_a_second_way_is_told_beside_the_rules_that_name_it_and_has_none_itself() -> None:
    other = DecisionTable("other", Text("Other way"), (give("O1", ALWAYS, "lawyer"),))
    program = replace(PROGRAM, fallback=Fallback((other,), frozenset(("C2", "O1"))))
    lowered = program.decide(Facts({"court": "state", "age": 20, "level": "crime"}), AS_OF)
    assert lowered.outcome == "lower"
    assert lowered.secondary is not None
    assert (lowered.secondary.outcome, lowered.secondary.secondary) == ("lawyer", None)
    assert program.decide(Facts({"court": "state", "age": 30}), AS_OF).secondary is None


def test_the_short_word_of_a_rule_comes_with_the_decision() -> None:
    coded = replace(COMPARE.rules[0], code="LEGAL_NOW")
    program = replace(PROGRAM, tables=(TODAY, replace(COMPARE, rules=(coded,))))
    assert program.decide(Facts({"age": 30}), AS_OF).code == "LEGAL_NOW"
    assert decide(court="federal").code == ""
