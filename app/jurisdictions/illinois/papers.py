"""The court papers of one county: motion, additional sheets, notice, order, item 6 continued."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.intake.answers import Given
from app.intake.screening import CaseResults
from app.jurisdictions.illinois import law
from app.jurisdictions.illinois.ask_papers import ITEM_1, ITEM_2, ITEM_3
from app.jurisdictions.illinois.listed import (
    Line,
    age_at_last_arrest,
    age_now,
    in_words,
    since_last_conviction,
)
from app.jurisdictions.illinois.story import Story, split_story
from app.papers.courts import Court
from app.papers.filing import Blank, Entry, Paper, Sworn, Tick
from app.relief.dates import PartialDate

MARK = "X"
ITEM_1A = "Misdemeanor cannabis offenses under 720 ILCS 550/4 or 720 ILCS 550/5; AND/OR"
ITEM_1B = "Class 4 felony cannabis offense under 720 ILCS 550/4 or 720 ILCS 550/5."
ITEM_2_WORDS = "I was convicted before June 25, 2019."
ITEM_3_WORDS = (
    "I have completed the sentences or conditions imposed by the conviction in each of the cases "
    "listed."
)
MONEY = (
    "I have completed every part of each sentence that is not money. Fines, fees, costs or "
    "restitution may still be owed. See 20 ILCS 2630/5.2(i)(3)."
)
ITEM_4 = (
    "I ask the court to VACATE AND EXPUNGE the following misdemeanor or Class 4 felony convictions "
    "under Section 4 or 5 of the Cannabis Control Act from the records of the arresting agency, "
    "the Circuit Clerk, and the Illinois State Police. I was arrested, or charged without being "
    "arrested, on the dates and for the offenses listed below:"
)
ITEM_4_MORE = "I have listed additional cases on the attached Additional Cannabis Convictions form."
NOTICE_MORE = (
    "I have listed additional cases on the attached Additional Notice of Court Date for Motion to "
    "Vacate & Expunge Eligible Cannabis Convictions form"
)
NOTICE_4 = (
    "I am seeking a fee waiver under Supreme Court Rule 298, or have attached an Order waiving my "
    "filing and State Police fees."
)
GOES_ON = "(My answer goes on: see the page headed “Item 6, continued”.)"


@dataclass(frozen=True)
class Packet:
    """Everything that the papers of one county say.

    Attributes:
        lines: the convictions, in order.
        office: street and city of the State's Attorney, as far as given.
    """

    court: Court
    cases: tuple[CaseResults, ...]
    lines: tuple[Line, ...]
    person: Given
    born: PartialDate | None
    office: dict[str, str]
    as_of: date

    @property
    def numbers(self) -> tuple[str, ...]:
        """Every case number once, in order."""
        return tuple(dict.fromkeys(line.number for line in self.lines))

    @property
    def story(self) -> Story:
        """Item 6."""
        return split_story(str(self.person.get("story", "")))

    @property
    def flags(self) -> frozenset[str]:
        """Every advice line of some listed conviction."""
        return frozenset(flag for line in self.lines for flag in line.flags)

    def detail(self, key: str, label: str = "") -> Entry:
        """A line of name, address or the like; a blank where it was left empty."""
        for question in ("details", "about_you"):
            given = self.person.get(question)
            if isinstance(given, dict) and given.get(key):
                return given[key]
        return Blank(label or key)

    def swears(self, item: str, *, where: bool = True) -> Sworn:
        """The box of an item, from what was ticked for every listed case."""
        answers = [case.given.get("true_items") for case in self.cases]
        told = all(isinstance(answer, list) and item in answer for answer in answers)
        yes = where and bool(answers) and told
        return Sworn.from_answer("yes" if yes else "no", f"true_items: {item}")

    def city_line(self) -> Entry:
        """City, state and ZIP code in one line."""
        city, state, zip_code = (self.detail(key) for key in ("city", "state", "zip"))
        if isinstance(city, Blank) or isinstance(state, Blank) or isinstance(zip_code, Blank):
            return Blank("city, state, ZIP")
        return f"{city}, {state} {zip_code}"


def _caption(packet: Packet, numbers: tuple[str, ...]) -> dict[str, Entry]:
    """What stands at the head of every paper (brief 2.2)."""
    return {
        "County": packet.court.county,
        "Name": packet.detail("name"),
        "OtherNames": packet.detail("other_names", "other names used in these cases"),
        "Born": in_words(packet.born) if packet.born else Blank("date of birth"),
        "Race": packet.detail("race"),
        "Gender": packet.detail("gender"),
        "NewNumber": Blank("case number from the clerk"),
        **{f"Case{n}": number for n, number in enumerate(numbers, start=1)},
    }


def _signed(packet: Packet) -> dict[str, Entry]:
    """The block at the end: the signature and its date are for a pen."""
    return {
        "Signature": Blank("signature"),
        "Date": Blank("date"),
        "Street": packet.detail("street"),
        "City": packet.city_line(),
        "Phone": packet.detail("phone"),
        "Email": packet.detail("email"),
        "Attorney": Blank("attorney number"),
    }


def _row(line: Line) -> dict[str, Entry]:
    return {
        "number": line.number,
        "agency": line.agency,
        "misdemeanor": Blank("misdemeanor") if line.felony else MARK,
        "felony": MARK if line.felony else Blank("felony"),
        "arrested": in_words(line.arrested),
    }


def _numbers(lines: tuple[Line, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.number for line in lines))


def motion(packet: Packet, lines: tuple[Line, ...], *, more: bool) -> Paper:
    """The motion, items in the order of the approved form (brief 2.3)."""
    every = packet.lines
    ask = Tick(on=True, because=lines[0].rule)
    boxes: dict[str, Tick] = {
        "item_1a": packet.swears(ITEM_1, where=any(not line.felony for line in every)),
        "item_1b": packet.swears(ITEM_1, where=any(line.felony for line in every)),
        "item_2": packet.swears(ITEM_2),
        "item_3": packet.swears(ITEM_3),
        "item_4": ask,
        "item_4_more": Tick(on=more, because=ask.because),
    }
    story = packet.story
    years, months = since_last_conviction(every, packet.as_of)
    texts: dict[str, Entry] = {
        **_caption(packet, _numbers(lines)),
        "item_1a": ITEM_1A,
        "item_1b": ITEM_1B,
        "item_2": ITEM_2_WORDS,
        "item_3": ITEM_3_WORDS,
        "item_4": ITEM_4,
        "item_4_more": ITEM_4_MORE,
        "AgeNow": age_now(packet.born, packet.as_of) or Blank("age"),
        "AgeThen": age_at_last_arrest(packet.born, every) or Blank("age at the last arrest"),
        "Years": years or Blank("years"),
        "Months": months or Blank("months"),
        **_signed(packet),
    }
    if "unpaid_money" in packet.flags:
        texts["Money"] = MONEY
    if story.rest:
        texts["GoesOn"] = GOES_ON
    return Paper(
        id="motion",
        template="illinois/motion.html",
        title=law.MOTION.title,
        texts=texts,
        boxes=boxes,
        rows=tuple(_row(line) for line in lines),
        notes=story.first,
    )


def additional(packet: Packet, lines: tuple[Line, ...], number: int) -> Paper:
    """Up to 18 more convictions (brief 2.4), with the motion's own words in item 4."""
    return Paper(
        id=f"additional-{number}",
        template="illinois/additional.html",
        title=law.MORE_CASES.title,
        texts={**_caption(packet, _numbers(lines)), "item_4": ITEM_4, **_signed(packet)},
        boxes={"item_4": Tick(on=True, because=lines[0].rule)},
        rows=tuple(_row(line) for line in lines),
    )


