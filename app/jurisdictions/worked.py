"""The worked cases of a state: what a lawyer reads beside the rules, and tests run.

They are kept by hand as TOML in the state's folder; what each key means stands in its
``_defaults.toml``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

_DOUBT = re.compile(r"^\| *[DC]\d+ *\|", re.MULTILINE)


@dataclass(frozen=True)
class WorkedCase:
    """A made-up conviction and what the rules must say of it.

    Attributes:
        situation: what it is about, as the law brief or its lawyer wrote it (English).
        facts: only what differs from what every case takes for granted.
        rules: the rows that decide, in order.
        why: the law behind it, as written in the file.
        own: worked out by this project, not given by the law brief.
    """

    id: str
    situation: str
    facts: Mapping[str, object]
    outcome: str
    rules: tuple[str, ...]
    why: str
    own: bool


@cache
def worked_cases(folder: Path) -> tuple[WorkedCase, ...]:
    """Every worked case of the state in ``folder``, file by file."""
    return tuple(
        WorkedCase(
            id=case["id"],
            situation=case["situation"],
            facts=MappingProxyType(case["facts"]),
            outcome=case["outcome"],
            rules=tuple(case["rules"]),
            why=case.get("citation", ""),
            own=case.get("source") == "own",
        )
        for path in sorted((folder / "cases").glob("*.toml"))
        for case in tomllib.loads(path.read_text("utf-8")).get("case", ())
    )


@cache
def notes(folder: Path) -> str:
    """What the state rests on and what is not sure, for its lawyer (English, Markdown)."""
    path = folder / "NOTES.md"
    return path.read_text("utf-8") if path.is_file() else ""


def doubts(folder: Path) -> int:
    """How many numbered doubts (D1, C1 ...) the notes list."""
    return len(_DOUBT.findall(notes(folder)))
