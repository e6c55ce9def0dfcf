"""A spreadsheet with one conviction in each row and the facts of the state's law as columns."""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import polars as pl

from app.bulk import cells, outputs, report, sheet
from app.bulk.findings import made
from app.bulk.impact import law_groups, reading, with_dimensions
from app.bulk.jobs import Request, table_hash, versions
from app.bulk.problems import NotThisFormat
from app.bulk.progress import Progress
from app.bulk.repair import Reject
from app.bulk.safe import sweep, whole, write_bytes, write_text
from app.jurisdictions import load
from app.jurisdictions.declare import Jurisdiction
from app.relief.dates import PartialDate
from app.relief.decision import Decision
from app.relief.facts import BadFacts, Facts

HEADS = ("Outcome", "Reason", "Rules", "When", "Flags", "Missing", "Citations")
_PERSONAL = ("id", "person", "name", "birth_date")


@dataclass
class _Run:
    """What is gathered on the way through the rows."""

    request: Request
    state: Jurisdiction
    answers: dict[Facts, Decision] = field(default_factory=dict)
    rejects: list[Reject] = field(default_factory=list)
    impact: list[tuple[object, ...]] = field(default_factory=list)
    missing: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    rows: int = 0

    def decide(self, facts: Facts) -> Decision:
        """The state's decision, asked once for each set of facts."""
        if facts not in self.answers:
            self.answers[facts] = self.state.program.decide(facts, self.request.as_of)
        return self.answers[facts]


_SCHEMA = {
    "row": pl.UInt64,
    "person": pl.String,
    "birth": pl.Int32,
    "sex": pl.String,
    "race": pl.String,
    "court": pl.String,
    "family": pl.String,
    "event": pl.Int32,
    "law_outcome": pl.String,
}


def run(request: Request, progress: Progress) -> dict[str, Any]:
    """Screen spreadsheets; gives the manifest.

    Raises:
        NotThisFormat: a file cannot be read, or no column is a fact.
        OSError: a file cannot be read or written; nothing half-written keeps its name.
    """
    out = request.out
    out.mkdir(parents=True, exist_ok=True)
    sweep(out)
    outputs.clear(out)
    doing = _Run(request, load(request.state))
    inputs = []
    for number, path in enumerate(request.files, start=1):
        name = "decided.csv" if number == 1 else f"decided_{number}.csv"
        with whole(out / name) as partial, partial.open("w", encoding="utf-8", newline="") as file:
            kept = _file(doing, number, path, file, progress)
        with path.open("rb") as source:
            digest = hashlib.file_digest(source, "sha256").hexdigest()
        size = path.stat().st_size
        inputs.append({"file": path.name, "sha256": digest, "bytes": size, "records": kept})
    outputs.write_rejects(out / "rejects.csv", doing.rejects, [one.name for one in request.files])
    return _finish(doing, inputs)


def _file(doing: _Run, number: int, path: Path, out: IO[str], progress: Progress) -> int:
    found = sheet.rows(path)
    _, header = next(found, (0, []))
    if not header:
        raise NotThisFormat(f"file {number} has no rows")
    vocabulary = doing.state.program.vocabulary
    columns = cells.columns_of(header, vocabulary)
    unknown = [head for place, head in enumerate(header) if place not in columns.values()]
    if unknown:
        progress.say(f"file {number}: {len(unknown)} columns are not facts and are only copied")
    shut = _shut(header, columns, redact=doing.request.redact)
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*_kept(header, shut), *HEADS])
    kept = 0
    for line, row in found:
        doing.rows += 1
        if len(row) > len(header) and any(row[len(header) :]):
            doing.rejects.append(Reject(number, line, "more cells than the header has"))
            continue
        row = [*row, *[""] * (len(header) - len(row))][: len(header)]
        try:
            raw = cells.facts_raw(row, columns, vocabulary)
            facts = vocabulary.read(raw, doing.request.as_of)
        except BadFacts as bad:
            doing.rejects.append(Reject(number, line, str(bad)))
            continue
        decision = doing.decide(facts)
        writer.writerow([*_kept(list(map(_safe, row)), shut), *words(decision)])
        _note(doing, row, columns, facts, decision)
        kept += 1
        if kept % 1000 == 0:
            progress.step(f"screening file {number}", kept, kept, "rows")
    return kept


def _shut(header: Sequence[str], columns: dict[str, int], *, redact: bool) -> set[int]:
    """Columns left out of a redacted output: personal ones, and all that we do not know."""
    if not redact:
        return set()
    known = {place for name, place in columns.items() if name not in _PERSONAL}
    return set(range(len(header))) - known


