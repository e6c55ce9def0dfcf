"""Whatever is put beside whatever in a report, no number from 1 to 10 comes out."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any, cast

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.bulk import findings, impact, report, story
from app.bulk.impact import DIMENSIONS, GROUPS, with_dimensions
from app.bulk.jobs import OTHER, POLICY, Request
from app.bulk.outputs import Merged
from app.bulk.summary import added
from app.bulk.suppress import LEAST, nearest, published
from app.jurisdictions import load
from tests.bulk.attack import Attack, Rows, bounds, compare, facts, put_table, sheets

NUMBERS = st.one_of(st.just(0), st.integers(1, 10), st.integers(11, 60), st.integers(0, 900))
AS_OF = date(2026, 11, 22)
STATE = load("california")
HISTORY = STATE.histories[0]
READINGS = ("law", POLICY, OTHER)
TITLES = ("The law", "The office's policy", "The compared policy")
LAW = {
    "dismiss_and_seal": "Dismissed",
    "redesignate_misdemeanor": "Lowered",
    "lawyer": "A person should look",
    "needs_review": "Data missing",
}
CHOICE = {"dismiss": "Dismissed", "reduce": "Lowered", "needs_review": "Data missing"}
WORDS = {one.id: one.title for one in GROUPS}
COLUMNS = [WORDS[one] for one in ("ends", "lowered", "lawyer", "data")]
POINTS = ("D01", "D02", "D12")


def test_a_number_is_rounded_to_tens_or_hidden() -> None:
    assert [published(n) for n in (0, 1, 10, 14, 15, 24, 25, 6261)] == [
        *(None, None, None, None),
        *(20, 20, 30, 6260),
    ]
    assert [nearest(n, 50) for n in (24, 25, 74, 75)] == [0, 50, 50, 100]


@given(number=NUMBERS)
def test_a_rounded_number_is_known_to_ten_numbers_only(number: int) -> None:
    told = published(number)
    low, high = bounds("*" if told is None else f"{told:,}")
    assert low <= number <= high
    # The argument of the module: from a five (or nothing) to a four.
    assert (low % 5, high % 10, high - low >= 9) == (0, 4, True)
    assert number >= LEAST or low == 0


def people_of(rg: Random) -> pl.DataFrame:
    """Convictions of a small made-up file, decided by three readings that differ in a few."""
    races = ["Black", "White", "Asian", "Other"][: rg.randint(2, 4)]
    often = [rg.random() ** 3 + 0.02 for _ in races]
    laws = [rg.random() ** 3 + 0.01 for _ in LAW]
    near = {"dismiss_and_seal": "dismiss", "redesignate_misdemeanor": "reduce"}
    rows: list[dict[str, object]] = []
    for person in range(rg.choice([25, 40, 60, 80, 150, 300])):
        who: dict[str, object] = {
            "person": f"p{person}",
            "race": rg.choices(races, often)[0],
            "sex": rg.choices(["Male", "Female"], [9, 1])[0],
            "birth": rg.choice([19650101, 19750101, 19900101, None]),
        }
        for _ in range(rg.choices([1, 2], [4, 1])[0]):
            law = rg.choices(list(LAW), laws)[0]
            mine = near.get(law, "dismiss") if rg.random() < 0.9 else "needs_review"
            other = mine if rg.random() < 0.93 else "dismiss"
            rows.append(
                who
                | {
                    "row": len(rows),
                    "event": rg.choice([19950301, 20040301]),
                    "family": rg.choice(["11357", "11359"]),
                    "court": "KERN",
                    "later": False,
                    "law_outcome": law,
                    "policy_outcome": mine,
                    f"{OTHER}_outcome": other,
                    **{
                        f"{name}_reason": rg.choice(["needs review: a", "needs review: b"])
                        for name in READINGS
                    },
                }
            )
    return pl.DataFrame(rows)


def counts_of(rg: Random, frame: pl.DataFrame) -> dict[str, Any]:
    """People who have something now, and who would no longer have it, by reading."""
    size = frame["person"].n_unique()
    gone = pl.col("outcome").is_in(["dismiss_and_seal", "dismiss"])
    ends = {
        name: frame.select("person", outcome=f"{name}_outcome").filter(gone)["person"].n_unique()
        for name in READINGS
    }
    keys = [key for key, _ in story._PEOPLE]
    before = {
        keys[0]: rg.randint(size // 2, size),
        keys[1]: rg.randint(0, min(30, size)),
        keys[2]: size,
    }
    freed = {
        name: {
            key: max(0, min(many, ends[name]) - rg.choice([0, 1, 5, 9, 20, many]))
            for key, many in before.items()
        }
        for name in READINGS
    }
    return {"before": before, "freed": freed}


def page_of(frame: pl.DataFrame, counts: dict[str, Any], points: dict[str, int]) -> str:
    """The report of a made-up file."""
    policies = {
        POLICY: HISTORY.read_policy(HISTORY.usual_policy),
        OTHER: HISTORY.read_policy(HISTORY.usual_policy),
    }
    request = Request((Path("x"),), "california", "doj", as_of=AS_OF, county="KERN", out=Path("x"))
    before = counts["before"]
    order = range(frame["person"].n_unique())
    people = (
        frame.select("person")
        .unique(maintain_order=True)
        .with_columns(
            pl.Series(column, [int(place < before[key]) for place in order])
            for column, key in zip(("felonies", "recent", "convictions"), before, strict=True)
        )
    )
    told = {
        "readings": {name: {"people": counts["freed"][name]} for name in READINGS},
        "needsReview": dict.fromkeys(READINGS),
        "differences": points,
        "added": added(frame, HISTORY, policies),
    }
    manifest = {
        "rows_in": frame.height + points["D12"],
        "rows_rejected": points["D12"],
        "inputs": [],
        "law_table": "",
        "as_of": "",
        "versions": {},
    }
    merged = cast(Merged, SimpleNamespace(decided=frame, people=people))
    return report.pages(findings.content(request, STATE, HISTORY, policies, merged, told, manifest))


def rows_of(frame: pl.DataFrame) -> tuple[Rows, dict[str, Rows]]:
    """The convictions, and by reading the people at their best conviction, with all labels."""
    every = []
    for one in with_dimensions(frame, AS_OF).iter_rows(named=True):
        labels = {title: str(one[key]) for key, title in DIMENSIONS.items()}
        results = {"law": LAW[one["law_outcome"]]} | {
            name: CHOICE[one[f"{name}_outcome"]] for name in READINGS[1:]
        }
        every.append(labels | results | {"person": one["person"]})
    best: dict[str, Rows] = {}
    for name in READINGS:
        found: dict[str, dict[str, str]] = {}
        for line in sorted(every, key=lambda one: COLUMNS.index(one[name])):
            found.setdefault(line["person"], line)
        best[name] = list(found.values())
    return every, best


def attack_on(
    html: str, frame: pl.DataFrame, counts: dict[str, Any], points: dict[str, int]
) -> Attack:
    """All that the page tells, as bounds and sums."""
    attack, tables = Attack(), sheets(html)
    rows, best = rows_of(frame)
    for name, title in zip(READINGS, TITLES, strict=True):
        units = (("convictions", rows), ("people", best[name]))
        for unit, lines in units:
            sheet = tables.get(f"{title}: {unit} by likely result", {})
            if sheet:
                put_table(attack, sheet, lines, unit, name, COLUMNS)
    _page_one(attack, html, counts)
    _rest(attack, html, frame, points)
    compare(attack, READINGS)
    _nested(attack, counts)
    return attack


def _nested(attack: Attack, counts: dict[str, Any]) -> None:
    """Who has a felony has a conviction, who is freed had one, and of whom all is dismissed."""
    *_, everybody = counts["before"]
    for key in counts["before"]:
        if key != everybody:
            attack.less(("before", everybody), ("before", key), low=0)
        for name in READINGS:
            attack.less(("before", key), ("freed", name, key), low=0)
        for other in READINGS[1:]:
            attack.less(("freed", other, key), ("freed", "law", key))
    for name in READINGS:
        ends, freed = ("people", name, "Dismissed"), ("freed", name, everybody)
        if ends in attack.truth:
            attack.less(ends, freed, low=0)


def _page_one(attack: Attack, html: str, counts: dict[str, Any]) -> None:
    """People now and after, of the first table."""
    keys = list(counts["before"])
    for key, line in zip(keys, facts(html)[1:], strict=True):
        for name, (number, of) in zip(READINGS, line, strict=True):
            attack.tell(("freed", name, key), counts["freed"][name][key], bounds(number))
            now = of.removeprefix("of ").removesuffix(" with one now")
            attack.tell(("before", key), counts["before"][key], bounds(now))
    found = re.findall(r"In this file (.*?) people have (.*?) cannabis", html)[0]
    everybody = counts["before"][keys[2]]
    attack.tell(("people", "all"), everybody, bounds(found[0]))
    attack.add_up([("before", keys[2])], ("people", "all"))


def _rest(attack: Attack, html: str, frame: pl.DataFrame, points: dict[str, int]) -> None:
    """The good results together, what a reading adds, what is missing, the points, the rows."""
    good = {"Dismissed", "Lowered"}
    titles = [*LAW, *CHOICE]
    helped = {
        name: {
            row
            for row, outcome in enumerate(frame[f"{name}_outcome"])
            if outcome in titles and (LAW | CHOICE)[outcome] in good
        }
        for name in READINGS
    }
    size = attack.tell(("convictions", "all"), frame.height)
    rows = re.findall(r"It has (.*?) rows", html)[0]
    attack.tell("rows", frame.height + points["D12"], bounds(rows))
    cells = re.findall(r">(D\d+)\. .*?<td class=\"r\">(.*?)</td>", html, re.S)
    for point, told in cells:
        if point in points:
            attack.tell(("point", point), points[point], bounds(told))
    attack.add_up([size, ("point", "D12")], "rows")
    if rejected := re.findall(r"missing data\. (.*?) rows could", html):
        attack.tell(("point", "D12"), points["D12"], bounds(rejected[0].lower()))
    for name, (number, _) in zip(READINGS, facts(html)[0], strict=True):
        whole = attack.tell(("helped", name), len(helped[name]), bounds(number))
        if ("convictions", name, "Lowered") in attack.truth:
            attack.add_up([("convictions", name, one) for one in sorted(good)], whole)
    said = re.findall(
        r"<li>(The \S+ policy) would .*? (?:about )?(fewer than \d+|[\d,]+) "
        r"convictions that (.*?) does not",
        html,
    )
    ids = {
        "The office": POLICY,
        "The compared": OTHER,
        "the office": POLICY,
        "the compared": OTHER,
        "the law": "law",
    }
    for who, number, whom in said:
        mine, other = (
            ids[" ".join(one.split("&")[0].split("'")[0].split()[:2])] for one in (who, whom)
        )
        only = len(helped[mine] - helped[other])
        attack.tell(("only", mine, other), only, bounds(number, 50))
        both = attack.tell(("both", *sorted((mine, other))), len(helped[mine] & helped[other]))
        attack.add_up([both, ("only", mine, other)], ("helped", mine))
    _missing(attack, html, frame)


def _missing(attack: Attack, html: str, frame: pl.DataFrame) -> None:
    found = re.findall(r"What is missing</th>.*?</table>", html, re.S)
    blocks = re.findall(r'rowgroup"[^>]*>(.*?)</th></tr>(.*?)</tbody>', "".join(found), re.S)
    printed = {
        title.replace("&#39;", "'"): dict(
            re.findall(r'"row">(.*?)</th><td class="r">(.*?)</td>', lines)
        )
        for title, lines in blocks
    }
    for name, title in zip(READINGS, TITLES, strict=True):
        lacking = frame.filter(pl.col(f"{name}_outcome") == "needs_review")
        parts = [
            attack.tell(
                ("lacks", name, reason),
                lacking.filter(pl.col(f"{name}_reason") == f"needs review: {reason}").height,
                bounds(printed.get(title, {}).get(reason.upper(), "*")),
            )
            for reason in ("a", "b")
        ]
        whole = ("convictions", name, "Data missing")
        if whole in attack.truth:
            attack.add_up(parts, whole)


def attacked(seed: int) -> Attack:
    """A made-up file, its report, and the attack on it."""
    rg = Random(seed)  # noqa: S311  # made-up files, no secret
    frame = people_of(rg)
    counts = counts_of(rg, frame)
    points = {one: rg.choice([0, 3, 5, 12, 18]) for one in POINTS}
    return attack_on(page_of(frame, counts, points), frame, counts, points)


@pytest.mark.parametrize("seed", range(30))
def test_no_small_number_comes_out_of_a_report(seed: int) -> None:
    attack = attacked(seed)
    assert len(attack.truth) > 300
    read = [key for key, (low, high) in attack.known.items() if high - low < 100]
    assert sum(1 for key in read if key[0] == "only") == 4
    assert sum(1 for key in read if key[0] == "point") == len(POINTS)
    assert sum(1 for key in read if key[0] == "freed") == 9
    assert sum(1 for number in attack.truth.values() if 0 < abs(number) <= 10) > 10
    assert attack.found() == {}


def test_the_attack_finds_small_numbers_that_are_only_hidden(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def hidden(number: int) -> int | None:
        return number if number > 10 else None

    for place in (impact, report, story):
        monkeypatch.setattr(place, "published", hidden)
    found = [attacked(seed).found() for seed in range(3)]
    assert all(len(one) > 5 for one in found)
