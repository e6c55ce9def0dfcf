"""Comparison with the level on the record (brief 3.5); CA-R90 comes last, on the result."""

from __future__ import annotations

from app.jurisdictions.california import law
from app.jurisdictions.california.conditions import LETTER_B, POSSESSION, REVIEW, TRANSPORT
from app.relief.decision import Citation, Give, Rule
from app.relief.facts import UNKNOWN
from app.relief.predicates import All, Any, In, Is, Predicate
from app.relief.table import DecisionTable
from app.relief.text import Text


def _compare(
    number: str, when: tuple[Predicate, ...], outcome: str, reason: Text, *cites: Citation
) -> Rule:
    return Rule(f"CA-R{number}", All(*when), Give(outcome, final=False), cites, reason)


_L, _I, _M = Is("target", "L"), Is("target", "I"), Is("target", "M")
_FELONY, _MISDEMEANOR = Is("level", "felony"), Is("level", "misdemeanor")
_INFRACTION = Is("level", "infraction")

COMPARE = DecisionTable(
    "compare",
    Text("How does that compare with the level on the record?"),
    (
        _compare(
            "80",
            (_L,),
            "dismiss_and_seal",
            Text(
                "From your answers, this is legal for adults now. You can ask the court to "
                "dismiss and seal it."
            ).for_another(
                Text(
                    "From their answers, this is legal for adults now. They can ask the court "
                    "to dismiss and seal it."
                )
            ),
            law.COURT_SHALL,
        ),
        _compare(
            "81",
            (_I, In("level", "felony", "misdemeanor", UNKNOWN)),
            "redesignate_infraction",
            Text(
                "Today this is only an infraction, like a ticket. You can ask the court to lower "
                "it."
            ).for_another(
                Text(
                    "Today this is only an infraction, like a ticket. They can ask the court "
                    "to lower it."
                )
            ),
            law.COURT_LOWERS,
        ),
        _compare(
            "82",
            (_I, _INFRACTION, Any(POSSESSION, All(TRANSPORT, LETTER_B))),
            "likely_already_cleared",
            Text(
                "This was already an infraction. State law says records this old should be "
                "destroyed. Check with the court."
            ),
            law.DESTROYED,
            law.NOT_ACCURATE,
        ),
        _compare(
            "82b",
            (_I, _INFRACTION),
            "other_relief",
            Text("This is already at the lowest level. Another law may dismiss it."),
            law.DISMISS_1203_4A,
        ),
        _compare(
            "83",
            (_M, _FELONY),
            "redesignate_misdemeanor",
            Text(
                "Today this is a misdemeanor, not a felony. You can ask the court to lower it."
            ).for_another(
                Text(
                    "Today this is a misdemeanor, not a felony. They can ask the court to lower it."
                )
            ),
            law.COURT_LOWERS,
        ),
        _compare(
            "86b",
            (_M, _MISDEMEANOR, Is("already_reduced", True)),
            "likely_already_cleared",
            Text(
                "Your record was already lowered. You may be able to have it dismissed under "
                "another law."
            ).for_another(
                Text(
                    "Their record was already lowered. They may be able to have it dismissed "
                    "under another law."
                )
            ),
            law.ALL_PURPOSES,
            law.DISMISS_1203_4,
        ),
        _compare(
            "84",
            (_M, _MISDEMEANOR, POSSESSION, In("letter", "b", "c", "d", "e")),
            "likely_already_cleared",
            Text(
                "This is the same level today, so this law does not lower it. But state law says "
                "these records should be destroyed after two years, and some counties dismissed "
                "them. Ask the clerk."
            ),
            law.DESTROYED,
            law.NOT_ACCURATE,
        ),
        _compare(
            "85",
            (_M, In("level", "misdemeanor", UNKNOWN), POSSESSION, In("letter", "a", "none")),
            REVIEW,
            Text(
                "The top penalty is lower now, but it is still a misdemeanor. A lawyer can tell "
                "you if the court will change it."
            ).for_another(
                Text(
                    "The top penalty is lower now, but it is still a misdemeanor. A lawyer "
                    "can tell them if the court will change it."
                )
            ),
            law.OVER_LIMIT_TODAY,
        ),
        _compare(
            "86",
            (_M, _MISDEMEANOR, In("family", "11358", "11359", "11360")),
            REVIEW,
            Text(
                "These were felonies before 2016. If yours says misdemeanor, it may already have "
                "been lowered. Get the docket."
            ).for_another(
                Text(
                    "These were felonies before 2016. If theirs says misdemeanor, it may "
                    "already have been lowered. Get the docket."
                )
            ),
            law.GROWING_MISDEMEANOR,
            law.SALE_MISDEMEANOR,
            law.TRANSPORT_MISDEMEANOR,
        ),
        _compare(
            "87",
            (_M, _INFRACTION),
            REVIEW,
            Text("The level on your record does not match the facts. Get the docket.").for_another(
                Text("The level on their record does not match the facts. Get the docket.")
            ),
            law.PRESUMED,
        ),
    ),
    total=True,
)

SERVING = DecisionTable(
    "serving",
    Text("Is the sentence still being served?"),
    (
        Rule(
            "CA-R90",
            All(
                Is("serving", "yes"),
                In(
                    "outcome",
                    "dismiss_and_seal",
                    "redesignate_misdemeanor",
                    "redesignate_infraction",
                ),
            ),
            Give("resentence"),
            (law.SERVING,),
            Text(
                "You are still serving, so you ask the judge to lower or end your sentence. Call "
                "the public defender first. The help is free if you cannot pay for a lawyer."
            ).for_another(
                Text(
                    "They are still serving, so they ask the judge to lower or end their "
                    "sentence. Call the public defender first. The help is free if they "
                    "cannot pay for a lawyer."
                )
            ),
        ),
    ),
)
