"""How gunicorn serves the site: ``gunicorn -c python:app.serve``.

Every lower-case name of this module that gunicorn knows is one of its settings. Nothing about
a visitor is logged: there is no access log, and ``app.logs`` holds back what a worker says about
a broken request. Only gunicorn imports this module: doing so reads the environment.
"""

from __future__ import annotations

import logging
import os
from collections.abc import MutableMapping
from pathlib import Path
from typing import TYPE_CHECKING

from app import logs
from app.config import Config, ConfigError, new_key

if TYPE_CHECKING:
    from gunicorn.arbiter import Arbiter
    from gunicorn.workers.base import Worker

_HIGHEST_PORT = 65535


def share_development_key(environ: MutableMapping[str, str]) -> None:
    """Give all workers one random key for the sealed answers where none was set.

    Without it each worker would make its own and could not open what another sealed. It lives
    as long as the server, so a restart ends every visit. Production must bring its own keys.
    """
    settings = Config.from_environment(environ)
    if not settings.production and not environ.get("CLEARPAGE_KEYS", "").strip():
        environ["CLEARPAGE_KEYS"] = new_key()


def port_of(environ: MutableMapping[str, str]) -> int:
    """The TCP port to listen on: ``PORT``, or 8000.

    Raises:
        ConfigError: ``PORT`` is not a port.
    """
    text = environ.get("PORT", "").strip() or "8000"
    if not (text.isascii() and text.isdigit()) or not 0 < int(text) <= _HIGHEST_PORT:
        raise ConfigError(f"PORT must be a number from 1 to {_HIGHEST_PORT}.")
    return int(text)


def on_starting(server: Arbiter) -> None:
    """Let the master speak plainly: it reads no request, and its words help at the terminal."""
    plain = logging.Formatter("%(message)s")
    for handler in logging.getLogger("gunicorn.error").handlers:
        handler.setFormatter(plain)


def when_ready(server: Arbiter) -> None:
    """Tell the person at the terminal where the site is."""
    for host, port in server.cfg.address:
        logging.getLogger("gunicorn.error").info("Clear Page is ready: http://%s:%s", host, port)


def post_fork(server: Arbiter, worker: Worker) -> None:
    """Close a worker's log to everything that a request could bring into it."""
    logs.wire(strict=False)


try:
    share_development_key(os.environ)
    bind = f"127.0.0.1:{port_of(os.environ)}"
except ConfigError as error:
    # A plain line instead of a traceback: it is read by whoever starts the site.
    raise SystemExit(f"Clear Page cannot start. {error}") from None

wsgi_app = "app:create_app()"
proc_name = "clearpage"
# Loaded once before the workers fork: a mistake in a law table stops the start with one message.
preload_app = True
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY") or 2)
threads = 4
# A packet of many pages takes a few seconds; a stuck worker is replaced after this.
timeout = 60
graceful_timeout = 30
keepalive = 5
# Memory, not disk, for the workers' heartbeat files (a container's disk can be slow).
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - gunicorn's advice

# The answers travel in several sealed cookies of about 3.8 kB each, which the browser sends as
# one Cookie header. nginx needs the same room: see docs/operations.md.
limit_request_field_size = 32768
limit_request_fields = 60
limit_request_line = 4094

accesslog = None
errorlog = "-"
# gunicorn's remote control is not used, and its socket would lie in the home folder.
control_socket_disable = True
