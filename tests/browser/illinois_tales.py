"""A person with Illinois convictions who is not real, and what they answer, page by page."""

from __future__ import annotations

from collections.abc import Mapping

from tests.browser.person import Turn
from tests.browser.stories import Turns, day
from tests.web.walker import Given

UNSURE = "I don't know"
ITEMS = (
    "It resulted in a conviction for a misdemeanor or Class 4 felony cannabis offense under "
    "720 ILCS 550/4 or 720 ILCS 550/5.",
    "I was convicted before June 25, 2019.",
    "I have completed the sentences or conditions imposed by the conviction. (If only money is "
    "left, the motion says so.)",
)
COUNTY = "Which county?"
NAME = "Đặng Thị Hồng Nhung"
FIRST_WORDS = (
    "I was turned down for an apartment in 2016, and for a job as a home health aide in 2021.",
    "I finished my certificate. " * 60 + "I have worked at the same bakery for six years.",
)
STORY = "\n\n".join(FIRST_WORDS)
"""Item 6, longer than the form has room for."""
START: Turns = (
    Turn("Ask a court to clear an old cannabis record", press="Start now"),
    Turn("Where was the case?", pick=("Illinois",)),
    Turn("It may already be cleared", press="Go on to the questions"),
    Turn("Before we start", press="I have read this"),
)


def _case(
    ended: str, when: Mapping[str, str], law: str, level: str, grams: str, arrest: dict[str, str]
) -> Turns:
    """The questions that every conviction has."""
    read = law.replace("720-550/5-C", "720 ILCS 550/5(c)")
    return (
        Turn("Which court had your case?", pick=("Illinois county (circuit) court",)),
        Turn("Was it an adult case?", pick=("Yes, adult court",)),
        Turn("Has this record already been cleared?", pick=("No, or I don't think so",)),
        Turn("How did the case end?", pick=(ended,)),
        Turn("What date did it end that way?", typed=when),
        Turn("What law number is on your paper?", typed={"Type it as your papers print it": law}),
        Turn(f"We read this as {read}. Is that right?", pick=("Yes, that is right",)),
        Turn("What class was it?", pick=(level,)),
        Turn(
            "How much cannabis, in grams?",
            typed={"How much cannabis, in grams?": grams},
        ),
        Turn("When were you arrested?", typed=arrest),
        Turn(
            "In the same case, were you found guilty of, or given supervision for, anything else?",
            pick=("No, nothing else",),
        ),
    )


DENIED = Turn("Did a judge already say no to this motion for this case?", pick=("No",))
VIOLENT = Turn("Were you also arrested for something violent that day?", pick=("No",))
FINISHED = "Have you finished your sentence?"
MORE = "Is there another conviction?"
FELONY: Turns = (
    *_case("Regular probation", {"Month": "June", "Year": "2012"}, "720-550/5-C", UNSURE, "22",
           day("January", "20", "2012")),
    Turn(FINISHED, pick=("Only money is left",)),
    VIOLENT,
    Turn(
        "Was the other person under 18 and 3 or more years younger than you, and did the court "
        "add time for that?",
        pick=("No",),
    ),
    DENIED,
    Turn(COUNTY, typed={COUNTY: "Peoria"}),
)  # fmt: skip
MISDEMEANOR: Turns = (
    *_case("Conditional discharge", day("September", "2", "2008"), "720 ILCS 550/4(c)",
           "Class A misdemeanor", "15", day("May", "10", "2008")),
    Turn(FINISHED, pick=("Yes",)),
    VIOLENT,
    DENIED,
    Turn(COUNTY, typed={COUNTY: "Peoria"}),
)  # fmt: skip
TWO_CASES: Turns = (
    *START,
    *FELONY,
    Turn(MORE, pick=("Yes, in another case",)),
    *MISDEMEANOR,
)
"""Up to the page that asks for more."""
DONE: Turns = (
    Turn(MORE, pick=("No, that is all",)),
    Turn("Check your answers", press="Show my result"),
)
RESULT = "You can likely ask the judge to cancel and erase this conviction"
_BLANK = "(you can leave this blank)"


def _for_the_papers(number: str, agency: str) -> Turns:
    return (
        Turn("What is the case number?", typed={"What is the case number?": number}),
        Turn(
            "Which police department or agency arrested you?",
            typed={"Which police department or agency arrested you?": agency},
        ),
        Turn("Which of these sentences are true for this case?", pick=ITEMS),
    )


OFFICE = "Where is the county State's Attorney's office?"
PAPERS: Turns = (
    *_for_the_papers("2012-CF-000317", "Peoria County Sheriff"),
    Turn(
        OFFICE,
        typed={
            f"Street address {_BLANK}": "100 Invented Plaza, Room 3",
            f"City, state and ZIP code {_BLANK}": "Peoria, IL 61602",
        },
    ),
    Turn(
        "Your name and how the court can reach you",
        typed={
            "Your first, middle and last name": NAME,
            f"Other names used in these cases {_BLANK}": "Rose O’Brien",
            "Street address": "88 Invented Street, Apt. 2",
            "City": "Peoria",
            "State": "IL",
            "ZIP code": "61602",
            f"Phone {_BLANK}": "309-555-0142",
        },
    ),
    Turn("Race and gender", typed={f"Gender {_BLANK}": "Female"}),
    Turn("What is your date of birth?", typed=day("February", "29", "1984")),
    Turn(
        "Why should the judge clear these convictions?",
        typed={"Why should the judge clear these convictions?": STORY},
    ),
    Turn("Will you ask the court to waive the fees?", pick=("Yes",)),
    *_for_the_papers("2008-CM-004512", "Peoria Police Department"),
    Turn(OFFICE),
)
"""What the papers need, for the person and for the first two cases."""
PEORIA = tuple(f"2010-CM-{number:04}" for number in range(101, 120))
"""One case more than the motion has lines for."""
LAKE = "17 CM 55"
QUICK: Mapping[str, Given] = {
    "immigration_read": "read",
    "jurisdiction": "illinois",
    "court_type": "adult_court",
    "cleared_evidence": "none",
    "disposition": "fine_only",
    "disposition_date": "2010-08-01",
    "section": "720 ILCS 550/4(b)",
    "section_read": "yes",
    "class": "MB",
    "grams": "4",
    "offense_date": "2010-07-15",
    "other_counts": "none",
    "sentence_completed": "yes",
    "violent_link": "no",
    "prior_denial": "no",
    "county": "peoria",
    "agency": "Illinois State Police",
    "true_items": ["item_1", "item_2", "item_3"],
    "prosecutor": {},
    "details": {
        "name": NAME,
        "other_names": "Rose O’Brien",
        "street": "88 Invented Street, Apt. 2",
        "city": "Peoria",
        "state": "IL",
        "zip": "61602",
        "phone": "309-555-0142",
    },
    "about_you": {"gender": "Female"},
    "born": "1984-02-29",
    "story": STORY,
    "fee_waiver": "yes",
    **{f"{n}/case_number": number for n, number in enumerate(PEORIA, start=1)},
    f"{len(PEORIA) + 1}/county": "lake",
    f"{len(PEORIA) + 1}/case_number": LAKE,
}
"""The same person with twenty small cases, by the ids of the questions."""
UNTOLD = ("gram", "onditional discharge", "robation", "ine only", "iolent", "4(b)", "4(c)", "5(c)")
"""What was answered and must be on no paper for the court."""
