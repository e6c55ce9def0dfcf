"""The folder of the results: what is not ours stays, and what is kept is used only where it may."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from click.testing import CliRunner

from app.bulk import folder, outputs, plain, safe
from app.bulk import run as running
from app.bulk.jobs import Request
from app.bulk.problems import BulkError, NotThisFormat, OtherRun
from app.bulk.shard import screen_shard
from app.cli import main
from tests.bulk.files import AS_OF, Quiet, Ran, row, screen, write
from tests.bulk.test_resume import Ended
from tests.bulk.test_sheet import ROW, sheet
from tests.bulk.test_sheet import screen as screen_sheet

Screen = Callable[..., Ran]
BOTH = pytest.mark.parametrize(
    ("run", "make"),
    [(screen, lambda path: write(path, [row()])), (screen_sheet, lambda path: sheet(path, ROW))],
    ids=["doj", "csv"],
)
Make = Callable[[Path], Path]


def ended(*_: object, **__: object) -> Any:
    raise Ended


@BOTH
def test_files_of_the_user_stay(run: Screen, make: Make, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / "deep").mkdir(parents=True)
    mine = ["notes.csv", "report.docx", "a.partial", "deep/b.partial", "decided.csv.partial"]
    mine += ["mine.csv.1a2b3c4d.partial", "decided_x.csv"]
    for name in mine:
        (out / name).write_text("mine", "utf-8")
    for _ in range(2):
        run(out, make(tmp_path / "in.csv"))
    assert all((out / name).read_text("utf-8") == "mine" for name in mine)


@BOTH
@pytest.mark.parametrize("where", ["out", "out/work"])
def test_an_input_in_the_folder_of_the_results_is_refused(
    run: Screen, make: Make, tmp_path: Path, where: str
) -> None:
    (tmp_path / where).mkdir(parents=True)
    path = make(tmp_path / where / "in.csv")
    before = path.read_bytes()
    with pytest.raises(BulkError, match="choose another --out"):
        run(tmp_path / "out", path)
    assert path.read_bytes() == before


@BOTH
def test_a_link_to_an_input_counts_where_it_stands(run: Screen, make: Make, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    link = tmp_path / "out" / "people.csv"
    link.symlink_to(make(tmp_path / "in.csv"))
    with pytest.raises(BulkError, match="an input is in the folder"):
        run(tmp_path / "out", link)
    assert link.exists()


@BOTH
@pytest.mark.parametrize("name", ["work/mine.txt", "people.csv", "manifest.json", "report.pdf"])
def test_a_folder_with_such_names_that_no_run_made_is_refused(
    run: Screen, make: Make, tmp_path: Path, name: str
) -> None:
    kept = tmp_path / "out" / name
    kept.parent.mkdir(parents=True)
    kept.write_text("{}", "utf-8")
    with pytest.raises(BulkError, match="choose another --out"):
        run(tmp_path / "out", make(tmp_path / "in.csv"))
    assert kept.read_text("utf-8") == "{}"
    assert len(list((tmp_path / "out").rglob("*.*"))) == 1


@BOTH
def test_what_an_ended_run_left_torn_is_swept(run: Screen, make: Make, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    with safe.whole(out / "decided.csv") as partial:
        partial.write_text("torn", "utf-8")
        torn = out / partial.name
        shutil.copy(partial, tmp_path / "kept")
    (out / "decided.csv").unlink()
    shutil.copy(tmp_path / "kept", torn)
    run(out, make(tmp_path / "in.csv"))
    assert not torn.exists()


def test_two_writers_of_one_file_do_not_share_a_name(tmp_path: Path) -> None:
    with safe.whole(tmp_path / "a") as one, safe.whole(tmp_path / "a") as other:
        assert one != other
        one.write_text("1", "utf-8")
        other.write_text("2", "utf-8")


@BOTH
@pytest.mark.parametrize("redact", [False, True])
def test_a_run_that_fails_leaves_no_older_run_that_looks_like_its_own(
    run: Screen, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, redact: bool
) -> None:
    out, path = tmp_path / "out", make(tmp_path / "in.csv")
    run(out, path)
    monkeypatch.setattr(running, "screen_shard", ended)
    monkeypatch.setattr(plain, "screen_sheet", ended)
    os.utime(path, ns=(1, 1))
    with pytest.raises(Ended):
        run(out, path, redact=redact)
    assert not (out / "manifest.json").exists()
    assert (out / "decided.csv").exists() is not redact


@BOTH
def test_an_input_that_cannot_be_read_leaves_the_older_run(
    run: Screen, make: Make, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    before = run(out, make(tmp_path / "in.csv")).files()
    (tmp_path / "bad.csv").write_bytes(b"")
    with pytest.raises(NotThisFormat):
        run(out, tmp_path / "bad.csv", redact=True)
    assert Ran(out, {}, []).files() == before


@BOTH
@pytest.mark.parametrize("redact", [False, True])
def test_a_run_ended_while_it_removes_its_work_is_gone_on_with(
    run: Screen, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, redact: bool
) -> None:
    path = make(tmp_path / "in.csv")
    full = run(tmp_path / "full", path, redact=redact).files()
    out = tmp_path / "out"
    run(out, path)
    os.utime(path, ns=(10**18, 10**18))

    def torn(work: Path) -> None:
        # The mark of what may be used goes first, then whatever comes first.
        for name in folder._CHECKS:
            (work / name).unlink(missing_ok=True)
        for part in work.rglob("*.parquet"):
            part.unlink()
        raise Ended

    with monkeypatch.context() as patched:
        patched.setattr(folder, "forget", torn)
        with pytest.raises(Ended):
            run(out, path, redact=redact)
    assert run(out, path, redact=redact, resume=True).files() == full


@BOTH
def test_a_shard_counts_as_done_only_with_all_of_its_parts(
    run: Screen, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, out = make(tmp_path / "in.csv"), tmp_path / "out"
    full = run(tmp_path / "full", path).files()
    with monkeypatch.context() as patched:
        patched.setattr(folder, "withdraw", _second(ended))
        with pytest.raises(Ended):
            run(out, path)
    (part,) = (out / "work" / "shards").glob("*.rejects.parquet")
    part.unlink()
    assert run(out, path, resume=True).files() == full


def _second(then: Callable[..., Any]) -> Callable[..., Any]:
    """What it does from the second call on."""
    calls: list[None] = []

    def called(*arguments: Any, **named: Any) -> Any:
        calls.append(None)
        return then(*arguments, **named) if len(calls) > 1 else None

    return called


def test_the_manifest_of_a_redacted_run_comes_after_the_copy_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, out = write(tmp_path / "in.csv", [row()]), tmp_path / "out"
    real = outputs.write_json

    def noted(target: Path, value: Any) -> None:
        if target.name == "manifest.json":
            assert [one.name for one in (out / "work").iterdir()] == [folder.MARK]
        real(target, value)

    monkeypatch.setattr(outputs, "write_json", noted)
    assert screen(out, path, redact=True).manifest["redacted"]
    assert not (out / "work").exists()


def test_going_on_with_another_input_is_refused_and_loses_nothing(tmp_path: Path) -> None:
    path, other = write(tmp_path / "in.csv", [row()]), write(tmp_path / "b.csv", [row(), row()])
    out = tmp_path / "out"
    screen(out, path)

    def kept() -> dict[str, bytes]:
        return {str(one): one.read_bytes() for one in out.rglob("*") if one.is_file()}

    before = kept()
    with pytest.raises(OtherRun):
        screen(out, other, resume=True)
    assert kept() == before
    (out / "work" / "job.json").unlink()
    with pytest.raises(OtherRun):
        screen(out, other, resume=True)


def test_an_input_that_changes_during_a_run_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "in.csv", [row(), row(SUBJECT_ID="2")])

    def changed(job: Any) -> int:
        write(path, [row(SUBJECT_ID="8"), row(SUBJECT_ID="9")])
        return screen_shard(job)

    monkeypatch.setattr(running, "screen_shard", changed)
    with pytest.raises(OtherRun, match="changed"):
        screen(tmp_path / "out", path)
    assert not (tmp_path / "out" / "manifest.json").exists()


def test_an_input_that_changes_while_every_row_is_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "in.csv", [row(), row(SUBJECT_ID="2")])
    real = outputs.write_all_rows

    def changed(*arguments: Any) -> int:
        write(path, [row(SUBJECT_ID="8"), row(SUBJECT_ID="9")])
        return real(*arguments)

    monkeypatch.setattr(outputs, "write_all_rows", changed)
    with pytest.raises(OtherRun, match="changed"):
        screen(tmp_path / "out", path)
    assert not (tmp_path / "out" / "manifest.json").exists()


def test_a_file_is_known_by_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two files of one name, size and moment, each named from its own folder."""
    usual = ("--format", "doj", "--state", "california", "--as-of", "2026-11-22", "--no-report")
    for name in "ab":
        (tmp_path / name).mkdir()
        for number, last in (("1", "#"), ("2", "")):
            made = tmp_path / name / f"{number}.csv"
            write(made, [row(SUBJECT_ID=name + number, END_OF_REC=last)])
            os.utime(made, ns=(10**18, 10**18))
    for name, out in (("a", "../out"), ("b", "../out"), ("a", "../a-out"), ("a", "../a-out")):
        monkeypatch.chdir(tmp_path / name)
        command = ["bulk", "1.csv", "2.csv", *usual, "--out", out]
        result = CliRunner().invoke(main, command)
        assert result.exit_code == 0, result.output
        found = Ran(tmp_path / name / out, {}, []).decided
        assert [one["Person"] for one in found] == [f"{name}1", f"{name}2"]
    # What is kept is used from anywhere.
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(running, "copy_columns", ended)
    result = CliRunner().invoke(main, ["bulk", "a/1.csv", "a/2.csv", *usual, "--out", "a-out"])
    assert result.exit_code == 0, result.output


