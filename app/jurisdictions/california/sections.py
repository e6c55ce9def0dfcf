"""What law section did the person type? The citation normaliser.

People copy section numbers from dockets and rap sheets in dozens of spellings. This module
turns each into a :class:`Section`. It trusts the number and never the description, it never
drops a decimal part (11357.5 is another law than 11357), and it never raises: what it cannot
read has the family ``other`` or ``unknown``, and the page asks again.

Source: the California law brief, section 4 (4.1 steps, 4.2 spellings, 4.3 letters).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date

from app.jurisdictions.california.law import LETTERS_FROM, PROP_64

MOST_READ = 400
"""Characters that are looked at. A docket line is far shorter; the rest cannot be a section."""
MOST_SHOWN = 60
"""Characters of an unknown citation or a description that are shown back."""

FOUR = ("11357", "11358", "11359", "11360")
"""The four sections that 11361.8(e) names: the only families whose letter is read."""

FAMILIES = (
    *FOUR,
    "11361",
    "synthetic",
    "11362.x",
    "custody",
    "pre1973",
    "manufacture_etc",
    "related",
    "vehicle",
    "conspiracy",
    "accessory",
    "other",
    "unknown",
)
"""Every family that a section can have."""

_FAMILIES = {
    **{number: number for number in (*FOUR, "11361")},
    **dict.fromkeys(("11357.5", "11375.5"), "synthetic"),
    **dict.fromkeys(("11362.1", "11362.2", "11362.3", "11362.4"), "11362.x"),
    **dict.fromkeys(("4573", "4573.5", "4573.6", "4573.8", "4573.9"), "custody"),
    **dict.fromkeys(("11530", "11530.1", "11530.5", "11531", "11532"), "pre1973"),
    **dict.fromkeys(("11366.5", "11366.8", "11370.1", "11379.6", "11383"), "manufacture_etc"),
    **dict.fromkeys(("11364", "11366", "11550"), "related"),
    "23222": "vehicle",
}
# Short numbers are also counts, fines and days: they need a Penal Code mark or a joiner.
_SHORT = {"182": "conspiracy", "32": "accessory", "148": "related", "415": "related"}
_SHORT_LAWS = (*_SHORT, "647")
_CODE_OF = {"vehicle": "VC", "custody": "PC", "conspiracy": "PC", "accessory": "PC"}

_AFTER = r"(?![A-Z])"
_BEFORE = r"(?:(?<![A-Z])|(?<=[0-9][A-E]))"  # "11357BH&S": the B is a letter, not part of a word
_CODE_WORDS = (
    (r"HEALTH\s*(?:AND|&)?\s*(?:SAFETY|SAF\.?)(?:\s*CODE)?", "HS"),
    (r"C[OÓ]DIGO DE SALUD Y SEGURIDAD", "HS"),
    (_BEFORE + r"H\.?\s?[&/+]?\s?S\.?C?(?:\.|\s+CODE)?" + _AFTER, "HS"),
    (r"PEN(?:AL|\.)?\s*CODE|" + _BEFORE + r"(?:C?PC|P\.\s?C\.?)" + _AFTER, "PC"),
    (r"VEH(?:ICLE|\.)?\s*CODE|" + _BEFORE + r"(?:C?VC|V\.\s?C\.?)" + _AFTER, "VC"),
    (_BEFORE + r"B\s?&\s?P(?:C|\s*CODE)?" + _AFTER, "BP"),
    (_BEFORE + r"W\s?&\s?I(?:C|\s*CODE)?" + _AFTER, "WI"),
    (_BEFORE + r"U\.?\s?S\.?\s?C\.?" + _AFTER, "USC"),
)
_CODES = r"(?:HS|PC|VC|BP|WI|USC)"
_UNIT = r"(?!\s*(?:G|OZ|CT|CNT|COUNT|PLANT|LB|POUND|X)[A-Z]*)"

# In this order, on upper-case text. Each line makes one thing plain before numbers are looked for.
_TIDY: tuple[tuple[re.Pattern[str], str], ...] = (
    *((re.compile(pattern), f" {code} ") for pattern, code in _CODE_WORDS),
    (re.compile(r"§+|(?<![A-Z])SEC(?:TIONS?|S?\.|S)?" + _AFTER), " "),
    (
        re.compile(
            r"(?<![A-Z])(?:SUBD(?:IVISION)?|SUBS(?:ECTION|EC)?|SUB|PARA(?:GRAPH)?)\.?" + _AFTER
        ),
        " ",
    ),
    (re.compile(r"[\[{]"), "("),
    (re.compile(r"[\]}]"), ")"),
    (re.compile(r"(?<![0-9])[0-9]{1,2}[/-][0-9]{1,2}[/-](?:19|20)?[0-9]{2}(?![0-9])"), " "),
    (re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}(?![0-9])"), " "),
    (re.compile(r"(?<![A-Z])(?:COUNTS?|CTS?|CNTS?)\.?\s*#?\s*[0-9]{1,2}(?![0-9])\s?[.:)]?"), " "),
    (re.compile(r"^\s*#?\s*[0-9]{1,2}\s?[.):]\s*(?=1[0-9]{4}(?![0-9]))"), " "),
    (re.compile(r"(?<![0-9])11,([35][0-9]{2})(?![0-9])"), r"11\1"),  # typed like a thousand
    # A lost point: "11357-5", "11357 5(A)". Read as the other law; the page asks if that is right.
    (re.compile(r"(?<![0-9])(11357|11375)\s*[-/\s]\s*5(?=\s*(?:\(|HS|$))"), r"\1.5"),
)
_ATTEMPT_WORD = re.compile(r"(?<![A-Z])ATTEMPT(?:ED|S|ING)?" + _AFTER)
_ATTEMPT_FIRST = re.compile(
    r"(?<![0-9.])664(?:(?=11[0-9]{3}(?![0-9]))"
    r"|\s*(?:\(A\))?\s*(?:PC)?(?:\s*[-/.,:&+]\s*|\s+|(?<=\)))(?:(?:OF|TO|AND|HS|PC)\s*-?\s*)?(?=[0-9]{2}))"
)
_SPACED = re.compile(r"(?<![0-9.])[0-9][0-9 ]*[0-9](?![0-9])")
_NUMBER = re.compile(
    r"(?P<attempt>~?)(?<![0-9])(?<![0-9]\.)(?P<whole>[0-9]+)"
    rf"(?:\s?\.\s?(?P<point>[0-9]{{1,2}})(?![0-9]){_UNIT}|,(?P<comma>[0-9]{{1,2}})(?![0-9]){_UNIT}"
    r"|,\s(?P<gap>[0-9])(?=\s*(?:\(|HS|PC|$)))?"
)
_STRICT = rf"(?=\s*(?:$|[(),;:/&+~-]|(?:{_CODES}|[MFI]|AND|Y){_AFTER}|(?<!A)\s(?:MISD|FEL|INF)))"
_LETTER = re.compile(
    rf"[\s.,:/-]{{0,5}}(?:{_CODES}[\s.,:-]{{0,3}})?\(\s*(?P<round>[A-Z])(?:\s*\)|(?=\s*(?:$|[^A-Z\s])))"
    r"|\.?(?P<close>[A-Z])(?![A-Z])"
    rf"|\s*[-/,:]?\s*(?:HS\s*[-:]?\s*)?(?P<apart>[A-E]){_STRICT}"
)
_REST = re.compile(r"\s*((?:\(\s*[A-Z0-9]{1,4}\s*\)\s*)*)")
_CODE_AFTER = re.compile(rf"[\s.:]*({_CODES}){_AFTER}")
_CODE_BEFORE = re.compile(rf"({_CODES})\s*[-:#.]?\s*~?$")
_SEVERITY = re.compile(
    r"(?<![A-Z])(?:MISD\w*|FEL(?:ONY)?|INF(?:RACTION)?)"
    + _AFTER
    + r"|\([MFI]\)|^[\s/-]*[MFI](?![A-Z])"
)
_JOINER = re.compile(rf"\s*(?:[/&+;,-]|AND|Y)\s*(?:{_CODES})?\s*[-:]?\s*~?")
_JOINS_664 = re.compile(rf"\s*[-/.,&+]?\s*(?:{_CODES})?\s*")
_OF_ONE = re.compile(r"\s*[-/.:]*\s*(?:HS)?\s*[-:]?\s*~?")  # "182/11359": one charge, not two
_APART = re.compile(r"[;,&+]|(?<![A-Z])AND(?![A-Z])")


@dataclass(frozen=True)
class Section:
    """One law section as the program reads it.

    Attributes:
        typed: exactly what was given.
        family: ``11357``, ``11358``, ``11359``, ``11360``, ``conspiracy``, ``custody``,
            ``synthetic``, ``11361``, ``11362.x``, ``pre1973``, ``manufacture_etc``, ``vehicle``,
            ``accessory``, ``related``, ``other`` or ``unknown``.
        letter: ``a`` to ``e`` for the four cannabis sections, else empty. Always read it with
            the date: see :func:`letter_at`.
        attempt: Penal Code 664 or the word "attempt" stood with it.
        description: the words that followed. For display only; no rule reads them.
        number: the number with its decimal part; for ``other`` the cleaned text.
        rest: later parts such as ``(2)``, for display only.
    """

    typed: str
    family: str
    letter: str = ""
    attempt: bool = False
    description: str = ""
    number: str = field(default="", compare=False)
    rest: str = field(default="", compare=False)

    def as_read(self) -> str:
        """The citation to show in "We read this as ...". Empty when nothing was read."""
        if self.family in ("unknown", "other"):
            return self.number
        code = _CODE_OF.get(self.family, "PC" if self.number[:3] in _SHORT_LAWS else "HS")
        letter = f"({self.letter})" if self.letter else ""
        return f"{'Attempted ' if self.attempt else ''}{code} {self.number}{letter}"

    @property
    def see_comment(self) -> bool:
        """The docket says "see comment for charge": the section stands in the comment line."""
        return self.family == "unknown" and "COMMENT" in self.typed.upper()


@dataclass
class _Token:
    """A number in the text, with what stands around it. ``end`` is after letter, parts and code."""

    start: int
    end: int
    number: str
    letter: str
    rest: str
    family: str
    sure: bool
    attempt: bool
    tail_from: int = 0


def read_section(typed: str) -> tuple[Section, ...]:
    """Read a law section as a person typed it or a docket printed it.

    Returns one :class:`Section` per section found, in order; at least one. Two sections joined
    ("11357/11359") give two. The same section twice gives one: a second count is its own entry.
    """
    shown = _clean(typed)
    text = shown.upper()
    for pattern, put in _TIDY:
        text = pattern.sub(put, text)
    text, attempts = _ATTEMPT_WORD.subn(" ", text)
    text = _ATTEMPT_FIRST.sub("~", _SPACED.sub(_close_up, text))
    tokens = _merge_pleas(text, _suffix_attempts(text, _tokens(text)))
    kept = _keep(text, tokens)
    if not kept:
        family = "other" if any(char.isdigit() for char in text) else "unknown"
        number = shown[:MOST_SHOWN].strip() if family == "other" else ""
        return (Section(typed, family, attempt=bool(attempts), number=number),)
    return tuple(dict.fromkeys(_sections(typed, text, kept, attempt=bool(attempts))))


def _clean(typed: str) -> str:
    """One line of plain characters: no controls, no marks that turn text round, plain dashes."""
    text = unicodedata.normalize("NFKC", typed[:MOST_READ])
    return " ".join("".join(map(_plain, text)).split())


def _plain(char: str) -> str:
    kind = unicodedata.category(char)
    if kind == "Nd":
        return str(unicodedata.decimal(char))
    if kind == "Pd" or char == "\N{MINUS SIGN}":
        return "-"
    if kind in ("Cf", "Cs", "Co", "Cn"):
        return ""
    return " " if kind[0] in "CZ" or char == "~" else char


def _close_up(match: re.Match[str]) -> str:
    """Close a number that a scan broke up ("113 57"), when that makes a section we know."""
    groups = match.group().split()
    for first in range(len(groups)):
        for last in range(first + 2, min(first + 5, len(groups)) + 1):
            whole = "".join(groups[first:last])
            if whole in _FAMILIES:
                return " ".join((*groups[:first], whole, *groups[last:]))
    return match.group()


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    for match in _NUMBER.finditer(text):
        if found and match.start("whole") < found[-1].end:
            continue  # a part such as "(2)" of the section before
        found.append(_token(text, match, found[-1].end if found else 0))
    return found


def _token(text: str, match: re.Match[str], since: int) -> _Token:
    decimal = match["point"] or match["comma"] or match["gap"]
    whole = match["whole"]
    number = f"{whole}.{decimal}" if decimal else whole
    before = _CODE_BEFORE.search(text[since : match.start("whole")])
    letter, end = "", match.end()
    if part := _LETTER.match(text, end):
        letter, end = (part["round"] or part["close"] or part["apart"]), part.end()
    rest = _REST.match(text, end)
    end = rest.end(1) if rest else end
    after = _CODE_AFTER.match(text, end)
    if after and re.match(r"\s*[-:]?\s*~?[0-9]", text[after.end() :]):
        # The code letters stand before the next number: whose are they?
        after = None if before or (whole in _SHORT_LAWS and after[1] == "HS") else after
    codes = {found[1] for found in (before, after) if found}
    family, sure = _family(number, letter, codes)
    return _Token(
        start=match.start(),
        end=after.end() if after else end,
        number="647(f)" if family == "related" and whole == "647" else number,
        letter=letter.lower() if letter in tuple("ABCDE") else "",
        rest="".join(rest[1].split()).lower() if rest else "",
        family=family,
        sure=sure,
        attempt=match["attempt"] == "~",
    )


def _family(number: str, letter: str, codes: set[str]) -> tuple[str, bool]:
    """The family, and whether the number alone makes it sure."""
    if number in _FAMILIES:
        return _FAMILIES[number], True
    if number == "664":
        return "other", "PC" in codes  # joined to the section before it later on
    penal = not codes or "PC" in codes
    if penal and number in _SHORT:
        return _SHORT[number], "PC" in codes
    if penal and number == "647" and letter == "F":
        return "related", True
    return "other", False


def _suffix_attempts(text: str, tokens: list[_Token]) -> list[_Token]:
    """ "11359-664": the 664 belongs to the section before it."""
    kept: list[_Token] = []
    for token in tokens:
        if (
            token.number == "664"
            and kept
            and (token.sure or _JOINS_664.fullmatch(text, kept[-1].end, token.start))
        ):
            kept[-1].attempt, kept[-1].end = True, token.end
        else:
            kept.append(token)
    return kept


def _merge_pleas(text: str, tokens: list[_Token]) -> list[_Token]:
    """Conspiracy to commit X, or accessory to X, is one charge and is not X."""
    kept: list[_Token] = []
    first = text[: tokens[0].start] if tokens else ""
    for stem, number in (("CONSPIR", "182"), ("ACCESSOR", "32")):
        if stem in first and tokens[0].family in FOUR:
            tokens[0].family, tokens[0].number, tokens[0].sure = _SHORT[number], number, True
    for token in tokens:
        before = kept[-1] if kept else None
        gap = text[before.end : token.start] + ("~" if token.attempt else "") if before else ""
        if before and before.family in ("conspiracy", "accessory") and _goes_on(before, gap):
            before.end, before.sure = token.end, True
        elif (
            before and token.number in ("182", "32") and re.fullmatch(r"\s*[-/]\s*(?:PC)?\s*", gap)
        ):
            kept[-1] = token
            token.sure, token.start = True, before.start
        else:
            kept.append(token)
    return kept


def _goes_on(plea: _Token, gap: str) -> bool:
    """Whether the number after ``gap`` names what the conspiracy or the help was about."""
    if _APART.search(gap):
        return False
    if "CONSPIR" in gap or "ACCESSOR" in gap:
        return True
    joined = _OF_ONE.fullmatch(gap) is not None
    return joined and (plea.sure or plea.number == "182" or any(char in gap for char in "/-"))


def _keep(text: str, tokens: list[_Token]) -> list[_Token]:
    """The numbers that are sections. Counts, years, fines and amounts are left out."""
    if not any(token.sure for token in tokens):
        return [token for token in tokens if token.family != "other"]
    kept: list[_Token] = []
    for index, token in enumerate(tokens):
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if token.sure or (
            _could_be_section(token)
            and (
                (kept and _JOINER.fullmatch(text, kept[-1].end, token.start))
                or (
                    following
                    and following.sure
                    and _JOINER.fullmatch(text, token.end, following.start)
                )
            )
        ):
            kept.append(token)
    return kept


def _could_be_section(token: _Token) -> bool:
    whole = token.number.split(".")[0]
    return token.number in _SHORT or (
        3 <= len(whole) <= 5 and not (len(whole) == 4 and whole[:2] in ("19", "20"))
    )


def _sections(typed: str, text: str, tokens: list[_Token], *, attempt: bool) -> list[Section]:
    made: list[Section] = []
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        tail = text[token.end : following.start if following else len(text)]
        cut = _SEVERITY.search(tail)
        words = " ".join((tail[: cut.start()] if cut else tail).replace("~", " ").split())
        description = re.sub(rf"(?:\s|[-/,:;.&+])+(?:{_CODES}|AND|Y)?\s*$", "", words)
        four = token.family in FOUR
        made.append(
            Section(
                typed=typed,
                family=token.family,
                letter=token.letter if four else "",
                attempt=attempt or token.attempt,
                description=description.strip(" -/,:;.&+()")[:MOST_SHOWN],
                number=token.number,
                rest=token.rest if four else "",
            )
        )
    return made


def letter_at(family: str, letter: str, day: date | None) -> str:
    """The letter to judge by, for an offense (or else a conviction) on ``day``.

    A letter that did not exist then is no letter: 11358(c) in 2009, or any letter of 11357 and
    11360 before 1976. With no day, the letter stands as it was typed. Source: brief 4.3.
    """
    if day is None or not letter:
        return letter
    if family in ("11358", "11359"):
        known = "abcd" if day >= PROP_64 else ""
    elif day < LETTERS_FROM:
        known = ""
    elif family == "11357":
        known = "abcd" if day >= PROP_64 else "abcde"
    else:
        known = "ab" if family == "11360" else ""
    return letter if letter in known else ""
