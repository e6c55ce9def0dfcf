"""The JSON API: stateless, same records in and out as the command line."""

from __future__ import annotations

from flask import Flask
from flask_wtf import CSRFProtect

from app.api.views import api
from app.config import Config


def init_app(app: Flask, csrf: CSRFProtect, config: Config) -> None:
    """Register the API. It has no session and no cookies, so it needs no form token."""
    app.register_blueprint(api, url_prefix="/api/v1")
    csrf.exempt(api)
