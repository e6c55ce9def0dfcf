"""Save, close, come back on another machine, go on; and the warning before time runs out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from app.sealing import strange
from tests.browser.audit import problems
from tests.browser.browsing import DESKTOP, Visit, visit
from tests.browser.person import Person
from tests.browser.site import Site
from tests.browser.stories import GO_ON
from tests.browser.tales import SEALING

TURNS = SEALING.turns
SAVE_FILE = "I wrote them down. Save the file"


def six_words(page: Page) -> list[str]:
    """What a person writes down."""
    return [one.strip() for one in page.locator(".six li").all_inner_texts()]


def save(person: Person) -> tuple[bytes, list[str]]:
    """Save from the line at the end of any page."""
    person.page.get_by_role("link", name="Save my answers to take home").click()
    person.reads("Save your answers to take home")
    person.press("Show the six words")
    person.reads("Write down these six words")
    return person.download(SAVE_FILE), six_words(person.page)


def reopen(person: Person, file: bytes, words: str) -> None:
    """Give the file and the words on the first page."""
    person.open()
    person.press("Open saved answers")
    person.reads("Open saved answers")
    upload = FilePayload(name="saved-answers.dat", mimeType="", buffer=file)
    person.page.get_by_label("The file", exact=True).set_input_files(upload)
    person.page.get_by_label("The six words, in order").fill(words)
    person.press("Open the answers")


@pytest.mark.parametrize("script", [False, True], ids=["without script", "with script"])
def test_save_close_reopen_on_a_new_profile_and_go_on(
    site: Site, browser: Browser, script: bool
) -> None:
    half = len(TURNS) // 2
    with visit(browser, site.url, script=script) as first:
        person = Person(first.page)
        person.open()
        person.take(TURNS[:half])
        person.reads(TURNS[half].asks)
        file, words = save(person)
        assert len(words) == 6 and strange(words) == []
        assert b"10-CR-004512" not in file
        assert not [one for one in first.requests if any(word in one for word in words)]
    with visit(browser, site.url, script=script, size=DESKTOP) as second:
        person = Person(second.page)
        wrong = " ".join((words[1], words[0], *words[2:]))
        reopen(person, file, wrong if words[0] != words[1] else " ".join(words[:5]))
        expect(person.page.get_by_role("alert")).to_be_visible()
        person.page.get_by_label("The six words, in order").fill(" ".join(words).title())
        person.press("Open the answers")
        person.reads("Your answers are back")
        person.press("Go on")
        person.take(TURNS[half:])
        person.reads(SEALING.result)
        assert person.button(GO_ON).is_visible()
        assert second.errors == []


def _walked(window: Visit) -> Person:
    person = Person(window.page)
    person.open()
    person.take(TURNS[:6])
    person.reads(TURNS[6].asks)
    return person


def test_the_script_warns_in_time_and_keeps_the_answers(scripted: Visit) -> None:
    scripted.page.clock.install()
    person = _walked(scripted)
    line = person.page.locator("#idle")
    scripted.page.clock.fast_forward(54 * 60 * 1000)
    expect(line).to_be_hidden()
    scripted.page.clock.fast_forward(65 * 1000)
    expect(line).to_be_visible()
    expect(line).to_contain_text("We delete your answers in 5 minutes")
    expect(person.page.locator("#idle-voice")).to_have_text(line.locator("p").inner_text())
    assert problems(person.page) == []
    scripted.page.clock.fast_forward(3 * 60 * 1000)
    expect(line).to_contain_text("in 2 minutes")
    line.get_by_role("button", name="Keep my answers").click()
    expect(line).to_be_hidden()
    expect(person.page.locator("#idle-voice")).to_have_text("Your answers are kept.")
    scripted.page.clock.fast_forward(50 * 60 * 1000)
    expect(line).to_be_hidden()
    assert scripted.errors == []


def test_the_script_leaves_the_page_when_time_is_over(scripted: Visit) -> None:
    scripted.page.clock.install()
    person = _walked(scripted)
    scripted.page.clock.fast_forward(3_601 * 1000)
    # The site's own clock did not move: it says that the answers are still good.
    person.reads("Your answers are still here")


def test_a_lost_network_is_said_and_nothing_is_promised(scripted: Visit) -> None:
    scripted.page.clock.install()
    person = _walked(scripted)
    scripted.page.clock.fast_forward(3_400 * 1000)
    line = person.page.locator("#idle")
    scripted.context.set_offline(True)
    line.get_by_role("button", name="Keep my answers").click()
    expect(line).to_contain_text("We could not reach the site.")


def _saving(person: Person) -> None:
    person.page.get_by_role("link", name="Save my answers to take home").click()


def _words(person: Person) -> None:
    _saving(person)
    person.press("Show the six words")
    person.reads("Write down these six words")


def _opening(person: Person) -> None:
    person.open("/open")


def _wrong(person: Person) -> None:
    person.open("/open")
    person.press("Open the answers")
    expect(person.page.get_by_role("alert")).to_be_visible()


@pytest.mark.parametrize("go", [_saving, _words, _opening, _wrong])
def test_pages_of_saving_are_for_everyone(scripted: Visit, go: Callable[[Person], None]) -> None:
    person = _walked(scripted)
    go(person)
    assert problems(person.page) == []


def test_pages_for_helpers_are_for_everyone(scripted: Visit) -> None:
    person = Person(scripted.page)
    person.open("/where?for=someone")
    person.tick("California")
    person.press("Continue")
    person.reads("It may already be cleared")
    assert problems(person.page) == []
    person.page.get_by_role("link", name="Start the next person").click()
    person.reads("Start with the next person?")
    assert problems(person.page) == []
    person.press("Delete and start the next person")
    person.reads("Ready for the next person")
    assert problems(person.page) == []
    assert scripted.sealed() == []


def test_the_sheet_for_a_supervisor_is_for_everyone(scripted: Visit) -> None:
    person = Person(scripted.page)
    person.open()
    person.take(TURNS)
    person.reads(SEALING.result)
    person.open("/california/sheet")
    person.reads("Sheet for your supervisor")
    assert problems(person.page) == []
