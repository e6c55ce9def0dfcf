"""Places from Nevada to Washington with a law of their own on cannabis records."""

from __future__ import annotations

from typing import Final

from app.elsewhere.place import FILE_NOTHING, NO_FEE, NO_WAIT, Basis, Place
from app.relief.text import Text

SPECIAL_LAW_N_TO_Z: Final = (
    Place(
        "nevada",
        Text("Nevada"),
        (
            Text(
                "Nevada lets you ask the court in writing to seal (hide) a conviction."
            ).for_another(
                Text("Nevada lets them ask the court in writing to seal (hide) a conviction.")
            ),
            Text(
                "It may cover an act that is no longer a crime, "
                "such as having 1 ounce or less before January 1, 2017."
            ),
        ),
        (Basis.OFFICIAL,),
        law="NRS 179.271",
        form=Text(
            "No statewide form. You write your own request. Legal aid may help with it."
        ).for_another(
            Text("No statewide form. They write their own request. Legal aid may help with it.")
        ),
        filed=Text(
            "Any court that convicted you. It tells the prosecutor, who has 10 court days."
        ).for_another(
            Text("Any court that convicted them. It tells the prosecutor, who has 10 court days.")
        ),
        wait=NO_WAIT,
        fee=Text("None, by law"),
        cautions=(
            Text("The Pardons Board also decided on cannabis cases in June 2020. Ask about that."),
        ),
    ),
    Place(
        "new_hampshire",
        Text("New Hampshire"),
        (
            Text(
                "New Hampshire lets you ask the court to annul (cancel) a possession case."
            ).for_another(
                Text("New Hampshire lets them ask the court to annul (cancel) a possession case.")
            ),
            Text("It may cover ¾ ounce or less, before September 16, 2017. Arrests may count too."),
        ),
        (Basis.OFFICIAL, Basis.UNCHECKED),
        law="RSA 651:5-b",
        form="NHJB-3124-DS",
        filed=Text("The court of the case. The court sends it to the prosecutor, who has 10 days."),
        wait=NO_WAIT,
        fee=Text("Ask the clerk. The usual fee to annul a case is $125."),
        cautions=(Text("We read the court form. We could not check the fee."),),
    ),
    Place(
        "new_jersey",
        Text("New Jersey"),
        (
            Text("New Jersey cleared (expunged) many marijuana cases in 2021 without asking."),
            Text(
                "It may cover having marijuana, selling less than 1 ounce, and items for using it."
            ),
            Text(
                "You can ask for other marijuana or hashish cases. "
                "If the court missed yours, ask it to look again."
            ).for_another(
                Text(
                    "They can ask for other marijuana or hashish cases. If the court "
                    "missed theirs, ask it to look again."
                )
            ),
        ),
        (Basis.OFFICIAL,),
        law="N.J.S.A. 2C:52-6.1",
        form=Text(
            "The online expungement system, %(system)s. "
            "If your case was missed: a Motion for Judicial Review.",
            system="eCourts",
        ).for_another(
            Text(
                "The online expungement system, %(system)s. If their case was "
                "missed: a Motion for Judicial Review.",
                system="eCourts",
            )
        ),
        filed=Text("The Superior Court."),
        wait=Text("None for most. Three years for one offense, section %(law)s.", law="35-5b(11)"),
        fee=NO_FEE,
    ),
    Place(
        "new_mexico",
        Text("New Mexico"),
        (
            Text("New Mexico clears some cannabis charges two years after them, without asking."),
            Text("It may cover acts that are no longer crimes, or are now a lesser crime."),
            Text(
                "You can ask the state to do it sooner. A sentence may also be dismissed."
            ).for_another(
                Text("They can ask the state to do it sooner. A sentence may also be dismissed.")
            ),
        ),
        (Basis.SECOND_HAND,),
        law="NMSA 29-3A-8, 29-3A-9",
        form=Text("The cannabis application of the %(office)s", office="AOC"),
        filed=Text("The Administrative Office of the Courts (%(office)s).", office="AOC"),
        wait=Text("Two years from the conviction or arrest"),
        fee=NO_FEE,
    ),
    Place(
        "north_dakota",
        Text("North Dakota"),
        (
            Text("North Dakota may seal (hide) a first case of having 1 ounce or less."),
            Text(
                "You can also ask for a pardon for having or using marijuana, or items for it."
            ).for_another(
                Text(
                    "They can also ask for a pardon for having or using marijuana, or items for it."
                )
            ),
        ),
        (Basis.OFFICIAL,),
        law="N.D.C.C. 19-03.1-23(9)",
        form=Text("To seal: a motion. For a pardon: the board’s marijuana form."),
        filed=Text(
            "To seal: the court that convicted you. For a pardon: the Pardon Advisory Board."
        ).for_another(
            Text("To seal: the court that convicted them. For a pardon: the Pardon Advisory Board.")
        ),
        wait=Text("To seal: two years with no conviction. For a pardon: five years."),
        fee=NO_FEE,
    ),
    Place(
        "ohio",
        Text("Ohio"),
        (
            Text(
                "Since March 20, 2026 Ohio lets you ask the court to destroy (expunge) "
                "a low-level marijuana or hashish record."
            ).for_another(
                Text(
                    "Since March 20, 2026 Ohio lets them ask the court to destroy "
                    "(expunge) a low-level marijuana or hashish record."
                )
            ),
            Text("It may cover possession cases that ended before that day, even if dismissed."),
        ),
        (Basis.OFFICIAL, Basis.SECOND_HAND),
        law="R.C. 2953.321",
        form=Text("No statewide form that we found. The court may have its own."),
        filed=Text(
            "The court that sentenced you. It tells the prosecutor. "
            "The hearing is 45 to 90 days later."
        ).for_another(
            Text(
                "The court that sentenced them. It tells the prosecutor. The "
                "hearing is 45 to 90 days later."
            )
        ),
        wait=NO_WAIT,
        fee=Text("$50. You do not pay if the court agrees that you are too poor.").for_another(
            Text("$50. They do not pay if the court agrees that they are too poor.")
        ),
        cautions=(
            Text("For some kinds of hashish, 15 grams is the most."),
            Text("A case under a city’s own law may not count. Ask a lawyer."),
        ),
    ),
    Place(
        "oregon",
        Text("Oregon"),
        (
            Text(
                "Oregon lets you ask the court to set aside or lower many marijuana convictions."
            ).for_another(
                Text(
                    "Oregon lets them ask the court to set aside or lower many "
                    "marijuana convictions."
                )
            ),
            Text("There are several ways. Which one may fit depends on the date, amount and age."),
            Text(
                "The Governor also pardoned 47,144 convictions on November 21, 2022. "
                "Nobody was told, so check first."
            ),
        ),
        (Basis.OFFICIAL, Basis.COURT_DECISION, Basis.UNCHECKED),
        law="ORS 475C.397, 137.222, 137.226, 137.225",
        form=Text(
            "The marijuana motion or the set-aside packet of the state’s courts (%(courts)s)",
            courts="OJD",
        ),
        filed=Text("The court that convicted you. The prosecutor gets a copy.").for_another(
            Text("The court that convicted them. The prosecutor gets a copy.")
        ),
        wait=Text("None to seven years. It depends on the way you ask.").for_another(
            Text("None to seven years. It depends on the way they ask.")
        ),
        fee=Text("None for the marijuana motion. Other ways cost $33 for the State Police."),
        cautions=(
            Text("There is a newer marijuana motion, from July 2023. We have not seen it."),
            Text("We could not check the $33."),
        ),
    ),
    Place(
        "rhode_island",
        Text("Rhode Island"),
        (
            Text(
                "Rhode Island was to clear many possession cases by July 1, 2024, without asking."
            ),
            Text("It may cover cases of only possession that is no longer a crime."),
            Text("You can ask the court to do it faster.").for_another(
                Text("They can ask the court to do it faster.")
            ),
        ),
        (Basis.SECOND_HAND,),
        law="R.I.G.L. 12-1.3-5",
        form=Text("A request to the court"),
        filed=Text("The court of the case."),
        wait=NO_WAIT,
        fee=NO_FEE,
    ),
    Place(
        "us_virgin_islands",
        Text("U.S. Virgin Islands"),
        (
            Text(
                "The law says that simple possession of up to 2 ounces will be cleared by itself."
            ),
            Text("First the government makes a list of cases. The Governor also gave pardons."),
        ),
        (Basis.SECOND_HAND,),
        law="Acts 8679/8680",
        form=FILE_NOTHING,
        filed=Text("You can ask Government House if your case is on the list.").for_another(
            Text("They can ask Government House if their case is on the list.")
        ),
        wait=NO_WAIT,
        fee=NO_FEE,
    ),
    Place(
        "utah",
        Text("Utah"),
        (
            Text("Utah lets some people ask to clear (expunge) a cannabis possession case."),
            Text(
                "You must have had a health problem that the law names, "
                "and cannabis in a medical form and amount."
            ).for_another(
                Text(
                    "They must have had a health problem that the law names, and "
                    "cannabis in a medical form and amount."
                )
            ),
            Text("You do not need the certificate that other cases need.").for_another(
                Text("They do not need the certificate that other cases need.")
            ),
        ),
        (Basis.OFFICIAL,),
        law="Utah Code 77-40a-305(4)",
        form=Text("%(form)s. The judge’s order is %(order)s.", form="1003EX", order="1023EX"),
        filed=Text("The court that convicted you. The prosecutor gets a copy.").for_another(
            Text("The court that convicted them. The prosecutor gets a copy.")
        ),
        wait=NO_WAIT,
        fee=Text("A court fee. Ask the clerk how much."),
        cautions=(Text("We read the court form, not the words of the law."),),
    ),
    Place(
        "vermont",
        Text("Vermont"),
        (
            Text(
                "Vermont lets you ask to clear (expunge) a conviction "
                "for what is no longer a crime."
            ).for_another(
                Text(
                    "Vermont lets them ask to clear (expunge) a conviction for what is "
                    "no longer a crime."
                )
            ),
            Text("The sentence must be done and money owed to a victim must be paid."),
            Text(
                "Convictions for up to 2 ounces before 2021 may be cleared without asking. "
                "Check first."
            ),
        ),
        (Basis.OFFICIAL, Basis.SECOND_HAND),
        law="13 V.S.A. 7602",
        form=Text("%(form)s. The guide is %(guide)s.", form="200-00129", guide="200-00130A"),
        filed=Text("The Criminal Division of the court. The State’s Attorney gets a copy."),
        wait=NO_WAIT,
        fee=Text("None, or a low one. Ask the clerk."),
        cautions=(Text("We read the court forms. The rest we read second-hand."),),
    ),
    Place(
        "virginia",
        Text("Virginia"),
        (
            Text("Since July 1, 2026 Virginia seals (hides) old possession cases without asking."),
            Text(
                "It is for possession under old section 18.2-250.1. For others you can ask."
            ).for_another(
                Text("It is for possession under old section 18.2-250.1. For others they can ask.")
            ),
            Text(
                "Still serving on July 1, 2026 for a cannabis felony from before July 1, 2021? "
                "The court may hold a hearing to change the sentence."
            ),
        ),
        (Basis.SECOND_HAND,),
        law="Code 19.2-392.5",
        form=Text("%(form)s and the forms near it", form="CC-1473"),
        filed=Text("The circuit court. The Commonwealth’s Attorney gets a copy."),
        wait=Text("It depends on the case. Ask the clerk."),
        fee=Text("A petition fee. Ask the clerk how much."),
        cautions=(Text("The law on those hearings ends on July 1, 2029."),),
    ),
    Place(
        "washington",
        Text("Washington (the state)"),
        (
            Text(
                "Washington lets you ask the court to take back (vacate) a cannabis misdemeanor."
            ).for_another(
                Text(
                    "Washington lets them ask the court to take back (vacate) a "
                    "cannabis misdemeanor."
                )
            ),
            Text(
                "It may cover you if you were 21 or older when it happened. "
                "If it does, the law says the court must agree."
            ).for_another(
                Text(
                    "It may cover them if they were 21 or older when it happened. If it "
                    "does, the law says the court must agree."
                )
            ),
            Text(
                "Possession convictions up to February 25, 2021 may be void at any age. "
                "Ask about %(case)s.",
                case="State v. Blake",
            ),
        ),
        (Basis.OFFICIAL, Basis.SECOND_HAND),
        law="RCW 9.96.060",
        form=Text(
            "%(form)s. The judge’s order is %(order)s. The notice of the hearing is %(notice)s.",
            form="CrRLJ 09.0800",
            order="09.0870",
            notice="09.0150",
        ),
        filed=Text(
            "The court that sentenced you. The prosecutor must get a copy the same day."
        ).for_another(
            Text("The court that sentenced them. The prosecutor must get a copy the same day.")
        ),
        wait=NO_WAIT,
        fee=NO_FEE,
        cautions=(
            Text("We read the court forms, not the words of the law."),
            Text("What we say about %(case)s is second-hand.", case="State v. Blake"),
        ),
    ),
)
