"""The courts' own blank sheets that this copy of the site keeps."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from flask import current_app

from app import logs, printing
from app.printing import blanks


def at_hand() -> Mapping[str, blanks.CourtBlank]:
    """The blanks of this copy; none when they cannot be used, and then the log says why."""
    folder: str = current_app.config["CLEARPAGE"].blanks
    return _ready(folder) if folder else {}


@cache
def _ready(folder: str) -> Mapping[str, blanks.CourtBlank]:
    try:
        return blanks.ready(Path(folder))
    except printing.PrintingError as error:
        logs.failed(error)
        return {}
