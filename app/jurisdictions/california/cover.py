"""California's cover: what the papers are, what to sign where, and what to know before filing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.papers.edition import Edition, currency_warning
from app.papers.filing import Blank, Entry, Paper, Part

LAWYER_FIRST = (
    "One count in this case needs a lawyer's look. Talk to a lawyer or the public defender "
    "before you file."
)
PUBLIC_DEFENDER = (
    "You are still serving a sentence in this case. Show these papers to the public defender "
    "before you file. The help is free if you cannot pay for a lawyer."
)


@dataclass(frozen=True)
class CoverFacts:
    """What a cover depends on.

    Attributes:
        court: the court's full name; empty when the county is not known.
        lawyer: a count of the case needs a lawyer, so the cover warns first.
        serving, unchecked: as for the step card.
        address: the papers carry an address of the court.
        editions: the official forms of the packet.
        as_of: the day for which the papers are made.
    """

    court: str
    case_number: Entry
    lawyer: bool
    serving: bool
    unchecked: bool
    address: bool
    editions: Sequence[Edition]
    as_of: date


def cover(facts: CoverFacts) -> Paper:
    """The first page of a packet."""
    texts: dict[str, Entry] = {
        "CaseNumber": facts.case_number,
        "Court": facts.court or Blank("court"),
    }
    if facts.lawyer:
        texts["Warning"] = LAWYER_FIRST
    elif facts.serving:
        texts["Warning"] = PUBLIC_DEFENDER
    return Paper(
        id="read-first",
        template="kit/cover.html",
        title="Read this first",
        texts=texts,
        notes=tuple(_what_this_is(facts)),
        parts=tuple(_parts(facts)),
        use="This page. Keep it.",
        lists_papers=True,
    )


def _what_this_is(facts: CoverFacts) -> Iterator[str]:
    yield (
        "These papers ask the court to change the record of this case. Nothing happens until "
        "you sign them and file them."
    )
    old = currency_warning(facts.editions, facts.as_of)
    if old:
        yield old


def _parts(facts: CoverFacts) -> Iterator[Part]:
    yield Part("Before you file", steps=tuple(_before(facts)))
    yield Part(
        "What to sign",
        steps=(
            "Form CR-400: sign and date it at the bottom, only if it is true. We leave both "
            "places empty.",
            "Form CR-401: not you. The adult who serves fills it in and signs it, after service.",
            "Form CR-403: nobody but the judge.",
            "The letter at the end: sign it only if you send it.",
        ),
    )
    yield Part(
        "Copies",
        steps=(
            "Ask the clerk how many copies to bring. Most people need the original and two "
            "copies: one for the prosecutor, one to be stamped and kept.",
        ),
    )


def _before(facts: CoverFacts) -> Iterator[str]:
    if facts.lawyer and facts.serving:
        yield PUBLIC_DEFENDER
    if facts.unchecked:
        yield (
            "This may already be cleared. Ask the criminal clerk first: was an order entered "
            "under Health and Safety Code 11361.8 or 11361.9?"
        )
    yield (
        "Not a U.S. citizen? Talk to an immigration lawyer before you file. Get certified copies "
        "of your court papers before anything is sealed."
    )
    yield (
        "Confirm the court's address with the criminal clerk before you mail anything. We could "
        "not check that this counter takes criminal papers."
        if facts.address
        else "We have no address for this court. Ask the criminal clerk. The step card has the "
        "questions."
    )
