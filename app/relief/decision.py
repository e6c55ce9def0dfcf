"""What a rule is made of and what a decision says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

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
    """

    id: str
    title: Text
    means: Text
    files: bool = False
    tone: str = "no"
    letter: bool = False
    elsewhere: bool = False


@dataclass(frozen=True)
class Give:
    """A rule's effect: this outcome. ``final`` ends all tables; else later tables may change it."""

    outcome: str
    final: bool = True


@dataclass(frozen=True)
class Sets:
    """A rule's effect: facts for the tables after this one."""

    values: Mapping[str, Value]


@dataclass(frozen=True)
class Note:
    """A rule's effect: none but its flags; the table goes on."""


@dataclass(frozen=True)
class Rule:
    """A row of a decision table.

    Rows that share an id stand together: they are one row of the brief with several results.
    ``timing`` is ``now``, ``later`` or ``later:YYYY-MM-DD``.
    """

    id: str
    when: Predicate
    then: Give | Sets | Note
    cites: tuple[Citation, ...]
    reason: Text | None = None
    flags: tuple[str, ...] = ()
    timing: str = "now"


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
