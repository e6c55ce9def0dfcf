"""A file to take home: bytes locked with six words. Whoever has the file and the words opens it.

Layout: a head in the clear, then the locked part. The head says which version and which work
factors made the key, how long the locked part is, and its checksum, so that a cut or damaged
file is told apart from wrong words. The key comes from the words alone (scrypt), never from a
key of the site: no machine of ours can open a file, and nothing in it can pass for a cookie.
Version, work factors and salt are mixed into the key. The content is squeezed, padded and locked
with Fernet, whose own time stamp is set to zero: a file does not tell when it was made.
"""

from __future__ import annotations

import base64
import hashlib
import os
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from app.sealing.crypt import MAX_PAYLOAD, TooLong, unsqueeze

MAX_FILE: Final = 131_072
"""The longest file in bytes. The longest answers that a browser can hold stay well below."""

VERSION: Final = 1
PAD_STEP: Final = 4_096

_MARK: Final = b"ANSWERS"
_DOMAIN: Final = b"clearpage save file key\0"
_INSIDE: Final = b"clearpage save file content\0"
# mark, version, log2 of scrypt's n, r, p, salt, length of the locked part, its checksum
_HEAD: Final = struct.Struct(">7sBBBB16sI8s")
_LOG_N, _R, _P = 15, 8, 1
_MOST_LOG_N: Final = 17
"""Up to 128 MiB for one opening: a made-up file must not take more of a machine."""


@dataclass(frozen=True)
class Unlocked:
    """What was in a file."""

    payload: bytes = field(repr=False)


@dataclass(frozen=True)
class NotOurs:
    """No file of ours at all."""


@dataclass(frozen=True)
class Newer:
    """Made by a later version of the program."""


@dataclass(frozen=True)
class Damaged:
    """A part is missing or changed."""


@dataclass(frozen=True)
class WrongWords:
    """The file is whole; these words do not open it."""


Result = Unlocked | NotOurs | Newer | Damaged | WrongWords


def lock(payload: bytes, words: Sequence[str]) -> bytes:
    """Lock ``payload`` with the words.

    Raises:
        TooLong: more than :data:`MAX_PAYLOAD` bytes, or the file would pass :data:`MAX_FILE`.
    """
    if len(payload) > MAX_PAYLOAD:
        raise TooLong(f"more than {MAX_PAYLOAD} bytes")
    squeezed = zlib.compress(payload, 9)
    content = _INSIDE + struct.pack(">I", len(squeezed)) + squeezed
    content += bytes(-len(content) % PAD_STEP)
    salt = os.urandom(16)
    token = Fernet(_key(words, _LOG_N, _R, _P, salt)).encrypt_at_time(content, 0)
    body = base64.urlsafe_b64decode(token)
    head = _HEAD.pack(_MARK, VERSION, _LOG_N, _R, _P, salt, len(body), _checksum(body))
    if len(head) + len(body) > MAX_FILE:
        raise TooLong(f"more than {MAX_FILE} bytes")
    return head + body


def unlock(file: bytes, words: Sequence[str]) -> Result:
    """Open a file. Whatever is wrong with it comes back as a value."""
    problem = look(file)
    if problem is not None:
        return problem
    _, _, log_n, r, p, salt, _, _ = _HEAD.unpack_from(file)
    token = base64.urlsafe_b64encode(file[_HEAD.size :])
    try:
        content = Fernet(_key(words, log_n, r, p, salt)).decrypt(token)
    except InvalidToken:
        return WrongWords()
    start = len(_INSIDE) + 4
    if not content.startswith(_INSIDE) or len(content) < start:
        return Damaged()
    (length,) = struct.unpack_from(">I", content, len(_INSIDE))
    squeezed = content[start : start + length]
    payload = unsqueeze(squeezed) if len(squeezed) == length else None
    return Damaged() if payload is None else Unlocked(payload)


def look(file: bytes) -> NotOurs | Newer | Damaged | None:
    """What can be told about a file without its words; ``None`` when it is whole."""
    if len(file) > MAX_FILE or not file.startswith(_MARK):
        return NotOurs()
    if len(file) > len(_MARK) and file[len(_MARK)] > VERSION:
        return Newer()
    if len(file) < _HEAD.size:
        return Damaged()
    _, version, log_n, r, p, _, length, checksum = _HEAD.unpack_from(file)
    body = file[_HEAD.size :]
    fair = 1 <= log_n <= _MOST_LOG_N and r == _R and p == _P and version == VERSION
    return None if fair and len(body) == length and _checksum(body) == checksum else Damaged()


def _key(words: Sequence[str], log_n: int, r: int, p: int, salt: bytes) -> bytes:
    mixed = _DOMAIN + bytes((VERSION, log_n, r, p)) + salt
    secret = Scrypt(salt=mixed, length=32, n=1 << log_n, r=r, p=p).derive(" ".join(words).encode())
    return base64.urlsafe_b64encode(secret)


def _checksum(body: bytes) -> bytes:
    return hashlib.sha256(body).digest()[:8]
