"""California's outcomes in the order of the brief's headline (3.5), and its cautions."""

from __future__ import annotations

from app.relief.decision import Outcome
from app.relief.facts import UNKNOWN
from app.relief.predicates import All, In, Is, Not
from app.relief.table import Flag
from app.relief.text import Text

OUTCOMES = (
    Outcome(
        "dismiss_and_seal",
        Text("The court can likely dismiss and seal this conviction"),
        Text(
            "If the court dismisses and seals, you can usually answer as if it never happened. "
            "This only changes the cannabis conviction."
        ).for_another(
            Text(
                "If the court dismisses and seals, they can usually answer as if it never "
                "happened. This only changes the cannabis conviction."
            )
        ),
        files=True,
        tone="good",
    ),
    Outcome(
        "redesignate_infraction",
        Text("The court can likely lower this to an infraction"),
        Text(
            "It stays on your record, but only as an infraction. "
            "Another law may let you ask for a dismissal later (PC 1203.4a)."
        ).for_another(
            Text(
                "It stays on their record, but only as an infraction. Another law may let "
                "them ask for a dismissal later (PC 1203.4a)."
            )
        ),
        files=True,
        tone="good",
    ),
    Outcome(
        "redesignate_misdemeanor",
        Text("The court can likely lower this to a misdemeanor"),
        Text(
            "It stays on your record, but only as a misdemeanor. "
            "Another law may let you ask for a dismissal later (PC 1203.4 or 1203.4a)."
        ).for_another(
            Text(
                "It stays on their record, but only as a misdemeanor. Another law may let "
                "them ask for a dismissal later (PC 1203.4 or 1203.4a)."
            )
        ),
        files=True,
        tone="good",
    ),
    Outcome(
        "resentence",
        Text("The judge can likely lower or end your sentence").for_another(
            Text("The judge can likely lower or end their sentence")
        ),
        Text(
            "Call the public defender before you file. The judge also looks at public safety. "
            "The new sentence should not be longer than the old one."
        ).for_another(
            Text(
                "They should call the public defender before they file. The judge also looks at "
                "public safety. The new sentence should not be longer than the old one."
            )
        ),
        files=True,
        tone="good",
    ),
    Outcome(
        "likely_already_cleared",
        Text("This may already be cleared or at its lowest level"),
        Text(
            "Ask the court clerk before you do anything else. We can print a letter for you."
        ).for_another(
            Text("Ask the court clerk before anything else. We can print a letter for them.")
        ),
        tone="check",
        letter=True,
    ),
    Outcome(
        "needs_lawyer_review",
        Text("A lawyer should look at this first"),
        Text("The public defender or legal aid can often help for free. Take this page along."),
        tone="lawyer",
    ),
    Outcome(
        "other_relief",
        Text("This law likely does not fit, but another one may"),
        Text("Below are other laws that can help. A lawyer or the court's self-help center knows."),
        elsewhere=True,
    ),
    Outcome(
        "not_eligible",
        Text("This law likely does not cover this conviction"),
        Text("Other record-clearing laws may still help. See the list below."),
        elsewhere=True,
    ),
)

FLAGS = (
    Flag(
        "not_checked",
        All(
            Is("record_status", "not_checked"),
            Is("jurisdiction", "ca_state"),
            Is("case_result", "convicted_adult"),
        ),
        Text(
            "Your conviction may already be cleared. Ask the court clerk before you file."
        ).for_another(
            Text(
                "Their conviction may already be cleared. Ask the court clerk before the person "
                "files."
            )
        ),
    ),
    Flag(
        "upgrade_possible",
        Is("upgrade_possible", "yes"),
        Text("The result may be better if the amount was small. The petition asks for both."),
    ),
    Flag(
        "depends_on_amount",
        Not(All()),
        Text(
            "This is our best guess, because we do not know the amount. If it was over the limit, "
            "the court may only lower it or may say no."
        ),
    ),
    Flag(
        "depends_on_site",
        Not(All()),
        Text(
            "If the plants were not at a home, locked and out of sight, the court may lower this "
            "instead of dismissing it."
        ),
    ),
    Flag(
        "age_assumed_18_20",
        Is("age", UNKNOWN),
        Text(
            "We did not know your age, so we used 18 to 20. If you were 21 or older, the result "
            "may be better."
        ).for_another(
            Text(
                "We did not know their age, so we used 18 to 20. If they were 21 or "
                "older, the result may be better."
            )
        ),
        about=("age_band",),
    ),
    Flag(
        "severity_from_section",
        All(
            Is("severity", UNKNOWN),
            Is("already_reduced", False),
            In("level", "felony", "misdemeanor", "infraction"),
        ),
        Text("We guessed the level from the section. Check your papers.").for_another(
            Text("We guessed the level from the section. Check their papers.")
        ),
        about=("level",),
    ),
    Flag(
        "attempt",
        All(Is("attempt", "yes"), In("family", "11357", "11358", "11359", "11360")),
        Text("Courts may look more closely at attempt convictions."),
    ),
    Flag(
        "dismissed_1203_4",
        Is("record_status", "dismissed_1203_4"),
        Text("A 1203.4 dismissal does not lower a felony, so this can still help."),
    ),
    Flag(
        "later_conviction_note",
        Not(All()),
        Text(
            "The other conviction came later or in the same case, so it should not block you. "
            "The prosecutor may still raise it."
        ).for_another(
            Text(
                "The other conviction came later or in the same case, so it should not "
                "block them. The prosecutor may still raise it."
            )
        ),
    ),
)
"""``Not(All())`` never holds by itself: those are raised by a rule."""
