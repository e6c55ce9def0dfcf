"""Invented people and their papers, for every test of printing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.papers.filing import Blank, Entry, Filing, Paper, Part, Sworn, Tick

NAMES = (
    "Nguyễn Thị Ánh Tuyết",
    "O’Brien",
    "María José Núñez de la Torre-Villaseñor",
    "Đặng Thị Hồng",
    "李小龍",
    "김민준",
    "たなか さくら",
    "محمد علي الحسن",
    "لا إله",
    "محمد Ali 12-AB",
    "דוד לוי",
    "Αλέξανδρος Παππάς",
    "Алёна Щукина",
    "Արմեն Հակոբյան",
    "राजेश कुमार",
    "สมชาย ใจดี",
    "กำธร",
    "ភ្នំពេញ សុខ",
    "ສົມພອນ",
    "မောင်မောင်",
    "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
    "ኃይለ ሥላሴ",
    "X Æ A-12",
    'Robert"); <b>DROP</b> & Sons',
)


def form(
    texts: Mapping[str, Entry] | None = None, ticks: tuple[str, ...] = (), name: str = "cr-400"
) -> Paper:
    """A form of California's (CR-400) with these values and ticks only."""
    return Paper(
        id=name,
        template=f"california/{name}.html",
        title=f"{name.upper()} with values",
        layout=f"california/{name}",
        texts=texts or {},
        boxes={name: Tick(True, "test") for name in ticks},
    )


def details(name: str, case: str, **changes: str) -> dict[str, Entry]:
    """Every value a self-represented person has on CR-400."""
    return {
        "Name": name,
        "Street": "1450 O’Farrell Street, Apt. 12",
        "City": "San Francisco",
        "State": "CA",
        "Zip": "94115",
        "Phone": "(415) 555-0142",
        "Email": "person@example.org",
        "AttyFor": "In Pro Per",
        "CrtCounty": "SAN FRANCISCO",
        "CrtStreet": "850 Bryant Street, Room 101",
        "CrtCityZip": "San Francisco 94103",
        "CaseNumber": case,
        "Party2": name,
        "SigName": name,
        "SigDate": Blank("date of signing"),
        "SignatureLine": Blank("signature"),
        **changes,
    }


def counts(number: int) -> tuple[Mapping[str, Entry], ...]:
    """Rows of an attachment, with some cells left for a pen."""
    return tuple(
        {
            "count": str(n),
            "section": "11357(a)" if n % 2 else "11359",
            "level": "Felony" if n % 3 else Blank("level"),
            "convicted": f"03/{n % 28 + 1:02}/2009" if n % 4 else Blank("conviction date"),
            "sentence": Blank("sentence"),
            "request": "Dismiss and seal; in the alternative, redesignate as a misdemeanor",
        }
        for n in range(1, number + 1)
    )


def filing(
    name: str = NAMES[0],
    case: str = "10-CR-004512",
    rows: int = 2,
    attachment: bool = True,
    **changes: str,
) -> Filing:
    """A whole filing: the page for the person, the form, the attachment, a letter."""
    texts = details(name, case, **changes)
    head: dict[str, Any] = {"CaseNumber": case, "Party2": name, "CrtCounty": "San Francisco"}
    petition = form(texts, ("title_redesignation", "li1a", "li1c", "li2b"))
    petition = Paper(
        **{
            **vars(petition),
            "boxes": {
                **petition.boxes,
                "li3": Sworn.from_answer("yes", "any_judge"),
                "li4": Sworn.from_answer("no", "no_appearance"),
            },
        }
    )
    papers = [
        Paper(
            id="notice",
            template="kit/cover.html",
            title="Before you file this petition",
            texts={"CaseNumber": case, "Warning": "One count in this case needs a lawyer's look."},
            notes=("Read everything before you sign.", "Make two copies."),
            parts=(
                Part(
                    "1. Have the prosecutor served",
                    facts=(("Court", "850 Bryant Street"), ("Phone", Blank("phone"))),
                    paragraphs=("A friend can do it.",),
                    steps=("Ask an adult who is not you.",),
                    say=("“Where do I send it?”",),
                ),
            ),
            use="Keep it.",
            lists_papers=True,
        ),
        petition,
    ]
    if attachment:
        papers.append(
            Paper(
                id="attachment",
                template="california/attachment.html",
                title="Attachment to CR-400, item 1",
                texts=head,
                rows=counts(rows),
            )
        )
    papers.append(
        Paper(
            id="clerk-letter",
            template="california/clerk-letter.html",
            title="Request for a copy of any order under section 11361.8 or 11361.9",
            texts={
                **head,
                "Name": name,
                "Street": texts["Street"],
                "City": "San Francisco",
                "State": "CA",
                "Zip": "94115",
                "Date": Blank("date"),
                "Signature": Blank("signature"),
            },
            notes=("Please tell me whether the court has entered an order in this case.",),
        )
    )
    return Filing("f", 1, "Petition under section 11361.8", "petition.pdf", tuple(papers))


def alone(paper: Paper) -> Filing:
    """A filing of one paper."""
    return Filing("f", 1, "One paper", "paper.pdf", (paper,))
