"""A spreadsheet with one conviction in each row and the facts of the state's law as columns.

Rows are cut into shards, each is screened on its own and leaves whole parts under ``work``, and
the results are put together from these. A run that was ended goes on with the shards not done.
"""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from app.bulk import cells, folder, outputs, plain_parts, report, sheet
from app.bulk.findings import made, place_of
from app.bulk.impact import law_groups, reading
from app.bulk.jobs import Request, fingerprint, table_hash, versions
from app.bulk.plain_parts import Part
from app.bulk.plain_shard import SheetJob, forget, screen_sheet
from app.bulk.problems import NotThisFormat, OtherRun
from app.bulk.progress import Progress
from app.bulk.run import county_hint
from app.bulk.safe import whole
from app.bulk.shard import normal_county
from app.bulk.table import write_csv
from app.jurisdictions import load
from app.jurisdictions.declare import Jurisdiction

SHARD_ROWS = 50_000
"""Rows of a shard at most: a second or two of work, so that little is lost when a run ends."""

_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, LookupError, SyntaxError, ValueError)
"""What the reader of workbooks raises where a file is cut off or wrong inside; XML raises the
syntax error."""


@dataclass
class _Input:
    """A spreadsheet of the run; the hash is known once it is cut."""

    path: Path
    sheet: sheet.Sheet
    header: tuple[str, ...]
    sha256: str = ""


def run(request: Request, progress: Progress, executor: Executor | None = None) -> dict[str, Any]:
    """Screen spreadsheets; gives the manifest.

    Raises:
        NotThisFormat: a file cannot be read, or no column is a fact.
        OtherRun: the folder holds another run, or an input changed meanwhile.
        OSError: a file cannot be read or written; nothing half-written keeps its name.
    """
    out, state = request.out, load(request.state)
    with folder.ready(out, request.files) as work:
        table = table_hash(state)
        before = request.reading()
        _checkpoint(work, request, table)
        inputs = [
            _input(request, state, number, path, work, progress)
            for number, path in enumerate(request.files, start=1)
        ]
        folder.withdraw(out, everything=request.redact)
        jobs = _screen(_jobs(request, inputs, work, progress), progress, executor)
        if request.reading() != before:
            raise OtherRun("the input changed while it was read")
        parts = plain_parts.parts_of(jobs)
        _say_county(request, state, parts, progress)
        manifest = _finish(request, state, inputs, parts, table)
        # The results are all there is to keep: what is left here names people.
        folder.forget(work)
        outputs.write_json(out / "manifest.json", manifest)
        folder.close(work)
        return manifest


def _checkpoint(work: Path, request: Request, table: str) -> None:
    """Keep the shards of this run; those of another are thrown away, or refused to go on with."""
    mark = work / "job.json"
    mine = {
        "spreadsheet": fingerprint(
            request.screening() | {"county": request.county, "redact": request.redact, "law": table}
        )
    }
    kept = folder.read_json(mark)
    if kept != mine:
        if kept and request.resume:
            raise OtherRun("there is another run in this folder; its files or options differ")
        folder.forget(work)
        (work / "shards").mkdir()
        outputs.write_json(mark, mine)


def _input(
    request: Request,
    state: Jurisdiction,
    number: int,
    path: Path,
    work: Path,
    progress: Progress,
) -> _Input:
    def tell(rows: int) -> None:
        progress.step(f"reading file {number}", rows, rows, "rows")

    try:
        opened = sheet.opened(path.resolve(), (work / f"sheet-{number}.csv").resolve(), tell)
    except _DAMAGED:
        # What these say may quote a cell.
        raise NotThisFormat(f"file {number} is damaged and cannot be read") from None
    header = tuple(sheet.header(opened))
    if not header:
        raise NotThisFormat(f"file {number} has no rows")
    columns = cells.columns_of(header, state.program.vocabulary)
    if request.county and "county" not in columns:
        raise NotThisFormat(f"file {number} has no column county, and --county asks for one")
    if unknown := len(header) - len(columns):
        progress.say(f"file {number}: {unknown} columns are not facts and are only copied")
    return _Input(path, opened, header)


def _jobs(
    request: Request, inputs: Sequence[_Input], work: Path, progress: Progress
) -> Iterator[SheetJob]:
    """The shards, each as soon as it is cut."""
    rows = min(request.shard_rows, SHARD_ROWS)
    number = 0
    for file, one in enumerate(inputs, start=1):
        seen, size = hashlib.sha256(), Path(one.sheet.path).stat().st_size
        for span in sheet.spans(one.sheet, rows, seen.update):
            progress.step(f"reading file {file}", span.stop, size, "bytes")
            yield SheetJob(
                number,
                file,
                one.sheet,
                span,
                one.header,
                request.state,
                request.as_of.isoformat(),
                request.county,
                request.redact,
                str(work / "shards" / f"{number:05}"),
            )
            number += 1
        if one.sheet.copied:
            with one.path.open("rb") as source:
                seen = hashlib.file_digest(source, "sha256")
        one.sha256 = seen.hexdigest()


