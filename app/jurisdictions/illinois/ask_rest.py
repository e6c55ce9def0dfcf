"""Illinois's questions Q10 to Q18 (brief 3.4): other charges, the sentence, the county, waiting."""

from __future__ import annotations

from app.intake.flow import Scope, Step
from app.intake.questions import Choice, Kind, Question
from app.jurisdictions.illinois.classes import MISDEMEANOR
from app.jurisdictions.illinois.conditions import (
    ADULT,
    BOTH,
    CONVICTED,
    EARLY,
    FOUR_OR_FIVE,
    MOTION_OPEN,
    NO_CLASS,
    NOT_CHARGED,
    WAITED,
)
from app.jurisdictions.illinois.words import DISPOSITION, NO, PROBATION_OFFICE, UNSURE, YES
from app.relief.facts import UNKNOWN
from app.relief.predicates import All, Any, In, Is, Not
from app.relief.text import Text

OTHER_COUNTS = Question(
    "other_counts",
    Kind.CHOICE,
    Text(
        "In the same case, were you found guilty of, or given supervision for, anything else?"
    ).for_another(
        Text(
            "In the same case, were they found guilty of, or given supervision for, anything else?"
        )
    ),
    where=Text('The disposition lists each "count".'),
    choices=(
        Choice("none", Text("No, nothing else")),
        Choice("dismissed_only", Text("Other charges were dropped")),
        Choice("cannabis", Text("Yes, another cannabis charge"), facts={"other_cannabis": "yes"}),
        Choice("noncannabis", Text("Yes, something else")),
    ),
    unsure=UNSURE,
    fact="other_counts",
    settles=DISPOSITION,
)
OTHER_CANNABIS = Question(
    "other_cannabis",
    Kind.CHOICE,
    Text("What was the other cannabis charge?"),
    hint=Text(
        "If there was more than one, pick the heaviest. Later you can add each one as another "
        "conviction of this case, so that it is on your list too."
    ).for_another(
        Text(
            "If there was more than one, pick the heaviest. Later you can add each one as "
            "another conviction of this case, so that it is on their list too."
        )
    ),
    where=Text('Look at the law number and the class of the other "count" on the disposition.'),
    choices=(
        Choice(
            "eligible",
            Text("Having, making or selling cannabis: a misdemeanor or Class 4 felony"),
            facts={"other_counts": "cannabis_eligible"},
        ),
        Choice(
            "higher",
            Text("Having, making or selling cannabis: a Class 3, 2, 1 or X felony"),
            facts={"other_counts": "cannabis_ineligible"},
        ),
        Choice(
            "elsewhere",
            Text("Another kind, such as plants, a school zone or paraphernalia"),
            facts={"other_counts": "cannabis_ineligible"},
        ),
    ),
    unsure=UNSURE,
    unsure_facts={"other_counts": UNKNOWN},
    settles=DISPOSITION,
)
FINISHED = Question(
    "sentence_completed",
    Kind.CHOICE,
    Text("Have you finished your sentence?").for_another(
        Text("Have they finished their sentence?")
    ),
    hint=Text("Think of probation, jail, classes, drug tests and community service."),
    where=Text("Ask the circuit clerk or the probation office."),
    choices=(
        Choice("yes", Text("Yes")),
        Choice("money_only", Text("Only money is left")),
        Choice("no", Text("No")),
    ),
    unsure=UNSURE,
    fact="sentence_completed",
    settles=PROBATION_OFFICE,
)
VIOLENT = Question(
    "violent_link",
    Kind.CHOICE,
    Text("Were you also arrested for something violent that day?").for_another(
        Text("Were they also arrested for something violent that day?")
    ),
    hint=Text(
        "For example: a felony with force or a threat of force. A sex crime or "
        "domestic battery. Stalking, or breaking an order of protection. A DUI in "
        "which someone was hurt or died."
    ),
    choices=(NO, YES),
    unsure=UNSURE,
    fact="violent_link",
    settles=Text("The police report, or your State Police record").for_another(
        Text("The police report, or their State Police record")
    ),
)
MINOR = Question(
    "sec7",
    Kind.CHOICE,
    Text(
        "Was the other person under 18 and 3 or more years younger than you, and did the court "
        "add time for that?"
    ).for_another(
        Text(
            "Was the other person in the case under 18, and 3 or more years younger than the "
            "person you help? And did the court add time for that?"
        )
    ),
    where=Text('The papers would say "Enhanced, Section 7".'),
    choices=(NO, YES),
    unsure=UNSURE,
    fact="sec7",
    settles=DISPOSITION,
)
PRIOR = Question(
    "prior_drug_conviction",
    Kind.CHOICE,
    Text("Before that, were you ever convicted of a drug crime anywhere?").for_another(
        Text("Before that, were they ever convicted of a drug crime anywhere?")
    ),
    where=Text("Your State Police or FBI record shows it.").for_another(
        Text("Their State Police or FBI record shows it.")
    ),
    choices=(NO, YES),
    unsure=UNSURE,
    fact="prior_drug_conviction",
    settles=Text("Your State Police or FBI record").for_another(
        Text("Their State Police or FBI record")
    ),
)
DENIED = Question(
    "prior_denial",
    Kind.CHOICE,
    Text("Did a judge already say no to this motion for this case?"),
    where=Text("The order would say DENIED."),
    choices=(NO, YES),
    unsure=UNSURE,
    unsure_facts={"prior_denial": "no"},
    fact="prior_denial",
    settles=Text("The court's order, in the file of the case"),
)
COUNTY = Question(
    "county",
    Kind.COURT,
    Text("Which county?"),
    where=Text("It is at the top of the court paper."),
    why=Text("The motion goes to the circuit court of the county that convicted you.").for_another(
        Text("The motion goes to the circuit court of the county that convicted them.")
    ),
    unsure=UNSURE,
    unsure_facts={"county": UNKNOWN},
    settles=Text("Any paper from the court: the county is at the top"),
)
LAST_SENTENCE = Question(
    "last_sentence_end_date",
    Kind.DATE,
    Text("When did your last sentence end, in any case, in any state?").for_another(
        Text("When did their last sentence end, in any case, in any state?")
    ),
    hint=Text(
        "Count jail, prison, parole, probation, conditional discharge and supervision, even in "
        "other cases."
    ),
    unsure=UNSURE,
    fact="last_sentence_end_date",
    settles=PROBATION_OFFICE,
)
REVOKED = Question(
    "revoked",
    Kind.CHOICE,
    Text("Did a judge ever revoke (cancel) the probation or conditional discharge?"),
    where=Text('The disposition would say "revoked" or "resentenced".'),
    choices=(NO, YES),
    unsure=UNSURE,
    fact="revoked",
    settles=DISPOSITION,
)

