"""The rows of a clinic's spreadsheet: CSV with any usual separator and encoding, or XLSX.

A file is read in spans of bytes that begin and end with a row, so that any process can read its
own part. A workbook is first copied to CSV, one line for each of its rows.

A quote that is opened and not closed costs its own line and no other: who cuts the file marks it.
"""

from __future__ import annotations

import codecs
import csv
import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import IO

from app.bulk.problems import NotThisFormat, OtherRun
from app.bulk.repair import MOST_BYTES, MOST_LINES
from app.bulk.safe import whole

MOST_UNPACKED = 2_000_000_000
"""Bytes that a workbook may unpack to."""
SPAN_BYTES = 1 << 25
"""A span ends after so many bytes, however few its rows are."""
_BLOCK = 1 << 20
_ZIP = b"PK\x03\x04"
_EMPTY = b' \t\r\n,;"'
_MARK = b"\xef\xbb\xbf"
Row = tuple[int, list[str]]
"""The line (from 1) where a row begins, and its cells."""
OPEN = ["\0", "a quote is opened and not closed"]
"""What stands for a line that cannot be a row."""


def _by_windows(error: UnicodeError) -> tuple[str, int]:
    """Bytes that are not UTF-8, read as Windows-1252."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", "replace"), error.end


codecs.register_error("cp1252", _by_windows)


@dataclass(frozen=True)
class Sheet:
    """A spreadsheet as text.

    Attributes:
        path: the file itself, or the copy of a workbook.
        mark: what stands between two cells.
        copied: a copy of a workbook: a line is then a row of it, whatever breaks its cells hold.
    """

    path: str
    mark: str
    copied: bool = False


@dataclass(frozen=True)
class Span:
    """Whole rows of a sheet: from which byte to which, and how many lines that may be rows.

    Attributes:
        broken: the bytes where lines begin that open a quote and do not close it.
    """

    start: int
    stop: int
    rows: int
    broken: tuple[int, ...] = ()


def opened(path: Path, copy: Path, tell: Callable[[int], None]) -> Sheet:
    """A spreadsheet ready to be cut and read. A workbook is copied, once, to ``copy``.

    ``tell`` gets the number of rows copied so far.

    Raises:
        NotThisFormat: neither text nor a workbook.
    """
    with path.open("rb") as file:
        first = file.readline(MOST_BYTES)
    if first.startswith(_ZIP):
        if not copy.is_file():
            with whole(copy) as partial, partial.open("w", encoding="utf-8", newline="") as text:
                writer = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL)
                for number, row in enumerate(_workbook(path), start=1):
                    writer.writerow(row if any(row) else [])
                    if number % 1000 == 0:
                        tell(number)
        return Sheet(str(copy), ",", copied=True)
    if b"\0" in first:
        raise NotThisFormat("the file is neither CSV in UTF-8 nor XLSX")
    return Sheet(str(path), max(",;\t", key=lambda one: first.count(one.encode())))


def header(sheet: Sheet) -> list[str]:
    """The first row that is not empty; nothing when there is none."""
    with Path(sheet.path).open("rb") as file, _text(file, at_start=True) as lines:
        return next((cells for _, cells in _records(lines, sheet) if any(cells)), [])


class Rows:
    """The rows of a span that are not empty, the header of the file left out.

    Attributes:
        lines: lines of the span, once it is read to its end.
    """

    def __init__(self, sheet: Sheet, span: Span) -> None:
        self._sheet, self._span = sheet, span
        self.lines = 0

    def __iter__(self) -> Iterator[Row]:
        with Path(self._sheet.path).open("rb") as file:
            file.seek(self._span.start)
            part = file.read(self._span.stop - self._span.start)
        if len(part) < self._span.stop - self._span.start:
            raise OtherRun("the input changed while it was read")
        left_out = self._span.start > 0
        at, before = 0, 0
        for broken in (*(place - self._span.start for place in self._span.broken), len(part)):
            sound = _text(io.BytesIO(part[at:broken]), at_start=not at and not self._span.start)
            for line, cells in _records(sound, self._sheet):
                self.lines = before + line - 1
                if any(cells):
                    if left_out:
                        yield before + line, cells
                    left_out = True
            if broken < len(part):
                yield self.lines + 1, OPEN
                left_out = True
                at = part.find(b"\n", broken) + 1 or len(part)
                before = self.lines + sum(1 for _ in _text(io.BytesIO(part[broken:at])))
                self.lines = before


def _text(file: IO[bytes], *, at_start: bool = False) -> io.TextIOWrapper:
    encoding = "utf-8-sig" if at_start else "utf-8"
    return io.TextIOWrapper(file, encoding=encoding, errors="cp1252", newline="")


def _records(lines: Iterator[str], sheet: Sheet) -> Iterator[Row]:
    """Every record; the last one is empty and stands for the line after the end."""
    reader = csv.reader(lines, delimiter=sheet.mark)
    line, record = 1, 0
    while True:
        try:
            for cells in reader:
                record += 1
                yield record if sheet.copied else line, [*map(str.strip, cells)]
                line = reader.line_num + 1
        except csv.Error:
            record += 1
            yield record if sheet.copied else line, ["\0"]
            line = reader.line_num + 1
        else:
            yield record + 1 if sheet.copied else line, []
            return


def spans(sheet: Sheet, rows: int, seen: Callable[[bytes], None]) -> Iterator[Span]:
    """Cut a sheet into parts of about so many rows. ``seen`` gets all of its bytes in order."""
    start = end = count = 0
    broken: list[int] = []
    with Path(sheet.path).open("rb") as file:
        for end, line, sound in _ends(_lines(file, seen), sheet):
            # The header is in the first part, whatever empty lines stand before it.
            count += 1 if count or line.strip(_EMPTY) else 0
            broken += [] if sound else [end - len(line)]
            if count and (count >= rows or end - start >= SPAN_BYTES):
                yield Span(start, end, count, tuple(broken))
                start, count, broken = end, 0, []
    if start < end:
        yield Span(start, end, count, tuple(broken))


def _lines(file: IO[bytes], seen: Callable[[bytes], None]) -> Iterator[bytes]:
    while block := file.readlines(_BLOCK):
        seen(b"".join(block))
        yield from block


def _ends(lines: Iterator[bytes], sheet: Sheet) -> Iterator[tuple[int, bytes, bool]]:
    """The bytes after which a row may begin, its first line, and whether its quotes are closed.

    Of a row with an open quote only the first line is taken; the next line starts afresh.
    """
    end, begun = 0, False
    width = 0 if sheet.copied else len(header(sheet))
    back: list[bytes] = []

    def following() -> bytes | None:
        return back.pop() if back else next(lines, None)

    while (line := following()) is not None:
        sound = True
        if b'"' in line:
            first = line if end else line.removeprefix(_MARK)
            quoted = _Quoted(first, iter(following, None), sheet, width * begun)
            more = quoted.more()
            sound = not quoted.broken
            if sound:
                end += sum(map(len, more))
            else:
                back += more[::-1]
        begun = begun or bool(line.strip(_EMPTY))
        end += len(line)
        yield end, line, sound


class _Quoted:
    """A line with quotes, read by the very reader that reads the rows, to see where it ends.

    Attributes:
        broken: it opens a quote that nothing closes before the end, within ``MOST_LINES``, or
            before a line that by itself has ``width`` cells. Such a line may still end a quote
            that a shorter line before it opens. Without a width, as for the header or a
            workbook, only the end counts.
    """

    def __init__(self, line: bytes, following: Iterator[bytes], sheet: Sheet, width: int) -> None:
        self._following, self._mark, self._width = following, sheet.mark, width
        self._waiting: list[str] = []
        self._taken: list[bytes] = []
        self.broken = False
        self._row_alone = line.count(sheet.mark.encode()) >= width - 1
        self._put(line)
        self._reader = csv.reader(self._given(), delimiter=sheet.mark)

    def _put(self, line: bytes) -> None:
        text = io.StringIO(line.decode("utf-8", "cp1252"), newline="")
        self._waiting = [*text][::-1]

    def _given(self) -> Iterator[str]:
        while True:
            while self._waiting:
                yield self._waiting.pop()
            line = next(self._following, None)
            if line is not None:
                self._taken.append(line)
            if line is None or (self._width and self._no_part(line)):
                self.broken = True
                return
            self._put(line)

    def _no_part(self, line: bytes) -> bool:
        """Whether a line cannot belong to the row before it."""
        if len(self._taken) > MOST_LINES:
            return True
        if self._width < 2 or line.count(self._mark.encode()) < self._width - 1:
            return False
        if line.count(b'"') % 2 and not self._row_alone:
            return False
        text = io.StringIO(line.decode("utf-8", "cp1252"), newline="")
        try:
            return len(next(csv.reader(text, delimiter=self._mark), [])) == self._width
        except csv.Error:
            return False

    def more(self) -> list[bytes]:
        """The lines after the first that were looked at; they are its own if it is not broken."""
        while self._waiting:
            try:
                next(self._reader, None)
            except csv.Error:
                continue
        return self._taken


def _workbook(path: Path) -> Iterator[list[str]]:
    try:
        with zipfile.ZipFile(path) as packed:
            if sum(one.file_size for one in packed.infolist()) > MOST_UNPACKED:
                raise NotThisFormat("the workbook is too large; save the sheet as CSV")
        from openpyxl import load_workbook
    except zipfile.BadZipFile:
        raise NotThisFormat("the workbook is damaged") from None
    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (KeyError, ValueError, OSError, zipfile.BadZipFile):
        raise NotThisFormat("the workbook is damaged") from None
    try:
        sheet = book.worksheets[0]
        for cells in sheet.iter_rows(values_only=True):
            yield [_cell(one) for one in cells]
    finally:
        book.close()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
