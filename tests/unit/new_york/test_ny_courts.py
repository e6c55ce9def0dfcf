"""The 62 counties as in the brief: blank stays blank, nothing is verified."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.jurisdictions.new_york.courts import COURTS, LOCAL
from app.papers.courts import slug

BRIEF = Path(__file__).parents[3].parent / "shared/law/new_york.md"
NYC = {"Bronx", "Kings", "New York", "Queens", "Richmond"}


def test_every_county_is_in_both_tables() -> None:
    assert len(COURTS) == 62
    assert [court.id for court in COURTS] == list(LOCAL)
    assert {local.county for local in LOCAL.values() if local.nyc} == NYC
    assert COURTS["kings-brooklyn"].street == "320 Jay Street"


def test_nothing_reads_as_checked_and_what_is_not_known_is_blank() -> None:
    assert not any(court.verified or court.checked for court in COURTS)
    assert [court.county for court in COURTS if not court.has_address] == ["Hamilton"]
    assert not LOCAL["allegany"].da_street
    assert not LOCAL["erie"].street


def test_there_are_sixty_one_cities_outside_new_york_city() -> None:
    assert sum(len(local.cities) for local in LOCAL.values()) == 61
    assert LOCAL["nassau"].cities == ("Glen Cove", "Long Beach")


def test_each_row_says_what_the_brief_says() -> None:
    if not BRIEF.exists():
        pytest.skip("the law brief is not beside this project")
    rows = re.findall(
        r"^\| ([^|]+) \| [1-4] / [0-9]+ \| ([^|]+) \| ([^|]+) \|([^|]*)\|$",
        BRIEF.read_text("utf-8"), re.M,
    )  # fmt: skip
    assert len(rows) == 62
    for (name, superior, local, da), court in zip(rows, COURTS, strict=True):
        mine = LOCAL[court.id]
        assert slug(name.split(" (")[0]) == slug(mine.county)
        assert court.street in superior
        assert court.city_zip in superior
        assert f"[{court.status}]" in superior or not court.status
        assert re.sub(r" \[[PKS]\]", "", local) == mine.words
        assert ", ".join(filter(None, (mine.da_street, mine.da_city_zip))) == da.strip()
