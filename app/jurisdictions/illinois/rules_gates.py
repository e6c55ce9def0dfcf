"""Rows IL-01 to IL-13 (brief 3.2): the wrong court, already cleared, tickets, open cases, DUI."""

from __future__ import annotations

from app.jurisdictions.illinois import law
from app.jurisdictions.illinois.conditions import CONVICTED, LEGAL_QUESTION, NEED_RECORD, REVIEW
from app.relief.decision import Give, Rule
from app.relief.facts import UNKNOWN
from app.relief.predicates import All, Any, In, Is
from app.relief.text import Text

GATES: tuple[Rule, ...] = (
    Rule(
        "IL-01",
        Is("jurisdiction", "other_state"),
        Give("not_eligible"),
        (law.OTHER_STATE,),
        Text(
            "This case was in another state. Illinois courts can only clear Illinois "
            "records. Look for that state's court self-help page or a legal aid "
            "office there."
        ),
    ),
    Rule(
        "IL-02",
        In("jurisdiction", "federal", "military_tribal"),
        Give("other_relief"),
        (law.GUIDE_1,),
        Text(
            "This was a federal, military, or tribal case. An Illinois court cannot "
            "clear it. For a federal case, ask about a pardon at justice.gov/pardon."
        ),
    ),
    Rule(
        "IL-03",
        Is("jurisdiction", UNKNOWN),
        Give(REVIEW),
        (law.GUIDE_STEP_1,),
        Text(
            "We can't tell which court had your case. Find your case number, or ask "
            "the circuit clerk in the county where you were arrested. Then come back."
        ).for_another(
            Text(
                "We can't tell which court had their case. Find their case number, or ask the "
                "circuit clerk in the county where they were arrested. Then come back."
            )
        ),
        code=NEED_RECORD,
    ),
    Rule(
        "IL-04",
        Is("court_type", "juvenile_court"),
        Give("other_relief"),
        (
            law.JUVENILE,
            law.JUVENILE_GUIDE,
        ),
        Text(
            "This was in juvenile court. Juvenile records have their own process, and "
            "it is free. Many are erased without you asking. Ask the circuit clerk "
            "for the juvenile expungement forms."
        ).for_another(
            Text(
                "This was in juvenile court. Juvenile records have their own process, and it "
                "is free. Many are erased without them asking. Ask the circuit clerk for the "
                "juvenile expungement forms."
            )
        ),
    ),
    Rule(
        "IL-05",
        Is("court_type", "city_hearing"),
        Give("other_relief"),
        (law.CITY,),
        Text(
            "This sounds like a city ticket that was handled at a city hearing, not "
            "in a criminal court. It is usually not a criminal record. Ask the city "
            "clerk if the city keeps any record of it."
        ),
    ),
    Rule(
        "IL-06",
        Is("cleared_evidence", "order_or_gone"),
        Give("likely_already_cleared"),
        (law.ORDER_MADE,),
        Text(
            "It looks like this record was already cleared. You likely do not need to "
            "file anything. Keep your papers in a safe place. You can check your "
            "State Police record to be sure."
        ).for_another(
            Text(
                "It looks like this record was already cleared. They likely do not need to "
                "file anything. They should keep their papers in a safe place. They can check "
                "their State Police record to be sure."
            )
        ),
    ),
    Rule(
        "IL-07",
        Is("cleared_evidence", "cannabis_pardon"),
        Give("likely_already_cleared"),
        (law.PARDONED,),
        Text(
            "It looks like the Governor pardoned this cannabis case. The State asks "
            "the court to erase the record for you. Call the circuit clerk and ask "
            "for a copy of the order. If there is no order, ask legal aid."
        ).for_another(
            Text(
                "It looks like the Governor pardoned this cannabis case. The State asks the "
                "court to erase the record for them. Call the circuit clerk and ask for a copy "
                "of the order. If there is no order, ask legal aid."
            )
        ),
    ),
    Rule(
        "IL-08",
        Is("cleared_evidence", "other_pardon"),
        Give("general_expungement"),
        (law.OTHER_PARDON,),
        Text(
            "You told us you have a pardon that lets you ask to erase this record. "
            "You ask the court with a different form, the Request to Expunge and/or "
            "Seal. This site does not make that form."
        ).for_another(
            Text(
                "They told us they have a pardon that lets them ask to erase this record. They "
                "ask the court with a different form, the Request to Expunge and/or Seal. This "
                "site does not make that form."
            )
        ),
    ),
    Rule(
        "IL-09",
        All(
            Is("ended", "civil_violation"),
            Is("ticket_day", "after"),
            Any(
                Is("ticket_law", "paraphernalia"),
                All(Is("ticket_law", "possession"), In("ten", "yes", UNKNOWN)),
            ),
        ),
        Give("likely_already_cleared"),
        (
            law.TICKETS,
            law.POSSESSION_A,
            law.PIPES_C,
        ),
        Text(
            "Since July 29, 2016, a ticket for 10 grams or less is not a crime. "
            "Police and clerks must erase these tickets every January 1 and July 1. "
            "You should not have to file."
        ).for_another(
            Text(
                "Since July 29, 2016, a ticket for 10 grams or less is not a crime. Police and "
                "clerks must erase these tickets every January 1 and July 1. The person should "
                "not have to file."
            )
        ),
    ),
    Rule(
        "IL-10",
        Is("ended", "civil_violation"),
        Give(REVIEW),
        (law.TICKETS_NAMED,),
        Text(
            "The paper says 'civil,' but this is not a ticket that the law clears by "
            "itself, or the date or amount does not fit. Have a legal aid lawyer look "
            "at it."
        ),
        code=LEGAL_QUESTION,
    ),
    Rule(
        "IL-11",
        Is("ended", "pending"),
        Give(REVIEW),
        (law.PENDING,),
        Text(
            "Your case is still open. Talk to a lawyer or the public defender now. If "
            "you were arrested before June 25, 2019 for 30 grams or less, ask about "
            "having the case dropped."
        ).for_another(
            Text(
                "Their case is still open. They should talk to a lawyer or the public defender "
                "now. If they were arrested before June 25, 2019 for 30 grams or less, they "
                "should ask about having the case dropped."
            )
        ),
        code=LEGAL_QUESTION,
    ),
    Rule(
        "IL-12",
        Is("ended", UNKNOWN),
        Give(REVIEW),
        (law.GUIDE_STEP_1,),
        Text(
            "We need to know how the case ended. Ask the circuit clerk for the "
            "'disposition.' Then come back. A free clinic can help you read it."
        ).for_another(
            Text(
                "We need to know how the case ended. Ask the circuit clerk for the "
                "'disposition.' Then come back. A free clinic can help them read it."
            )
        ),
        code=NEED_RECORD,
    ),
    Rule(
        "IL-13",
        All(Any(CONVICTED, Is("ended", "supervision_completed")), Is("law", "dui")),
        Give("not_eligible"),
        (law.NO_DUI,),
        Text(
            "Illinois law does not let a court erase or hide a DUI conviction or DUI "
            "supervision, even when the drug was cannabis. A lawyer can talk with you "
            "about a pardon."
        ).for_another(
            Text(
                "Illinois law does not let a court erase or hide a DUI conviction or DUI "
                "supervision, even when the drug was cannabis. A lawyer can talk with them "
                "about a pardon."
            )
        ),
    ),
)
