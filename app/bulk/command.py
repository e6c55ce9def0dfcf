"""``clearpage bulk``: what may be asked on the command line, and how its errors read."""

from __future__ import annotations

import contextlib
import errno
import gc
import json
from collections.abc import Iterator, Mapping
from concurrent.futures import BrokenExecutor
from datetime import datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from app import clock
from app.jurisdictions import ids, load
from app.jurisdictions.declare_bulk import BadOptions

if TYPE_CHECKING:
    from app.bulk.jobs import Request


@click.command()
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--format", "form", required=True, help="The format: csv, or a state's own (doj).")
@click.option("--state", "name", required=True, help="The state whose law is asked.")
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day to decide for (today in the state's courts).",
)
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder for the results.",
)
@click.option("--county", help="Decide only convictions of this county's courts.")
@click.option("--policy", type=click.File(encoding="utf-8-sig"), help="The office's options file.")
@click.option(
    "--compare-with", type=click.File(encoding="utf-8-sig"), help="Other options, set beside them."
)
@click.option("--all-rows/--no-all-rows", default=True, help="Write every row with its decision.")
@click.option("--redact", is_flag=True, help="Leave out names, numbers and birth dates.")
@click.option("--resume", is_flag=True, help="Go on with a run that was ended.")
@click.option("--workers", default=1, type=click.IntRange(1, 64), help="Processes to use here.")
@click.option("--executor", "where", default="here", help="here, or dask:ADDRESS of a scheduler.")
@click.option(
    "--shard-rows",
    default=250_000,
    envvar="CLEARPAGE_SHARD_ROWS",
    type=click.IntRange(1),
    help="Rows of a shard; about a kilobyte of memory each. A shard of csv has 50,000 at most.",
)
@click.option("--report/--no-report", default=True, help="Write the report as HTML and PDF.")
def bulk(
    files: tuple[Path, ...],
    form: str,
    name: str,
    as_of: datetime | None,
    out: Path,
    county: str | None,
    policy: IO[str] | None,
    compare_with: IO[str] | None,
    all_rows: bool,
    redact: bool,
    resume: bool,
    workers: int,
    where: str,
    shard_rows: int,
    report: bool,
) -> None:
    """Screen FILES with a whole county's convictions and write decisions, summary and report."""
    if report:
        # What draws the report loads in its own process while everything else loads in this one.
        from app.printing.process import renderer

        renderer.begin()
    if name not in ids():
        raise click.BadParameter(f"the states are: {', '.join(ids())}", param_hint="--state")
    state = load(name)
    formats = ["csv", *(one.id for one in state.histories)]
    if form not in formats:
        raise click.BadParameter(f"the formats are: {', '.join(formats)}", param_hint="--format")
    if form == "csv" and (policy or compare_with):
        raise click.UsageError("--policy and --compare-with need a state's own format")
    options, others = _options(policy), _options(compare_with)
    day = as_of.date() if as_of else clock.today(state.zone)
    with _loading():
        from app.bulk.jobs import Request
        from app.bulk.shard import normal_county
    court = normal_county(county or "")
    if county is not None and not court:
        raise click.BadParameter("it is empty; leave it out for all", param_hint="--county")
    request = Request(
        # What is kept for a later run, or told to a worker, must not rest on this folder.
        files=tuple(path.absolute() for path in files),
        state=name,
        format=form,
        as_of=day,
        out=out.absolute(),
        county=court,
        policy=options,
        compared=others,
        all_rows=all_rows,
        redact=redact,
        resume=resume,
        report=report,
        shard_rows=shard_rows,
    )
    _start(request, where, workers)


def _options(file: IO[str] | None) -> Mapping[str, object] | None:
    if file is None:
        return None
    try:
        found: object = json.load(file)
    except (ValueError, RecursionError):
        raise click.ClickException("the options file is not JSON") from None
    if not isinstance(found, dict):
        raise click.ClickException("the options file needs an object")
    return found


def _start(request: Request, where: str, workers: int) -> None:
    from app.printing import PrintingError

    with _loading():
        from polars.exceptions import PolarsError

        from app.bulk.executors import executor
        from app.bulk.problems import BulkError, system_error
        from app.bulk.progress import Progress

        if request.format == "csv":
            from app.bulk.plain import run as screen
        else:
            from app.bulk.run import run as screen
    progress = Progress()
    try:
        with executor(where, workers) as found:
            manifest = screen(request, progress, found)
    except (BulkError, BadOptions) as error:
        raise click.ClickException(str(error)) from None
    except PrintingError as error:
        raise click.ClickException(f"the report could not be made: {error}") from None
    except BrokenExecutor:
        raise click.ClickException(_WORKER) from None
    except PolarsError as error:
        # Its own text may quote a cell.
        system = system_error(error)
        raise click.ClickException(_no_room(system) if system else _KEPT) from None
    except OSError as error:
        raise click.ClickException(_no_room(system_error(error) or error)) from None
    finally:
        progress.end()
    click.echo(
        f"{manifest['convictions_decided']:,} convictions of {manifest['rows_in']:,} rows decided; "
        f"{manifest['rows_rejected']:,} rows rejected. See {request.out}."
    )


@contextlib.contextmanager
def _loading() -> Iterator[None]:
    """Load the engine only when it is needed: the other commands start without it.

    What is loaded here stays to the end, so no time goes into looking for garbage in it.
    """
    gc.disable()
    try:
        yield
    except ModuleNotFoundError as error:
        raise click.ClickException(f"{error.name} is not installed") from None
    finally:
        gc.freeze()
        gc.enable()


_KEPT = (
    "the rows could not be worked on; delete the folder work in the folder for the results, "
    "and run the same command again"
)
_WORKER = (
    "a worker process ended before its work was done, perhaps for want of memory; "
    "run the same command with --resume and fewer --workers"
)


def _no_room(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return "the disk is full; make room and run the same command with --resume"
    return f"a file could not be read or written: {error.strerror or type(error).__name__}"
