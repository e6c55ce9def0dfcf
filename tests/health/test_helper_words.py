"""Someone who helps another person reads "they" wherever the person reads "you"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path

import pytest

from app.intake.questions import Kind, Question
from app.jurisdictions import registry
from app.relief.text import Text

_TO_THE_PERSON = re.compile(r"\b(?:you|your|yours|yourself|I|I'm|my|me)\b", re.IGNORECASE)
_NAMES = re.compile(r"Article I\b|Part I\b")
EXCUSED: dict[str, dict[str, str]] = tomllib.loads(
    Path(__file__).with_name("helper_words.toml").read_text("utf-8")
)


def texts(value: object, seen: set[int]) -> Iterator[Text]:
    """Every text that a declared value holds, however deep."""
    if isinstance(value, Text):
        yield value
        yield from texts(value.params, seen)
    elif id(value) in seen or isinstance(value, (str, bytes, Enum, type)):
        return
    elif isinstance(value, Mapping):
        seen.add(id(value))
        for one in (*value.keys(), *value.values()):
            yield from texts(one, seen)
    elif isinstance(value, (tuple, list, frozenset, set)):
        seen.add(id(value))
        for one in value:
            yield from texts(one, seen)
    elif is_dataclass(value):
        seen.add(id(value))
        for field in fields(value):
            yield from texts(getattr(value, field.name), seen)


def lacking(value: object) -> list[str]:
    """Texts that speak to the person and have no words for a helper."""
    return sorted(
        {
            text.msgid
            for text in texts(value, set())
            if _TO_THE_PERSON.search(_NAMES.sub("", text.msgid)) and text.other is None
        }
    )


@pytest.mark.parametrize("state", sorted(registry()))
def test_every_text_of_a_state_has_words_for_a_helper(state: str) -> None:
    found = set(lacking(registry()[state]))
    excused = EXCUSED[state].keys()
    left = sorted(found - excused)
    assert not left, f"{len(left)} without .for_another:\n" + "\n".join(left)
    assert excused <= found, "excused, but gone by now"
    assert all(len(why.split()) >= 3 for why in EXCUSED[state].values())


def test_a_text_without_words_for_a_helper_is_found() -> None:
    told = Text("Were you under 21?")
    question = Question("q", Kind.CHOICE, told, hint=told.for_another(Text("Were they under 21?")))
    assert lacking(question) == ["Were you under 21?"]
