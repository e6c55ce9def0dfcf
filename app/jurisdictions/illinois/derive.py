"""Facts worked out before the rules run (brief 3.1, 3.5, 4.3).

Each gives every answer a value, "unknown" among them, so that no row stays open on an answer
of "I don't know". ``None`` means that what it needs was never given.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from app.jurisdictions.illinois import law
from app.jurisdictions.illinois.classes import MISDEMEANOR, RESULTS, fits_letter, work_out
from app.jurisdictions.illinois.facts import CLASSES, CONVICTIONS, DISPOSITIONS, YES_NO
from app.jurisdictions.illinois.sections import read_section
from app.relief.dates import PartialDate
from app.relief.facts import UNKNOWN, Value
from app.relief.predicates import Given
from app.relief.table import Derived
from app.relief.text import Text

_LAW_OF_SECTION = {
    "550/4": "possession",
    "550/5": "sale",
    **dict.fromkeys(("550/5.1", "550/5.2", "550/8", "550/9", "600", "600/3.5"), "elsewhere"),
    "dui": "dui",
    "ordinance": "ordinance",
}
_LAW_OF_KIND = {
    "possession": "possession",
    "sale": "sale",
    **dict.fromkeys(
        ("plants", "paraphernalia", "school_sale", "trafficking", "conspiracy"), "elsewhere"
    ),
    "dui": "dui",
    "ordinance": "ordinance",
}
LAWS = ("possession", "sale", "elsewhere", "dui", "ordinance", "other")
_SIDES = ("before", "after", UNKNOWN)


def _ended(facts: Given) -> Value | None:
    """How it ended; a fine for a civil ticket is a civil ticket (3.1)."""
    ended = facts.get("disposition")
    if ended == "fine_only":
        given = facts.get("class")
        return None if given is None else ("civil_violation" if given == "civil" else ended)
    return ended


def _charge(facts: Given) -> Value | None:
    typed = facts.get("section")
    if not isinstance(typed, str):
        return None
    read = read_section(typed)
    return f"{read.family}:{read.letter}:{'yes' if read.attempt else 'no'}"


def _law(facts: Given) -> Value | None:
    charge = facts.get("charge")
    if charge is None:
        return None
    family = str(charge).split(":")[0]
    if family != UNKNOWN:
        return _LAW_OF_SECTION.get(family, "other")
    kind = facts.get("charge_kind")
    return None if kind is None else _LAW_OF_KIND.get(str(kind), "other")


def _tried(facts: Given) -> Value | None:
    charge, attempt = facts.get("charge"), facts.get("attempt")
    if charge is not None and str(charge).endswith(":yes"):
        return "yes"
    if charge is None or attempt is None:
        return None
    return "yes" if attempt is True else "no"


def _ticket_law(facts: Given) -> Value | None:
    """Which law that police and clerks clear by themselves a civil ticket is under (IL-09)."""
    charge = facts.get("charge")
    if charge is None:
        return None
    family, letter, _ = str(charge).split(":")
    if family == "600/3.5":
        return "paraphernalia"
    return "possession" if family == "550/4" and letter in ("", "a") else "none"


def _klass(facts: Given) -> Value | None:
    """The class on the record; "civil" beside a conviction counts as not known (3.1)."""
    given = facts.get("class")
    return UNKNOWN if given == "civil" else given


def _finished(facts: Given) -> Value | None:
    """Whether the sentence is finished, as it counts (3.1)."""
    ended, done = facts.get("disposition"), facts.get("sentence_completed")
    if ended is None or done is None:
        return None
    if ended in ("fine_only", "time_served") and done == UNKNOWN:
        return "yes"
    return "money_only" if ended == "fine_only" and done == "no" else done


def _at_most(limit: float) -> Callable[[Given], Value | None]:
    def compute(facts: Given) -> Value | None:
        grams = facts.get("grams")
        if isinstance(grams, int | float):
            return "yes" if grams <= limit else "no"
        return grams

    return compute


def side(day: Value | None, line: date) -> str | None:
    """Before or on and after a line; unknown where a part of a date can be on either side."""
    if day is None:
        return None
    if not isinstance(day, PartialDate):
        return UNKNOWN
    if day.latest < line:
        return "before"
    return "after" if day.earliest >= line else UNKNOWN


def _side_of(fact: str, line: date) -> Callable[[Given], Value | None]:
    def compute(facts: Given) -> Value | None:
        return side(facts.get(fact), line)

    return compute


def _base(facts: Given) -> Value | None:
    """The offense date, or where that is not known the day it ended."""
    offense = facts.get("offense_date")
    return facts.get("disposition_date") if offense == UNKNOWN else offense


def _ticket_day(facts: Given) -> Value | None:
    return side(_base(facts), law.CIVIL_START)


def _year_ago(facts: Given) -> Value | None:
    offense, today = facts.get("offense_date"), facts.get("as_of")
    if offense is None or not isinstance(today, PartialDate):
        return None
    if not isinstance(offense, PartialDate):
        return UNKNOWN
    passed = timedelta(days=law.DAYS_AFTER_ARREST)
    if today.earliest - offense.latest >= passed:
        return "yes"
    return "no" if today.earliest - offense.earliest < passed else UNKNOWN


def _era(facts: Given) -> Value | None:
    """Before the Act, in its first years, or later (IL-27)."""
    base = _base(facts)
    if base is None:
        return None
    if side(base, law.ACT_START) == "before":
        return "before_act"
    return "first_years" if side(base, law.CLASSES_START) == "before" else "later"


def _before_guide(facts: Given) -> Value | None:
    """Before the court's table of manufacture and delivery starts."""
    base = _base(facts)
    return None if base is None else side(base, law.SALE_TABLE_START)


