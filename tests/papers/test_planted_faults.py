"""A fault planted in the papers of each state is caught: a lost value, a moved tick, a font left
outside, a clipped line."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from functools import cache

import pikepdf
import pytest

from app.jurisdictions import registry
from app.papers.filing import Filing
from app.printing import pdf
from app.printing.engine import make_pdf
from app.printing.readback import read_back
from tests.papers import people

pytestmark = pytest.mark.papers
STATES = sorted(registry())

# The packet, and how its ticks are moved: on an official form, and beside words that flow.
TICKED = {
    "california": ("short", ".california-cr-400-1 .x-li2b{left:90pt}", "li2b"),
    "illinois": ("short", "SHEET .box{position:relative;left:60pt}", "box item_3"),
    "new_york": ("destroy", "SHEET .square{position:relative;top:13pt}", "box c-220.03"),
}
VALUES = {
    "california": ("10-CR-004512", "11359", "Alameda", "María José"),
    "illinois": ("2008-CM-004512", "Peoria County Sheriff", "Class 4", "Dolores"),
    "new_york": ("944/2010", "Goshen, NY 10924", "five years of probation", "MARIA JOSE NUNEZ"),
}


@cache
def packet(state: str, kind: str = "short") -> tuple[Filing, tuple[str, tuple[str, ...], str]]:
    law = registry()[state]
    filing = dict(people.kinds(law))[kind][0]
    return filing, pdf.source([filing])


def faults(state: str, kind: str = "short", rule: str = "") -> list[str]:
    """The places that the read-back finds wrong after a rule of the page was changed."""
    filing, (html, styles, rules) = packet(state, kind)
    return wrong(make_pdf(html, styles, rules + rule), filing)


def wrong(made: bytes, filing: Filing) -> list[str]:
    return [check.field for check in read_back(made, filing) if not check.ok]


def court_sheet(state: str, kind: str) -> str:
    """The id of the sheet that holds the boxes of the packet."""
    filing, _ = packet(state, kind)
    at = next(n for n, paper in enumerate(filing.papers, start=1) if paper.boxes)
    return f"#p{at}"


@pytest.mark.parametrize("state", STATES)
def test_an_honest_packet_has_no_fault(state: str) -> None:
    assert faults(state) == []
    assert faults(state, TICKED[state][0]) == []


@pytest.mark.parametrize("state", STATES)
def test_a_lost_value_is_caught_on_whichever_paper_it_is_lost(state: str) -> None:
    filing, _ = packet(state)
    caught = set()
    for paper in filing.papers:
        alone = replace(filing, papers=(paper,))
        html, styles, rules = pdf.source([alone])
        for value in VALUES[state]:
            if value in re.sub(r'<div class="(head|foot)">.*?</div>', "", html, flags=re.S):
                lost = make_pdf(html.replace(value, ""), styles, rules)
                assert wrong(lost, alone), (paper.id, value)
                caught.add(value)
    assert caught == set(VALUES[state])


@pytest.mark.parametrize("state", STATES)
def test_a_moved_tick_is_caught(state: str) -> None:
    kind, rule, place = TICKED[state]
    assert place in faults(state, kind, rule=rule.replace("SHEET", court_sheet(state, kind)))


@pytest.mark.parametrize("state", STATES)
def test_a_tick_too_many_is_caught(state: str) -> None:
    kind, _, _ = TICKED[state]
    filing, (html, styles, rules) = packet(state, kind)
    empty = {
        "california": ('<span class="state">[not checked]</span>',
                       '<span class="state">[not checked]</span><span class="t x x-li4">X</span>'),
        "illinois": ('<span class="box"></span><bdi', '<span class="box">X</span><bdi'),
        "new_york": ('<span class="square"></span><bdi', '<span class="square">X</span><bdi'),
    }[state]  # fmt: skip
    assert empty[0] in html
    assert wrong(make_pdf(html.replace(*empty, 1), styles, rules), filing)


@pytest.mark.parametrize("state", STATES)
def test_a_clipped_line_is_caught(state: str) -> None:
    filing, _ = packet(state)
    for paper in filing.papers:
        if paper.notes:
            alone = replace(filing, papers=(paper,))
            html, styles, rules = pdf.source([alone])
            rule = ".note,.story{height:6pt;overflow:hidden}"
            assert "nothing clipped" in wrong(make_pdf(html, styles, rules + rule), alone), paper.id


@pytest.mark.parametrize("state", STATES)
def test_words_that_run_off_the_page_are_caught(state: str) -> None:
    rule = ".flowing{margin-left:420pt;white-space:nowrap}"
    assert "nothing clipped" in faults(state, rule=rule)


def keys(one: pikepdf.Object) -> set[str]:
    return set(one.keys()) if isinstance(one, pikepdf.Dictionary) else set()


@pytest.mark.parametrize("state", STATES)
def test_a_font_left_outside_the_file_is_caught(state: str) -> None:
    filing, (html, styles, rules) = packet(state)
    outside = io.BytesIO()
    with pikepdf.open(io.BytesIO(make_pdf(html, styles, rules))) as document:
        fonts = [one for one in document.objects if "/FontName" in keys(one)]
        assert fonts
        for key in keys(fonts[-1]) & {"/FontFile2", "/FontFile3"}:
            del fonts[-1][key]
        document.save(outside)
    assert "fonts embedded" in wrong(outside.getvalue(), filing)


@pytest.mark.parametrize("state", STATES)
def test_papers_out_of_order_are_caught(state: str) -> None:
    filing, (html, styles, rules) = packet(state)
    head, *papers = re.split(r'(?=<section class="paper)', html)
    assert len(papers) == len(filing.papers)
    turned = "".join([head, papers[1], papers[0], *papers[2:]])
    assert "papers in order" in wrong(make_pdf(turned, styles, rules), filing)
