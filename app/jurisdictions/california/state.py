"""California declared: everything the rest of the program needs to know of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from app.jurisdictions.california.courts import COURTS
from app.jurisdictions.california.doj import DOJ
from app.jurisdictions.california.filing import filings, name_of
from app.jurisdictions.california.letter import letter
from app.jurisdictions.california.public import DAYS, FACT_WORDS
from app.jurisdictions.california.questions import PAPERS, SCREENING
from app.jurisdictions.california.rules import PROGRAM
from app.jurisdictions.california.say_now import SAY_NOW
from app.jurisdictions.california.words import IMMIGRATION
from app.jurisdictions.declare import Jurisdiction, Paperwork, Passage
from app.relief.text import Text

CLEARED = (
    Passage(
        Text("What the automatic law did"),
        (
            Text(
                "A California law told courts and prosecutors to clear old cannabis convictions "
                "without being asked."
            ),
            Text(
                "If no prosecutor objected by July 1, 2020, the court had to make the order by "
                "March 1, 2023. The state's own record had to change by July 1, 2023."
            ),
            Text(
                "Many records were cleared this way, but not all. Nobody may have told you."
            ).for_another(
                Text("Many records were cleared this way, but not all. Nobody may have told them.")
            ),
        ),
    ),
    Passage(
        Text("How to check"),
        (
            Text(
                "You do not have to check first. But it can save you a trip to court."
            ).for_another(
                Text("They do not have to check first. But it can save them a trip to court.")
            ),
        ),
        (
            Text(
                "Look for any letter from a court, a district attorney or a public defender "
                "since 2018."
            ),
            Text(
                "Call or visit the criminal clerk of the superior court in the county of the "
                'conviction. Ask: "Was an order entered in my case under Health and Safety Code '
                '11361.8 or 11361.9? Can I have a copy?"'
            ),
            Text(
                "Ask the state Department of Justice for your own record: form BCIA 8016RR, "
                "Record Review, with Live Scan fingerprints. It costs $25 and the fee of the "
                "fingerprint site. People with a low income can ask for a fee waiver."
            ).for_another(
                Text(
                    "They can ask the state Department of Justice for their own record: "
                    "form BCIA 8016RR, Record Review, with Live Scan fingerprints. It "
                    "costs $25 and the fee of the fingerprint site. People with a low "
                    "income can ask for a fee waiver."
                )
            ),
            Text(
                "If the court has an order but the state still shows the old conviction, send "
                "form BCIA 8706 to the Department of Justice."
            ),
            Text("If there is no order, you can file a petition. We help you make it.").for_another(
                Text("If there is no order, they can file a petition. We help to make it.")
            ),
        ),
    ),
    Passage(
        Text("Keep your record to yourself").for_another(
            Text("They keep their record to themselves")
        ),
        (
            Text(
                "Never send or hand over your Department of Justice record (RAP sheet). We do "
                "not ask for it. Read from it and type only what we ask."
            ).for_another(
                Text(
                    "They should never send or hand over their Department of Justice "
                    "record (RAP sheet). We do not ask for it. Read from it and type "
                    "only what we ask."
                )
            ),
        ),
    ),
)

WARNINGS = (
    Passage(
        Text("Legal information, not legal advice"),
        (
            Text(
                "This tool gives legal information, not legal advice. Using it does not make "
                "anyone your lawyer. Laws and court rules change. A judge decides your case."
            ).for_another(
                Text(
                    "This tool gives legal information, not legal advice. Using it does "
                    "not make anyone their lawyer. Laws and court rules change. A judge "
                    "decides their case."
                )
            ),
        ),
    ),
    Passage(Text("Immigration"), (IMMIGRATION,)),
    Passage(
        Text("Guns"),
        (
            Text(
                "This may change your gun rights under state law, but it is not certain, and "
                "federal law may still say no. Do not get or hold a gun based on this tool. Ask "
                "a lawyer."
            ).for_another(
                Text(
                    "This may change their gun rights under state law, but it is not "
                    "certain, and federal law may still say no. They should not get or "
                    "hold a gun based on this tool. They should ask a lawyer."
                )
            ),
        ),
    ),
    Passage(
        Text("Jobs and housing"),
        (
            Text(
                "If the court dismisses and seals, you can usually answer as if it never "
                "happened. If it is lowered, it is still on your record as a misdemeanor or "
                "infraction."
            ).for_another(
                Text(
                    "If the court dismisses and seals, they can usually answer as if it "
                    "never happened. If it is lowered, it is still on their record as a "
                    "misdemeanor or infraction."
                )
            ),
        ),
    ),
    Passage(
        Text("Licenses"),
        (
            Text(
                "State boards must ignore many old cannabis records. Read each question closely "
                "and ask the board or a lawyer if unsure."
            ).for_another(
                Text(
                    "State boards must ignore many old cannabis records. The person should read "
                    "each question closely and ask the board or a lawyer if unsure."
                )
            ),
            Text(
                "An old cannabis conviction usually cannot, by itself, keep you from a state "
                "cannabis license. Some city equity programs help people with past cannabis "
                "convictions. Get a certified copy of your record before it is sealed."
            ).for_another(
                Text(
                    "An old cannabis conviction usually cannot, by itself, keep them "
                    "from a state cannabis license. Some city equity programs help "
                    "people with past cannabis convictions. Get a certified copy of "
                    "their record before it is sealed."
                )
            ),
        ),
    ),
    Passage(
        Text("What this does not change"),
        (
            Text("This only changes the cannabis conviction."),
            Text("Federal agencies may still see or ask about this."),
            Text(
                "This does not by itself remove a DNA sample or return fines you paid. Ask the "
                "clerk or a lawyer."
            ).for_another(
                Text(
                    "This does not by itself remove a DNA sample or return fines they "
                    "paid. Ask the clerk or a lawyer."
                )
            ),
        ),
    ),
    Passage(
        Text("Telling the truth"),
        (
            Text("Read everything before you sign. Only sign if it is true.").for_another(
                Text(
                    "They should read everything before they sign. They should sign "
                    "only if it is true."
                )
            ),
        ),
    ),
)

OTHER_RELIEF = (
    Text("PC 1203.4: dismissal after probation, with form CR-180."),
    Text(
        "PC 1203.4a: dismissal of a misdemeanor or infraction without probation, one year after "
        "the sentence."
    ),
    Text(
        "PC 1203.41: dismissal of a felony after one or two years. It is for time "
        "served in county jail and, since 2023, for many prison felonies."
    ),
    Text("PC 1203.42: an older prison felony that would be a county jail felony after 2011."),
    Text(
        "PC 1203.425: the Department of Justice clears some records by itself. You file nothing."
    ).for_another(
        Text(
            "PC 1203.425: the Department of Justice clears some records by "
            "itself. They file nothing."
        )
    ),
    Text("PC 1203.43: taking back an old plea after a drug program."),
    Text("PC 17(b): asking the judge to make some felonies a misdemeanor."),
    Text("PC 851.91 and 851.93: sealing an arrest that led to no conviction."),
    Text("HS 11361.5(b): having some records from before 1976 destroyed, by asking the state."),
    Text("PC 1473.7: undoing a conviction that harms immigration. This needs a lawyer."),
)

STEPS = (
    Text("Read every page. Sign and date the petition only if it is true.").for_another(
        Text("They read every page. They sign and date the petition only if it is true.")
    ),
    Text("Call the criminal clerk. Confirm the address, the copies and what comes first."),
    Text("Make two copies: one for the prosecutor, one for you.").for_another(
        Text("Make two copies: one for the prosecutor, one for the person in the case.")
    ),
    Text("An adult who is not you serves the prosecutor and fills in form CR-401.").for_another(
        Text(
            "An adult other than the person in the case serves the prosecutor "
            "and fills in form CR-401."
        )
    ),
    Text("File the petition with the court of the county. We know of no fee."),
    Text("Call the clerk if you hear nothing by about 60 days.").for_another(
        Text("They call the clerk if they hear nothing by about 60 days.")
    ),
)

STATE = Jurisdiction(
    id="california",
    name=Text("California"),
    zone="America/Los_Angeles",
    program=PROGRAM,
    screening=SCREENING,
    papers=PAPERS,
    courts=COURTS,
    paperwork=Paperwork(filings=filings, letter=letter, steps=STEPS),
    cleared=CLEARED,
    warnings=WARNINGS,
    before_papers=(IMMIGRATION,),
    name_of=name_of,
    other_relief=OTHER_RELIEF,
    say_now=SAY_NOW,
    checked=date(2026, 11, 22),
    folder=Path(__file__).parent,
    days=DAYS,
    fact_words=FACT_WORDS,
    histories=(DOJ,),
)
