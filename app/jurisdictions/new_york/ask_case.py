"""New York's questions Q1 to Q5: which court, how it ended, which charge, when, which drug."""

from __future__ import annotations

from collections.abc import Mapping

from app.intake.flow import Scope, Step
from app.intake.questions import Choice, Kind, Question
from app.jurisdictions.new_york import law
from app.jurisdictions.new_york.charges import NAME_OF
from app.jurisdictions.new_york.derive import straddles
from app.jurisdictions.new_york.sections import PRE_1967, read_section
from app.jurisdictions.new_york.words import CERTIFICATE, COMPLAINT, IMMIGRATION, UNSURE
from app.relief.dates import PartialDate
from app.relief.facts import UNKNOWN
from app.relief.predicates import All, Answered, In, Is, Not
from app.relief.text import Text

OPEN = Is("settled", "no")
"""Some answer is still needed: the law table has not reached a final row."""
NOBODY_KNOWS = Is("charge", UNKNOWN)
KNOWN = Not(In("charge", UNKNOWN, "never", "pre_1967"))


def _which_day(answer: str) -> Text | None:
    day = PartialDate.parse(answer)
    if not (straddles(day, law.ARTICLE_221) or straddles(day, law.MRTA)):
        return None
    return Text(
        "The law changed on July 29, 1977 and on March 31, 2021. Add the month and the day. "
        "If you do not know them, mark that you don't know."
    )


def _needs_a_number(typed: str) -> Text | None:
    read = read_section(typed)
    if read.section:
        return None
    if read.ambiguous:
        return Text(
            "That can mean two charges: 221.05 or 221.50. Type both digits after the point, or "
            "mark that you don't know."
        )
    if read.never:
        return Text(
            "There is no charge with that number. Check the paper, or mark that you don't know."
        )
    return Text(
        "We found no law number in that. Type the number, such as 221.10, or mark that you don't "
        "know."
    )


def _read(view: Mapping[str, object]) -> Mapping[str, object]:
    typed = view.get("section")
    read = read_section(typed if isinstance(typed, str) else "")
    name = NAME_OF.get(read.section)
    return {"read": f"{read.as_read()} ({name})" if name else read.as_read()}


def _dates(view: Mapping[str, object]) -> Mapping[str, object]:
    return {"offense": view.get("offense_date"), "conviction": view.get("disposition_date")}


