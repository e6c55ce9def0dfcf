"""History as columns: what a person's other rows say of each conviction, without a loop over rows.

Dates are whole numbers (YYYYMMDD) and compared as such: 29 February and n years is then 1 March.
A null is always "the file does not say"; it is never taken for a date, a level or a number.
"""

from __future__ import annotations

from datetime import date

import polars as pl

from app.jurisdictions.declare_bulk import HistoryFile

EARLIEST = 18800101
"""Dates before this one are taken for typing errors."""
KEY = ["person", "count"]
CASE = ["person", "case"]


def as_number(day: date) -> int:
    """A day as YYYYMMDD."""
    return day.year * 10000 + day.month * 100 + day.day


def ymd(name: str) -> pl.Expr:
    """A full, existing date as a number; anything else is null.

    By whole numbers, because that takes a tenth of the time of reading dates. The text is stripped.
    """
    text = pl.col(name)
    digits = (text.str.len_bytes() == 8) & (text >= str(EARLIEST)) & (text < "30000000")
    number = pl.when(digits).then(text).cast(pl.Int32, strict=False)
    year, month, day = number // 10000, number // 100 % 100, number % 100
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    last = (
        pl.when(month == 2).then(28 + leap.cast(pl.Int32)).otherwise(30 + (month + month // 8) % 2)
    )
    return pl.when(month.is_between(1, 12) & (day >= 1) & (day <= last)).then(number)


def stripped(*names: str) -> list[pl.Expr]:
    """Columns without the spaces around their text: a space is no other person, kind or day."""
    return [pl.col(name).str.strip_chars() for name in names]


def usable(history: HistoryFile) -> pl.Expr:
    """Whether a row can be placed: it has a person, and a count number that names its case.

    The rows are stripped.
    """
    return (pl.col("person") != "") & (pl.col("count").str.len_bytes() >= history.case_digits)


def people(rows: pl.LazyFrame, history: HistoryFile, as_of: date) -> pl.LazyFrame:
    """One row per person, from all rows: first row, birth date, sex, race, death, registration."""
    kind, start = history.registration
    registered = (pl.col("kind") == kind) & pl.col("offense").str.starts_with(start)
    special = pl.col("kind").is_in([history.death, kind])
    happened = (ymd("event") <= as_number(as_of)).fill_null(True)
    flags = (
        rows.filter(special)
        .collect()
        .lazy()
        .with_columns(stripped("event", "offense"))
        .filter(happened)
        .group_by("person")
        .agg(
            (pl.col("kind") == history.death).any().alias("died"),
            registered.any().alias("listed_person"),
        )
    )
    found = (
        rows.with_columns(stripped("birth"))
        .with_columns(ymd("birth"))
        .group_by("person")
        .agg(
            pl.col("row").min().alias("first_row"),
            pl.len().alias("rows"),
            pl.col("name").max(),
            pl.col("birth").min(),
            pl.col("birth").max().alias("birth_too"),
            pl.col("sex").max(),
            pl.col("race").max(),
        )
        .join(flags, on="person", how="left")
    )
    agree = (pl.col("birth") == pl.col("birth_too")) & (pl.col("birth") <= as_number(as_of))
    return found.select(
        pl.exclude("birth", "birth_too", "died", "listed_person"),
        pl.col("died").fill_null(False),
        pl.col("listed_person").fill_null(False),
        pl.when(agree).then("birth").alias("birth"),
    )


def convictions(rows: pl.LazyFrame, history: HistoryFile) -> pl.DataFrame:
    """One row per convicted count, in file order: its first row, and its whole sentence."""
    told = pl.col("disposition").str.starts_with(history.convicted)
    convicted = rows.filter(told).with_columns(stripped("event", "arrest")).collect().lazy()
    length = pl.col("length").str.strip_chars().cast(pl.Int32, strict=False)
    length = pl.when(length.is_between(0, 999)).then(length)
    unit = pl.col("unit").str.strip_chars()
    least = {name: low for name, (low, _) in history.units.items()}
    most = {name: high for name, (_, high) in history.units.items()}
    no_time = pl.col("place").str.strip_chars().is_in(list(history.no_time))
    prison, years = history.after_prison
    parts = convicted.with_columns(
        pl.when(no_time).then(0).otherwise(length * _days(unit, least)).alias("least"),
        pl.when(no_time).then(0).otherwise(length * _days(unit, most)).alias("most"),
        pl.when(pl.col("place").str.strip_chars() == prison)
        .then(years * 366)
        .otherwise(0)
        .alias("after"),
    )
    whole = parts.group_by(KEY).agg(
        pl.col("row").min(),
        pl.col("least").max(),
        (pl.col("most").sum() + pl.col("after").max()).alias("most"),
        pl.col("least").is_null().any().alias("lacks_sentence"),
    )
    # The first row of a count speaks for it; only numbers are grouped, which is much faster.
    first = convicted.select(
        *("row", "file", *KEY, "arrest", "event", "county", "docket", "offense", "comment"),
        *("class", "level", "disposition"),
    )
    return (
        first.join(whole.drop(KEY), on="row", how="inner")
        .sort("row")
        .with_columns(
            ymd("event"),
            ymd("arrest"),
            pl.col("count").str.slice(0, history.case_digits).alias("case"),
            pl.when(pl.col("offense").str.strip_chars().is_in(list(history.see_comment)))
            .then("comment")
            .otherwise(pl.lit(""))
            .alias("told"),
        )
        .collect()
    )


def _days(unit: pl.Expr, days: dict[str, int]) -> pl.Expr:
    return unit.replace_strict(days, default=None, return_dtype=pl.Int32)


def with_history(
    counts: pl.DataFrame,
    persons: pl.DataFrame,
    history: HistoryFile,
    as_of: date,
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Decided convictions with their history, and the convictions of each person counted.

    ``counts`` are convictions with their charges.
    """
    today = as_number(as_of)
    counted = counts.filter(pl.col("event").is_null() | (pl.col("event") <= today))
    totals = _totals(counted, history)
    chosen = counts.filter("decided")
    # History is only needed of people with something to decide.
    theirs = counted.join(chosen.select("person").unique(), on="person", how="semi")
    chosen = (
        chosen.join(persons, on="person", how="left")
        .join(totals, on="person", how="left")
        .join(_priors(theirs, history), on="row", how="left")
        .join(_cases(theirs, as_of), on=CASE, how="left")
        .sort("row")
    )
    return chosen.with_columns(*_derived(history, today)), totals


def _totals(counted: pl.DataFrame, history: HistoryFile) -> pl.DataFrame:
    dated = pl.col("event").is_not_null()
    columns = [
        pl.len().alias("convictions"),
        pl.col("cannabis").sum().alias("cannabis_convictions"),
        (~pl.col("readable")).sum().alias("unreadable"),
        pl.col("event").max().alias("last_event"),
        (~dated).sum().alias("undated"),
        (pl.col("felony")).sum().alias("felonies"),
        pl.col("felony").is_null().sum().alias("levels_unknown"),
        *(
            (pl.col("family") == section).sum().alias(f"of_{section}")
            for section in history.sections
        ),
    ]
    for name in ("strike", "registrable"):
        columns += [
            pl.col("event").filter(pl.col(name)).min().alias(f"{name}_first"),
            pl.col(name).sum().alias(f"{name}s"),
            (pl.col(name) & ~dated).sum().alias(f"{name}_undated"),
            pl.col("code").filter(pl.col(name)).str.join(";").alias(f"{name}_codes"),
        ]
    return counted.group_by("person").agg(columns)


def _priors(theirs: pl.DataFrame, history: HistoryFile) -> pl.DataFrame:
    """Convictions of the same section with an earlier date; one without a date may be earlier."""
    group = ["person", "family"]
    earlier = pl.col("event").rank("min").over(group).cast(pl.Int32) - 1
    undated = pl.col("event").is_null().sum().over(group).cast(pl.Int32)
    mine = pl.col("event").is_null().cast(pl.Int32)
    all_others = pl.len().over(group).cast(pl.Int32) - 1
    priors = pl.when(pl.col("event").is_null()).then(all_others).otherwise(earlier + undated - mine)
    return theirs.filter(pl.col("family") != "").select(
        "row", priors.clip(0, history.most_priors).alias("priors")
    )


def _cases(theirs: pl.DataFrame, as_of: date) -> pl.DataFrame:
    """Whether the sentences of a case are still running on the as-of date."""
    text = pl.col("event").cast(pl.String)
    start = text.str.to_date("%Y%m%d", strict=False)
    today = pl.lit(as_of)
    ends = theirs.select(
        *CASE,
        (start + pl.duration(days=pl.col("least"))).alias("soonest"),
        (start + pl.duration(days=pl.col("most"))).alias("latest"),
        (pl.col("lacks_sentence") | pl.col("event").is_null()).alias("lacks"),
    )
    cases = ends.group_by(CASE).agg(
        pl.col("soonest").max(), pl.col("latest").max(), pl.col("lacks").any()
    )
    serving = (
        pl.when(pl.col("soonest") > today)
        .then(pl.lit("yes"))
        .when(pl.col("lacks"))
        .then(None)
        .when(pl.col("latest") <= today)
        .then(pl.lit("no"))
        .otherwise(pl.lit("unknown"))
    )
    return cases.select(*CASE, serving.alias("serving"))


def _derived(history: HistoryFile, today: int) -> list[pl.Expr]:
    event, birth = pl.col("event"), pl.col("birth")
    fits = pl.when(birth <= event).then(birth)
    base = pl.when(pl.col("arrest") <= event).then("arrest").otherwise(event)
    steps = [pl.lit(age * 10000) for age in history.ages]
    least = pl.sum_horizontal(
        *((fits + step <= base - history.reach * 10000).cast(pl.Int8) for step in steps)
    )
    most = pl.sum_horizontal(*((fits + step <= base).cast(pl.Int8) for step in steps))
    known = fits.is_not_null()
    return [
        pl.when(known).then(least).alias("age_least"),
        pl.when(known).then(most).alias("age_most"),
        pl.when(event.is_not_null())
        .then(
            pl.sum_horizontal(*((event >= as_number(day)).cast(pl.Int8) for day in history.periods))
        )
        .alias("period"),
        pl.when(event.is_null() | known).then(birth).alias("birth"),
        (event > today).fill_null(False).alias("later"),
        _timing("strike", pl.lit(False)).alias("strike_when"),
        _timing("registrable", pl.col("listed_person")).alias("registrable_when"),
        pl.col("priors").fill_null(0),
        *(pl.col(name).fill_null(0) for name in ("convictions", "cannabis_convictions")),
    ]


def _timing(name: str, otherwise_known: pl.Expr) -> pl.Expr:
    """Where convictions of a kind stand in time; null when another charge cannot be read."""
    others = pl.col(f"{name}s") - pl.col(name).cast(pl.Int64)
    return (
        pl.when(pl.col(f"{name}_first") < pl.col("event"))
        .then(pl.lit("before"))
        .when(pl.col("unreadable") > 0)
        .then(None)
        .when((pl.col(f"{name}_undated") > 0) | ((others > 0) & pl.col("event").is_null()))
        .then(pl.lit("timing_unknown"))
        .when((others == 0) & otherwise_known)
        .then(pl.lit("timing_unknown"))
        .when(others == 0)
        .then(pl.lit("none"))
        .otherwise(pl.lit("same_or_after"))
    )