def _days(base: Value) -> tuple[date, date]:
    """The first and the last day that a date can mean; without one, any day before the form's."""
    if isinstance(base, PartialDate):
        return base.earliest, base.latest
    return law.ACT_START, law.FORM_CUTOFF


def _by_prior(facts: Given) -> dict[bool, str] | None:
    """The class worked out without and with an earlier drug conviction (4.3).

    A date that can lie on either side of a change is worked out for both; where they differ, or
    the day is not known, the class is unclear.
    """
    tried, grams, base = facts.get("tried"), facts.get("grams"), _base(facts)
    if tried is None or grams is None or base is None:
        return None
    found: dict[bool, str] = {}
    for prior in (False, True):
        classes = {
            work_out(
                sale=facts["law"] == "sale",
                attempt=tried == "yes",
                grams=grams if isinstance(grams, int | float) else None,
                letter=str(facts["charge"]).split(":")[1],
                day=day,
                prior=prior,
            )
            for day in _days(base)
        }
        found[prior] = classes.pop() if len(classes) == 1 else "unclear"
    return found


def _prior_matters(facts: Given) -> Value | None:
    kind = facts.get("law")
    if kind is None or kind not in ("possession", "sale"):
        return None if kind is None else "no"
    found = _by_prior(facts)
    return None if found is None else ("no" if found[False] == found[True] else "yes")


def _worked_out(facts: Given) -> Value | None:
    """The class that amount, letter and date lead to; an earlier conviction not known is none."""
    kind, prior = facts.get("law"), facts.get("prior_drug_conviction")
    if kind is None or kind not in ("possession", "sale"):
        return None if kind is None else "unclear"
    found = _by_prior(facts)
    if found is None or (prior is None and found[False] != found[True]):
        return None
    return found[prior == "yes"]


def _letter_fits(facts: Given) -> Value | None:
    """Whether the letter and the weight on the paper go together (4.1)."""
    kind, grams, base = facts.get("law"), facts.get("grams"), _base(facts)
    if kind is None or grams is None or base is None:
        return None
    letter = str(facts["charge"]).split(":")[1]
    if kind not in ("possession", "sale") or not letter or not isinstance(grams, int | float):
        return "yes"
    fits = {
        fits_letter(sale=kind == "sale", grams=grams, letter=letter, day=day) for day in _days(base)
    }
    return "no" if fits == {False} else "yes"


def _seal_years(facts: Given) -> Value | None:
    """How many years after the last sentence sealing opens (3.5)."""
    ended, given, kind = facts.get("disposition"), facts.get("class"), facts.get("law")
    today, revoked = facts.get("as_of"), facts.get("revoked")
    if ended is None or given is None or kind is None or not isinstance(today, PartialDate):
        return None
    if today.earliest < law.SEAL_2YR_START:
        return 2 if ended == "supervision_completed" else 3
    special = str(ended).startswith(("supervision", "qualified_probation"))
    if special or given in (*MISDEMEANOR, "ordinance") or kind == "ordinance":
        return 2
    if ended not in ("conditional_discharge", "probation"):
        return 3
    return None if revoked is None else (2 if revoked == "no" else 3)


