"""Illinois's questions Q1 to Q9 (brief 3.4): which court, how it ended, which law, when."""

from __future__ import annotations

from collections.abc import Mapping

from app.intake.flow import Scope, Step
from app.intake.questions import Choice, Kind, Question
from app.jurisdictions.illinois.classes import HIGH
from app.jurisdictions.illinois.conditions import BOTH, CONVICTED, FOUR_OR_FIVE
from app.jurisdictions.illinois.facts import CONVICTIONS
from app.jurisdictions.illinois.sections import read_section
from app.jurisdictions.illinois.words import (
    CHARGE_PAPER,
    COURT_PAPER,
    DISPOSITION,
    IMMIGRATION,
    INFORMATION,
    UNSURE,
)
from app.relief.facts import UNKNOWN
from app.relief.predicates import All, Any, In, Is, Not
from app.relief.text import Text

PICKS: Mapping[str, tuple[str, bool]] = {
    "possession": ("possession", False),
    "sale": ("sale", False),
    "try_possession": ("possession", True),
    "try_sale": ("sale", True),
    "plants": ("plants", False),
    "paraphernalia": ("paraphernalia", False),
    "school_sale": ("school_sale", False),
    "trafficking": ("trafficking", False),
    "conspiracy": ("conspiracy", False),
    "dui": ("dui", False),
    "ordinance": ("ordinance", False),
    "other": ("other", False),
}
"""What a pick means where the paper has no law number: the kind of charge, and an attempt."""

ADULT = All(Is("jurisdiction", "illinois"), Is("court_type", "adult_court"))
GUILTY = In("disposition", *CONVICTIONS)
WAITED = In(
    "disposition",
    "dismissed",
    "acquitted",
    "supervision_completed",
    "qualified_probation_completed",
)
NOT_CHARGED, TICKET = Is("disposition", "no_charge"), Is("ended", "civil_violation")
EARLY = All(BOTH, Is("conviction_side", "before"))
"""A conviction under Section 4 or 5 from before the form's day."""
MOTION_OPEN = All(EARLY, Not(In("klass", *HIGH)))


def _which_law(typed: str) -> Text | None:
    if typed in PICKS:
        return None
    read = read_section(typed)
    if read.probation:
        return Text(
            "That is the law for first-offender probation, not for the charge. Type the law "
            "number of the charge. If you had this probation, pick it on the page "
            "“How did the case end?”."
        )
    if read.ambiguous:
        return Text(
            "We can't tell which law this is. It could mean two laws, or a part is missing. Type "
            "it with the brackets, such as 720 ILCS 550/4(c), or pick from the list. If you can't "
            "tell, pick “Something else”."
        )
    return None


def _read(view: Mapping[str, object]) -> Mapping[str, object]:
    typed = view.get("section")
    read = read_section(typed) if isinstance(typed, str) else None
    return {"read": (read.as_read() if read else "") or Text("another law than the cannabis law")}


def _dates(view: Mapping[str, object]) -> Mapping[str, object]:
    return {"arrest": view.get("offense_date"), "ended": view.get("disposition_date")}


