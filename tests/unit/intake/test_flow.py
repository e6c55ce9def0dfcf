"""The path replayed from the answers."""

from __future__ import annotations

import pytest

from app.intake.answers import Answer, Answers
from app.intake.flow import Flow, Place, Scope, Section, Step, Walk, answer_at, facts_of, fits, put
from app.intake.questions import SKIPPED, UNSURE, Choice, Kind, Question
from app.relief.dates import PartialDate
from app.relief.facts import Facts, Value
from app.relief.predicates import Is
from app.relief.text import Text
from tests.unit.intake.made_up import AGE, BORN, COURT, DETAILS, EXTRAS, FLOW, LEVEL, NUMBER, WHEN

START = Answers("xx").with_person("own", "yes").with_case(0, "court", "state")


def path(walk: Walk) -> list[str]:
    return [place.step.id for place, _ in walk.places]


def young() -> Answers:
    answers = START.with_case(0, "number", SKIPPED).with_count(0, 0, "age", "young")
    return answers.with_count(0, 0, "level", "crime").with_count(0, 0, "extras", ["none"])


def test_the_first_question_without_an_answer_is_open() -> None:
    walk = FLOW.walk(Answers("xx"), 0, 0)
    assert walk.open is not None
    assert walk.open.step.id == "own"
    walk = FLOW.walk(START, 0, 0)
    assert path(walk) == ["own", "court"]
    assert walk.open == Place(FLOW.by_id["number"], 0)
    assert FLOW.first_open(START) == walk.open


def test_a_question_is_asked_only_where_its_condition_holds() -> None:
    assert path(FLOW.walk(young(), 0, 0)) == ["own", "court", "number", "age", "level", "extras"]
    grown = young().with_count(0, 0, "age", "grown")
    assert path(FLOW.walk(grown, 0, 0)) == ["own", "court", "number", "age", "extras"]


def test_nothing_more_is_asked_once_the_answer_is_certain() -> None:
    federal = Answers("xx").with_person("own", "yes").with_case(0, "court", "federal")
    walk = FLOW.walk(federal, 0, 0)
    assert walk.open is None
    assert path(walk) == ["own", "court"]


def test_a_changed_early_answer_drops_what_hung_on_it_and_brings_it_back() -> None:
    answers = young()
    assert FLOW.walk(answers, 0, 0).facts["level"] == "crime"
    changed = answers.with_count(0, 0, "age", "grown")
    assert "level" not in FLOW.walk(changed, 0, 0).facts
    back = changed.with_count(0, 0, "age", "young")
    assert FLOW.walk(back, 0, 0).facts["level"] == "crime"


def test_an_answer_the_question_cannot_have_is_asked_again() -> None:
    odd = young().with_count(0, 0, "age", "ancient")
    walk = FLOW.walk(odd, 0, 0)
    assert walk.open == Place(FLOW.by_id["age"], 0, 0)
    assert "level" not in walk.facts


def test_an_answer_that_asks_to_go_back_does_not_count_as_one() -> None:
    walk = FLOW.walk(young().with_count(0, 0, "level", "back"), 0, 0)
    assert walk.open == Place(FLOW.by_id["level"], 0, 0)


def test_what_belongs_to_the_person_or_the_case_is_asked_once() -> None:
    answers = young().add_count(0)
    second = FLOW.walk(answers, 0, 1)
    assert second.open == Place(FLOW.by_id["age"], 0, 1)
    assert path(second) == ["own", "court", "number"]
    other_case = FLOW.walk(answers.add_case(), 1, 0)
    assert other_case.open == Place(FLOW.by_id["court"], 1)
    assert path(other_case) == ["own"]


def test_every_count_has_its_own_walk_in_order() -> None:
    answers = young().add_count(0).add_case()
    assert [(c, n) for c, n, _ in FLOW.walks(answers)] == [(0, 0), (0, 1), (1, 0)]
    assert FLOW.first_open(young()) is None


def test_a_place_is_on_the_path_when_answered_or_open() -> None:
    walk = FLOW.walk(START, 0, 0)
    on_path = {step.id: walk.holds(FLOW.place(step, 0, 0)) for step in FLOW.steps}
    assert on_path == {
        "own": True,
        "court": True,
        "number": True,
        "age": False,
        "level": False,
        "extras": False,
    }


def test_a_walk_may_start_from_facts_that_are_known_before() -> None:
    flow = Flow((Section("s", Text("s")),), (Step(NUMBER, "s", Scope.CASE, Is("files", "yes")),))
    assert flow.walk(Answers("xx"), 0, 0).open is None
    walk = flow.walk(Answers("xx"), 0, 0, Facts({"files": "yes"}))
    assert walk.open == Place(flow.steps[0])


def test_facts_that_no_question_asks_are_worked_out_on_the_way() -> None:
    def complete(facts: Facts) -> Facts:
        return facts.plus({"level": "fine"}) if facts.get("age") == 20 else facts

    flow = Flow(
        FLOW.sections,
        (Step(AGE, "you"), Step(LEVEL, "you", when=Is("level", "crime"))),
        complete=complete,
    )
    walk = flow.walk(Answers("xx").with_count(0, 0, "age", "young"), 0, 0)
    assert (walk.open, walk.facts["level"]) == (None, "fine")


