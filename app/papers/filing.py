"""The typed content of a filing. Pure values: no fonts, no HTML, no clock.

A state builds a :class:`Filing` from decisions and answers; ``app.printing`` turns it
into a page. Whatever is not in these values cannot appear on a court paper.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.papers.calendar import Reminder
from app.papers.edition import Edition
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
class Part:
    """A headed piece of a page for the person, printed in this order.

    Attributes:
        heading: what it is about, such as "3. Have the prosecutor served".
        facts: label and value, line by line; a :class:`Blank` becomes a ruled line.
        paragraphs: whole paragraphs.
        steps: things to do, as a list.
        say: words to say or to ask, printed as a quotation.
    """

    heading: str
    facts: tuple[tuple[str, Entry], ...] = ()
    paragraphs: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    say: tuple[str, ...] = ()


@dataclass(frozen=True)
class Paper:
    """One paper: which template prints it and every value that goes on it.

    Attributes:
        id: stable name such as ``cr-400``.
        template: path under ``pdf_templates/``.
        title: the paper's own title, in the court's language.
        layout: name of the official layout it duplicates (``a_state/form-1``), or empty.
        texts: values by field name; a :class:`Blank` prints nothing.
        boxes: check boxes by name; a box not named here stays empty.
        rows: the lines of a table (one per count on an attachment).
        notes: whole paragraphs printed in order.
        parts: headed pieces of a cover or a step card, printed in order.
        use: what the person does with it, in one line of the cover's list of papers.
        lists_papers: a cover: it prints every paper of its filing with its number of pages, and
            how many places were compared when the packet was read back.
        edition: the edition of an official form, and when somebody last checked it.
    """

    id: str
    template: str
    title: str
    layout: str = ""
    texts: Mapping[str, Entry] = field(default_factory=dict)
    boxes: Mapping[str, Tick] = field(default_factory=dict)
    rows: tuple[Mapping[str, Entry], ...] = ()
    notes: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    use: str = ""
    lists_papers: bool = False
    edition: Edition | None = None


@dataclass(frozen=True)
class Filing:
    """The papers of one case number, in the order of use.

    ``number`` counts the person's filings from 1. ``label`` is what a page calls it.
    ``file_name`` is neutral: no name of a person, no drug. ``county`` groups filings that go to
    one courthouse; empty when that is not known. ``reminders`` are the days to call afterwards.
    """

    id: str
    number: int
    title: str
    file_name: str
    papers: tuple[Paper, ...]
    label: Text = Text("Your papers").for_another(Text("Their papers"))  # noqa: RUF009  # an immutable value
    lang: str = "en"
    county: str = ""
    reminders: tuple[Reminder, ...] = ()
