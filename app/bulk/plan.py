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
    if _together(copies):
        return [rows for path in copies for rows in _slices(path, _starts(path), shard_rows)]
    return _partitions(copies, folder, shard_rows)


def _other() -> pl.Expr:
    """Whether a row has another person than the row before it."""
    return (pl.col("person") != pl.col("person").shift()).fill_null(True)


def _together(copies: Sequence[Path]) -> bool:
    """Whether all rows of each person stand one after the other, in one file."""
    lazy = [pl.scan_parquet(path, glob=False).select("person") for path in copies]
    changes = sum(one.select(_other().sum()).collect().item() for one in lazy)
    persons = pl.concat(lazy).select(pl.col("person").n_unique()).collect(engine="streaming")
    return bool(changes == persons.item())


def _starts(path: Path) -> list[int]:
    """The rows with which a person begins."""
    rows = pl.scan_parquet(path, glob=False).select(
        pl.int_range(pl.len(), dtype=pl.UInt64).alias("at"), _other().alias("other")
    )
    return rows.filter("other").select("at").collect()["at"].to_list()


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
    if folder.exists():
        shutil.rmtree(folder)
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
