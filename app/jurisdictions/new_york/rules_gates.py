"""New York's first rows (brief 3.4, NY-01 to NY-26): gates, and what the law wiped by itself."""

from __future__ import annotations

from app.jurisdictions.new_york import law
from app.jurisdictions.new_york.charges import GROUP_B
from app.jurisdictions.new_york.derive import TO_MINOR
from app.jurisdictions.new_york.reasons import REASONS
from app.jurisdictions.new_york.words import NOT_SAID
from app.relief.decision import Citation, Give, Rule, Same
from app.relief.facts import UNKNOWN, Value
from app.relief.predicates import All, Any, In, Is, Not, Predicate
from app.relief.table import DecisionTable
from app.relief.text import Text

REVIEW, WIPED, VACATE = "needs_lawyer_review", "already_expunged_automatic", "vacate"
NEEDS_MOTION = (*GROUP_B, TO_MINOR)
_CITIZEN, _NOT = Is("noncitizen", "no"), Is("noncitizen", "yes")
_NOT_SAID = Is("noncitizen", "prefer_not")
_ANY_220 = In("charge", "220.03_06", "240.36", "other_220")
_LOW = ("V", "BM", "AM", "UM")
_LETTERS: tuple[tuple[str, Value | Same], ...] = (("documents", "DOC-B"),)
_LETTERS_AND_DESTROY: tuple[tuple[str, Value | Same], ...] = (
    ("documents", "DOC-A DOC-B"),
    ("request_destruction", "yes"),
)
_MOTION_K: tuple[tuple[str, Value | Same], ...] = (
    ("basis", "k"),
    ("documents", "DOC-D DOC-E DOC-F"),
    ("draft", "yes"),
)
_MOTION_LATE: tuple[tuple[str, Value | Same], ...] = (
    ("basis", "a_ii"),
    ("pleads", "ii"),
    ("documents", "DOC-C DOC-E DOC-F"),
    ("draft", "yes"),
)


def row(
    number: str,
    when: Predicate,
    outcome: str,
    *cites: Citation,
    flags: tuple[str, ...] = (),
    sets: tuple[tuple[str, Value | Same], ...] = (),
    reason: Text | None = None,
) -> Rule:
    """A row of the brief under its own id, with its own words."""
    rule = f"NY-{number}"
    return Rule(rule, when, Give(outcome, sets=sets), cites, reason or REASONS[rule], flags)


def _wiped(
    number: str,
    when: Predicate,
    *cites: Citation,
    flags: tuple[str, ...] = (),
    destroy: bool = True,
) -> tuple[Rule, Rule]:
    """A row that says "already wiped": other words for a person who did not say (3.3, rule 11)."""
    open_gate = _LETTERS_AND_DESTROY if destroy else _LETTERS
    return (
        row(
            number,
            All(when, _NOT_SAID),
            WIPED,
            *cites,
            flags=flags,
            sets=_LETTERS,
            reason=NOT_SAID,
        ),
        row(number, All(when, _CITIZEN), WIPED, *cites, flags=flags, sets=open_gate),
    )


_FOREVER_WRONG = In("charge", "never", "pre_1967")
_ART_221 = In("charge", "group_a", *NEEDS_MOTION)
_ART_222 = In("charge", "group_n", "other_222")
_HASH_OR_POT = In("sole_substance", "concentrated_cannabis", "marihuana")
_DO_NOT_FIT = Any(
    _FOREVER_WRONG,
    All(_ART_221, Is("era_1977", "before")),
    All(_ART_221, Is("offense_2021", "after")),
    All(_ART_222, Is("era_2021", "before"), Not(Is("substituted_440_46a", True))),
    All(Is("charge", "220.03_06"), _HASH_OR_POT, Is("offense_2021", "after")),
)
_CANNABIS_TARGET = Any(
    _ART_221,
    _ART_222,
    All(_ANY_220, In("sole_substance", "marihuana", "concentrated_cannabis", UNKNOWN)),
)
_BEFORE_1977 = All(_ANY_220, Is("era_1977", "before"))
_POT_THEN = All(_BEFORE_1977, Is("sole_substance", "marihuana"))
_SMALL_DRUG = In("charge", "220.03_06", "240.36")
_HASH = Is("sole_substance", "concentrated_cannabis")

