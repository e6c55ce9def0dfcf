"""California's step card: from the first call to the court's answer (brief 2.6).

It says nothing surer than the brief does. What rests on practice and not on a text that was read
is worded so ("most people", "we believe") or left to the clerk to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.papers.filing import Blank, Entry, Paper, Part


@dataclass(frozen=True)
class CardFacts:
    """What a step card depends on.

    Attributes:
        court: the court's full name; empty when the county is not known.
        street, city_zip: where it is, as the person confirmed it; empty to be asked.
        county: for the prosecutor's name; empty when not known.
        case_number: as the person gave it.
        serving: the person is still serving the sentence, so it is a petition.
        unchecked: nobody has asked yet whether the record is already cleared.
        hearing: the person asks for a hearing.
    """

    court: str
    street: str
    city_zip: str
    county: str
    case_number: Entry
    serving: bool
    unchecked: bool
    hearing: bool


ORDER_QUESTION = (
    "“Was an order entered in my case under Health and Safety Code section 11361.8 or 11361.9? "
    "How do I get a copy?”"
)
CLERK_QUESTIONS = (
    "“Which counter takes a CR-400 petition in a criminal case? What is the mailing address? "
    "Do you take it online?”",
    "“How many copies do you need? Do I file first, or have it served first?”",
    "“Does the copy for the prosecutor go to the district attorney or to a city attorney? "
    "At what address?”",
)
STATUS_QUESTION = (
    "“I filed form CR-400 in this case. Has the judge signed an order? Is anything missing?”"
)


def step_card(facts: CardFacts) -> Paper:
    """The card of one case."""
    texts: dict[str, Entry] = {
        "CaseNumber": facts.case_number,
        "Court": facts.court or Blank("court"),
    }
    return Paper(
        id="step-card",
        template="kit/step-card.html",
        title="Step card",
        texts=texts,
        parts=tuple(_parts(facts)),
        use="Keep it. It says what to do next, and what to say.",
    )


def _parts(facts: CardFacts) -> Iterator[Part]:
    yield _call(facts)
    yield _sign(facts)
    yield _copies()
    yield _serve(facts)
    yield _file(facts)
    yield _wait(facts)
    yield _order(facts)
    yield _denied(facts)


def _call(facts: CardFacts) -> Part:
    address = ", ".join(filter(None, (facts.street, facts.city_zip)))
    already = (
        "This may already be cleared. If there was an order, you may not need these papers.",
    )
    return Part(
        "1. Call the criminal clerk of the court",
        facts=(
            ("Court address (ask if it is right)", address or Blank("address of the court")),
            ("Phone of the criminal clerk", Blank("phone")),
            ("Counter or room", Blank("counter")),
        ),
        paragraphs=already if facts.unchecked else (),
        say=(ORDER_QUESTION, *CLERK_QUESTIONS) if facts.unchecked else CLERK_QUESTIONS,
    )


def _sign(facts: CardFacts) -> Part:
    steps = [
        "Read every page. Fill in empty lines by hand if you know the answer.",
        "Sign and date form CR-400, only if it is true. Sign no other form.",
        "Leave CR-401 for the person who serves. Leave CR-403 for the judge.",
    ]
    if facts.serving:
        steps.insert(0, "Show the papers to the public defender before you sign.")
    return Part("2. Sign", steps=tuple(steps))


def _copies() -> Part:
    return Part(
        "3. Make copies",
        steps=(
            "Most people bring the original and two copies of everything. One copy is for the "
            "prosecutor. One is for you.",
            "Ask if the court wants two holes at the top of each page.",
            "If you mail the papers, add an envelope with your address and a stamp.",
        ),
    )


def _serve(facts: CardFacts) -> Part:
    who = f"District attorney of {facts.county} County" if facts.county else "District attorney"
    return Part(
        "4. Have the prosecutor served",
        facts=(
            (f"{who}, or a city attorney: name", Blank("prosecutor")),
            ("Address of the prosecutor", Blank("address of the prosecutor")),
            ("Who served, and when", Blank("server and day")),
        ),
        steps=(
            "You may not serve the papers yourself. Ask another adult who is not part of the "
            "case. A friend can do it.",
            "That adult hands or mails a copy of CR-400 and its attachment to the prosecutor.",
            "Then that adult fills in CR-401 by hand, and signs it. Not before.",
            "For some misdemeanors in some cities, the prosecutor is the city attorney. Ask the "
            "clerk.",
            "The law sets no deadline for this step. Some courts want the papers filed first.",
        ),
    )


def _file(facts: CardFacts) -> Part:
    court = facts.court or "the superior court of the county of the conviction"
    return Part(
        "5. File",
        facts=(("Day you filed", Blank("day")),),
        steps=(
            f"Take or mail the papers to {court}. Some courts take them online: ask.",
            "Give the clerk CR-400 with its attachment, CR-401 and CR-403.",
            "Ask the clerk to stamp your copy. The stamp shows the day you filed. Keep that copy.",
            "We know of no fee. If the clerk asks for money, ask what for. Ask about form FW-001, "
            "Request to Waive Court Fees. Certified copies may cost money.",
        ),
    )


def _wait(facts: CardFacts) -> Part:
    hearing = (
        "You asked for a hearing. The court will tell you the day. Go, or call the clerk before."
        if facts.hearing
        else "The judge can decide on the papers alone. A hearing is set only if it is needed."
    )
    steps = [
        hearing,
        "The prosecutor may answer on form CR-402. You can show it to the public defender.",
        "The law sets no time limit. Call the clerk if you hear nothing by about 60 days.",
    ]
    if facts.serving:
        steps.append("If the prosecutor speaks of danger to the public, expect a hearing.")
    return Part(
        "6. Wait, then call",
        facts=(("Call the clerk if nothing by", Blank("day to call")),),
        steps=tuple(steps),
        say=(STATUS_QUESTION,),
    )


def _order(facts: CardFacts) -> Part:
    return Part(
        "7. Get the order",
        steps=(
            "The answer is the order, form CR-403, signed by the judge. If no copy comes, send "
            "the letter at the end of this packet.",
            "Get a certified copy, and keep it. Some records are hard to get once they are sealed.",
            "Some months later, ask the California Department of Justice for your own record. "
            "See if it was changed.",
        ),
    )


def _denied(facts: CardFacts) -> Part:
    return Part(
        "8. If the judge says no",
        steps=(
            "Call the public defender the same day. Ask about an appeal.",
            "The time to appeal is short. We believe it is 60 days in a felony case and 30 days "
            "in a misdemeanor case. Ask at once.",
            "Keep every paper that the court sends you.",
        ),
    )
