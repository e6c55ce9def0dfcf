"""``--county`` for a spreadsheet: only its rows are decided, and a wrong name is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.bulk.problems import NotThisFormat
from benchmarks.bulk.sheet import write as generate
from tests.bulk.files import Ran
from tests.bulk.test_sheet import HEAD, ROW, screen, written
from tests.bulk.test_sheet import sheet as clinic

COUNTIES = ("KERN", "Kern County", " kern ", "county of  kern", "YOLO", "", "los angeles")


def county(tmp_path: Path, wanted: str, *more: tuple[str, ...], **asked: Any) -> Ran:
    head = ("county", *HEAD)
    rows = [(name, *ROW) for name in COUNTIES]
    path = clinic(tmp_path / "in.csv", *rows, *more, head=head)
    return screen(tmp_path / "out", path, county=wanted, **asked)


def test_only_rows_of_the_county_are_decided(tmp_path: Path) -> None:
    ran = county(tmp_path, "KERN", shard_rows=2)
    assert [one["county"] for one in ran.decided] == [name.strip() for name in COUNTIES[:4]]
    assert ran.summary["convictionsByOutcome"] == {"dismiss_and_seal": 4}
    manifest = ran.manifest
    assert (manifest["county"], manifest["rows_in"], manifest["rows_out"]) == ("KERN", 7, 4)
    assert (manifest["rows_of_other_counties"], manifest["rows_without_county"]) == (2, 1)
    assert ran.said == ["warning: 1 row names no county and was not decided"]


def test_a_wrong_cell_of_another_county_is_not_looked_at(tmp_path: Path) -> None:
    wrong = ("1", "11357(a)", "secret", *ROW[3:])
    ran = county(tmp_path, "KERN", ("YOLO", *wrong), ("KERN", *wrong))
    assert [one["Line"] for one in ran.table("rejects")] == ["10"]


def test_a_county_that_no_row_has_is_told_with_near_names(tmp_path: Path) -> None:
    ran = county(tmp_path, "KERM")
    assert "warning: no row of the county KERM is in the file. Did you mean KERN" in ran.said[0]
    assert ran.decided == []
    assert ran.manifest["convictions_decided"] == 0


def test_a_county_of_the_state_is_near_though_no_row_has_it(tmp_path: Path) -> None:
    ran = county(tmp_path, "SACRAMENTOO")
    assert "Did you mean SACRAMENTO?" in ran.said[0]


def test_a_county_needs_its_column(tmp_path: Path) -> None:
    path = clinic(tmp_path / "in.csv", ROW)
    with pytest.raises(NotThisFormat, match="no column county"):
        screen(tmp_path / "out", path, county="KERN")


def test_a_county_may_also_be_a_fact(tmp_path: Path) -> None:
    path = written(
        tmp_path / "in.csv",
        [["id", "county", "section"], ["1", "Cook", "550/4"], ["2", "Lake", "550/4"]],
    )
    ran = screen(tmp_path / "out", path, state="illinois", county="COOK")
    assert [one["id"] for one in ran.decided] == ["1"]


@pytest.mark.papers
def test_the_report_names_the_county_and_hides_small_numbers(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    generate(path, 400, seed=2)
    ran = screen(tmp_path / "out", path, county="KERN", report=True, shard_rows=70)
    html = (ran.out / "report.html").read_text("utf-8")
    assert "Kern County, California" in html
    assert "Person 7" not in html
    assert (ran.out / "report.pdf").read_bytes().startswith(b"%PDF")
