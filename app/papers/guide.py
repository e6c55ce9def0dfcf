"""The pages of a packet that are for the person: the cover and the step card. Any state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from app.papers.filing import Entry, Paper, Part

COVER_ID = "read-first"
CARD_ID = "step-card"


@dataclass(frozen=True)
class Heading:
    """What both pages say at the top.

    Attributes:
        court: the court's full name.
        case_number: one or several, as the person gave them.
        warning: what must be read before anything else; empty when there is nothing.
    """

    court: Entry
    case_number: Entry
    warning: str = ""

    @property
    def texts(self) -> dict[str, Entry]:
        """The values of the templates."""
        texts: dict[str, Entry] = {"CaseNumber": self.case_number, "Court": self.court}
        return texts | ({"Warning": self.warning} if self.warning else {})


@dataclass(frozen=True)
class Cover:
    """A cover before it is a paper.

    Attributes:
        notes: what these papers are, in whole paragraphs.
        parts: what to know before filing, what to sign, copies.
        template: another one where a state's cover shows more; ``texts`` are its values.
        lists: whether to list the papers with their pages; not where there are none yet.
    """

    heading: Heading
    notes: tuple[str, ...]
    parts: tuple[Part, ...]
    template: str = "kit/cover.html"
    texts: Mapping[str, Entry] = field(default_factory=dict)
    lists: bool = True

    def paper(self) -> Paper:
        """The first page of a packet."""
        return Paper(
            id=COVER_ID,
            template=self.template,
            title="Read this first",
            texts={**self.heading.texts, **self.texts},
            notes=self.notes,
            parts=self.parts,
            use="This page. Keep it.",
            lists_papers=self.lists,
        )


def step_card(heading: Heading, steps: Iterable[Part]) -> Paper:
    """What to do, step by step, from the first call to the court's answer; numbered here."""
    numbered = (
        replace(step, heading=f"{number}. {step.heading}")
        for number, step in enumerate(steps, start=1)
    )
    return Paper(
        id=CARD_ID,
        template="kit/step-card.html",
        title="Step card",
        texts=heading.texts,
        parts=tuple(numbered),
        use="Keep it. It says what to do next, and what to say.",
    )
