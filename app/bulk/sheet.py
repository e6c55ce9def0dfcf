"""The rows of a clinic's spreadsheet: CSV with any usual separator and encoding, or XLSX."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from app.bulk.problems import NotThisFormat
from app.bulk.repair import MOST_BYTES

MOST_UNPACKED = 2_000_000_000
"""Bytes that a workbook may unpack to."""
_ZIP = b"PK\x03\x04"


def rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Line (from 1) and cells of each row that is not empty, the header first.

    Raises:
        NotThisFormat: neither text nor a workbook.
    """
    with path.open("rb") as file:
        start = file.read(4)
    found = _workbook(path) if start == _ZIP else _text(path)
    for line, cells in found:
        if any(cells):
            yield line, cells


def _text(path: Path) -> Iterator[tuple[int, list[str]]]:
    with path.open("rb") as file:
        first = file.readline(MOST_BYTES)
    if b"\0" in first:
        raise NotThisFormat("the file is neither CSV in UTF-8 nor XLSX")
    mark = max(",;\t", key=lambda one: first.count(one.encode()))
    with path.open("r", encoding="utf-8-sig", errors="cp1252", newline="") as file:
        reader = csv.reader(file, delimiter=mark)
        line = 1
        while True:
            try:
                cells = next(reader, None)
            except csv.Error:
                cells = ["\0"]
            if cells is None:
                return
            yield line, [cell.strip() for cell in cells]
            line = reader.line_num + 1


def _workbook(path: Path) -> Iterator[tuple[int, list[str]]]:
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
        for line, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
            yield line, [_cell(one) for one in cells]
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
