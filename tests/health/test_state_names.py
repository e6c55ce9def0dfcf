"""A state is a folder: the rooms that every state shares name none, in code, words or comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from app.jurisdictions import registry

ROOT = Path(__file__).parents[2]
SHARED = (
    *("app/relief", "app/intake", "app/papers", "app/printing", "app/sealing", "app/web"),
    "app/bulk",
    *("app/api", "forms", "pdf_templates/kit"),
)
"""Folders. The files that lie straight in ``app/`` are looked at too."""
TEXTS = {".py", ".html", ".css", ".js", ".svg", ".txt", ".toml"}
ALLOWED = {
    "forms/validators.py": re.compile(r'"[a-z. ]+": "[A-Z]{2}"'),
}
"""Data that may name a state, and why: the postal codes of all states of the union, by which a
person's own address is checked. Citations of official sources would stand here too; there are
none."""


def spellings(*names: str) -> re.Pattern[str]:
    """Finds a name as an id, in words, or broken at the end of a line."""
    known = sorted({r"[\s_#-]*".join(re.split(r"[_\s]", name.lower())) for name in names})
    return re.compile(rf"(?<![a-z])(?:{'|'.join(known)})(?![a-z])", re.IGNORECASE)


def states() -> re.Pattern[str]:
    found = registry()
    return spellings(*found, *(str(state.name) for state in found.values()))


def shared_files() -> Iterator[Path]:
    yield from sorted((ROOT / "app").glob("*.py"))
    for folder in SHARED:
        found = [path for path in (ROOT / folder).rglob("*") if path.suffix in TEXTS]
        assert found, f"{folder} is not there"
        yield from sorted(found)


def named(path: str, text: str, names: re.Pattern[str]) -> list[str]:
    """Where a file names a state, but for what it may."""
    allowed = ALLOWED.get(path)
    if allowed is not None:
        text = allowed.sub(lambda found: " " * len(found.group()), text)
    return [f"{path}:{text.count(chr(10), 0, at.start()) + 1}" for at in names.finditer(text)]


def test_what_all_states_share_names_none() -> None:
    names = states()
    found = [
        place
        for path in shared_files()
        for place in named(path.relative_to(ROOT).as_posix(), path.read_text("utf-8"), names)
    ]
    assert found == []


def test_what_is_allowed_is_there_and_is_about_all_states() -> None:
    for path, allowed in ALLOWED.items():
        assert len(allowed.findall((ROOT / path).read_text("utf-8"))) > 50, path


def test_a_name_is_found_however_it_is_written() -> None:
    names = spellings("new_york", "New York", "illinois")
    for text in (
        "if law.id == 'new_york':",
        "# only New York asks",
        "# as in New\n# York",
        "class NewYork:",
        "NEW_YORK_FORMS",
        'Text("The State of Illinois")',
        "illinois_only = True",
    ):
        assert named("app/relief/table.py", f"x\n{text}", names) == ["app/relief/table.py:2"], text
    assert named("app/relief/table.py", "newer yorkshire, illinoisan", names) == []


def test_the_allowed_table_allows_nothing_else() -> None:
    names = spellings("illinois")
    table = '    "idaho": "ID", "illinois": "IL",\n'
    assert named("forms/validators.py", table, names) == []
    assert named("forms/base.py", table, names) == ["forms/base.py:1"]
    assert named("forms/validators.py", f"{table}# Illinois", names) == ["forms/validators.py:2"]
