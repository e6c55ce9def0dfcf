"""Facts worked out before the rules run (brief 3.1, 3.3, 4.3)."""

from __future__ import annotations

from datetime import date

import pytest

from app.jurisdictions.california.derive import governing_day, straddles
from app.jurisdictions.california.facts import VOCABULARY
from app.jurisdictions.california.rules import PROGRAM
from app.relief.dates import PartialDate
from app.relief.facts import UNKNOWN, BadFacts, Value

AS_OF = date(2026, 11, 22)


def worked_out(**facts: object) -> dict[str, Value]:
    """What follows from these facts alone; no default is filled in."""
    return PROGRAM.prepare(VOCABULARY.read(facts, AS_OF), AS_OF, defaults=False)


@pytest.mark.parametrize(
    ("day", "unclear"),
    [
        ("2016", True),
        ("2016-11", True),
        ("2016-10", False),
        ("2016-12", False),
        ("2016-11-08", False),
        ("2016-11-09", False),
        ("2015", False),
        ("2017", False),
    ],
)
def test_only_2016_and_its_november_cannot_be_placed(day: str, unclear: bool) -> None:
    assert straddles(PartialDate.parse(day)) is unclear


@pytest.mark.parametrize(
    ("offense", "conviction", "conflict"),
    [
        ("2004-05-03", "2004-05-03", "no"),
        ("2004-05-04", "2004-05-03", "yes"),
        ("2004", "2004-01-01", "no"),
        ("2004-12-31", "2004", "no"),
        ("2005", "2004-12-31", "yes"),
        ("2005-01-01", "2004", "yes"),
        ("2004-05", "2004-05-01", "no"),
        ("2004-06", "2004-05", "yes"),
        ("2004", "unknown", "no"),
        ("unknown", "2004", "no"),
    ],
)
def test_an_offense_after_its_conviction_is_a_conflict(
    offense: str, conviction: str, conflict: str
) -> None:
    facts = worked_out(offense_date=offense, conviction_date=conviction)
    assert facts["dates_conflict"] == conflict
    if conflict == "yes":
        assert facts["offense_era"] == facts["conviction_era"] == "empty"


def test_a_conflict_cannot_be_seen_while_a_date_is_missing() -> None:
    assert "dates_conflict" not in worked_out(offense_date="2004")
    assert "offense_era" not in worked_out(offense_date="2004")


@pytest.mark.parametrize(
    ("day", "era"),
    [
        ("2016-11-08", "before"),
        ("2016-11-09", "after"),
        ("2016-10", "before"),
        ("2016-11", "empty"),
        ("2016", "empty"),
        ("1975", "before"),
        ("2017", "after"),
        (UNKNOWN, "empty"),
    ],
)
def test_before_or_after_the_law_changed(day: str, era: str) -> None:
    facts = worked_out(offense_date=day, conviction_date=UNKNOWN)
    assert facts["offense_era"] == era
    facts = worked_out(offense_date=UNKNOWN, conviction_date=day)
    assert facts["conviction_era"] == era


@pytest.mark.parametrize(
    ("section", "offense", "conviction", "letter"),
    [
        ("11358(c)", "2009", "2010", "none"),
        ("11359(a)", "2016-11-08", "2016-11-08", "none"),
        ("11359(d)", "2016-11-09", "2017", "d"),
        ("11357(b)", "1975-12-31", "1976", "none"),
        ("11357(b)", "1976", "1976", "b"),
        ("11357(e)", "2000", "2000", "e"),
        ("11357(e)", "2016-11-09", "2017", "none"),
        ("11360(a)", "1975", "1976", "none"),
        ("11360(a)", "1996", "1996", "a"),
        ("11360(c)", "1996", "1996", "none"),
        ("11357(b)", UNKNOWN, "1975", "none"),
        ("11357(b)", UNKNOWN, "1980", "b"),
        ("11357(b)", "2016", "1975", "none"),
        ("11357(b)", UNKNOWN, UNKNOWN, "b"),
        ("11358", "2009", "2009", "none"),
        ("11364(a)", "2009", "2009", "none"),
    ],
)
def test_a_letter_means_what_it_meant_on_the_day(
    section: str, offense: str, conviction: str, letter: str
) -> None:
    facts = worked_out(section=section, offense_date=offense, conviction_date=conviction)
    assert facts["letter"] == letter


def test_a_letter_waits_for_the_date() -> None:
    assert "letter" not in worked_out(section="11357(b)")
    assert "letter" not in worked_out(section="11357(b)", offense_date=UNKNOWN)
    assert worked_out(section="11357")["letter"] == "none"
    assert governing_day({}) is None
    assert governing_day({"offense_date": UNKNOWN, "conviction_date": UNKNOWN}) == UNKNOWN


