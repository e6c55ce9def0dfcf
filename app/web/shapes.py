"""What the templates get: plain values, already decided, still untranslated.

A template words them with ``say`` and never decides anything.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.relief.decision import Citation
from app.relief.text import Text


@dataclass(frozen=True)
class Progress:
    """Where the person is: section ``at`` of ``total``, counted over sections really shown."""

    at: int
    total: int
    title: Text


@dataclass(frozen=True)
class About:
    """Which case and count a question is about; shown when there is more than one."""

    case: int
    cases: int
    count: int
    counts: int


@dataclass(frozen=True)
class Line:
    """One typed line of an answer that has several: what it is called, and what was typed."""

    label: Text
    typed: str


@dataclass(frozen=True)
class Row:
    """One answer on a check page. ``values`` has one entry per line."""

    label: Text
    values: tuple[Text | str | Line, ...]
    change_url: str = ""


@dataclass(frozen=True)
class Group:
    """Rows under a heading; ``remove_url`` leads to a page that asks before removing."""

    title: Text
    rows: tuple[Row, ...]
    remove_url: str = ""
    level: int = 2


@dataclass(frozen=True)
class Unknown:
    """Something not known yet and the one document that settles it."""

    label: Text
    settles: Text
    change_url: str = ""


@dataclass(frozen=True)
class Card:
    """The result for one conviction."""

    title: Text
    tone: str
    """``good`` (a filing is likely), ``check`` (likely cleared already), ``lawyer`` or ``no``."""
    outcome: Text
    means: Text
    reason: Text | None
    rules: tuple[str, ...]
    citations: tuple[Citation, ...]
    notes: tuple[Text, ...]
    answers: tuple[Row, ...]
    changes: tuple[Text, ...]
    unknown: tuple[Unknown, ...]
    when: Text | None = None
    """When to ask, where the law makes people wait."""
    fallback: tuple[Text, ...] = ()
    """What else the law likely gives, if the first way does not work out."""
    tell: bool = False
    """Whether the reason stands openly on the card."""


@dataclass(frozen=True)
class PacketPart:
    """One downloadable packet: a case number's papers.

    ``action`` is where the download form posts to; ``lawyer_note`` says that the first page of
    the papers carries a warning that must be read before filing.
    """

    title: Text
    papers: tuple[str, ...]
    preview_url: str
    action: str
    lawyer_note: bool = False
    check_url: str = ""
    """Where the form posts to that makes the papers and shows what was compared."""
    blank_url: str = ""
    """Where the form posts to that prints on the court's own sheets; empty when there are none."""
    days_url: str = ""
    """The page with the days to call; empty when there are none."""


@dataclass(frozen=True)
class DayField:
    """A line for a day: its id and name in the form, what was typed, what is wrong with that."""

    id: str
    name: str
    label: Text
    typed: str
    error: Text | None


@dataclass(frozen=True)
class Bundle:
    """Several cases in one download: where its form posts to and what its button says."""

    words: Text
    action: str


@dataclass(frozen=True)
class ComparedRow:
    """One place of a paper: what it is called, the answer, what the finished PDF shows there."""

    label: Text | str
    answer: Text | str
    shown: Text | str


@dataclass(frozen=True)
class ComparedPaper:
    """What was compared on one paper. Only places that show something have a row.

    ``empty`` counts places that must be empty and are; ``words`` the printed words and lines.
    """

    title: str
    rows: tuple[ComparedRow, ...]
    empty: int
    words: int
