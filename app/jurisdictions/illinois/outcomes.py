"""Illinois's outcomes in the order of the headline, and the advice lines beside them (3.2)."""

from __future__ import annotations

from app.jurisdictions.illinois.conditions import FOUR_OR_FIVE, GUILTY_ELSEWHERE, MOTION_CLASS
from app.relief.decision import Outcome
from app.relief.facts import UNKNOWN
from app.relief.predicates import All, Any, In, Is, Not
from app.relief.table import Flag
from app.relief.text import Text

OUTCOMES = (
    Outcome(
        "vacate_and_expunge",
        Text("You can likely ask the judge to cancel and erase this conviction").for_another(
            Text("They can likely ask the judge to cancel and erase this conviction")
        ),
        Text(
            "You file a motion with the circuit court. The judge decides, and "
            "may say no. Then you may still be able to seal (hide) the record."
        ).for_another(
            Text(
                "They file a motion with the circuit court. The judge decides, and may say no. "
                "Then they may still be able to seal (hide) the record."
            )
        ),
        files=True,
        tone="good",
    ),
    Outcome(
        "likely_already_cleared",
        Text("This record is likely already cleared"),
        Text(
            "Check before you do anything else. We can print a letter to the circuit clerk."
        ).for_another(
            Text("Check before anything else. We can print a letter to the circuit clerk for them.")
        ),
        tone="check",
        letter=True,
    ),
    Outcome(
        "general_expungement",
        Text("You can likely ask to erase this record with another form").for_another(
            Text("They can likely ask to erase this record with another form")
        ),
        Text(
            'The form is the statewide "Request to Expunge and/or Seal". This site does not make '
            "it. After supervision or special probation you can ask once the wait is over: 2 or 5 "
            "years after it ended. The clerk sends the papers to everyone who must get them."
        ).for_another(
            Text(
                'The form is the statewide "Request to Expunge and/or Seal". This site does '
                "not make it. After supervision or special probation they can ask once the "
                "wait is over: 2 or 5 years after it ended. The clerk sends the papers to "
                "everyone who must get them."
            )
        ),
        tone="check",
        elsewhere=True,
    ),
    Outcome(
        "sealing",
        Text("You may be able to seal (hide) this conviction").for_another(
            Text("They may be able to seal (hide) this conviction")
        ),
        Text(
            "The cannabis motion does not reach it. You can ask to seal it once the wait is over: "
            "2 or 3 years after your last sentence ended, in any case and any state. Sealing hides "
            "a record. It does not erase it."
        ).for_another(
            Text(
                "The cannabis motion does not reach it. They can ask to seal it once the wait "
                "is over: 2 or 3 years after their last sentence ended, in any case and any "
                "state. Sealing hides a record. It does not erase it."
            )
        ),
        elsewhere=True,
    ),
    Outcome(
        "needs_lawyer_review",
        Text("A lawyer or a record should settle this first"),
        Text(
            "New Leaf Illinois gives free help: 855-963-9532. Take this page along. We can print "
            "a letter that asks the circuit clerk what the record says."
        ),
        tone="lawyer",
        letter=True,
    ),
    Outcome(
        "other_relief",
        Text("This record belongs to a different system"),
        Text("An Illinois court motion does not fit here. Read the reason and the list below."),
        elsewhere=True,
    ),
    Outcome(
        "not_eligible",
        Text("An Illinois court likely can't clear this now"),
        Text("Read the reason. Other ways may still help. See the list below."),
        elsewhere=True,
    ),
)

_FILES = Is("outcome", "vacate_and_expunge")
_LIGHT = All(Is("tried", "no"), Is("small", "yes"))
_WAITED = In(
    "disposition",
    "dismissed",
    "acquitted",
    "supervision_completed",
    "qualified_probation_completed",
)
_EXPUNGE = All(Is("outcome", "general_expungement"), Not(Is("cleared_evidence", "other_pardon")))
_NOT_SURE_IF_GONE = All(
    Is("cleared_evidence", UNKNOWN),
    In("outcome", "vacate_and_expunge", "general_expungement", "sealing"),
)

