"""What California's papers say (brief 2.2 and 2.7): never more than the person said."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.intake.answers import Answer
from app.intake.screening import screen
from app.jurisdictions.california import cover, filing
from app.jurisdictions.california.state import STATE
from app.jurisdictions.declare import LetterRequest
from app.papers.filing import Blank, Entry, Filing, NotAsked, Paper, Sworn
from app.relief.dates import PartialDate
from tests.contracts.walks import Walker, dice
from tests.unit.california.people import AS_OF, Told, filings, paper, screened, sitting, ticked

SEAL = (
    "Dismiss and seal the conviction as legally invalid or, in the alternative, redesignate it "
    "as a misdemeanor or infraction"
)
YOUNGER = "Redesignate the conviction as an infraction or, in the alternative, a misdemeanor"
LAWYER = (
    "One count in this case needs a lawyer's look. Talk to a lawyer or the public defender "
    "before you file."
)
SALE: Told = {}
GROWING: Told = {"section": "11358 HS"}
POSSESSION: Told = {"section": "11357(a) HS"}
REVIEW: Told = {"section": "11359", "superstrike": "before"}
SEEDS = st.integers(0, 2**32)
FINISHED = {"title_redesignation", "li2b"}
SERVING = {"title_resentencing", "li2a"}


def words(filed: tuple[Filing, ...]) -> list[str]:
    """Every string on every paper."""
    return [
        value
        for one in filed
        for page in one.papers
        for value in (
            one.title,
            page.title,
            *page.texts.values(),
            *(entry for row in page.rows for entry in row.values()),
            *said(page),
        )
        if isinstance(value, str)
    ]


def said(page: Paper) -> list[str]:
    """Every sentence of a page for the person."""
    parts = ((p.heading, *p.paragraphs, *p.steps, *p.say, *(e for pair in p.facts for e in pair))
             for p in page.parts)  # fmt: skip
    found = [page.use, *page.notes, *(entry for part in parts for entry in part)]
    return [entry for entry in found if isinstance(entry, str)]


def attachment(one: Filing) -> Paper:
    return next(page for page in one.papers if page.id == "attachment")


def random_filings(seed: int, cases: tuple[int, ...] = (2, 2)) -> tuple[Filing, ...]:
    trail = Walker(STATE, dice(seed)).trail(cases)
    return STATE.paperwork.filings(trail.done)


# --- Waivers -------------------------------------------------------------------------------------


@pytest.mark.parametrize("judge", ["yes", "no"])
@pytest.mark.parametrize("appearance", ["yes", "no"])
def test_a_right_is_given_up_only_by_the_answer_to_its_own_question(
    judge: str, appearance: str
) -> None:
    page = paper("cr-400", {"waive_judge": judge, "waive_appearance": appearance})
    assert page.boxes["li3"] == Sworn(judge == "yes", "waive_judge")
    assert page.boxes["li4"] == Sworn(appearance == "yes", "waive_appearance")


@pytest.mark.parametrize("key", ["waive_judge", "waive_appearance"])
@pytest.mark.parametrize("answer", [None, "", "unknown", "Yes", ["yes"]])
def test_without_that_answer_there_is_no_petition(key: str, answer: str | None) -> None:
    answers, _ = sitting([SALE])
    unasked = answers.with_case(0, key, answer)
    screening = screen(STATE.program, STATE.screening, unasked, AS_OF)
    with pytest.raises(NotAsked) as refused:
        STATE.paperwork.filings(screening)
    assert str(refused.value) == key


def test_a_hearing_is_asked_for_only_when_the_person_wants_one() -> None:
    assert paper("attachment", {"hearing": "yes"}).notes == ("I ask for a hearing.",)
    assert paper("attachment", {"hearing": "no"}).notes == ()


# --- Boxes ---------------------------------------------------------------------------------------


def test_a_finished_sentence_is_an_application() -> None:
    assert ticked(paper("cr-400", SALE)) == {*FINISHED, "li1c", "li3"}


def test_a_sentence_still_served_is_a_petition() -> None:
    boxes = ticked(paper("cr-400", {"serving": "yes"}))
    assert boxes == {*SERVING, "li1c", "li3"}


def test_sections_are_ticked_only_for_counts_that_are_filed() -> None:
    assert ticked(paper("cr-400", GROWING, REVIEW)) == {*FINISHED, "li1b", "li3"}
    assert ticked(paper("cr-400", POSSESSION, {"section": "11360(b)"})) >= {"li1a", "li1d"}


def test_only_filed_counts_are_listed() -> None:
    rows = paper("attachment", GROWING, REVIEW, POSSESSION).rows
    assert [row["section"] for row in rows] == ["HS 11358", "HS 11357(a)"]


@settings(max_examples=60)
@given(seed=SEEDS)
def test_never_both_ways_and_every_tick_rests_on_something(seed: int) -> None:
    for one in random_filings(seed):
        for page in one.papers:
            boxes = ticked(page)
            assert not (boxes & FINISHED and boxes & SERVING)
            if page.id == "cr-400":
                assert boxes & {"li1a", "li1b", "li1c", "li1d"}
                assert boxes >= FINISHED or boxes >= SERVING
                assert "li1e" not in boxes
                assert type(page.boxes["li3"]) is type(page.boxes["li4"]) is Sworn
            assert all(box.because for box in page.boxes.values())


# --- One filing for each case number -------------------------------------------------------------


def test_each_case_with_something_to_file_has_its_own_papers() -> None:
    other: Told = {"county": "kern", "case_number": "BF-1234", "section": "11358"}
    filed = filings([SALE, POSSESSION], [REVIEW], [other])
    assert [one.id for one in filed] == ["case-1", "case-3"]
    assert [one.file_name for one in filed] == ["papers-case-1.pdf", "papers-case-3.pdf"]
    assert {page.texts["CaseNumber"] for page in filed[1].papers} == {"BF-1234"}
    counties = {page.texts.get("CrtCounty") or page.texts["Court"] for page in filed[1].papers}
    assert counties == {"Kern", "Superior Court of California, County of Kern"}
    assert len(attachment(filed[0]).rows) == 2


def test_no_petition_without_an_outcome_that_files() -> None:
    assert filings([REVIEW]) == ()
    assert filings([{"case_result": "juvenile"}]) == ()
    assert filings([{"record_status": "already_dismissed_or_sealed"}]) == ()


def test_the_outcomes_that_file_are_the_briefs_four() -> None:
    four = {"dismiss_and_seal", "redesignate_misdemeanor", "redesignate_infraction", "resentence"}
    assert four == filing.FILES


# --- The lawyer's note ---------------------------------------------------------------------------


def test_a_count_that_needs_a_lawyer_is_said_above_the_petition() -> None:
    assert paper("read-first", GROWING, REVIEW).texts["Warning"] == LAWYER
    after: Told = {
        "section": "11358",
        "offense_date": "2017-01-01",
        "conviction_date": "2017-05-01",
    }
    assert paper("read-first", GROWING, after).texts["Warning"] == LAWYER
    assert "Warning" not in paper("read-first", GROWING, SALE).texts


def test_who_still_serves_is_sent_to_the_public_defender() -> None:
    serving: Told = {"serving": "yes"}
    assert paper("read-first", serving).texts["Warning"] == cover.PUBLIC_DEFENDER
    both = paper("read-first", serving, {**serving, "superstrike": "before"})
    assert both.texts["Warning"] == LAWYER
    assert cover.PUBLIC_DEFENDER in said(both)


def test_who_has_not_checked_is_told_to_ask_first() -> None:
    unchecked = paper("read-first", {"record_status": "not_checked"})
    assert any("may already be cleared" in note for note in said(unchecked))
    assert not any("may already be cleared" in n for n in said(paper("read-first", SALE)))


# --- What was not said stays blank ---------------------------------------------------------------


def row(**told: Answer) -> dict[str, Entry]:
    (only,) = paper("attachment", told).rows
    return dict(only)


def test_an_assumed_level_is_never_printed() -> None:
    assert row(severity="felony")["level"] == "Felony"
    assert row(severity="unknown")["level"] == Blank("level")
    assert row(section="11357(b)", severity="unknown")["level"] == Blank("level")


@settings(max_examples=60)
@given(seed=SEEDS)
def test_the_list_holds_only_what_the_person_said(seed: int) -> None:
    done = Walker(STATE, dice(seed)).trail((2,)).done
    counts = [count for count in done.counts if filing.files(count)]
    rows = [row for one in STATE.paperwork.filings(done) for row in attachment(one).rows]
    for count, printed in zip(counts, rows, strict=True):
        given_level = str(count.given.get("severity"))
        level = printed["level"]
        assert isinstance(level, Blank) or level == given_level.capitalize()
        when = count.given.get("conviction_date")
        assert isinstance(printed["convicted"], Blank) == (when in (None, "unknown"))
        details = count.given["count_details"]
        assert isinstance(details, dict)
        for key, name in (("count", "number"), ("sentence", "sentence")):
            assert printed[key] == (details.get(name) or Blank(key))


def test_dates_are_printed_as_exactly_as_they_were_told() -> None:
    assert row(conviction_date="2004-11-20")["convicted"] == "November 20, 2004"
    assert row(conviction_date="2004-11")["convicted"] == "November 2004"
    assert row(conviction_date="2005")["convicted"] == "2005"
    assert row(conviction_date="unknown")["convicted"] == Blank("date")
    assert filing.in_words(PartialDate(2004, 5, 3)) == "May 3, 2004"


def test_empty_lines_are_left_for_a_pen() -> None:
    bare = paper(
        "cr-400",
        {
            "case_number": "",
            "court_address": {},
            "details": {"name": "Ana Example", "street": "1 Any Street", "city": "Lodi",
                        "state": "CA", "zip": "95240"},
        },
    )  # fmt: skip
    assert bare.texts["CaseNumber"] == Blank("case number")
    assert isinstance(bare.texts["Phone"], Blank)
    assert isinstance(bare.texts["CrtStreet"], Blank)
    assert bare.texts["Party2"] == bare.texts["SigName"] == "Ana Example"
    assert bare.texts["AttyFor"] == "In Pro Per"
    assert {"SigDate", "AttyBarNo", "AttyFirm", "Fax"} & set(bare.texts) == set()


def test_the_name_on_the_case_may_be_another() -> None:
    details = {"name": "María José O’Brien", "case_name": "Maria Nunez", "street": "1 Any Street",
               "city": "Lodi", "state": "CA", "zip": "95240"}  # fmt: skip
    page = paper("cr-400", {"details": details})
    assert (page.texts["Party2"], page.texts["Name"]) == ("Maria Nunez", "María José O’Brien")


def test_an_address_of_the_court_is_the_one_the_person_confirmed() -> None:
    page = paper("cr-400", {"court_address": {"street": "1 New Street", "city_zip": "Lodi 95240"}})
    assert (page.texts["CrtStreet"], page.texts["CrtCityZip"]) == ("1 New Street", "Lodi 95240")
    unknown = paper("read-first", {"county": "los-angeles", "court_address": {}})
    assert any("no address for this court" in note for note in said(unknown))


# --- What is asked for (2.7, paragraph 4) --------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "outcome", "asked_for"),
    [
        ({}, "redesignate_misdemeanor", "Redesignate the conviction as a misdemeanor"),
        (
            {"age": "18_20", "born": "unknown", "section": "11360(b)", "severity": "misdemeanor"},
            "redesignate_infraction",
            "Redesignate the conviction as an infraction",
        ),
        ({"section": "11357(b)"}, "dismiss_and_seal", SEAL),
        ({"section": "11358", "plants": "unknown"}, "redesignate_misdemeanor", SEAL),
        ({"section": "11357", "substance": "unknown"}, "redesignate_misdemeanor", SEAL),
        (
            {"section": "11357", "substance": "unknown", "severity": "misdemeanor"},
            "dismiss_and_seal",
            SEAL,
        ),
        ({"section": "11358", "grow_site_ok": "unknown"}, "dismiss_and_seal", SEAL),
        ({"born": "unknown", "age": "unknown"}, "redesignate_misdemeanor", SEAL),
        (
            {"born": "unknown", "age": "unknown", "section": "11360(b)"},
            "redesignate_infraction",
            SEAL,
        ),
        (
            {"born": "1984-06-15", "section": "11358", "plants": "unknown"},
            "redesignate_misdemeanor",
            YOUNGER,
        ),
        (
            {"born": "1984-06-15", "section": "11357", "substance": "unknown",
             "severity": "misdemeanor"},
            "redesignate_infraction",
            YOUNGER,
        ),
        (
            {"born": "1984-06-15", "section": "11358", "plants": "le_6"},
            "redesignate_infraction",
            "Redesignate the conviction as an infraction",
        ),
        (
            {"serving": "yes", "section": "11358", "plants": "unknown"},
            "resentence",
            "Recall the sentence and resentence, or dismiss the conviction",
        ),
        (
            {"serving": "yes", "born": "unknown", "age": "unknown"},
            "resentence",
            "Recall the sentence and resentence, or dismiss the conviction",
        ),
    ],
)  # fmt: skip
def test_what_the_petition_asks_for(told: Told, outcome: str, asked_for: str) -> None:
    (count,) = screened([told]).counts
    assert filing.outcome_of(count) == outcome
    (printed,) = paper("attachment", told).rows
    assert printed["request"] == asked_for


# --- No facts of the conduct ---------------------------------------------------------------------

# Words of the printed forms themselves may stand: sections are named, never what was done.
_CONDUCT = re.compile(
    r"gram|ounce|\boz\b|28\.5|\b8 g|plant(?!iff)|concentrate|hash|\bwax\b|\boil\b|harvest|flower"
    r"|\bsold\b|\bsale|\bsell|school|minor\b|recipient|\bgave\b|giving|transport|import"
    r"|strike|murder|registration|stream|wildlife|\bage\b|born|birth|\bunder 18|\bunder 21",
    re.IGNORECASE,
)


def conduct_on(filed: tuple[Filing, ...]) -> list[str]:
    return [text for text in words(filed) if _CONDUCT.search(text)]


@settings(max_examples=150)
@given(seed=SEEDS)
def test_nothing_of_what_happened_reaches_a_paper(seed: int) -> None:
    assert conduct_on(random_filings(seed)) == []


@settings(max_examples=60)
@given(seed=SEEDS)
def test_a_birth_date_reaches_no_paper(seed: int) -> None:
    done = Walker(STATE, dice(seed)).trail((2,)).done
    born = done.answers.person.get("born")
    for text in words(STATE.paperwork.filings(done)):
        assert not isinstance(born, str) or born == "unknown" or born not in text
        assert (
            not isinstance(born, str)
            or born == "unknown"
            or born[:4] not in text
            or (born[:4] in str([count.given.get("conviction_date") for count in done.counts]))
        )


def test_papers_are_the_same_whatever_the_amounts_were() -> None:
    growing: Told = {"section": "11358", "plants": "le_6", "grow_site_ok": "yes"}
    harvest: Told = {"section": "11358", "plants": "harvest_only", "harvest": "le_28_5"}
    assert _petitions(growing) == _petitions(harvest)


def _petitions(told: Told) -> list[object]:
    (filed,) = filings([told])
    return [(p.texts, sorted(ticked(p)), p.rows, p.notes, p.parts) for p in filed.papers]


def test_the_search_for_conduct_can_find_some() -> None:
    (filed,) = filings([SALE])
    guilty = replace(attachment(filed), notes=("It was 12 grams.",))
    assert conduct_on((replace(filed, papers=(guilty,)),)) == ["It was 12 grams."]
    for text in ("six plants", "sold to a minor", "carried at school", "hash oil", "born 1980"):
        assert _CONDUCT.search(text)


def test_the_letter_asks_and_tells_nothing() -> None:
    bare = STATE.paperwork.letter(LetterRequest()).papers[0]
    assert all(isinstance(entry, Blank) for entry in bare.texts.values())
    assert any("11361.8 or 11361.9" in note for note in bare.notes)
    court = next(iter(STATE.courts))
    full = STATE.paperwork.letter(LetterRequest(court, "Ana Example", "A1")).papers[0]
    assert (full.texts["Party2"], full.texts["CaseNumber"]) == ("Ana Example", "A1")
    assert full.texts["CrtCounty"] == court.county
    assert isinstance(full.texts["Signature"], Blank)


def test_what_to_call_a_conviction() -> None:
    (count,) = screened([{"section": "11359 HS-POSSESS FOR SALE"}]).counts
    assert filing.name_of(count.facts) == "HS 11359"
    assert filing.name_of(count.facts.without("section")) == ""
