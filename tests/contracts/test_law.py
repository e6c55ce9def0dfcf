"""Every state's law: worked cases, citations, missing facts, waiting."""

from __future__ import annotations

from datetime import timedelta
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import app
from app.jurisdictions import registry
from app.jurisdictions.declare import Jurisdiction
from app.relief.facts import Facts
from tests.contracts import laws
from tests.contracts.walks import WorkedCase, dice, random_facts, worked_cases

SEEDS = st.integers(0, 2**32)
ROOT = Path(app.__file__).parent
CASES = [case for state in registry() for case in worked_cases(state)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_worked_case_gives_its_outcome_by_its_rules(case: WorkedCase) -> None:
    state = registry()[case.state]
    facts = state.program.vocabulary.read(case.facts, state.checked)
    decision = state.program.decide(facts, state.checked)
    assert (decision.outcome, decision.chain) == (case.outcome, case.rules)
    assert decision.rule in case.rules
    assert decision.citations
    assert decision.reason is not None
    assert set(case.flags or ()) <= set(decision.flags)


def test_worked_cases_have_names_of_their_own(state: Jurisdiction) -> None:
    names = [case.id for case in worked_cases(state.id)]
    assert len(names) == len(set(names))
    assert names


def test_every_rule_is_reached_by_a_worked_case(state: Jurisdiction) -> None:
    assert laws.unreached(state.program, (c.rules for c in worked_cases(state.id))) == set()


def test_every_outcome_is_reached_by_a_worked_case(state: Jurisdiction) -> None:
    reached = {case.outcome for case in worked_cases(state.id)}
    assert reached == {outcome.id for outcome in state.program.outcomes}


def test_every_rule_has_a_citation_and_a_result_a_reason(state: Jurisdiction) -> None:
    for rule in laws.rules_of(state.program):
        assert rule.cites, rule.id
        assert all(cite.text for cite in rule.cites), rule.id
        assert rule.reason is not None or not hasattr(rule.then, "outcome"), rule.id


def test_no_set_of_facts_falls_through_the_tables(state: Jurisdiction) -> None:
    people = (random_facts(state, dice(seed)) for seed in range(3000))
    together = laws.pairs_seen(state.program, people, state.checked)
    assert list(islice(laws.holes(state.program, together), 1)) == []


@given(seed=SEEDS)
def test_every_full_set_of_facts_is_decided(state: Jurisdiction, seed: int) -> None:
    facts = random_facts(state, dice(seed))
    assert list(laws.undecided(state.program, facts, state.checked)) == []


@given(seed=SEEDS)
def test_an_answer_never_brings_an_outcome_that_was_not_possible(
    state: Jurisdiction, seed: int
) -> None:
    rng = dice(seed)
    whole = random_facts(state, rng)
    known = [name for name in whole if rng.random() < rng.choice((0.2, 0.8))]
    for defaults in (False, True):
        found = laws.surprises(state.program, whole, known, rng, state.checked, defaults=defaults)
        assert list(found) == []


@given(seed=SEEDS)
def test_a_worked_case_is_decided_the_same_way_round_whatever_is_asked_first(
    state: Jurisdiction, seed: int
) -> None:
    rng = dice(seed)
    case = rng.choice(worked_cases(state.id))
    whole = state.program.vocabulary.read(case.facts, state.checked)
    found = laws.surprises(state.program, whole, (), rng, state.checked, defaults=False)
    assert list(found) == []


@given(seed=SEEDS)
def test_a_filing_never_rests_on_a_missing_fact(state: Jurisdiction, seed: int) -> None:
    rng = dice(seed)
    case = rng.choice(worked_cases(state.id))
    worked = state.program.vocabulary.read(case.facts, state.checked)
    for facts in (worked, random_facts(state, rng)):
        found = laws.rests_on_missing(state.program, state.program, facts, state.checked)
        assert list(found) == []


def test_nothing_is_decided_on_nothing(state: Jurisdiction) -> None:
    decision = state.program.decide(Facts(), state.checked)
    assert decision.outcome is None
    assert len(decision.possible) > 1
    assert decision.missing


@given(seed=SEEDS)
def test_what_was_worked_out_stays_so_when_more_is_known(state: Jurisdiction, seed: int) -> None:
    rng = dice(seed)
    whole = random_facts(state, rng)
    known = [name for name in whole if rng.random() < 0.6]
    assert list(laws.derived_changes(state.program, whole, known, state.checked)) == []


@given(seed=SEEDS, days=st.integers(1, 20_000))
def test_waiting_never_hurts(state: Jurisdiction, seed: int, days: int) -> None:
    facts = random_facts(state, dice(seed))
    late = state.checked + timedelta(days=days)
    found = laws.worse_by_waiting(state.program, state.program, facts, state.checked, late)
    assert list(found) == []


def test_decisions_say_the_day_they_were_asked_for(state: Jurisdiction) -> None:
    day = state.checked + timedelta(days=3)
    assert state.program.decide(Facts(), day).as_of == day


@pytest.mark.parametrize("room", ["relief", "intake", "papers", "jurisdictions"])
def test_the_day_is_passed_in_and_never_asked(room: str) -> None:
    files = sorted((ROOT / room).rglob("*.py"))
    assert files
    found = {
        f"{path.relative_to(ROOT)}:{line}"
        for path in files
        for line in laws.clock_reads(path.read_text("utf-8"))
    }
    assert found == set()
