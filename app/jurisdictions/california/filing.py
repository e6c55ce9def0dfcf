"""California's papers, as typed content: CR-400, its attachment, what to read first, the letter.

Filled by brief 2.2. No facts of the conduct ever reach a paper; a level or a date that the person
did not give stays blank; waivers come only from the answers to their own questions.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable

from app.intake.answers import Given
from app.intake.screening import CaseResults, CountResult, Screening
from app.jurisdictions.california import law
from app.jurisdictions.california.courts import COURTS
from app.jurisdictions.california.outcomes import OUTCOMES
from app.jurisdictions.california.sections import read_section
from app.papers.courts import ASK_THE_CLERK
from app.papers.filing import Blank, Entry, Filing, Paper, Sworn, Tick
from app.relief.dates import PartialDate
from app.relief.facts import UNKNOWN, Facts
from app.relief.text import Text

FILES = frozenset(outcome.id for outcome in OUTCOMES if outcome.files)
"""The outcomes that lead to a CR-400."""
LAWYER_FIRST = (
    "One count in this case needs a lawyer's look. Talk to a lawyer or the public defender "
    "before you file."
)
PUBLIC_DEFENDER = (
    "You are still serving a sentence in this case. Show these papers to the public defender "
    "before you file. The help is free if you cannot pay for a lawyer."
)
_BOX_OF_SECTION = {"11357": "li1a", "11358": "li1b", "11359": "li1c", "11360": "li1d"}
_BOTH = frozenset(("upgrade_possible", "depends_on_amount", "depends_on_site", "age_assumed_18_20"))
_SEAL_OR_LOWER = (
    "Dismiss and seal the conviction as legally invalid or, in the alternative, redesignate it "
    "as a misdemeanor or infraction"
)
_REQUESTS = {
    "dismiss_and_seal": _SEAL_OR_LOWER,
    "redesignate_misdemeanor": "Redesignate the conviction as a misdemeanor",
    "redesignate_infraction": "Redesignate the conviction as an infraction",
    "resentence": "Recall the sentence and resentence, or dismiss the conviction",
}


def filings(screening: Screening) -> tuple[Filing, ...]:
    """One filing for each case number that has a count to file.

    Raises:
        NotAsked: a waiver question of such a case has no answer.
    """
    person = _details(screening)
    return tuple(
        _filing(case, person, number)
        for number, case in enumerate(screening.cases, start=1)
        if any(files(count) for count in case.counts)
    )


def outcome_of(count: CountResult) -> str:
    """The count's outcome; empty while it is undecided."""
    return (count.decision.outcome if count.decision else None) or ""


def files(count: CountResult) -> bool:
    """Whether this count belongs on a petition."""
    return outcome_of(count) in FILES


def _details(screening: Screening) -> Given:
    given = screening.answers.person.get("details")
    return given if isinstance(given, dict) else {}


def _filing(case: CaseResults, person: Given, number: int) -> Filing:
    counts = tuple(count for count in case.counts if files(count))
    return Filing(
        id=f"case-{number}",
        number=number,
        title=f"Papers for case {number}",
        label=Text("Case %(case)s", case=number),
        file_name=f"papers-case-{number}.pdf",
        papers=(
            _read_first(case, counts),
            _petition(case, counts, person),
            _attachment(case, counts, person),
        ),
    )


def _text(given: Given, key: str, label: str = "") -> Entry:
    value = given.get(key)
    return value if isinstance(value, str) and value else Blank(label or key)


def _address(case: CaseResults) -> Given:
    given = case.given.get("court_address")
    return given if isinstance(given, dict) else {}


def _caption(case: CaseResults, person: Given) -> dict[str, Entry]:
    """The values that every paper of the case carries."""
    county = case.given.get("county")
    court = COURTS.get(county) if isinstance(county, str) else None
    name = _text(person, "name", "name")
    on_case = _text(person, "case_name", "name on the case")
    return {
        "CrtCounty": court.county if court else Blank("county"),
        "CaseNumber": _text(case.given, "case_number", "case number"),
        "Party2": name if isinstance(on_case, Blank) else on_case,
    }


def _petition(case: CaseResults, counts: tuple[CountResult, ...], person: Given) -> Paper:
    serving = any(_serving(count) for count in counts)
    branch = Tick(on=True, because=_rule(counts[0]))
    boxes: dict[str, Tick] = {
        "title_resentencing" if serving else "title_redesignation": branch,
        "li2a" if serving else "li2b": branch,
        "li3": _waiver(case.given, "waive_judge"),
        "li4": _waiver(case.given, "waive_appearance"),
    }
    for count in counts:
        box = _BOX_OF_SECTION[read_section(str(count.facts["section"]))[0].family]
        boxes[box] = Tick(on=True, because=_rule(count))
    address = _address(case)
    texts: dict[str, Entry] = {
        "Name": _text(person, "name"),
        "Street": _text(person, "street"),
        "City": _text(person, "city"),
        "State": _text(person, "state"),
        "Zip": _text(person, "zip"),
        "Phone": _text(person, "phone"),
        "Email": _text(person, "email"),
        "AttyFor": "In Pro Per",
        "CrtStreet": _text(address, "street"),
        "CrtMailingAdd": _text(address, "mailing"),
        "CrtCityZip": _text(address, "city_zip"),
        "SigName": _text(person, "name"),
        **_caption(case, person),
    }
    return Paper(
        id="cr-400",
        template="california/cr-400.html",
        title=law.CR_400.title,
        layout="california/cr-400",
        texts=texts,
        boxes=boxes,
    )


