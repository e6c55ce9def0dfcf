"""A spreadsheet in shards: cut at rows, resumed to the same bytes, the same on any executor."""

from __future__ import annotations

import csv
import errno
import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.bulk import plain, plain_parts, plain_shard, repair, sheet
from app.bulk.executors import executor
from app.bulk.plain_shard import SheetJob, screen_sheet
from app.bulk.problems import OtherRun
from app.bulk.progress import Progress
from app.bulk.sheet import Rows, Sheet, Span
from benchmarks.bulk.sheet import write as generate
from tests.bulk.files import Ran
from tests.bulk.test_resume import Ended, cluster
from tests.bulk.test_sheet import AS_OF, HEAD, REST, ROW, screen, written
from tests.bulk.test_sheet import sheet as clinic
from tests.contracts.walks import dice

ROWS, SHARD = 900, 120


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A large sheet, with wrong cells, quotes and line breaks in places, and a workbook."""
    folder = tmp_path_factory.mktemp("source")
    large, book = folder / "made.csv", folder / "clinic.xlsx"
    generate(large, ROWS, seed=3, messy=True)
    workbook = openpyxl.Workbook()
    page = workbook.create_sheet("first", 0)
    page.append([*HEAD, *REST])
    for number in range(300):
        page.append([] if number % 50 == 7 else [f"{number}\nx", *ROW[1:], *REST.values()])
    page.append(["wrong", "11357(a)", "secret"])
    workbook.save(book)
    return large, book


@pytest.fixture(scope="module")
def full(sources: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """The same in one shard."""
    return screen(tmp_path_factory.mktemp("full"), *sources)


def test_what_is_made_here_is_messy_enough(full: Ran) -> None:
    rejects = full.table("rejects")
    assert {one["File"] for one in rejects} == {"made.csv", "clinic.xlsx"}
    assert rejects[-1]["Line"] == "302"
    assert len(full.decided) > ROWS / 2
    assert full.manifest["rows_in"] == full.manifest["rows_out"] + len(rejects)
    assert not (full.out / "work").exists()


@pytest.mark.parametrize("shard_rows", [1, 7, SHARD])
def test_the_number_of_shards_makes_no_difference(
    sources: tuple[Path, Path], full: Ran, tmp_path: Path, shard_rows: int
) -> None:
    assert screen(tmp_path, *sources, shard_rows=shard_rows).files() == full.files()


def ended_after(number: int, where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the power go out after so many calls of something that a shard does."""
    real: Callable[..., Any] = getattr(plain_shard, where)
    calls: list[None] = []

    def until(*arguments: Any) -> Any:
        calls.append(None)
        if len(calls) > number:
            raise Ended
        return real(*arguments)

    monkeypatch.setattr(plain_shard, where, until)
    monkeypatch.setattr(plain, where, until, raising=False)


@pytest.mark.parametrize("where", ["screen_sheet", "_write", "write_text"])
@pytest.mark.parametrize("after", [0, 1, 3, 8])
def test_a_run_ended_between_or_inside_shards_is_resumed_to_the_same_bytes(
    sources: tuple[Path, Path],
    full: Ran,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    where: str,
    after: int,
) -> None:
    with monkeypatch.context() as patched:
        ended_after(after, where, patched)
        with pytest.raises(Ended):
            screen(tmp_path, *sources, shard_rows=SHARD)
    assert not (tmp_path / "manifest.json").exists()
    assert not list(tmp_path.glob("*.csv"))
    done = {path.stem for path in (tmp_path / "work" / "shards").glob("*.done")}
    again: list[str] = []

    def noted(job: SheetJob) -> int:
        again.append(f"{job.number:05}")
        return screen_sheet(job)

    with monkeypatch.context() as patched:
        patched.setattr(plain, "screen_sheet", noted)
        resumed = screen(tmp_path, *sources, shard_rows=SHARD, resume=True)
    assert resumed.files() == full.files()
    assert again
    assert not set(again) & done


def test_a_run_ended_while_it_wrote_its_results_is_resumed(
    sources: tuple[Path, Path], full: Ran, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(*_: object, **__: object) -> None:
        raise Ended

    with monkeypatch.context() as patched:
        patched.setattr(plain_parts, "write_people", ended)
        with pytest.raises(Ended):
            screen(tmp_path, *sources, shard_rows=SHARD)
    assert not (tmp_path / "manifest.json").exists()
    with monkeypatch.context() as patched:
        patched.setattr(plain, "screen_sheet", ended)
        assert screen(tmp_path, *sources, shard_rows=SHARD, resume=True).files() == full.files()


def test_a_full_disk_leaves_nothing_that_looks_finished(
    sources: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(plain_shard, "_write", full_disk)
    with pytest.raises(OSError, match="No space"):
        screen(tmp_path, *sources)
    assert [path.name for path in tmp_path.iterdir()] == ["work"]
    assert not list(tmp_path.rglob("*.done"))
    assert not list(tmp_path.rglob("*.partial"))


@pytest.mark.slow
def test_a_run_killed_at_random_points_is_resumed_to_the_same_bytes(
    sources: tuple[Path, Path], full: Ran, tmp_path: Path
) -> None:
    command = [
        *(sys.executable, "-c", "from app.cli import main; main()", "bulk", *map(str, sources)),
        *("--format", "csv", "--state", "california", "--as-of", AS_OF.isoformat(), "--no-report"),
        *("--out", str(tmp_path), "--resume"),
    ]
    environment = os.environ | {"CLEARPAGE_SHARD_ROWS": "40"}
    chance = dice(11)
    for _ in range(4):
        process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.4, 1.6))
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert subprocess.run(command, env=environment, check=False).returncode == 0
    assert Ran(tmp_path, {}, []).files() == full.files()


