"""Answers sealed in the browser: nothing is kept on the server.

The only room that imports ``cryptography``.
"""

from __future__ import annotations

from app.sealing.cookies import AnswerCookies, Loaded, Status
from app.sealing.crypt import Broken, Expired, Opened, Seal, TooLong

__all__ = [
    "AnswerCookies",
    "Broken",
    "Expired",
    "Loaded",
    "Opened",
    "Seal",
    "Status",
    "TooLong",
]
