"""The plain way, one row after the other in one place: every output is the same to the byte."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from app.bulk import cells, sheet
from app.jurisdictions import load
from app.relief.decision import Decision
from app.relief.facts import BadFacts, Vocabulary
from benchmarks.bulk.sheet import write as generate
from tests.bulk.test_sheet import AS_OF, screen
from tests.bulk.test_sheet_shards import plainly

PERSONAL = {"id", "person", "name", "birth_date", "notes"}
HEADS = ("Outcome", "Reason", "Rules", "When", "Flags", "Missing", "Citations")


def words(decision: Decision) -> list[str]:
    lacks = ", ".join(decision.missing)
    return [
        decision.outcome or "needs_review",
        str(decision.reason) if decision.reason else f"needs review: {lacks}",
        " ".join(decision.chain),
        decision.when if decision.outcome else "",
        " ".join(decision.flags),
        lacks,
        "; ".join(cite.text for cite in decision.citations),
    ]


def text_of(rows: Iterable[Iterable[object]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


def facts_raw(
    row: Sequence[str], columns: Mapping[str, int], vocabulary: Vocabulary
) -> dict[str, object]:
    """The facts of a row as plain values; an empty cell is not given."""
    return {
        name: cells.raw_of(row[place], vocabulary.by_name[name])
        for name, place in columns.items()
        if name in vocabulary.by_name and row[place].strip()
    }


def screened(path: Path, as_of: date, *, redact: bool) -> dict[str, bytes]:
    """The outputs, by their names."""
    state = load("california")
    vocabulary = state.program.vocabulary
    (_, header), *rows = plainly(path, ",")
    columns = cells.columns_of(header, vocabulary)
    kept = [at for at, name in enumerate(header) if not (redact and name in PERSONAL)]
    decided: list[list[str]] = [[*(header[at] for at in kept), *HEADS]]
    rejects: list[tuple[str, int, str]] = []
    people: dict[str, Counter[str]] = {}
    outcomes, rules, missing = Counter[str](), Counter[str](), Counter[str]()
    for number, (line, row) in enumerate(rows, start=1):
        if row is sheet.OPEN:
            rejects.append((path.name, line, "a quote is opened and not closed"))
            continue
        if any(row[len(header) :]):
            rejects.append((path.name, line, "more cells than the header has"))
            continue
        row = [*row, *[""] * len(header)][: len(header)]
        try:
            facts = vocabulary.read(facts_raw(row, columns, vocabulary), as_of)
        except BadFacts as bad:
            rejects.append((path.name, line, str(bad)))
            continue
        decision = state.program.decide(facts, as_of)
        safe = ["'" + cell if re.match(r"[=+@]|-[^0-9]|-$", cell) else cell for cell in row]
        decided.append([*(safe[at] for at in kept), *words(decision)])
        outcome = decision.outcome or "needs_review"
        person = people.setdefault(
            next(
                kind + name
                for kind, name in (
                    ("p", row[columns["person"]]),
                    ("n", row[columns["id"]]),
                    (" ", f"row {number}"),
                )
                if name
            ),
            Counter(),
        )
        person["convictions"] += 1
        person[outcome] += 1
        outcomes[outcome] += 1
        rules.update([decision.rule] if decision.rule else [])
        if decision.outcome is None:
            missing["needs review: " + ", ".join(decision.missing)] += 1
    heads = ["convictions", *sorted(outcomes)]
    summary = {
        "convictionsByOutcome": dict(sorted(outcomes.items())),
        "lawByRule": dict(sorted(rules.items())),
        "needsReview": dict(sorted(missing.items())),
        "people": len(people),
    }
    table = [
        [place if redact else re.sub(r"[\r\n]+", " ", name[1:]), *(counts[head] for head in heads)]
        for place, (name, counts) in enumerate(people.items(), start=1)
    ]
    return {
        "decided.csv": text_of(decided),
        "people.csv": text_of([["person", *heads], *table]),
        "rejects.csv": text_of([["File", "Line", "Reason"], *rejects]),
        "summary.json": (json.dumps(summary, ensure_ascii=False, indent=2) + "\n").encode(),
    }


@pytest.mark.parametrize("redact", [False, True])
@pytest.mark.parametrize("shard_rows", [90, 50_000])
def test_every_output_is_that_of_the_plain_way(
    tmp_path: Path, redact: bool, shard_rows: int
) -> None:
    path = tmp_path / "in.csv"
    generate(path, 700, seed=8, messy=True)
    lines = path.read_bytes().split(b"\n")
    for at in (40, 41, 300, 690):
        lines[at] = lines[at].replace(b",", b',"', 1)
    path.write_bytes(b"\n".join(lines))
    found = screen(tmp_path / "out", path, redact=redact, shard_rows=shard_rows).files()
    del found["manifest.json"]
    assert found == screened(path, AS_OF, redact=redact)
