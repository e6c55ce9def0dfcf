"""Stray quotes, line breaks and spaces: nobody's row is lost, missed or given to another."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from app.bulk import echo
from app.jurisdictions.california.doj import COLUMNS
from tests.bulk.files import one, row, screen, screen_rows, text_of


@pytest.mark.parametrize("end", ["\n", ""])
@pytest.mark.parametrize("header", [True, False])
@pytest.mark.parametrize("between", [0, 3, 50])
def test_two_stray_quotes_in_one_column_swallow_no_row_between(
    tmp_path: Path, between: int, header: bool, end: str
) -> None:
    rows = [row(SUBJECT_ID=str(number), PRI_NAME="DOE JANE") for number in range(100, 160)]
    lines = text_of(rows, header=header).splitlines()
    first = 3 + header
    lines[first] = lines[first].replace("DOE JANE", '"DOE JANE')
    lines[first + between + 1] = lines[first + between + 1].replace("DOE JANE", 'DOE JANE"')
    path = tmp_path / "in.csv"
    path.write_text("\n".join(lines) + end, "utf-8")
    found = screen(tmp_path / "out", path)
    assert [one["Line"] for one in found.table("rejects")] == [str(first + 1)]
    assert len(found.decided) == len(found.table("all_rows")) == 59
    assert found.manifest["rows_in"] == 60


@pytest.mark.parametrize("ends", ["\n", ""])
def test_a_sound_file_is_read_the_fast_way(tmp_path: Path, ends: str) -> None:
    path = tmp_path / "in.csv"
    path.write_text(text_of([row(), row(SUBJECT_ID="2")]).removesuffix("\n") + ends, "utf-8")
    found = screen(tmp_path / "out", path)
    assert len(found.decided) == 2
    assert not any("damaged" in said for said in found.said)


STRIKE = {
    "OFFENSE_DESCR": "187 PC-MURDER",
    "STP_EVENT_DATE": "19990101",
    "CNT_ORDER": "100001001000",
}


@pytest.mark.parametrize("pad", [" {}", "{} ", "{}\t", " {} "])
@pytest.mark.parametrize("name", ["SUBJECT_ID", "CNT_ORDER", "DISP_DESCR", "STP_EVENT_DATE"])
def test_spaces_around_a_cell_hide_no_strike(tmp_path: Path, name: str, pad: str) -> None:
    cells = {"SUBJECT_ID": "100", "DISP_DESCR": "CONVICTED-PRISON"} | STRIKE
    strike = row(**cells | {name: pad.format(cells[name])})
    others = [row(SUBJECT_ID="99"), row(), row(SUBJECT_ID="101"), strike]
    found = screen_rows(tmp_path, *others, shard_rows=1)
    mine = next(one for one in found.decided if one["Person"] == "100")
    assert mine["Law: Rules"].endswith("CA-R70")
    assert mine["# of convictions on record"] == "2"
    assert found.manifest["people"] == 3


@pytest.mark.parametrize("kind", ["DECEASED", "DECEASED ", " DECEASED"])
def test_spaces_around_a_kind_hide_no_death(tmp_path: Path, kind: str) -> None:
    dead = row(STP_TYPE_DESCR=kind, DISP_DESCR="", OFFENSE_DESCR="", CNT_ORDER="102001001000")
    assert one(tmp_path, dead)["Deceased"] == "Deceased"


def test_spaces_around_dates_are_no_missing_dates(tmp_path: Path) -> None:
    padded = {"PRI_DOB": " 19700615", "STP_EVENT_DATE": "20041120 ", "CYC_DATE": " 20040503 "}
    found = one(tmp_path / "padded", **padded)
    assert found == one(tmp_path / "plain")
    assert "needs review" not in found["Law: Reason"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "broken",
    [
        {"OFN": "A1{}B2"},
        {"COMMENT_TEXT": "11358{} HS-GROW"},
        {"OFFENSE_DESCR": "11359 HS-SALE{}MORE"},
        {"OFFENSE_DESCR": "187{} PC-MURDER", "COMMENT_TEXT": "11358 HS{}AND 11360{} HS"},
    ],
)
def test_a_line_break_in_a_cell_gives_nobody_the_decision_of_another(
    tmp_path: Path, broken: dict[str, str], end: str
) -> None:
    cells = {name: cell.format(end, end) for name, cell in broken.items()}
    rows = [row(**cells), row(SUBJECT_ID="2", PRI_DOB=""), row(SUBJECT_ID="3", **cells), row()]
    found = screen_rows(tmp_path, *rows)
    printed = found.table("all_rows")
    whole = screen_rows(tmp_path / "whole", *rows[1:2]).table("all_rows")[0]
    assert [one["SUBJECT_ID"] for one in printed] == ["100", "2", "3", "100"]
    assert {**printed[1], "RECORD_ID": ""} == {**whole, "RECORD_ID": ""}
    for each in (*printed, *found.decided):
        added = [cell for name, cell in each.items() if name not in COLUMNS]
        assert not [cell for cell in added if "\n" in cell or "\r" in cell]
    decided = {one["Person"]: one["Law: Rules"] for one in found.decided}
    for each in printed:
        if each["Law: Rules"]:
            assert each["Law: Rules"] == decided[each["SUBJECT_ID"]]


def test_suffixes_are_one_line_each() -> None:
    """Whatever a column holds, the next row never gets its rest."""
    extra = pl.DataFrame({"record": [0, 1], "a": ["x\ny", "second"], "b": ["\r\n", ""]})
    assert list(echo.suffixes(extra)) == [(0, b"x y, "), (1, b'second,""')]
    assert list(echo.suffixes(extra.clear())) == []
