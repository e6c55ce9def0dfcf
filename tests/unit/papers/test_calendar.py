"""The calendar file: as RFC 5545 has it, with neutral words, and the days counted right."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from app.jurisdictions import registry
from app.papers.calendar import Event, Reminder, Start, due, folded, to_ics
from app.relief.text import Text
from tests.papers import people

DAY = date(2026, 11, 22)
TELLING = re.compile(
    r"court|judge |marihuana|marijuana|cannabis|drug|convict|crim|police|lawyer|attorney|case\b"
    r"|record|california|illinois|new york|prison|sentence",
    re.IGNORECASE,
)


def made(*events: Event, number: int = 1) -> str:
    return to_ics(events or (Event(DAY, "Call", "Ask."),), DAY, number).decode()


def fields(ics: str) -> list[tuple[str, str]]:
    """The content lines unfolded, as a reader takes them."""
    lines = ics.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")
    return [(name, value) for name, _, value in (line.partition(":") for line in lines)]


def plain(value: str) -> str:
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], value)


def test_an_event_is_one_whole_day() -> None:
    assert fields(made(Event(date(2026, 12, 31), "Call", "Ask."))) == [
        ("BEGIN", "VCALENDAR"), ("VERSION", "2.0"),
        ("PRODID", "-//Clear Page//Days to call//EN"), ("CALSCALE", "GREGORIAN"),
        ("BEGIN", "VEVENT"), ("UID", "20261231-1-1@clearpage.invalid"),
        ("DTSTAMP", "20261122T000000Z"), ("DTSTART;VALUE=DATE", "20261231"),
        ("DTEND;VALUE=DATE", "20270101"), ("SUMMARY", "Call"), ("DESCRIPTION", "Ask."),
        ("TRANSP", "TRANSPARENT"), ("END", "VEVENT"), ("END", "VCALENDAR"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["a, b; c\\d", "two\nlines", "two\r\nlines", "\\n is no line end", "Anruf: heute", "x" * 500,
     "Gọi cho tòa án " * 20, "李" * 80, "👩‍⚖️" * 40, ""],
)  # fmt: skip
def test_any_words_come_back_whole(text: str) -> None:
    ics = made(Event(DAY, text, text))
    found = dict(fields(ics))
    assert plain(found["SUMMARY"]) == plain(found["DESCRIPTION"]) == text.replace("\r\n", "\n")


def test_every_line_ends_in_crlf_and_has_at_most_75_bytes_of_whole_letters() -> None:
    raw = to_ics([Event(DAY, "é" * 200, "李👩‍⚖️, " * 60)], DAY, 1)
    assert raw.endswith(b"END:VCALENDAR\r\n")
    lines = raw.split(b"\r\n")[:-1]
    assert b"\r" not in b"".join(lines)
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert all(line.decode() for line in lines)  # no letter was cut in two


def test_a_line_of_75_bytes_is_left_alone_and_one_more_is_folded() -> None:
    assert folded("a" * 75) == b"a" * 75 + b"\r\n"
    assert folded("a" * 76) == b"a" * 75 + b"\r\n a\r\n"
    assert folded("a" * 74 + "é") == b"a" * 74 + b"\r\n \xc3\xa9\r\n"


def test_events_of_two_filings_and_of_one_day_are_kept_apart() -> None:
    twice = (Event(DAY, "A", ""), Event(DAY, "B", ""))
    ids = [
        v for ics in (made(*twice), made(*twice, number=2)) for n, v in fields(ics) if n == "UID"
    ]
    assert len(set(ids)) == 4
    assert made(*twice) == made(*twice)


def test_days_are_counted_from_what_is_known_and_come_in_order() -> None:
    late = Reminder(Start.FILED, 90, Text("B"), Text("b"))
    soon = Reminder(Start.FILED, 60, Text("A"), Text("a"))
    order = Reminder(Start.ORDERED, 1, Text("C"), Text("c"))
    assert due([late, soon, order], {Start.FILED: DAY}) == (
        (date(2027, 1, 21), soon), (date(2027, 2, 20), late),
    )  # fmt: skip
    assert [one for _, one in due([late, order], {Start.ORDERED: DAY})] == [order]


@pytest.mark.parametrize("state", sorted(registry()))
def test_each_state_has_a_day_to_call_and_its_words_tell_nobody_anything(state: str) -> None:
    law = registry()[state]
    for filing in people.papers_of(law, people.answers_of(law)):
        assert filing.reminders
        for one in filing.reminders:
            assert timedelta(days=14) <= timedelta(days=one.days) <= timedelta(days=120)
            said = f"{one.title} {one.note}"
            assert not TELLING.search(said), said
            assert not one.title.items + one.note.items


def test_the_numbers_of_days_are_those_of_the_law_briefs() -> None:
    def days(state: str) -> list[tuple[str, int]]:
        law = registry()[state]
        (filing,) = people.papers_of(law, people.answers_of(law))
        return [(one.start.value, one.days) for one in filing.reminders]

    assert days("california") == [("filed", 60)]
    assert days("illinois") == [("filed", 60), ("filed", 90), ("ordered", 60)]
    assert days("new_york") == [("filed", 60), ("ordered", 90), ("filed", 30)]
