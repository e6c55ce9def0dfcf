"""The invented person of each state, with short data, the longest data, and the least data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from app.intake.answers import Answer, Answers, Case, Given
from app.intake.flow import Scope
from app.intake.questions import Kind, Question
from app.intake.screening import screen
from app.jurisdictions.declare import Jurisdiction, LetterRequest
from app.papers.filing import Filing
from app.papers.say_now import sheet
from app.schema import read_answers
from app.selftest import SAMPLE

LONG = "Wilhelmina-Konstantina Nguyễn Thị Ánh Tuyết de la Torre-Villaseñor y Fernández de Córdoba "
STORY = "I have worked hard. I pay my rent. I look after my mother, who is ill. "
CHINESE = "加利福尼亚州旧金山市华埠都板街一千二百三十四号楼五单元六层七号室"


def answers_of(law: Jurisdiction) -> Answers:
    """The sample answers of a state."""
    return read_answers(law, (law.folder / SAMPLE).read_text(encoding="utf-8"))


def papers_of(law: Jurisdiction, answers: Answers) -> tuple[Filing, ...]:
    """The papers that these answers lead to, on the day the law was last checked."""
    return law.paperwork.filings(screen(law.program, law.screening, answers, law.checked))


def kinds(law: Jurisdiction) -> Iterator[tuple[str, tuple[Filing, ...]]]:
    """Every kind of packet that the gallery shows, by name."""
    answers = answers_of(law)
    yield "short", papers_of(law, answers)
    yield "long", papers_of(law, with_counts(longest(law, answers), 12))
    yield "least", papers_of(law, least(law, answers))
    if law.paperwork.together:
        yield "many", papers_of(law, with_cases(answers, 20))
    for name, changes in MORE.get(law.id, {}).items():
        yield name, papers_of(law, changed(answers, changes))
    yield "letter", (law.paperwork.letter(LetterRequest()),)
    yield "say", (sheet(law.name, law.say_now),)


@dataclass(frozen=True)
class Changes:
    """What another person answers, of themselves, of the case and of its one conviction."""

    person: Given = field(default_factory=dict)
    case: Given = field(default_factory=dict)
    count: Given = field(default_factory=dict)


MORE: Mapping[str, Mapping[str, Changes]] = {
    "california": {"serving": Changes(case={"serving": "yes", "hearing": "yes"})},
    "new_york": {
        "destroy": Changes(
            case={"arrest": {"date": "May 4, 2010", "agency": "State Police", "number": "B-7"}},
            count={
                "section": "220.03", "sole_substance": "concentrated_cannabis",
                "substance_proof": "lab_report", "destroy": "yes", "ack_destroy": "yes",
                "signer_role": "self",
            },
        ),
        "draft": Changes(person={"noncitizen": "yes"}, count={"section": "221.40"}),
        "record": Changes(
            count={
                "section": "unknown", "marihuana_named": "yes", "level_unnamed": "misdemeanor",
                "destroy": "no",
            }
        ),
        "stopped": Changes(case={"county": "unknown"}),
    },
}  # fmt: skip
"""Answers that lead to papers which the sample does not have."""


def changed(answers: Answers, changes: Changes) -> Answers:
    """One case with one conviction, answered otherwise."""
    first = answers.cases[0]
    case = Case({**first.given, **changes.case}, ({**first.counts[0], **changes.count},))
    return replace(answers, person={**answers.person, **changes.person}, cases=(case,))


def longest(law: Jurisdiction, answers: Answers, words: str = LONG) -> Answers:
    """The answers with every free text of the papers as long as its question allows."""
    return _typed(law, answers, words, least=False)


def least(law: Jurisdiction, answers: Answers) -> Answers:
    """The answers without anything that may be left empty."""
    return _typed(law, answers, "", least=True)


def with_counts(answers: Answers, number: int) -> Answers:
    """The answers with so many counts in the first case, all like the first."""
    first = answers.cases[0]
    return replace(
        answers, cases=(replace(first, counts=(first.counts[0],) * number), *answers.cases[1:])
    )


def with_cases(answers: Answers, number: int) -> Answers:
    """The answers with so many cases, each like the first but for its number, with one count."""
    first = answers.cases[0]
    cases = (
        Case({**first.given, "case_number": f"{n:02}-CR-00{n:02}"}, first.counts[:1])
        for n in range(1, number + 1)
    )
    return replace(answers, cases=tuple(cases))


def _typed(law: Jurisdiction, answers: Answers, words: str, least: bool) -> Answers:
    person = dict(answers.person)
    for step in law.papers.steps:
        if step.scope is Scope.PERSON:
            _put(person, step.question, words, least)
    cases = []
    for case in answers.cases:
        given, counts = dict(case.given), [dict(count) for count in case.counts]
        for step in law.papers.steps:
            for place in {Scope.CASE: [given], Scope.COUNT: counts}.get(step.scope, []):
                _put(place, step.question, words, least)
        cases.append(Case(given, tuple(counts)))
    return replace(answers, person=person, cases=tuple(cases))


def _put(given: dict[str, Answer], question: Question, words: str, least: bool) -> None:
    old = given.get(question.id)
    if question.kind is Kind.DETAILS and isinstance(old, dict):
        given[question.id] = _details(old, question, words, least)
    elif question.kind is Kind.LONG and isinstance(old, str):
        given[question.id] = old if least else _repeat(STORY, question.max_length)
    elif question.kind is Kind.TEXT and isinstance(old, str):
        given[question.id] = "" if least and question.optional else _fill(words, question, old)


def _details(old: Mapping[str, str], question: Question, words: str, least: bool) -> dict[str, str]:
    if least:
        return {f.id: old[f.id] for f in question.fields if not f.optional and f.id in old}
    return {
        f.id: old.get(f.id, "") if f.pattern else _repeat(words, f.max_length)
        for f in question.fields
    }


def _fill(words: str, question: Question, old: str) -> str:
    return _repeat(words, question.max_length) if words else old


def _repeat(words: str, length: int) -> str:
    return (words * (length // len(words) + 1))[:length].strip()


def given_details(answers: Answers, **changes: str) -> Answers:
    """The answers with other details of the person."""
    old = answers.person["details"]
    assert isinstance(old, dict)
    person: Given = {**answers.person, "details": {**old, **changes}}
    return replace(answers, person=person)
