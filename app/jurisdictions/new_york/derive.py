"""Facts worked out from the vocabulary before the rules run (brief 1.6, 3.3, 3.5)."""

from __future__ import annotations

from datetime import date

from app.jurisdictions.new_york import law
from app.jurisdictions.new_york.charges import CLASS_OF, GROUP_A, GROUP_B, GROUP_N
from app.jurisdictions.new_york.facts import CLASSES
from app.jurisdictions.new_york.sections import PRE_1967, Reading, read_section
from app.relief.dates import PartialDate, add_years
from app.relief.facts import UNKNOWN, Value
from app.relief.predicates import Given
from app.relief.table import Derived
from app.relief.text import Text

FELONIES = ("EF", "DF", "CF", "BF", "AF")
MISDEMEANORS = ("AM", "BM", "UM")
TO_MINOR = "221.50(2)"
"""221.50 with subdivision 2: the buyer's age under 18 is an element."""
CHARGES = (
    "group_a", "group_n", "240.37", "221.25", "221.30", "221.45", "221.50", TO_MINOR, "221.55",
    "220.03_06", "240.36", "other_220", "phl_3382", "other_222", "vtl_1192", "vtl_other",
    "sex_offense", "other", "never", "pre_1967", UNKNOWN,
)  # fmt: skip
_TRIED = ("attempt", "conspiracy", "solicitation", "facilitation")
_ERAS = ("before", "after", UNKNOWN)
_YES_NO = ("yes", "no", UNKNOWN)


def read_of(facts: Given) -> Reading | None:
    """The charge as read from the fact ``section``; ``None`` when it was not given."""
    typed = facts.get("section")
    if not isinstance(typed, str):
        return None
    return read_section("" if typed == UNKNOWN else typed)


def _charge(facts: Given) -> Value | None:
    read = read_of(facts)
    if read is None:
        return None
    if read.section != "221.50" or read.subdivision:
        return kind_of(read)
    sub = facts.get("subdivision")
    return None if sub is None else (TO_MINOR if sub == "2" else "221.50")


def kind_of(read: Reading) -> str:
    """The group of a charge, as the rules tell charges apart."""
    section = read.section
    if not section:
        return "never" if read.never else UNKNOWN
    if section == "221.50" and read.subdivision == "2":
        return TO_MINOR
    if section in GROUP_B or section in ("240.36", "240.37"):
        return section
    named = {
        **dict.fromkeys(GROUP_A, "group_a"),
        **dict.fromkeys(GROUP_N, "group_n"),
        **dict.fromkeys(("220.03", "220.06"), "220.03_06"),
        "PHL 3382": "phl_3382",
        PRE_1967: "pre_1967",
    }
    return named.get(section) or _by_article(section)


def _by_article(section: str) -> str:
    starts = {
        "220.": "other_220",
        "222.": "other_222",
        "130.": "sex_offense",
        "263.": "sex_offense",
        "VTL 1192": "vtl_1192",
        "VTL ": "vtl_other",
    }
    return next((kind for start, kind in starts.items() if section.startswith(start)), "other")


def _tried(facts: Given) -> Value | None:
    """Attempt or whole: what the record prints, else the answer."""
    read = read_of(facts)
    if read is not None and read.inchoate != "none":
        return read.inchoate
    return None if read is None else facts.get("inchoate")


def straddles(day: PartialDate, line: date) -> bool:
    """Whether a year or month alone cannot be placed before or after a day."""
    return day.earliest < line <= day.latest


def _side(day: Value | None, line: date) -> str | None:
    """Before or from a day; not known where only the year of that day is (3.5)."""
    if day is None:
        return None
    if not isinstance(day, PartialDate) or straddles(day, line):
        return UNKNOWN
    return "before" if day.latest < line else "after"


def first_known(line: date, facts: Given) -> Value | None:
    """By the offense date when known, else by the conviction date (3.5)."""
    side = _side(facts.get("offense_date"), line)
    return _side(facts.get("disposition_date"), line) if side == UNKNOWN else side


