"""The page for the person: what the papers are, what is missing, what to do with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.jurisdictions.new_york.matter import Matter, motion_of
from app.papers.filing import Blank, Entry, Paper

PUBLIC_DEFENDER = (
    "You are still serving a sentence in this case. Show these papers to the public defender "
    "before you file. The help is free."
)
DRAFT_FIRST = "These papers are a draft. Show them to a lawyer before you file anything."
NOT_YET = "We could not print every paper yet. Read why below."
LAWYER_FIRST = "Talk to a lawyer before you file these papers."


def read_first(matter: Matter, wrong: tuple[str, ...], papers: Sequence[Paper]) -> Paper:
    """Comes before all papers, and alone where none can be made yet."""
    first, second = matter.court if not matter.place_unknown else ("", "")
    texts: dict[str, Entry] = {
        "CaseNumber": Matter.entry(matter.case.given, "case_number"),
        "Court": ", ".join(part for part in (first, second) if part) or Blank("court"),
    }
    warning = _warning(matter, wrong, papers)
    if warning:
        texts["Warning"] = warning
    return Paper(
        id="read-first",
        template="new_york/read-first.html",
        title="Read this first",
        texts=texts,
        notes=tuple(_steps(matter, wrong, papers)),
    )


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


def _steps(matter: Matter, wrong: tuple[str, ...], papers: Sequence[Paper]) -> Iterator[str]:
    yield from wrong
    kinds = {paper.id for paper in papers}
    if any(kind.startswith("letter-") for kind in kinds):
        yield from _wiped(kinds)
    if any(kind.startswith("notice-") for kind in kinds):
        yield from _motion(matter)
    if not papers and matter.place_unknown:
        yield (
            "Get your record: ask the clerk of the court for a Certificate of Disposition, or ask "
            "the state (DCJS) for a Personal Record Review with all entries: (518) 457-9847."
        )
    yield (
        "Not a U.S. citizen? Talk to an immigration lawyer before you file, travel, or apply for "
        "anything. Immigrant Defense Project: (212) 725-6422."
    )
    yield (
        "Court system help line: (800) 268-7869. Legal Aid Society Case Closed Project: "
        "(212) 298-3120."
    )
    yield (
        "This is legal information, not legal advice. Only this case changes. Other charges in the "
        "case stay. Ask the clerk if you still owe anything. Ask a lawyer before you buy or carry "
        "a gun."
    )


def _wiped(kinds: set[str]) -> Iterator[str]:
    yield (
        "New York counts the marihuana conviction as wiped. The letter is for a record that still "
        "shows. Put in a copy of the DCJS record or of the court disposition."
        if "letter-record" not in kinds
        else "The letter asks the clerk for the law section. We need it to be sure of the charge."
    )
    if "destruction" in kinds:
        yield (
            "The request to destroy cannot be undone. Get certified copies first. By mail it must "
            "be signed before a notary. In person bring a photo ID to the clerk. No fee is known. "
            "File it in the court that convicted you: another court cannot use it."
        )
        yield (
            "Attach a copy of the certificate or of the DCJS record. For 220.03, 220.06 or 240.36 "
            "attach proof that concentrated cannabis was the only drug."
        )


def _motion(matter: Matter) -> Iterator[str]:
    yield "Read every page. Fill in empty lines by hand. Leave the return date to the clerk."
    yield (
        "Sign the affidavit only if all of it is true. Sign it before a notary or a court clerk, "
        "not before. We leave every place for a signature and a date empty."
    )
    yield (
        "Attach Exhibit A, the Certificate of Disposition"
        + (
            ", and Exhibit B, the complaint or indictment."
            if matter.said("has_accusatory") == "yes"
            else ". Try to get the complaint or indictment too: ask the court, your old lawyer or "
            "the District Attorney."
        )
    )
    yield (
        "Another adult, not you, hands or mails a copy to the District Attorney before you file, "
        "and signs the affidavit of service before a notary. "
        'If the indictment number has "SNP" or "N" in it, also serve the Special Narcotics '
        "Prosecutor, 80 Centre Street, New York 10013."
    )
    yield (
        "Confirm both addresses with the clerk first. Then file the original and one copy in the "
        "court that convicted you, and keep one. We know of no fee."
    )
    yield (
        "The District Attorney may oppose. That is normal. It does not mean that you did something "
        "wrong."
    )
    yield (
        "If the court grants it, check your record after 60 to 90 days. If it denies it, see a "
        "lawyer at once: there are 30 days to ask for leave to appeal."
    )
    picked = matter.case.given.get("consequences")
    if isinstance(picked, list) and "longer_sentence" in picked:
        yield (
            "You told us of a longer sentence in another case. That sentence may have to be done "
            "again (People v Parker, 2024). Tell a lawyer."
        )