READ_FIRST = Question(
    "read_first",
    Kind.CHOICE,
    Text("Before you start"),
    warning=IMMIGRATION,
    choices=(Choice("read", Text("I have read this")),),
)
WHICH_COURT = Question(
    "jurisdiction",
    Kind.CHOICE,
    Text("Which court had your case?"),
    where=Text(
        'Look at the top of any court paper. "People of the State of New York" means a New York '
        'State court. "United States of America" means federal.'
    ),
    choices=(
        Choice("ny", Text("New York State court")),
        Choice("federal", Text("Federal court")),
        Choice("other_state", Text("Another state")),
    ),
    unsure=UNSURE,
    fact="jurisdiction",
    settles=Text("Any paper from the court: the name of the court is at the top"),
)
_NO_CONVICTION, _FAMILY = Text("No conviction"), Text("Family Court")
_DELINQUENT: Mapping[str, str] = {"disposition": "juvenile_delinquent"}
HOW_IT_ENDED = Question(
    "disposition",
    Kind.CHOICE,
    Text("How did the case end?"),
    where=Text(
        "On a rap sheet, read the last line for that arrest. On a Certificate of Disposition, "
        'read "Disposition". A ticket that names Penal Law 222.10, .15, .25 or .45 is not "only '
        'a civil ticket": pick how it ended.'
    ),
    choices=(
        Choice("convicted_plea", Text("I pleaded guilty")),
        Choice("convicted_trial", Text("I was found guilty at trial")),
        Choice("dismissed", Text("Dismissed"), group=_NO_CONVICTION),
        Choice(
            "acd",
            Text("ACD: put off and then dismissed"),
            hint=Text("Adjournment in contemplation of dismissal"),
            group=_NO_CONVICTION,
        ),
        Choice("acquitted", Text("Not guilty"), group=_NO_CONVICTION),
        Choice("youthful_offender", Text("Youthful offender")),
        Choice("juvenile_delinquent", Text("Family Court: delinquency"), group=_FAMILY),
        Choice(
            "pins",
            Text("Family Court: PINS (person in need of supervision)"),
            group=_FAMILY,
        ),
        Choice("family", Text("Family Court, not sure which"), facts=_DELINQUENT, group=_FAMILY),
        Choice("pending", Text("Still open, or there is a warrant")),
        Choice("civil_penalty", Text("Only a civil ticket")),
    ),
    unsure=UNSURE,
    fact="disposition",
    settles=CERTIFICATE,
)
_OLD, _NEW = Text("Old pot charges (before March 31, 2021)"), Text("New cannabis charges")
_DRUGS, _MORE = Text("Drug and loitering charges"), Text("Other")
_PICKS = (
    (_OLD, "221.05", Text("Unlawful possession of marihuana")),
    (_OLD, "221.10", Text("Possession, 5th degree: in public, or more than 25 grams")),
    (_OLD, "221.15", Text("Possession, 4th degree")),
    (_OLD, "221.20", Text("Possession, 3rd degree")),
    (_OLD, "221.25", Text("Possession, 2nd degree")),
    (_OLD, "221.30", Text("Possession, 1st degree")),
    (_OLD, "221.35", Text("Sale, 5th degree")),
    (_OLD, "221.40", Text("Sale, 4th degree")),
    (_OLD, "221.45", Text("Sale, 3rd degree")),
    (_OLD, "221.50(1)", Text("Sale, 2nd degree: more than 4 ounces")),
    (_OLD, "221.50(2)", Text("Sale, 2nd degree: to someone under 18")),
    (_OLD, "221.55", Text("Sale, 1st degree")),
    (_NEW, "222.25", Text("Unlawful possession of cannabis")),
    (_NEW, "222.45", Text("Unlawful sale of cannabis")),
    (_NEW, "222.10", Text("Smoking or vaping where it is not allowed")),
    (_NEW, "222.15", Text("Growing at home over the limit")),
    (_DRUGS, "220.03", Text("Possession of a controlled substance, 7th degree")),
    (_DRUGS, "220.06", Text("Possession of a controlled substance, 5th degree")),
    (_DRUGS, "240.36", Text("Loitering, 1st degree: to use or have drugs")),
    (_DRUGS, "VTL 1192(4)", Text("Driving while ability impaired by drugs")),
    (_MORE, "240.20", Text("Disorderly conduct")),
    (_MORE, PRE_1967, Text("A charge from before September 1967")),
)
SECTION = Question(
    "section",
    Kind.SECTION,
    Text("What charge were you convicted of?"),
    hint=Text(
        "Not the charge you were arrested for. One charge at a time. You can add more later."
    ),
    where=Text(
        'Certificate of Disposition: "Charge" with "PL" and a number like 221.10. On a rap '
        'sheet, the "Court" part, not the "Arrest" part. Type it as your papers print it.'
    ),
    choices=tuple(
        Choice(number, name, hint=Text("Number %(number)s", number=number), group=group)
        for group, number, name in _PICKS
    ),
    unsure=UNSURE,
    fact="section",
    max_length=100,
    refine=_needs_a_number,
    settles=CERTIFICATE,
)
PICKED = frozenset(choice.value for choice in SECTION.choices) | {UNKNOWN}
READ_RIGHT = Question(
    "section_read",
    Kind.CHOICE,
    Text("We read this as %(read)s. Is that right?"),
    choices=(
        Choice("yes", Text("Yes, that is right")),
        Choice("no", Text("No, let me fix it"), reopens="section"),
    ),
)
NAMED = Question(
    "marihuana_named",
    Kind.CHOICE,
    Text("Does the paper say marihuana?"),
    hint=Text("Marijuana with a j is the same word."),
    choices=(
        Choice("yes", Text("Yes"), facts={"marihuana_named": True}),
        Choice("no", Text("No"), facts={"marihuana_named": False}),
    ),
    unsure=UNSURE,
    unsure_facts={"marihuana_named": UNKNOWN},
    settles=CERTIFICATE,
)
_LEVELS = (
    Choice("violation", Text("Violation"), hint=Text("V"), facts={"class": "V"}),
    Choice(
        "misdemeanor",
        Text("Misdemeanor, class A or B, or no letter"),
        hint=Text("AM or BM"),
        facts={"class": "AM"},
    ),
    Choice(
        "unclassified",
        Text("Misdemeanor, unclassified"),
        hint=Text("UM"),
        facts={"class": "UM"},
    ),
    Choice(
        "felony",
        Text("Felony, class B to E, or no letter"),
        hint=Text("BF, CF, DF or EF"),
        facts={"class": "EF"},
    ),
    Choice("felony_a", Text("Felony, class A"), hint=Text("AF"), facts={"class": "AF"}),
    Choice("infraction", Text("Traffic infraction"), hint=Text("0I"), facts={"class": "I"}),
)
_LEVEL_WHERE = Text('Look for "Violation", "Misdemeanor" or "Felony", or V, BM, AM, EF, DF, CF.')
LEVEL_UNNAMED = Question(
    "level_unnamed",
    Kind.CHOICE,
    Text("What level was it?"),
    where=_LEVEL_WHERE,
    choices=_LEVELS,
    unsure=UNSURE,
    unsure_facts={"class": UNKNOWN},
    settles=CERTIFICATE,
)
LEVEL = Question(
    "level",
    Kind.CHOICE,
    Text("What level is that charge on your record?"),
    where=_LEVEL_WHERE,
    choices=_LEVELS,
    unsure=UNSURE,
    unsure_facts={"class": UNKNOWN},
    settles=CERTIFICATE,
)
TRIED = Question(
    "inchoate",
    Kind.CHOICE,
    Text('Does the paper say "attempt", "110" or "conspiracy"?'),
    where=Text("A charge printed as 110/221.25 means an attempt."),
    choices=(
        Choice("none", Text("No")),
        Choice("attempt", Text("Attempt")),
        Choice("conspiracy", Text("Conspiracy or other")),
    ),
    unsure=UNSURE,
    fact="inchoate",
    settles=CERTIFICATE,
)
OFFENSE_DATE = Question(
    "offense_date",
    Kind.DATE,
    Text("About when did it happen?"),
    hint=Text("A year is fine."),
    where=Text('Rap sheet: "Date of crime".'),
    unsure=UNSURE,
    fact="offense_date",
    refine=_which_day,
    settles=CERTIFICATE,
)
CONVICTION_DATE = Question(
    "disposition_date",
    Kind.DATE,
    Text("When were you convicted?"),
    hint=Text("A year is fine."),
    where=Text(
        "Rap sheet: the disposition date. Certificate of Disposition: the date of sentence."
    ),
    unsure=UNSURE,
    fact="disposition_date",
    refine=_which_day,
    settles=CERTIFICATE,
)
DATES_FIT = Question(
    "dates_checked",
    Kind.CHOICE,
    Text("These two dates do not fit together. Which one is wrong?"),
    hint=Text(
        "You said it happened on %(offense)s, but that you were convicted on %(conviction)s. "
        "A conviction comes after the offense."
    ),
    choices=(
        Choice("offense", Text("Fix the first date"), reopens="offense_date"),
        Choice("conviction", Text("Fix the date of the conviction"), reopens="disposition_date"),
        Choice("cannot_tell", Text("I can't tell which one is wrong")),
    ),
    settles=CERTIFICATE,
)
SUBSTITUTED = Question(
    "substituted_440_46a",
    Kind.CHOICE,
    Text("Did a judge change an old pot charge to this one?"),
    choices=(
        Choice("yes", Text("Yes"), facts={"substituted_440_46a": True}),
        Choice("no", Text("No"), facts={"substituted_440_46a": False}),
    ),
    unsure=UNSURE,
    unsure_facts={"substituted_440_46a": False},
    settles=CERTIFICATE,
)
SUBSTANCE = Question(
    "sole_substance",
    Kind.CHOICE,
    Text("What was the only drug in the case?"),
    where=Text(
        'Complaint or lab report. Hash, oil, wax, shatter and most vape oil are "concentrated '
        'cannabis".'
    ),
    choices=(
        Choice("marihuana", Text("Plain marijuana")),
        Choice("concentrated_cannabis", Text("Concentrated cannabis only")),
        Choice("mixed", Text("More than one drug")),
        Choice("other", Text("Another drug")),
    ),
    unsure=UNSURE,
    fact="sole_substance",
    settles=COMPLAINT,
)

