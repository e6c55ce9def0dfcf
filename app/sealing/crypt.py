"""Seal bytes so that only this site can read them, and only for a while.

Squeezed (zlib), padded to steps of 256 bytes so that the length tells little, then
encrypted and signed (Fernet: AES-128-CBC and HMAC-SHA-256). The times are inside the
seal: a browser is never trusted to forget.
"""

from __future__ import annotations

import base64
import binascii
import struct
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

MAX_PAYLOAD: Final = 262_144
"""The longest payload in bytes, before squeezing; also the bound when it is opened."""

PAD_STEP: Final = 256
"""Sealed content is padded to a multiple of this many bytes."""

CLOCK_SKEW: Final = 300
"""Seconds by which another of our machines may run ahead of this one."""

_VERSION: Final = 1
# version, first issued, issued (both epoch seconds), length of the squeezed payload
_HEAD: Final = struct.Struct(">BQQI")


class TooLong(ValueError):
    """There is more than can be kept. The message names no content."""


@dataclass(frozen=True)
class Opened:
    """A seal that was whole and in time.

    Attributes:
        payload: what was sealed.
        started: when the first seal of this sitting was made, epoch seconds.
        last_seen: when this seal was made, epoch seconds.
        ends_at: the first second at which it can no longer be opened.
    """

    payload: bytes = field(repr=False)
    started: int
    last_seen: int
    ends_at: int


@dataclass(frozen=True)
class Expired:
    """A true seal of ours whose time is over."""


@dataclass(frozen=True)
class Broken:
    """Cut, changed, forged, or sealed with a key that was retired."""


Result = Opened | Expired | Broken


class Seal:
    """Seals and opens, with times checked by ``now``.

    Args:
        keys: url-safe base64 of 32 bytes each, newest first. The first seals; all open.
        idle: seconds until a seal ends.
        absolute: seconds until every seal of one sitting ends, counted from the first.
        now: gives epoch seconds.

    Raises:
        ValueError: no key, or a key that is not well formed.
    """

    def __init__(
        self, keys: Sequence[str], idle: int, absolute: int, now: Callable[[], int]
    ) -> None:
        self._fernet = MultiFernet([Fernet(key) for key in keys])
        self._idle = idle
        self._absolute = absolute
        self._now = now

    def seal(self, payload: bytes, started: int | None = None) -> str:
        """Seal ``payload`` now.

        Args:
            payload: at most :data:`MAX_PAYLOAD` bytes.
            started: ``Opened.started`` of the seal this one replaces, so that the sitting
                still ends on time; ``None`` starts a new sitting.

        Returns:
            Url-safe base64 text.

        Raises:
            TooLong: the payload could not be opened again.
        """
        if len(payload) > MAX_PAYLOAD:
            raise TooLong(f"more than {MAX_PAYLOAD} bytes")
        now = self._now()
        begun = now if started is None else min(started, now)
        squeezed = zlib.compress(payload, 9)
        content = _HEAD.pack(_VERSION, begun, now, len(squeezed)) + squeezed
        padded = content + bytes(-len(content) % PAD_STEP)
        return self._fernet.encrypt_at_time(padded, now).decode("ascii")

    def open(self, token: str) -> Result:
        """Read a seal. Whatever is wrong with it comes back as a value."""
        if not _is_canonical(token):
            return Broken()
        try:
            content = self._fernet.decrypt(token)
        except InvalidToken:
            return Broken()
        return self._read(content)

    def _read(self, content: bytes) -> Result:
        if len(content) < _HEAD.size:
            return Broken()
        version, started, issued, length = _HEAD.unpack_from(content)
        squeezed = content[_HEAD.size : _HEAD.size + length]
        if version != _VERSION or len(squeezed) != length:
            return Broken()
        ends_at = min(issued + self._idle, started + self._absolute)
        now = self._now()
        # A seal from the future was made while a clock ran wrong; it must not outlive its hours.
        if now >= ends_at or now < issued - CLOCK_SKEW:
            return Expired()
        payload = unsqueeze(squeezed)
        if payload is None:
            return Broken()
        return Opened(payload=payload, started=started, last_seen=issued, ends_at=ends_at)


def _is_canonical(token: str) -> bool:
    """Whether no other text stands for the same bytes.

    Python's decoder skips letters that are not base64 and ignores spare bits, so without
    this check a changed token could still open.
    """
    try:
        text = token.encode("ascii")
        return base64.urlsafe_b64encode(base64.urlsafe_b64decode(text)) == text
    except (UnicodeEncodeError, binascii.Error):
        return False


def unsqueeze(squeezed: bytes) -> bytes | None:
    """The payload, or nothing when it is damaged or longer than :data:`MAX_PAYLOAD`."""
    opener = zlib.decompressobj()
    try:
        payload = opener.decompress(squeezed, MAX_PAYLOAD + 1)
    except zlib.error:
        return None
    whole = opener.eof and not opener.unused_data
    return payload if whole and len(payload) <= MAX_PAYLOAD else None
