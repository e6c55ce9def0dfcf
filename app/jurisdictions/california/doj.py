"""The research file of California's Department of Justice: what its 95 columns say.

One row is one part of one count: a person, an arrest cycle, a step of it (arrest, court action,
registration, death), a count, a part of the sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from app.jurisdictions.california import law
from app.jurisdictions.california.courts import COURTS
from app.jurisdictions.california.doj_charges import mentions, read_charge, read_level
from app.jurisdictions.california.doj_differences import DIFFERENCES
from app.jurisdictions.california.doj_policy import USUAL, read_policy
from app.jurisdictions.california.sections import FOUR
from app.jurisdictions.declare_bulk import History, HistoryFile, Role
from app.relief.dates import PartialDate
from app.relief.facts import UNKNOWN, Value

_LISTED = [
    line.split() for line in Path(__file__).with_name("doj_columns.txt").read_text().splitlines()
]
COLUMNS = tuple(name for name, *_ in _LISTED)
PERSONAL = frozenset(name for name, *mark in _LISTED if mark)
"""Columns that name, number or describe one person; ``doj_columns.txt`` marks them."""
ROLES = {
    Role.PERSON: "SUBJECT_ID",
    Role.COUNT: "CNT_ORDER",
    Role.NAME: "PRI_NAME",
    Role.BIRTH: "PRI_DOB",
    Role.SEX: "GENDER",
    Role.RACE: "RACE_DESCR",
    Role.ARREST: "CYC_DATE",
    Role.EVENT: "STP_EVENT_DATE",
    Role.KIND: "STP_TYPE_DESCR",
    Role.COUNTY: "STP_ORI_CNTY_NAME",
    Role.DOCKET: "OFN",
    Role.OFFENSE: "OFFENSE_DESCR",
    Role.COMMENT: "COMMENT_TEXT",
    Role.CLASS: "OFFENSE_TOC",
    Role.DISPOSITION: "DISP_DESCR",
    Role.LEVEL: "CONV_STAT_DESCR",
    Role.PLACE: "SENT_LOC_DESCR",
    Role.LENGTH: "SENT_LENGTH",
    Role.UNIT: "SENT_TIME_CODE",
}
_LACKS = {
    "section": "the section",
    "severity": "the level of the conviction",
    "level": "the level of the conviction",
    "conviction_date": "the date of the conviction",
    "age": "the birth date",
    "serving": "the sentence",
    "superstrike": "what another conviction was for",
    "pc290c": "what another conviction was for",
    "listed": "the section",
    "only_cannabis": "what another conviction was for",
}
PRINTED = {
    "cases": "Case Number",
    "convictions": "# of convictions on record",
    "mention": "Possible Other P64 Charges",
    "after": "Occurred after 11/9/2016",
    "strikes": "Superstrike Code Section(s)",
    "registrables": "PC290 Code Section(s)",
    "registered": "PC290 Registration",
    "date": "Date of Conviction",
    "years": "Years Since This Conviction",
    "years_any": "Years Since Any Conviction",
    "cannabis": "# of Prop 64 convictions",
    "section": "# of HS {} convictions",
    "died": "Deceased",
    "determination": "Eligibility Determination",
    "reason": "Eligibility Reason",
}
COUNTED = {
    "relief": "reliefWithCurrentEligibilityChoices",
    "relief_all": "reliefWithDismissAllProp64",
    "by_section": "prop64ConvictionsCountInCountyByCodeSection",
    "subjects": "subjectsWithProp64ConvictionCountInCounty",
    "felonies": "prop64FelonyConvictionsCountInCounty",
    "others": "prop64NonFelonyConvictionsCountInCounty",
    "some_relief": "subjectsWithSomeReliefCount",
    "dismissed": "convictionDismissalCountByCodeSection",
    "reduced": "convictionReductionCountByCodeSection",
    "more": "convictionDismissalCountByAdditionalRelief",
}
_BANDS = ("under18", "18_20", "21_plus")


def facts(history: History) -> Mapping[str, Value]:
    """The facts of a conviction in the words of the law brief; what the file lacks stays out.

    The file has no offense date. "I don't know" is told, so the conviction date governs and a
    conviction under the new law goes to a lawyer. Age between two bands is told as not known.
    """
    told: dict[str, Value] = {
        "is_subject": "other_person" if history.died else "self",
        "jurisdiction": "ca_state",
        "case_result": UNKNOWN if history.age_most == 0 else "convicted_adult",
        "offense_date": UNKNOWN,
        "priors": history.priors,
    }
    if history.section:
        told["section"] = history.section
    if history.day is not None:
        told["conviction_date"] = PartialDate(history.day.year, history.day.month, history.day.day)
    if history.age_least is not None and history.age_most is not None:
        sure = history.age_least == history.age_most
        told["age"] = _BANDS[history.age_most] if sure else UNKNOWN
    for name, value in (
        ("severity", history.level),
        ("serving", history.serving),
        ("superstrike", history.strike),
        ("pc290c", history.registrable),
    ):
        if value is not None:
            told[name] = value
    return told


DOJ = HistoryFile(
    id="doj",
    title="Research file of the California Department of Justice",
    columns=COLUMNS,
    header="RECORD_ID",
    roles=ROLES,
    personal=PERSONAL,
    case_digits=6,
    convicted="CONVICTED",
    death="DECEASED",
    registration=("REGISTRATION", "290"),
    court="COURT ACTION",
    see_comment=("", "SEE COMMENT FOR CHARGE"),
    no_time=("FINE", "RESTITUTION", "FINE SS", "REST FINE"),
    after_prison=("PRISON", 3),
    units={"D": (1, 1), "M": (30, 31), "Y": (365, 366)},
    periods=(law.LETTERS_FROM, law.POSSESSION_INFRACTION, law.PROP_64),
    effective=law.PROP_64,
    ages=(18, 21),
    reach=6,
    most_priors=2,
    sections=FOUR,
    counties=tuple(court.county.upper() for court in COURTS),
    mention="1135[789]|11360",
    read_charge=read_charge,
    read_level=read_level,
    facts=facts,
    mentions=mentions,
    lacks=_LACKS,
    read_policy=read_policy,
    usual_policy=USUAL,
    dismiss_all={"baselineEligibility": {"dismiss": list(FOUR)}},
    differences=DIFFERENCES,
    dismissed=frozenset({"dismiss_and_seal"}),
    lowered=frozenset({"redesignate_misdemeanor", "redesignate_infraction"}),
    printed=PRINTED,
    counted=COUNTED,
    limits="The file has no offense dates and does not say how much cannabis there was.",
)
"""The one history file that California's Department of Justice gives to prosecutors."""
