"""What the shards of spreadsheets left, put together: the same whatever their number."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from app.bulk import cells
from app.bulk.impact import with_dimensions
from app.bulk.plain_shard import SheetJob, heading
from app.bulk.plan import SEED
from app.bulk.safe import whole
from app.bulk.table import safe_cells, write_csv

PEOPLE_ROWS = 100_000
"""Rows whose people are brought together at a time."""


@dataclass(frozen=True)
class Part:
    """A shard and where it stands: rows of all files before it, lines of its own file before it."""

    job: SheetJob
    counts: dict[str, Any]
    row: int
    line: int


def parts_of(jobs: Sequence[SheetJob]) -> list[Part]:
    """The shards in their order."""
    found: list[Part] = []
    row = line = file = 0
    for job in jobs:
        line = line if job.file == file else 0
        file = job.file
        counts = json.loads(Path(f"{job.out}.done").read_text("utf-8"))
        found.append(Part(job, counts, row, line))
        row, line = row + counts["rows"], line + counts["lines"]
    return found


def total(parts: Sequence[Part], what: str) -> int:
    """A number of all shards together."""
    return sum(part.counts[what] for part in parts)


def tally(parts: Sequence[Part], what: str) -> dict[str, int]:
    """Counts of all shards together, by name."""
    found: Counter[str] = Counter()
    for part in parts:
        found.update(part.counts[what])
    return dict(sorted(found.items()))


def impact(part: Part) -> pl.LazyFrame:
    """The decided rows as the people and the report need them; a row without a person is one.

    The first letter of ``person`` tells apart names, numbers of rows, and rows with neither.
    """
    row = pl.col("row")
    return (
        pl.scan_parquet(f"{part.job.out}.impact.parquet", glob=False)
        .with_columns((row + part.row).cast(pl.UInt32).alias("row"))
        .with_columns(pl.col("person").fill_null(pl.lit(" row ") + row.cast(pl.String)))
    )


@dataclass(frozen=True)
class People:
    """The persons of all parts.

    Attributes:
        table: one row for each person, in the order of their first row.
        numbers: a number for the person of each decided row, in the order of the rows.
    """

    table: pl.DataFrame
    numbers: pl.Series


def people_of(parts: Sequence[Part], kinds: Sequence[str]) -> People:
    """Bring each person's rows together, a share of the persons at a time."""
    shares = max(1, -(-total(parts, "kept") // PEOPLE_ROWS))
    share = pl.col("person").hash(SEED) % shares
    tables, numbers = [], []
    for place in range(shares):
        rows = pl.concat(
            [
                impact(part).select("row", "person", "law_outcome").filter(share == place)
                for part in parts
            ]
        ).collect()
        numbers.append(rows.select("row", pl.col("row").min().over("person").alias("number")))
        tables.append(
            rows.group_by("person").agg(
                pl.col("row").min(),
                pl.len().alias("convictions"),
                *((pl.col("law_outcome") == kind).sum().alias(kind) for kind in kinds),
            )
        )
    return People(
        pl.concat(tables).sort("row").drop("row"), pl.concat(numbers).sort("row")["number"]
    )


def grouped(parts: Sequence[Part], people: People, as_of: date) -> pl.DataFrame:
    """The decided rows with the columns that the report groups by: few words, so as numbers."""
    frames, at = [], 0
    for part in parts:
        frame = with_dimensions(impact(part).drop("person").collect(), as_of)
        # Each stands in another column now, in words.
        frame = frame.drop("birth", "event", "family")
        words = [name for name, kind in frame.schema.items() if kind == pl.String]
        frames.append(
            frame.with_columns(
                pl.col(words).cast(pl.Categorical),
                people.numbers.slice(at, frame.height).alias("person"),
            )
        )
        at += frame.height
    return pl.concat(frames)


def rejects(parts: Sequence[Part], names: Sequence[str]) -> pl.DataFrame:
    """File, line and reason of each rejected row; never its content."""
    return pl.concat(
        [
            pl.read_parquet(f"{part.job.out}.rejects.parquet", glob=False).select(
                pl.lit(names[part.job.file - 1]).alias("File"),
                pl.col("Line") + part.line,
                "Reason",
            )
            for part in parts
        ]
    )


def write_decided(path: Path, parts: Sequence[Part]) -> None:
    """The decided rows of one file, shard after shard."""
    with whole(path) as partial, partial.open("wb") as file:
        file.write(cells.line_of(heading(parts[0].job)).encode())
        for part in parts:
            with Path(f"{part.job.out}.decided.csv").open("rb") as written:
                shutil.copyfileobj(written, file, 1 << 20)


def write_people(path: Path, people: pl.DataFrame, *, redact: bool) -> None:
    """One row for each person."""
    if redact:
        people = people.drop("person").with_row_index("person", offset=1)
    else:
        people = people.with_columns(pl.col("person").str.slice(1))
    words = [name for name, kind in people.schema.items() if kind == pl.String]
    with whole(path) as partial:
        write_csv(safe_cells(people, words), partial)
