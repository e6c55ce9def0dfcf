"""The answers as plain JSON: what was written is read again, and nothing else."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.answers import MAX_CASES, MAX_COUNTS, Answer, Answers, BadAnswers, Case

WORDS = st.text(max_size=12)
ANSWER: st.SearchStrategy[Answer] = st.one_of(
    WORDS, st.lists(WORDS, max_size=3), st.dictionaries(WORDS, WORDS, max_size=3)
)
GIVEN = st.dictionaries(WORDS, ANSWER, max_size=3)
CASES = st.builds(Case, GIVEN, st.lists(GIVEN, min_size=1, max_size=3).map(tuple))
ANSWERS = st.builds(Answers, WORDS, GIVEN, st.lists(CASES, min_size=1, max_size=3).map(tuple))


@given(ANSWERS)
def test_what_was_written_is_read_again(answers: Answers) -> None:
    assert Answers.parse(answers.dump()) == answers


def test_the_text_is_short_and_keeps_every_letter() -> None:
    answers = Answers("xx").with_person("name", "Nguyễn").with_case(0, "number", "A1")
    assert answers.dump() == '{"s":"xx","p":{"name":"Nguyễn"},"c":[{"g":{"number":"A1"},"n":[{}]}]}'


GOOD = {"s": "xx", "p": {}, "c": [{"g": {}, "n": [{}]}]}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        "7",
        "{}",
        json.dumps({**GOOD, "s": 1}),
        json.dumps({**GOOD, "p": []}),
        json.dumps({**GOOD, "p": {"a": 1}}),
        json.dumps({**GOOD, "p": {"a": None}}),
        json.dumps({**GOOD, "p": {"a": [1]}}),
        json.dumps({**GOOD, "p": {"a": [["x"]]}}),
        json.dumps({**GOOD, "p": {"a": {"b": 1}}}),
        json.dumps({**GOOD, "p": {"a": {"b": {"c": "d"}}}}),
        json.dumps({**GOOD, "c": 3}),
        json.dumps({**GOOD, "c": [{}]}),
        json.dumps({**GOOD, "c": [{"g": {}}]}),
        json.dumps({**GOOD, "c": [{"g": {}, "n": [3]}]}),
        json.dumps({**GOOD, "c": [{"g": "x", "n": []}]}),
        "[" * 100_000,
        '{"s":"secretvalue","p":{"a":1},"c":[]}',
    ],
)
def test_any_other_shape_is_refused_without_saying_what_it_holds(text: str) -> None:
    with pytest.raises(BadAnswers) as refused:
        Answers.parse(text)
    assert str(refused.value) == "not a set of answers"


def test_an_empty_list_of_cases_or_counts_is_one_empty_case() -> None:
    assert Answers.parse('{"s":"xx","p":{},"c":[]}') == Answers("xx")
    assert Answers.parse('{"s":"xx","p":{},"c":[{"g":{},"n":[]}]}') == Answers("xx")


def test_there_is_a_limit_to_cases_and_counts() -> None:
    case: dict[str, object] = {"g": {}, "n": [{}]}
    full = json.dumps({**GOOD, "c": [case] * MAX_CASES})
    assert len(Answers.parse(full).cases) == MAX_CASES
    too_many: list[list[dict[str, object]]] = [
        [case] * (MAX_CASES + 1),
        [{"g": {}, "n": [{}] * (MAX_COUNTS + 1)}],
    ]
    for cases in too_many:
        with pytest.raises(BadAnswers, match="more cases"):
            Answers.parse(json.dumps({**GOOD, "c": cases}))


def test_setting_an_answer_leaves_the_others_and_the_old_set_alone() -> None:
    before = Answers("xx").add_case().add_count(1, {"section": "1"})
    after = before.with_count(1, 1, "level", "high").with_case(0, "county", "here")
    assert before.cases[1].counts == ({}, {"section": "1"})
    assert after.cases[1].counts == ({}, {"section": "1", "level": "high"})
    assert after.cases[0].given == {"county": "here"}
    assert after.count_total == 3


def test_an_answer_can_be_taken_away() -> None:
    answers = Answers("xx").with_person("born", "1980-01-01").with_count(0, 0, "level", "high")
    assert answers.with_person("born", None).person == {}
    assert answers.with_person("other", None) == answers
    assert answers.with_count(0, 0, "level", None).cases[0].counts == ({},)
    assert answers.with_case(0, "county", None) == answers


def test_a_case_that_loses_its_last_count_goes_too() -> None:
    answers = Answers("xx").with_case(0, "county", "one").add_case().with_case(1, "county", "two")
    answers = answers.add_count(0, {"level": "low"})
    assert answers.remove_count(0, 0).cases[0].counts == ({"level": "low"},)
    one_gone = answers.remove_count(1, 0)
    assert [case.given for case in one_gone.cases] == [{"county": "one"}]
    assert Answers("xx").with_case(0, "county", "one").remove_count(0, 0) == Answers("xx")
