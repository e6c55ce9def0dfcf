"""New York's questions about the charge: which section, which level, an attempt or the whole."""

from __future__ import annotations

from collections.abc import Mapping

from app.intake.questions import Choice, Kind, Question
from app.jurisdictions.new_york.charges import NAME_OF
from app.jurisdictions.new_york.sections import PRE_1967, read_section
from app.jurisdictions.new_york.words import CERTIFICATE, UNSURE
from app.relief.facts import UNKNOWN
from app.relief.text import Text


def _needs_a_number(typed: str) -> Text | None:
    read = read_section(typed)
    if read.section:
        return None
    if read.ambiguous:
        return Text(
            "That can mean two charges: 221.05 or 221.50. Type both digits after the point, or "
            "mark that you don't know."
        ).for_another(
            Text(
                "That can mean two charges: 221.05 or 221.50. Type both digits after the point, "
                "or mark that they don't know."
            )
        )
    if read.never:
        return Text(
            "There is no charge with that number. Check the paper, or mark that you don't know."
        ).for_another(
            Text(
                "There is no charge with that number. Check the paper, or mark that they don't "
                "know."
            )
        )
    return Text(
        "We found no law number in that. Type the number, such as 221.10, or mark that you don't "
        "know."
    ).for_another(
        Text(
            "We found no law number in that. Type the number, such as 221.10, or mark that they "
            "don't know."
        )
    )


def what_we_read(view: Mapping[str, object]) -> Mapping[str, object]:
    """The charge as we read it, to be confirmed."""
    typed = view.get("section")
    read = read_section(typed if isinstance(typed, str) else "")
    name = NAME_OF.get(read.section)
    return {"read": f"{read.as_read()} ({name})" if name else read.as_read()}


