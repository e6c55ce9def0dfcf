"""California's questions Q7 to Q12: which conviction, when, how old, still serving."""

from __future__ import annotations

from collections.abc import Mapping

from app.intake.flow import Scope, Step
from app.intake.questions import Choice, Kind, Question
from app.jurisdictions.california.ask_case import OPEN
from app.jurisdictions.california.derive import straddles
from app.jurisdictions.california.sections import FOUR, read_section
from app.jurisdictions.california.words import DOCKET, NO, UNSURE, YES
from app.relief.dates import PartialDate
from app.relief.predicates import All, In, Is
from app.relief.text import Text

CANNABIS = All(In("family", *FOUR), OPEN)


def _which_part_of_2016(answer: str) -> Text | None:
    if not straddles(PartialDate.parse(answer)):
        return None
    return Text(
        "The law changed on November 9, 2016. Add the month, and for November the day. "
        "If you do not know it, mark that you are not sure."
    ).for_another(
        Text(
            "The law changed on November 9, 2016. Add the month, and for "
            "November the day. If they do not know it, mark that they are not "
            "sure."
        )
    )


def _needs_a_number(typed: str) -> Text | None:
    first = read_section(typed)[0]
    if first.see_comment:
        return Text(
            "The section is in the comment line of your record. Please type that line."
        ).for_another(
            Text("The section is in the comment line of their record. Please type that line.")
        )
    if first.family == "unknown":
        return Text(
            "We found no section number in that. Type the number, such as 11359, or mark that "
            "you are not sure."
        ).for_another(
            Text(
                "We found no section number in that. Type the number, such as "
                "11359, or mark that they are not sure."
            )
        )
    return None


def _read(view: Mapping[str, object]) -> Mapping[str, object]:
    typed = view.get("section")
    if not isinstance(typed, str):
        return {"read": ""}
    first = read_section(typed)[0]
    return {"read": first.as_read() or Text("no section that we know")}


def _each_section(typed: str) -> tuple[str, ...]:
    found = read_section(typed)
    return tuple(one.as_read() for one in found) if len(found) > 1 else (typed,)


def _dates(view: Mapping[str, object]) -> Mapping[str, object]:
    return {"offense": view.get("offense_date"), "conviction": view.get("conviction_date")}


_NUMBER = Text("Section %(number)s")

