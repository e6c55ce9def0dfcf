"""What the script adds: a long list gets shorter by typing, and a long text gets a counter."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from playwright.sync_api import Locator, Page, expect

from forms.clean import clean_paragraphs
from tests.browser.audit import problems
from tests.browser.browsing import Visit
from tests.browser.measure import small_targets

LIST = "County of the case"
FIND = "Type to find it"


BLANK = "Leave it blank"
NONE = "Nothing in the list fits. Check the letters."


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
    assert _options(page) == [BLANK, "San Benito", "San Bernardino"]
    expect(_says(page)).to_have_text("In the list now: San Benito, San Bernardino")
    assert problems(page) == []
    line.fill("")
    assert _options(page) == everything
    expect(choices).to_have_value("")
    assert scripted.errors == []


@pytest.mark.parametrize(
    ("state", "typed", "left"),
    [
        ("new_york", "brooklyn", ["Kings (Brooklyn)"]),
        ("new_york", "Manhattan", ["New York (Manhattan)"]),
        ("new_york", "new york", ["New York (Manhattan)"]),
        ("new_york", "new york (m", ["New York (Manhattan)"]),
        ("new_york", "staten  island", ["Richmond (Staten Island)"]),
        ("new_york", "st lawrence", ["St. Lawrence"]),
        ("new_york", "St. Lawrence", ["St. Lawrence"]),
        ("new_york", "Saint Lawrence", ["St. Lawrence"]),
        ("illinois", "st clair", ["St. Clair"]),
        ("illinois", "de kalb", ["DeKalb"]),
        ("illinois", "dekalb", ["DeKalb"]),
        ("illinois", "La Salle", ["LaSalle"]),
        ("illinois", "du p", ["DuPage"]),
        ("illinois", "rock-island", ["Rock Island"]),
        ("california", "los ángeles", ["Los Angeles"]),
        ("california", "angel", ["Los Angeles"]),
        ("california", "ngeles", []),
    ],
)
def test_a_name_is_found_as_people_type_it_and_never_picked_for_them(
    scripted: Visit, state: str, typed: str, left: list[str]
) -> None:
    page = scripted.page
    page.goto(f"/{state}/")
    page.get_by_label(FIND).fill(typed)
    assert _options(page) == [BLANK, *left]
    expect(page.get_by_label(LIST)).to_have_value("")
    assert scripted.errors == []


def test_everyone_is_told_that_nothing_fits(scripted: Visit) -> None:
    page = scripted.page
    page.goto("/california/")
    line, seen = page.get_by_label(FIND), page.locator("p.help", has_text=NONE)
    expect(seen).to_be_hidden()
    line.fill("xq")
    assert _options(page) == [BLANK]
    expect(seen).to_be_visible()
    expect(_says(page)).to_have_text(NONE)
    assert problems(page) == []
    line.fill("san")
    expect(seen).to_be_hidden()
    line.fill("?")
    expect(seen).to_be_hidden()
    assert len(_options(page)) == 59


def test_an_earlier_choice_comes_back(scripted: Visit) -> None:
    page = scripted.page
    page.goto("/california/")
    line, choices = page.get_by_label(FIND), page.get_by_label(LIST)
    choices.select_option(label="Alameda")
    line.fill("x")
    expect(choices).to_have_value("")
    line.fill("")
    expect(choices).to_have_value("alameda")
    line.fill("xa")
    expect(choices).to_have_value("")
    line.fill("a")
    expect(choices).to_have_value("alameda")
    line.fill("kern")
    choices.select_option(label="Kern")
    line.fill("al")
    expect(choices).to_have_value("")
    line.fill("")
    expect(choices).to_have_value("kern")
    choices.select_option(label=BLANK)
    line.fill("k")
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


HIDDEN = "".join(
    f"a{chr(code)}" for code in range(sys.maxunicode) if unicodedata.category(chr(code)) == "Cf"
)
SPACES = "".join(f"a{chr(code)}" for code in range(sys.maxunicode) if chr(code).isspace())
TEXTS = {
    "nothing": "",
    "blanks": "  \n \t ",
    "one line": "I was young.",
    "spaces": "  I   was\t young .  ",
    "empty lines": "\n\nI was\n\n\n \n\nyoung. \n",
    "two empty lines with spaces": "a\n  \n \nb",
    "accents in parts": unicodedata.normalize("NFD", "Nguyễn Thị Ánh Tuyết"),
    "faces": "😀 a 👩\u200d👩\u200d👧 \u200d",
    "a hidden mark between spaces": "a \u200b b\u202e \ufeff",
    "hidden marks": HIDDEN,
    "all spaces": SPACES,
    "controls": "".join(f"a{chr(code)}" for code in range(1, 0xA1)),
    "other scripts": "مرحبا\u200cبكم क्‍ष 한국어",
}


def test_the_counter_counts_what_the_site_will_keep(scripted: Visit) -> None:
    page = scripted.page
    page.goto("/privacy")
    page.evaluate(
        """() => {
            const text = document.createElement("textarea");
            Object.assign(text.dataset, {count: "Letters:", room: "5", most: "9", over: "More.",
                                         full: "Too long."});
            document.getElementById("main").append(text);
        }"""
    )
    page.add_script_tag(url=page.locator("script[src*='app.js']").get_attribute("src") or "")
    text, shown = page.locator("textarea"), page.locator("p.count")
    for name, typed in TEXTS.items():
        text.fill(typed)
        length = len(clean_paragraphs(typed))
        end = " Too long." if length > 9 else " More." if length > 5 else ""
        assert shown.inner_text() == f"Letters: {length}.{end}", name
    assert scripted.errors == []
