"""Words that several of California's questions share."""

from __future__ import annotations

from app.intake.questions import Choice
from app.relief.text import Text

YES = Choice("yes", Text("Yes"))
NO = Choice("no", Text("No"))
UNSURE = Text("I'm not sure").for_another(Text("They are not sure"))

DOCKET = Text("The docket or minute order from the court clerk")
COURT_FILE = Text("The police report or the charge in the court file")

IMMIGRATION = Text(
    "Not a U.S. citizen? Talk to an immigration lawyer before you answer or file. "
    "Clearing this record may not help with immigration. Do not tell immigration officers that "
    "you used or had cannabis without legal advice. Get certified copies of your court papers "
    "before anything is sealed."
).for_another(
    Text(
        "Are they not a U.S. citizen? They should talk to an immigration lawyer "
        "before they answer or file. Clearing this record may not help with "
        "immigration. They should not tell immigration officers that they used or "
        "had cannabis without legal advice. Get certified copies of their court "
        "papers before anything is sealed."
    )
)
