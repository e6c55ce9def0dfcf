"""The report for a district attorney and a newspaper: from the tables to one page and its PDF."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.bulk.charts import Bar, Chart, bars, said
from app.bulk.impact import GROUPS, Reading
from app.bulk.suppress import hide_line, small
from app.printing.report import report_html, report_pdf

TITLE = "What clearing old cannabis convictions would change"


@dataclass(frozen=True)
class Headline:
    """One reading at the top of the report."""

    heading: str
    intro: str
    facts: tuple[Mapping[str, str], ...]
    chart: Chart


@dataclass(frozen=True)
class Content:
    """All that a report says.

    Attributes:
        place: the county or the state. made: name and value of what the run rests on.
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
    review: Mapping[str, Sequence[tuple[str, int]]]
    differences: Sequence[tuple[str, str, str, int | None]]
    made: Sequence[tuple[str, str]]
    added: Mapping[str, int]
    titles: Mapping[str, str]


_INTROS = {
    "law": "What each person is likely entitled to under the law, by the table that the public "
    "questionnaire asks.",
    "policy": "What follows from the options of the office. They are a choice, not the law.",
    "other": "What follows from the other options that were set beside them.",
}
_FACTS = (
    ("CountSubjectsNoFelony", "people will no longer have a felony on their record"),
    (
        "CountSubjectsNoConvictionLast7Years",
        "people will no longer have any conviction in the last 7 years",
    ),
    ("CountSubjectsNoConviction", "people will no longer have any conviction on their record"),
)


def pages(content: Content) -> str:
    """The report as a page that stands alone."""
    return report_html(
        "bulk/report.html",
        "bulk/report.css",
        title=TITLE,
        place=content.place,
        as_of=_day(content.as_of),
        records=content.records,
        persons=_few(content.persons),
        convictions=_few(content.convictions),
        rejected=content.rejected,
        checked=f"The table of law was last checked on {_day(content.checked)}; see the notes of "
        "the state for what no lawyer has confirmed yet.",
        headlines=[_headline(one, content) for one in content.readings],
        readings=content.readings,
        added=[_added(name, number, content.titles) for name, number in content.added.items()],
        review=_hidden(content.review),
        differences=[
            {"id": key, "what": what, "why": why, "number": _here(number)}
            for key, what, why, number in content.differences
        ],
        made=content.made,
        said=_said,
        star=star,
    )


def pdf(html: str) -> bytes:
    """The same page as a PDF."""
    return report_pdf(html)


def star(number: int | None) -> str:
    """A number of a table, or a star where it is hidden."""
    return "*" if number is None else said(number)


def _headline(reading: Reading, content: Content) -> Headline:
    totals = reading.convictions[0].totals if reading.convictions else ()
    order = {group.id: place for place, group in enumerate(GROUPS)}
    items = [
        Bar(group.title, number, order[group.id])
        for group, number in zip(reading.columns, totals, strict=False)
    ]
    numbers = content.people.get(reading.name, {})
    facts = [
        {"number": _few_words(numbers[key]), "words": words} for key, words in _FACTS if numbers
    ]
    return Headline(
        reading.title,
        _INTROS[reading.name],
        tuple(facts),
        bars("Cannabis convictions by likely result", items),
    )


def _few_words(number: int) -> str:
    return "fewer than 11" if small(number) else said(number)


def _few(number: int) -> str | int:
    return "fewer than 11" if small(number) else number


def _said(number: Any) -> str:
    return said(number) if isinstance(number, int) else str(number)


def _here(number: int | None) -> str:
    """About how many: an exact number here could be set against the tables."""
    if number is None:
        return "not counted"
    if small(number):
        return "*"
    return f"about {said(round(number / 10) * 10)}" if number else "0"


def _hidden(
    readings: Mapping[str, Sequence[tuple[str, int]]],
) -> list[tuple[str, int | None]]:
    """Reasons by reading; each reading's numbers add up to a total that its tables show."""
    found: list[tuple[str, int | None]] = []
    for lines in readings.values():
        numbers = [number for _, number in lines]
        shut = hide_line(numbers, sum(numbers))
        if shut and small(sum(numbers[at] for at in shut)):
            shut = set(range(len(lines)))
        found += [(words, None if at in shut else n) for at, (words, n) in enumerate(lines)]
    return found


def _added(name: str, number: int, titles: Mapping[str, str]) -> str:
    """What one reading adds, rounded: the tables show totals that it could be taken from."""
    mine, _, beyond = name.partition("_beyond_")
    other = titles.get(beyond, "the law")
    many = "fewer than 100" if number < 100 else f"about {said(round(number / 50) * 50)}"
    text = f"{titles[mine]} clears or lowers {many} convictions that {other} does not."
    return text[0].upper() + text[1:]


def _day(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"
