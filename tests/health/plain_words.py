"""How hard our English is to read, by a readability library.

The measure is the grade of Flesch and Kincaid: years of school in the U.S. It counts words in a
sentence and syllables in a word, so three things are set right first. A word that the glossary
explains, a name, and a date each count as one short word: people know them or can look them up.
Under eight words the measure says nothing; there, no word may be long.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final

from app.elsewhere import PLACES
from app.intake.questions import Question
from app.jurisdictions import registry
from app.relief.text import Text
from app.web.glossary import TERMS

HIGHEST: Final = 7.0
"""A text must stay below it: 6.9 is the ninth month of sixth grade."""
LONGEST: Final = 20
"""Words in one sentence of a question page."""
FEWEST: Final = 8
"""Words from which the grade says something."""
MOST_SYLLABLES: Final = 4
"""Syllables that a word of a shorter text may have."""

NAMES: Final = (
    *("cannabis", "marijuana", "citizen", "citizens", "immigration", "legal information"),
    *("legal advice", "federal government", "self-help center", "U.S.", "D.C."),
    *("Supreme Court", "State Bureau of Identification", "Pardon Attorney", "Penal Law"),
    *("Department of Motor Vehicles", "Correction Law", "Executive Law", "Prisoner Review Board"),
    *("Office of the State Appellate Defender, Expungement Unit", "State's Attorneys"),
    *("Administrative Office of the Courts", "Certificate of Relief from Disabilities"),
    *("Certificate of Good Conduct", "Peoria Police Department", "Lake County Sheriff"),
    *("illinoislegalaid.org", "Application for Waiver of Court Fees", "State Police"),
    *("List of District Attorneys Offices", "DCJS Personal Record Review"),
)
"""What people know because it is what they came for, and what a thing is called."""

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = re.compile(rf"\b(?:{_MONTH})(?: \d{{1,2}})?(?:, \d{{4}}| \d{{4}})?|\b\d[\d.,/–-]*\b")
_PLACE = re.compile(r"%\(\w+\)[sd]")
_TAG = re.compile(r"</?[a-z]+>")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
_END = re.compile(r"(?<=[.?!:])[\"”)]*\s+")
_SAID = re.compile(r"[\w%$(“\"][\w'’.,()%&/-]*")


@cache
def _known() -> re.Pattern[str]:
    forms = [form.strip() for term in TERMS for form in str(term.forms).split(",")]
    names = [str(place.name) for place in PLACES] + [str(law.name) for law in registry().values()]
    longest_first = sorted({*forms, *names, *NAMES}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)


def evened(text: str) -> str:
    """The text with a short word for each place, tag, date, name and explained word."""
    text = _TAG.sub("", _PLACE.sub("it", text))
    return _DATE.sub("day", _known().sub("word", text))


def too_hard(text: str, grade: Callable[[str], float], syllables: Callable[[str], int]) -> str:
    """Why a text is too hard; empty when it is not."""
    plain = evened(text)
    words = _WORD.findall(plain)
    if len(words) >= FEWEST:
        found = grade(plain)
        return f"grade {found:.1f}" if found >= HIGHEST else ""
    long = [word for word in words if syllables(word) > MOST_SYLLABLES]
    return f"long words: {', '.join(long)}" if long else ""


def long_sentences(text: str) -> list[str]:
    """The sentences that have too many words for a question page."""
    return [one for one in _END.split(text) if len(_SAID.findall(one)) > LONGEST]


def question_texts() -> Iterator[str]:
    """Everything that question pages say, in every state."""
    for law in registry().values():
        for flow in (law.screening, law.papers):
            for step in flow.steps:
                for text in _texts(step.question):
                    if text is not None:
                        yield text.msgid
                        if text.other is not None:
                            yield text.other.msgid


def _texts(question: Question) -> Iterator[Text | None]:
    yield from (question.label, question.hint, question.where, question.why, question.warning)
    yield from (question.unsure, question.settles)
    for choice in question.choices:
        yield from (choice.label, choice.hint, choice.group)
    for line in question.fields:
        yield from (line.label, line.hint)
