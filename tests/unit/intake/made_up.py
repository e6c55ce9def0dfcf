"""A small made-up questionnaire over the made-up state of the engine's tests."""

from __future__ import annotations

from app.intake.flow import Flow, Scope, Section, Step
from app.intake.questions import Choice, Field, Kind, Question
from app.intake.screening import Seen
from app.relief.facts import Facts
from app.relief.predicates import All, Answered, Is
from app.relief.text import Text
from tests.unit.relief.made_up import PROGRAM

OPEN = Is("settled", "no")
YES, NO = Choice("yes", Text("Yes")), Choice("no", Text("No"))
UNSURE = Text("I'm not sure")

OWN = Question("own", Kind.CHOICE, Text("Is it yours?"), choices=(YES, NO))
COURT = Question(
    "court",
    Kind.CHOICE,
    Text("Which court?"),
    choices=(Choice("state", Text("State")), Choice("federal", Text("Federal"))),
    unsure=UNSURE,
    fact="court",
)
NUMBER = Question("number", Kind.TEXT, Text("Case number?"), optional=True, max_length=10)
AGE = Question(
    "age",
    Kind.CHOICE,
    Text("How old were you?"),
    choices=(
        Choice("grown", Text("21 or older"), facts={"age": 30}),
        Choice("young", Text("Younger"), facts={"age": 20}),
    ),
    unsure=UNSURE,
    unsure_facts={"age": "unknown"},
)
LEVEL = Question(
    "level",
    Kind.CHOICE,
    Text('Which "level"?'),
    choices=(
        Choice("crime", Text("Crime")),
        Choice("fine", Text("Fine")),
        Choice("back", Text("My age was wrong"), reopens="age"),
    ),
    fact="level",
)
WHEN = Question("when", Kind.DATE, Text("When?"), fact="when", unsure=UNSURE)
BORN = Question("born", Kind.BIRTH_DATE, Text("Born?"), fact="born")
EXTRAS = Question(
    "extras",
    Kind.CHOICES,
    Text("Which of these?"),
    choices=(
        Choice("none", Text("None"), facts={"serving": False}, alone=True),
        Choice("serving", Text("Still serving"), facts={"serving": True}),
        Choice("often", Text("More than once"), facts={"repeat": 2}),
    ),
)
DETAILS = Question(
    "details",
    Kind.DETAILS,
    Text("Who are you?"),
    fields=(Field("name", Text("Name")), Field("email", Text("Email"), optional=True)),
)

FLOW = Flow(
    sections=(
        Section("case", Text("The case")),
        Section("you", Text("You")),
        Section("empty", Text("Nothing")),
    ),
    steps=(
        Step(OWN, "case", Scope.PERSON),
        Step(COURT, "case", Scope.CASE, OPEN),
        Step(NUMBER, "case", Scope.CASE, OPEN),
        Step(AGE, "you", when=OPEN),
        Step(LEVEL, "you", when=All(Is("today", "fine"), OPEN)),
        Step(EXTRAS, "you", when=Answered("age")),
    ),
    view=lambda facts: Seen(PROGRAM, facts),
)
PLAIN = Facts()
