"""How often one address may ask for dear work. Generous: a clinic shares one address."""

from __future__ import annotations

from flask import Flask, current_app
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

limiter = Limiter(get_remote_address, storage_uri="memory://", headers_enabled=False)
"""Counts in memory and per worker; addresses are never logged nor kept past their window."""


def papers_rate() -> str:
    """How often papers may be made, from the settings."""
    rate: str = current_app.config["CLEARPAGE"].papers_limit
    return rate


def api_rate() -> str:
    """How often the API may be asked, from the settings."""
    rate: str = current_app.config["CLEARPAGE"].api_limit
    return rate


def init_app(app: Flask) -> None:
    """Count only where a view asks for it."""
    app.config.setdefault("RATELIMIT_ENABLED", True)
    limiter.init_app(app)