def test_the_folder_of_another_run_is_not_resumed(
    sources: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        ended_after(2, "screen_sheet", patched)
        with pytest.raises(Ended):
            screen(tmp_path, *sources, shard_rows=SHARD)
    for other in ({"redact": True}, {"as_of": date(2026, 11, 23)}):
        with pytest.raises(OtherRun):
            screen(tmp_path, *sources, **({"shard_rows": SHARD, "resume": True} | other))
    # Without --resume it is simply another run.
    assert screen(tmp_path, *sources, redact=True).manifest["redacted"]


def test_an_input_that_changes_meanwhile_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = clinic(tmp_path / "in.csv", ROW)

    def changed(job: SheetJob) -> int:
        number = screen_sheet(job)
        clinic(path, ROW, ROW)
        return number

    monkeypatch.setattr(plain, "screen_sheet", changed)
    with pytest.raises(OtherRun, match="changed"):
        screen(tmp_path / "out", path)
    assert not (tmp_path / "out" / "manifest.json").exists()


def test_any_executor_comes_to_the_same_bytes(
    sources: tuple[Path, Path], full: Ran, tmp_path: Path
) -> None:
    with ThreadPoolExecutor(2) as pool:
        found = screen(tmp_path, *sources, shard_rows=SHARD, executor=pool)
    assert found.files() == full.files()


@pytest.mark.slow
def test_processes_come_to_the_same_bytes(
    sources: tuple[Path, Path], full: Ran, tmp_path: Path
) -> None:
    with executor("here", 2) as pool:
        found = screen(tmp_path, *sources, shard_rows=SHARD, executor=pool)
    assert found.files() == full.files()


@pytest.mark.slow
@pytest.mark.filterwarnings("default")
def test_a_dask_cluster_comes_to_the_same_bytes(
    sources: tuple[Path, Path], full: Ran, tmp_path: Path
) -> None:
    with cluster() as address, executor(f"dask:{address}", 1) as pool:
        found = screen(tmp_path, *sources, shard_rows=SHARD, executor=pool)
    assert found.files() == full.files()


@pytest.mark.parametrize("redact", [False, True])
def test_redacted_or_not_no_copy_is_kept(
    sources: tuple[Path, Path], tmp_path: Path, redact: bool
) -> None:
    ran = screen(tmp_path, *sources, redact=redact, shard_rows=SHARD)
    assert {path.name for path in tmp_path.iterdir()} == {
        *("decided.csv", "decided_2.csv", "people.csv", "rejects.csv", "summary.json"),
        "manifest.json",
    }
    everything = b"".join(ran.files().values())
    assert (b"Person 7" in everything) is not redact
    assert b"secret" not in (tmp_path / "rejects.csv").read_bytes()


def test_the_rows_in_memory_do_not_grow_with_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "in.csv"
    generate(path, ROWS, seed=1)
    monkeypatch.setattr(plain, "SHARD_ROWS", 100)
    monkeypatch.setattr(plain_shard, "BATCH", 30)
    batches: list[int] = []
    parts: list[int] = []
    screened, rows = plain_shard._Shard.screened, Rows.__iter__

    def noted(shard: plain_shard._Shard, batch: list[sheet.Row]) -> Iterator[str]:
        batches.append(len(batch))
        return screened(shard, batch)

    def counted(part: Rows) -> Iterator[sheet.Row]:
        parts.append(0)
        for one in rows(part):
            parts[-1] += 1
            yield one

    monkeypatch.setattr(plain_shard._Shard, "screened", noted)
    monkeypatch.setattr(Rows, "__iter__", counted)
    assert screen(tmp_path / "out", path).manifest["rows_in"] == ROWS
    assert max(batches) <= 30
    assert max(parts) <= 100
    assert sum(parts) == ROWS


def rows_in(text: bytes, mark: str) -> Iterator[tuple[int, list[str]]]:
    lines = io.TextIOWrapper(io.BytesIO(text), "utf-8", "cp1252", newline="")
    reader, line = csv.reader(lines, delimiter=mark), 1
    for row in reader:
        yield line, [cell.strip() for cell in row]
        line = reader.line_num + 1


def closed(text: bytes, mark: str) -> bool:
    """Whether a line after this text would be a row of its own."""
    last = f"\n\x01{mark}\x01\n".encode()
    return list(rows_in(text.rstrip(b"\r\n") + last, mark))[-1][1] == ["\x01", "\x01"]


def plainly(path: Path, mark: str) -> list[tuple[int, list[str]]]:
    """Every row of a file that is not empty with its line, one line of bytes after the other.

    A line that opens a quote which is not closed is ``sheet.OPEN``.
    """
    text = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    header = next((cells for _, cells in rows_in(text, mark) if any(cells)), [])
    found: list[tuple[int, list[str]]] = []
    at, before, begun = 0, 0, False
    lines = [line + b"\n" for line in text.split(b"\n")]
    lines[-1] = lines[-1][:-1]
    while at < len(lines):
        here, until = lines[at], at + 1
        broken = False
        while not closed(here, mark) and not broken:
            following = b"".join(lines[until : until + 1])
            alone = [len(cells) for _, cells in rows_in(following, mark)]
            whole = alone[:1] == [len(header)] and len(header) > 1
            ends = following.count(b'"') % 2 == 1
            whole = whole and not (ends and lines[at].count(mark.encode()) < len(header) - 1)
            broken = until >= len(lines) or (begun and (whole or until - at > repair.MOST_LINES))
            if not broken:
                here, until = here + lines[until], until + 1
        if broken:
            here, until = lines[at], at + 1
            found.append((before + 1, sheet.OPEN))
        else:
            found += [(before + line, cells) for line, cells in rows_in(here, mark) if any(cells)]
        begun = begun or bool(lines[at].strip(b' \t\r\n,;"'))
        before += len(io.StringIO(here.decode("utf-8", "cp1252"), newline="").readlines())
        at = until
    return found


@settings(max_examples=300)
@given(
    text=st.text(alphabet='ab",;\t\r\n \u00e9\u2028', max_size=60).map(str.encode)
    | st.binary(max_size=40).map(lambda raw: raw.replace(b"\0", b"")),
    rows=st.integers(1, 4),
    mark=st.sampled_from(",;\t"),
)
@example(b'a\nb,"c\n', 1, ",")
@example(b'\xef\xbb\xbf"a\n",b\nc\n', 1, ",")
@example(b'5" x 6",a\n"b""\n",c"\rd"\ne\n', 1, ",")
@example(b"\n\n , \na\nb\n", 1, ",")
@example(b'a,b\n"1,2\n3,4\n5,6"\n7,8\n', 1, ",")
@example(b'a,b\n1,"2\n3\n4"\n7,"8\n9', 2, ",")
def test_a_file_in_parts_has_the_rows_of_the_whole(
    tmp_path_factory: pytest.TempPathFactory, text: bytes, rows: int, mark: str
) -> None:
    path = tmp_path_factory.mktemp("cut") / "in.csv"
    path.write_bytes(text)
    whole, one = plainly(path, mark), Sheet(str(path), mark)
    seen: list[bytes] = []
    spans = list(sheet.spans(one, rows, seen.append))
    assert b"".join(seen) == text
    assert [span.start for span in spans] == [0, *(span.stop for span in spans)][: len(spans)]
    found, before = [], 0
    for span in spans:
        part = Rows(one, span)
        found += [(before + line, cells) for line, cells in part]
        before += part.lines
    # A header with an open quote is the rest of the file, and that file is refused.
    sound = not whole or whole[0][1] is not sheet.OPEN
    assert found == whole[sound:]
    assert not sound or sheet.header(one) == (whole[0][1] if whole else [])


class Told(Progress):
    """Remembers each step."""

    def __init__(self) -> None:
        super().__init__(sys.stderr)
        self.steps: list[tuple[str, int, int, str]] = []

    def step(self, what: str, done: int, total: int, unit: str) -> None:
        self.steps.append((what, done, total, unit))


def test_progress_counts_rows(sources: tuple[Path, Path], tmp_path: Path) -> None:
    from app.bulk.jobs import Request

    told = Told()
    wanted = Request(sources, "california", "csv", AS_OF, tmp_path, report=False, shard_rows=SHARD)
    plain.run(wanted, told)
    steps = [step for step in told.steps if step[0] == "screening"]
    assert steps[0][1] == 0
    assert steps[-1][1] == steps[-1][2] >= ROWS
    assert [step[1] for step in steps] == sorted(step[1] for step in steps)
    assert {step[3] for step in steps} == {"rows"}


def test_a_part_that_is_shorter_than_it_was_is_told(tmp_path: Path) -> None:
    path = written(tmp_path / "in.csv", [["a"], ["b"]])
    with pytest.raises(OtherRun):
        list(Rows(Sheet(str(path), ","), Span(0, 100, 2)))
