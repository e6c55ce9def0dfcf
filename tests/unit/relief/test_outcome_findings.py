"""A rule may set findings together with its outcome, also to what another fact is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.relief.check import problems
from app.relief.decision import Citation, Give, Outcome, Rule, Same
from app.relief.facts import Fact, Facts, Kind, Vocabulary
from app.relief.predicates import ALWAYS
from app.relief.table import DecisionTable, Program
from app.relief.text import Text

RULE = Rule(
    "R1",
    ALWAYS,
    Give("done", sets=(("papers", "P-1"), ("of", Same("place")), ("none", Same("nowhere")))),
    (Citation("x"),),
    Text("because"),
)
PROGRAM = Program(
    Vocabulary((Fact("place", Kind.TEXT, Text("about")),)),
    (),
    (DecisionTable("t", Text("t"), (RULE,)),),
    (Outcome("done", Text("d"), Text("d")),),
    findings={"papers": "", "of": "", "none": ""},
)


def test_they_come_with_the_decision() -> None:
    decision = PROGRAM.decide(Facts({"place": "Goshen"}), date(2026, 11, 22))
    assert (decision.findings["papers"], decision.findings["of"]) == ("P-1", "Goshen")
    assert "none" not in decision.findings


def test_one_that_is_not_declared_stops_the_program() -> None:
    assert list(problems(PROGRAM)) == []
    wrong = replace(PROGRAM, findings={"papers": "", "of": ""})
    assert list(problems(wrong)) == ["rule R1 sets an undeclared finding"]
