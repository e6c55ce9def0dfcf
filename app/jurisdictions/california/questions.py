"""California's questionnaire (brief 3.6): the order of the steps, and the age from a birth date."""

from __future__ import annotations

from collections.abc import Mapping

from app.intake.answers import Answer, Answers
from app.intake.contact import PHONE, address
from app.intake.flow import Flow, Scope, Section, Step
from app.intake.questions import Field, Kind, Question
from app.intake.screening import Seen
from app.jurisdictions.california import ask_case, ask_conduct, ask_conviction
from app.jurisdictions.california.courts import COURTS
from app.jurisdictions.california.derive import dates_conflict, straddles
from app.jurisdictions.california.rules import PROGRAM
from app.jurisdictions.california.words import NO, YES
from app.relief.dates import BadDate, PartialDate, ages_between
from app.relief.facts import UNKNOWN, Facts, Value
from app.relief.predicates import Is
from app.relief.text import Text

_PICKED = frozenset(choice.value for choice in ask_conviction.SECTION.choices) | {UNKNOWN}


def complete(facts: Facts) -> Facts:
    """Work out whether a section was typed, and the age band where the dates allow just one."""
    more: dict[str, Value] = {}
    section = facts.get("section")
    if section is not None and section not in _PICKED:
        more["section_typed"] = "yes"
    if "born" in facts and "offense_date" in facts:
        band = _age_band(facts)
        if band is not None:
            more["age"] = band
        else:
            more["age_unclear"] = "yes"
    return facts.plus(more) if more else facts


def _age_band(facts: Facts) -> str | None:
    """The only band that the dates allow; ``None`` when there are two, or a date is not known.

    With only a conviction date, the offense may lie years before it: just "under 18" is sure.
    """
    born, when = facts["born"], facts["offense_date"]
    if not isinstance(born, PartialDate) or dates_conflict(facts) == "yes":
        return None
    try:
        if isinstance(when, PartialDate) and not straddles(when):
            bands = {_band(age) for age in ages_between(born, when)}
            return bands.pop() if len(bands) == 1 else None
        conviction = facts.get("conviction_date")
        if isinstance(conviction, PartialDate) and ages_between(born, conviction)[1] < 18:
            return "under18"
    except BadDate:
        return None
    return None


def _band(age: int) -> str:
    if age < 18:
        return "under18"
    return "18_20" if age < 21 else "21_plus"


def _view(facts: Facts) -> Mapping[str, Value]:
    return Seen(PROGRAM, facts)


SCREENING = Flow(
    sections=(
        Section("case", Text("Your case").for_another(Text("Their case"))),
        Section("conviction", Text("Your conviction").for_another(Text("Their conviction"))),
        Section("you", Text("About you").for_another(Text("About them"))),
        Section("facts", Text("What happened")),
        Section("before", Text("Other convictions")),
    ),
    steps=(*ask_case.STEPS, *ask_conviction.STEPS, *ask_conduct.STEPS),
    view=_view,
    complete=complete,
)

