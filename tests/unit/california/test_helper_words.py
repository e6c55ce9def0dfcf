"""For a helper, California speaks about the person: "their case", never "your case"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.intake.questions import Choice, Field, Question
from app.jurisdictions.california.state import STATE
from app.relief.text import Text

TO_THE_PERSON = re.compile(r"\b(you|your|yours|I|I'm|I'd|me|my|myself)\b")
TO_THE_TYPIST = {
    "You can leave this empty. They can write it on the paper by hand.",
    "Is this about the record of the person you help?",
    "They should be with you, or on the phone. Only they can decide to file.",
    "We print this on the petition. Give their address, not yours. It is not kept on our side.",
    "This gives up a right. Read it to them. It is their choice, not yours. They can leave it at "
    "No.",
    "This gives up a right. Many people say yes, but the person you help does not have to. "
    "Read it to them.",
}
"""What is said to whoever sits at the keyboard, on purpose."""


def texts_of(question: Question) -> Iterator[Text]:
    """All that a question says."""
    names = ("label", "hint", "where", "why", "unsure", "warning", "settles")
    yield from (text for name in names if isinstance(text := getattr(question, name), Text))
    parts: tuple[Choice | Field, ...] = (*question.choices, *question.fields)
    for part in parts:
        yield from (text for text in (part.label, part.hint) if text is not None)


def texts() -> Iterator[Text]:
    """All that California says about a person: questions, results, reasons, flags."""
    for flow in (STATE.screening, STATE.papers):
        for step in flow.steps:
            yield from texts_of(step.question)
        yield from (section.title for section in flow.sections)
    for outcome in STATE.program.outcomes:
        yield from (outcome.title, outcome.means)
    yield from (flag.text for flag in STATE.program.flags)
    for table in STATE.program.tables:
        yield from (rule.reason for rule in table.rules if rule.reason is not None)


def wrong(found: Iterator[Text]) -> list[str]:
    """Sentences that speak to the person although someone else reads them."""
    said = ((text.other or text).msgid for text in found)
    return [
        words
        for words in said
        if TO_THE_PERSON.search(words.replace("F, M or I.", ""))
        and words not in TO_THE_TYPIST
        and not words.startswith("Please confirm with the criminal clerk")
    ]


def test_nothing_says_you_to_a_helper() -> None:
    assert wrong(texts()) == []


def test_a_sentence_without_words_for_a_helper_is_found() -> None:
    assert wrong(iter([Text("Your case"), Text("I'm not sure"), Text("Their case")])) != []


def test_the_person_themselves_is_still_spoken_to() -> None:
    said = " ".join(text.msgid for text in texts())
    assert not re.search(r"\b(they were|their (case|papers|record|age))\b", said, re.I)


def test_both_wordings_have_the_same_places() -> None:
    for text in texts():
        if text.other is not None:
            places = re.findall(r"%\((\w+)\)", text.msgid)
            assert sorted(places) == sorted(re.findall(r"%\((\w+)\)", text.other.msgid)), text
