"""What a person may say today when somebody asks about the record. Pure values, any state.

Each answer is as sure as the state's law brief and says so: a citation that was not read in a
source is marked on the page and on the sheet.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.papers.filing import Filing, Paper, Part
from app.relief.decision import Citation, Sure
from app.relief.text import Text


@dataclass(frozen=True)
class SayNow:
    """One question that life asks, such as a job form, and what to say to it.

    Attributes:
        about: who asks, in a few words: "A job".
        question: the question as it is put.
        before: what to say before the court has made an order.
        after: what to say after an order.
        cites: what both rest on.
    """

    about: Text
    question: Text
    before: Text
    after: Text
    cites: tuple[Citation, ...]


UNSURE = Text("not yet checked by a lawyer")
LEAD = Text(
    "This is general information, not advice. Read each question closely: some forms ask about "
    "sealed or erased records too. If you are not sure what to say, ask a lawyer before you answer."
).for_another(
    Text(
        "This is general information, not advice. Read each question "
        "closely: some forms ask about sealed or erased records too. If "
        "they are not sure what to say, they should ask a lawyer before "
        "they answer."
    )
)


def sheet(state: Text, answers: Iterable[SayNow]) -> Filing:
    """The same on paper, in English, with nothing about any person on it."""
    paper = Paper(
        id="say-now",
        template="kit/step-card.html",
        title="What can I say now?",
        texts={"Court": f"For a case in {state}"},
        notes=(str(LEAD),),
        parts=tuple(map(_part, answers)),
    )
    return Filing("say-now", 0, "What can I say now?", "what-to-say.pdf", (paper,))


def _part(one: SayNow) -> Part:
    cites = "; ".join(
        f"{cite.text} ({UNSURE})" if cite.sure is Sure.OWN_KNOWLEDGE else cite.text
        for cite in one.cites
    )
    return Part(
        f"{one.about}: {one.question}",
        paragraphs=(
            f"Before an order: {one.before}",
            f"After an order: {one.after}",
            f"The law behind this: {cites}.",
        ),
    )
