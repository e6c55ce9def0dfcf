"""New York's cover: what the papers are, what is missing, what to sign where (brief 2.1 to 2.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.jurisdictions.new_york.matter import Matter, motion_of
from app.papers.filing import Blank, Paper, Part
from app.papers.guide import Cover, Heading

PUBLIC_DEFENDER = (
    "You are still serving a sentence in this case. Show these papers to the public defender "
    "before you file. The help is free."
)
DRAFT_FIRST = "These papers are a draft. Show them to a lawyer before you file anything."
NOT_YET = "We could not print every paper yet. Read why below."
LAWYER_FIRST = "Talk to a lawyer before you file these papers."
_GET_RECORD = (
    "Get your record: ask the clerk of the court for a Certificate of Disposition, or ask the "
    "state (DCJS) for a Personal Record Review with all entries: (518) 457-9847."
)


def heading(matter: Matter, wrong: tuple[str, ...] = (), papers: Sequence[Paper] = ()) -> Heading:
    """Court and case number, as the pages for the person name them."""
    first, second = matter.court if not matter.place_unknown else ("", "")
    return Heading(
        ", ".join(part for part in (first, second) if part) or Blank("court"),
        Matter.entry(matter.case.given, "case_number"),
        _warning(matter, wrong, papers),
    )


def cover(matter: Matter, wrong: tuple[str, ...], papers: Sequence[Paper]) -> Paper:
    """Comes before all papers, and alone where none can be made yet."""
    return Cover(
        heading(matter, wrong, papers),
        notes=(*wrong, *_what_this_is(papers)),
        parts=tuple(part for part in _parts(matter, papers) if part.steps),
        lists=bool(papers),
    ).paper()


def kinds(papers: Sequence[Paper]) -> frozenset[str]:
    """Which kinds of papers there are: "notice" for a motion, "destruction", a letter's id."""
    found = (paper.id for paper in papers)
    return frozenset("notice" if one.startswith("notice-") else one for one in found)


def _warning(matter: Matter, wrong: tuple[str, ...], papers: Sequence[Paper]) -> str:
    flags = {
        flag for count in matter.case.counts if count.decision for flag in count.decision.flags
    }
    if wrong:
        return NOT_YET
    if any("Draft" in paper.texts for paper in papers):
        return DRAFT_FIRST
    if any(motion_of(count) for count in matter.case.counts):
        if "currently_serving" in flags:
            return PUBLIC_DEFENDER
        if {"names_a_sale", "yo"} & flags:
            return LAWYER_FIRST
    return ""


def _what_this_is(papers: Sequence[Paper]) -> Iterator[str]:
    made = kinds(papers)
    if "notice" in made:
        yield (
            "The motion asks the court to cancel a marihuana conviction. Nothing happens until you "
            "sign it, have it served and file it."
        )
    if "letter-not-updated" in made:
        yield (
            "New York counts a marihuana conviction of this case as wiped. The letter is for a "
            "record that still shows. If it shows nowhere, you do not need the letter."
        )
    if "letter-record" in made:
        yield "The letter asks the clerk for the law section. We need it to be sure of the charge."


def _parts(matter: Matter, papers: Sequence[Paper]) -> Iterator[Part]:
    yield Part(
        "Before you file" if papers else "What to do now", steps=tuple(_before(matter, papers))
    )
    yield Part("What to sign", steps=tuple(_sign(papers)))
    yield Part("Copies and fee", steps=tuple(_copies(papers)))
    yield Part(
        "Help, and what this is not",
        steps=(
            "Court system help line: (800) 268-7869. Legal Aid Society Case Closed Project: "
            "(212) 298-3120.",
            "This is legal information, not legal advice. Only the marihuana part of this case "
            "changes. Other charges in it stay. Ask the clerk if you still owe anything. Ask a "
            "lawyer before you buy or carry a gun.",
        ),
    )


def _before(matter: Matter, papers: Sequence[Paper]) -> Iterator[str]:
    if not papers and matter.place_unknown:
        yield _GET_RECORD
    yield (
        "Not a U.S. citizen? Talk to an immigration lawyer before you file, travel, or apply for "
        "anything. Immigrant Defense Project: (212) 725-6422."
    )
    if papers:
        yield (
            "Confirm every address with the clerk before you mail anything. We could not check "
            "them. Only the court that convicted you can take these papers."
        )
    if "destruction" in kinds(papers):
        yield (
            "The request to destroy cannot be undone. Get certified copies first, or do not send "
            "it. You can use the other papers without it."
        )
    picked = matter.case.given.get("consequences")
    if isinstance(picked, list) and "longer_sentence" in picked:
        yield (
            "You told us of a longer sentence in another case. That sentence may have to be done "
            "again (People v Parker, 2024). Tell a lawyer."
        )


def _sign(papers: Sequence[Paper]) -> Iterator[str]:
    made = kinds(papers)
    if "notice" in made:
        yield (
            "The affidavit in support: sign it before a notary or a court clerk, not before, and "
            "only if all of it is true."
        )
        yield "The notice of motion: sign and date it. Leave the return date to the clerk."
        yield "The affidavit of service: not you. The adult who serves signs it before a notary."
        yield "The proposed order: nobody but the judge."
    if "destruction" in made:
        yield (
            "The application to destroy: by mail, sign it before a notary. In person, sign it at "
            "the counter and show a photo ID."
        )
    if any(one.startswith("letter-") for one in made):
        yield "Each letter: sign it only if you send it."


def _copies(papers: Sequence[Paper]) -> Iterator[str]:
    made = kinds(papers)
    if "notice" in made:
        yield (
            "The motion: the original and three copies. The court gets the original and one copy, "
            "the District Attorney one, and you keep one. We know of no fee for it."
        )
    if "destruction" in made:
        yield "The application to destroy: keep a copy. There is no fee for it."
    yield from _certificate(made)


def _certificate(made: frozenset[str]) -> Iterator[str]:
    if made:
        yield (
            "A Certificate of Disposition may cost $5 to $10. Ask for a waiver if you had a "
            "lawyer from the court, or have a state benefit card."
        )
