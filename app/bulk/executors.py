"""Where shards run: here, in processes of this machine, or on a Dask cluster.

Anything with the ``submit`` of ``concurrent.futures`` will do; a shard is one plain value.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, ProcessPoolExecutor
from typing import Any

from app.bulk.problems import BulkError

HERE = "here"
DASK = "dask:"
_THREADS = "POLARS_MAX_THREADS"


@contextlib.contextmanager
def executor(where: str, workers: int) -> Iterator[Executor | None]:
    """An executor, or ``None`` to run in this process.

    Args:
        where: ``here``, or ``dask:`` and the address of a scheduler (``dask:tcp://host:8786``).
        workers: processes on this machine, for ``here``; one means this process itself.

    Raises:
        BulkError: Dask is not installed, or there is no such place.
        BrokenExecutor: a worker ended before its work was done.
    """
    if where.startswith(DASK):
        with _dask(where.removeprefix(DASK)) as found:
            yield found
    elif where != HERE:
        raise BulkError(f"there is no executor {where!r}; it is {HERE} or {DASK}ADDRESS")
    elif workers <= 1:
        yield None
    else:
        with _shared_cores(workers):
            context = multiprocessing.get_context("spawn")
            with ProcessPoolExecutor(workers, mp_context=context) as pool:
                yield pool


@contextlib.contextmanager
def _shared_cores(workers: int) -> Iterator[None]:
    """Each new process takes its part of the cores, not all of them."""
    before = os.environ.get(_THREADS)
    os.environ[_THREADS] = str(max(1, (os.cpu_count() or 1) // workers))
    try:
        yield
    finally:
        if before is None:
            del os.environ[_THREADS]
        else:
            os.environ[_THREADS] = before


@contextlib.contextmanager
def _dask(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client, KilledWorker
    except ImportError:
        raise BulkError(
            'Dask is not installed; install the package with the extra "dask"'
        ) from None
    connect: Any = Client
    try:
        client = connect(address, timeout=20)
    except OSError:
        raise BulkError("the Dask scheduler does not answer") from None
    with client:
        try:
            yield client.get_executor(retries=2)
        except (KilledWorker, CancelledError) as error:
            # The scheduler gave up on a shard, or is gone itself.
            raise BrokenExecutor from error