SECTION = Question(
    "section",
    Kind.SECTION,
    Text("Which law section were you convicted of?").for_another(
        Text("Which law section were they convicted of?")
    ),
    hint=Text("One charge at a time. You can add more convictions later.").for_another(
        Text("One charge at a time. More convictions can be added later.")
    ),
    where=Text(
        'Look for "charge" or "count" on the docket, such as "HS 11357(b)" or "11359 HS". '
        "Type it as your papers print it."
    ).for_another(
        Text(
            'Look for "charge" or "count" on the docket, such as "HS 11357(b)" or '
            '"11359 HS". Type it as their papers print it.'
        )
    ),
    choices=(
        Choice("11357", Text("Having cannabis"), hint=_NUMBER.filled(number="11357")),
        Choice("11358", Text("Growing cannabis"), hint=_NUMBER.filled(number="11358")),
        Choice("11359", Text("Having cannabis to sell"), hint=_NUMBER.filled(number="11359")),
        Choice(
            "11360",
            Text("Selling, giving or carrying cannabis"),
            hint=_NUMBER.filled(number="11360"),
        ),
    ),
    unsure=UNSURE,
    fact="section",
    max_length=100,
    refine=_needs_a_number,
    settles=DOCKET,
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
OTHER_CHARGE = Question(
    "prop64_charge_in_case",
    Kind.CHOICE,
    Text("Was there also a cannabis charge in that case?"),
    where=Text("Look at all the counts on the docket."),
    choices=(YES, NO),
    unsure=UNSURE,
    fact="prop64_charge_in_case",
    settles=DOCKET,
)
LEVEL = Question(
    "severity",
    Kind.CHOICE,
    Text("Is it a felony, misdemeanor or infraction on the record now?"),
    where=Text("Look after the charge: F, M or I. If it was lowered, give the new level."),
    choices=(
        Choice("felony", Text("Felony")),
        Choice("misdemeanor", Text("Misdemeanor")),
        Choice("infraction", Text("Infraction")),
    ),
    unsure=UNSURE,
    fact="severity",
    settles=DOCKET,
)
OFFENSE_DATE = Question(
    "offense_date",
    Kind.DATE,
    Text("When did it happen?"),
    hint=Text("A year is fine."),
    where=Text('Look for "offense date" or "violation date".'),
    why=Text("The law changed on November 9, 2016. What counts is the day it happened."),
    unsure=UNSURE,
    fact="offense_date",
    refine=_which_part_of_2016,
    settles=DOCKET,
)
CONVICTION_DATE = Question(
    "conviction_date",
    Kind.DATE,
    Text("When were you convicted?").for_another(Text("When were they convicted?")),
    hint=Text("A year is fine."),
    where=Text('Look for the "plea" or "sentence" date.'),
    unsure=UNSURE,
    fact="conviction_date",
    refine=_which_part_of_2016,
    settles=DOCKET,
)
DATES_FIT = Question(
    "dates_checked",
    Kind.CHOICE,
    Text("These two dates do not fit together. Which one is wrong?"),
    hint=Text(
        "You said it happened on %(offense)s, but that you were convicted on %(conviction)s. "
        "A conviction comes after the offense."
    ).for_another(
        Text(
            "The answers say it happened on %(offense)s, but that they were convicted on "
            "%(conviction)s. A conviction comes after the offense."
        )
    ),
    choices=(
        Choice("offense", Text("Fix the offense date"), reopens="offense_date"),
        Choice("conviction", Text("Fix the conviction date"), reopens="conviction_date"),
        Choice(
            "cannot_tell",
            Text("I can't tell which one is wrong").for_another(
                Text("They can't tell which one is wrong")
            ),
        ),
    ),
    settles=DOCKET,
)
BORN = Question(
    "born",
    Kind.BIRTH_DATE,
    Text("What is your date of birth?").for_another(Text("What is their date of birth?")),
    hint=Text("Used only to work out your age then. Not printed on court papers.").for_another(
        Text("Used only to work out their age then. Not printed on court papers.")
    ),
    unsure=Text("I'm not sure, or I'd rather not say").for_another(
        Text("They are not sure, or would rather not say")
    ),
    unsure_facts={"born": "unknown"},
    fact="born",
)
AGE = Question(
    "age",
    Kind.CHOICE,
    Text("How old were you when it happened?").for_another(
        Text("How old were they when it happened?")
    ),
    why=Text("The law is different under 18, from 18 to 20, and from 21 up."),
    choices=(
        Choice("under18", Text("Under 18")),
        Choice("18_20", Text("18, 19 or 20")),
        Choice("21_plus", Text("21 or older")),
    ),
    unsure=UNSURE,
    fact="age",
    settles=Text(
        "The day of the offense on the docket, and your birth certificate or ID"
    ).for_another(Text("The day of the offense on the docket, and their birth certificate or ID")),
)
SERVING = Question(
    "serving",
    Kind.CHOICE,
    Text("Are you still serving a sentence in this case?").for_another(
        Text("Are they still serving a sentence in this case?")
    ),
    hint=Text("Jail, prison, probation, parole or other supervision for this case only."),
    where=Text(
        "If all that is left is money you owe, answer No and tell a lawyer. "
        "Courts have not settled what that means."
    ).for_another(
        Text(
            "If all that is left is money they owe, answer No. They should tell a lawyer. "
            "Courts have not settled what that means."
        )
    ),
    choices=(YES, NO),
    unsure=UNSURE,
    fact="serving",
    settles=Text("Your probation or parole officer, or the court clerk, can tell you").for_another(
        Text("Their probation or parole officer, or the court clerk, can tell them")
    ),
)

STEPS = (
    Step(SECTION, "conviction", when=OPEN, split=_each_section),
    Step(READ_RIGHT, "conviction", when=Is("section_typed", "yes"), fill=_read),
    Step(OTHER_CHARGE, "conviction", Scope.CASE, All(Is("family", "related"), OPEN)),
    Step(LEVEL, "conviction", when=CANNABIS),
    Step(OFFENSE_DATE, "conviction", when=CANNABIS),
    Step(CONVICTION_DATE, "conviction", when=CANNABIS),
    Step(DATES_FIT, "conviction", when=Is("dates_conflict", "yes"), fill=_dates),
    Step(BORN, "you", Scope.PERSON, CANNABIS),
    Step(AGE, "you", when=All(Is("age_unclear", "yes"), CANNABIS)),
    Step(SERVING, "you", Scope.CASE, All(In("family", *FOUR, "conspiracy"), OPEN)),
)
