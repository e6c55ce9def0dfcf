"""A mistake costs nobody what they typed: no script runs in these tests."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import expect

from tests.browser.browsing import Visit
from tests.browser.person import CONTINUE, Person, Turn
from tests.browser.stories import (
    BORN,
    CONVICTED,
    COUNTY,
    DETAILS,
    GO_ON,
    HAPPENED,
    LEVEL,
    MORE,
    NUMBER,
    SECTION,
    TYPE_SECTION,
    Turns,
    day,
)
from tests.browser.tales import SEALING

TOO_LONG = "10-CR-" + "4" * 200
MARKUP = "<b>Ánh</b> & <script>alert(1)</script>"


@dataclass(frozen=True)
class Slip:
    """A wrong answer: what is typed, and for each message the field it leads to."""

    wrong: Turn
    leads: dict[str, str] = field(default_factory=dict)
    """Words of the message in the summary, to the label of the field that it goes to."""


SLIPS = {
    "Where was the case?": Slip(Turn(""), {"Pick one answer.": "California"}),
    LEVEL: Slip(Turn(""), {"Pick one answer.": "Felony"}),
    COUNTY: Slip(Turn(""), {"Pick": COUNTY}),
    NUMBER: Slip(Turn("", typed={NUMBER: TOO_LONG}), {"": NUMBER}),
    SECTION: Slip(Turn(""), {"": TYPE_SECTION}),
    HAPPENED: Slip(
        Turn("", typed=day("April", "31", "2004")), {"That month does not have this day.": "Day"}
    ),
    CONVICTED: Slip(
        Turn("", typed={"Month": "May", "Day": "3", "Year": "04"}), {"4 digits": "Year"}
    ),
    BORN: Slip(Turn("", typed=day("April", "2", "2150")), {"future": "Year"}),
    MORE: Slip(Turn(""), {"Pick one answer.": "No, that is all"}),
    DETAILS: Slip(
        Turn(
            "",
            typed={
                "Your full name": MARKUP,
                "City": "Oakland",
                "State": "California or so",
                "ZIP code": "946",
                "Email (you can leave this blank)": "me at home",
            },
        ),
        {"street": "Street address or P.O. box", "ZIP": "ZIP code", "email": "Email"},
    ),
}


def slip(person: Person, one: Slip) -> None:
    """Make a mistake, read what the page says, follow each link, and see that nothing is lost."""
    heading = person.heading
    person.fill(one.wrong)
    person.press(CONTINUE)
    alert = person.page.get_by_role("alert")
    expect(alert).to_be_visible()
    person.reads(heading)
    assert person.page.title().startswith("Error:")
    for label, value in one.wrong.typed.items():
        assert person.value(label) == value
    for words, label in one.leads.items():
        alert.get_by_role("link", name=words).first.click()
        target = person.choice(label)
        if not target.count():
            target = person.page.get_by_label(label)
        expect(target).to_be_focused()


def with_slips(person: Person, turns: Turns) -> set[str]:
    """Walk, and make every mistake on the way; the headings of the pages they were made on."""
    made = set()
    for turn in turns:
        person.reads(turn.asks)
        if turn.asks in SLIPS:
            slip(person, SLIPS[turn.asks])
            made.add(turn.asks)
        person.answer(turn)
    return made


def test_a_mistake_on_every_kind_of_page(plain: Visit) -> None:
    person = Person(plain.page)
    person.open()
    made = with_slips(person, SEALING.turns)
    person.reads(SEALING.result)
    person.press(GO_ON)
    made |= with_slips(person, SEALING.papers)
    person.reads("Your papers are ready")
    assert made == set(SLIPS)
