"""Like rows are asked once: the answer is the one that each row would have got alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from random import Random

import pytest

from app.bulk import asking, cells
from app.bulk.asking import Asker, answer_of
from app.jurisdictions import registry
from app.jurisdictions.declare import Jurisdiction
from app.relief.decision import After
from app.relief.facts import BadFacts, Facts, Kind, Value
from tests.contracts.walks import dice, random_facts, random_value, worked_cases

AS_OF = date(2026, 11, 22)
ROWS = 400


def column_of(value: object) -> str:
    """A value as people write it."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def made(state: Jurisdiction, rng: Random) -> list[dict[str, Value]]:
    """Rows that are alike but for a fact or two, as in a file, and others."""
    found: list[dict[str, Value]] = []
    by_name = state.program.vocabulary.by_name
    while len(found) < ROWS:
        facts = dict(random_facts(state, dice(rng.randrange(2**32))))
        for _ in range(8):
            near = {name: value for name, value in facts.items() if rng.random() < 0.95}
            for name in rng.sample(sorted(by_name), 2):
                near[name] = random_value(state, by_name[name], rng)
            found.append(near)
    return found


def asked(asker: Asker, rows: Sequence[Mapping[str, object]]) -> list[tuple[object, str] | None]:
    """Answer and name of each row; nothing for a row that cannot be read."""
    names = list(asker.state.program.vocabulary.by_name)
    told = {name: [column_of(row.get(name)).strip() for row in rows] for name in names}
    _, wrong = asker.read(told)
    good = [at for at in range(len(rows)) if at not in wrong]
    codes, none = asker.read({name: [column[at] for at in good] for name, column in told.items()})
    assert not none
    answers = dict(zip(good, zip(*asker.answers(codes, len(good)), strict=True), strict=True))
    return [answers.get(at) for at in range(len(rows))]


def alone(state: Jurisdiction, row: Mapping[str, object]) -> tuple[object, str] | None:
    """The same for one row by the plain way."""
    vocabulary = state.program.vocabulary
    told = {name: column_of(value).strip() for name, value in row.items()}
    raw = {
        name: cells.raw_of(cell, vocabulary.by_name[name]) for name, cell in told.items() if cell
    }
    try:
        facts = vocabulary.read(raw, AS_OF)
    except BadFacts:
        return None
    return answer_of(state.program.decide(facts, AS_OF)), state.name_of(facts)


@pytest.mark.parametrize("state", sorted(registry()))
@pytest.mark.parametrize("most", [asking.MOST, 40])
def test_an_answer_is_that_of_the_row_alone(
    state: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "MOST", most)
    monkeypatch.setattr(asking, "MOST_RESULTS", most)
    law = registry()[state]
    asker = Asker(law, AS_OF)
    rng = dice(9)
    for _ in range(3):
        rows = made(law, rng)
        assert asked(asker, rows) == [alone(law, row) for row in rows]


@pytest.mark.parametrize("state", sorted(registry()))
def test_what_is_missing_and_from_which_day_are_told_row_by_row(state: str) -> None:
    """Worked cases with one or two facts left out, and with days of late."""
    law, rng = registry()[state], dice(2)
    by_name = law.program.vocabulary.by_name
    asker = Asker(law, AS_OF)
    days = [fact.name for fact in by_name.values() if fact.kind is Kind.DATE]
    late = ("2026-10-01", "2026-09-30", "2025-02-28", "2024-02-29", "2021", "2020-03")
    for case in rng.sample(worked_cases(state), 40):
        facts = {name: value for name, value in case.facts.items() if name in by_name}
        rows: list[dict[str, object]] = [facts]
        rows += [{**facts, name: day} for name in days for day in late]
        rows += [{k: v for k, v in facts.items() if k != name} for name in facts]
        for _ in range(30):
            two = rng.sample(sorted(facts), min(2, len(facts)))
            rows.append({k: v for k, v in facts.items() if k not in two})
        assert asked(asker, rows) == [alone(law, row) for row in rows], case.id


@pytest.mark.parametrize("state", sorted(registry()))
def test_like_rows_are_asked_once(state: str) -> None:
    law = registry()[state]
    asker = Asker(law, AS_OF)
    rows = made(law, dice(4))[:16]
    asked(asker, rows)
    before = len(asker._answers)
    asked(asker, rows * 30)
    assert len(asker._answers) == before


def test_no_memory_grows_with_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "MOST", 50)
    monkeypatch.setattr(asking, "MOST_RESULTS", 50)
    law = registry()["california"]
    asker = Asker(law, AS_OF)
    batch = 200
    for start in range(0, 3000, batch):
        days = [date.fromordinal(700_000 + start + at).isoformat() for at in range(batch)]
        texts = [f"11357 ({start + at})" for at in range(batch)]
        codes, wrong = asker.read({"conviction_date": days, "offense_date": days, "section": texts})
        asker.answers(codes, batch) if not wrong else None
    held = [
        *(len(one) for one in asker._cells.values()),
        *(len(one.values) for one in asker._known.values()),
        *(len(one._memory) for one in (*asker._derived.values(), *asker._timings, asker._named)),
        len(asker._answers),
    ]
    assert max(held) <= 50 + 3 * batch


def test_a_function_is_called_again_only_for_what_it_looks_at() -> None:
    calls: list[str] = []

    def function(facts: Facts) -> Value | None:
        calls.append(str(facts["a"]))
        return facts.get("b") if facts["a"] == "look" else "none"

    learned = asking._Learned(function)
    row, one = asking._Row(defaults=True), asking._Values()
    words = ["plain", "look", "x", "y"]
    numbers = {word: one.code(word) for word in words}

    def of(first: Sequence[str], second: Sequence[str]) -> list[Value | None]:
        row.put("a", [numbers[word] for word in first], one)
        row.put("b", [numbers[word] for word in second], one)
        return [learned.known.values[code] for code in learned.of(row, len(first))]

    assert of(["plain", "plain"], ["x", "y"]) == ["none", "none"]
    # It is called for one, then once more to keep what it looked at.
    assert len(calls) == 2
    assert of(["plain", "look", "look", "look"], ["y", "x", "y", "x"]) == ["none", "x", "y", "x"]
    calls.clear()
    assert of(["look", "plain"], ["y", "y"]) == ["y", "none"]
    assert not calls


def test_times_that_rules_count_are_part_of_what_is_asked() -> None:
    for state in registry().values():
        rules = [rule for table in state.program.tables for rule in table.rules]
        timings = {rule.timing for rule in rules if isinstance(rule.timing, After)}
        assert set(asking._timings(state.program)) == timings
