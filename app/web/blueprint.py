"""The one blueprint that all pages belong to."""

from __future__ import annotations

from flask import Blueprint

site = Blueprint(
    "site", __name__, static_folder="static", static_url_path="/static", template_folder="templates"
)
