"""Words for the public page of California's rules, where no question has them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from app.jurisdictions.california import law
from app.jurisdictions.declare import LawDay
from app.relief.text import Text

DAYS: Final = (
    LawDay(law.LETTERS_FROM, Text("Letters in a section mean what they do from this day on.")),
    LawDay(law.POSSESSION_INFRACTION, Text("From this day 11357(b) was an infraction.")),
    LawDay(law.PROP_64, Text("The first day of the new law (Proposition 64).")),
)

_EMPTY = Text("cannot be told")

FACT_WORDS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "is_subject=self": Text("the person’s own"),
        "is_subject=other_person": Text("someone else’s"),
        "section_typed": Text("The section was typed in"),
        "age_unclear": Text("The dates do not tell the age"),
        "target": Text("What it would be today"),
        "target=L": Text("lawful"),
        "target=I": Text("an infraction"),
        "target=M": Text("a misdemeanor"),
        "upgrade_possible": Text("A better result is possible"),
        "family=11357": Text("11357 (having it)"),
        "family=11358": Text("11358 (growing it)"),
        "family=11359": Text("11359 (having it for sale)"),
        "family=11360": Text("11360 (carrying, selling or giving it)"),
        "family=11361": Text("11361 (with minors)"),
        "family=11362.x": Text("a section that the new law made"),
        "family=custody": Text("cannabis in jail or prison"),
        "family=synthetic": Text("synthetic cannabis"),
        "family=manufacture_etc": Text("making drugs, a drug place, or the like"),
        "family=conspiracy": Text("a plan with others (conspiracy)"),
        "family=accessory": Text("helping after the fact (accessory)"),
        "family=related": Text("a lesser charge next to the cannabis charge"),
        "family=vehicle": Text("cannabis in a car (VC 23222)"),
        "family=pre1973": Text("an old number from before 1973"),
        "family=other": Text("any other law"),
        "offense_era=empty": _EMPTY,
        "conviction_era=empty": _EMPTY,
        "age_band=under18": Text("under 18"),
        "age_band=18_20": Text("18 to 20"),
        "age_band=21_plus": Text("21 or older"),
    }
)
