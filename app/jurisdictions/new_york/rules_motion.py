"""New York's rows for former article 221 by motion (brief 3.4, NY-30 to NY-45)."""

from __future__ import annotations

from app.jurisdictions.new_york import law
from app.jurisdictions.new_york.derive import TO_MINOR
from app.jurisdictions.new_york.rules_gates import REVIEW, VACATE, row
from app.jurisdictions.new_york.rules_today import AT_HOME, NOT_KNOWN, POSSESSION, SALE
from app.relief.decision import Citation, Rule, Same
from app.relief.facts import UNKNOWN, Value
from app.relief.predicates import All, Any, In, Is, Not, Predicate
from app.relief.table import DecisionTable
from app.relief.text import Text

REDUCE = "resentence_or_reduce"
_SMALL = In("amount_band", "le_3oz", "3_16oz")
_NOT_TO_MINOR = Is("adult_to_minor", "no")
_FREE = Is("compensation", "no")
_LE_3OZ = Is("amount_band", "le_3oz")

_LOWER = Any(
    All(Is("charge", "221.45"), Is("new_class", "AM")),
    All(In("charge", "221.50", TO_MINOR), In("new_class", "AM", "EF")),
    All(Is("charge", "221.55"), In("new_class", "AM", "EF", "DF")),
)
"""The new class is lower than the old one: E, D and C felonies (1.6)."""


def _motion(
    number: str,
    when: Predicate,
    outcome: str,
    pleads: str,
    *cites: Citation,
    flags: tuple[str, ...] = (),
    lesser: tuple[str, str] | None = None,
) -> tuple[Rule, Rule]:
    """A row that leads to DOC-C: a draft for a lawyer unless the person said "citizen" (2.7).

    ``pleads`` names the grounds of 440.46-a(2)(a) in the order of the motion: the first is the
    basis. ``lesser`` is what a court could substitute at most, where that is not the new section.
    """
    sets: tuple[tuple[str, Value | Same], ...] = (
        ("basis", f"a_{pleads.split()[0]}"),
        ("pleads", pleads),
        ("documents", "DOC-C DOC-E DOC-F"),
        ("lesser_section", lesser[0] if lesser else Same("new_section")),
        ("lesser_class", lesser[1] if lesser else Same("new_class")),
    )
    others = In("noncitizen", "yes", "prefer_not")
    return (
        row(
            number,
            All(when, others),
            outcome,
            *cites,
            flags=flags,
            sets=(*sets, ("draft", "yes")),
        ),
        row(number, All(when, Is("noncitizen", "no")), outcome, *cites, flags=flags, sets=sets),
    )


MOTION = DecisionTable(
    "motion",
    Text("Can the court throw it out or lower it?"),
    (
        *_motion(
            "30",
            All(POSSESSION, _SMALL),
            VACATE,
            "i",
            law.A_I,
            law.PRESUMED,
            law.PL_222_05,
            law.PL_222_25,
        ),
        *_motion(
            "31",
            All(POSSESSION, AT_HOME),
            VACATE,
            "i ii",
            law.PL_222_15,
            law.A_I,
            flags=("home_storage_argument",),
            lesser=("222.30", "AM"),
        ),
        row(
            "32",
            All(Is("charge", "221.25"), In("amount_band", "10_100lb", "ge_100lb")),
            REVIEW,
            law.PL_222_40,
            law.A_II,
        ),
        *_motion(
            "33",
            All(POSSESSION, NOT_KNOWN),
            REDUCE,
            "ii",
            law.A_II,
            law.PRESUMED,
            law.MAY_SUBSTITUTE,
            law.NOT_HARSHER,
            law.GRAUBARD,
            law.PARKER,
            flags=("weight_unknown", "get_accusatory"),
        ),
        *_motion(
            "33",
            POSSESSION,
            REDUCE,
            "ii",
            law.A_II,
            law.PRESUMED,
            law.MAY_SUBSTITUTE,
            law.NOT_HARSHER,
            law.PL_222_30,
            law.PL_222_35,
            law.PL_222_40,
            law.GRAUBARD,
            law.PARKER,
        ),
        *_motion(
            "40",
            All(SALE, _FREE, _LE_3OZ, _NOT_TO_MINOR),
            VACATE,
            "i",
            law.PL_222_00,
            law.PL_222_05,
            law.PL_222_25,
            law.A_I,
            flags=("gift_transfer",),
        ),
        *_motion(
            "40",
            All(SALE, _FREE, _SMALL, _NOT_TO_MINOR),
            VACATE,
            "i ii",
            law.PL_222_00,
            law.PL_222_05,
            law.PL_222_25,
            law.A_I,
            flags=("gift_transfer",),
            lesser=("222.50(1)", "AM"),
        ),
        *_motion("41", All(SALE, _LE_3OZ, _NOT_TO_MINOR), VACATE, "i", law.PL_222_45, law.A_I),
        *_motion("42", All(SALE, _LE_3OZ), REDUCE, "ii", law.PL_222_50, law.A_II),
        *_motion(
            "43",
            All(SALE, NOT_KNOWN),
            REDUCE,
            "ii i",
            law.A_II,
            law.PRESUMED,
            law.MAY_SUBSTITUTE,
            flags=("weight_unknown", "get_accusatory"),
        ),
        *_motion(
            "44",
            All(SALE, _LOWER, _FREE),
            REDUCE,
            "ii",
            law.A_II,
            law.MAY_SUBSTITUTE,
            law.PL_222_50,
            law.PL_222_55,
            law.PL_222_60,
            flags=("gift_transfer", "names_a_sale", "lawyer_first"),
        ),
        *_motion(
            "44",
            All(SALE, _LOWER, In("compensation", "yes", UNKNOWN)),
            REDUCE,
            "ii",
            law.A_II,
            law.MAY_SUBSTITUTE,
            law.PL_222_50,
            law.PL_222_55,
            law.PL_222_60,
        ),
        row(
            "45",
            All(SALE, Not(_LOWER)),
            REVIEW,
            law.PL_222_55,
            law.PL_222_60,
            law.PL_222_65,
            law.UNDER_100,
        ),
    ),
)
