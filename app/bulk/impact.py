"""Who is helped: people and convictions by outcome and by group, as they may be published."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from app.bulk.columns import as_number
from app.bulk.suppress import published
from app.relief.decision import Outcome

NOT_SAID = "Not in the file"
DIMENSIONS = {
    "race": "Race",
    "sex": "Sex",
    "age": "Age on the as-of date",
    "decade": "Decade of the conviction",
    "section": "Section",
    "court": "County",
}
_NAMED = {"race", "sex", "court"}
_SEXES = {"F": "Female", "M": "Male"}
_SMALL = {"and", "of", "or", "the"}
_AGES = ((18, "Under 18"), (25, "18 to 24"), (35, "25 to 34"), (45, "35 to 44"), (55, "45 to 54"))
_OLDEST = "65 or older"


@dataclass(frozen=True)
class Group:
    """A kind of result as a column of the tables."""

    id: str
    title: str


GROUPS = (
    Group("ends", "Dismissed"),
    Group("lowered", "Lowered"),
    Group("court", "Court may grant"),
    Group("check", "Maybe cleared already"),
    Group("lawyer", "A person should look"),
    Group("no", "Not by this way"),
    Group("data", "Data missing"),
)


CLEARED, GRANTED = frozenset({"ends", "lowered"}), frozenset({"court"})


@dataclass(frozen=True)
class Table:
    """Numbers by group of people and result as they are published; ``None`` is a hidden one.

    Groups of people whose number is hidden are left out.
    """

    title: str
    rows: tuple[tuple[str, tuple[int | None, ...]], ...]
    totals: tuple[int | None, ...]


@dataclass(frozen=True)
class Reading:
    """One way to read the file: the law, or a policy.

    Attributes:
        good: the groups that end or lower a conviction; where the state tells none apart, those
            that a court may grant.
        columns: the groups of results that are not hidden.
        helped: how many convictions are in the good groups, as it is published.
        same: the title of the one result that all convictions have, if they do.
    """

    name: str
    title: str
    good: frozenset[str]
    columns: tuple[Group, ...]
    convictions: tuple[Table, ...]
    people: tuple[Table, ...]
    helped: int | None = None
    same: str = ""

    @property
    def clears(self) -> bool:
        """Whether it tells what is dismissed and lowered."""
        return self.good != GRANTED


def law_groups(
    outcomes: Sequence[Outcome], ended: frozenset[str], lowered: frozenset[str]
) -> dict[str, str]:
    """Each outcome of a law table to its group."""
    tones = {"check": "check", "lawyer": "lawyer", "no": "no", "good": "court"}
    found = {one.id: "court" if one.files else tones[one.tone] for one in outcomes}
    found |= dict.fromkeys(ended, "ends") | dict.fromkeys(lowered, "lowered")
    return found | {"needs_review": "data"}


def policy_groups(ended: frozenset[str], lowered: frozenset[str]) -> dict[str, str]:
    """Each outcome of a policy to its group; any other is for a person to look at."""
    found = dict.fromkeys(ended, "ends") | dict.fromkeys(lowered, "lowered")
    return found | {"needs_review": "data"}


def with_dimensions(decided: pl.DataFrame, as_of: date) -> pl.DataFrame:
    """The columns that people are grouped by, in words."""
    age = (pl.lit(as_number(as_of)) - pl.col("birth")) // 10000
    band = pl.lit(_OLDEST)
    for limit, words in reversed((*_AGES, (65, "55 to 64"))):
        band = pl.when(age < limit).then(pl.lit(words)).otherwise(band)
    decade = (pl.col("event") // 100000 * 10).cast(pl.String) + "s"

    def told(name: str) -> pl.Expr:
        text = pl.col(name).fill_null("").str.strip_chars()
        return pl.when(text == "").then(pl.lit(NOT_SAID)).otherwise(text).alias(name)

    return decided.with_columns(
        pl.when(age.is_null()).then(pl.lit(NOT_SAID)).otherwise(band).alias("age"),
        decade.fill_null(NOT_SAID).alias("decade"),
        pl.when(pl.col("family") == "")
        .then(pl.lit("Another section"))
        .otherwise("family")
        .alias("section"),
        told("race"),
        told("sex"),
        told("court"),
    )


def reading(
    frame: pl.DataFrame, name: str, title: str, column: str, groups: Mapping[str, str]
) -> Reading:
    """All tables of one reading. ``frame`` comes from :func:`with_dimensions`."""
    grouped = frame.with_columns(
        pl.col(column).replace_strict(dict(groups), default="lawyer").alias("group")
    )
    counts = Counter(grouped["group"])
    used = tuple(one for one in GROUPS if counts[one.id])
    told = tuple(one for one in used if published(counts[one.id]) is not None)
    good = CLEARED if CLEARED & set(groups.values()) else GRANTED
    order = {one.id: place for place, one in enumerate(GROUPS)}
    # A person is counted once, at the best result of any of their convictions.
    rank = pl.col("group").replace_strict(order, return_dtype=pl.Int32)
    persons = (
        grouped.with_columns(rank.alias("rank"))
        .sort("rank", "row")
        .unique("person", keep="first", maintain_order=True)
    )
    return Reading(
        name,
        title,
        good,
        told,
        tuple(_table(grouped, key, words, told) for key, words in DIMENSIONS.items()),
        tuple(_table(persons, key, words, told) for key, words in DIMENSIONS.items()),
        published(sum(counts[one] for one in good)),
        used[0].title if len(used) == len(told) == 1 else "",
    )


def _table(frame: pl.DataFrame, key: str, title: str, columns: Sequence[Group]) -> Table:
    counted = frame.group_by(key, "group").agg(pl.len())
    numbers: Counter[tuple[str, str]] = Counter()
    for raw, group, n in counted.iter_rows():
        label = named(raw) if key in _NAMED and raw != NOT_SAID else raw
        numbers[_SEXES.get(label, label) if key == "sex" else label, group] += int(n)
    labels = sorted({label for label, _ in numbers}, key=lambda one: (one == NOT_SAID, _order(one)))
    every: Counter[str] = Counter()
    for (label, _), number in numbers.items():
        every[label] += number

    def told(parts: Iterable[int], whole: int) -> tuple[int | None, ...]:
        return tuple(published(number) for number in (*parts, whole))

    rows = (
        (label, told((numbers[label, one.id] for one in columns), every[label]))
        for label in labels
        if published(every[label]) is not None
    )
    totals = (sum(numbers[label, one.id] for label in labels) for one in columns)
    return Table(title, tuple(rows), told(totals, every.total()))


def named(text: str) -> str:
    """A name as people write it, from a file that may shout it: American Indian, Los Angeles."""
    text = " ".join(text.split())

    def word(found: re.Match[str]) -> str:
        low, at = found[0].lower(), found.start()
        stays = (low in _SMALL and at > 0) or (len(low) == 1 and text[at - 1 : at] == "'")
        if low.startswith("mc") and len(low) > 4:
            return f"Mc{low[2:].capitalize()}"
        return low if stays else low.capitalize()

    return re.sub(r"[^\W\d_]+", word, text)


def _order(label: str) -> tuple[int, str]:
    places = [*(words for _, words in _AGES), "55 to 64", _OLDEST]
    return (places.index(label) if label in places else -1, label)
