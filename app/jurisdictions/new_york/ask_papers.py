"""New York's questions for the papers (brief 2.5 to 2.9), and their order."""

from __future__ import annotations

from collections.abc import Mapping

from app.intake.answers import Answer, Answers
from app.intake.contact import PHONE, address
from app.intake.flow import Scope, Step
from app.intake.questions import Choice, Field, Kind, Question
from app.jurisdictions.new_york import ask_story as story
from app.jurisdictions.new_york.courts import COURTS, LOCAL
from app.jurisdictions.new_york.rules_today import POSSESSION, SALE
from app.jurisdictions.new_york.words import IMMIGRATION, NO, YES
from app.relief.facts import UNKNOWN
from app.relief.predicates import All, Any, In, Is, Not
from app.relief.text import Text

SUPERIOR = ("supreme", "county")

READ_AGAIN = Question(
    "read_again",
    Kind.CHOICE,
    Text("Before the papers"),
    warning=IMMIGRATION,
    choices=(
        Choice("read", Text("I have read this").for_another(Text("They have read or heard this"))),
    ),
)
DESTROY = Question(
    "destroy",
    Kind.CHOICE,
    Text("Do you want the papers destroyed? Read this first.").for_another(
        Text("Do they want the papers destroyed? Read this with them first.")
    ),
    warning=Text(
        "You do not need this. The case is wiped without it. Destroying is for ever and cannot "
        "be undone. Do not do it if you are not a U.S. citizen, or if you may want a cannabis "
        "license as a person hurt by the old law: both may need certified papers. Police jobs "
        "and gun licenses may still ask about the case."
    ).for_another(
        Text(
            "They do not need this. The case is wiped without it. Destroying is for ever and "
            "cannot be undone. They should not do it if they are not a U.S. citizen, or if they "
            "may want a cannabis license as a person hurt by the old law: both may need certified "
            "papers. Police jobs and gun licenses may still ask about the case."
        )
    ),
    choices=(
        Choice(
            "no",
            Text("No, thank you").for_another(Text("No, they do not want it")),
            facts={"wants_destruction": "no"},
        ),
        Choice(
            "yes",
            Text("Yes, I want to ask for it").for_another(Text("Yes, they want to ask for it")),
            facts={"wants_destruction": "yes"},
        ),
    ),
)
DESTROY_SURE = Question(
    "ack_destroy",
    Kind.CHOICE,
    Text(
        "Is this true? You understand that destruction is permanent. You have kept any certified "
        "copies you may need, such as for immigration or for a cannabis license."
    ).for_another(
        Text(
            "Ask them: is this true? They understand that destruction is permanent. They have "
            "kept any certified copies they may need, such as for immigration or for a cannabis "
            "license."
        )
    ),
    why=Text(
        "The request says this over your signature. Without a Yes we do not print it."
    ).for_another(
        Text(
            "The request says this over their signature. Only they can say Yes. Without a Yes we "
            "do not print it."
        )
    ),
    choices=(NO, YES),
)
SIGNER = Question(
    "signer_role",
    Kind.CHOICE,
    Text("Who signs the request?"),
    choices=(
        Choice("self", Text("The person who was convicted")),
        Choice("agent", Text("An agent whom that person named in writing")),
    ),
)
SUBSTANCE_PROOF = Question(
    "substance_proof",
    Kind.CHOICE,
    Text("What shows that concentrated cannabis was the only drug?"),
    hint=Text(
        "You attach a copy of it. If you have nothing yet, ask the court for the file."
    ).for_another(
        Text(
            "They attach a copy of it. If they have nothing yet, they can ask the court for the "
            "file."
        )
    ),
    choices=(
        Choice("lab_report", Text("A lab report")),
        Choice("complaint", Text("The complaint")),
        Choice("other", Text("Another paper")),
    ),
)
ARREST = Question(
    "arrest",
    Kind.DETAILS,
    Text("Do your papers show the arrest?").for_another(Text("Do their papers show the arrest?")),
    hint=Text("Leave a line empty if you do not know.").for_another(
        Text("Leave a line empty if they do not know.")
    ),
    fields=(
        Field("date", Text("Date of the arrest"), optional=True, max_length=40),
        Field("agency", Text("Police agency"), optional=True, max_length=100),
        Field("number", Text("Arrest number"), optional=True, max_length=40),
    ),
)
WHERE_SEEN = Question(
    "where_seen",
    Kind.TEXT,
    Text("Where does the case still show?"),
    hint=Text('For example: "the state record (DCJS)". You can leave this empty.').for_another(
        Text('For example: "the state record (DCJS)". This can stay empty.')
    ),
    optional=True,
    max_length=200,
)


