"""Rows a second, memory and how the cost grows, beside a bare columnar read of the same file.

``python -m benchmarks.bulk [ROWS ...]`` (50,000 and 500,000 by default; the targets name
5,000,000). Every measurement is a process of its own, and its best of ``ROUNDS``. On a machine
with other work the processor's seconds tell more than the clock's. The spreadsheet of a clinic
follows, with the same numbers of rows up to ``MOST_SHEET``. Memory is that of the largest process.
"""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter

ROUNDS = 3
BARE, SCREEN, ECHO, AGAIN, REPORT = "bare", "screen", "echo", "again", "report"
PLAIN = "plain"
SHEET, SHEET_TWO, SHEET_REPORT = "sheet", "sheet, two processes", "sheet, report"
MOST_SHEET = 1_000_000
MOST = {SCREEN: 2.5, ECHO: 6.0, REPORT: 2.5}
"""How many times a bare read each may take with 5 million rows."""
PEER = """\
The earlier program (documented figures, two cores, not run here):
    500,000 rows   17.9 s   2.5 GB      28,000 rows a second, 5 kB a row
  2,000,000 rows   71.8 s  10.3 GB
  5,000,000 rows   killed for want of memory at 24.2 GB after 300 s"""


@dataclass(frozen=True)
class Took:
    """Seconds by the clock and of the processor, and the most memory in megabytes."""

    seconds: float
    processor: float
    megabytes: float


