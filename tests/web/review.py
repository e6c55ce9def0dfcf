"""The reviewer of pages: what every HTML answer of the site must be, whichever test asks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element

import html5lib

from app.security import CONTENT_SECURITY_POLICY
from tests.web.content_model import content_faults

ROOT: Final = Path(__file__).parents[2]
HELP_SITE: Final = "https://www.lawhelp.org/"
"""The one address elsewhere that pages may name, as a link to press and nothing that loads."""

SHEET: Final = (ROOT / "app/web/static/app.css").read_text("utf-8")
"""The one style that may stand in a page: the sheet itself, on a first visit."""

_TOKEN: Final = re.compile(r'(name="csrf_token" value=")[^"]*')
_VOID_LABEL: Final = ("hidden", "submit", "button", "image", "reset")
_LEFTOVER: Final = re.compile(r"\{\{|\{%|%\(|\bText\(|&(amp|lt|gt|quot);")
_HEADERS: Final = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_IDS: Final = ("aria-describedby", "aria-labelledby", "aria-controls", "aria-owns", "for")
_LOADS: Final = ("src", "srcset", "action", "formaction", "poster", "data", "background", "ping")


def faults(html: str, headers: Mapping[str, str]) -> list[str]:
    """Everything that is wrong with a page; empty when it may be shown."""
    wrong = [f"{name} is {headers.get(name)!r}" for name in _HEADERS if not _right(name, headers)]
    return wrong + list(_page_faults(_TOKEN.sub(r"\1token", html)))


def _right(name: str, headers: Mapping[str, str]) -> bool:
    found = headers.get(name)
    if name == "Content-Security-Policy" and found and "unsafe" in found:
        return False
    return found == _HEADERS[name]


@lru_cache(maxsize=1024)
def _page_faults(html: str) -> tuple[str, ...]:
    """Many tests see the same page; it is read once."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    root: Element = parser.parse(html)
    broken = [f"HTML: {code} at {where} {more or ''}" for where, code, more in parser.errors]
    tags = [tag for tag in root.iter() if not callable(tag.tag)]
    rules = (_frame, _title, _ids, _labels, _forms, _inline, _addresses, _headings, _words)
    found = (fault for rule in rules for fault in rule(root, tags))
    return (*broken, *found, *content_faults(root))


def text_of(tag: Element) -> str:
    """The words in an element, spaces squeezed."""
    return " ".join("".join(tag.itertext()).split())


def _in_papers(tags: list[Element]) -> set[Element]:
    """What is inside a preview of papers: each is a document with headings of its own."""
    shown = [tag for tag in tags if "papers" in (tag.get("class") or "").split()]
    return {inner for tag in shown for inner in tag.iter()}


def _frame(root: Element, tags: list[Element]) -> Iterator[str]:
    if not root.get("lang"):
        yield "the page has no lang"
    if root.get("dir") not in ("ltr", "rtl"):
        yield "the page has no dir"
    papers = _in_papers(tags)
    headings = [tag for tag in tags if tag.tag == "h1" and tag not in papers]
    if len(headings) != 1:
        yield f"{len(headings)} h1"
    if any(not text_of(tag) for tag in headings):
        yield "an empty h1"
    if len([tag for tag in tags if tag.tag == "main"]) != 1:
        yield "not exactly one main"


def _title(root: Element, tags: list[Element]) -> Iterator[str]:
    title = text_of(next((t for t in tags if t.tag == "title"), Element("title")))
    if not title:
        yield "no title"
    signs = [
        tag
        for tag in tags
        if tag.get("id") == "problems"
        or tag.get("aria-invalid") == "true"
        or "error" in (tag.get("class") or "").split()
    ]
    said = re.match(r"\W*Error:", title) is not None
    if said != bool(signs):
        yield f"title {title!r} and {len(signs)} signs of problems"
    if signs and not any(tag.get("id") == "problems" for tag in signs):
        yield "problems without a summary"


