"""A small made-up state: two tables that chain, a note, flags, a default and a derived fact.

Gates: a federal case is out; a case that nobody can place needs a lawyer.
Today: at 21 it is lawful, else a fine; then the fine is compared with the level on the record.
"""

from __future__ import annotations

from app.relief.decision import Citation, Give, Note, Outcome, Rule, Sets
from app.relief.facts import UNKNOWN, Fact, Kind, Value, Vocabulary
from app.relief.predicates import ALWAYS, All, In, Is, Not, Over, Predicate
from app.relief.table import DecisionTable, Derived, Flag, Program
from app.relief.text import Text

GATE_LAW = Citation("Code 1")
FINE_LAW = Citation("Code 2")
OLD_LAW = Citation("Code 3")
SERVING_LAW = Citation("Code 4")

VOCABULARY = Vocabulary(
    (
        Fact(
            "court",
            Kind.CHOICE,
            Text("The court"),
            ("state", "federal", UNKNOWN),
            unknown=True,
            whatif=True,
        ),
        Fact("age", Kind.COUNT, Text("Age then"), whatif=True),
        Fact(
            "level",
            Kind.CHOICE,
            Text("The level on the record"),
            ("crime", "fine"),
            unknown=False,
            whatif=True,
        ),
        Fact("repeat", Kind.COUNT, Text("Times before"), default=0),
        Fact("serving", Kind.BOOL, Text("Still serving"), default=False, whatif=True),
        Fact("when", Kind.DATE, Text("The day")),
    )
)


def _band(facts: object) -> Value | None:
    age = facts.get("age") if hasattr(facts, "get") else None
    if age is None:
        return None
    return "young" if age == UNKNOWN or age < 21 else "grown"


BAND = Derived("band", ("age",), _band, Text("Age group"), ("young", "grown"))


def give(rule: str, when: Predicate, outcome: str, *cites: Citation, final: bool = True) -> Rule:
    """A row with a reason of its own name."""
    return Rule(rule, when, Give(outcome, final), cites or (GATE_LAW,), Text(f"because of {rule}"))


GATES = DecisionTable(
    "gates",
    Text("Gates"),
    (
        give("G1", Is("court", "federal"), "none"),
        give("G2", Is("court", UNKNOWN), "lawyer"),
        Rule("G3", Over("repeat", 1), Note(), (OLD_LAW,), flags=("repeated",)),
    ),
)
TODAY = DecisionTable(
    "today",
    Text("Today"),
    (
        Rule("T1", Is("band", "grown"), Sets({"today": "lawful"}), (FINE_LAW,)),
        Rule("T2", Is("band", "young"), Sets({"today": "fine"}), (FINE_LAW,), flags=("young",)),
    ),
    total=True,
)
COMPARE = DecisionTable(
    "compare",
    Text("Compare"),
    (
        give("C1", Is("today", "lawful"), "clear", OLD_LAW, final=False),
        give("C2", All(Is("today", "fine"), Is("level", "crime")), "lower", OLD_LAW, final=False),
        give("C3", ALWAYS, "none", GATE_LAW, final=False),
    ),
    total=True,
)
SERVING = DecisionTable(
    "serving",
    Text("Serving"),
    (
        Rule(
            "S1",
            All(Is("serving", True), In("outcome", "clear", "lower")),
            Give("resentence"),
            (SERVING_LAW, GATE_LAW),
            Text("still serving"),
            timing="later",
        ),
    ),
)
OUTCOMES = tuple(
    Outcome(name, Text(f"{name} title"), Text(f"{name} means"), files=name in ("clear", "lower"))
    for name in ("clear", "lower", "resentence", "lawyer", "none")
)
FLAGS = (
    Flag("young", Not(ALWAYS), Text("You were young.")),
    Flag("repeated", Not(ALWAYS), Text("More than once.")),
    Flag("no_age", Is("age", UNKNOWN), Text("We took you for young."), about=("band",)),
    Flag("old_court", Is("court", "state"), Text("Ask the clerk.")),
)
PROGRAM = Program(
    VOCABULARY,
    (BAND,),
    (GATES, TODAY, COMPARE, SERVING),
    OUTCOMES,
    FLAGS,
    {"today": ""},
)
