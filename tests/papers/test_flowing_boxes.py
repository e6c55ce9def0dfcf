"""Boxes on papers that flow: printed before their words, read back, never without words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from jinja2 import ChoiceLoader, DictLoader

from app.papers.filing import Blank, Filing, Paper, Tick
from app.printing import pdf
from app.printing.errors import RenderFailed, UnknownPlace
from app.printing.pages import environment, style_names
from app.printing.readback import read_back
from app.printing.sheets import lay_out

pytestmark = pytest.mark.papers
TEMPLATE = (
    '{% extends "kit/flow.html" %}{% block content %}<h1>{{ sheet.title }}</h1>'
    "<p>{% if reader.ticked('yes') %}X{% endif %} {{ reader.text('yes').text }}</p>{% endblock %}"
)


def filing(*, on: bool, **texts: str | Blank) -> Filing:
    said = {"yes": "I have read this.", **texts}
    paper = Paper("boxes", "kit/boxes.html", "Boxes", texts=said, boxes={"yes": Tick(on, "test")})
    return Filing("f", 1, "Boxes", "boxes.pdf", (paper,))


@pytest.fixture(autouse=True)
def _template(monkeypatch: pytest.MonkeyPatch) -> None:
    real = environment().loader
    assert real is not None
    both = ChoiceLoader([DictLoader({"kit/boxes.html": TEMPLATE}), real])
    monkeypatch.setattr(environment(), "loader", both)


def wrong(made: bytes, told: Filing) -> list[str]:
    return [check.field for check in read_back(made, told) if not check.ok]


def test_a_tick_is_read_back_and_so_is_an_empty_box() -> None:
    for on in (True, False):
        made = pdf.render_many([filing(on=on)])
        assert wrong(made, filing(on=on)) == []
        assert wrong(made, filing(on=not on)) == ["box yes"]


def test_a_box_without_words_is_refused() -> None:
    with pytest.raises(UnknownPlace):
        lay_out([filing(on=True, yes=Blank("words"))])


def test_a_box_that_the_template_leaves_out_is_refused() -> None:
    (paper,) = filing(on=True).papers
    two = replace(paper, texts={**paper.texts}, boxes={**paper.boxes, "no": Tick(False, "x")})
    two = replace(two, texts={**two.texts, "no": "I have not."})
    with pytest.raises(RenderFailed):
        pdf.source([replace(filing(on=True), papers=(two,))])


def test_only_folders_with_a_stylesheet_of_their_own_are_named() -> None:
    assert style_names(lay_out([filing(on=True)])) == ("kit/print.css",)
