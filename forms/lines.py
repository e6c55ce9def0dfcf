"""Questions answered by typing: one line, or the lines of a name and address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from wtforms import StringField

from app.intake.answers import Answer
from app.intake.flow import amount_of
from app.intake.questions import Field, Question
from app.relief.text import Text
from forms.base import Court, QuestionForm, typed
from forms.clean import clean, clean_paragraphs
from forms.validators import CHECKS

_PREFIX: Final = "line_"
"""Keeps a line's id apart from the form's own attributes."""


class TextForm(QuestionForm):
    """One line."""

    @classmethod
    def fields_for(cls, question: Question, courts: Sequence[Court]) -> dict[str, object]:
        """The line, and "I'm not sure"."""
        return {"typed": StringField(filters=[clean]), **super().fields_for(question, courts)}

    def first(self) -> str:
        """The line."""
        return "typed"

    def empty(self) -> Text:
        """Asks for the line."""
        if self.question.unsure is not None:
            words = Text("Type your answer, or tick “%(unsure)s”.").for_another(
                Text("Type their answer, or tick “%(unsure)s”.")
            )
            return words.filled(unsure=self.question.unsure)
        return Text("Type your answer in the box.").for_another(
            Text("Type their answer in the box.")
        )

    def fill(self, answer: Answer) -> None:
        """Show the stored line."""
        self["typed"].data = answer if isinstance(answer, str) else ""

    def is_blank(self) -> bool:
        """Nothing typed."""
        return not typed(self["typed"])

    def check(self) -> None:
        """It came through, and it fits."""
        self.tell_text("typed", typed(self["typed"]), self.question.max_length)

    def given(self) -> str:
        """The line."""
        return typed(self["typed"])


class LongForm(TextForm):
    """Paragraphs."""

    @classmethod
    def fields_for(cls, question: Question, courts: Sequence[Court]) -> dict[str, object]:
        """The paragraphs, and "I'm not sure"."""
        return {
            **super().fields_for(question, courts),
            "typed": StringField(filters=[clean_paragraphs]),
        }


class AmountForm(TextForm):
    """A number with at most three decimals, typed with a point or a comma."""

    def empty(self) -> Text:
        """Asks for a number."""
        return _NUMBER

    def check(self) -> None:
        """It is a number that the question can take."""
        if amount_of(self.given()) is None:
            self.tell("typed", _NUMBER)

    def given(self) -> str:
        """The number, with a point."""
        text = typed(self["typed"]).replace(" ", "")
        thousands = _THOUSANDS.fullmatch(text)
        return text.replace(",", "") if thousands else text.replace(",", ".")


_NUMBER: Final = Text("Type a number, like 28 or 28.5.")
_THOUSANDS: Final = re.compile(r"[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")


class DetailsForm(QuestionForm):
    """Several lines, each with its own check."""

    @classmethod
    def fields_for(cls, question: Question, courts: Sequence[Court]) -> dict[str, object]:
        """One field for each line."""
        lines = {name_of(line): StringField(filters=[clean]) for line in question.fields}
        return {**lines, **super().fields_for(question, courts)}

    def first(self) -> str:
        """The first line that must be filled in."""
        needed = [line for line in self.question.fields if not line.optional]
        return name_of((needed or self.question.fields)[0])

    def empty(self) -> Text:
        """Asks for a line."""
        return fill_in(self.question.fields[0])

    def check_blank(self) -> None:
        """Each line that is needed asks for itself."""
        self.check()

    def fill(self, answer: Answer) -> None:
        """Show the stored lines."""
        if isinstance(answer, dict):
            for line in self.question.fields:
                self[name_of(line)].data = answer.get(line.id, "")

    def is_blank(self) -> bool:
        """Nothing typed in any line."""
        return not any(typed(self[name_of(line)]) for line in self.question.fields)

    def check(self) -> None:
        """Each line: filled in where needed, fits, and is what it should be."""
        for line in self.question.fields:
            name = name_of(line)
            text = typed(self[name])
            if not text:
                self.tell(name, None if line.optional else fill_in(line))
            elif self.tell_text(name, text, line.max_length) and line.pattern:
                self.tell(name, CHECKS[line.pattern](text)[1])

    def given(self) -> Answer:
        """The filled lines, written the way papers need them."""
        lines = ((line, typed(self[name_of(line)])) for line in self.question.fields)
        return {
            line.id: CHECKS[line.pattern](text)[0] if line.pattern else text
            for line, text in lines
            if text
        }


def fill_in(line: Field) -> Text:
    """Asks for a line by its name, so that a list of several reads well."""
    return Text("Please fill in: %(line)s", line=line.label)


def name_of(line: Field) -> str:
    """The form's name for a line."""
    return _PREFIX + line.id
