"""Whole ways through the site, from the first page to the result, for invented people."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.web.visitor import Page, Visitor
from tests.web.walker import FOR_SALE, HOME, SEALED, Given, Walker

SECTION = "/california/case/1/conviction/1/section"


def outcomes(page: Page) -> list[str]:
    """The outcome on each card."""
    return [" ".join(tag.get_text().split()) for tag in page.soup.select(".card .outcome")]


def result_of(visitor: Visitor, **changes: Given) -> Page:
    return Walker(visitor, {**SEALED, **changes}).to("result")


def test_the_way_in_from_the_first_page(visitor: Visitor) -> None:
    page = visitor.get("/")
    address, _ = page.form("Start now")
    page = visitor.go(address)
    assert "Pick one answer" in visitor.post(page.url, {}).words
    answer = visitor.post(page.url, {"state": "california"})
    page = visitor.go(answer.to)
    assert page.url == HOME
    assert page.heading == "It may already be cleared"
    assert "11361.9" in page.words
    page = visitor.go(page.link("Go on to the questions"))
    assert page.heading == "Is this about your own record?"


def test_dismissal_and_sealing(visitor: Visitor) -> None:
    page = result_of(visitor)
    assert page.heading == "The court can likely dismiss and seal this conviction"
    assert "A judge decides" in page.words
    assert "CA-R31, CA-R80" in page.words
    assert "11361.8(e)" in page.words
    assert "ask the court clerk before you file" in page.words.casefold()
    assert page.link("Go on to the court papers") == "/california/case/1/waive_judge"
    assert "you qualify" not in page.words


def test_redesignation_of_two_counts_in_two_counties_in_one_sitting(visitor: Visitor) -> None:
    answers: Mapping[str, Given] = {
        **FOR_SALE,
        "2/county": "los-angeles",
        "2/case_number": "BA-99-104",
        "1/2/section": "11358",
        "1/2/plants": "gt_6",
    }
    walker = Walker(visitor, answers, plan=("count", "case"))
    page = walker.to("result")
    assert outcomes(page) == ["The court can likely lower this to a misdemeanor"] * 3
    titles = [tag.get_text() for tag in page.soup.select(".card-for")]
    assert titles == [
        "Case 1, conviction 1: HS 11359",
        "Case 1, conviction 2: HS 11358",
        "Case 2: HS 11359",
    ]
    page = walker.to("papers")
    assert [tag.get_text() for tag in page.soup.select("article h2")] == ["Case 1", "Case 2"]
    once = ("is_subject", "born", "immigration_read", "details")
    per_case = ("jurisdiction", "case_result", "county", "case_number", "serving", "waive_judge")
    for step in once:
        assert walker.asked.count(step) == 1, step
    for step in per_case:
        asked = [place for place in walker.asked if place.endswith(f"/{step}")]
        assert asked == [f"1/{step}", f"2/{step}"]
    sections = [place for place in walker.asked if place.endswith("/section")]
    assert sections == ["1/1/section", "1/2/section", "2/1/section"]


def test_still_serving(visitor: Visitor) -> None:
    page = result_of(visitor, **{**FOR_SALE, "serving": "yes"})
    assert page.heading == "The judge can likely lower or end your sentence"
    assert "public defender" in page.words


def test_already_cleared(visitor: Visitor) -> None:
    page = result_of(visitor, record_status="already_dismissed_or_sealed")
    assert page.heading == "This may already be cleared or at its lowest level"
    assert "court papers" not in " ".join(a.get_text() for a in page.soup.select("main a"))


def test_not_sure_of_the_section(visitor: Visitor) -> None:
    page = result_of(visitor, section="unknown")
    assert page.heading == "A lawyer should look at this first"
    assert "What settles it: The docket or minute order" in page.words
    assert f"{SECTION}?change=1" in page.links()


def test_not_eligible(visitor: Visitor) -> None:
    page = result_of(visitor, jurisdiction="federal")
    assert page.heading == "This law likely does not cover this conviction"
    assert "Other ways to get help" in page.words


def test_a_conviction_under_the_new_law_is_not_covered(visitor: Visitor) -> None:
    page = result_of(visitor, offense_date="2018-01", conviction_date="2018-04-01")
    assert page.heading == "This law likely does not cover this conviction"


@pytest.mark.parametrize(
    ("other_charge", "heading"),
    [
        ("yes", "A lawyer should look at this first"),
        ("unknown", "A lawyer should look at this first"),
        ("no", "This law likely does not fit, but another one may"),
    ],
)
def test_a_related_section_asks_for_the_cannabis_charge(
    visitor: Visitor, other_charge: str, heading: str
) -> None:
    walker = Walker(visitor, {**SEALED, "section": "11366", "prop64_charge_in_case": other_charge})
    page = walker.to("result")
    assert "1/prop64_charge_in_case" in walker.asked
    assert "1/1/severity" not in walker.asked
    assert page.heading == heading


def test_a_letter_from_before_1976_is_not_taken_for_todays(visitor: Visitor) -> None:
    dates = {"offense_date": "1974", "conviction_date": "1974-06", "born": "1950-01-01"}
    walker = Walker(visitor, {**SEALED, **dates})
    walker.to("result")
    assert "1/1/substance" in walker.asked
    later = Walker(Visitor(visitor.app), SEALED)
    later.to("result")
    assert "1/1/substance" not in later.asked


def test_the_year_2016_alone_asks_for_the_month(visitor: Visitor) -> None:
    walker = Walker(visitor, {**SEALED, "conviction_date": "2016-12-20"})
    page = walker.to("offense_date")
    page = visitor.send(page, {"year": "2016", "month": "", "day": ""})
    assert page.step == "offense_date"
    assert page.problems == [
        "The law changed on November 9, 2016. Add the month, and for November the day. "
        "If you do not know it, mark that you are not sure."
    ]
    assert page.filled()["year"] == ["2016"]
    page = visitor.send(page, {"year": "2016", "month": "11", "day": ""})
    assert page.problems
    page = visitor.send(page, {"year": "2016", "month": "11", "day": "8"})
    assert page.step == "conviction_date"
    assert walker.to("result").heading == "A lawyer should look at this first"


def test_the_year_2016_can_be_left_at_not_sure(visitor: Visitor) -> None:
    page = result_of(visitor, offense_date="unknown", conviction_date="2015")
    assert page.heading == "The court can likely dismiss and seal this conviction"


class TestDatesThatDoNotFit:
    """The conviction lies before the offense: one of the two is wrong."""

    def page(self, visitor: Visitor) -> Page:
        self.walker = Walker(visitor, {**SEALED, "offense_date": "2009-05-01"})
        page = self.walker.to("dates_checked")
        assert "do not fit together" in page.heading
        assert "May 1, 2009" in page.words
        assert "May 3, 2004" in page.words
        return page

    def test_the_offense_date_can_be_fixed(self, visitor: Visitor) -> None:
        page = visitor.send(self.page(visitor), {"choice": "offense"})
        assert page.step == "offense_date"
        assert page.filled()["year"] == ["2009"]
        page = visitor.send(page, {"year": "2004"})
        assert page.step == "conviction_date"
        assert self.walker.to("result").heading.endswith("dismiss and seal this conviction")

    def test_the_conviction_date_can_be_fixed(self, visitor: Visitor) -> None:
        page = visitor.send(self.page(visitor), {"choice": "conviction"})
        assert page.step == "conviction_date"
        page = visitor.send(page, {"year": "2009", "month": "6"})
        assert page.step == "born"
        assert self.walker.to("result").heading.endswith("dismiss and seal this conviction")

    def test_not_knowing_which_one_leads_to_a_lawyer(self, visitor: Visitor) -> None:
        visitor.send(self.page(visitor), {"choice": "cannot_tell"})
        assert self.walker.to("result").heading == "A lawyer should look at this first"

    def test_a_wrong_fix_brings_the_question_back(self, visitor: Visitor) -> None:
        page = visitor.send(self.page(visitor), {"choice": "cannot_tell"})
        page = visitor.go("/california/case/1/conviction/1/offense_date")
        page = visitor.send(page, {"year": "2010"})
        assert self.walker.to("dates_checked", "result").step == "dates_checked"


class TestATypedSection:
    """What was typed is shown as it was read before anything rests on it."""

    def page(self, visitor: Visitor, typed: str) -> Page:
        self.walker = Walker(visitor, SEALED)
        return visitor.send(self.walker.to("section"), {"typed": typed})

    def test_it_is_confirmed(self, visitor: Visitor) -> None:
        page = self.page(visitor, "11357(B) HS POSS MARIJ")
        assert page.heading == "We read this as HS 11357(b). Is that right?"
        page = visitor.send(page, {"choice": "yes"})
        assert page.step == "severity"

    def test_it_can_be_fixed(self, visitor: Visitor) -> None:
        page = visitor.send(self.page(visitor, "11375(B)"), {"choice": "no"})
        assert page.step == "section"
        assert page.filled()["typed"] == ["11375(B)"]
        page = visitor.send(page, {"typed": "11357(B)"})
        assert page.heading == "We read this as HS 11357(b). Is that right?"

    def test_a_new_text_asks_again(self, visitor: Visitor) -> None:
        visitor.send(self.page(visitor, "11357(b)"), {"choice": "yes"})
        page = visitor.send(visitor.go(SECTION), {"typed": "11360(b)"})
        assert page.heading == "We read this as HS 11360(b). Is that right?"
        assert page.filled() == {}

    def test_a_text_without_a_number_is_asked_again(self, visitor: Visitor) -> None:
        page = self.page(visitor, "zzz qqq")
        assert page.step == "section"
        assert "We found no section number in that." in page.problems[0]
        assert page.filled()["typed"] == ["zzz qqq"]

    def test_two_sections_in_one_line_are_two_convictions(self, visitor: Visitor) -> None:
        page = self.page(visitor, "11357(b)/11359")
        assert page.heading == "We read this as HS 11357(b). Is that right?"
        assert "Conviction 1 of 2" in page.words
        page = self.walker.to("result")
        assert [tag.get_text().split(":")[0] for tag in page.soup.select(".card-for")] == [
            "Conviction 1",
            "Conviction 2",
        ]
        assert [place for place in self.walker.asked if place.endswith("section_read")] == [
            "1/1/section_read",
            "1/2/section_read",
        ]

    def test_sending_it_twice_does_not_add_more(self, visitor: Visitor) -> None:
        first = self.page(visitor, "11357(b)/11359")
        visitor.send(visitor.go(SECTION), {"typed": "11357(b)/11359"})
        page = self.walker.to("result")
        assert len(outcomes(page)) == 2, first.url


def test_each_card_can_be_understood_alone(visitor: Visitor) -> None:
    page = result_of(visitor, flower="unknown", section="11357")
    card = page.soup.select_one(".card.result")
    assert card is not None
    said = " ".join(card.get_text(" ").split())
    for part in ("Why", "What would change this", "What your answers were", "Rules used: CA-R"):
        assert part in said
    assert 'If your answer to "' in said
    assert "About how much plant cannabis was it?" in said
