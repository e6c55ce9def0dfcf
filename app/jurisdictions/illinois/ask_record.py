"""Illinois's questions Q1 to Q5b (brief 3.4): which court, how it ended, when."""

from __future__ import annotations

from app.intake.flow import Scope, Step
from app.intake.questions import Choice, Kind, Question
from app.jurisdictions.illinois.conditions import ADULT, GUILTY
from app.jurisdictions.illinois.words import (
    COURT_PAPER,
    DISPOSITION,
    IMMIGRATION,
    INFORMATION,
    READ_THIS,
    UNSURE,
)
from app.relief.facts import UNKNOWN
from app.relief.predicates import All, Any, In, Is
from app.relief.text import Text

READ_FIRST = Question(
    "immigration_read",
    Kind.CHOICE,
    Text("Before we start"),
    warning=IMMIGRATION,
    hint=INFORMATION,
    choices=(Choice("read", READ_THIS),),
)
COURT_KIND = Question(
    "jurisdiction",
    Kind.CHOICE,
    Text("Which court had your case?").for_another(Text("Which court had their case?")),
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
    ).for_another(
        Text(
            'Under 18 cases are often juvenile (the number may have "JD"). If they were 17 '
            'before 2010, it is an adult case. A city hearing paper names a "hearing officer".'
        )
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
    Text("How old were you when you were arrested?").for_another(
        Text("How old were they when they were arrested?")
    ),
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
    ).for_another(
        Text(
            "Juvenile records have their own process, and it is free. Many are erased without "
            "them asking. Ask the circuit clerk for the juvenile expungement forms. They can "
            "also go on here as if it was an adult case."
        )
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
        Choice(
            "none", Text("No, or I don't think so").for_another(Text("No, or they don't think so"))
        ),
        Choice(
            "order_or_gone",
            Text(
                "I have a court order that expunged it, or the State Police record "
                "and the court search both show nothing"
            ).for_another(
                Text(
                    "They have a court order that expunged it, or the State Police record and "
                    "the court search both show nothing"
                )
            ),
        ),
        Choice(
            "cannabis_pardon",
            Text("I was told the Governor pardoned it").for_another(
                Text("They were told the Governor pardoned it")
            ),
        ),
        Choice(
            "other_pardon",
            Text("I have a different Governor's pardon that says I may expunge").for_another(
                Text("They have a different Governor's pardon that says they may expunge")
            ),
        ),
    ),
    unsure=UNSURE,
    fact="cleared_evidence",
    settles=Text(
        "Your State Police record, and a search at the circuit clerk's office"
    ).for_another(Text("Their State Police record, and a search at the circuit clerk's office")),
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
        Choice(
            "no_charge", Text("I was never charged").for_another(Text("They were never charged"))
        ),
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
    hint=Text("For a conviction: the day you were found guilty or sentenced.").for_another(
        Text("For a conviction: the day they were found guilty or sentenced.")
    ),
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
)
