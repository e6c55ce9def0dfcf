"""From the first page to the papers in the hand, as a person does it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.browser.browsing import Visit
from tests.browser.person import Person
from tests.browser.petition import Read, read, words_of
from tests.browser.stories import DOWNLOAD, GO_ON, READY, Expected, Story
from tests.browser.tales import CLEARED, SEALING, TWO_COUNTIES, WITH_PAPERS, WITHOUT

NOTHING = {
    "STATE BAR NUMBER:": "",
    "FIRM NAME:": "",
    "FAX NO.:": "",
    "court STREET ADDRESS:": "",
    "court MAILING ADDRESS:": "",
    "ATTORNEY FOR(name):": "In Pro Per",
}
"""What every petition says where nothing else was told."""


def name(story: Story) -> str:
    return story.id


def to_the_papers(person: Person, story: Story) -> list[bytes]:
    """Walk the whole way; the PDFs, in order."""
    person.open()
    person.take(story.turns)
    person.reads(story.result)
    person.press(GO_ON)
    person.take(story.papers)
    person.reads(READY)
    buttons = person.page.get_by_role("button", name=DOWNLOAD)
    expect(buttons).to_have_count(len(story.filings))
    made = []
    for number in range(len(story.filings)):
        with person.page.expect_download() as waiting:
            buttons.nth(number).click()
        assert waiting.value.suggested_filename == f"papers-case-{number + 1}.pdf"
        made.append(waiting.value.path().read_bytes())
    return made


def differences(got: Read, want: Expected) -> dict[str, tuple[object, object]]:
    """Every place where the papers are not what they must be: what they say, what they should."""
    fields = NOTHING | want.who.printed() | dict(want.fields)
    pairs: dict[str, tuple[object, object]] = {
        **{label: (got.fields.get(label), fields.get(label)) for label in got.fields | fields},
        **{f"by hand {label}": (said, "") for label, said in got.by_hand.items()},
        "boxes": (got.boxes, want.boxes),
        "rows": (got.rows, want.rows),
        **{f"note {note}": (note in got.text, True) for note in want.notes},
    }
    return {place: pair for place, pair in pairs.items() if pair[0] != pair[1]}


@pytest.mark.parametrize("story", WITH_PAPERS, ids=name)
def test_the_petition_says_what_was_typed_and_no_more(window: Visit, story: Story) -> None:
    made = to_the_papers(Person(window.page), story)
    for pdf, want in zip(made, story.filings, strict=True):
        got = read(pdf)
        assert differences(got, want) == {}
        assert [word for word in story.untold if word in got.text] == []


@pytest.mark.parametrize("story", WITHOUT, ids=name)
def test_no_petition_where_the_law_gives_none(window: Visit, story: Story) -> None:
    person = Person(window.page)
    person.open()
    person.take(story.turns)
    person.reads(story.result)
    expect(person.button(GO_ON)).to_have_count(0)
    for page in ("papers", "review", "papers/1/preview", "case/1/waive_judge"):
        person.open(f"/california/{page}")
        person.reads(story.result)


def test_the_letter_to_the_clerk(window: Visit) -> None:
    person = Person(window.page)
    person.open()
    person.take(CLEARED.turns)
    person.reads(CLEARED.result)
    words = words_of(person.download("Make the letter for case 1"))
    assert "Clerk of the Court" in words
    assert "Health and Safety Code section 11361.8 or 11361.9" in words
    assert "CR-400" in words


def test_the_letter_before_any_question(window: Visit) -> None:
    person = Person(window.page)
    person.open("/california/")
    person.page.get_by_label("County of the case").select_option(label="Alameda")
    words = words_of(person.download("Make the letter"))
    assert "Superior Court of California, County of Alameda" in words
    assert "1225 Fallon Street" in words


def test_back_and_reload_in_the_middle(window: Visit) -> None:
    person = Person(window.page)
    person.open()
    half = len(SEALING.turns) // 2
    person.take(SEALING.turns[:half])
    for turn in reversed(SEALING.turns[half - 3 : half]):
        person.page.go_back()
        person.reads(turn.asks)
    person.page.reload()
    kept = SEALING.turns[half - 3]
    person.reads(kept.asks)
    for label in kept.pick:
        expect(person.choice(label)).to_be_checked()
    for label, value in kept.typed.items():
        assert person.value(label) == value
    person.take(SEALING.turns[half - 3 :])
    person.reads(SEALING.result)


def test_a_changed_answer_changes_the_petition(scripted: Visit) -> None:
    """A waiver taken back on the last page is not on the paper."""
    person = Person(scripted.page)
    to_the_papers(person, SEALING)
    person.open("/california/review")
    question = "Is it OK for any judge to decide, not only the judge who sentenced you?"
    person.page.get_by_role("link", name=question).click()
    person.reads(question)
    expect(person.choice("Yes")).to_be_checked()
    person.tick("No")
    person.press("Save and go back")
    person.reads("Last check before your papers")
    person.press("Make my papers")
    got = read(person.download(DOWNLOAD))
    assert "Petitioner/applicant waives the right" not in got.boxes
    assert got.fields["NAME:"] == SEALING.filings[0].who.name


def test_a_wrong_paper_is_noticed() -> None:
    """The comparison above can fail: on a field, a box, a line, a signature, a note."""
    want = TWO_COUNTIES.filings[0]
    fields = NOTHING | want.who.printed() | dict(want.fields)
    good = Read(3, fields, want.boxes, {"signature": ""}, want.rows, " ".join(want.notes))
    assert differences(good, want) == {}
    bad = {
        "NAME:": replace(good, fields={**fields, "NAME:": "Maria Jose Nunez"}),
        "FAX NO.:": replace(good, fields={**fields, "FAX NO.:": "0"}),
        "boxes": replace(good, boxes=want.boxes | {"Petitioner/applicant waives the right"}),
        "by hand signature": replace(good, by_hand={"signature": "M"}),
        "rows": replace(good, rows=want.rows[:1]),
        f"note {want.notes[0]}": replace(good, text=""),
    }
    for place, wrong in bad.items():
        assert set(differences(wrong, want)) == {place}
