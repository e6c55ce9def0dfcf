"""Nothing that a person typed is found anywhere but in their own browser, sealed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus, unquote_plus, urlsplit

import pytest

from tests.browser.browsing import Visit
from tests.browser.person import CONTINUE, Person
from tests.browser.petition import words_of
from tests.browser.site import Site
from tests.browser.stories import DOWNLOAD, GO_ON, LOOK_FIRST, READY
from tests.browser.tales import SEALING

WHO = SEALING.filings[0].who
TYPED = (
    WHO.name,
    "Tuyết",
    WHO.street,
    "Marigold",
    WHO.city,
    WHO.zip,
    WHO.phone,
    "555-0143",
    "5550143",
    WHO.email,
    "tuyet",
    "10-CR-004512",
    "11357(b)",
    "1 year probation",
    "1976-02-29",
    "February 29",
    "2004-05-13",
    "2004-03",
)


def spellings(typed: str) -> Iterator[str]:
    """How a value may look in an address, in JSON or in a Python text."""
    yield typed
    yield quote(typed)
    yield quote_plus(typed)
    yield typed.encode("unicode_escape").decode()
    yield ascii(typed)[1:-1]


def in_addresses(addresses: Iterable[str]) -> list[str]:
    """Addresses that hold something typed."""
    return [
        address
        for address in addresses
        if any(typed.lower() in unquote_plus(address).lower() for typed in TYPED)
    ]


def in_files(folder: Path) -> list[str]:
    """Files, or names of files, that hold something typed."""
    needles = {
        form.encode("utf-8", "backslashreplace").lower() for one in TYPED for form in spellings(one)
    }
    found = []
    for path in sorted(folder.rglob("*")):
        content = path.read_bytes().lower() if path.is_file() else b""
        told = str(path.relative_to(folder)).encode().lower()
        if any(needle in content or needle in told for needle in needles):
            found.append(str(path))
    return found


def walk(person: Person) -> None:
    """The whole way, with a mistake, the preview, the papers and a letter."""
    person.open()
    person.take(SEALING.turns[:-2])
    person.press(CONTINUE)  # An error page on the way.
    person.take(SEALING.turns[-2:])
    person.reads(SEALING.result)
    person.press(GO_ON)
    person.take(SEALING.papers)
    person.reads(READY)
    person.press(LOOK_FIRST)
    person.reads("Case 1")
    assert WHO.name in person.page.get_by_role("region", name="Your papers").inner_text()
    assert "10-CR-004512" in words_of(person.download(DOWNLOAD))


def test_nothing_typed_is_found_after_a_walk(window: Visit, site: Site) -> None:
    person = Person(window.page)
    walk(person)
    person.open("/california/no/such/10-page")
    assert window.sealed() != []
    addresses = [*window.requests, window.page.url]
    assert in_addresses(addresses) == []
    assert {urlsplit(address).netloc for address in addresses} == {urlsplit(site.url).netloc}
    assert in_files(site.home) == []
    assert "papers_made" in site.log.read_text("utf-8")
    cookies = " ".join(f"{one.get('name')}={one.get('value')}" for one in window.context.cookies())
    assert [typed for typed in TYPED if typed in cookies] == []


def test_the_browser_keeps_nothing_but_cookies(scripted: Visit) -> None:
    person = Person(scripted.page)
    person.open()
    person.take(SEALING.turns[:12])
    assert person.page.evaluate(
        "async () => [localStorage.length, sessionStorage.length,"
        " (await indexedDB.databases()).length, history.state, window.name]"
    ) == [0, 0, 0, None, ""]


@pytest.mark.parametrize(
    ("button", "then"),
    [
        ("Leave this site", "You have left the page"),
        ("Delete my answers", "The answers are deleted"),
    ],
)
def test_going_leaves_no_answers(window: Visit, button: str, then: str) -> None:
    person = Person(window.page)
    person.open()
    person.take(SEALING.turns[:9])
    assert window.sealed() != []
    person.page.get_by_role("button", name=button).click()
    person.reads(then)
    assert window.sealed() == []
    person.page.go_back()
    assert "10-CR-004512" not in person.page.content()
    person.open("/california/case/1/case_number")
    person.reads("Is this about your own record?")


def test_three_times_shift_leaves(scripted: Visit) -> None:
    person = Person(scripted.page)
    person.open()
    person.take(SEALING.turns[:6])
    person.reads(SEALING.turns[6].asks)
    for _ in range(3):
        person.page.keyboard.press("Shift")
    person.reads("You have left the page")
    assert scripted.sealed() == []
    person.page.go_back()
    assert "record" not in person.page.get_by_role("heading", level=1).inner_text()


def test_the_page_after_leaving_does_not_name_the_subject(plain: Visit) -> None:
    plain.page.goto("/closed")
    said = (plain.page.title() + plain.page.content()).lower()
    for word in ("cannabis", "clear page", "court", "record", "conviction", "california"):
        assert word not in said


def test_the_search_can_fail(tmp_path: Path) -> None:
    assert in_addresses([f"http://127.0.0.1/?q={quote_plus(WHO.name)}"])
    assert in_addresses(["http://127.0.0.1/10-cr-004512/"])
    for number, form in enumerate(spellings(WHO.name)):
        (tmp_path / f"{number}.log").write_text(f"INFO {form} went by", "utf-8")
    (tmp_path / "marigold.pdf").touch()
    assert len(in_files(tmp_path)) == 6
