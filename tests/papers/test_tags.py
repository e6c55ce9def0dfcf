"""What a screen reader hears: every word under its paragraph, in the order of the page."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pdfplumber
import pytest
from pdfminer.pdftypes import resolve1

from app.printing import pdf
from app.printing.engine import make_pdf
from tests.papers.samples import filing

pytestmark = pytest.mark.papers


def walk(nodes: list[Any]) -> Iterator[Any]:
    for node in nodes:
        yield node
        yield from walk(node.get("children", []))


@pytest.fixture(scope="module")
def made() -> bytes:
    return make_pdf(*pdf.source([filing(rows=30)]))


def test_the_words_of_each_page_are_heard_once_and_in_their_order(made: bytes) -> None:
    with pdfplumber.open(io.BytesIO(made)) as document:
        for page in document.pages:
            heard = [mcid for node in walk(page.structure_tree) for mcid in node.get("mcids", [])]
            assert heard
            assert len(heard) == len(set(heard))
            if "ATTORNEY OR PARTY" in page.extract_text():
                assert heard == sorted(heard)  # a form is drawn in the order of its words


def test_nothing_but_paragraphs_headings_lists_and_tables_is_announced(made: bytes) -> None:
    with pdfplumber.open(io.BytesIO(made)) as document:
        kinds = {node["type"] for node in walk(document.structure_tree)}
    assert kinds <= {"Document", "Sect", "Div", "H1", "H2", "P", "L", "LI", "Lbl", "LBody",
                     "Table", "THead", "TBody", "TR", "TH", "TD"}  # fmt: skip


def test_each_word_leads_back_to_the_element_that_holds_it(made: bytes) -> None:
    with pdfplumber.open(io.BytesIO(made)) as document:
        root = resolve1(document.doc.catalog["StructTreeRoot"])
        numbers = resolve1(resolve1(root["ParentTree"])["Nums"])
        rows = dict(zip(numbers[::2], numbers[1::2], strict=True))
        tops = [page.page_obj.pageid for page in document.pages]
        linked = 0
        for number, row in rows.items():
            for mcid, reference in enumerate(resolve1(row)):
                element = resolve1(reference)
                assert mcid in resolve1(element["K"])
                assert element["Pg"].objid == tops[number]
                linked += 1
    assert linked > 200
