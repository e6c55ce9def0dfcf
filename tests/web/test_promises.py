"""Each promise of the privacy page names tests that exist, and the page shows them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from app.web.promises import PROMISES
from tests.web.visitor import Visitor

TESTS = Path(__file__).parents[1]
NAMES = sorted({name for _, group in PROMISES for one in group for name in one.tests})


def exists(name: str) -> bool:
    """Whether a test of this name is in the file that the name says."""
    file, _, test = name.partition("::")
    path = TESTS / file
    if not path.is_file():
        return False
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef) and node.name == test for node in ast.walk(tree))


def test_every_promise_has_a_test() -> None:
    assert [str(one.words) for _, group in PROMISES for one in group if not one.tests] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_test_that_keeps_a_promise_exists(name: str) -> None:
    assert exists(name)


def test_a_test_that_is_gone_is_noticed() -> None:
    assert not exists("web/test_promises.py::test_that_was_never_written")
    assert not exists("web/test_of_nothing.py::test_x")


def test_the_page_names_every_promise_and_its_tests(visitor: Visitor) -> None:
    page = visitor.get("/privacy")
    for _, group in PROMISES:
        for one in group:
            assert str(one.words) in page.words
            assert all(name in page.words for name in one.tests)
