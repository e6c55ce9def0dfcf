"""Checks of what printing needs; each returns what is wrong, or an empty text."""

from __future__ import annotations

from app.printing.fonts import can_print
from app.printing.pages import environment
from app.printing.places import FONTCONFIG

_NAMES = "Nguyễn Ωλγα Ольга Հայկ محمد נועה कमला สมชาย 한글 かな 李小龍"


def templates() -> str:
    """Every template of the papers compiles."""
    env = environment()
    for name in env.list_templates(extensions=["html"]):
        env.get_template(name)
    return ""


def fonts() -> str:
    """The shipped fonts are there and hold the letters that names need."""
    if not FONTCONFIG.is_file():
        return "the font settings are missing"
    return "" if can_print(_NAMES) else "a font is missing"


def subsetting() -> str:
    """HarfBuzz cuts the fonts down; without it a paper takes five times as long."""
    from app.printing.engine import fast_subsetting  # loads WeasyPrint: not in a web process

    return "" if fast_subsetting() else "libharfbuzz-subset0 is not installed"
