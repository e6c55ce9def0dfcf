"""Answers and a program brought together."""

from __future__ import annotations

from datetime import date

import pytest

from app.intake.answers import Answers
from app.intake.graph import mermaid
from app.intake.screening import Seen, screen
from app.relief.facts import Facts
from app.relief.predicates import Answered, Is
from tests.unit.intake.made_up import FLOW
from tests.unit.relief.made_up import PROGRAM

AS_OF = date(2026, 11, 22)


def test_conditions_see_answers_derived_facts_and_what_the_tables_say() -> None:
    seen = Seen(PROGRAM, Facts({"court": "state", "age": 30}))
    assert (seen["court"], seen["band"], seen["today"]) == ("state", "grown", "lawful")
    assert seen["settled"] == "no"
    assert dict(seen) == {"court": "state", "age": 30}
    assert len(seen) == 2


def test_a_default_is_no_answer() -> None:
    seen = Seen(PROGRAM, Facts({"court": "state", "age": 30}))
    assert "serving" not in seen
    assert Answered("serving").test(seen) is False
    assert Is("serving", False).test(seen) is None
    assert Is("colour", "red").test(seen) is None


def test_settled_rests_on_answers_alone_but_findings_take_defaults() -> None:
    given = Facts({"court": "state", "age": 30, "repeat": 0, "serving": False})
    assert Seen(PROGRAM, given)["settled"] == "yes"
    half = Seen(PROGRAM, given.without("repeat"))
    assert half["settled"] == "yes"
    assert Seen(PROGRAM, given.without("serving"))["settled"] == "no"
    assert Seen(PROGRAM, Facts({"court": "state", "age": 30}))["today"] == "lawful"


def test_what_is_not_known_yet_is_a_missing_key() -> None:
    seen = Seen(PROGRAM, Facts())
    for name in ("court", "band", "nothing"):
        with pytest.raises(KeyError):
            seen[name]


def complete() -> Answers:
    answers = Answers("xx").with_person("own", "yes").with_case(0, "court", "state")
    answers = answers.with_case(0, "number", "A1").with_count(0, 0, "age", "grown")
    return answers.with_count(0, 0, "extras", ["none"])


def test_a_count_is_decided_when_no_question_is_open() -> None:
    screening = screen(PROGRAM, FLOW, complete().add_count(0), AS_OF)
    done, waiting = screening.counts
    assert done.decision is not None
    assert (done.decision.outcome, done.decision.as_of) == ("clear", AS_OF)
    assert waiting.decision is None
    assert not screening.complete
    assert screen(PROGRAM, FLOW, complete(), AS_OF).complete


def test_counts_are_grouped_by_case_with_what_was_said_of_each() -> None:
    answers = complete().add_count(0, {"age": "young"}).add_case()
    screening = screen(PROGRAM, FLOW, answers, AS_OF)
    assert [[(c.case, c.count) for c in case.counts] for case in screening.cases] == [
        [(0, 0), (0, 1)],
        [(1, 0)],
    ]
    assert screening.cases[0].given["number"] == "A1"
    assert screening.counts[1].given == {"age": "young"}


def test_only_words_of_the_vocabulary_reach_the_law() -> None:
    answers = complete().with_count(0, 0, "extras", ["serving"])
    (count,) = screen(PROGRAM, FLOW, answers, AS_OF).counts
    assert set(count.facts) <= set(PROGRAM.vocabulary.by_name)
    assert count.decision is not None
    assert count.decision.outcome == "resentence"


def test_the_drawing_shows_each_step_its_ways_around_and_its_ways_back() -> None:
    drawn = mermaid(FLOW)
    for step in FLOW.steps:
        assert f'{step.id}["' in drawn
    assert "flowchart TD" in drawn
    assert "empty" not in drawn
    assert "\"Which 'level'?\"" in drawn
    assert 'age -. "not: today = fine and settled = no" .-> extras' in drawn
    assert 'level -- "My age was wrong" --> age' in drawn
    assert "extras --> result" in drawn
    assert '-. "not:' not in drawn.split("own --> court")[0]
