"""What the words of a charge in the Department of Justice's research file mean.

The sections below are the list of PC 667(e)(2)(C)(iv) and of PC 290(c) as far as the law brief
and the tools of earlier years name them; both are believed right and not read in full
(NOTES.md). A section is read with its subdivisions, and never inside another number.
"""

from __future__ import annotations

import re

from app.jurisdictions.california.sections import FOUR, Section, read_section
from app.jurisdictions.declare_bulk import Charge

_ANY = ""
_CITED = re.compile(
    r"(?<![0-9.])(?P<number>[0-9]+(?:\.[0-9]+)?)(?P<tail>[A-Z]{0,2}(?![A-Z]))?"
    r"(?P<parts>(?:\([A-Z0-9]{1,3}\))*)\s*(?P<code>PC|MV)(?![A-Z])"
)
_LISTED = re.compile("|".join(FOUR))
_GANG = "186.22(B)(4)"
_WITH_GANG = re.compile(r"(?<![0-9.])(?:136\.1|215|213\(A\)\(1\)\(A\)|246|519|12022\.55)(?![0-9.])")

# Section to the subdivisions that are on the list, as a pattern; no pattern means all of them.
_STRIKES: dict[str, str] = {
    **dict.fromkeys(("37", "128", "187", "188", "189", "189.1", "189.5", "191", "191.5"), _ANY),
    **dict.fromkeys(("205", "207", "209", "209.5", "217.1", "218", "219", "220"), _ANY),
    **dict.fromkeys(("261", "262", "264.1", "269", "273AB", "287", "451.5", "653F"), _ANY),
    **dict.fromkeys(("667.61", "667.7", "667.71", "4500", "12308", "12310"), _ANY),
    **dict.fromkeys(("18745", "18755"), _ANY),
    "245": r"\(D\)\(3\)",
    "286": r"|\(C\)\([123]\)(\([ABC]\))?|\(D\)\([123]\)",
    "288": r"|\(A\)|\(B\)\([12]\)",
    "288A": r"|\(D\)|\(C\)\(1\)|\(C\)\(2\)\([ABC]\)",
    "288.5": r"|\(A\)",
    "289": r"|\(J\)|\(A\)\(1\)\([ABC]\)|\(A\)\(2\)\(C\)",
    "11418": r"\(A\)\(1\)|\(B\)\([12]\)",
}
_HOMICIDE = re.compile(r"190(?:\.[0-9]{1,2})?")
_REGISTRABLE: dict[str, str] = {
    **dict.fromkeys(("243.4", "261", "264.1", "266", "266C", "266J", "267", "269", "272"), _ANY),
    **dict.fromkeys(("285", "286", "287", "288", "288A", "289", "647.6", "647A", "451.5"), _ANY),
    **dict.fromkeys(("288.2", "288.3", "288.4", "288.5", "288.7"), _ANY),
    **dict.fromkeys(("311.1", "311.3", "311.4", "311.10", "311.11"), _ANY),
    "236.1": r"\([BC]\).*",
    "262": r"\(A\)(\(1\))?",
    "266H": r"\(B\).*",
    "266I": r"\(B\).*",
    "311.2": r"\([BCD]\)",
    "314": r"\([12]\)",
    "653F": r"\([BC]\)",
}
_COVERED = (*FOUR, "11361", "synthetic", "11362.x", "pre1973")
_PLEAS = ("conspiracy", "accessory")


def code_of(offense: str, comment: str) -> str:
    """The citation: what stands before the first dash of the offense, or of the comment."""
    words = comment if offense.strip() in ("", "SEE COMMENT FOR CHARGE") else offense
    return words.split("-", 1)[0]


def is_strike(code: str) -> bool:
    """Whether a citation is on the list of the most serious crimes."""
    text = code.upper()
    if _GANG in text and _WITH_GANG.search(text.replace(_GANG, "")):
        return True
    return any(
        _on(_STRIKES, number, parts)
        or (law == "MV" and number == "1672" and parts == "(A)")
        or (law == "PC" and _HOMICIDE.fullmatch(number) is not None)
        for number, parts, law in _cited(text)
    )


def is_registrable(code: str) -> bool:
    """Whether a citation may require registration as a sex offender."""
    return any(
        law == "PC" and _on(_REGISTRABLE, number, parts) for number, parts, law in _cited(code)
    )


def _cited(code: str) -> list[tuple[str, str, str]]:
    return [
        (found["number"] + (found["tail"] or ""), found["parts"], found["code"])
        for found in _CITED.finditer(code.upper())
    ]


def _on(sections: dict[str, str], number: str, parts: str) -> bool:
    allowed = sections.get(number)
    return allowed is not None and (allowed == _ANY or re.fullmatch(allowed, parts) is not None)


def read_charge(offense: str, comment: str) -> Charge:
    """What one charge means, from its offense text and, where that sends to it, its comment."""
    code = code_of(offense, comment)
    read = read_section(code)
    if all(one.family in ("other", "unknown") for one in read):
        whole = comment if code_of(offense, "") != code else offense
        again = read_section(whole)
        read = read if all(one.family in ("other", "unknown") for one in again) else again
    first, several = read[0], len(read) > 1
    named = _LISTED.search(code)
    covered = [one for one in read if one.family in _COVERED or _plea_of_cannabis(one, code)]
    ours = next((one.family for one in read if one.family in FOUR), "")
    return Charge(
        code=code,
        section="" if several else _told(first),
        family=ours,
        listed=ours or (named.group() if named else ""),
        decided=bool(covered or named),
        cannabis=bool(ours),
        strike=is_strike(code),
        registrable=is_registrable(code),
        readable=first.family != "unknown" or bool(_cited(code)),
        several=several,
    )


def _plea_of_cannabis(one: Section, code: str) -> bool:
    return one.family in _PLEAS and _LISTED.search(code) is not None


def _told(one: Section) -> str:
    """The shortest citation that the law table reads as the same section."""
    if one.family == "unknown":
        return ""
    short = one.as_read()
    return short if read_section(short)[0] == _as(one, short) else one.typed


def _as(one: Section, typed: str) -> Section:
    return Section(typed, one.family, one.letter, one.attempt, "", one.number, "")


def mentions(offense: str, comment: str) -> str:
    """The comment, where it names a cannabis section that the offense does not.

    Also where it names 11357 with a letter of the other half ((a), (b) against (c), (d)), or with
    a letter where the offense has none.
    """
    there, here = code_of("", comment), code_of(offense, comment)
    found = _LISTED.search(there)
    if found is None or offense.strip() in ("", "SEE COMMENT FOR CHARGE"):
        return ""
    known = _LISTED.search(here)
    if known is None or known.group() != found.group():
        return comment
    if found.group() == "11357":
        theirs, ours = _half(there), _half(here)
        if theirs and theirs != ours:
            return comment
    return ""


def _half(code: str) -> str:
    letter = re.search(r"11357\(([A-D])\)", code.upper())
    return "" if letter is None else ("AB" if letter.group(1) in "AB" else "CD")


def read_level(status: str, charged: str) -> str | None:
    """The level at conviction: as recorded, or else by the class of the charge."""
    levels = {
        "FELONY": "felony",
        "MISDEMEANOR": "misdemeanor",
        "INFRACTION": "infraction",
        "": {"F": "felony", "M": "misdemeanor", "I": "infraction"}.get(charged.strip().upper()),
    }
    return levels.get(status.strip().upper())
