"""New York's questions Q1 to Q5: which court, how it ended, which charge, when, which drug."""

from __future__ import annotations

from collections.abc import Mapping

from app.intake.flow import Scope, Step
from app.intake.questions import Choice, Kind, Question
from app.jurisdictions.new_york import law
from app.jurisdictions.new_york.ask_charge import (
    LEVEL,
    LEVEL_UNNAMED,
    NAMED,
    READ_RIGHT,
    SECTION,
    TRIED,
    what_we_read,
)
from app.jurisdictions.new_york.derive import straddles
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
    ).for_another(
        Text(
            "The law changed on July 29, 1977 and on March 31, 2021. Add the month and the day. "
            "If they do not know the day, mark that they don't know."
        )
    )


def _dates(view: Mapping[str, object]) -> Mapping[str, object]:
    return {"offense": view.get("offense_date"), "conviction": view.get("disposition_date")}


READ_FIRST = Question(
    "read_first",
    Kind.CHOICE,
    Text("Before you start").for_another(Text("Before they start")),
    warning=IMMIGRATION,
    choices=(
        Choice("read", Text("I have read this").for_another(Text("They have read or heard this"))),
    ),
)
WHICH_COURT = Question(
    "jurisdiction",
    Kind.CHOICE,
    Text("Which court had your case?").for_another(Text("Which court had their case?")),
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
        Choice("convicted_plea", Text("I pleaded guilty").for_another(Text("They pleaded guilty"))),
        Choice(
            "convicted_trial",
            Text("I was found guilty at trial").for_another(
                Text("They were found guilty at trial")
            ),
        ),
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
    Text("When were you convicted?").for_another(Text("When were they convicted?")),
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
    ).for_another(
        Text(
            "The answers say it happened on %(offense)s, but that they were convicted on "
            "%(conviction)s. A conviction comes after the offense."
        )
    ),
    choices=(
        Choice("offense", Text("Fix the first date"), reopens="offense_date"),
        Choice("conviction", Text("Fix the date of the conviction"), reopens="disposition_date"),
        Choice(
            "cannot_tell",
            Text("I can't tell which one is wrong").for_another(
                Text("They can't tell which one is wrong")
            ),
        ),
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
    Step(READ_RIGHT, "conviction", when=Is("section_typed", "yes"), fill=what_we_read),
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
