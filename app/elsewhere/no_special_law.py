"""States and territories where no law of their own on cannabis records was found."""

from __future__ import annotations

from typing import Final

from app.elsewhere.place import Place
from app.relief.text import Text

_OFFERS: Final = (
    Text("We found no special cannabis law here."),
    Text("General laws on clearing records may still help. Ask legal aid or the court about them."),
)
_NO_PROOF: Final = Text("We looked and found nothing. That is no proof: there may be a new law.")
_PARDONS: Final = Text("We could not check what we say about pardons.")
_NOT_SEARCHED: Final = Text("We did not search all of this place’s laws. There may be one.")


def _none(id_: str, name: Text, *more: Text) -> Place:
    """A state without such a law; what it has besides is the survey's own knowledge."""
    cautions = (_NO_PROOF, _PARDONS) if more else (_NO_PROOF,)
    return Place(id_, name, (*_OFFERS, *more), cautions=cautions)


def _territory(id_: str, name: Text) -> Place:
    return Place(id_, name, _OFFERS, cautions=(_NOT_SEARCHED,))


NO_SPECIAL_LAW: Final = (
    _none(
        "alabama",
        Text("Alabama"),
        Text("The city of Birmingham has pardoned cannabis cases of its own city court."),
    ),
    _none("arkansas", Text("Arkansas")),
    _none("florida", Text("Florida")),
    _none("georgia", Text("Georgia")),
    _none("idaho", Text("Idaho")),
    _none("indiana", Text("Indiana")),
    _none("iowa", Text("Iowa")),
    _none("kansas", Text("Kansas")),
    _none("mississippi", Text("Mississippi")),
    _none("nebraska", Text("Nebraska")),
    _none("north_carolina", Text("North Carolina")),
    _none("oklahoma", Text("Oklahoma")),
    _none(
        "pennsylvania",
        Text("Pennsylvania"),
        Text("You may be able to ask for a pardon for your own case.").for_another(
            Text("They may be able to ask for a pardon for their own case.")
        ),
        Text("A special pardon project in 2022 lasted one month. It is closed."),
    ),
    _none("south_carolina", Text("South Carolina")),
    _none("south_dakota", Text("South Dakota")),
    _none("tennessee", Text("Tennessee")),
    _none("texas", Text("Texas")),
    _none("west_virginia", Text("West Virginia")),
    _none(
        "wisconsin",
        Text("Wisconsin"),
        Text("You may be able to ask for a pardon for your own case.").for_another(
            Text("They may be able to ask for a pardon for their own case.")
        ),
    ),
    _none("wyoming", Text("Wyoming")),
    _territory("american_samoa", Text("American Samoa")),
    _territory("guam", Text("Guam")),
    _territory("northern_mariana_islands", Text("Northern Mariana Islands")),
    _territory("puerto_rico", Text("Puerto Rico")),
)
