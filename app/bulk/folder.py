"""The folder of the results: what in it is ours, and what may be taken away from it.

A run removes only files by the names that it writes, and only where a run has been: there is its
manifest, or its mark in ``work``, which is the first file written and the last one removed.
"""

from __future__ import annotations

import contextlib
import json
import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any

from app.bulk.problems import BulkError
from app.bulk.safe import PARTIAL, write_text

MARK = "clear-page.txt"
_SAYS = "Clear Page works in this folder and removes what is in it. It may name people.\n"
_CHECKS = ("job.json", "columns.json")
"""What says that the rest of ``work`` may be used: gone before anything else goes."""
_RESULT = re.compile(
    r"(?:(?:decided|all_rows)(?:_[0-9]+)?|people|rejects)\.csv"
    r"|(?:summary|manifest)\.json|report\.(?:html|pdf)"
)
_TORN = re.compile(rf"(?:{_RESULT.pattern})\.[0-9a-f]+{re.escape(PARTIAL)}")


@contextlib.contextmanager
def ready(out: Path, files: Sequence[Path]) -> Iterator[Path]:
    """The folder for the work of a run over these files, for this run alone.

    Raises:
        BulkError: the folder holds an input, files by our names that may not be ours, or a run.
    """
    work = out / "work"
    _refuse(out, work, files)
    work.mkdir(parents=True, exist_ok=True)
    if not (work / MARK).is_file():
        write_text(work / MARK, _SAYS)
    with (work / MARK).open("rb+") as mark:
        _alone(mark)
        for torn in (*_named(out, _TORN), *work.rglob(f"*{PARTIAL}")):
            torn.unlink()
        yield work


def _alone(mark: IO[bytes]) -> None:
    """Two runs at once would mix their results. The system lets go when a run ends, however."""
    try:
        import fcntl
    except ModuleNotFoundError:
        return
    try:
        fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise BulkError("another run is at work in the folder; choose another --out") from None
    except OSError:
        # Some shared disks have no locks.
        return


def _refuse(out: Path, work: Path, files: Sequence[Path]) -> None:
    folder = out.resolve()
    for file in files:
        # A link counts where it stands, and where it leads.
        places = [file.parent.resolve(), *file.resolve().parents]
        if folder in places[:2] or folder / "work" in places:
            raise BulkError("an input is in the folder for the results; choose another --out")
    if (work / MARK).is_file():
        return
    if work.is_symlink() or (work.exists() and not (work.is_dir() and not any(work.iterdir()))):
        raise BulkError('there is a "work" in the folder that is not ours; choose another --out')
    if any(_named(out, _RESULT)) and "law_table" not in read_json(out / "manifest.json"):
        raise BulkError("files in the folder have the names of results; choose another --out")


def _named(out: Path, pattern: re.Pattern[str]) -> Iterator[Path]:
    if out.is_dir():
        yield from [path for path in out.iterdir() if pattern.fullmatch(path.name)]


def withdraw(out: Path, *, everything: bool) -> None:
    """From now on the results of an earlier run are not those of the last run.

    Its manifest goes, and so all the rest with ``everything``.
    """
    (out / "manifest.json").unlink(missing_ok=True)
    if everything:
        for result in _named(out, _RESULT):
            result.unlink()


def forget(work: Path) -> None:
    """Take away all that is in ``work`` but the mark; ended at any point, none of it is used."""
    for name in _CHECKS:
        (work / name).unlink(missing_ok=True)
    for found in work.iterdir():
        if found.is_dir() and not found.is_symlink():
            shutil.rmtree(found)
        elif found.name != MARK:
            found.unlink()


def close(work: Path) -> None:
    """Take away the mark and with it ``work``, once it is empty and the manifest is written."""
    (work / MARK).unlink(missing_ok=True)
    with contextlib.suppress(OSError):
        work.rmdir()


def done(out: str, parts: Sequence[str]) -> bool:
    """Whether a shard is done, and all of its parts are there."""
    return all(Path(f"{out}.{part}").is_file() for part in ("done", *parts))


def read_json(path: Path) -> dict[str, Any]:
    """A JSON object; empty when the file is not there or damaged."""
    try:
        found = json.loads(path.read_text("utf-8"))
    except (FileNotFoundError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
