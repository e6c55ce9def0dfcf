"""Every row as it came, with the decision columns behind it.

The input's own bytes are kept. Only a file that had to be mended, and a redacted output, are
written anew.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import polars as pl

from app.bulk.reading import Source
from app.bulk.table import one_line
from app.jurisdictions.declare_bulk import HistoryFile

BLOCK = 1 << 22
_BOM = b"\xef\xbb\xbf"


def heading_line(names: list[str]) -> bytes:
    """A CSV line of headings."""
    frame = pl.DataFrame({name: [""] for name in names})
    return frame.write_csv(line_terminator="\n").encode().split(b"\n", 1)[0]


def suffixes(extra: pl.DataFrame) -> Iterator[tuple[int, bytes]]:
    """Record number and CSV text of each row with something to add, in order."""
    for part in extra.iter_slices(20_000):
        text = one_line(part.drop("record")).write_csv(
            include_header=False, line_terminator="\n", null_value=""
        )
        yield from zip(part["record"], text.encode().splitlines(), strict=True)


def echo(source: Source, extra: pl.DataFrame, dropped: frozenset[int], out: IO[bytes]) -> int:
    """Write all records of a source with their columns added; gives how many were written.

    A source has one record in each line: one with line breaks in a record was mended first.
    ``extra`` has ``record`` and the added columns; ``dropped`` are records that were rejected.
    """
    width = extra.width - 1
    todo = suffixes(extra)
    upcoming = next(todo, None)
    empty = b"," * width + b"\n"
    gone = sorted(dropped)
    record = written = 0
    for block in _blocks(source):
        lines = block.split(b"\n")
        if not lines[-1]:
            lines.pop()
        last = record + len(lines)
        plain = b"\r" not in block and (upcoming is None or upcoming[0] >= last)
        if plain and bisect_left(gone, record) == bisect_left(gone, last):
            out.write(empty.join(lines) + empty)
            written += len(lines)
        else:
            made = []
            for line in lines:
                end = b"," * width
                if upcoming is not None and upcoming[0] == record:
                    end = b"," + upcoming[1]
                    upcoming = next(todo, None)
                if record not in dropped:
                    made.append(line.removesuffix(b"\r") + end + b"\n")
                record += 1
            out.write(b"".join(made))
            written += len(made)
        record = last
    return written


def _blocks(source: Source) -> Iterator[bytes]:
    """Whole lines, many at a time, without the header and the mark of the encoding."""
    with Path(source.clean).open("rb") as file:
        if file.read(3) != _BOM:
            file.seek(0)
        if source.header:
            file.readline()
        while block := file.read(BLOCK):
            yield block + file.readline()


def echo_redacted(
    source: Source,
    history: HistoryFile,
    extra: pl.DataFrame,
    dropped: frozenset[int],
    target: Path,
) -> int:
    """All records with the personal columns left empty, in one streaming pass."""
    rows = pl.scan_csv(
        source.clean,
        has_header=False,
        skip_lines=int(source.header),
        schema=dict.fromkeys(history.columns, pl.String),
        infer_schema=False,
        missing_columns="insert",
        row_index_name="record",
        glob=False,
    )
    blank = [pl.lit("").alias(name) for name in history.columns if name in history.personal]
    kept = rows.with_columns(*blank, pl.col("record").cast(pl.UInt64))
    if dropped:
        kept = kept.filter(~pl.col("record").is_in(sorted(dropped)))
    more = one_line(extra).lazy()
    kept.join(more, on="record", how="left", maintain_order="left").drop("record").sink_csv(
        target, line_terminator="\n", null_value=""
    )
    return source.records - len(dropped)
