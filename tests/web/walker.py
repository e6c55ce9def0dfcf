"""Answers the questions of a state by their ids until there is none left. Invented people only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from bs4 import Tag

from tests.web.visitor import Page, Sent, Visitor

Given = str | list[str] | dict[str, str]
HOME: Final = "/california/"

NAME: Final = "Nguyễn Thị Ánh Tuyết"
DETAILS: Final = MappingProxyType(
    {
        "name": NAME,
        "case_name": "Anna Nguyen-Invented",
        "street": "4711 Imaginary Street",
        "city": "Madeupville",
        "state": "CA",
        "zip": "94601",
        "phone": "510-555-0142",
        "email": "anna.tuyet@example.org",
    }
)
SEALED: Final[Mapping[str, Given]] = {
    "is_subject": "self",
    "jurisdiction": "ca_state",
    "case_result": "convicted_adult",
    "record_status": "not_checked",
    "county": "alameda",
    "case_number": "QX-204-771",
    "section": "11357(b)",
    "section_read": "yes",
    "severity": "misdemeanor",
    "offense_date": "2004-02",
    "conviction_date": "2004-05-03",
    "born": "1975-04-02",
    "age": "21_plus",
    "serving": "no",
    "immigration_read": "read",
    "flower": "le_28_5",
    "conc": "le_8",
    "substance": "plant",
    "school": "no",
    "plants": "le_6",
    "grow_site_ok": "yes",
    "act": "sale",
    "recipient": "none",
    "superstrike": "none",
    "pc290c": "none",
    "priors": "0",
    "young": ["no"],
    "minor": "no",
    "state_line": "no",
    "env": "no",
    "waive_judge": "no",
    "waive_appearance": "no",
    "hearing": "no",
    "count_details": {"number": "1", "sentence": "3 years probation"},
    "court_address": {"street": "1 Test Plaza", "city_zip": "Oakland 94612"},
    "details": dict(DETAILS),
}
"""An adult who was convicted of having less than an ounce: dismissal and sealing is likely."""

FOR_SALE: Final[Mapping[str, Given]] = {
    **SEALED,
    "section": "11359",
    "severity": "felony",
    "offense_date": "2003",
    "conviction_date": "2003-08-08",
}
"""A felony of having it for sale, which is a misdemeanor today."""


def fields_of(page: Page, answer: Given) -> Sent:
    """An answer as the fields of the page that asks for it."""
    names = {str(tag["name"]) for tag in page.fields()}
    if answer == "unknown":
        return {"choice": "unknown"} if _offers(page.fields(), "unknown") else {"unsure": "y"}
    if isinstance(answer, dict):
        return {f"line_{key}": value for key, value in answer.items()}
    if "year" in names:
        assert isinstance(answer, str)
        parts = [str(int(part)) for part in answer.split("-")]
        return dict(zip(("year", "month", "day"), parts, strict=False))
    if names == {"typed", "choice"}:
        return {"choice": answer} if _offers(page.fields(), answer) else {"typed": answer}
    return {"typed" if "typed" in names else "choice": answer}


def _offers(fields: list[Tag], value: Given) -> bool:
    return any(tag.get("value") == value for tag in fields if tag.get("type") == "radio")


class Walker:
    """Goes through the questions.

    Args:
        visitor: who walks.
        answers: by ``"step"``, ``"case/step"`` or ``"case/count/step"``, the closest one wins.
        plan: what to say each time the site asks for more convictions: ``count``, ``case``.
        home: the first page of the state.
    """

    def __init__(
        self,
        visitor: Visitor,
        answers: Mapping[str, Given],
        plan: tuple[str, ...] = (),
        home: str = HOME,
    ) -> None:
        self.visitor = visitor
        self.home = home
        self.answers = answers
        self.plan = [*plan, "done"]
        self.asked: list[str] = []
        """Every question answered, in order, as the keys of ``answers``."""

    def to(self, *steps: str) -> Page:
        """Walk on from wherever the visitor is until the page of one of these steps.

        ``more``, ``check``, ``result``, ``review`` and ``papers`` are steps too.
        """
        page = self._next()
        for _ in range(2000):
            if page.step.split("?")[0] in steps:
                return page
            page = self._on(page)
        raise AssertionError(f"no way to {steps}, last {page.url}")

    def _next(self) -> Page:
        page = self.visitor.go(self.home)
        return self.visitor.go(page.link("Go on to the questions"))

    def _on(self, page: Page) -> Page:
        match page.step:
            case "more":
                return self.visitor.send(page, {"next": self.plan.pop(0) if self.plan else "done"})
            case "check":
                return self._go(page, "Show my result", "Show their result")
            case "result":
                return self._go(page, "Go on to the court papers")
            case "review":
                return self._go(page, "Make my papers", "Make their papers")
        return self.answer(page)

    def _go(self, page: Page, *words: str) -> Page:
        """Follow the one link that says it, to the person or to a helper."""
        said = next(one for one in words if one in page.words)
        return self.visitor.go(page.link(said))

    def answer(self, page: Page) -> Page:
        """Answer the question of a page and follow to the next."""
        place, given = self._given(page)
        self.asked.append(place)
        after = self.visitor.send(page, fields_of(page, given))
        assert after.url != page.url, f"{place}: {given!r} was refused: {after.problems}"
        return after

    def _given(self, page: Page) -> tuple[str, Given]:
        numbers = re.findall(r"/(\d+)(?=/)", page.url)
        places = ["/".join([*numbers[:n], page.step]) for n in range(len(numbers), -1, -1)]
        for place in places:
            if place in self.answers:
                return places[0], self.answers[place]
        raise AssertionError(f"no answer for {places[0]}")