def era_1977(facts: Given) -> Value | None:
    """Before or from the first day of former article 221."""
    return first_known(law.ARTICLE_221, facts)


def _era_2021(facts: Given) -> Value | None:
    return first_known(law.MRTA, facts)


def _offense_2021(facts: Given) -> Value | None:
    return _side(facts.get("offense_date"), law.MRTA)


def _judgment_2021(facts: Given) -> Value | None:
    return _side(facts.get("disposition_date"), law.MRTA)


def table_class(section: str, facts: Given) -> str:
    """The class that the tables fix for a whole charge; empty where they leave it open.

    221.10 was a class B misdemeanor before August 28, 2019 and a violation from then.
    """
    if section != "221.10":
        return CLASS_OF.get(section, "")
    side = first_known(law.VIOLATIONS_2019, facts)
    return {"before": "BM", "after": "V"}.get(str(side), "")


def _level(facts: Given) -> Value | None:
    """The level: as given, else as printed, else as the tables fix it for the whole charge."""
    given, read = facts.get("class"), read_of(facts)
    if given != UNKNOWN:
        return given
    if read is None:
        return None
    if read.level:
        return read.level
    tried = facts.get("tried")
    if tried is None or tried in _TRIED:
        return None if tried is None else UNKNOWN
    if read.section.startswith(("220.", "240.36")):
        era = facts.get("era_1977")
        if era is None:
            return None
        if era == "before":
            return UNKNOWN
    if read.section == "221.10" and first_known(law.VIOLATIONS_2019, facts) is None:
        return None
    return table_class(read.section, facts) or UNKNOWN


def _level_differs(facts: Given) -> Value | None:
    """Whether the level given is not the one that the section has (4.1)."""
    read, given = read_of(facts), facts.get("class")
    if read is None or given is None:
        return None
    fixed = CLASS_OF.get(read.section, "")
    if not fixed or UNKNOWN in (given, fixed) or read.section.startswith(("220.", "240.")):
        return "no"
    allowed = ("BM", "V") if read.section == "221.10" else (fixed,)
    return "no" if given in allowed else "yes"


def _adult(facts: Given) -> Value | None:
    """21 or older on the day of the offense."""
    age = facts.get("age_at_offense")
    if not isinstance(age, int | float):
        return age
    return "yes" if age >= 21 else "no"


def _adult_to_minor(facts: Given) -> Value | None:
    """The buyer's band where an adult of 21 sold to someone under 21; else no (3.5)."""
    buyer, adult = facts.get("buyer_age_band"), facts.get("adult")
    if buyer == "21plus" or adult == "no":
        return "no"
    if buyer == UNKNOWN:
        charge = facts.get("charge")
        if charge is None or charge != TO_MINOR:
            return None if charge is None else "no"
        buyer = "under_18"
    return None if buyer is None or adult is None else buyer


def _near_age(facts: Given) -> Value | None:
    """Buyer of 18 to 20 and seller of 21 to 23: the gap may be under three years."""
    buyer, age = facts.get("buyer_age_band"), facts.get("age_at_offense")
    if buyer is None or age is None:
        return None
    return "yes" if buyer == "18_20" and isinstance(age, int | float) and 21 <= age < 24 else "no"


def _ten_years(facts: Given) -> Value | None:
    last, as_of = facts.get("last_sentence_or_release_date"), facts.get("as_of")
    if last is None or as_of is None:
        return None
    if not isinstance(last, PartialDate) or not isinstance(as_of, PartialDate):
        return UNKNOWN
    due = add_years(last.latest, law.APPLICATION_YEARS, early=True)
    return "yes" if due <= as_of.earliest else "no"


