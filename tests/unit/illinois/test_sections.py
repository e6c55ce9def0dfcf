"""Law numbers as papers print them: the brief's spellings, and what must never be guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.jurisdictions.illinois.classes import fits_letter, read_class, work_out
from app.jurisdictions.illinois.sections import Reading, read_section


@pytest.mark.parametrize(
    ("typed", "family", "letter"),
    [
        ("720 ILCS 550/4(c)", "550/4", "c"),
        ("720 ILCS 550/4 (c)", "550/4", "c"),
        ("720 ILCS 550/4c", "550/4", "c"),
        ("720 ILCS 550/4D", "550/4", "d"),
        ("550/4D", "550/4", "d"),
        ("550/4c", "550/4", "c"),
        ("550/5D", "550/5", "d"),
        ("720-550/4-C", "550/4", "c"),
        ("720 550/4-C", "550/4", "c"),
        ("720 550 4 C", "550/4", "c"),
        ("ILCS 720-550/4(c)", "550/4", "c"),
        ("720 ILCS 550.0/4-C", "550/4", "c"),
        ("720ILCS550/4C", "550/4", "c"),
        ("ILCS 720-550/5(d)", "550/5", "d"),
        ("720-550/5-D", "550/5", "d"),
        ("720 ILCS 550/4", "550/4", ""),
        ("720 ILCS 550/4 (from Ch. 56 1/2, par. 704)", "550/4", ""),
        ("Ill. Rev. Stat. ch. 56 1/2, par. 704(c)", "550/4", "c"),
        ("Ch 56 1/2 par 704-C", "550/4", "c"),
        ("Ch. 56 1/2 par. 704(a)", "550/4", "a"),
        ("56 1/2-704", "550/4", ""),
        ("56-1/2-704(c)", "550/4", "c"),
        ("56.5-704-C", "550/4", "c"),
        ("ch. 56½, par. 704(c)", "550/4", "c"),
        ("56 1/2-705", "550/5", ""),
        ("56 1/2-705.1", "550/5.1", ""),
        ("56 1/2 par. 705.2", "550/5.2", ""),
        ("56 1/2-706", "550/6", ""),
        ("56 1/2-707", "550/7", ""),
        ("56 1/2-708", "550/8", ""),
        ("56 1/2-709", "550/9", ""),
        ("56 1/2-710", "550/10", ""),
        ("550/10", "550/10", ""),
        ("720 ILCS 550/5.2(e)", "550/5.2", "e"),
        ("720 ILCS 550/5.1", "550/5.1", ""),
        ("720 ILCS 550/8(a)", "550/8", "a"),
        ("720 ILCS 550/9", "550/9", ""),
        ("56 1/2 par. 1401", "570", ""),
        ("56 1/2-1410", "570", ""),
        ("720 ILCS 570/402(c)", "570", ""),
        ("56 1/2 par. 2103", "600", ""),
        ("720 ILCS 600/3.5(c)", "600/3.5", ""),
        ("720 ILCS 600/3.5", "600/3.5", ""),
        ("720 ILCS 600/3", "600", ""),
        ("625 ILCS 5/11-501(a)(6)", "dui", ""),
        ("95 1/2-11-501", "dui", ""),
        ("OV", "ordinance", ""),
        ("Municipal code 7-24-099", "ordinance", ""),
        ("410 ILCS 705/10-15", "other", ""),
        ("21 USC 844", "other", ""),
        ("unknown", "unknown", ""),
        ("  ", "unknown", ""),
    ],
)
def test_a_spelling_of_the_brief(typed: str, family: str, letter: str) -> None:
    read = read_section(typed)
    assert (read.family, read.letter, read.ambiguous) == (family, letter, False)
    assert not read.attempt


@pytest.mark.parametrize(
    ("typed", "family", "letter"),
    [
        ("720 ILCS 5/8-4; 720 ILCS 550/4(e)", "550/4", "e"),
        ("720 ILCS 5/8-4 720-550/5-D", "550/5", "d"),
        ("38-8-4, 56 1/2-704(d)", "550/4", "d"),
        ("720-5/8-4 (720 550/4-C)", "550/4", "c"),
        ("ATTEMPT 720 ILCS 550/4(c)", "550/4", "c"),
        ("720 ILCS 550/4(c) attempted", "550/4", "c"),
    ],
)
def test_an_attempt_of_the_section_named(typed: str, family: str, letter: str) -> None:
    assert read_section(typed) == Reading(family, letter, attempt=True)


@pytest.mark.parametrize(
    "typed",
    [
        "550/5-2",
        "720 ILCS 550/5-2",
        "720-550/5 2",
        "550/4-1",
        "704",
        "704(c)",
        "5/8-4",
        "720 ILCS 5/8-4",
        "720 ILCS 550/4(h)",
        "550/4-K",
        "550/4(c) and 550/5(c)",
        "7-24-099",
        "cannabis",
        "550",
    ],
)
def test_what_could_be_two_laws_is_asked_again(typed: str) -> None:
    read = read_section(typed)
    assert read.ambiguous
    assert read.family == "other"


def test_the_school_zone_law_is_never_read_as_section_5() -> None:
    for typed in ("550/5-2", "550/5.2", "720 ILCS 550/5.2(b)", "56 1/2-705.2", "550/5 2"):
        assert read_section(typed).family != "550/5"


@pytest.mark.parametrize("typed", ["710 PROB", "1410 PROB", "410 probation", "TASC", "550/10"])
def test_first_offender_probation_is_a_sentence_not_a_charge(typed: str) -> None:
    assert read_section(typed).probation


@given(st.text(max_size=60))
def test_reading_never_fails(typed: str) -> None:
    read = read_section(typed)
    assert read.letter in ("", *"abcdefg")


@pytest.mark.parametrize(
    ("typed", "level"),
    [
        ("M A", "MA"), ("MA", "MA"), ("A M", "MA"), ("A/M", "MA"), ("CLASS A", "MA"),
        ("MISD A", "MA"), ("Class B", "MB"), ("C/M", "MC"), ("M", "M"), ("MISD", "M"),
        ("MISDEMEANOR", "M"), ("F 4", "F4"), ("F4", "F4"), ("4 F", "F4"), ("CLASS 4", "F4"),
        ("4", "F4"), ("Class 3", "F3"), ("2 F", "F2"), ("F1", "F1"), ("X", "FX"), ("FX", "FX"),
        ("CLASS X", "FX"), ("F", "unknown"), ("FELONY", "unknown"), ("FEL", "unknown"),
        ("CV", "civil"), ("CIVIL", "civil"), ("CL", "civil"), ("OV", "ordinance"),
        ("ORD", "ordinance"), ("", "unknown"), ("Z", "unknown"), ("U", "unknown"),
        ("0", "unknown"), ("5", "unknown"), ("AB", "unknown"),
    ],
)  # fmt: skip
def test_a_class_as_records_print_it(typed: str, level: str) -> None:
    assert read_class(typed) == level


def out(
    day: str,
    grams: float | None = None,
    letter: str = "",
    *,
    sale: bool = False,
    attempt: bool = False,
    prior: bool = False,
) -> str:
    return work_out(
        sale=sale,
        attempt=attempt,
        grams=grams,
        letter=letter,
        day=date.fromisoformat(day),
        prior=prior,
    )


def test_both_sides_of_every_line_of_the_class_table() -> None:
    assert out("2016-07-28", 10) == "misdemeanor"
    assert out("2016-07-29", 10) == "unclear"
    assert out("2016-07-29", 10.001) == "misdemeanor"
    assert out("2016-07-29", None, "a") == "unclear"
    assert (out("2016-07-28", 30), out("2016-07-28", 30.001)) == ("misdemeanor", "class_4")
    assert (out("2016-07-29", 100), out("2016-07-29", 100.001)) == ("misdemeanor", "class_4")
    assert (out("2004-01-01", 500), out("2004-01-01", 500.001)) == ("class_4", "high")
    assert out("2004-01-01", 500, prior=True) == "unclear"
    assert out("2004-01-01", None, "d", prior=True) == "unclear"
    assert out("2004-01-01", 20, prior=True) == "misdemeanor"
    assert [out("2004-01-01", None, x) for x in "cdefg"] == [
        "misdemeanor", "class_4", "high", "high", "high",
    ]  # fmt: skip
    assert out("2004-01-01") == "unclear"


def test_sales_and_attempts() -> None:
    sale = [out("1983-09-24", grams, sale=True) for grams in (2.5, 10, 10.001, 30, 30.001)]
    assert sale == ["misdemeanor", "misdemeanor", "class_4", "class_4", "high"]
    assert out("1983-09-23", 5, sale=True) == "unclear"
    assert [out("1999-01-01", None, x, sale=True) for x in "bcd"] == [
        "misdemeanor", "class_4", "high",
    ]  # fmt: skip
    assert out("1997-08-14", 9000, attempt=True) == "misdemeanor"
    assert out("1997-08-15", 2000, attempt=True) == "misdemeanor"
    assert out("1997-08-15", 2000.001, attempt=True) == "high"
    assert [out("1999-01-01", None, x, attempt=True) for x in ("e", "f", "")] == [
        "misdemeanor", "high", "unclear",
    ]  # fmt: skip
    assert out("1999-01-01", 500, sale=True, attempt=True) == "misdemeanor"
    assert out("1999-01-01", 501, sale=True, attempt=True) == "high"
    assert out("1983-09-23", 5, sale=True, attempt=True) == "unclear"


def test_a_weight_that_does_not_go_with_its_letter() -> None:
    before, after = date(2010, 1, 1), date(2017, 1, 1)
    assert fits_letter(sale=False, grams=10, letter="b", day=before)
    assert not fits_letter(sale=False, grams=10, letter="b", day=after)
    assert fits_letter(sale=False, grams=20, letter="b", day=after)
    assert not fits_letter(sale=False, grams=700, letter="d", day=before)
    assert fits_letter(sale=True, grams=20, letter="c", day=after)
    assert fits_letter(sale=True, grams=700, letter="e", day=after)
