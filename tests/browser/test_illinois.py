"""Illinois, from the first page to the papers in the hand: every paper read back and compared."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser

from tests.browser.browsing import Visit, visit
from tests.browser.clerk import Paper, packet
from tests.browser.illinois_tales import (
    DONE,
    LAKE,
    NAME,
    PAPERS,
    PEORIA,
    QUICK,
    RESULT,
    STORY,
    TWO_CASES,
    UNTOLD,
)
from tests.browser.person import Person
from tests.browser.petition import words_of
from tests.browser.quick import Quick
from tests.browser.site import Site
from tests.browser.stories import DOWNLOAD, GO_ON, READY

REST = " & Expunge Eligible Cannabis Convictions"
MOTION, ADDITIONAL = f"Motion to Vacate{REST}", "Additional Cannabis Convictions"
NOTICE = f"Notice of Court Date for {MOTION}"
ORDER = f"Order Granting or Denying {MOTION}"
STORY_PAGE = "Item 6, continued"
FIRST, COPY = "Read this first", "Copy your answers onto the official forms"
GOES_ON = "(My answer goes on: see the page headed “Item 6, continued”.)"
ITEM_1A = "Misdemeanor cannabis offenses under"
ITEM_1B = "Class 4 felony cannabis offense under"
ALWAYS = (
    "I was convicted before June 25, 2019.",
    "I have completed the sentences or conditions",
    "I ask the court to VACATE AND EXPUNGE",
)
ITEM_4_MORE = "I have listed additional cases on the attached"
FEE = "I am seeking a fee waiver"
MONEY = "I have completed every part of each sentence that is not money."
MISDEMEANOR_ROW = ("2008-CM-004512", "Peoria Police Department", "X", "", "May 10, 2008")
FELONY_ROW = ("2012-CF-000317", "Peoria County Sheriff", "", "X", "January 20, 2012")
Rows = list[tuple[str, ...]]


def check_head(paper: Paper, county: str) -> None:
    """Who asks, and where; the place for a number of the clerk stays empty."""
    expected = {
        "Your name (First, middle, last name)": NAME,
        "Other names used in these cases": "Rose O’Brien",
        "Date of birth": "February 29, 1984",
        "Race": "",
        "Gender": "Female",
        "Case Number (if the Circuit Clerk assigns a new": "",
    }
    assert {label: paper.over(label) for label in expected} == expected
    assert f"{county} COUNTY" in paper.lines


def check_numbers(paper: Paper, numbers: Sequence[str]) -> None:
    """The case numbers in the head, and no other."""
    listed = paper.between("ounty:", "Note: If you are not a citizen")
    assert listed == " ".join(numbers)


def check_signature(paper: Paper, name: str = "Print Name", phone: str = "Telephone") -> None:
    """The block at the end; the signature, its date and the lawyer's number are for a pen."""
    expected = {
        name: NAME,
        "Street Address": "88 Invented Street, Apt. 2",
        "City, State, ZIP": "Peoria, IL 61602",
        phone: "309-555-0142",
        "Attorney # (if any)": "",
    }
    assert {label: paper.over(label) for label in expected} == expected


def check_motion(paper: Paper, county: str, rows: Rows, *, more: bool = False) -> None:
    """Boxes only as they follow from the answers; ages from the dates; the story whole."""
    check_head(paper, county)
    check_numbers(paper, [row[0] for row in rows])
    check_signature(paper)
    assert paper.rows("Case Number") == rows
    kinds = {ITEM_1A: "X" in column(rows, 2), ITEM_1B: "X" in column(rows, 3)}
    boxes = {**kinds, **dict.fromkeys(ALWAYS, True), ITEM_4_MORE: more}
    assert {words: paper.ticked(words) for words in boxes} == boxes
    assert paper.marks == sum(boxes.values()) + len(rows)
    assert (paper.over("Your Signature"), paper.over("Date", -1)) == ("/s/", "")
    assert paper.over("Email") == ""
    assert paper.between("I am currently", "years old.") == str(years_since(1984, 2, 29))


def column(rows: Rows, at: int) -> set[str]:
    return {row[at] for row in rows}


def years_since(year: int, month: int, day: int) -> int:
    today = datetime.now(ZoneInfo("America/Chicago")).date()
    return today.year - year - ((today.month, today.day) < (month, day))


