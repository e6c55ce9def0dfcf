"""California's questionnaire (brief 3.6): what is asked of whom, and the age from a birth date."""

from __future__ import annotations

import pytest

from app.intake.answers import Answer, Answers
from app.intake.questions import UNSURE
from app.jurisdictions.california import ask_conviction
from app.jurisdictions.california.questions import PAPERS, SCREENING, complete
from app.relief.dates import PartialDate
from app.relief.facts import UNKNOWN, Facts, Value
from tests.unit.california.people import Told, asked, decided, sitting

LIMITS = ["superstrike", "pc290c", "priors"]


def conduct(**told: Answer) -> list[str]:
    """The pages after "Before we ask what happened"; none when that page was not shown."""
    pages = asked(told)
    start = pages.index("immigration_read") + 1 if "immigration_read" in pages else len(pages)
    return pages[start:]


# --- What is asked of whom -----------------------------------------------------------------------


def test_the_usual_order() -> None:
    assert asked({"section": "11359"}) == [
        "is_subject",
        "jurisdiction",
        "case_result",
        "record_status",
        "county",
        "case_number",
        "section",
        "severity",
        "offense_date",
        "conviction_date",
        "born",
        "serving",
        "immigration_read",
        *LIMITS,
        "young",
    ]


@pytest.mark.parametrize(
    ("told", "last"),
    [
        ({"is_subject": "other_person"}, "is_subject"),
        ({"jurisdiction": "federal"}, "jurisdiction"),
        ({"jurisdiction": UNSURE}, "jurisdiction"),
        ({"case_result": "juvenile"}, "case_result"),
        ({"record_status": "already_dismissed_or_sealed"}, "record_status"),
        ({"record_status": "challenged_or_denied"}, "record_status"),
        ({"section": UNSURE}, "section"),
        ({"section": "11357.5"}, "section_read"),
        ({"section": "11364 HS"}, "prop64_charge_in_case"),
        ({"section": "182 PC"}, "serving"),
        ({"offense_date": "2017-01-01", "conviction_date": "2017"}, "conviction_date"),
        ({"offense_date": UNSURE, "conviction_date": UNSURE}, "conviction_date"),
        ({"serving": UNSURE}, "serving"),
    ],
)
def test_nothing_more_is_asked_once_a_gate_decides(told: Told, last: str) -> None:
    assert asked(told)[-1] == last


@pytest.mark.parametrize(
    ("told", "pages"),
    [
        ({"section": "11357(b)"}, ["school"]),
        ({"section": "11357(a)"}, ["conc", "school"]),
        ({"section": "11357(c)"}, ["flower", "school"]),
        ({"section": "11357"}, ["substance", "flower", "school"]),
        ({"section": "11357", "substance": "concentrate"}, ["substance", "conc", "school"]),
        ({"section": "11357", "substance": "both"}, ["substance", "flower", "conc", "school"]),
        ({"section": "11357", "substance": UNSURE}, ["substance", "school"]),
        (
            {"section": "11357(b)", "offense_date": "1975", "born": "1940-01-01"},
            ["substance", "flower", "school"],
        ),
        ({"section": "11358"}, ["plants", "grow_site_ok"]),
        ({"section": "11358", "plants": "gt_6"}, ["plants", *LIMITS, "env"]),
        ({"section": "11358", "plants": "harvest_only"}, ["plants", "harvest"]),
        (
            {"section": "11358", "plants": "harvest_only", "harvest": "gt_28_5"},
            ["plants", "harvest", *LIMITS, "env"],
        ),
        ({"section": "11360(b)"}, ["recipient"]),
        ({"section": "11360"}, ["substance", "flower", "act", "recipient"]),
        (
            {"section": "11360(a)", "act": "sale"},
            ["substance", "flower", "act", *LIMITS, "minor", "state_line"],
        ),
        (
            {"section": "11360(a)", "flower": "gt_28_5"},
            ["substance", "flower", "act", "recipient", *LIMITS, "minor"],
        ),
        ({"section": "11359", "superstrike": "before"}, [*LIMITS[:1]]),
    ],
)
def test_only_what_can_still_change_the_answer_is_asked(told: Told, pages: list[str]) -> None:
    assert conduct(**told)[: len(pages)] == pages
    assert set(conduct(**told)) - set(pages) <= {"pc290c", "priors", "young"}


