"""California's questions Q13 to Q25: what it was about. For screening only, never printed.

Each is asked only while it can still change the answer.
"""

from __future__ import annotations

from app.intake.flow import Scope, Step
from app.intake.questions import Choice, Kind, Question
from app.jurisdictions.california.ask_case import OPEN
from app.jurisdictions.california.ask_conviction import CANNABIS
from app.jurisdictions.california.words import COURT_FILE, IMMIGRATION, NO, UNSURE, YES
from app.relief.facts import UNKNOWN
from app.relief.predicates import All, Any, In, Is
from app.relief.text import Text

_POSSESSION, _GROWING = Is("family", "11357"), Is("family", "11358")
_FOR_SALE, _TRANSPORT = Is("family", "11359"), Is("family", "11360")
_STILL_A_CRIME = All(In("family", "11358", "11359", "11360"), Is("target", "M"), OPEN)
_OTHER_PAPERS = Text("The papers of the other case: its docket shows the crime and the date")
_ABOUT_AN_OUNCE = Text(
    "28.5 grams is about one ounce. If you do not know, that is fine."
).for_another(Text("28.5 grams is about one ounce. If they do not know, that is fine."))

READ_FIRST = Question(
    "immigration_read",
    Kind.CHOICE,
    Text("Before we ask what happened"),
    warning=IMMIGRATION,
    hint=Text(
        "We use the next answers only to work out what the law gives. They are not printed on "
        "any court paper."
    ),
    choices=(
        Choice("read", Text("I have read this").for_another(Text("They have read or heard this"))),
    ),
)
SUBSTANCE = Question(
    "substance",
    Kind.CHOICE,
    Text("What was it: plant or concentrate?"),
    hint=Text("Concentrate is hash, wax or oil."),
    where=Text("Look at the police report or the words of the charge."),
    choices=(
        Choice("plant", Text("Plant"), facts={"substance": "plant", "conc": "none"}),
        Choice(
            "concentrate",
            Text("Concentrate"),
            facts={"substance": "concentrate", "flower": "none"},
        ),
        Choice("both", Text("Both"), facts={"substance": "both"}),
    ),
    unsure=UNSURE,
    unsure_facts={"substance": UNKNOWN, "flower": UNKNOWN, "conc": UNKNOWN},
    settles=COURT_FILE,
)
FLOWER_CHOICES = (
    Choice("le_28_5", Text("28.5 grams or less")),
    Choice("gt_28_5", Text("More than 28.5 grams")),
)
FLOWER = Question(
    "flower",
    Kind.CHOICE,
    Text("About how much plant cannabis was it?"),
    hint=_ABOUT_AN_OUNCE,
    choices=FLOWER_CHOICES,
    unsure=UNSURE,
    fact="flower",
    settles=COURT_FILE,
)
CONCENTRATE = Question(
    "conc",
    Kind.CHOICE,
    Text("About how much concentrate was it?"),
    hint=Text(
        "8 grams of concentrate is about the weight of three pennies. "
        "If you do not know, that is fine."
    ).for_another(
        Text(
            "8 grams of concentrate is about the weight of three pennies. If they do "
            "not know, that is fine."
        )
    ),
    choices=(
        Choice("le_8", Text("8 grams or less")),
        Choice("gt_8", Text("More than 8 grams")),
    ),
    unsure=UNSURE,
    fact="conc",
    settles=COURT_FILE,
)
SCHOOL = Question(
    "school",
    Kind.CHOICE,
    Text("Were you on school grounds during school hours?").for_another(
        Text("Were they on school grounds during school hours?")
    ),
    choices=(YES, NO),
    unsure=UNSURE,
    fact="school",
    settles=COURT_FILE,
)
PLANTS = Question(
    "plants",
    Kind.CHOICE,
    Text("How many living plants were there?"),
    choices=(
        Choice("le_6", Text("1 to 6")),
        Choice("gt_6", Text("7 or more")),
        Choice("harvest_only", Text("None, only harvested cannabis")),
    ),
    unsure=UNSURE,
    fact="plants",
    settles=COURT_FILE,
)
HARVEST = Question(
    "harvest",
    Kind.CHOICE,
    Text("About how much harvested cannabis was it?"),
    hint=_ABOUT_AN_OUNCE,
    choices=FLOWER_CHOICES,
    unsure=UNSURE,
    fact="flower",
    settles=COURT_FILE,
)
SITE = Question(
    "grow_site_ok",
    Kind.CHOICE,
    Text("Were they at a home, locked up, and out of public view?"),
    choices=(YES, NO),
    unsure=UNSURE,
    fact="grow_site_ok",
    settles=COURT_FILE,
)
ACT = Question(
    "act",
    Kind.CHOICE,
    Text("What was it about?"),
    choices=(
        Choice(
            "personal",
            Text("Carrying for myself, or giving it away for free").for_another(
                Text("Carrying it for their own use, or giving it away for free")
            ),
        ),
        Choice("sale", Text("Selling, or carrying it to sell")),
        Choice("import_export", Text("Bringing it into or out of California")),
    ),
    unsure=UNSURE,
    fact="act",
    settles=COURT_FILE,
)
RECIPIENT = Question(
    "recipient",
    Kind.CHOICE,
    Text("How old was the person who got it?"),
    choices=(
        Choice("none", Text("No one got any")),
        Choice("21_plus", Text("21 or older")),
        Choice("18_20", Text("18, 19 or 20")),
        Choice("under18", Text("Under 18")),
    ),
    unsure=UNSURE,
    fact="recipient",
    settles=COURT_FILE,
)
STRIKE = Question(
    "superstrike",
    Kind.CHOICE,
    Text("Before this case, were you ever convicted of a crime on this list?").for_another(
        Text("Before this case, were they ever convicted of a crime on this list?")
    ),
    hint=Text(
        "Murder, attempted murder, or killing someone while driving drunk (PC 187-191.5). "
        "Asking someone to commit murder. Rape or another violent sex crime. "
        "A sex crime with a child under 14. Attacking an officer with a machine gun. "
        "Having a weapon of mass destruction. "
        "A serious or violent crime that can carry life in prison."
    ),
    where=Text(
        "Only convictions dated before the day of this offense matter. If it came between that "
        'day and this conviction, pick "not sure when". Manslaughter under PC 192 is not on the '
        "list."
    ),
    choices=(
        Choice("none", Text("No")),
        Choice("before", Text("Yes, before")),
        Choice("same_or_after", Text("Yes, at the same time or later")),
        Choice(
            "timing_unknown",
            Text("Yes, but I'm not sure when").for_another(Text("Yes, but they are not sure when")),
        ),
    ),
    unsure=UNSURE,
    fact="superstrike",
    settles=_OTHER_PAPERS,
)
REGISTER = Question(
    "pc290c",
    Kind.CHOICE,
    Text(
        "Before this case, were you convicted of a crime that made you register as a sex offender?"
    ).for_another(
        Text(
            "Before this case, were they convicted of a crime that made them register "
            "as a sex offender?"
        )
    ),
    where=Text(
        "It counts only if the law itself required you to register for that crime, not if a "
        "judge chose to order it."
    ).for_another(
        Text(
            "It counts only if the law itself required them to register for that "
            "crime, not if a judge chose to order it."
        )
    ),
    choices=(
        Choice("none", Text("No")),
        Choice("before", Text("Yes, before, and the law required it")),
        Choice(
            "law_unclear",
            Text("Yes, but I'm not sure if the law required it").for_another(
                Text("Yes, but they are not sure if the law required it")
            ),
            facts={"pc290c": UNKNOWN},
        ),
        Choice("same_or_after", Text("Yes, at the same time or later")),
        Choice(
            "timing_unknown",
            Text("Yes, but I'm not sure when").for_another(Text("Yes, but they are not sure when")),
        ),
    ),
    unsure=UNSURE,
    fact="pc290c",
    settles=_OTHER_PAPERS,
)
PRIORS = Question(
    "priors",
    Kind.CHOICE,
    Text("How many times before this were you convicted of the same section?").for_another(
        Text("How many times before this were they convicted of the same section?")
    ),
    hint=Text("Count cases with an earlier date."),
    choices=(
        Choice("0", Text("None"), facts={"priors": 0}),
        Choice("1", Text("Once"), facts={"priors": 1}),
        Choice("2", Text("Twice or more"), facts={"priors": 2}),
    ),
    unsure=UNSURE,
    unsure_facts={"priors": UNKNOWN},
    fact="priors",
    settles=Text("Your own record from the state Department of Justice").for_another(
        Text("Their own record from the state Department of Justice")
    ),
)
YOUNG = Question(
    "young",
    Kind.CHOICES,
    Text("Was anyone under 18 sold to, or anyone under 21 used to help?"),
    hint=Text("Pick all that fit."),
    choices=(
        Choice("no", Text("No"), facts={"minor": "no", "hired": "no"}, alone=True),
        Choice("minor", Text("Yes, someone under 18 was sold to"), facts={"minor": "yes"}),
        Choice("hired", Text("Yes, someone under 21 was used to help"), facts={"hired": "yes"}),
    ),
    unsure=UNSURE,
    unsure_facts={"minor": UNKNOWN, "hired": UNKNOWN},
    settles=COURT_FILE,
)
MINOR = Question(
    "minor",
    Kind.CHOICE,
    Text("Was anyone under 18 sold to?"),
    choices=(NO, YES),
    unsure=UNSURE,
    fact="minor",
    settles=COURT_FILE,
)
STATE_LINE = Question(
    "state_line",
    Kind.CHOICE,
    Text("Did more than an ounce cross the state line?"),
    hint=Text("Or more than 4 grams of concentrate."),
    choices=(YES, NO),
    unsure=UNSURE,
    fact="state_line",
    settles=COURT_FILE,
)
HARM = Question(
    "env",
    Kind.CHOICE,
    Text("Did the case include harm to a stream, wildlife or public land?"),
    choices=(YES, NO),
    unsure=UNSURE,
    fact="env",
    settles=COURT_FILE,
)

