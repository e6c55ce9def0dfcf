"""Letters to the clerk: is it already cleared? And, after filing: the order, please (brief 1.2,
2.6, 3.5)."""

from __future__ import annotations

from collections.abc import Mapping

from app.jurisdictions.declare import LetterRequest
from app.papers.filing import Blank, Entry, Filing, Paper

_PARAGRAPHS = (
    "I am writing about a cannabis conviction in your court.",
    "Was an order entered in this case under Health and Safety Code section 11361.8 or 11361.9? "
    "If so, please send me a copy, and tell me what a certified copy costs.",
    "If there is no such order, please tell me what the record shows today: the section, the "
    "level (felony, misdemeanor or infraction), and whether the record should have been "
    "destroyed under Health and Safety Code section 11361.5.",
    "Please also tell me which counter takes petitions on form CR-400, and whether you want them "
    "filed or served first.",
    "A stamped envelope with my address is enclosed. Thank you.",
)

_ASK_FOR_THE_ORDER = (
    "I filed a petition on form CR-400 in this case, under Health and Safety Code section 11361.8.",
    "If the court has made an order (form CR-403), please send me a copy. Please tell me what a "
    "certified copy costs.",
    "If there is no order yet, please tell me if anything is missing, and when the judge is "
    "expected to decide.",
    "A stamped envelope with my address is enclosed. Thank you.",
)


def order_letter(head: Mapping[str, Entry]) -> Paper:
    """A letter that asks for the order, with the head of the petition's form."""
    return Paper(
        id="order-letter",
        template="california/clerk-letter.html",
        title="Please send me the order in this case",
        texts={
            **{key: entry for key, entry in head.items() if key != "AttyFor"},
            "Date": Blank("date"),
            "Signature": Blank("signature"),
        },
        notes=_ASK_FOR_THE_ORDER,
        use="Only if you hear nothing by about 60 days: sign, date and mail it.",
    )


def letter(request: LetterRequest) -> Filing:
    """A letter with what is known; everything else becomes a line for a pen."""
    court = request.court
    texts: dict[str, Entry] = {
        "Name": request.name or Blank("name"),
        "Street": Blank("street"),
        "City": Blank("city"),
        "Party2": request.name or Blank("name on the case"),
        "CaseNumber": request.case_number or Blank("case number"),
        "CrtCounty": court.county if court else Blank("county"),
        "CrtStreet": court.street if court and court.street else Blank("street of the court"),
        "CrtCityZip": court.city_zip if court and court.city_zip else Blank("city of the court"),
        "Date": Blank("date"),
        "Signature": Blank("signature"),
    }
    return Filing(
        id="letter",
        number=0,
        title="Letter to the clerk",
        file_name="letter.pdf",
        papers=(
            Paper(
                id="clerk-letter",
                template="california/clerk-letter.html",
                title="Has this case already been cleared?",
                texts=texts,
                notes=_PARAGRAPHS,
            ),
        ),
    )
