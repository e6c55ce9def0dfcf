"""Places from Alaska to Kentucky with a law of their own on cannabis records."""

from __future__ import annotations

from typing import Final

from app.elsewhere.place import FILE_NOTHING, NO_FEE, NO_WAIT, Basis, Place
from app.relief.text import Text

SPECIAL_LAW_A_TO_K: Final = (
    Place(
        "alaska",
        Text("Alaska"),
        (
            Text("Alaska takes some old cases off CourtView, its public court website."),
            Text(
                "It may cover having less than 1 ounce at age 21 or older, "
                "with no other conviction in the case."
            ),
        ),
        (Basis.SECOND_HAND,),
        law="Supreme Court Order 2001",
        form=FILE_NOTHING,
        filed=Text(
            "If your case still shows, you can write to the Alaska Court System."
        ).for_another(
            Text("If their case still shows, they can write to the Alaska Court System.")
        ),
        wait=NO_WAIT,
        fee=NO_FEE,
        cautions=(Text("This does not erase the case. The police still have their record."),),
    ),
    Place(
        "arizona",
        Text("Arizona"),
        (
            Text(
                "Arizona lets you ask a court to clear (expunge) an arrest, charge or conviction."
            ).for_another(
                Text(
                    "Arizona lets them ask a court to clear (expunge) an arrest, charge "
                    "or conviction."
                )
            ),
            Text(
                "It may cover up to 2.5 ounces, up to six plants at home, "
                "or items for using cannabis."
            ),
            Text("It is for acts before November 30, 2020. Charges about selling may count too."),
        ),
        (Basis.OFFICIAL, Basis.COURT_DECISION, Basis.UNCHECKED),
        law="A.R.S. 36-2862",
        form=Text(
            "%(city)s for a city or justice court, %(superior)s for Superior Court, "
            "%(juvenile)s for a juvenile case. %(help)s explains them.",
            city="CREM2F",
            superior="CREM3F",
            juvenile="CREM4F",
            help="AOC CREM1I",
        ),
        filed=Text(
            "The court that handled the case. If you were only arrested, the Superior Court "
            "in the county of the arrest. The court tells the prosecutor."
        ).for_another(
            Text(
                "The court that handled the case. If they were only arrested, the "
                "Superior Court in the county of the arrest. The court tells the "
                "prosecutor."
            )
        ),
        wait=NO_WAIT,
        fee=NO_FEE,
        cautions=(
            Text("No more than 12.5 grams of the 2.5 ounces may be hash, wax or oil."),
            Text("It is not settled if a finished sale counts. Ask a lawyer about that."),
            Text("We could not check the date limit in the law itself."),
        ),
    ),
    Place(
        "colorado",
        Text("Colorado"),
        (
            Text(
                "Colorado lets you ask a court to seal (hide) an old cannabis misdemeanor."
            ).for_another(
                Text("Colorado lets them ask a court to seal (hide) an old cannabis misdemeanor.")
            ),
            Text(
                "It may cover having or using cannabis before December 10, 2012, "
                "if it would be legal since then."
            ),
            Text("Many drug misdemeanors may be sealed without asking. Check first."),
            Text("There were also pardons in 2020 (1 ounce) and 2021 (2 ounces)."),
        ),
        (Basis.SECOND_HAND, Basis.UNCHECKED),
        law="C.R.S. 24-72-710",
        form=Text(
            "We saw no form only for cannabis. %(form)s and the forms near it are for convictions.",
            form="JDF 612",
        ),
        filed=Text("The District Court. The district attorney gets a copy."),
        wait=NO_WAIT,
        fee=Text("The court’s filing fee and $65. You may be able to ask not to pay.").for_another(
            Text("The court’s filing fee and $65. They may be able to ask not to pay.")
        ),
        cautions=(Text("We could not check the fee, or what the law says today."),),
    ),
    Place(
        "connecticut",
        Text("Connecticut"),
        (
            Text(
                "Connecticut lets you ask the court to erase some cannabis convictions."
            ).for_another(
                Text("Connecticut lets them ask the court to erase some cannabis convictions.")
            ),
            Text(
                "It may cover up to 4 ounces, if you were convicted before 2000 "
                "or from October 1, 2015 to June 30, 2021."
            ).for_another(
                Text(
                    "It may cover up to 4 ounces, if they were convicted before 2000 or "
                    "from October 1, 2015 to June 30, 2021."
                )
            ),
            Text(
                "It may cover more if you were convicted before July 1, 2021. That is"
                " up to 4 ounces that you sold, six plants at home, or items for "
                "using cannabis."
            ).for_another(
                Text(
                    "It may cover more if they were convicted before July 1, 2021. That "
                    "is up to 4 ounces that they sold, six plants at home, or items for "
                    "using cannabis."
                )
            ),
            Text(
                "Many convictions from January 1, 2000 to September 30, 2015 "
                "were erased in January 2023 without asking. Check first."
            ),
        ),
        (Basis.OFFICIAL,),
        law="C.G.S. 54-142u, 54-142v",
        form=Text(
            "No official form. You write your own petition. Legal aid may help with it."
        ).for_another(
            Text("No official form. They write their own petition. Legal aid may help with it.")
        ),
        filed=Text("The Superior Court where you were convicted.").for_another(
            Text("The Superior Court where they were convicted.")
        ),
        wait=NO_WAIT,
        fee=NO_FEE,
        cautions=(Text("Other counts in the same case can get in the way. Ask a lawyer first."),),
    ),
    Place(
        "delaware",
        Text("Delaware"),
        (
            Text(
                "Delaware must clear (expunge) some convictions for having cannabis or its items."
            ),
            Text("Every other charge in the case must be one that can be cleared too."),
            Text(
                "Since August 1, 2024 this may happen without asking. You can also ask for it."
            ).for_another(
                Text(
                    "Since August 1, 2024 this may happen without asking. They can also ask for it."
                )
            ),
        ),
        (Basis.OFFICIAL, Basis.SECOND_HAND),
        law="11 Del. C. 4373(a)(1)c, 4373A",
        form=Text(
            "The request form of the State Bureau of Identification (%(bureau)s)", bureau="SBI"
        ),
        filed=Text("The State Bureau of Identification. It is not a court."),
        wait=NO_WAIT,
        fee=Text("The Bureau takes a fee for a request. Ask how much."),
        cautions=(Text("We read the law. That it happens without asking, we read second-hand."),),
    ),
    Place(
        "district_of_columbia",
        Text("District of Columbia (Washington, D.C.)"),
        (
            Text(
                "The law says that D.C. must clear (expunge) old simple possession cases by itself."
            ),
            Text(
                "We read that this does not work yet. You can ask the court to seal the case now."
            ).for_another(
                Text(
                    "We read that this does not work yet. They can ask the court to "
                    "seal the case now."
                )
            ),
            Text("It is for acts before February 15, 2015. Any amount may count."),
            Text(
                "A President’s pardon may cover a D.C. possession case too: see “A federal court”."
            ),
        ),
        (Basis.SECOND_HAND, Basis.UNCHECKED),
        law="D.C. Code 16-801",
        form=Text("The court’s own packet of motion papers"),
        filed=Text(
            "D.C. Superior Court. The U.S. Attorney or the D.C. Attorney General gets a copy."
        ),
        wait=NO_WAIT,
        fee=NO_FEE,
        cautions=(
            Text("The dates keep moving, and we could not check them. Ask the court first."),
        ),
    ),
    Place(
        "hawaii",
        Text("Hawaii"),
        (
            Text(
                "Hawaii lets you ask the court to clear (expunge) a conviction for 3 grams or less."
            ).for_another(
                Text(
                    "Hawaii lets them ask the court to clear (expunge) a conviction for "
                    "3 grams or less."
                )
            ),
            Text("There must be no other charge from the same facts."),
            Text("In Hawaii County, the state has a trial program for arrests with no conviction."),
        ),
        (Basis.SECOND_HAND,),
        law="HRS 706-622.5(5)",
        form=Text(
            "A motion to the court. "
            "For arrests only: the Attorney General’s expungement application."
        ),
        filed=Text(
            "The court that sentenced you. For arrests only: the Attorney General."
        ).for_another(
            Text("The court that sentenced them. For arrests only: the Attorney General.")
        ),
        wait=NO_WAIT,
        fee=Text("The Attorney General takes a fee for the certificate."),
    ),
    Place(
        "kentucky",
        Text("Kentucky"),
        (
            Text("Kentucky lets the court void and seal a first conviction for having marijuana."),
            Text("It works once in a lifetime, after the sentence or program is done."),
            Text(
                "After that you may ask to clear (expunge) it without the five-year wait."
            ).for_another(
                Text("After that they may ask to clear (expunge) it without the five-year wait.")
            ),
        ),
        (Basis.OFFICIAL, Basis.UNCHECKED),
        law="KRS 218A.276(8)",
        form=Text("%(form)s lists this reason.", form="AOC-496.2"),
        filed=Text("The court that sentenced you. The prosecutor gets a copy.").for_another(
            Text("The court that sentenced them. The prosecutor gets a copy.")
        ),
        wait=NO_WAIT,
        fee=Text("A petition fee. Ask the clerk how much."),
        cautions=(Text("We read the line on the court form. We could not check the law itself."),),
    ),
)
