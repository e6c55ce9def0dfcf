"""People with New York convictions who are not real, and what they answer, page by page."""

from __future__ import annotations

from collections.abc import Mapping

from tests.browser.person import Turn
from tests.browser.stories import Turns, day
from tests.web.walker import Given

TYPED = "Type it as your papers print it"
CHARGE = "What charge were you convicted of?"
MORE = "Is there another conviction?"
LEAVE_OUT = "Leave it out"
_BLANK = "(you can leave this blank)"

START: Turns = (
    Turn("Ask a court to clear an old cannabis record", press="Start now"),
    Turn("Where was the case?", pick=("New York",)),
    Turn("It may already be cleared", press="Go on to the questions"),
    Turn("Before you start", press="I have read this"),
    Turn("Which court had your case?", pick=("New York State court",)),
)
DONE: Turns = (
    Turn(MORE, pick=("No, that is all",)),
    Turn("Check your answers", press="Show my result"),
)
ANOTHER = Turn(MORE, pick=("Yes, in this case (case 1)",))


def ended(how: str) -> Turn:
    """How the case ended."""
    return Turn("How did the case end?", pick=(how,))


def charge(typed: str, read: str) -> Turns:
    """A charge typed by its number, and how the site reads it."""
    return (
        Turn(CHARGE, typed={TYPED: typed}),
        Turn(f"We read this as {read}. Is that right?", pick=("Yes, that is right",)),
    )


def whole(offense: Mapping[str, str], conviction: Mapping[str, str]) -> Turns:
    """Not an attempt; when it happened and when it was decided."""
    return (
        Turn('Does the paper say "attempt", "110" or "conspiracy"?', pick=("No",)),
        Turn("About when did it happen?", typed=offense),
        Turn("When were you convicted?", typed=conviction),
    )


def amount(band: str) -> Turn:
    """How much the papers say."""
    return Turn("How much do the court papers say?", pick=(band,))


FINISHED = Turn("Is the sentence in this case finished?", pick=("Yes, finished",))


def where(county: str, number: str, citizen: str) -> Turns:
    """The county, the case number, and the question that is never shown again."""
    return (
        Turn("Which county was the court in?", typed={"Which county was the court in?": county}),
        Turn("What is the case number?", typed={"What is the case number?": number}),
        Turn("Are you a U.S. citizen?", pick=(citizen,)),
    )


def court(kind: str, lines: Mapping[str, str], *, place: str = "") -> Turns:
    """The court on the certificate and the addresses."""
    which = "Which city, town or village?"
    return (
        Turn("Which court is named on the certificate?", pick=(kind,)),
        *((Turn(which, typed={which: place}),) if place else ()),
        Turn(
            "Are these the right addresses?",
            typed={f"{label} {_BLANK}": line for label, line in lines.items()},
        ),
    )


def text(asks: str, said: str) -> Turn:
    """A line or a long text."""
    return Turn(asks, typed={asks: said})


def identity(born: str, nysid: str) -> Turn:
    """What only the clerk's letter and the request to destroy say."""
    return Turn(
        "How can the clerk find your record?",
        typed={f"Date of birth {_BLANK}": born, f"NYSID number {_BLANK}": nysid},
    )


def details(**lines: str) -> Turn:
    """Name and address."""
    labels = {
        "name": "Your full name now",
        "case_name": f"The name on the case, if it is different {_BLANK}",
        "street": "Street address or P.O. box",
        "city": "City",
        "state": "State",
        "zip": "ZIP code",
        "phone": f"Phone {_BLANK}",
        "email": f"Email {_BLANK}",
    }
    return Turn(
        "Your name and how the court can reach you",
        typed={labels[key]: line for key, line in lines.items()},
    )


