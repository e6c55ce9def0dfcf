"""California's questions Q1 to Q6: whose record, which court, how the case ended."""

from __future__ import annotations

from app.intake.flow import Scope, Step
from app.intake.questions import Choice, Kind, Question
from app.jurisdictions.california.words import DOCKET, UNSURE
from app.relief.facts import Value
from app.relief.predicates import Is
from app.relief.text import Text

OPEN = Is("settled", "no")
"""Some answer is still needed: the law table has not reached a final row."""


def _not_lowered(status: str) -> dict[str, Value]:
    """Every answer but "it was lowered" says that it was not: so nothing more is asked for it."""
    return {"record_status": status, "already_reduced": False}


WHOSE = Question(
    "is_subject",
    Kind.CHOICE,
    Text("Is this about your own record?").for_another(
        Text("Is this about the record of the person you help?")
    ),
    hint=Text("If you help someone who is with you, answer for that person.").for_another(
        Text("They should be with you, or on the phone. Only they can decide to file.")
    ),
    choices=(
        Choice("self", Text("Yes"), facts={"is_subject": "self"}),
        Choice("other_person", Text("No"), facts={"is_subject": "other_person"}),
    ),
)
COURT_KIND = Question(
    "jurisdiction",
    Kind.CHOICE,
    Text("Was the case in a California state court?"),
    where=Text(
        'Look for "Superior Court of California", "Municipal Court" or "Justice Court" at the '
        "top of your papers. On a record, CASC, CAMC or CAJC means a California court. "
        "USFD means a federal court."
    ).for_another(
        Text(
            'Look for "Superior Court of California", "Municipal Court" or "Justice '
            'Court" at the top of their papers. On a record, CASC, CAMC or CAJC means '
            "a California court. USFD means a federal court."
        )
    ),
    choices=(
        Choice("ca_state", Text("Yes, a California state court")),
        Choice("other_state", Text("No, a court of another state")),
        Choice("federal", Text("No, a federal court")),
        Choice("military_tribal", Text("No, a military or tribal court")),
    ),
    unsure=UNSURE,
    fact="jurisdiction",
    settles=Text("Any paper from the court: the name of the court is at the top"),
)
HOW_IT_ENDED = Question(
    "case_result",
    Kind.CHOICE,
    Text("How did the case end?"),
    where=Text(
        'The docket or minute order from the court clerk says "convicted", "plea", "dismissed" or '
        '"juvenile". On a record, CAJV means juvenile court. If you were convicted and it was '
        "dismissed later (such as under 1203.4), pick Convicted. If you did not finish the drug "
        "program, or it was part of probation, pick Convicted."
    ).for_another(
        Text(
            'The docket or minute order from the court clerk says "convicted", '
            '"plea", "dismissed" or "juvenile". On a record, CAJV means juvenile '
            "court. If they were convicted and it was dismissed later (such as under "
            "1203.4), pick Convicted. If they did not finish the drug program, or it "
            "was part of probation, pick Convicted."
        )
    ),
    choices=(
        Choice("convicted_adult", Text("Convicted as an adult")),
        Choice("juvenile", Text("Juvenile court")),
        Choice("not_convicted", Text("Never convicted: dropped, dismissed or found not guilty")),
        Choice(
            "diversion_dej",
            Text("I finished a drug program and the case was dropped").for_another(
                Text("They finished a drug program and the case was dropped")
            ),
            hint=Text('Diversion, "DEJ" or PC 1000'),
        ),
    ),
    unsure=UNSURE,
    fact="case_result",
    settles=DOCKET,
)
CHECKED = Question(
    "record_status",
    Kind.CHOICE,
    Text("Have you checked if it was already cleared?").for_another(
        Text("Have they checked if it was already cleared?")
    ),
    where=Text(
        'Ask the clerk for any order under "11361.8" or "11361.9". Or ask the state '
        "Department of Justice for your own record. You do not have to check first."
    ).for_another(
        Text(
            'Ask the clerk for any order under "11361.8" or "11361.9". Or they ask '
            "the state Department of Justice for their own record. They do not have "
            "to check first."
        )
    ),
    choices=(
        Choice("not_checked", Text("Not yet"), facts=_not_lowered("not_checked")),
        Choice(
            "still_shows",
            Text("I checked, and it is still there").for_another(
                Text("They checked, and it is still there")
            ),
            facts=_not_lowered("still_shows"),
        ),
        Choice(
            "already_dismissed_or_sealed",
            Text("I checked, and it was dismissed or sealed under 11361.8 or 11361.9").for_another(
                Text("They checked, and it was dismissed or sealed under 11361.8 or 11361.9")
            ),
        ),
        Choice(
            "lowered",
            Text("I checked, and it was lowered").for_another(
                Text("They checked, and it was lowered")
            ),
            facts={"record_status": "still_shows", "already_reduced": True},
        ),
        Choice(
            "dismissed_1203_4",
            Text("It was dismissed under another law, such as 1203.4 or 1203.425"),
            facts=_not_lowered("dismissed_1203_4"),
        ),
        Choice("challenged_or_denied", Text("A prosecutor or judge said no")),
    ),
    unsure=UNSURE,
    unsure_facts=_not_lowered("not_checked"),
    fact="record_status",
    settles=Text("Any order in the court's file under 11361.8 or 11361.9"),
)
COUNTY = Question(
    "county",
    Kind.COURT,
    Text("Which county?"),
    where=Text("Look at the top of your papers.").for_another(
        Text("Look at the top of their papers.")
    ),
    why=Text("The petition goes to the court in the county that convicted you.").for_another(
        Text("The petition goes to the court in the county that convicted them.")
    ),
)
CASE_NUMBER = Question(
    "case_number",
    Kind.TEXT,
    Text("What is the case number?"),
    hint=Text("You can leave this empty and write it on the paper by hand.").for_another(
        Text("You can leave this empty. They can write it on the paper by hand.")
    ),
    where=Text("Look at the top right of your court papers.").for_another(
        Text("Look at the top right of their court papers.")
    ),
    optional=True,
    max_length=60,
)

STEPS = (
    Step(WHOSE, "case", Scope.PERSON),
    Step(COURT_KIND, "case", Scope.CASE, OPEN),
    Step(HOW_IT_ENDED, "case", Scope.CASE, OPEN),
    Step(CHECKED, "case", Scope.COUNT, OPEN),
    Step(COUNTY, "case", Scope.CASE, OPEN),
    Step(CASE_NUMBER, "case", Scope.CASE, OPEN),
)
