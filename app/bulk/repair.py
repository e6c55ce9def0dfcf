"""The slow way in: a damaged file is read record by record and what fits is written anew.

A record that does not fit is rejected with its line and a reason, and the next line starts
afresh. A line that is a whole record by itself is never taken into another one, so that a stray
quote, or two of them, swallows no row.
"""

from __future__ import annotations

import csv
import io
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

MOST_BYTES = 1 << 26
"""Bytes of one line. A whole record of the widest known format has less than two thousand."""
csv.field_size_limit(MOST_BYTES)
MOST_LINES = 40
"""Lines that one record may spread over, by line breaks inside quotes."""


@dataclass(frozen=True)
class Reject:
    """A record left out: its file (from 1), its first line (from 1) and why."""

    file: int
    line: int
    reason: str


def mend(
    source: Path, number: int, width: int, header: str, clean: IO[bytes], lines: array[int]
) -> Iterator[Reject]:
    """Copy the records of ``width`` fields to ``clean``, one line each, and yield the others.

    ``lines`` gets the first line of each copied record. Line breaks inside a field become a
    space; letters that are not UTF-8 are read as Windows-1252.
    """
    writer = csv.writer(_Encoded(clean), lineterminator="\n")
    with source.open("rb") as file:
        todo: list[tuple[int, bytes]] = []
        reader = enumerate(_lines(file), start=1)
        while (item := todo.pop(0) if todo else next(reader, None)) is not None:
            line, raw = item
            text = _text(raw)
            if line == 1:
                text = text.removeprefix("\ufeff")
                if text.startswith(header):
                    continue
            if not text.strip():
                continue
            if len(raw) >= MOST_BYTES:
                yield Reject(number, line, "a field or line is too long")
                continue
            fields, used = _record(text, width, todo, reader)
            if len(fields) != width:
                yield Reject(number, line, f"{len(fields)} fields where {width} are needed")
                continue
            del todo[:used]
            lines.append(line)
            writer.writerow([" ".join(one.split("\n")) if "\n" in one else one for one in fields])


def _record(
    text: str, width: int, todo: list[tuple[int, bytes]], reader: Iterator[tuple[int, bytes]]
) -> tuple[list[str], int]:
    """The fields, and how many of the following lines belong to them."""
    fields = _fields(text)
    used = 0
    while _open_quote(text) and len(fields) <= width and used < MOST_LINES:
        if used == len(todo):
            following = next(reader, None)
            if following is None:
                break
            todo.append(following)
        more = todo[used][1]
        used += 1
        if len(more) >= MOST_BYTES or len(_fields(_text(more))) == width:
            break
        text += "\n" + _text(more)
        longer = _fields(text)
        if not _open_quote(text):
            return (longer, used) if len(longer) == width else (fields, 0)
    return fields, 0


def _open_quote(text: str) -> bool:
    return text.count('"') % 2 == 1


def _fields(text: str) -> list[str]:
    try:
        return next(csv.reader(io.StringIO(text, newline="")), [])
    except csv.Error:
        return []


def _text(raw: bytes) -> str:
    raw = raw.removesuffix(b"\n").removesuffix(b"\r").replace(b"\0", b"")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _lines(file: IO[bytes]) -> Iterator[bytes]:
    """Lines; of one that is too long only the beginning."""
    while line := file.readline(MOST_BYTES):
        if not line.endswith(b"\n"):
            while (rest := file.readline(MOST_BYTES)) and not rest.endswith(b"\n"):
                pass
        yield line


class _Encoded:
    """Where the writer's text becomes UTF-8."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def write(self, text: str) -> int:
        return self._file.write(text.encode("utf-8", "replace"))
