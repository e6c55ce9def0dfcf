"""Words that several of Illinois's pages and papers share (brief 6.1, 6.5)."""

from __future__ import annotations

from app.intake.questions import Choice
from app.relief.text import Text

YES = Choice("yes", Text("Yes"))
NO = Choice("no", Text("No"))
UNSURE = Text("I don't know").for_another(Text("They don't know"))
READ_THIS = Text("I have read this").for_another(Text("They have read or heard this"))

DISPOSITION = Text("The disposition from the circuit clerk")
COURT_PAPER = Text("Any paper from the court: the name of the court is at the top")
CHARGE_PAPER = Text("The charge, the police report or the lab report in the court file")
PROBATION_OFFICE = Text("The circuit clerk or the probation office")
ARREST_PAPER = Text("The police report, the disposition or your State Police record.").for_another(
    Text("The police report, the disposition or their State Police record.")
)

IMMIGRATION = Text(
    "If you are not a U.S. citizen, talk to an immigration lawyer before you file anything. "
    "Immigration law has its own rules. A conviction that Illinois vacates and erases because the "
    "law changed usually still counts as a conviction for immigration. Erasing the file can also "
    "make it hard to get papers you may need. Get certified copies of your court records first."
).for_another(
    Text(
        "If they are not a U.S. citizen, they should talk to an immigration lawyer before they "
        "file anything. Immigration law has its own rules. A conviction that Illinois vacates "
        "and erases because the law changed usually still counts as a conviction for "
        "immigration. Erasing the file can also make it hard to get papers they may need. They "
        "should get certified copies of their court records first."
    )
)
INFORMATION = Text(
    "This site gives legal information, not legal advice. It is not a law firm and no lawyer has "
    "reviewed your answers. The result is a guess from what you typed. A judge decides. Rules "
    "change. For free help call New Leaf Illinois, 855-963-9532."
).for_another(
    Text(
        "This site gives legal information, not legal advice. It is not a law firm and no "
        "lawyer has reviewed their answers. The result is a guess from those answers. A judge "
        "decides. Rules change. For free help call New Leaf Illinois, 855-963-9532."
    )
)
OFFICIAL_FORMS = "illinoiscourts.gov/documents-and-forms/approved-forms"
