"""What can go wrong before or while a file is screened. No message repeats a person's data."""

from __future__ import annotations

import os
import re


class BulkError(Exception):
    """The run cannot go on; the message says what to do."""


class NotThisFormat(BulkError):
    """No row of the file has the columns of the format."""


class OtherRun(BulkError):
    """The folder holds another run than the one asked for."""


_NUMBER = re.compile(r"\(os error ([0-9]+)\)")


def system_error(error: Exception) -> OSError | None:
    """The error of the system inside one that tells it only in words, as Polars does."""
    if isinstance(error, OSError) and error.errno is not None:
        return error
    found = _NUMBER.search(str(error))
    return OSError(int(found[1]), os.strerror(int(found[1]))) if found else None
