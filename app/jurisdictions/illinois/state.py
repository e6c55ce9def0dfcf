"""Illinois declared: everything the rest of the program needs to know of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from app.jurisdictions.declare import Jurisdiction, Paperwork, Passage
from app.jurisdictions.illinois.courts import COURTS
from app.jurisdictions.illinois.filing import filings
from app.jurisdictions.illinois.letter import letter
from app.jurisdictions.illinois.listed import filing_key
from app.jurisdictions.illinois.public import DAYS, FACT_WORDS
from app.jurisdictions.illinois.questions import PAPERS, SCREENING
from app.jurisdictions.illinois.rules import PROGRAM
from app.jurisdictions.illinois.say_now import SAY_NOW
from app.jurisdictions.illinois.sections import read_section
from app.jurisdictions.illinois.words import IMMIGRATION, INFORMATION, OFFICIAL_FORMS
from app.relief.facts import Facts
from app.relief.text import Text

CLEARED = (
    Passage(
        Text("What the automatic law did"),
        (
            Text(
                "Arrests with 30 grams or less and no charge, from before June 25, 2019: police "
                "had to erase their records by January 1, 2025. Court files are not part of that."
            ),
            Text(
                "Convictions: the Governor pardoned more than 20,000 people with small cannabis "
                "cases. The State then asks the court to erase the record. You file nothing. Not "
                "everyone was reached."
            ).for_another(
                Text(
                    "Convictions: the Governor pardoned more than 20,000 people with small "
                    "cannabis cases. The State then asks the court to erase the record. The "
                    "person files nothing. Not everyone was reached."
                )
            ),
            Text(
                "State's Attorneys also asked courts to clear many convictions at "
                "once. Most were in Cook, McHenry, Will and Kankakee Counties."
            ),
            Text(
                "Police and clerks must erase civil tickets for 10 grams or less "
                "since July 29, 2016. They must do so every January 1 and July 1."
            ),
        ),
    ),
    Passage(
        Text("How to check"),
        (
            Text(
                "You do not have to check first. But if the case is gone, you have nothing to file."
            ).for_another(
                Text(
                    "They do not have to check first. But if the case is gone, they have "
                    "nothing to file."
                )
            ),
        ),
        (
            Text(
                "Call the circuit clerk of the county with your name, birth date and case number. "
                "Ask if there is an order that vacates or expunges the case."
            ).for_another(
                Text(
                    "Call the circuit clerk of the county with their name, birth date and case "
                    "number. Ask if there is an order that vacates or expunges the case."
                )
            ),
            Text(
                "Ask the State Police for your own record. It is called Access and Review. The "
                "fingerprint office may charge for its work."
            ).for_another(
                Text(
                    "They can ask the State Police for their own record. It is called Access "
                    "and Review. The fingerprint office may charge for its work."
                )
            ),
            Text(
                "An order that says it was expunged, or nothing at both places, means that it was "
                "likely cleared. Keep your papers in a safe place."
            ).for_another(
                Text(
                    "An order that says it was expunged, or nothing at both places, means that "
                    "it was likely cleared. They should keep their papers in a safe place."
                )
            ),
            Text(
                "If the case is still there, you can likely file. We help you make the papers."
            ).for_another(
                Text(
                    "If the case is still there, they can likely file. We help to make the papers."
                )
            ),
        ),
    ),
    Passage(
        Text("What is not automatic"),
        (
            Text(
                "No law clears a conviction by itself today. From January 1, 2028 on, a new law "
                "starts to seal (hide) some records by itself. That never erases them."
            ),
        ),
    ),
)

WARNINGS = (
    Passage(Text("Legal information, not legal advice"), (INFORMATION,)),
    Passage(Text("Immigration"), (IMMIGRATION,)),
    Passage(
        Text("Guns"),
        (
            Text(
                "If a Class 4 cannabis felony was the only thing that kept you from a FOID card, "
                "an order that cancels it may change that. Clearing your record does not change "
                "federal gun law about cannabis use. Ask a lawyer before you buy or hold a gun."
            ).for_another(
                Text(
                    "If a Class 4 cannabis felony was the only thing that kept them from a "
                    "FOID card, an order that cancels it may change that. Clearing their "
                    "record does not change federal gun law about cannabis use. They should "
                    "ask a lawyer before they buy or hold a gun."
                )
            ),
        ),
    ),
    Passage(
        Text("Jobs, housing, licenses"),
        (
            Text(
                "After an order that cancels and erases it, you may say that you have no "
                "conviction for that case. This is not safe on immigration forms or federal "
                "security forms. Ask a lawyer before you answer those."
            ).for_another(
                Text(
                    "After an order that cancels and erases it, they may say that they have no "
                    "conviction for that case. This is not safe on immigration forms or "
                    "federal security forms. They should ask a lawyer before they answer those."
                )
            ),
            Text(
                "While the motion is pending the record still exists. You must still tell about "
                "it when someone lawfully asks."
            ).for_another(
                Text(
                    "While the motion is pending the record still exists. They must still tell "
                    "about it when someone lawfully asks."
                )
            ),
            Text(
                "Some federal agencies may still see the record. Private data sites may keep old "
                "copies. Fines you paid do not come back."
            ).for_another(
                Text(
                    "Some federal agencies may still see the record. Private data sites may "
                    "keep old copies. Fines the person paid do not come back."
                )
            ),
        ),
    ),
    Passage(
        Text("A cannabis business"),
        (
            Text(
                "If you may apply for a cannabis business license, get certified copies of your "
                "court papers before you file. After it is expunged they are hard to get."
            ).for_another(
                Text(
                    "If they may apply for a cannabis business license, they should get "
                    "certified copies of their court papers before they file. After it is "
                    "expunged the copies are hard to get."
                )
            ),
        ),
    ),
)

OTHER_RELIEF = (
    Text(
        'Statewide "Request to Expunge and/or Seal": the form for cases without a conviction, and '
        "for sealing. Find it at %(address)s.",
        address=OFFICIAL_FORMS,
    ),
    Text(
        "Sealing (hiding): all cannabis convictions can be sealed, once 2 or 3 years have passed "
        "since your last sentence in any state."
    ).for_another(
        Text(
            "Sealing (hiding): all cannabis convictions can be sealed, once 2 or 3 years have "
            "passed since their last sentence in any state."
        )
    ),
    Text(
        "From January 1, 2028 some ordinance cases and Class C misdemeanors, and from January 1, "
        "2029 other records, are to be sealed by a new law without asking. It never erases them."
    ),
    Text("A pardon (clemency) from the Governor: ask the Prisoner Review Board."),
    Text("Juvenile records: a free process of their own, through the circuit clerk."),
    Text(
        "Federal cases: an Illinois order does not clear them. The pardons of October 6, 2022 and "
        "December 22, 2023 cover simple possession; see justice.gov/pardon."
    ),
    Text("Free help: New Leaf Illinois, newleafillinois.org, 855-963-9532."),
    Text(
        "Office of the State Appellate Defender, Expungement Unit, 866-787-1776; and "
        "illinoislegalaid.org."
    ),
)

STEPS = (
    Text(
        "Read every page. Sign and date the motion and the notice only if they are true."
    ).for_another(
        Text(
            "Read every page with them. Only they sign and date the motion and the notice, and "
            "only if all of it is true."
        )
    ),
    Text(
        "Call the circuit clerk before you go. Ask for the counter, the copies and the fee."
    ).for_another(
        Text("Call the circuit clerk before they go. Ask for the counter, the copies and the fee.")
    ),
    Text(
        "Every court must take the official forms, at %(address)s. If the clerk wants them, copy "
        "your answers from the last sheet.",
        address=OFFICIAL_FORMS,
    ).for_another(
        Text(
            "Every court must take the official forms, at %(address)s. If the clerk wants "
            "them, copy the answers from the last sheet.",
            address=OFFICIAL_FORMS,
        )
    ),
    Text(
        "File the papers with the circuit clerk of the county: in person, by mail, or online."
    ).for_another(
        Text(
            "They file the papers with the circuit clerk of the county: in person, by mail, or "
            "online."
        )
    ),
    Text("The clerk sends the papers to the State's Attorney. You serve no one.").for_another(
        Text(
            "The clerk sends the papers to the State's Attorney. The person you help serves no one."
        )
    ),
    Text("The judge decides. At least 60 days pass, often a few months."),
)

ASK_CLERK = (
    Text("Which counter or building takes motions to clear cannabis convictions?"),
    Text("Is this case still on record, or was it already vacated, pardoned or expunged?"),
    Text("What class is the conviction in your file?"),
    Text("How many copies do you need? Do you want a copy of the disposition with them?"),
    Text("Is there a fee, and where is the form to ask for a waiver?"),
    Text("Can I file by mail or online, and when do I get a court date?"),
)


def name_of(facts: Facts) -> str:
    """What to call a charge, such as "720 ILCS 550/4(c)"; empty where no law was read."""
    return read_section(str(facts.get("section", ""))).as_read()


STATE = Jurisdiction(
    id="illinois",
    name=Text("Illinois"),
    zone="America/Chicago",
    program=PROGRAM,
    screening=SCREENING,
    papers=PAPERS,
    courts=COURTS,
    paperwork=Paperwork(
        filings=filings,
        letter=letter,
        steps=STEPS,
        ask_clerk=ASK_CLERK,
        together=filing_key,
    ),
    cleared=CLEARED,
    warnings=WARNINGS,
    before_papers=(IMMIGRATION, INFORMATION),
    name_of=name_of,
    other_relief=OTHER_RELIEF,
    say_now=SAY_NOW,
    checked=date(2026, 11, 22),
    folder=Path(__file__).parent,
    days=DAYS,
    fact_words=FACT_WORDS,
)
