"""Small files in the format of California's research file, and runs over them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.bulk.jobs import Request
from app.bulk.progress import Progress
from app.bulk.run import run
from app.jurisdictions.california.doj import COLUMNS

AS_OF = date(2026, 11, 22)
GOGEN = Path(__file__).parents[2].parent / "shared" / "conformance" / "clear_my_record" / "gogen"
needs_fixtures = pytest.mark.skipif(
    not GOGEN.is_dir(), reason="the earlier program's fixtures are not here"
)
USUAL = {
    "RECORD_ID": "x",
    "SUBJECT_ID": "100",
    "PRI_NAME": "DOE,JANE",
    "PRI_DOB": "19700615",
    "GENDER": "F",
    "RACE_DESCR": "WHITE",
    "CYC_DATE": "20040503",
    "STP_EVENT_DATE": "20041120",
    "STP_TYPE_DESCR": "COURT ACTION",
    "STP_ORI_CNTY_NAME": "KERN",
    "CNT_ORDER": "101001001000",
    "OFN": "A1",
    "OFFENSE_DESCR": "11359 HS-POSSESS FOR SALE",
    "OFFENSE_TOC": "F",
    "DISP_DESCR": "CONVICTED-PROBATION",
    "CONV_STAT_DESCR": "FELONY",
    "SENT_LOC_DESCR": "PROBATION",
    "SENT_LENGTH": "3",
    "SENT_TIME_CODE": "Y",
    "END_OF_REC": "#",
}
"""An invented person with one conviction for sale in Kern County."""


def row(**cells: str) -> list[str]:
    """A row that differs from the usual in these cells."""
    told = {**USUAL, **cells}
    return [told.get(name, "") for name in COLUMNS]


def text_of(rows: Iterable[list[str]], *, header: bool = True, end: str = "\n") -> str:
    """The rows as a file."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator=end)
    if header:
        writer.writerow(COLUMNS)
    writer.writerows(rows)
    return out.getvalue()


def write(path: Path, rows: Iterable[list[str]], *, header: bool = True, end: str = "\n") -> Path:
    """Write the rows; gives the path."""
    path.write_bytes(text_of(rows, header=header, end=end).encode())
    return path


class Quiet(Progress):
    """Remembers what was said."""

    def __init__(self) -> None:
        super().__init__(io.StringIO())
        self.said: list[str] = []

    def say(self, words: str) -> None:
        self.said.append(words)


class Ran:
    """A finished run and what it left."""

    def __init__(self, out: Path, manifest: Mapping[str, Any], said: list[str]) -> None:
        self.out, self.manifest, self.said = out, manifest, said

    def table(self, name: str) -> list[dict[str, str]]:
        """A CSV output as a list of rows."""
        with (self.out / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    @property
    def decided(self) -> list[dict[str, str]]:
        """The decided convictions."""
        return self.table("decided")

    @property
    def summary(self) -> dict[str, Any]:
        """The summary."""
        found: dict[str, Any] = json.loads((self.out / "summary.json").read_text("utf-8"))
        return found

    def files(self) -> dict[str, bytes]:
        """Every result by its name; what lies under ``work`` is not a result."""
        return {
            path.name: path.read_bytes() for path in sorted(self.out.iterdir()) if path.is_file()
        }


def screen(out: Path, *files: Path, **asked: Any) -> Ran:
    """Run over files, without the report unless it is asked for."""
    progress = Quiet()
    executor = asked.pop("executor", None)
    wanted: dict[str, Any] = {"report": False, "as_of": AS_OF} | asked
    request = Request(files, "california", "doj", out=out, **wanted)
    return Ran(out, run(request, progress, executor), progress.said)


def screen_rows(folder: Path, *rows: list[str], **asked: Any) -> Ran:
    """Run over rows."""
    folder.mkdir(exist_ok=True)
    return screen(folder / "out", write(folder / "in.csv", rows), **asked)


def one(folder: Path, *others: list[str], **cells: str) -> dict[str, str]:
    """The decision of the usual person's one conviction with these cells changed."""
    first = row(**cells)
    return screen_rows(folder, first, *others).decided[0]
