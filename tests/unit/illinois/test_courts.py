"""The 102 counties as in the brief; nothing is called verified."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.jurisdictions.illinois.courts import COURTS

BRIEF = Path(__file__).parents[3].parent / "shared/law/illinois.md"


def test_every_county_is_there_in_order() -> None:
    counties = [court.county for court in COURTS]
    assert len(counties) == 102
    assert counties[:3] == ["Adams", "Alexander", "Bond"]
    spelled = {"DeKalb", "DeWitt", "DuPage", "LaSalle", "McDonough", "McHenry", "McLean",
               "Jo Daviess", "Rock Island", "St. Clair"}  # fmt: skip
    assert spelled <= set(counties)
    assert COURTS["st-clair"].caption == "Circuit Court of St. Clair County, Illinois"


def test_each_row_says_what_the_brief_says() -> None:
    if not BRIEF.exists():
        pytest.skip("the law brief is not beside this project")
    row = re.compile(
        r"\| ([A-Z][A-Za-z. ]+) \| ([0-9]{1,2}|Cook) \| ([^|]+) \| (\([0-9]{3}\) [^|]+) \|"
    )
    found = [
        match.groups()
        for line in BRIEF.read_text("utf-8").splitlines()
        if (match := row.match(line))
    ]
    assert len(found) == 102
    for (county, circuit, address, phone), court in zip(found, COURTS, strict=True):
        city, _, zip_code = court.city_zip.rpartition(" ")
        assert court.county == county
        assert f"{court.street}, {city}, IL {zip_code}" == address
        assert phone in court.note
        assert circuit == "Cook" or f"circuit {circuit}." in court.note


def test_nothing_is_called_verified() -> None:
    assert not any(court.verified or court.checked for court in COURTS)
    assert all(court.source and court.status == "A" for court in COURTS)


def test_special_buildings_are_said() -> None:
    for county in ("kane", "lasalle", "madison", "cook"):
        assert "may be heard in another building" in COURTS[county].note