def _kept(row: Sequence[str], shut: set[int]) -> Iterator[str]:
    return (cell for place, cell in enumerate(row) if place not in shut)


def _safe(cell: str) -> str:
    return "'" + cell if cell[:1] in "=+@\t\r" and cell else cell


def words(decision: Decision) -> tuple[str, ...]:
    """A decision as cells, in the order of ``HEADS``."""
    lacks = ", ".join(decision.missing)
    return (
        decision.outcome or "needs_review",
        str(decision.reason) if decision.reason else f"needs review: {lacks}",
        " ".join(decision.chain),
        decision.when if decision.outcome else "",
        " ".join(decision.flags),
        lacks,
        "; ".join(cite.text for cite in decision.citations),
    )


def _note(
    doing: _Run, row: Sequence[str], columns: dict[str, int], facts: Facts, decision: Decision
) -> None:
    def about(name: str) -> str:
        return row[columns[name]] if name in columns else ""

    day = facts.get("conviction_date")
    whole_day = isinstance(day, PartialDate)
    doing.impact.append(
        (
            doing.rows,
            about("person") or about("id") or f"row {doing.rows}",
            cells.birth_number(about("birth_date"), doing.request.as_of),
            about("sex"),
            about("race"),
            about("county").upper(),
            doing.state.name_of(facts),
            day.year * 10000 + 101 if whole_day and isinstance(day, PartialDate) else None,
            decision.outcome or "needs_review",
        )
    )
    doing.rules[decision.rule] += 1
    if decision.outcome is None:
        doing.missing["needs review: " + ", ".join(decision.missing)] += 1


def _finish(doing: _Run, inputs: list[dict[str, Any]]) -> dict[str, Any]:
    request, state, out = doing.request, doing.state, doing.request.out
    frame = pl.DataFrame(doing.impact, schema=_SCHEMA, orient="row")
    outcomes = Counter(frame["law_outcome"].to_list())
    people = frame.group_by("person").agg(pl.len().alias("convictions"), "law_outcome")
    manifest = {
        "state": state.id,
        "format": "csv",
        "as_of": request.as_of.isoformat(),
        "law_checked": state.checked.isoformat(),
        "law_table": table_hash(state.program),
        "versions": versions(),
        "inputs": inputs,
        "rows_in": doing.rows,
        "rows_out": frame.height,
        "rows_rejected": len(doing.rejects),
        "people": people.height,
        "convictions_decided": frame.height,
        "redacted": request.redact,
    }
    _write_people(out / "people.csv", frame, request)
    outputs.write_json(
        out / "summary.json",
        {
            "convictionsByOutcome": dict(sorted(outcomes.items())),
            "lawByRule": dict(sorted((rule, n) for rule, n in doing.rules.items() if rule)),
            "needsReview": dict(sorted(doing.missing.items())),
            "people": people.height,
        },
    )
    if request.report and frame.height:
        _write_report(doing, frame, manifest)
    outputs.write_json(out / "manifest.json", manifest)
    return manifest


def _write_people(path: Path, frame: pl.DataFrame, request: Request) -> None:
    """One row for each person, in the order of their first row."""
    kinds = sorted(set(frame["law_outcome"]))
    people = (
        frame.group_by("person")
        .agg(
            pl.col("row").min(),
            pl.len().alias("convictions"),
            *((pl.col("law_outcome") == kind).sum().alias(kind) for kind in kinds),
        )
        .sort("row")
        .drop("row")
    )
    if request.redact:
        people = people.drop("person").with_row_index("person", offset=1)
    words_of = [name for name, kind in people.schema.items() if kind == pl.String]
    from app.bulk.table import safe_cells, write_csv

    with whole(path) as partial:
        write_csv(safe_cells(people, words_of), partial)


def _write_report(doing: _Run, frame: pl.DataFrame, manifest: dict[str, Any]) -> None:
    state, request = doing.state, doing.request
    groups = law_groups(state.program.outcomes, frozenset(), frozenset())
    grouped = with_dimensions(frame, request.as_of)
    html = report.pages(
        report.Content(
            place=str(state.name),
            as_of=request.as_of,
            checked=state.checked,
            records=doing.rows,
            persons=int(manifest["people"]),
            convictions=frame.height,
            rejected=len(doing.rejects),
            readings=(reading(grouped, "law", "The law", "law_outcome", groups),),
            people={},
            before={},
            limits="",
            review={"law": sorted(doing.missing.items())},
            differences=(),
            made=made(manifest),
            added={},
            titles={},
        )
    )
    pdf = report.pdf(html)
    write_text(request.out / "report.html", html)

    def fill(file: IO[bytes]) -> None:
        file.write(pdf)

    write_bytes(request.out / "report.pdf", fill)
