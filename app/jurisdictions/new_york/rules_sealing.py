"""New York's sealing rows (brief 3.4, NY-50 to NY-63): for all that the pot law does not reach."""

from __future__ import annotations

from app.jurisdictions.new_york import law
from app.jurisdictions.new_york.derive import FELONIES, MISDEMEANORS
from app.jurisdictions.new_york.reasons import REASONS
from app.jurisdictions.new_york.rules_gates import NEEDS_MOTION, REVIEW, row
from app.relief.decision import After, Citation, Give, Rule, Same
from app.relief.facts import Value
from app.relief.predicates import ALWAYS, All, Any, In, Is, Not, Predicate
from app.relief.table import DecisionTable
from app.relief.text import Text

CLEAN_SLATE = "clean_slate_automatic"
_ART_220 = In("charge", "220.03_06", "other_220")
_CANNABIS_OR_DRUG = In(
    "charge", "group_a", "group_n", *NEEDS_MOTION, "220.03_06", "other_220", "other_222",
    "vtl_1192",
)  # fmt: skip
_CRIME_TO_SEAL = Any(
    In("level", *MISDEMEANORS),
    All(In("level", *(one for one in FELONIES if one != "AF")), _CANNABIS_OR_DRUG),
)


def _sealed(
    number: str,
    when: Predicate,
    outcome: str,
    *cites: Citation,
    flags: tuple[str, ...] = (),
    wait: bool = True,
) -> Rule:
    sets: tuple[tuple[str, Value | Same], ...] = (
        ("by_sealing", "clean_slate"),
        ("eligible_on", Same("seal_on")),
    )
    return Rule(
        f"NY-{number}",
        when,
        Give(outcome, sets=sets),
        cites,
        REASONS[f"NY-{number}"],
        flags,
        timing=After("last_sentence_or_release_date", "seal_years", early=True) if wait else "now",
    )


SEALING = DecisionTable(
    "sealing",
    Text("Can it be sealed?"),
    (
        row("50", Is("level", "I"), "not_eligible", law.K_SILENT, sets=(("by_sealing", "yes"),)),
        row(
            "59",
            Any(Is("charge", "sex_offense"), All(Is("level", "AF"), Not(_ART_220))),
            REVIEW,
            law.EXCLUDED,
            sets=(("by_sealing", "yes"),),
        ),
        row(
            "60",
            Is("level", "V"),
            "other_relief",
            law.VIOLATIONS,
            sets=(("by_sealing", "yes"), ("documents", "DOC-B"), ("letter", "violation")),
        ),
        _sealed(
            "61",
            Any(
                Is("pending_charges", True),
                In("custody_or_supervision", "jail_prison", "probation", "parole_prs"),
            ),
            CLEAN_SLATE,
            law.CLEAN_SLATE_HOLD,
            law.CLEAN_SLATE_RULE,
            flags=("on_hold",),
        ),
        _sealed(
            "62",
            All(
                Is("ten_years", "yes"),
                Is("few_crimes", "yes"),
                Is("pending_charges", False),
                Is("custody_or_supervision", "none"),
                _CRIME_TO_SEAL,
            ),
            "sealing_16059",
            law.APPLICATION,
            law.CLEAN_SLATE_TOO,
            wait=False,
        ),
        _sealed("63", ALWAYS, CLEAN_SLATE, law.CLEAN_SLATE_RULE),
    ),
)
