"""Every law below is tried on every state in the registry; none is named here."""

from __future__ import annotations

import pytest
from hypothesis import settings

from app.jurisdictions import registry
from app.jurisdictions.declare import Jurisdiction
from tests.contracts.walks import Trail, Walker, dice

settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.load_profile("steady")

WALKS = 500
"""Enough that every step of every state is reached; a test says so when it is not."""


@pytest.fixture(scope="session", params=sorted(registry()))
def state(request: pytest.FixtureRequest) -> Jurisdiction:
    """One state of the registry."""
    name: str = request.param
    return registry()[name]


@pytest.fixture(scope="session")
def trails(state: Jurisdiction) -> tuple[Trail, ...]:
    """Many people of one count each, who answered everything they were asked."""
    return tuple(Walker(state, dice(seed)).trail() for seed in range(WALKS))
