"""Sentences become words in the reader's language; papers stay in the court's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from flask import Flask, render_template_string
from flask.testing import FlaskClient
from markupsafe import Markup

from app import i18n
from app.config import Config, Environment, new_key
from app.relief.dates import PartialDate
from app.relief.text import Text
from tests.pseudo import PSEUDO, unmarked, write_pseudo

HELLO = Text("Hello, %(name)s.", name="O’Brien")
ENGLISH = Config(Environment.TESTING, (new_key(),), secure_cookies=False)
MANY = replace(ENGLISH, languages=("en", "es", "ar", PSEUDO))


def catalogue(folder: Path, code: str, **sentences: str) -> None:
    path = folder / code / "LC_MESSAGES" / "messages.mo"
    path.parent.mkdir(parents=True)
    made = Catalog(locale=code)
    for sentence in sentences.values():
        msgid, _, words = sentence.partition(" = ")
        made.add(msgid, words)
    with path.open("wb") as file:
        write_mo(file, made)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    words = Catalog()
    for msgid in ("Hello, %(name)s.", "Since %(day)s.", "because %(why)s", "the law changed"):
        words.add(msgid)
    write_pseudo(tmp_path, words)
    catalogue(
        tmp_path,
        "es",
        hello="Hello, %(name)s. = Hola, %(name)s.",
        since="Since %(day)s. = Desde %(day)s.",
        wrong="wrong %(place)s = mal %(plaza)s",
        long="One sentence on two lines. = Una frase.",
    )
    catalogue(tmp_path, "ar")
    return tmp_path


@pytest.fixture
def app(folder: Path) -> Flask:
    app = Flask("probe")
    app.config["SECRET_KEY"] = "test"
    i18n.init_app(app, MANY, folder)

    @app.get("/")
    def page() -> str:
        return str(i18n.say(HELLO))

    @app.post("/language/<code>")
    def switch(code: str) -> str:
        return f"{i18n.choose(code)} {i18n.say(HELLO)}"

    return app


@pytest.fixture
def client(app: Flask) -> Iterator[FlaskClient]:
    with app.test_client() as client:
        yield client


def said(app: Flask, code: str, text: Text | str | None) -> str:
    with app.test_request_context(headers={"Accept-Language": code}):
        return str(i18n.say(text))


def test_without_an_application_the_words_are_english() -> None:
    assert i18n.say(HELLO) == "Hello, O’Brien."
    assert i18n.say(Text("Since %(day)s.", day=PartialDate(2011, 5))) == "Since May 2011."
    assert i18n.say(Text("100% sure")) == "100% sure"
    with i18n.filing_locale():
        assert i18n.language().tag == "en"


def test_sentences_are_translated_and_names_are_not(app: Flask) -> None:
    assert said(app, "es", HELLO) == "Hola, O’Brien."
    assert said(app, "es", "Hello, %(name)s.") == "Hello, %(name)s."
    assert said(app, "es", None) == ""


def test_a_text_inside_a_text_is_translated_too(app: Flask) -> None:
    text = Text("because %(why)s", why=Text("the law changed"))
    assert said(app, PSEUDO, text) == "⟦because ⟦the law changed⟧⟧"


def test_a_translation_with_a_wrong_place_falls_back_to_english(app: Flask) -> None:
    assert said(app, "es", Text("wrong %(place)s", place="x")) == "wrong x"


def test_markup_in_a_name_stays_harmless(app: Flask) -> None:
    with app.test_request_context():
        text = Text("Hello, %(name)s.", name="<script>")
        assert "<script>" not in render_template_string("{{ say(t) }}{{ t|say }}", t=text)
        assert render_template_string("{{ say(t) }}", t=Markup("<b>law</b>")) == "<b>law</b>"


@pytest.mark.parametrize(
    ("value", "english", "spanish"),
    [
        (PartialDate(2011), "2011", "2011"),
        (PartialDate(2011, 5), "May 2011", "mayo de 2011"),
        (PartialDate(2011, 5, 2), "May 2, 2011", "2 de mayo de 2011"),
        (date(2011, 5, 2), "May 2, 2011", "2 de mayo de 2011"),
    ],
)
def test_dates_are_said_as_far_as_they_are_known(
    app: Flask, value: PartialDate | date, english: str, spanish: str
) -> None:
    text = Text("Since %(day)s.", day=value)
    assert said(app, "en", text) == f"Since {english}."
    assert said(app, "es", text) == f"Desde {spanish}."


@pytest.mark.parametrize(
    ("asked", "greeting"),
    [
        ("es-MX,es;q=0.9,en;q=0.5", "Hola, O’Brien."),
        ("en-GB", "Hello, O’Brien."),
        ("vi", "Hello, O’Brien."),
        ("", "Hello, O’Brien."),
        ("<script>;q=x", "Hello, O’Brien."),
    ],
)
def test_the_browser_is_heard_and_an_unknown_language_gets_the_fallback(
    client: FlaskClient, asked: str, greeting: str
) -> None:
    assert client.get("/", headers={"Accept-Language": asked}).text == greeting


def test_a_choice_beats_the_browser_and_lasts(client: FlaskClient) -> None:
    english = {"Accept-Language": "en"}
    assert client.post("/language/es", headers=english).text == "True Hola, O’Brien."
    assert client.get("/", headers=english).text == "Hola, O’Brien."


def test_a_language_that_is_not_offered_changes_nothing(client: FlaskClient) -> None:
    assert client.post("/language/vi").text == "False Hello, O’Brien."
    assert "Set-Cookie" not in client.post("/language/vi").headers


def test_a_language_no_longer_offered_is_forgotten(client: FlaskClient) -> None:
    with client.session_transaction() as session:
        session["language"] = "vi"
    assert client.get("/").text == "Hello, O’Brien."


def test_direction_and_own_names_come_from_the_language(app: Flask) -> None:
    with app.test_request_context(headers={"Accept-Language": "ar"}):
        assert i18n.language() == i18n.Language("ar", "ar", "العربية", "rtl")
        page = render_template_string("{{ language.tag }} {{ languages|length }}")
        assert page == "ar 4"
    with app.test_request_context():
        assert i18n.language().direction == "ltr"
        assert [spoken.name for spoken in i18n.languages()][:2] == ["English", "español"]


def test_court_papers_stay_english_and_the_reader_gets_the_language_back(app: Flask) -> None:
    with app.test_request_context(headers={"Accept-Language": "es"}):
        assert i18n.say(HELLO) == "Hola, O’Brien."
        with i18n.filing_locale():
            assert i18n.say(HELLO) == "Hello, O’Brien."
            assert i18n.say_date(PartialDate(2011, 5)) == "May 2011"
        assert i18n.say(HELLO) == "Hola, O’Brien."
        with pytest.raises(KeyError), i18n.filing_locale():
            raise KeyError
        assert i18n.say_date(PartialDate(2011, 5)) == "mayo de 2011"


def test_a_sentence_wrapped_in_a_template_is_found(app: Flask) -> None:
    with app.test_request_context(headers={"Accept-Language": "es"}):
        source = "{% trans %}\n  One sentence\n  on two lines.\n{% endtrans %}"
        assert render_template_string(source) == "Una frase."


def test_a_language_that_was_not_compiled_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(i18n.LanguageError, match=r"names es, .*make translations"):
        i18n.init_app(Flask("probe"), replace(ENGLISH, languages=("en", "es")), tmp_path)


@pytest.mark.parametrize("code", ["xx", "en_XX_", "zz_ZZ"])
def test_an_unknown_language_stops_the_start(tmp_path: Path, code: str) -> None:
    with pytest.raises(i18n.LanguageError, match="no known language"):
        i18n.init_app(Flask("probe"), replace(ENGLISH, languages=("en", code)), tmp_path)


def test_english_needs_no_catalogue(tmp_path: Path) -> None:
    app = Flask("probe")
    i18n.init_app(app, ENGLISH, tmp_path)
    assert said(app, "es", HELLO) == "Hello, O’Brien."


def test_the_pseudo_language_shows_an_unmarked_word() -> None:
    page = """<!doctype html><html><head><title>⟦Start⟧</title><style>p{}</style></head><body>
        <!-- a note --><p>⟦Ask <b>the</b> clerk of ⟦a court⟧.⟧ 12 %</p><p>Forgotten</p>
        <img alt="Bare"><input type="submit" value="Send"><input value="typed"> Clear Page</body>"""
    assert unmarked(page, ("Clear Page",)) == ["Forgotten", "Bare", "Send"]