@pytest.mark.parametrize("step", FLOW.steps, ids=lambda step: step.id)
def test_an_answer_is_stored_where_it_belongs(step: Step) -> None:
    answers = Answers("xx").add_case().add_count(1)
    place = FLOW.place(step, 1, 1)
    stored = put(answers, place, "x")
    assert answer_at(stored, place) == "x"
    assert answer_at(answers, place) is None
    assert put(stored, place, None) == answers
    others = [FLOW.place(step, 0, 0), FLOW.place(step, 1, 0)]
    shared = {Scope.PERSON: 2, Scope.CASE: 1, Scope.COUNT: 0}[step.scope]
    assert sum(answer_at(stored, other) == "x" for other in others) == shared


def test_two_steps_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="same id"):
        Flow((), (Step(AGE, "s"), Step(AGE, "s")))


REQUIRED = Question("r", Kind.TEXT, Text("r"), max_length=3)


@pytest.mark.parametrize(
    ("question", "good", "bad"),
    [
        (COURT, ["state", UNSURE], ["moon", "", ["state"], {"state": "x"}]),
        (LEVEL, ["fine"], [UNSURE, SKIPPED]),
        (
            EXTRAS,
            [["none"], ["serving", "often"], ["often"]],
            [[], ["none", "often"], ["moon"], "often", SKIPPED, {"often": "x"}],
        ),
        (
            WHEN,
            ["2004", "2004-05", "2004-05-03", UNSURE],
            ["05/2004", "2004-13", ["2004"], SKIPPED],
        ),
        (BORN, ["1980-02-29"], ["1980", "1980-02", "1981-02-29", UNSURE]),
        (NUMBER, ["A1", "x" * 10, SKIPPED], ["x" * 11, ["A1"]]),
        (REQUIRED, ["abc"], [SKIPPED, "abcd", UNSURE]),
        (
            DETAILS,
            [{"name": "Ana"}, {"name": "Ana", "email": ""}],
            [{}, {"name": ""}, {"email": "a@b"}, {"name": "Ana", "more": "x"}, "Ana", ["Ana"]],
        ),
        (
            Question("a", Kind.AMOUNT, Text("a")),
            ["0", "28.5", "999999.999"],
            ["", ".5", "28,5", "-1", "1e3", "1000000", "28.5001", "٣", ["1"]],
        ),
        (Question("l", Kind.LONG, Text("l"), max_length=20), ["one\n\ntwo"], [SKIPPED, "x" * 21]),
        (Question("s", Kind.SECTION, Text("s"), max_length=4), ["1135"], [SKIPPED, "11357"]),
        (Question("c", Kind.COURT, Text("c")), ["here"], [SKIPPED, ["here"]]),
    ],
    ids=lambda value: value.id if isinstance(value, Question) else "",
)
def test_which_answers_fit_a_question(
    question: Question, good: list[Answer], bad: list[Answer]
) -> None:
    assert [fits(question, answer) for answer in good] == [True] * len(good)
    assert [fits(question, answer) for answer in bad] == [False] * len(bad)


OWN_FACTS = Question(
    "q",
    Kind.CHOICE,
    Text("q"),
    choices=(Choice("a", Text("a")), Choice("b", Text("b"), facts={"other": True})),
    fact="q",
    unsure=Text("?"),
)


@pytest.mark.parametrize(
    ("question", "answer", "facts"),
    [
        (COURT, "state", {"court": "state"}),
        (COURT, UNSURE, {"court": UNSURE}),
        (AGE, "young", {"age": 20}),
        (AGE, UNSURE, {"age": "unknown"}),
        (OWN_FACTS, "a", {"q": "a"}),
        (OWN_FACTS, "b", {"other": True}),
        (OWN_FACTS, UNSURE, {"q": UNSURE}),
        (EXTRAS, ["serving", "often"], {"serving": True, "repeat": 2}),
        (EXTRAS, ["none"], {"serving": False}),
        (WHEN, "2004-05", {"when": PartialDate(2004, 5)}),
        (WHEN, UNSURE, {"when": UNSURE}),
        (BORN, "1980-02-29", {"born": PartialDate(1980, 2, 29)}),
        (NUMBER, "A1", {}),
        (NUMBER, SKIPPED, {}),
        (Question("t", Kind.TEXT, Text("t"), fact="t"), "words", {"t": "words"}),
        (Question("t", Kind.TEXT, Text("t"), fact="t", optional=True), SKIPPED, {}),
        (Question("u", Kind.TEXT, Text("u"), unsure=Text("?")), UNSURE, {}),
        (DETAILS, {"name": "Ana"}, {}),
        (Question("a", Kind.AMOUNT, Text("a"), fact="grams"), "28.5", {"grams": 28.5}),
        (Question("a", Kind.AMOUNT, Text("a"), fact="g", unsure=Text("?")), UNSURE, {"g": UNSURE}),
    ],
)
def test_the_facts_an_answer_sets(
    question: Question, answer: Answer, facts: dict[str, Value]
) -> None:
    assert facts_of(question, answer) == facts