def _courts_of(view: Mapping[str, object]) -> Mapping[str, object]:
    county = view.get("county")
    local = LOCAL.get(county) if isinstance(county, str) else None
    return {
        "courts": local.words
        if local
        else Text("see your certificate").for_another(Text("see their certificate"))
    }


COURT_KIND = Question(
    "court_kind",
    Kind.CHOICE,
    Text("Which court is named on the certificate?"),
    hint=Text("Courts below the superior court in this county: %(courts)s."),
    where=Text(
        "Read the name at the top of the Certificate of Disposition. Do not guess from the charge: "
        "a felony case can end in a lower court, and a small case in a superior court."
    ),
    choices=(
        Choice("supreme", Text("Supreme Court")),
        Choice("county", Text("County Court")),
        Choice("nyc", Text("Criminal Court of the City of New York")),
        Choice("district", Text("District Court, First District (Nassau or Suffolk)")),
        Choice("city", Text("A City Court"), facts={"court_has_place": "yes"}),
        Choice("town", Text("A Town Justice Court"), facts={"court_has_place": "yes"}),
        Choice("village", Text("A Village Justice Court"), facts={"court_has_place": "yes"}),
    ),
)
COURT_PLACE = Question(
    "court_place",
    Kind.TEXT,
    Text("Which city, town or village?"),
    hint=Text("Only the name, as the certificate prints it."),
    max_length=60,
)
ADDRESSES = Question(
    "addresses",
    Kind.DETAILS,
    Text("Are these the right addresses?"),
    hint=Text(
        "Please confirm with the clerk before you mail anything. You can change them, or leave "
        "them empty and write them by hand."
    ).for_another(
        Text(
            "They should confirm these with the clerk before they mail anything. You can change a "
            "line or leave it empty. They can write it by hand."
        )
    ),
    where=Text(
        "The court system's website has a court locator and a List of District Attorneys Offices."
    ),
    fields=(
        Field("street", Text("Court: street address"), optional=True, max_length=120),
        Field("city_zip", Text("Court: city and ZIP code"), optional=True, max_length=80),
        Field(
            "da_street", Text("District Attorney: street address"), optional=True, max_length=120
        ),
        Field(
            "da_city_zip",
            Text("District Attorney: city and ZIP code"),
            optional=True,
            max_length=80,
        ),
    ),
)
DETAILS = Question(
    "details",
    Kind.DETAILS,
    Text("Your name and how the court can reach you").for_another(
        Text("Their name and how the court can reach them")
    ),
    hint=Text("We print this on the papers. It is not kept on our side."),
    fields=(
        Field(
            "name",
            Text("Your full name now").for_another(Text("Their full name now")),
            max_length=200,
            autocomplete="name",
        ),
        Field(
            "case_name",
            Text("The name on the case, if it is different"),
            optional=True,
            max_length=200,
        ),
        *address(Text("Street address or P.O. box"), Text("Two letters, such as NY")),
        PHONE,
        Field("email", Text("Email"), optional=True, autocomplete="email", pattern="email"),
    ),
)
IDENTITY = Question(
    "identity",
    Kind.DETAILS,
    Text("How can the clerk find your record?").for_another(
        Text("How can the clerk find their record?")
    ),
    hint=Text(
        "Only for the letter or the request to the clerk, never for papers in the public file. "
        "You can leave a line empty and write it by hand."
    ).for_another(
        Text(
            "Only for the letter or the request to the clerk, never for papers in the public "
            "file. You can leave a line empty. They can write it by hand."
        )
    ),
    where=Text("The NYSID number is on the rap sheet."),
    fields=(
        Field("born", Text("Date of birth"), optional=True, max_length=40),
        Field("nysid", Text("NYSID number"), optional=True, max_length=20),
    ),
)


def _known_addresses(answers: Answers, case: int) -> Answer | None:
    """What the tables have for the court that was picked, and for the District Attorney."""
    given = answers.cases[case].given
    county, kind = given.get("county"), given.get("court_kind")
    if not isinstance(county, str) or county not in LOCAL:
        return None
    local, superior = LOCAL[county], COURTS[county]
    lines = {"da_street": local.da_street, "da_city_zip": local.da_city_zip}
    if kind in SUPERIOR:
        lines |= {"street": superior.street, "city_zip": superior.city_zip}
    elif kind in ("nyc", "district"):
        lines |= {"street": local.street, "city_zip": local.city_zip}
    return {key: line for key, line in lines.items() if line} or None


