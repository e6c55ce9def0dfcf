"""Cutting the rows into shards of whole persons, so that each can be screened on its own."""

from __future__ import annotations

import math
import shutil
from collections.abc import Sequence
from pathlib import Path

import polars as pl

from app.bulk.shard import Rows

SEED = 64


def plan(copies: Sequence[Path], folder: Path, shard_rows: int) -> list[Rows]:
    """Shards in the order of the rows; persons with rows far apart are first brought together."""
    starts = [_starts(path) for path in copies]
    persons = (
        pl.concat([one["person"] for one in starts]) if starts else pl.Series([], dtype=pl.String)
    )
    if persons.n_unique() == len(persons):
        return [
            rows
            for path, first in zip(copies, starts, strict=True)
            for rows in _slices(path, first["at"].to_list(), shard_rows)
        ]
    return _partitions(copies, folder, shard_rows)


def _starts(path: Path) -> pl.DataFrame:
    """Where a row has another person than the row before it."""
    person = pl.col("person")
    return (
        pl.scan_parquet(path, glob=False)
        .select(person, pl.int_range(pl.len(), dtype=pl.UInt64).alias("at"))
        .filter((person != person.shift()).fill_null(True))
        .collect()
    )


def _slices(path: Path, first: Sequence[int], shard_rows: int) -> list[Rows]:
    total = pl.scan_parquet(path, glob=False).select(pl.len()).collect().item()
    cuts = [0]
    for at in first:
        if at - cuts[-1] >= shard_rows:
            cuts.append(at)
    return [
        Rows(str(path), start, end - start)
        for start, end in zip(cuts, [*cuts[1:], total], strict=True)
    ]


def _partitions(copies: Sequence[Path], folder: Path, shard_rows: int) -> list[Rows]:
    """One streaming pass that brings each person's rows into one file, by a hash."""
    total = sum(
        pl.scan_parquet(path, glob=False).select(pl.len()).collect().item() for path in copies
    )
    number = max(1, math.ceil(total / shard_rows))
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    pl.scan_parquet(list(copies), glob=False).with_columns(
        (pl.col("person").hash(SEED) % number).cast(pl.UInt32).alias("part")
    ).sink_parquet(
        pl.PartitionBy(folder, key="part", include_key=False, approximate_bytes_per_file=None),
        compression="lz4",
        statistics=False,
        mkdir=True,
    )
    found = []
    for place in range(number):
        files = sorted((folder / f"part={place}").glob("*.parquet"))
        if not files:
            continue
        joined = folder / f"{place}.parquet"
        pl.scan_parquet(files, glob=False).sort("file", "row").sink_parquet(
            joined, compression="lz4", statistics=False
        )
        found.append(Rows(str(joined)))
        shutil.rmtree(folder / f"part={place}")
    return found
