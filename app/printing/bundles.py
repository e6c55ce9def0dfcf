"""Several filings in one download: made on request, read back, held in memory only."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence

from app.papers.filing import Filing
from app.printing.readback import Printed, print_checked

MOST_IN_ONE_PDF = 6
"""Filings in one PDF: some sixty pages, which take about as long as a person will wait."""
MOST_IN_ONE_ZIP = 12
"""Filings in one ZIP; a person with more cases gets several."""
_DAY_ONE = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP can hold: equal papers give equal bytes
_READABLE = 0o600 << 16


def by_county(filings: Sequence[Filing]) -> tuple[tuple[Filing, ...], ...]:
    """The filings of each county that has several, in order; at most MOST_IN_ONE_PDF together.

    Filings whose county is not known stay alone.
    """
    groups: dict[str, list[Filing]] = {}
    for filing in filings:
        if filing.county:
            groups.setdefault(filing.county, []).append(filing)
    parts = (part for group in groups.values() for part in _cut(group, MOST_IN_ONE_PDF))
    return tuple(part for part in parts if len(part) > 1)


def parts(filings: Sequence[Filing]) -> tuple[tuple[Filing, ...], ...]:
    """The filings as they go into one or several ZIP files."""
    return tuple(_cut(filings, MOST_IN_ONE_ZIP))


def _cut(filings: Sequence[Filing], most: int) -> Iterator[tuple[Filing, ...]]:
    for start in range(0, len(filings), most):
        yield tuple(filings[start : start + most])


def merged(filings: Sequence[Filing]) -> Printed:
    """One PDF with the papers of several filings, one filing after the other.

    Raises:
        PrintingError: it could not be made or does not say what was put in.
    """
    return print_checked(filings)


def bundle(filings: Sequence[Filing]) -> bytes:
    """A ZIP with one PDF for each filing, each read back, under the filings' neutral names.

    Others who wait for papers get their turn between two filings.

    Raises:
        PrintingError: one of them could not be made: then there is no ZIP at all.
        ValueError: two filings have the same name.
    """
    if len({filing.file_name for filing in filings}) != len(filings):
        raise ValueError("two filings have the same file name")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for filing in filings:
            entry = zipfile.ZipInfo(filing.file_name, _DAY_ONE)
            entry.external_attr = _READABLE
            archive.writestr(entry, print_checked(filing).pdf)
    return packed.getvalue()
