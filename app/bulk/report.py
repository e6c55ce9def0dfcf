"""The report for a district attorney and a newspaper: from the tables to one page and its PDF."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.bulk import charts, story
from app.bulk.charts import Chart, said
from app.bulk.impact import DIMENSIONS, NOT_SAID, Group, Reading, Table
from app.bulk.safe import write_bytes, write_text
from app.bulk.suppress import LEAST, nearest, published
from app.printing.report import report_html, report_pdf

LONG = 16
"""Rows of a group that may be cut by the end of a page; a smaller group stays whole."""


@dataclass(frozen=True)
class Content:
    """All that a report says.

    Attributes:
        place: the county or the state. made: name and value of what the run rests on.
        people: by reading, people who will no longer have something; before: who has it now.
        limits: what no row of the file can say.
        review: by reading, each reason with its number of convictions.
        differences: id, what, why and number of each point; ``None`` where it is not counted.
    """

    place: str
    as_of: date
    checked: date
    records: int
    persons: int
    convictions: int
    rejected: int
    readings: tuple[Reading, ...]
    people: Mapping[str, Mapping[str, int]]
    before: Mapping[str, int]
    limits: str
    review: Mapping[str, Sequence[tuple[str, int]]]
    differences: Sequence[tuple[str, str, str, int | None]]
    made: Sequence[tuple[str, str]]
    added: Mapping[str, int]
    titles: Mapping[str, str]


@dataclass(frozen=True)
class Rows:
    """The rows of one kind of group in a table; the first number is the number of all."""

    title: str
    rows: tuple[tuple[str, tuple[int | None, ...]], ...]

    @property
    def long(self) -> bool:
        """Whether the end of a page may cut it."""
        return len(self.rows) > LONG


@dataclass(frozen=True)
class Sheet:
    """One table of the report: all groups of a reading, of people or of convictions."""

    title: str
    columns: tuple[Group, ...]
    every: tuple[int | None, ...]
    groups: tuple[Rows, ...]


@dataclass(frozen=True)
class Part:
    """A reading as charts and tables; ``same`` where it gives all convictions one result."""

    title: str
    same: str
    inks: tuple[charts.Ink, ...]
    share: str
    columns: tuple[tuple[Chart, ...], ...]
    sheets: tuple[Sheet, ...]


def pages(content: Content) -> str:
    """The report as a page that stands alone."""
    readings = content.readings
    return report_html(
        "bulk/report.html",
        "bulk/report.css",
        title=f"{content.place}: what clearing old cannabis convictions would likely change",
        as_of=_day(content.as_of),
        lead=story.lead(readings, content.persons, content.convictions),
        readings=readings,
        means=story.means,
        lines=story.lines(readings, content.people, content.before),
        results=[one for one in map(charts.results, readings) if one],
        records=story.few(content.records),
        least=LEAST,
        checked=_day(content.checked),
        limits=content.limits,
        parts=[_part(one, first=place == 0) for place, one in enumerate(readings)],
        added=[_added(name, number, content.titles) for name, number in content.added.items()],
        missing=_missing(content),
        differences=[
            {"id": key, "what": what, "why": why, "number": _here(number)}
            for key, what, why, number in content.differences
        ],
        rejected=story.few(content.rejected) if content.rejected else "",
        made=content.made,
        star=star,
    )


def write(content: Content, out: Path) -> None:
    """``report.html`` and ``report.pdf`` in a folder; neither before both are made."""
    html = pages(content)
    made = pdf(html)
    write_text(out / "report.html", html)
    write_bytes(out / "report.pdf", made)


def pdf(html: str) -> bytes:
    """The same page as a PDF."""
    return report_pdf(html)


def star(number: int | None) -> str:
    """A number of a table, or a star where it is hidden."""
    return "*" if number is None else said(number)


def _part(reading: Reading, *, first: bool) -> Part:
    if not first and reading.same:
        return Part(reading.title, reading.same.lower(), (), "", (), ())
    share = "likely dismissed or lowered" if reading.clears else "that a court can likely grant"
    return Part(
        reading.title,
        "",
        tuple(charts.legend(one.id for one in reading.columns)),
        share,
        tuple(column for column in _drawn(reading, share) if column),
        (
            _sheet(f"{reading.title}: people by likely result", reading.columns, reading.people),
            _sheet(
                f"{reading.title}: convictions by likely result",
                reading.columns,
                reading.convictions,
            ),
        ),
    )


def _drawn(reading: Reading, share: str) -> list[tuple[Chart, ...]]:
    """The charts of a reading in two columns: people by group, convictions by time and section."""
    kinds = {"People": reading.people, "Convictions": reading.convictions}
    place = {name: number for number, name in enumerate(DIMENSIONS)}

    def draw(kind: str, by: str, of: str) -> Chart | None:
        table = kinds[kind][place[of]]
        return charts.shares(f"{kind} by {by}", f"Share {share}:", reading, table)

    left = [("People", "race", "race"), ("Convictions", "decade", "decade")]
    right = [("People", "age", "age"), ("Convictions", "section", "section")]
    columns = ([*left, ("People", "county", "court")], [*right, ("People", "sex", "sex")])
    return [tuple(one for what in column if (one := draw(*what))) for column in columns]


def _sheet(title: str, columns: Sequence[Group], tables: Sequence[Table]) -> Sheet:
    """All groups in one table, without columns that have no number in any of them."""
    used = [
        place
        for place in range(len(columns))
        if any(table.totals[place] is not None for table in tables)
    ]

    def told(numbers: Sequence[int | None]) -> tuple[int | None, ...]:
        return (numbers[-1], *(numbers[place] for place in used))

    groups = tuple(
        Rows(table.title, tuple((label, told(numbers)) for label, numbers in table.rows))
        for table in tables
        # The report's one county, or a column that the file lacks, says the first row again.
        if any(label != NOT_SAID for label, _ in table.rows)
        and (table.title != DIMENSIONS["court"] or len(table.rows) > 1)
    )
    return Sheet(title, tuple(columns[at] for at in used), told(tables[0].totals), groups)


def _here(number: int | None) -> str:
    """About how many convictions or rows a point is about."""
    if number is None:
        return "not counted"
    return story.few(number)


def _missing(content: Content) -> dict[str, list[tuple[str, int]]]:
    """Reasons by the title of their reading; those with a hidden number are left out."""
    titles = {one.name: one.title for one in content.readings}
    found = {
        titles[name]: [
            (_reason(words), told) for words, n in lines if (told := published(n)) is not None
        ]
        for name, lines in content.review.items()
    }
    return {title: lines for title, lines in found.items() if lines}


def _reason(words: str) -> str:
    """What is missing, without the words that all reasons begin with."""
    text = words.removeprefix("needs review: ")
    return text[0].upper() + text[1:]


def _added(name: str, number: int, titles: Mapping[str, str]) -> str:
    """What one reading adds, rounded more than all else."""
    mine, _, beyond = name.partition("_beyond_")
    other = titles.get(beyond, "the law")
    many = "fewer than 75" if number < 75 else f"about {said(nearest(number, 50))}"
    text = f"{titles[mine]} would likely clear or lower {many} convictions that {other} does not."
    return text[0].upper() + text[1:]


def _day(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"
