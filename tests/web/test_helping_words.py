"""A helper's whole way to the papers: no page speaks to them as if they were the person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from jinja2 import nodes

from app.intake.answers import Answer, Answers
from app.jurisdictions import registry
from app.jurisdictions.declare import Jurisdiction
from tests.health.test_helper_words import lacking
from tests.papers.people import answers_of
from tests.web.visitor import Page, Visitor
from tests.web.walker import FOR_SALE, SEALED, Given, Walker

_TO_THE_PERSON: Final = re.compile(r"\b(?:you|your|yours|yourself|I|I'm|me|my)\b", re.IGNORECASE)
_NOT_OURS: Final = ".papers, .cites, body [lang=en], script, style"
"""The papers themselves, their titles in English, and the law's own names."""
TO_THE_HELPER: Final[Mapping[str, str]] = MappingProxyType(
    {
        "I am helping someone else": "the helper says it",
        "You are helping someone.": "said of the helper, to the helper",
        "the person you help": "the helper is the one who helps",
        "The person you help": "the helper is the one who helps",
        "with “I”": "words that the person swears to",
        "Write “I”, as they would.": "words that the person swears to",
        "pick only what they tell you": "the helper picks",
        "“I” is the person you help.": "the helper reads it out",
        "When you press the button, we make the PDF.": "the helper presses the button",
        "before you get it.": "the helper presses the button",
        "You can add more later.": "the helper types",
        "You can change a line or leave it empty.": "the helper types",
        "You can leave a line empty.": "the helper types",
        "They are with you or on the phone.": "beside the helper",
        "They should be with you, or on the phone.": "beside the helper",
        "It is their choice, not yours.": "the helper must not choose",
        "Give their address, not yours.": "the helper must not give their own",
        "Sheet for your supervisor": "the helper's supervisor",
        "You can pick more than one.": "the helper picks",
        "You can leave this empty.": "the helper types",
        "You can leave it empty": "the helper types",
        "You can change it here": "the helper types",
        "(you can leave this blank)": "the helper types",
        "You can type up to": "the helper types",
        "You can change each answer.": "the helper types",
        "You cannot get them back.": "the helper presses the button",
        "A file you save stays on it until you delete it.": "the helper clears the computer",
        "the file stays there until you delete it.": "the helper clears the computer",
        "If you open this page again, you get other words": "the helper presses the button",
        "You used this site in another window.": "the helper did",
        "in your browser": "the browser in front of the helper",
        "Your privacy": "the name of a page that is for everyone",
        "Call about my papers": "what the person's calendar will show",
        "Call again about my papers": "what the person's calendar will show",
        "Call about my letter": "what the person's calendar will show",
    }
)
"""Words that a helper reads as they are, and why. Each must be found on some page."""

ON_RARE_PAGES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "You can leave this blank.": "the helper types",
        "You can start again. You do not have to.": "whoever sits there may start",
        "You have left the page": "whoever sits there has left",
        "You can clear the history in the browser’s settings.": "whoever sits there clears it",
        "You need the file you saved and the six words you wrote down.": "the helper opens it",
        "Pick another file, if you want": "the helper picks",
        "We still have the file you picked.": "the helper picks",
    }
)
"""The same for pages that a walk to the papers does not meet."""

FOR_EVERYONE: Final = frozenset(
    {
        *("about", "accessibility", "help", "helping", "laws"),
        *("privacy", "safety", "shared_computer", "start"),
    }
)
"""Pages of general help: they speak to whoever reads them."""

BESIDE: Final = ("more", "check", "sheet", "say", "save", "case/1/conviction/1/remove")
AFTER: Final = ("papers/1/preview", "papers/1/calendar")
AROUND: Final = ("/expired", "/next", "/where", "/legal-aid", "/nowhere", "/elsewhere/arizona")


def as_helper(visitor: Visitor, state: str) -> Visitor:
    """Say on the page that asks where the case was that it is for someone else."""
    page = visitor.go("/where?for=someone")
    visitor.send(page, {"state": state, "helping": "y"})
    return visitor


def as_walked(answers: Answers) -> tuple[dict[str, Given], tuple[str, ...]]:
    """Stored answers as a walker gives them, and when it adds a conviction or a case."""
    given: dict[str, Given] = {}
    plan: list[str] = []

    def note(place: str, answers: Mapping[str, Answer]) -> None:
        given.update({f"{place}{key}": _given(answer) for key, answer in answers.items()})

    note("", answers.person)
    for c, case in enumerate(answers.cases, start=1):
        note(f"{c}/", case.given)
        for n, count in enumerate(case.counts, start=1):
            note(f"{c}/{n}/", count)
            plan += ["count"] if n > 1 else ["case"] if c > 1 else []
    return given, tuple(plan)


def _given(answer: Answer) -> Given:
    return dict(answer) if isinstance(answer, Mapping) else answer


def journey(visitor: Visitor, law: Jurisdiction) -> None:
    """To the papers, with each form sent empty once, and all pages beside the way."""
    given, plan = as_walked(answers_of(law))
    Walker(as_helper(visitor, law.id), given, plan, f"/{law.id}/").to("papers")
    asked = [page.url for _, page in visitor.seen if re.search("/(case|question)/", page.url)]
    for url in dict.fromkeys(asked):
        visitor.post(url, {})
    for step in (*BESIDE, *AFTER):
        visitor.go(f"/{law.id}/{step}")
    visitor.press(visitor.go(f"/{law.id}/save"), "Show the six words")
    for url in AROUND:
        visitor.go(url)


