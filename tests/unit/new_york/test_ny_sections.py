"""What records print, and the one section that each print means (brief 4)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.jurisdictions.new_york.sections import Reading, read_section

BRIEF = Path(__file__).parents[3].parent / "shared/law/new_york.md"

PRINTS = (
    ("PL 221.10 01 BM 0", "221.10", "1", "none", "BM"),
    ("PL 221.10(1)", "221.10", "1", "none", ""),
    ("221.10-1", "221.10", "1", "none", ""),
    ("PL 22110", "221.10", "", "none", ""),
    ("PL 2211001", "221.10", "1", "none", ""),
    ("PL 2210500", "221.05", "", "none", ""),
    ("P.L. § 221.05", "221.05", "", "none", ""),
    ("Penal Law section 221.40", "221.40", "", "none", ""),
    ("PL 221.05 00 0V 0", "221.05", "", "none", "V"),
    ("PL 221.50 02 DF 0", "221.50", "2", "none", "DF"),
    ("110/221.20", "221.20", "", "attempt", ""),
    ("PL 110-221.25 EF", "221.25", "", "attempt", "EF"),
    ("PL 110.00/221.45", "221.45", "", "attempt", ""),
    ("105.05/221.55", "221.55", "", "conspiracy", ""),
    ("ATT 221.30", "221.30", "", "attempt", ""),
    ("221.4", "221.40", "", "none", ""),
    ("222.5", "222.50", "", "none", ""),
    ("220.6", "220.06", "", "none", ""),
    ("CPM 5", "221.10", "", "none", ""),
    ("CSM3", "221.45", "", "none", ""),
    ("UPM", "221.05", "", "none", ""),
    ("Criminal Possession of Marihuana in the Second Degree", "221.25", "", "none", ""),
    ("CRIM SALE MARIJUANA-4TH", "221.40", "", "none", ""),
    ("Unlawful Possession of Marihuana in the First Degree", "221.10", "", "none", ""),
    ("Criminal Possession of Cannabis 3rd", "222.30", "", "none", ""),
    ("Criminal Possession of a Controlled Substance in the Seventh Degree", "220.03", "", "none",
     ""),
    ("CPCS 7", "220.03", "", "none", ""),
    ("Loitering in the first degree", "240.36", "", "none", ""),
    ("DISORDERLY CONDUCT", "240.20", "", "none", ""),
    ("VTL 1192.4", "VTL 1192(4)", "4", "none", ""),
    ("V&T 1192(4-a)", "VTL 1192(4-a)", "4-a", "none", ""),
    ("PHL 3382", "PHL 3382", "", "none", ""),
    ("PL 221.10 Sub 01 Class B Misdemeanor Degree 5 NCIC 3562", "221.10", "1", "none", "BM"),
    ("PL 221.40 CRIM POSS MARIHUANA-4TH", "221.40", "", "none", ""),
    ("265.01", "265.01", "", "none", ""),
)  # fmt: skip


@pytest.mark.parametrize(("typed", "section", "sub", "inchoate", "level"), PRINTS)
def test_each_print_is_read(typed: str, section: str, sub: str, inchoate: str, level: str) -> None:
    read = read_section(typed)
    assert (read.section, read.subdivision, read.inchoate, read.level) == (
        section, sub, inchoate, level,
    )  # fmt: skip


@pytest.mark.parametrize("typed", ["", "221.99", "222.05", "marijuana", "21 USC 844", "2021-03-31"])
def test_what_is_not_known_is_never_guessed(typed: str) -> None:
    assert read_section(typed).section == ""


def test_a_lost_zero_with_two_meanings_is_asked() -> None:
    assert read_section("221.5") == Reading(ambiguous=True)
    assert read_section("221.99").never


@pytest.mark.parametrize("typed", [row[0] for row in PRINTS])
def test_the_form_shown_to_the_person_reads_back_as_the_same_charge(typed: str) -> None:
    read = read_section(typed)
    assert read_section(read.as_read()) == read


def test_the_brief_s_table_is_read_as_it_says() -> None:
    if not BRIEF.exists():
        pytest.skip("the law brief is not beside this project")
    table = BRIEF.read_text("utf-8").split("### 4.3")[1].split("### 4.4")[0]
    rows = re.findall(r"^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|", table, re.M)
    assert len(rows) == 37
    for typed, *expected in rows:
        read = read_section(typed)
        law = read.section.split("(")[0]
        found = [law, read.subdivision, read.inchoate, read.level]
        assert [one or "-" for one in found] == [one.strip() for one in expected], typed