def test_a_folder_that_was_moved_is_not_read_where_it_was(tmp_path: Path) -> None:
    path = write(tmp_path / "in.csv", [row()])
    screen(tmp_path / "out", path)
    (tmp_path / "out").rename(tmp_path / "moved")
    write(tmp_path / "other.csv", [row(SUBJECT_ID="2")])
    screen(tmp_path / "out", tmp_path / "other.csv")
    for done in (tmp_path / "moved" / "work" / "shards").glob("*.done"):
        done.unlink()
    assert screen(tmp_path / "moved", path, county="KERN").decided[0]["Person"] == "100"


def test_damaged_words_of_an_earlier_run_are_as_none(tmp_path: Path) -> None:
    path = write(tmp_path / "in.csv", [row()])
    full = screen(tmp_path / "out", path).files()
    for kept in (tmp_path / "out" / "work").rglob("*.json"):
        kept.write_text('{"mark', "utf-8")
    assert screen(tmp_path / "out", path, resume=True).files() == full


def test_a_disk_that_is_full_is_not_a_file_that_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "in.csv", [row()])
    words = "parquet: underlying IO error: No space left on device (os error 28)"

    def full(*_: object, **__: object) -> None:
        raise pl.exceptions.ComputeError(words)

    monkeypatch.setattr(pl.LazyFrame, "sink_parquet", full)
    progress = Quiet()
    asked = Request((path,), "california", "doj", AS_OF, tmp_path / "out", report=False)
    with pytest.raises(OSError, match="No space") as caught:
        running.run(asked, progress)
    assert caught.value.errno == errno.ENOSPC
    assert progress.said == []


@BOTH
def test_two_runs_at_once_do_not_share_a_folder(run: Screen, make: Make, tmp_path: Path) -> None:
    path, out = make(tmp_path / "in.csv"), tmp_path / "out"
    with folder.ready(out, [path]), pytest.raises(BulkError, match="another run is at work"):
        run(out, path)
    assert run(out, path).decided


def test_damaged_counts_of_a_shard_are_counted_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, out = sheet(tmp_path / "in.csv", ROW), tmp_path / "out"
    full = screen_sheet(tmp_path / "full", path).files()
    with monkeypatch.context() as patched:
        patched.setattr(plain, "_finish", ended)
        with pytest.raises(Ended):
            screen_sheet(out, path)
    (done,) = (out / "work" / "shards").glob("*.done")
    done.write_text('{"rows', "utf-8")
    assert screen_sheet(out, path, resume=True).files() == full
