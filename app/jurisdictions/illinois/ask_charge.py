"""Illinois's questions Q6 to Q9 (brief 3.4): which law, which class, how much, the arrest."""

from __future__ import annotations

from collections.abc import Mapping

from app.intake.flow import Scope, Step
from app.intake.questions import Choice, Kind, Question
from app.jurisdictions.illinois.classes import HIGH
from app.jurisdictions.illinois.conditions import (
    CONVICTED,
    EARLY,
    FOUR_OR_FIVE,
    GUILTY,
    NOT_CHARGED,
    TICKET,
    WAITED,
)
from app.jurisdictions.illinois.sections import read_section
from app.jurisdictions.illinois.words import ARREST_PAPER, CHARGE_PAPER, DISPOSITION, UNSURE
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


def _which_law(typed: str) -> Text | None:
    if typed in PICKS:
        return None
    read = read_section(typed)
    if read.probation:
        return Text(
            "That is the law for first-offender probation, not for the charge. Type the law "
            "number of the charge. If you had this probation, pick it on the page "
            "“How did the case end?”."
        ).for_another(
            Text(
                "That is the law for first-offender probation, not for the charge. Type the "
                "law number of the charge. If they had this probation, pick it on the page "
                "“How did the case end?”."
            )
        )
    if read.ambiguous:
        return Text(
            "We can't tell which law this is. It could mean two laws, or a part is missing. Type "
            "it with the brackets, such as 720 ILCS 550/4(c), or pick from the list. If you can't "
            "tell, pick “Something else”."
        ).for_another(
            Text(
                "We can't tell which law this is. It could mean two laws, or a part is "
                "missing. Type it with the brackets, such as 720 ILCS 550/4(c), or pick from "
                "the list. If they can't tell, pick “Something else”."
            )
        )
    return None


def _read(view: Mapping[str, object]) -> Mapping[str, object]:
    typed = view.get("section")
    read = read_section(typed) if isinstance(typed, str) else None
    return {"read": (read.as_read() if read else "") or Text("another law than the cannabis law")}


def _dates(view: Mapping[str, object]) -> Mapping[str, object]:
    return {"arrest": view.get("offense_date"), "ended": view.get("disposition_date")}


SECTION = Question(
    "section",
    Kind.SECTION,
    Text("What law number is on your paper?").for_another(
        Text("What law number is on their paper?")
    ),
    hint=Text(
        "Use the charge you were found guilty of, not the first charge. If your paper has no "
        "number, pick from the list."
    ).for_another(
        Text(
            "Use the charge they were found guilty of, not the first charge. If their paper "
            "has no number, pick from the list."
        )
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
        Choice(
            "no",
            Text("No, let me fix it").for_another(Text("No, it must be fixed")),
            reopens="section",
        ),
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
    ).for_another(
        Text(
            "1 ounce is about 28.35 grams. 1 pound is about 453.6 grams. If the paper shows only "
            "a range, type the top of the range."
        )
    ),
    where=Text('In the charge words ("30-500g"), the police report or the lab report.'),
    unsure=UNSURE,
    fact="grams",
    settles=CHARGE_PAPER,
)
ARRESTED = Question(
    "offense_date",
    Kind.DATE,
    Text("When were you arrested?").for_another(Text("When were they arrested?")),
    where=ARREST_PAPER,
    unsure=UNSURE,
    fact="offense_date",
    settles=Text("Your State Police record").for_another(Text("Their State Police record")),
)
DATES_FIT = Question(
    "dates_checked",
    Kind.CHOICE,
    Text("These two dates do not fit together. Which one is wrong?"),
    hint=Text(
        "You said you were arrested on %(arrest)s, but that the case ended on %(ended)s. An "
        "arrest comes first."
    ).for_another(
        Text(
            "The answers say they were arrested on %(arrest)s, but that the case ended on "
            "%(ended)s. An arrest comes first."
        )
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
