"""The affidavit in support (brief 2.7, page 2, and 2.8), paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from app.intake.screening import CountResult
from app.jurisdictions.new_york import law
from app.jurisdictions.new_york.grounds import (
    aged_21,
    as_to,
    is_gift,
    new_offense_short,
    pleaded,
    sworn,
)
from app.jurisdictions.new_york.matter import (
    LINE,
    Matter,
    consequences,
    finding,
    judgment_day,
    offense,
    reading,
)
from app.papers.filing import Blank, Entry, Paper
from app.relief.dates import PartialDate

_AMOUNTS = {
    "le_3oz": "three ounces or less",
    "3_16oz": "more than three ounces and not more than sixteen ounces",
    "16oz_5lb": "more than one pound and not more than five pounds",
    "5_10lb": "more than five pounds and not more than ten pounds",
    "10_100lb": "more than ten pounds and less than one hundred pounds",
    "ge_100lb": "one hundred pounds or more",
}
STORIES = ("story_time", "story_work", "story_harm", "story_other")


def affidavit(
    matter: Matter, kind: str, counts: tuple[CountResult, ...], head: dict[str, Entry]
) -> Paper:
    """What the person swears to; only what was asked and answered."""
    body = list(_body(matter, kind, counts))
    return Paper(
        id=f"affidavit-{kind.lower()}",
        template="new_york/affidavit.html",
        title="AFFIDAVIT IN SUPPORT OF MOTION TO VACATE JUDGMENT",
        texts={
            **head,
            "Name": Matter.entry(matter.details, "name"),
            "Signature": Blank("signature"),
        },
        notes=(
            f"{matter.name}, being duly sworn, says:",
            *(f"{number}. {text}" for number, text in enumerate(body, start=1)),
            "WHEREFORE I ask the Court to grant the motion.",
        ),
    )


def _body(matter: Matter, kind: str, counts: tuple[CountResult, ...]) -> Iterator[str]:
    yield "I am the defendant and I make this affidavit in support of my motion."
    yield " ".join(_convicted(count) for count in counts) + (
        " A Certificate of Disposition is Exhibit A."
    )
    yield " ".join(_sentence(count, counts) for count in counts)
    if kind == "DOC-D":
        listed = (f"The offense is in CPL 160.50(3)(k){_listed(count)}." for count in counts)
        yield " ".join(dict.fromkeys(listed))
        yield "The judgment was entered before March 31, 2021."
    else:
        yield _instrument(matter) + " " + " ".join(_facts(count, counts) for count in counts)
        yield "Former Penal Law article 221 was repealed on March 31, 2021. " + " ".join(
            _today(count, counts) for count in counts
        )
    yield _presumption(kind, counts)
    told = matter.said("consequence_text")
    yield f"The consequences are: {'; '.join(consequences(matter))}." + (f" {told}" if told else "")
    if kind == "DOC-D":
        yield ("That the conviction has been expunged does not bar this motion (CPL 160.50(5)(c)).")
    elif any("ii" in pleaded(count) for count in counts):
        told = " ".join(filter(None, (matter.said(story) for story in STORIES)))
        yield (
            "Substituting another conviction would not be in the interests of justice because: "
            + (told or LINE * 10)
        )
    asked = matter.said("prior_relief") == "yes"
    yield (
        f"I have asked for this relief before. {matter.said('prior_details')}"
        if asked
        else "I have not asked for this relief before."
    )


def _convicted(count: CountResult) -> str:
    found = f"On {judgment_day(count)}, in this Court, "
    how = count.facts.get("disposition")
    named = offense(count)
    if how == "youthful_offender":
        return f"{found}I was adjudicated a youthful offender on a charge of {named}."
    way = "after a trial" if how == "convicted_trial" else "by my plea of guilty"
    return f"{found}I was convicted {way} of {named}."


def _sentence(count: CountResult, counts: tuple[CountResult, ...]) -> str:
    said = count.given.get("sentence")
    first = f"I was sentenced to {said if isinstance(said, str) and said else LINE * 2}"
    first += f" on the charge of § {reading(count).section}." if len(counts) > 1 else "."
    done = count.facts.get("sentence_completed")
    if done is True:
        return f"{first} I have completed that sentence."
    if done is False and finding(count, "serving") == "yes":
        return f"{first} I am now serving that sentence."
    return first


def _listed(count: CountResult) -> str:
    """The line of 160.50(3)(k) that names the offense."""
    if count.decision is not None and count.decision.rule == "NY-20":
        return "(i)"
    day = count.facts.get("disposition_date")
    early = isinstance(day, PartialDate) and day.latest < law.VIOLATIONS_2019
    if reading(count).section in ("221.05", "221.10") and early:
        return "(ii) and (iii)"
    return "(iii)"


def _instrument(matter: Matter) -> str:
    if matter.said("has_accusatory") == "yes":
        return "The accusatory instrument is Exhibit B."
    return "The accusatory instrument is in the Court's file; I do not have a copy."


def _facts(count: CountResult, counts: tuple[CountResult, ...]) -> str:
    amount = _AMOUNTS.get(str(count.facts.get("amount_band")))
    of = f" on the charge of § {reading(count).section}" if len(counts) > 1 else ""
    said = [
        f"It says the amount{of} was {amount}."
        if amount
        else f"I do not know the exact amount{of}. I ask the Court to look at its file."
    ]
    if sworn(count, "swear_home"):
        said.append("It was in my home at the time.")
    if sworn(count, "swear_gift"):
        said.append("I gave it away and was not paid.")
    if sworn(count, "swear_buyer"):
        said.append("The buyer was an adult.")
    return " ".join(said)


def _today(count: CountResult, counts: tuple[CountResult, ...]) -> str:
    said = []
    for at, ground in enumerate(pleaded(count)):
        start = as_to(count, counts) if at == 0 else "In the alternative, "
        start = start[:1].upper() + start[1:]
        text = _no_crime(count) if ground == "i" else _lesser(count)
        said.append(start + (text[:1].lower() + text[1:] if at else text))
    return " ".join(said)


def _no_crime(count: CountResult) -> str:
    first = "Under Penal Law article 222 this conduct would not have been a crime."
    why = _why_no_crime(count)
    return f"{first} It {why}." if why else first


def _why_no_crime(count: CountResult) -> str:
    """The section that says so; never one that rests on a fact nobody swore to."""
    amount = count.facts.get("amount_band")
    section = finding(count, "new_section")
    if is_gift(count) and amount in ("le_3oz", "3_16oz", "unknown"):
        return "was not a sale under § 222.00(3)"
    if sworn(count, "swear_home") and aged_21(count) and amount in ("16oz_5lb", "unknown"):
        return "is lawful under § 222.15(5)"
    return {
        "222.05": "is not a crime under § 222.05",
        "222.25": "is a violation under § 222.25",
        "222.45": "is a violation under § 222.45",
    }.get(section, "")


def _lesser(count: CountResult) -> str:
    return (
        "Under article 222 the conduct charged would have been, at most, a lesser or potentially "
        f"less onerous offense, {new_offense_short(count)}. I say this only to show that CPL "
        "440.46-a applies. I do not admit any fact that I have not stated above."
    )


def _presumption(kind: str, counts: tuple[CountResult, ...]) -> str:
    by = "CPL 440.10(1)(k)" if kind == "DOC-D" else "CPL 440.46-a(2)(b)(i)"
    ways = {count.facts.get("disposition") for count in counts}
    plea = (
        "I ask the Court to presume that my plea was not knowing, voluntary and intelligent, "
        f"because the conviction has severe or ongoing consequences ({by})."
    )
    trial = (
        "I ask the Court to presume that the conviction and sentence are cruel and unusual "
        "punishment under article I, section 5 of the New York Constitution, "
    )
    if ways == {"convicted_plea"}:
        return plea
    if ways == {"convicted_trial"}:
        return trial + f"because the conviction has severe or ongoing consequences ({by})."
    return (
        f"I ask the Court to apply the presumptions of {by}, because the case has severe or "
        "ongoing consequences."
    )
