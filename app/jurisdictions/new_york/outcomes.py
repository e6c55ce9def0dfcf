"""New York's outcomes, the most valuable first (brief 3.3), and its cautions."""

from __future__ import annotations

from app.jurisdictions.new_york.charges import GROUP_B
from app.jurisdictions.new_york.derive import TO_MINOR
from app.jurisdictions.new_york.words import ACCUSATORY, IMMIGRATION_FIRST, RECORD_FIRST
from app.relief.decision import Outcome
from app.relief.facts import UNKNOWN
from app.relief.predicates import All, In, Is, Not
from app.relief.table import Flag
from app.relief.text import Text

OUTCOMES = (
    Outcome(
        "already_expunged_automatic",
        Text("New York law has likely wiped this conviction already"),
        Text(
            "It was done by law, without a judge and without a letter to you. "
            "The court does not send a notice."
        ).for_another(
            Text(
                "It was done by law, without a judge and without a letter to them. The court does "
                "not send a notice."
            )
        ),
        files=True,
        optional=True,
        tone="check",
        tell=True,
    ),
    Outcome(
        "vacate",
        Text("You likely can ask the court to throw out this conviction").for_another(
            Text("They likely can ask the court to throw out this conviction")
        ),
        Text("A judge decides. The District Attorney may answer. We make the papers."),
        files=True,
        tone="good",
        tell=True,
    ),
    Outcome(
        "resentence_or_reduce",
        Text("You likely can ask the court to throw out or lower this conviction").for_another(
            Text("They likely can ask the court to throw out or lower this conviction")
        ),
        Text(
            "A judge decides. The judge may put a lower charge in its place. "
            "The law says the new result may not be harsher than the old one."
        ),
        files=True,
        tone="good",
        tell=True,
    ),
    Outcome(
        "sealing_16059",
        Text("You likely can ask the court to seal this conviction").for_another(
            Text("They likely can ask the court to seal this conviction")
        ),
        Text(
            "Sealing hides a record from most people. It does not wipe it, and it does not help "
            "with immigration."
        ),
        tone="check",
        elsewhere=True,
        tell=True,
    ),
    Outcome(
        "clean_slate_automatic",
        Text("The court system should seal this by itself"),
        Text(
            "Sealing hides a record from most people. It does not wipe it, and it does not help "
            "with immigration. You still owe fines that you did not pay."
        ).for_another(
            Text(
                "Sealing hides a record from most people. It does not wipe it, and it does not "
                "help with immigration. The person you help still owes fines that they did not pay."
            )
        ),
        tone="check",
        elsewhere=True,
        from_day=Text("The earliest day for it is likely %(day)s."),
        tell=True,
    ),
    Outcome(
        "needs_lawyer_review",
        Text("A lawyer should look at this first"),
        Text(
            "The public defender or legal aid can often help for free. The Legal Aid Society "
            "Case Closed Project is at (212) 298-3120. Take this page along."
        ),
        tone="lawyer",
        tell=True,
    ),
    Outcome(
        "other_relief",
        Text("The pot law likely does not fit, but there is other help"),
        Text("Below are other laws that can help."),
        elsewhere=True,
        tell=True,
    ),
    Outcome(
        "not_eligible",
        Text("New York's pot law likely does not cover this"),
        Text("Other laws may still help. See the list below."),
        elsewhere=True,
        tell=True,
    ),
)

_BY_RULE = Not(All())
"""Never holds by itself: such a caution is raised by a rule."""
_ART_221 = In("charge", "group_a", *GROUP_B, TO_MINOR)

