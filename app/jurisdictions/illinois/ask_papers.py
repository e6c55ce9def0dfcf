"""What the court papers need, asked only of people who have something to file (brief 3.4, 2.3)."""

from __future__ import annotations

from app.intake.answers import Answer, Answers
from app.intake.contact import PHONE, address
from app.intake.flow import Scope, Step
from app.intake.questions import Choice, Field, Kind, Question
from app.jurisdictions.illinois import law
from app.jurisdictions.illinois.words import ARREST_PAPER, NO, READ_THIS, YES
from app.relief.facts import UNKNOWN
from app.relief.predicates import All, In, Is
from app.relief.text import Text

ITEM_1 = "item_1"
ITEM_2 = "item_2"
ITEM_3 = "item_3"
ITEMS = (ITEM_1, ITEM_2, ITEM_3)
"""The sentences of the motion that the person says are true, one tick for each."""

WHICH_COUNTY = Question(
    "papers_county",
    Kind.COURT,
    Text("Which county? We need it to make your papers.").for_another(
        Text("Which county? We need it to make their papers.")
    ),
    hint=Text(
        "If you can't find the county, stop here. Any circuit clerk can help you look up your case."
    ).for_another(
        Text(
            "If they can't find the county, stop here. Any circuit clerk can help them look up "
            "their case."
        )
    ),
    where=Text("It is at the top of the court paper."),
)
MIXED = Question(
    "left_off",
    Kind.CHOICE,
    Text("One charge in this case came out differently"),
    warning=Text(
        "The court's guide says: do not use the motion for a case with another guilty"
        " finding that does not fit. If this charge is in the same case as one on "
        "your motion, we leave the case off. A legal aid lawyer can look for another "
        "way."
    ).for_another(
        Text(
            "The court's guide says: do not use the motion for a case with another guilty "
            "finding that does not fit. If this charge is in the same case as one on their "
            "motion, we leave the case off. A legal aid lawyer can look for another way."
        )
    ),
    choices=(Choice("seen", READ_THIS),),
)
CASE_NUMBER = Question(
    "case_number",
    Kind.TEXT,
    Text("What is the case number?"),
    where=Text("At the top of your court papers, or ask the circuit clerk.").for_another(
        Text("At the top of their court papers, or ask the circuit clerk.")
    ),
    max_length=60,
)
AGENCY = Question(
    "agency",
    Kind.TEXT,
    Text("Which police department or agency arrested you?").for_another(
        Text("Which police department or agency arrested them?")
    ),
    hint=Text("For example: Peoria Police Department, or Lake County Sheriff."),
    where=ARREST_PAPER,
    max_length=120,
)
ARREST_DATE = Question(
    "arrest_date",
    Kind.DATE,
    Text("When were you arrested? The motion needs the date.").for_another(
        Text("When were they arrested? The motion needs the date.")
    ),
    hint=Text("If you were charged without an arrest, give the day of the charge.").for_another(
        Text("If they were charged without an arrest, give the day of the charge.")
    ),
    where=ARREST_PAPER,
    fact="arrest_date",
)
ARREST_LATE = Question(
    "arrest_wrong",
    Kind.CHOICE,
    Text("This arrest date is after the day you were found guilty").for_another(
        Text("This arrest date is after the day they were found guilty")
    ),
    hint=Text(
        "An arrest comes first, so one of the two dates is wrong. Look at your papers again."
    ).for_another(
        Text("An arrest comes first, so one of the two dates is wrong. Look at their papers again.")
    ),
    choices=(Choice("fix", Text("Fix the arrest date"), reopens="arrest_date"),),
)
TRUE_ITEMS = Question(
    "true_items",
    Kind.CHOICES,
    Text("Which of these sentences are true for this case?"),
    hint=Text(
        "They are items 1 to 3 of the motion. Tick only what is true. If one of them is not true, "
        "we leave this case off the motion."
    ).for_another(
        Text(
            "These are items 1 to 3 of the motion. Read each one to them: “I” is the person you "
            "help. Tick only what they say is true. If one is not true, we leave this case off "
            "the motion."
        )
    ),
    why=Text(
        "You sign the motion. A false sentence can hurt you, so we never tick one for you."
    ).for_another(
        Text("They sign the motion. A false sentence can hurt them, so we never tick one for them.")
    ),
    choices=(
        Choice(
            ITEM_1,
            Text(
                "It resulted in a conviction for a misdemeanor or Class 4 felony cannabis offense "
                "under 720 ILCS 550/4 or 720 ILCS 550/5."
            ),
        ),
        Choice(ITEM_2, Text("I was convicted before June 25, 2019.")),
        Choice(
            ITEM_3,
            Text(
                "I have completed the sentences or conditions imposed by the conviction. (If only "
                "money is left, the motion says so.)"
            ),
        ),
        Choice("none", Text("None of these"), alone=True),
    ),
)
PROSECUTOR = Question(
    "prosecutor",
    Kind.DETAILS,
    Text("Where is the county State's Attorney's office?"),
    hint=Text(
        "The notice names it. You can leave this empty and ask the circuit clerk. The clerk sends "
        "the papers to that office, not you."
    ).for_another(
        Text(
            "The notice names it. You can leave this empty. They can ask the circuit clerk. "
            "The clerk sends the papers to that office. The person you help does not."
        )
    ),
    where=Text("On the website of the county, or ask the circuit clerk."),
    fields=(
        Field("street", Text("Street address"), optional=True, max_length=120),
        Field("city", Text("City, state and ZIP code"), optional=True, max_length=100),
    ),
)
FEE = Question(
    "fee_waiver",
    Kind.CHOICE,
    Text("Will you ask the court to waive the fees?").for_another(
        Text("Will they ask the court to waive the fees?")
    ),
    hint=Text(
        "There may be a fee. With a low income, or with benefits such as SNAP or SSI,"
        " you can ask the court to waive it. The form is the Application for Waiver "
        "of Court Fees. Asking is free."
    ).for_another(
        Text(
            "There may be a fee. With a low income, or with benefits such as SNAP or SSI, they "
            "can ask the court to waive it. The form is the Application for Waiver of Court "
            "Fees. Asking is free."
        )
    ),
    why=Text("Item 4 of the notice tells the court that you ask for it.").for_another(
        Text("Item 4 of the notice tells the court that they ask for it.")
    ),
    choices=(YES, NO),
)
DETAILS = Question(
    "details",
    Kind.DETAILS,
    Text("Your name and how the court can reach you").for_another(
        Text("Their name and how the court can reach them")
    ),
    hint=Text("We print this on the papers. It is not kept on our side.").for_another(
        Text(
            "We print this on the papers. Give their address, not yours. It is not kept on our "
            "side."
        )
    ),
    fields=(
        Field(
            "name",
            Text("Your first, middle and last name").for_another(
                Text("Their first, middle and last name")
            ),
            max_length=200,
            autocomplete="name",
        ),
        Field(
            "other_names",
            Text("Other names used in these cases"),
            optional=True,
            max_length=200,
        ),
        *address(Text("Street address"), Text("Two letters, such as IL")),
        PHONE,
        Field(
            "email",
            Text("Email"),
            hint=Text("Only an address that you alone use and look at every day.").for_another(
                Text("Only an address that they alone use and look at every day.")
            ),
            optional=True,
            autocomplete="email",
            pattern="email",
        ),
    ),
)
ABOUT = Question(
    "about_you",
    Kind.DETAILS,
    Text("Race and gender"),
    hint=Text(
        "The court's form asks for these. You can leave them empty. The clerk may ask."
    ).for_another(
        Text("The court's form asks for these. They can leave these empty. The clerk may ask.")
    ),
    fields=(
        Field("race", Text("Race"), optional=True, max_length=40),
        Field("gender", Text("Gender"), optional=True, max_length=40),
    ),
)
BORN = Question(
    "born",
    Kind.BIRTH_DATE,
    Text("What is your date of birth?").for_another(Text("What is their date of birth?")),
    hint=Text(
        "The court's form asks for it, and for your age now and at the last arrest. You can leave "
        "this empty and write it by hand."
    ).for_another(
        Text(
            "The court's form asks for it, and for their age now and at the last arrest. You "
            "can leave this empty. They can write it by hand."
        )
    ),
    optional=True,
)
STORY = Question(
    "story",
    Kind.LONG,
    Text("Why should the judge clear these convictions?"),
    hint=Text(
        "This is item 6 of the motion, in your own words. It says that you have been "
        "or may be denied housing, school, work or other chances because of the "
        "convictions. You can write about a job, school, home, loan or license that "
        "you lost or did not try for. A volunteer role counts too. Or a FOID card "
        "that was denied, or the record showing up online. And what you have done "
        "since: work, school, treatment, family. Do not write about immigration "
        "status or about any other crime."
    ).for_another(
        Text(
            "This is item 6 of the motion, in their own words. Write “I”, as they would. It "
            "says that they have been or may be denied housing, school, work or other chances "
            "because of the convictions. They can write about a job, school, home, loan or "
            "license that they lost or did not try for. A volunteer role counts too. Or a FOID "
            "card that was denied, or the record showing up online. And what they have done "
            "since: work, school, treatment, family. Do not write about immigration status or "
            "about any other crime."
        )
    ),
    why=Text(
        "The judge weighs why the police want to keep the record. The judge looks at "
        "your age now and then, and how long ago it was. The judge also looks at what"
        " a no would cost you."
    ).for_another(
        Text(
            "The judge weighs why the police want to keep the record. The judge looks at the "
            "person's age now and then, and how long ago it was. The judge also looks at what "
            "a no would cost them."
        )
    ),
    room=law.STORY_ROOM,
    max_length=20_000,
)


