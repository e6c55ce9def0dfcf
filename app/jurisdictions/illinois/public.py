"""Words for the public page of Illinois's rules, where no question has them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from app.jurisdictions.declare import LawDay
from app.jurisdictions.illinois import law
from app.relief.text import Text

DAYS: Final = (
    LawDay(law.ACT_START, Text("The Cannabis Control Act took effect.")),
    LawDay(law.CLASSES_START, Text("Before this day the classes had other names.")),
    LawDay(law.SALE_TABLE_START, Text("The court’s table of sale classes starts here.")),
    LawDay(law.TIERS_1997, Text("From this day there are classes for more than 2,000 grams.")),
    LawDay(law.CIVIL_START, Text("From this day 10 grams or less is a civil ticket.")),
    LawDay(law.FORM_CUTOFF, Text("The court’s form is only for convictions before this day.")),
    LawDay(law.SEAL_2YR_START, Text("From this day many cases can be sealed after two years.")),
)

FACT_WORDS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "section_typed": Text("The law was typed in"),
        "arrest_late": Text("The arrest is later than the end of the case"),
        "ticket_law=possession": Text("having cannabis"),
        "ticket_law=paraphernalia": Text("having a pipe or papers"),
        "law=possession": Text("having cannabis (550/4)"),
        "law=sale": Text("making or selling cannabis (550/5)"),
        "law=dui": Text("driving under the influence"),
        "law=ordinance": Text("a city or county rule"),
        "law=elsewhere": Text("a law outside the Cannabis Control Act"),
        "law=other": Text("any other law"),
        "klass=ordinance": Text("a city or county rule, with no class"),
        "era=before_act": Text("before the cannabis law"),
        "era=first_years": Text("in its first years"),
        "worked_out=misdemeanor": Text("a misdemeanor"),
        "worked_out=class_4": Text("a Class 4 felony"),
        "worked_out=high": Text("a higher felony"),
        "worked_out=unclear": Text("cannot be told"),
    }
)
