"""What is broken in a file is told with its line, and never decided. Each line of the issue."""

from __future__ import annotations

import errno
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.bulk import echo, repair
from app.bulk.problems import NotThisFormat
from tests.bulk.files import AS_OF, one, row, screen, screen_rows, text_of, write

POLICY = {
    "baselineEligibility": {"dismiss": ["11358"], "reduce": ["11359"]},
    "additionalRelief": {"subjectAgeThreshold": 57, "subjectUnder21AtConviction": True},
}
DETERMINATION, REASON = "Eligibility Determination", "Eligibility Reason"


def decided(folder: Path, policy: dict[str, Any] | None = None, **cells: str) -> dict[str, str]:
    return screen_rows(folder, row(**cells), policy=policy or POLICY).decided[0]


@pytest.mark.parametrize("birth", ["", "19900000", "20050230", "1990", "x"])
def test_a_birth_date_that_is_not_one_decides_nothing(tmp_path: Path, birth: str) -> None:
    found = decided(tmp_path, PRI_DOB=birth)
    assert found[DETERMINATION] == "Needs Review"
    assert found[REASON] == "needs review: the birth date"
    assert found["Law: Outcome"] == "needs_review"
    assert found["Law: Reason"] == "needs review: the birth date"


def test_a_conviction_before_birth_makes_the_birth_date_missing(tmp_path: Path) -> None:
    found = decided(tmp_path, PRI_DOB="20100101")
    assert found[REASON] == "needs review: the birth date"


def test_two_birth_dates_of_one_person_are_none(tmp_path: Path) -> None:
    other = row(PRI_DOB="19710615", CNT_ORDER="102001001000", DISP_DESCR="DISMISSED")
    found = screen_rows(tmp_path, row(), other, policy=POLICY).decided[0]
    assert found[REASON] == "needs review: the birth date"


@pytest.mark.parametrize("event", ["", "20040000", "20050230", "00010101"])
def test_a_conviction_date_that_is_not_one_decides_nothing(tmp_path: Path, event: str) -> None:
    policy = {
        "baselineEligibility": {"reduce": ["11359"]},
        "additionalRelief": {"yearsSinceConvictionThreshold": 5},
    }
    found = decided(tmp_path, policy, STP_EVENT_DATE=event)
    assert found[REASON] == "needs review: the date of the conviction"
    assert found["Law: Outcome"] == "needs_review"
    assert found["Date of Conviction"] == found["Years Since This Conviction"] == ""


def test_a_level_that_is_missing_decides_nothing(tmp_path: Path) -> None:
    found = decided(tmp_path, CONV_STAT_DESCR="", OFFENSE_TOC="")
    assert found[REASON] == "needs review: the level of the conviction"
    assert "the level" in found["Law: Reason"]


@pytest.mark.parametrize("charge", ["111357 VC-X", "11357.5 HS-SPICE", "11360.5 HS-X"])
def test_the_digits_of_a_section_in_another_number_are_not_cannabis(
    tmp_path: Path, charge: str
) -> None:
    found = decided(tmp_path, OFFENSE_DESCR=charge)
    assert (found[DETERMINATION], found[REASON]) == ("Hand Review", "Not a cannabis section")
    assert found["Law: Outcome"] in ("other_relief", "not_eligible")
    assert found["# of Prop 64 convictions"] == "0"


def test_no_rule_of_the_office_is_said_in_words(tmp_path: Path) -> None:
    found = decided(tmp_path, {"baselineEligibility": {"dismiss": ["11358"]}})
    assert (found[DETERMINATION], found[REASON]) == ("Hand Review", "No rule of the office applies")


def test_the_points_of_difference_are_counted(tmp_path: Path) -> None:
    rows = [row(), row(SUBJECT_ID="2", PRI_DOB=""), row(SUBJECT_ID="3", OFFENSE_DESCR="111357 VC")]
    found = screen_rows(tmp_path, *rows, row(SUBJECT_ID="")).summary["differences"]
    assert {name: n for name, n in found.items() if n} == {"D01": 1, "D04": 1, "D12": 1}


