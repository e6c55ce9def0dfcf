"""The render process: takes HTML, gives a PDF, holds no key and writes nothing.

Started by :mod:`app.printing.process` as ``python -m app.printing.worker FD``. It reads one
JSON job at a time from the connection ``FD`` and answers with ``b"+"`` and the PDF, or ``b"-"``
and the reason. It ends when the other side closes.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import resource
import sys
from multiprocessing.connection import Connection

NICE = 10
MEMORY = 1536 * 1024 * 1024
"""Address space, in bytes. Six pages need about 120 MB; the rest is mapped fonts and headroom."""


def confine() -> None:
    """Give way to the web process and bound the memory a strange paper could take."""
    os.nice(NICE)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def serve(connection: Connection) -> None:
    """Answer jobs until the other side is gone."""
    from app.printing.engine import make_pdf
    from app.printing.errors import PrintingError

    # The first page of all loads the fonts and the engine's own style; nobody has to wait for it.
    make_pdf("<!doctype html><html lang=en><title>-</title><p>-", ())
    # The cycle collector runs between two jobs only, and never over what the libraries brought.
    gc.disable()
    gc.collect()
    gc.freeze()
    connection.send_bytes(b"ready")
    while True:
        job = json.loads(connection.recv_bytes())
        try:
            answer = b"+" + make_pdf(job["html"], job["styles"], job["rules"])
        except PrintingError as error:
            answer = b"-" + error.where.encode()
        except MemoryError:
            answer = b"-MemoryError"
        connection.send_bytes(answer)
        del job, answer
        gc.collect()


def main() -> None:
    """Run until the parent closes the connection."""
    confine()
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        serve(Connection(int(sys.argv[1])))


if __name__ == "__main__":
    main()
