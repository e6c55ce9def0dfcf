"""A site of two pages that shows what a gunicorn worker has, for test_serve.py."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment


def site(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """Answer with the worker's number and a mark of its key; ``/break`` breaks."""
    if environ["PATH_INFO"] == "/break":
        raise ValueError(f"cannot read {environ['QUERY_STRING']}")
    start_response("200 OK", [("Content-Type", "text/plain")])
    key = hashlib.sha256(os.environ["CLEARPAGE_KEYS"].encode()).hexdigest()
    return [f"{os.getpid()} {key}".encode()]
