"""New York's questions for a motion (brief 2.7 to 2.9): every sworn word is asked first."""

from __future__ import annotations

from app.intake.questions import Choice, Kind, Question
from app.jurisdictions.new_york.words import NO, YES
from app.relief.text import Text

MOST = 600
"""Characters of a free text (2.9)."""

SENTENCE = Question(
    "sentence",
    Kind.TEXT,
    Text("What was the sentence?"),
    hint=Text('For example: "five years of probation". You can leave this empty.').for_another(
        Text('For example: "five years of probation". This can stay empty.')
    ),
    where=Text('Certificate of Disposition, "Sentence".'),
    optional=True,
    max_length=120,
)
ACCUSATORY = Question(
    "has_accusatory",
    Kind.CHOICE,
    Text("Do you have a copy of the complaint or indictment?").for_another(
        Text("Do they have a copy of the complaint or indictment?")
    ),
    hint=Text("It becomes Exhibit B. Without it, the court looks at its own file."),
    choices=(NO, YES),
)
_ASKED = Text(
    "Do you want the court to know this? You will swear it is true. You can leave it out."
).for_another(
    Text(
        "Ask them: do they want the court to know this? They will swear it is true. They can "
        "leave it out."
    )
)


def _sworn(name: str, told: Text) -> Question:
    """What was told for the law stays out of the affidavit unless the person wants it sworn to."""
    return Question(
        name,
        Kind.CHOICE,
        told,
        hint=_ASKED,
        choices=(
            Choice("no", Text("Leave it out")),
            Choice("yes", Text("Yes, it is true: put it in")),
        ),
    )


SWEAR_HOME = _sworn(
    "swear_home",
    Text("You told us that it was in your home.").for_another(
        Text("They told us that it was in their home.")
    ),
)
SWEAR_GIFT = _sworn(
    "swear_gift",
    Text("You told us that you gave it away and were not paid.").for_another(
        Text("They told us that they gave it away and were not paid.")
    ),
)
SWEAR_BUYER = _sworn(
    "swear_buyer",
    Text("You told us that the person who got it was an adult.").for_another(
        Text("They told us that the person who got it was an adult.")
    ),
)
CONSEQUENCES = Question(
    "consequences",
    Kind.CHOICES,
    Text("How has this conviction affected you? Pick all that fit.").for_another(
        Text("How has this conviction affected them? Pick all that fit.")
    ),
    why=Text(
        "The law asks for severe or ongoing consequences. You will swear to them."
    ).for_another(
        Text(
            "The law asks for severe or ongoing consequences. They will swear to them, so pick "
            "only what they tell you."
        )
    ),
    choices=(
        Choice("job", Text("A job lost or refused")),
        Choice("checks", Text("Background checks for work")),
        Choice("housing", Text("Housing refused, or public housing")),
        Choice("license", Text("A professional or trade license")),
        Choice("school", Text("School, college or student aid")),
        Choice("family", Text("Family court, custody, adoption or foster care")),
        Choice("immigration", Text("Immigration"), facts={"why_immigration": "yes"}),
        Choice("longer_sentence", Text("A longer sentence in another case")),
        Choice("civic", Text("Voting or jury service in the past")),
        Choice("travel", Text("Travel")),
        Choice("benefits", Text("Public benefits")),
        Choice("volunteering", Text("Volunteering")),
        Choice("distress", Text("Distress or shame")),
        Choice("other", Text("Something else")),
        Choice("none", Text("None of these"), facts={"why_none": "yes"}, alone=True),
    ),
)
IMMIGRATION_LAWYER = Question(
    "immigration_lawyer",
    Kind.CHOICE,
    Text("Have you talked with an immigration lawyer about saying this in the papers?").for_another(
        Text("Have they talked with an immigration lawyer about saying this in the papers?")
    ),
    hint=Text("If not, we leave it out. You can add it later with the lawyer.").for_another(
        Text("If not, we leave it out. They can add it later with the lawyer.")
    ),
    choices=(NO, YES),
)
STILL_SHOWS = Question(
    "still_shows",
    Kind.CHOICE,
    Text(
        "The court needs to know how this conviction still affects you. Does it still come up on "
        "background checks?"
    ).for_another(
        Text(
            "The court needs to know how this conviction still affects them. Does it still come "
            "up on background checks?"
        )
    ),
    choices=(NO, YES),
)
CONSEQUENCE_TEXT = Question(
    "consequence_text",
    Kind.LONG,
    Text("Tell the judge more about this, in your own words").for_another(
        Text("Tell the judge more about this, in their own words")
    ),
    hint=Text(
        "You can leave this empty. You will swear it is true. Do not write what you did, and "
        "nothing about citizenship."
    ).for_another(
        Text(
            "This can stay empty. Write it as they say it, with “I”. They will swear it is true. "
            "Do not write what they did, and nothing about citizenship."
        )
    ),
    optional=True,
    max_length=MOST,
)
_WHY_UNFAIR = Text(
    "The judge may put a lower conviction in its place unless that would be unfair. You can leave "
    "this empty. You will swear it is true."
).for_another(
    Text(
        "The judge may put a lower conviction in its place unless that would be unfair. This can "
        "stay empty. Write it as they say it, with “I”. They will swear it is true."
    )
)
TIME_PASSED = Question(
    "story_time",
    Kind.LONG,
    Text("How long ago was it, and how have you lived since?").for_another(
        Text("How long ago was it, and how have they lived since?")
    ),
    hint=_WHY_UNFAIR,
    optional=True,
    max_length=MOST,
)
WORK_FAMILY = Question(
    "story_work",
    Kind.LONG,
    Text("What about your work, school and family?").for_another(
        Text("What about their work, school and family?")
    ),
    hint=_WHY_UNFAIR,
    optional=True,
    max_length=MOST,
)
HARM = Question(
    "story_harm",
    Kind.LONG,
    Text("What harm would another conviction do?"),
    hint=_WHY_UNFAIR,
    optional=True,
    max_length=MOST,
)
OTHER_STORY = Question(
    "story_other",
    Kind.LONG,
    Text("Is there anything else the judge should know?"),
    hint=_WHY_UNFAIR,
    optional=True,
    max_length=MOST,
)
HEARING = Question(
    "hearing",
    Kind.CHOICE,
    Text("Do you want to speak to the judge?").for_another(
        Text("Do they want to speak to the judge?")
    ),
    hint=Text("The judge can decide from the papers. You can ask to be heard.").for_another(
        Text("The judge can decide from the papers. They can ask to be heard.")
    ),
    choices=(NO, YES),
)
PRIOR = Question(
    "prior_relief",
    Kind.CHOICE,
    Text("Have you asked a court for this before?").for_another(
        Text("Have they asked a court for this before?")
    ),
    choices=(
        Choice("no", Text("No"), facts={"asked_before": "no"}),
        Choice("yes", Text("Yes"), facts={"asked_before": "yes"}),
    ),
)
PRIOR_TEXT = Question(
    "prior_details",
    Kind.LONG,
    Text("When was that, in which court, and what did the judge say?"),
    max_length=MOST,
)
