"""Every page of a walk in a made-up language: a word without marks was never made translatable."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app import create_app, i18n
from app.config import Config
from app.jurisdictions import registry
from tests.pseudo import PSEUDO, unmarked, write_pseudo
from tests.web.visitor import Page, Visitor
from tests.web.walker import DETAILS, FOR_SALE, SEALED, Given, Walker

TYPED = ("QX-204-771", "B-2", "3 years probation", "1 Test Plaza", "Oakland 94612")
NAMES = ("Clear Page", "LawHelp.org", *TYPED, *DETAILS.values())
COURTS = tuple(court.county for court in registry()["california"].courts)
SECTION = re.compile(
    r"(Attempted )?((HS|PC|BPC|VC) )?\d{2,5}(\.\d+)?(\([a-z0-9]+\))*[,;]?|CA-R\d+|[§,;:–.]"
)


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pseudo(tmp_path_factory.mktemp("translations"))


@pytest.fixture
def stranger(config: Config, directory: Path, monkeypatch: pytest.MonkeyPatch) -> Visitor:
    """A visitor whose pages are all in the made-up language."""
    real: Callable[..., None] = i18n.init_app

    def offered(app: object, settings: object) -> None:
        real(app, settings, directory)

    monkeypatch.setattr(i18n, "init_app", offered)
    return Visitor(create_app(replace(config, languages=(PSEUDO,))))


def left(page: Page) -> list[str]:
    """The words of a page that are neither marked nor names, courts, sections, citations."""
    soup = page.soup
    known = {tag.get_text() for tag in soup.select(".papers, .cites li, [lang=en]")}
    for tag in soup.select(".papers, [lang=en]"):
        tag.decompose()
    for tag in soup.select(".cites li"):
        for mark in tag.select(".mark"):
            known.add(tag.get_text().removesuffix(mark.get_text()).strip())
    names = (*NAMES, *COURTS, *known)
    return [words for words in unmarked(str(soup), names) if SECTION.sub("", words).strip()]


def assert_translatable(visitor: Visitor) -> None:
    """Look at every page that the visitor has seen."""
    pages = [page for _, page in visitor.seen if page.response.mimetype == "text/html"]
    shown = [page for page in pages if not 300 <= page.status < 400]
    found = {page.url: left(page) for page in shown if left(page)}
    assert len(shown) > 5
    assert not found


def test_the_pages_around_the_questions(stranger: Visitor) -> None:
    addresses = ("", "where", "other", "privacy", "help", "about", "deleted", "closed", "nowhere/")
    for address in addresses:
        stranger.get(f"/{address}")
    stranger.post("/where", {})
    stranger.post("/where", {}, token=False)
    stranger.post("/where", {"state": "x" * 1_200_000})
    assert_translatable(stranger)


CONDUCT: dict[str, Given] = {
    **FOR_SALE,
    "2/case_number": "B-2",
    "1/2/section": "11358",
    "1/2/plants": "harvest_only",
    "1/2/harvest": "unknown",
    "2/1/section": "11360(a)",
    "2/2/section": "11357",
    "2/2/severity": "misdemeanor",
    "2/2/substance": "both",
    "2/2/school": "unknown",
    "young": ["unknown"],
    "superstrike": "same_or_after",
}


@pytest.mark.papers
def test_a_whole_walk_over_every_kind_of_conviction(stranger: Visitor) -> None:
    walker = Walker(stranger, CONDUCT, plan=("count", "case", "count"))
    page = walker.to("papers")
    stranger.go("/california/papers/1/preview")
    stranger.go("/california/check")
    stranger.go("/california/case/1/conviction/2/remove")
    page = stranger.go("/california/case/1/conviction/1/severity?change=1")
    stranger.send(page, {"choice": "x"})
    assert {place.split("/")[-1] for place in walker.asked} >= {"harvest", "act", "flower", "conc"}
    assert_translatable(stranger)


@pytest.mark.parametrize(
    "changes",
    [
        {"jurisdiction": "federal"},
        {"case_result": "diversion_dej"},
        {"record_status": "already_dismissed_or_sealed"},
        {"record_status": "challenged_or_denied"},
        {"section": "unknown"},
        {"section": "11366", "prop64_charge_in_case": "unknown"},
        {"offense_date": "2009-05-01", "dates_checked": "cannot_tell"},
        {"offense_date": "unknown", "conviction_date": "unknown", "born": "unknown"},
        {"section": "11357(c)", "flower": "gt_28_5"},
        {"serving": "yes", "section": "11359", "severity": "felony"},
        {"section": "11358", "severity": "unknown", "grow_site_ok": "unknown"},
    ],
)
def test_each_kind_of_result(stranger: Visitor, changes: dict[str, Given]) -> None:
    Walker(stranger, {**SEALED, **changes}).to("result")
    assert_translatable(stranger)


@pytest.mark.parametrize(
    ("step", "sent"),
    [
        ("offense_date", {"year": "2016"}),
        ("offense_date", {"month": "2", "day": "30", "year": "1999"}),
        ("born", {"year": "1975"}),
        ("county", {}),
        ("section", {"typed": "zzz"}),
        ("section", {"typed": "11357", "choice": "unknown"}),
        ("case_number", {"typed": "x" * 200}),
        ("details", {"line_zip": "x", "line_phone": "1", "line_email": "x", "line_state": "QQ"}),
    ],
)
def test_each_kind_of_problem(stranger: Visitor, step: str, sent: dict[str, str]) -> None:
    page = stranger.send(Walker(stranger, SEALED).to(step), sent)
    assert page.problems
    assert_translatable(stranger)


def test_a_page_with_a_word_that_is_not_marked_is_found(stranger: Visitor) -> None:
    page = stranger.get("/")
    page.soup.h1.string = "Not translated"  # type: ignore[union-attr]  # the review found an h1
    assert left(page) == ["Not translated"]
