"""Pages around New York's questions: what the automatic law did, cautions, other laws, steps."""

from __future__ import annotations

from app.jurisdictions.declare import Passage
from app.jurisdictions.new_york.words import IMMIGRATION, NOT_A_LAWYER
from app.relief.text import Text

CLEARED = (
    Passage(
        Text("What the law did by itself"),
        (
            Text(
                "Two laws, of 2019 and of March 31, 2021, wiped many New York pot convictions "
                "without a judge and without a letter."
            ),
            Text(
                "They cover former Penal Law 221.05, 221.10, 221.15, 221.20, 221.35 and 221.40, "
                "whatever the weight. They also cover the new tickets 222.10, 222.15, 222.25 and "
                "222.45, and 220.03 and 220.06 where hash, oil, wax or a vape was the only drug."
            ),
            Text("The court does not send a notice when a case is wiped."),
        ),
    ),
    Passage(
        Text("What you can say, and what not").for_another(Text("What they can say, and what not")),
        (
            Text(
                "In most cases you can say that you were not convicted. Police jobs, gun licenses "
                "and some federal forms are different. If you are not a U.S. citizen, do not "
                'answer an immigration form with "no" before you talked to a lawyer.'
            ).for_another(
                Text(
                    "In most cases they can say that they were not convicted. Police jobs, gun "
                    "licenses and some federal forms are different. If they are not a U.S. "
                    'citizen, they should not answer an immigration form with "no" before they '
                    "talked to a lawyer."
                )
            ),
        ),
    ),
    Passage(
        Text("How to check"),
        (
            Text(
                "You do not have to check first. But the law number decides everything."
            ).for_another(
                Text("They do not have to check first. But the law number decides everything.")
            ),
        ),
        (
            Text(
                "Ask the clerk of the court that convicted you for a Certificate of Disposition. "
                "You need your name, date of birth, and the case number or the date of the arrest. "
                "For a wiped case bring a photo ID. It may cost $5 to $10. Ask about a waiver."
            ).for_another(
                Text(
                    "They can ask the clerk of the court that convicted them for a Certificate of "
                    "Disposition. They need their name, date of birth, and the case number or the "
                    "date of the arrest. For a wiped case they bring a photo ID. It may cost $5 "
                    "to $10. Ask about a waiver."
                )
            ),
            Text(
                "Or ask the state (DCJS) for a Personal Record Review with fingerprints. Ask for "
                "the complete one, to see wiped cases too, and for the other one, to see what "
                "employers see. The fee can be waived. Call (518) 457-9847."
            ),
            Text(
                "If a wiped case still shows, send the clerk a letter with a copy. We can make it."
            ),
            Text("Charges that were not wiped may need a motion to the court. We help with that."),
        ),
    ),
    Passage(
        Text("Think before you have anything destroyed").for_another(
            Text("They should think before they have anything destroyed")
        ),
        (
            Text(
                "The law also lets people ask for the papers to be destroyed. That is for ever. It "
                "can hurt people who are not citizens, and people who want a cannabis license. You "
                "do not need it."
            ).for_another(
                Text(
                    "The law also lets people ask for the papers to be destroyed. That is for "
                    "ever. It can hurt people who are not citizens, and people who want a "
                    "cannabis license. The person you help does not need it."
                )
            ),
        ),
    ),
)

