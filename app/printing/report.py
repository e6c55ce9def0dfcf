"""A report for people who decide: one HTML page and the PDF of that very page."""

from __future__ import annotations

from jinja2 import TemplateError

from app.printing.errors import RenderFailed
from app.printing.pages import asset, environment
from app.printing.process import renderer

LONG = 12
"""A report may take as long as this many filings."""


def report_html(template: str, style: str, **context: object) -> str:
    """A page that stands alone: its style is inside it and it asks for nothing.

    Raises:
        RenderFailed: ``template``.
    """
    try:
        page = environment().get_template(template).render(**context)
    except TemplateError as error:
        raise RenderFailed("template", type(error).__name__) from None
    # Put in here, because a template holds no style of its own and never trusts a text.
    return page.replace("</head>", f"<style>\n{asset(style)[0].decode()}</style>\n</head>", 1)


def report_pdf(html: str) -> bytes:
    """The page as a tagged PDF.

    Raises:
        RenderFailed: see :mod:`app.printing.errors`.
    """
    return renderer.render(html, (), "", filings=LONG)