def _serving(count: CountResult) -> bool:
    return outcome_of(count) == "resentence"


def _rule(count: CountResult) -> str:
    return count.decision.rule if count.decision else ""


def _waiver(given: Given, key: str) -> Sworn:
    answer = given.get(key)
    return Sworn.from_answer(answer if isinstance(answer, str) else None, key)


def _attachment(case: CaseResults, counts: tuple[CountResult, ...], person: Given) -> Paper:
    notes = ("I ask for a hearing.",) if case.given.get("hearing") == "yes" else ()
    return Paper(
        id="attachment",
        template="california/attachment.html",
        title="Attachment to CR-400, item 1",
        texts=_caption(case, person),
        rows=tuple(_row(count) for count in counts),
        notes=notes,
    )


def _row(count: CountResult) -> dict[str, Entry]:
    details = count.given.get("count_details")
    details = details if isinstance(details, dict) else {}
    severity = count.facts.get("severity")
    when = count.facts.get("conviction_date")
    return {
        "count": _text(details, "number", "count"),
        "section": read_section(str(count.facts["section"]))[0].as_read(),
        "level": Blank("level") if severity in (None, UNKNOWN) else str(severity).capitalize(),
        "convicted": in_words(when) if isinstance(when, PartialDate) else Blank("date"),
        "sentence": _text(details, "sentence", "sentence"),
        "request": request(count),
    }


def request(count: CountResult) -> str:
    """What the petition asks for this count (brief 2.7, paragraph 4)."""
    outcome = outcome_of(count)
    flags = count.decision.flags if count.decision else ()
    if outcome != "resentence" and _BOTH.intersection(flags):
        if count.facts.get("age") in ("under18", "18_20"):
            return (
                "Redesignate the conviction as an infraction or, in the alternative, a misdemeanor"
            )
        return _SEAL_OR_LOWER
    return _REQUESTS[outcome]


def in_words(day: PartialDate) -> str:
    """A date for a court paper, as exact as it is known: "May 3, 2004", "May 2004", "2004"."""
    if day.month is None:
        return f"{day.year}"
    month = calendar.month_name[day.month]
    return f"{month} {day.year}" if day.day is None else f"{month} {day.day}, {day.year}"


def _read_first(case: CaseResults, counts: tuple[CountResult, ...]) -> Paper:
    caption = _caption(case, {})
    texts = {key: caption[key] for key in ("CaseNumber", "CrtCounty")}
    if _needs_lawyer(case.counts):
        texts["Warning"] = LAWYER_FIRST
    elif any(_serving(count) for count in counts):
        texts["Warning"] = PUBLIC_DEFENDER
    return Paper(
        id="read-first",
        template="california/notice.html",
        title="Read this first",
        texts=texts,
        notes=tuple(_what_to_do(case, counts)),
    )


def _needs_lawyer(counts: Iterable[CountResult]) -> bool:
    """A count of a cannabis section that came out for review or not eligible (brief 2.2)."""
    return any(outcome_of(count) in ("needs_lawyer_review", "not_eligible") for count in counts)


def _what_to_do(case: CaseResults, counts: tuple[CountResult, ...]) -> Iterable[str]:
    if _needs_lawyer(case.counts) and any(_serving(count) for count in counts):
        yield PUBLIC_DEFENDER
    if any(count.facts.get("record_status") == "not_checked" for count in counts):
        yield (
            "This may already be cleared. Ask the criminal clerk first: was an order entered "
            "under Health and Safety Code 11361.8 or 11361.9?"
        )
    yield (
        "Not a U.S. citizen? Talk to an immigration lawyer before you file. Get certified copies "
        "of your court papers before anything is sealed."
    )
    yield "Read every page. Fill in empty lines by hand if you know the answer."
    yield "Sign and date the petition only if it is true. We leave both places empty."
    yield (
        "Confirm the court's address with the criminal clerk before you mail anything. We could "
        "not check that this counter takes criminal papers."
        if _address(case).get("street")
        else "We have no address for this court. Ask the criminal clerk: "
        + " ".join(map(str, ASK_THE_CLERK))
    )
    yield (
        "Ask the clerk how many copies to bring. Most people need the original and two copies: "
        "one for the prosecutor, one to be stamped and kept."
    )
    yield (
        "An adult who is not you gives or mails a copy to the prosecutor, and fills in form "
        "CR-401 (proof of service). Ask the clerk whether to file first or to serve first."
    )
    yield (
        "We know of no fee for this petition. If the clerk asks for money, ask what for, and ask "
        "about form FW-001 (fee waiver)."
    )
    yield "Nothing by about 60 days? Call the clerk and ask. The law sets no deadline."


def name_of(facts: Facts) -> str:
    """What to call a conviction, such as "HS 11357(b)"; empty where no section was read."""
    section = facts.get("section")
    return read_section(str(section))[0].as_read() if section not in (None, UNKNOWN) else ""
