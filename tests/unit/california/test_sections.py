"""The citation normaliser: every spelling of the brief's 4.2, and harder ones of our own."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.jurisdictions.california.ask_conviction import SECTION
from app.jurisdictions.california.sections import (
    FOUR,
    letter_at,
    read_section,
)

# The brief's 4.2, row by row.
BRIEF = [
    (
        "11357(A)|11357(a)|HS 11357(a)|11357(A) HS|11357(A)PC",
        "11357", "a", False,
    ),
    ("11357 HS|HS 11357|/11357 HS|11357 HS-POSSESS MARIJUANA", "11357", "", False),
    ("11357b|HS11357B|H&S 11357 (b)|11357(b)HS-POSSESS MARIJUANA", "11357", "b", False),
    (
        "HS 11357(c)/MISDEMEANOR|11357(C)HS-POSSESS MARIJUANA"
        "|Some Prefix 11357(C) Some Suffix",
        "11357", "c", False,
    ),
    (
        "664/11357(c) HS|664.11357(c) HS|664-11357(c) HS|66411357(c) HS",
        "11357", "c", True,
    ),
    ("11357.5|11357.5(A) HS", "synthetic", "", False),
    (
        "11358 HS|11358 PC|11358 HS-CULTIVATE CANNABIS|11358 HS-CULTIVATION MARIJUANA",
        "11358", "", False,
    ),
    ("11358(c)|11358(c)(2)|11358(c) HS", "11358", "c", False),
    (
        "11359 HS|11359 HS-POSSESS MARIJUANA FOR SALE|11359HS-INTENT SELL CANNABIS"
        "|11359 HS-MARIJUANA POSSESION FOR SALE",
        "11359", "", False,
    ),
    ("11359(a)(b)", "11359", "a", False),
    ("11359(C) HS-CULTIVATE CANNABIS", "11359", "c", False),
    ("664/11359 HS|11359-664 HS", "11359", "", True),
    ("11360 HS-SELL/TRANSPORT/ETC MARIJUANA/HASH", "11360", "", False),
    ("11360(A) HS-GIVE/ETC MARIJ OVER 1 OZ/28.5 GRM", "11360", "a", False),
    ("11360(B) HS|Health & Safety Code § 11360(b)", "11360", "b", False),
    ("182(A)(1) PC|182/11359", "conspiracy", "", False),
    ("32 PC-ACCESSORY|PC 32", "accessory", "", False),
    ("4573.6 PC", "custody", "", False),
    ("23222(B) VC", "vehicle", "", False),
    ("11361(A) HS", "11361", "", False),
    ("11379.6(A) HS|11366.5(A) HS", "manufacture_etc", "", False),
    ("11364 HS|11366 HS|647(F) PC", "related", "", False),
    ("11530 HS|11530.5 HS|11531 HS", "pre1973", "", False),
    ("12345 HS|187 PC|111357", "other", "", False),
]  # fmt: skip

OWN = [
    # dashes, signs, full words, another language, wide characters, zero-width characters
    ("664–11359|664—11359 HS|11359 − 664", "11359", "", True),
    ("§11357(b)|§§ 11357 (b)|SEC. 11357(b)|Section 11357, subdivision (b)", "11357", "b", False),
    ("section 11357(b) of the health and safety code", "11357", "b", False),
    ("Health and Safety Code section 11357, subd. (b)", "11357", "b", False),
    ("HEALTH & SAF. CODE 11357(b)|H.S. 11357(b)|h/s 11357(b)|hsc 11357(b)", "11357", "b", False),
    ("11357(b) Código de Salud y Seguridad|１１３５７（ｂ）|11\u200b357(b)", "11357", "b", False),
    ("11357[b]|11357 {b}|11357(b|11357 b)|11357 HS (B)|11357.b|11357-B|11357BH&S", "11357", "b",
     False),
    # a scan's spaces, and a number typed like a thousand
    ("113 57(b)|1 1 3 5 7 (b)|11,357(b)|11 357 (B) HS", "11357", "b", False),
    # counts, dates, fines and list numbers are not sections
    ("Count 2: 11357(b)|1. 11357(b) HS|11357(b) 05/03/2004|11357(b), 2004|$100 11357(b)",
     "11357", "b", False),
    ("11357(b) - 6 counts|CT 01 11357(B)HS|11357(b) HS (M)|11357(b)/M", "11357", "b", False),
    # the article "a" is not a letter
    ("11357 a felony|11357 (a misdemeanor)|11357 HS a small bag|11357, 2 counts", "11357", "",
     False),
    ("attempted 11359|attempt to violate HS 11359|PC 664/HS 11359|664(a)/11359|664 11359"
     "|11359 HS - for sale, PC 664", "11359", "", True),
    # never drop a decimal part, even a damaged one
    ("11357 .5|11357,5|11357. 5 HS|11357 5(A) HS|11357-5|11375.5 HS", "synthetic", "", False),
    ("11362.1|11362.4(e)|HS 11362.3(a)(1)", "11362.x", "", False),
    ("11361.5|11361.8|11361.9|11362|11362.45|11358.5|11364.5|148.9 PC|647(B) PC|664 PC", "other",
     "", False),
    ("1135|113570|11356|21 USC 844|18 USC 371|HS 32|VC 415|7|" + "9" * 200, "other", "", False),
    # conspiracy to X and accessory to X are not X
    ("PC 182(a)(1)/HS 11360(a)|182-11359|PC 182 conspiracy to commit 11359 HS|11359/182 PC"
     "|conspiracy to sell, HS 11359|182 11359|182/11359/11360", "conspiracy", "", False),
    ("32/11359|accessory to 11359", "accessory", "", False),
    ("4573 PC|PC 4573.5|4573.8|4573.9(a) PC", "custody", "", False),
    ("148(a)(1) PC|PC 415(2)|11550(a) HS|148", "related", "", False),
    ("11366.8|11370.1|11383|11379.6", "manufacture_etc", "", False),
    ("11532 HS|11530.1", "pre1973", "", False),
    ("|   |\t\n|unknown|SEE COMMENT FOR CHARGE|marijuana|HS|Possession for sale|(((|\x00\x1b",
     "unknown", "", False),
]  # fmt: skip


def spellings(rows: list[tuple[str, str, str, bool]]) -> list[tuple[str, str, str, bool]]:
    return [
        (typed, family, letter, attempt)
        for many, family, letter, attempt in rows
        for typed in many.split("|")
    ]


@pytest.mark.parametrize(("typed", "family", "letter", "attempt"), spellings(BRIEF + OWN))
def test_each_spelling_is_read_as_the_brief_says(
    typed: str, family: str, letter: str, attempt: bool
) -> None:
    (section,) = read_section(typed)
    if family == "other":  # an attempt at another crime is that other crime
        attempt = section.attempt
    assert (section.family, section.letter, section.attempt) == (family, letter, attempt)
    assert section.typed == typed


@pytest.mark.parametrize(
    ("typed", "families"),
    [
        ("11357/11359", ["11357", "11359"]),
        ("11359-12345", ["11359", "other"]),
        ("187/11359", ["other", "11359"]),
        ("11357(b), 11359", ["11357", "11359"]),
        ("11357–11360", ["11357", "11360"]),
        ("11357 HS and 11359 HS", ["11357", "11359"]),
        ("11357 misdemeanor / 11359 felony", ["11357", "11359"]),
        ("182 PC, 11359 HS", ["conspiracy", "11359"]),
        ("148 PC 11357 HS", ["related", "11357"]),
        ("11357 11357.5", ["11357", "synthetic"]),
    ],
)
def test_joined_sections_become_two_entries(typed: str, families: list[str]) -> None:
    assert [section.family for section in read_section(typed)] == families


def test_an_attempt_belongs_to_the_section_it_stands_with() -> None:
    assert [s.attempt for s in read_section("664/11357/11359")] == [True, False]
    assert [s.attempt for s in read_section("11357/11359-664")] == [False, True]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("11357(A)PC", "HS 11357(a)"),
        ("11359-664 HS", "Attempted HS 11359"),
        ("11357.5(A)", "HS 11357.5"),
        ("182(A)(1) PC", "PC 182"),
        ("23222(B) VC", "VC 23222"),
        ("4573.6", "PC 4573.6"),
        ("647(F) PC", "PC 647(f)"),
        ("148(a)(1)", "PC 148"),
        ("12345  HS", "12345 HS"),
        ("", ""),
    ],
)
def test_the_person_sees_how_it_was_read(typed: str, shown: str) -> None:
    assert read_section(typed)[0].as_read() == shown


def test_the_description_is_kept_for_display_only() -> None:
    (section,) = read_section("11359(C) HS-CULTIVATE CANNABIS")
    assert section.description == "CULTIVATE CANNABIS"
    assert section.family == "11359"  # the number is trusted, not the words


def test_a_docket_that_points_at_a_comment_is_told_apart() -> None:
    assert read_section("SEE COMMENT FOR CHARGE")[0].see_comment
    assert not read_section("11357(b) SEE COMMENT")[0].see_comment


def test_junk_is_shown_back_short_and_clean() -> None:
    (section,) = read_section("\u202e<b>1</b>\x00\x1b[2J" + "q" * 200)
    assert section.family == "other"
    assert len(section.as_read()) <= 60
    assert section.as_read().isprintable()


def test_a_megabyte_of_text_is_not_read_to_its_end() -> None:
    assert read_section("x" * 1_000_000 + " 11357")[0].family == "unknown"


pieces = st.lists(
    st.sampled_from(
        ["11357", "11358", "11359(c)", "11360 (a)(2)", "11357.5", "664", "182", "32 PC", "/", "-",
         ",", " ", "HS", "H&S", "(b)", "attempt", "conspiracy", "§", "FELONY", "12345", "(", "~",
         ".", "2004", "1 1"]
    ),
    max_size=12,
).map("".join)  # fmt: skip


@given(st.one_of(st.text(max_size=500), pieces))
def test_reading_never_fails_and_reading_again_changes_nothing(typed: str) -> None:
    sections = read_section(typed)
    assert sections
    for section in sections:
        assert section.as_read().isprintable()
        if section.family in ("other", "unknown"):
            continue
        (again,) = read_section(section.as_read())
        assert again.as_read() == section.as_read()
        assert (again.family, again.letter, again.attempt) == (
            section.family, section.letter, section.attempt,
        )  # fmt: skip


@given(st.text("0123456789", min_size=1, max_size=12))
def test_only_the_whole_number_is_a_cannabis_section(digits: str) -> None:
    for section in read_section(digits):
        if section.family in FOUR:
            assert digits in (section.family, "664" + section.family)


OLD, EVE, DAY = date(1975, 12, 31), date(2016, 11, 8), date(2016, 11, 9)


@pytest.mark.parametrize(
    ("typed", "day", "letter"),
    [
        ("11357(c)", OLD, ""),
        ("11357(c)", date(1976, 1, 1), "c"),
        ("11360(b)", OLD, ""),
        ("11360(b)", date(1976, 1, 1), "b"),
        ("11357(e)", EVE, "e"),
        ("11357(e)", DAY, ""),
        ("11358(c)", date(2009, 7, 1), ""),
        ("11358(c)", EVE, ""),
        ("11358(c)", DAY, "c"),
        ("11359(d)", EVE, ""),
        ("11359(d)", DAY, "d"),
        ("11360(c)", EVE, ""),
        ("11357(b)", None, "b"),
        ("11361(a)", EVE, ""),
    ],
)
def test_a_letter_is_read_with_the_date(typed: str, day: date | None, letter: str) -> None:
    read = read_section(typed)[0]
    assert letter_at(read.family, read.letter, day) == letter


def test_every_line_of_the_pick_list_reads_as_itself() -> None:
    for choice in SECTION.choices:
        assert read_section(choice.value)[0].as_read() == f"HS {choice.value}"