READ_FIRST = Question(
    "immigration_read",
    Kind.CHOICE,
    Text("Before we start"),
    warning=IMMIGRATION,
    hint=INFORMATION,
    choices=(Choice("read", Text("I have read this")),),
)
COURT_KIND = Question(
    "jurisdiction",
    Kind.CHOICE,
    Text("Which court had your case?"),
    where=Text(
        'Look at the top of a court paper. "Circuit Court of ___ County, Illinois" is a county '
        'court. "United States District Court" is federal.'
    ),
    choices=(
        Choice("illinois", Text("Illinois county (circuit) court")),
        Choice("other_state", Text("Another state")),
        Choice("federal", Text("Federal court")),
        Choice("military_tribal", Text("Military or tribal court")),
    ),
    unsure=UNSURE,
    fact="jurisdiction",
    settles=COURT_PAPER,
)
ADULT_CASE = Question(
    "court_type",
    Kind.CHOICE,
    Text("Was it an adult case?"),
    where=Text(
        'Under 18 cases are often juvenile (the number may have "JD"). If you were 17 before '
        '2010, it is an adult case. A city hearing paper names a "hearing officer".'
    ),
    choices=(
        Choice("adult_court", Text("Yes, adult court")),
        Choice("juvenile_court", Text("Juvenile court")),
        Choice("city_hearing", Text("A city or village hearing, not a courthouse")),
    ),
    unsure=UNSURE,
    unsure_facts={"court_unclear": "yes"},
    fact="court_type",
    settles=COURT_PAPER,
)
AGE_THEN = Question(
    "age_then",
    Kind.CHOICE,
    Text("How old were you when you were arrested?"),
    choices=(
        Choice("adult", Text("18 or older"), facts={"court_type": "adult_court"}),
        Choice("old_17", Text("17, and it was before 2010"), facts={"court_type": "adult_court"}),
        Choice("young", Text("17 in 2010 or later, or younger"), facts={"young": "yes"}),
    ),
)
YOUNG = Question(
    "young_case",
    Kind.CHOICE,
    Text("This may have been a juvenile case"),
    hint=Text(
        "Juvenile records have their own process, and it is free. Many are erased without you "
        "asking. Ask the circuit clerk for the juvenile expungement forms. You can also go on "
        "here as if it was an adult case."
    ),
    choices=(
        Choice("juvenile", Text("Stop here"), facts={"court_type": "juvenile_court"}),
        Choice("adult", Text("Go on as an adult case"), facts={"court_type": "adult_court"}),
    ),
)
CLEARED = Question(
    "cleared_evidence",
    Kind.CHOICE,
    Text("Has this record already been cleared?"),
    where=Text(
        'Call the circuit clerk. Ask State Police for "Access and Review". An order that says '
        '"vacated" alone is not enough: pick No here, then "Conviction was thrown out later" on '
        "the next page."
    ),
    choices=(
        Choice("none", Text("No, or I don't think so")),
        Choice(
            "order_or_gone",
            Text(
                "I have a court order that expunged it, or the State Police record "
                "and the court search both show nothing"
            ),
        ),
        Choice("cannabis_pardon", Text("I was told the Governor pardoned it")),
        Choice(
            "other_pardon", Text("I have a different Governor's pardon that says I may expunge")
        ),
    ),
    unsure=UNSURE,
    fact="cleared_evidence",
    settles=Text("Your State Police record, and a search at the circuit clerk's office"),
)
HOW_IT_ENDED = Question(
    "disposition",
    Kind.CHOICE,
    Text("How did the case end?"),
    where=Text(
        'The "disposition" from the circuit clerk says it. All of these mean dropped:'
        ' "Nolle", "SOL", "non-suit" and "no probable cause". "Terminated '
        'satisfactory" means that it is finished. "Terminated unsatisfactory" means '
        "that it is not."
    ),
    choices=(
        Choice("no_charge", Text("I was never charged")),
        Choice(
            "dismissed",
            Text("Dropped or dismissed"),
            hint=Text("A case stricken with leave (SOL) counts as dismissed after 160 days."),
        ),
        Choice("acquitted", Text("Found not guilty")),
        Choice("supervision_completed", Text("Court supervision, finished")),
        Choice("supervision_failed", Text("Court supervision, not finished right")),
        Choice(
            "qualified_probation_completed",
            Text("Special first-offender probation, finished"),
            hint=Text("710, 1410, 410, TASC or Second Chance"),
        ),
        Choice("qualified_probation_failed", Text("Special probation, not finished right")),
        Choice("probation", Text("Regular probation")),
        Choice("conditional_discharge", Text("Conditional discharge")),
        Choice("jail", Text("Jail")),
        Choice("prison", Text("Prison")),
        Choice("time_served", Text("Time served")),
        Choice("fine_only", Text("Fine only")),
        Choice("civil_violation", Text('A civil ticket ("civil law violation")')),
        Choice("vacated", Text("Conviction was thrown out later")),
        Choice("pending", Text("Still open, or supervision or special probation is still going")),
    ),
    unsure=UNSURE,
    fact="disposition",
    settles=DISPOSITION,
)
WHEN_ENDED = Question(
    "disposition_date",
    Kind.DATE,
    Text("What date did it end that way?"),
    hint=Text("For a conviction: the day you were found guilty or sentenced."),
    where=Text('On the disposition, next to "Disposition Date".'),
    unsure=UNSURE,
    fact="disposition_date",
    settles=DISPOSITION,
)
TERM_ENDED = Question(
    "term_end_date",
    Kind.DATE,
    Text("When did the supervision or special probation end?"),
    where=Text('Look for "Termination date" on the disposition.'),
    unsure=UNSURE,
    fact="term_end_date",
    settles=DISPOSITION,
)
SECTION = Question(
    "section",
    Kind.SECTION,
    Text("What law number is on your paper?"),
    hint=Text(
        "Use the charge you were found guilty of, not the first charge. If your paper has no "
        "number, pick from the list."
    ),
    where=Text(
        'Beside "Statute" or "Charge". It looks like 720 ILCS 550/4(c), 720-550/4-C or 56 1/2-704.'
    ),
    choices=(
        Choice("possession", Text("Having cannabis")),
        Choice("sale", Text("Selling, making, or meaning to sell")),
        Choice("try_possession", Text("Trying to have")),
        Choice("try_sale", Text("Trying to sell")),
        Choice("plants", Text("Plants")),
        Choice("paraphernalia", Text("Pipe, papers or other paraphernalia")),
        Choice("school_sale", Text("Near a school")),
        Choice("trafficking", Text("Trafficking")),
        Choice("conspiracy", Text("Conspiracy")),
        Choice("dui", Text("Driving high")),
        Choice("ordinance", Text("A city or county ordinance")),
        Choice("other", Text("Something else")),
    ),
    unsure=UNSURE,
    unsure_facts={"section": UNKNOWN, "charge_kind": UNKNOWN, "attempt": False},
    fact="section",
    max_length=120,
    refine=_which_law,
    settles=DISPOSITION,
)
READ_RIGHT = Question(
    "section_read",
    Kind.CHOICE,
    Text("We read this as %(read)s. Is that right?"),
    choices=(
        Choice("yes", Text("Yes, that is right")),
        Choice("no", Text("No, let me fix it"), reopens="section"),
    ),
)
CLASS = Question(
    "class",
    Kind.CHOICE,
    Text("What class was it?"),
    where=Text(
        'Next to "Class" or "Type": M is misdemeanor, F is felony. Outside Cook, "CM" in the case '
        'number is often a misdemeanor and "CF" a felony case. A CF case can still end as a '
        "misdemeanor."
    ),
    choices=(
        Choice("MA", Text("Class A misdemeanor")),
        Choice("MB", Text("Class B misdemeanor")),
        Choice("MC", Text("Class C misdemeanor")),
        Choice("M", Text("Misdemeanor, letter unknown")),
        Choice("F4", Text("Class 4 felony")),
        Choice("F3", Text("Class 3 felony")),
        Choice("F2", Text("Class 2 felony")),
        Choice("F1", Text("Class 1 felony")),
        Choice("FX", Text("Class X felony")),
        Choice("F", Text("Felony, number unknown"), facts={"class": UNKNOWN}),
        Choice("civil", Text("It says “civil law violation”")),
    ),
    unsure=UNSURE,
    fact="class",
    settles=DISPOSITION,
)
GRAMS = Question(
    "grams",
    Kind.AMOUNT,
    Text("How much cannabis, in grams?"),
    hint=Text(
        "1 ounce is about 28.35 grams. 1 pound is about 453.6 grams. If you only see a range, "
        "type the top of the range."
    ),
    where=Text('In the charge words ("30-500g"), the police report or the lab report.'),
    unsure=UNSURE,
    fact="grams",
    settles=CHARGE_PAPER,
)
ARRESTED = Question(
    "offense_date",
    Kind.DATE,
    Text("When were you arrested?"),
    where=Text("The police report, the disposition or your State Police record."),
    unsure=UNSURE,
    fact="offense_date",
    settles=Text("Your State Police record"),
)
DATES_FIT = Question(
    "dates_checked",
    Kind.CHOICE,
    Text("These two dates do not fit together. Which one is wrong?"),
    hint=Text(
        "You said you were arrested on %(arrest)s, but that the case ended on %(ended)s. An "
        "arrest comes first."
    ),
    choices=(
        Choice("arrest", Text("Fix the arrest date"), reopens="offense_date"),
        Choice("ended", Text("Fix the date the case ended"), reopens="disposition_date"),
    ),
    settles=DISPOSITION,
)

