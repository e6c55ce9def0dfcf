"""Rows IL-20 to IL-36 (brief 3.2): convictions. Law, then date, then class, then other counts."""

from __future__ import annotations

from app.jurisdictions.illinois import law
from app.jurisdictions.illinois.classes import HIGH
from app.jurisdictions.illinois.conditions import (
    BOTH,
    CONVICTED,
    LEGAL_QUESTION,
    MISDEMEANOR_CLASS,
    MOTION_CLASS,
    NEED_RECORD,
    NO_CLASS,
    REVIEW,
)
from app.relief.decision import LATER, After, Give, Rule
from app.relief.facts import UNKNOWN
from app.relief.predicates import All, Any, In, Is, Not
from app.relief.text import Text

SEALING_OPENS = After("last_sentence_end_date", "seal_years", early=True)
"""Two or three years after the last sentence in any case ended (brief 1.9, 3.5)."""

CONVICTIONS: tuple[Rule, ...] = (
    Rule(
        "IL-20",
        All(CONVICTED, Is("prior_denial", "yes")),
        Give(REVIEW),
        (
            law.DENIED,
            law.GUIDE_8,
        ),
        Text(
            "A judge already said no in this case. The time to ask again or appeal is "
            "short. Talk to a lawyer or legal aid before you file again."
        ).for_another(
            Text(
                "A judge already said no in this case. The time to ask again or appeal is "
                "short. They should talk to a lawyer or legal aid before they file again."
            )
        ),
        code=LEGAL_QUESTION,
    ),
    Rule(
        "IL-21",
        All(CONVICTED, Is("finished", "no")),
        Give("not_eligible"),
        (
            law.MOTION_LAW,
            law.GUIDE_2,
        ),
        Text(
            "You can't file yet. First finish the parts of your sentence that are not "
            "money, like probation, jail, classes, or community service. Unpaid fines "
            "do not count. Come back when you are done."
        ).for_another(
            Text(
                "They can't file yet. First they must finish the parts of their sentence that "
                "are not money, like probation, jail, classes, or community service. Unpaid "
                "fines do not count. Come back when they are done."
            )
        ),
        timing=LATER,
    ),
    Rule(
        "IL-22",
        All(CONVICTED, Any(Is("klass", "ordinance"), Is("law", "ordinance"))),
        Give("sealing"),
        (law.ORDINANCE,),
        Text(
            "This was a city or county ordinance case that ended with a guilty "
            "finding. The cannabis motion does not cover it. You may be able to seal "
            "(hide) it 2 years after your last sentence ended."
        ).for_another(
            Text(
                "This was a city or county ordinance case that ended with a guilty finding. "
                "The cannabis motion does not cover it. They may be able to seal (hide) it 2 "
                "years after their last sentence ended."
            )
        ),
        timing=SEALING_OPENS,
    ),
    Rule(
        "IL-23",
        All(CONVICTED, Is("law", "elsewhere")),
        Give("sealing"),
        (
            law.MOTION_LAW,
            law.GUIDE_1,
            law.SEALING,
        ),
        Text(
            "The cannabis motion covers only two kinds of crimes: having cannabis, "
            "and making or selling it. Your charge is under a different law, such as "
            "plants, a school zone, or paraphernalia. You may be able to seal (hide) "
            "it."
        ).for_another(
            Text(
                "The cannabis motion covers only two kinds of crimes: having cannabis, and "
                "making or selling it. Their charge is under a different law, such as plants, "
                "a school zone, or paraphernalia. They may be able to seal (hide) it."
            )
        ),
        timing=SEALING_OPENS,
    ),
    Rule(
        "IL-24",
        All(CONVICTED, Is("law", "other")),
        Give(REVIEW),
        (law.MOTION_LAW,),
        Text(
            "Your charge does not look like one of the two cannabis crimes this "
            "motion covers. Have a legal aid lawyer check the law number on your "
            "record."
        ).for_another(
            Text(
                "Their charge does not look like one of the two cannabis crimes this motion "
                "covers. Have a legal aid lawyer check the law number on their record."
            )
        ),
        code=LEGAL_QUESTION,
    ),
    Rule(
        "IL-25",
        All(BOTH, Is("conviction_side", "after")),
        Give("sealing"),
        (
            law.FORM_ITEM_2,
            law.GUIDE_SECTION_2,
            law.SEALING,
        ),
        Text(
            "You were found guilty on or after June 25, 2019. The court's cannabis "
            "form is only for convictions before that date. You may be able to seal "
            "(hide) the record. A lawyer may see another way."
        ).for_another(
            Text(
                "They were found guilty on or after June 25, 2019. The court's cannabis form "
                "is only for convictions before that date. They may be able to seal (hide) the "
                "record. A lawyer may see another way."
            )
        ),
        flags=("post_form_date",),
        timing=SEALING_OPENS,
    ),
    Rule(
        "IL-26",
        All(BOTH, Is("conviction_side", UNKNOWN)),
        Give(REVIEW),
        (law.FORM_ITEM_2,),
        Text(
            "We need the exact date you were found guilty. The form only works for "
            "convictions before June 25, 2019. The circuit clerk can tell you the "
            "date."
        ).for_another(
            Text(
                "We need the exact date they were found guilty. The form only works for "
                "convictions before June 25, 2019. The circuit clerk can tell them the date."
            )
        ),
        code=NEED_RECORD,
    ),
    Rule(
        "IL-27",
        All(
            BOTH,
            Any(Is("era", "before_act"), All(Is("era", "first_years"), Not(MISDEMEANOR_CLASS))),
        ),
        Give(REVIEW),
        (
            law.FIRST_ACT,
            law.FIRST_YEARS,
        ),
        Text(
            "Your case is from before the state cannabis law, or from its first "
            "years. The old law used different rules. Have a legal aid lawyer look at "
            "it."
        ).for_another(
            Text(
                "Their case is from before the state cannabis law, or from its first years. "
                "The old law used different rules. Have a legal aid lawyer look at it."
            )
        ),
        code=LEGAL_QUESTION,
    ),
    Rule(
        "IL-28",
        All(
            BOTH,
            Is("tried", "yes"),
            Is("klass", "F3"),
            In("worked_out", "misdemeanor", "class_4", "unclear"),
        ),
        Give(REVIEW),
        (
            law.ATTEMPT,
            law.GUIDE_TABLE,
        ),
        Text(
            "Your record says you tried to commit the crime ('attempt') and lists "
            "Class 3. It may show the class of the full crime, not of your "
            "conviction. Ask a lawyer or the clerk to check."
        ).for_another(
            Text(
                "Their record says they tried to commit the crime ('attempt') and lists Class "
                "3. It may show the class of the full crime, not of their conviction. Ask a "
                "lawyer or the clerk to check."
            )
        ),
        code=LEGAL_QUESTION,
    ),
    Rule(
        "IL-29",
        All(BOTH, In("klass", *HIGH)),
        Give("sealing"),
        (
            law.MOTION_LAW,
            law.SEALING_FELONY,
            law.GUIDE_1,
        ),
        Text(
            "Your conviction was a Class 3, 2, 1, or X felony. The cannabis motion is "
            "only for misdemeanors and Class 4 felonies. You may be able to seal "
            "(hide) it."
        ).for_another(
            Text(
                "Their conviction was a Class 3, 2, 1, or X felony. The cannabis motion is "
                "only for misdemeanors and Class 4 felonies. They may be able to seal (hide) "
                "it."
            )
        ),
        timing=SEALING_OPENS,
    ),
    Rule(
        "IL-30",
        All(BOTH, In("other_counts", "noncannabis", "cannabis_ineligible")),
        Give(REVIEW),
        (law.GUIDE_SAME_CASE,),
        Text(
            "You were also found guilty of (or got supervision for) something else in "
            "the same case. The court's guide says the cannabis form can't be used "
            "for that case. A legal aid lawyer can look for another way."
        ).for_another(
            Text(
                "They were also found guilty of (or got supervision for) something else in the "
                "same case. The court's guide says the cannabis form can't be used for that "
                "case. A legal aid lawyer can look for another way."
            )
        ),
        code=LEGAL_QUESTION,
    ),
    Rule(
        "IL-31",
        All(BOTH, Is("other_counts", UNKNOWN)),
        Give(REVIEW),
        (law.GUIDE_2,),
        Text(
            "We need to know if you were found guilty of anything else in the same "
            "case. The disposition from the circuit clerk shows each count."
        ).for_another(
            Text(
                "We need to know if they were found guilty of anything else in the same case. "
                "The disposition from the circuit clerk shows each count."
            )
        ),
        code=NEED_RECORD,
    ),
    Rule(
        "IL-32",
        All(
            BOTH,
            Is("finished", UNKNOWN),
            Any(MOTION_CLASS, All(NO_CLASS, In("worked_out", "misdemeanor", "class_4"))),
        ),
        Give(REVIEW),
        (
            law.MOTION_LAW,
            law.FORM_ITEM_3,
        ),
        Text(
            "We need to know if you finished your sentence. The clerk or the "
            "probation office can tell you. Then come back and finish here."
        ).for_another(
            Text(
                "We need to know if they finished their sentence. The clerk or the probation "
                "office can tell them. Then come back and finish here."
            )
        ),
        code=NEED_RECORD,
    ),
    Rule(
        "IL-33",
        All(BOTH, MOTION_CLASS),
        Give("vacate_and_expunge"),
        (law.MOTION_LAW,),
        Text(
            "Good news: you can likely ask the judge to cancel this conviction and "
            "erase the record. It looks like a cannabis misdemeanor or Class 4 felony "
            "from before June 25, 2019, and you told us you finished your sentence "
            "(money aside). The judge decides."
        ).for_another(
            Text(
                "Good news: they can likely ask the judge to cancel this conviction and erase "
                "the record. It looks like a cannabis misdemeanor or Class 4 felony from "
                "before June 25, 2019, and they told us they finished their sentence (money "
                "aside). The judge decides."
            )
        ),
    ),
    Rule(
        "IL-34",
        All(BOTH, NO_CLASS, In("worked_out", "misdemeanor", "class_4")),
        Give("vacate_and_expunge"),
        (
            law.MOTION_LAW,
            law.GUIDE_TABLE,
        ),
        Text(
            "Your paper does not show the class. From the amount and date, it looks "
            "like a misdemeanor or Class 4 felony. If so, you can ask the judge to "
            "cancel it. Check the class with the clerk before you file."
        ).for_another(
            Text(
                "Their paper does not show the class. From the amount and date, it looks like "
                "a misdemeanor or Class 4 felony. If so, they can ask the judge to cancel it. "
                "Check the class with the clerk before the person files."
            )
        ),
        flags=("confirm_class",),
    ),
    Rule(
        "IL-35",
        All(BOTH, NO_CLASS, Is("worked_out", "high")),
        Give("sealing"),
        (
            law.MOTION_LAW,
            law.SEALING_HIGH,
        ),
        Text(
            "From the amount and date, this looks like a Class 3 or higher felony. "
            "The cannabis motion is only for misdemeanors and Class 4 felonies. You "
            "may be able to seal (hide) it."
        ).for_another(
            Text(
                "From the amount and date, this looks like a Class 3 or higher felony. The "
                "cannabis motion is only for misdemeanors and Class 4 felonies. They may be "
                "able to seal (hide) it."
            )
        ),
        timing=SEALING_OPENS,
    ),
    Rule(
        "IL-36",
        All(BOTH, NO_CLASS),
        Give(REVIEW),
        (law.GUIDE_STEP_2,),
        Text(
            "We can't tell the class of your conviction from what you entered. Ask "
            "the circuit clerk for the disposition, or have a legal aid lawyer look "
            "at it."
        ).for_another(
            Text(
                "We can't tell the class of their conviction from their answers. Ask the "
                "circuit clerk for the disposition, or have a legal aid lawyer look at it."
            )
        ),
        code=NEED_RECORD,
    ),
)
