"""What a saved file holds: the answers, the law's fingerprint, and what each conviction got."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from app.intake.answers import Answer, Answers, BadAnswers, Case, Given
from app.intake.flow import Scope, Step, fits
from app.intake.questions import Kind
from app.jurisdictions.declare import Jurisdiction
from app.relief.dates import BadDate, PartialDate
from app.relief.decision import NOW
from app.relief.digest import digest
from app.relief.text import Text
from app.web.places import screened, today
from app.web.summary import count_title
from forms.clean import clean, clean_paragraphs

_LATER = Text("%(outcome)s, from %(day)s on")
_GONE = Text("a result that this site no longer gives")
_OPEN = Text("there is a question to answer first")
_ONE = Text("%(title)s: was “%(was)s”, now “%(now)s”.")
_LONGEST_LINE = 300

Result = tuple[str, str]
"""An outcome's id, or nothing while it is open, and when."""


@dataclass(frozen=True)
class Saved:
    """The content of a file. ``results`` are in the order of the convictions."""

    answers: Answers
    day: date
    law: str
    results: tuple[Result, ...]

    def law_changed(self, state: Jurisdiction) -> bool:
        """Whether the rules that ran then are not the rules that run now."""
        return self.law != digest(state.program)


def pack(state: Jurisdiction, answers: Answers) -> bytes:
    """Everything that is saved, as JSON. Answers that are promised not to be saved are left out.

    Nor does it say whether someone helps: who opens it may be another than who saved it.
    """
    plain = {
        "answers": replace(_without_private(state, answers), helping=False).dump(),
        "day": today(state).isoformat(),
        "law": digest(state.program),
        "results": results(state, answers),
    }
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def _without_private(state: Jurisdiction, answers: Answers) -> Answers:
    """The answers but those of private questions, which are asked again after opening."""
    steps = {**state.papers.by_id, **state.screening.by_id}
    private = {key for key, step in steps.items() if step.question.private}

    def rest(given: Given) -> Given:
        return {key: answer for key, answer in given.items() if key not in private}

    cases = (Case(rest(c.given), tuple(rest(n) for n in c.counts)) for c in answers.cases)
    return replace(answers, person=rest(answers.person), cases=tuple(cases))


def unpack(payload: bytes) -> Saved | None:
    """Read what :func:`pack` wrote; nothing when it is anything else."""
    try:
        raw = json.loads(payload)
        answers = Answers.parse(_word(raw["answers"]))
        found = tuple((_word(outcome), _word(when)) for outcome, when in raw["results"])
        return Saved(answers, date.fromisoformat(_word(raw["day"])), _word(raw["law"]), found)
    except (BadAnswers, KeyError, RecursionError, TypeError, ValueError):
        return None


def _word(raw: object) -> str:
    if not isinstance(raw, str):
        raise TypeError
    return raw


def results(state: Jurisdiction, answers: Answers) -> tuple[Result, ...]:
    """What each conviction gets today."""
    decisions = [count.decision for count in screened(state, answers).counts]
    return tuple((one.outcome or "", one.when) if one else ("", NOW) for one in decisions)


def changes(state: Jurisdiction, answers: Answers, saved: Saved) -> list[Text]:
    """ "Conviction 1: was …, now …", for each one whose result is another one today."""
    return list(_changes(state, answers, saved.results))


def _changes(state: Jurisdiction, answers: Answers, before: tuple[Result, ...]) -> Iterator[Text]:
    counts = screened(state, answers).counts
    for count, was, now in zip(counts, before, results(state, answers), strict=False):
        place = count.walk.open
        asked_again = place is not None and place.step.question.private
        if was[0] and was != now and not asked_again:
            title = count_title(state, answers, count.case, count.count)
            yield _ONE.filled(title=title, was=_said(state, was), now=_said(state, now))


def _said(state: Jurisdiction, result: Result) -> Text:
    outcome, when = result
    if not outcome:
        return _OPEN
    # Only ids come from the file; the words are always ours.
    title = {one.id: one.title for one in state.program.outcomes}.get(outcome, _GONE)
    _, _, day = when.partition(":")
    try:
        return _LATER.filled(outcome=title, day=PartialDate.parse(day)) if day else title
    except BadDate:
        return title


def sound(state: Jurisdiction, answers: Answers) -> Answers:
    """The answers without any that no page of ours could have taken: those are asked again.

    A sealed cookie is ours; a file with its words can come from anybody.
    """
    steps = {**state.papers.by_id, **state.screening.by_id}
    return replace(
        answers,
        person=_sound(steps, Scope.PERSON, answers.person),
        cases=tuple(
            Case(
                _sound(steps, Scope.CASE, case.given),
                tuple(_sound(steps, Scope.COUNT, count) for count in case.counts),
            )
            for case in answers.cases
        ),
    )


def _sound(steps: Mapping[str, Step], scope: Scope, given: Given) -> Given:
    return {
        key: answer
        for key, answer in given.items()
        if key in steps and steps[key].scope is scope and _could_be_typed(steps[key], answer)
    }


def _could_be_typed(step: Step, answer: Answer) -> bool:
    question = step.question
    if not fits(question, answer):
        return False
    if isinstance(answer, dict):
        longest = {line.id: line.max_length for line in question.fields}
        return all(
            text == clean(text) and len(text) <= longest.get(key, _LONGEST_LINE)
            for key, text in answer.items()
        )
    made = clean_paragraphs if question.kind is Kind.LONG else clean
    return not isinstance(answer, str) or answer == made(answer)
