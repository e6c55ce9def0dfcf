"""The two pages for the person: what to read first, and the sheet to copy from (brief 2.1, 2.6)."""

from __future__ import annotations

from collections.abc import Iterator

from app.jurisdictions.illinois import law
from app.jurisdictions.illinois.listed import Line, in_words
from app.jurisdictions.illinois.papers import Packet, motion, notice
from app.jurisdictions.illinois.words import OFFICIAL_FORMS
from app.papers.filing import Blank, Entry, Paper, Tick

LAWYER_FIRST = (
    "Talk to a lawyer before you file. Something in your answers may make a judge look more "
    "closely. New Leaf Illinois helps for free: 855-963-9532."
)
CONFIRM_CLASS = "Ask the clerk for the class before you file."
_LOOK_CLOSELY = frozenset(("section7", "violent_link", "outside_court_guide"))
_EMPTY = "Leave this empty."
_TICK, _NO_TICK = "Tick the box.", "Do not tick the box."


def read_first(packet: Packet) -> Paper:
    """A page for the person, on top of the papers."""
    texts: dict[str, Entry] = {"County": packet.court.county}
    if _LOOK_CLOSELY & packet.flags:
        texts["Warning"] = LAWYER_FIRST
    worked_out = dict.fromkeys(
        line.number for line in packet.lines if "confirm_class" in line.flags
    )
    if worked_out:
        texts["ConfirmClass"] = CONFIRM_CLASS
        texts["ConfirmCases"] = ", ".join(worked_out)
    return Paper(
        id="read-first",
        template="illinois/read-first.html",
        title="Read this first",
        texts=texts,
        notes=tuple(_what_to_do(packet)),
    )


def _what_to_do(packet: Packet) -> Iterator[str]:
    yield (
        "If you are not a U.S. citizen, talk to an immigration lawyer before you file anything. "
        "Clearing a record usually does not help with immigration, and it can make papers hard to "
        "get. Get certified copies of your court records first."
    )
    if "check_first" in packet.flags:
        yield (
            "Check first. Many cases like yours were already pardoned or cleared. Call the circuit "
            "clerk with your name, birth date and case number. If the case is gone, you have "
            "nothing to file."
        )
    yield (
        "Read every page. Fill in empty lines by hand if you know the answer. Sign and date the "
        "motion and the notice only if they are true. We leave those places empty."
    )
    yield (
        "We made the motion in the order and words of the court's own forms. Every court must "
        f"take the official forms. You find them at {OFFICIAL_FORMS}. If the clerk wants them, "
        "copy your answers from the last sheet of this packet."
    )
    if any(line.arrested.day is None for line in packet.lines):
        yield (
            "A date of arrest is not complete. Ask the clerk or look at the police report, and "
            "write the full date beside it by hand."
        )
    yield from _where(packet)
    yield (
        "Ask the clerk: How many copies? (Bring the original and three.) Do you need a copy of the "
        "court disposition? Is there a fee? Does the State Police fee apply? Can I file by mail, "
        "or online? If you must file online, ask about the Certification for Exemption From "
        "E-Filing. There may be a fee. If you cannot pay, file the Application for Waiver of Court "
        "Fees. There is no fee to file that application."
    )
    yield (
        "The clerk sends the notice and the motion to the State's Attorney and signs the "
        "certificate of mailing. You serve no one. The clerk gives you a court date, at once or "
        "only if there is an objection. The State's Attorney has at least 60 days to object. It "
        "often takes a few months in all. Bring photo ID, your copies, the order, and proof of "
        "your reasons."
    )
    yield (
        "If the judge grants it: keep a copy of the order for ever. Send a copy of the order to "
        "the agency that arrested you and to the Illinois State Police, Bureau of Identification, "
        "260 North Chicago Street, Joliet, IL 60432, (815) 740-5160. They have 60 days."
    )
    yield (
        "If the judge denies it: ask for legal aid at once. A motion to reconsider is due within "
        "60 days, a notice of appeal within 30 days. You may still be able to seal (hide) the "
        "record. Free help: New Leaf Illinois, 855-963-9532."
    )


def _where(packet: Packet) -> Iterator[str]:
    court = packet.court
    if court.street:
        city, _, zip_code = court.city_zip.rpartition(" ")
        yield (
            f"File with the Circuit Clerk of {court.county} County. A public list gives this "
            f"address: {court.street}, {city}, IL {zip_code}. {court.note} We could not check it. "
            "Call the clerk before you go."
        )
    else:
        yield f"File with the Circuit Clerk of {court.county} County. Call the clerk before you go."


