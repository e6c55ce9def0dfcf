"""Every law below is tried on every state in the registry; none is named here."""

from __future__ import annotations

import pytest
from hypothesis import settings

from app.jurisdictions import registry
from app.jurisdictions.declare import Jurisdiction
from tests.contracts.walks import Trail, Walker, choices_of, dice

settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.load_profile("steady")

FEWEST, MOST = 400, 4000
"""So many people, and more until every choice was picked once; a test says when it never is."""


@pytest.fixture(scope="session", params=sorted(registry()))
def state(request: pytest.FixtureRequest) -> Jurisdiction:
    """One state of the registry."""
    name: str = request.param
    return registry()[name]


@pytest.fixture(scope="session")
def trails(state: Jurisdiction) -> tuple[Trail, ...]:
    """Many people of one count each, who answered everything they were asked."""
    found: list[Trail] = []
    left = choices_of(state)
    while len(found) < FEWEST or (left and len(found) < MOST):
        found.append(Walker(state, dice(len(found))).trail())
        left -= found[-1].picked
    return tuple(found)
