"""WeasyPrint, shut in: it may open the stylesheets and pictures of the papers and nothing else."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Mapping, Sequence
from functools import cache
from threading import Lock
from typing import Any
from urllib.parse import unquote, urlsplit

from app.printing.errors import RenderFailed, UnknownPlace
from app.printing.pages import asset
from app.printing.places import FONTCONFIG, TEMPLATES
from app.printing.tags import fewer_tags

# Read by fontconfig when Pango first asks for a font, so it must be set before WeasyPrint loads.
os.environ["FONTCONFIG_FILE"] = str(FONTCONFIG)

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

# At lower levels these loggers write what they are drawing.
for _name in ("weasyprint", "fontTools"):
    logging.getLogger(_name).setLevel(logging.WARNING)
    logging.getLogger(_name).propagate = False
logging.getLogger("weasyprint.progress").setLevel(logging.WARNING)

_lock = Lock()


class ClosedFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint ships no types
    """Opens what :func:`app.printing.pages.asset` gives; anything else stops the rendering."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=("file",), allow_redirects=False, fail_on_errors=True)

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
        """The asset behind a ``file:`` address under ``pdf_templates``.

        Raises:
            FatalURLFetchingError: for every other address.
        """
        parts = urlsplit(url)
        root = f"{TEMPLATES}/"
        path = unquote(parts.path)
        try:
            if parts.scheme != "file" or parts.netloc or not path.startswith(root):
                raise UnknownPlace("asset")
            content, kind = asset(path.removeprefix(root))
        except (UnknownPlace, OSError, ValueError):
            raise FatalURLFetchingError("closed") from None
        return URLFetcherResponse(url, content, {"Content-Type": kind})


@cache
def _fonts() -> FontConfiguration:
    return FontConfiguration()


@cache
def _css(name: str) -> CSS:
    base = (TEMPLATES / name).as_uri()
    return CSS(
        string=asset(name)[0].decode(),
        base_url=base,
        font_config=_fonts(),
        url_fetcher=ClosedFetcher(),
    )


class _Errors(logging.Handler):
    """Remembers only that something went wrong, never the words of the message."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1


def make_pdf(html: str, styles: Sequence[str], rules: str = "") -> bytes:
    """A tagged PDF/UA-1 from an HTML page. Equal input gives equal bytes.

    One call at a time: font objects must not be shared between threads.

    Raises:
        RenderFailed: ``engine``; the cause is named by its class only.
    """
    errors = _Errors()
    logger = logging.getLogger("weasyprint")
    with _lock:
        logger.addHandler(errors)
        # The cycle collector costs a quarter of the time here; it runs between two papers instead.
        collecting = gc.isenabled()
        gc.disable()
        try:
            sheets = [_css(name) for name in styles]
            sheets.append(CSS(string=rules, font_config=_fonts(), url_fetcher=ClosedFetcher()))
            page = HTML(string=html, base_url=TEMPLATES.as_uri(), url_fetcher=ClosedFetcher())
            made = page.write_pdf(
                stylesheets=sheets,
                font_config=_fonts(),
                pdf_variant="pdf/ua-1",
                finisher=fewer_tags,
            )
        except (Exception, FatalURLFetchingError) as error:
            raise RenderFailed("engine", type(error).__name__) from None
        finally:
            if collecting:
                gc.enable()
            logger.removeHandler(errors)
    if errors.count:
        raise RenderFailed("engine", "the renderer reported an error")
    return bytes(made)


def fast_subsetting() -> bool:
    """Whether HarfBuzz can cut the fonts; without it a paper takes five times as long."""
    from weasyprint.text import ffi

    return ffi.harfbuzz_subset is not None
