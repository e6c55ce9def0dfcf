"""Uploads stay in memory: Werkzeug would put a large one into a file."""

from __future__ import annotations

from io import BytesIO
from typing import IO

from flask import Request


class InMemory(Request):
    """A request whose files are never written down; ``MAX_CONTENT_LENGTH`` bounds them."""

    def _get_file_stream(
        self,
        total_content_length: int | None,
        content_type: str | None,
        filename: str | None = None,
        content_length: int | None = None,
    ) -> IO[bytes]:
        """Where Werkzeug puts an upload, of whatever size."""
        return BytesIO()