def check_story(motion: Paper, rest: Paper) -> None:
    """Item 6 stands whole on the motion and on the page after it."""
    first = motion.between("(please explain):", GOES_ON)
    second = rest.between(f"{MOTION}.")
    assert f"{first} {second}" == " ".join(STORY.split())


def check_notice(paper: Paper, county: str, numbers: Sequence[str], *, more: bool) -> None:
    """The clerk gives the date and the place, and signs."""
    check_head(paper, county)
    check_numbers(paper, numbers)
    check_signature(paper)
    assert {words: paper.ticked(words) for words in (ITEM_4_MORE, FEE)} == {
        ITEM_4_MORE: more,
        FEE: True,
    }
    assert paper.marks == 1 + more
    empty = ("a. Date: Time: a.m. p.m.", "b. Address:", "City, State, ZIP:", "Courtroom:")
    at = paper.lines.index(empty[0])
    assert tuple(paper.lines[at : at + 4]) == empty
    assert {paper.over("Your Signature", at) for at in (0, 1)} == {"/s/"}
    for label in ("Signature of Circuit Clerk", "Name of Deputy Clerk"):
        assert paper.over(label) == ""
    assert f"To: {county} County State’s Attorney" in paper.text


def check_order(paper: Paper, county: str, numbers: Sequence[str]) -> None:
    """Every box, the judge and the date are empty."""
    check_head(paper, county)
    check_numbers(paper, numbers)
    check_signature(paper, "Prepared by", "Phone")
    assert paper.marks == 0
    assert (paper.over("Judge"), paper.over("Date", -1)) == ("", "")
    assert paper.beside("Other:") == ""


def check_untold(papers: Sequence[Paper]) -> None:
    for paper in papers:
        if paper.title not in (FIRST, COPY):
            assert [word for word in UNTOLD if word in paper.text] == [], paper.title


def downloaded(person: Person, at: int = 0) -> bytes:
    with person.page.expect_download() as waiting:
        person.page.get_by_role("button", name=DOWNLOAD).nth(at).click()
    return waiting.value.path().read_bytes()


def test_the_packet_of_a_county_with_two_cases(window: Visit) -> None:
    person = Person(window.page)
    person.open()
    person.take((*TWO_CASES, *DONE))
    person.reads(RESULT)
    person.press(GO_ON)
    person.take(PAPERS)
    person.reads("Last check before your papers")
    person.press("Make my papers")
    person.reads(READY)
    with packet(downloaded(person)) as papers:
        titles = [paper.title for paper in papers]
        assert titles == [FIRST, MOTION, STORY_PAGE, NOTICE, ORDER, COPY]
        first, motion, story, notice, order, copy = papers
        assert "Ask the clerk for the class before you file." in first.text
        assert first.between("Confirm before filing:", "These papers ask") == FELONY_ROW[0]
        check_motion(motion, "Peoria", [MISDEMEANOR_ROW, FELONY_ROW])
        assert MONEY in motion.text
        assert motion.between("b. I was", "years old") == "27"
        since = motion.between("It has been at least", "since my last")
        assert since == f"{years_since(2012, 6, 30)} years or months"
        numbers = [MISDEMEANOR_ROW[0], FELONY_ROW[0]]
        check_notice(notice, "Peoria", numbers, more=False)
        assert notice.beside("Street Address:") == "100 Invented Plaza, Room 3"
        assert notice.lines.count("City, State, ZIP: Peoria, IL 61602") == 1
        check_order(order, "Peoria", numbers)
        check_story(motion, story)
        check_untold(papers)
        check_copy_sheet(copy)


def check_copy_sheet(paper: Paper) -> None:
    """What the person copies by hand is what the motion says."""
    for line in (
        f"Motion, your name {NAME} Motion, other names Rose O’Brien Motion, date of birth",
        "Motion, race Motion, gender Female",
        "Motion, 1a Tick the box. Motion, 1b Tick the box.",
        "line 1 2008-CM-004512; Peoria Police Department; Misdemeanor; May 10, 2008",
        "line 2 2012-CF-000317; Peoria County Sheriff; Class 4 Felony; January 20, 2012",
        "Motion, 4, additional cases Do not tick the box.",
        "Notice, 4, fee waiver Tick the box.",
        "Order, all boxes, judge and date Leave this empty.",
    ):
        assert line in paper.text