WARNINGS = (
    Passage(Text("Legal information, not legal advice"), (NOT_A_LAWYER,)),
    Passage(Text("Immigration"), (IMMIGRATION,)),
    Passage(
        Text("Guns"),
        (
            Text(
                "Gun license officers and police agencies may still see a wiped case. Ask a lawyer "
                "before you buy or carry a gun."
            ).for_another(
                Text(
                    "Gun license officers and police agencies may still see a wiped case. The "
                    "person you help should ask a lawyer before they buy or carry a gun."
                )
            ),
        ),
    ),
    Passage(
        Text("Cannabis licenses"),
        (
            Text(
                "A past cannabis conviction can help with some cannabis licenses. You need proof. "
                "Get certified copies first, and do not destroy anything. Ask the Office of "
                "Cannabis Management if a vacated conviction still counts."
            ).for_another(
                Text(
                    "A past cannabis conviction can help with some cannabis licenses. The person "
                    "you help needs proof. They should get certified copies first, and not "
                    "destroy anything. Ask the Office of Cannabis Management if a vacated "
                    "conviction still counts."
                )
            ),
        ),
    ),
    Passage(
        Text("Jobs and housing"),
        (
            Text(
                "Private background companies may hold old data. You can dispute it with the "
                "company. The FBI and other states may take time to update."
            ).for_another(
                Text(
                    "Private background companies may hold old data. The person you help can "
                    "dispute it with the company. The FBI and other states may take time to "
                    "update."
                )
            ),
        ),
    ),
    Passage(
        Text("Money"),
        (
            Text(
                "Old fines do not go away by themselves. Ask the clerk if you still owe anything."
            ).for_another(
                Text(
                    "Old fines do not go away by themselves. Ask the clerk if the person you help "
                    "still owes anything."
                )
            ),
        ),
    ),
    Passage(
        Text("Other charges"),
        (Text("Only the marihuana part of a case changes. Other charges in it stay."),),
    ),
)

OTHER_RELIEF = (
    Text("CPL 160.50: a case that was dismissed, declined or lost by the prosecutor is sealed."),
    Text("CPL 170.56: after a marihuana ACD and dismissal, the case counts as nothing."),
    Text("CPL 160.55: violations are sealed in large part."),
    Text("CPL 160.57 (Clean Slate): sealing by the court system after three or eight years."),
    Text(
        "CPL 160.59: sealing by application after ten years. The court system publishes a free "
        "packet of three pages. File it in the court of the most serious conviction. The District "
        "Attorney has 45 days to answer."
    ),
    Text("CPL 160.58: sealing after a drug court or treatment program."),
    Text("CPL 720.35: youthful offender cases are private."),
    Text("Family Court Act 375.1 to 375.3 and 783: cases of young people."),
    Text(
        "Certificate of Relief from Disabilities (Correction Law 700 to 703): any number of "
        "misdemeanors and at most one felony."
    ),
    Text(
        "Certificate of Good Conduct (Correction Law 703-a, 703-b): more than one felony, after "
        "one, three or five years."
    ),
    Text("Executive Law 296(15)-(16): limits on what employers may ask and use."),
    Text(
        "Federal cases: does a pardon of 2022 or 2023 fit you? Then ask the U.S. "
        "Pardon Attorney for a certificate."
    ).for_another(
        Text(
            "Federal cases: does a pardon of 2022 or 2023 fit them? Then they can ask the U.S. "
            "Pardon Attorney for a certificate."
        )
    ),
)

STEPS = (
    Text(
        "Read every page. Sign only if it is true, and only before a notary or a court clerk."
    ).for_another(
        Text(
            "They read every page. They sign only if it is true, and only before a notary or a "
            "court clerk."
        )
    ),
    Text(
        "Call the clerk of the court that convicted you. Confirm the address and the copies."
    ).for_another(
        Text("Call the clerk of the court that convicted them. Confirm the address and the copies.")
    ),
    Text("For a motion, another adult serves the District Attorney before you file.").for_another(
        Text("For a motion, another adult serves the District Attorney before the person files.")
    ),
    Text("File the original and one copy. Keep one. We know of no fee.").for_another(
        Text("They file the original and one copy. They keep one. We know of no fee.")
    ),
    Text("Check your record about 60 to 90 days after an order.").for_another(
        Text("They should check their record about 60 to 90 days after an order.")
    ),
)

ASK_CLERK = (
    Text("Which counter takes motions in old criminal cases?"),
    Text("How many copies do you need, and do you give the return date?"),
    Text("Must the affidavit be signed before a notary, or can the clerk do it?"),
    Text("Do you want the court system's own form with it?"),
    Text("What is the address of the District Attorney's office for motion papers?"),
)
