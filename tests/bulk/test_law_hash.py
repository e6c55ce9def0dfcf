"""The fingerprint of a law table: whatever may change a result changes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.bulk import jobs
from app.bulk.jobs import Request, code_hash, table_hash
from app.jurisdictions import load
from app.relief.decision import After, Citation, Give, Sets
from app.relief.predicates import ALWAYS, Not
from app.relief.table import Fallback, Program
from app.relief.text import Text

LAW = load("california").program


def hash_of(program: Program) -> str:
    return table_hash(replace(load("california"), program=program))


def with_rule(**changed: Any) -> Program:
    table = LAW.tables[0]
    rules = (replace(table.rules[0], **changed), *table.rules[1:])
    return replace(LAW, tables=(replace(table, rules=rules), *LAW.tables[1:]))


def test_every_part_of_a_rule_counts() -> None:
    changed = [
        with_rule(),
        with_rule(when=Not(LAW.tables[0].rules[0].when)),
        with_rule(then=Give("not_eligible")),
        with_rule(then=Give("not_eligible", final=False)),
        with_rule(then=Give("not_eligible", sets=(("section", "11357"),))),
        with_rule(then=Sets({"section": "11357"})),
        with_rule(timing="later"),
        with_rule(timing=After("conviction_date", 3)),
        with_rule(timing=After("conviction_date", 4)),
        with_rule(flags=("other",)),
        with_rule(code="other"),
        with_rule(reason=Text("Other.")),
        with_rule(cites=(Citation("other"),)),
    ]
    assert len({hash_of(one) for one in changed}) == len(changed)


def test_the_rest_of_a_program_counts() -> None:
    first, *others = LAW.vocabulary.facts
    changed = [
        replace(LAW, flags=LAW.flags[1:]),
        replace(LAW, flags=(replace(LAW.flags[0], when=ALWAYS), *LAW.flags[1:])),
        replace(LAW, derived=LAW.derived[1:]),
        replace(LAW, findings={**LAW.findings, "other": "yes"}),
        replace(LAW, fallback=Fallback(LAW.tables[:1], frozenset({"other"}))),
        replace(
            LAW, vocabulary=replace(LAW.vocabulary, facts=(replace(first, default="x"), *others))
        ),
    ]
    assert len({hash_of(one) for one in (LAW, *changed)}) == len(changed) + 1


def test_the_code_of_the_state_counts_for_the_law_and_for_kept_shards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes(b"")
    asked = Request((path,), "california", "doj", date(2026, 11, 22), tmp_path / "out")
    law, reading, screening = hash_of(LAW), asked.reading(), asked.screening()
    monkeypatch.setattr(jobs, "code_hash", lambda _: "other")
    assert hash_of(LAW) != law
    assert asked.reading() != reading
    assert asked.screening() != screening


def test_any_changed_file_of_a_state_changes_the_fingerprint_of_its_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one").mkdir()
    monkeypatch.setattr(jobs, "files", lambda _: tmp_path)
    found = set()
    for name, words in (("a.py", "1"), ("a.py", "2"), ("b.txt", "2"), ("b.txt", "3")):
        (tmp_path / "one" / name).write_text(words, "utf-8")
        found.add(code_hash.__wrapped__("one"))
    (tmp_path / "one" / "NOTES.md").write_text("words", "utf-8")
    found.add(code_hash.__wrapped__("one"))
    assert len(found) == 4
