"""Every paper of every state as pictures, to leaf through: ``python -m tests.papers.gallery``.

Writes PNGs and an ``index.html`` into ``build/gallery``. Each packet is read back first, so what
is shown is what a person would get.
"""

from __future__ import annotations

import html
import sys
from collections.abc import Iterator
from pathlib import Path

from app.jurisdictions import registry
from app.jurisdictions.declare import Jurisdiction
from app.papers.filing import Filing
from app.printing import print_checked
from app.printing.pdftext import pdfium
from tests.papers.people import kinds

FOLDER = Path(__file__).parents[2] / "build" / "gallery"
SCALE = 100 / 72
"""Pixels per point: 100 dots per inch."""


def pictures(pdf: bytes) -> Iterator[object]:
    """Each page as a PIL image."""
    document = pdfium.PdfDocument(pdf)
    for index in range(len(document)):
        yield document[index].render(scale=SCALE).to_pil()
    document.close()


def make(folder: Path = FOLDER) -> int:
    """Write the gallery and return how many pages it has."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    parts: list[str] = []
    total = 0
    for law in registry().values():
        for kind, filings in kinds(law):
            parts.append(f"<h2>{html.escape(f'{law.id}: {kind}')}</h2>")
            for name in _packet(law, kind, filings, folder):
                parts.append(f'<a href="{name}"><img src="{name}" alt="{name}" loading="lazy"></a>')
                total += 1
    page = (
        '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Gallery of papers</title>'
        "<style>body{font-family:sans-serif;background:#ddd}img{width:360px;margin:6px;"
        "background:#fff}</style><h1>Every paper of every state</h1>" + "".join(parts) + "</html>"
    )
    (folder / "index.html").write_text(page, encoding="utf-8")
    return total


def _packet(
    law: Jurisdiction, kind: str, filings: tuple[Filing, ...], folder: Path
) -> Iterator[str]:
    for filing in filings:
        printed = print_checked(filing)
        stem = f"{law.id}-{kind}-{filing.number}"
        for number, picture in enumerate(pictures(printed.pdf), start=1):
            name = f"{stem}-{number:02}.png"
            picture.save(folder / name)  # type: ignore[attr-defined]  # PIL, seen through PDFium
            yield name


if __name__ == "__main__":
    sys.stdout.write(f"{make()} pages in {FOLDER}\n")
