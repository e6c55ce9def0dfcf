"""What the HTML standard allows where: elements, attributes, values. For pages as we write them.

The parser finds what cannot be read; these tables find what can be read but is not allowed, as
the W3C's checker does. They name only what our pages use: anything else must be added on purpose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

_SVG: Final = "{http://www.w3.org/2000/svg}"


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PHRASING: Final = _names(
    "a abbr b bdi br button code dfn em i img input label select small span strong svg textarea "
    "time"
)
_FLOW: Final = _PHRASING | _names(
    "article aside blockquote details dialog div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr main nav noscript ol p pre section table ul"
)
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NONE: Final = frozenset[str]()
_SECTIONS: Final = _names(
    "article aside blockquote dd div fieldset figure figcaption footer form header li main nav "
    "section td th body details dialog"
)
MAY_HOLD: Final[dict[str, frozenset[str]]] = {
    **dict.fromkeys(_SECTIONS, _FLOW),
    **dict.fromkeys(_PHRASING, _PHRASING),
    **dict.fromkeys(_HEADINGS | {"p", "dt", "pre", "option"}, _PHRASING),
    "html": frozenset({"head", "body"}),
    "head": frozenset({"meta", "title", "link", "script", "style", "noscript"}),
    "noscript": _FLOW | {"meta", "link"},
    "a": _FLOW - {"a", "button", "input", "label", "select", "textarea", "details"},
    "button": _PHRASING - {"a", "button", "input", "label", "select", "textarea"},
    "label": _PHRASING - {"label"},
    "dt": _FLOW - _HEADINGS - {"header", "footer", "article", "section", "nav", "aside"},
    "fieldset": _FLOW | {"legend"},
    "legend": _PHRASING | _HEADINGS,
    "details": _FLOW | {"summary"},
    "summary": _PHRASING | _HEADINGS,
    "ul": frozenset({"li"}),
    "ol": frozenset({"li"}),
    "dl": frozenset({"dt", "dd", "div"}),
    "select": frozenset({"option", "optgroup"}),
    "optgroup": frozenset({"option"}),
    "datalist": frozenset({"option"}),
    "option": _NONE,
    "title": _NONE,
    "textarea": _NONE,
    "table": frozenset({"caption", "colgroup", "thead", "tbody", "tfoot", "tr"}),
    "caption": _FLOW - {"table"},
    "colgroup": frozenset({"col"}),
    "thead": frozenset({"tr"}),
    "tbody": frozenset({"tr"}),
    "tr": frozenset({"th", "td"}),
    "svg": frozenset({"path", "circle", "rect", "line", "g", "title"}),
    "g": frozenset({"path", "circle", "rect", "line"}),
    **dict.fromkeys(("br", "hr", "img", "input", "meta", "link", "script", "style", "col"), _NONE),
    **dict.fromkeys(("path", "circle", "rect", "line"), _NONE),
}
_EVERYWHERE: Final = _names(
    "id class lang dir hidden tabindex role translate autocapitalize spellcheck inputmode"
)
ATTRIBUTES: Final[dict[str, frozenset[str]]] = {
    "a": frozenset({"href", "rel", "download"}),
    "button": frozenset({"type", "name", "value", "form"}),
    "form": frozenset({"method", "action", "novalidate", "enctype"}),
    "input": _names(
        "type name value checked autocomplete inputmode spellcheck autocapitalize accept list "
        "maxlength required"
    ),
    "select": frozenset({"name", "autocomplete"}),
    "textarea": frozenset({"name", "rows", "autocomplete", "spellcheck"}),
    "option": frozenset({"value", "selected"}),
    "optgroup": frozenset({"label"}),
    "label": frozenset({"for"}),
    "link": frozenset({"rel", "href", "type", "media"}),
    "meta": frozenset({"charset", "name", "content", "http-equiv"}),
    "script": frozenset({"src", "defer"}),
    "details": frozenset({"open"}),
    "dialog": frozenset({"open"}),
    "time": frozenset({"datetime"}),
    "img": frozenset({"src", "alt", "width", "height"}),
    "th": frozenset({"scope", "colspan", "rowspan"}),
    "td": frozenset({"colspan", "rowspan"}),
    "ol": frozenset({"start"}),
    "li": frozenset({"value"}),
    "svg": frozenset({"width", "height", "viewBox", "viewbox", "focusable"}),
    "path": frozenset({"d"}),
}
_ROLES: Final = frozenset({"alert", "region", "status", "group", "list", "timer", "img", "dialog"})
_ARIA: Final = re.compile(
    r"aria-(atomic|controls|current|describedby|expanded|hidden|invalid|label|labelledby|live|"
    r"modal|required|busy|haspopup)"
)
_VALUES: Final[dict[str, re.Pattern[str]]] = {
    "dir": re.compile(r"ltr|rtl|auto"),
    "lang": re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?"),
    "tabindex": re.compile(r"0|-1"),
    "inputmode": re.compile(r"none|text|decimal|numeric|tel|search|email|url"),
    "spellcheck": re.compile(r"true|false"),
    "autocapitalize": re.compile(r"off|none|on|sentences|words|characters"),
    "aria-hidden": re.compile(r"true|false"),
    "aria-invalid": re.compile(r"true|false"),
    "aria-required": re.compile(r"true|false"),
    "aria-live": re.compile(r"off|polite|assertive"),
    "aria-current": re.compile(r"page|step|true"),
    "id": re.compile(r"\S+"),
    "for": re.compile(r"\S+"),
}
_TOKENS: Final = _names(
    "off on name given-name family-name email tel street-address address-line1 address-line2 "
    "address-level1 address-level2 postal-code country bday bday-day bday-month bday-year "
    "new-password current-password"
)
_NAMELESS: Final = frozenset({"div", "span", "p", "strong", "i", "b", "dt", "dd", "code"})


def content_faults(root: Element) -> Iterator[str]:
    """What the page holds that the standard does not allow; papers in a preview are left out."""
    groups: set[Element] = set()
    for tag in _own(root):
        name = name_of(tag)
        allowed = MAY_HOLD.get(name)
        if allowed is None:
            yield f"element {name} is not one that our pages use"
            continue
        if name == "dl":
            groups.update(child for child in tag if child.tag == "div")
        if tag in groups:
            allowed = frozenset({"dt", "dd"})
        for child in tag:
            if not callable(child.tag) and name_of(child) not in allowed:
                yield f"{name_of(child)} may not stand in {name}"
        yield from _order(tag)
        yield from _attributes(tag)


def name_of(tag: Element) -> str:
    """The element's name without its namespace."""
    return str(tag.tag).removeprefix(_SVG)