_NOT_CONVICTED = Any(
    In(
        "disposition",
        "no_charge",
        "dismissed",
        "acquitted",
        "vacated",
        "qualified_probation_completed",
    ),
    All(Is("disposition", "supervision_completed"), Not(Is("law", "dui"))),
)
_MINOR_OFFENSE = All(
    FOUR_OR_FIVE,
    Is("small", "yes"),
    Is("offense_side", "before"),
    Any(
        All(NOT_CHARGED, In("other_counts", "none", "dismissed_only")),
        All(WAITED, Is("tried", "no")),
    ),
)
"""An arrest or a finished program that police may have erased by themselves."""
_SEALING = Is("outcome", "sealing")

STEPS = (
    Step(OTHER_COUNTS, "case", when=Any(MOTION_OPEN, _NOT_CONVICTED)),
    Step(OTHER_CANNABIS, "case", when=Is("other_cannabis", "yes")),
    Step(FINISHED, "case", when=All(CONVICTED, Not(Is("law", "dui")))),
    Step(
        VIOLENT,
        "case",
        when=Any(All(MOTION_OPEN, Is("small", "yes")), _MINOR_OFFENSE),
    ),
    Step(
        MINOR,
        "case",
        when=All(
            Is("law", "sale"),
            Any(MOTION_OPEN, All(_MINOR_OFFENSE, Is("violent_link", "no"))),
        ),
    ),
    Step(PRIOR, "case", when=All(BOTH, EARLY, NO_CLASS, Is("prior_matters", "yes"))),
    Step(DENIED, "case", Scope.CASE, All(CONVICTED, Not(Is("law", "dui")))),
    Step(COUNTY, "place", Scope.CASE, ADULT),
    Step(LAST_SENTENCE, "place", Scope.PERSON, _SEALING),
    Step(
        REVOKED,
        "place",
        when=All(
            _SEALING,
            In("disposition", "probation", "conditional_discharge"),
            Not(In("klass", *MISDEMEANOR, "ordinance")),
            Not(Is("law", "ordinance")),
        ),
    ),
)
