"""One shard of a spreadsheet: a run of its rows. The same function on any executor.

A row needs no history of a person, so a shard is read, decided and written on its own. What is
counted over all shards (people, numbers, lines of rejected rows) is put together afterwards.
"""

from __future__ import annotations

import gc
import json
import re
import threading
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import compress, islice
from pathlib import Path
from typing import Any

import polars as pl

from app.bulk import cells
from app.bulk.asking import HEADS, Answer, Asker
from app.bulk.safe import whole, write_text
from app.bulk.shard import county_name
from app.bulk.sheet import OPEN, Row, Rows, Sheet, Span
from app.jurisdictions import load
from app.relief.dates import PartialDate

BATCH = 8192
"""Rows held as text at a time."""
PERSONAL = ("id", "person", "name", "birth_date")
IMPACT = {
    "row": pl.UInt32,
    "person": pl.String,
    "birth": pl.Int32,
    "sex": pl.String,
    "race": pl.String,
    "court": pl.String,
    "family": pl.String,
    "event": pl.Int32,
    "law_outcome": pl.String,
}
PERSON, NUMBER = "p", "n"
"""In front of what names a person: the name of the person, or the number of the row."""
Place = tuple[int, int]
"""A row's number in the shard and its line, both from 1."""
Column = tuple[str, ...]
REJECTS = {"Line": pl.Int64, "Reason": pl.String}


@dataclass(frozen=True)
class SheetJob:
    """All that a worker needs; only plain values, so that it can travel to another process.

    Attributes:
        span: the part of the sheet that is this shard's.
        header: the names of the columns, as they stand in the file.
        out: paths of what it writes, without their endings.
    """

    number: int
    file: int
    sheet: Sheet
    span: Span
    header: tuple[str, ...]
    state: str
    as_of: str
    county: str
    redact: bool
    out: str


