"""Words and dates in the reader's language.

The only module that speaks to Flask-Babel. Everything below the web says things as
:class:`app.relief.text.Text`; here they become words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import flask_babel
from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from flask import Flask, current_app, g, has_app_context, has_request_context, request, session
from markupsafe import Markup

from app.config import Config
from app.relief.dates import PartialDate
from app.relief.text import Text

SOURCE: Final = "en"
"""The language of the msgids; it can always be spoken."""

TRANSLATIONS: Final = Path(__file__).resolve().parent.parent / "translations"

_EXTENSION: Final = "clearpage_languages"
_SESSION_KEY: Final = "language"
_ANOTHER: Final = "clearpage_about_another"


class LanguageError(RuntimeError):
    """A language is configured that cannot be spoken; the message says what to do."""


@dataclass(frozen=True)
class Language:
    """One language on offer.

    Attributes:
        code: as Babel spells it, such as ``zh_Hant``.
        tag: as HTML spells it, such as ``zh-Hant``.
        name: its own name for itself.
        direction: ``ltr`` or ``rtl``.
    """

    code: str
    tag: str
    name: str
    direction: str

    @classmethod
    def of(cls, locale: Locale) -> Language:
        """Describe a Babel locale."""
        code = str(locale)
        name = locale.get_display_name() or code
        return cls(code, code.replace("_", "-"), name, locale.text_direction)


def init_app(app: Flask, config: Config, directory: Path = TRANSLATIONS) -> None:
    """Offer the configured languages and teach the templates to say things.

    Templates get ``say`` (also a filter), ``say_day``, ``mine``, ``language`` (a
    :class:`Language`) and ``languages``; ``_()`` and ``{% trans %}`` come with Flask-Babel.

    Raises:
        LanguageError: a configured language is unknown or was not compiled.
    """
    app.extensions[_EXTENSION] = tuple(
        Language.of(_checked(code, directory)) for code in config.languages
    )
    flask_babel.Babel(
        app,
        default_locale=config.languages[0],
        default_translation_directories=str(directory),
        locale_selector=_choice,
    )
    # A sentence in a template may be wrapped over lines; the catalogue has it on one.
    app.jinja_env.policies["ext.i18n.trimmed"] = True
    app.jinja_env.filters["say"] = say
    app.jinja_env.globals["say"] = say
    app.jinja_env.globals["say_day"] = say_date
    app.jinja_env.globals["mine"] = mine

    @app.context_processor
    def words() -> dict[str, object]:
        return {"language": language(), "languages": languages()}


def say(text: Text | str | None) -> str | Markup:
    """Word ``text`` in the reader's language.

    A ``str`` is something that must not be translated, such as a name or a statute; it
    comes back as it is, and templates escape it. ``None`` says nothing. Without an
    application (the command line) the words are English.
    """
    if text is None:
        return ""
    if isinstance(text, str):
        return text
    said = text.other if text.other is not None and _about_another() else text
    words: str = flask_babel.gettext(said.msgid)
    if not said.items:
        return words
    values = {name: _value(value) for name, value in said.items}
    try:
        return words % values
    except (KeyError, TypeError, ValueError):
        # A translation with a wrong %(place)s: plain English beats an error page.
        return said.msgid % values


def mine(own: str, another: str) -> str:
    """In a template, the words for the person, or those for someone who helps them.

    Both are said with ``_()`` where they are written: that is how they get into the catalogue.
    """
    return another if _about_another() else own


def say_date(value: PartialDate | date) -> str:
    """A day, a month or a year, as the reader's language writes it: "May 2011"."""
    locale = _locale()
    if isinstance(value, date):
        return format_date(value, "long", locale=locale)
    if value.day is not None:
        return format_date(value.earliest, "long", locale=locale)
    skeleton = "y" if value.year_only else "yMMMM"
    return format_skeleton(skeleton, value.earliest, locale=locale)


def language() -> Language:
    """The language that is spoken now."""
    return Language.of(_locale())


def languages() -> Sequence[Language]:
    """The languages on offer, the fallback first."""
    offered: tuple[Language, ...] = current_app.extensions[_EXTENSION]
    return offered


def choose(code: str) -> bool:
    """Speak ``code`` from now on in this browser session.

    Returns:
        False, and nothing changes, when it is not on offer.
    """
    if code not in {offered.code for offered in languages()}:
        return False
    session[_SESSION_KEY] = code
    flask_babel.refresh()
    return True


def speak_about_another(*, yes: bool) -> None:
    """In this request, word texts for someone who helps the person they are about."""
    if has_app_context():
        setattr(g, _ANOTHER, yes)


def _about_another() -> bool:
    return has_app_context() and bool(g.get(_ANOTHER))


@contextmanager
def filing_locale(code: str = SOURCE) -> Iterator[None]:
    """Speak as the court must hear it inside the block: its language, the person's own voice."""
    before = _about_another()
    try:
        speak_about_another(yes=False)
        with flask_babel.force_locale(code):
            yield
    finally:
        speak_about_another(yes=before)


def _checked(code: str, directory: Path) -> Locale:
    try:
        locale = Locale.parse(code)
    except (ValueError, UnknownLocaleError):
        raise LanguageError(
            f"CLEARPAGE_LANGUAGES names {code}, which is no known language. Remove it."
        ) from None
    compiled = directory / code / "LC_MESSAGES" / "messages.mo"
    if code != SOURCE and not compiled.is_file():
        raise LanguageError(
            f"CLEARPAGE_LANGUAGES names {code}, but its catalogue is not compiled. "
            f"Run `make translations`, or remove {code}."
        )
    return locale


def _choice() -> str | None:
    """The person's own choice, else what the browser asks for, else the fallback."""
    if not has_request_context():
        return None
    offered = {spoken.tag: spoken.code for spoken in languages()}
    chosen = session.get(_SESSION_KEY)
    if chosen in offered.values():
        return str(chosen)
    return offered.get(request.accept_languages.best_match(offered) or "")


def _locale() -> Locale:
    found: Locale | None = flask_babel.get_locale() if has_app_context() else None
    return found or Locale.parse(SOURCE)


def _value(value: object) -> object:
    match value:
        case Text():
            return say(value)
        case PartialDate() | date():
            return say_date(value)
        case _:
            return value
