"""The court table: all 58 counties as in the brief, and a table that is wrong never loads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.papers.courts import ASK_THE_CLERK, Court, CourtDataError, CourtDirectory, slug

ROOT = Path(__file__).parents[3]
TABLE = ROOT / "app/jurisdictions/california/courts.toml"
BRIEF = ROOT.parent / "shared/law/california.md"


@pytest.fixture(scope="module")
def courts() -> CourtDirectory:
    return CourtDirectory.load(TABLE)


@pytest.fixture(scope="module")
def brief() -> list[list[str]]:
    if not BRIEF.exists():
        pytest.skip("the law brief is not beside this project")
    row = re.compile(r"\| ([^|]+) \| (Superior Court of California, County of [^|]+)"
                     r"\|([^|]*)\|([^|]*)\|([^|]*)\|")  # fmt: skip
    found = [row.match(line) for line in BRIEF.read_text(encoding="utf-8").splitlines()]
    return [[cell.strip() for cell in match.groups()] for match in found if match]


def test_every_county_is_there_in_order(courts: CourtDirectory) -> None:
    counties = [court.county for court in courts]
    assert len(courts) == 58
    assert counties == sorted(counties)
    assert courts["san-luis-obispo"].caption == (
        "Superior Court of California, County of San Luis Obispo"
    )
    assert courts.get("nowhere") is None
    assert "alameda" in courts


def test_each_row_says_what_the_brief_says(courts: CourtDirectory, brief: list[list[str]]) -> None:
    assert len(brief) == 58
    for (county, caption, address, status, note), court in zip(brief, courts, strict=True):
        assert (court.county, court.caption, court.status) == (county, caption, status)
        building = f" ({court.building})" if court.building else ""
        assert ", ".join(filter(None, (court.street, court.city_zip))) + building == address
        assert bool(court.note) == bool(note), county
        # Notes are in plainer words, but no number and no name of the brief's note is lost.
        facts = re.findall(r"\b[0-9][\w-]*|(?<!^)(?<!\. )\b[A-Z][a-z]{3,}", note)
        lost = [fact for fact in facts if fact.lower() not in court.note.lower()]
        assert not lost, county


def test_what_nobody_checked_never_reads_as_certain(
    courts: CourtDirectory, brief: list[list[str]]
) -> None:
    unsure = [county for county, *_, note in brief if "own knowledge" in note]
    assert unsure == ["Los Angeles", "Napa", "Santa Barbara", "Stanislaus"]
    for county in unsure:
        note = courts[slug(county)].note
        assert re.search(r"\bmay\b", note), county
        assert re.search(r"[Nn]obody has checked", note), county


def test_no_address_is_invented(courts: CourtDirectory) -> None:
    without = [court.county for court in courts if not court.has_address]
    assert without == ["Los Angeles", "Santa Barbara"]


def test_nothing_is_called_verified(courts: CourtDirectory) -> None:
    assert not any(court.verified or court.checked for court in courts)
    assert all(court.source for court in courts)
    assert set(courts.statuses) == {"A", "B", "C"}


def test_the_caption_lines_fit_the_official_form(courts: CourtDirectory) -> None:
    alameda = courts["alameda"]
    assert (alameda.street, alameda.city_zip) == ("1225 Fallon Street", "Oakland 94612")
    assert alameda.building == "Rene C. Davidson Courthouse"
    assert courts["del-norte"].street == "450 H Street, Room 209"


def test_there_are_questions_for_the_clerk() -> None:
    assert len(ASK_THE_CLERK) == 6
    assert all(str(question).endswith("?") for question in ASK_THE_CLERK)


GOOD = """
caption = "Superior Court, County of {county}"
source = "a list"
verified = false
[statuses]
A = "a list"
[court."El Norte"]
street = "1 First Street"
city_zip = "Norte 90001"
status = "A"
"""


def load(tmp_path: Path, text: str) -> CourtDirectory:
    path = tmp_path / "courts.toml"
    path.write_text(text, encoding="utf-8")
    return CourtDirectory.load(path)


def test_a_sound_table_loads(tmp_path: Path) -> None:
    (court,) = load(tmp_path, GOOD)
    assert court == Court(
        id="el-norte", county="El Norte", caption="Superior Court, County of El Norte",
        street="1 First Street", city_zip="Norte 90001", status="A", note="", verified=False,
        source="a list", checked=None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("change", "to", "fault"),
    [
        ('status = "A"', 'status = "Z"', "status is not one"),
        ('status = "A"', "", "needs a status"),
        ('street = "1 First Street"\n', "", "go together"),
        ('city_zip = "Norte 90001"', 'city_zip = "Norte"', "ZIP"),
        ('city_zip = "Norte 90001"', 'city_zip = "Norte  90001"', "stray spaces"),
        ('status = "A"', 'status = "A"\nnote = ""', "empty"),
        ('status = "A"', 'status = "A"\nverified = true', "day of the check"),
        ('status = "A"', 'status = "A"\nchecked = 2026-11-01', "day of the check"),
        ('status = "A"', 'status = "A"\nverified = "no"', "verified"),
        ('status = "A"', 'status = "A"\nfax = "1"', "fax is not known"),
        ('status = "A"', 'status = "A"\n[court."El-norte"]', "twice: el-norte"),
        ('status = "A"', 'status = "A"\n[court."El Norte"]', "courts.toml"),
        ('status = "A"', 'status = "A"\n[court."?"]', "no id"),
        ('source = "a list"\n', "", "source is missing"),
        (" of {county}", "", "no {county}"),
        ("[statuses]", "[statuses", "courts.toml"),
        ('street = "1 First Street"\ncity_zip = "Norte 90001"\nstatus = "A"',
         'building = "Hall"', "building"),
    ],
)  # fmt: skip
def test_a_wrong_row_stops_the_program(tmp_path: Path, change: str, to: str, fault: str) -> None:
    assert change in GOOD
    with pytest.raises(CourtDataError, match=re.escape(fault)):
        load(tmp_path, GOOD.replace(change, to, 1))
