"""What can I say now: the questions of life, before and after, each with its law and how sure."""

from __future__ import annotations

import re

import pytest

from app.jurisdictions import registry
from app.jurisdictions.declare import Jurisdiction
from app.papers.say_now import UNSURE, SayNow, sheet
from app.relief.decision import Citation, Sure
from app.relief.text import Text

STATES = list(registry().values())
ASKED = ("A job", "Housing", "A license for your work", "A cannabis license", "A gun",
         "Immigration")  # fmt: skip


@pytest.mark.parametrize("law", STATES, ids=lambda law: law.id)
def test_every_question_is_answered_before_and_after_with_its_law(law: Jurisdiction) -> None:
    assert tuple(str(one.about) for one in law.say_now[:6]) == ASKED
    for one in law.say_now:
        assert str(one.question).startswith("“")
        assert one.cites
        for words in (str(one.before), str(one.after)):
            assert not re.search(r"\byou qualify\b|guarantee|always", words)
            sentences = re.split(r"(?<=[.?!:])\s", words)
            assert [s for s in sentences if len(s.split()) > 26] == []


@pytest.mark.parametrize("law", STATES, ids=lambda law: law.id)
def test_guns_and_immigration_always_lead_to_a_lawyer(law: Jurisdiction) -> None:
    by_name = {str(one.about): one for one in law.say_now}
    for name in ("A gun", "Immigration"):
        for words in (by_name[name].before, by_name[name].after):
            assert "lawyer" in str(words), words
    assert "“no”" in str(by_name["Immigration"].after)
    cited = {cite.text: cite.sure for cite in by_name["A gun"].cites}
    assert cited["18 U.S.C. 922(g)(3)"] is Sure.OWN_KNOWLEDGE


def test_the_sheet_says_which_law_nobody_has_checked() -> None:
    sure, believed = Citation("1 A 2"), Citation("3 B 4", Sure.OWN_KNOWLEDGE)
    one = SayNow(Text("A job"), Text("“Well?”"), Text("No."), Text("Yes."), (sure, believed))
    (paper,) = sheet(Text("Ohio"), [one]).papers
    assert paper.parts[0].heading == "A job: “Well?”"
    assert paper.parts[0].paragraphs == (
        "Before an order: No.", "After an order: Yes.",
        f"The law behind this: 1 A 2; 3 B 4 ({UNSURE}).",
    )  # fmt: skip
