"""The real site, started the way people start it, in folders of its own that can be searched."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from urllib.error import URLError
from urllib.request import urlopen

from app.config import new_key

ROOT = Path(__file__).parents[2]
START_LIMIT = 60.0
"""Seconds for the site to answer; the machine may be busy with other tests."""


@dataclass(frozen=True)
class Site:
    """A running site.

    Attributes:
        url: where it is, without a slash at the end.
        home: every folder it may write to: its working, home and temporary folder, and its log.
    """

    url: str
    home: Path

    @property
    def log(self) -> Path:
        """All that the site has said, on both its outputs."""
        return self.home / "log"


def free_port() -> int:
    """A TCP port that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _environment(home: Path, port: int) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "HOME": str(home),
        "TMPDIR": str(home / "tmp"),
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PORT": str(port),
        "CLEARPAGE_ENV": "development",
        "CLEARPAGE_KEYS": new_key(),
        "CLEARPAGE_PAPERS_LIMIT": "1000 per minute",
    }


@contextmanager
def running_site(home: Path) -> Iterator[Site]:
    """Start the site with nothing but ``home`` to write to; end it afterwards.

    Raises:
        RuntimeError: it did not start; the message holds what it said.
    """
    for folder in ("work", "tmp"):
        (home / folder).mkdir(parents=True)
    port = free_port()
    site = Site(f"http://127.0.0.1:{port}", home)
    with site.log.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "-c", "python:app.serve"],
            cwd=home / "work",
            env=_environment(home, port),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait(site, process)
        yield site
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(40)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait(site: Site, process: subprocess.Popen[bytes]) -> None:
    end = monotonic() + START_LIMIT
    while monotonic() < end and process.poll() is None:
        try:
            with urlopen(f"{site.url}/health", timeout=5) as answer:  # noqa: S310 - our own http address
                if answer.read() == b"ok\n":
                    return
        except (URLError, TimeoutError):
            sleep(0.1)
    raise RuntimeError(f"The site did not start. It said:\n{site.log.read_text('utf-8')}")
