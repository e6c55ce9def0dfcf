"""The brief's sections 3.1 to 3.5 once more, written out by hand as plain steps.

A second reading of the same words by other means: where it and the program's tables differ, one
of them has misread. It takes full facts ("unknown" where a person does not know) and gives the
outcome with the chain of rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from app.jurisdictions.california.sections import read_section
from app.relief.dates import PartialDate
from app.relief.facts import Value

LAW_CHANGED = date(2016, 11, 9)
GATES_BY_FAMILY = {
    "custody": ("not_eligible", "10"),
    "synthetic": ("not_eligible", "11"),
    "11361": ("not_eligible", "12"),
    "manufacture_etc": ("not_eligible", "13"),
    "accessory": ("needs_lawyer_review", "16"),
    "vehicle": ("other_relief", "19"),
    "11362.x": ("needs_lawyer_review", "20"),
    "pre1973": ("needs_lawyer_review", "21"),
    "unknown": ("needs_lawyer_review", "22"),
    "other": ("other_relief", "23"),
}
FILING = ("dismiss_and_seal", "redesignate_misdemeanor", "redesignate_infraction")


def by_the_brief(facts: Mapping[str, Value]) -> tuple[str, tuple[str, ...]]:
    """The outcome and the chain of rule ids that the brief's words give."""
    person = _Person(facts)
    gate = person.gate()
    if gate:
        return gate[0], (f"CA-R{gate[1]}",)
    target, today = person.today()
    if target == "stop":
        return "needs_lawyer_review", ("CA-R37",)
    chain = [today]
    limit = person.limit(target, today in ("36", "45", "67"))
    if limit:
        return "needs_lawyer_review", (f"CA-R{today}", f"CA-R{limit}")
    if person.later_conviction(target):
        chain.append("73")
    outcome, row = person.compare(target)
    chain.append(row)
    if facts["serving"] == "yes" and outcome in FILING:
        outcome = "resentence"
        chain.append("90")
    return outcome, tuple(f"CA-R{number}" for number in chain)


