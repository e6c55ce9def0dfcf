"""Which grounds of CPL 440.46-a(2)(a) a count pleads, and what they rest on (brief 2.7)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from app.intake.screening import CountResult
from app.jurisdictions.new_york.charges import CLASS_WORDS, NAME_OF
from app.jurisdictions.new_york.matter import finding, reading
from app.jurisdictions.new_york.rules import PROGRAM
from app.papers.filing import Sworn
from app.relief.facts import Value

Ground = Literal["i", "ii"]
_SWORN: Mapping[str, tuple[str, Value]] = {
    "swear_home": ("at_home", True),
    "swear_gift": ("compensation", "no"),
    "swear_buyer": ("buyer_age_band", "21plus"),
}
"""Each sworn fact, and what the person must still say of it: an old Yes alone is not enough."""
ANY_LESSER = "an appropriate lesser offense under Penal Law article 222"


def is_draft(counts: tuple[CountResult, ...]) -> bool:
    """Whether the papers of these counts are a draft for a lawyer."""
    return any(finding(count, "draft") == "yes" for count in counts)


def sworn(count: CountResult, key: str) -> bool:
    """Whether the person said to swear to a fact; a fact that nobody asked about never is.

    A draft never has one: the question is asked of citizens only.
    """
    answer = count.given.get(key)
    fact, value = _SWORN[key]
    if answer is None or count.facts.get(fact) != value or is_draft((count,)):
        return False
    return Sworn.from_answer(answer if isinstance(answer, str) else None, key).on


def pleaded(count: CountResult) -> tuple[Ground, ...]:
    """The grounds in the order of the motion.

    Where the rules plead only (ii), a fact that the person swears to can add (i) behind it: at
    home up to five pounds, or a gift.
    """
    grounds: list[Ground] = [
        "i" if one == "i" else "ii" for one in finding(count, "pleads").split()
    ]
    if grounds == ["ii", "i"]:
        return ("i", "ii")
    if grounds == ["ii"] and _supports_i(count):
        return ("ii", "i")
    return tuple(grounds)


def _supports_i(count: CountResult) -> bool:
    """A sworn fact under which it may have been no crime, where the amount leaves it open."""
    amount = count.facts.get("amount_band")
    home = sworn(count, "swear_home") and amount in ("16oz_5lb", "unknown")
    return (home and aged_21(count)) or (amount == "unknown" and is_gift(count))


def is_gift(count: CountResult) -> bool:
    """Whether the person swears to a gift that was not from an adult to someone under 21."""
    to_minor = PROGRAM.prepare(count.facts).get("adult_to_minor")
    return sworn(count, "swear_gift") and to_minor == "no"


def aged_21(count: CountResult) -> bool:
    """Whether the person told an age of 21 or more."""
    age = count.facts.get("age_at_offense")
    return isinstance(age, int | float) and age >= 21


def new_offense(count: CountResult) -> str:
    """The most that a court could substitute, in words; unnamed where the amount is not known."""
    section, level = finding(count, "lesser_section"), finding(count, "lesser_class")
    name = NAME_OF.get(section.partition("(")[0])
    if not section or name is None or level not in CLASS_WORDS:
        return ANY_LESSER
    return f"{name}, Penal Law § {section}, {CLASS_WORDS[level]}"


def new_offense_short(count: CountResult) -> str:
    """The same with the section in brackets, as the affidavit has it."""
    section, level = finding(count, "lesser_section"), finding(count, "lesser_class")
    name = NAME_OF.get(section.partition("(")[0])
    if not section or name is None or level not in CLASS_WORDS:
        return ANY_LESSER
    return f"{name} (§ {section}), {CLASS_WORDS[level]}"


def as_to(count: CountResult, counts: tuple[CountResult, ...], end: str = ": ") -> str:
    """Which count a sentence speaks of, where there are several."""
    if len(counts) == 1:
        return ""
    words = f"as to former Penal Law § {reading(count).section}"
    return f"{words}{end}" if end == ": " else f" {words}{end}"
