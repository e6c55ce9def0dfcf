"""The web pages: thin views over the flow, the decisions and the papers."""

from __future__ import annotations

from importlib import import_module

from flask import Flask
from flask_wtf import CSRFProtect

from app.config import Config
from app.web.blueprint import site

_VIEWS = (
    *("pages", "where", "ask", "hub", "results", "papers", "bundles"),
    *("takehome", "helping", "safety", "calendar", "say", "law"),
)


def init_app(app: Flask, csrf: CSRFProtect, config: Config) -> None:
    """Register every page. Importing a module of views puts them on the blueprint.

    A question's own form checks its token, so that a stale page keeps what was typed.
    """
    from app.web import errors, shell, store
    from app.web.uploads import InMemory

    app.request_class = InMemory
    for name in _VIEWS:
        import_module(f"app.web.{name}")
    shell.init_app(app)
    store.init_app(app, config)
    errors.init_app(app)
    app.register_blueprint(site)
    csrf.exempt("app.web.ask.ask")
