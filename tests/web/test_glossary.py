"""Hard words are explained on the very page where they stand."""

from __future__ import annotations

from app.relief.text import Text
from app.web.glossary import MOST_WORDS, TERMS, terms_in
from tests.web.visitor import Page, Visitor
from tests.web.walker import SEALED, Walker


def explained(page: Page) -> list[str]:
    return [tag.get_text() for tag in page.soup.select(".hard-words dfn")]


def test_the_glossary_has_every_word_by_the_alphabet(visitor: Visitor) -> None:
    page = visitor.get("/words")
    shown = [tag.get_text() for tag in page.soup.select("main dfn")]
    assert shown == sorted((str(term.word) for term in TERMS), key=str.casefold)
    assert all(str(term.means) in page.words for term in TERMS)


def test_a_question_explains_the_words_that_it_uses(visitor: Visitor) -> None:
    page = Walker(visitor, SEALED).to("severity")
    assert {"Felony", "Misdemeanor", "Infraction"} <= set(explained(page))
    assert "/words" in page.links()


def test_a_result_explains_the_words_that_it_uses(visitor: Visitor) -> None:
    page = Walker(visitor, SEALED).to("result")
    assert {"Dismiss", "Seal"} <= set(explained(page))


def test_a_page_without_hard_words_has_no_list(visitor: Visitor) -> None:
    assert explained(visitor.get("/california/question/is_subject")) == []


def test_words_are_found_whole_and_in_their_order() -> None:
    found = terms_in(Text("Ask for the docket. Then the court seals it."), None, "a petition")
    assert [term.id for term in found] == ["docket", "seal", "petition"]
    assert terms_in(Text("The sealant of a county account")) == []
    assert terms_in(Text("A conviction")) == []


def test_no_page_is_flooded_with_words() -> None:
    assert len(terms_in(*(term.word for term in TERMS))) == MOST_WORDS
