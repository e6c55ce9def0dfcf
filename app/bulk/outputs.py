"""The files a run leaves: each appears whole, and the manifest last of all."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from app.bulk import echo, table
from app.bulk.jobs import OTHER, Request
from app.bulk.reading import Source
from app.bulk.repair import Reject
from app.bulk.safe import whole, write_text
from app.jurisdictions.declare_bulk import HistoryFile


@dataclass(frozen=True)
class Merged:
    """What the shards found, in the order of the rows."""

    decided: pl.DataFrame
    people: pl.DataFrame
    mentions: pl.DataFrame
    rejects: pl.DataFrame
    counties: pl.DataFrame


def merge(outs: Sequence[str]) -> Merged:
    """Put the parts of the shards together; their order and number make no difference."""

    def all_of(part: str) -> pl.DataFrame:
        return pl.concat([pl.read_parquet(f"{out}.{part}.parquet", glob=False) for out in outs])

    people = all_of("people").sort("first_row")
    people = people.with_columns(
        (pl.lit("P") + pl.int_range(1, pl.len() + 1).cast(pl.String).str.zfill(8)).alias("alias")
    )
    decided = all_of("decided").sort("row").join(people.select("person", "alias"), on="person")
    mentions = all_of("mentions").sort("row")
    return Merged(
        decided.sort("row").join(mentions, on="row", how="left", maintain_order="left"),
        people,
        mentions,
        all_of("rejects").sort("file", "row"),
        all_of("counties").group_by("court").agg(pl.col("convictions").sum()).sort("court"),
    )


def rejected(merged: Merged, sources: Sequence[Source], early: Sequence[Reject]) -> list[Reject]:
    """Everything left out, with its line."""
    late = []
    for number, source in enumerate(sources, start=1):
        mine = merged.rejects.filter(pl.col("file") == number)
        if mine.height:
            lines = source.lines_of((mine["row"] - source.offset).to_list())
            late += [
                Reject(number, line, reason)
                for line, reason in zip(lines, mine["reason"], strict=True)
            ]
    return sorted([*early, *late], key=lambda one: (one.file, one.line))


def write_rejects(path: Path, rejects: Sequence[Reject], names: Sequence[str]) -> None:
    """Line and reason of each rejected row; never its content."""
    frame = pl.DataFrame(
        [(names[one.file - 1], one.line, one.reason) for one in rejects],
        schema={"File": pl.String, "Line": pl.Int64, "Reason": pl.String},
        orient="row",
    )
    with whole(path) as partial:
        table.write_csv(frame, partial)


def write_decided(
    path: Path, merged: Merged, request: Request, history: HistoryFile, sources: Sequence[Source]
) -> None:
    """The decided convictions, one row each."""
    decided = merged.decided
    front = pl.DataFrame(
        {
            "File": [sources[number - 1].name for number in decided["file"]],
            "Row": decided["row"] - _offsets(decided, sources) + 1,
        }
    )
    kept: dict[str, str] = {"person": "Person"}
    if not request.redact:
        kept |= {"name": "Name", "birth": "Birth Date"}
    kept |= {"sex": "Sex", "race": "Race", "county": "County"}
    if not request.redact:
        kept |= {"docket": "Docket"}
    kept |= {"code": "Charge", "level_read": "Level", "disposition": "Disposition"}
    own = decided.with_columns(
        (pl.col("alias") if request.redact else pl.col("person")).alias("person")
    ).select(pl.col(name).alias(head) for name, head in kept.items())
    printed = _printed(decided, request, history)
    frame = pl.concat([front, own, printed], how="horizontal")
    words = [name for name, kind in frame.schema.items() if kind == pl.String]
    with whole(path) as partial:
        table.write_csv(table.safe_cells(frame, words), partial)


def _printed(decided: pl.DataFrame, request: Request, history: HistoryFile) -> pl.DataFrame:
    printed = table.printed(decided, history, request.as_of)
    if request.redact:
        hidden = [history.printed["cases"], history.printed["mention"]]
        printed = printed.with_columns(pl.lit("").alias(name) for name in hidden)
    return printed


def _offsets(decided: pl.DataFrame, sources: Sequence[Source]) -> pl.Series:
    offsets = {number: source.offset for number, source in enumerate(sources, start=1)}
    return decided["file"].replace_strict(offsets, return_dtype=pl.UInt64)


def write_people(path: Path, merged: Merged, request: Request) -> None:
    """One row for each person of the file."""
    people = merged.people.drop("first_row")
    people = (
        people.drop("person", "name", "birth").rename({"alias": "person"})
        if request.redact
        else people.drop("alias")
    )
    first = [pl.col("person"), pl.exclude("person")]
    frame = people.select(first)
    words = [name for name, kind in frame.schema.items() if kind == pl.String]
    with whole(path) as partial:
        table.write_csv(table.safe_cells(frame, words), partial)


def write_all_rows(
    folder: Path,
    merged: Merged,
    request: Request,
    history: HistoryFile,
    sources: Sequence[Source],
) -> int:
    """Every accepted row of each input, in order, with the printed columns behind it."""
    decided = merged.decided
    printed = pl.concat(
        [decided.select("row"), _printed(decided, request, history)], how="horizontal"
    )
    mention = history.printed["mention"]
    others = merged.mentions.join(decided.select("row"), on="row", how="anti")
    others = others.rename({"mention": mention})
    if request.redact:
        others = others.clear()
    extra = pl.concat([printed, others], how="diagonal").sort("row").select(printed.columns)
    heads = [
        *history.columns,
        *table.headings(history, compared=f"{OTHER}_reason" in decided.columns),
    ]
    written = 0
    for number, source in enumerate(sources, start=1):
        mine = extra.filter(
            pl.col("row").is_between(source.offset, source.offset + source.records - 1)
        ).with_columns((pl.col("row") - source.offset).alias("record"))
        mine = mine.select("record", *printed.columns[1:])
        gone = merged.rejects.filter(pl.col("file") == number)["row"] - source.offset
        dropped = frozenset(gone.to_list())
        with whole(folder / numbered("all_rows", number)) as partial:
            if request.redact:
                written += echo.echo_redacted(source, history, mine, dropped, partial)
            else:
                with partial.open("wb") as file:
                    file.write(echo.heading_line(heads) + b"\n")
                    written += echo.echo(source, mine, dropped, file)
    return written


def numbered(name: str, number: int) -> str:
    """The name of a table of the input with this number, from 1."""
    return f"{name}.csv" if number == 1 else f"{name}_{number}.csv"


def write_json(path: Path, value: Mapping[str, Any]) -> None:
    """Plain values as JSON."""
    write_text(path, json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n")
