"""The whole way with nothing but a keyboard, seeing at each step where one is."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser.browsing import Visit
from tests.browser.person import Person, Turn
from tests.browser.petition import read
from tests.browser.stories import DOWNLOAD, GO_ON, READY
from tests.browser.tales import SEALING

MOST_TABS = 80
_IS_FOCUSED = "one => one === document.activeElement"
_SHOWS_FOCUS = """one => [one, one.nextElementSibling, one.parentElement].some(part => {
    if (!part) return false;
    const style = getComputedStyle(part);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
})"""


class Keys(Person):
    """A person without a mouse."""

    def tab_to(self, target: Locator) -> None:
        """Press Tab until the target has the focus and shows it."""
        expect(target).to_have_count(1)
        for _ in range(MOST_TABS):
            if target.evaluate(_IS_FOCUSED):
                assert target.evaluate(_SHOWS_FOCUS), f"{target} does not show that it has focus"
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{target} cannot be reached with Tab")

    def tick(self, label: str) -> None:
        """Into the group with Tab, to the answer with the arrow keys."""
        target = self.choice(label)
        group = self.page.locator(f"input[name='{target.get_attribute('name')}']")
        self.tab_to(group.first)
        self.page.keyboard.press("Space")
        for _ in range(group.count()):
            if target.evaluate(_IS_FOCUSED):
                break
            self.page.keyboard.press("ArrowDown")
        expect(target).to_be_checked()

    def fill(self, turn: Turn) -> None:
        """Type where the focus is; in a list, the first letters pick a line."""
        for label in turn.pick:
            self.tick(label)
        for label, value in turn.typed.items():
            entry = self.page.get_by_label(label, exact=True)
            self.tab_to(entry)
            self.page.keyboard.type(value)
            assert self.value(label) == value

    def press(self, words: str) -> None:
        """Enter on a button or link."""
        self.tab_to(self.button(words))
        self.page.keyboard.press("Enter")


def test_a_walk_with_the_keyboard_alone(scripted: Visit) -> None:
    person = Keys(scripted.page)
    person.open()
    person.take(SEALING.turns)
    person.reads(SEALING.result)
    person.press(GO_ON)
    person.take(SEALING.papers)
    person.reads(READY)
    got = read(person.download(DOWNLOAD))
    assert got.fields["NAME:"] == SEALING.filings[0].who.name
    assert got.boxes == SEALING.filings[0].boxes


def test_the_skip_link_comes_first_and_then_the_way_out(scripted: Visit) -> None:
    scripted.page.goto("/california/question/is_subject")
    scripted.page.keyboard.press("Tab")
    link = scripted.page.get_by_role("link", name="Skip to the page")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    scripted.page.keyboard.press("Tab")
    expect(scripted.page.get_by_role("button", name="Leave this site")).to_be_focused()
    scripted.page.keyboard.press("Shift+Tab")
    scripted.page.keyboard.press("Enter")
    scripted.page.keyboard.press("Tab")
    expect(scripted.page.get_by_role("link", name="Back", exact=True)).to_be_focused()
