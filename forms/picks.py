"""Questions answered by picking: choices, courts and law sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from wtforms import RadioField, SelectField, SelectMultipleField, StringField

from app.intake.answers import Answer
from app.intake.questions import UNSURE, Question
from app.relief.text import Text
from forms.base import Court, QuestionForm, typed
from forms.clean import clean

_NONE_OF_THESE: Final = Text("None of these, or I typed it").for_another(
    Text("None of these, or it is typed above")
)
_NOT_LISTED: Final = Text("Pick one of the answers on this page.")


@dataclass(frozen=True)
class Option:
    """One radio button, check box or list entry, as a page shows it."""

    id: str
    value: str
    label: Text | str
    hint: Text | None = None
    picked: bool = False


@dataclass(frozen=True)
class OptionGroup:
    """Options under a heading; ``title`` is empty for those without one."""

    title: Text | None
    options: tuple[Option, ...]


# The fields get no choices of their own: WTForms knows only labels that are plain strings.
class _Picks(QuestionForm):
    """Options from the question's choices; "I'm not sure" is the last of them."""

    def groups(self) -> list[OptionGroup]:
        """The options as the page shows them, in order, under their headings."""
        numbered = enumerate(self.question.choices)
        found = [
            OptionGroup(title, tuple(self._option(n, c.value, c.label, c.hint) for n, c in members))
            for title, members in groupby(numbered, key=lambda pair: pair[1].group)
        ]
        if self.question.unsure is not None and "unsure" not in self:
            last = self._option(len(self.question.choices), UNSURE, self.question.unsure)
            if found and found[-1].title is None:
                found[-1] = OptionGroup(None, (*found[-1].options, last))
            else:
                found.append(OptionGroup(None, (last,)))
        return found

    def _option(
        self, number: int, value: str, label: Text | str, hint: Text | None = None
    ) -> Option:
        return Option(f"choice-{number}", value, label, hint, value in self.picked())

    def picked(self) -> list[str]:
        """The values picked, in no order."""
        data = self["choice"].data
        found = data if isinstance(data, list) else [data]
        return [value for value in found if isinstance(value, str) and value]

    def values(self) -> list[str]:
        """The values that can be picked, without "I'm not sure"."""
        return [choice.value for choice in self.question.choices]

    def anchor(self, name: str) -> str:
        """The first option."""
        return "choice-0" if name == "choice" else super().anchor(name)

    def first(self) -> str:
        """The options."""
        return "choice"

    def is_unsure(self) -> bool:
        """Whether "I'm not sure" was picked."""
        return self.question.unsure is not None and UNSURE in self.picked()


class ChoiceForm(_Picks):
    """Radio buttons."""

    @classmethod
    def fields_for(cls, question: Question, courts: Sequence[Court]) -> dict[str, object]:
        """One radio list."""
        return {"choice": RadioField(choices=[], validate_choice=False)}

    def empty(self) -> Text:
        """Asks for a pick."""
        if self.question.unsure is not None:
            return Text(
                "Pick one answer. “%(unsure)s” is an answer too.", unsure=self.question.unsure
            )
        return Text("Pick one answer.")

    def fill(self, answer: Answer) -> None:
        """Pick the stored value."""
        self["choice"].data = answer if answer in self.values() else None

    def mark_unsure(self) -> None:
        """Pick "I'm not sure"."""
        self["choice"].data = UNSURE

    def is_blank(self) -> bool:
        """Nothing picked besides "I'm not sure"."""
        return not self.picked() or self.is_unsure()

    def check(self) -> None:
        """Only what the page offers."""
        if self.picked()[0] not in self.values():
            self.tell("choice", _NOT_LISTED)

    def given(self) -> Answer:
        """The value picked."""
        return self.picked()[0]


class ChoicesForm(_Picks):
    """Check boxes, one or more of them."""

    @classmethod
    def fields_for(cls, question: Question, courts: Sequence[Court]) -> dict[str, object]:
        """One list of check boxes."""
        return {"choice": SelectMultipleField(choices=[], validate_choice=False)}

    def empty(self) -> Text:
        """Asks for a pick."""
        if self.question.unsure is not None:
            return Text(
                "Pick at least one answer. “%(unsure)s” is an answer too.",
                unsure=self.question.unsure,
            )
        return Text("Pick at least one answer.")

    def both(self) -> Text:
        """Asks which of the two."""
        return Text(
            "You picked “%(unsure)s” and another answer. Please keep only one of them.",
            unsure=self.question.unsure,
        )

    def tell(self, name: str, message: Text | None) -> None:
        """All problems stand at the one list."""
        super().tell("choice", message)

    def fill(self, answer: Answer) -> None:
        """Tick the stored values."""
        stored = answer if isinstance(answer, list) else []
        self["choice"].data = [value for value in self.values() if value in stored]

    def mark_unsure(self) -> None:
        """Tick "I'm not sure"."""
        self["choice"].data = [UNSURE]

    def is_blank(self) -> bool:
        """Nothing ticked besides "I'm not sure"."""
        return not [value for value in self.picked() if value != UNSURE or not self.is_unsure()]

    def check(self) -> None:
        """Only what the page offers, and no "No" beside a "Yes"."""
        picked = set(self.picked())
        if not picked <= set(self.values()):
            self.tell("choice", _NOT_LISTED)
        elif len(picked) > 1 and any(c.alone and c.value in picked for c in self.question.choices):
            self.tell(
                "choice",
                Text("You picked “No” or “None” and another answer. Please take one of them away."),
            )

    def given(self) -> Answer:
        """The values ticked, in the order of the page."""
        return [value for value in self.values() if value in self.picked()]


