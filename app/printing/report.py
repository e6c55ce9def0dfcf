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
        css = asset(style)[0].decode()
        return environment().get_template(template).render(css=css, **context)
    except TemplateError as error:
        raise RenderFailed("template", type(error).__name__) from None


def report_pdf(html: str) -> bytes:
    """The page as a tagged PDF.

    Raises:
        RenderFailed: see :mod:`app.printing.errors`.
    """
    return renderer.render(html, (), "", filings=LONG)
