"""What a state declares of a file of criminal histories, so that a whole county can be screened.

Pure values and pure functions. ``app.bulk`` knows columns and history and names no state; it
calls these functions once for each distinct value, never once for each row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.relief.facts import Value
from app.relief.table import Program


class Role(StrEnum):
    """What a column of a history file is for."""

    PERSON = "person"
    COUNT = "count"
    NAME = "name"
    BIRTH = "birth"
    SEX = "sex"
    RACE = "race"
    ARREST = "arrest"
    EVENT = "event"
    KIND = "kind"
    COUNTY = "county"
    DOCKET = "docket"
    OFFENSE = "offense"
    COMMENT = "comment"
    CLASS = "class"
    DISPOSITION = "disposition"
    LEVEL = "level"
    PLACE = "place"
    LENGTH = "length"
    UNIT = "unit"


@dataclass(frozen=True)
class Charge:
    """What the words of one charge mean.

    Attributes:
        code: the citation as it stands in the file, for the printed columns.
        section: what the law table is told; empty when no one section can be read.
        family: the section that convictions are counted by; empty for anything else.
        listed: the section that an office's options name it by, even where it is another law.
        decided: whether the law table is asked.
        cannabis: whether it counts among a person's cannabis convictions.
        strike: it is on the list of most serious crimes.
        registrable: it requires registration.
        readable: anything could be read at all.
        several: it names two sections at once.
    """

    code: str
    section: str = ""
    family: str = ""
    listed: str = ""
    decided: bool = False
    cannabis: bool = False
    strike: bool = False
    registrable: bool = False
    readable: bool = True
    several: bool = False


@dataclass(frozen=True)
class History:
    """One conviction with all that its person's other rows say of it, reduced to what matters.

    ``None`` always means: the file does not say. Ages are told as the number of ``ages`` of the
    format that were reached: ``age_least`` by the earliest day that the offense can have been,
    ``age_most`` by the latest. ``day`` stands for every day of the same period of the format.

    Attributes:
        serving: ``yes``, ``no`` or ``unknown``.
        strike: ``none``, ``before``, ``same_or_after``, ``timing_unknown``; registrable likewise.
        priors: earlier convictions of the same section, at most ``most_priors`` of the format.
    """

    section: str
    several: bool
    level: str | None
    day: date | None
    age_least: int | None
    age_most: int | None
    serving: str | None
    strike: str | None
    registrable: str | None
    priors: int
    died: bool


class Measure(StrEnum):
    """What a threshold of an office's policy is compared with."""

    AGE_THEN_UNDER = "age_then_under"
    AGE_NOW = "age_now"
    YEARS_SINCE = "years_since"
    YEARS_CLEAR = "years_clear"


@dataclass(frozen=True)
class Threshold:
    """A fact of a policy: has ``measure`` reached ``years``?"""

    fact: str
    measure: Measure
    years: int


@dataclass(frozen=True)
class Policy:
    """A prosecutor's policy, read from an options file.

    Its program speaks of the facts ``level``, ``listed``, ``cannabis``, ``only_cannabis``, ``died``
    and those of its thresholds. Nothing of it is law.

    Attributes:
        dismissed: outcomes that end a conviction. lowered: those that end a felony.
        groups: how the summary counts a rule's decisions: rule id to (block, key).
        otherwise: the rule that stands where no other of the office applies.
    """

    program: Program
    thresholds: tuple[Threshold, ...]
    titles: Mapping[str, str]
    dismissed: frozenset[str]
    lowered: frozenset[str]
    groups: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    otherwise: str = ""


class BadOptions(ValueError):
    """An options file cannot be used. The message names the place and what is allowed."""


@dataclass(frozen=True)
class Difference:
    """A point on which we differ from the earlier program on purpose.

    ``counted`` names what is counted of it in a run; empty where nothing can be.
    """

    id: str
    what: str
    why: str
    counted: str = ""


@dataclass(frozen=True)
class HistoryFile:
    """A file of criminal histories, one row for each part of a count.

    Attributes:
        columns: every column, in order. header: the first cell of a header line, if there is one.
        roles: which column plays which part. extra: further columns copied to the decided rows.
        personal: columns that ``--redact`` empties.
        case_digits: how much of a count's number names its case.
        convicted: how a disposition that is a conviction starts.
        death: the kind of row that reports a death. registration: kind and start of the offense.
        court: the kind of row whose docket numbers name the case.
        see_comment: offenses that stand in the comment instead.
        no_time: sentences without time to serve. after_prison: the place, and years of supervision.
        units: days of a unit of a sentence, at least and at most.
        periods: first days of periods that the law tells apart, in order.
        ages: ages that the law tells apart. reach: years that an offense may lie before its case.
        most_priors: earlier convictions beyond this number make no difference.
        read_charge: offense text and comment to what it means.
        read_level: the level on the record and the class of the charge to a level.
        facts: one history to the facts of the state's program; what the file lacks stays out.
        mentions: another cannabis charge named in the comment, from offense and comment.
        usual_policy: options without an options file. dismiss_all: those that dismiss all.
        lacks: what is missing, in words, by fact.
        printed: headings of the printed columns, by what they hold.
        counted: keys of the summary, by what they count.
        limits: what no row of such a file can say, for who reads the report.
    """

    id: str
    title: str
    columns: tuple[str, ...]
    header: str
    roles: Mapping[Role, str]
    personal: frozenset[str]
    case_digits: int
    convicted: str
    death: str
    registration: tuple[str, str]
    court: str
    see_comment: tuple[str, ...]
    no_time: tuple[str, ...]
    after_prison: tuple[str, int]
    units: Mapping[str, tuple[int, int]]
    periods: tuple[date, ...]
    effective: date
    ages: tuple[int, ...]
    reach: int
    most_priors: int
    sections: tuple[str, ...]
    counties: tuple[str, ...]
    mention: str
    read_charge: Callable[[str, str], Charge]
    read_level: Callable[[str, str], str | None]
    facts: Callable[[History], Mapping[str, Value]]
    mentions: Callable[[str, str], str]
    lacks: Mapping[str, str]
    read_policy: Callable[[Mapping[str, object]], Policy]
    usual_policy: Mapping[str, object]
    dismiss_all: Mapping[str, object]
    differences: tuple[Difference, ...]
    dismissed: frozenset[str]
    lowered: frozenset[str]
    printed: Mapping[str, str]
    counted: Mapping[str, str]
    limits: str
