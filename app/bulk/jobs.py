"""What a run was asked to do, and the settings that decide whether two runs are the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from app import __version__
from app.relief.decision import Give, Sets
from app.relief.table import Program

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
        """What the columnar copy depends on."""
        return {
            "files": [
                [path.name, (found := path.stat()).st_size, found.st_mtime_ns]
                for path in self.files
            ],
            "state": self.state,
            "format": self.format,
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


def table_hash(program: Program) -> str:
    """A fingerprint of a law table: every condition, effect and citation in order."""
    told = [
        [
            table.id,
            [
                [
                    rule.id,
                    rule.when.draw(),
                    rule.then.outcome
                    if isinstance(rule.then, Give)
                    else sorted(map(str, rule.then.values.items()))
                    if isinstance(rule.then, Sets)
                    else "",
                    str(rule.reason),
                    [cite.text for cite in rule.cites],
                ]
                for rule in table.rules
            ],
        ]
        for table in program.tables
    ]
    return fingerprint(told)


def fingerprint(value: object) -> str:
    """A SHA-256 of plain values."""
    plain = json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(plain.encode()).hexdigest()
