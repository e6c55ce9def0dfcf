"""JSON in and out, for the command line and the API: checked at the edge, errors that name places.

A record is ``{"id": …, "facts": {…}}`` with facts named as in the state's brief. An answers file
holds the answers of one sitting by question ids: ``{"person": {…}, "cases": [{"case": {…},
"counts": [{…}]}]}``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from app.intake.answers import Answers, BadAnswers, Case
from app.jurisdictions.declare import Jurisdiction
from app.relief.decision import Decision
from app.relief.facts import BadFacts, Facts, Kind

MOST_RECORDS = 100_000
_BYTE_ORDER_MARK = "\ufeff"
"""Windows programs put it before the text of a file."""


@dataclass(frozen=True)
class RecordError:
    """What is wrong with a record. ``record`` is its id, or ``#`` and its place from 1."""

    record: str
    field: str
    problem: str
    allowed: str = ""

    def __str__(self) -> str:
        allowed = f" (allowed: {self.allowed})" if self.allowed else ""
        return f"record {self.record}: {self.field}: {self.problem}{allowed}"


class BadInput(ValueError):
    """The input cannot be used; ``errors`` names every place."""

    def __init__(self, *errors: RecordError) -> None:
        super().__init__("; ".join(map(str, errors)))
        self.errors = errors


@dataclass(frozen=True)
class Record:
    """One conviction to screen."""

    id: str | int
    facts: Facts


def parse_records(text: str) -> tuple[list[Any], bool]:
    """The plain records in a JSON object, a list or JSON Lines, and whether it was one object.

    Raises:
        BadInput: the text is none of these. The message says where, not what.
    """
    text = text.removeprefix(_BYTE_ORDER_MARK)
    try:
        raw = json.loads(text)
    except ValueError:
        return _lines(text), False
    except RecursionError:
        raise BadInput(RecordError("#1", "JSON", "nested too deeply")) from None
    return (raw, False) if isinstance(raw, list) else ([raw], True)


def _lines(text: str) -> list[Any]:
    found: list[Any] = []
    # Not splitlines(): a JSON text may hold other separators, such as U+2028, as they are.
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                found.append(json.loads(line))
            except (ValueError, RecursionError):
                problem = f"line {number} is not JSON"
                raise BadInput(RecordError(f"#{len(found) + 1}", "JSON", problem)) from None
    if not found:
        raise BadInput(RecordError("#1", "JSON", "there are no records"))
    return found


def read_records(law: Jurisdiction, raw: Iterable[Any], as_of: date) -> list[Record]:
    """Typed records of a state; all of them or none.

    Raises:
        BadInput: names each record, field and what is allowed.
    """
    records: list[Record] = []
    errors: list[RecordError] = []
    for place, item in enumerate(raw, start=1):
        try:
            records.append(_record(law, item, place, as_of))
        except BadInput as bad:
            errors.extend(bad.errors)
    if len(records) > MOST_RECORDS:
        errors.append(RecordError("all", "records", f"more than {MOST_RECORDS} at once"))
    if errors:
        raise BadInput(*errors)
    return records


def _record(law: Jurisdiction, item: Any, place: int, as_of: date) -> Record:
    name = f"#{place}"
    if not isinstance(item, dict):
        raise BadInput(RecordError(name, "record", 'not an object with "id" and "facts"'))
    given = item.get("id")
    if isinstance(given, bool) or not isinstance(given, str | int):
        raise BadInput(RecordError(name, "id", "needs a text or a whole number"))
    name = str(given)[:80]
    if not _readable(name):
        raise BadInput(RecordError(f"#{place}", "id", "has a letter that cannot be written"))
    extra = sorted(set(item) - {"id", "facts"})
    if extra:
        raise BadInput(RecordError(name, extra[0][:80], "no such field", "id, facts"))
    if not isinstance(item.get("facts"), dict):
        raise BadInput(RecordError(name, "facts", "needs an object of facts"))
    try:
        return Record(given, law.program.vocabulary.read(item["facts"], as_of))
    except BadFacts as bad:
        raise BadInput(
            *(RecordError(name, e.field[:80], e.problem, e.allowed) for e in bad.errors)
        ) from None


def _readable(text: str) -> bool:
    """Whether there is no lone surrogate, which no file and no screen can hold."""
    return not any("\ud800" <= char <= "\udfff" for char in text)


def decided(law: Jurisdiction, record: Record, as_of: date) -> dict[str, Any]:
    """A record's decision as plain JSON; ``outcome`` is null when it depends on ``missing``."""
    return {"id": record.id, **decision_json(law.program.decide(record.facts, as_of))}


def decision_json(decision: Decision) -> dict[str, Any]:
    """A decision as plain JSON: its reason in English, citations with how sure they are."""
    return {
        "outcome": decision.outcome,
        "rule": decision.rule or None,
        "rules": list(decision.chain),
        "when": decision.when,
        "flags": list(decision.flags),
        "reason": str(decision.reason) if decision.reason else None,
        "code": decision.code or None,
        "citations": [asdict(cite) for cite in decision.citations],
        "missing": list(decision.missing),
        "possible": list(decision.possible),
        "as_of": decision.as_of.isoformat(),
        "findings": {k: v for k, v in decision.findings.items() if isinstance(v, str | int)},
        "secondary": decision_json(decision.secondary) if decision.secondary else None,
    }


def vocabulary_json(law: Jurisdiction) -> dict[str, Any]:
    """A state's facts as plain JSON: names, kinds, allowed values, defaults, meaning."""
    return {
        "state": law.id,
        "law_checked": law.checked.isoformat(),
        "facts": [
            {
                "name": fact.name,
                "kind": fact.kind.value,
                "about": str(fact.about),
                "values": list(fact.choices) if fact.kind is Kind.CHOICE else fact.allowed(),
                "unknown_allowed": fact.unknown,
                "default": fact.default,
            }
            for fact in law.program.vocabulary.facts
        ],
        "outcomes": [outcome.id for outcome in law.program.outcomes],
    }


def read_answers(law: Jurisdiction, text: str) -> Answers:
    """The answers of one sitting from an answers file.

    Raises:
        BadInput: the file does not have the shape of answers.
    """
    try:
        raw = json.loads(text)
        cases = tuple(
            Case(_object(c["case"]), tuple(map(_object, _list(c["counts"]))))
            for c in _list(raw["cases"])
        )
        answers = Answers(law.id, _object(raw["person"]), cases)
        return Answers.parse(answers.dump())
    except (BadAnswers, KeyError, TypeError, ValueError, RecursionError):
        shape = '{"person": {}, "cases": [{"case": {}, "counts": [{}]}]}'
        raise BadInput(RecordError("file", "answers", "not an answers file", shape)) from None


def _list(raw: Any) -> list[Any]:
    if not isinstance(raw, list):
        raise TypeError
    return raw


def _object(raw: Any) -> Mapping[str, Any]:
    if not isinstance(raw, dict):
        raise TypeError
    return raw