CITIZEN: Turns = (
    *START,
    ended("I pleaded guilty"),
    *charge("PL 221.25", "PL 221.25 (Criminal Possession of Marihuana in the Second Degree)"),
    *whole({"Month": "February", "Year": "2010"}, day("September", "9", "2010")),
    amount("More than 1 pound, up to 5 pounds"),
    Turn("Was it in your own home?", pick=("Yes",)),
    text("How old were you then?", "33"),
    FINISHED,
    *where("Orange", "944/2010", "Yes, I am a U.S. citizen"),
    ANOTHER,
    Turn(CHARGE, pick=("Possession, 5th degree: in public, or more than 25 grams",)),
    *whole({"Year": "2010"}, day("September", "9", "2010")),
    *DONE,
)
"""A felony for a motion, and a misdemeanor of the same case that the law wiped."""
CITIZEN_PAPERS: Turns = (
    *court(
        "County Court",
        {
            "Court: street address": "285 Invented Street",
            "Court: city and ZIP code": "Goshen, NY 10924",
            "District Attorney: street address": "1 Invented Plaza",
            "District Attorney: city and ZIP code": "Goshen, NY 10924",
        },
    ),
    text("What was the sentence?", "five years of probation"),
    Turn("Do you have a copy of the complaint or indictment?", pick=("No",)),
    Turn("You told us that it was in your home.", pick=(LEAVE_OUT,)),
    Turn(
        "How has this conviction affected you? Pick all that fit.",
        pick=("A job lost or refused", "Distress or shame"),
    ),
    text(
        "Tell the judge more about this, in your own words",
        "I lost a job as a home health aide in 2015.",
    ),
    text("How long ago was it, and how have you lived since?", "It was sixteen years ago."),
    text("What about your work, school and family?", "I work nights in a bakery."),
    text("What harm would another conviction do?", ""),
    text("Is there anything else the judge should know?", ""),
    Turn("Do you want to speak to the judge?", pick=("No",)),
    Turn("Have you asked a court for this before?", pick=("No",)),
    details(
        name="Nguyễn Thị Ánh Tuyết",
        case_name="Anna O’Brien",
        street="P.O. Box 7719",
        city="Middletown",
        state="NY",
        zip="10940",
        email="tuyet.nguyen@example.org",
    ),
    Turn("Do you want the papers destroyed? Read this first.", pick=("Yes, I want to ask for it",)),
    Turn(
        "Is this true? You understand that destruction is permanent. You have kept any certified "
        "copies you may need, such as for immigration or for a cannabis license.",
        pick=("Yes",),
    ),
    Turn("Who signs the request?", pick=("The person who was convicted",)),
    Turn(
        "Do your papers show the arrest?",
        typed={
            f"Date of the arrest {_BLANK}": "February 2, 2010",
            f"Police agency {_BLANK}": "Middletown Police",
        },
    ),
    text("Where does the case still show?", "the state record (DCJS)"),
    identity("April 2, 1976", ""),
)
OTHER: Turns = (
    *START,
    ended("I was found guilty at trial"),
    *charge("PL 221.40", "PL 221.40 (Criminal Sale of Marihuana in the Fourth Degree)"),
    *whole({"Year": "2008"}, day("May", "13", "2009")),
    *where("Kings (Brooklyn)", "2008KN012345", "No"),
    ANOTHER,
    *charge("PL 221.45", "PL 221.45 (Criminal Sale of Marihuana in the Third Degree)"),
    *whole({"Year": "2008"}, day("May", "13", "2009")),
    amount("3 ounces or less"),
    Turn("Did anyone pay or trade for it?", pick=("No, it was free",)),
    Turn("How old was the person who got it?", pick=("21 or older",)),
    FINISHED,
    *DONE,
)
"""Not a citizen: the wiped conviction is put before a judge, and the papers are a draft."""
OTHER_PAPERS: Turns = (
    Turn("Before the papers", press="I have read this"),
    *court("Criminal Court of the City of New York", {}),
    text("What was the sentence?", ""),
    Turn(
        "How has this conviction affected you? Pick all that fit.",
        pick=("Housing refused, or public housing", "Immigration"),
    ),
    Turn(
        "Have you talked with an immigration lawyer about saying this in the papers?",
        pick=("No",),
    ),
    text("Tell the judge more about this, in your own words", ""),
    Turn("Do you want to speak to the judge?", pick=("Yes",)),
    Turn("Have you asked a court for this before?", pick=("No",)),
    details(name="李小龍", street="90 Kearsarge Street", city="Brooklyn", state="NY", zip="11201"),
    text("What was the sentence?", "time served"),
    Turn("Do you have a copy of the complaint or indictment?", pick=("Yes",)),
)
WIPED: Mapping[str, Given] = {
    "read_first": "read",
    "jurisdiction": "ny",
    "disposition": "convicted_plea",
    "section": "221.10",
    "inchoate": "none",
    "offense_date": "2010",
    "disposition_date": "2010",
    "county": "orange",
    "case_number": "",
    "noncitizen": "no",
}
"""A conviction that the law wiped, by the ids of the questions."""
