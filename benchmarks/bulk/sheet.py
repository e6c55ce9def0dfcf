"""Invented convictions in the spreadsheet of a clinic, any number of rows.

``python -m benchmarks.bulk.sheet ROWS FILE``. Two rows a person, every fact that a clinic would
know, two counties. Dates are spread over forty years, so that hardly two rows are alike.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

HEAD = (
    *("id", "person", "name", "county", "birth_date", "sex", "race", "notes"),
    *("is_subject", "jurisdiction", "case_result", "record_status", "section", "severity"),
    *("offense_date", "conviction_date", "age", "serving", "flower", "conc", "plants", "act"),
    *("superstrike", "pc290c", "priors"),
)
SECTIONS = ("11357(a)", "11357(b)", "11358", "11359", "11360(a)")
NOTES = ('5" x 6" card', "two,\nlines", "ends\rhere", "=1+1", '"quoted"', "José", "")


def rows(number: int, seed: int = 1, *, messy: bool = False) -> Iterator[list[str]]:
    """So many rows; ``messy`` ones have quotes, breaks and wrong cells in places."""
    dice = Random(seed)  # noqa: S311  # invented people, no secrets
    pick = dice.choice
    for at in range(number):
        year = dice.randint(1975, 2015)
        day = f"0{dice.randint(1, 9)}-1{dice.randint(0, 9)}"
        later = f"0{dice.randint(1, 9)}-1{dice.randint(0, 9)}"
        row = [
            *(str(at), str(at // 2), f"Person {at // 2}", pick(("KERN", "LOS ANGELES"))),
            f"{dice.randint(1940, 1998)}-{day}",
            *(pick("FM"), pick(("WHITE", "BLACK", "HISPANIC")), pick(NOTES) if messy else ""),
            *("self", "ca_state", "convicted_adult", pick(("", "still_shows")), pick(SECTIONS)),
            *(pick(("felony", "misdemeanor")), f"{year}-{day}", f"{year + 1}-{later}"),
            *(pick(("21_plus", "18_20", "unknown")), pick(("no", "yes"))),
            *(pick(("le_28_5", "gt_28_5", "")), "", "", pick(("personal", "sale", ""))),
            *(pick(("none", "before")), "none", pick(("0", "1", ""))),
        ]
        if messy and dice.random() < 0.1:
            row[dice.randrange(8, len(row))] = pick(("secret", "2004-02-30", "unknown", ""))
        if messy and dice.random() < 0.02:
            row.append("more")
        yield row


def write(path: Path, number: int, seed: int = 1, *, messy: bool = False) -> int:
    """Write a file; the number of its rows."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEAD)
        writer.writerows(rows(number, seed, messy=messy))
    return number


if __name__ == "__main__":
    print(write(Path(sys.argv[2]), int(sys.argv[1])), "rows")
