"""Invented people in the format of California's research file, any number of rows.

``python -m benchmarks.bulk.generate ROWS FILE``. The mix follows the published generator of the
earlier program (one to three cannabis cases a person, other convictions and arrests in numbers
that fall off exponentially, sentences in parts, a quarter of the cases elsewhere), and adds what a
real file has: sex and race, registrations, deaths, courts of several counties, missing dates.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

from app.jurisdictions.california.doj import COLUMNS

FILLER = '"  -  "'
_AT = {name: place for place, name in enumerate(COLUMNS)}
CANNABIS = (
    "11357(A) HS-POSSESS CONCENTRATED CANNABIS",
    "11357(B) HS-POSSESS MARIJUANA 28.5- GRAMS",
    "11357(C) HS-POSSESS MARIJUANA OVER 1 OZ",
    "11357 HS-POSSESS MARIJUANA",
    "11358 HS-CULTIVATE CANNABIS",
    "664/11358 HS-ATTEMPTED CULTIVATION",
    "11359 HS-MARIJUANA POSSESS FOR SALE",
    "11359(C) HS-MARIJUANA POSSESS FOR SALE",
    "11360(A) HS-TRANSPORT/SELL MARIJUANA",
    "11360(B) HS-GIVE/TRANSPORT 28.5- GRAMS",
)
OTHER = (
    "459 PC-BURGLARY",
    "484 PC-THEFT",
    "148 PC-OBSTRUCT OFFICER",
    "23152(A) VC-DUI ALCOHOL/DRUGS",
    "242 PC-BATTERY",
    "496 PC-RECEIVE STOLEN PROPERTY",
    "11350 HS-POSSESS NARCOTIC",
    "11377 HS-POSSESS CONTROLLED SUBSTANCE",
    "14601.1 VC-DRIVE ON SUSPENDED LICENSE",
    "602 PC-TRESPASS",
    "647(F) PC-DISORDERLY CONDUCT",
    "12500 VC-DRIVE WITHOUT LICENSE",
)
SERIOUS = ("187 PC-MURDER", "207 PC-KIDNAP", "288(A) PC-LEWD ACT", "261 PC-RAPE", "314(1) PC-X")
COUNTIES = ("LOS ANGELES", "KERN", "SAN JOAQUIN", "YOLO", "SACRAMENTO")
LAST = ("ROGERS", "NGUYEN", "GARCIA", "SMITH", "OKAFOR", "IBARRA", "LOPEZ", "CHEN", "JONES")
FIRST = ("NATHANIEL H", "ANA", "LUIS M", "JUNE", "MARCUS", "KIM T", "ROSA", "OMAR", "DEE")
RACES = ("WHITE", "BLACK", "HISPANIC", "CHINESE", "FILIPINO", "OTHER ASIAN", "AMERICAN INDIAN", "")


class _Person:
    def __init__(self, number: int, dice: Random) -> None:
        self.dice = dice
        birth = f"{dice.randint(1940, 1996)}{dice.randint(1, 12):02}{dice.randint(1, 28):02}"
        self.born = int(birth[:4])
        if dice.random() < 0.01:
            birth = dice.choice(("", "19700000"))
        fixed = [FILLER] * len(COLUMNS)
        for name, value in (
            ("SUBJECT_ID", str(10_000_000 + number)),
            ("CII_NUMBER", f"{dice.randrange(10**10):010}"),
            ("PRI_NAME", f'"{dice.choice(LAST)},{dice.choice(FIRST)}"'),
            ("PRI_DOB", birth),
            ("GENDER", "M" if dice.random() < 0.8 else "F"),
            ("RACE_DESCR", dice.choice(RACES)),
            ("PRI_SSN", f"{dice.randrange(10**9):09}"),
            ("PRI_CDL", f"I{dice.randrange(10**7):07}"),
        ):
            fixed[_AT[name]] = value
        self.fixed = fixed
        self.cycle = 100

    def cases(self) -> Iterator[str]:
        dice = self.dice
        serious = dice.random() < 0.06
        kinds = [
            *("cannabis",) * dice.choices((1, 2, 3), (80, 15, 5))[0],
            *("other",) * int(dice.expovariate(1 / 6)),
            *("arrest",) * int(dice.expovariate(1 / 10)),
            *("serious",) * serious,
        ]
        dice.shuffle(kinds)
        for kind in kinds:
            yield from self.case(kind)
        if serious and dice.random() < 0.5:
            yield self.row("REGISTRATION", 2001, "290 PC-SEX OFFENDER", "", "", COUNTIES[0], "001")
        if dice.random() < 0.03:
            yield self.row("DECEASED", 2015, "", "", "", COUNTIES[0], "001")

    def case(self, kind: str) -> Iterator[str]:
        dice = self.dice
        self.cycle += 1
        county = COUNTIES[0] if dice.random() < 0.75 else dice.choice(COUNTIES[1:])
        year = min(2019, self.born + 16 + int(dice.expovariate(1 / 12)))
        charges = {"cannabis": CANNABIS, "serious": SERIOUS}.get(kind, OTHER)
        texts = [dice.choice(charges)]
        texts += [dice.choice(OTHER) for _ in range(dice.randint(0, 3))]
        ends = "CONVICTED" if kind != "arrest" else "DISMISSED/FURTHERANCE OF JUSTICE"
        for step, what in (("002", "ARREST/DETAINED/CITED"), ("003", "COURT ACTION")):
            if kind == "arrest" and step == "003" and dice.random() < 0.5:
                return
            for place, text in enumerate(texts):
                level = "FELONY" if dice.random() < 0.5 else "MISDEMEANOR"
                count = f"{step}{place + 1:03}"
                parts = dice.choices((1, 2, 3), (70, 20, 10))[0] if place == len(texts) - 1 else 1
                for _ in range(parts if step == "003" else 1):
                    end = ends if step == "003" else ""
                    yield self.row(what, year, text, end, level, county, count)

    def row(
        self, what: str, year: int, text: str, end: str, level: str, county: str, count: str
    ) -> str:
        dice, row = self.dice, self.fixed.copy()
        when = f"{year}{dice.randint(1, 12):02}{dice.randint(1, 28):02}"
        if dice.random() < 0.002:
            when = dice.choice(("", f"{year}0000", "20050230"))
        comment = "11359 HS-POSSESS FOR SALE" if dice.random() < 0.002 else "THIS IS A COMMENT"
        for name, value in (
            ("CYC_DATE", f"{year}0101"),
            ("STP_EVENT_DATE", when),
            ("STP_TYPE_DESCR", what),
            ("STP_ORI_CNTY_NAME", county),
            ("CNT_ORDER", f"{self.cycle}{count:0<6}000"[:12]),
            ("OFN", f"{self.cycle}{self.fixed[_AT['CII_NUMBER']][:5]}"),
            ("OFFENSE_DESCR", text),
            ("OFFENSE_TOC", "F" if level == "FELONY" else "M" if level else ""),
            ("DISP_DESCR", end),
            ("CONV_STAT_DESCR", level if dice.random() < 0.995 else ""),
            ("SENT_LOC_DESCR", dice.choice(("JAIL", "PROBATION", "PRISON", "FINE")) if end else ""),
            ("SENT_LENGTH", str(dice.randint(1, 36)) if end else ""),
            ("SENT_TIME_CODE", dice.choice("DMY") if end else ""),
            ("COMMENT_TEXT", comment),
        ):
            row[_AT[name]] = value
        return ",".join(row)


def lines(rows: int, seed: int = 1) -> Iterator[str]:
    """At least so many rows: whole people, one after the other."""
    dice, made, number = Random(seed), 0, 0  # noqa: S311  # invented people, no secrets
    while made < rows:
        number += 1
        for line in _Person(number, dice).cases():
            made += 1
            yield line


def write(path: Path, rows: int, seed: int = 1, *, header: bool = True) -> int:
    """Write a file; the number of its rows."""
    made = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        if header:
            file.write(",".join(COLUMNS) + "\n")
        for line in lines(rows, seed):
            file.write(line)
            file.write("\n")
            made += 1
    return made


if __name__ == "__main__":
    print(write(Path(sys.argv[2]), int(sys.argv[1])), "rows")
