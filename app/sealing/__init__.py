"""Answers sealed in the browser: nothing is kept on the server.

The only room that imports ``cryptography``.
"""

from __future__ import annotations

from app.sealing.cookies import AnswerCookies, Loaded, Status
from app.sealing.crypt import Broken, Expired, Opened, Seal, TooLong
from app.sealing.passphrase import LENGTH, new_words, read_words, strange
from app.sealing.savefile import (
    MAX_FILE,
    Damaged,
    Newer,
    NotOurs,
    Unlocked,
    WrongWords,
    lock,
    look,
    unlock,
)

__all__ = [
    "LENGTH",
    "MAX_FILE",
    "AnswerCookies",
    "Broken",
    "Damaged",
    "Expired",
    "Loaded",
    "Newer",
    "NotOurs",
    "Opened",
    "Seal",
    "Status",
    "TooLong",
    "Unlocked",
    "WrongWords",
    "lock",
    "look",
    "new_words",
    "read_words",
    "strange",
    "unlock",
]
