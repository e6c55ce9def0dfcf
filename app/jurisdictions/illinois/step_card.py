"""Illinois's step card: from the first call to the court's answer (brief 2.6).

No surer than the brief: what it took from practice and not from a text is left to the clerk.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.jurisdictions.illinois.cover import heading
from app.jurisdictions.illinois.papers import Packet
from app.papers import guide
from app.papers.calendar import Reminder, Start
from app.papers.filing import Blank, Entry, Paper, Part
from app.relief.text import Text

STATE_POLICE = "260 North Chicago Street, Joliet, IL 60432, (815) 740-5160"
"""The Bureau of Identification of the Illinois State Police."""
REMINDERS = (
    Reminder(
        Start.FILED,
        60,
        Text("Call about my papers"),
        Text(
            "The other side has at least 60 days to object. Call the clerk: did anybody object, "
            "and is there a date to come? The step card has the words to say."
        ),
    ),
    Reminder(
        Start.FILED,
        90,
        Text("Call again about my papers"),
        Text(
            "It often takes a few months in all. If nothing has come, call the clerk: is there an "
            "answer? The step card has the words to say."
        ),
    ),
    Reminder(
        Start.ORDERED,
        60,
        Text("Call about the order"),
        Text(
            "The offices that got the order have 60 days from the day they got it. If no letter "
            "has come, call the office whose number is on the step card."
        ),
    ),
)
"""Days to call: 60 days to object, a few months in all, 60 days to carry out an order."""


def step_card(packet: Packet) -> Paper:
    """The card of one county's packet."""
    return guide.step_card(heading(packet), _steps(packet))


def _steps(packet: Packet) -> Iterator[Part]:
    yield _call(packet)
    yield Part(
        "Read and sign",
        steps=(
            "Read every page. Fill in empty lines by hand if you know the answer.",
            "Sign and date the motion and the notice, only if they are true.",
            "Leave the order to the judge. On the notice, leave the court date and the "
            "certificate of mailing to the clerk.",
        ),
    )
    yield Part(
        "Make copies",
        steps=(
            "Bring the original and three copies of everything, or as many as the clerk said. One "
            "is for you.",
            "Some counties want a copy of the court disposition too. Put it behind the motion.",
            "If you mail the papers, add an envelope with your address and a stamp.",
        ),
    )
    yield _file(packet)
    yield _served(packet)
    yield _wait()
    yield _granted()
    yield _denied()


def _call(packet: Packet) -> Part:
    court = packet.court
    city, _, zip_code = court.city_zip.rpartition(" ")
    address: Entry = (
        f"{court.street}, {city}, IL {zip_code}" if court.street else Blank("address of the clerk")
    )
    phone = _phone(court.note)
    check = "check_first" in packet.flags
    return Part(
        f"Call the circuit clerk of {court.county} County",
        facts=(
            ("Address (ask if it is right)", address),
            ("Phone (from a public list)", phone or Blank("phone")),
            ("Counter or room", Blank("counter")),
        ),
        paragraphs=("If the case is gone, you have nothing to file.",) if check else (),
        say=(
            "“Is this case still on record? Or was it vacated, pardoned or expunged? What class "
            "is the conviction in your file?”",
            "“Which counter takes a motion to vacate and expunge cannabis convictions? Do you take "
            "it by mail, or online? Do you want the official forms?”",
            "“How many copies do you need? Do you want a copy of the court disposition? Is there a "
            "fee, and does the State Police fee apply?”",
        ),
    )


def _phone(note: str) -> str:
    """The number in a row's note, such as "Judicial circuit 8. Phone (217) 277-2100."."""
    _, found, number = note.partition("Phone ")
    return number.rstrip(".") if found else ""


def _file(packet: Packet) -> Part:
    asked = packet.person.get("fee_waiver") == "yes"
    waiver = (
        "You ticked on the notice that you ask for a fee waiver. File the form Application for "
        "Waiver of Court Fees with these papers. There is no fee to file that form."
        if asked
        else "There may be a fee. If you cannot pay, file the form Application for Waiver of Court "
        "Fees. There is no fee to file that form."
    )
    return Part(
        "File",
        facts=(
            ("Day you filed", Blank("day")),
            ("Court date, time and room", Blank("court date")),
        ),
        steps=(
            "Give or mail the clerk the motion, the notice and the order, with all sheets that "
            "belong to them. Some counties take them online.",
            "If you must file online and cannot, ask for the form Certification for Exemption "
            "From E-Filing.",
            waiver,
            "Ask the clerk to stamp your copy with the day, and to write the court date on the "
            "notice. Keep that copy. Some counties give a date only if somebody objects.",
        ),
    )


def _served(packet: Packet) -> Part:
    office = packet.office
    lines = [office[key] for key in ("street", "city") if office.get(key)]
    return Part(
        "The clerk tells the prosecutor. You serve no one.",
        facts=(
            (
                f"State’s Attorney of {packet.court.county} County",
                ", ".join(lines) or Blank("address of the State’s Attorney"),
            ),
        ),
        steps=(
            "The clerk mails the notice and the motion to the State’s Attorney, and signs the "
            "certificate of mailing.",
            "If the address is empty on the notice, ask the clerk for it and write it in.",
            "The police get no copy now.",
        ),
    )


def _wait() -> Part:
    return Part(
        "Wait, then call",
        facts=(("Call the clerk if nothing by", Blank("day to call")),),
        steps=(
            "The State’s Attorney has at least 60 days to object. It often takes a few months in "
            "all. Write down a day about 60 days after you filed.",
            "If there is a court date, go. It may be in the courthouse, by phone or by video: ask.",
            "Bring photo ID, your copies, the order, and proof of the reasons that you gave.",
        ),
        say=(
            "“I filed a motion to vacate and expunge cannabis convictions. Did the State’s "
            "Attorney object? Is there a court date? Has the judge signed an order?”",
        ),
    )


def _granted() -> Part:
    return Part(
        "If the judge says yes",
        facts=(
            ("Day of the order", Blank("day")),
            ("State Police, Bureau of Identification", STATE_POLICE),
        ),
        steps=(
            "Get a copy of the order, and keep it for ever. If none comes, send the letter in this "
            "packet.",
            "Send a copy to each agency that arrested you, and one to the State Police.",
            "They have 60 days from the day they get it. The State Police send you a letter when "
            "it is done, and tell the FBI. If no letter comes, call them.",
        ),
    )


def _denied() -> Part:
    return Part(
        "If the judge says no",
        steps=(
            "Call for free legal help the same day: New Leaf Illinois, 855-963-9532.",
            "The court’s guide says: a motion to reconsider within 60 days, a notice of appeal "
            "within 30 days. If you ask the judge to reconsider, the clerk does not mail that: you "
            "bring a copy to the other side yourself, or mail it.",
            "You may still be able to seal (hide) the record, or ask for a pardon: ask.",
        ),
    )
