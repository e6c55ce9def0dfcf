"""Fewer tags that say the same.

WeasyPrint wraps each run of words in two or three elements without a meaning of their own. On
forms with hundreds of runs they are a third of the file. Here a paragraph, heading or cell takes
the words of such wrappers itself, in the same order.
"""

from __future__ import annotations

from typing import Any

_WRAPPERS = {"/Span", "/NonStruct"}
_HOLDERS = {
    *_WRAPPERS, "/P", "/H1", "/H2", "/H3", "/TD", "/TH", "/LBody", "/Lbl", "/Caption",
}  # fmt: skip
_PLAIN = {"Type", "S", "K", "Pg", "P"}


def fewer_tags(document: object, pdf: Any) -> None:
    """Take the wrappers out of the structure tree of a PDF that is about to be written."""
    items: list[Any] = pdf.objects
    elements: dict[bytes, Any] = {
        item.reference: item
        for item in items
        if hasattr(item, "get") and item.get("Type") == "/StructElem"
    }
    moved: dict[bytes, bytes] = {}
    for reference, element in elements.items():
        if element.get("S") not in _HOLDERS:
            continue
        kids, at = element["K"], 0
        while at < len(kids):
            child = elements.get(kids[at])
            if child is None or not _is_wrapper(child, element):
                at += 1
                continue
            kids[at : at + 1] = child["K"]
            for kid in child["K"]:
                if kid in elements:
                    elements[kid]["P"] = reference
            moved[child.reference] = reference
            # The writer cannot leave an object out; an empty one costs a few bytes.
            child.clear()
    _follow(pdf, moved)


def _is_wrapper(child: Any, parent: Any) -> bool:
    """Whether an element means nothing and stands on the page of its parent."""
    return child["S"] in _WRAPPERS and not set(child) - _PLAIN and child["Pg"] == parent["Pg"]


def _follow(pdf: Any, moved: dict[bytes, bytes]) -> None:
    """Let the page's own list of tagged words point at the elements that now hold them."""
    by_reference = {item.reference: item for item in pdf.objects}
    root = by_reference[pdf.catalog["StructTreeRoot"]]
    numbers = by_reference[root["ParentTree"]]["Nums"]
    for row in numbers[1::2]:
        if isinstance(row, list):
            for at, reference in enumerate(row):
                while reference in moved:
                    reference = moved[reference]
                row[at] = reference
