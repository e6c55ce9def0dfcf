"""A place whose law we only looked up, and how well we looked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from app.relief.text import Text

READ_ON: Final = date(2026, 11, 22)
"""The day of the survey that every answer comes from."""

NO_PAPERS: Final = Text("We cannot make court papers for this yet. Here is what we know.")


class Basis(StrEnum):
    """Where a statement about a place was read, after the survey's marks."""

    OFFICIAL = "official"
    """[O]: a statute, an official form, a page of a court or an agency."""
    COURT_DECISION = "court_decision"
    """[C]"""
    SECOND_HAND = "second_hand"
    """[S]: legal aid pages, news, other projects."""
    UNCHECKED = "unchecked"
    """[K], or what the survey says must still be checked."""


@dataclass(frozen=True)
class Place:
    """A place and what we know of it.

    Attributes:
        id: part of the address. The same as the id of the state, once there is one.
        name: as the list says it.
        offers: what the place may do for someone, in short sentences. Never a promise.
        basis: where that was read; empty where nothing is claimed about a law.
        law: the law's own name, to tell a lawyer or a clerk; empty when there is none to name.
        form: the official form or how to ask, where the survey names one. A ``str`` is a
            form's number alone.
        filed: where it goes, and who gets a copy.
        wait: how long one must wait first.
        fee: what it costs.
        cautions: what we do not know, and what one must know before acting.
        state: whether it is a state or territory, rather than a kind of court.
        lead: what stands under the name, before all else.
        checked: the day on which this was read.
    """

    id: str
    name: Text
    offers: tuple[Text, ...]
    basis: tuple[Basis, ...] = ()
    law: str = ""
    form: Text | str | None = None
    filed: Text | None = None
    wait: Text | None = None
    fee: Text | None = None
    cautions: tuple[Text, ...] = ()
    state: bool = True
    lead: Text = NO_PAPERS
    checked: date = READ_ON

    @property
    def how_sure(self) -> tuple[Text, ...]:
        """How sure the answer is, in plain words."""
        words = _ALONE if len(self.basis) == 1 else _TOGETHER
        return tuple(words[basis] for basis in self.basis)

    @property
    def age(self) -> Text:
        """When this was read, and what to ask for that reason."""
        return Text(
            "We read this on %(day)s. Laws change. "
            "Ask if it is still true, and ask for the newest form.",
            day=self.checked,
        )


_ALONE: Final = {
    Basis.OFFICIAL: Text("We read this in an official source, such as a law or a court form."),
    Basis.COURT_DECISION: Text("We read this in a court decision."),
    Basis.SECOND_HAND: Text(
        "We read this second-hand, not in an official source. Check it before you rely on it."
    ).for_another(
        Text(
            "We read this second-hand, not in an official source. Check it "
            "before anyone relies on it."
        )
    ),
    Basis.UNCHECKED: Text("We could not check this. Ask before you rely on it.").for_another(
        Text("We could not check this. Ask before anyone relies on it.")
    ),
}
_TOGETHER: Final = {
    Basis.OFFICIAL: Text("We read part of this in an official source, such as a law or a form."),
    Basis.COURT_DECISION: Text("We read part of this in court decisions."),
    Basis.SECOND_HAND: Text(
        "We read part of this second-hand. Check it before you rely on it."
    ).for_another(Text("We read part of this second-hand. Check it before anyone relies on it.")),
    Basis.UNCHECKED: Text("We could not check all of this."),
}

NO_WAIT: Final = Text("None that we found")
NO_FEE: Final = Text("None that we found")
FILE_NOTHING: Final = Text("None. You likely do not need to ask.").for_another(
    Text("None. They likely do not need to ask.")
)
