"""Letters to the circuit clerk: is it already cleared? And, after filing: the order, please."""

from __future__ import annotations

from app.jurisdictions.declare import LetterRequest
from app.jurisdictions.illinois.papers import Packet
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

_ASK_FOR_THE_ORDER = (
    "I filed a Motion to Vacate & Expunge Eligible Cannabis Convictions in your court, for the "
    "case numbers above.",
    "If the judge has made an order, please send me a copy, and tell me what a certified copy "
    "costs.",
    "If there is no order yet, please tell me if the State’s Attorney objected, if there is a "
    "court date, and if anything is missing.",
    "A stamped envelope with my address is enclosed. Thank you.",
)


def order_letter(packet: Packet) -> Paper:
    """A letter that asks for the order, after the motion was filed."""
    court = packet.court
    return Paper(
        id="order-letter",
        template="illinois/clerk-letter.html",
        title="Please send me the order in this case",
        texts={
            "Name": packet.detail("name"),
            "Street": packet.detail("street"),
            "City": packet.city_line(),
            "Phone": packet.detail("phone"),
            "Email": packet.detail("email"),
            "Party2": packet.detail("name", "name on the case"),
            "CaseNumber": ", ".join(packet.numbers),
            "CrtCounty": court.county,
            "CrtStreet": court.street or Blank("street of the court"),
            "CrtCityZip": _city(court.city_zip) if court.city_zip else Blank("city"),
            "Date": Blank("date"),
            "Signature": Blank("signature"),
        },
        notes=_ASK_FOR_THE_ORDER,
        use="Only if no order comes: sign, date and mail it.",
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