_OLD, _NEW = Text("Old pot charges (before March 31, 2021)"), Text("New cannabis charges")
_DRUGS, _MORE = Text("Drug and loitering charges"), Text("Other")
_PICKS = (
    (_OLD, "221.05", Text("Unlawful possession of marihuana")),
    (_OLD, "221.10", Text("Possession, 5th degree: in public, or more than 25 grams")),
    (_OLD, "221.15", Text("Possession, 4th degree")),
    (_OLD, "221.20", Text("Possession, 3rd degree")),
    (_OLD, "221.25", Text("Possession, 2nd degree")),
    (_OLD, "221.30", Text("Possession, 1st degree")),
    (_OLD, "221.35", Text("Sale, 5th degree")),
    (_OLD, "221.40", Text("Sale, 4th degree")),
    (_OLD, "221.45", Text("Sale, 3rd degree")),
    (_OLD, "221.50(1)", Text("Sale, 2nd degree: more than 4 ounces")),
    (_OLD, "221.50(2)", Text("Sale, 2nd degree: to someone under 18")),
    (_OLD, "221.55", Text("Sale, 1st degree")),
    (_NEW, "222.25", Text("Unlawful possession of cannabis")),
    (_NEW, "222.45", Text("Unlawful sale of cannabis")),
    (_NEW, "222.10", Text("Smoking or vaping where it is not allowed")),
    (_NEW, "222.15", Text("Growing at home over the limit")),
    (_DRUGS, "220.03", Text("Possession of a controlled substance, 7th degree")),
    (_DRUGS, "220.06", Text("Possession of a controlled substance, 5th degree")),
    (_DRUGS, "240.36", Text("Loitering, 1st degree: to use or have drugs")),
    (_DRUGS, "VTL 1192(4)", Text("Driving while ability impaired by drugs")),
    (_MORE, "240.20", Text("Disorderly conduct")),
    (_MORE, PRE_1967, Text("A charge from before September 1967")),
)
SECTION = Question(
    "section",
    Kind.SECTION,
    Text("What charge were you convicted of?").for_another(
        Text("What charge were they convicted of?")
    ),
    hint=Text(
        "Not the charge you were arrested for. One charge at a time. You can add more later."
    ).for_another(
        Text("Not the charge they were arrested for. One charge at a time. You can add more later.")
    ),
    where=Text(
        'Certificate of Disposition: "Charge" with "PL" and a number like 221.10. On a rap '
        'sheet, the "Court" part, not the "Arrest" part. Type it as your papers print it.'
    ).for_another(
        Text(
            'Certificate of Disposition: "Charge" with "PL" and a number like 221.10. On a rap '
            'sheet, the "Court" part, not the "Arrest" part. Type it as their papers print it.'
        )
    ),
    choices=tuple(
        Choice(number, name, hint=Text("Number %(number)s", number=number), group=group)
        for group, number, name in _PICKS
    ),
    unsure=UNSURE,
    fact="section",
    max_length=100,
    refine=_needs_a_number,
    settles=CERTIFICATE,
)
PICKED = frozenset(choice.value for choice in SECTION.choices) | {UNKNOWN}
READ_RIGHT = Question(
    "section_read",
    Kind.CHOICE,
    Text("We read this as %(read)s. Is that right?"),
    choices=(
        Choice("yes", Text("Yes, that is right")),
        Choice(
            "no",
            Text("No, let me fix it").for_another(Text("No, it must be fixed")),
            reopens="section",
        ),
    ),
)
NAMED = Question(
    "marihuana_named",
    Kind.CHOICE,
    Text("Does the paper say marihuana?"),
    hint=Text("Marijuana with a j is the same word."),
    choices=(
        Choice("yes", Text("Yes"), facts={"marihuana_named": True}),
        Choice("no", Text("No"), facts={"marihuana_named": False}),
    ),
    unsure=UNSURE,
    unsure_facts={"marihuana_named": UNKNOWN},
    settles=CERTIFICATE,
)
_LEVELS = (
    Choice("violation", Text("Violation"), hint=Text("V"), facts={"class": "V"}),
    Choice(
        "misdemeanor",
        Text("Misdemeanor, class A or B, or no letter"),
        hint=Text("AM or BM"),
        facts={"class": "AM"},
    ),
    Choice(
        "unclassified",
        Text("Misdemeanor, unclassified"),
        hint=Text("UM"),
        facts={"class": "UM"},
    ),
    Choice(
        "felony",
        Text("Felony, class B to E, or no letter"),
        hint=Text("BF, CF, DF or EF"),
        facts={"class": "EF"},
    ),
    Choice("felony_a", Text("Felony, class A"), hint=Text("AF"), facts={"class": "AF"}),
    Choice("infraction", Text("Traffic infraction"), hint=Text("0I"), facts={"class": "I"}),
)
_LEVEL_WHERE = Text('Look for "Violation", "Misdemeanor" or "Felony", or V, BM, AM, EF, DF, CF.')
LEVEL_UNNAMED = Question(
    "level_unnamed",
    Kind.CHOICE,
    Text("What level was it?"),
    where=_LEVEL_WHERE,
    choices=_LEVELS,
    unsure=UNSURE,
    unsure_facts={"class": UNKNOWN},
    settles=CERTIFICATE,
)
LEVEL = Question(
    "level",
    Kind.CHOICE,
    Text("What level is that charge on your record?").for_another(
        Text("What level is that charge on their record?")
    ),
    where=_LEVEL_WHERE,
    choices=_LEVELS,
    unsure=UNSURE,
    unsure_facts={"class": UNKNOWN},
    settles=CERTIFICATE,
)
TRIED = Question(
    "inchoate",
    Kind.CHOICE,
    Text('Does the paper say "attempt", "110" or "conspiracy"?'),
    where=Text("A charge printed as 110/221.25 means an attempt."),
    choices=(
        Choice("none", Text("No")),
        Choice("attempt", Text("Attempt")),
        Choice("conspiracy", Text("Conspiracy or other")),
    ),
    unsure=UNSURE,
    fact="inchoate",
    settles=CERTIFICATE,
)
