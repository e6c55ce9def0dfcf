"""Settings, read from the environment and nowhere else.

A setting has a default only where one value is both sensible in production and safe to
publish. The key has none: production refuses to start without it.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

_KEY_BYTES = 32
_FEWEST_DISTINCT_BYTES = 12
_RATE = re.compile(r"[1-9][0-9]{0,5} per (second|minute|hour|day)")
_LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Z][a-z]{3})?(_[A-Z]{2})?")
_MAKE_A_KEY = (
    "Make one with: python3 -c "
    "'import base64, os; print(base64.urlsafe_b64encode(os.urandom(32)).decode())'"
)


class ConfigError(ValueError):
    """A setting is missing or wrong. The message names it and says what to do.

    It never repeats the value: a mistyped key must not reach a log.
    """


class Environment(StrEnum):
    """Where the program runs."""

    PRODUCTION = "production"
    DEVELOPMENT = "development"
    TESTING = "testing"
    """As development, and a log call that breaks the rules of ``app.logs`` raises."""


@dataclass(frozen=True)
class Config:
    """Every setting of the site.

    Attributes:
        environment: where it runs.
        keys: keys that open sealed answers, newest first; the first one seals. Url-safe
            base64 of 32 bytes each. Remove an old one to retire it.
        secure_cookies: cookies travel over HTTPS only.
        idle_seconds: answers cannot be read any more after this time without a page.
        absolute_seconds: answers cannot be read any more after this time in all.
        papers_limit: how often one address may have papers made, such as ``"60 per minute"``.
            Generous, because a clinic or a library shares one address.
        api_limit: the same for the JSON API.
        max_content_length: the longest request body, in bytes.
        languages: the languages offered, the first one being the fallback.
        trusted_proxies: how many proxies in front may say who the visitor is.
        blanks: a folder of the courts' own blank forms with a manifest; empty for none.
    """

    environment: Environment
    keys: tuple[str, ...] = field(repr=False)
    secure_cookies: bool = True
    idle_seconds: int = 3600
    absolute_seconds: int = 28800
    papers_limit: str = "60 per minute"
    api_limit: str = "120 per minute"
    max_content_length: int = 1_048_576
    languages: tuple[str, ...] = ("en",)
    trusted_proxies: int = 0
    blanks: str = ""

    @property
    def production(self) -> bool:
        """Whether real people use it."""
        return self.environment is Environment.PRODUCTION

    @property
    def testing(self) -> bool:
        """Whether the tests run it."""
        return self.environment is Environment.TESTING

    @property
    def session_keys(self) -> tuple[str, ...]:
        """Keys for Flask's own signed session, newest first.

        They are derived, so that one setting rotates both, and one key never does two jobs.
        """
        return tuple(
            hmac.new(key.encode(), b"clearpage session", hashlib.sha256).hexdigest()
            for key in self.keys
        )

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] | None = None) -> Config:
        """Read the ``CLEARPAGE_…`` variables.

        Args:
            environ: where to read; the process environment by default.

        Raises:
            ConfigError: a variable is missing or wrong.
        """
        reader = _Reader(os.environ if environ is None else environ)
        environment = reader.environment("CLEARPAGE_ENV")
        idle = reader.whole("CLEARPAGE_IDLE_SECONDS", cls.idle_seconds, 60, 7200)
        absolute = reader.whole("CLEARPAGE_ABSOLUTE_SECONDS", cls.absolute_seconds, 60, 86400)
        if absolute < idle:
            raise ConfigError(
                "CLEARPAGE_ABSOLUTE_SECONDS is shorter than CLEARPAGE_IDLE_SECONDS. "
                "Set it to the same number or more."
            )
        return cls(
            environment=environment,
            keys=reader.keys("CLEARPAGE_KEYS", environment),
            secure_cookies=reader.secure("CLEARPAGE_SECURE_COOKIES", environment),
            idle_seconds=idle,
            absolute_seconds=absolute,
            papers_limit=reader.rate("CLEARPAGE_PAPERS_LIMIT", cls.papers_limit),
            api_limit=reader.rate("CLEARPAGE_API_LIMIT", cls.api_limit),
            max_content_length=reader.whole(
                "CLEARPAGE_MAX_REQUEST_BYTES", cls.max_content_length, 65_536, 67_108_864
            ),
            languages=reader.languages("CLEARPAGE_LANGUAGES", cls.languages),
            trusted_proxies=reader.whole("CLEARPAGE_TRUSTED_PROXIES", cls.trusted_proxies, 0, 5),
            blanks=reader.folder("CLEARPAGE_BLANKS"),
        )


def new_key() -> str:
    """A fresh random key for ``CLEARPAGE_KEYS``."""
    return base64.urlsafe_b64encode(os.urandom(_KEY_BYTES)).decode("ascii")


def is_key(text: str) -> bool:
    """Whether ``text`` is url-safe base64 of 32 bytes that look random.

    A key of one repeated letter is well formed too; such placeholders are refused.
    """
    try:
        raw = base64.urlsafe_b64decode(text.encode("ascii"))
    except (binascii.Error, UnicodeEncodeError):
        return False
    canonical = base64.urlsafe_b64encode(raw).decode("ascii") == text
    return canonical and len(raw) == _KEY_BYTES and len(set(raw)) >= _FEWEST_DISTINCT_BYTES


@dataclass(frozen=True)
class _Reader:
    """One variable at a time: its value, or an error that names it."""

    environ: Mapping[str, str]

    def _text(self, name: str) -> str:
        return self.environ.get(name, "").strip()

    def environment(self, name: str) -> Environment:
        text = self._text(name)
        if not text:
            # Forgetting it must not open the weaker mode on a public machine.
            return Environment.PRODUCTION
        try:
            return Environment(text)
        except ValueError:
            raise ConfigError(
                f"{name} must be production or development. Leave it unset for production."
            ) from None

    def keys(self, name: str, environment: Environment) -> tuple[str, ...]:
        keys = tuple(self._text(name).replace(",", " ").split())
        if not keys:
            if environment is Environment.PRODUCTION:
                raise ConfigError(
                    f"{name} is not set. Production needs a key to seal the answers. "
                    f"{_MAKE_A_KEY} To try the site on your own computer, set "
                    f"CLEARPAGE_ENV=development instead."
                )
            return (new_key(),)
        for place, key in enumerate(keys, start=1):
            if not is_key(key):
                raise ConfigError(
                    f"{name}: key number {place} is not a random key of {_KEY_BYTES} bytes in "
                    f"url-safe base64. {_MAKE_A_KEY}"
                )
        if len(set(keys)) < len(keys):
            raise ConfigError(f"{name} names one key twice. Leave each key in only once.")
        return keys

    def secure(self, name: str, environment: Environment) -> bool:
        production = environment is Environment.PRODUCTION
        text = self._text(name)
        if text not in ("", "yes", "no"):
            raise ConfigError(f"{name} must be yes or no.")
        if production and text == "no":
            raise ConfigError(
                f"{name} cannot be no in production: answers would travel in the clear. "
                "Serve the site over HTTPS and unset it."
            )
        return production if not text else text == "yes"

    def whole(self, name: str, default: int, least: int, most: int) -> int:
        text = self._text(name)
        if not text:
            return default
        if not re.fullmatch(r"[0-9]{1,9}", text) or not least <= int(text) <= most:
            raise ConfigError(f"{name} must be a whole number from {least} to {most}.")
        return int(text)

    def rate(self, name: str, default: str) -> str:
        text = self._text(name)
        if text and not _RATE.fullmatch(text):
            raise ConfigError(f'{name} must read like "60 per minute".')
        return text or default

    def folder(self, name: str) -> str:
        text = self._text(name)
        if text and not Path(text).is_dir():
            raise ConfigError(f"{name} is not a folder. Name one that is there, or unset it.")
        return text

    def languages(self, name: str, default: tuple[str, ...]) -> tuple[str, ...]:
        found = tuple(self._text(name).replace(",", " ").split())
        if not all(_LANGUAGE.fullmatch(code) for code in found) or len(set(found)) < len(found):
            raise ConfigError(f'{name} must list language codes, each once, such as "en es".')
        return found or default
