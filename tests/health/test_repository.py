"""The repository keeps its promises: what lies where, and that it installs the same everywhere."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOP_LEVEL = {
    *("app", "forms", "pdf_templates", "translations", "tests", "Dockerfile", "setup.cfg"),
    *("README.md", "LICENSE", "Makefile", "pyproject.toml", "docs", "benchmarks", ".ci"),
    *("requirements.in", "requirements.txt", "requirements-dev.in", "requirements-dev.txt"),
    *(".gitignore", ".gitattributes", ".dockerignore"),
}
LOCKS = ("requirements.txt", "requirements-dev.txt")
CODE = {".py", ".html", ".css", ".js", ".cfg", ".toml", ".sh", ".md", ""}
LONGEST = {".py": 400, ".html": 400, ".css": 400, ".js": 400}
# One letter of each word stands in brackets, so that this file does not hold what it forbids.
MARKS = re.compile(r"\b(TO[D]O|FIX[M]E|HA[C]K)\b")
PATHS = re.compile(r"(?<![\w.~$-])/(?:home|root|work|Users|opt)/\w")
HOSTS = re.compile(r"[p]ypi\.org|[p]ythonhosted|[n]pmjs|[d]eb\.debian|[i]ndex-url|[f]ind-links")


def tracked() -> list[Path]:
    """Files that are in the repository or would be with the next ``git add``."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            check=True,
            text=True,
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("git cannot say which files belong to the repository")
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def texts() -> Iterator[tuple[Path, str]]:
    for path in tracked():
        if path.suffix in CODE:
            yield path.relative_to(ROOT), path.read_text("utf-8")


def found(pattern: re.Pattern[str], files: Iterable[tuple[Path, str]]) -> list[str]:
    return [
        f"{path}:{number}"
        for path, text in files
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]


def without_hash(lock: str) -> list[str]:
    """Requirements of a lock file that pip would take from anywhere, unchecked."""
    entries = lock.replace("\\\n", " ").splitlines()
    return [
        entry
        for entry in entries
        if entry.strip()
        and not entry.startswith("#")
        and not re.match(r"[\w.\[\]-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", entry)
    ]


def pins(lock: str) -> set[str]:
    return set(re.findall(r"^[\w.-]+==[^\s;]+(?: ; [^\\\n]+)?", lock, re.MULTILINE))


def targets_without_help(makefile: str) -> list[str]:
    rules = re.findall(r"^([a-z][a-z-]*):(?!=)(.*)$", makefile, re.MULTILINE)
    return [name for name, rest in rules if not re.search(r"## \w", rest)]


def test_the_top_level_holds_only_what_it_should() -> None:
    names = {path.relative_to(ROOT).parts[0] for path in tracked()}
    assert names - TOP_LEVEL == set()
    assert TOP_LEVEL - names == set()


def test_every_make_target_has_a_help_line() -> None:
    assert targets_without_help((ROOT / "Makefile").read_text("utf-8")) == []


def test_the_files_name_no_machine_and_no_registry() -> None:
    assert found(PATHS, texts()) == []
    assert found(HOSTS, texts()) == []


def test_nothing_is_marked_as_unfinished() -> None:
    assert found(MARKS, texts()) == []


def test_code_files_are_short_enough_to_read() -> None:
    long = {
        str(path): lines
        for path, text in texts()
        if (lines := text.count("\n")) > LONGEST.get(path.suffix, lines)
    }
    assert long == {}


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_a_hash(name: str) -> None:
    lock = (ROOT / name).read_text("utf-8")
    assert without_hash(lock) == []
    assert pins(lock)


def test_both_locks_agree() -> None:
    site, tests = (pins((ROOT / name).read_text("utf-8")) for name in LOCKS)
    assert site - tests == set()


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_what_is_asked_for_is_locked(name: str) -> None:
    asked = re.findall(r"^([a-z0-9-]+)", (ROOT / f"{name}.in").read_text("utf-8"), re.MULTILINE)
    locked = {pin.split("==")[0] for pin in pins((ROOT / f"{name}.txt").read_text("utf-8"))}
    assert {each for each in asked if not each.startswith("-")} - locked == set()


def test_these_checks_can_fail() -> None:
    name = Path("a.py")
    assert found(MARKS, [(name, f"x = 1  # {'todo'.upper()} later")]) == ["a.py:1"]
    assert found(PATHS, [(name, f"\nopen('{Path('/', 'home', 'ana')}')")]) == ["a.py:2"]
    assert found(HOSTS, [(name, f"pip install --{'index'}-url=x")]) == ["a.py:1"]
    assert targets_without_help("run: setup\n\techo\ntest: ## all\nX := 1\n") == ["run"]
    hashed = f"flask==3.1.0 \\\n    --hash=sha256:{'0' * 64}\n"
    assert without_hash(hashed) == []
    assert without_hash(hashed + "click==8\n") == ["click==8"]
