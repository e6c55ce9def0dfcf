"""A person at the site: reads what the page asks, answers by the words on it, presses a button."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

CONTINUE = "Continue"
Look = Callable[[Page], None]
"""Something to do with each page that the person comes to, before it is answered."""


@dataclass(frozen=True)
class Turn:
    """One page: what it asks in its heading, and what the person does there.

    Attributes:
        asks: the heading.
        pick: labels of radio buttons and check boxes.
        typed: what is typed, or picked from a list, by the label beside it.
        press: the button or link that goes on; it may have more words for screen readers.
    """

    asks: str
    pick: tuple[str, ...] = ()
    typed: Mapping[str, str] = field(default_factory=dict)
    press: str = CONTINUE


@dataclass
class Person:
    """Whoever sits before ``page``."""

    page: Page
    look: Look | None = None

    def open(self, path: str = "/") -> None:
        """Type an address."""
        self.page.goto(path)

    @property
    def path(self) -> str:
        """Where they are, without the host."""
        return urlsplit(self.page.url).path

    @property
    def heading(self) -> str:
        """What the page is about."""
        return " ".join(self._title().inner_text().split())

    def _title(self) -> Locator:
        return self.page.get_by_role("heading", level=1).first

    def reads(self, heading: str) -> None:
        """Wait for a page with this heading."""
        expect(self._title()).to_have_text(heading)
        if self.look is not None:
            self.look(self.page)

    def take(self, turns: Iterable[Turn]) -> None:
        """Go through these pages, in this order and no other."""
        for turn in turns:
            self.reads(turn.asks)
            self.answer(turn)

    def answer(self, turn: Turn) -> None:
        """Answer one page and go on."""
        self.fill(turn)
        self.press(turn.press)

    def fill(self, turn: Turn) -> None:
        """Answer one page and stay on it."""
        for label in turn.pick:
            self.tick(label)
        for label, value in turn.typed.items():
            self.put(self.page.get_by_label(label, exact=True), value)

    def tick(self, label: str) -> None:
        """Tap an answer: its words, which are the large target of a thumb."""
        choice = self.choice(label)
        if not choice.is_checked():
            self.page.locator(f"label[for='{choice.get_attribute('id')}']").click()
        expect(choice).to_be_checked()

    def choice(self, label: str) -> Locator:
        """The radio button or check box with this label."""
        radio = self.page.get_by_role("radio", name=label, exact=True)
        return radio.or_(self.page.get_by_role("checkbox", name=label, exact=True))

    @staticmethod
    def put(entry: Locator, value: str) -> None:
        """Type into a line, or pick from a list."""
        if _is_list(entry):
            entry.select_option(label=value)
        else:
            entry.fill(value)

    def value(self, label: str) -> str:
        """What stands in the line or list beside this label."""
        entry = self.page.get_by_label(label, exact=True)
        if _is_list(entry):
            return entry.locator("option:checked").inner_text()
        return entry.input_value()

    def press(self, words: str) -> None:
        """Press the one button or link that starts with these words."""
        self.button(words).click()

    def button(self, words: str) -> Locator:
        """The one button or link on the page that starts with these words."""
        main, starts = self.page.get_by_role("main"), re.compile(rf"^{re.escape(words)}(\s*:|$)")
        button = main.get_by_role("button", name=starts)
        return button.or_(main.get_by_role("link", name=starts))

    def download(self, words: str) -> bytes:
        """Press a button that gives a file."""
        with self.page.expect_download() as waiting:
            self.press(words)
        return waiting.value.path().read_bytes()


def _is_list(entry: Locator) -> bool:
    """A list to pick from has neither the type of a line nor the rows of a long text."""
    return all(entry.get_attribute(name) is None for name in ("type", "rows"))