def said(pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """Every piece of words that a page shows, with the page's address."""
    for page in pages:
        if page.response.mimetype == "text/html" and not 300 <= page.status < 400:
            soup = BeautifulSoup(page.html, "html.parser")
            for tag in soup.select(_NOT_OURS):
                tag.decompose()
            yield from ((page.url, " ".join(words.split())) for words in soup.stripped_strings)


def told(pages: Iterable[Page], *known: str) -> list[str]:
    """What speaks to the reader as the person, without what is known to."""
    longest = sorted((*known, *TO_THE_HELPER), key=len, reverse=True)
    places = (re.sub(r"%\\\(\w+\\\)s", ".+", re.escape(words)) for words in longest)
    excused = re.compile("|".join(places))
    return [f"{url}: {w}" for url, w in said(pages) if _TO_THE_PERSON.search(excused.sub("", w))]


def typed(law: Jurisdiction) -> list[str]:
    """The person's own words in the sample answers."""
    texts = [given for given in as_walked(answers_of(law))[0].values() if isinstance(given, str)]
    return [" ".join(text.split()) for text in texts if " " in text]


@pytest.fixture(scope="module")
def helped(app: Flask) -> dict[str, list[Page]]:
    """What a helper sees on the way to the papers of each state."""
    visitors = {state: Visitor(app) for state in registry()}
    for state, visitor in visitors.items():
        journey(visitor, registry()[state])
    return {state: [page for _, page in visitor.seen] for state, visitor in visitors.items()}


@pytest.mark.papers
@pytest.mark.parametrize("state", sorted(registry()))
def test_no_page_to_the_papers_says_you(helped: dict[str, list[Page]], state: str) -> None:
    # A state's own texts without words for a helper are held by tests/health, each by name.
    law = registry()[state]
    found = told(helped[state], *lacking(law), *typed(law))
    assert not found, "\n".join(found)


@pytest.mark.papers
def test_each_excuse_is_still_needed(helped: dict[str, list[Page]]) -> None:
    seen = "\n".join(words for pages in helped.values() for _, words in said(pages))
    assert [words for words in TO_THE_HELPER if words not in seen] == []


def own_words(app: Flask, source: str) -> Iterator[str]:
    """The words of a template that are not in ``mine(...)``, which has others for a helper."""
    tree = app.jinja_env.parse(source)
    calls = [c for c in tree.find_all(nodes.Call) if getattr(c.node, "name", "") == "mine"]
    paired = {id(word) for call in calls for word in call.find_all(nodes.Const)}
    for word in tree.find_all(nodes.Const):
        if isinstance(word.value, str) and id(word) not in paired:
            yield " ".join(word.value.split())


def speaks(words: str) -> bool:
    """Whether it speaks to the person; not what is said to a helper, too."""
    for excused in (*TO_THE_HELPER, *ON_RARE_PAGES):
        words = words.replace(excused, "")
    return bool(_TO_THE_PERSON.search(words))


def test_no_template_says_you_to_a_helper(app: Flask) -> None:
    folder = Path(app.root_path, "web", "templates")
    found = {
        path.stem: left
        for path in sorted(folder.glob("*.html"))
        if path.stem not in FOR_EVERYONE
        and (left := [w for w in own_words(app, path.read_text("utf-8")) if speaks(w)])
    }
    assert found == {}


def test_a_template_that_says_you_is_found(app: Flask) -> None:
    source = "{{ mine(_('Your case'), _('Their case')) }} {{ _('Your result') }}"
    assert [words for words in own_words(app, source) if speaks(words)] == ["Your result"]


@pytest.mark.parametrize(
    "changes",
    [
        {"jurisdiction": "federal"},
        {"record_status": "already_dismissed_or_sealed"},
        {"record_status": "challenged_or_denied"},
        {"section": "unknown", "case_result": "unknown"},
        {"section": "11366", "prop64_charge_in_case": "no"},
        {**FOR_SALE, "serving": "yes"},
        {"offense_date": "unknown", "conviction_date": "unknown", "born": "unknown"},
        {"offense_date": "2018-01", "conviction_date": "2018-04-01"},
    ],
)
def test_no_result_says_you(visitor: Visitor, changes: dict[str, Given]) -> None:
    Walker(as_helper(visitor, "california"), {**SEALED, **changes}).to("result")
    assert told((page for _, page in visitor.seen), *lacking(registry()["california"])) == []


def test_after_the_answers_nobody_is_you(visitor: Visitor) -> None:
    """The mark of a helper goes with the answers, so these pages suit both."""
    for press in ("Leave this site", "Delete their answers"):
        page = as_helper(visitor, "california").go("/california/")
        visitor.seen.clear()
        visitor.go(visitor.press(page, press).to)
        page = visitor.go("/expired")
        texts = [w for _, w in said(page for _, page in visitor.seen) if " answers" in w]
        assert any("the answers" in words.casefold() for words in texts)
        assert not [words for words in texts if "your" in words.casefold()]


def test_a_place_without_papers_says_they(visitor: Visitor) -> None:
    page = visitor.go("/where?for=someone")
    assert "not where they live now" in page.words
    page = visitor.send(page, {"state": "other", "place": "arizona", "helping": "y"})
    assert page.url == "/elsewhere/arizona?for=someone"
    assert "Arizona lets them ask a court" in page.words
    assert told([page]) == []
    page = visitor.go(page.link("Pick another place"))
    assert page.filled() == {"helping": ["y"]}


def test_a_page_that_says_you_is_found(visitor: Visitor) -> None:
    Walker(visitor, SEALED).to("result")
    found = "\n".join(told(page for _, page in visitor.seen))
    for words in ("Check your answers", "What is your date of birth?", "I'm not sure", "my result"):
        assert words in found
