"""Courts that belong to no state, and people who do not know which court it was."""

from __future__ import annotations

from typing import Final

from app.elsewhere.place import NO_FEE, NO_WAIT, Basis, Place
from app.relief.text import Text

FEDERAL: Final = "federal"

COURTS: Final = (
    Place(
        FEDERAL,
        Text("A federal court"),
        (
            Text("Only the federal government can clear a federal case. A state court cannot."),
            Text(
                "The President pardoned simple possession, attempted possession and use. "
                "Your case may be one of them."
            ).for_another(
                Text(
                    "The President pardoned simple possession, attempted possession and "
                    "use. Their case may be one of those."
                )
            ),
            Text(
                "It must have happened before the pardon: October 6, 2022 for some cases, "
                "December 22, 2023 for others."
            ),
            Text("You can ask for a certificate that shows the pardon.").for_another(
                Text("They can ask for a certificate that shows the pardon.")
            ),
        ),
        (Basis.OFFICIAL,),
        form=Text("The form for a pardon certificate (%(form)s)", form="OMB 1123-0014"),
        filed=Text("The Office of the Pardon Attorney in Washington, D.C., by mail or e-mail."),
        wait=NO_WAIT,
        fee=NO_FEE,
        cautions=(
            Text("It is a pardon, not an erasure. The record stays."),
            Text(
                "It is only for U.S. citizens and green card holders "
                "who were here lawfully at the time."
            ),
        ),
        state=False,
    ),
    Place(
        "tribal",
        Text("A tribal court"),
        (
            Text("A state court cannot clear a case from a tribal court."),
            Text(
                "Ask that tribe’s court. The clerk can tell you if it clears records, and how."
            ).for_another(
                Text(
                    "Ask that tribe’s court. The clerk can tell them if it clears records, and how."
                )
            ),
        ),
        (Basis.UNCHECKED,),
        state=False,
    ),
    Place(
        "military",
        Text("A military court (court-martial)"),
        (
            Text("A state court cannot clear a case from a military court."),
            Text("We found no special cannabis law for it. Ask a lawyer for military cases."),
        ),
        (Basis.UNCHECKED,),
        state=False,
    ),
    Place(
        "not_sure",
        Text("I’m not sure which court it was").for_another(
            Text("They are not sure which court it was")
        ),
        (
            Text("Look at any paper from the case. The name of the court is at the top."),
            Text(
                "No papers? Call the court in the county where the police stopped you. "
                "The clerk can look for your name."
            ).for_another(
                Text(
                    "No papers? Call the court in the county where the police stopped "
                    "them. The clerk can look for their name."
                )
            ),
            Text("The public defender in that county may also be able to look it up."),
        ),
        state=False,
        lead=Text("That is fine. Here is how you can find out. Then come back.").for_another(
            Text("That is fine. Here is how to find out. Then come back.")
        ),
    ),
)
