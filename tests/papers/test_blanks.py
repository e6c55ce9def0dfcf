"""The court's own sheets: only the right file is used, and every word lands in its field."""

from __future__ import annotations

import hashlib
import importlib
import io
from pathlib import Path
from typing import Any

import pytest

from app.printing import blanks, pages, pdf
from app.printing.blanks import BlankRefused, load_blanks, print_on_blanks
from app.printing.engine import make_pdf
from app.printing.errors import PrintingError, ReadBackMismatch
from app.printing.packet import assemble
from app.printing.pdftext import pdfium, read
from app.printing.readback import read_back
from tests.papers.samples import NAMES, alone, details, filing, form

pytestmark = pytest.mark.papers


def pikepdf() -> Any:
    return pytest.importorskip(
        "pikepdf", reason="pikepdf is not installed: pip install clearpage[blanks]"
    )


def court_sheet() -> bytes:
    """A blank as a court gives it out: drawn from the layout, with a form field of its own."""
    library = pikepdf()
    plain = make_pdf(*pdf.source([alone(form())]))
    with library.open(io.BytesIO(plain)) as document:
        widget = library.Dictionary(
            Type=library.Name.Annot, Subtype=library.Name.Widget, FT=library.Name.Tx,
            T="Name", V="SOMEBODY ELSE", Rect=[57, 722, 394, 731],
        )  # fmt: skip
        fields = library.Array([document.make_indirect(widget)])
        document.pages[0].obj["/Annots"] = fields
        document.Root["/AcroForm"] = library.Dictionary(Fields=fields)
        out = io.BytesIO()
        document.save(out, deterministic_id=True)
    return out.getvalue()


def picture(content: bytes) -> bytes:
    """The page of the form as it looks, in black and white: nothing may cover the sheet."""
    document = pdfium.PdfDocument(content)
    bitmap = document[1].render(scale=1, grayscale=True)
    dark = bytes(255 if shade > 127 else 0 for shade in bytes(bitmap.buffer))
    document.close()
    return dark


def folder(path: Path, content: bytes = b"%PDF-", **changes: str) -> Path:
    row = {
        "form": "california/cr-400",
        "revision": "2024-01-01",
        "sha256": hashlib.sha256(content).hexdigest(),
        "file": "cr-400.pdf",
        **changes,
    }
    (path / "cr-400.pdf").write_bytes(content)
    lines = "\n".join(f'{key} = "{value}"' for key, value in row.items())
    (path / "manifest.toml").write_text(f"[[blank]]\n{lines}\n")
    return path


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"sha256": "0" * 64}, "hash"),
        ({"revision": "2017-07-01"}, "revision"),
        ({"file": "other.pdf"}, "missing"),
        ({"file": "../cr-400.pdf"}, "manifest"),
        ({"note": "x"}, "manifest"),
        ({"form": "california/cr-999"}, "layout"),
    ],
)
def test_any_other_file_is_refused(tmp_path: Path, changes: dict[str, str], reason: str) -> None:
    with pytest.raises(PrintingError) as error:
        load_blanks(folder(tmp_path, b"%PDF-", **changes))
    assert error.value.reason == reason


def test_a_changed_file_is_refused_in_plain_words(tmp_path: Path) -> None:
    (folder(tmp_path) / "cr-400.pdf").write_bytes(b"%PDF-1.7 something else")
    with pytest.raises(BlankRefused, match="is not the file that the manifest names"):
        load_blanks(tmp_path)


def test_a_folder_without_a_manifest_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BlankRefused):
        load_blanks(tmp_path)
    (tmp_path / "manifest.toml").write_text("blank = oops")
    with pytest.raises(BlankRefused):
        load_blanks(tmp_path)


def test_without_the_library_the_operator_is_told_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", missing)
    with pytest.raises(BlankRefused, match=r"clearpage\[blanks\]"):
        print_on_blanks(filing(), load_blanks(folder(tmp_path)))


@pytest.mark.parametrize("name", [NAMES[0], NAMES[4], NAMES[7]])
def test_the_same_words_stand_on_the_courts_own_sheet(tmp_path: Path, name: str) -> None:
    sheets = load_blanks(folder(tmp_path, court_sheet()))
    case = filing(name=name)
    printed = print_on_blanks(case, sheets)
    assert printed == print_on_blanks(case, sheets)
    # The blank was drawn from the layout, so the whole form can be read back from the stamped page.
    wrong = [c for c in read_back(printed.pdf, case) if c.paper == "cr-400" and not c.ok]
    assert wrong == []
    assert printed.pages == len(read(printed.pdf).pages)
    assert picture(printed.pdf) == picture(make_pdf(*pdf.source([case])))
    assert b"SOMEBODY ELSE" not in printed.pdf
    with pikepdf().open(io.BytesIO(printed.pdf)) as document:
        assert all("/Annots" not in page.obj for page in document.pages)
        assert "/AcroForm" not in document.Root


def test_a_sheet_of_another_size_is_refused(tmp_path: Path) -> None:
    library = pikepdf()
    with library.open(io.BytesIO(court_sheet())) as document:
        document.pages[0].mediabox = [0, 0, 595, 842]
        out = io.BytesIO()
        document.save(out)
    with pytest.raises(BlankRefused) as error:
        print_on_blanks(filing(), load_blanks(folder(tmp_path, out.getvalue())))
    assert error.value.reason == "size"


@pytest.mark.parametrize(
    "fault", [".california-cr-400-1 .f-Name{left:30pt}", ".papers.typed{background:#fff}"]
)
def test_words_out_of_place_or_an_area_over_the_sheet_are_caught(
    monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    sheets = assemble([alone(form(details("Ana Flores", "B-7")))])
    good = blanks._typed(sheets, "T")
    assert all(check.ok for check in blanks._verified(good, sheets))
    rules = pages.page_rules
    monkeypatch.setattr(pages, "page_rules", lambda some: rules(some) + fault)
    with pytest.raises(ReadBackMismatch):
        blanks._verified(blanks._typed(sheets, "T"), sheets)
