"""What the old charge would be today (brief 1.6): facts for the rows NY-30 to NY-45."""

from __future__ import annotations

from app.jurisdictions.new_york import law
from app.jurisdictions.new_york.derive import TO_MINOR
from app.jurisdictions.new_york.rules_gates import NEEDS_MOTION
from app.relief.decision import Citation, Rule, Sets
from app.relief.facts import UNKNOWN
from app.relief.predicates import All, In, Is, Predicate
from app.relief.table import DecisionTable
from app.relief.text import Text

POSSESSION = In("charge", "221.25", "221.30")
SALE = In("charge", "221.45", "221.50", TO_MINOR, "221.55")
NOT_KNOWN = Is("amount_band", UNKNOWN)


def _today(number: str, when: Predicate, section: str, level: str, *cites: Citation) -> Rule:
    return Rule(f"NY-1.6-{number}", when, Sets({"new_section": section, "new_class": level}), cites)


def _has(number: str, band: Predicate, section: str, level: str, cite: Citation) -> Rule:
    return _today(number, All(POSSESSION, band), section, level, cite)


def _sells(number: str, when: Predicate, section: str, level: str, cite: Citation) -> Rule:
    return _today(number, All(SALE, when), section, level, cite)


_LE_3OZ, _3_16OZ = Is("amount_band", "le_3oz"), Is("amount_band", "3_16oz")
_16OZ_5LB = Is("amount_band", "16oz_5lb")
AT_HOME = All(_16OZ_5LB, Is("at_home", True), Is("adult", "yes"))
_TO_ANY_MINOR = In("adult_to_minor", "18_20", "under_18")

TODAY = DecisionTable(
    "today",
    Text("What would it be under Penal Law article 222?"),
    (
        _has("P1", _LE_3OZ, "222.05", "none", law.PL_222_05),
        _has("P2", _3_16OZ, "222.25", "V", law.PL_222_25),
        _has("P3", AT_HOME, "222.15(5)", "none", law.PL_222_15),
        _has("P4", _16OZ_5LB, "222.30", "AM", law.PL_222_30),
        _has("P5", Is("amount_band", "5_10lb"), "222.35", "EF", law.PL_222_35),
        _has("P6", In("amount_band", "10_100lb", "ge_100lb"), "222.40", "DF", law.PL_222_40),
        _has("P7", NOT_KNOWN, "", "", law.PRESUMED),
        _sells("S1", All(_LE_3OZ, _TO_ANY_MINOR), "222.50(2)", "AM", law.PL_222_50),
        _sells("S2", _LE_3OZ, "222.45", "V", law.PL_222_45),
        _sells(
            "S3", All(_3_16OZ, Is("adult_to_minor", "under_18")), "222.55(2)", "EF", law.PL_222_55
        ),
        _sells("S4", All(_3_16OZ, Is("adult_to_minor", "18_20")), "222.50", "AM", law.PL_222_50),
        _sells("S5", _3_16OZ, "222.50(1)", "AM", law.PL_222_50),
        _sells("S6", _16OZ_5LB, "222.55(1)", "EF", law.PL_222_55),
        _sells("S7", In("amount_band", "5_10lb", "10_100lb"), "222.60", "DF", law.PL_222_60),
        _sells("S8", Is("amount_band", "ge_100lb"), "222.65", "CF", law.PL_222_65),
        _sells("S9", NOT_KNOWN, "", "", law.PRESUMED),
    ),
)

SERVING = DecisionTable(
    "serving",
    Text("Is the person still serving a sentence?"),
    (
        Rule(
            "NY-1.5-serving",
            All(
                In("charge", *NEEDS_MOTION),
                In("custody_or_supervision", "jail_prison", "probation", "parole_prs"),
            ),
            Sets({"serving": "yes"}),
            (law.COMPLETED,),
        ),
    ),
)
"""It changes no outcome (3.3, rule 7), but the papers and the first advice."""
