"""Where the templates and fonts are."""

from __future__ import annotations

from pathlib import Path

TEMPLATES = Path(__file__).resolve().parents[2] / "pdf_templates"
FONTS = TEMPLATES / "fonts"
FONTCONFIG = FONTS / "fonts.conf"
