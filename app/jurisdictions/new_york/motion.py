"""DOC-C and DOC-D: notice, affidavit, proposed order and affidavit of service (brief 2.7, 2.8).

Facts of the conduct stand in the affidavit only where the person was asked, and said to put them
in. For a person who did not say "U.S. citizen" the papers are a draft for a lawyer: no lesser
offense is offered, no such fact is sworn to, and every page says so. The answer itself is nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.intake.screening import CountResult
from app.jurisdictions.new_york.affidavit import affidavit
from app.jurisdictions.new_york.grounds import (
    Ground,
    as_to,
    is_draft,
    new_offense,
    pleaded,
)
from app.jurisdictions.new_york.matter import (
    LINE,
    Matter,
    judgment_day,
    offense,
)
from app.papers.filing import Blank, Entry, Paper

DRAFT = "DRAFT - show this to a lawyer before filing"
BY_LAW = {"DOC-C": "CPL 440.46-a", "DOC-D": "CPL 440.10(1)(k)"}


def motion(matter: Matter, kind: str, counts: tuple[CountResult, ...]) -> tuple[Paper, ...]:
    """The four papers of a motion, in the order of the brief."""
    draft: dict[str, Entry] = {"Draft": DRAFT} if is_draft(counts) else {}
    head = {**matter.caption(), **draft}
    return (
        _notice(matter, kind, counts, head),
        affidavit(matter, kind, counts, head),
        _service(matter, kind, head),
        _order(kind, counts, head),
    )


def _notice(
    matter: Matter, kind: str, counts: tuple[CountResult, ...], head: dict[str, Entry]
) -> Paper:
    return Paper(
        id=f"notice-{kind.lower()}",
        template="new_york/notice.html",
        title=f"NOTICE OF MOTION TO VACATE JUDGMENT ({BY_LAW[kind]})",
        texts={
            **head,
            **matter.signer(),
            "DA": f"District Attorney, {matter.county} County",
            "DAAddress": _da(matter) or Blank("address of the District Attorney"),
            "Signature": Blank("signature"),
            "Date": Blank("date"),
        },
        notes=(
            f"PLEASE TAKE NOTICE that on the attached affidavit of {matter.name}, sworn to on "
            f"{LINE}, the exhibits, and all earlier papers in this case, the defendant will move "
            f"this Court at {matter.court_address}, Part ______, on {LINE} at ________, or on a "
            f"date the Court sets, for an order under {BY_LAW[kind]}:",
            *(_asks_k(counts) if kind == "DOC-D" else _asks_46a(counts)),
            "The defendant asks to be heard."
            if matter.said("hearing") == "yes"
            else "The defendant does not ask for a hearing if the motion can be granted on papers"
            + (" (CPL 440.46-a(4)(b))." if kind == "DOC-C" else "."),
        ),
    )


def _da(matter: Matter) -> str:
    lines = (matter.addresses.get("da_street"), matter.addresses.get("da_city_zip"))
    return ", ".join(line for line in lines if isinstance(line, str) and line)


def judgments(counts: tuple[CountResult, ...]) -> str:
    """What is to be vacated: each judgment with its offense."""
    parts = [
        f"the judgment of {judgment_day(count)} that convicted the defendant of {offense(count)}"
        for count in counts
    ]
    return "; and ".join(parts)


def _asks_k(counts: tuple[CountResult, ...]) -> Iterator[str]:
    yield f"1. vacating {judgments(counts)};"
    yield "2. dismissing the accusatory instrument under CPL 440.10(1)(k) and (6);"
    yield "3. in the alternative, granting relief under CPL 440.46-a(2) and (4)(d); and"
    yield "4. granting any other proper relief."


def _asks_46a(counts: tuple[CountResult, ...]) -> Iterator[str]:
    yield f"1. vacating {judgments(counts)};"
    for count in counts:
        grounds = pleaded(count)
        for at, ground in enumerate(grounds):
            number = "2." if len(grounds) == 1 else f"2{'ab'[at]}."
            other = "in the alternative, " if at else ""
            yield f"{number} {as_to(count, counts)}{other}{_relief(count, ground)};"
    yield "3. directing the notices required by CPL 440.46-a(2)(c); and"
    yield "4. granting any other proper relief."


def _relief(count: CountResult, ground: Ground) -> str:
    if ground == "i":
        return (
            "dismissing the accusatory instrument, because the conduct would not have been a "
            "crime under Penal Law article 222, and expunging the records under CPL 160.50"
        )
    asks = (
        "declining to substitute any other conviction because substitution would not be in the "
        "interests of justice, and dismissing the accusatory instrument"
    )
    if is_draft((count,)):
        return asks
    return (
        f"{asks}; or, only in the alternative, substituting no more than {new_offense(count)}, "
        "with no added sentence (CPL 440.46-a(3))"
    )


def _service(matter: Matter, kind: str, head: dict[str, Entry]) -> Paper:
    return Paper(
        id=f"service-{kind.lower()}",
        template="new_york/service.html",
        title="AFFIDAVIT OF SERVICE",
        texts={
            **head,
            "Served": "Notice of Motion, Affidavit, Exhibits",
            "DA": f"District Attorney of {matter.county} County",
            "DAAddress": _da(matter) or Blank("address of the District Attorney"),
        },
    )


def _order(kind: str, counts: tuple[CountResult, ...], head: dict[str, Entry]) -> Paper:
    return Paper(
        id=f"order-{kind.lower()}",
        template="new_york/order.html",
        title="PROPOSED ORDER",
        texts=head,
        notes=tuple(_orders(kind, counts)),
    )


def _orders(kind: str, counts: tuple[CountResult, ...]) -> Iterator[str]:
    yield f"Upon the motion under {BY_LAW[kind]}, and on all the papers on that motion, it is"
    yield "ORDERED that the motion is granted; and it is further"
    yield f"ORDERED that {judgments(counts)}, is vacated; and it is further"
    if kind == "DOC-D":
        yield ("ORDERED that the accusatory instrument is dismissed (CPL 440.10(1)(k), (6)).")
        return
    for count in counts:
        yield from _ordered(count, as_to(count, counts, ","))
    yield (
        "ORDERED that the Office of Court Administration shall give the notices required by CPL "
        "440.46-a(2)(c)."
    )


def _ordered(count: CountResult, of: str) -> Iterator[str]:
    """What becomes of a count; where several results are asked for, lines for the Court to mark."""
    dismissed = (
        "the accusatory instrument is dismissed and all records are expunged under CPL 160.50"
    )
    parts = [dismissed] if "i" in pleaded(count) else []
    if "ii" in pleaded(count):
        parts.append(
            "the Court finds substitution is not in the interests of justice, and the accusatory "
            "instrument is dismissed"
        )
        if not is_draft((count,)):
            parts.append(
                f"a conviction of {new_offense(count)} is substituted nunc pro tunc, time served"
            )
    if len(parts) == 1:
        yield f"ORDERED that{of} {parts[0]}; and it is further"
        return
    yield f"ORDERED that{of} (the Court marks one)"
    for part in parts[:-1]:
        yield f"______ {part};"
    yield f"______ {parts[-1]}; and it is further"
