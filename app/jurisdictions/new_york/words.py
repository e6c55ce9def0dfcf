"""Words that several of New York's pages share."""

from __future__ import annotations

from app.intake.questions import Choice
from app.relief.text import Text

YES = Choice("yes", Text("Yes"))
NO = Choice("no", Text("No"))
UNSURE = Text("I don't know").for_another(Text("They don't know"))

CERTIFICATE = Text("The Certificate of Disposition from the clerk of the court")
COMPLAINT = Text("The complaint or indictment, or the lab report, in the court file")
RECORD_FIRST = Text(
    "Get your record first. Ask the clerk of the court for a Certificate of Disposition, or ask "
    "the state (DCJS) for a Personal Record Review with all entries: (518) 457-9847."
).for_another(
    Text(
        "They should get their record first. They can ask the clerk of the court for a "
        "Certificate of Disposition, or ask the state (DCJS) for a Personal Record Review with "
        "all entries: (518) 457-9847."
    )
)
ACCUSATORY = Text(
    "Ask the court, your old lawyer or the District Attorney. You want the complaint "
    "or indictment, the plea minutes and the lab report."
).for_another(
    Text(
        "They can ask the court, their old lawyer or the District Attorney. Ask for the complaint "
        "or indictment, the plea minutes and the lab report."
    )
)
IMMIGRATION_FIRST = Text(
    "New York may have wiped your case. Immigration law may still count it. Please talk to an "
    "immigration lawyer before you file, travel, or apply for anything. The Immigrant Defense "
    "Project has a hotline: (212) 725-6422."
).for_another(
    Text(
        "New York may have wiped their case. Immigration law may still count it. They should talk "
        "to an immigration lawyer before they file, travel, or apply for anything. The Immigrant "
        "Defense Project has a hotline: (212) 725-6422."
    )
)
NOT_SAID = Text(
    "New York counts this case as wiped. If you are not a U.S. citizen, do not stop here. "
    "Immigration law may still count it. Immigration forms ask about wiped cases too. Talk to an "
    "immigration lawyer before you file, travel or fill in any form."
).for_another(
    Text(
        "New York counts this case as wiped. If they are not a U.S. citizen, they should not stop "
        "here. Immigration law may still count it. Immigration forms ask about wiped cases too. "
        "They should talk to an immigration lawyer before they file, travel or fill in any form."
    )
)
IMMIGRATION = Text(
    "Not a U.S. citizen? Talk to an immigration lawyer before you file, travel, or apply for "
    "anything. Immigration law may count a case that New York has wiped. Do not have records "
    "destroyed. Do not tell an officer that you used or had cannabis, or worked with it, without "
    "advice. The Immigrant Defense Project has a hotline: (212) 725-6422."
).for_another(
    Text(
        "Are they not a U.S. citizen? They should talk to an immigration lawyer before they file, "
        "travel, or apply for anything. Immigration law may count a case that New York has wiped. "
        "They should not have records destroyed. They should not tell an officer that they used "
        "or had cannabis, or worked with it, without advice. The Immigrant Defense Project has a "
        "hotline: (212) 725-6422."
    )
)
NOT_A_LAWYER = Text(
    "This site gives legal information. It is not a lawyer and does not give legal advice. Laws "
    "change. A court decides your case."
).for_another(
    Text(
        "This site gives legal information. It is not a lawyer and does not give legal advice. "
        "Laws change. A court decides their case."
    )
)
