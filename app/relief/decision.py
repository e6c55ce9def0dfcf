"""What a rule is made of and what a decision says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.relief.dates import PartialDate, add_years
from app.relief.facts import Value
from app.relief.predicates import Predicate
from app.relief.text import Text


class Sure(StrEnum):
    """How sure a statement of law is, after the brief's marks."""

    SEEN = "seen"
    """Read in a source named in the brief."""
    OWN_KNOWLEDGE = "own_knowledge"
    """Believed right, not read in a source ([K]); a lawyer must confirm."""


@dataclass(frozen=True)
class Citation:
    """A statute, rule, case or form, as a court would name it."""

    text: str
    sure: Sure = Sure.SEEN
    source: str = ""


_FROM_DAY = Text("You can likely ask from %(day)s on.").for_another(
    Text("They can likely ask from %(day)s on.")
)


@dataclass(frozen=True)
class Outcome:
    """One kind of result, by the brief's name.

    Attributes:
        title: the result in plain words.
        means: what it does and does not do.
        files: whether it leads to a filing with the court.
        tone: ``good`` (a filing is likely right), ``check`` (likely cleared already),
            ``lawyer`` or ``no``.
        letter: whether a letter to the clerk is the next step.
        elsewhere: whether the list of other ways to clear a record belongs beside it.
        optional: whether its papers are there for those who want them, though none is needed.
        tell: whether the rule's own words are said openly, and not only under "Why".
        from_day: what is said of a day that has not come yet, as ``%(day)s``.
    """

    id: str
    title: Text
    means: Text
    files: bool = False
    tone: str = "no"
    letter: bool = False
    elsewhere: bool = False
    optional: bool = False
    tell: bool = False
    from_day: Text = _FROM_DAY


@dataclass(frozen=True)
class Same:
    """In the place of a value: whatever the fact ``fact`` is."""

    fact: str


@dataclass(frozen=True)
class Give:
    """A rule's effect: this outcome. ``final`` ends all tables; else later tables may change it.

    ``sets`` are findings that go with the outcome (which papers, which new section), as pairs of
    a declared finding and its value.
    """

    outcome: str
    final: bool = True
    sets: tuple[tuple[str, Value | Same], ...] = ()


@dataclass(frozen=True)
class Sets:
    """A rule's effect: facts for the tables after this one."""

    values: Mapping[str, Value]


@dataclass(frozen=True)
class Note:
    """A rule's effect: none but its flags; the table goes on."""


@dataclass(frozen=True)
class After:
    """So many full years after a date fact.

    "Now" when that day has come or the date is not known; else "later" with the day. A date that
    is only partly known counts from its last day, so that nothing is promised too early.

    Attributes:
        years: a number, or the name of the fact that holds it.
        early: 29 February becomes 28 February, where a state's law says so.
    """

    fact: str
    years: int | str
    early: bool = False

    def when(self, facts: Mapping[str, Value], as_of: date) -> str:
        """``now`` or ``later:YYYY-MM-DD``."""
        start = facts.get(self.fact)
        years = facts.get(self.years) if isinstance(self.years, str) else self.years
        if not isinstance(start, PartialDate) or not isinstance(years, int):
            return NOW
        day = add_years(start.latest, years, early=self.early)
        return f"{LATER}:{day.isoformat()}" if day > as_of else NOW


NOW, LATER = "now", "later"


@dataclass(frozen=True)
class Rule:
    """A row of a decision table.

    Rows that share an id stand together: they are one row of the brief with several results.
    ``timing`` is ``now``, ``later`` or worked out from a date. ``code`` is the brief's short word
    for the kind of reason, where it has one.
    """

    id: str
    when: Predicate
    then: Give | Sets | Note
    cites: tuple[Citation, ...]
    reason: Text | None = None
    flags: tuple[str, ...] = ()
    timing: str | After = NOW
    code: str = ""


@dataclass(frozen=True)
class Decision:
    """What the law likely gives for one conviction, and why.

    Attributes:
        outcome: the brief's name, or ``None`` when it depends on ``missing`` facts.
        rule: the id of the rule that decided, or ``""``.
        chain: every rule that took part, in order.
        when: ``now``, ``later`` or ``later:YYYY-MM-DD``.
        rests_on: the facts that the rules of the chain read.
        missing: the facts that would settle it.
        possible: every outcome still possible (just ``outcome`` when decided).
        findings: facts that the tables set on the way.
        code: the rule's short word for the kind of reason, or ``""``.
        secondary: what else the law likely gives, where the first way does not work out.
    """

    outcome: str | None
    rule: str
    chain: tuple[str, ...]
    reason: Text | None
    citations: tuple[Citation, ...]
    when: str
    flags: tuple[str, ...]
    rests_on: tuple[str, ...]
    missing: tuple[str, ...]
    possible: tuple[str, ...]
    as_of: date
    findings: Mapping[str, Value] = field(default_factory=dict)
    code: str = ""
    secondary: Decision | None = None
