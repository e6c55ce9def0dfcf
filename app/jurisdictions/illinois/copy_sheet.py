"""The sheet to copy from by hand, for a clerk who wants the official forms (brief 2.1)."""

from __future__ import annotations

from collections.abc import Iterator

from app.jurisdictions.illinois import law
from app.jurisdictions.illinois.listed import Line, in_words
from app.jurisdictions.illinois.papers import Packet, motion, notice
from app.jurisdictions.illinois.words import OFFICIAL_FORMS
from app.papers.filing import Blank, Entry, Paper, Tick

_EMPTY = "Leave this empty."
_TICK, _NO_TICK = "Tick the box.", "Do not tick the box."


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
        use="For you. Only if the clerk wants the official forms: copy your answers from it.",
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