def _dates_conflict(facts: Given) -> Value | None:
    """Whether the arrest lies after its own conviction, whatever the dates can mean."""
    offense, ended = facts.get("offense_date"), facts.get("disposition_date")
    if offense is None or ended is None:
        return None
    if not (isinstance(offense, PartialDate) and isinstance(ended, PartialDate)):
        return "no"
    return "yes" if offense.earliest > ended.latest else "no"


def _convicted(facts: Given) -> Value | None:
    ended = facts.get("ended")
    return None if ended is None else ("yes" if ended in CONVICTIONS else "no")


DERIVED = (
    Derived("charge", ("section",), _charge, Text("The law number as we read it")),
    Derived("ended", ("disposition", "class"), _ended, Text("How the case ended"), DISPOSITIONS),
    Derived("convicted", ("ended",), _convicted, Text("It counts as a conviction"), ("yes", "no")),
    Derived("law", ("charge", "charge_kind"), _law, Text("Which law it is"), LAWS),
    Derived("tried", ("charge", "attempt"), _tried, Text("It is an attempt"), ("yes", "no")),
    Derived(
        "ticket_law",
        ("charge",),
        _ticket_law,
        Text("The law of a civil ticket"),
        ("possession", "paraphernalia", "none"),
    ),
    Derived("klass", ("class",), _klass, Text("The class that counts"), CLASSES[1:]),
    Derived(
        "finished",
        ("disposition", "sentence_completed"),
        _finished,
        Text("The sentence is finished, as it counts"),
        ("yes", "money_only", "no", UNKNOWN),
    ),
    Derived("small", ("grams",), _at_most(law.SMALL_GRAMS), Text("30 grams or less"), YES_NO),
    Derived("ten", ("grams",), _at_most(law.CIVIL_GRAMS), Text("10 grams or less"), YES_NO),
    Derived(
        "offense_side",
        ("offense_date",),
        _side_of("offense_date", law.FORM_CUTOFF),
        Text("The offense: before or from June 25, 2019"),
        _SIDES,
    ),
    Derived(
        "conviction_side",
        ("disposition_date",),
        _side_of("disposition_date", law.FORM_CUTOFF),
        Text("The conviction: before or from June 25, 2019"),
        _SIDES,
    ),
    Derived(
        "ticket_day",
        ("offense_date", "disposition_date"),
        _ticket_day,
        Text("The ticket: before or from July 29, 2016"),
        _SIDES,
    ),
    Derived(
        "year_ago",
        ("offense_date", "as_of"),
        _year_ago,
        Text("The arrest was at least 365 days ago"),
        YES_NO,
    ),
    Derived(
        "era",
        ("offense_date", "disposition_date"),
        _era,
        Text("Before the cannabis law, in its first years, or later"),
        ("before_act", "first_years", "later"),
    ),
    Derived(
        "before_guide",
        ("offense_date", "disposition_date"),
        _before_guide,
        Text("Before or from September 24, 1983"),
        _SIDES,
    ),
    Derived(
        "prior_matters",
        ("law", "tried", "charge", "grams", "offense_date", "disposition_date"),
        _prior_matters,
        Text("An earlier drug conviction makes a difference"),
        ("yes", "no"),
    ),
    Derived(
        "worked_out",
        (
            "law",
            "tried",
            "charge",
            "grams",
            "offense_date",
            "disposition_date",
            "prior_drug_conviction",
        ),
        _worked_out,
        Text("The class that the amount and the date lead to"),
        RESULTS,
    ),
    Derived(
        "letter_fits",
        ("law", "charge", "grams", "offense_date", "disposition_date"),
        _letter_fits,
        Text("The letter and the weight go together"),
        ("yes", "no"),
    ),
    Derived(
        "seal_years",
        ("disposition", "class", "law", "as_of", "revoked"),
        _seal_years,
        Text("Years until a record can be sealed"),
        (2, 3),
    ),
    Derived(
        "dates_conflict",
        ("offense_date", "disposition_date"),
        _dates_conflict,
        Text("The arrest lies after the conviction"),
        ("yes", "no"),
    ),
)