def notice(packet: Packet) -> Paper:
    """The notice of court date (brief 2.5). The clerk gives date and place and mails it."""
    fee = packet.person.get("fee_waiver")
    numbers = packet.numbers
    more = len(numbers) > law.MOTION_ROWS
    return Paper(
        id="notice",
        template="illinois/notice.html",
        title=law.NOTICE.title,
        texts={
            **_caption(packet, numbers[: law.MOTION_ROWS]),
            **_signed(packet),
            "more_cases": NOTICE_MORE,
            "fee_waiver": NOTICE_4,
            "OfficeStreet": packet.office.get("street") or Blank("street of the office"),
            "OfficeCity": packet.office.get("city") or Blank("city of the office"),
        },
        boxes={
            "more_cases": Tick(on=more, because=packet.lines[0].rule),
            "fee_waiver": Sworn.from_answer(fee if isinstance(fee, str) else None, "fee_waiver"),
        },
    )


def more_notice(packet: Packet, numbers: tuple[str, ...], number: int) -> Paper:
    """More case numbers for the notice, up to 45."""
    return Paper(
        id=f"notice-more-{number}",
        template="illinois/more-notice.html",
        title=law.MORE_NOTICE.title,
        texts=_caption(packet, numbers),
    )


def order(packet: Packet, numbers: tuple[str, ...], number: int) -> Paper:
    """A proposed order for up to 18 case numbers; every box and line of the judge is empty."""
    signed = _signed(packet)
    kept = {key: signed[key] for key in ("Street", "City", "Phone", "Email", "Attorney")}
    return Paper(
        id=f"order-{number}",
        template="illinois/order.html",
        title=law.ORDER.title,
        texts={**_caption(packet, numbers), **kept},
    )


def continued(packet: Packet) -> Paper:
    """What item 6 had no room for."""
    caption = _caption(packet, ())
    return Paper(
        id="item-6",
        template="illinois/item-6.html",
        title="Item 6, continued",
        texts={key: caption[key] for key in ("County", "Name", "NewNumber")},
        notes=packet.story.rest,
    )
