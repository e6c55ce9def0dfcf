"""Illinois's cover: what the papers are, what to sign where, what to know before (brief 2.6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.jurisdictions.illinois.papers import Packet
from app.jurisdictions.illinois.words import OFFICIAL_FORMS
from app.papers.edition import currency_warning
from app.papers.filing import Entry, Paper, Part
from app.papers.guide import Cover, Heading

LAWYER_FIRST = (
    "Talk to a lawyer before you file. Something in your answers may make a judge look more "
    "closely. New Leaf Illinois helps for free: 855-963-9532."
)
CONFIRM_CLASS = "Ask the clerk for the class before you file."
_LOOK_CLOSELY = frozenset(("section7", "violent_link", "outside_court_guide"))
_MOST_NUMBERS = 12


def heading(packet: Packet) -> Heading:
    """Court and case numbers, as the pages for the person name them."""
    numbers = packet.numbers
    more = len(numbers) - _MOST_NUMBERS
    named = ", ".join(numbers[:_MOST_NUMBERS])
    return Heading(
        packet.court.caption,
        f"{named}, and {more} more" if more > 0 else named,
        LAWYER_FIRST if _LOOK_CLOSELY & packet.flags else "",
    )


def cover(packet: Packet, papers: Iterable[Paper]) -> Paper:
    """The first page of a packet."""
    texts: dict[str, Entry] = {}
    worked_out = dict.fromkeys(
        line.number for line in packet.lines if "confirm_class" in line.flags
    )
    if worked_out:
        texts["ConfirmClass"] = CONFIRM_CLASS
        texts["ConfirmCases"] = ", ".join(worked_out)
    return Cover(
        heading(packet),
        notes=tuple(_what_this_is(packet, papers)),
        parts=(
            Part("Before you file", steps=tuple(_before(packet))),
            Part("What to sign", steps=tuple(_sign(packet))),
            Part(
                "Copies and fee",
                steps=(
                    "Ask the clerk how many copies to bring. To be safe, bring the original and "
                    "three copies.",
                    "There may be a fee. If you cannot pay, ask for the form Application for "
                    "Waiver of Court Fees. There is no fee to file that form.",
                ),
            ),
            Part(
                "Free help",
                steps=(
                    "New Leaf Illinois: newleafillinois.org, 855-963-9532.",
                    "Office of the State Appellate Defender, Expungement Unit: 866-787-1776.",
                    "Illinois Legal Aid Online: illinoislegalaid.org.",
                ),
            ),
        ),
        template="illinois/read-first.html",
        texts=texts,
    ).paper()


def _what_this_is(packet: Packet, papers: Iterable[Paper]) -> Iterator[str]:
    yield (
        f"These papers ask the court in {packet.court.county} County to cancel and erase the "
        "convictions listed in the motion. Nothing happens until you sign them and file them."
    )
    old = currency_warning((paper.edition for paper in papers), packet.as_of)
    if old:
        yield old


def _before(packet: Packet) -> Iterator[str]:
    if "check_first" in packet.flags:
        yield (
            "Check first. Many cases like yours were already pardoned or cleared. If the clerk "
            "says that the case is gone, you have nothing to file."
        )
    yield (
        "If you are not a U.S. citizen, talk to an immigration lawyer before you file anything. "
        "Clearing a record usually does not help with immigration, and it can make papers hard to "
        "get. Get certified copies of your court records first."
    )
    yield (
        "The motion, the notice and the order have the items of the court’s own forms. If the "
        f"clerk wants the official forms, you find them at {OFFICIAL_FORMS}. Every court must take "
        "them. Copy your answers from the last sheet of this packet."
    )
    if any(line.arrested.day is None for line in packet.lines):
        yield (
            "A date of arrest is not complete. Ask the clerk or look at the police report, and "
            "write the full date beside it by hand."
        )
    yield (
        "Confirm the clerk’s address before you go. It comes from a public list. We could not "
        "check it."
        if packet.court.street
        else "We have no address for this clerk. Ask before you go."
    )


def _sign(packet: Packet) -> Iterator[str]:
    more = " and each sheet of additional convictions" if len(packet.lines) > 18 else ""
    yield (
        f"The motion{more}: sign and date, only if everything is true. We leave the places empty."
    )
    yield (
        "The notice: sign it at both places, and date it. Leave the court date empty: the clerk "
        "gives it. Leave the certificate of mailing to the clerk."
    )
    yield "The order: nobody but the judge."
    yield "The letter: sign it only if you send it."