def _own(root: Element) -> Iterator[Element]:
    if callable(root.tag) or "papers" in (root.get("class") or "").split():
        return
    yield root
    for child in root:
        yield from _own(child)


def _order(tag: Element) -> Iterator[str]:
    """First children, text where none may be, and what must be there."""
    children = [child.tag for child in tag if not callable(child.tag)]
    for first, parent in (("legend", "fieldset"), ("summary", "details"), ("caption", "table")):
        if tag.tag == parent and first in children and children[0] != first:
            yield f"{first} is not the first in {parent}"
    if tag.tag == "details" and children.count("summary") != 1:
        yield "details without one summary"
    if tag.tag in ("ul", "ol", "dl", "select", "table", "tr", "head", "tbody", "thead"):
        between = [tag.text, *(child.tail for child in tag)]
        if any(text and text.strip() for text in between):
            yield f"text right in {tag.tag}"
        if not children:
            yield f"an empty {tag.tag}"
    if tag.tag == "dl":
        flat = [c.tag for child in tag for c in (child if child.tag == "div" else (child,))]
        if flat and (flat[0] != "dt" or flat[-1] != "dd"):
            yield "a dl that does not begin with dt and end with dd"


def _attributes(tag: Element) -> Iterator[str]:
    own = ATTRIBUTES.get(name_of(tag), frozenset())
    for name, value in tag.attrib.items():
        known = name in _EVERYWHERE or name in own or name.startswith("data-")
        if not known and not _ARIA.fullmatch(name):
            yield f"{tag.tag} has no attribute {name}"
        pattern = _VALUES.get(name)
        if pattern is not None and not pattern.fullmatch(value):
            yield f"{name} is {value!r}"
        if name == "role" and value not in _ROLES:
            yield f"role {value!r}"
        if name == "autocomplete" and not set(value.split()) <= _TOKENS:
            yield f"autocomplete is {value!r}"
        if name == "class" and not value.strip():
            yield f"an empty class on {tag.tag}"
    named = tag.get("aria-label") or tag.get("aria-labelledby")
    if named and name_of(tag) in _NAMELESS and not tag.get("role"):
        yield f"a name on {tag.tag}, which has no role"
    if tag.tag == "img" and tag.get("alt") is None:
        yield "an img without alt"
