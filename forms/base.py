"""What all question forms share. Messages are ``Text``: worded by the page, in its language."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from flask_wtf import FlaskForm
from wtforms import BooleanField, Field

from app.intake.answers import Answer
from app.intake.questions import SKIPPED, UNSURE, Question
from app.relief.text import Text
from forms import validators

Court = tuple[str, str]


@dataclass(frozen=True)
class Problem:
    """One line of the error summary: the id to jump to, and what to do."""

    anchor: str
    message: Text


class QuestionForm(FlaskForm):
    """The form of one question. Make one with :func:`forms.build.form_for`.

    ``load`` fills a form that was not sent; after ``validate_on_submit`` is true, ``answer``
    gives what to store.
    """

    class Meta:
        """Our messages are worded by the page: the form itself has no language."""

        def get_translations(self, form: object) -> None:
            """No catalogue."""

    question: ClassVar[Question]
    as_of: ClassVar[date]
    courts: ClassVar[Sequence[Court]]

    def accepted(self) -> bool:
        """Whether the form was sent and everything in it is right."""
        return bool(self.validate_on_submit())  # type: ignore[no-untyped-call] # flask-wtf has no annotations

    def sent(self) -> bool:
        """Whether the form was sent, rather than asked for."""
        return bool(self.is_submitted())  # type: ignore[no-untyped-call] # as above

    def load(self, answer: Answer | None) -> None:
        """Fill the form from a stored answer; one that does not fit leaves it empty."""
        if answer is None or answer == SKIPPED:
            return
        if answer == UNSURE and self.question.unsure is not None:
            self.mark_unsure()
        else:
            self.fill(answer)

    def answer(self) -> Answer:
        """The plain answer to store; call it after the form was found valid."""
        if self.is_unsure():
            return UNSURE
        return SKIPPED if self.is_blank() and self.question.optional else self.given()

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        """Check what was typed; each problem stands at its field."""
        if not super().validate(extra_validators=extra_validators):
            return False
        if self.is_unsure():
            if not self.is_blank():
                self.tell("unsure", self.both())
        elif self.is_blank():
            if not self.question.optional:
                self.check_blank()
        else:
            self.check()
        return not self.errors

    def check_blank(self) -> None:
        """Nothing was given where something is needed."""
        self.tell(self.first(), self.empty())

    def problems(self) -> list[Problem]:
        """Every problem, in the order of the page."""
        return [
            Problem(self.anchor(name), message)
            if isinstance(message, Text)
            else Problem(self.anchor(self.first()), STALE)  # only the token speaks otherwise
            for name, messages in self.errors.items()
            for message in messages
        ]

    def tell(self, name: str, message: Text | None) -> None:
        """Put a problem at a field."""
        if message is not None:
            field = self[name]
            # WTForms takes any object as a message; only its annotations say "str".
            errors: list[Any] = [*field.errors, message]
            field.errors = errors

    def tell_text(self, name: str, text: str, limit: int) -> bool:
        """Check what every typed line must be; whether it is."""
        problem = validators.lost(text) or validators.too_long(text, limit)
        self.tell(name, problem)
        return problem is None

    def is_unsure(self) -> bool:
        """Whether "I'm not sure" was ticked."""
        return "unsure" in self and bool(self["unsure"].data)

    def mark_unsure(self) -> None:
        """Tick "I'm not sure"."""
        self["unsure"].data = True

    def anchor(self, name: str) -> str:
        """The id of the part of the page that a field's problem is about."""
        return str(self[name].id)

    def both(self) -> Text:
        """Something was given and "I'm not sure" was ticked as well."""
        return Text(
            "You gave an answer and also ticked “%(unsure)s”. Please keep only one of them.",
            unsure=self.question.unsure,
        )

    @classmethod
    def fields_for(cls, question: Question, courts: Sequence[Court]) -> dict[str, object]:
        """The WTForms fields of a question of this kind."""
        return {} if question.unsure is None else {"unsure": BooleanField()}

    @abstractmethod
    def first(self) -> str:
        """The name of the first field."""

    @abstractmethod
    def empty(self) -> Text:
        """Asks for an answer where none was given."""

    @abstractmethod
    def fill(self, answer: Answer) -> None:
        """Fill the fields from an answer that is neither skipped nor unsure."""

    @abstractmethod
    def is_blank(self) -> bool:
        """Whether nothing was given (apart from "I'm not sure")."""

    @abstractmethod
    def check(self) -> None:
        """Tell the problems of what was given."""

    @abstractmethod
    def given(self) -> Answer:
        """The answer in the fields."""


STALE = Text("This page was open for too long. Please press the button again.")
"""The form's token is missing or old."""


def typed(field: Field) -> str:
    """The cleaned text of a field."""
    return field.data if isinstance(field.data, str) else ""
