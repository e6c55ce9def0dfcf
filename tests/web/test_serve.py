"""The site under gunicorn: long answers fit, workers open each other's, the log tells nothing."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SECRET = "Maribel-Test-Quintanilla"


def settings(**changes: str) -> dict[str, str]:
    ours = ("CLEARPAGE_ENV", "CLEARPAGE_KEYS", "PORT")
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    return kept | changes


@dataclass
class Site:
    """A running server: its port, and all that it wrote after :meth:`stop`."""

    process: subprocess.Popen[str]
    port: int
    log: list[str]
    reader: threading.Thread

    def get(self, path: str, **headers: str) -> tuple[int, str]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        body = answer.read().decode()
        connection.close()
        return answer.status, body

    def stop(self) -> str:
        self.process.terminate()
        self.process.wait(timeout=20)
        self.reader.join(timeout=20)
        return "".join(self.log)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def gunicorn(**environ: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "-c", "python:app.serve", "tests.web.probe:site"],
        cwd=ROOT,
        env=settings(**environ),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    port = free_port()
    with gunicorn(CLEARPAGE_ENV="development", PORT=str(port)) as process:
        assert process.stderr is not None
        lines = process.stderr
        log: list[str] = []
        for line in lines:
            log.append(line)
            if "Clear Page is ready" in line:
                break
        reader = threading.Thread(target=lambda: log.extend(lines))
        reader.start()
        yield Site(process, port, log, reader)
        process.kill()


def test_a_long_record_fits_into_the_cookies(site: Site) -> None:
    assert site.get("/", Cookie="a=" + "x" * 24 * 1024)[0] == 200
    assert site.get("/", Cookie="a=" + "x" * 40 * 1024)[0] == 431


def test_every_worker_opens_what_another_sealed(site: Site) -> None:
    seen: dict[str, str] = {}
    with ThreadPoolExecutor(16) as visitors:
        # Which worker takes a visitor is a race: ask in crowds until both have answered.
        for _ in range(50):
            answers = visitors.map(lambda _: site.get("/")[1].split(), range(16))
            for worker, key in answers:
                seen[worker] = key
            if len(seen) == 2:
                break
    assert len(seen) == 2
    assert len(set(seen.values())) == 1


def test_the_log_keeps_silent_about_visitors(site: Site) -> None:
    """Last in this file, since it stops the site to read its whole log."""
    assert site.get(f"/?name={SECRET}", Cookie=SECRET, Referer=SECRET)[0] == 200
    assert site.get(f"/break?name={SECRET}")[0] == 500
    with socket.create_connection(("127.0.0.1", site.port), timeout=10) as raw:
        raw.sendall(f"GET /?name={SECRET} HTTP/9.9\r\n\r\n".encode())
        assert b"400" in raw.recv(64)
    log = site.stop()
    assert f"Clear Page is ready: http://127.0.0.1:{site.port}" in log
    assert '"error": "ValueError"' in log
    assert SECRET not in log
    assert not re.search(r"ip=|/break|Traceback", log)


@pytest.mark.parametrize(
    ("environ", "word"),
    [
        ({"CLEARPAGE_ENV": "production"}, "CLEARPAGE_KEYS"),
        ({"CLEARPAGE_ENV": "development", "PORT": "80000"}, "PORT"),
        ({"CLEARPAGE_ENV": "development", "PORT": "http"}, "PORT"),
    ],
)
def test_a_wrong_setting_stops_the_start_in_one_line(environ: dict[str, str], word: str) -> None:
    with gunicorn(**environ) as process:
        _, errors = process.communicate(timeout=20)
    assert process.returncode != 0
    assert errors.startswith("Clear Page cannot start.")
    assert word in errors
    assert errors.count("\n") == 1
