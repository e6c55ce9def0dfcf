"""Illinois's vocabulary (brief 3.1). One set of facts for each charge of a case."""

from __future__ import annotations

from app.relief.facts import UNKNOWN, Fact, Kind, Vocabulary
from app.relief.text import Text

YES_NO = ("yes", "no", UNKNOWN)
DISPOSITIONS = (
    "no_charge",
    "dismissed",
    "acquitted",
    "vacated",
    "supervision_completed",
    "supervision_failed",
    "qualified_probation_completed",
    "qualified_probation_failed",
    "probation",
    "conditional_discharge",
    "jail",
    "prison",
    "time_served",
    "fine_only",
    "civil_violation",
    "pending",
    UNKNOWN,
)
CONVICTIONS = (
    "supervision_failed",
    "qualified_probation_failed",
    "probation",
    "conditional_discharge",
    "jail",
    "prison",
    "time_served",
    "fine_only",
)
CHARGE_KINDS = (
    "possession",
    "sale",
    "plants",
    "paraphernalia",
    "school_sale",
    "trafficking",
    "conspiracy",
    "dui",
    "ordinance",
    "other",
)
CLASSES = (
    "civil",
    "ordinance",
    "MA",
    "MB",
    "MC",
    "M",
    "F4",
    "F3",
    "F2",
    "F1",
    "FX",
    UNKNOWN,
)


def _choice(
    name: str, about: Text, *choices: str, default: str | None = None, whatif: bool = False
) -> Fact:
    unknown = UNKNOWN in choices or default == UNKNOWN
    return Fact(name, Kind.CHOICE, about, choices, default=default, unknown=unknown, whatif=whatif)


VOCABULARY = Vocabulary(
    (
        _choice(
            "jurisdiction",
            Text("The kind of court"),
            "illinois",
            "other_state",
            "federal",
            "military_tribal",
            UNKNOWN,
            default="illinois",
        ),
        _choice(
            "court_type",
            Text("Adult court, juvenile court or a city hearing"),
            "adult_court",
            "juvenile_court",
            "city_hearing",
            default="adult_court",
        ),
        _choice(
            "cleared_evidence",
            Text("An order or a pardon that clears it"),
            "none",
            "order_or_gone",
            "cannabis_pardon",
            "other_pardon",
            UNKNOWN,
            default="none",
        ),
        _choice("disposition", Text("How the case ended"), *DISPOSITIONS),
        Fact("disposition_date", Kind.DATE, Text("The day it ended that way")),
        Fact(
            "term_end_date",
            Kind.DATE,
            Text("The end of supervision or special probation"),
            default=UNKNOWN,
        ),
        Fact("section", Kind.TEXT, Text("The law number on the record")),
        Fact(
            "attempt",
            Kind.BOOL,
            Text("The record says attempt"),
            default=False,
            unknown=False,
        ),
        _choice(
            "charge_kind",
            Text("The kind of charge, where no law number is known"),
            *CHARGE_KINDS,
            default=UNKNOWN,
        ),
        _choice("class", Text("The class on the record"), *CLASSES),
        Fact("grams", Kind.AMOUNT, Text("How many grams")),
        Fact("offense_date", Kind.DATE, Text("The day of the offense or arrest")),
        _choice(
            "other_counts",
            Text("Other charges in the same case"),
            "none",
            "dismissed_only",
            "cannabis_eligible",
            "cannabis_ineligible",
            "noncannabis",
            UNKNOWN,
            default="none",
            whatif=True,
        ),
        _choice(
            "sentence_completed",
            Text("The sentence is finished"),
            "yes",
            "money_only",
            "no",
            UNKNOWN,
            whatif=True,
        ),
        _choice("violent_link", Text("A violent crime in the same event"), *YES_NO),
        _choice("sec7", Text("A sale to a minor made the penalty higher"), *YES_NO, default="no"),
        _choice("prior_drug_conviction", Text("An earlier drug conviction"), *YES_NO),
        _choice("prior_denial", Text("A judge already said no"), "no", "yes", default="no"),
        Fact("county", Kind.TEXT, Text("The county of the case"), default=""),
        Fact(
            "last_sentence_end_date",
            Kind.DATE,
            Text("The end of the last sentence in any case"),
            default=UNKNOWN,
        ),
        _choice(
            "revoked",
            Text("Probation or conditional discharge was revoked"),
            *YES_NO,
            default=UNKNOWN,
        ),
    )
)