def test_a_missing_fact_that_cannot_matter_does_not_stop_a_decision(tmp_path: Path) -> None:
    policy = {
        "baselineEligibility": {},
        "additionalRelief": {"subjectAgeThreshold": 57, "yearsSinceConvictionThreshold": 5},
    }
    found = decided(tmp_path, policy, PRI_DOB="")
    assert found[REASON] == "Conviction occurred 5 or more years ago"


@pytest.mark.parametrize("county", ["San Joaquin", " san  joaquin ", "County of San Joaquin"])
def test_a_county_is_found_however_it_is_written(tmp_path: Path, county: str) -> None:
    from app.bulk.shard import normal_county

    found = screen_rows(
        tmp_path, row(STP_ORI_CNTY_NAME="SAN JOAQUIN"), county=normal_county(county)
    )
    assert len(found.decided) == 1
    assert found.said == [] or "warning" not in " ".join(found.said)


def test_an_unknown_county_is_a_warning_with_names_that_look_like_it(tmp_path: Path) -> None:
    found = screen_rows(tmp_path, row(), county="KEN")
    assert found.decided == []
    assert any("Did you mean KERN" in said for said in found.said)


@pytest.mark.parametrize("count", ["101", "", "     "])
def test_a_short_count_number_is_rejected_with_its_line(tmp_path: Path, count: str) -> None:
    found = screen_rows(tmp_path, row(), row(CNT_ORDER=count), row(SUBJECT_ID="7"))
    assert [(one["Line"], one["Reason"]) for one in found.table("rejects")] == [
        ("3", "the count number is missing or too short")
    ]
    assert len(found.decided) == 2
    assert len(found.table("all_rows")) == found.manifest["rows_out"] == 2


def test_rows_without_a_person_are_rejected_and_never_one_person(tmp_path: Path) -> None:
    found = screen_rows(tmp_path, row(SUBJECT_ID=""), row(SUBJECT_ID=" "), row())
    assert [one["Line"] for one in found.table("rejects")] == ["2", "3"]
    assert found.manifest["people"] == 1


def test_an_earlier_murder_is_a_reason_for_a_lawyer(tmp_path: Path) -> None:
    murder = row(OFFENSE_DESCR="187 PC-MURDER", STP_EVENT_DATE="19990101", CNT_ORDER="100001001000")
    found = screen_rows(tmp_path, row(), murder).decided[0]
    assert found["Law: Rules"].endswith("CA-R70")
    assert found["Superstrike Code Section(s)"] == "187 PC"


def test_the_as_of_date_is_used_everywhere(tmp_path: Path) -> None:
    later = row(STP_EVENT_DATE="20120101", CNT_ORDER="102001001000", OFFENSE_DESCR="459 PC-B")
    early, late = (
        screen_rows(tmp_path / name, row(), later, as_of=day).decided[0]
        for name, day in (("a", date(2010, 1, 1)), ("b", date(2020, 1, 1)))
    )
    assert (early["# of convictions on record"], late["# of convictions on record"]) == ("1", "2")
    assert early["Years Since Any Conviction"] == "5.1"
    found = screen_rows(tmp_path, row(), as_of=date(2001, 1, 1)).decided[0]
    assert found["Law: Reason"] == found[REASON] == "needs review: after the as-of date"


def test_a_second_part_of_a_sentence_belongs_to_its_own_count(tmp_path: Path) -> None:
    first = row(OFFENSE_DESCR="11358 HS-X", CNT_ORDER="101001001000")
    second = row(CNT_ORDER="102001001000", OFN="B2")
    part = row(
        CNT_ORDER="101001001000", OFFENSE_DESCR="11358 HS-X", SENT_LENGTH="30", SENT_TIME_CODE="Y"
    )
    found = screen_rows(tmp_path, first, second, part).decided
    outcomes = [one["Law: Outcome"] for one in found]
    assert outcomes == ["resentence", "redesignate_misdemeanor"]