def test_a_section_says_its_family_and_whether_it_is_an_attempt() -> None:
    facts = worked_out(section="664/11359 HS")
    assert (facts["family"], facts["attempt"]) == ("11359", "yes")
    assert worked_out(section="unknown")["family"] == "unknown"
    assert worked_out(section="11357.5")["family"] == "synthetic"
    assert "family" not in worked_out()


def test_two_sections_are_two_records() -> None:
    with pytest.raises(BadFacts, match="two sections"):
        VOCABULARY.read({"section": "11357/11359"}, AS_OF)


@pytest.mark.parametrize(
    ("flower", "conc", "within"),
    [
        ("le_28_5", "le_8", "yes"),
        ("le_28_5", "none", "yes"),
        ("none", "le_8", "yes"),
        ("le_28_5", "unknown", "yes"),
        ("unknown", "le_8", "yes"),
        ("none", "none", "unknown"),
        ("none", "unknown", "unknown"),
        ("unknown", "none", "unknown"),
        ("unknown", "unknown", "unknown"),
        ("gt_28_5", "none", "no"),
        ("gt_28_5", "le_8", "no"),
        ("le_28_5", "gt_8", "no"),
        ("unknown", "gt_8", "no"),
    ],
)
def test_amounts_are_within_the_limits_or_not(flower: str, conc: str, within: str) -> None:
    assert worked_out(flower=flower, conc=conc)["told_within"] == within
    dates = {"offense_date": "2004", "conviction_date": "2004"}
    for section in ("11357", "11357(a)", "11360(a)"):
        facts = worked_out(flower=flower, conc=conc, section=section, **dates)
        assert facts["within"] == within
    for section, by_record in (("11357(b)", "yes"), ("11357(c)", "no")):
        facts = worked_out(flower=flower, conc=conc, section=section, **dates)
        assert facts["within"] == by_record


def test_one_amount_over_the_limit_is_enough() -> None:
    assert worked_out(flower="gt_28_5")["told_within"] == "no"
    assert worked_out(conc="gt_8")["told_within"] == "no"
    assert "told_within" not in worked_out(flower="le_28_5")


@pytest.mark.parametrize(
    ("section", "day", "level"),
    [
        ("11357(b)", "2010-12-31", "misdemeanor"),
        ("11357(b)", "2011-01-01", "infraction"),
        ("11357(b)", "2011", "infraction"),
        ("11357(b)", "2010", "misdemeanor"),
        ("11357(a)", "2004", "unknown"),
        ("11357", "2004", "unknown"),
        ("11357(b)", "1975", "unknown"),
        ("11357(c)", "2004", "misdemeanor"),
        ("11357(d)", "2004", "misdemeanor"),
        ("11357(e)", "2004", "misdemeanor"),
        ("11358", "2004", "felony"),
        ("11359", "2004", "felony"),
        ("11360", "2004", "felony"),
        ("11360(a)", "2004", "felony"),
        ("11360(b)", "2004", "misdemeanor"),
        ("11364", "2004", "unknown"),
    ],
)
def test_a_level_that_is_not_known_is_read_off_the_section(
    section: str, day: str, level: str
) -> None:
    facts = worked_out(
        section=section,
        severity=UNKNOWN,
        already_reduced=False,
        offense_date=day,
        conviction_date=UNKNOWN,
    )
    assert facts["level"] == level


@pytest.mark.parametrize(
    ("severity", "level"),
    [
        ("felony", "misdemeanor"),
        (UNKNOWN, "misdemeanor"),
        ("misdemeanor", "misdemeanor"),
        ("infraction", "infraction"),
    ],
)
def test_a_felony_that_was_lowered_is_a_misdemeanor_now(severity: str, level: str) -> None:
    assert worked_out(severity=severity, already_reduced=True)["level"] == level


def test_a_level_waits_for_what_it_needs() -> None:
    assert worked_out(severity="felony", already_reduced=False)["level"] == "felony"
    assert "level" not in worked_out(severity="felony")
    assert "level" not in worked_out(severity=UNKNOWN, already_reduced=False)
    half = worked_out(severity=UNKNOWN, already_reduced=False, section="11357(b)")
    assert "level" not in half


def test_an_age_that_is_not_known_is_taken_for_the_careful_band() -> None:
    assert worked_out(age=UNKNOWN)["age_band"] == "18_20"
    assert worked_out(age="21_plus")["age_band"] == "21_plus"
    assert "age_band" not in worked_out()


def test_priors_that_are_not_known_count_as_none() -> None:
    assert worked_out(priors=UNKNOWN)["priors_counted"] == 0
    assert worked_out(priors=3)["priors_counted"] == 3
