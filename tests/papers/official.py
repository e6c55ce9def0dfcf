"""Compares a made page with the reference drawing of the official form, point by point."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from app.printing.fonts import measure

TOLERANCE = 0.1
"""Points that anything printed may be away from the official place."""


def reference(name: str) -> Any:
    """The reference drawing of a form; skips the test where it is not at hand."""
    path = Path(__file__).parents[2].parent / "shared" / "forms" / f"{name}.json"
    if not path.is_file():
        pytest.skip("the reference drawings of the official forms are not beside the project")
    return json.loads(path.read_text(encoding="utf-8"))


def words(name: str) -> list[str]:
    """The printed words of a form, line by line in reading order, without spaces and boxes."""
    path = Path(__file__).parents[2].parent / "shared" / "forms" / f"{name}.txt"
    if not path.is_file():
        pytest.skip("the reference drawings of the official forms are not beside the project")
    lines = path.read_text(encoding="utf-8").replace("[ ]", "").splitlines()
    return [tight for line in lines if (tight := "".join(line.split())) and line[:3] != "---"]


def differences(pdf: bytes, page: Any, number: int = 1) -> list[str]:
    """What page ``number`` of ``pdf`` has too much, too little or in another place."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        made = document.pages[number - 1]
        letters = [
            (c["text"], c["matrix"][4], c["matrix"][5], c["size"], c["fontname"])
            for c in made.chars
            if not c["text"].isspace()
        ]
        lines = [tuple(line[k] for k in ("x0", "y0", "x1", "y1")) for line in made.lines]
        # The picture of lines is laid on as one unstroked area as large as the page.
        drawn = [rect for rect in made.rects if rect["stroke"] or rect["width"] < made.width]
        rects = [tuple(rect[k] for k in ("x0", "y0", "x1", "y1")) for rect in drawn]
        widths = {item["linewidth"] for item in (*made.lines, *drawn)}
        curves = [sorted(curve["pts"]) for curve in made.curves]
        height = float(made.height)
    wrong = _letters(page, letters)
    want = [(t["x0"], t["y0"], t["x1"], t["y1"]) for t in page["lines"]]
    wrong += _strokes("line", [(*sorted((a, c)), *sorted((b, d))) for a, b, c, d in want],
                      [(*sorted((a, c)), *sorted((b, d))) for a, b, c, d in lines])  # fmt: skip
    boxes = [(b["x"], b["x"] + b["w"], b["y"], b["y"] + b["h"]) for b in page["rects"]]
    boxes += [(b["x"], b["x"] + b["w"], b["y"], b["y"] + b["h"]) for b in page["checkboxes"]]
    wrong += _strokes("box", boxes, [(a, c, b, d) for a, b, c, d in rects])
    if any(abs(width - 0.5) > 0.01 for width in widths):
        wrong.append(f"stroke widths {sorted(widths)}")
    shapes = [sorted((x, height - y) for x, y in s["points"]) for s in page["shapes"]]
    if len(shapes) != len(curves):
        wrong.append(f"{len(curves)} shapes for {len(shapes)}")
    for shape, curve in zip(shapes, curves, strict=False):
        for x, y in shape:
            if not any(abs(x - a) <= TOLERANCE and abs(y - b) <= TOLERANCE for a, b in curve):
                wrong.append(f"shape corner {x},{y}")
    return wrong


def _letters(page: Any, letters: list[tuple[str, float, float, float, str]]) -> list[str]:
    wrong: list[str] = []
    left = list(letters)
    for run in page["texts"]:
        bold = "bold" in run["font"]
        face = {"regular": "", "bold": "Bold", "italic": "Italic", "bold-italic": "BoldItalic"}
        done = ""
        for char in run["text"]:
            # Regular and italic faces share their widths, and so do the two bold ones.
            x = run["x"] + measure(done, run["size"], bold)
            done += char
            if char.isspace():
                continue
            found = next(
                (
                    item
                    for item in left
                    if item[0] == char
                    and abs(item[1] - x) <= TOLERANCE
                    and abs(item[2] - run["baseline"]) <= TOLERANCE
                    and abs(item[3] - run["size"]) <= 0.01
                    and _face_of(item[4]) == face[run["font"]]
                ),
                None,
            )
            if found is None:
                wrong.append(f"{char!r} of {run['text']!r} is not at {x:.2f},{run['baseline']}")
            else:
                left.remove(found)
    return wrong + [f"{char!r} at {x:.2f},{y:.2f} is not on the form" for char, x, y, _, _ in left]


def _face_of(font: str) -> str:
    name = font.lower()
    return ("Bold" if "bold" in name else "") + ("Italic" if "italic" in name else "")


def _strokes(
    kind: str, want: Sequence[tuple[float, ...]], got: Sequence[tuple[float, ...]]
) -> list[str]:
    wrong: list[str] = []
    left = list(got)
    for item in want:
        found = next(
            (g for g in left if all(abs(a - b) <= TOLERANCE for a, b in zip(item, g, strict=True))),
            None,
        )
        if found is None:
            wrong.append(f"{kind} {item} is missing")
        else:
            left.remove(found)
    return wrong + [f"{kind} {item} is not on the form" for item in left]
