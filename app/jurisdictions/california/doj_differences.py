"""Where the policy's columns differ on purpose from the tool of 2019, each with its reason."""

from __future__ import annotations

from app.jurisdictions.declare_bulk import Difference

DIFFERENCES = (
    Difference(
        "D01",
        "A birth date that is missing, not a full date or after the conviction",
        "It was read as the year 1 and the person as old enough. Nothing rests on a missing date.",
        "no_birth",
    ),
    Difference(
        "D02",
        "A conviction date that is missing or not a full date",
        "It was read as the year 1 and the person as under 21 then. We ask for the date.",
        "no_event",
    ),
    Difference(
        "D03",
        "A level that is missing, both on the conviction and on the charge",
        "It was taken for a misdemeanor and dismissed. We ask for the level.",
        "no_level",
    ),
    Difference(
        "D04",
        "The digits of a section inside another number, such as 111357 VC or 11357.5 HS",
        "That is another law. We say so and leave it to a person.",
        "other_law",
    ),
    Difference(
        "D05",
        "No rule of the office applies",
        "The columns stayed empty. A person should see that nothing was decided.",
        "no_rule",
    ),
    Difference(
        "D06",
        "A charge that names two sections",
        "The first one of the list decided. We leave it to a person.",
        "several",
    ),
    Difference(
        "D07",
        "A conviction after the as-of date",
        "It was decided and counted. On that day it had not happened.",
        "later",
    ),
    Difference(
        "D08",
        "An earlier rule could not be read, and a later one gives the same result",
        "The reason names the rule that surely applies.",
        "surely",
    ),
    Difference(
        "D09",
        "Super strikes and PC 290 sections are found by whole numbers, with any subdivision",
        "137 PC was taken for 37 PC, and 207(A) PC was missed.",
    ),
    Difference(
        "D10",
        "Convictions of the last 7 years are counted from the as-of date",
        "They were counted from the day the program ran.",
    ),
    Difference(
        "D11",
        "A person in two files, or with rows far apart, is one person",
        "History was not joined across files.",
    ),
    Difference(
        "D12",
        "A row without a person's number or with a short count number is rejected, with its line",
        "All rows without a number became one person; a short count number ended the run.",
        "rejected",
    ),
    Difference(
        "D13",
        "County names are compared without regard to case and spaces",
        "A name in other letters found nothing, without a word.",
    ),
    Difference(
        "D14",
        "9 November 2016 itself is printed as after the law began",
        "The law was in force on that day. It was printed as before.",
        "first_day",
    ),
    Difference(
        "D15",
        "Spaces around a person's number, a count, a kind, a disposition or a date do not matter",
        "They were compared as typed, so a death, a strike or a conviction could be missed.",
    ),
)
