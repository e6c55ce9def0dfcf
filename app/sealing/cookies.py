"""The answers in the browser: one sealed text, cut over numbered cookies.

A browser drops a cookie of more than 4,096 bytes without a word, so a long text is cut.
The first part says how many parts there are. The seal is signed as a whole: a lost part, a
wrong number, or parts of two different sets give "broken", never half of the answers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Protocol

from app import clock
from app.sealing.crypt import Broken, Expired, Opened, Seal, TooLong

MAX_PARTS: Final = 6
PART_LENGTH: Final = 3_900
"""Characters of value in one cookie; with its name and flags it stays under 4,000 bytes."""

COOKIE_HEADER_BYTES: Final = 24_000
"""The most that all parts together can add to one request: servers in front must allow it."""

_FIRST: Final = re.compile(r"([1-9])\.(.*)", re.DOTALL)


class Status(StrEnum):
    """How the answers were found."""

    NONE = "none"
    OPEN = "open"
    EXPIRED = "expired"
    BROKEN = "broken"


@dataclass(frozen=True)
class Loaded:
    """What the cookies of one request held.

    Attributes:
        status: how they were found; only ``OPEN`` has a payload.
        payload: the answers as bytes, else empty.
        started: when the sitting began, epoch seconds; pass it on to ``write``.
        ends_at: when they stop being readable unless written again, epoch seconds.
    """

    status: Status
    payload: bytes = field(default=b"", repr=False)
    started: int | None = None
    ends_at: int | None = None


class Settings(Protocol):
    """What is needed of :class:`app.config.Config`."""

    @property
    def keys(self) -> tuple[str, ...]: ...
    @property
    def secure_cookies(self) -> bool: ...
    @property
    def idle_seconds(self) -> int: ...
    @property
    def absolute_seconds(self) -> int: ...


class Response(Protocol):
    """What is needed of a Werkzeug or Flask response."""

    def set_cookie(
        self,
        key: str,
        value: str = "",
        *,
        path: str | None = "/",
        secure: bool = False,
        httponly: bool = False,
        samesite: str | None = None,
    ) -> None: ...

    def delete_cookie(
        self,
        key: str,
        path: str | None = "/",
        domain: str | None = None,
        secure: bool = False,
        httponly: bool = False,
        samesite: str | None = None,
    ) -> None: ...


class AnswerCookies:
    """Loads, writes and clears the answers of one visitor.

    Cookies end with the browser session, cannot be read by scripts, and over HTTPS carry
    the ``__Host-`` prefix, so that no neighbouring host can set them.
    """

    def __init__(self, config: Settings) -> None:
        self._secure = config.secure_cookies
        self._seal = Seal(config.keys, config.idle_seconds, config.absolute_seconds, now=clock.now)
        prefix = "__Host-" if self._secure else ""
        self.names: tuple[str, ...] = tuple(f"{prefix}answers-{n}" for n in range(MAX_PARTS))
        """The cookies it uses, in order."""

    def load(self, cookies: Mapping[str, str]) -> Loaded:
        """Read the answers out of a request's cookies."""
        if not any(name in cookies for name in self.names):
            return Loaded(Status.NONE)
        token = self._joined(cookies)
        match self._seal.open(token) if token else Broken():
            case Opened(payload, started, _, ends_at):
                return Loaded(Status.OPEN, payload, started, ends_at)
            case Expired():
                return Loaded(Status.EXPIRED)
            case Broken():
                return Loaded(Status.BROKEN)

    def write(self, response: Response, payload: bytes, started: int | None) -> None:
        """Put the answers on ``response`` and drop parts of an earlier, longer set.

        Args:
            response: gets the cookies.
            payload: the answers.
            started: ``Loaded.started``, or ``None`` for a new sitting.

        Raises:
            TooLong: they need more than the parts there are. ``response`` is unchanged, and
                the earlier answers stay in the browser.
        """
        token = self._seal.seal(payload, started)
        size = PART_LENGTH - len("0.")
        chunks = [token[at : at + size] for at in range(0, len(token), size)]
        if len(chunks) > MAX_PARTS:
            raise TooLong(f"more than {MAX_PARTS} cookies")
        chunks[0] = f"{len(chunks)}.{chunks[0]}"
        for name, chunk in zip(self.names, chunks, strict=False):
            response.set_cookie(
                name, chunk, path="/", secure=self._secure, httponly=True, samesite="Lax"
            )
        for name in self.names[len(chunks) :]:
            self._drop(response, name)

    def clear(self, response: Response) -> None:
        """Make the browser forget every part."""
        for name in self.names:
            self._drop(response, name)

    def _joined(self, cookies: Mapping[str, str]) -> str | None:
        """The sealed text, or nothing when a part is missing.

        Parts past the number the first one gives are left-overs; they are not read.
        """
        first = _FIRST.fullmatch(cookies.get(self.names[0], ""))
        if first is None or int(first[1]) > MAX_PARTS:
            return None
        rest = [cookies.get(name) for name in self.names[1 : int(first[1])]]
        found = [part for part in rest if part is not None]
        return first[2] + "".join(found) if len(found) == len(rest) else None

    def _drop(self, response: Response, name: str) -> None:
        # The same flags as when it was set: browsers ignore a __Host- cookie without them.
        response.delete_cookie(name, path="/", secure=self._secure, httponly=True, samesite="Lax")
