"""Files appear whole or not at all: written under another name, then renamed."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

PARTIAL = ".partial"


@contextlib.contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A path to write to; it becomes ``path`` when the block ends well, else it is removed."""
    partial = path.with_name(f"{path.name}.{os.urandom(4).hex()}{PARTIAL}")
    try:
        yield partial
        with partial.open("rb+") as file:
            os.fsync(file.fileno())
        partial.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            partial.unlink()
        raise


def write_text(path: Path, text: str) -> None:
    """Write a whole text file."""
    with whole(path) as partial:
        partial.write_text(text, "utf-8", newline="\n")


def write_bytes(path: Path, content: bytes) -> None:
    """Write a whole file."""
    with whole(path) as partial:
        partial.write_bytes(content)
