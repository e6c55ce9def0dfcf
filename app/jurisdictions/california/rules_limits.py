"""Felony-tier limits (brief 3.4): could it still be a felony today? First match decides."""

from __future__ import annotations

from app.jurisdictions.california import law
from app.jurisdictions.california.conditions import (
    ADULT,
    FOR_SALE,
    GROWING,
    PERSONAL,
    REVIEW,
    TRANSPORT,
)
from app.relief.decision import Citation, Give, Note, Rule
from app.relief.facts import UNKNOWN
from app.relief.predicates import All, Any, In, Is, Not, Over, Predicate
from app.relief.table import DecisionTable
from app.relief.text import Text

_TIER = All(Is("target", "M"), In("family", "11358", "11359", "11360"), ADULT)
_EARLIER = Any(Is("superstrike", "before"), Is("pc290c", "before"))
_CARRIED = All(TRANSPORT, PERSONAL)
_NOT_SURE_WHEN = Any(
    In("superstrike", "timing_unknown", UNKNOWN), In("pc290c", "timing_unknown", UNKNOWN)
)
_PRIOR_CITES = (law.GROWING_FELONY_PRIOR, law.SALE_FELONY_PRIOR, law.TRANSPORT_FELONY_PRIOR)


def _limit(number: str, when: Predicate, reason: Text, *cites: Citation) -> Rule:
    return Rule(f"CA-R{number}", when, Give(REVIEW), cites, reason)


LIMITS = DecisionTable(
    "limits",
    Text("Could it still be a felony today?"),
    (
        _limit(
            "70",
            All(_TIER, _EARLIER, Not(Is("upgrade_possible", "yes")), Not(_CARRIED)),
            Text(
                "Because of an earlier serious conviction, this crime could still be a felony "
                "today, so this law may not help you. The courts have not settled it. A lawyer can "
                "check, and tell you about other ways to clear your record."
            ).for_another(
                Text(
                    "Because of an earlier serious conviction, this crime could still be a "
                    "felony today, so this law may not help them. The courts have not settled "
                    "it. A lawyer can check, and tell them about other ways to clear their "
                    "record."
                )
            ),
            *_PRIOR_CITES,
        ),
        _limit(
            "71",
            All(_TIER, _EARLIER),
            Text(
                "An earlier serious conviction may block this, but not always. It depends on what "
                "you did. A lawyer should check the facts."
            ).for_another(
                Text(
                    "An earlier serious conviction may block this, but not always. It depends "
                    "on what they did. A lawyer should check the facts."
                )
            ),
            *_PRIOR_CITES,
        ),
        _limit(
            "72",
            All(_TIER, _NOT_SURE_WHEN),
            Text(
                "It matters what the other conviction was and if it came before this one. Find the "
                "papers, or ask a lawyer."
            ),
            *_PRIOR_CITES,
            law.SMIT,
        ),
        _limit(
            "74",
            Any(
                All(_TIER, In("family", "11359", "11360"), Is("minor", "yes")),
                All(TRANSPORT, ADULT, Is("recipient", "under18")),
            ),
            Text(
                "If someone under 18 was involved, the prosecutor may object. Talk to a lawyer "
                "first."
            ).for_another(
                Text(
                    "If someone under 18 was involved, the prosecutor may object. They "
                    "should talk to a lawyer first."
                )
            ),
            law.SALE_FELONY_MINOR,
            law.TRANSPORT_FELONY_MINOR,
        ),
        _limit(
            "75",
            All(_TIER, FOR_SALE, Is("hired", "yes")),
            Text(
                "Using someone under 21 in the business can keep this a felony. Talk to a lawyer "
                "first."
            ).for_another(
                Text(
                    "Using someone under 21 in the business can keep this a felony. "
                    "They should talk to a lawyer first."
                )
            ),
            law.SALE_FELONY_HIRED,
        ),
        _limit(
            "76",
            All(_TIER, TRANSPORT, Is("state_line", "yes")),
            Text(
                "Crossing a state line with larger amounts can keep this a felony. Talk to a "
                "lawyer first."
            ).for_another(
                Text(
                    "Crossing a state line with larger amounts can keep this a felony. "
                    "They should talk to a lawyer first."
                )
            ),
            law.TRANSPORT_FELONY_LINE,
        ),
        _limit(
            "77",
            All(_TIER, GROWING, Is("env", "yes")),
            Text(
                "Harm to water, wildlife or public land can keep this a felony. Talk to a lawyer "
                "first."
            ).for_another(
                Text(
                    "Harm to water, wildlife or public land can keep this a felony. "
                    "They should talk to a lawyer first."
                )
            ),
            law.GROWING_FELONY_HARM,
        ),
        _limit(
            "78",
            All(_TIER, Over("priors_counted", 1)),
            Text(
                "You have two earlier convictions for the same crime. Lawyers disagree on whether "
                "old ones count."
            ).for_another(
                Text(
                    "They have two earlier convictions for the same crime. Lawyers disagree "
                    "on whether old ones count."
                )
            ),
            law.GROWING_FELONY_PRIORS,
            law.SALE_FELONY_PRIORS,
            law.TRANSPORT_FELONY_PRIORS,
        ),
        Rule(
            "CA-R73",
            All(_TIER, Any(Is("superstrike", "same_or_after"), Is("pc290c", "same_or_after"))),
            Note(),
            (law.SMIT,),
            flags=("later_conviction_note",),
        ),
    ),
)
