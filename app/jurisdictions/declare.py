"""What a state must declare to be served: law, questions, courts, papers and words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.intake.flow import Flow
from app.intake.screening import CaseResults, Screening
from app.jurisdictions.declare_bulk import HistoryFile
from app.papers.courts import ASK_THE_CLERK, Court, CourtDirectory
from app.papers.filing import Filing
from app.papers.say_now import SayNow
from app.relief.facts import Facts
from app.relief.table import Program
from app.relief.text import Text


@dataclass(frozen=True)
class Passage:
    """A heading with paragraphs and, in order, steps to take."""

    heading: Text
    paragraphs: tuple[Text, ...] = ()
    steps: tuple[Text, ...] = ()


LETTER = "letter"
"""The finding by which a rule says that a letter to the clerk helps, and what it is about."""


@dataclass(frozen=True)
class LawDay:
    """A day on which the law changed, and what changed."""

    day: date
    what: Text


@dataclass(frozen=True)
class LetterRequest:
    """Who a letter to the clerk is about; empty parts become lines to fill by hand.

    ``about`` is the finding ``LETTER`` of the case, where a rule has set it.
    """

    court: Court | None = None
    name: str = ""
    case_number: str = ""
    section: str = ""
    about: str = ""


@dataclass(frozen=True)
class Paperwork:
    """A state's papers: built from a screening, never from a form's boxes.

    ``filings`` gives one filing for each case number that has a count to file. ``letter`` is the
    letter to the clerk: is it already cleared? ``steps`` says what to do with the papers, and
    ``ask_clerk`` what to ask before that.

    Where several cases share one filing, ``together`` names the filing that a case goes into;
    ``None`` when it cannot go into any.
    """

    filings: Callable[[Screening], tuple[Filing, ...]]
    letter: Callable[[LetterRequest], Filing]
    steps: tuple[Text, ...]
    ask_clerk: tuple[Text, ...] = ASK_THE_CLERK
    together: Callable[[CaseResults], str | None] | None = None


@dataclass(frozen=True)
class Jurisdiction:
    """A state, complete.

    Attributes:
        id: the name of its folder and of its pages.
        zone: the time zone of its courts.
        screening: the questions per conviction. papers: rights and details, per case.
        cleared: what the automatic law may already have done, and how to check.
        warnings: what everyone must read before papers are made.
        before_papers: what to read once more on the way to the papers.
        name_of: what to call a conviction on a page, from its facts.
        other_relief: one line for each other way, shown where this law does not fit.
        say_now: what to say today to a job form and other questions, before and after an order.
        checked: the day on which the law brief was last checked.
        days: the days that the rules turn on, for the public page of the rules.
        fact_words: plain words for the public page of the rules, where a fact has no question
            of its own or its answer says too little there: by name, or by ``name=value``.
        histories: files of criminal histories that this state can read.
    """

    id: str
    name: Text
    zone: str
    program: Program
    screening: Flow
    papers: Flow
    courts: CourtDirectory
    paperwork: Paperwork
    cleared: tuple[Passage, ...]
    warnings: tuple[Passage, ...]
    before_papers: tuple[Text, ...]
    name_of: Callable[[Facts], str]
    other_relief: tuple[Text, ...]
    say_now: tuple[SayNow, ...]
    checked: date
    folder: Path
    days: tuple[LawDay, ...] = ()
    fact_words: Mapping[str, Text] = field(default_factory=dict)
    histories: tuple[HistoryFile, ...] = ()
