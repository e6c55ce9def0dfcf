"""A question as data: what is asked, how it can be answered, and the facts each answer sets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.relief.facts import Value
from app.relief.text import Text


class Kind(StrEnum):
    """How a question is answered. The stored answer is plain JSON.

    CHOICE: a choice's value. CHOICES: a list of them. DATE: ``YYYY``, ``YYYY-MM`` or
    ``YYYY-MM-DD``. BIRTH_DATE: a full day. TEXT: a line. LONG: paragraphs. AMOUNT: a number
    such as ``28.5``, in the unit that the question names. SECTION: a law section, from a pick
    list or typed. COURT: a court's id. DETAILS: an object of the texts of ``fields``.
    """

    CHOICE = "choice"
    CHOICES = "choices"
    DATE = "date"
    BIRTH_DATE = "birth_date"
    TEXT = "text"
    LONG = "long"
    AMOUNT = "amount"
    SECTION = "section"
    COURT = "court"
    DETAILS = "details"


UNSURE = "unknown"
"""The stored answer "I'm not sure" (the same word as the engine's)."""
SKIPPED = ""
"""The stored answer of an optional question that was left empty."""


@dataclass(frozen=True)
class Choice:
    """One answer to pick, and the facts that it sets.

    ``reopens`` names a question that must be asked again when this is picked. ``alone`` means
    that it cannot be picked together with others.
    """

    value: str
    label: Text
    hint: Text | None = None
    facts: Mapping[str, Value] = field(default_factory=dict)
    reopens: str = ""
    group: Text | None = None
    alone: bool = False


@dataclass(frozen=True)
class Field:
    """One line of a DETAILS question.

    ``autocomplete`` is the HTML token for it; ``pattern`` names a check known to ``forms``
    (``state``, ``zip``, ``phone``, ``email``) or is empty.
    """

    id: str
    label: Text
    hint: Text | None = None
    optional: bool = False
    max_length: int = 200
    autocomplete: str = ""
    pattern: str = ""


@dataclass(frozen=True)
class Question:
    """One page of the questionnaire.

    Attributes:
        id: the stored key and the last part of the page's address.
        label: the question, the heading of the page.
        where: "Where do I find this?", folded under the question.
        why: "Why we ask".
        unsure: the words of "I'm not sure"; ``None`` where the brief does not allow it.
        unsure_facts: the facts that "I'm not sure" sets.
        fact: the fact that the answer sets as it is; empty when the choices set their own.
        optional: may be left empty.
        room: how many characters the court's own form has room for; more goes to a further page.
        warning: a notice that stands above the question.
        settles: the one document that answers it, for people who are not sure.
        refine: asks for more of an answer that is right but not enough, or ``None``.
        private: its answer is never repeated on a page, since pages get printed and shown.
    """

    id: str
    kind: Kind
    label: Text
    hint: Text | None = None
    where: Text | None = None
    why: Text | None = None
    choices: tuple[Choice, ...] = ()
    fields: tuple[Field, ...] = ()
    unsure: Text | None = None
    unsure_facts: Mapping[str, Value] = field(default_factory=dict)
    fact: str = ""
    optional: bool = False
    max_length: int = 200
    room: int = 0
    warning: Text | None = None
    settles: Text | None = None
    refine: Callable[[str], Text | None] | None = None
    private: bool = False
