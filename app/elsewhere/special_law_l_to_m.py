"""Places from Louisiana to Montana with a law of their own on cannabis records."""

from __future__ import annotations

from typing import Final

from app.elsewhere.place import FILE_NOTHING, NO_FEE, NO_WAIT, Basis, Place
from app.relief.text import Text

SPECIAL_LAW_L_TO_M: Final = (
    Place(
        "louisiana",
        Text("Louisiana"),
        (
            Text(
                "Louisiana lets you ask the court to clear (expunge) a first misdemeanor "
                "for having marijuana or THC."
            ).for_another(
                Text(
                    "Louisiana lets them ask the court to clear (expunge) a first "
                    "misdemeanor for having marijuana or THC."
                )
            ),
        ),
        (Basis.OFFICIAL, Basis.SECOND_HAND, Basis.UNCHECKED),
        law="C.Cr.P. art. 977(D), 983(M), 998",
        form=Text("The motion in article %(article)s of the law", article="998"),
        filed=Text(
            "The court that convicted you. "
            "The sheriff, the district attorney and the State Police get copies."
        ).for_another(
            Text(
                "The court that convicted them. The sheriff, the district attorney "
                "and the State Police get copies."
            )
        ),
        wait=Text("90 days from the conviction"),
        fee=Text("Not clear. Ask the clerk. A $300 limit was to end on August 1, 2026."),
        cautions=(Text("We could not check if the $300 limit goes on."),),
    ),
    Place(
        "maine",
        Text("Maine"),
        (
            Text(
                "Maine lets you ask the court to seal (hide) some marijuana crimes "
                "from before January 30, 2017."
            ).for_another(
                Text(
                    "Maine lets them ask the court to seal (hide) some marijuana crimes "
                    "from before January 30, 2017."
                )
            ),
            Text(
                "Any Class E crime may count too. You must have no other convictions."
            ).for_another(
                Text("Any Class E crime may count too. They must have no other convictions.")
            ),
        ),
        (Basis.OFFICIAL, Basis.SECOND_HAND),
        law="15 M.R.S. 2261(6)(B), 2263–2264",
        form="CR-218",
        filed=Text("The court that convicted you. The district attorney gets a copy.").for_another(
            Text("The court that convicted them. The district attorney gets a copy.")
        ),
        wait=Text("Four years with no new trouble. Ask the clerk how they count."),
        fee=NO_FEE,
        cautions=(Text("We read the court form. The rest we read second-hand."),),
    ),
    Place(
        "maryland",
        Text("Maryland"),
        (
            Text(
                "Maryland lets you ask the court to clear (expunge) a possession case."
            ).for_another(
                Text("Maryland lets them ask the court to clear (expunge) a possession case.")
            ),
            Text("Cases of only possession were to be cleared by July 1, 2024. Check first."),
            Text(
                "Many cases were pardoned in June 2024. "
                "Since October 1, 2025 those charges leave Case Search, the public website."
            ),
        ),
        (Basis.OFFICIAL, Basis.SECOND_HAND),
        law="Crim. Proc. 10-105, 10-110",
        form="CC-DC-CR-072D",
        filed=Text("The court that closed the case. The clerk sends it to the State’s Attorney."),
        wait=Text(
            "Possession: none after the sentence is done. "
            "Possession with intent: three years after that."
        ),
        fee=Text(
            "$30 if you were found guilty. You may be able to ask not to pay. "
            "Our sources differ, so ask the clerk."
        ).for_another(
            Text(
                "$30 if they were found guilty. They may be able to ask not to pay. "
                "Our sources differ, so ask the clerk."
            )
        ),
        cautions=(Text("We read the court form. The rest we read second-hand."),),
    ),
    Place(
        "massachusetts",
        Text("Massachusetts"),
        (
            Text(
                "Massachusetts lets you ask the court to destroy (expunge) some cannabis records."
            ).for_another(
                Text(
                    "Massachusetts lets them ask the court to destroy (expunge) some "
                    "cannabis records."
                )
            ),
            Text(
                "It may cover up to 2 ounces, or 10 ounces at home, that you had, "
                "grew or sold. It may also cover six to twelve plants."
            ).for_another(
                Text(
                    "It may cover up to 2 ounces, or 10 ounces at home, that they had, "
                    "grew or sold. It may also cover six to twelve plants."
                )
            ),
            Text(
                "The pardon of April 3, 2024 does not erase a record. You still have to ask."
            ).for_another(
                Text("The pardon of April 3, 2024 does not erase a record. They still have to ask.")
            ),
        ),
        (Basis.OFFICIAL,),
        law="G.L. c. 276 s. 100K¼",
        form="TC0021",
        filed=Text(
            "The court of the case. The district attorney must get a copy by the day you file."
        ).for_another(
            Text(
                "The court of the case. The district attorney must get a copy by the day the "
                "person files."
            )
        ),
        wait=NO_WAIT,
        fee=NO_FEE,
        cautions=(
            Text(
                "The records are gone for good. First get certified copies of what you may need."
            ).for_another(
                Text(
                    "The records are gone for good. First get certified copies of what "
                    "they may need."
                )
            ),
            Text("We read the court form, not the words of the law."),
        ),
    ),
    Place(
        "michigan",
        Text("Michigan"),
        (
            Text(
                "Michigan lets you ask the court to set aside some marijuana misdemeanors."
            ).for_another(
                Text("Michigan lets them ask the court to set aside some marijuana misdemeanors.")
            ),
            Text(
                "It may cover having it or using it. It may also cover selling items "
                "for it, and city rules that say the same."
            ),
            Text("Some cases are set aside after seven years without asking. Check first."),
        ),
        (Basis.OFFICIAL,),
        law="MCL 780.621e",
        form=Text("%(form)s. The judge’s order is %(order)s.", form="MC 227a", order="MC 228a"),
        filed=Text("The court that convicted you. The prosecuting office gets a copy.").for_another(
            Text("The court that convicted them. The prosecuting office gets a copy.")
        ),
        wait=NO_WAIT,
        fee=Text("None to file that we found. Certified copies cost money."),
    ),
    Place(
        "minnesota",
        Text("Minnesota"),
        (
            Text("Minnesota clears cannabis cases below a felony without asking."),
            Text(
                "A state board looks at felonies for having it, and at some sales. "
                "It is the Cannabis Expungement Board."
            ),
        ),
        (Basis.SECOND_HAND,),
        law="Minn. Stat. 609A.055, 609A.06",
        form=FILE_NOTHING,
        wait=NO_WAIT,
        fee=NO_FEE,
    ),
    Place(
        "missouri",
        Text("Missouri"),
        (
            Text("Missouri clears many marijuana misdemeanors and felonies without asking."),
            Text("Some cases were missed. For those you can ask the court.").for_another(
                Text("Some cases were missed. For those they can ask the court.")
            ),
            Text("It does not cover sales to minors, violence or driving."),
        ),
        (Basis.OFFICIAL, Basis.SECOND_HAND),
        law="Const. art. XIV s. 2(10)",
        form=Text("%(form)s, the petition for marijuana-related offenses", form="CR375"),
        filed=Text("The circuit court that sentenced you. The prosecutor gets a copy.").for_another(
            Text("The circuit court that sentenced them. The prosecutor gets a copy.")
        ),
        wait=Text("None that we found. For more than 3 pounds, after the sentence is done."),
        fee=NO_FEE,
        cautions=(Text("We read the court form. The rest we read second-hand."),),
    ),
    Place(
        "montana",
        Text("Montana"),
        (
            Text(
                "Montana lets you ask the court to clear, lower or change a cannabis sentence."
            ).for_another(
                Text(
                    "Montana lets them ask the court to clear, lower or change a cannabis sentence."
                )
            ),
            Text("It may cover any act that is now legal or is now punished less."),
        ),
        (Basis.OFFICIAL, Basis.SECOND_HAND),
        law="MCA 16-12-113",
        form=Text(
            "The Supreme Court’s self-help forms. "
            "After that, the Justice Department’s removal form."
        ),
        filed=Text(
            "The court that sentenced you. The county or city attorney has 21 days to answer."
        ).for_another(
            Text(
                "The court that sentenced them. The county or city attorney has 21 days to answer."
            )
        ),
        wait=NO_WAIT,
        fee=Text("None to file. There may be fees after that."),
    ),
)