@pytest.mark.parametrize("section", ["11357", "11357(c)", "11358", "11359", "11360"])
def test_who_was_under_18_is_not_asked_what_happened(section: str) -> None:
    """For under 18 it is an infraction whatever happened: there is nothing to ask about."""
    assert conduct(section=section, born="1990-01-01") == []


def test_the_warning_for_noncitizens_stands_before_the_first_question_on_what_happened() -> None:
    pages = asked({"section": "11360"})
    assert pages[pages.index("immigration_read") + 1] == "substance"
    step = SCREENING.by_id["immigration_read"]
    assert step.question.warning is not None
    assert "immigration lawyer before you answer" in str(step.question.warning)


def test_a_typed_section_is_read_back_and_a_picked_one_is_not() -> None:
    assert "section_read" in asked({"section": "11359 HS-POSSESS FOR SALE"})
    assert "section_read" not in asked({"section": "11359"})
    step = SCREENING.by_id["section_read"]
    assert step.fill is not None
    assert step.fill({"section": "664/11357(c) HS"}) == {"read": "Attempted HS 11357(c)"}
    assert str(step.fill({"section": "???"})["read"]) == "no section that we know"
    assert step.fill({}) == {"read": ""}


def test_two_sections_in_one_line_become_two_entries() -> None:
    split = SCREENING.by_id["section"].split
    assert split is not None
    assert split("11357(b)/11359 HS") == ("HS 11357(b)", "HS 11359")
    assert split("664/11359 HS") == ("664/11359 HS",)
    assert split("11359") == ("11359",)


def test_dates_that_do_not_fit_are_asked_about_once_more() -> None:
    told: Told = {"offense_date": "2005-01-01", "conviction_date": "2004"}
    assert asked(told)[-1] == "dates_checked"
    assert decided(**told).rule == "CA-R26"
    step = SCREENING.by_id["dates_checked"]
    assert [c.reopens for c in step.question.choices] == ["offense_date", "conviction_date", ""]
    assert step.fill is not None
    assert set(step.fill({"offense_date": 1})) == {"offense", "conviction"}


@pytest.mark.parametrize("question", [ask_conviction.OFFENSE_DATE, ask_conviction.CONVICTION_DATE])
def test_2016_alone_is_asked_more_exactly(question: object) -> None:
    refine = getattr(question, "refine", None)
    assert refine is not None
    assert refine("2016") is not None
    assert refine("2016-11") is not None
    for enough in ("2016-10", "2016-11-09", "2015", "2017"):
        assert refine(enough) is None


def test_no_question_asks_for_a_rap_sheet() -> None:
    for flow in (SCREENING, PAPERS):
        for step in flow.steps:
            words = f"{step.question.label} {step.question.hint or ''}".lower()
            assert "upload" not in words
            assert "rap sheet" not in words


def test_what_the_brief_stars_has_no_not_sure() -> None:
    for name in ("is_subject", "county", "case_number", "section_read"):
        assert SCREENING.by_id[name].question.unsure is None
    for name in ("jurisdiction", "case_result", "section", "severity", "serving", "superstrike"):
        assert SCREENING.by_id[name].question.unsure is not None


def test_one_answer_for_the_case_serves_all_its_counts() -> None:
    _, shown = sitting([{"section": "11359"}, {"section": "11358"}])
    for once in ("is_subject", "jurisdiction", "county", "born", "serving", "waive_judge"):
        assert shown.count(once) == 1
    for each in ("record_status", "section", "severity", "offense_date", "count_details"):
        assert shown.count(each) == 2


def test_two_cases_have_two_courts_and_one_person() -> None:
    _, shown = sitting([{"section": "11359"}], [{"section": "11358", "county": "kern"}])
    assert shown.count("county") == shown.count("serving") == shown.count("court_address") == 2
    assert shown.count("born") == shown.count("details") == 1


# --- Papers --------------------------------------------------------------------------------------


