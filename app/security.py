"""Response headers that keep what a person types on this site on this site."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from typing import Final

from flask import Flask, Response

from app.config import Config

_STYLE: Final = Path(__file__).with_name("web") / "static" / "app.css"


def _source(text: bytes) -> str:
    """The very text, as a source that a policy may allow inside a page."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text).digest()).decode()}'"


CONTENT_SECURITY_POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        # The style sheet itself, letter by letter, may stand in the page of a first visit.
        f"style-src 'self' {_source(_STYLE.read_bytes())}",
        "img-src 'self'",
        "script-src 'self'",
        "font-src 'self'",
        # For "Keep my answers": the script asks this site for more time, and nobody else.
        "connect-src 'self'",
        # Chromium holds redirects after a form to this as well: a form cannot lead away.
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)

_HEADERS: Final = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    # Not "no-referrer": over HTTPS, Flask-WTF refuses a form that comes without a Referer.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        f"{power}=()"
        for power in (
            "browsing-topics",
            "camera",
            "display-capture",
            "geolocation",
            "microphone",
            "payment",
            "usb",
        )
    ),
    # For browsers that do not know frame-ancestors.
    "X-Frame-Options": "DENY",
}

_ONE_YEAR: Final = 31_536_000
_STATIC_SECONDS: Final = 3_600


def init_app(app: Flask, config: Config) -> None:
    """Put the headers on every response, errors included."""
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = _STATIC_SECONDS if config.production else 0

    @app.after_request
    def protect(response: Response) -> Response:
        response.headers.update(_HEADERS)
        if config.production:
            response.headers["Strict-Transport-Security"] = f"max-age={_ONE_YEAR}"
        if not _may_be_kept(response):
            response.headers["Cache-Control"] = "no-store"
        return response


def cacheable(response: Response, seconds: int) -> Response:
    """Mark a response as the same for everyone, so that browsers may keep it.

    Only for what holds no answer and no form. All else is ``no-store``: on a shared
    computer, the next visitor's Back button must not bring a page up again.
    """
    response.cache_control.public = True
    response.cache_control.max_age = seconds
    return response


def _may_be_kept(response: Response) -> bool:
    """Marked public (as static files are), and sets no cookie."""
    return bool(response.cache_control.public) and "Set-Cookie" not in response.headers
