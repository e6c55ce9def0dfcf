"""How heavy a first visit is, and how soon its first words show on a slow 3G line.

Run ``python -m benchmarks.first_visit``. The targets are under 30 kB in all and under 1 s. It
needs Chromium and what the tests need; without them only the bytes are told.
"""

from __future__ import annotations

import gzip
import logging
import re
import tempfile
from pathlib import Path
from statistics import median

from flask.testing import FlaskClient

from app import create_app
from app.config import Config, Environment, new_key
from app.jurisdictions import registry

ROUNDS = 5
PAGES = ("/", "/where", "/california/question/is_subject", "/help", "/law")
_LOADED = re.compile(r'(?:href|src)="(/static/[^"]+)"')


def weight(client: FlaskClient, path: str) -> int:
    """Bytes of a page and of all that it loads, gzipped."""
    page = client.get(path, buffered=True)
    files = {name.replace("&amp;", "&") for name in _LOADED.findall(page.text)}
    bodies = [page.data, *(client.get(name, buffered=True).data for name in files)]
    return sum(len(gzip.compress(body, 6)) for body in bodies)


def weights() -> dict[str, int]:
    """Bytes by page, the heaviest pages of all among them."""
    app = create_app(Config(Environment.DEVELOPMENT, (new_key(),), secure_cookies=False))
    logging.getLogger().handlers.clear()
    law = [f"/law/{state}{part}" for state in registry() for part in ("", "/cases", "/graph")]
    return {path: weight(app.test_client(), path) for path in (*PAGES, *law)}


def medians() -> dict[str, float]:
    """Milliseconds to the first words by page; empty where there is no browser."""
    try:
        from tests.browser.browsing import running_browser
        from tests.browser.measure import first_paint
        from tests.browser.site import running_site
    except ImportError:
        return {}
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        try:
            with running_site(Path(folder) / "home") as site, running_browser() as browser:
                for path in PAGES:
                    times = [
                        first_paint(browser, site.url + path, slow=True) for _ in range(ROUNDS)
                    ]
                    found[f"first words on slow 3G: {path}"] = median(times)
        except RuntimeError:
            return {}
    return found


if __name__ == "__main__":
    for line, size in weights().items():
        print(f"{line:<45}{size:8d} bytes")
    for line, value in medians().items():
        print(f"{line:<60}{value:8.0f} ms")
