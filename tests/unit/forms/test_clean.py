"""Typed text keeps every visible letter and loses what can trick a reader or a printer."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.clean import LOST, clean, digits

NAMES = ["Nguyễn", "O’Brien", "María José Núñez de la Torre-Villaseñor", "Đặng Thị Hồng", "李小龍"]


@pytest.mark.parametrize("name", NAMES)
def test_names_stay_as_they_are(name: str) -> None:
    assert clean(name) == name
    assert clean(unicodedata.normalize("NFD", name)) == name


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("  Ana \t Ruiz\r\n", "Ana Ruiz"),
        ("Ana\x00\x1b[31m", "Ana[31m"),
        ("AB\u202eC\u202c12", "ABC12"),
        ("\u2066Ana\u2069\u200f", "Ana"),
        ("Ana \u200b Ruiz", "Ana Ruiz"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\u200d", ""),
        ("<b>Ana</b>", "<b>Ana</b>"),
        ("Ana\ud800", "Ana" + LOST),
        (None, ""),
    ],
)
def test_only_the_invisible_goes(raw: object, kept: str) -> None:
    assert clean(raw) == kept


@given(st.text(st.characters(codec=None)))
def test_cleaning_is_done_once_and_safe(raw: str) -> None:
    kept = clean(raw)
    assert clean(kept) == kept
    kept.encode()
    assert not any(unicodedata.category(c) == "Cc" for c in kept)
    assert kept == kept.strip()


@pytest.mark.parametrize(
    ("text", "number"), [("1998", 1998), ("١٩٩٨", 1998), ("", None), ("19a", None), ("²", None)]
)
def test_digits_of_any_script_count(text: str, number: int | None) -> None:
    assert digits(text) == number