class _Person:
    def __init__(self, facts: Mapping[str, Value]) -> None:
        self.f = facts
        typed = str(facts["section"])
        section = read_section("" if typed == "unknown" else typed)[0]
        self.family = section.family
        self.offense, self.conviction = self._days()
        self.letter = self._letter(section.letter)
        self.age = "18_20" if facts["age"] == "unknown" else facts["age"]
        self.grown = self.age != "under18"
        self.told = self._told()
        self.within = {("11357", "b"): "yes", ("11357", "c"): "no"}.get(
            (self.family, self.letter), self.told
        )
        self.level = self._level()

    def _days(self) -> tuple[date | None, date | None]:
        """Both days; a year counts as its first day, 2016 alone as empty, a conflict as both."""
        offense, conviction = self.f["offense_date"], self.f["conviction_date"]
        if isinstance(offense, PartialDate) and isinstance(conviction, PartialDate):
            if offense.month is None or conviction.month is None:
                clash = offense.year > conviction.year
            elif offense.day is None or conviction.day is None:
                clash = (offense.year, offense.month) > (conviction.year, conviction.month)
            else:
                clash = offense > conviction
            if clash:
                return None, None
        return self._day(offense), self._day(conviction)

    @staticmethod
    def _day(value: Value) -> date | None:
        if not isinstance(value, PartialDate):
            return None
        if value.year == 2016 and (value.month is None or (value.month == 11 and not value.day)):
            return None
        return date(value.year, value.month or 1, value.day or 1)

    def _letter(self, letter: str) -> str:
        day = self.offense or self.conviction
        if day is None or not letter:
            return letter
        if self.family in ("11358", "11359"):
            return letter if day >= LAW_CHANGED and letter in "abcd" else ""
        if day < date(1976, 1, 1):
            return ""
        if self.family == "11360":
            return letter if letter in "ab" else ""
        return letter if letter in ("abcde" if day < LAW_CHANGED else "abcd") else ""

    def _told(self) -> str:
        flower, conc = self.f["flower"], self.f["conc"]
        if flower == "gt_28_5" or conc == "gt_8":
            return "no"
        return "yes" if flower == "le_28_5" or conc == "le_8" else "unknown"

    def _level(self) -> str:
        severity = str(self.f["severity"])
        if self.f["already_reduced"] and severity in ("felony", "unknown"):
            return "misdemeanor"
        if severity != "unknown":
            return severity
        if self.family == "11357":
            if self.letter == "b":
                day = self.offense or self.conviction
                new = day is None or day >= date(2011, 1, 1)
                return "infraction" if new else "misdemeanor"
            return "misdemeanor" if self.letter in ("c", "d", "e") else "unknown"
        return "misdemeanor" if (self.family, self.letter) == ("11360", "b") else "felony"

    def gate(self) -> tuple[str, str] | None:
        """3.2: the first gate that closes."""
        return next(self._gates(), None)

    def _gates(self) -> Iterator[tuple[str, str]]:
        f = self.f
        if f["is_subject"] == "other_person":
            yield "needs_lawyer_review", "01"
        if f["jurisdiction"] != "ca_state":
            known = f["jurisdiction"] != "unknown"
            yield ("not_eligible", "02") if known else ("needs_lawyer_review", "03")
        ended = {
            "not_convicted": ("other_relief", "04"),
            "diversion_dej": ("other_relief", "05"),
            "juvenile": ("other_relief", "06"),
            "unknown": ("needs_lawyer_review", "07"),
        }
        if f["case_result"] in ended:
            yield ended[str(f["case_result"])]
        if f["record_status"] == "already_dismissed_or_sealed":
            yield "likely_already_cleared", "08"
        if f["record_status"] == "challenged_or_denied":
            yield "needs_lawyer_review", "09"
        yield from self._family_gate()
        yield from self._date_gates()
        if f["serving"] == "unknown":
            yield "needs_lawyer_review", "27"

    def _family_gate(self) -> Iterator[tuple[str, str]]:
        if self.family in GATES_BY_FAMILY:
            yield GATES_BY_FAMILY[self.family]
        if self.family == "conspiracy":
            serving = self.f["serving"] == "yes"
            yield ("needs_lawyer_review", "15") if serving else ("other_relief", "14")
        if self.family == "related":
            none = self.f["prop64_charge_in_case"] == "no"
            yield ("other_relief", "18") if none else ("needs_lawyer_review", "17")

    def _date_gates(self) -> Iterator[tuple[str, str]]:
        late = self.conviction is not None and self.conviction >= LAW_CHANGED
        if self.offense is not None and self.offense >= LAW_CHANGED:
            yield "not_eligible", "24"
        if self.offense is not None and late:
            yield "needs_lawyer_review", "25"
        if self.offense is None and (late or self.conviction is None):
            yield "needs_lawyer_review", "26"

    def today(self) -> tuple[str, str]:
        """3.3: what the same conduct would be today, and the row that says so."""
        return {
            "11357": self._having,
            "11358": self._growing,
            "11359": lambda: ("M", "51") if self.grown else ("I", "50"),
            "11360": self._carrying,
        }[self.family]()

    def _by_age(self, row: str) -> tuple[str, str]:
        return ("L" if self.age == "21_plus" else "I"), row

    def _having(self) -> tuple[str, str]:
        if not self.grown or self.letter == "e":
            return "I", "30"
        if self.letter == "c" and self.told == "yes":
            return "stop", "37"
        if self.letter == "d" or self.f["school"] == "yes":
            return "M", "34"
        if self.within == "no":
            return "M", "33"
        if self.within == "yes":
            return self._by_age("31" if self.age == "21_plus" else "32")
        return ("M", "36") if self.level == "felony" else self._by_age("35")

    def _growing(self) -> tuple[str, str]:
        plants = self.f["plants"]
        if not self.grown:
            return "I", "40"
        if plants == "le_6":
            if self.age == "18_20":
                return "I", "43"
            return ("I", "42") if self.f["grow_site_ok"] == "no" else ("L", "41")
        if plants == "harvest_only" and self.f["flower"] == "le_28_5":
            return self._by_age("46")
        return "M", "44" if plants == "gt_6" else "45"

    def _carrying(self) -> tuple[str, str]:
        own = self.f["act"] == "personal"
        small_own = own and self.within == "yes"
        if not self.grown:
            return "I", "60"
        to_younger = self.age == "21_plus" and self.f["recipient"] == "18_20"
        if to_younger and (self.letter == "b" or small_own):
            return "I", "65"
        if self.letter == "b":
            return self._by_age("61" if self.age == "21_plus" else "62")
        if small_own and self.age == "21_plus":
            return "L", "63"
        if small_own and self.f["conc"] in ("none", "unknown"):
            return "I", "64"
        sold = self.f["act"] in ("sale", "import_export")
        return "M", "66" if sold or (own and self.within == "no") else "67"

    def limit(self, target: str, upgrade: bool) -> str:
        """3.4: the limit that stops it, or nothing."""
        f, tier = self.f, self._tier(target)
        others = (f["superstrike"], f["pc290c"])
        carried = self.family == "11360" and f["act"] == "personal"
        if tier and "before" in others:
            return "71" if upgrade or carried else "70"
        if tier and {"timing_unknown", "unknown"} & set(others):
            return "72"
        if tier and f["minor"] == "yes" and self.family != "11358":
            return "74"
        if self.family == "11360" and self.grown and f["recipient"] == "under18":
            return "74"
        if not tier:
            return ""
        for fact, family, row in (
            ("hired", "11359", "75"),
            ("state_line", "11360", "76"),
            ("env", "11358", "77"),
        ):
            if self.family == family and f[fact] == "yes":
                return row
        priors = f["priors"]
        return "78" if isinstance(priors, int) and priors >= 2 else ""

    def _tier(self, target: str) -> bool:
        return target == "M" and self.family != "11357" and self.grown

    def later_conviction(self, target: str) -> bool:
        """R73: no effect but a note."""
        later = "same_or_after" in (self.f["superstrike"], self.f["pc290c"])
        return self._tier(target) and later

    def compare(self, target: str) -> tuple[str, str]:
        """3.5: the target beside the level on the record."""
        small = self.family == "11357" or (self.family, self.letter) == ("11360", "b")
        if target == "L":
            return "dismiss_and_seal", "80"
        if target == "I":
            if self.level != "infraction":
                return "redesignate_infraction", "81"
            return ("likely_already_cleared", "82") if small else ("other_relief", "82b")
        if self.level == "felony":
            return "redesignate_misdemeanor", "83"
        if self.level == "infraction":
            return "needs_lawyer_review", "87"
        if self.level == "misdemeanor" and self.f["already_reduced"]:
            return "likely_already_cleared", "86b"
        if self.family != "11357":
            return "needs_lawyer_review", "86"
        lettered = self.letter in ("b", "c", "d", "e") and self.level == "misdemeanor"
        return ("likely_already_cleared", "84") if lettered else ("needs_lawyer_review", "85")
