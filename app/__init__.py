"""Clear Page: petition helper for people with a past cannabis conviction."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from app.config import Config

__version__ = "0.1.0"


def create_app(config: Config | None = None) -> Flask:
    """The site. Wires extensions and blueprints, and nothing else.

    Raises:
        ConfigError: a setting is missing or wrong.
        BadState: a state's tables do not hold together.
    """
    from flask import Flask
    from flask_wtf import CSRFProtect
    from werkzeug.middleware.proxy_fix import ProxyFix

    from app import api, i18n, limits, logs, security, squeeze, web
    from app.config import Config
    from app.jurisdictions import registry

    config = config or Config.from_environment()
    app = Flask(__name__, static_folder=None, template_folder="web/templates")
    app.config.update(
        SECRET_KEY=config.session_keys[0],
        SECRET_KEY_FALLBACKS=list(config.session_keys[1:]),
        SESSION_COOKIE_NAME="__Host-page" if config.secure_cookies else "page",
        SESSION_COOKIE_SECURE=config.secure_cookies,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        MAX_CONTENT_LENGTH=config.max_content_length,
        WTF_CSRF_TIME_LIMIT=config.absolute_seconds,
        TESTING=config.testing,
        CLEARPAGE=config,
    )
    if config.trusted_proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]  # Flask documents this assignment
            app.wsgi_app, x_for=config.trusted_proxies, x_proto=config.trusted_proxies
        )
    squeeze.init_app(app)
    logs.init_app(app, strict=config.testing, states=registry())
    security.init_app(app, config)
    i18n.init_app(app, config)
    limits.init_app(app)
    csrf = CSRFProtect(app)
    web.init_app(app, csrf, config)
    api.init_app(app, csrf, config)
    return app
