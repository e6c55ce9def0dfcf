"""One form class for a question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from app.intake.questions import Kind, Question
from forms.base import Court, QuestionForm
from forms.dates import BirthDateForm, DateForm
from forms.lines import AmountForm, DetailsForm, LongForm, TextForm
from forms.picks import ChoiceForm, ChoicesForm, CourtForm, SectionForm

_BY_KIND: Final[Mapping[Kind, type[QuestionForm]]] = {
    Kind.CHOICE: ChoiceForm,
    Kind.CHOICES: ChoicesForm,
    Kind.DATE: DateForm,
    Kind.BIRTH_DATE: BirthDateForm,
    Kind.TEXT: TextForm,
    Kind.LONG: LongForm,
    Kind.AMOUNT: AmountForm,
    Kind.SECTION: SectionForm,
    Kind.COURT: CourtForm,
    Kind.DETAILS: DetailsForm,
}


def form_for(
    question: Question, *, courts: Sequence[Court] = (), as_of: date
) -> type[QuestionForm]:
    """The form class of a question.

    Args:
        question: what is asked.
        courts: id and name of each court that can be picked, in the order of the list.
        as_of: today; no date after it is taken.
    """
    base = _BY_KIND[question.kind]
    return type(
        base.__name__,
        (base,),
        {
            "question": question,
            "as_of": as_of,
            "courts": tuple(courts),
            **base.fields_for(question, courts),
        },
    )
