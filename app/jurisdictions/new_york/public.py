"""Words for the public page of New York's rules, where no question has them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from app.jurisdictions.declare import LawDay
from app.jurisdictions.new_york import law
from app.relief.text import Text

DAYS: Final = (
    LawDay(law.ARTICLE_221, Text("The first day of the old cannabis article 221.")),
    LawDay(law.VIOLATIONS_2019, Text("From this day 221.05 and 221.10 were violations.")),
    LawDay(law.MRTA, Text("The new law took the place of article 221.")),
    LawDay(law.CLEAN_SLATE, Text("The Clean Slate Act took effect.")),
)

_LEVELS: Final = {
    "V": Text("a violation"),
    "BM": Text("a class B misdemeanor"),
    "AM": Text("a class A misdemeanor"),
    "EF": Text("a class E felony"),
    "DF": Text("a class D felony"),
    "CF": Text("a class C felony"),
    "BF": Text("a class B felony"),
}

FACT_WORDS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "section_typed": Text("The charge was typed in"),
        "dates_conflict": Text("The dates do not fit each other"),
        "documents": Text("Papers that fit"),
        "documents=DOC-A DOC-B": Text("a letter, and the form to destroy the record"),
        "documents=DOC-B": Text("a letter"),
        "documents=DOC-C DOC-E DOC-F": Text("the motion under 440.46-a, and what goes with it"),
        "documents=DOC-D DOC-E DOC-F": Text("the motion under 440.10, and what goes with it"),
        "pleads": Text("What the motion rests on"),
        "pleads=i": Text("ground (i)"),
        "pleads=ii": Text("ground (ii)"),
        "pleads=i ii": Text("grounds (i) and (ii)"),
        "request_destruction": Text("The record can be destroyed"),
        "charge=vtl_other": Text("another traffic law"),
        "charge=other": Text("any other charge"),
        "new_section": Text("The section of article 222 that fits today"),
        "new_class": Text("Its level today"),
        "serving": Text("Still serving a sentence"),
        **{f"new_class={level}": words for level, words in _LEVELS.items()},
        **{f"level={level}": words for level, words in _LEVELS.items()},
        "charge=group_a": Text("221.05, .10, .15, .20, .35 or .40"),
        "charge=group_n": Text("222.10, .15, .25 or .45"),
        "charge=220.03_06": Text("220.03 or 220.06"),
        "charge=other_220": Text("another section of article 220"),
        "charge=other_222": Text("another section of article 222"),
        "charge=pre_1967": Text("a law from before 1967"),
        "charge=never": Text("a charge that this law never covers"),
        "charge=phl_3382": Text("growing (Public Health Law 3382)"),
        "charge=sex_offense": Text("a sex offense"),
        "charge=vtl_1192": Text("driving under the influence (VTL 1192)"),
        "tried=solicitation": Text("asking someone to do it"),
        "tried=facilitation": Text("helping someone to do it"),
        "custody_or_supervision=jail_prison": Text("in jail or prison"),
        "custody_or_supervision=probation": Text("on probation"),
        "custody_or_supervision=parole_prs": Text("on parole or under supervision"),
    }
)
