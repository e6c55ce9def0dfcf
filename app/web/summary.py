"""Answers as rows a person can read, each with a way to change it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from flask import url_for

from app.intake.answers import Answer, Answers
from app.intake.flow import Flow, Place, Scope, Walk
from app.intake.questions import SKIPPED, UNSURE, Kind, Question
from app.intake.screening import day_of
from app.jurisdictions.declare import Jurisdiction
from app.relief.dates import PartialDate
from app.relief.text import Text
from app.web.places import today, url_of
from app.web.shapes import Group, Line, Row

_YOU = Text("About you").for_another(Text("About them"))
_LABEL = Text("%(label)s:")
_CASE = Text("Case %(case)s")
_CONVICTION = Text("Conviction %(count)s")
_BOTH = Text("Case %(case)s, conviction %(count)s")
_ONLY = Text("Your conviction").for_another(Text("Their conviction"))
_PRIVATE = Text("Answered. We do not show it again.")


def count_title(law: Jurisdiction, answers: Answers, case: int, count: int) -> Text:
    """What to call a conviction: as short as the number of cases and counts allows."""
    cases, counts = len(answers.cases), len(answers.cases[case].counts)
    if cases > 1 and counts > 1:
        return _BOTH.filled(case=case + 1, count=count + 1)
    if cases > 1:
        return _CASE.filled(case=case + 1)
    return _CONVICTION.filled(count=count + 1) if counts > 1 else _ONLY


def values_of(
    law: Jurisdiction, question: Question, answer: Answer
) -> tuple[Text | str | Line, ...]:
    """An answer in words, a line each; none for an answer that was skipped."""
    if answer == SKIPPED:
        return ()
    if question.private:
        return (_PRIVATE,)
    if answer == UNSURE and question.unsure is not None:
        return (question.unsure,)
    if isinstance(answer, dict):
        return tuple(
            Line(_LABEL.filled(label=line.label), answer[line.id])
            for line in question.fields
            if answer.get(line.id)
        )
    if question.kind in (Kind.DATE, Kind.BIRTH_DATE) and isinstance(answer, str):
        return (Text("%(day)s", day=PartialDate.parse(answer)),)
    if question.kind is Kind.COURT and isinstance(answer, str):
        court = law.courts.get(answer)
        return (court.county if court else answer,)
    picked = answer if isinstance(answer, list) else [answer]
    labels = {choice.value: choice.label for choice in question.choices}
    return tuple(labels.get(value, value) for value in picked)


def row_of(law: Jurisdiction, place: Place, answer: Answer, flow: Flow, walk: Walk) -> Row:
    """One answered question as a row."""
    step = place.step
    label = step.question.label
    if step.fill is not None:
        label = label.filled(**step.fill(flow.view(walk.facts)))
    return Row(label, values_of(law, step.question, answer), url_of(law, place, change=True))


def answer_groups(law: Jurisdiction, answers: Answers) -> list[Group]:
    """Everything said about the convictions: the person, then each case and its counts."""
    person: dict[str, Row] = {}
    groups: list[Group] = []
    for c, case in enumerate(answers.cases):
        rows: dict[str, Row] = {}
        counts: list[Group] = []
        for n in range(len(case.counts)):
            walk = law.screening.walk(answers, c, n, day_of(today(law)))
            mine = dict(_sorted_rows(law, law.screening, walk, person, rows))
            counts.append(
                Group(
                    _heading(answers, c, n),
                    tuple(mine.values()),
                    _remove_url(law, c, n),
                    level=3,
                )
            )
        groups.append(Group(_CASE.filled(case=c + 1), tuple(rows.values())))
        groups.extend(counts)
    return [Group(_YOU, tuple(person.values())), *groups]


def rows_of_count(law: Jurisdiction, answers: Answers, case: int, count: int) -> tuple[Row, ...]:
    """What goes when a conviction is removed, to read; the last one of a case takes the case."""
    groups = answer_groups(law, answers)
    at = [group.remove_url for group in groups].index(_remove_url(law, case, count))
    first = at - 1 if len(answers.cases[case].counts) == 1 else at
    gone = (row for group in groups[first : at + 1] for row in group.rows)
    return tuple(replace(row, change_url="") for row in gone)


def has_paper_answers(law: Jurisdiction, answers: Answers, case: int, count: int) -> bool:
    """Whether more goes with a conviction than :func:`rows_of_count`: what its papers need."""
    whole = answers.cases[case]
    gone = {*whole.counts[count], *(whole.given if len(whole.counts) == 1 else ())}
    return any(key in law.papers.by_id and key not in law.screening.by_id for key in gone)


def _sorted_rows(
    law: Jurisdiction, flow: Flow, walk: Walk, person: dict[str, Row], shared: dict[str, Row]
) -> Iterator[tuple[str, Row]]:
    """Rows of one walk: those of the person and the case go into their own groups."""
    for place, answer in walk.places:
        choices = place.step.question.choices
        if len(choices) == 1 or any(choice.reopens for choice in choices):
            continue  # a page to read, or one that only confirms the answer before it
        row = row_of(law, place, answer, flow, walk)
        match place.step.scope:
            case Scope.PERSON:
                person.setdefault(place.step.id, row)
            case Scope.CASE:
                shared.setdefault(place.step.id, row)
            case Scope.COUNT:
                yield place.step.id, row


def _heading(answers: Answers, case: int, count: int) -> Text:
    """The heading of a conviction under its case; no two on a page are the same."""
    if len(answers.cases) > 1:
        return _BOTH.filled(case=case + 1, count=count + 1)
    return _CONVICTION.filled(count=count + 1)


def _remove_url(law: Jurisdiction, case: int, count: int) -> str:
    return url_for("site.remove", state=law.id, case=case + 1, count=count + 1)


def paper_groups(
    law: Jurisdiction, answers: Answers, walks: list[tuple[int, int, Walk]]
) -> list[Group]:
    """What was said for the papers, grouped like the convictions."""
    person: dict[str, Row] = {}
    groups: list[Group] = []
    shared: dict[int, dict[str, Row]] = {}
    counts: dict[int, list[Group]] = {}
    for c, n, walk in walks:
        rows = shared.setdefault(c, {})
        mine = dict(_sorted_rows(law, law.papers, walk, person, rows))
        if mine:
            group = Group(_heading(answers, c, n), tuple(mine.values()), level=3)
            counts.setdefault(c, []).append(group)
    for c, rows in shared.items():
        if rows or c in counts:
            groups.append(Group(_CASE.filled(case=c + 1), tuple(rows.values())))
            groups.extend(counts.get(c, ()))
    return [*groups, Group(_YOU, tuple(person.values()))]