FLAGS = (
    Flag(
        "currently_serving",
        All(_ART_221, In("custody_or_supervision", "jail_prison", "probation", "parole_prs")),
        Text(
            "You are still serving a sentence. Talk to the public defender first. The help is "
            "free. It does not take this away from you."
        ).for_another(
            Text(
                "They are still serving a sentence. They should talk to the public defender "
                "first. The help is free. It does not take this away from them."
            )
        ),
    ),
    Flag("immigration", In("noncitizen", "yes", "prefer_not"), IMMIGRATION_FIRST),
    Flag(
        "lawyer_first",
        Is("noncitizen", "yes"),
        Text("Talk to a lawyer first. Do not file before you have.").for_another(
            Text("They should talk to a lawyer first. They should not file before they have.")
        ),
    ),
    Flag(
        "no_destroy",
        In("noncitizen", "yes", "prefer_not"),
        Text(
            "If you are not a U.S. citizen, do not have the records destroyed. Immigration may "
            "ask for certified papers."
        ).for_another(
            Text(
                "If they are not a U.S. citizen, they should not have the records destroyed. "
                "Immigration may ask for certified papers."
            )
        ),
    ),
    Flag("get_record", _BY_RULE, RECORD_FIRST),
    Flag("get_accusatory", _BY_RULE, ACCUSATORY),
    Flag(
        "weight_unknown",
        _BY_RULE,
        Text(
            "We do not know the amount. Try to get the charging paper first. It may show that "
            "you can ask for more."
        ).for_another(
            Text(
                "We do not know the amount. They should try to get the charging paper first. It "
                "may show that they can ask for more."
            )
        ),
    ),
    Flag(
        "confirm_section",
        _BY_RULE,
        Text("Get your Certificate of Disposition to be sure of the law number.").for_another(
            Text("They should get their Certificate of Disposition to be sure of the law number.")
        ),
    ),
    Flag(
        "confirm_attempt",
        All(
            Is("tried", UNKNOWN),
            Not(In("charge", UNKNOWN, "never", "pre_1967")),
            Is("jurisdiction", "ny"),
        ),
        Text(
            'We read this as the full charge. If your papers say "attempt" or 110, the result is '
            "different."
        ).for_another(
            Text(
                'We read this as the full charge. If their papers say "attempt" or 110, the '
                "result is different."
            )
        ),
    ),
    Flag(
        "class_differs",
        All(Is("level_differs", "yes"), Is("tried", "none")),
        Text(
            "The level on your record does not fit this charge. Check the paper for the word "
            '"attempt" or the number 110.'
        ).for_another(
            Text(
                "The level on their record does not fit this charge. Check the paper for the word "
                '"attempt" or the number 110.'
            )
        ),
    ),
    Flag(
        "yo",
        Is("disposition", "youthful_offender"),
        Text("A youthful offender finding is not a conviction. A lawyer can use this law for it."),
    ),
    Flag("open_case", _BY_RULE, Text("Ask for the public defender. The help is free.")),
    Flag(
        "court_must_confirm",
        _BY_RULE,
        Text("The court must see in its papers that this was the only drug."),
    ),
    Flag(
        "oca_list_only",
        _BY_RULE,
        Text(
            "The court system lists this charge, but the law itself names only cases from before "
            "July 29, 1977. Ask the court to confirm it."
        ),
    ),
    Flag(
        "out_of_scope",
        _BY_RULE,
        Text("This was not a cannabis charge. It stands in the same list of the law."),
    ),
    Flag(
        "home_storage_argument",
        _BY_RULE,
        Text("Using today's home rule for an old case is an argument, not a sure thing."),
    ),
    Flag(
        "gift_transfer",
        _BY_RULE,
        Text(
            "You said it was free. Whether an old sale charge for a gift counts as no crime now "
            "is not settled."
        ).for_another(
            Text(
                "They said it was free. Whether an old sale charge for a gift counts as no crime "
                "now is not settled."
            )
        ),
    ),
    Flag(
        "names_a_sale",
        _BY_RULE,
        Text(
            "The paper would name a sale as the lower charge, though you said nobody paid. Talk "
            "to a lawyer before you file."
        ).for_another(
            Text(
                "The paper would name a sale as the lower charge, though they said nobody paid. "
                "They should talk to a lawyer before they file."
            )
        ),
    ),
    Flag(
        "three_year_age_gap_defense",
        All(
            Is("adult_to_minor", "18_20"),
            Is("near_age", "yes"),
            Is("amount_band", "le_3oz"),
        ),
        Text(
            "If you were less than three years older than the other person, tell a lawyer. That "
            "is a defense now."
        ).for_another(
            Text(
                "If they were less than three years older than the other person, they should tell "
                "a lawyer. That is a defense now."
            )
        ),
        about=("adult_to_minor",),
    ),
    Flag(
        "on_hold",
        _BY_RULE,
        Text("It is on hold until the open case or the supervision is over."),
    ),
    Flag(
        "not_cannabis",
        All(
            In("by_sealing", "yes", "clean_slate"),
            In("charge", "other", "sex_offense", "vtl_other", "vtl_1192"),
        ),
        Text("This tool is about cannabis cases. Here is what we can still tell you.").for_another(
            Text("This tool is about cannabis cases. Here is what we can still tell them.")
        ),
    ),
    Flag(
        "backlog",
        All(Is("by_sealing", "clean_slate"), Is("backlog", "yes")),
        Text("The court system has until November 16, 2027."),
    ),
    Flag(
        "dmv_record",
        All(Is("by_sealing", "clean_slate"), Is("charge", "vtl_1192")),
        Text("The record at the Department of Motor Vehicles is not sealed."),
    ),
)
