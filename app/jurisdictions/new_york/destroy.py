"""DOC-A: the application to destroy an expunged record (brief 2.5). Never made unasked."""

from __future__ import annotations

from app.intake.answers import Given
from app.intake.screening import CountResult
from app.jurisdictions.new_york.charges import GROUP_A, GROUP_N
from app.jurisdictions.new_york.matter import (
    LINE,
    Matter,
    finding,
    judgment_day,
    reading,
)
from app.papers.filing import Blank, Entry, Paper, Sworn, Tick

CHARGES = (*GROUP_A, *GROUP_N, "240.36", "220.03", "220.06")
"""In the order of the court's form (B6)."""
STARRED = CHARGES[-3:]
_PROOFS = {"lab_report": "lab report", "complaint": "complaint", "other": "other"}
TITLE = "APPLICATION TO DESTROY EXPUNGED MARIHUANA/CANNABIS CONVICTION RECORD (CPL 160.50(5))"
REQUEST = (
    "I ask that all court, arrest, prosecution and criminal history records of this expunged "
    "conviction be destroyed under CPL 160.50(5)(b)(i)."
)
ACK = (
    "I understand destruction is permanent. I have kept any certified copies I may need, such as "
    "for immigration or for a cannabis license."
)


def asked(count: CountResult) -> bool:
    """Whether the gate is open and the person asked for destruction and swore to the warning."""
    given = count.given
    if finding(count, "request_destruction") != "yes" or given.get("destroy") != "yes":
        return False
    return _ack(given).on


def _ack(given: Given) -> Sworn:
    answer = given.get("ack_destroy")
    return Sworn.from_answer(answer if isinstance(answer, str) else None, "ack_destroy")


def destruction(matter: Matter, wiped: tuple[CountResult, ...]) -> Paper | None:
    """The application for every count that it was asked for; ``None`` where it was for none."""
    counts = tuple(count for count in wiped if asked(count))
    if not counts:
        return None
    sections = {reading(count).section for count in counts}
    other = sections - set(CHARGES)
    texts: dict[str, Entry] = {
        **matter.caption(),
        **matter.signer(),
        "Aka": matter.entry(matter.details, "case_name"),
        "Born": matter.entry(matter.identity, "born"),
        "NYSID": matter.entry(matter.identity, "nysid"),
        "County": matter.county,
        "Arrest": _arrest(matter) or Blank("arrest"),
        "Judgment": "; ".join(dict.fromkeys(judgment_day(count) for count in counts)),
        "Request": REQUEST,
        "Signature": Blank("signature"),
        "Date": Blank("date"),
        "ack": ACK,
        "self": "I am the person convicted.",
        "agent": "I am that person's designated agent (attach authority).",
    }
    boxes: dict[str, Tick] = {"ack": _ack(counts[0].given)}
    roles = {count.given.get("signer_role") for count in counts}
    for role in ("self", "agent"):
        boxes[role] = Sworn.from_answer("yes" if roles == {role} else "no", "signer_role")
    for section in (*CHARGES, *sorted(other)):
        star = "*" if section in STARRED else ""
        texts[f"c-{section}"] = f"PL {section}{star}"
        boxes[f"c-{section}"] = Tick(section in sections, "section")
    starred = (count for count in counts if reading(count).section in STARRED)
    proof = {count.given.get("substance_proof") for count in starred}
    for key, words in _PROOFS.items():
        texts[f"p-{key}"] = words
        boxes[f"p-{key}"] = Tick(key in proof, "substance_proof")
    return Paper(
        id="destruction",
        template="new_york/destroy.html",
        title=TITLE,
        texts=texts,
        boxes=boxes,
    )


def _arrest(matter: Matter) -> str:
    given = matter.case.given.get("arrest")
    lines = given if isinstance(given, dict) else {}
    words = [lines.get(key) for key in ("date", "agency", "number")]
    if not any(words):
        return ""
    return "; ".join(word if isinstance(word, str) and word else LINE for word in words)