@contextmanager
def _no_collector() -> Iterator[None]:
    """No cycle is made here; to look for some among all cells takes a seventh of the time."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


@dataclass
class _Found:
    """What is gathered on the way through a shard."""

    rows: int = 0
    kept: int = 0
    elsewhere: int = 0
    nowhere: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    missing: Counter[str] = field(default_factory=Counter)
    counties: Counter[str] = field(default_factory=Counter)
    impact: list[pl.DataFrame] = field(default_factory=list)
    rejects: list[tuple[int, str]] = field(default_factory=list)


_mine = threading.local()


def _asker(state: str, as_of: str) -> Asker:
    """One for each thread, kept so that the shards of a run ask for like rows once."""
    if getattr(_mine, "key", None) != (state, as_of):
        _mine.key, _mine.asker = (state, as_of), Asker(load(state), date.fromisoformat(as_of))
    found: Asker = _mine.asker
    return found


def forget() -> None:
    """Let go of what this thread remembers, when its last shard is done."""
    _mine.__dict__.clear()


def screen_sheet(job: SheetJob) -> int:
    """Screen a shard and write its parts; gives its number."""
    found = _Found()
    shard = _Shard(job, _asker(job.state, job.as_of), found)
    rows = Rows(job.sheet, job.span)
    with (
        _no_collector(),
        whole(Path(f"{job.out}.decided.csv")) as partial,
        partial.open("w", encoding="utf-8", newline="") as file,
    ):
        several = iter(rows)
        while batch := list(islice(several, BATCH)):
            file.writelines(shard.screened(batch))
    _write(f"{job.out}.impact.parquet", pl.concat([pl.DataFrame(schema=IMPACT), *found.impact]))
    _write(f"{job.out}.rejects.parquet", pl.DataFrame(sorted(found.rejects), REJECTS, orient="row"))
    counts = {
        "rows": found.rows,
        "lines": rows.lines,
        "kept": found.kept,
        "rejected": len(found.rejects),
        "elsewhere": found.elsewhere,
        "nowhere": found.nowhere,
        "outcomes": found.outcomes,
        "rules": found.rules,
        "missing": found.missing,
        "counties": found.counties,
    }
    write_text(Path(f"{job.out}.done"), json.dumps(counts) + "\n")
    return job.number


def _write(path: str, frame: pl.DataFrame) -> None:
    with whole(Path(path)) as partial:
        frame.write_parquet(partial, compression="lz4", statistics=False)


def heading(job: SheetJob) -> list[str]:
    """The headings of the decided rows."""
    columns = cells.columns_of(job.header, load(job.state).program.vocabulary)
    return [*map(_safe, _kept(job.header, shut(job.header, columns, redact=job.redact))), *HEADS]


def shut(header: Sequence[str], columns: Mapping[str, int], *, redact: bool) -> set[int]:
    """Columns left out of a redacted output: personal ones, and all that we do not know."""
    if not redact:
        return set()
    known = {place for name, place in columns.items() if name not in PERSONAL}
    return set(range(len(header))) - known


def _kept(row: Sequence[Any], shut: set[int]) -> Iterator[Any]:
    return (cell for place, cell in enumerate(row) if place not in shut)


class _Shard:
    """The rows of a shard, a batch at a time and column by column."""

    def __init__(self, job: SheetJob, asker: Asker, found: _Found) -> None:
        self._job, self._asker, self._found = job, asker, found
        vocabulary = asker.state.program.vocabulary
        self._columns = cells.columns_of(job.header, vocabulary)
        self._facts = [name for name in self._columns if name in vocabulary.by_name]
        self._births = _Births(asker.as_of)
        self._shut = shut(job.header, self._columns, redact=job.redact)

    def screened(self, batch: Sequence[Row]) -> Iterator[str]:
        """The lines to write for a batch; what else it holds is gathered."""
        found, first = self._found, self._found.rows + 1
        found.rows += len(batch)
        places, columns = self._of_county(*self._fitting(batch, first))
        if not places:
            return iter(())
        codes, wrong = self._asker.read({n: columns[self._columns[n]] for n in self._facts})
        if wrong:
            found.rejects += [(places[at][1], reason) for at, reason in wrong.items()]
            good = [at not in wrong for at in range(len(places))]
            places, columns = _only(good, places, columns)
            codes = {name: list(compress(one, good)) for name, one in codes.items()}
        answers, names = self._asker.answers(codes, len(places))
        self._count(answers)
        found.impact.append(self._impact(places, columns, codes, answers, names))
        if not places:
            return iter(())
        written = [_written(column) for column in _kept(columns, self._shut)]
        return map(",".join, zip(*written, (answer.tail for answer in answers), strict=True))

    def _fitting(self, batch: Sequence[Row], first: int) -> tuple[list[Place], list[Column]]:
        """Number and line of each row that fits the header, and the cells by column."""
        width = len(self._job.header)
        places: list[Place] = []
        fitting: list[list[str]] = []
        for number, (line, row) in enumerate(batch, start=first):
            if row is OPEN:
                self._found.rejects.append((line, OPEN[1]))
                continue
            if len(row) != width:
                if any(row[width:]):
                    self._found.rejects.append((line, "more cells than the header has"))
                    continue
                row = [*row, *[""] * (width - len(row))][:width]
            places.append((number, line))
            fitting.append(row)
        return places, list(zip(*fitting, strict=True))

    def _of_county(
        self, places: list[Place], columns: list[Column]
    ) -> tuple[list[Place], list[Column]]:
        """The rows of the asked county; rows of others are counted and not looked at further."""
        if not self._job.county or not places:
            return places, columns
        courts = _courts(columns[self._columns["county"]])
        found = self._found
        found.counties.update(courts)
        good = [court == self._job.county for court in courts]
        found.nowhere += courts.count("")
        found.elsewhere += len(good) - sum(good) - courts.count("")
        return _only(good, places, columns)

    def _count(self, answers: Sequence[Answer]) -> None:
        found = self._found
        found.kept += len(answers)
        found.outcomes.update(answer.outcome for answer in answers)
        found.rules.update(answer.rule for answer in answers if answer.rule)
        found.missing.update(answer.lacks for answer in answers if answer.lacks)

    def _impact(
        self,
        places: Sequence[Place],
        columns: Sequence[Column],
        codes: Mapping[str, Sequence[int]],
        answers: Sequence[Answer],
        names: Sequence[str],
    ) -> pl.DataFrame:
        """What the people, the summary and the report are made of."""
        nothing = [""] * len(places)

        def about(name: str) -> Sequence[str]:
            return columns[self._columns[name]] if name in self._columns else nothing

        return pl.DataFrame(
            {
                "row": [number for number, _ in places],
                "person": list(map(_named, about("person"), about("id"))),
                "birth": list(map(self._births.__getitem__, about("birth_date"))),
                "sex": about("sex"),
                "race": about("race"),
                "court": _courts(about("county")),
                "family": names,
                "event": self._events(codes, len(places)),
                "law_outcome": [answer.outcome for answer in answers],
            },
            IMPACT,
        )

    def _events(self, codes: Mapping[str, Sequence[int]], count: int) -> list[int | None]:
        """The year of each conviction, as the first day of it, where it is told."""
        if "conviction_date" not in codes:
            return [None] * count
        years = [
            day.year * 10000 + 101 if isinstance(day, PartialDate) else None
            for day in self._asker.values("conviction_date")
        ]
        return [years[code] for code in codes["conviction_date"]]


def _courts(column: Sequence[str]) -> list[str]:
    """The county of each cell, as it is compared; each distinct cell is read once."""
    cells_once = list(dict.fromkeys(column))
    frame = pl.DataFrame({"name": cells_once}, {"name": pl.String}).select(county_name("name"))
    known = dict(zip(cells_once, frame.to_series(), strict=True))
    return [known[cell] for cell in column]


def _named(person: str, row: str) -> str | None:
    """Whose row it is: a person, or else a row with a number; the two are kept apart."""
    return PERSON + person if person else NUMBER + row if row else None


class _Births(dict[str, int | None]):
    """Birth dates as numbers, each distinct cell read once."""

    def __init__(self, as_of: date) -> None:
        super().__init__()
        self._as_of = as_of

    def __missing__(self, cell: str) -> int | None:
        self[cell] = found = cells.birth_number(cell, self._as_of)
        return found


def _only(
    good: Sequence[bool], places: Sequence[Place], columns: Sequence[Column]
) -> tuple[list[Place], list[Column]]:
    return list(compress(places, good)), [tuple(compress(one, good)) for one in columns]


_FORMULAS = ("=", "+", "@", "\t", "\r", "-")
_NUMBER = re.compile(r"-[0-9]")


def _safe(cell: str) -> str:
    """A spreadsheet would run a formula; with an apostrophe in front it stays words."""
    return "'" + cell if cell.startswith(_FORMULAS) and not _NUMBER.match(cell) else cell


def _written(column: Column) -> Column:
    """Cells as they are written. Most columns hold nothing special, and one look tells."""
    text = "\n" + "\n".join(column)
    if any("\n" + start in text for start in _FORMULAS):
        column = tuple(map(_safe, column))
    if text.count("\n") > len(column) or any(sign in text for sign in _QUOTED):
        return tuple(map(_quoted, column))
    return column


_QUOTED = (",", '"', "\r")


def _quoted(cell: str) -> str:
    return cells.line_of([cell]).removesuffix("\n") if cell else ""
