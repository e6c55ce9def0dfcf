"""California's papers, as typed content, in the order of use: what to read first, the step card,
CR-400, its attachment, CR-401, CR-403, a letter that asks for the order.

Filled by brief 2.2 to 2.6. No facts of the conduct ever reach a paper; a level or a date that
the person did not give stays blank; waivers come only from the answers to their own questions.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import date

from app.intake.answers import Given
from app.intake.screening import CaseResults, CountResult, Screening
from app.jurisdictions.california import law
from app.jurisdictions.california.courts import COURTS
from app.jurisdictions.california.cover import CoverFacts, cover
from app.jurisdictions.california.letter import order_letter
from app.jurisdictions.california.outcomes import OUTCOMES
from app.jurisdictions.california.sections import read_section
from app.jurisdictions.california.step_card import CardFacts, step_card
from app.papers.courts import Court
from app.papers.filing import Blank, Entry, Filing, Paper, Sworn, Tick
from app.relief.dates import PartialDate
from app.relief.facts import UNKNOWN, Facts
from app.relief.text import Text

FILES = frozenset(outcome.id for outcome in OUTCOMES if outcome.files)
"""The outcomes that lead to a CR-400."""
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
        _filing(case, person, number, screening.as_of)
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


def _filing(case: CaseResults, person: Given, number: int, as_of: date) -> Filing:
    counts = tuple(count for count in case.counts if files(count))
    court_papers = (
        _petition(case, counts, person),
        _attachment(case, counts, person),
        _proof_of_service(case, person),
        _order(case, person),
    )
    court = _court(case)
    return Filing(
        id=f"case-{number}",
        number=number,
        title=f"Papers for case {number}",
        label=Text("Case %(case)s", case=number),
        file_name=f"papers-case-{number}.pdf",
        county=court.id if court else "",
        papers=(
            _read_first(case, counts, court_papers, as_of),
            _step_card(case, counts),
            *court_papers,
            order_letter(_head(case, person)),
        ),
    )


def _text(given: Given, key: str, label: str = "") -> Entry:
    value = given.get(key)
    return value if isinstance(value, str) and value else Blank(label or key)


def _address(case: CaseResults) -> Given:
    given = case.given.get("court_address")
    return given if isinstance(given, dict) else {}


def _court(case: CaseResults) -> Court | None:
    county = case.given.get("county")
    return COURTS.get(county) if isinstance(county, str) else None


def _caption(case: CaseResults, person: Given) -> dict[str, Entry]:
    """The values that every paper of the case carries."""
    court = _court(case)
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
    return Paper(
        id="cr-400",
        template="california/cr-400.html",
        title=law.CR_400.title,
        layout="california/cr-400",
        texts={**_head(case, person), "SigName": _text(person, "name")},
        boxes=boxes,
        use="The petition. Sign and date it. For the court.",
        edition=law.CR_400.edition,
    )


def _head(case: CaseResults, person: Given) -> dict[str, Entry]:
    """The caption of an official form: the same on CR-400, CR-401 and CR-403."""
    address = _address(case)
    return {
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
        **_caption(case, person),
    }


def _proof_of_service(case: CaseResults, person: Given) -> Paper:
    """CR-401: who was served stays blank, because no verified list of prosecutors is at hand."""
    return Paper(
        id="cr-401",
        template="california/cr-401.html",
        title=law.CR_401.title,
        layout="california/cr-401",
        texts={
            **_head(case, person),
            "PersonServed": Blank("name of the person served"),
            "AddressServed": Blank("address where served"),
        },
        use="Proof of service. The adult who serves fills it in and signs it, after service.",
        edition=law.CR_401.edition,
    )


def _order(case: CaseResults, person: Given) -> Paper:
    return Paper(
        id="cr-403",
        template="california/cr-403.html",
        title=law.CR_403.title,
        layout="california/cr-403",
        texts=_head(case, person),
        use="The order. The judge fills it in. Leave it as it is, and give it to the court.",
        edition=law.CR_403.edition,
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
        use="One line for each count. Fill in empty lines by hand. For the court, behind CR-400.",
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


def _read_first(
    case: CaseResults, counts: tuple[CountResult, ...], papers: Iterable[Paper], as_of: date
) -> Paper:
    court = _court(case)
    return cover(
        CoverFacts(
            court=court.caption if court else "",
            case_number=_text(case.given, "case_number", "case number"),
            lawyer=_needs_lawyer(case.counts),
            serving=any(_serving(count) for count in counts),
            unchecked=_unchecked(counts),
            address=bool(_address(case).get("street")),
            editions=tuple(paper.edition for paper in papers if paper.edition),
            as_of=as_of,
        )
    )


def _step_card(case: CaseResults, counts: tuple[CountResult, ...]) -> Paper:
    court, address = _court(case), _address(case)
    return step_card(
        CardFacts(
            court=court.caption if court else "",
            street=str(address.get("street", "")),
            city_zip=str(address.get("city_zip", "")),
            county=court.county if court else "",
            case_number=_text(case.given, "case_number", "case number"),
            serving=any(_serving(count) for count in counts),
            unchecked=_unchecked(counts),
            hearing=case.given.get("hearing") == "yes",
        )
    )


def _unchecked(counts: Iterable[CountResult]) -> bool:
    return any(count.facts.get("record_status") == "not_checked" for count in counts)


def _needs_lawyer(counts: Iterable[CountResult]) -> bool:
    """A count of a cannabis section that came out for review or not eligible (brief 2.2)."""
    return any(outcome_of(count) in ("needs_lawyer_review", "not_eligible") for count in counts)


def name_of(facts: Facts) -> str:
    """What to call a conviction, such as "HS 11357(b)"; empty where no section was read."""
    section = facts.get("section")
    return read_section(str(section))[0].as_read() if section not in (None, UNKNOWN) else ""
