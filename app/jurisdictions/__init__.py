"""The states that are served. A state is a folder with a ``STATE``; nothing else names it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from app.jurisdictions.declare import Jurisdiction
from app.relief.check import problems


class BadState(ValueError):
    """A state that does not hold together. The site does not start with one."""


@cache
def ids() -> tuple[str, ...]:
    """The ids of all states, in order; nothing of them is loaded for it."""
    return tuple(module.name for module in pkgutil.iter_modules(__path__) if module.ispkg)


@cache
def load(state_id: str) -> Jurisdiction:
    """One state of :func:`ids`, checked; the others are left alone.

    Raises:
        BadState: names the state and everything that is wrong with it.
    """
    state: Jurisdiction = importlib.import_module(f"{__name__}.{state_id}.state").STATE
    wrong = list(problems(state.program))
    if state.id != state_id:
        wrong.append("its id is not the name of its folder")
    if wrong:
        raise BadState(f"{state_id}: " + "; ".join(wrong))
    return state


@cache
def registry() -> Mapping[str, Jurisdiction]:
    """Every state by its id, in the order of ids; each is checked before anything is served.

    Raises:
        BadState: as in :func:`load`.
    """
    return {state_id: load(state_id) for state_id in ids()}
