"""The typed content of a filing. Pure values: no fonts, no HTML, no clock.

A state builds a :class:`Filing` from decisions and answers; ``app.printing`` turns it
into a page. Whatever is not in these values cannot appear on a court paper.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.relief.text import Text


class NotAsked(ValueError):
    """A sworn statement or a waiver was about to be made without an answer to its question."""


@dataclass(frozen=True)
class Blank:
    """A place that stays empty for a pen; ``label`` says what belongs there."""

    label: str


@dataclass(frozen=True)
class Tick:
    """A check box: on or off, and the answer key or rule id that it rests on."""

    on: bool
    because: str


@dataclass(frozen=True)
class Sworn(Tick):
    """A box that swears to something or gives up a right.

    Build it with :meth:`from_answer` only, so that it always rests on what the person said.
    """

    @classmethod
    def from_answer(cls, answer: str | None, key: str) -> Sworn:
        """Tick when ``answer`` is ``"yes"``; leave empty on ``"no"``.

        Raises:
            NotAsked: the question ``key`` has no such answer.
        """
        if answer not in ("yes", "no"):
            raise NotAsked(key)
        return cls(on=answer == "yes", because=key)


Entry = str | Blank


@dataclass(frozen=True)
class Paper:
    """One paper: which template prints it and every value that goes on it.

    Attributes:
        id: stable name such as ``cr-400``.
        template: path under ``pdf_templates/``.
        title: the paper's own title, in the court's language.
        layout: name of the official layout it duplicates (``california/cr-400``), or empty.
        texts: values by field name; a :class:`Blank` prints nothing.
        boxes: check boxes by name; a box not named here stays empty.
        rows: the lines of a table (one per count on an attachment).
        notes: whole paragraphs printed in order.
    """

    id: str
    template: str
    title: str
    layout: str = ""
    texts: Mapping[str, Entry] = field(default_factory=dict)
    boxes: Mapping[str, Tick] = field(default_factory=dict)
    rows: tuple[Mapping[str, Entry], ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Filing:
    """The papers of one case number, in the order of use.

    ``number`` counts the person's filings from 1. ``label`` is what a page calls it.
    ``file_name`` is neutral: no name of a person, no drug.
    """

    id: str
    number: int
    title: str
    file_name: str
    papers: tuple[Paper, ...]
    label: Text = Text("Your papers")  # noqa: RUF009  # an immutable value
    lang: str = "en"
