"""From a file to a columnar copy: needed columns only, every row accounted for.

The fast way is one streaming pass by Polars. It is taken only where it cannot be wrong: each row
has a last field and none beyond it, and each line is a row. Everything else goes the slow way
(``repair``) once.
"""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import polars as pl

from app.bulk.problems import NotThisFormat, system_error
from app.bulk.progress import Progress
from app.bulk.repair import Reject, mend
from app.bulk.safe import whole
from app.jurisdictions.declare_bulk import HistoryFile, Role

BLOCK = 1 << 20
ROW, FILE = "row", "file"
_BEYOND, _LAST = "beyond", "last"
_LINE_END = ord("\n")


@dataclass(frozen=True)
class Source:
    """One input file as it was read.

    Attributes:
        clean: what the rows were read from: the file itself, or its mended copy.
        header: whether a first line was skipped in ``clean``.
        records: rows read.
        offset: rows of the files before it.
        lines: the file that holds the line of each record; none where record and line agree.
    """

    name: str
    sha256: str
    size: int
    clean: str
    header: bool
    records: int
    offset: int = 0
    lines: str = ""

    def lines_of(self, records: Sequence[int]) -> list[int]:
        """The lines (from 1) of records (from 0) in ascending order."""
        if not self.lines:
            return [record + 1 + self.header for record in records]
        places = array("Q")
        with Path(self.lines).open("rb") as file:
            places.frombytes(file.read())
        return [places[record] for record in records]


class Digest(Thread):
    """Reads a file once beside the parser, for its SHA-256 and the number of its lines.

    Two stray quotes in one column hide the rows between them from a parser. The lines tell.
    """

    def __init__(self, path: Path, tell: Callable[[int], None]) -> None:
        super().__init__(daemon=True)
        self._path, self._tell = path, tell
        self.sha256 = ""
        self.lines = 0
        self._failed: OSError | None = None

    def run(self) -> None:
        """Read to the end."""
        seen, done, block = hashlib.sha256(), 0, bytearray(BLOCK)
        view, last = memoryview(block), _LINE_END
        try:
            with self._path.open("rb", buffering=0) as file:
                while size := file.readinto(block):
                    seen.update(view[:size])
                    self.lines += block.count(b"\n", 0, size)
                    last = block[size - 1]
                    done += size
                    self._tell(done)
        except OSError as error:
            self._failed = error
        self.lines += last != _LINE_END
        self.sha256 = seen.hexdigest()

    def finish(self) -> None:
        """Wait; raises what reading raised."""
        self.join()
        if self._failed is not None:
            raise self._failed


def starts_with_header(path: Path, header: str) -> bool:
    """Whether the first line is a header."""
    with path.open("rb") as file:
        return file.read(200).removeprefix(b"\xef\xbb\xbf").startswith(header.encode())


def needed(history: HistoryFile) -> dict[str, str]:
    """Column of the file to the name that it has here."""
    return {history.roles[role]: role.value for role in Role if role in history.roles}


def scan(path: Path, history: HistoryFile, *, header: bool, offset: int = 0) -> pl.LazyFrame:
    """The needed columns of a file, lazily, with what tells whether each row is whole."""
    names = [*history.columns, _BEYOND]
    lazy = pl.scan_csv(
        path,
        has_header=False,
        skip_lines=int(header),
        schema=dict.fromkeys(names, pl.String),
        infer_schema=False,
        empty_string_is_null=False,
        missing_columns="insert",
        row_index_name=ROW,
        row_index_offset=offset,
        glob=False,
    )
    return lazy.select(
        pl.col(ROW).cast(pl.UInt64),
        *(_told(column, name) for column, name in needed(history).items()),
        pl.col(history.columns[-1]).alias(_LAST),
        pl.col(_BEYOND),
    )


def _told(column: str, name: str) -> pl.Expr:
    """A column under its name here. A person's number has no spaces around it from here on.

    The rows of a person are brought together by it; other cells are stripped where few are left.
    """
    cells = pl.col(column).alias(name)
    return cells.str.strip_chars() if name == Role.PERSON.value else cells


def copy_columns(
    path: Path,
    number: int,
    offset: int,
    history: HistoryFile,
    folder: Path,
    progress: Progress,
) -> tuple[Source, list[Reject]]:
    """Write ``folder/columns-N.parquet`` from an input file; its rows are numbered from ``offset``.

    Raises:
        NotThisFormat: no record of the file has the columns of the format.
    """
    size = path.stat().st_size
    digest = Digest(path, lambda done: progress.step(f"reading file {number}", done, size, "bytes"))
    digest.start()
    target = folder / f"columns-{number}.parquet"
    header = starts_with_header(path, history.header)
    rejects: list[Reject] = []
    clean, lines = path, ""
    records = _fast(path, number, offset, history, target, header=header)
    digest.finish()
    if records is None or digest.lines != records + header:
        progress.say(f"file {number} is damaged or unusual in places; reading it record by record")
        clean, lines = folder / f"clean-{number}.csv", str(folder / f"lines-{number}.bin")
        records, rejects = _slow(path, number, history, clean, Path(lines))
        if records == 0:
            raise NotThisFormat(
                f"file {number} is not a {history.title}: no row has {len(history.columns)} fields"
            )
        header = False
        if _fast(clean, number, offset, history, target, header=False, sure=True) != records:
            raise NotThisFormat(f"file {number} could not be read")
    source = Source(
        path.name,
        digest.sha256,
        size,
        str(clean),
        header,
        records,
        offset,
        lines,
    )
    return source, rejects


def _fast(
    path: Path,
    number: int,
    offset: int,
    history: HistoryFile,
    target: Path,
    *,
    header: bool,
    sure: bool = False,
) -> int | None:
    """Copy in one streaming pass; the number of rows, or nothing when the slow way is needed."""
    if path.stat().st_size == 0:
        return None
    lazy = scan(path, history, header=header, offset=offset)
    strange = pl.lit(0) if sure else (pl.col(_LAST) == "") | (pl.col(_BEYOND) != "")
    try:
        with whole(target) as partial:
            lazy.with_columns(
                pl.lit(number, pl.UInt16).alias(FILE), strange.cast(pl.UInt8).alias("strange")
            ).drop(_LAST, _BEYOND).sink_parquet(
                partial, compression="lz4", statistics=False, row_group_size=1 << 17
            )
            copied = pl.scan_parquet(partial, glob=False).select(
                pl.len(), pl.col("strange").sum().cast(pl.UInt64).alias("strange")
            )
            rows, odd = copied.collect().row(0)
            if odd or rows == 0:
                raise _Odd
    except (
        _Odd,
        pl.exceptions.ComputeError,
        pl.exceptions.NoDataError,
        pl.exceptions.ShapeError,
    ) as error:
        if found := system_error(error):
            # The disk is full, and not the file damaged.
            raise found from None
        return None
    return int(rows)


class _Odd(Exception):
    """Some row may have too few or too many fields."""


def _slow(
    path: Path, number: int, history: HistoryFile, clean: Path, lines: Path
) -> tuple[int, list[Reject]]:
    places = array("Q")
    with whole(clean) as partial, partial.open("wb") as file:
        width = len(history.columns)
        rejects = list(mend(path, number, width, history.header, file, places))
    with whole(lines) as partial, partial.open("wb") as file:
        places.tofile(file)
    return len(places), rejects
