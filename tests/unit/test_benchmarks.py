"""The benchmarks keep up with the site: each still runs, and says what it measured."""

from __future__ import annotations

import pytest

from benchmarks import decision, page


def test_the_pages_that_are_measured_still_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "ROUNDS", 1)
    found = page.medians()
    assert len(found) == len(page.PAGES) * len(page.COUNTS) * 2
    assert all(value > 0 for value in found.values())


def test_the_decisions_that_are_measured_are_still_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decision, "ROUNDS", 1)
    monkeypatch.setattr(decision, "BATCH", 1)
    monkeypatch.setattr(decision, "COUNTS", 2)
    assert all(value > 0 for value in decision.medians().values())
