"""Places from Alaska to Montana with a law of their own on cannabis records."""

from __future__ import annotations

from typing import Final

from app.elsewhere.place import FILE_NOTHING, NO_FEE, NO_WAIT, Basis, Place
from app.relief.text import Text

SPECIAL_LAW_A_TO_M: Final = (
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
        filed=Text("If your case still shows, you can write to the Alaska Court System."),
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
            Text("Colorado lets you ask a court to seal (hide) an old cannabis misdemeanor."),
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
        fee=Text("The court’s filing fee and $65. You may be able to ask not to pay."),
        cautions=(Text("We could not check the fee, or what the law says today."),),
    ),
    Place(
        "connecticut",
        Text("Connecticut"),
        (
            Text("Connecticut lets you ask the court to erase some cannabis convictions."),
            Text(
                "It may cover up to 4 ounces, if you were convicted before 2000 "
                "or from October 1, 2015 to June 30, 2021."
            ),
            Text(
                "It may cover more if you were convicted before July 1, 2021. That is"
                " up to 4 ounces that you sold, six plants at home, or items for "
                "using cannabis."
            ),
            Text(
                "Many convictions from January 1, 2000 to September 30, 2015 "
                "were erased in January 2023 without asking. Check first."
            ),
        ),
        (Basis.OFFICIAL,),
        law="C.G.S. 54-142u, 54-142v",
        form=Text("No official form. You write your own petition. Legal aid may help with it."),
        filed=Text("The Superior Court where you were convicted."),
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
            Text("Since August 1, 2024 this may happen without asking. You can also ask for it."),
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
        filed=Text("The court that sentenced you. For arrests only: the Attorney General."),
        wait=NO_WAIT,
        fee=Text("The Attorney General takes a fee for the certificate."),
    ),
    Place(
        "kentucky",
        Text("Kentucky"),
        (
            Text("Kentucky lets the court void and seal a first conviction for having marijuana."),
            Text("It works once in a lifetime, after the sentence or program is done."),
            Text("After that you may ask to clear (expunge) it without the five-year wait."),
        ),
        (Basis.OFFICIAL, Basis.UNCHECKED),
        law="KRS 218A.276(8)",
        form=Text("%(form)s lists this reason.", form="AOC-496.2"),
        filed=Text("The court that sentenced you. The prosecutor gets a copy."),
        wait=NO_WAIT,
        fee=Text("A petition fee. Ask the clerk how much."),
        cautions=(Text("We read the line on the court form. We could not check the law itself."),),
    ),
    Place(
        "louisiana",
        Text("Louisiana"),
        (
            Text(
                "Louisiana lets you ask the court to clear (expunge) a first misdemeanor "
                "for having marijuana or THC."
            ),
        ),
        (Basis.OFFICIAL, Basis.SECOND_HAND, Basis.UNCHECKED),
        law="C.Cr.P. art. 977(D), 983(M), 998",
        form=Text("The motion in article %(article)s of the law", article="998"),
        filed=Text(
            "The court that convicted you. "
            "The sheriff, the district attorney and the State Police get copies."
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
            ),
            Text("Any Class E crime may count too. You must have no other convictions."),
        ),
        (Basis.OFFICIAL, Basis.SECOND_HAND),
        law="15 M.R.S. 2261(6)(B), 2263–2264",
        form="CR-218",
        filed=Text("The court that convicted you. The district attorney gets a copy."),
        wait=Text("Four years with no new trouble. Ask the clerk how they count."),
        fee=NO_FEE,
        cautions=(Text("We read the court form. The rest we read second-hand."),),
    ),
    Place(
        "maryland",
        Text("Maryland"),
        (
            Text("Maryland lets you ask the court to clear (expunge) a possession case."),
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
        ),
        cautions=(Text("We read the court form. The rest we read second-hand."),),
    ),
    Place(
        "massachusetts",
        Text("Massachusetts"),
        (
            Text(
                "Massachusetts lets you ask the court to destroy (expunge) some cannabis records."
            ),
            Text(
                "It may cover up to 2 ounces, or 10 ounces at home, that you had, "
                "grew or sold. It may also cover six to twelve plants."
            ),
            Text("The pardon of April 3, 2024 does not erase a record. You still have to ask."),
        ),
        (Basis.OFFICIAL,),
        law="G.L. c. 276 s. 100K¼",
        form="TC0021",
        filed=Text(
            "The court of the case. The district attorney must get a copy by the day you file."
        ),
        wait=NO_WAIT,
        fee=NO_FEE,
        cautions=(
            Text("The records are gone for good. First get certified copies of what you may need."),
            Text("We read the court form, not the words of the law."),
        ),
    ),
    Place(
        "michigan",
        Text("Michigan"),
        (
            Text("Michigan lets you ask the court to set aside some marijuana misdemeanors."),
            Text(
                "It may cover having it or using it. It may also cover selling items "
                "for it, and city rules that say the same."
            ),
            Text("Some cases are set aside after seven years without asking. Check first."),
        ),
        (Basis.OFFICIAL,),
        law="MCL 780.621e",
        form=Text("%(form)s. The judge’s order is %(order)s.", form="MC 227a", order="MC 228a"),
        filed=Text("The court that convicted you. The prosecuting office gets a copy."),
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
            Text("Some cases were missed. For those you can ask the court."),
            Text("It does not cover sales to minors, violence or driving."),
        ),
        (Basis.OFFICIAL, Basis.SECOND_HAND),
        law="Const. art. XIV s. 2(10)",
        form=Text("%(form)s, the petition for marijuana-related offenses", form="CR375"),
        filed=Text("The circuit court that sentenced you. The prosecutor gets a copy."),
        wait=Text("None that we found. For more than 3 pounds, after the sentence is done."),
        fee=NO_FEE,
        cautions=(Text("We read the court form. The rest we read second-hand."),),
    ),
    Place(
        "montana",
        Text("Montana"),
        (
            Text("Montana lets you ask the court to clear, lower or change a cannabis sentence."),
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
        ),
        wait=NO_WAIT,
        fee=Text("None to file. There may be fees after that."),
    ),
)
