"""How a paper is printed: one template for the preview on the web and for the PDF.

The names below are the door; the rest of the room is its own business. WeasyPrint is loaded only
in the render process, when somebody asks for a paper.
"""

from __future__ import annotations

from app.printing.bundle import bundle, by_county, merged, parts
from app.printing.compare import Check
from app.printing.errors import PrintingError, ReadBackMismatch, RenderFailed, Unprintable
from app.printing.pdf import (
    asset,
    can_print,
    preview_body,
    preview_styles,
    render_many,
    render_pdf,
    stylesheet,
)
from app.printing.readback import Printed, print_checked, read_back, verify

__all__ = [
    "Check",
    "Printed",
    "PrintingError",
    "ReadBackMismatch",
    "RenderFailed",
    "Unprintable",
    "asset",
    "bundle",
    "by_county",
    "can_print",
    "merged",
    "parts",
    "preview_body",
    "preview_styles",
    "print_checked",
    "read_back",
    "render_many",
    "render_pdf",
    "stylesheet",
    "verify",
]
