"""How others fill the same form: pypdf and pdftk, where they are installed.

They fill the fields of a court's PDF. None is at hand here, so one is made from our own layout of
CR-400: the same sheet, with a text field at each official place.
"""

from __future__ import annotations

import importlib
import io
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from app.printing.layout import load

LAYOUT = "california/cr-400"


def peers(blank: bytes, values: Mapping[str, str]) -> dict[str, Callable[[], object]]:
    """What there is to time, by name: each fills the form once."""
    try:
        library: Any = importlib.import_module("pypdf")
    except ImportError:
        return {}  # the fillable form is made with it, too
    fillable = _fillable(library, blank)
    found: dict[str, Callable[[], object]] = {
        "pypdf": lambda: _by_pypdf(library, fillable, values),
    }
    if shutil.which("pdftk"):
        found["pdftk"] = lambda: _by_pdftk(fillable, values)
    return found


def _fillable(library: Any, blank: bytes) -> bytes:
    generic: Any = importlib.import_module("pypdf.generic")
    writer = library.PdfWriter(clone_from=io.BytesIO(blank))
    fields = generic.ArrayObject()
    name, number, text = generic.NameObject, generic.FloatObject, generic.TextStringObject
    page = writer.pages[0]
    for place in load(LAYOUT).pages[0].fields.values():
        edges = (place.x0, place.y0, place.x1, place.y1)
        widget = generic.DictionaryObject(
            {
                name("/Type"): name("/Annot"),
                name("/Subtype"): name("/Widget"),
                name("/FT"): name("/Tx"),
                name("/T"): text(place.name),
                name("/DA"): text("/Helv 9 Tf 0 g"),
                name("/Rect"): generic.ArrayObject(map(number, edges)),
                name("/F"): generic.NumberObject(4),
            }
        )
        fields.append(writer._add_object(widget))
    page[name("/Annots")] = fields
    font = generic.DictionaryObject(
        {
            name("/Type"): name("/Font"),
            name("/Subtype"): name("/Type1"),
            name("/BaseFont"): name("/Helvetica"),
            name("/Encoding"): name("/WinAnsiEncoding"),
        }
    )
    fonts = generic.DictionaryObject({name("/Helv"): writer._add_object(font)})
    writer._root_object[name("/AcroForm")] = generic.DictionaryObject(
        {
            name("/Fields"): fields,
            name("/DR"): generic.DictionaryObject({name("/Font"): fonts}),
            name("/DA"): text("/Helv 9 Tf 0 g"),
        }
    )
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _by_pypdf(library: Any, fillable: bytes, values: Mapping[str, str]) -> bytes:
    writer = library.PdfWriter(clone_from=io.BytesIO(fillable))
    writer.update_page_form_field_values(writer.pages[0], dict(values), auto_regenerate=False)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _by_pdftk(fillable: bytes, values: Mapping[str, str]) -> bytes:
    rows = "".join(
        f"<</T({key})/V<FEFF{value.encode('utf-16-be').hex()}>>>" for key, value in values.items()
    )
    data = f"%FDF-1.2\n1 0 obj<</FDF<</Fields[{rows}]>>>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    with tempfile.TemporaryDirectory() as folder:
        form, words, filled = (Path(folder) / name for name in ("form.pdf", "fdf", "filled.pdf"))
        form.write_bytes(fillable)
        words.write_text(data, encoding="latin-1")
        command = ["pdftk", str(form), "fill_form", str(words), "output", str(filled), "flatten"]
        subprocess.run(command, check=True)  # noqa: S603  # fixed words; the peer measured
        return filled.read_bytes()