_MAY_BE_PLANT = In("substance", "plant", "both")
_MAY_BE_CONC = In("substance", "concentrate", "both")
_NO_LETTER_A = All(_TRANSPORT, In("letter", "a", "none", "c", "d", "e"))
_UNLETTERED = Any(All(_POSSESSION, Is("letter", "none")), _NO_LETTER_A)

STEPS = (
    Step(READ_FIRST, "facts", Scope.PERSON, CANNABIS),
    Step(SUBSTANCE, "facts", when=All(_UNLETTERED, OPEN)),
    Step(
        FLOWER,
        "facts",
        when=All(Any(All(_POSSESSION, Is("letter", "c")), All(_UNLETTERED, _MAY_BE_PLANT)), OPEN),
    ),
    Step(
        CONCENTRATE,
        "facts",
        when=All(Any(All(_POSSESSION, Is("letter", "a")), All(_UNLETTERED, _MAY_BE_CONC)), OPEN),
    ),
    Step(SCHOOL, "facts", when=All(_POSSESSION, OPEN)),
    Step(PLANTS, "facts", when=All(_GROWING, OPEN)),
    Step(HARVEST, "facts", when=All(_GROWING, Is("plants", "harvest_only"), OPEN)),
    Step(SITE, "facts", when=All(_GROWING, Is("plants", "le_6"), OPEN)),
    Step(ACT, "facts", when=All(_NO_LETTER_A, OPEN)),
    Step(
        RECIPIENT,
        "facts",
        when=All(_TRANSPORT, Any(Is("letter", "b"), Is("act", "personal")), OPEN),
    ),
    Step(STRIKE, "before", when=_STILL_A_CRIME),
    Step(REGISTER, "before", when=_STILL_A_CRIME),
    Step(PRIORS, "before", when=_STILL_A_CRIME),
    Step(YOUNG, "before", when=All(_FOR_SALE, _STILL_A_CRIME)),
    Step(MINOR, "before", when=All(_TRANSPORT, _STILL_A_CRIME)),
    Step(
        STATE_LINE,
        "before",
        when=All(_TRANSPORT, In("act", "sale", "import_export"), _STILL_A_CRIME),
    ),
    Step(HARM, "before", when=All(_GROWING, _STILL_A_CRIME)),
)
