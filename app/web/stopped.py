"""A request that ends on a plain page instead of the one asked for."""

from __future__ import annotations


class Stopped(Exception):
    """Ends the request on the page ``why``: a key of ``app.web.errors.PAGES``."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class OtherState(Exception):
    """The visitor has answers about the state ``state`` and asked for a page of another one."""

    def __init__(self, state: str) -> None:
        super().__init__(state)
        self.state = state
