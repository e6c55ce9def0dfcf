"""Debian's Chromium, driven by Playwright, with every request written down."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    sync_playwright,
)

ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE = {"width": 360, "height": 740}
NARROW = {"width": 320, "height": 640}
DESKTOP = {"width": 1200, "height": 800}
WAIT = 20_000
"""Milliseconds for one action; pages take some ten, papers a second or two."""


@contextmanager
def running_browser() -> Iterator[Browser]:
    """Chromium as Debian packages it.

    Raises:
        RuntimeError: it is not installed.
    """
    chromium = shutil.which("chromium")
    if chromium is None:
        raise RuntimeError("Chromium is not installed. Run `make test`, which installs it.")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=chromium, headless=True, args=list(ARGUMENTS)
        )
        yield browser
        browser.close()


@dataclass
class Visit:
    """One browser window with its own cookies, and what it asked for."""

    page: Page
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def context(self) -> BrowserContext:
        """Its cookies."""
        return self.page.context

    def sealed(self) -> list[str]:
        """Names of the cookies that hold a part of the answers."""
        return [
            cookie.get("name", "")
            for cookie in self.context.cookies()
            if "answers" in cookie.get("name", "")
        ]


@contextmanager
def visit(
    browser: Browser,
    url: str,
    *,
    script: bool,
    size: dict[str, int] = PHONE,
    scheme: Literal["light", "dark"] = "light",
    scale: float = 1,
) -> Iterator[Visit]:
    """A fresh window. ``script=False`` is a browser that runs no JavaScript at all."""
    context = browser.new_context(
        base_url=url,
        java_script_enabled=script,
        viewport={"width": size["width"], "height": size["height"]},
        color_scheme=scheme,
        device_scale_factor=scale,
        accept_downloads=True,
    )
    context.set_default_timeout(WAIT)
    one = Visit(context.new_page())

    def asked(request: Request) -> None:
        one.requests.append(request.url)

    context.on("request", asked)
    context.on("weberror", lambda error: one.errors.append(str(error.error)))

    def said(message: ConsoleMessage) -> None:
        # A page that answers with an error on purpose is no error of a script.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            one.errors.append(message.text)

    context.on("console", said)
    try:
        yield one
    finally:
        context.close()
