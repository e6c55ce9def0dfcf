"""What the script adds to a long list: it can be shortened by typing, by eye, ear and keyboard."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.audit import problems
from tests.browser.browsing import Visit
from tests.browser.measure import small_targets

LIST = "County of the case"
FIND = "Type to find it"


def _options(page: Page) -> list[str]:
    return page.get_by_label(LIST).locator("option").all_inner_texts()


def _says(page: Page) -> Locator:
    return page.locator("select + [role=status]")


def test_typing_leaves_what_fits_in_the_list(scripted: Visit) -> None:
    page = scripted.page
    page.goto("/california/")
    line, choices = page.get_by_label(FIND), page.get_by_label(LIST)
    everything = _options(page)
    assert len(everything) == 59
    line.fill("SAN b")
    assert _options(page) == ["San Benito", "San Bernardino"]
    expect(_says(page)).to_have_text("In the list now: San Benito, San Bernardino")
    assert problems(page) == []
    line.fill("angel")
    expect(choices).to_have_value("los-angeles")
    line.fill("xq")
    assert _options(page) == []
    expect(_says(page)).to_have_text("Nothing in the list fits. Check the letters.")
    line.fill("")
    assert _options(page) == everything
    expect(choices).to_have_value("")
    assert scripted.errors == []


def test_the_keyboard_goes_from_the_line_into_the_list(scripted: Visit) -> None:
    page = scripted.page
    page.goto("/california/")
    line, choices = page.get_by_label(FIND), page.get_by_label(LIST)
    line.press_sequentially("santa c")
    line.press("Enter")
    expect(choices).to_be_focused()
    assert page.url.endswith("/california/"), "nothing was sent without a choice"
    choices.press("ArrowDown")
    choices.press("ArrowDown")
    expect(choices).to_have_value("santa-cruz")
    assert small_targets(page) == []


def test_without_script_it_is_a_plain_list(plain: Visit) -> None:
    plain.page.goto("/california/")
    expect(plain.page.get_by_label(FIND)).to_have_count(0)
    assert len(_options(plain.page)) == 59
