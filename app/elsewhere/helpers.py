"""Named places that help for free, by state, each only as sure as where it was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from app.relief.text import Text


@dataclass(frozen=True)
class Helper:
    """Someone to call.

    Attributes:
        name: as it calls itself; never translated.
        helps: with what.
        phone: empty when none was read.
        read: where name and number were read, and how old that is.
    """

    name: str
    helps: Text
    phone: str
    read: Text


_SECOND_HAND: Final = Text("We read this second-hand. The number may be old.")
_BROCHURE: Final = Text("We read this in a state brochure of 2021. The number may be old.")
_ON_LINE: Final = Text("We read this name second-hand. Look it up by its name.")

HELPERS: Final[Mapping[str, tuple[Helper, ...]]] = MappingProxyType(
    {
        "illinois": (
            Helper(
                "New Leaf Illinois",
                Text("Free help with old cannabis cases"),
                "855-963-9532",
                _SECOND_HAND,
            ),
            Helper(
                "Office of the State Appellate Defender, Expungement Unit",
                Text("Questions about clearing a record"),
                "866-787-1776",
                _SECOND_HAND,
            ),
            Helper(
                "Illinois Legal Aid Online", Text("Guides and forms on its website"), "", _ON_LINE
            ),
        ),
        "new_york": (
            Helper(
                "Legal Aid Society, Case Closed Project",
                Text("Free help to clear or seal old cases"),
                "212-298-3120",
                _BROCHURE,
            ),
            Helper(
                "Immigrant Defense Project",
                Text("What an old case means for people who are not U.S. citizens"),
                "212-725-6422",
                _BROCHURE,
            ),
            Helper(
                "New York State court system",
                Text("Questions about court records"),
                "800-268-7869",
                _BROCHURE,
            ),
            Helper(
                "Division of Criminal Justice Services",
                Text("Questions about the state’s criminal record"),
                "518-457-9847",
                _BROCHURE,
            ),
            Helper(
                "Attorney General, Civil Rights Bureau",
                Text("When a boss or a landlord holds an old sealed case against you").for_another(
                    Text("When a boss or a landlord holds an old sealed case against them")
                ),
                "212-416-8250",
                _BROCHURE,
            ),
        ),
    }
)
"""By the id of the state. Only what the law surveys name; most states have no entry."""
