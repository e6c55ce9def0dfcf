"""Each kind of question: what is taken, what is asked again, and that nothing typed is lost."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from app.intake.answers import Answer
from app.intake.flow import fits
from app.intake.questions import SKIPPED, UNSURE, Choice, Field, Kind, Question
from app.relief.text import Text
from forms.base import QuestionForm
from forms.build import form_for
from forms.dates import DateForm
from forms.picks import ChoiceForm, ChoicesForm, CourtForm, SectionForm

AS_OF = date(2025, 3, 1)
COURTS = (("alameda", "Alameda"), ("san-francisco", "San Francisco"))
LABEL = Text("What is it?")
SURE = Text("I'm not sure")
CHOICES = (
    Choice("yes", Text("Yes")),
    Choice("maybe", Text("Maybe")),
    Choice("no", Text("No"), alone=True),
)
SECTIONS = (
    Choice("11357", Text("Having cannabis"), group=Text("Most common")),
    Choice("11358", Text("Growing"), group=Text("Most common")),
    Choice("182 PC", Text("Planning with others")),
)
FIELDS = (
    Field("name", Text("Name"), max_length=20, autocomplete="name"),
    Field("state", Text("State"), pattern="state"),
    Field("zip", Text("ZIP code"), pattern="zip"),
    Field("phone", Text("Phone"), optional=True, pattern="phone"),
    Field("email", Text("Email"), optional=True, pattern="email"),
)


def ask(kind: Kind, **changes: Any) -> Question:
    """A question of a kind, with what that kind needs."""
    needs: dict[Kind, dict[str, Any]] = {
        Kind.CHOICE: {"choices": CHOICES},
        Kind.CHOICES: {"choices": CHOICES},
        Kind.SECTION: {"choices": SECTIONS},
        Kind.DETAILS: {"fields": FIELDS},
    }
    return Question("q", kind, LABEL, **{**needs.get(kind, {}), **changes})


def blank(question: Question) -> QuestionForm:
    return form_for(question, courts=COURTS, as_of=AS_OF)(formdata=None, meta={"csrf": False})


def send(question: Question, *pairs: tuple[str, str]) -> QuestionForm:
    """The form as a browser sends it, already checked."""
    kind = form_for(question, courts=COURTS, as_of=AS_OF)
    form = kind(formdata=MultiDict(list(pairs)), meta={"csrf": False})
    form.validate()
    return form


def answer(question: Question, *pairs: tuple[str, str]) -> Answer:
    form = send(question, *pairs)
    assert not form.problems()
    return form.answer()


def errors(question: Question, *pairs: tuple[str, str]) -> dict[str, str]:
    """The problems of what was sent: where each is, and its words."""
    return {problem.anchor: str(problem.message) for problem in send(question, *pairs).problems()}


def test_choice() -> None:
    unsure = ask(Kind.CHOICE, unsure=SURE)
    assert answer(unsure, ("choice", "yes")) == "yes"
    assert answer(unsure, ("choice", UNSURE)) == UNSURE
    assert "I'm not sure" in errors(unsure)["choice-0"]
    assert errors(ask(Kind.CHOICE)) == {"choice-0": "Pick one answer."}
    assert "choice-0" in errors(ask(Kind.CHOICE), ("choice", UNSURE))
    assert "choice-0" in errors(unsure, ("choice", "else"))


def test_not_sure_is_the_last_radio_button() -> None:
    form = blank(ask(Kind.CHOICE, unsure=SURE))
    form.load("maybe")
    assert isinstance(form, ChoiceForm)
    options = [option for group in form.groups() for option in group.options]
    assert [option.value for option in options] == ["yes", "maybe", "no", UNSURE]
    assert [option.picked for option in options] == [False, True, False, False]


def test_choices() -> None:
    unsure = ask(Kind.CHOICES, unsure=SURE)
    assert answer(unsure, ("choice", "maybe"), ("choice", "yes")) == ["yes", "maybe"]
    assert answer(unsure, ("choice", UNSURE)) == UNSURE
    assert "keep only one" in errors(unsure, ("choice", UNSURE), ("choice", "yes"))["choice-0"]
    assert (
        "take one of them away" in errors(unsure, ("choice", "no"), ("choice", "yes"))["choice-0"]
    )
    assert "choice-0" in errors(unsure)
    assert "choice-0" in errors(unsure, ("choice", "else"))
    assert answer(ask(Kind.CHOICES, optional=True)) == SKIPPED


def test_choices_keep_both_picks_that_clash() -> None:
    form = send(ask(Kind.CHOICES, unsure=SURE), ("choice", UNSURE), ("choice", "yes"))
    assert isinstance(form, ChoicesForm)
    options = [option for group in form.groups() for option in group.options]
    assert [option.value for option in options if option.picked] == ["yes", UNSURE]


@pytest.mark.parametrize(
    ("month", "day", "year", "kept"),
    [
        ("", "", "1998", "1998"),
        ("4", "", "1998", "1998-04"),
        ("4", "07", " 1998 ", "1998-04-07"),
        ("2", "29", "2000", "2000-02-29"),
        ("3", "1", "2025", "2025-03-01"),
        ("", "", "2025", "2025"),
        ("", "", "١٩٩٨", "1998"),
    ],
)
def test_dates_that_are_taken(month: str, day: str, year: str, kept: str) -> None:
    pairs = (("month", month), ("day", day), ("year", year))
    assert answer(ask(Kind.DATE), *pairs) == kept


@pytest.mark.parametrize(
    ("month", "day", "year", "at", "words"),
    [
        ("", "", "", "month", "A year alone is fine"),
        ("2", "30", "1998", "day", "does not have this day"),
        ("2", "29", "1999", "day", "does not have this day"),
        ("3", "2", "2025", "year", "in the future"),
        ("4", "", "2025", "year", "in the future"),
        ("", "", "1899", "year", "1900 or later"),
        ("", "", "98", "year", "4 digits"),
        ("", "", "19980", "year", "4 digits"),
        ("", "", "last", "year", "in numbers"),
        ("4", "7th", "1998", "day", "in numbers"),
        ("4", "32", "1998", "day", "1 to 31"),
        ("4", "0", "1998", "day", "1 to 31"),
        ("13", "1", "1998", "month", "from the list"),
        ("", "7", "1998", "month", "Pick the month"),
        ("4", "7", "", "year", "Add the year"),
        ("", "", "9" * 5000, "year", "numbers"),
    ],
)
def test_dates_that_are_asked_again(month: str, day: str, year: str, at: str, words: str) -> None:
    pairs = (("month", month), ("day", day), ("year", year))
    form = send(ask(Kind.DATE), *pairs)
    assert [(p.anchor, words in str(p.message)) for p in form.problems()] == [(at, True)]
    assert (form["month"].data, form["day"].data, form["year"].data) == (month, day, year)


def test_a_date_and_not_sure_together() -> None:
    unsure = ask(Kind.DATE, unsure=SURE)
    assert answer(unsure, ("unsure", "y")) == UNSURE
    assert "which one you mean" in errors(unsure, ("unsure", "y"), ("year", "1998"))["unsure"]
    assert "month" in errors(ask(Kind.DATE), ("unsure", "y"))


def test_birth_date() -> None:
    question = ask(Kind.BIRTH_DATE)
    full = (("month", "3"), ("day", "2"))
    assert answer(question, *full, ("year", "1980")) == "1980-03-02"
    assert "future" in errors(question, *full, ("year", "2025"))["year"]
    assert "long ago" in errors(question, ("month", "3"), ("day", "1"), ("year", "1905"))["year"]
    assert answer(question, *full, ("year", "1905")) == "1905-03-02"
    assert set(errors(question, ("year", "1980"))) == {"month", "day"}
    assert answer(ask(Kind.BIRTH_DATE, unsure=SURE), ("unsure", "y")) == UNSURE


def test_text() -> None:
    question = ask(Kind.TEXT, max_length=12)
    assert answer(question, ("typed", " <b>12\u202e3</b> ")) == "<b>123</b>"
    form = send(question, ("typed", "x" * 13))
    (problem,) = form.problems()
    assert "12 characters" in str(problem.message)
    assert "typed 13" in str(problem.message)
    assert form["typed"].data == "x" * 13
    assert "typed" in errors(question, ("typed", "\u200b "))
    assert "did not come through" in errors(question, ("typed", "a\ud800"))["typed"]
    assert answer(ask(Kind.TEXT, optional=True)) == SKIPPED


def test_section() -> None:
    question = ask(Kind.SECTION, unsure=SURE)
    assert answer(question, ("choice", "11357")) == "11357"
    assert answer(question, ("typed", "11357(b) HS")) == "11357(b) HS"
    assert answer(question, ("typed", "182pc"), ("choice", "182 PC")) == "182 PC"
    assert answer(question, ("choice", UNSURE)) == UNSURE
    assert answer(question, ("typed", "11358"), ("choice", "")) == "11358"
    assert "picked another" in errors(question, ("typed", "11358"), ("choice", "11357"))["typed"]
    assert "also picked" in errors(question, ("typed", "11358"), ("choice", UNSURE))["choice-0"]
    assert "typed" in errors(question)
    assert "choice-0" in errors(question, ("choice", "99999"))


def test_section_groups_and_what_was_typed_come_back() -> None:
    form = blank(ask(Kind.SECTION, unsure=SURE))
    form.load("11357(b)")
    assert isinstance(form, SectionForm)
    assert [str(group.title) for group in form.groups()] == ["Most common", "None"]
    assert not form.picked()
    assert form["typed"].data == "11357(b)"


def test_court() -> None:
    question = ask(Kind.COURT)
    assert answer(question, ("choice", "alameda")) == "alameda"
    assert errors(question, ("choice", "")) == {"choice": "Pick a county from the list."}
    assert "choice" in errors(question, ("choice", "atlantis"))
    form = blank(question)
    form.load("san-francisco")
    assert isinstance(form, CourtForm)
    assert [option.label for option in form.options() if option.picked] == ["San Francisco"]


GOOD = (("line_name", "Ana Ruiz"), ("line_state", "CA"), ("line_zip", "94110"))


@pytest.mark.parametrize(
    ("line", "typed", "kept"),
    [
        ("state", "ca", "CA"),
        ("state", "New York", "NY"),
        ("zip", "94110 1234", "94110-1234"),
        ("phone", "(415) 555-0134", "(415) 555-0134"),
        ("phone", "+1 415.555.0134", "+1 415.555.0134"),
        ("email", "ana@example.org", "ana@example.org"),
        ("name", "<script>", "<script>"),
    ],
)
def test_details_that_are_taken(line: str, typed: str, kept: str) -> None:
    pairs = [pair for pair in GOOD if pair[0] != "line_" + line]
    given = answer(ask(Kind.DETAILS), *pairs, ("line_" + line, typed))
    assert isinstance(given, dict)
    assert given[line] == kept


@pytest.mark.parametrize(
    ("line", "typed", "words"),
    [
        ("state", "ZZ", "two letters"),
        ("zip", "9411", "5 digits"),
        ("zip", "٩٤١١٠", "5 digits"),
        ("phone", "555-0134", "10 digits"),
        ("phone", "call me 4155550134", "10 digits"),
        ("email", "ana at example", "name@example.com"),
        ("email", "ana@@example.org", "name@example.com"),
        ("name", "", "fill in: Name"),
        ("name", "x" * 21, "20 characters"),
    ],
)
def test_details_that_are_asked_again(line: str, typed: str, words: str) -> None:
    pairs = [pair for pair in GOOD if pair[0] != "line_" + line]
    form = send(ask(Kind.DETAILS), *pairs, ("line_" + line, typed))
    assert [(p.anchor, words in str(p.message)) for p in form.problems()] == [
        ("line_" + line, True)
    ]
    assert form["line_" + line].data == typed


def test_details_left_empty() -> None:
    assert set(errors(ask(Kind.DETAILS))) == {"line_name", "line_state", "line_zip"}
    assert answer(ask(Kind.DETAILS, optional=True)) == SKIPPED
    assert answer(ask(Kind.DETAILS, fields=FIELDS[3:])) == {}


QUESTIONS = [
    ask(kind, unsure=unsure, optional=optional, max_length=30)
    for kind in Kind
    for unsure in (None, SURE)
    for optional in (False, True)
]
likely = st.sampled_from(
    ["", "yes", "no", UNSURE, "11357", "182 PC", "alameda", "2", "29", "1999", "2000", "CA"]
)
anything = likely | st.text(st.characters(codec=None), max_size=40)


@st.composite
def posts(draw: st.DrawFn) -> tuple[Question, list[tuple[str, str]]]:
    question = draw(st.sampled_from(QUESTIONS))
    names = [name for name in blank(question).data if name != "csrf_token"]
    pairs = draw(st.lists(st.tuples(st.sampled_from(names), anything), max_size=8))
    return question, pairs


@given(posts())
def test_any_post_is_taken_or_asked_again(post: tuple[Question, list[tuple[str, str]]]) -> None:
    question, pairs = post
    form = send(question, *pairs)
    if form.problems():
        assert all(isinstance(problem.message, Text) for problem in form.problems())
        return
    kept = form.answer()
    assert fits(question, kept)
    again = blank(question)
    again.load(kept)
    assert again.answer() == kept


@given(
    st.sampled_from(QUESTIONS), anything | st.lists(anything) | st.dictionaries(anything, anything)
)
def test_a_stored_answer_of_any_shape_never_breaks_the_form(
    question: Question, kept: Answer
) -> None:
    form = blank(question)
    form.load(kept)
    form.validate()
    form.problems()


def test_the_battery_can_fail() -> None:
    """A form that took a month without its year would be caught."""

    class Careless(DateForm):
        def missing(self) -> list[tuple[str, Text]]:
            return []

        def given(self) -> Answer:
            return f"-{self['month'].data}"

    question = ask(Kind.DATE)
    members = {**Careless.fields_for(question, ()), "question": question, "as_of": AS_OF}
    form = type("Form", (Careless,), members)(
        formdata=MultiDict({"month": "4"}), meta={"csrf": False}
    )
    assert not fits(question, form.answer())
