"""People who are not real, and what each of them answers, page by page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.browser.person import Turn

Turns = tuple[Turn, ...]

IN_STATE = "Was the case in a California state court?"
ENDED = "How did the case end?"
CHECKED = "Have you checked if it was already cleared?"
COUNTY = "Which county?"
NUMBER = "What is the case number?"
SECTION = "Which law section were you convicted of?"
TYPE_SECTION = "Type it as your papers print it"
LEVEL = "Is it a felony, misdemeanor or infraction on the record now?"
HAPPENED = "When did it happen?"
CONVICTED = "When were you convicted?"
BORN = "What is your date of birth?"
SERVING = "Are you still serving a sentence in this case?"
SCHOOL = "Were you on school grounds during school hours?"
STRIKE = "Before this case, were you ever convicted of a crime on this list?"
REGISTER = (
    "Before this case, were you convicted of a crime that made you register as a sex offender?"
)
PRIORS = "How many times before this were you convicted of the same section?"
MORE = "Is there another conviction?"
ANY_JUDGE = "Is it OK for any judge to decide, not only the judge who sentenced you?"
WITHOUT_ME = "Is it OK for the court to decide without you being there?"
HEARING = "Do you want a hearing?"
ON_THE_LIST = "Do your papers show these two things?"
COUNT_NUMBER = "Count number (you can leave this blank)"
SENTENCE = "Sentence (you can leave this blank)"
COURT_ADDRESS = "Is this the right address of the court?"
DETAILS = "Your name and how the court can reach you"

START: Turns = (
    Turn("Ask a court to clear an old cannabis record", press="Start now"),
    Turn("Where was the case?", pick=("California",)),
    Turn("It may already be cleared", press="Go on to the questions"),
    Turn("Is this about your own record?", pick=("Yes",)),
)
READ_FIRST = Turn("Before we ask what happened", press="I have read this")
DONE: Turns = (
    Turn(MORE, pick=("No, that is all",)),
    Turn("Check your answers", press="Show my result"),
)
LAST_CHECK = Turn("Last check before your papers", press="Make my papers")
GO_ON = "Go on to the court papers"
READY = "Your papers are ready"
DOWNLOAD = "Download the papers"
LOOK_FIRST = "Look at them first"


def case(county: str, number: str, checked: str = "Not yet") -> Turns:
    """The questions that come first in each case."""
    return (
        Turn(IN_STATE, pick=("Yes, a California state court",)),
        Turn(ENDED, pick=("Convicted as an adult",)),
        Turn(CHECKED, pick=(checked,)),
        Turn(COUNTY, typed={COUNTY: county}),
        Turn(NUMBER, typed={NUMBER: number}),
    )


def charge(written: str, read: str, level: str) -> Turns:
    """A section as the papers print it, how the site reads it, and its level."""
    return (
        Turn(SECTION, typed={TYPE_SECTION: written}),
        Turn(f"We read this as {read}. Is that right?", pick=("Yes, that is right",)),
        Turn(LEVEL, pick=(level,)),
    )


def dates(happened: Mapping[str, str], convicted: Mapping[str, str]) -> Turns:
    """The two dates of a conviction."""
    return (Turn(HAPPENED, typed=happened), Turn(CONVICTED, typed=convicted))


def day(month: str, number: str, year: str) -> dict[str, str]:
    """What is typed for a whole date."""
    return {"Month": month, "Day": number, "Year": year}


def born(month: str, number: str, year: str) -> Turns:
    """The date of birth."""
    return (Turn(BORN, typed=day(month, number, year)),)


def serving(answer: str) -> Turns:
    """Still serving, or not."""
    return (Turn(SERVING, pick=(answer,)),)


NOTHING_BEFORE: Turns = (
    Turn(STRIKE, pick=("No",)),
    Turn(REGISTER, pick=("No",)),
    Turn(PRIORS, pick=("None",)),
)
FOR_SALE: Turns = (
    *NOTHING_BEFORE,
    Turn("Was anyone under 18 sold to, or anyone under 21 used to help?", pick=("No",)),
)
MANY_PLANTS: Turns = (
    Turn("How many living plants were there?", pick=("7 or more",)),
    *NOTHING_BEFORE,
    Turn("Did the case include harm to a stream, wildlife or public land?", pick=("No",)),
)


def rights(any_judge: str, without_me: str, hearing: str) -> Turns:
    """The three questions about rights, asked for each case."""
    return (
        Turn(ANY_JUDGE, pick=(any_judge,)),
        Turn(WITHOUT_ME, pick=(without_me,)),
        Turn(HEARING, pick=(hearing,)),
    )


def listed(number: str = "", sentence: str = "") -> Turn:
    """What the list of counts shows."""
    return Turn(ON_THE_LIST, typed={COUNT_NUMBER: number, SENTENCE: sentence})


@dataclass(frozen=True)
class Who:
    """A person's own details, by the labels they are typed beside."""

    name: str
    street: str
    city: str
    zip: str
    state: str = "CA"
    phone: str = ""
    email: str = ""
    case_name: str = ""

    def turn(self) -> Turn:
        """The page that asks for them."""
        blank = "(you can leave this blank)"
        return Turn(
            DETAILS,
            typed={
                "Your full name": self.name,
                f"The name on the case, if it is different {blank}": self.case_name,
                "Street address or P.O. box": self.street,
                "City": self.city,
                "State": self.state,
                "ZIP code": self.zip,
                f"Phone {blank}": self.phone,
                f"Email {blank}": self.email,
            },
        )

    def printed(self) -> dict[str, str]:
        """What the petition must say about them."""
        return {
            "NAME:": self.name,
            "STREET ADDRESS:": self.street,
            "CITY:": self.city,
            "STATE:": self.state,
            "ZIP CODE:": self.zip,
            "TELEPHONE NO.:": self.phone,
            "EMAIL ADDRESS:": self.email,
            "DEFENDANT:": self.case_name or self.name,
            "(TYPE OR PRINT NAME)": self.name,
        }


@dataclass(frozen=True)
class Expected:
    """One filing as it must come out.

    Attributes:
        fields: what stands at each printed label; every other label has nothing.
        boxes: the words beside each ticked box; every other box is empty.
        rows: the lines of the attachment: count, section, level, date, sentence, request.
        notes: sentences that must stand in the papers.
    """

    who: Who
    fields: Mapping[str, str]
    boxes: frozenset[str]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Story:
    """A walk from the first page to the papers, or to where there are none.

    Attributes:
        turns: up to the result.
        result: the heading of the result.
        papers: from the result to the page with the papers; empty when there are none.
        filings: the papers that must come out.
        untold: what was answered and must be on no paper.
    """

    id: str
    turns: Turns
    result: str
    papers: Turns = ()
    filings: tuple[Expected, ...] = ()
    untold: tuple[str, ...] = field(default=())
