"""A large run ended at random points and gone on with, and people whose rows stand far apart.

``python -m benchmarks.bulk.endure [ROWS] [TIMES]`` (500,000 rows and 5 times by default). It says
whether the results are the same, byte for byte, and what each way costs.
"""

from __future__ import annotations

import filecmp
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from benchmarks.bulk.__main__ import REPORT, SCREEN, command, measured
from benchmarks.bulk.generate import write

LEFT_OUT = {"work"}


def ended_at_random(source: Path, out: Path, seconds: float, times: int, dice: Random) -> list[str]:
    """Kill a run ``times`` times, each time go on with it, and let it end; where it was killed."""
    going_on = [sys.executable, *command(REPORT, source, out), "--resume"]
    places = []
    for _ in range(times):
        process = subprocess.Popen(going_on, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)  # noqa: S603  # our own command
        time.sleep(dice.uniform(0.1, 0.95) * seconds)
        process.send_signal(signal.SIGKILL)
        process.wait()
        places.append(_place(out))
    subprocess.run(going_on, check=True, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)  # noqa: S603  # the same
    return places


def _place(out: Path) -> str:
    if (out / "manifest.json").exists():
        return "after the end"
    done = len(list((out / "work" / "shards").glob("*.done")))
    if (out / "work" / "columns.json").exists():
        return f"{done} shards done"
    return "while the file was read"


def same(one: Path, other: Path) -> bool:
    """Whether two folders hold the same results."""
    names = sorted(path.name for path in one.iterdir() if path.name not in LEFT_OUT)
    theirs = sorted(path.name for path in other.iterdir() if path.name not in LEFT_OUT)
    _, differ, failed = filecmp.cmpfiles(one, other, names, shallow=False)
    return names == theirs and not differ and not failed


def interleave(source: Path, target: Path) -> None:
    """Rows of the first and the second half in turn, so that nobody's rows stand together.

    The rows of each person keep their order, so every decision must stay what it was.
    """
    with source.open("rb") as file:
        header = file.readline()
        rows = sum(1 for _ in file)
    half = rows // 2
    with source.open("rb") as first, source.open("rb") as second, target.open("wb") as out:
        out.write(header)
        for _ in range(half + 1):
            second.readline()
        first.readline()
        for _ in range(half):
            out.write(first.readline())
            out.write(second.readline())
        out.writelines(second)


def main(rows: int, times: int, folder: Path) -> None:
    """Print what was found."""
    source, whole = folder / "made.csv", folder / "whole"
    rows = write(source, rows)
    took = measured(REPORT, source, whole)
    print(f"{rows:,} rows, in one go: {took.seconds:.1f} s, {took.megabytes:,.0f} MB", flush=True)
    places = ended_at_random(source, folder / "ended", took.seconds, times, Random(5))  # noqa: S311  # moments, no secret
    print(f"killed {times} times ({', '.join(places)}); the same bytes: ", end="")
    print("yes" if same(whole, folder / "ended") else "NO", flush=True)
    apart = folder / "apart.csv"
    interleave(source, apart)
    source.unlink()
    took = measured(SCREEN, apart, folder / "far")
    print(
        f"rows of each person far apart: {took.seconds:.1f} s, {took.megabytes:,.0f} MB; ", end=""
    )
    print("the same summary: ", end="")
    alike = filecmp.cmp(whole / "summary.json", folder / "far" / "summary.json", shallow=False)
    print("yes" if alike else "NO")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        many, times = [*map(int, sys.argv[1:3]), *(500_000, 5)[len(sys.argv) - 1 :]]
        main(many, times, Path(place))