def _few_crimes(facts: Given) -> Value | None:
    """At most two crimes and at most one felony (CPL 160.59)."""
    limits = {"total_ny_crimes": 2, "total_ny_felonies": 1}
    counts = {name: facts.get(name) for name in limits}
    if any(isinstance(n, int | float) and n > limits[name] for name, n in counts.items()):
        return "no"
    if None in counts.values():
        return None
    return UNKNOWN if UNKNOWN in counts.values() else "yes"


def _seal_years(facts: Given) -> Value | None:
    level = facts.get("level")
    if level is None:
        return None
    if level in MISDEMEANORS:
        return law.MISDEMEANOR_YEARS
    return law.FELONY_YEARS if level in FELONIES else UNKNOWN


def _seal_on(facts: Given) -> Value | None:
    """The day from which the court system should seal it by itself (CPL 160.57)."""
    last, years = facts.get("last_sentence_or_release_date"), facts.get("seal_years")
    if last is None or years is None:
        return None
    if not isinstance(last, PartialDate) or not isinstance(years, int):
        return UNKNOWN
    return add_years(last.latest, years, early=True).isoformat()


def _backlog(facts: Given) -> Value | None:
    """Convicted on or before the day the Clean Slate Act came into force."""
    day = facts.get("disposition_date")
    if day is None:
        return None
    return "yes" if isinstance(day, PartialDate) and day.earliest <= law.CLEAN_SLATE else "no"


_DATES = ("offense_date", "disposition_date")
DERIVED = (
    Derived(
        "charge", ("section", "subdivision"), _charge, Text("Which kind of charge it is"), CHARGES
    ),
    Derived(
        "tried",
        ("section", "inchoate"),
        _tried,
        Text("An attempt or the whole charge, by the record"),
        ("none", "attempt", "conspiracy", "solicitation", "facilitation", UNKNOWN),
    ),
    Derived("era_1977", _DATES, era_1977, Text("Before or from July 29, 1977"), _ERAS),
    Derived("era_2021", _DATES, _era_2021, Text("Before or from March 31, 2021"), _ERAS),
    Derived(
        "offense_2021",
        ("offense_date",),
        _offense_2021,
        Text("The offense: before or from March 31, 2021"),
        _ERAS,
    ),
    Derived(
        "judgment_2021",
        ("disposition_date",),
        _judgment_2021,
        Text("The judgment: before or from March 31, 2021"),
        _ERAS,
    ),
    Derived(
        "level",
        ("class", "section", "tried", "era_1977", *_DATES),
        _level,
        Text("The level, by the record or by the tables"),
        (*CLASSES, UNKNOWN),
    ),
    Derived(
        "level_differs",
        ("section", "class"),
        _level_differs,
        Text("The level does not fit the charge"),
        ("yes", "no"),
    ),
    Derived("adult", ("age_at_offense",), _adult, Text("21 or older then"), _YES_NO),
    Derived(
        "adult_to_minor",
        ("charge", "buyer_age_band", "adult"),
        _adult_to_minor,
        Text("An adult of 21 sold to someone under 21"),
        ("no", "18_20", "under_18"),
    ),
    Derived(
        "near_age",
        ("buyer_age_band", "age_at_offense"),
        _near_age,
        Text("Close in age"),
        ("yes", "no"),
    ),
    Derived(
        "ten_years",
        ("last_sentence_or_release_date", "as_of"),
        _ten_years,
        Text("Ten years since the last sentence or release"),
        _YES_NO,
    ),
    Derived(
        "few_crimes",
        ("total_ny_crimes", "total_ny_felonies"),
        _few_crimes,
        Text("At most two crimes, at most one felony"),
        _YES_NO,
    ),
    Derived("seal_years", ("level",), _seal_years, Text("Years until sealing"), (3, 8, UNKNOWN)),
    Derived(
        "seal_on",
        ("last_sentence_or_release_date", "seal_years"),
        _seal_on,
        Text("The day from which it should be sealed"),
    ),
    Derived(
        "backlog",
        ("disposition_date",),
        _backlog,
        Text("Convicted before the Clean Slate Act"),
        ("yes", "no"),
    ),
)
