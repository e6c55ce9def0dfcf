"""New York's questions Q6 to Q16: the amount, the people, the sentence, the court, sealing."""

from __future__ import annotations

from app.intake.flow import Scope, Step
from app.intake.questions import Choice, Kind, Question
from app.jurisdictions.new_york.ask_case import NOBODY_KNOWS, OPEN
from app.jurisdictions.new_york.derive import TO_MINOR
from app.jurisdictions.new_york.rules_gates import NEEDS_MOTION
from app.jurisdictions.new_york.rules_today import POSSESSION, SALE
from app.jurisdictions.new_york.words import CERTIFICATE, COMPLAINT, UNSURE
from app.relief.facts import UNKNOWN
from app.relief.predicates import All, Any, In, Is, Not
from app.relief.text import Text

RAP_SHEET = Text("Your own record from the state (DCJS Personal Record Review)").for_another(
    Text("Their own record from the state (DCJS Personal Record Review)")
)

AMOUNT = Question(
    "amount_band",
    Kind.CHOICE,
    Text("How much do the court papers say?"),
    hint=Text("Use what the papers say, even if you disagree.").for_another(
        Text("Use what the papers say, even if the person disagrees.")
    ),
    where=Text("The complaint or indictment gives a weight."),
    choices=(
        Choice("le_3oz", Text("3 ounces or less")),
        Choice("3_16oz", Text("More than 3 ounces, up to 16 ounces (1 pound)")),
        Choice("16oz_5lb", Text("More than 1 pound, up to 5 pounds")),
        Choice("5_10lb", Text("More than 5 pounds, up to 10 pounds")),
        Choice("10_100lb", Text("More than 10 pounds, under 100 pounds")),
        Choice("ge_100lb", Text("100 pounds or more")),
    ),
    unsure=UNSURE,
    fact="amount_band",
    settles=COMPLAINT,
)
HOME = Question(
    "at_home",
    Kind.CHOICE,
    Text("Was it in your own home?").for_another(Text("Was it in their own home?")),
    where=Text("The complaint usually says where."),
    choices=(
        Choice("yes", Text("Yes"), facts={"at_home": True}),
        Choice("no", Text("No"), facts={"at_home": False}),
    ),
    unsure=UNSURE,
    unsure_facts={"at_home": UNKNOWN},
    settles=COMPLAINT,
)
PAID = Question(
    "compensation",
    Kind.CHOICE,
    Text("Did anyone pay or trade for it?"),
    where=Text('Complaint: "in exchange for a sum of money" means paid.'),
    choices=(Choice("yes", Text("Yes")), Choice("no", Text("No, it was free"))),
    unsure=UNSURE,
    fact="compensation",
    settles=COMPLAINT,
)
BUYER = Question(
    "buyer_age_band",
    Kind.CHOICE,
    Text("How old was the person who got it?"),
    where=Text("Usually an adult or a police officer. 221.50(2) means under 18."),
    choices=(
        Choice("21plus", Text("21 or older")),
        Choice("18_20", Text("18 to 20")),
        Choice("under_18", Text("Under 18")),
    ),
    unsure=UNSURE,
    fact="buyer_age_band",
    settles=COMPLAINT,
)
AGE = Question(
    "age_at_offense",
    Kind.AMOUNT,
    Text("How old were you then?").for_another(Text("How old were they then?")),
    hint=Text("In full years, such as 24."),
    unsure=UNSURE,
    fact="age_at_offense",
    settles=Text("The date of the offense on your record, and your ID").for_another(
        Text("The date of the offense on their record, and their ID")
    ),
)
LAST_DATE = Question(
    "last_sentence_or_release_date",
    Kind.DATE,
    Text("When was your last sentence or release?").for_another(
        Text("When was their last sentence or release?")
    ),
    hint=Text(
        "The latest day of these: you were sentenced for any crime, or you came out of jail or "
        "prison. A year is fine."
    ).for_another(
        Text(
            "The latest day of these: they were sentenced for any crime, or they came out of jail "
            "or prison. A year is fine."
        )
    ),
    where=Text("Your rap sheet.").for_another(Text("Their rap sheet.")),
    unsure=UNSURE,
    fact="last_sentence_or_release_date",
    settles=RAP_SHEET,
)
SENTENCE_NOW = Question(
    "sentence_now",
    Kind.CHOICE,
    Text("Is the sentence in this case finished?"),
    where=Text('Certificate of Disposition, "Sentence".'),
    choices=(
        Choice(
            "finished",
            Text("Yes, finished"),
            facts={"custody_or_supervision": "none", "sentence_completed": True},
        ),
        Choice(
            "probation",
            Text("I am on probation").for_another(Text("They are on probation")),
            facts={"custody_or_supervision": "probation", "sentence_completed": False},
        ),
        Choice(
            "parole_prs",
            Text("I am on parole or post-release supervision").for_another(
                Text("They are on parole or post-release supervision")
            ),
            facts={"custody_or_supervision": "parole_prs", "sentence_completed": False},
        ),
        Choice(
            "jail_prison",
            Text("I am in jail or prison").for_another(Text("They are in jail or prison")),
            facts={"custody_or_supervision": "jail_prison", "sentence_completed": False},
        ),
    ),
    unsure=UNSURE,
    unsure_facts={"custody_or_supervision": UNKNOWN, "sentence_completed": UNKNOWN},
    settles=CERTIFICATE,
)
COUNTY = Question(
    "county",
    Kind.COURT,
    Text("Which county was the court in?"),
    where=Text("Top of the court paper."),
    why=Text(
        "Papers go to the court that convicted you. In another court they do not count."
    ).for_another(
        Text(
            "Papers go to the court that convicted them. In another court the papers do not count."
        )
    ),
    unsure=UNSURE,
    fact="county",
)
CASE_NUMBER = Question(
    "case_number",
    Kind.TEXT,
    Text("What is the case number?"),
    hint=Text("You can leave this empty and write it on the paper by hand.").for_another(
        Text("You can leave this empty. They can write it on the paper by hand.")
    ),
    where=Text(
        "Top of the court paper. New York City: 2015KN012345 or CR-012345-18KN. Indictment: "
        "944/2017."
    ),
    optional=True,
    max_length=60,
)
CITIZEN = Question(
    "noncitizen",
    Kind.CHOICE,
    Text("Are you a U.S. citizen?").for_another(Text("Are they a U.S. citizen?")),
    hint=Text(
        "We ask because immigration law has its own rules. We do not save or print your answer."
    ).for_another(
        Text(
            "We ask because immigration law has its own rules. We do not save or print their "
            "answer."
        )
    ),
    choices=(
        Choice(
            "no", Text("Yes, I am a U.S. citizen").for_another(Text("Yes, they are a U.S. citizen"))
        ),
        Choice("yes", Text("No")),
        Choice("prefer_not", Text("I'd rather not say").for_another(Text("They'd rather not say"))),
    ),
    fact="noncitizen",
    private=True,
)
PENDING = Question(
    "pending_charges",
    Kind.CHOICE,
    Text("Do you have any open criminal case now?").for_another(
        Text("Do they have any open criminal case now?")
    ),
    choices=(
        Choice("no", Text("No"), facts={"pending_charges": False}),
        Choice("yes", Text("Yes"), facts={"pending_charges": True}),
    ),
    unsure=UNSURE,
    unsure_facts={"pending_charges": UNKNOWN},
    settles=RAP_SHEET,
)
_DO_NOT_COUNT = Text("Do not count violations or wiped pot cases.")
CRIMES = Question(
    "total_ny_crimes",
    Kind.CHOICE,
    Text("How many New York crimes do you have in all, with this one?").for_another(
        Text("How many New York crimes do they have in all, with this one?")
    ),
    hint=_DO_NOT_COUNT,
    where=Text("Count misdemeanors and felonies on your rap sheet.").for_another(
        Text("Count misdemeanors and felonies on their rap sheet.")
    ),
    choices=(
        Choice("1", Text("One"), facts={"total_ny_crimes": 1}),
        Choice("2", Text("Two"), facts={"total_ny_crimes": 2}),
        Choice("3", Text("Three or more"), facts={"total_ny_crimes": 3}),
    ),
    unsure=UNSURE,
    unsure_facts={"total_ny_crimes": UNKNOWN},
    settles=RAP_SHEET,
)
FELONIES = Question(
    "total_ny_felonies",
    Kind.CHOICE,
    Text("How many of them are felonies?"),
    hint=_DO_NOT_COUNT,
    choices=(
        Choice("0", Text("None"), facts={"total_ny_felonies": 0}),
        Choice("1", Text("One"), facts={"total_ny_felonies": 1}),
        Choice("2", Text("Two or more"), facts={"total_ny_felonies": 2}),
    ),
    unsure=UNSURE,
    unsure_facts={"total_ny_felonies": UNKNOWN},
    settles=RAP_SHEET,
)

