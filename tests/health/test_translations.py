"""The catalogue holds every sentence, and every sentence can be found for it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from translations import update

ROOT = Path(__file__).parents[2]
SOURCES = sorted(path for room in ("app", "forms") for path in (ROOT / room).rglob("*.py"))
DEFINES_TEXT = ROOT / "app" / "relief" / "text.py"


def hidden_sentences(source: str) -> list[int]:
    """Lines where ``Text(...)`` or ``_()`` gets words that extraction cannot read."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("Text", "_")
        and not (
            node.args
            and isinstance(node.args[0], ast.Constant)
            and isinstance(node.args[0].value, str)
        )
    ]


def test_the_template_holds_the_words_of_the_source() -> None:
    fresh, kept = update.words(update.extract()), update.words(update.read(update.TEMPLATE))
    assert fresh == kept, "run `make translations` and commit the result"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_sentence_is_written_out_where_it_is_made(path: Path) -> None:
    if path != DEFINES_TEXT:
        assert hidden_sentences(path.read_text(encoding="utf-8")) == []


def test_a_hidden_sentence_is_noticed() -> None:
    assert hidden_sentences('Text("a" "b")\nText(f"a {b}")\nText(a)\nText()\n_("x")') == [2, 3, 4]


def test_extraction_reads_text_and_trans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "translations").mkdir()
    (tmp_path / "app/web/templates").mkdir(parents=True)
    (tmp_path / "translations/babel.cfg").write_bytes((update.HERE / "babel.cfg").read_bytes())
    (tmp_path / "app/rules.py").write_text('x = Text("In a "\n "rule", n=1)')
    (tmp_path / "app/web/templates/p.html").write_text(
        "{{ _('In a call') }}{% trans %}\n  In a\n  block{% endtrans %}"
        "{% trans n=2 %}one{% pluralize %}many{% endtrans %}"
    )
    monkeypatch.setattr(update, "HERE", tmp_path / "translations")
    assert update.words(update.extract()) == {
        ("", "In a rule"),
        ("", "In a call"),
        ("", "In a block"),
        ("", "one", "many"),
    }


def test_a_new_sentence_makes_the_template_stale_and_update_mends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spanish = tmp_path / "es/LC_MESSAGES/messages.po"
    spanish.parent.mkdir(parents=True)
    fresh = Catalog()
    fresh.add("You likely cannot file.")
    monkeypatch.setattr(update, "HERE", tmp_path)
    monkeypatch.setattr(update, "TEMPLATE", tmp_path / "messages.pot")
    monkeypatch.setattr(update, "extract", lambda: fresh)
    old = Catalog(locale="es")
    old.add("You likely can file.", "Es probable que pueda presentar.")
    update._write(spanish, old)

    update.update()

    assert update.words(update.read(update.TEMPLATE)) == {("", "You likely cannot file.")}
    message = update.read(spanish).get("You likely cannot file.")
    assert message is not None
    # The old sentence means the opposite: it must not be offered as a near match.
    assert message.string == ""
    update.compile_all()
    assert spanish.with_suffix(".mo").is_file()
    assert (tmp_path / "en/LC_MESSAGES/messages.mo").is_file()


@pytest.mark.parametrize(
    "path",
    sorted(update.HERE.glob("*/LC_MESSAGES/messages.po")) or [None],
    ids=lambda path: path.parts[-3] if path else "none yet",
)
def test_translations_keep_the_places_of_the_sentence(path: Path | None) -> None:
    if path is None:
        pytest.skip("English only so far: there is no translation to check")
    for message in update.read(path):
        assert [str(error) for error in message.check()] == [], message.id
