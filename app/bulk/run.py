"""A run from first to last: copy the columns, cut shards, screen each, put together, write.

Each step leaves its result whole under ``work`` before the next begins, so that a run that was
ended at any point can go on from there and comes to the same bytes.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor, as_completed
from dataclasses import asdict, dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from app.bulk import folder, outputs, report
from app.bulk.findings import content, differences
from app.bulk.jobs import ALL, OTHER, POLICY, Request, fingerprint, table_hash, versions
from app.bulk.plan import plan
from app.bulk.problems import OtherRun
from app.bulk.progress import Progress
from app.bulk.reading import Source, copy_columns
from app.bulk.readings import with_readings
from app.bulk.repair import Reject
from app.bulk.shard import PARTS, Rows, ShardJob, screen_shard
from app.bulk.summary import added, summary
from app.jurisdictions import load
from app.jurisdictions.declare import Jurisdiction
from app.jurisdictions.declare_bulk import HistoryFile, Policy

THREADS = 2


@dataclass(frozen=True)
class Copied:
    """The columnar copies of the inputs."""

    sources: tuple[Source, ...]
    paths: tuple[Path, ...]
    rejects: tuple[Reject, ...]

    @property
    def records(self) -> int:
        """Rows of all inputs together."""
        return sum(source.records for source in self.sources)


def run(request: Request, progress: Progress, executor: Executor | None = None) -> dict[str, Any]:
    """Screen the files of a request; gives the manifest.

    Raises:
        BulkError: the file is not of the format, or the folder holds another run.
        BadOptions: an options file cannot be used.
        OSError: a file cannot be read or written; nothing half-written keeps its name.
    """
    state = load(request.state)
    history = next(one for one in state.histories if one.id == request.format)
    policies = _policies(request, history)
    read = {name: history.read_policy(raw) for name, raw in policies.items()}
    with folder.ready(request.out, request.files) as work:
        table = table_hash(state)
        before = request.reading()
        _may_go_on(work, request, table)
        copied = _copied(request, history, work, progress)
        folder.withdraw(request.out, everything=request.redact)
        _checkpoint(work, request, table)
        jobs = _jobs(request, copied, work)
        _screen(jobs, progress, copied.records, executor)
        _unchanged(request, before)
        merged = outputs.merge([one.out for one in jobs])
        county_hints(request, merged, history, progress.say)
        merged = with_readings(merged, state, history, read, request.county, request.as_of)
        manifest = _manifest(request, state, history, copied, merged, table)
        manifest["policies"] = policies
        if request.report and merged.decided["later"].all():
            progress.say("no conviction was decided, so there is no report")
            request = replace(request, report=False)
        _write(request, state, history, read, copied, merged, manifest)
        _unchanged(request, before)
        if request.redact:
            folder.forget(work)
        outputs.write_json(request.out / "manifest.json", manifest)
        if request.redact:
            folder.close(work)
        return manifest


def _policies(request: Request, history: HistoryFile) -> dict[str, Mapping[str, object]]:
    policies = {POLICY: history.usual_policy if request.policy is None else request.policy}
    if request.compared is not None:
        policies[OTHER] = request.compared
    policies[ALL] = history.dismiss_all
    return policies


def _may_go_on(work: Path, request: Request, table: str) -> None:
    """Look before anything is taken away whether what is kept is of the run to go on with."""
    if not request.resume:
        return
    run = folder.read_json(work / "job.json").get("run")
    copy = folder.read_json(work / "columns.json").get("mark")
    if run not in (None, fingerprint(request.deciding(table))) or (
        copy not in (None, fingerprint(request.reading()))
    ):
        raise OtherRun("there is another run in this folder; its files or options differ")


def _unchanged(request: Request, before: Mapping[str, Any]) -> None:
    if request.reading() != before:
        raise OtherRun("the input changed while it was read")


def _copied(request: Request, history: HistoryFile, work: Path, progress: Progress) -> Copied:
    """The columnar copies: those of an earlier run over the same files, or new ones."""
    index = work / "columns.json"
    mark = fingerprint(request.reading())
    numbers = range(1, len(request.files) + 1)
    paths = tuple(work / f"columns-{number}.parquet" for number in numbers)
    kept = folder.read_json(index)
    if kept.get("mark") == mark and all(path.is_file() for path in paths):
        return Copied(
            tuple(Source(**one) for one in kept["sources"]),
            paths,
            tuple(Reject(**one) for one in kept["rejects"]),
        )
    folder.forget(work)
    sources: list[Source] = []
    rejects: list[Reject] = []
    for number, path in zip(numbers, request.files, strict=True):
        offset = sum(source.records for source in sources)
        source, left_out = copy_columns(path, number, offset, history, work, progress)
        sources.append(source)
        rejects += left_out
    outputs.write_json(
        index,
        {
            "mark": mark,
            "sources": [asdict(one) for one in sources],
            "rejects": [asdict(one) for one in rejects],
        },
    )
    return Copied(tuple(sources), paths, tuple(rejects))


def _checkpoint(work: Path, request: Request, table: str) -> None:
    """Keep the finished shards of the same files and day, whatever is then decided on them."""
    mark, shards = work / "job.json", work / "shards"
    mine = {
        "shards": fingerprint(request.screening()),
        "run": fingerprint(request.deciding(table)),
    }
    kept = folder.read_json(mark)
    if kept.get("shards") != mine["shards"]:
        mark.unlink(missing_ok=True)
        if shards.exists():
            shutil.rmtree(shards)
        shards.mkdir()
    if kept != mine:
        outputs.write_json(mark, mine)


def _jobs(request: Request, copied: Copied, work: Path) -> list[ShardJob]:
    path = work / "shards" / "plan.json"
    if kept := folder.read_json(path):
        shards = [Rows(**one) for one in kept["shards"]]
    else:
        shards = plan(copied.paths, work / "parts", request.shard_rows)
        outputs.write_json(path, {"shards": [asdict(one) for one in shards]})
    return [
        ShardJob(
            number,
            rows,
            request.state,
            request.format,
            request.as_of.isoformat(),
            str(work / "shards" / f"{number:05}"),
        )
        for number, rows in enumerate(shards)
    ]


_FILES = [f"{part}.parquet" for part in PARTS]


def _screen(
    jobs: Sequence[ShardJob], progress: Progress, records: int, executor: Executor | None
) -> None:
    """Screen what is not screened yet; the order in which shards end makes no difference."""
    todo = [job for job in jobs if not folder.done(job.out, _FILES)]
    left = len(todo)

    def tell() -> None:
        done = records * (len(jobs) - left) // max(1, len(jobs))
        progress.step("screening", done, records, "rows")

    def one_done() -> None:
        nonlocal left
        left -= 1
        tell()

    tell()
    if executor is None:
        # Two at once keep two cores busy: while one groups, the other joins.
        with ThreadPoolExecutor(min(THREADS, os.cpu_count() or 1)) as pool:
            return _wait([pool.submit(screen_shard, job) for job in todo], one_done)
    return _wait([executor.submit(screen_shard, job) for job in todo], one_done)


def _wait(futures: Sequence[Future[int]], one_done: Callable[[], None]) -> None:
    try:
        for future in as_completed(futures):
            future.result()
            one_done()
    finally:
        for future in futures:
            future.cancel()


def county_hints(
    request: Request, merged: outputs.Merged, history: HistoryFile, say: Callable[[str], None]
) -> None:
    """A warning when the county names no conviction, with names that look like it."""
    names = merged.counties["court"].to_list()
    if not request.county or request.county in names:
        return
    say(county_hint("no cannabis conviction", request.county, [*names, *history.counties]))


def county_hint(what: str, county: str, names: Sequence[str]) -> str:
    """The warning for a county that nothing in the file is of."""
    near = get_close_matches(county, names, 3, 0.6)
    hint = f" Did you mean {' or '.join(dict.fromkeys(near))}?" if near else ""
    return f"warning: {what} of the county {county} is in the file.{hint}"


def _write(
    request: Request,
    state: Jurisdiction,
    history: HistoryFile,
    read: Mapping[str, Policy],
    copied: Copied,
    merged: outputs.Merged,
    manifest: dict[str, Any],
) -> None:
    """Write all results but the manifest."""
    out = request.out
    folder.withdraw(out, everything=True)
    rejects = outputs.rejected(merged, copied.sources, copied.rejects)
    manifest["rows_rejected"] = len(rejects)
    told = summary(
        merged.decided, merged.people, history, read[POLICY], request.county, copied.records
    )
    told["added"] = added(merged.decided, history, {k: v for k, v in read.items() if k != ALL})
    told["differences"] = differences(merged.decided, history, read[POLICY].otherwise, len(rejects))
    with ThreadPoolExecutor(1) as beside:
        # The report is drawn in a process of its own while the rows are written here.
        drawing: Future[None] | None = None
        if request.report:
            pages = content(request, state, history, read, merged, told, manifest)
            drawing = beside.submit(report.write, pages, out)
        names = [source.name for source in copied.sources]
        outputs.write_rejects(out / "rejects.csv", rejects, names)
        outputs.write_decided(out / "decided.csv", merged, request, history, copied.sources)
        outputs.write_people(out / "people.csv", merged, request)
        outputs.write_json(out / "summary.json", told)
        if request.all_rows:
            written = outputs.write_all_rows(out, merged, request, history, copied.sources)
            if written != manifest["rows_out"]:
                raise OtherRun("the input changed while it was read")
        if drawing is not None:
            drawing.result()


def _manifest(
    request: Request,
    state: Jurisdiction,
    history: HistoryFile,
    copied: Copied,
    merged: outputs.Merged,
    table: str,
) -> dict[str, Any]:
    """What a run rests on and what it counted; the same for the same run, whenever it is done."""
    return {
        "state": state.id,
        "format": history.id,
        "as_of": request.as_of.isoformat(),
        "county": request.county,
        "law_checked": state.checked.isoformat(),
        "law_table": table,
        "versions": versions(),
        "inputs": [
            {"file": one.name, "sha256": one.sha256, "bytes": one.size, "records": one.records}
            for one in copied.sources
        ],
        "rows_in": copied.records + len(copied.rejects),
        "rows_out": copied.records - merged.rejects.height,
        "people": merged.people.height,
        "convictions_decided": merged.decided.height,
        "redacted": request.redact,
    }
