"""Every place has an answer, and it says what the survey says, as sure as the survey is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.elsewhere import BY_ID, PLACES, places_without
from app.elsewhere.place import FILE_NOTHING, Basis, Place
from app.jurisdictions import registry
from app.relief.text import Text

SURVEY = Path(__file__).parents[2].parent / "shared" / "law" / "other_states.md"
NAMES = """alabama alaska arizona arkansas california colorado connecticut delaware florida georgia
hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan
minnesota mississippi missouri montana nebraska nevada new_hampshire new_jersey new_mexico new_york
north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island south_carolina
south_dakota tennessee texas utah vermont virginia washington west_virginia wisconsin wyoming
district_of_columbia puerto_rico guam american_samoa northern_mariana_islands us_virgin_islands
"""
STATES = NAMES.split()
COURTS = ("federal", "tribal", "military", "not_sure")
LONGEST = 25
"""Words in a sentence."""
MARKS = {
    "[O]": Basis.OFFICIAL,
    "[C]": Basis.COURT_DECISION,
    "[S]": Basis.SECOND_HAND,
    "[K]": Basis.UNCHECKED,
    "check": Basis.UNCHECKED,
    "unchecked": Basis.UNCHECKED,
}
UNWANTED = re.compile(r"\bqualif|\beligible\b(?! cannabis convictions)|\bentitled\b|\byou will\b")


def sentences(place: Place) -> list[str]:
    """Everything that a page says about its place."""
    more = (place.lead, place.form, place.filed, place.wait, place.fee)
    texts = (*place.offers, *place.cautions, *place.how_sure, place.age, *more)
    return [s for text in texts if text for s in re.split(r"(?<=[.?!:]) ", str(text))]


def words(place: Place) -> str:
    return " ".join([*sentences(place), place.law])


def faults(place: Place) -> Iterator[str]:
    for sentence in sentences(place):
        if len(sentence.split()) > LONGEST:
            yield f"too long: {sentence}"
        if UNWANTED.search(sentence.casefold()):
            yield f"says too much: {sentence}"


def survey() -> str:
    if not SURVEY.is_file():
        pytest.skip("the survey of other states does not lie beside the project")
    return SURVEY.read_text("utf-8").split("## Part A.")[1].split("### A.3")[0]


def id_of(name: str) -> str:
    return name.casefold().replace("us virgin", "us_virgin").replace(" ", "_")


def rows() -> list[list[str]]:
    """The rows of table A.1, each with its name first."""
    found = re.findall(r"^\| \*\*(.+?)\*\* — (.+) \|$", survey(), re.MULTILINE)
    return [[name, *(cell.strip() for cell in rest.split(" | "))] for name, rest in found]


def bare(cell: str) -> str:
    return re.sub(r"\([^)]*\)|\*", "", cell)


def numbers(form: str) -> list[str]:
    """The numbers of forms, without the editions that stand in brackets."""
    return [w.strip(",;") for w in bare(form).split() if re.search(r"\d", w)]


def disagreements(row: list[str], place: Place) -> Iterator[str]:
    """What a row of the survey says and the page does not."""
    said = words(place)
    yield from (f"form {number}" for number in numbers(row[5]) if number not in said)
    yield from (f"fee {fee}" for fee in re.findall(r"\$\d+", row[4]) if fee not in said)
    if place.law not in row[1].replace("*", ""):
        yield f"law {place.law}"
    yield from unsure(row, place)
    yield from ways(row, place)


def unsure(row: list[str], place: Place) -> Iterator[str]:
    """Marks of the survey that the page does not pass on."""
    basis, whole = row[8], " ".join(row)
    for mark, meaning in MARKS.items():
        marked = mark in basis if mark[0] == "[" else re.search(rf"\b{mark}\b", whole)
        if marked and meaning not in place.basis:
            yield f"{mark} is more sure on the page"
    if "[O]" not in basis and Basis.OFFICIAL in place.basis:
        yield "read in no official source"


def ways(row: list[str], place: Place) -> Iterator[str]:
    """Whether the page says as the survey does who must act, and on which form."""
    relief, form, said = row[2], row[5], words(place)
    ours = str(place.form)
    if bare(form).strip().startswith("no ") != bool(re.search("No |no form", ours)):
        yield "whether there is a form"
    if form.startswith(("none", "contact")) != (place.form is FILE_NOTHING):
        yield "whether there is something to file"
    asked = re.search("petition|motion|application|request", relief.casefold())
    if asked and not re.search("lets? .*ask|can (also )?ask", said):
        yield "that one can ask"
    if "utomatic" in relief and not re.search("without asking|itself|pardoned|off Court", said):
        yield "that it happens by itself"


@pytest.mark.parametrize("state", STATES)
def test_every_state_and_territory_is_served_or_has_a_page(state: str) -> None:
    assert state in registry() or (state in BY_ID and BY_ID[state].state)


def test_courts_of_no_state_have_a_page_and_nothing_else_does() -> None:
    assert [p.id for p in PLACES if not p.state] == list(COURTS)
    assert {p.id for p in PLACES if p.state} <= set(STATES)
    assert len({p.id for p in PLACES}) == len({str(p.name) for p in PLACES}) == len(PLACES)


def test_a_state_that_is_served_drops_out_of_the_list() -> None:
    first, *others = places_without(registry())
    assert places_without({*registry(), first.id}) == tuple(others)
    assert not {place.id for place in places_without(registry())} & set(registry())


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.id)
def test_short_sentences_and_no_promise(place: Place) -> None:
    assert list(faults(place)) == []
    assert place.offers
    assert place.checked <= date(2026, 11, 22)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.id)
def test_a_law_is_named_only_with_how_sure_we_are(place: Place) -> None:
    assert bool(place.law) == bool(place.basis) or place.id in COURTS
    if place.law:
        assert place.how_sure
    if place.basis == (Basis.SECOND_HAND,):
        assert "second-hand" in str(place.how_sure[0])


def test_every_row_of_the_survey_agrees_with_its_page() -> None:
    found = rows()
    assert len(found) == 30
    wrong = {
        row[0]: problems
        for row in found
        if id_of(row[0]) not in registry()
        and (problems := list(disagreements(row, BY_ID[id_of(row[0])])))
    }
    assert wrong == {}


def test_places_where_the_survey_found_nothing_say_so() -> None:
    part = survey().split("### A.2")[1]
    named = re.split(r", ", part.split("\n\n")[1].split(". General")[0])
    territories = re.search(r"Puerto Rico, [^:]+", part)
    assert territories is not None
    assert len(named) == 20
    for name in named:
        place = BY_ID[id_of(name)]
        assert "no special cannabis law" in words(place)
        assert "may still help" in words(place)
        assert "no proof" in words(place)
    for name in territories.group().split(", "):
        assert "did not search all" in words(BY_ID[id_of(name)])


def test_pardons_of_the_notes_are_told_as_unchecked() -> None:
    assert "Pardons only, or local only: Wisconsin and Pennsylvania" in survey()
    for place in ("wisconsin", "pennsylvania", "alabama"):
        assert re.search("pardon", words(BY_ID[place]))
        assert "could not check what we say about pardons" in words(BY_ID[place])
    assert "Birmingham" in words(BY_ID["alabama"])
    assert "closed" in words(BY_ID["pennsylvania"])


def test_the_federal_page_says_pardon_and_certificate_and_not_erased() -> None:
    said = words(BY_ID["federal"])
    for needed in ("pardon", "certificate", "Office of the Pardon Attorney", "not an erasure"):
        assert needed in said
    assert "tribe’s court" in words(BY_ID["tribal"])


def test_these_checks_can_fail() -> None:
    bad = Place("x", Text("X"), (Text("You qualify."), Text("word " * 26)), law="Z")
    assert [fault.split(":")[0] for fault in faults(bad)] == ["says too much", "too long"]
    relief = "Automatic; petition"
    row = ["X", "Y", relief, "all", "none · $5", "none, AB-1 (2/2020)", "", "", "[S] check"]
    assert list(disagreements(row, bad)) == [
        "form AB-1",
        "fee $5",
        "law Z",
        "[S] is more sure on the page",
        "check is more sure on the page",
        "whether there is something to file",
        "that one can ask",
        "that it happens by itself",
    ]
    sure = Place("x", Text("X"), (Text("Ask."),), (Basis.OFFICIAL,))
    row = ["X", "", "", "", "", "no form", "", "", "[S]"]
    assert list(disagreements(row, sure)) == [
        "[S] is more sure on the page",
        "read in no official source",
        "whether there is a form",
    ]
