"""Letters to the clerk: a record that was not updated, a sealed case that shows (brief 2.6)."""

from __future__ import annotations

from app.intake.screening import CountResult
from app.jurisdictions.declare import LetterRequest
from app.jurisdictions.new_york.courts import LOCAL
from app.jurisdictions.new_york.matter import LINE, Matter, judgment_day, reading
from app.papers.filing import Blank, Entry, Filing, Paper

_TEMPLATE = "new_york/letter.html"
_THANKS = "Please tell me in writing when it is done. Thank you."
_SEALED = (
    "I am writing about a criminal case in your court that did not end in a conviction.",
    "A case that ends this way must be sealed under CPL 160.50(1). If it was adjourned in "
    "contemplation of dismissal and then dismissed, CPL 170.56(3) says so too.",
    "The record still shows. Please check that the case is sealed, and tell the Division of "
    "Criminal Justice Services (DCJS).",
    _THANKS,
)
_VIOLATION = (
    "I am writing about a criminal case in your court that ended in a violation.",
    "The records of such a case are sealed under CPL 160.55. The record still shows. Please check "
    "that the case is sealed, and tell the Division of Criminal Justice Services (DCJS).",
    _THANKS,
)
_ASK = (
    "I am writing about an old marihuana conviction in your court.",
    "Was this conviction vacated, dismissed and expunged under CPL 160.50(5)(a)? Please send me a "
    "Certificate of Disposition that shows the law section, the level and how the case ended, and "
    "tell me what it costs.",
    "If your records have not been updated, please complete it (CPL 160.50(5)(b)(ii)) and tell the "
    "Division of Criminal Justice Services (DCJS).",
    "A stamped envelope with my address is enclosed. Thank you.",
)
_ABOUT = {"sealed": _SEALED, "violation": _VIOLATION}
_TITLES = {
    "sealed": "A sealed case still shows",
    "violation": "A violation still shows",
}


def not_updated(matter: Matter, counts: tuple[CountResult, ...]) -> Paper:
    """DOC-B for convictions that the law wiped."""
    charges = "; ".join(
        f"Penal Law § {reading(count).section}, {judgment_day(count)}" for count in counts
    )
    where = matter.said("where_seen") or LINE * 3
    return Paper(
        id="letter-not-updated",
        template=_TEMPLATE,
        title="Expunged conviction: the record was not updated",
        texts=_head(matter) | {"Charge": charges},
        notes=(
            "This conviction was vacated, dismissed and expunged by CPL 160.50(5)(a).",
            f"The record still shows here: {where}. I enclose a copy of a DCJS record or of a "
            "court disposition.",
            "Please complete the vacatur, dismissal and expungement within 30 days (CPL "
            "160.50(5)(b)(ii)(B)), and tell the Division of Criminal Justice Services (DCJS).",
            _THANKS,
        ),
    )


def record_request(matter: Matter) -> Paper:
    """Where the law number is not known: ask for the Certificate of Disposition."""
    return Paper(
        id="letter-record",
        template=_TEMPLATE,
        title="Request for a Certificate of Disposition",
        texts=_head(matter) | {"Charge": Blank("charge")},
        notes=_ASK,
    )


def _head(matter: Matter) -> dict[str, Entry]:
    first, second = matter.court
    on_case = matter.details.get("case_name") or matter.details.get("name")
    return {
        **matter.signer(),
        "To": f"{first}, {second}",
        "CrtStreet": Matter.entry(matter.addresses, "street"),
        "CrtCityZip": Matter.entry(matter.addresses, "city_zip"),
        "Party": on_case if isinstance(on_case, str) else Blank("name on the case"),
        "CaseNumber": Matter.entry(matter.case.given, "case_number"),
        "Born": Matter.entry(matter.identity, "born"),
        "NYSID": Matter.entry(matter.identity, "nysid"),
        "Date": Blank("date"),
        "Signature": Blank("signature"),
    }


def letter(request: LetterRequest) -> Filing:
    """A letter with what is known; everything else becomes a line for a pen."""
    local = LOCAL.get(request.court.id) if request.court else None
    texts: dict[str, Entry] = {
        "Name": request.name or Blank("name"),
        "Street": Blank("street"),
        "City": Blank("city"),
        "To": Blank("name of the court"),
        "County": f"{local.county} County" if local else Blank("county"),
        "Party": request.name or Blank("name on the case"),
        "CaseNumber": request.case_number or Blank("case number"),
        "Charge": Blank("charge"),
        "Born": Blank("date of birth"),
        "NYSID": Blank("NYSID"),
        "Date": Blank("date"),
        "Signature": Blank("signature"),
    }
    paper = Paper(
        id="letter",
        template=_TEMPLATE,
        title=_TITLES.get(request.about, "Was this conviction expunged?"),
        texts=texts,
        notes=_ABOUT.get(request.about, _ASK),
    )
    return Filing("letter", 0, "Letter to the clerk", "letter.pdf", (paper,))