_OLD_POT = In("charge", *NEEDS_MOTION)
_NOT_FOR_SEALING = Any(
    _OLD_POT,
    In("charge", "group_a", "group_n", "240.37"),
    NOBODY_KNOWS,
    All(
        In("charge", "220.03_06", "240.36", "other_220"),
        In("sole_substance", "marihuana", "concentrated_cannabis"),
    ),
)
"""The pot law can reach it, so papers and citizenship matter; everything else is sealing."""
MAY_FILE = All(_NOT_FOR_SEALING, OPEN)
SEALING_ONLY = All(Not(_NOT_FOR_SEALING), OPEN)

STEPS = (
    Step(AMOUNT, "facts", when=All(_OLD_POT, OPEN)),
    Step(HOME, "facts", when=All(POSSESSION, In("amount_band", "16oz_5lb", UNKNOWN), OPEN)),
    Step(PAID, "facts", when=All(SALE, OPEN)),
    Step(BUYER, "facts", when=All(SALE, OPEN)),
    Step(
        AGE,
        "facts",
        when=All(
            _OLD_POT,
            Any(
                Is("at_home", True),
                In("buyer_age_band", "18_20", "under_18"),
                All(Is("buyer_age_band", UNKNOWN), Is("charge", TO_MINOR)),
            ),
            OPEN,
        ),
    ),
    Step(LAST_DATE, "sealing", when=SEALING_ONLY),
    Step(SENTENCE_NOW, "sentence", when=Any(All(_OLD_POT, OPEN), SEALING_ONLY)),
    Step(COUNTY, "court", Scope.CASE, MAY_FILE),
    Step(CASE_NUMBER, "court", Scope.CASE, MAY_FILE),
    Step(CITIZEN, "court", Scope.PERSON, MAY_FILE),
    Step(PENDING, "sealing", Scope.PERSON, SEALING_ONLY),
    Step(CRIMES, "sealing", Scope.PERSON, SEALING_ONLY),
    Step(FELONIES, "sealing", Scope.PERSON, SEALING_ONLY),
)
