"""The letter to the circuit clerk: is it already cleared, and what does the record say?"""

from __future__ import annotations

from app.jurisdictions.declare import LetterRequest
from app.papers.filing import Blank, Entry, Filing, Paper

_PARAGRAPHS = (
    "I am writing about a cannabis case in your court.",
    "Was an order entered in this case that vacates or expunges it, or was it pardoned by the "
    "Governor? If so, please send me a copy of the order and of any certificate of disposition.",
    "If there is no such order, please tell me what the record shows: the disposition of each "
    "count, the statute and the class (misdemeanor or felony), and the date of the judgment. "
    "Please also tell me what a certified copy of the disposition costs.",
    "Please also tell me which counter takes motions to vacate and expunge cannabis convictions, "
    "how many copies you need, and whether there is a fee and a form to ask for a fee waiver.",
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
        "CrtCityZip": _city(court.city_zip) if court and court.city_zip else Blank("city"),
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
                template="illinois/clerk-letter.html",
                title="Has this case already been cleared?",
                texts=texts,
                notes=_PARAGRAPHS,
            ),
        ),
    )


def _city(city_zip: str) -> str:
    """A city and ZIP code with the state between them."""
    city, _, zip_code = city_zip.rpartition(" ")
    return f"{city}, IL {zip_code}"