_LIGHT_CASE = Any(
    All(NOT_CHARGED, FOUR_OR_FIVE),
    All(WAITED, FOUR_OR_FIVE, Is("tried", "no")),
)
STEPS = (
    Step(READ_FIRST, "court", Scope.PERSON),
    Step(COURT_KIND, "court", Scope.CASE),
    Step(ADULT_CASE, "court", Scope.CASE, Is("jurisdiction", "illinois")),
    Step(AGE_THEN, "court", Scope.CASE, Is("court_unclear", "yes")),
    Step(YOUNG, "court", Scope.CASE, Is("young", "yes")),
    Step(CLEARED, "ended", Scope.CASE, ADULT),
    Step(HOW_IT_ENDED, "ended", when=All(ADULT, In("cleared_evidence", "none", UNKNOWN))),
    Step(WHEN_ENDED, "ended", when=Any(GUILTY, Is("disposition", "civil_violation"))),
    Step(
        TERM_ENDED,
        "ended",
        when=In("disposition", "supervision_completed", "qualified_probation_completed"),
    ),
    Step(
        SECTION,
        "charge",
        when=Any(GUILTY, WAITED, In("disposition", "civil_violation", "no_charge")),
    ),
    Step(READ_RIGHT, "charge", when=Is("section_typed", "yes"), fill=_read),
    Step(
        CLASS,
        "charge",
        when=All(GUILTY, Any(Is("disposition", "fine_only"), Not(Is("law", "dui")))),
    ),
    Step(
        GRAMS,
        "charge",
        when=Any(
            All(EARLY, Any(Not(In("klass", *HIGH)), Is("tried", "yes"))),
            All(TICKET, Is("ticket_law", "possession")),
            _LIGHT_CASE,
        ),
    ),
    Step(
        ARRESTED,
        "charge",
        Scope.CASE,
        Any(
            EARLY,
            All(TICKET, Is("ticket_law", "paraphernalia")),
            All(TICKET, Is("ticket_law", "possession"), In("ten", "yes", UNKNOWN)),
            All(_LIGHT_CASE, Is("small", "yes")),
        ),
    ),
    Step(
        DATES_FIT,
        "charge",
        when=All(CONVICTED, Is("dates_conflict", "yes")),
        fill=_dates,
    ),
)
