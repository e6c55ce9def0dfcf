"""Facts worked out from the vocabulary before the rules run (brief 3.1, 3.3, 4.3)."""

from __future__ import annotations

from datetime import date

from app.jurisdictions.california import law
from app.jurisdictions.california.facts import YES_NO
from app.jurisdictions.california.sections import FAMILIES, FOUR, letter_at, read_section
from app.relief.dates import PartialDate
from app.relief.facts import UNKNOWN, Value
from app.relief.predicates import Given
from app.relief.table import Derived
from app.relief.text import Text


def _charge(facts: Given) -> Value | None:
    typed = facts.get("section")
    if not isinstance(typed, str):
        return None
    first = read_section("" if typed == UNKNOWN else typed)[0]
    return f"{first.family}:{first.letter}:{'yes' if first.attempt else 'no'}"


def _part(at: int, facts: Given) -> str | None:
    charge = facts.get("charge")
    return None if charge is None else str(charge).split(":")[at]


def _family(facts: Given) -> Value | None:
    return _part(0, facts)


def _attempt(facts: Given) -> Value | None:
    return _part(2, facts)


def _letter(facts: Given) -> Value | None:
    """The letter as it was in force (4.3): a letter that meant something else then is none."""
    letter = _part(1, facts)
    if not letter:
        return None if letter is None else "none"
    day = governing_day(facts)
    if day is None:
        return None
    family = str(_part(0, facts))
    if family not in FOUR or not isinstance(day, PartialDate):
        return letter
    return letter_at(family, letter, day.earliest) or "none"


def governing_day(facts: Given) -> PartialDate | str | None:
    """The offense date, or where it is not known the conviction date; ``None`` when not given.

    A date that cannot be placed before or after 9 November 2016 counts as not known.
    """
    offense, conviction = facts.get("offense_date"), facts.get("conviction_date")
    if offense is None:
        return None
    if isinstance(offense, PartialDate) and not straddles(offense):
        return offense
    if isinstance(conviction, PartialDate) and not straddles(conviction):
        return conviction
    return None if conviction is None else UNKNOWN


def straddles(day: PartialDate) -> bool:
    """Whether a year or month alone cannot be placed before or after 9 November 2016."""
    return day.earliest < law.PROP_64 <= day.latest


def dates_conflict(facts: Given) -> Value | None:
    """Whether the offense date lies after the conviction date (3.1); years where only years."""
    offense, conviction = facts.get("offense_date"), facts.get("conviction_date")
    if offense is None or conviction is None:
        return None
    if not (isinstance(offense, PartialDate) and isinstance(conviction, PartialDate)):
        return "no"
    return "yes" if offense.earliest > conviction.latest else "no"


def _era(name: str, facts: Given) -> Value | None:
    """Before or from 9 November 2016; empty when not known or when the two dates conflict."""
    conflict = facts.get("dates_conflict")
    if conflict is None:
        return None
    day = facts[name]
    if conflict == "yes" or not isinstance(day, PartialDate) or straddles(day):
        return "empty"
    return "before" if day.latest < law.PROP_64 else "after"


def _offense_era(facts: Given) -> Value | None:
    return _era("offense_date", facts)


def _conviction_era(facts: Given) -> Value | None:
    return _era("conviction_date", facts)


def _age_band(facts: Given) -> Value | None:
    """Not known counts as 18 to 20, the least favorable adult band (3.1)."""
    age = facts.get("age")
    return "18_20" if age == UNKNOWN else age


def _told_within(facts: Given) -> Value | None:
    """What the person told of the amounts: within the limits, over, or not known (3.1)."""
    flower, conc = facts.get("flower"), facts.get("conc")
    if flower == "gt_28_5" or conc == "gt_8":
        return "no"
    if flower is None or conc is None:
        return None
    small = {"le_28_5", "le_8"} & {flower, conc}
    return "yes" if small else UNKNOWN


def _within(facts: Given) -> Value | None:
    """As told, but 11357(b) is within the limit and 11357(c) over it by definition (3.3)."""
    family = facts.get("family")
    if family == "11357":
        letter = facts.get("letter")
        if letter is None:
            return None
        if letter in ("b", "c"):
            return "yes" if letter == "b" else "no"
    return None if family is None else facts.get("told_within")


def _level(facts: Given) -> Value | None:
    """The level that the rules compare with (3.1): reduced, as given, or read off the section."""
    severity, reduced = facts.get("severity"), facts.get("already_reduced")
    if severity is None or reduced is None:
        return None
    if reduced is True and severity in ("felony", UNKNOWN):
        return "misdemeanor"
    if severity != UNKNOWN:
        return severity
    family, letter = facts.get("family"), facts.get("letter")
    if family is None or letter is None:
        return None
    return _usual_level(str(family), str(letter), facts)


def _usual_level(family: str, letter: str, facts: Given) -> str | None:
    if family in ("11358", "11359") or (family == "11360" and letter != "b"):
        return "felony"
    if family == "11360" or letter in ("c", "d", "e"):
        return "misdemeanor" if family in ("11357", "11360") else UNKNOWN
    if family == "11357" and letter == "b":
        day = governing_day(facts)
        if day is None:
            return None
        start: date = law.POSSESSION_INFRACTION
        early = isinstance(day, PartialDate) and day.earliest < start
        return "misdemeanor" if early else "infraction"
    return UNKNOWN


def _priors(facts: Given) -> Value | None:
    """Not known counts as none: the prosecutor has the burden (3.4)."""
    priors = facts.get("priors")
    return 0 if priors == UNKNOWN else priors


_ERAS = ("before", "after", "empty")

DERIVED = (
    Derived("charge", ("section",), _charge, Text("The section as we read it")),
    Derived("family", ("charge",), _family, Text("Which law it is"), FAMILIES),
    Derived("attempt", ("charge",), _attempt, Text("Whether it is an attempt"), ("yes", "no")),
    Derived(
        "letter",
        ("charge", "offense_date", "conviction_date"),
        _letter,
        Text("The letter as it was in force"),
        ("a", "b", "c", "d", "e", "none"),
    ),
    Derived(
        "dates_conflict",
        ("offense_date", "conviction_date"),
        dates_conflict,
        Text("The offense date lies after the conviction date"),
        ("yes", "no"),
    ),
    Derived(
        "offense_era",
        ("offense_date", "dates_conflict"),
        _offense_era,
        Text("The offense: before or from November 9, 2016"),
        _ERAS,
    ),
    Derived(
        "conviction_era",
        ("conviction_date", "dates_conflict"),
        _conviction_era,
        Text("The conviction: before or from November 9, 2016"),
        _ERAS,
    ),
    Derived(
        "age_band", ("age",), _age_band, Text("Age group used"), ("under18", "18_20", "21_plus")
    ),
    Derived(
        "told_within",
        ("flower", "conc"),
        _told_within,
        Text("The amounts you told us are within the limits").for_another(
            Text("The amounts they told us are within the limits")
        ),
        YES_NO,
    ),
    Derived(
        "within",
        ("family", "letter", "told_within"),
        _within,
        Text("Within the limits, by the record or by what you told us").for_another(
            Text("Within the limits, by the record or by what they told us")
        ),
        YES_NO,
    ),
    Derived(
        "level",
        ("severity", "already_reduced", "family", "letter", "offense_date", "conviction_date"),
        _level,
        Text("The level compared"),
        ("felony", "misdemeanor", "infraction", UNKNOWN),
    ),
    Derived("priors_counted", ("priors",), _priors, Text("Earlier convictions counted")),
)