@pytest.fixture(scope="module")
def many(site: Site, browser: Browser) -> dict[str, str]:
    """The sealed answers of twenty cases: nineteen in Peoria County and one in Lake County."""
    with visit(browser, site.url, script=False) as window:
        person = Person(window.page)
        person.open()
        quick = Quick(person, "illinois", QUICK)
        quick.to("more")
        quick.add_cases(len(PEORIA))
        quick.to_the_last_check()
        cookies = window.context.cookies()
    return {one.get("name", ""): one.get("value", "") for one in cookies}


def ready(window: Visit, site: Site, cookies: dict[str, str]) -> Person:
    """Someone before the page with the papers, with these answers."""
    window.context.add_cookies(
        [{"name": name, "value": value, "url": site.url} for name, value in cookies.items()]
    )
    person = Person(window.page)
    person.open("/illinois/papers")
    person.reads(READY)
    return person


def test_more_cases_than_the_motion_has_lines(
    window: Visit, site: Site, many: dict[str, str]
) -> None:
    person = ready(window, site, many)
    rows: Rows = [(number, "Illinois State Police", "X", "", "July 15, 2010") for number in PEORIA]
    with packet(downloaded(person, 1)) as papers:
        titles = [paper.title for paper in papers]
        more_notice = f"Additional {NOTICE}"
        assert titles == [
            *(FIRST, MOTION, ADDITIONAL, STORY_PAGE, NOTICE, more_notice, ORDER, ORDER, COPY),
        ]
        _, motion, additional, story, notice, more, order, last_order, _ = papers
        check_motion(motion, "Peoria", rows[:18], more=True)
        assert MONEY not in motion.text
        check_head(additional, "Peoria")
        check_numbers(additional, PEORIA[18:])
        check_signature(additional)
        assert additional.rows("Case Number") == rows[18:]
        assert additional.ticked("I ask the court to VACATE AND EXPUNGE")
        assert additional.marks == 2
        check_notice(notice, "Peoria", PEORIA[:18], more=True)
        check_head(more, "Peoria")
        check_numbers(more, PEORIA[18:])
        assert more.marks == 0
        check_order(order, "Peoria", PEORIA[:18])
        check_order(last_order, "Peoria", PEORIA[18:])
        check_story(motion, story)
        check_untold(papers)


def test_a_small_packet_leaves_blank_what_was_not_told(
    plain: Visit, site: Site, many: dict[str, str]
) -> None:
    person = ready(plain, site, many)
    with packet(downloaded(person)) as papers:
        _, motion, _, notice, *_ = papers
        check_motion(motion, "Lake", [(LAKE, "Illinois State Police", "X", "", "July 15, 2010")])
        check_notice(notice, "Lake", [LAKE], more=False)
        assert notice.beside("Street Address:") == ""
        assert notice.lines.count("City, State, ZIP:") == 2
        check_that_the_checks_can_fail(papers)


def check_that_the_checks_can_fail(papers: Sequence[Paper]) -> None:
    """On a county, a row, a box, a number that is not right."""
    _, motion, _, notice, order, *_ = papers
    rows: Rows = [(LAKE, "Illinois State Police", "X", "", "July 15, 2010")]
    wrong: Rows = [(LAKE, "Illinois State Police", "", "X", "July 15, 2010")]
    for failing in (
        lambda: check_motion(motion, "Cook", rows),
        lambda: check_motion(motion, "Lake", wrong),
        lambda: check_motion(motion, "Lake", rows, more=True),
        lambda: check_notice(notice, "Lake", [LAKE, "2"], more=False),
        lambda: check_notice(notice, "Lake", [LAKE], more=True),
        lambda: check_order(order, "Lake", []),
        lambda: motion.ticked("a box that is not there"),
    ):
        with pytest.raises(AssertionError):
            failing()


def test_the_letter_before_any_question(window: Visit) -> None:
    person = Person(window.page)
    person.open("/illinois/")
    person.page.get_by_label("County of the case").select_option(label="Peoria")
    words = words_of(person.download("Make the letter"))
    assert "Clerk of the Circuit Court Peoria County, Illinois" in words
    assert "324 Main St G22 Peoria, IL 61602" in words
    assert "People of the State of Illinois v. (name on the case) Case number:" in words
