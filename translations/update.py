"""Collect the words of the program, bring the catalogues up to date, compile them.

    python translations/update.py             all three (`make translations`)
    python translations/update.py --compile   only compile (set-up and image builds)

English is the language of the msgids: it has no file to edit, its catalogue is the
words themselves.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_keywords, parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HERE: Final = Path(__file__).resolve().parent
TEMPLATE: Final = HERE / "messages.pot"
SOURCE: Final = "en"
KEYWORDS: Final = DEFAULT_KEYWORDS | parse_keywords(["Text", "lazy_gettext"])
_NOTES: Final = ("Translators:",)
_HEADER: Final = "# Every word that Clear Page says. Made by `make translations`; do not edit."


def extract() -> Catalog:
    """Every translatable sentence in the source, as it is now."""
    with (HERE / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    catalog = Catalog(project="Clear Page", header_comment=_HEADER, charset="utf-8")
    found = extract_from_dir(
        HERE.parent,
        methods,
        options,
        keywords=KEYWORDS,
        comment_tags=_NOTES,
        strip_comment_tags=True,
    )
    for place, _line, msgid, notes, context in found:
        # The file without the line: a line number would make the template stale at every edit.
        catalog.add(
            msgid, None, [(Path(place).as_posix(), 0)], auto_comments=notes, context=context
        )
    return catalog


def words(catalog: Catalog) -> set[tuple[str, ...]]:
    """The context and msgids of every message."""
    return {
        (message.context or "", *(message.id if isinstance(message.id, tuple) else (message.id,)))
        for message in catalog
        if message.id
    }


def read(path: Path) -> Catalog:
    """A catalogue file, or an empty catalogue when there is none yet."""
    if not path.is_file():
        return Catalog()
    with path.open("rb") as file:
        return read_po(file)


def update() -> None:
    """Write the template and every language's file, if a word changed."""
    fresh = extract()
    if not TEMPLATE.is_file() or words(fresh) != words(read(TEMPLATE)):
        _write(TEMPLATE, fresh)
    for path in _files():
        catalog = read(path)
        if words(catalog) != words(fresh):
            # No guessing from similar sentences: in law, nearly the same is another thing.
            catalog.update(fresh, no_fuzzy_matching=True)
            _write(path, catalog)


def compile_all() -> None:
    """Compile every language; English out of the template."""
    english = read(TEMPLATE)
    english.locale = SOURCE
    for message in english:
        if message.id:
            message.string = message.id
    _compile(HERE / SOURCE / "LC_MESSAGES" / "messages.mo", english)
    for path in _files():
        _compile(path.with_suffix(".mo"), read(path))


def _files() -> list[Path]:
    return sorted(HERE.glob("*/LC_MESSAGES/messages.po"))


def _write(path: Path, catalog: Catalog) -> None:
    with path.open("wb") as file:
        write_po(
            file, catalog, width=100, sort_by_file=True, ignore_obsolete=True, include_lineno=False
        )


def _compile(path: Path, catalog: Catalog) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_mo(file, catalog)


def main(arguments: list[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(description="Update and compile the translations.")
    parser.add_argument("--compile", action="store_true", help="only compile")
    if not parser.parse_args(arguments).compile:
        update()
    compile_all()
    return 0


if __name__ == "__main__":
    sys.exit(main())