GATES = DecisionTable(
    "gates",
    Text("Does New York's law reach it, and did the law wipe it already?"),
    (
        row("01", Is("jurisdiction", "federal"), "other_relief", law.PARDONS),
        row("02", Is("jurisdiction", "other_state"), "not_eligible", law.ONLY_NEW_YORK),
        row("03", Is("jurisdiction", UNKNOWN), REVIEW, law.RECORD, flags=("get_record",)),
        row("04", Is("disposition", "civil_penalty"), "not_eligible", law.CIVIL_TICKET),
        row("05", Is("disposition", "pending"), REVIEW, law.OPEN_CASE, flags=("open_case",)),
        row(
            "06",
            In("disposition", "dismissed", "acd", "acquitted"),
            "other_relief",
            law.SEALED,
            law.ACD,
            sets=(("documents", "DOC-B"), ("letter", "sealed")),
        ),
        row("07", Is("disposition", "pins"), "other_relief", law.PINS),
        row("08", Is("disposition", "juvenile_delinquent"), REVIEW, law.PARALLEL, law.DELINQUENCY),
        row("09", Is("disposition", UNKNOWN), REVIEW, law.RECORD, flags=("get_record",)),
        *_wiped(
            "10",
            All(
                Is("charge", UNKNOWN),
                Is("marihuana_named", True),
                In("level", "V", "BM", "AM"),
                Is("tried", "none"),
                Not(Is("disposition", "youthful_offender")),
            ),
            law.K_III,
            law.NULLITY,
            law.ALL_LOW,
            flags=("confirm_section",),
            destroy=False,
        ),
        row("11", Is("charge", UNKNOWN), REVIEW, law.SAME_WORDS, flags=("get_record",)),
        row("12", _DO_NOT_FIT, REVIEW, law.L_1977, law.L_2021),
        row(
            "13",
            All(
                In("tried", "attempt", "conspiracy", "solicitation", "facilitation"),
                _CANNABIS_TARGET,
            ),
            REVIEW,
            law.ATTEMPT,
            law.K_SILENT,
        ),
        row(
            "14",
            All(Is("disposition", "youthful_offender"), Not(In("charge", *NEEDS_MOTION))),
            "other_relief",
            law.YOUTHFUL,
            law.PARALLEL,
        ),
        *(
            row(
                "15",
                All(Is("charge", "group_a"), _NOT, side),
                VACATE,
                law.VACATE_K,
                law.FURTHER,
                law.SOODOO,
                law.RODRIGUEZ_RUIZ,
                flags=flags,
                sets=sets,
            )
            for side, flags, sets in (
                (Is("judgment_2021", "before"), (), _MOTION_K),
                (Is("judgment_2021", "after"), (), _MOTION_LATE),
                (Is("judgment_2021", UNKNOWN), ("get_record",), (("draft", "yes"),)),
            )
        ),
        *_wiped(
            "16",
            Is("charge", "group_a"),
            law.K_II_III,
            law.NULLITY,
            law.EXPUNGE,
            law.WILSON,
            law.LESTER,
            law.CLEMENTS,
        ),
        row("17", All(Is("charge", "group_n"), _NOT), REVIEW, law.K_VI, law.K_REACH),
        *_wiped("18", Is("charge", "group_n"), law.K_VI, law.NULLITY),
        row(
            "19",
            All(Is("charge", "240.37"), _NOT),
            REVIEW,
            law.K_IV,
            law.L_2021_23,
            flags=("out_of_scope",),
            reason=REASONS["NY-19 yes"],
        ),
        *_wiped(
            "19",
            Is("charge", "240.37"),
            law.K_IV,
            law.L_2021_23,
            flags=("out_of_scope",),
            destroy=False,
        ),
        row(
            "20",
            All(_POT_THEN, In("level", *_LOW), _NOT),
            VACATE,
            law.K_I,
            law.NULLITY,
            law.VACATE_K,
            sets=_MOTION_K,
            reason=REASONS["NY-15"],
        ),
        *_wiped(
            "20",
            All(_POT_THEN, In("level", *_LOW)),
            law.K_I,
            law.NULLITY,
            flags=("court_must_confirm",),
        ),
        row(
            "21",
            Any(
                All(_POT_THEN, Not(In("level", *_LOW))),
                All(_BEFORE_1977, Is("sole_substance", UNKNOWN)),
            ),
            REVIEW,
            law.K_I,
        ),
        row("22", All(_SMALL_DRUG, _HASH, _NOT), REVIEW, law.K_V, law.K_REACH),
        *_wiped(
            "23",
            All(Is("charge", "220.03_06"), _HASH),
            law.K_V,
            law.NULLITY,
            flags=("court_must_confirm",),
        ),
        row(
            "24",
            All(_SMALL_DRUG, In("sole_substance", UNKNOWN, "marihuana")),
            REVIEW,
            law.K_V,
            flags=("get_accusatory",),
        ),
        *_wiped(
            "25",
            All(Is("charge", "240.36"), _HASH),
            law.UCS_LIST,
            law.K_I,
            flags=("court_must_confirm", "oca_list_only"),
        ),
        row(
            "26",
            Any(All(Is("charge", "other_220"), _HASH_OR_POT), Is("charge", "phl_3382")),
            REVIEW,
            law.K_SILENT,
            law.OLD_HASH,
        ),
    ),
)
