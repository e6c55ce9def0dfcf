"""What a run was asked to do, and the settings that decide whether two runs are the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import polars as pl

from app import __version__, jurisdictions
from app.jurisdictions.declare import Jurisdiction

POLICY, OTHER, ALL = "policy", "other", "all"
"""Names of the columns of the office's policy, of one compared with it, and of "dismiss all"."""


@dataclass(frozen=True)
class Request:
    """A run as the command was called.

    Attributes:
        county: only convictions of its courts are decided; empty for all.
        policy: the office's options; compared: other options to set beside them.
        all_rows: write every row of the input with the decision columns.
        redact: leave out names, numbers and birth dates, and keep no columnar copy.
        shard_rows: rows of a shard, about; a row takes about a kilobyte meanwhile. Shards of a
            spreadsheet have their own limit.
    """

    files: tuple[Path, ...]
    state: str
    format: str
    as_of: date
    out: Path
    county: str = ""
    policy: Mapping[str, object] | None = None
    compared: Mapping[str, object] | None = None
    all_rows: bool = True
    redact: bool = False
    resume: bool = False
    report: bool = True
    shard_rows: int = 250_000

    def reading(self) -> dict[str, Any]:
        """What the columnar copy depends on, and where it is."""
        return {
            "out": str(self.out.resolve()),
            "files": [
                [str(path.resolve()), (found := path.stat()).st_size, found.st_mtime_ns]
                for path in self.files
            ],
            "state": self.state,
            "format": self.format,
            "code": code_hash(self.state),
            "versions": versions(),
        }

    def screening(self) -> dict[str, Any]:
        """What the shards depend on."""
        return self.reading() | {"as_of": self.as_of.isoformat(), "shard_rows": self.shard_rows}

    def deciding(self, table: str) -> dict[str, Any]:
        """What the results depend on."""
        return self.screening() | {
            "county": self.county,
            "policy": self.policy,
            "compared": self.compared,
            "table": table,
        }


def versions() -> dict[str, str]:
    """What a result may depend on."""
    return {"clearpage": __version__, "polars": pl.__version__}


@cache
def code_hash(state: str) -> str:
    """A fingerprint of the files that say how a state reads a conviction."""
    seen = hashlib.sha256()
    package = files(jurisdictions.__name__) / state
    for path in sorted(package.iterdir(), key=lambda one: one.name):
        if path.name.endswith((".py", ".toml", ".txt")):
            content = path.read_bytes()
            seen.update(f"{path.name} {len(content)}\n".encode() + content)
    return seen.hexdigest()


def table_hash(state: Jurisdiction) -> str:
    """A fingerprint of a state's law: all that its program declares, and the state's own code."""
    return fingerprint([_plain(state.program), code_hash(state.id)])


def _plain(value: object) -> object:
    """A declared value as lists and words that are the same in every process."""
    if isinstance(value, str | int | None):
        return value
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if is_dataclass(value):
        told = [_plain(getattr(value, one.name)) for one in fields(value)]
        return [type(value).__qualname__, *told]
    if isinstance(value, Mapping):
        return sorted([str(name), _plain(one)] for name, one in value.items())
    if isinstance(value, AbstractSet):
        return sorted(map(repr, value))
    if callable(value):
        # What it does is in the code of the state.
        return f"{value.__module__}.{getattr(value, '__qualname__', '')}"
    return repr(value)


def fingerprint(value: object) -> str:
    """A SHA-256 of plain values."""
    plain = json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(plain.encode()).hexdigest()