_DRUG_CHARGES = In("charge", "220.03_06", "240.36", "other_220")
_LEVEL_LEFT_OPEN = All(
    In("charge", "220.03_06", "240.36", "other_220", "vtl_1192", "vtl_other", "other"),
    Not(Answered("class")),
    OPEN,
)
STEPS = (
    Step(READ_FIRST, "case", Scope.PERSON),
    Step(WHICH_COURT, "case", Scope.CASE, OPEN),
    Step(HOW_IT_ENDED, "case", Scope.CASE, OPEN),
    Step(SECTION, "conviction", when=OPEN),
    Step(READ_RIGHT, "conviction", when=Is("section_typed", "yes"), fill=_read),
    Step(NAMED, "conviction", when=All(NOBODY_KNOWS, OPEN)),
    Step(LEVEL_UNNAMED, "conviction", when=All(NOBODY_KNOWS, OPEN)),
    Step(TRIED, "conviction", when=All(Not(Answered("inchoate")), OPEN)),
    Step(OFFENSE_DATE, "conviction", when=All(KNOWN, OPEN)),
    Step(CONVICTION_DATE, "conviction", when=All(KNOWN, OPEN)),
    Step(DATES_FIT, "conviction", when=Is("dates_conflict", "yes"), fill=_dates),
    Step(
        SUBSTITUTED,
        "conviction",
        when=All(Is("era_2021", "before"), In("charge", "group_n", "other_222"), OPEN),
    ),
    Step(SUBSTANCE, "conviction", when=All(_DRUG_CHARGES, OPEN)),
    Step(LEVEL, "conviction", when=_LEVEL_LEFT_OPEN),
)