def _screen(
    jobs: Iterator[SheetJob], progress: Progress, executor: Executor | None
) -> list[SheetJob]:
    """Screen what is not screened yet; the order in which shards end makes no difference."""
    every: list[SheetJob] = []
    todo: dict[Future[int], SheetJob] = {}
    try:
        for job in jobs:
            every.append(job)
            if executor is not None and not _done(job):
                # Workers begin while the rest is still being cut.
                todo[executor.submit(screen_sheet, job)] = job
        rows = sum(job.span.rows for job in every)
        ready = sum(job.span.rows for job in every if _done(job) and job not in todo.values())
        progress.step("screening", ready, rows, "rows")
        for job in _one_by_one(every) if executor is None else _as_they_end(todo):
            ready += job.span.rows
            progress.step("screening", ready, rows, "rows")
    finally:
        for future in todo:
            future.cancel()
    return every


def _done(job: SheetJob) -> bool:
    parts = ("decided.csv", "impact.parquet", "rejects.parquet")
    return folder.done(job.out, parts) and bool(folder.read_json(Path(f"{job.out}.done")))


def _one_by_one(jobs: Sequence[SheetJob]) -> Iterator[SheetJob]:
    for job in jobs:
        if not _done(job):
            screen_sheet(job)
            yield job
    forget()


def _as_they_end(todo: Mapping[Future[int], SheetJob]) -> Iterator[SheetJob]:
    for future in as_completed(todo):
        future.result()
        yield todo[future]


def _say_county(
    request: Request, state: Jurisdiction, parts: Sequence[Part], progress: Progress
) -> None:
    """A warning when no row has the county, with names that look like it, or some have none."""
    if not request.county:
        return
    names = plain_parts.tally(parts, "counties")
    if request.county not in names:
        known = [normal_county(court.county) for court in state.courts]
        progress.say(county_hint("no row", request.county, [*names, *known]))
    if empty := plain_parts.total(parts, "nowhere"):
        many = (
            f"{empty:,} rows name no county and were"
            if empty > 1
            else "1 row names no county and was"
        )
        progress.say(f"warning: {many} not decided")


def _finish(
    request: Request,
    state: Jurisdiction,
    inputs: Sequence[_Input],
    parts: Sequence[Part],
    table: str,
) -> dict[str, Any]:
    """Put the results together from the parts; gives the manifest, which is written last."""
    out = request.out
    folder.withdraw(out, everything=True)
    for number in range(1, len(inputs) + 1):
        name = outputs.numbered("decided", number)
        plain_parts.write_decided(out / name, [one for one in parts if one.job.file == number])
    rejected = plain_parts.rejects(parts, [one.path.name for one in inputs])
    with whole(out / "rejects.csv") as partial:
        write_csv(rejected, partial)
    outcomes = plain_parts.tally(parts, "outcomes")
    missing = plain_parts.tally(parts, "missing")
    people = plain_parts.people_of(parts, list(outcomes))
    plain_parts.write_people(out / "people.csv", people.table, redact=request.redact)
    outputs.write_json(
        out / "summary.json",
        {
            "convictionsByOutcome": outcomes,
            "lawByRule": plain_parts.tally(parts, "rules"),
            "needsReview": missing,
            "people": people.table.height,
        },
    )
    manifest = _manifest(request, state, inputs, parts, table, people.table.height)
    if request.report and manifest["convictions_decided"]:
        grouped = plain_parts.grouped(parts, people, request.as_of)
        _write_report(request, state, grouped, missing, manifest)
    return manifest


def _manifest(
    request: Request,
    state: Jurisdiction,
    inputs: Sequence[_Input],
    parts: Sequence[Part],
    table: str,
    people: int,
) -> dict[str, Any]:
    """What a run rests on and what it counted; the same for the same run, whenever it is done."""
    decided = plain_parts.total(parts, "kept")
    return {
        "state": state.id,
        "format": "csv",
        "as_of": request.as_of.isoformat(),
        **_of_county(request, parts),
        "law_checked": state.checked.isoformat(),
        "law_table": table,
        "versions": versions(),
        "inputs": [
            {
                "file": one.path.name,
                "sha256": one.sha256,
                "bytes": one.path.stat().st_size,
                "records": plain_parts.total([p for p in parts if p.job.file == number], "kept"),
            }
            for number, one in enumerate(inputs, start=1)
        ],
        "rows_in": plain_parts.total(parts, "rows"),
        "rows_out": decided,
        "rows_rejected": plain_parts.total(parts, "rejected"),
        "people": people,
        "convictions_decided": decided,
        "redacted": request.redact,
    }


def _of_county(request: Request, parts: Sequence[Part]) -> dict[str, Any]:
    """For one county: rows in are then the rows out, the rejected and those of no use here."""
    if not request.county:
        return {}
    return {
        "county": request.county,
        "rows_of_other_counties": plain_parts.total(parts, "elsewhere"),
        "rows_without_county": plain_parts.total(parts, "nowhere"),
    }


def _write_report(
    request: Request,
    state: Jurisdiction,
    grouped: pl.DataFrame,
    missing: Mapping[str, int],
    manifest: Mapping[str, Any],
) -> None:
    groups = law_groups(state.program.outcomes, frozenset(), frozenset())
    report.write(
        report.Content(
            place=place_of(request.county, state),
            as_of=request.as_of,
            checked=state.checked,
            records=int(manifest["rows_in"]),
            persons=int(manifest["people"]),
            convictions=grouped.height,
            rejected=int(manifest["rows_rejected"]),
            readings=(reading(grouped, "law", "The law", "law_outcome", groups),),
            people={},
            before={},
            limits="",
            review={"law": sorted(missing.items())},
            differences=(),
            made=made(manifest),
            added={},
            titles={},
        ),
        request.out,
    )
