"""The first page of the report: the main numbers, so that who reads no further is not misled.

Every number is rounded or hidden, as in the tables: no difference of two tells of a few people.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.bulk.charts import percent, said
from app.bulk.impact import Reading
from app.bulk.suppress import LEAST, published

FEW = f"fewer than {LEAST}"
_CLEARED = "Convictions likely dismissed or lowered"
_GRANTED = "Convictions for which a court can likely grant a petition"
_PEOPLE = (
    ("CountSubjectsNoFelony", "a felony"),
    ("CountSubjectsNoConvictionLast7Years", "any conviction in the last 7 years"),
    ("CountSubjectsNoConviction", "any conviction"),
)
_MEANS = {
    "law": "what a person is likely entitled to",
    "policy": "the office's choice, not the law",
    "other": "another choice, not the law",
}


@dataclass(frozen=True)
class Fact:
    """A number at the top of the report, and what it is out of."""

    number: str
    of: str = ""


@dataclass(frozen=True)
class Line:
    """What is counted, and the fact of each reading."""

    words: str
    facts: tuple[Fact, ...]


def means(reading: Reading) -> str:
    """What a reading is, in a few words."""
    return _MEANS[reading.name]


def lines(
    readings: Sequence[Reading],
    people: Mapping[str, Mapping[str, int]],
    before: Mapping[str, int],
) -> list[Line]:
    """The facts side by side."""
    words = _CLEARED if readings[0].clears else _GRANTED
    found = [Line(words, tuple(map(_convictions, readings)))]
    if all(people.get(one.name) for one in readings):
        found += [
            Line(
                f"People who would likely no longer have {what}",
                tuple(_people(people[one.name][key], before.get(key)) for one in readings),
            )
            for key, what in _PEOPLE
        ]
    return found


def _convictions(reading: Reading) -> Fact:
    grand = reading.convictions[0].totals[-1]
    if grand is None:
        return Fact(FEW)
    if reading.helped is None:
        return Fact(FEW, f"of {said(grand)}")
    if reading.same:
        return Fact(said(grand), "all of them")
    return Fact(said(reading.helped), share(reading.helped, grand))


def share(number: int, total: int) -> str:
    """How much of a total a number is; no percent of so few that rounding would bend it."""
    part = percent(number, total)
    return f"{part} of {said(total)}" if part else f"of {said(total)}"


def _people(number: int, before: int | None) -> Fact:
    """A count of people, beside those whom it could be."""
    if before is None:
        return Fact(few(number))
    return Fact(few(number), f"of {few(before)} with one now")


def few(number: int) -> str:
    """A number of people or convictions as the report tells it."""
    told = published(number)
    return FEW if told is None else said(told)


def lead(readings: Sequence[Reading], persons: int, convictions: int) -> list[str]:
    """The main numbers in plain sentences."""
    found = [f"In this file {few(persons)} people have {few(convictions)} cannabis convictions."]
    return found + [one for reading in readings if (one := _sentence(reading))]


def _sentence(reading: Reading) -> str:
    grand = reading.convictions[0].totals[-1]
    if grand is None:
        return ""
    many = _many(reading, grand)
    if reading.name != "law":
        title = reading.title[0].lower() + reading.title[1:]
        return f"Under {title}, {many} would likely be dismissed or lowered."
    text = "can likely dismiss or lower" if reading.clears else "can likely grant a petition for"
    return f"Under the law, a court {text} {many}." + _look(reading)


def _many(reading: Reading, grand: int) -> str:
    number = reading.helped
    if number is None:
        return f"{FEW} of them, or none"
    if reading.same:
        return f"all {said(grand)} of them"
    part = percent(number, grand)
    return f"{said(number)} of them ({part})" if part else f"{said(number)} of them"


def _look(reading: Reading) -> str:
    """How many the law leaves to a person; a large number that no reader should miss."""
    totals = reading.convictions[0].totals
    by_group = {
        group.id: number for group, number in zip(reading.columns, totals[:-1], strict=True)
    }
    number, grand = by_group.get("lawyer"), totals[-1]
    if not number or not grand:
        return ""
    part = percent(number, grand)
    return (
        f" For {said(number)}{f' ({part})' if part else ''} a person should look first, "
        "because this file alone cannot tell."
    )
