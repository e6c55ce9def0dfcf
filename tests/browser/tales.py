"""The walks that the tests take: who they are, what they answer, what must come out."""

from __future__ import annotations

from collections.abc import Mapping

from tests.browser.person import Turn
from tests.browser.stories import (
    CHECKED,
    COURT_ADDRESS,
    DONE,
    ENDED,
    FOR_SALE,
    IN_STATE,
    LAST_CHECK,
    MANY_PLANTS,
    MORE,
    READ_FIRST,
    SCHOOL,
    SECTION,
    START,
    Expected,
    Story,
    Who,
    born,
    case,
    charge,
    dates,
    day,
    listed,
    rights,
    serving,
)
from tests.web.walker import FOR_SALE as SOLD
from tests.web.walker import Given

SEAL = (
    "Dismiss and seal the conviction as legally invalid or, in the alternative, redesignate it "
    "as a misdemeanor or infraction"
)
DONE_SERVING = frozenset(("REDESIGNATION OR DISMISSAL/SEALING", "APPLICATION:"))
STILL_SERVING = frozenset(("RESENTENCING OR DISMISSAL", "PETITION:"))
ANY_JUDGE_BOX = "Petitioner/applicant waives the right"
WITHOUT_ME_BOX = "Petitioner/applicant understands there is a right"

TUYET = Who(
    "Nguyễn Thị Ánh Tuyết",
    "482 Marigold Lane, Apt 7",
    "Hayward",
    "94541",
    phone="510-555-0143",
    email="tuyet.nguyen@example.org",
)
MARIA = Who(
    "María José Núñez de la Torre-Villaseñor",
    "P.O. Box 7719",
    "Long Beach",
    "90802-4410",
    case_name="Maria J. O’Brien",
)
XIAOLONG = Who("李小龍", "90 Kearsarge Street", "Fresno", "93721", phone="(559) 555-0178")

SEALING = Story(
    "dismissal and sealing",
    turns=(
        *START,
        *case("Alameda", "10-CR-004512"),
        *charge("11357(b) HS", "HS 11357(b)", "Misdemeanor"),
        *dates({"Month": "March", "Year": "2004"}, day("May", "13", "2004")),
        *born("February", "29", "1976"),
        *serving("No"),
        READ_FIRST,
        Turn(SCHOOL, pick=("No",)),
        *DONE,
    ),
    result="The court can likely dismiss and seal this conviction",
    papers=(
        *rights("Yes", "No", "Yes"),
        listed("2", "1 year probation"),
        Turn(COURT_ADDRESS),
        TUYET.turn(),
        LAST_CHECK,
    ),
    filings=(
        Expected(
            TUYET,
            {
                "SUPERIOR COURT OF CALIFORNIA, COUNTY OF": "Alameda",
                "court STREET ADDRESS:": "1225 Fallon Street",
                "CITY AND ZIP CODE:": "Oakland 94612",
                "CASE NUMBER:": "10-CR-004512",
            },
            DONE_SERVING | {"11357 - ", ANY_JUDGE_BOX},
            (("2", "HS 11357(b)", "Misdemeanor", "May 13, 2004", "1 year probation", SEAL),),
            ("I ask for a hearing.", "This may already be cleared."),
        ),
    ),
    untold=("1976", "February", "March 2004", "school hours"),
)

TWO_COUNTIES = Story(
    "two counts and two counties",
    turns=(
        *START,
        *case("Alameda", "C-130775"),
        *charge("11359 HS-POSS MARIJUANA FOR SALE", "HS 11359", "Felony"),
        *dates({"Year": "1998"}, day("August", "6", "1999")),
        *born("July", "4", "1970"),
        *serving("No"),
        READ_FIRST,
        *FOR_SALE,
        Turn(MORE, pick=("Yes, in this case (case 1)",)),
        Turn(CHECKED, pick=("I checked, and it is still there",)),
        *charge("HS 11358", "HS 11358", "Felony"),
        *dates({"Year": "1998"}, day("August", "6", "1999")),
        *MANY_PLANTS,
        Turn(MORE, pick=("Yes, in another case",)),
        *case("Los Angeles", "BA 204 117", "I checked, and it is still there"),
        *charge("HS11359", "HS 11359", "Felony"),
        *dates({"Month": "December", "Year": "2001"}, {"Month": "June", "Year": "2002"}),
        *serving("No"),
        *FOR_SALE,
        *DONE,
    ),
    result="The court can likely lower this to a misdemeanor",
    papers=(
        *rights("No", "Yes", "No"),
        listed("1", "3 years probation, 180 days in jail"),
        Turn(
            COURT_ADDRESS,
            typed={
                "Street address (you can leave this blank)": "661 Washington Street",
                "Mailing address, if it is different (you can leave this blank)": "P.O. Box 24",
                "City and ZIP code (you can leave this blank)": "Oakland 94607",
            },
        ),
        MARIA.turn(),
        listed(),
        *rights("Yes", "Yes", "Yes"),
        listed("", "2 years prison"),
        Turn(COURT_ADDRESS),
        LAST_CHECK,
    ),
    filings=(
        Expected(
            MARIA,
            {
                "SUPERIOR COURT OF CALIFORNIA, COUNTY OF": "Alameda",
                "court STREET ADDRESS:": "661 Washington Street",
                "court MAILING ADDRESS:": "P.O. Box 24",
                "CITY AND ZIP CODE:": "Oakland 94607",
                "CASE NUMBER:": "C-130775",
            },
            DONE_SERVING | {"11358 - ", "11359 - ", WITHOUT_ME_BOX},
            (
                (
                    *("1", "HS 11359", "Felony", "August 6, 1999"),
                    *("3 years probation, 180 days in jail",),
                    "Redesignate the conviction as a misdemeanor",
                ),
                (
                    *("", "HS 11358", "Felony", "August 6, 1999", ""),
                    "Redesignate the conviction as a misdemeanor",
                ),
            ),
            ("This may already be cleared.",),
        ),
        Expected(
            MARIA,
            {
                "SUPERIOR COURT OF CALIFORNIA, COUNTY OF": "Los Angeles",
                "court STREET ADDRESS:": "",
                "CITY AND ZIP CODE:": "",
                "CASE NUMBER:": "BA 204 117",
            },
            DONE_SERVING | {"11359 - ", ANY_JUDGE_BOX, WITHOUT_ME_BOX},
            (
                (
                    *("", "HS 11359", "Felony", "June 2002", "2 years prison"),
                    "Redesignate the conviction as a misdemeanor",
                ),
            ),
            ("I ask for a hearing.",),
        ),
    ),
    untold=("1970", "July", "1998", "December", "2001", "plants", "wildlife"),
)