def measured(what: str, source: Path, out: Path) -> Took:
    """Run one thing in a process of its own."""
    asked = [sys.executable, *command(what, source, out)]
    began = perf_counter()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(asked, stdout=subprocess.DEVNULL, stderr=said)  # noqa: S603  # our own module
        _, status, used = os.wait4(process.pid, 0)
        took = perf_counter() - began
        if status:
            said.seek(0)
            raise SystemExit(f"{what} failed: {said.read().decode(errors='replace')}")
    return Took(took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def command(what: str, source: Path, out: Path) -> list[str]:
    """The command that an office would type; what is only measured here is a part of this file."""
    if what in (BARE, PLAIN):
        return ["-m", "benchmarks.bulk", "--one", what, str(source)]
    if what in (SHEET, SHEET_TWO, SHEET_REPORT):
        return [
            *("-c", "from app.cli import main; main()", "bulk", str(source), "--format", "csv"),
            *("--state", "california", "--as-of", "2026-11-22", "--out", str(out)),
            *("--workers", "2" if what == SHEET_TWO else "1"),
            "--report" if what == SHEET_REPORT else "--no-report",
        ]
    policy = out.parent / "options.json"
    policy.write_text('{"baselineEligibility": {"dismiss": ["11357"], "reduce": ["11359"]}}')
    return [
        *("-c", "from app.cli import main; main()", "bulk", str(source), "--format", "doj"),
        *("--state", "california", "--county", "LOS ANGELES", "--as-of", "2026-11-22"),
        *("--out", str(out), "--all-rows" if what == ECHO else "--no-all-rows"),
        "--report" if what == REPORT else "--no-report",
        *(("--policy", str(policy)) if what == AGAIN else ()),
    ]


def one(what: str, source: Path) -> None:
    """What a process does that is not the command."""
    from app.bulk.reading import scan
    from app.jurisdictions import registry

    if what == PLAIN:
        plain(source)
    else:
        history = registry()["california"].histories[0]
        scan(source, history, header=True).collect(engine="streaming")


def plain(source: Path) -> None:
    """The plain way of the tests, one row after the other."""
    from app.jurisdictions.california.doj import DOJ
    from app.jurisdictions.california.state import STATE
    from tests.bulk import reference

    day, policy = date(2026, 11, 22), DOJ.read_policy(DOJ.usual_policy)
    found = reference.screened(reference.read(source), "LOS ANGELES", day, policy)
    for answer in found.values():
        if answer.facts is not None:
            STATE.program.decide(STATE.program.vocabulary.read(answer.facts, day), day)


def table(rows: int, folder: Path) -> dict[str, Took]:
    """Measure one size and print it."""
    from benchmarks.bulk.generate import write

    source = folder / f"{rows}.csv"
    rows = write(source, rows)
    size = source.stat().st_size
    print(f"\n{rows:,} rows, {size / 1e6:,.0f} MB", flush=True)
    found: dict[str, Took] = {}
    for what in (BARE, SCREEN, AGAIN, REPORT, ECHO):
        best: Took | None = None
        for number in range(ROUNDS if rows < 2_000_000 else 1):
            out = folder / ("kept" if what == AGAIN else f"{what}-{number}")
            if what == AGAIN and not number:
                measured(SCREEN, source, out)
            took = measured(what, source, out)
            best = took if best is None or took.seconds < best.seconds else best
        assert best is not None
        found[what] = best
        _line(what, best, rows, found)
    print(f"  {'again / first run':<34}{found[AGAIN].seconds / found[SCREEN].seconds:9.2f}")
    if rows <= 100_000:
        slow = measured(PLAIN, source, folder)
        _line(PLAIN, slow, rows, found)
        print(f"  {'plain way / columnar way':<34}{slow.processor / found[SCREEN].processor:9.2f}")
    source.unlink()
    return found


def sheets(rows: int, folder: Path) -> Took:
    """Measure a spreadsheet of one size and print it; gives the run in one process."""
    from benchmarks.bulk.sheet import write

    source = folder / f"sheet-{rows}.csv"
    rows = write(source, rows)
    print(f"\n{rows:,} rows of a spreadsheet, {source.stat().st_size / 1e6:,.0f} MB", flush=True)
    found = {}
    for what in (SHEET, SHEET_TWO, SHEET_REPORT):
        rounds = range(ROUNDS if rows <= 100_000 else 1)
        took = [measured(what, source, folder / f"{what}-{number}") for number in rounds]
        found[what] = best = min(took, key=lambda one: one.seconds)
        print(
            f"  {SHEETS[what]:<34}{best.seconds:9.2f} s {rows / best.seconds:12,.0f} rows/s "
            f"{best.megabytes:8,.0f} MB  {best.processor:8.2f} s of processor",
            flush=True,
        )
    source.unlink()
    return found[SHEET]


SHEETS = {
    SHEET: "decided in one process",
    SHEET_TWO: "in two processes",
    SHEET_REPORT: "with the report as HTML and PDF",
}


def _line(what: str, took: Took, rows: int, found: dict[str, Took]) -> None:
    names = {
        BARE: "bare columnar read",
        SCREEN: "decisions, people, summary",
        AGAIN: "the same with other options",
        REPORT: "with the report as HTML and PDF",
        ECHO: "with every row written",
        PLAIN: "plain way, row by row",
    }
    ratio = took.seconds / found[BARE].seconds
    work = took.processor / found[BARE].processor
    most = f" (at most {MOST[what]:g})" if what in MOST and rows >= 5_000_000 else ""
    print(
        f"  {names[what]:<34}{took.seconds:9.2f} s {rows / took.seconds:12,.0f} rows/s "
        f"{took.megabytes:8,.0f} MB  {ratio:5.2f} x bare{most}  "
        f"{took.processor:8.2f} s of processor, {work:5.2f} x bare",
        flush=True,
    )


def exponent(small: tuple[int, float], large: tuple[int, float]) -> float:
    """How the cost grows: 1 is in proportion to the rows."""
    return math.log(large[1] / small[1]) / math.log(large[0] / small[0])


def main(sizes: list[int], folder: Path, show: Callable[[str], None] = print) -> None:
    """Measure every size."""
    show(PEER)
    took = {rows: table(rows, folder) for rows in sizes}
    if len(sizes) > 1:
        ends = [(rows, took[rows][SCREEN].seconds) for rows in (sizes[0], sizes[-1])]
        show(f"\nexponent from {sizes[0]:,} to {sizes[-1]:,} rows: {exponent(*ends):.2f}")
    small = sorted({min(rows, MOST_SHEET) for rows in sizes})
    made = [(rows, sheets(rows, folder).seconds) for rows in small]
    if len(made) > 1:
        grew = exponent(made[0], made[-1])
        show(f"\nexponent from {small[0]:,} to {small[-1]:,} rows of a spreadsheet: {grew:.2f}")
    show(json.dumps({rows: {k: v.seconds for k, v in one.items()} for rows, one in took.items()}))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], Path(sys.argv[3]))
    else:
        with tempfile.TemporaryDirectory() as place:
            main([int(size) for size in sys.argv[1:]] or [50_000, 500_000], Path(place))
