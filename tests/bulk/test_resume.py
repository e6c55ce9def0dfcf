"""A run that was ended goes on where it was and comes to the same bytes; so does any executor."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from app.bulk import run as running
from app.bulk.executors import executor
from app.bulk.problems import BulkError, OtherRun
from app.bulk.shard import ShardJob, screen_shard
from benchmarks.bulk.generate import write as generate
from tests.bulk.files import Ran, row, screen, write

SHARD = 700


class Ended(BaseException):
    """Stands for the power going out."""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("source") / "made.csv"
    generate(path, 6000, seed=3)
    return path


@pytest.fixture(scope="module")
def whole(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Ran:
    return screen(tmp_path_factory.mktemp("whole"), source, shard_rows=SHARD)


@pytest.mark.parametrize("after", [0, 1, 4, 7])
def test_a_run_ended_between_shards_is_resumed_to_the_same_bytes(
    source: Path, whole: Ran, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    done: list[int] = []

    def until(job: ShardJob) -> int:
        if len(done) == after:
            raise Ended
        done.append(job.number)
        return screen_shard(job)

    with monkeypatch.context() as patched:
        patched.setattr(running, "screen_shard", until)
        with pytest.raises(Ended):
            screen(tmp_path, source, shard_rows=SHARD)
    assert not (tmp_path / "manifest.json").exists()
    again: list[int] = []

    def noted(job: ShardJob) -> int:
        again.append(job.number)
        return screen_shard(job)

    with monkeypatch.context() as patched:
        patched.setattr(running, "screen_shard", noted)
        resumed = screen(tmp_path, source, shard_rows=SHARD, resume=True)
    assert resumed.files() == whole.files()
    assert not set(again) & set(done)


@pytest.mark.slow
def test_a_run_killed_at_random_points_is_resumed_to_the_same_bytes(
    source: Path, whole: Ran, tmp_path: Path
) -> None:
    command = [
        *(sys.executable, "-c", "from app.cli import main; main()", "bulk", str(source)),
        *("--format", "doj", "--state", "california", "--as-of", "2026-11-22", "--no-report"),
        *("--out", str(tmp_path), "--resume"),
    ]
    environment = os.environ | {"CLEARPAGE_SHARD_ROWS": str(SHARD)}
    dice = Random(11)  # noqa: S311  # moments, no secret
    for _ in range(4):
        process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
        time.sleep(dice.uniform(0.4, 1.6))
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert subprocess.run(command, env=environment, check=False).returncode == 0
    found = Ran(tmp_path, {}, [])
    expected = whole.files()
    assert found.files() == expected


def test_the_folder_of_another_run_is_not_resumed(source: Path, tmp_path: Path) -> None:
    screen(tmp_path, source)
    with pytest.raises(OtherRun):
        screen(tmp_path, source, county="KERN", resume=True)


def test_another_policy_uses_the_columnar_copy_of_the_first_run(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = screen(tmp_path / "a", source, county="KERN").files()

    def never(*_: object) -> None:
        raise AssertionError("the file was read again")

    screen(tmp_path / "b", source)
    monkeypatch.setattr(running, "copy_columns", never)
    assert screen(tmp_path / "b", source, county="KERN").files() == first


def test_a_changed_input_is_read_again(tmp_path: Path) -> None:
    path = write(tmp_path / "in.csv", [row()])
    screen(tmp_path / "out", path)
    write(path, [row(), row(SUBJECT_ID="2")])
    assert len(screen(tmp_path / "out", path).decided) == 2


def test_the_number_of_shards_makes_no_difference(source: Path, whole: Ran, tmp_path: Path) -> None:
    assert screen(tmp_path, source).files() == whole.files()


def test_any_executor_comes_to_the_same_bytes(source: Path, whole: Ran, tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        found = screen(tmp_path, source, shard_rows=SHARD, executor=pool)
    assert found.files() == whole.files()


@pytest.mark.slow
def test_processes_come_to_the_same_bytes(source: Path, whole: Ran, tmp_path: Path) -> None:
    with executor("here", 2) as pool:
        assert pool is not None
        found = screen(tmp_path, source, shard_rows=SHARD, executor=pool)
    assert found.files() == whole.files()


@contextmanager
def cluster() -> Iterator[str]:
    """A scheduler and two worker processes of Dask on this machine."""
    distributed = pytest.importorskip("distributed", reason="the extra dask is not installed")
    with distributed.LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        dashboard_address=None,
    ) as made:
        yield made.scheduler_address


@pytest.mark.slow
@pytest.mark.filterwarnings("default")
def test_a_dask_cluster_comes_to_the_same_bytes(source: Path, whole: Ran, tmp_path: Path) -> None:
    with cluster() as address, executor(f"dask:{address}", 1) as pool:
        assert isinstance(pool, Executor)
        found = screen(tmp_path, source, shard_rows=SHARD, executor=pool)
    assert found.files() == whole.files()


def test_a_place_that_is_none_is_said_so() -> None:
    with pytest.raises(BulkError, match="dask:ADDRESS"), executor("moon", 1):
        pass


def test_one_worker_is_this_process() -> None:
    with executor("here", 1) as found:
        assert found is None
