"""Dates as people remember them: the day, the month or the year."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.relief.dates import BadDate, PartialDate, add_years, age_on, ages_between, day_before

DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2004-05-03", date(2004, 5, 3), date(2004, 5, 3)),
        ("2004-02", date(2004, 2, 1), date(2004, 2, 29)),
        ("1999", date(1999, 1, 1), date(1999, 12, 31)),
    ],
)
def test_a_date_reaches_from_its_first_day_to_its_last(
    text: str, earliest: date, latest: date
) -> None:
    day = PartialDate.parse(text)
    assert (day.earliest, day.latest) == (earliest, latest)
    assert day.iso() == str(day) == text
    assert day.year_only == (len(text) == 4)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2003-02-29",
        "2004-13",
        "2004-00",
        "2004-05-00",
        "0000",
        "2004-5-3",
        "05/03/2004",
        " 2004",
        "2004-05-03T",
    ],
)
def test_what_is_no_date_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(BadDate) as refused:
        PartialDate.parse(text)
    assert not text.strip() or text not in str(refused.value)


def test_digits_of_other_scripts_are_no_date() -> None:
    with pytest.raises(BadDate):
        PartialDate.parse("٢٠٠٤")


def test_a_day_without_its_month_is_refused() -> None:
    with pytest.raises(BadDate):
        PartialDate(2004, None, 3)


def test_dates_compare_by_what_they_say() -> None:
    assert PartialDate(2004, 5, 3) == PartialDate.parse("2004-05-03")
    assert PartialDate(2004, 5, 3) < PartialDate(2004, 5, 4)


def test_a_period_from_29_february_ends_a_day_late_and_never_early() -> None:
    assert add_years(date(2004, 2, 29), 1) == date(2005, 3, 1)
    assert add_years(date(2004, 2, 29), 4) == date(2008, 2, 29)
    assert add_years(date(2004, 2, 28), 1) == date(2005, 2, 28)


def test_a_law_may_say_28_february() -> None:
    assert add_years(date(2004, 2, 29), 1, early=True) == date(2005, 2, 28)
    assert add_years(date(2004, 2, 29), 4, early=True) == date(2008, 2, 29)


def test_who_was_born_on_29_february_turns_older_on_1_march() -> None:
    born = date(1984, 2, 29)
    assert age_on(born, date(2005, 2, 28)) == 20
    assert age_on(born, date(2005, 3, 1)) == 21
    assert age_on(born, date(2004, 2, 29)) == 20


def test_nobody_has_an_age_before_birth() -> None:
    with pytest.raises(BadDate):
        age_on(date(2000, 1, 2), date(2000, 1, 1))
    with pytest.raises(BadDate):
        ages_between(PartialDate(2000, 1, 2), PartialDate(1999))


@pytest.mark.parametrize(
    ("born", "when", "ages"),
    [
        ("1983-06-15", "2004-06-15", (21, 21)),
        ("1983-06-15", "2004-06-14", (20, 20)),
        ("1983-06-15", "2004", (20, 21)),
        ("1983-06-15", "2004-06", (20, 21)),
        ("1983-06-15", "2004-07", (21, 21)),
        ("1983", "2004", (20, 21)),
        ("2000", "2000", (0, 0)),
    ],
)
def test_ages_reach_from_the_youngest_to_the_oldest_that_fits(
    born: str, when: str, ages: tuple[int, int]
) -> None:
    assert ages_between(PartialDate.parse(born), PartialDate.parse(when)) == ages


@given(DAYS, DAYS)
def test_the_age_on_a_day_is_within_the_ages_of_its_month_and_year(one: date, two: date) -> None:
    born, day = sorted((one, two))
    age = age_on(born, day)
    for when in (PartialDate(day.year), PartialDate(day.year, day.month)):
        youngest, oldest = ages_between(PartialDate(born.year, born.month, born.day), when)
        assert youngest <= age <= oldest


@given(DAYS, st.integers(0, 80))
def test_a_birthday_is_the_day_on_which_the_age_changes(born: date, years: int) -> None:
    birthday = add_years(born, years)
    assert age_on(born, birthday) == years
    if years:
        assert age_on(born, day_before(birthday)) == years - 1
