"""New York's vocabulary (brief 3.1)."""

from __future__ import annotations

from app.relief.facts import UNKNOWN, Fact, Kind, Vocabulary
from app.relief.text import Text

CLASSES = ("V", "BM", "AM", "UM", "EF", "DF", "CF", "BF", "AF", "I")
BANDS = ("le_3oz", "3_16oz", "16oz_5lb", "5_10lb", "10_100lb", "ge_100lb", UNKNOWN)


def _choice(
    name: str, about: Text, *choices: str, default: str | None = None, whatif: bool = False
) -> Fact:
    return Fact(
        name,
        Kind.CHOICE,
        about,
        choices,
        default=default,
        unknown=UNKNOWN in choices,
        whatif=whatif,
    )


VOCABULARY = Vocabulary(
    (
        _choice(
            "jurisdiction",
            Text("Which court had the case"),
            "ny",
            "federal",
            "other_state",
            UNKNOWN,
        ),
        _choice(
            "disposition",
            Text("How the case ended"),
            "convicted_plea",
            "convicted_trial",
            "dismissed",
            "acd",
            "acquitted",
            "youthful_offender",
            "juvenile_delinquent",
            "pins",
            "pending",
            "civil_penalty",
            UNKNOWN,
        ),
        Fact("section", Kind.TEXT, Text("The charge of the conviction")),
        Fact("subdivision", Kind.TEXT, Text("Its subdivision"), default=""),
        _choice(
            "inchoate",
            Text("An attempt, a conspiracy or the whole charge"),
            "none",
            "attempt",
            "conspiracy",
            "solicitation",
            "facilitation",
            UNKNOWN,
            default="none",
        ),
        _choice(
            "class",
            Text("The level on the record"),
            *CLASSES,
            UNKNOWN,
            default=UNKNOWN,
            whatif=True,
        ),
        Fact("marihuana_named", Kind.BOOL, Text("The record names marihuana"), default=UNKNOWN),
        Fact(
            "substituted_440_46a",
            Kind.BOOL,
            Text("A judge put this charge in place of an old one"),
            default=UNKNOWN,
        ),
        Fact("offense_date", Kind.DATE, Text("The day of the offense"), default=UNKNOWN),
        Fact("disposition_date", Kind.DATE, Text("The day of the conviction"), default=UNKNOWN),
        Fact(
            "last_sentence_or_release_date",
            Kind.DATE,
            Text("The day of the last sentence or release"),
            default=UNKNOWN,
        ),
        Fact("county", Kind.TEXT, Text("The county of the court"), default=UNKNOWN),
        _choice(
            "sole_substance",
            Text("The only drug in the case"),
            "marihuana",
            "concentrated_cannabis",
            "mixed",
            "other",
            UNKNOWN,
            whatif=True,
        ),
        _choice("amount_band", Text("The amount that the papers say"), *BANDS, whatif=True),
        Fact("at_home", Kind.BOOL, Text("It was in the person's own home"), whatif=True),
        Fact("age_at_offense", Kind.COUNT, Text("Age on the day of the offense")),
        _choice(
            "compensation",
            Text("Somebody paid or traded for it"),
            "yes",
            "no",
            UNKNOWN,
            whatif=True,
        ),
        _choice(
            "buyer_age_band",
            Text("Age of the person who got it"),
            "21plus",
            "18_20",
            "under_18",
            UNKNOWN,
        ),
        Fact(
            "sentence_completed",
            Kind.BOOL,
            Text("The sentence is finished"),
            default=UNKNOWN,
        ),
        _choice(
            "custody_or_supervision",
            Text("In custody or under supervision now"),
            "none",
            "jail_prison",
            "probation",
            "parole_prs",
            UNKNOWN,
            default="none",
        ),
        _choice(
            "noncitizen",
            Text("Not a U.S. citizen"),
            "yes",
            "no",
            "prefer_not",
        ),
        Fact("pending_charges", Kind.BOOL, Text("There is an open criminal case"), default=UNKNOWN),
        Fact(
            "total_ny_crimes",
            Kind.COUNT,
            Text("New York crimes, without violations and wiped cannabis convictions"),
            default=UNKNOWN,
        ),
        Fact(
            "total_ny_felonies",
            Kind.COUNT,
            Text("New York felonies, without wiped cannabis convictions"),
            default=UNKNOWN,
        ),
    )
)
