"""The papers: which are made, what stands on them, and what never does."""

from __future__ import annotations

import pytest

from app import printing
from app.intake.answers import Answer
from app.jurisdictions.declare import LetterRequest
from app.jurisdictions.new_york.letter import letter
from app.jurisdictions.new_york.motion import DRAFT
from app.jurisdictions.new_york.state import STATE
from app.papers.filing import Blank, NotAsked
from tests.unit.new_york.people import filing, papers, person, words

MOTION = {"notice-doc-c", "affidavit-doc-c", "service-doc-c", "order-doc-c"}
SALE: dict[str, Answer] = {
    "section": "221.45", "amount_band": "3_16oz", "compensation": "no",
    "buyer_age_band": "21plus", "swear_gift": "yes", "swear_buyer": "no",
}  # fmt: skip
WIPED: dict[str, Answer] = {"section": "221.10", "destroy": "no"}


def test_basis_ii_alone_asks_for_no_substitute_and_names_the_most() -> None:
    made = papers(person())
    assert set(made) == {"read-first", *MOTION}
    asked = "\n".join(made["notice-doc-c"].notes)
    assert "\n2. declining to substitute any other conviction" in asked
    assert "substituting no more than Criminal Possession of Cannabis in the Third Degree, Penal " \
        "Law § 222.30, a class A misdemeanor" in asked  # fmt: skip
    assert "would not have been a crime" not in asked
    assert "interests of justice because: ____" in words(made["affidavit-doc-c"])


def test_basis_i_alone_asks_only_to_dismiss() -> None:
    made = papers(person({"amount_band": "le_3oz"}))
    asked = "\n".join(made["notice-doc-c"].notes)
    assert "\n2. dismissing the accusatory instrument, because" in asked
    assert "substitut" not in asked + words(made["affidavit-doc-c"])


def test_both_grounds_where_the_brief_pleads_both() -> None:
    asked = "\n".join(papers(person(SALE))["notice-doc-c"].notes)
    assert "\n2a. dismissing" in asked
    assert "\n2b. in the alternative, declining" in asked
    assert "Criminal Sale of Cannabis in the Third Degree, Penal Law § 222.50(1)" in asked


def test_an_unknown_amount_names_no_offense() -> None:
    made = papers(person({"amount_band": "unknown", "at_home": "unknown"}))
    said = "\n".join((*made["notice-doc-c"].notes, words(made["affidavit-doc-c"])))
    assert "an appropriate lesser offense under Penal Law article 222" in said
    assert "222.30" not in said
    assert "I do not know the exact amount. I ask the Court to look at its file." in said


def test_a_fact_of_the_conduct_is_sworn_to_only_after_its_own_question() -> None:
    told = words(papers(person(SALE))["affidavit-doc-c"])
    assert "I gave it away and was not paid." in told
    assert "was not a sale under § 222.00(3)" in told
    assert "The buyer was an adult." not in told
    kept = words(papers(person({**SALE, "swear_gift": "no"}))["affidavit-doc-c"])
    assert "I gave it away" not in kept
    assert "222.00(3)" not in kept


def test_an_old_yes_is_not_sworn_to_once_the_fact_is_no_longer_told() -> None:
    told = words(papers(person({**SALE, "compensation": "yes"}))["affidavit-doc-c"])
    assert "I gave it away" not in told


@pytest.mark.parametrize("answer", ["yes", "prefer_not"])
def test_who_did_not_say_citizen_gets_a_draft_without_admissions(answer: str) -> None:
    made = papers(person(SALE, noncitizen=answer))
    for name in MOTION:
        assert made[name].texts["Draft"] == DRAFT
    said = "\n".join(words(made[name]) for name in MOTION)
    assert "substituting no more than" not in said
    assert "nunc pro tunc" not in said
    assert "gave it away" not in said
    assert "itizen" not in said


def test_a_citizen_gets_no_draft_line() -> None:
    assert all("Draft" not in paper.texts for paper in filing(person(SALE)).papers)


def test_immigration_is_named_only_after_a_lawyer() -> None:
    case: dict[str, Answer] = {"consequences": ["job", "immigration"], "immigration_lawyer": "no"}
    assert "mmigration" not in words(papers(person(case=case))["affidavit-doc-c"])
    case["immigration_lawyer"] = "yes"
    assert "immigration" in words(papers(person(case=case))["affidavit-doc-c"])


def test_without_any_consequence_there_is_no_motion_but_a_reason() -> None:
    case: dict[str, Answer] = {"consequences": ["none"], "still_shows": "no"}
    made = papers(person(case=case))
    assert set(made) == {"read-first"}
    assert "how the conviction still affects you" in words(made["read-first"])
    case["still_shows"] = "yes"
    assert "background checks for work" in words(papers(person(case=case))["affidavit-doc-c"])


def test_an_unknown_county_or_a_court_that_is_not_there_stops_the_papers() -> None:
    assert set(papers(person(case={"county": "unknown"}))) == {"read-first"}
    for kind in ("nyc", "district"):
        assert set(papers(person(case={"court_kind": kind}))) == {"read-first"}
    assert set(papers(person(case={"county": "bronx", "court_kind": "supreme"}))) > MOTION


