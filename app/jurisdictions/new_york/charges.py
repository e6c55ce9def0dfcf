"""The charges that the brief names: class and name of each section, and the names records print."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

GROUP_A = ("221.05", "221.10", "221.15", "221.20", "221.35", "221.40")
"""Wiped by CPL 160.50(3)(k)(ii) and (iii), whatever the weight."""
GROUP_N = ("222.10", "222.15", "222.25", "222.45")
"""New-law violations, wiped by (3)(k)(vi)."""
GROUP_B = ("221.25", "221.30", "221.45", "221.50", "221.55")
"""Former article 221 sections that need a motion."""

CLASS_OF: Mapping[str, str] = {
    "221.05": "V", "221.10": "BM", "221.15": "AM", "221.20": "EF", "221.25": "DF",
    "221.30": "CF", "221.35": "BM", "221.40": "AM", "221.45": "EF", "221.50": "DF",
    "221.55": "CF",
    "222.10": "V", "222.15": "V", "222.25": "V", "222.30": "AM", "222.35": "EF",
    "222.40": "DF", "222.45": "V", "222.50": "AM", "222.55": "EF", "222.60": "DF",
    "222.65": "CF",
    "220.03": "AM", "220.06": "DF", "220.09": "CF", "220.31": "DF", "220.34": "CF",
    "240.36": "BM", "240.37": "", "240.20": "V", "VTL 1227": "I",
}  # fmt: skip
"""The class that tables 1.2 and 4.4 fix for a section; empty where they leave it open."""

OLD_220 = frozenset(
    f"220.{number}"
    for number in [
        "05",
        "10",
        "15",
        "16",
        "18",
        "20",
        "21",
        "22",
        "23",
        "25",
        "28",
        "30",
        "35",
        "39",
        "40",
        "41",
        "43",
        "44",
        "45",
        "46",
        "48",
        "50",
        "55",
        "60",
        "65",
        "70",
        "71",
        "72",
        "73",
        "74",
        "75",
        "76",
        "77",
        "78",
    ]
)
"""Other article 220 sections, of today and of 1967 to 1977. Only read when printed in full."""

NAME_OF: Mapping[str, str] = {
    "221.05": "Unlawful Possession of Marihuana",
    "221.10": "Criminal Possession of Marihuana in the Fifth Degree",
    "221.15": "Criminal Possession of Marihuana in the Fourth Degree",
    "221.20": "Criminal Possession of Marihuana in the Third Degree",
    "221.25": "Criminal Possession of Marihuana in the Second Degree",
    "221.30": "Criminal Possession of Marihuana in the First Degree",
    "221.35": "Criminal Sale of Marihuana in the Fifth Degree",
    "221.40": "Criminal Sale of Marihuana in the Fourth Degree",
    "221.45": "Criminal Sale of Marihuana in the Third Degree",
    "221.50": "Criminal Sale of Marihuana in the Second Degree",
    "221.55": "Criminal Sale of Marihuana in the First Degree",
    "222.25": "Unlawful Possession of Cannabis",
    "222.30": "Criminal Possession of Cannabis in the Third Degree",
    "222.35": "Criminal Possession of Cannabis in the Second Degree",
    "222.40": "Criminal Possession of Cannabis in the First Degree",
    "222.45": "Unlawful Sale of Cannabis",
    "222.50": "Criminal Sale of Cannabis in the Third Degree",
    "222.55": "Criminal Sale of Cannabis in the Second Degree",
    "222.60": "Criminal Sale of Cannabis in the First Degree",
    "222.65": "Aggravated Criminal Sale of Cannabis",
}
NAME_2019: Mapping[str, str] = {
    "221.05": "Unlawful Possession of Marihuana in the Second Degree",
    "221.10": "Unlawful Possession of Marihuana in the First Degree",
}
"""Names from August 28, 2019 to March 30, 2021."""
CLASS_WORDS: Mapping[str, str] = {
    "V": "a violation",
    "I": "an infraction",
    "BM": "a class B misdemeanor",
    "AM": "a class A misdemeanor",
    "UM": "an unclassified misdemeanor",
    "EF": "a class E felony",
    "DF": "a class D felony",
    "CF": "a class C felony",
    "BF": "a class B felony",
    "AF": "a class A felony",
}

_DEGREES = {"5": "5|FIFTH", "4": "4|FOURTH", "3": "3|THIRD", "2": "2|SECOND", "1": "1|FIRST"}
_OLD_HAVE = {"5": "221.10", "4": "221.15", "3": "221.20", "2": "221.25", "1": "221.30"}
_OLD_SELL = {"5": "221.35", "4": "221.40", "3": "221.45", "2": "221.50", "1": "221.55"}
_NEW_HAVE = {"3": "222.30", "2": "222.35", "1": "222.40"}
_NEW_SELL = {"3": "222.50", "2": "222.55", "1": "222.60"}
_DRUG_HAVE = {"7": "220.03", "5": "220.06", "4": "220.09"}
_DRUG_SELL = {"5": "220.31", "4": "220.34"}
_HAVE, _SELL = r"CRIM(?:INAL)? POSS(?:ESSION)?", r"CRIM(?:INAL)? SALE"
_OF, _MAR, _CAN = r"(?: OF)?(?: AN?)?", r" MARIHUANA", r" CANNABIS"
_DRUG = r" CONTROLLED SUBSTANCE"


def _degree(number: str) -> str:
    words = _DEGREES.get(number, f"{number}|SEVENTH")
    return rf"(?: IN)?(?: THE)? ?(?:{words})(?:ST|ND|RD|TH)?\b"


def _degrees(
    words: str, short: str, sections: Mapping[str, str]
) -> Iterator[tuple[re.Pattern[str], str]]:
    for number, section in sections.items():
        yield re.compile(rf"\b(?:{words}{_degree(number)}|{short} ?{number}\b)"), section


def _all() -> Iterator[tuple[re.Pattern[str], str]]:
    unlawful = r"UNLAWFUL(?:LY)? POSS(?:ESSION)?" + _OF
    yield re.compile(rf"\b(?:{unlawful}{_MAR}{_degree('1')}|UPM ?1\b)"), "221.10"
    yield re.compile(rf"\b(?:{unlawful}{_MAR}|UPM\b|UPM ?2)"), "221.05"
    yield from _degrees(_HAVE + _OF + _MAR, "CPM", _OLD_HAVE)
    yield from _degrees(_SELL + _OF + _MAR, "CSM", _OLD_SELL)
    yield re.compile(r"\bMARIHUANA\b.*\bBURNING OR OPEN TO PUBLIC VIEW\b"), "221.10"
    yield re.compile(rf"\b{unlawful}{_CAN}"), "222.25"
    yield from _degrees(_HAVE + _OF + _CAN, "CPC(?!S)", _NEW_HAVE)
    yield re.compile(rf"\bUNLAWFUL SALE{_OF}{_CAN}"), "222.45"
    yield re.compile(rf"\bAGG(?:RAVATED)? {_SELL}{_OF}{_CAN}"), "222.65"
    yield from _degrees(_SELL + _OF + _CAN, "CSC(?!S)", _NEW_SELL)
    yield from _degrees(_HAVE + _OF + _DRUG, "CPCS", _DRUG_HAVE)
    yield from _degrees(_SELL + _OF + _DRUG, "CSCS", _DRUG_SELL)
    yield re.compile(rf"\bLOITERING{_degree('1')}"), "240.36"
    yield re.compile(r"\bDIS(?:ORDERLY)? ?CON(?:DUCT)?\b"), "240.20"
    yield re.compile(r"\bDWAI COMBINED\b"), "VTL 1192(4-a)"
    yield re.compile(r"\bDWAI DRUGS?\b|\bABILITY IMPAIRED BY DRUGS\b"), "VTL 1192(4)"
    yield re.compile(r"\b(?:CONSUM|POSSESS)\w*\b.*\bCANNABIS IN (?:A )?VEHICLE\b"), "VTL 1227"
    yield re.compile(r"\bGROWING (?:OF )?CANNABIS\b"), "PHL 3382"


NAMES: tuple[tuple[re.Pattern[str], str], ...] = tuple(_all())
"""Names and nicknames (brief 4.4), the most specific first."""