class CourtForm(QuestionForm):
    """A plain list of courts: it works on any phone and without script."""

    @classmethod
    def fields_for(cls, question: Question, courts: Sequence[Court]) -> dict[str, object]:
        """One list."""
        field = SelectField(choices=[], validate_choice=False)
        return {"choice": field, **super().fields_for(question, courts)}

    def options(self) -> list[Option]:
        """The courts, the stored one picked."""
        picked = typed(self["choice"])
        return [Option("", id_, name, None, id_ == picked) for id_, name in self.courts]

    def first(self) -> str:
        """The list."""
        return "choice"

    def empty(self) -> Text:
        """Asks for a court."""
        return Text("Pick a county from the list.")

    def fill(self, answer: Answer) -> None:
        """Pick the stored court."""
        self["choice"].data = answer if isinstance(answer, str) else None

    def is_blank(self) -> bool:
        """No court picked."""
        return not typed(self["choice"])

    def check(self) -> None:
        """Only a court of the list."""
        if self.given() not in {id_ for id_, _ in self.courts}:
            self.tell("choice", self.empty())

    def given(self) -> Answer:
        """The court's id."""
        return typed(self["choice"])


class SectionForm(_Picks):
    """A law section: picked in plain words, or typed as the papers print it."""

    @classmethod
    def fields_for(cls, question: Question, courts: Sequence[Court]) -> dict[str, object]:
        """A line and a radio list."""
        return {
            "typed": StringField(filters=[clean]),
            "choice": RadioField(choices=[], validate_choice=False),
        }

    def first(self) -> str:
        """The line comes before the list."""
        return "typed"

    def groups(self) -> list[OptionGroup]:
        """The list, and a way back from a pick not meant: a radio button cannot be cleared."""
        *others, last = super().groups()
        none = self._option(len(self.question.choices) + 1, "", _NONE_OF_THESE)
        if last.title is not None:
            return [*others, last, OptionGroup(None, (none,))]
        return [*others, OptionGroup(None, (*last.options, none))]

    def tell(self, name: str, message: Text | None) -> None:
        """ "I'm not sure" is part of the list."""
        super().tell("choice" if name == "unsure" else name, message)

    def both(self) -> Text:
        """Asks which of the two."""
        return Text(
            "You typed a section and also picked “%(unsure)s”. Clear the box, or pick “%(none)s”.",
            unsure=self.question.unsure,
            none=_NONE_OF_THESE,
        )

    def mark_unsure(self) -> None:
        """Pick "I'm not sure"."""
        self["choice"].data = UNSURE

    def empty(self) -> Text:
        """Asks for either."""
        if self.question.unsure is not None:
            return Text(
                "Type the law section, pick one from the list, or pick “%(unsure)s”.",
                unsure=self.question.unsure,
            )
        return Text("Type the law section, or pick one from the list.")

    def fill(self, answer: Answer) -> None:
        """Pick the stored value where the list has it, else show it as typed."""
        if answer in self.values():
            self["choice"].data = answer
        elif isinstance(answer, str):
            self["typed"].data = answer

    def is_blank(self) -> bool:
        """Neither typed nor picked."""
        return not typed(self["typed"]) and (not self.picked() or self.is_unsure())

    def check(self) -> None:
        """A line that fits, a pick from the list, and not two different ones."""
        line, picked = typed(self["typed"]), self.picked()
        if line and not self.tell_text("typed", line, self.question.max_length):
            return
        if picked and picked[0] not in self.values():
            self.tell("choice", _NOT_LISTED)
        elif line and picked and _plain(line) != _plain(picked[0]):
            self.tell(
                "typed",
                Text(
                    "You typed one section and picked another. Clear the box, or pick “%(none)s”.",
                    none=_NONE_OF_THESE,
                ),
            )

    def given(self) -> Answer:
        """What was picked, else what was typed."""
        picked = self.picked()
        return picked[0] if picked else typed(self["typed"])


def _plain(text: str) -> str:
    return "".join(text.split()).casefold()