def _known_office(answers: Answers, case: int) -> Answer | None:
    """The address already given for another case of the same county."""
    county = answers.cases[case].given.get("county")
    for other in answers.cases:
        if other.given.get("county") == county and isinstance(other.given.get("prosecutor"), dict):
            return other.given["prosecutor"]
    return None


_FILES = Is("case_files", "yes")
STEPS = (
    Step(WHICH_COUNTY, "cases", Scope.CASE, All(_FILES, Is("county", UNKNOWN))),
    Step(
        MIXED,
        "cases",
        when=All(_FILES, In("outcome", "sealing", "needs_lawyer_review", "not_eligible")),
    ),
    Step(CASE_NUMBER, "cases", Scope.CASE, _FILES),
    Step(AGENCY, "cases", Scope.CASE, _FILES),
    Step(ARREST_DATE, "cases", Scope.CASE, All(_FILES, Is("offense_date", UNKNOWN))),
    Step(ARREST_LATE, "cases", Scope.CASE, Is("arrest_late", "yes")),
    Step(TRUE_ITEMS, "cases", Scope.CASE, _FILES),
    Step(PROSECUTOR, "cases", Scope.CASE, _FILES, prefill=_known_office),
    Step(DETAILS, "you", Scope.PERSON, _FILES),
    Step(ABOUT, "you", Scope.PERSON, _FILES),
    Step(BORN, "you", Scope.PERSON, _FILES),
    Step(STORY, "you", Scope.PERSON, _FILES),
    Step(FEE, "you", Scope.PERSON, _FILES),
)
