"""The one handle on the render process: started when first needed, killed when it is slow."""

from __future__ import annotations

import atexit
import contextlib
import json
import multiprocessing
import os
import subprocess
import sys
from collections.abc import Sequence
from multiprocessing.connection import Connection
from threading import Lock
from time import monotonic

from app.printing.errors import RenderFailed
from app.printing.places import FONTCONFIG, TEMPLATES

START_LIMIT = 30.0
"""Seconds for the process to load its fonts."""
JOB_LIMIT = 10.0
"""Seconds for one filing."""
WAIT_LIMIT = 20.0
"""Seconds that a request waits for the filings of others."""
JOBS = 200
"""A process is replaced after this many jobs, so that its memory never creeps up."""

# All that the render process may know of this one's environment: no keys, no settings.
_ENVIRONMENT = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "HOME", "TMPDIR")


class Renderer:
    """Renders in a process of its own. Safe to call from many threads; one job runs at a time."""

    def __init__(self, job_limit: float = JOB_LIMIT, jobs: int = JOBS) -> None:
        self._job_limit = job_limit
        self._jobs = jobs
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._connection: Connection | None = None
        self._owner = 0
        self._done = 0
        self._greeted = False

    @property
    def pid(self) -> int | None:
        """The render process, if one runs."""
        return self._process.pid if self._process else None

    def render(self, html: str, styles: Sequence[str], rules: str, filings: int = 1) -> bytes:
        """The PDF of a page. ``filings`` stretches the time limit.

        Raises:
            RenderFailed: ``busy``, ``slow`` or ``engine``.
        """
        job = json.dumps({"html": html, "styles": list(styles), "rules": rules}).encode()
        if not self._lock.acquire(timeout=WAIT_LIMIT):
            raise RenderFailed("busy")
        try:
            connection = self._ready()
            answer = self._ask(connection, job, self._job_limit * max(1, filings))
            self._done += 1
            if self._done >= self._jobs:
                self._end()
        finally:
            self._lock.release()
        if answer[:1] != b"+":
            raise RenderFailed("engine", answer[1:].decode())
        return answer[1:]

    def begin(self) -> None:
        """Start the process without waiting for it, so that it loads while other work is done."""
        with self._lock:
            self._running()

    def close(self) -> None:
        """End the render process."""
        with self._lock:
            self._end()

    def _ready(self) -> Connection:
        connection = self._running()
        if not self._greeted:
            self._receive(connection, START_LIMIT)
            self._greeted = True
        return connection

    def _running(self) -> Connection:
        """The connection to the process, started if it does not run."""
        if self._connection is not None and self._owner != os.getpid():
            # After a fork the process belongs to the parent; leave it alone.
            self._process = self._connection = None
        if self._connection is not None and self._process and self._process.poll() is None:
            return self._connection
        self._end()
        ours, theirs = multiprocessing.Pipe()
        environment = {key: os.environ[key] for key in _ENVIRONMENT if key in os.environ}
        environment |= {"FONTCONFIG_FILE": str(FONTCONFIG), "PYTHONPATH": str(TEMPLATES.parent)}
        self._process = subprocess.Popen(  # noqa: S603  # our own module, no shell, no outside words
            [sys.executable, "-m", "app.printing.worker", str(theirs.fileno())],
            pass_fds=(theirs.fileno(),),
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        theirs.close()
        self._connection, self._owner, self._done = ours, os.getpid(), 0
        self._greeted = False
        return ours

    def _ask(self, connection: Connection, job: bytes, limit: float) -> bytes:
        try:
            connection.send_bytes(job)
        except OSError:
            self._end()
            raise RenderFailed("engine", "stopped") from None
        return self._receive(connection, limit)

    def _receive(self, connection: Connection, limit: float) -> bytes:
        end = monotonic() + limit
        try:
            if connection.poll(max(0.0, end - monotonic())):
                return connection.recv_bytes()
        except (EOFError, OSError):
            self._end()
            raise RenderFailed("engine", "stopped") from None
        self._end()
        raise RenderFailed("slow")

    def _end(self) -> None:
        if self._connection is not None:
            self._connection.close()
        if self._process is not None and self._owner == os.getpid():
            self._process.kill()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(timeout=5)
        self._process = self._connection = None


renderer = Renderer()
"""The program's own renderer."""
atexit.register(renderer.close)
