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
def registry() -> Mapping[str, Jurisdiction]:
    """Every state by its id, in the order of ids; each is checked before anything is served.

    Raises:
        BadState: names the state and everything that is wrong with it.
    """
    found: dict[str, Jurisdiction] = {}
    for module in pkgutil.iter_modules(__path__):
        if module.ispkg:
            state: Jurisdiction = importlib.import_module(f"{__name__}.{module.name}.state").STATE
            wrong = list(problems(state.program))
            if state.id != module.name:
                wrong.append("its id is not the name of its folder")
            if wrong:
                raise BadState(f"{module.name}: " + "; ".join(wrong))
            found[state.id] = state
    return found