_FILES = Is("case_files", "yes")
MOTION = In("documents", "DOC-C DOC-E DOC-F", "DOC-D DOC-E DOC-F")
_MOTION_46A = Is("documents", "DOC-C DOC-E DOC-F")
_WIPED = Is("outcome", "already_expunged_automatic")
_PLACED = Not(Is("county", UNKNOWN))
_WRITES = All(MOTION, _PLACED)
_HAS_PAPERS = All(Any(MOTION, _WIPED), _PLACED)
_DESTROYS = Is("wants_destruction", "yes")
_CITIZEN = Is("noncitizen", "no")
_MAY_SWEAR = All(_MOTION_46A, _CITIZEN, _PLACED)
_PLEADS_LESSER = All(_WRITES, In("pleads", "ii", "i ii"))
_ADULT_BUYER = Is("buyer_age_band", "21plus")
_AT_HOME = All(POSSESSION, Is("at_home", True), In("amount_band", "16oz_5lb", UNKNOWN))

STEPS = (
    Step(READ_AGAIN, "choose", Scope.PERSON, All(_FILES, In("noncitizen", "yes", "prefer_not"))),
    Step(DESTROY, "choose", Scope.COUNT, All(_PLACED, Is("request_destruction", "yes"))),
    Step(DESTROY_SURE, "choose", Scope.COUNT, _DESTROYS),
    Step(SIGNER, "choose", Scope.COUNT, _DESTROYS),
    Step(
        SUBSTANCE_PROOF,
        "choose",
        Scope.COUNT,
        All(_DESTROYS, In("charge", "220.03_06", "240.36")),
    ),
    Step(ARREST, "choose", Scope.CASE, _DESTROYS),
    Step(WHERE_SEEN, "choose", Scope.CASE, All(_WIPED, _PLACED, Not(Is("rule", "NY-10")))),
    Step(COURT_KIND, "court", Scope.CASE, _HAS_PAPERS, fill=_courts_of),
    Step(COURT_PLACE, "court", Scope.CASE, Is("court_has_place", "yes")),
    Step(ADDRESSES, "court", Scope.CASE, _HAS_PAPERS, prefill=_known_addresses),
    Step(story.SENTENCE, "story", Scope.COUNT, _WRITES),
    Step(story.ACCUSATORY, "story", Scope.CASE, All(_MOTION_46A, _PLACED)),
    Step(story.SWEAR_HOME, "story", Scope.COUNT, All(_MAY_SWEAR, _AT_HOME)),
    Step(story.SWEAR_GIFT, "story", Scope.COUNT, All(_MAY_SWEAR, SALE, Is("compensation", "no"))),
    Step(
        story.SWEAR_BUYER,
        "story",
        Scope.COUNT,
        All(_MAY_SWEAR, SALE, Is("buyer_age_band", "21plus")),
    ),
    Step(story.CONSEQUENCES, "story", Scope.CASE, _WRITES),
    Step(story.IMMIGRATION_LAWYER, "story", Scope.CASE, Is("why_immigration", "yes")),
    Step(story.STILL_SHOWS, "story", Scope.CASE, Is("why_none", "yes")),
    Step(story.CONSEQUENCE_TEXT, "story", Scope.CASE, _WRITES),
    Step(story.TIME_PASSED, "story", Scope.CASE, _PLEADS_LESSER),
    Step(story.WORK_FAMILY, "story", Scope.CASE, _PLEADS_LESSER),
    Step(story.HARM, "story", Scope.CASE, _PLEADS_LESSER),
    Step(story.OTHER_STORY, "story", Scope.CASE, _PLEADS_LESSER),
    Step(story.HEARING, "story", Scope.CASE, _WRITES),
    Step(story.PRIOR, "story", Scope.CASE, _WRITES),
    Step(story.PRIOR_TEXT, "story", Scope.CASE, Is("asked_before", "yes")),
    Step(IDENTITY, "details", Scope.PERSON, All(_WIPED, _PLACED)),
    Step(DETAILS, "details", Scope.PERSON, _HAS_PAPERS),
)
