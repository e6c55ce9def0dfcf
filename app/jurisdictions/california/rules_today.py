"""What the conduct would be today (brief 3.3): lawful (L), infraction (I) or misdemeanor (M)."""

from __future__ import annotations

from app.jurisdictions.california import law
from app.jurisdictions.california.conditions import (
    ADULT,
    AGED_18_20,
    AGED_21_PLUS,
    FOR_SALE,
    GROWING,
    LETTER_B,
    PERSONAL,
    POSSESSION,
    REVIEW,
    TRANSPORT,
    UNDER_18,
)
from app.relief.decision import Citation, Give, Rule, Sets
from app.relief.facts import UNKNOWN
from app.relief.predicates import All, Any, In, Is, Predicate
from app.relief.table import DecisionTable
from app.relief.text import Text

_WITHIN, _OVER = Is("within", "yes"), Is("within", "no")
_AMOUNT_UNKNOWN = Is("within", UNKNOWN)
_UP_TO_6 = Is("plants", "le_6")
_HARVEST = All(Is("plants", "harvest_only"), Is("flower", "le_28_5"))
_POSSESSION_CITES = (law.POSSESSION_TODAY, law.LAWFUL_AMOUNT)
_GROWING_CITES = (law.GROWING_TODAY, law.LAWFUL_PLANTS, law.GROW_SITE, law.GROW_SITE_FINE)
_TRANSPORT_CITES = (
    law.TRANSPORT_TODAY,
    law.GIFT_TODAY,
    law.TRANSPORT_MEANS_SALE,
    law.LAWFUL_AMOUNT,
)


def _today(
    number: str,
    target: str,
    when: tuple[Predicate, ...],
    cites: tuple[Citation, ...],
    flag: str = "",
) -> Rule:
    """A row of 3.3: lawful (L), infraction (I) or misdemeanor (M) under today's law."""
    found = {"target": target}
    if flag == "upgrade_possible":
        found["upgrade_possible"] = "yes"
    flags = (flag,) if flag else ()
    return Rule(f"CA-R{number}", All(*when), Sets(found), cites, flags=flags)


TODAY = DecisionTable(
    "today",
    Text("What would the same conduct be today?"),
    (
        _today("30", "I", (POSSESSION, Any(UNDER_18, Is("letter", "e"))), _POSSESSION_CITES),
        Rule(
            "CA-R37",
            All(POSSESSION, Is("letter", "c"), Is("told_within", "yes")),
            Give(REVIEW),
            (law.PRESUMED, *_POSSESSION_CITES),
            Text(
                "Your record says more than an ounce, but you told us less. A lawyer should look."
            ).for_another(
                Text(
                    "Their record says more than an ounce, but the answers say less. A lawyer "
                    "should look."
                )
            ),
        ),
        _today(
            "34",
            "M",
            (POSSESSION, ADULT, Any(Is("letter", "d"), Is("school", "yes"))),
            _POSSESSION_CITES,
        ),
        _today("33", "M", (POSSESSION, ADULT, Any(Is("letter", "c"), _OVER)), _POSSESSION_CITES),
        _today("31", "L", (POSSESSION, AGED_21_PLUS, Any(LETTER_B, _WITHIN)), _POSSESSION_CITES),
        _today("32", "I", (POSSESSION, AGED_18_20, Any(LETTER_B, _WITHIN)), _POSSESSION_CITES),
        _today(
            "36",
            "M",
            (POSSESSION, _AMOUNT_UNKNOWN, Is("level", "felony")),
            _POSSESSION_CITES,
            "upgrade_possible",
        ),
        _today(
            "35",
            "L",
            (POSSESSION, _AMOUNT_UNKNOWN, AGED_21_PLUS),
            _POSSESSION_CITES,
            "depends_on_amount",
        ),
        _today(
            "35",
            "I",
            (POSSESSION, _AMOUNT_UNKNOWN, AGED_18_20),
            _POSSESSION_CITES,
            "depends_on_amount",
        ),
        _today("40", "I", (GROWING, UNDER_18), _GROWING_CITES),
        _today("43", "I", (GROWING, _UP_TO_6, AGED_18_20), _GROWING_CITES),
        _today(
            "42", "I", (GROWING, _UP_TO_6, AGED_21_PLUS, Is("grow_site_ok", "no")), _GROWING_CITES
        ),
        _today(
            "41", "L", (GROWING, _UP_TO_6, AGED_21_PLUS, Is("grow_site_ok", "yes")), _GROWING_CITES
        ),
        _today(
            "41",
            "L",
            (GROWING, _UP_TO_6, AGED_21_PLUS, Is("grow_site_ok", UNKNOWN)),
            _GROWING_CITES,
            "depends_on_site",
        ),
        _today("46", "L", (GROWING, _HARVEST, AGED_21_PLUS), _GROWING_CITES),
        _today("46", "I", (GROWING, _HARVEST, AGED_18_20), _GROWING_CITES),
        _today("44", "M", (GROWING, Is("plants", "gt_6")), _GROWING_CITES),
        _today("45", "M", (GROWING, ADULT), _GROWING_CITES, "upgrade_possible"),
        _today("50", "I", (FOR_SALE, UNDER_18), (law.SALE_TODAY,)),
        _today("51", "M", (FOR_SALE, ADULT), (law.SALE_TODAY,)),
        _today("60", "I", (TRANSPORT, UNDER_18), _TRANSPORT_CITES),
        _today(
            "65",
            "I",
            (
                TRANSPORT,
                AGED_21_PLUS,
                Any(LETTER_B, All(PERSONAL, _WITHIN)),
                Is("recipient", "18_20"),
            ),
            _TRANSPORT_CITES,
        ),
        _today("61", "L", (TRANSPORT, LETTER_B, AGED_21_PLUS), _TRANSPORT_CITES),
        _today("62", "I", (TRANSPORT, LETTER_B, AGED_18_20), _TRANSPORT_CITES),
        _today("63", "L", (TRANSPORT, PERSONAL, _WITHIN, AGED_21_PLUS), _TRANSPORT_CITES),
        _today(
            "64",
            "I",
            (TRANSPORT, PERSONAL, _WITHIN, AGED_18_20, In("conc", "none", UNKNOWN)),
            _TRANSPORT_CITES,
        ),
        _today(
            "66",
            "M",
            (TRANSPORT, Any(All(PERSONAL, _OVER), In("act", "sale", "import_export"))),
            _TRANSPORT_CITES,
        ),
        _today("67", "M", (TRANSPORT, ADULT), _TRANSPORT_CITES, "upgrade_possible"),
    ),
    total=True,
)