FLAGS = (
    Flag(
        "check_first",
        Any(
            All(
                _FILES,
                _LIGHT,
                In("violent_link", "no", UNKNOWN),
                In("sec7", "no", UNKNOWN),
            ),
            _NOT_SURE_IF_GONE,
        ),
        Text(
            "Before you file, check. Many cases like this were already pardoned or cleared, most "
            "of all in Cook, Will, McHenry and Champaign Counties. Call the circuit clerk with "
            "your name, birth date and case number. Or ask for your State Police record ('Access "
            "and Review'). If the case is gone, you have nothing to file."
        ).for_another(
            Text(
                "Before they file, check. Many cases like this were already pardoned or "
                "cleared, most of all in Cook, Will, McHenry and Champaign Counties. Call the "
                "circuit clerk with their name, birth date and case number. Or they can ask "
                "for their State Police record ('Access and Review'). If the case is gone, "
                "they have nothing to file."
            )
        ),
    ),
    Flag(
        "confirm_class",
        Not(All()),
        Text(
            "Check the class with the clerk before you file. We worked it out; we did not see it."
        ).for_another(
            Text(
                "Check the class with the clerk before the person files. We worked it out; we did "
                "not see it."
            )
        ),
    ),
    Flag(
        "unpaid_money",
        All(_FILES, Is("finished", "money_only")),
        Text(
            "You said only money is left. The law asks for every part of the sentence that is not "
            "money. The motion says openly that money may still be owed."
        ).for_another(
            Text(
                "They said only money is left. The law asks for every part of the sentence "
                "that is not money. The motion says openly that money may still be owed."
            )
        ),
    ),
    Flag(
        "section7",
        All(_FILES, Is("sec7", "yes")),
        Text(
            "You said a sale to a minor made the penalty higher (Section 7). The motion's law does "
            "not bar that, but a judge may look at it closely. Talk to a lawyer first."
        ).for_another(
            Text(
                "They said a sale to a minor made the penalty higher (Section 7). The motion's "
                "law does not bar that, but a judge may look at it closely. They should talk "
                "to a lawyer first."
            )
        ),
    ),
    Flag(
        "violent_link",
        All(_FILES, Is("violent_link", "yes")),
        Text(
            "You said you were also arrested for something violent that day. The motion's law does "
            "not bar that, but a judge may look at it closely. Talk to a lawyer first."
        ).for_another(
            Text(
                "They said they were also arrested for something violent that day. The "
                "motion's law does not bar that, but a judge may look at it closely. They "
                "should talk to a lawyer first."
            )
        ),
    ),
    Flag(
        "outside_court_guide",
        All(
            _FILES,
            Is("law", "sale"),
            Is("tried", "no"),
            Is("before_guide", "before"),
            MOTION_CLASS,
        ),
        Text(
            "The court's guide lists sale cases only from September 24, 1983 on. The law itself "
            "has no such line. Expect questions, or ask legal aid first."
        ),
    ),
    Flag(
        "post_form_date",
        Not(All()),
        Text(
            "The law itself names no date. Only the court's form does. Ask legal aid if there is "
            "another way."
        ),
    ),
    Flag(
        "police_part_may_be_gone",
        All(
            _EXPUNGE,
            _WAITED,
            FOUR_OR_FIVE,
            _LIGHT,
            Is("offense_side", "before"),
            Is("violent_link", "no"),
            Is("sec7", "no"),
        ),
        Text(
            "Police may already have erased their records of this arrest. The court file is "
            "separate."
        ),
    ),
    Flag(
        "other_count_guilty",
        All(_EXPUNGE, GUILTY_ELSEWHERE),
        Text(
            "You said another charge in the same case ended in a guilty finding or supervision. "
            "That can block or delay expungement of the whole case. Ask legal aid before you file."
        ).for_another(
            Text(
                "They said another charge in the same case ended in a guilty finding or "
                "supervision. That can block or delay expungement of the whole case. They should "
                "ask legal aid before they file."
            )
        ),
    ),
    Flag(
        "letter_weight",
        Is("letter_fits", "no"),
        Text("The letter and the weight on your paper do not match. Ask the clerk.").for_another(
            Text("The letter and the weight on their paper do not match. Ask the clerk.")
        ),
    ),
)
"""``Not(All())`` never holds by itself: those are raised by a rule."""
