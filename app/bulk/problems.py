"""What can go wrong before or while a file is screened. No message repeats a person's data."""

from __future__ import annotations


class BulkError(Exception):
    """The run cannot go on; the message says what to do."""


class NotThisFormat(BulkError):
    """No row of the file has the columns of the format."""


class OtherRun(BulkError):
    """The folder holds another run than the one asked for."""
