"""New York's step card: for a motion, a letter, a request to destroy (brief 2.2 to 2.4).

No surer than the brief: what it marks as own knowledge is worded so, or left to the clerk.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.jurisdictions.new_york.cover import heading, kinds
from app.jurisdictions.new_york.matter import Matter
from app.papers import guide
from app.papers.calendar import Reminder, Start
from app.papers.filing import Blank, Entry, Paper, Part
from app.relief.text import Text

_STATUS = Reminder(
    Start.FILED,
    60,
    Text("Call about my papers"),
    Text(
        "If nothing has come, call the clerk. Ask for the part and the next date. The law sets no "
        "time limit: 60 days is only a habit. The step card has the words to say."
    ),
)
_AFTER_ORDER = Reminder(
    Start.ORDERED,
    90,
    Text("Check that it worked"),
    Text(
        "About 60 to 90 days after an order everything should have changed. That is only a habit. "
        "The step card says whom to ask, and has the number to call."
    ),
)
_LETTER = Reminder(
    Start.FILED,
    30,
    Text("Call about my letter"),
    Text(
        "The letter asks for an answer within 30 days. If nothing has come, call the clerk. The "
        "step card has the words to say."
    ),
)
_RECORD = Reminder(
    Start.FILED,
    30,
    Text("Call about my letter"),
    Text(
        "If nothing has come, call the clerk. The law sets no time limit: 30 days is only a habit. "
        "The step card has the words to say."
    ),
)


def reminders(papers: Sequence[Paper]) -> tuple[Reminder, ...]:
    """Days to call, for the papers that there are."""
    made = kinds(papers)
    given = {"notice": (_STATUS, _AFTER_ORDER), "letter-not-updated": (_LETTER,),
             "letter-record": (_RECORD,)}  # fmt: skip
    return tuple(one for kind, some in given.items() if kind in made for one in some)


def step_card(matter: Matter, papers: Sequence[Paper]) -> Paper:
    """The card of one case."""
    return guide.step_card(heading(matter, papers=papers), _steps(matter, kinds(papers)))


def _steps(matter: Matter, made: frozenset[str]) -> Iterator[Part]:
    yield _call(matter, made)
    if "notice" in made:
        yield from _motion(matter)
    if "letter-not-updated" in made:
        yield from _letter()
    if "letter-record" in made:
        yield _ask_for_the_record()
    if "destruction" in made:
        yield _destroy()


def _address(matter: Matter, street: str, city: str, label: str) -> Entry:
    lines = (matter.addresses.get(street), matter.addresses.get(city))
    found = ", ".join(line for line in lines if isinstance(line, str) and line)
    return found or Blank(label)


def _call(matter: Matter, made: frozenset[str]) -> Part:
    say = [
        "“Which counter takes papers in an old criminal case? What is the mailing address? Do you "
        "take them online?”"
    ]
    if "notice" in made:
        say += [
            "“I have a motion to vacate a judgment. How many copies do you need? Do you give the "
            "return date? Can I sign the affidavit before you, or do I need a notary?”",
            "“Do you want the court system’s own form with it? Where do I send the District "
            "Attorney’s copy?”",
        ]
    say.append("“How do I get a Certificate of Disposition? What does it cost?”")
    return Part(
        "Call the clerk of the court that convicted you",
        facts=(
            (
                "Court address (ask if it is right)",
                _address(matter, "street", "city_zip", "address of the court"),
            ),
            ("Phone of the clerk", Blank("phone")),
            ("Counter or room", Blank("counter")),
        ),
        say=tuple(say),
    )


def _motion(matter: Matter) -> Iterator[Part]:
    yield _attach(matter)
    yield Part(
        "Read and sign the motion",
        steps=(
            "Read every page. Fill in empty lines by hand, but leave the return date and the part "
            "to the clerk.",
            "Sign and date the notice of motion.",
            "Take photo ID to a notary, or to the clerk if the clerk does it. Sign the affidavit "
            "in support there, only if all of it is true. Not before.",
            "Then make three copies of everything, or as many as the clerk said.",
        ),
    )
    yield _serve(matter)
    yield _file()
    yield _wait()
    yield _granted()
    yield Part(
        "If the judge says no",
        steps=(
            "See a lawyer the same day. We believe there are only 30 days to ask for leave to "
            "appeal.",
            "Call the public defender, or the Legal Aid Society Case Closed Project: "
            "(212) 298-3120.",
        ),
    )


def _attach(matter: Matter) -> Part:
    complaint = (
        "Exhibit B: your copy of the complaint or indictment."
        if matter.said("has_accusatory") == "yes"
        else "If you can, the complaint or indictment too: ask the court, your old lawyer or the "
        "District Attorney. You can file without it."
    )
    return Part(
        "Get what goes with the motion",
        steps=(
            "Exhibit A: the Certificate of Disposition, from the clerk. You need your name, date "
            "of birth, and the case number or the date of the arrest. It may cost $5 to $10. Ask "
            "for a waiver if you had a lawyer from the court, or have a state benefit card.",
            complaint,
            "Write “Exhibit A” or “Exhibit B” on the first page of each.",
        ),
    )


def _serve(matter: Matter) -> Part:
    return Part(
        "Have the District Attorney served, before you file",
        facts=(
            (
                f"District Attorney, {matter.county} County (ask if it is right)",
                _address(matter, "da_street", "da_city_zip", "address of the District Attorney"),
            ),
            ("Who served, and when", Blank("server and day")),
        ),
        steps=(
            "You may not serve the papers yourself. Ask another adult (18 or older) who is not "
            "part of the case. A friend can do it.",
            "That adult hands or mails one copy of the notice, the affidavit and the exhibits to "
            "the District Attorney.",
            "Then that adult fills in the affidavit of service, and signs it before a notary.",
            "If the indictment number has “SNP” or “N” in it, also serve the Special Narcotics "
            "Prosecutor, 80 Centre Street, New York 10013. If the Attorney General was the "
            "prosecutor, serve that office. Ask the clerk if you are not sure.",
        ),
    )


def _file() -> Part:
    return Part(
        "File the motion",
        facts=(
            ("Day you filed", Blank("day")),
            ("Return date, part and room", Blank("return date")),
        ),
        steps=(
            "Take or mail the original and one copy to the clerk: notice of motion, affidavit with "
            "exhibits, affidavit of service, proposed order. If you mail them, add an envelope "
            "with your address and a stamp.",
            "Ask the clerk for the return date. Ask for a day at least 30 days away, so that the "
            "District Attorney has time. Ask who tells the District Attorney the day.",
            "Ask the clerk to stamp your copy. The stamp shows the day you filed. Keep that copy.",
            "There is no deadline to file, and we know of no fee. If the clerk asks for money, ask "
            "what for.",
        ),
    )


def _wait() -> Part:
    return Part(
        "Wait, then call",
        facts=(("Call the clerk if nothing by", Blank("day to call")),),
        steps=(
            "The District Attorney may answer or oppose. That is normal. It does not mean that you "
            "did something wrong.",
            "The court may decide on the papers alone. If you get a date, go.",
            "The law sets no time limit. If you hear nothing by about 60 days, call the clerk. If "
            "the clerk cannot help, ask a public defender.",
        ),
        say=(
            "“I filed a motion to vacate a judgment in this case. Which part has it, and what is "
            "the next date? Has the judge signed an order?”",
        ),
    )


def _granted() -> Part:
    return Part(
        "If the judge says yes",
        facts=(("Day of the order", Blank("day")),),
        steps=(
            "The answer is a written order. Get a certified copy, and keep it. If none comes, send "
            "the letter that asks for it.",
            "The court system tells the state (DCJS). After about 60 to 90 days, ask DCJS for a "
            "Personal Record Review: (518) 457-9847. The fee can be waived for hardship.",
            "Ask a lawyer before you have any record destroyed.",
        ),
    )


def _letter() -> Iterator[Part]:
    yield Part(
        "Mail the letter about the wiped conviction",
        facts=(("Day you mailed it", Blank("day")),),
        steps=(
            "Send it only if the record still shows somewhere.",
            "Put in a copy of the DCJS record or of a court disposition that shows it. Keep the "
            "original, and a copy of the letter.",
            "Sign and date the letter. Mail it or take it to the clerk. Ask for a stamp on your "
            "copy. The District Attorney gets no copy.",
        ),
    )
    yield Part(
        "Call 30 days later",
        facts=(("Call the clerk if nothing by", Blank("day to call")),),
        steps=(
            "The letter asks for an answer within 30 days. The law says 30 days where records are "
            "lost or were not updated.",
            "If the clerk cannot help, call the court system: (800) 268-7869.",
        ),
        say=(
            "“I wrote to you about a conviction that was expunged under CPL 160.50(5). Is the "
            "record updated, and was the state (DCJS) told?”",
        ),
    )


def _ask_for_the_record() -> Part:
    return Part(
        "Mail the letter that asks for the record",
        facts=(
            ("Day you mailed it", Blank("day")),
            ("Call the clerk if nothing by", Blank("day to call")),
        ),
        steps=(
            "Sign and date the letter, and mail it with a stamped envelope. For a wiped case bring "
            "a photo ID, or have your request notarized.",
            "When the certificate comes, come back to this site with the law section on it.",
        ),
        say=("“I asked for a Certificate of Disposition. When will it be ready?”",),
    )


def _destroy() -> Part:
    return Part(
        "Only if you are sure: ask to destroy the record",
        facts=(("Day you filed", Blank("day")),),
        steps=(
            "This is for ever. Get certified copies first. Do not do it if you are not a U.S. "
            "citizen, or may want a cannabis license.",
            "Attach a copy of the certificate or of the DCJS record. For 220.03, 220.06 or 240.36, "
            "attach proof that concentrated cannabis was the only drug.",
            "By mail: sign before a notary. In person: bring photo ID to the clerk. There is no "
            "fee. Another court cannot use it.",
            "The clerk checks it and sends it to the state (DCJS) and the police, who destroy the "
            "records. If nothing happens, show the clerk the DCJS record again. If the clerk says "
            "no, ask why, and ask legal aid.",
        ),
        say=("“Was my application to destroy an expunged record sent to DCJS?”",),
    )
