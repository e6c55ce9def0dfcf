"""The made PDF, read again and compared with what was put in.

Nothing is handed to a person before this agrees: every field shows its value (or "See
attachment", with the value whole on the attachment), ticks stand where they should and nowhere
else, places for a pen and for the court are empty, every printed word of an official form is
there and no other, every row of an attachment is whole, the cover counts the pages right, nothing
is cut off, and all fonts are inside the file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.papers.filing import Filing
from app.printing.compare import Check, checks
from app.printing.errors import ReadBackMismatch
from app.printing.packet import assemble
from app.printing.pdf import render_many
from app.printing.pdftext import read


@dataclass(frozen=True)
class Printed:
    """A PDF that was read back and says what was put in. ``checks`` holds a person's words."""

    pdf: bytes = field(repr=False)
    checks: tuple[Check, ...] = field(repr=False)
    pages: int


def read_back(pdf: bytes, filings: Filing | Sequence[Filing]) -> tuple[Check, ...]:
    """Compare a PDF with the filings it was made from, place by place.

    Returns every comparison; each with ``ok`` false is a fault. ``page`` counts from 1.
    """
    return _read_back(pdf, filings)[0]


def _read_back(pdf: bytes, filings: Filing | Sequence[Filing]) -> tuple[tuple[Check, ...], int]:
    sheets = assemble([filings] if isinstance(filings, Filing) else filings)
    document = read(pdf)
    return tuple(checks(document, sheets)), len(document.pages)


def verify(pdf: bytes, filings: Filing | Sequence[Filing]) -> Printed:
    """Like :func:`read_back`, but stop at a fault.

    Raises:
        ReadBackMismatch: names the places that differ, not what they say.
    """
    found, pages = _read_back(pdf, filings)
    wrong = [check for check in found if not check.ok]
    if wrong:
        raise ReadBackMismatch("readback", ", ".join(f"{c.paper} {c.field}" for c in wrong))
    return Printed(pdf, found, pages)


def print_checked(filings: Filing | Sequence[Filing]) -> Printed:
    """One or several filings in one PDF, made and read back: what a person may download.

    Raises:
        PrintingError: it could not be made, or :class:`ReadBackMismatch`.
    """
    return verify(render_many([filings] if isinstance(filings, Filing) else filings), filings)
