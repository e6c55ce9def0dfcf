"""The columns that are printed: what each decided conviction gets, in the words of the state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import polars as pl

from app.bulk.columns import as_number
from app.bulk.jobs import OTHER, POLICY
from app.jurisdictions.declare_bulk import HistoryFile

LAW = {
    "law_outcome": "Law: Outcome",
    "law_reason": "Law: Reason",
    "law_rules": "Law: Rules",
    "law_when": "Law: When",
    "law_flags": "Law: Flags",
}
_YEAR_HOURS = 24 * 365.25


def years_between(event: int, as_of: date) -> str:
    """Years of 365.25 days with one decimal."""
    day = date(event // 10000, event // 100 % 100, event % 100)
    return f"{(as_of - day).days * 24 / _YEAR_HOURS:.1f}"


def _years(frame: pl.DataFrame, column: str, as_of: date) -> pl.Expr:
    days = [day for day in frame[column].unique() if day is not None]
    told = {day: years_between(day, as_of) for day in days}
    return pl.col(column).replace_strict(told, default="", return_dtype=pl.String).fill_null("")


def printed(frame: pl.DataFrame, history: HistoryFile, as_of: date) -> pl.DataFrame:
    """The printed columns for decided convictions that have their ``mention`` joined."""
    event = pl.col("event").cast(pl.String)
    number = pl.col("event").cast(pl.Int32)
    heads = history.printed

    def codes(name: str) -> pl.Expr:
        return pl.when(pl.col(name).fill_null("") == "").then(pl.lit("-")).otherwise(name)

    columns: list[tuple[str, pl.Expr]] = [
        ("cases", pl.col("dockets").fill_null("")),
        ("convictions", pl.col("convictions").cast(pl.String)),
        ("mention", pl.col("mention").fill_null("")),
        (
            "after",
            pl.when(number.is_null())
            .then(pl.lit(""))
            .when(number >= as_number(history.effective))
            .then(pl.lit("Y"))
            .otherwise(pl.lit("N")),
        ),
        ("strikes", codes("strike_codes")),
        ("registrables", codes("registrable_codes")),
        ("registered", _mark("listed_person", "Yes")),
        (
            "date",
            (
                event.str.slice(4, 2) + "/" + event.str.slice(6, 2) + "/" + event.str.slice(0, 4)
            ).fill_null(""),
        ),
        ("years", _years(frame, "event", as_of)),
        ("years_any", _years(frame, "last_event", as_of)),
        ("cannabis", pl.col("cannabis_convictions").cast(pl.String)),
        *(
            (f"section {section}", pl.col(f"of_{section}").fill_null(0).cast(pl.String))
            for section in history.sections
        ),
        ("died", _mark("died", "Deceased")),
        ("determination", pl.col(f"{POLICY}_determination")),
        ("reason", pl.col(f"{POLICY}_reason")),
    ]
    more = [pl.col(name).alias(head) for name, head in LAW.items()]
    if f"{OTHER}_determination" in frame.columns:
        more += [
            pl.col(f"{OTHER}_determination").alias("Compared: Determination"),
            pl.col(f"{OTHER}_reason").alias("Compared: Reason"),
        ]
    return frame.select(
        *(expression.alias(_head(name, heads)) for name, expression in columns), *more
    )


def _head(name: str, heads: Mapping[str, str]) -> str:
    kind, _, section = name.partition(" ")
    return heads[kind].format(section)


def _mark(column: str, yes: str) -> pl.Expr:
    return pl.when(pl.col(column)).then(pl.lit(yes)).otherwise(pl.lit("-"))


def headings(history: HistoryFile, *, compared: bool) -> list[str]:
    """The headings of the printed columns, in order."""
    names = [*history.printed]
    at = names.index("section")
    names[at : at + 1] = [f"section {section}" for section in history.sections]
    more = ["Compared: Determination", "Compared: Reason"] if compared else []
    return [*(_head(name, history.printed) for name in names), *LAW.values(), *more]


def one_line(frame: pl.DataFrame) -> pl.DataFrame:
    """Line breaks in words become a space: a row that we print is one line."""
    return frame.with_columns(pl.col(pl.String).str.replace_all(r"[\r\n]+", " "))


def safe_cells(frame: pl.DataFrame, columns: Sequence[str]) -> pl.DataFrame:
    """Cells that a spreadsheet would run as a formula get an apostrophe in front."""
    marked = frame.with_columns(
        pl.when(pl.col(name).str.contains(r"^[=+@\t\r]|^-[^\d]"))
        .then(pl.lit("'") + pl.col(name))
        .otherwise(name)
        .alias(name)
        for name in columns
    )
    return one_line(marked)


def write_csv(frame: pl.DataFrame, path: Path) -> None:
    """A CSV file for a spreadsheet: UTF-8, quotes where needed."""
    frame.write_csv(path, line_terminator="\n", null_value="")