def _ids(root: Element, tags: list[Element]) -> Iterator[str]:
    ids = Counter(tag.get("id") for tag in tags if tag.get("id") is not None)
    yield from (f"id {name!r} {times} times" for name, times in ids.items() if times > 1)
    for tag in tags:
        wanted = [name for attribute in _IDS for name in (tag.get(attribute) or "").split()]
        href = tag.get("href") or ""
        if href.startswith("#"):
            wanted.append(href[1:])
        yield from (f"{tag.tag} points to no id: {name!r}" for name in wanted if name not in ids)
        yield from (f"an empty {name} on {tag.tag}" for name in _IDS if tag.get(name) == "")


def _labels(root: Element, tags: list[Element]) -> Iterator[str]:
    labelled = {tag.get("for") for tag in tags if tag.tag == "label" and text_of(tag)}
    for tag in tags:
        if tag.tag == "fieldset" and not [t for t in tag if t.tag == "legend" and text_of(t)]:
            yield "a fieldset without a legend"
        if tag.tag in ("button", "a") and not (text_of(tag) or tag.get("aria-label")):
            yield f"an empty {tag.tag}"
        if tag.tag not in ("input", "select", "textarea") or tag.get("type") in _VOID_LABEL:
            continue
        if tag.get("id") not in labelled and not tag.get("aria-label"):
            yield f"{tag.tag} {tag.get('name')!r} has no label"
        if not tag.get("name"):
            yield f"{tag.tag} {tag.get('id')!r} has no name"
    in_group = {t for tag in tags if tag.tag == "fieldset" for t in tag.iter("input")}
    for tag in tags:
        if tag.tag == "input" and tag.get("type") == "radio" and tag not in in_group:
            yield f"radio {tag.get('id')!r} stands in no fieldset"


def _forms(root: Element, tags: list[Element]) -> Iterator[str]:
    for form in (tag for tag in tags if tag.tag == "form"):
        if form.get("method") not in ("get", "post"):
            yield "a form without a method"
        names = [tag.get("name") for tag in form.iter("input")]
        if form.get("method") == "post" and names.count("csrf_token") != 1:
            yield f"the form to {form.get('action', 'this page')} has no token"
        if form.get("method") == "get" and "csrf_token" in names:
            yield "a token in an address"
        if not list(form.iter("button")):
            yield "a form without a button"


def _inline(root: Element, tags: list[Element]) -> Iterator[str]:
    for tag in tags:
        strange = tag.tag == "style" and tag.text != SHEET
        if strange or tag.get("style") is not None:
            yield f"inline style on {tag.tag}"
        if tag.tag == "script" and (not tag.get("src") or text_of(tag)):
            yield "inline script"
        yield from (f"{name} on {tag.tag}" for name in tag.attrib if name.startswith("on"))


def _addresses(root: Element, tags: list[Element]) -> Iterator[str]:
    for tag in tags:
        for name in (*_LOADS, "href", "content"):
            address = (tag.get(name) or "").strip()
            if name == "content" and not re.match(r"(\d+;\s*url=|https?:)", address, re.I):
                continue
            address = re.sub(r"^\d+;\s*url=", "", address, flags=re.I)
            link = tag.tag == "a" and name == "href"
            if link and address == HELP_SITE:
                if "noreferrer" not in (tag.get("rel") or ""):
                    yield f"{address} would learn where the visitor comes from"
            elif address and (address.startswith("//") or address[0] not in "/#"):
                yield f"{tag.tag} {name} leads to {address}"


def _headings(root: Element, tags: list[Element]) -> Iterator[str]:
    papers = _in_papers(tags)
    found = [tag for tag in tags if re.fullmatch("h[1-6]", tag.tag) and tag not in papers]
    levels = [int(tag.tag[1]) for tag in found]
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"h{after} follows h{before}"


def _words(root: Element, tags: list[Element]) -> Iterator[str]:
    body = next(tag for tag in tags if tag.tag == "body")
    found = _LEFTOVER.search(text_of(body))
    if found:
        yield f"left over in the text: {found.group()!r}"
    for tag in tags:
        yield from (f"{name} is None" for name, value in tag.attrib.items() if value == "None")
