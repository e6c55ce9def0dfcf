"""The home-made import contract can fail, and does not fail without cause."""

from __future__ import annotations

from typing import Any

import grimp
import pytest

from tests.contracts.only_contract import OnlyContract


def contract(source: str, *may_import: str) -> OnlyContract:
    options: dict[str, Any] = {
        "source_modules": [source],
        "may_import": list(may_import),
    }
    return OnlyContract("only", {"root_packages": ["app"]}, options)


@pytest.fixture
def graph() -> grimp.ImportGraph:
    made = grimp.ImportGraph()
    for module in ("app", "app.relief", "app.relief.dates", "app.web", "app.states"):
        made.add_module(module)
    for module in ("app.states.one", "app.states.two"):
        made.add_module(module)
    made.add_module("datetime", is_squashed=True)
    made.add_import(importer="app.relief.dates", imported="datetime")
    made.add_import(importer="app.states.one", imported="app.relief.dates")
    return made


def test_allowed_imports_keep_the_contract(graph: grimp.ImportGraph) -> None:
    assert contract("app.relief", "stdlib").check(graph, verbose=False).kept
    assert contract("app.states.*", "app.relief").check(graph, verbose=False).kept


def test_a_library_breaks_it(graph: grimp.ImportGraph) -> None:
    graph.add_module("flask", is_squashed=True)
    graph.add_import(importer="app.relief.dates", imported="flask")
    found = contract("app.relief", "stdlib").check(graph, verbose=False)
    assert not found.kept
    assert found.metadata["broken"] == ["- app.relief.dates may not import flask"]


def test_one_state_importing_another_breaks_it(graph: grimp.ImportGraph) -> None:
    graph.add_import(importer="app.states.one", imported="app.states.two")
    assert not contract("app.states.*", "app.relief").check(graph, verbose=False).kept


def test_the_standard_library_must_be_named(graph: grimp.ImportGraph) -> None:
    assert not contract("app.relief", "app.web").check(graph, verbose=False).kept
