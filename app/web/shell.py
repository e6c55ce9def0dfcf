"""What every page's frame needs: language, assets, how long the answers are kept."""

from __future__ import annotations

import hashlib
from datetime import datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from flask import Flask, request, url_for
from markupsafe import Markup

from app import i18n
from app.jurisdictions import registry
from app.web.glossary import terms_of, terms_on
from app.web.store import store

STATIC = Path(__file__).with_name("static")
_HOME_ZONE = "America/Los_Angeles"


@cache
def _digest(name: str) -> str:
    return hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]


def asset(name: str) -> str:
    """The address of a static file; it changes with the file."""
    return url_for("site.static", filename=name, v=_digest(name))


@cache
def _style() -> Markup:
    """The style sheet; our own file, and the policy allows exactly its text."""
    return Markup((STATIC / "app.css").read_text("utf-8"))  # noqa: S704  # no outside words


def first_style() -> Markup | None:
    """The style sheet for a visitor who has no cookie of this site yet, so nothing in store.

    Inside the page it saves the way there and back that a slow phone would wait for the file.
    """
    return None if request.cookies else _style()


def clock_time(epoch: int, zone: str = _HOME_ZONE) -> str:
    """An epoch second as the time of day in a zone, such as "14:35"."""
    return datetime.fromtimestamp(epoch, ZoneInfo(zone)).strftime("%H:%M")


def init_app(app: Flask) -> None:
    """Give templates what the frame of a page needs."""
    app.jinja_env.globals.update(terms_of=terms_of, terms_on=terms_on)

    @app.context_processor
    def frame() -> dict[str, object]:
        language = i18n.language()
        kept = store()
        state = registry().get((request.view_args or {}).get("state", ""))
        return {
            "lang": language.tag,
            "dir": language.direction,
            "asset": asset,
            "first_style": first_style(),
            "has_answers": kept.answers is not None,
            "answers_about": kept.answers.state if kept.answers else "",
            "helping": kept.helping,
            "left": kept.left,
            "kept_until": clock_time(kept.ends_at, state.zone if state else _HOME_ZONE)
            if kept.ends_at
            else "",
            "state": state,
            "endpoint": request.endpoint,
        }