@pytest.mark.parametrize(
    ("day", "after", "rule"), [("20161108", "N", "CA-R83"), ("20161109", "Y", "CA-R26")]
)
def test_the_first_day_of_the_law_has_one_side(
    tmp_path: Path, day: str, after: str, rule: str
) -> None:
    found = one(tmp_path, STP_EVENT_DATE=day)
    assert found["Occurred after 11/9/2016"] == after
    assert found["Law: Rules"].split()[-1] == rule


@pytest.mark.parametrize("length", ["-3", "LIFE", "", "3.5"])
def test_a_sentence_that_cannot_be_read_is_missing(tmp_path: Path, length: str) -> None:
    found = one(tmp_path, SENT_LENGTH=length)
    assert found["Law: Reason"] == "needs review: the sentence"


def test_a_file_of_another_format_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    for content in (b"", b"a,b,c\n1,2,3\n", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20):
        path.write_bytes(content)
        with pytest.raises(NotThisFormat):
            screen(tmp_path / "out", path)
        assert not (tmp_path / "out" / "manifest.json").exists()


def test_a_truncated_last_row_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text(text_of([row(), row(SUBJECT_ID="2")])[:-40], "utf-8")
    found = screen(tmp_path / "out", path)
    assert [one["Line"] for one in found.table("rejects")] == ["3"]
    assert "fields where 95 are needed" in found.table("rejects")[0]["Reason"]
    assert len(found.decided) == 1


def test_a_row_with_too_many_fields_is_rejected(tmp_path: Path) -> None:
    long = [*row(SUBJECT_ID="2"), "more"]
    found = screen_rows(tmp_path, row(), long, row(SUBJECT_ID="3"))
    assert [one["Reason"] for one in found.table("rejects")] == ["96 fields where 95 are needed"]
    assert found.manifest["rows_in"] == 3


@pytest.mark.parametrize("last", ["#", ""])
def test_line_breaks_inside_a_field_stay_one_record(tmp_path: Path, last: str) -> None:
    broken = row(COMMENT_TEXT="first\nsecond, third", END_OF_REC=last)
    found = screen_rows(tmp_path, broken, row(SUBJECT_ID="2", END_OF_REC=last))
    assert found.manifest["rows_out"] == 2
    assert len(found.table("all_rows")) == 2
    assert found.table("all_rows")[1]["Eligibility Determination"]


def test_a_stray_quote_loses_one_row_and_not_the_file(tmp_path: Path) -> None:
    lines = text_of([row(), row(SUBJECT_ID="2"), row(SUBJECT_ID="3")]).splitlines(keepends=True)
    lines[2] = lines[2].replace(",2,", ',"2,', 1)
    path = tmp_path / "in.csv"
    path.write_text("".join(lines), "utf-8")
    found = screen(tmp_path / "out", path)
    assert [one["Person"] for one in found.decided] == ["100", "3"]
    assert [one["Line"] for one in found.table("rejects")] == ["3"]


def test_mixed_encodings_windows_line_ends_and_a_mark_are_read(tmp_path: Path) -> None:
    utf = text_of([row(PRI_NAME="NÚÑEZ,ANA")], end="\r\n").encode()
    windows = text_of([row(PRI_NAME="PEÑA,LUIS", SUBJECT_ID="2")], header=False, end="\r\n")
    path = tmp_path / "in.csv"
    path.write_bytes(b"\xef\xbb\xbf" + utf + windows.encode("cp1252"))
    found = screen(tmp_path / "out", path)
    assert [one["Name"] for one in found.decided] == ["NÚÑEZ,ANA", "PEÑA,LUIS"]
    assert found.manifest["rows_rejected"] == 0


