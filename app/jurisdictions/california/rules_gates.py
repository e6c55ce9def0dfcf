"""California's gates (brief 3.2): can this law apply at all? First match decides."""

from __future__ import annotations

from app.jurisdictions.california import law
from app.jurisdictions.california.conditions import REVIEW
from app.relief.decision import Citation, Give, Rule
from app.relief.facts import UNKNOWN
from app.relief.predicates import All, In, Is, Not, Predicate
from app.relief.table import DecisionTable
from app.relief.text import Text


def _gate(number: str, when: Predicate, outcome: str, reason: Text, *cites: Citation) -> Rule:
    return Rule(f"CA-R{number}", when, Give(outcome), cites, reason)


def _family(name: str) -> Predicate:
    return Is("family", name)


GATES = DecisionTable(
    "gates",
    Text("Can this law apply at all?"),
    (
        _gate(
            "01",
            Is("is_subject", "other_person"),
            REVIEW,
            Text(
                "The law lets the person who was convicted apply. A lawyer can tell you if you can "
                "act for someone else."
            ).for_another(
                Text(
                    "The law lets the person who was convicted apply. A lawyer can tell if "
                    "someone can act for them."
                )
            ),
            law.WHO_MAY_ASK,
        ),
        _gate(
            "02",
            In("jurisdiction", "other_state", "federal", "military_tribal"),
            "not_eligible",
            Text("This California law only covers convictions from California state courts."),
            law.WHO_MAY_ASK,
        ),
        _gate(
            "03",
            Is("jurisdiction", UNKNOWN),
            REVIEW,
            Text(
                "We need to know which court convicted you. Look at the top of your court papers."
            ).for_another(
                Text(
                    "We need to know which court convicted them. Look at the top of their "
                    "court papers."
                )
            ),
            law.APPLICATION,
        ),
        _gate(
            "04",
            Is("case_result", "not_convicted"),
            "other_relief",
            Text(
                "You were not convicted, so there is no conviction to change. You may be able to "
                "seal the arrest."
            ).for_another(
                Text(
                    "They were not convicted, so there is no conviction to change. They may "
                    "be able to seal the arrest."
                )
            ),
            law.ARREST_SEALING,
            law.DESTROYED,
        ),
        _gate(
            "05",
            Is("case_result", "diversion_dej"),
            "other_relief",
            Text(
                "You finished a drug program and the case was dropped. A different law may clear "
                "that old plea."
            ).for_another(
                Text(
                    "They finished a drug program and the case was dropped. A different law "
                    "may clear that old plea."
                )
            ),
            law.DEJ_PLEA,
        ),
        _gate(
            "06",
            Is("case_result", "juvenile"),
            "other_relief",
            Text(
                "Juvenile cases use a different form, JV-744, in juvenile court. These records may "
                "already be destroyed."
            ),
            law.JUVENILES,
            law.DESTROYED,
        ),
        _gate(
            "07",
            Is("case_result", UNKNOWN),
            REVIEW,
            Text(
                "We could not tell how your case ended. Ask the court clerk for a copy of the "
                "docket."
            ).for_another(
                Text(
                    "We could not tell how their case ended. Ask the court clerk for a copy "
                    "of the docket."
                )
            ),
            law.APPLICATION,
        ),
        _gate(
            "08",
            Is("record_status", "already_dismissed_or_sealed"),
            "likely_already_cleared",
            Text(
                "Your record already shows this was cleared. Get a copy of the order and keep it."
            ).for_another(
                Text(
                    "Their record already shows this was cleared. Get a copy of the order for "
                    "them to keep."
                )
            ),
            law.AUTOMATIC,
        ),
        _gate(
            "09",
            Is("record_status", "challenged_or_denied"),
            REVIEW,
            Text(
                "A prosecutor or judge has already said no once. Talk to the public defender "
                "before you file again."
            ).for_another(
                Text(
                    "A prosecutor or judge has already said no once. They should talk to the "
                    "public defender before they file again."
                )
            ),
            law.AUTOMATIC,
            law.PRESUMED,
        ),
        _gate(
            "10",
            _family("custody"),
            "not_eligible",
            Text("The court has ruled that having cannabis in jail or prison is still a crime."),
            law.RAYBON,
            law.IN_CUSTODY,
        ),
        _gate(
            "11",
            _family("synthetic"),
            "not_eligible",
            Text('This section is about man-made drugs like "spice", not cannabis.'),
            law.SYNTHETIC,
        ),
        _gate(
            "12",
            _family("11361"),
            "not_eligible",
            Text(
                "Crimes that involve giving or selling cannabis to minors were not changed by this "
                "law."
            ),
            law.MINORS,
        ),
        _gate(
            "13",
            _family("manufacture_etc"),
            "not_eligible",
            Text("This section was not changed by this law."),
            law.NOT_CHANGED,
        ),
        _gate(
            "14",
            All(_family("conspiracy"), Not(Is("serving", "yes"))),
            "other_relief",
            Text(
                "A court ruled that conspiracy does not qualify here. A judge may still be able to "
                "lower it another way."
            ),
            law.MEDINA,
            law.REDUCE_17B,
            law.DISMISS_1203_4,
        ),
        _gate(
            "15",
            All(_family("conspiracy"), Is("serving", "yes")),
            REVIEW,
            Text("The law is not clear for people still serving. The public defender can help."),
            law.SERVING,
            law.MEDINA,
            law.BOATWRIGHT,
        ),
        _gate(
            "16",
            _family("accessory"),
            REVIEW,
            Text(
                "A court has helped a person with this kind of conviction, but your case needs a "
                "lawyer's look."
            ).for_another(
                Text(
                    "A court has helped a person with this kind of conviction, but their case "
                    "needs a lawyer's look."
                )
            ),
            law.BOATWRIGHT,
        ),
        _gate(
            "17",
            All(_family("related"), In("prop64_charge_in_case", "yes", UNKNOWN)),
            REVIEW,
            Text(
                "You pleaded to a different charge. Some prosecutors agree to clear these. A "
                "lawyer can ask."
            ).for_another(
                Text(
                    "They pleaded to a different charge. Some prosecutors agree to clear "
                    "these. A lawyer can ask."
                )
            ),
            law.APPLICATION,
        ),
        _gate(
            "18",
            _family("related"),
            "other_relief",
            Text(
                "This law only covers four cannabis sections. Other record-clearing laws may help."
            ),
            law.DISMISS_1203_4,
            law.DISMISS_1203_4A,
        ),
        _gate(
            "19",
            _family("vehicle"),
            "other_relief",
            Text(
                "This traffic-code section is not on the list. Other record-clearing laws may help."
            ),
            law.VEHICLE,
            law.DISMISS_1203_4A,
        ),
        _gate(
            "20",
            _family("11362.x"),
            REVIEW,
            Text(
                "This section was created in 2016. Check the section number on your papers."
            ).for_another(
                Text("This section was created in 2016. Check the section number on their papers.")
            ),
            law.CREATED_2016,
        ),
        _gate(
            "21",
            _family("pre1973"),
            REVIEW,
            Text(
                "Your conviction uses an old section number. A lawyer or the state DOJ may be able "
                "to have it destroyed."
            ).for_another(
                Text(
                    "Their conviction uses an old section number. A lawyer or the state DOJ "
                    "may be able to have it destroyed."
                )
            ),
            law.DESTROYED_OLD,
        ),
        _gate(
            "22",
            _family("unknown"),
            REVIEW,
            Text(
                "We need the section number. It is on your court docket or minute order."
            ).for_another(
                Text("We need the section number. It is on their court docket or minute order.")
            ),
            law.APPLICATION,
        ),
        _gate(
            "23",
            _family("other"),
            "other_relief",
            Text("This is not one of the cannabis sections. Other record-clearing laws may help."),
            law.DISMISS_1203_4,
            law.DISMISS_1203_41,
            law.AUTOMATIC_1203_425,
        ),
        _gate(
            "24",
            Is("offense_era", "after"),
            "not_eligible",
            Text(
                "The new law was already in effect, so your case was decided under it."
            ).for_another(
                Text("The new law was already in effect, so their case was decided under it.")
            ),
            law.WHO_MAY_ASK,
        ),
        _gate(
            "25",
            All(Is("offense_era", "before"), Is("conviction_era", "after")),
            REVIEW,
            Text(
                "You should have been given the newer, lighter penalty. A lawyer should check."
            ).for_another(
                Text(
                    "They should have been given the newer, lighter penalty. A lawyer should check."
                )
            ),
            law.ESTRADA,
            law.XIAO_DONG_LIN,
        ),
        _gate(
            "26",
            All(Is("offense_era", "empty"), In("conviction_era", "after", "empty")),
            REVIEW,
            Text("We need the date of the offense to know which law applied."),
            law.APPLICATION,
        ),
        _gate(
            "27",
            Is("serving", UNKNOWN),
            REVIEW,
            Text(
                "The papers are different if you are still serving. Ask your probation officer or "
                "the clerk."
            ).for_another(
                Text(
                    "The papers are different if they are still serving. Ask their probation "
                    "officer or the clerk."
                )
            ),
            law.WHO_MAY_ASK,
        ),
    ),
)
