"""Each law is broken once on a made-up state, and seen to be broken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from app.intake.flow import Flow, Place, Scope, Step
from app.intake.questions import Choice, Kind, Question
from app.relief.decision import Decision, Give
from app.relief.facts import UNKNOWN, Facts, Value
from app.relief.predicates import ALWAYS, AtMost, Before, Is, Not
from app.relief.table import DecisionTable, Derived, Flag, NoRuleApplies
from app.relief.text import Text
from tests.contracts import laws
from tests.contracts.walks import dice
from tests.unit.intake.made_up import FLOW, LEVEL
from tests.unit.relief.made_up import BAND, COMPARE, FLAGS, GATES, PROGRAM, TODAY, give

DAY = date(2026, 11, 22)
WHOLE = Facts(
    {"court": "state", "age": 30, "level": "crime", "repeat": 0, "serving": False, "when": "x"}
)
EVERYONE = tuple(
    Facts({**WHOLE, "court": court, "age": age, "level": level, "serving": serving})
    for court in ("state", "federal", UNKNOWN)
    for age in (20, 30, UNKNOWN)
    for level in ("crime", "fine")
    for serving in (True, False)
)
TOGETHER = laws.pairs_seen(PROGRAM, EVERYONE, DAY)


@dataclass(frozen=True)
class Liar:
    """Decides as the made-up state does, but for one lie."""

    lie: Callable[[Facts, date, Decision], Decision]

    def decide(self, facts: Facts, as_of: date, *, defaults: bool = True) -> Decision:
        """The decision, lied about."""
        return self.lie(facts, as_of, PROGRAM.decide(facts, as_of, defaults=defaults))


def _clear(decision: Decision) -> Decision:
    return replace(decision, outcome="clear", possible=("clear",), missing=(), chain=("L",))


def found_by_asking(decides: laws.Decides, *, defaults: bool = False) -> set[str]:
    return {
        problem
        for seed in range(20)
        for problem in laws.surprises(decides, WHOLE, (), dice(seed), DAY, defaults=defaults)
    }


def test_the_made_up_state_obeys_every_law() -> None:
    assert found_by_asking(PROGRAM) == set()
    assert found_by_asking(PROGRAM, defaults=True) == set()
    assert list(laws.holes(PROGRAM, TOGETHER)) == []
    for facts in EVERYONE:
        assert list(laws.undecided(PROGRAM, facts, DAY)) == []
        assert list(laws.rests_on_missing(PROGRAM, PROGRAM, facts, DAY)) == []
        assert list(laws.derived_changes(PROGRAM, facts, ["age", "court"], DAY)) == []
        assert list(laws.worse_by_waiting(PROGRAM, PROGRAM, facts, DAY, DAY + timedelta(9))) == []


def test_a_rule_that_no_case_reaches_is_named() -> None:
    assert laws.unreached(PROGRAM, [("G1",), ("T1", "C1")]) == {"G2", "G3", "T2", "C2", "C3", "S1"}


def test_an_outcome_that_was_not_listed_is_a_surprise() -> None:
    def hide(_facts: Facts, _day: date, decision: Decision) -> Decision:
        return decision if decision.outcome else replace(decision, possible=("none",))

    assert any("clear was not possible" in problem for problem in found_by_asking(Liar(hide)))


def test_a_program_that_asks_for_nothing_or_for_what_it_has_is_caught() -> None:
    def mute(_facts: Facts, _day: date, decision: Decision) -> Decision:
        return decision if decision.outcome else replace(decision, missing=())

    def deaf(facts: Facts, _day: date, decision: Decision) -> Decision:
        again = decision.outcome is None and "age" in facts
        return replace(decision, missing=("age",)) if again else decision

    assert found_by_asking(Liar(mute)) == {"nothing is decided and nothing is missing"}
    assert "age is called missing but was given" in found_by_asking(Liar(deaf))


def test_a_decision_on_missing_data_is_caught_when_it_turns() -> None:
    def hasty(facts: Facts, _day: date, decision: Decision) -> Decision:
        return _clear(decision) if "age" not in facts else decision

    def greedy(facts: Facts, _day: date, decision: Decision) -> Decision:
        return decision if "level" in facts else replace(_clear(decision), possible=("a", "b"))

    assert any("turns into" in problem for problem in found_by_asking(Liar(hasty)))
    assert "a decision leaves other outcomes possible" in found_by_asking(Liar(greedy))


def test_a_filing_that_guesses_a_missing_fact_is_caught() -> None:
    def guess(facts: Facts, _day: date, decision: Decision) -> Decision:
        guessed = replace(_clear(decision), outcome="lower", possible=("lower",))
        return decision if "age" in facts else guessed

    def forget(facts: Facts, _day: date, decision: Decision) -> Decision:
        return decision if "age" in facts else replace(decision, outcome=None, possible=("none",))

    found = [*laws.rests_on_missing(PROGRAM, Liar(guess), WHOLE, DAY)]
    assert found == ["without age it is lower, not clear"]
    found = [*laws.rests_on_missing(PROGRAM, Liar(forget), WHOLE, DAY)]
    assert found == ["without age, clear is no longer possible"]


def test_waiting_that_hurts_is_caught() -> None:
    def late(_facts: Facts, day: date, decision: Decision) -> Decision:
        return decision if day == DAY else replace(decision, outcome="none")

    found = laws.worse_by_waiting(PROGRAM, Liar(late), WHOLE, DAY, DAY + timedelta(1))
    assert list(found) == ["clear becomes none by waiting"]


def test_a_derived_fact_that_changes_its_mind_is_caught() -> None:
    def fickle(facts: object) -> Value | None:
        return len(facts) if hasattr(facts, "__len__") else None

    wavering = replace(PROGRAM, derived=(Derived("n", ("age",), fickle, Text("n")),))
    silent = replace(PROGRAM, derived=(Derived("n", ("age",), lambda _: None, Text("n")),))
    assert list(laws.derived_changes(wavering, WHOLE, ["age"], DAY)) == [
        "n changes when more is known"
    ]
    assert list(laws.derived_changes(silent, WHOLE, ["age"], DAY)) == [
        "n is not worked out though every fact is given"
    ]


def test_a_table_with_a_hole_is_caught() -> None:
    holey = replace(COMPARE, rules=COMPARE.rules[:2])
    broken = replace(PROGRAM, tables=(GATES, TODAY, holey))
    (hole,) = laws.holes(broken, TOGETHER)
    assert hole["level"] == "fine"
    assert list(laws.undecided(broken, WHOLE.plus({"age": 20, "level": "fine"}), DAY)) == [
        "no row matches"
    ]
    with pytest.raises(NoRuleApplies):
        broken.decide(WHOLE.plus({"age": 20, "level": "fine"}), DAY)


def test_values_that_never_meet_make_no_hole() -> None:
    only_young = laws.pairs_seen(PROGRAM, [facts for facts in EVERYONE if facts["age"] != 30], DAY)
    no_row_for_grown = DecisionTable("t", Text("t"), (give("A", Is("band", "young"), "none"),))
    broken = replace(PROGRAM, tables=(GATES, no_row_for_grown))
    assert list(laws.holes(broken, only_young)) == []
    assert list(laws.holes(broken, TOGETHER))


def test_an_answer_that_keeps_a_row_open_for_ever_is_caught() -> None:
    open_row = DecisionTable(
        "t", Text("t"), (give("A", AtMost("age", 20), "none"), give("B", ALWAYS, "clear"))
    )
    broken = replace(PROGRAM, tables=(open_row,))
    people = [*EVERYONE, WHOLE.plus({"age": 21})]
    assert [hole["age"] for hole in laws.holes(broken, laws.pairs_seen(broken, people, DAY))] == [
        UNKNOWN
    ]
    (problem,) = laws.undecided(broken, WHOLE.plus({"age": UNKNOWN}), DAY)
    assert "still open" in problem


def test_the_values_that_make_a_difference() -> None:
    assert laws.possible_values(PROGRAM, "band") == ("young", "grown")
    assert laws.possible_values(PROGRAM, "court") == ("state", "federal", UNKNOWN)
    assert laws.possible_values(PROGRAM, "serving") == (True, False, UNKNOWN)
    assert laws.possible_values(PROGRAM, "repeat") == (1, 2, UNKNOWN)
    assert laws.possible_values(PROGRAM, "today") == ("lawful", "fine")
    dated = DecisionTable("t", Text("t"), (give("A", Not(Before("when", DAY)), "none"),))
    with pytest.raises(NotImplementedError):
        laws.possible_values(replace(PROGRAM, tables=(dated,)), "when")


def _without(step: str) -> Flow:
    return replace(FLOW, steps=tuple(s for s in FLOW.steps if s.id != step))


def test_a_fact_that_nobody_asks_is_named() -> None:
    assert laws.never_asked(PROGRAM, FLOW, ()) == set()
    assert laws.never_asked(PROGRAM, _without("age"), ()) == {"age"}
    assert laws.never_asked(PROGRAM, _without("age"), {"age"}) == set()
    flags = (*FLAGS, Flag("f", Is("when", UNKNOWN), Text("f")))
    assert laws.never_asked(replace(PROGRAM, flags=flags), FLOW, ()) == {"when"}


def test_a_question_that_changes_nothing_is_named() -> None:
    read = laws.law_reads(PROGRAM)
    idle = Question("shoe", Kind.CHOICE, Text("Shoe size?"), choices=(Choice("a", Text("a")),))
    dead = replace(idle, id="colour", fact="colour")
    flow = replace(FLOW, steps=(*FLOW.steps, Step(idle, "you"), Step(dead, "you")))
    assert laws.read_by_nobody(flow, read, ("own", "number")) == {"shoe", "colour"}
    assert laws.read_by_nobody(flow, read | {"colour"}, ("own", "number", "shoe")) == set()
    shown = replace(idle, warning=Text("Read this"))
    flow = replace(FLOW, steps=(*FLOW.steps, Step(shown, "you", Scope.PERSON)))
    assert laws.read_by_nobody(flow, read, ("own", "number")) == set()


def test_a_condition_on_a_name_that_nothing_sets_is_named() -> None:
    flow = replace(FLOW, steps=(*FLOW.steps[:-1], replace(FLOW.steps[-1], when=Is("agee", 1))))
    assert laws.unknown_names(PROGRAM, FLOW, ()) == set()
    assert laws.unknown_names(PROGRAM, flow, ()) == {"agee"}


def test_a_place_in_the_words_that_is_not_filled_is_named() -> None:
    question = replace(LEVEL, id="w", hint=Text("You said %(age)s."))
    bare, filled, empty, wrong = (
        Step(question, "you", fill=fill)
        for fill in (None, lambda _: {"age": 3}, lambda _: {"age": None}, lambda _: {"agee": 3})
    )
    assert list(laws.unfilled(FLOW, Place(filled), Facts())) == []
    assert list(laws.unfilled(FLOW, Place(bare), Facts())) == ["w: You said %(age)s."]
    assert list(laws.unfilled(FLOW, Place(empty), Facts())) == ["w: You said None."]
    assert list(laws.unfilled(FLOW, Place(wrong), Facts())) == ["w: 'age' is not filled"]
    nested = replace(LEVEL, choices=(Choice("a", Text("a"), hint=Text("%(b)s")),))
    assert list(laws.unfilled(FLOW, Place(Step(nested, "you")), Facts())) == ["level: %(b)s"]


@pytest.mark.parametrize(
    "source",
    [
        "from datetime import date\nd = date.today()",
        "import datetime as dt\nd = dt.datetime.now()",
        "import time\n",
        "from time import time\n",
        "from app.clock import anything\n",
        "from datetime import datetime\nn = datetime.utcnow",
    ],
)
def test_asking_the_clock_is_caught(source: str) -> None:
    if source.endswith("utcnow"):
        source += "()"
    assert laws.clock_reads(source)


def test_a_day_that_is_passed_in_is_fine() -> None:
    assert laws.clock_reads("def f(as_of):\n    return as_of.replace(day=1)") == []


def test_a_rule_gives_what_it_gives() -> None:
    assert isinstance(give("A", ALWAYS, "none").then, Give)
    assert BAND.compute({"age": 21}) == "grown"
