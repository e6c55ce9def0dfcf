"""Rows IL-14 to IL-19 (brief 3.2): not a conviction. None of them ever reaches the motion."""

from __future__ import annotations

from app.jurisdictions.illinois import law
from app.jurisdictions.illinois.conditions import FOUR_OR_FIVE
from app.relief.decision import After, Give, Rule
from app.relief.predicates import All, In, Is
from app.relief.text import Text

NOT_CONVICTED: tuple[Rule, ...] = (
    Rule(
        "IL-14",
        All(
            Is("ended", "no_charge"),
            FOUR_OR_FIVE,
            Is("small", "yes"),
            Is("offense_side", "before"),
            Is("year_ago", "yes"),
            Is("violent_link", "no"),
            Is("sec7", "no"),
            In("other_counts", "none", "dismissed_only"),
        ),
        Give("likely_already_cleared"),
        (law.POLICE_ERASE,),
        Text(
            "You were not charged, and the amount was 30 grams or less. Police had to "
            "erase records like this by January 1, 2025. Yours is likely gone. Ask "
            "the State Police for your record to be sure."
        ).for_another(
            Text(
                "They were not charged, and the amount was 30 grams or less. Police had to "
                "erase records like this by January 1, 2025. This one is likely gone. They can "
                "ask the State Police for their record to be sure."
            )
        ),
    ),
    Rule(
        "IL-15",
        Is("ended", "no_charge"),
        Give("general_expungement"),
        (law.NOT_CONVICTED,),
        Text(
            "You were not charged. You can likely ask the court to expunge the arrest "
            "right away. You use a different form, the Request to Expunge and/or "
            "Seal."
        ).for_another(
            Text(
                "They were not charged. They can likely ask the court to expunge the arrest "
                "right away. They use a different form, the Request to Expunge and/or Seal."
            )
        ),
    ),
    Rule(
        "IL-16",
        In("ended", "dismissed", "acquitted"),
        Give("general_expungement"),
        (
            law.NOT_CONVICTED,
            law.POLICE_ONLY,
        ),
        Text(
            "You were not found guilty. You can likely ask the court to expunge this "
            "case right away. Police may have erased their part, but the court file "
            "stays until you ask."
        ).for_another(
            Text(
                "They were not found guilty. They can likely ask the court to expunge this "
                "case right away. Police may have erased their own part, but the court file "
                "stays until the person asks."
            )
        ),
    ),
    Rule(
        "IL-17",
        Is("ended", "vacated"),
        Give("general_expungement"),
        (law.NOT_CONVICTED,),
        Text(
            "Your conviction was thrown out, but the record may still be there. You "
            "can likely ask the court to expunge it right away."
        ).for_another(
            Text(
                "Their conviction was thrown out, but the record may still be there. They can "
                "likely ask the court to expunge it right away."
            )
        ),
    ),
    Rule(
        "IL-18",
        Is("ended", "supervision_completed"),
        Give("general_expungement"),
        (law.SUPERVISION,),
        Text(
            "You finished court supervision. That is not a conviction. You can likely "
            "ask the court to expunge it 2 years after it ended."
        ).for_another(
            Text(
                "They finished court supervision. That is not a conviction. They can likely "
                "ask the court to expunge it 2 years after it ended."
            )
        ),
        timing=After("term_end_date", 2, early=True),
    ),
    Rule(
        "IL-19",
        Is("ended", "qualified_probation_completed"),
        Give("general_expungement"),
        (
            law.QUALIFIED,
            law.FIRST_OFFENDER,
        ),
        Text(
            "You finished a special first-offender probation (such as '710' or "
            "'TASC'). That is not a conviction. You can likely ask the court to "
            "expunge it 5 years after it ended."
        ).for_another(
            Text(
                "They finished a special first-offender probation (such as '710' or 'TASC'). "
                "That is not a conviction. They can likely ask the court to expunge it 5 years "
                "after it ended."
            )
        ),
        timing=After("term_end_date", 5, early=True),
    ),
)
