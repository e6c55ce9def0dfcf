"""California's vocabulary (brief 3.1)."""

from __future__ import annotations

from app.jurisdictions.california.sections import read_section
from app.relief.facts import UNKNOWN, Fact, Kind, Vocabulary
from app.relief.text import Text

YES_NO = ("yes", "no", UNKNOWN)


def _one_section(typed: str) -> Text | None:
    if len(read_section(typed)) > 1:
        return Text("this names two sections; write one record for each")
    return None


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
        _choice("is_subject", Text("Whose record it is"), "self", "other_person"),
        _choice(
            "jurisdiction",
            Text("The kind of court"),
            "ca_state",
            "other_state",
            "federal",
            "military_tribal",
            UNKNOWN,
        ),
        _choice(
            "case_result",
            Text("How the case ended"),
            "convicted_adult",
            "juvenile",
            "not_convicted",
            "diversion_dej",
            UNKNOWN,
        ),
        _choice(
            "record_status",
            Text("What the record shows now"),
            "not_checked",
            "still_shows",
            "already_dismissed_or_sealed",
            "dismissed_1203_4",
            "challenged_or_denied",
            default="not_checked",
        ),
        Fact(
            "already_reduced",
            Kind.BOOL,
            Text("The record shows that it was lowered"),
            default=False,
            unknown=False,
        ),
        Fact("section", Kind.TEXT, Text("The law section of the conviction"), check=_one_section),
        _choice(
            "severity",
            Text("The level on the record"),
            "felony",
            "misdemeanor",
            "infraction",
            UNKNOWN,
        ),
        Fact("offense_date", Kind.DATE, Text("The day of the offense")),
        Fact("conviction_date", Kind.DATE, Text("The day of the conviction")),
        _choice(
            "age",
            Text("Age on the day of the offense"),
            "under18",
            "18_20",
            "21_plus",
            UNKNOWN,
            whatif=True,
        ),
        _choice("serving", Text("Still serving a sentence in this case"), *YES_NO, whatif=True),
        _choice(
            "flower",
            Text("How much plant cannabis"),
            "le_28_5",
            "gt_28_5",
            "none",
            UNKNOWN,
            default=UNKNOWN,
            whatif=True,
        ),
        _choice(
            "conc",
            Text("How much concentrate"),
            "le_8",
            "gt_8",
            "none",
            UNKNOWN,
            default=UNKNOWN,
            whatif=True,
        ),
        _choice(
            "plants",
            Text("How many living plants"),
            "le_6",
            "gt_6",
            "harvest_only",
            UNKNOWN,
            default=UNKNOWN,
            whatif=True,
        ),
        _choice(
            "grow_site_ok",
            Text("At a home, locked and out of sight"),
            *YES_NO,
            default=UNKNOWN,
            whatif=True,
        ),
        _choice(
            "act",
            Text("What it was about"),
            "personal",
            "sale",
            "import_export",
            UNKNOWN,
            default=UNKNOWN,
            whatif=True,
        ),
        _choice(
            "recipient",
            Text("Age of the person who got it"),
            "21_plus",
            "18_20",
            "under18",
            "none",
            UNKNOWN,
            default=UNKNOWN,
        ),
        _choice("school", Text("On school grounds"), *YES_NO, default=UNKNOWN),
        _choice("minor", Text("Sold to someone under 18"), *YES_NO, default="no"),
        _choice("hired", Text("Used someone under 21 in the business"), *YES_NO, default="no"),
        _choice("state_line", Text("Crossed a state line with more"), *YES_NO, default="no"),
        _choice("env", Text("Harm to water, wildlife or public land"), *YES_NO, default="no"),
        _choice(
            "superstrike",
            Text("A serious conviction on the list"),
            "none",
            "before",
            "same_or_after",
            "timing_unknown",
            UNKNOWN,
            whatif=True,
        ),
        _choice(
            "pc290c",
            Text("A conviction that requires registration"),
            "none",
            "before",
            "same_or_after",
            "timing_unknown",
            UNKNOWN,
            whatif=True,
        ),
        Fact("priors", Kind.COUNT, Text("Earlier convictions of the same section"), default=0),
        _choice(
            "prop64_charge_in_case",
            Text("A cannabis charge in the same case"),
            *YES_NO,
            default=UNKNOWN,
        ),
    )
)
