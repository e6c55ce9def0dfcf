"""Words that Illinois must not use (brief 3.6), in every string of its folder and its papers."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
STATE = ROOT / "app/jurisdictions/illinois"
PAPERS = ROOT / "pdf_templates/illinois"
BRIEF = ROOT.parent / "shared/law/illinois.md"

FORBIDDEN = (
    r"\byou qualify\b",
    r"\byou are eligible\b",
    r"\b(?:is|are|was|were|has been) (?:now )?cleared\b(?! by)",
    r"\bseal(?:s|ed|ing)?\b[^.()]{0,20}\b(?:erases?|expunges?)\b(?<!not erase)",
    r"\byou (?:must |should |need to |have to )?(?:serve|mail|send)\b[^.]{0,40}"
    r"\b(?:motion|notice)\b",
    r"\b(?:serve|mail|send)\b[^.]{0,30}\bto the (?:state.s attorney|state police|police)\b",
    r"\$\s?[0-9]",
    r"\bwill be (?:cleared|sealed|erased|expunged) (?:automatically|by itself)\b",
    r"\bfixes? (?:your )?(?:immigration|gun)\b",
)


def faults(text: str) -> list[str]:
    """The forbidden phrases in a text."""
    return [found for rule in FORBIDDEN if (found := _found(rule, text))]


def _found(rule: str, text: str) -> str:
    match = re.search(rule, text, re.IGNORECASE)
    return match.group() if match else ""


def strings() -> Iterator[tuple[str, str]]:
    for path in sorted(STATE.glob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        docs = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
        for node in ast.walk(tree):
            if not isinstance(node, ast.Constant) or id(node) in docs:
                continue
            if isinstance(node.value, str):
                yield path.name, node.value
    for path in sorted(PAPERS.glob("*.html")):
        text = re.sub(
            r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]+>", " ", path.read_text("utf-8"), flags=re.S
        )
        yield path.name, " ".join(text.split())


def test_no_string_uses_a_forbidden_phrase() -> None:
    said = [(where, one) for where, text in strings() for one in faults(_sentences(text))]
    assert said == []


def _sentences(text: str) -> str:
    """Statements only: a question may ask whether a record was cleared."""
    return " ".join(s for s in re.split(r"(?<=[.?!])\s+", text) if not s.endswith("?"))


@pytest.mark.parametrize(
    "text",
    [
        "You qualify for this.",
        "You are eligible now.",
        "Your record is cleared.",
        "Sealing expunges the record.",
        "Mail the motion to the State's Attorney.",
        "You must serve the motion.",
        "The fee is $60.",
        "It will be cleared automatically.",
        "The order fixes your immigration case.",
    ],
)
def test_the_guard_can_fail(text: str) -> None:
    assert faults(text)


def test_the_words_of_the_brief_are_word_for_word() -> None:
    if not BRIEF.exists():
        pytest.skip("the law brief is not beside this project")
    brief = BRIEF.read_text("utf-8")
    from app.jurisdictions.illinois.outcomes import FLAGS
    from app.jurisdictions.illinois.rules import PROGRAM
    from app.jurisdictions.illinois.words import IMMIGRATION, INFORMATION

    rows = {
        cells[0]: cells[4]
        for line in brief.splitlines()
        if re.match(r"\| IL-[0-9]{2} \|", line)
        for cells in [[cell.strip() for cell in line.strip("|").split("|")]]
    }
    rules = PROGRAM.tables[0].rules
    assert [rule.id for rule in rules] == list(rows)
    assert {rule.id: str(rule.reason) for rule in rules} == rows
    plain = brief.replace("**", "").replace("> ", "")
    assert str(IMMIGRATION) in plain
    assert f'"{INFORMATION}"' in brief
    texts = {flag.id: str(flag.text) for flag in FLAGS}
    for name in ("check_first", "police_part_may_be_gone", "other_count_guilty", "letter_weight"):
        assert f'"{texts[name]}"' in brief or f"{texts[name]}'" in brief, name


def test_reasons_that_need_a_lawyer_say_which_kind() -> None:
    from app.jurisdictions.illinois.rules import PROGRAM
    from app.relief.decision import Give

    rules = PROGRAM.tables[0].rules
    review = {
        rule.id: rule.code
        for rule in rules
        if isinstance(rule.then, Give) and rule.then.outcome == "needs_lawyer_review"
    }
    need = {key for key, code in review.items() if code == "NEED_RECORD"}
    assert need == {"IL-03", "IL-12", "IL-26", "IL-31", "IL-32", "IL-36"}
    assert {code for key, code in review.items() if key not in need} == {"LEGAL_QUESTION"}
    assert all(not rule.code for rule in rules if rule.id not in review)


def test_the_sample_is_an_invented_person() -> None:
    sample = json.loads((STATE / "sample.json").read_text("utf-8"))
    assert "Invented" in sample["person"]["details"]["street"]
    assert "555-01" in sample["person"]["details"]["phone"]
