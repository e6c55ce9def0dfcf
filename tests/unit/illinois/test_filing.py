"""What Illinois's papers say (brief 2.2 to 2.7): never more than the person said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.jurisdictions.illinois.listed import (
    Line,
    age_at_last_arrest,
    age_now,
    since_last_conviction,
)
from app.jurisdictions.illinois.state import STATE
from app.jurisdictions.illinois.story import split_story
from app.papers.filing import Blank, Filing, NotAsked, Sworn
from app.relief.dates import PartialDate
from tests.unit.illinois.people import AS_OF, Told, filings, ids, paper, screened

FELONY: Told = {
    "section": "720 ILCS 550/4(d)",
    "class": "F4",
    "grams": "120",
    "case_number": "09-CF-7",
    "offense_date": "2009-01-02",
    "disposition_date": "2009-06-01",
}
SEALED: Told = {"class": "F3", "section": "720 ILCS 550/4(e)"}


def words(filed: Filing) -> list[str]:
    return [
        value
        for page in filed.papers
        for value in (
            page.title,
            *page.texts.values(),
            *(entry for row in page.rows for entry in row.values()),
            *page.notes,
        )
        if isinstance(value, str)
    ]


def test_one_packet_for_each_county_with_all_its_cases() -> None:
    filed = filings([{}], [FELONY], [{"county": "cook", "case_number": "C-9"}])
    assert [(one.number, str(one.label)) for one in filed] == [
        (1, "Cook County"),
        (2, "Peoria County"),
    ]
    assert [row["number"] for row in paper(filed[1], "motion").rows] == ["08-CM-1234", "09-CF-7"]
    assert ids(filed[0]) == ["read-first", "motion", "notice", "order-1", "copy-sheet"]


def test_boxes_1a_and_1b_follow_the_listed_cases() -> None:
    for cases, boxes in (
        (([{}],), (True, False)),
        (([FELONY],), (False, True)),
        (([{}], [FELONY]), (True, True)),
    ):
        ticks = paper(filings(*cases)[0], "motion").boxes
        assert (ticks["item_1a"].on, ticks["item_1b"].on) == boxes


def test_what_is_sworn_comes_from_its_own_tick() -> None:
    ticks = paper(filings([{}])[0], "motion").boxes
    for name in ("item_1a", "item_2", "item_3"):
        assert isinstance(ticks[name], Sworn)
        assert ticks[name].because.startswith("true_items: item_")
    for missing in ("item_1", "item_2", "item_3"):
        kept = [item for item in ("item_1", "item_2", "item_3") if item != missing]
        assert filings([{"true_items": kept}]) == ()
    assert filings([{"true_items": ["none"]}]) == ()


def test_a_case_whose_sentences_are_not_true_is_left_off_alone() -> None:
    (filed,) = filings([{"true_items": ["item_1", "item_2"]}], [FELONY])
    assert [row["number"] for row in paper(filed, "motion").rows] == ["09-CF-7"]
    assert not any("08-CM-1234" in word for word in words(filed))


def test_a_case_with_another_charge_that_does_not_fit_is_left_off() -> None:
    assert filings([{}, SEALED]) == ()
    (filed,) = filings([{}, SEALED], [FELONY])
    assert [row["number"] for row in paper(filed, "motion").rows] == ["09-CF-7"]
    (kept,) = filings([{}, {"disposition": "dismissed"}])
    assert len(paper(kept, "motion").rows) == 1


def test_every_charge_of_a_case_has_its_line_and_its_number_stands_once() -> None:
    (filed,) = filings([{}, {"class": "MB"}])
    motion = paper(filed, "motion")
    assert [row["number"] for row in motion.rows] == ["08-CM-1234"] * 2
    assert motion.texts["Case1"] == "08-CM-1234"
    assert "Case2" not in motion.texts


def test_the_fee_box_is_ticked_by_its_answer_only() -> None:
    assert not paper(filings([{}])[0], "notice").boxes["fee_waiver"].on
    assert paper(filings([{"fee_waiver": "yes"}])[0], "notice").boxes["fee_waiver"].on
    screening = screened([{}])
    person = {k: v for k, v in screening.answers.person.items() if k != "fee_waiver"}
    with pytest.raises(NotAsked):
        STATE.paperwork.filings(
            replace(screening, answers=replace(screening.answers, person=person))
        )


@pytest.mark.parametrize("missing", ["immigration_read", "story", "details"])
def test_no_papers_without_the_notice_the_story_or_the_name(missing: str) -> None:
    screening = screened([{}])
    person = {k: v for k, v in screening.answers.person.items() if k != missing}
    again = replace(screening, answers=replace(screening.answers, person=person))
    assert STATE.paperwork.filings(again) == ()


def test_no_papers_without_a_county_or_with_an_arrest_after_the_conviction() -> None:
    (filed,) = filings([{"county": "unknown"}])
    assert str(filed.label) == "Cook County"
    screening = screened([{"county": "unknown"}])
    (case,) = screening.cases
    given = {k: v for k, v in case.given.items() if k != "papers_county"}
    again = replace(screening, cases=(replace(case, given=given),))
    assert STATE.paperwork.filings(again) == ()
    late = {**case.given, "offense_date": "unknown", "arrest_date": "2010-01-01"}
    facts = case.counts[0].facts.plus({"offense_date": "unknown"})
    count = replace(case.counts[0], facts=facts)
    again = replace(screening, cases=(replace(case, given=late, counts=(count,)),))
    assert STATE.paperwork.filings(again) == ()


def test_signatures_dates_and_the_clerk_s_places_stay_blank() -> None:
    (filed,) = filings([{}])
    for page in filed.papers:
        for key in ("Signature", "Date", "NewNumber", "Attorney"):
            assert isinstance(page.texts.get(key, Blank("x")), Blank)
    assert paper(filed, "order-1").boxes == {}
    order = paper(filed, "order-1").texts
    assert {key for key in order if not isinstance(order[key], Blank)} == {
        "County", "Name", "Born", "Case1", "Street", "City",
    }  # fmt: skip


def test_money_that_is_left_is_said_openly_on_the_motion() -> None:
    assert "Money" not in paper(filings([{}])[0], "motion").texts
    motion = paper(filings([{"sentence_completed": "money_only"}])[0], "motion")
    assert motion.texts["Money"] == (
        "I have completed every part of each sentence that is not money. Fines, fees, costs or "
        "restitution may still be owed. See 20 ILCS 2630/5.2(i)(3)."
    )


def test_a_class_that_was_worked_out_is_marked_in_red() -> None:
    guessed: Told = {"class": "unknown", "section": "720 ILCS 550/5(c)", "grams": "22"}
    (filed,) = filings([guessed])
    first = paper(filed, "read-first")
    assert first.texts["ConfirmClass"] == "Ask the clerk for the class before you file."
    assert first.texts["ConfirmCases"] == "08-CM-1234"
    (row,) = paper(filed, "motion").rows
    assert (row["felony"], isinstance(row["misdemeanor"], Blank)) == ("X", True)
    assert "ConfirmClass" not in paper(filings([{}])[0], "read-first").texts


def test_a_case_that_judges_look_at_closely_carries_a_warning() -> None:
    assert "Warning" not in paper(filings([{}])[0], "read-first").texts
    assert "Warning" in paper(filings([{"violent_link": "yes"}])[0], "read-first").texts


def test_no_fact_of_the_conduct_reaches_a_court_paper() -> None:
    (filed,) = filings([{"violent_link": "yes", "grams": "17.5"}])
    for page in filed.papers:
        text = " ".join(words(replace(filed, papers=(page,)))).lower()
        assert "17.5" not in text
        if page.id not in ("read-first", "copy-sheet"):
            assert "violent" not in text


def test_more_than_eighteen_lines_go_on_further_sheets() -> None:
    many = [[{"case_number": f"07-CM-{n:03}"}] for n in range(40)]
    (filed,) = filings(*many)
    assert ids(filed) == [
        "read-first", "motion", "additional-1", "additional-2", "notice", "notice-more-1",
        "order-1", "order-2", "order-3", "copy-sheet",
    ]  # fmt: skip
    motion = paper(filed, "motion")
    assert motion.boxes["item_4_more"].on
    assert paper(filed, "notice").boxes["more_cases"].on
    rows = [len(paper(filed, one).rows) for one in ("motion", "additional-1", "additional-2")]
    assert rows == [18, 18, 4]
    assert not paper(filings([{}])[0], "motion").boxes["item_4_more"].on


def test_item_6_is_never_cut() -> None:
    story = "I lost a job. " * 300 + "\n\nAnd a flat."
    (filed,) = filings([{"story": story}])
    motion, rest = paper(filed, "motion"), paper(filed, "item-6")
    assert ids(filed)[-2:] == ["item-6", "copy-sheet"]
    assert "GoesOn" in motion.texts
    assert sum(map(len, motion.notes)) <= 1400
    assert " ".join((*motion.notes, *rest.notes)).split() == story.split()
    assert "item-6" not in ids(filings([{}])[0])


def test_a_story_splits_at_a_space_and_keeps_its_paragraphs() -> None:
    assert split_story("one\n\ntwo") == split_story(" one\ntwo ")
    assert split_story("ab cd ef", 5).first == ("ab cd",)
    assert split_story("ab cd ef", 5).rest == ("ef",)
    assert split_story("abcdef", 4).first == ("abcd",)
    assert split_story("x" * 1400).rest == ()


def line(arrested: str, convicted: str | None) -> Line:
    return Line(
        "1", "a", False, PartialDate.parse(arrested),
        PartialDate.parse(convicted) if convicted else None, (), "IL-33",
    )  # fmt: skip


def test_item_5_counts_whole_years_and_leaves_open_what_is_not_sure() -> None:
    born = PartialDate(1984, 2, 29)
    assert age_now(born, date(2026, 2, 28)) == "41"
    assert age_now(born, date(2026, 3, 1)) == "42"
    assert age_now(None, AS_OF) == ""
    assert age_at_last_arrest(born, [line("2008-05-10", None), line("2012-01-20", None)]) == "27"
    assert age_at_last_arrest(born, [line("2012", None)]) == ""
    assert age_at_last_arrest(born, [line("2012-06", None)]) == "28"
    assert age_at_last_arrest(born, [line("1980-06-01", None)]) == ""
    assert since_last_conviction([line("2000", "2008-11-22")], AS_OF) == ("18", "")
    assert since_last_conviction([line("2000", "2008-11-23")], AS_OF) == ("17", "")
    assert since_last_conviction([line("2000", "2008")], AS_OF) == ("17", "")
    assert since_last_conviction([line("2000", "2008"), line("2000", "2012-06")], AS_OF)[0] == "14"
    assert since_last_conviction([line("2000", "2026-03-23")], AS_OF) == ("", "7")
    assert since_last_conviction([line("2000", None)], AS_OF) == ("", "")


def test_the_copy_sheet_follows_the_official_order() -> None:
    (filed,) = filings([{}])
    places = [str(row["place"]) for row in paper(filed, "copy-sheet").rows]
    order = ["Motion, county", "Motion, your name", "Motion, 1a", "Motion, 1b", "Motion, 2",
             "Motion, 3", "Motion, 4", "Motion, 4, line 1", "Motion, 5a", "Motion, 5b",
             "Motion, 5c, years", "Motion, 6", "Motion, prepared by", "Notice, 2, To",
             "Notice, 4, fee waiver", "Order, prepared by"]  # fmt: skip
    assert [place for place in places if place in order] == order
