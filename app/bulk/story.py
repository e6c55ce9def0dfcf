"""The first page of the report: the main numbers, so that who reads no further is not misled.

Every number is one that the tables print, or a count of people that hides small numbers here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.bulk.charts import Helped, helped, percent, said
from app.bulk.impact import Reading
from app.bulk.suppress import LEAST, small

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
    totals = reading.convictions[0].totals
    found, grand = helped(reading, totals), totals[-1]
    if grand is None:
        return Fact(FEW)
    if found.exact:
        return Fact(said(found.number), share(found.number, grand))
    return Fact(_least(found.number) if found.number else "hidden", f"of {said(grand)}")


def _least(number: int) -> str:
    return f"at least {said(number)}"


def share(number: int, total: int) -> str:
    """How much of a total a number is."""
    return f"{percent(number, total)} of {said(total)}" if total else ""


def _people(number: int, before: int | None) -> Fact:
    """A count of people; neither they nor those left over may be few."""
    if before is None:
        return Fact(FEW if small(number) else said(number))
    if small(before):
        return Fact(FEW if number else "0", f"of {FEW} with one now")
    of = f"of {said(before)} with one now"
    if small(number):
        return Fact(FEW, of)
    return Fact(f"all but {FEW}" if small(before - number) else said(number), of)


def few(number: int) -> str:
    """A number of people or convictions, unless it is small."""
    return FEW if small(number) else said(number)


def lead(readings: Sequence[Reading], persons: int, convictions: int) -> list[str]:
    """The main numbers in plain sentences."""
    found = [f"In this file {few(persons)} people have {few(convictions)} cannabis convictions."]
    return found + [one for reading in readings if (one := _sentence(reading))]


def _sentence(reading: Reading) -> str:
    totals = reading.convictions[0].totals
    found, grand = helped(reading, totals), totals[-1]
    if not grand:
        return ""
    many = _many(found, grand)
    if reading.name != "law":
        title = reading.title[0].lower() + reading.title[1:]
        return f"Under {title}, {many} would likely be dismissed or lowered."
    text = "can likely dismiss or lower" if reading.clears else "can likely grant a petition for"
    return f"Under the law, a court {text} {many}." + _look(reading)


def _many(found: Helped, grand: int) -> str:
    number = found.number
    if not found.exact:
        return f"{_least(number)} of them" if number else "a small number that is hidden here"
    if number in (0, grand):
        return f"all {said(number)} of them" if number else "none of them"
    return f"{said(number)} of them ({percent(number, grand)})"


def _look(reading: Reading) -> str:
    """How many the law leaves to a person; a large number that no reader should miss."""
    totals = reading.convictions[0].totals
    by_group = {
        group.id: number for group, number in zip(reading.columns, totals[:-1], strict=True)
    }
    number, grand = by_group.get("lawyer"), totals[-1]
    if not number or not grand:
        return ""
    return (
        f" For {said(number)} ({percent(number, grand)}) a person should look first, "
        "because this file alone cannot tell."
    )