_GIVES_UP = Text("This gives up a right. It is your choice. You can leave it at No.").for_another(
    Text(
        "This gives up a right. Read it to them. It is their choice, not yours. They can leave it "
        "at No."
    )
)
JUDGE = Question(
    "waive_judge",
    Kind.CHOICE,
    Text("Is it OK for any judge to decide, not only the judge who sentenced you?").for_another(
        Text("Is it OK with them if any judge decides, not only the judge who sentenced them?")
    ),
    warning=Text("This gives up a right. Many people say yes, but you do not have to.").for_another(
        Text(
            "This gives up a right. Many people say yes, but the person you help does not have "
            "to. Read it to them."
        )
    ),
    why=Text(
        "Item 3 of the petition gives up the right to the judge who sentenced you. We tick it "
        "only if you say yes."
    ).for_another(
        Text(
            "Item 3 of the petition gives up the right to the judge who sentenced "
            "them. We tick it only if they say yes."
        )
    ),
    choices=(YES, NO),
)
APPEARANCE = Question(
    "waive_appearance",
    Kind.CHOICE,
    Text("Is it OK for the court to decide without you being there?").for_another(
        Text("Is it OK with them if the court decides without them being there?")
    ),
    warning=_GIVES_UP,
    why=Text(
        "Item 4 of the petition gives up the right to be at a hearing. We tick it only if you "
        "say yes."
    ).for_another(
        Text(
            "Item 4 of the petition gives up the right to be at a hearing. We tick it "
            "only if they say yes."
        )
    ),
    choices=(YES, NO),
)
HEARING = Question(
    "hearing",
    Kind.CHOICE,
    Text("Do you want a hearing?").for_another(Text("Do they want a hearing?")),
    hint=Text("You do not need one for the court to decide. You can ask for one.").for_another(
        Text("They do not need one for the court to decide. They can ask for one.")
    ),
    choices=(NO, YES),
)
ON_THE_LIST = Question(
    "count_details",
    Kind.DETAILS,
    Text("Do your papers show these two things?").for_another(
        Text("Do their papers show these two things?")
    ),
    hint=Text("Leave a line empty if you do not know. You can fill it in by hand.").for_another(
        Text("Leave a line empty if they do not know. They can fill it in by hand.")
    ),
    where=Text("Look at the docket or minute order."),
    fields=(
        Field("number", Text("Count number"), optional=True, max_length=20),
        Field(
            "sentence",
            Text("Sentence"),
            hint=Text('For example: "3 years probation". Do not write what you did.').for_another(
                Text('For example: "3 years probation". Do not write what they did.')
            ),
            optional=True,
            max_length=120,
        ),
    ),
)
DETAILS = Question(
    "details",
    Kind.DETAILS,
    Text("Your name and how the court can reach you").for_another(
        Text("Their name and how the court can reach them")
    ),
    hint=Text("We print this on the petition. It is not kept on our side.").for_another(
        Text(
            "We print this on the petition. Give their address, not yours. It is not "
            "kept on our side."
        )
    ),
    fields=(
        Field(
            "name",
            Text("Your full name").for_another(Text("Their full name")),
            max_length=300,
            autocomplete="name",
        ),
        Field(
            "case_name",
            Text("The name on the case, if it is different"),
            optional=True,
            max_length=300,
        ),
        *address(Text("Street address or P.O. box"), Text("Two letters, such as CA")),
        PHONE,
        Field("email", Text("Email"), optional=True, autocomplete="email", pattern="email"),
    ),
)

COURT_ADDRESS = Question(
    "court_address",
    Kind.DETAILS,
    Text("Is this the right address of the court?"),
    hint=Text(
        "Please confirm with the criminal clerk before you mail anything. You can change it "
        "here, or leave it empty and write it by hand."
    ).for_another(
        Text(
            "Please confirm with the criminal clerk before anything is mailed. You "
            "can change it here, or leave it empty. They can write it by hand."
        )
    ),
    where=Text(
        "Look on the court's own website, or call the court. Ask which counter takes papers in "
        "criminal cases."
    ),
    fields=(
        Field("street", Text("Street address"), optional=True, max_length=120),
        Field(
            "mailing", Text("Mailing address, if it is different"), optional=True, max_length=120
        ),
        Field("city_zip", Text("City and ZIP code"), optional=True, max_length=80),
    ),
)


def _known_address(answers: Answers, case: int) -> Answer | None:
    county = answers.cases[case].given.get("county")
    court = COURTS.get(county) if isinstance(county, str) else None
    if court is None or not court.street:
        return None
    return {"street": court.street, "city_zip": court.city_zip}


_FILES = Is("case_files", "yes")
PAPERS = Flow(
    sections=(
        Section("rights", Text("Your rights").for_another(Text("Their rights"))),
        Section("details", Text("For the papers")),
    ),
    steps=(
        Step(JUDGE, "rights", Scope.CASE, _FILES),
        Step(APPEARANCE, "rights", Scope.CASE, _FILES),
        Step(HEARING, "rights", Scope.CASE, _FILES),
        Step(ON_THE_LIST, "details", Scope.COUNT, Is("count_files", "yes")),
        Step(COURT_ADDRESS, "details", Scope.CASE, _FILES, prefill=_known_address),
        Step(DETAILS, "details", Scope.PERSON, _FILES),
    ),
)
