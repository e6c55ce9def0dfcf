"""The public rules are the rules that run: every row, condition, citation and worked case."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

import pytest

from app.intake.flow import Flow, Section, Step
from app.intake.questions import Choice, Kind, Question
from app.intake.wording import Clause, How, Wording
from app.jurisdictions import registry
from app.jurisdictions.declare import Jurisdiction
from app.jurisdictions.worked import doubts, notes, worked_cases
from app.relief.decision import Outcome
from app.relief.facts import Fact, Vocabulary
from app.relief.facts import Kind as FactKind
from app.relief.predicates import (
    All,
    Answered,
    Any,
    AtMost,
    Before,
    In,
    Is,
    Known,
    Not,
    OnOrAfter,
    Over,
    Predicate,
)
from app.relief.table import Program
from app.relief.text import Text
from app.web.lawbook import Row, book, drawn, wording
from tests.web.visitor import Visitor

STATES = tuple(registry())
every_state = pytest.mark.parametrize("state", STATES)


def lines(clause: Clause) -> list[str]:
    """Every line of a condition."""
    return [str(clause.text)] * bool(clause.text) + [
        line for part in clause.parts for line in lines(part)
    ]


@cache
def law_of(state: str) -> Jurisdiction:
    return registry()[state]


def squeezed(text: object) -> str:
    return " ".join(str(text).split())


@every_state
def test_every_rule_stands_on_the_page_in_reading_order(visitor: Visitor, state: str) -> None:
    page = visitor.get(f"/law/{state}")
    shown = [head.get_text(" ").split()[0] for head in page.soup.select(".rule h3")]
    program = law_of(state).program
    tables = [*program.tables]
    tables += [
        one for one in (program.fallback.tables if program.fallback else ()) if one not in tables
    ]
    assert shown == [rule.id for table in tables for rule in table.rules]
    for table in tables:
        assert squeezed(table.title) in page.words


@every_state
def test_every_reason_and_citation_is_said(visitor: Visitor, state: str) -> None:
    page = visitor.get(f"/law/{state}")
    for table in law_of(state).program.tables:
        for rule in table.rules:
            assert all(squeezed(cite.text) in page.words for cite in rule.cites)
            assert rule.reason is None or squeezed(rule.reason) in page.words
    unsure = {
        cite
        for table in book(state).tables
        for row in table.rows
        for cite in row.cites
        if cite.sure == "own_knowledge"
    }
    assert f"{len(unsure)} citations are marked" in page.words
    assert len(page.soup.select(".cites .mark")) >= len(unsure)


@every_state
def test_no_condition_shows_the_code_of_a_fact(state: str) -> None:
    """Whoever reads the page is a lawyer or a visitor, not a programmer."""
    program = law_of(state).program
    names = {*program.vocabulary.by_name, *program.findings}
    names |= {item.name for item in program.derived}
    coded = {name for name in names if "_" in name}
    rows = [row for table in book(state).tables for row in table.rows]
    steps = [step for _, flow in drawn(state) for chapter in flow for step in chapter.steps]
    clauses = [row.clause for row in rows] + [step.clause for step in steps]
    said = " ".join(line for clause in clauses for line in lines(clause))
    said += " ".join(squeezed(text) for row in rows for text in row.then)
    assert {name for name in coded if re.search(rf"\b{name}\b", said)} == set()
    assert re.findall(r"\b[a-z]+_[a-z_]+\b", said) == []


@every_state
def test_every_worked_case_is_shown_with_its_result(visitor: Visitor, state: str) -> None:
    law = law_of(state)
    cases = worked_cases(law.folder)
    titles = {outcome.id: squeezed(outcome.title) for outcome in law.program.outcomes}
    shown = visitor.get(f"/law/{state}/cases").soup.select("details.case")
    assert len(cases) > 50
    assert len(shown) == len(cases)
    for case, tag in zip(cases, shown, strict=True):
        words = squeezed(tag.get_text(" "))
        assert words.startswith(f"{case.id} {squeezed(case.situation)}")
        assert titles[case.outcome] in words
        assert ", ".join(case.rules) in words


@every_state
def test_each_rule_names_the_cases_that_reach_it(state: str) -> None:
    told = {row.id: {told.case.id for told in row.cases} for row in first_rows(state)}
    wanted: dict[str, set[str]] = {rule: set() for rule in told}
    for case in worked_cases(law_of(state).folder):
        for rule in case.rules:
            wanted.setdefault(rule, set()).add(case.id)
    assert told == wanted


def first_rows(state: str) -> list[Row]:
    rows = [row for table in book(state).tables for row in table.rows]
    return [row for row in rows if row.anchor == row.id]


@every_state
def test_the_day_and_the_doubts_are_told(visitor: Visitor, state: str) -> None:
    page, law = visitor.get(f"/law/{state}"), law_of(state)
    number = len(re.findall(r"(?m)^\| [DC]\d+ \|", notes(law.folder)))
    assert number > 20
    assert doubts(law.folder) == number
    assert f"{number} doubts are written down." in page.words
    assert f"{law.checked:%B} {law.checked.day}, {law.checked.year}" in page.words
    text = visitor.get(page.link("Read the notes and all doubts"))
    assert text.response.mimetype == "text/plain"
    assert "| D1 |" in text.html
    assert law.days
    assert all(squeezed(day.what) in page.words for day in law.days)


@every_state
def test_every_question_is_drawn_in_order(visitor: Visitor, state: str) -> None:
    page, law = visitor.get(f"/law/{state}/graph"), law_of(state)
    shown = [squeezed(tag.get_text()) for tag in page.soup.select(".step > p > strong")]
    steps = [step for flow in (law.screening, law.papers) for step in flow.steps]
    assert sorted(shown) == sorted(
        squeezed(re.sub(r"%\(\w+\)s", "…", step.question.label.msgid)) for step in steps
    )
    some = [step for step in steps if step.when != All()]
    assert len(page.soup.select(".step .asked-if")) == len(some)
    text = visitor.get(page.link("Get it as text"))
    assert text.html.startswith("flowchart TD")
    assert text.response.mimetype == "text/plain"


def test_all_states_are_listed(visitor: Visitor) -> None:
    page = visitor.get("/law")
    assert {f"/law/{state}" for state in STATES} <= set(page.links())


def test_a_state_without_rules_is_not_found(visitor: Visitor) -> None:
    for address in ("/law/texas", "/law/texas/cases", "/law/texas/graph", "/law/texas/notes.txt"):
        assert visitor.get(address).status == 404


AGE = Question(
    "age",
    Kind.CHOICE,
    Text("How old were you?"),
    choices=(Choice("young", Text("Under 21")), Choice("old", Text("21 or older"))),
    unsure=Text("I'm not sure"),
    fact="age",
)
SMALL = Wording(
    Program(
        Vocabulary(
            (
                Fact("age", FactKind.CHOICE, Text("Age then"), ("young", "old", "unknown")),
                Fact("grams", FactKind.AMOUNT, Text("The amount")),
                Fact("day", FactKind.DATE, Text("The day")),
            )
        ),
        (),
        (),
        (Outcome("good", Text("It can be cleared"), Text("All is well")),),
    ),
    (Flow((Section("a", Text("A")),), (Step(AGE, "a"),)),),
    {"day=2001": Text("the year of the law")},
)
NEW = date(2016, 11, 9)


@pytest.mark.parametrize(
    ("predicate", "said"),
    [
        (All(), ["In every case"]),
        (Not(All()), ["Only where a rule says so"]),
        (Is("age", "old"), ["Age then: 21 or older"]),
        (Is("age", "unknown"), ["Age then: not known"]),
        (In("age", "old", "unknown"), ["Age then: “21 or older” or “not known”"]),
        (Not(Is("age", "old")), ["Age then: not “21 or older”"]),
        (Not(In("age", "old")), ["Age then: not 21 or older"]),
        (Known("day"), ["Known: The day"]),
        (Not(Known("day")), ["Not known: The day"]),
        (Answered("age"), ["Asked and answered: Age then"]),
        (Not(Answered("age")), ["Not asked or not answered: Age then"]),
        (AtMost("grams", 28.5), ["The amount: 28.5 or less"]),
        (Over("grams", 3), ["The amount: more than 3"]),
        (Before("day", NEW), ["The day: before 2016-11-09"]),
        (OnOrAfter("day", NEW), ["The day: 2016-11-09 or later"]),
        (Is("outcome", "good"), ["The result so far: It can be cleared"]),
        (Is("day", "2001"), ["The day: the year of the law"]),
        (All(All(Known("day"), Known("age"))), ["Known: The day", "Known: Age then"]),
        (Not(Not(Known("day"))), ["Known: The day"]),
    ],
)
def test_each_kind_of_condition_in_words(predicate: Predicate, said: list[str]) -> None:
    assert lines(SMALL.condition(predicate)) == said


def test_brackets_keep_their_meaning() -> None:
    clause = SMALL.condition(
        All(Known("age"), Any(Known("day"), Not(Any(Is("age", "old"), Known("grams")))))
    )
    assert clause.how is How.ALL
    assert [part.how for part in clause.parts] == [How.ALONE, How.ANY]
    assert [part.how for part in clause.parts[1].parts] == [How.ALONE, How.NONE]


@every_state
def test_every_condition_of_a_state_can_be_said(state: str) -> None:
    law, words = law_of(state), wording(law_of(state))
    for table in law.program.tables:
        for rule in table.rules:
            assert all(lines(words.condition(rule.when)))
