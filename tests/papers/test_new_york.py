"""New York's papers printed: the items of the brief, in its order."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from app.jurisdictions.new_york.state import STATE
from app.papers.filing import Filing
from app.printing import print_checked
from app.printing.pdftext import read
from tests.papers import people

pytestmark = pytest.mark.papers

DESTROY = (
    "COUNTY COURT OF THE STATE OF NEW YORK", "THE PEOPLE OF THE STATE OF NEW YORK v.",
    "APPLICATION TO DESTROY EXPUNGED MARIHUANA/CANNABIS CONVICTION RECORD (CPL 160.50(5))",
    "A1.", "Your full legal name", "A2.", "Other names used in this case", "A3.", "Date of birth",
    "A4.", "NYSID number", "A5.", "Mailing address", "A6.", "Telephone", "B1.", "Court where",
    "B2.", "County", "B3.", "Docket, case, indictment or SCI number", "B4.", "Date of arrest",
    "B5.", "Date of conviction or sentence", "B6.", "Charge of conviction",
    "221.05", "221.10", "221.15", "221.20", "221.35", "221.40", "222.10", "222.15", "222.25",
    "222.45", "240.36*", "220.03*", "220.06*", "B7.", "lab report", "complaint", "other",
    "C.", "I ask that all court, arrest, prosecution and criminal history records",
    "D.", "I understand destruction is permanent", "E.", "I am the person convicted",
    "designated agent", "F.", "Sworn to before me",
)  # fmt: skip
MOTION = {
    "notice-doc-c": (
        "COUNTY COURT", "COUNTY OF ORANGE", "THE PEOPLE OF THE STATE OF NEW YORK", "-against",
        "Defendant", "PLEASE TAKE NOTICE that on the attached affidavit", "CPL 440.46-a:",
        "1. vacating the judgment of", "2.", "3. directing the notices required by",
        "4. granting any other proper relief", "hearing", "Dated:", "Signature of the defendant",
    ),
    "affidavit-doc-c": (
        "STATE OF NEW YORK", "COUNTY OF", "ss.", "being duly sworn, says", "1. I am the defendant",
        "2. On September 9, 2010, in this Court", "Exhibit A", "3. I was sentenced to",
        "4. The accusatory instrument", "5. Former Penal Law article 221 was repealed on March 31",
        "6. I ask the Court to presume", "7. The consequences are", "8. Substituting another",
        "9. I have not asked for this relief before", "WHEREFORE", "Sworn to before me",
        "Notary Public",
    ),
    "service-doc-c": (
        "STATE OF NEW YORK", "COUNTY OF", "being duly sworn", "I am over 18 and not a party",
        "Notice of Motion, Affidavit, Exhibits", "District Attorney of Orange County",
        "at this address", "by hand", "by mail", "Sworn to before me", "Signature of the server",
    ),
    "order-doc-c": (
        "Upon the motion under CPL 440.46-a", "ORDERED that the motion is granted",
        "the judgment of September 9, 2010", "substitution", "notices required by CPL 440.46-a(2)",
        "Dated:", "Judge",
    ),
}  # fmt: skip


def plain(text: str) -> str:
    return re.sub(r"[^a-z0-9*.:-]", "", text.lower())


def words(filing: Filing, paper_id: str) -> str:
    """What a paper shows from its first line to its last, without heads and feet."""
    paper = next(one for one in filing.papers if one.id == paper_id)
    made = read(print_checked(replace(filing, papers=(paper,))).pdf)
    return plain("".join(g.char for page in made.pages for g in page.glyphs if 72 < g.y < 716))


def missing(text: str, anchors: tuple[str, ...]) -> list[str]:
    """The anchors that do not follow the ones before them."""
    at, lost = 0, []
    for anchor in anchors:
        found = text.find(plain(anchor), at)
        if found < 0:
            lost.append(anchor)
        else:
            at = found + len(plain(anchor))
    return lost


def packet(kind: str) -> Filing:
    return dict(people.kinds(STATE))[kind][0]


def test_the_request_to_destroy_has_the_items_of_the_brief_in_order() -> None:
    text = words(packet("destroy"), "destruction")
    assert missing(text, DESTROY) == []
    turned = (*DESTROY[:-2], DESTROY[-1], DESTROY[-2])
    assert missing(text, turned) != []


def test_the_motion_has_four_papers_with_the_items_of_the_brief_in_order() -> None:
    filing = packet("short")
    made = [paper.id for paper in filing.papers if paper.id in MOTION]
    assert made == list(MOTION)
    for name, anchors in MOTION.items():
        assert missing(words(filing, name), anchors) == [], name


def test_a_draft_says_so_on_every_page_of_the_motion() -> None:
    filing = packet("draft")
    for paper in filing.papers:
        if "doc-d" in paper.id:
            made = read(print_checked(replace(filing, papers=(paper,))).pdf)
            for page in made.pages:
                text = plain("".join(glyph.char for glyph in page.glyphs))
                assert plain("DRAFT - show this to a lawyer before filing") in text, paper.id


@pytest.mark.parametrize("kind", ["long", "draft"])
def test_no_signature_stands_on_a_page_without_words_that_are_signed(kind: str) -> None:
    filing = packet(kind)
    for paper in filing.papers:
        if not paper.id.startswith(("affidavit", "service")):
            continue
        made = read(print_checked(replace(filing, papers=(paper,))).pdf)
        last = plain("".join(g.char for g in made.pages[-1].glyphs if 72 < g.y < 716))
        before = last.partition(plain("Sworn to before me"))[0]
        assert len(before) > 20, paper.id
