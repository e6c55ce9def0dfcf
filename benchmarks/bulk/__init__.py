"""How long a county's file takes. ``python -m benchmarks.bulk`` prints it for several sizes."""

from __future__ import annotations

import tempfile
from pathlib import Path
from time import perf_counter

ROWS = 50_000


def medians() -> dict[str, float]:
    """Milliseconds for a small file, cold: a process of its own for each."""
    from benchmarks.bulk.__main__ import BARE, SCREEN, measured
    from benchmarks.bulk.generate import write

    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "made.csv"
        rows = write(source, ROWS)
        found = {}
        for name, what in (("bare read", BARE), ("screened", SCREEN)):
            began = perf_counter()
            measured(what, source, Path(folder) / "out")
            found[f"bulk: {rows:,} rows, {name}"] = (perf_counter() - began) * 1000
        return found