@pytest.mark.parametrize(
    ("county", "kind", "place", "lines"),
    [
        ("kings-brooklyn", "supreme", "",
         ("SUPREME COURT OF THE STATE OF NEW YORK", "COUNTY OF KINGS: CRIMINAL TERM")),
        ("bronx", "nyc", "", ("CRIMINAL COURT OF THE CITY OF NEW YORK", "COUNTY OF BRONX")),
        ("nassau", "district", "", ("DISTRICT COURT OF NASSAU COUNTY", "FIRST DISTRICT")),
        ("orange", "city", "Middletown", ("CITY COURT OF MIDDLETOWN", "COUNTY OF ORANGE")),
        ("erie", "town", "Amherst", ("JUSTICE COURT, TOWN OF AMHERST", "COUNTY OF ERIE")),
    ],
)  # fmt: skip
def test_each_court_has_its_caption(
    county: str, kind: str, place: str, lines: tuple[str, str]
) -> None:
    case: dict[str, Answer] = {"county": county, "court_kind": kind, "court_place": place}
    texts = papers(person(case=case))["notice-doc-c"].texts
    assert (texts["Court"], texts["CourtPlace"]) == lines


def test_a_non_citizen_with_a_wiped_conviction_gets_the_other_motion() -> None:
    made = papers(person({"section": "221.40"}, noncitizen="yes"))
    told = words(made["affidavit-doc-d"])
    assert "The offense is in CPL 160.50(3)(k)(iii)." in told
    assert "The judgment was entered before March 31, 2021." in told
    assert made["order-doc-d"].texts["Draft"] == DRAFT
    assert "destruction" not in made


def test_a_judgment_that_cannot_be_placed_makes_no_motion() -> None:
    made = papers(person({"section": "221.40", "disposition_date": "2021"}, noncitizen="yes"))
    assert set(made) == {"read-first"}
    late = papers(
        person({"section": "221.40", "offense_date": "2021-03-01",
                "disposition_date": "2021-04-01"}, noncitizen="yes")
    )  # fmt: skip
    assert set(late) == {"read-first", *MOTION}


def test_the_request_to_destroy_is_never_made_unasked() -> None:
    assert set(papers(person(WIPED))) == {"read-first", "letter-not-updated"}
    asked: dict[str, Answer] = {**WIPED, "destroy": "yes", "signer_role": "self"}
    made = papers(person({**asked, "ack_destroy": "yes"}))
    boxes = {name for name, tick in made["destruction"].boxes.items() if tick.on}
    assert boxes == {"c-221.10", "ack", "self"}
    assert "destruction" not in papers(person({**asked, "ack_destroy": "no"}))


@pytest.mark.parametrize(
    ("section", "noncitizen"), [("221.10", "prefer_not"), ("240.37", "no"), ("unknown", "no")]
)
def test_the_gate_of_destruction(section: str, noncitizen: str) -> None:
    yes: dict[str, Answer] = {
        "section": section, "destroy": "yes", "ack_destroy": "yes", "signer_role": "self",
        "marihuana_named": "yes", "level_unnamed": "misdemeanor",
    }  # fmt: skip
    made = papers(person(yes, noncitizen=noncitizen))
    assert "destruction" not in made


def test_the_warning_of_destruction_is_sworn_only_from_an_answer() -> None:
    done = person({**WIPED, "destroy": "yes", "signer_role": "self"})
    with pytest.raises(NotAsked, match="ack_destroy"):
        STATE.paperwork.filings(done)


def test_date_of_birth_is_on_no_paper_for_the_public_file() -> None:
    made = filing(person({}, WIPED))
    for paper in made.papers:
        if not paper.id.startswith("letter"):
            assert "1975" not in words(paper), paper.id


def test_signatures_and_dates_of_signing_are_blank_everywhere() -> None:
    for paper in filing(person({}, WIPED)).papers:
        for name in ("Signature", "Date"):
            assert isinstance(paper.texts.get(name, Blank("")), Blank), paper.id


def test_two_counts_of_a_case_go_into_one_motion() -> None:
    made = papers(person({}, {"section": "221.30", "amount_band": "3_16oz"}))
    asked = "\n".join(made["notice-doc-c"].notes)
    assert "221.25" in asked
    assert "2. as to former Penal Law § 221.30: dismissing" in asked
    assert len([name for name in made if name.startswith("notice")]) == 1


def test_trial_and_youthful_offender_are_not_called_a_plea() -> None:
    trial = words(papers(person(case={"disposition": "convicted_trial"}))["affidavit-doc-c"])
    assert "after a trial" in trial
    assert "cruel and unusual punishment" in trial
    young = words(papers(person(case={"disposition": "youthful_offender"}))["affidavit-doc-c"])
    assert "adjudicated a youthful offender" in young
    assert "plea" not in young


def test_the_letter_says_what_the_rule_says_it_is_about() -> None:
    for about, law in (("sealed", "160.50(1)"), ("violation", "160.55"), ("", "160.50(5)(a)")):
        (paper,) = letter(LetterRequest(about=about, case_number="1")).papers
        assert law in " ".join(paper.notes)


@pytest.mark.papers
def test_the_papers_are_made_and_read_back() -> None:
    asked: dict[str, Answer] = {
        **WIPED, "destroy": "yes", "ack_destroy": "yes", "signer_role": "agent",
    }  # fmt: skip
    for done in (person({}, asked), person(SALE, noncitizen="yes"),
                 person({"section": "221.40"}, noncitizen="yes")):  # fmt: skip
        assert printing.print_checked(filing(done)).pdf.startswith(b"%PDF")
    assert printing.print_checked(letter(LetterRequest())).pdf.startswith(b"%PDF")
