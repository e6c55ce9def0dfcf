"""Dates as people remember them: a day, a month or only a year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from wtforms import SelectField, StringField

from app.intake.answers import Answer
from app.intake.questions import Question
from app.relief.dates import BadDate, PartialDate, age_on
from app.relief.text import Text
from forms.base import Court, QuestionForm, typed
from forms.clean import clean, digits

FIRST_YEAR: Final = 1900
OLDEST: Final = 120
"""Nobody this old, in years, is expected."""

MONTHS: Final = (
    Text("January"),
    Text("February"),
    Text("March"),
    Text("April"),
    Text("May"),
    Text("June"),
    Text("July"),
    Text("August"),
    Text("September"),
    Text("October"),
    Text("November"),
    Text("December"),
)
_NUMBERS: Final = tuple(str(number) for number in range(1, 13))
_PARTS: Final = ("month", "day", "year")
_ISO: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")


class DateForm(QuestionForm):
    """Month, day and year; a year alone, or a month and a year, will do."""

    @classmethod
    def fields_for(cls, question: Question, courts: Sequence[Court]) -> dict[str, object]:
        """A month list, two short lines, and "I'm not sure"."""
        return {
            "month": SelectField(choices=[], validate_choice=False),
            "day": StringField(filters=[clean]),
            "year": StringField(filters=[clean]),
            **super().fields_for(question, courts),
        }

    def months(self) -> list[tuple[str, Text, bool]]:
        """Value, name and whether it is picked, for each month."""
        picked = typed(self["month"])
        pairs = zip(_NUMBERS, MONTHS, strict=True)
        return [(number, name, number == picked) for number, name in pairs]

    def first(self) -> str:
        """The month is the first to be filled in."""
        return "month"

    def empty(self) -> Text:
        """Asks for a date."""
        if self.question.unsure is not None:
            return Text(
                "Type the date, or tick “%(unsure)s”. A year alone is fine.",
                unsure=self.question.unsure,
            )
        return Text("Type the date. A year alone is fine.")

    def both(self) -> Text:
        """Asks which of the two."""
        return Text(
            "You typed a date and also ticked “%(unsure)s”. Clear the date or the tick, "
            "so that we know which one you mean.",
            unsure=self.question.unsure,
        )

    def fill(self, answer: Answer) -> None:
        """Show the parts of the stored date."""
        match = _ISO.fullmatch(answer) if isinstance(answer, str) else None
        if match:
            year, month, day = match.groups()
            self["year"].data = year
            self["month"].data = str(int(month)) if month else ""
            self["day"].data = str(int(day)) if day else ""

    def is_blank(self) -> bool:
        """All three are empty."""
        return not any(typed(self[name]) for name in _PARTS)

    def check(self) -> None:
        """Numbers first, then whether they make a day, then whether that day can be."""
        for name in _PARTS:
            self.tell(name, self.wrong_number(name, typed(self[name])))
        if self.errors:
            return
        for name, problem in self.missing():
            self.tell(name, problem)
        if self.errors:
            return
        try:
            day = self.as_date()
        except BadDate:
            self.tell("day", Text("That month does not have this day. Check the day and month."))
            return
        if day.earliest > self.as_of:
            self.tell("year", Text("This date is in the future. Check the year."))

    def wrong_number(self, name: str, text: str) -> Text | None:
        """What is wrong with one part on its own; an empty one is not wrong here."""
        number = digits(text)
        if not text:
            return None
        match name:
            case "month" if text not in _NUMBERS:
                return Text("Pick the month from the list.")
            case "day" if number is None:
                return Text("Type the day in numbers, like 7.")
            case "day" if not 1 <= (number or 0) <= 31:
                return Text("Type a day from 1 to 31.")
            case "year" if number is None:
                return Text("Type the year in numbers, like 1998.")
            case "year" if len(text) != 4:
                return Text("Type the year with 4 digits, like 1998.")
            case "year" if (number or 0) < FIRST_YEAR:
                return Text("Check the year. It must be %(first)s or later.", first=FIRST_YEAR)
        return None

    def missing(self) -> list[tuple[str, Text]]:
        """Parts that the others need."""
        if not typed(self["year"]):
            return [("year", Text("Add the year. The year alone would be fine too."))]
        if typed(self["day"]) and not typed(self["month"]):
            return [("month", Text("Pick the month too, or clear the day."))]
        return []

    def as_date(self) -> PartialDate:
        """The date in the fields.

        Raises:
            BadDate: no such day.
        """
        year, month, day = (digits(typed(self[name])) for name in ("year", "month", "day"))
        return PartialDate(year or 0, month, day)

    def given(self) -> Answer:
        """The date as ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``."""
        return self.as_date().iso()


class BirthDateForm(DateForm):
    """A full day, of a person who can be alive."""

    def empty(self) -> Text:
        """Asks for the whole date."""
        if self.question.unsure is not None:
            words = Text("Type your date of birth, or tick “%(unsure)s”.").for_another(
                Text("Type their date of birth, or tick “%(unsure)s”.")
            )
            return words.filled(unsure=self.question.unsure)
        return Text("Type your date of birth.").for_another(Text("Type their date of birth."))

    def missing(self) -> list[tuple[str, Text]]:
        """All three are needed."""
        words = {
            "month": Text("Pick the month you were born in.").for_another(
                Text("Pick the month they were born in.")
            ),
            "day": Text("Add the day you were born on.").for_another(
                Text("Add the day they were born on.")
            ),
            "year": Text("Add the year you were born in.").for_another(
                Text("Add the year they were born in.")
            ),
        }
        return [(name, words[name]) for name in _PARTS if not typed(self[name])]

    def check(self) -> None:
        """As for a date, and not too long ago."""
        super().check()
        if not self.errors and age_on(self.as_date().earliest, self.as_of) >= OLDEST:
            self.tell("year", Text("Check the year. It is very long ago."))