SERVING_STILL = Story(
    "still serving",
    turns=(
        *START,
        *case("Fresno", "F16-900412"),
        *charge("11359 HS", "HS 11359", "Felony"),
        *dates(day("January", "20", "2015"), day("February", "11", "2016")),
        *born("October", "31", "1990"),
        *serving("Yes"),
        READ_FIRST,
        *FOR_SALE,
        *DONE,
    ),
    result="The judge can likely lower or end your sentence",
    papers=(
        *rights("No", "No", "No"),
        listed("1", ""),
        Turn(COURT_ADDRESS),
        XIAOLONG.turn(),
        LAST_CHECK,
    ),
    filings=(
        Expected(
            XIAOLONG,
            {
                "SUPERIOR COURT OF CALIFORNIA, COUNTY OF": "Fresno",
                "court STREET ADDRESS:": "1100 Van Ness Avenue",
                "CITY AND ZIP CODE:": "Fresno 93724",
                "CASE NUMBER:": "F16-900412",
            },
            STILL_SERVING | {"11359 - "},
            (
                (
                    *("1", "HS 11359", "Felony", "February 11, 2016", ""),
                    "Recall the sentence and resentence, or dismiss the conviction",
                ),
            ),
            ("Show these papers to the public defender before you file.",),
        ),
    ),
    untold=("1990", "October", "January 20", "2015"),
)

CLEARED = Story(
    "already cleared",
    turns=(
        *START,
        Turn(IN_STATE, pick=("Yes, a California state court",)),
        Turn(ENDED, pick=("Convicted as an adult",)),
        Turn(
            CHECKED,
            pick=("I checked, and it was dismissed or sealed under 11361.8 or 11361.9",),
        ),
        *DONE,
    ),
    result="This may already be cleared or at its lowest level",
)

UNSURE_SECTION = Story(
    "not sure of the section",
    turns=(
        *START,
        *case("Sacramento", "96F01882"),
        Turn(SECTION, pick=("I'm not sure",)),
        *DONE,
    ),
    result="A lawyer should look at this first",
)

TOO_LATE = Story(
    "not eligible",
    turns=(
        *START,
        *case("Orange", "18WF0335"),
        *charge("HS 11359(a)", "HS 11359(a)", "Misdemeanor"),
        *dates({"Year": "2018"}, {"Year": "2019"}),
        *DONE,
    ),
    result="This law likely does not cover this conviction",
)

WITH_PAPERS: tuple[Story, ...] = (SEALING, TWO_COUNTIES, SERVING_STILL)
WITHOUT: tuple[Story, ...] = (CLEARED, UNSURE_SECTION, TOO_LATE)
ALL = (*WITH_PAPERS, *WITHOUT)

LONG: Mapping[str, Given] = {
    **SOLD,
    "case_number": "BA-2004-CR-0077120043-00A",
    "details": {
        "name": "Wolfeschlegelsteinhausenbergerdorff-Papadimitrakopoulos María de los Ángeles",
        "street": "11750 West Sunset Boulevard, Building Nine, Apartment 1204, in care of Rosa",
        "city": "Rancho Santa Margarita",
        "state": "CA",
        "zip": "92688-1234",
        "email": "maria.de.los.angeles.papadimitrakopoulos@mail.example.org",
    },
}
"""Someone whose name, numbers and address are long, by the ids of the questions."""
