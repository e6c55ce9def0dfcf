"""The letter to the clerk: is it already cleared? (brief 1.2, 3.5)."""

from __future__ import annotations

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
