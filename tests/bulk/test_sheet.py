"""A clinic's spreadsheet: facts as columns, each row decided as ``clearpage screen`` decides it."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.bulk.cells import raw_of
from app.bulk.columns_doc import _allowed
from app.bulk.jobs import Request
from app.bulk.plain import run
from app.bulk.problems import NotThisFormat
from app.jurisdictions import registry
from app.relief.facts import UNKNOWN, Kind
from tests.bulk.files import Quiet, Ran
from tests.bulk.test_reference import screen_command
from tests.contracts.walks import dice, random_facts, worked_cases

AS_OF = date(2026, 11, 22)
HEAD = ("id", "section", "severity", "conviction_date", "age", "serving")
ROW = ("1", "11357(a)", "misdemeanor", "2004-08-08", "21_plus", "no")
REST = {
    "is_subject": "self",
    "jurisdiction": "ca_state",
    "case_result": "convicted_adult",
    "offense_date": "unknown",
    "superstrike": "none",
    "pc290c": "none",
}


def written(path: Path, rows: Iterable[Iterable[str]], mark: str = ",") -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=mark).writerows(rows)
    return path


def screen(out: Path, *files: Path, state: str = "california", **asked: Any) -> Ran:
    progress = Quiet()
    executor = asked.pop("executor", None)
    wanted: dict[str, Any] = {"report": False, "as_of": AS_OF} | asked
    manifest = run(Request(files, state, "csv", out=out, **wanted), progress, executor)
    return Ran(out, manifest, progress.said)


def sheet(
    path: Path, *rows: tuple[str, ...], head: tuple[str, ...] = HEAD, mark: str = ","
) -> Path:
    return written(path, [[*head, *REST], *([*row, *REST.values()] for row in rows)], mark)


@pytest.mark.parametrize("state", sorted(registry()))
def test_the_worked_cases_of_a_state_come_out_as_they_should(state: str, tmp_path: Path) -> None:
    cases = worked_cases(state)
    names = sorted({name for case in cases for name in case.facts})
    rows = [[case.id, *(_cell(case.facts.get(name)) for name in names)] for case in cases]
    path = written(tmp_path / "in.csv", [["id", *names], *rows])
    found = screen(tmp_path / "out", path, state=state, as_of=registry()[state].checked)
    assert found.manifest["rows_rejected"] == 0
    for case, one in zip(cases, found.decided, strict=True):
        assert (one["Outcome"], one["Rules"]) == (case.outcome, " ".join(case.rules)), case.id


def _cell(value: object) -> str:
    return "" if value is None else json.dumps(value).strip('"')


@settings(max_examples=40)
@given(
    seeds=st.lists(st.integers(0, 2**32), min_size=1, max_size=8),
    shard_rows=st.integers(1, 9),
)
def test_each_row_is_decided_as_the_screen_command_decides_it(
    tmp_path_factory: pytest.TempPathFactory, seeds: list[int], shard_rows: int
) -> None:
    state = registry()["california"]
    folder = tmp_path_factory.mktemp("made")
    people: list[dict[str, Any]] = []
    for seed in seeds:
        rng = dice(seed)
        facts = random_facts(state, rng)
        told = {
            name: str(value) if not isinstance(value, bool | int) else value
            for name, value in facts.items()
        }
        people.append({name: value for name, value in told.items() if rng.random() < 0.9})
    names = list(state.program.vocabulary.by_name)
    rows = [[_cell(one.get(name)) for name in names] for one in people]
    source = written(folder / "in.csv", [names, *rows])
    ran = screen(folder / "out", source, as_of=state.checked, shard_rows=shard_rows)
    answers = screen_command(dict(enumerate(people)), state.checked)
    # A row without a single fact is an empty line of a spreadsheet, not a conviction.
    given_rows = [
        number for number, one in enumerate(people) if any(_cell(v).strip() for v in one.values())
    ]
    assert len(ran.decided) == len(given_rows)
    for number, one in zip(given_rows, ran.decided, strict=True):
        assert one["Outcome"] == (answers[number]["outcome"] or "needs_review")
        assert one["Rules"] == " ".join(answers[number]["rules"])


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_the_usual_separators_are_read(tmp_path: Path, mark: str) -> None:
    found = screen(tmp_path / "out", sheet(tmp_path / "in.csv", ROW, mark=mark))
    assert found.decided[0]["Outcome"] == "dismiss_and_seal"


def test_a_workbook_is_read_with_its_dates_and_numbers(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.create_sheet("first", 0)
    page.append([*HEAD, "priors", *REST])
    page.append([1, 11359, "Felony", date(2004, 8, 8), "21 plus", "No", 2.0, *REST.values()])
    book.save(tmp_path / "in.xlsx")
    found = screen(tmp_path / "out", tmp_path / "in.xlsx").decided[0]
    assert found["Rules"].endswith("CA-R78")


def test_words_that_people_write_are_understood(tmp_path: Path) -> None:
    row = ("1", "11357(A) HS", "MISDEMEANOR", "8/8/2004", "21 Plus", "N")
    found = screen(tmp_path / "out", sheet(tmp_path / "in.csv", row))
    assert found.decided[0]["Outcome"] == "dismiss_and_seal"


def test_letters_of_windows_are_read(tmp_path: Path) -> None:
    path = sheet(tmp_path / "in.csv", ("José", *ROW[1:]))
    path.write_bytes(path.read_text("utf-8").encode("cp1252"))
    assert screen(tmp_path / "out", path).decided[0]["id"] == "José"


COUNT = registry()["california"].program.vocabulary.by_name["priors"]


@pytest.mark.parametrize("cell", ["unknown", "Unknown", " UNKNOWN "])
@pytest.mark.parametrize("state", sorted(registry()))
def test_not_known_is_an_answer_however_it_is_written(state: str, cell: str) -> None:
    for fact in registry()[state].program.vocabulary.facts:
        if fact.unknown:
            assert fact.read(raw_of(cell, fact), AS_OF) == UNKNOWN, fact.name
            assert f"`{UNKNOWN}`" in _allowed(fact)


@pytest.mark.parametrize("cell", ["1_0", "1e1", "\u0661", "nan", "inf", "0x1"])
def test_a_number_is_what_people_write(cell: str) -> None:
    for kind in (Kind.COUNT, Kind.AMOUNT):
        assert raw_of(cell, replace(COUNT, kind=kind)) == cell
    assert raw_of("10", COUNT) == 10
    assert raw_of("2.5", replace(COUNT, kind=Kind.AMOUNT)) == 2.5


def test_a_heading_that_may_be_a_name_is_never_repeated(tmp_path: Path) -> None:
    source = written(tmp_path / "in.csv", [["Sections-Mary", "x"], ["1", "2"]])
    with pytest.raises(NotThisFormat) as caught:
        screen(tmp_path / "out", source)
    assert "mary" not in str(caught.value).lower()
    source = written(tmp_path / "in.csv", [["x", "sektion"], ["1", "2"]])
    with pytest.raises(NotThisFormat, match="column 2") as caught:
        screen(tmp_path / "out", source)
    assert "sektion" not in str(caught.value)


def test_an_empty_cell_is_never_guessed(tmp_path: Path) -> None:
    found = screen(tmp_path / "out", sheet(tmp_path / "in.csv", (*ROW[:4], "", "no")))
    assert found.decided[0]["Reason"] == "needs review: age"
    assert found.summary["needsReview"] == {"needs review: age": 1}


@pytest.mark.parametrize(
    ("place", "value", "word"),
    [
        (2, "secret", "severity: not an allowed value"),
        (3, "2999-01-01", "conviction_date: the date lies in the future"),
        (3, "2004-02-30", "conviction_date: no such date"),
        (1, "11357/11359", "section: this names two sections"),
    ],
)
def test_a_wrong_cell_rejects_its_row_alone(
    tmp_path: Path, place: int, value: str, word: str
) -> None:
    wrong = [*ROW]
    wrong[place] = value
    found = screen(tmp_path / "out", sheet(tmp_path / "in.csv", ROW, tuple(wrong), ROW))
    (left,) = found.table("rejects")
    assert left["Line"] == "3"
    assert word in left["Reason"]
    assert "secret" not in left["Reason"]
    assert len(found.decided) == 2


@pytest.mark.parametrize(
    ("head", "word"),
    [
        (("id", "sektion"), "is it section"),
        (("id", "Section", "section"), "stands twice"),
        (("id", "colour"), "the facts are"),
    ],
)
def test_a_header_that_cannot_be_meant_is_an_error(
    tmp_path: Path, head: tuple[str, ...], word: str
) -> None:
    with pytest.raises(NotThisFormat, match=word):
        screen(tmp_path / "out", written(tmp_path / "in.csv", [head, ["1"] * len(head)]))
    assert not (tmp_path / "out" / "decided.csv").exists()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04broken", b"\0\0\0"])
def test_a_file_that_is_no_table_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "in.csv").write_bytes(content)
    with pytest.raises(NotThisFormat):
        screen(tmp_path / "out", tmp_path / "in.csv")


def test_redacted_outputs_name_nobody(tmp_path: Path) -> None:
    head = ("id", "person", "name", "birth_date", "notes", *HEAD[1:])
    row = ("ID-7", "PERSON-7", "SECRET ANA", "1970-06-15", "HER NOTES", *ROW[1:])
    found = screen(tmp_path / "out", sheet(tmp_path / "in.csv", row, head=head), redact=True)
    everything = b"".join(found.files().values()).decode()
    for word in ("ID-7", "PERSON-7", "SECRET", "1970", "HER NOTES"):
        assert word not in everything
    assert "dismiss_and_seal" in everything


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        *(("=1+1", "'=1+1"), ("-cmd|x", "'-cmd|x"), ("-", "'-"), ("@x", "'@x")),
        *(("-3.5", "-3.5"), ("a-b", "a-b")),
    ],
)
def test_a_formula_in_a_cell_stays_words(tmp_path: Path, cell: str, safe: str) -> None:
    head = ("id", *HEAD[1:], *REST, f"{cell} more")
    row = (cell, *ROW[1:], *REST.values(), "x")
    found = screen(tmp_path / "out", written(tmp_path / "in.csv", [head, row])).decided[0]
    assert found["id"] == safe
    assert list(found)[len(head) - 1] == f"{safe} more"


def test_a_person_is_no_row_and_a_row_is_no_person(tmp_path: Path) -> None:
    head = ("id", "person", *HEAD[1:])
    names = (("", ""), ("", "row 1"), ("7", ""), ("", "7"), ("8", "row 1"), ("", ""))
    path = sheet(tmp_path / "in.csv", *((*two, *ROW[1:]) for two in names), head=head)
    found = screen(tmp_path / "out", path).table("people")
    assert [(one["person"], one["convictions"]) for one in found] == [
        *(("row 1", "1"), ("row 1", "2"), ("7", "1"), ("7", "1"), ("row 6", "1"))
    ]


def test_the_report_has_a_county_once_however_it_is_written(tmp_path: Path) -> None:
    names = ("Kern", " kern  county", "County of Kern", "KERN")
    head = ("id", "county", *HEAD[1:])
    rows = ((f"{n}", names[n % 4], *ROW[1:]) for n in range(60))
    path = sheet(tmp_path / "in.csv", *rows, head=head)
    found = screen(tmp_path / "out", path, report=True)
    html = (found.out / "report.html").read_text("utf-8")
    assert "kern county" not in html.lower().replace("kern  county", "kern county")
    assert "county of kern" not in html.lower()


@pytest.mark.parametrize("shard_rows", [3, 50_000])
@pytest.mark.parametrize("closing", [None, 1, 30])
def test_a_stray_quote_costs_its_own_row_and_no_other(
    tmp_path: Path, closing: int | None, shard_rows: int
) -> None:
    rows = [(f"p{number}", *ROW[1:]) for number in range(100)]
    path = sheet(tmp_path / "in.csv", *rows)
    lines = path.read_text("utf-8").splitlines(keepends=True)
    lines[11] = lines[11].replace("misdemeanor", '"misdemeanor')
    if closing is not None:
        lines[11 + closing] = lines[11 + closing].replace("p", 'p"', 1)
    path.write_text("".join(lines), "utf-8")
    found = screen(tmp_path / "out", path, shard_rows=shard_rows)
    assert [(one["Line"], one["Reason"]) for one in found.table("rejects")] == [
        ("12", "a quote is opened and not closed")
    ]
    names = [one["id"].replace('"', "") for one in found.decided]
    assert names == [f"p{number}" for number in range(100) if number != 10]
    assert found.manifest["rows_in"] == 100


def test_line_breaks_inside_quotes_are_one_row(tmp_path: Path) -> None:
    notes = "\n".join(["first, second", "third"] * 20)
    rows = ((f"{notes}{number}", *ROW[1:]) for number in range(3))
    found = screen(tmp_path / "out", sheet(tmp_path / "in.csv", *rows), shard_rows=1)
    assert found.manifest["rows_rejected"] == 0
    assert len(found.decided) == 3