@pytest.mark.parametrize("last", ["#", ""])
def test_a_field_of_ten_million_letters_is_a_field(tmp_path: Path, last: str) -> None:
    long = row(SUBJECT_ID="2", COMMENT_TEXT="x" * 10_000_000, END_OF_REC=last)
    found = screen_rows(tmp_path, row(), long, row(SUBJECT_ID="3"))
    assert [one["Person"] for one in found.decided] == ["100", "2", "3"]


def test_a_line_that_never_ends_is_rejected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(repair, "MOST_BYTES", 5000)
    long = row(SUBJECT_ID="2", COMMENT_TEXT="x" * 20_000, END_OF_REC="")
    found = screen_rows(tmp_path, row(), long, row(SUBJECT_ID="3"))
    assert [(one["Line"], one["Reason"]) for one in found.table("rejects")] == [
        ("3", "a field or line is too long")
    ]
    assert len(found.decided) == 2


def test_a_row_that_stands_twice_counts_once(tmp_path: Path) -> None:
    once, twice = (
        screen_rows(tmp_path / name, *rows).decided
        for name, rows in (("a", [row()]), ("b", [row(), row()]))
    )
    assert [{**one, "File": ""} for one in once] == [{**one, "File": ""} for one in twice]


def test_rows_of_one_person_far_apart_and_in_two_files_are_one_history(tmp_path: Path) -> None:
    murder = row(OFFENSE_DESCR="187 PC-MURDER", STP_EVENT_DATE="19990101", CNT_ORDER="100001001000")
    others = [row(SUBJECT_ID=str(number)) for number in range(200, 240)]
    (tmp_path / "a").mkdir()
    found = screen_rows(tmp_path / "a", row(), *others, murder, shard_rows=7).decided[0]
    assert found["Superstrike Code Section(s)"] == "187 PC"
    first, second = write(tmp_path / "1.csv", [row(), *others]), write(tmp_path / "2.csv", [murder])
    ran = screen(tmp_path / "out", first, second, shard_rows=7)
    assert ran.decided[0]["Superstrike Code Section(s)"] == "187 PC"
    assert ran.manifest["people"] == 41


def test_a_full_disk_leaves_nothing_that_looks_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(fd: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    source = write(tmp_path / "in.csv", [row()])
    real = os.fsync
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        screen(tmp_path / "out", source)
    left = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert left == []
    monkeypatch.setattr(os, "fsync", real)
    assert screen(tmp_path / "out", source, resume=True).manifest["rows_out"] == 1


def test_a_disk_that_fills_while_all_rows_are_written_leaves_no_manifest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    source = write(tmp_path / "in.csv", [row()])
    monkeypatch.setattr(echo, "echo", full)
    with pytest.raises(OSError, match="No space"):
        screen(tmp_path / "out", source)
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert "all_rows.csv" not in names
    assert "manifest.json" not in names
    assert not list((tmp_path / "out").rglob("*.partial"))


def test_nothing_of_a_person_stands_in_a_message(tmp_path: Path) -> None:
    found = screen_rows(
        tmp_path, row(SUBJECT_ID="", PRI_NAME="SECRET,ANA"), row(), county="NOWHERE"
    )
    assert "SECRET" not in " ".join(found.said)
    assert "SECRET" not in (found.out / "rejects.csv").read_text("utf-8")
    assert "SECRET" not in (found.out / "summary.json").read_text("utf-8")
    assert AS_OF.isoformat() == found.manifest["as_of"]


def test_lines_are_right_behind_line_breaks_in_a_field(tmp_path: Path) -> None:
    broken = row(COMMENT_TEXT="first\nsecond\nthird")
    found = screen_rows(tmp_path, broken, row(SUBJECT_ID=""), row(CNT_ORDER="1"))
    assert [one["Line"] for one in found.table("rejects")] == ["5", "6"]