def copy_sheet(packet: Packet) -> Paper:
    """Every answer in the order of the official forms, to copy by hand."""
    return Paper(
        id="copy-sheet",
        template="illinois/copy-sheet.html",
        title="Copy your answers onto the official forms",
        texts={"County": packet.court.county},
        rows=tuple({"place": place, "answer": answer} for place, answer in _places(packet)),
        notes=(
            f"You find the official forms at {OFFICIAL_FORMS}. They are "
            f"{law.MOTION.number}, {law.NOTICE.number} and {law.ORDER.number}"
            f" ({law.MOTION.revision}); ask for the newest ones.",
        ),
    )


def _places(packet: Packet) -> Iterator[tuple[str, Entry]]:
    first = packet.lines[: law.MOTION_ROWS]
    more = packet.lines[law.MOTION_ROWS :]
    made = motion(packet, first, more=bool(more))
    yield from _head("Motion", packet)
    for key in ("1a", "1b", "2", "3", "4"):
        yield f"Motion, {key}", _box(made.boxes[f"item_{key}"])
    for n, line in enumerate(first, start=1):
        yield f"Motion, 4, line {n}", _line(line)
    yield "Motion, 4, additional cases", _box(made.boxes["item_4_more"])
    yield "Motion, 5a", made.texts["AgeNow"]
    yield "Motion, 5b", made.texts["AgeThen"]
    yield "Motion, 5c, years", made.texts["Years"]
    yield (
        "Motion, 5c, months",
        _EMPTY if isinstance(made.texts["Years"], str) else made.texts["Months"],
    )
    yield "Motion, 6", "Copy item 6 of your motion. Add a page if it is longer."
    yield "Motion, signature and date", "Sign by hand, if everything is true."
    yield from _prepared("Motion", packet)
    for n, line in enumerate(more, start=1):
        sheet, at = divmod(n - 1, law.MOTION_ROWS)
        yield f"Additional Cannabis Convictions, sheet {sheet + 1}, line {at + 1}", _line(line)
    yield from _of_notice(packet)
    yield "Order, top part", "The same as on the motion."
    yield "Order, all boxes, judge and date", _EMPTY
    yield from _prepared("Order", packet)


def _of_notice(packet: Packet) -> Iterator[tuple[str, Entry]]:
    made = notice(packet)
    yield "Notice, top part", "The same as on the motion."
    yield "Notice, additional cases", _box(made.boxes["more_cases"])
    yield "Notice, 1, date, time and place", "Leave this empty. The clerk gives it to you."
    yield "Notice, 2, To", f"{packet.court.county} County State’s Attorney"
    yield "Notice, 2, street address", made.texts["OfficeStreet"]
    yield "Notice, 2, city, state, ZIP", made.texts["OfficeCity"]
    yield "Notice, 3", packet.court.county
    yield "Notice, 4, fee waiver", _box(made.boxes["fee_waiver"])
    yield "Notice, certificate of mailing", "Leave this empty. The clerk fills it in."


def _head(form: str, packet: Packet) -> Iterator[tuple[str, Entry]]:
    born = in_words(packet.born) if packet.born else Blank("date of birth")
    yield f"{form}, county", packet.court.county
    yield f"{form}, your name", packet.detail("name")
    yield f"{form}, other names", packet.detail("other_names")
    yield f"{form}, date of birth", born
    yield f"{form}, race", packet.detail("race")
    yield f"{form}, gender", packet.detail("gender")
    yield f"{form}, case number from the clerk", _EMPTY
    for n, number in enumerate(packet.numbers[: law.MOTION_ROWS], start=1):
        yield f"{form}, case numbers, {n}", number


def _prepared(form: str, packet: Packet) -> Iterator[tuple[str, Entry]]:
    yield f"{form}, prepared by", packet.detail("name")
    yield f"{form}, street address", packet.detail("street")
    yield f"{form}, city, state, ZIP", packet.city_line()
    yield f"{form}, telephone", packet.detail("phone")
    yield f"{form}, email", packet.detail("email")
    yield f"{form}, attorney number", _EMPTY


def _box(tick: Tick) -> str:
    return _TICK if tick.on else _NO_TICK


def _line(line: Line) -> str:
    kind = "Class 4 Felony" if line.felony else "Misdemeanor"
    return f"{line.number}; {line.agency}; {kind}; {in_words(line.arrested)}"
