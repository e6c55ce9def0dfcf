"""How a paper is printed: one template for the preview on the web and for the PDF.

The names below are the door; the rest of the room is its own business. Each is loaded when it is
first asked for: the render process and the bulk report need no reader of PDFs. WeasyPrint is
loaded only in the render process, when somebody asks for a paper.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.printing.bundles import bundle, by_county, merged, parts
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

_HOMES = {
    "bundles": ("bundle", "by_county", "merged", "parts"),
    "compare": ("Check",),
    "errors": ("PrintingError", "ReadBackMismatch", "RenderFailed", "Unprintable"),
    "pdf": (
        *("asset", "can_print", "preview_body", "preview_styles", "render_many", "render_pdf"),
        "stylesheet",
    ),
    "readback": ("Printed", "print_checked", "read_back", "verify"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

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


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
