"""Whole filings laid out: every sheet, and on a cover the list of all papers of its filing.

What the list says is checked like everything else: the pages by counting them in the made PDF,
and the number of places because :func:`app.printing.compare.places` runs the very comparison.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.papers.filing import Filing
from app.printing.compare import places
from app.printing.sheets import Listed, Sheet, lay_out, value_of


def assemble(filings: Iterable[Filing]) -> tuple[Sheet, ...]:
    """Every sheet of the filings, with each cover's list filled in.

    Raises:
        PrintingError: a value cannot be printed, or a place must stay blank.
    """
    sheets = lay_out(filings)
    return tuple(
        replace(sheet, listed=_list(sheet, sheets)) if sheet.paper.lists_papers else sheet
        for sheet in sheets
    )


def _list(cover: Sheet, sheets: Iterable[Sheet]) -> tuple[Listed, ...]:
    return tuple(_listed(sheet) for sheet in sheets if sheet.filing == cover.filing)


def _listed(sheet: Sheet) -> Listed:
    """Forms are called by their number, as clerks call them."""
    title = value_of(f"Form {sheet.layout.number}" if sheet.layout else sheet.paper.title)
    if title is None:
        raise ValueError(f"{sheet.paper.id} has no title")
    return Listed(
        sheet=sheet.id,
        title=title,
        use=value_of(sheet.paper.use),
        pages=len(sheet.layout.pages) if sheet.layout else None,
        places=places(sheet),
    )
