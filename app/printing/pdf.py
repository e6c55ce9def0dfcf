"""The door to printing: a filing in, a PDF or its preview out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from app.papers.filing import Filing
from app.printing import pages
from app.printing.errors import RenderFailed, Unprintable
from app.printing.fonts import can_print as _can_print
from app.printing.packet import assemble
from app.printing.process import renderer
from app.printing.words import clean

asset = pages.asset

_HEADING: Final = re.compile(r"<h([1-5])(?=[\s>])")


def render_pdf(filing: Filing) -> bytes:
    """One tagged PDF with all papers of a filing, made in the render process.

    Raises:
        PrintingError: see :mod:`app.printing.errors`; no message carries a person's words.
    """
    return render_many([filing])


def render_many(filings: Sequence[Filing]) -> bytes:
    """One PDF with the papers of several filings, one filing after the other."""
    html, styles, rules = source(filings)
    return renderer.render(html, styles, rules, filings=len(filings))


def source(filings: Sequence[Filing]) -> tuple[str, tuple[str, ...], str]:
    """What the renderer needs: the HTML page, its stylesheets by name, the page rules."""
    if not filings:
        raise RenderFailed("template", "no filing")
    sheets = assemble(filings)
    html = pages.document(sheets, clean(filings[0].title), filings[0].lang)
    return html, pages.style_names(sheets), pages.page_rules(sheets)


def preview_html(filing: Filing, base: str = "/papers/style/") -> str:
    """The papers as a page of their own. ``base`` is where :func:`asset` is served."""
    sheets = assemble([filing])
    links = [base + name for name in (*pages.style_names(sheets), pages.SCREEN)]
    return pages.document(sheets, clean(filing.title), filing.lang, links)


def preview_body(filing: Filing) -> str:
    """The papers as HTML to set inside an element of class ``papers``.

    Link :func:`preview_styles` on that page. The page has a heading of its own, so that the
    papers' headings stand one level below it for a screen reader; they look as on paper.
    """
    body = pages.body(assemble([filing]), filing.lang)
    return _HEADING.sub(lambda tag: f'{tag[0]} aria-level="{int(tag[1]) + 1}"', body)


def preview_styles(filing: Filing, base: str = "/papers/style/") -> list[str]:
    """Addresses of the stylesheets that :func:`preview_body` needs."""
    return [base + name for name in (*pages.style_names(assemble([filing])), pages.SCREEN)]


def stylesheet(name: str) -> str:
    """The text of a stylesheet, such as ``kit/print.css`` or ``a_state/form-1.css``."""
    content, kind = pages.asset(name)
    if kind != "text/css":
        raise RenderFailed("template", "not a stylesheet")
    return content.decode()


def can_print(text: str) -> bool:
    """Whether the shipped fonts have every letter of ``text``; ask when a form is sent."""
    try:
        return _can_print(clean(text))
    except Unprintable:
        return False