def test_rights_have_no_answer_until_they_are_asked() -> None:
    for name in ("waive_judge", "waive_appearance", "hearing"):
        step = PAPERS.by_id[name]
        assert [c.value for c in step.question.choices] in (["yes", "no"], ["no", "yes"])
        assert step.prefill is None
        assert not step.question.optional


def test_the_address_of_the_court_is_a_start_that_the_person_can_change() -> None:
    prefill = PAPERS.by_id["court_address"].prefill
    assert prefill is not None
    here = Answers("california").with_case(0, "county", "san-francisco")
    assert prefill(here, 0) == {"street": "850 Bryant Street", "city_zip": "San Francisco 94103"}
    assert prefill(here.with_case(0, "county", "los-angeles"), 0) is None
    assert prefill(here.with_case(0, "county", "atlantis"), 0) is None
    assert prefill(Answers("california"), 0) is None


# --- Age from a birth date -----------------------------------------------------------------------


def age(born: str, offense: str, conviction: str = UNKNOWN) -> Value | None:
    """The band worked out, or ``None`` when the age is asked for."""
    days: dict[str, Value] = {
        name: text if text == UNKNOWN else PartialDate.parse(text)
        for name, text in (
            ("born", born),
            ("offense_date", offense),
            ("conviction_date", conviction),
        )
    }
    facts = complete(Facts(days))
    assert ("age" in facts) != ("age_unclear" in facts)
    return facts.get("age")


@pytest.mark.parametrize(
    ("born", "offense", "band"),
    [
        ("1983-05-03", "2004-05-03", "21_plus"),
        ("1983-05-04", "2004-05-03", "18_20"),
        ("1986-05-03", "2004-05-03", "18_20"),
        ("1986-05-04", "2004-05-03", "under18"),
        ("1983-06-15", "2004", None),
        ("1983-06-15", "2005", "21_plus"),
        ("1986-06-15", "2004", None),
        ("1985-06-15", "2004", "18_20"),
        ("1983-06-15", "2004-06", None),
        ("1983-06-15", "2004-07", "21_plus"),
        ("1984-02-29", "2005-02-28", "18_20"),
        ("1984-02-29", "2005-03-01", "21_plus"),
        ("1988-02-29", "2006-02-28", "under18"),
        ("1988-02-29", "2006-03-01", "18_20"),
    ],
)
def test_the_age_is_worked_out_only_where_one_band_is_possible(
    born: str, offense: str, band: str | None
) -> None:
    assert age(born, offense) == band


@pytest.mark.parametrize(
    ("born", "conviction", "band"),
    [
        ("1983-06-15", "2004-07-01", None),
        ("1960-06-15", "2004-07-01", None),
        ("1990-06-15", "2004-07-01", "under18"),
        ("1986-06-15", "2004", None),
        ("1987-06-15", "2004", "under18"),
    ],
)
def test_a_conviction_date_alone_can_only_say_under_18(
    born: str, conviction: str, band: str | None
) -> None:
    assert age(born, UNKNOWN, conviction) == band


def test_the_older_band_is_never_picked_for_anyone() -> None:
    assert age("1995-11-09", "2016", "2016-12") is None
    assert age("1970-01-01", "2005-01-01", "2004") is None
    assert age("2000-01-01", "1990") is None
    assert age(UNKNOWN, "2004") is None


def test_who_does_not_give_a_birth_date_is_asked_for_the_band() -> None:
    pages = asked({"section": "11359", "born": "unknown"})
    assert pages[pages.index("born") + 1] == "age"
    assert "age" not in asked({"section": "11359", "born": "1970-06-15"})
    assert decided(born="unknown", age="18_20", section="11360(b)").rule == "CA-R81"


def test_an_age_that_nobody_can_tell_is_taken_for_18_to_20_and_said() -> None:
    decision = decided(born="unknown", age=UNSURE, section="11360(b)")
    assert decision.chain == ("CA-R62", "CA-R81")
    assert "age_assumed_18_20" in decision.flags


def test_an_answer_to_the_age_is_dropped_when_the_dates_settle_it() -> None:
    answers, _ = sitting([{"section": "11359", "born": "unknown", "age": "under18"}])
    changed = answers.with_person("born", "1970-06-15")
    walk = SCREENING.walk(changed, 0, 0)
    assert walk.facts["age"] == "21_plus"
