"""The report tells what the summary tells, less what is hidden, and draws only what it prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.bulk import charts, report, story
from app.bulk.impact import CLEARED, GROUPS, NOT_SAID, Reading, Table, named
from app.bulk.suppress import LEAST
from app.bulk.suppress import published as rounded
from benchmarks.bulk.generate import write as generate
from tests.bulk.files import Ran, row, screen, screen_rows
from tests.bulk.test_suppress import NUMBERS

COLUMNS = GROUPS[:6]
ROWS = st.lists(st.lists(NUMBERS, min_size=6, max_size=6), min_size=2, max_size=7)
FEW = "fewer than 15"


def published(rows: list[list[int]]) -> Table:
    """The rows as a table of the report prints them."""

    def told(line: list[int]) -> tuple[int | None, ...]:
        return tuple(rounded(number) for number in (*line, sum(line)))

    shown = tuple((f"row {r}", told(line)) for r, line in enumerate(rows) if sum(line) >= LEAST)
    return Table("T", shown, told([sum(column) for column in zip(*rows, strict=True)]))


def reading_of(table: Table) -> Reading:
    return Reading("law", "The law", CLEARED, COLUMNS, (table,), (table,))


def lengths(chart: charts.Chart) -> list[dict[str, int]]:
    """The length of each piece, row by row and by its fill, in the chart's own measure."""
    found: list[dict[str, int]] = [{} for _ in range(chart.rows)]
    for fill, path in chart.paths:
        for top, width in re.findall(r"M\d+ ([\d.]+)h(\d+)", path):
            found[int(float(top)) // charts.ROW][fill] = int(width)
    return found


@given(rows=ROWS)
def test_bars_are_drawn_only_from_published_numbers(rows: list[list[int]]) -> None:
    table = published(rows)
    chart = charts.shares("T", "", reading_of(table), table)
    drawn = [numbers for _, numbers in table.rows if (numbers[-1] or 0) >= charts.DRAWN]
    if chart is None:
        assert len(drawn) < 2
        return
    fills = {ink.id: ink.fill for ink in charts.INKS}
    for numbers, bars in zip(drawn, lengths(chart), strict=True):
        total = numbers[-1] or 0
        shown: dict[str, int] = {}
        for group, number in zip(COLUMNS, numbers[:-1], strict=True):
            fill = fills[charts.ink_of(group.id)]
            shown[fill] = shown.get(fill, 0) + (number or 0)
        whole = max(total, sum(shown.values()))
        for fill, width in bars.items():
            if fill not in (charts.TRACK, fills["hidden"]):
                assert abs(width - 1000 * shown[fill] / whole) <= 5


@given(rows=ROWS)
def test_a_chart_says_no_number_that_the_table_hides(rows: list[list[int]]) -> None:
    table = published(rows)
    told = charts.results(reading_of(table))
    if told is None:
        return
    shown = {number for number in table.totals if number}
    assert {int(n.replace(",", "")) for n in re.findall(r"^[\d,]+", told.told, re.M)} <= shown


@given(rows=ROWS)
def test_what_is_told_of_the_good_results_follows_from_the_table(rows: list[list[int]]) -> None:
    table = published(rows)
    reading = reading_of(table)
    large = [line for line in rows if sum(line) >= LEAST]
    for line, (_, numbers) in zip(large, table.rows, strict=True):
        found, good = charts.helped(reading, numbers), line[:2]
        assert found.exact == all(number >= LEAST for number in good)
        assert found.number == sum(rounded(number) or 0 for number in good)
        assert found.least(numbers[-1] or 0) <= 100 * sum(good) / sum(line)


@pytest.mark.parametrize(
    ("number", "total", "told"),
    [
        (20, 20000, "<1%"),
        (990, 1000, "99%"),
        (9990, 10000, ">99%"),
        (1000, 1000, ">99%"),
        (500, 500, ">90%"),
        (110, 100, ">90%"),
        (40, 120, "33%"),
        (50, 90, ""),
    ],
)
def test_a_share_never_rounds_to_none_or_to_all(number: int, total: int, told: str) -> None:
    assert charts.percent(number, total) == told


@pytest.mark.parametrize(
    ("number", "before", "told"),
    [
        (0, 500, (FEW, "of 500 with one now")),
        (14, 500, (FEW, "of 500 with one now")),
        (15, 500, ("20", "of 500 with one now")),
        (495, 504, ("500", "of 500 with one now")),
        (55, 60, ("60", "of 60 with one now")),
        (4, 9, (FEW, f"of {FEW} with one now")),
    ],
)
def test_people_helped_and_people_before_are_both_rounded(
    number: int, before: int, told: tuple[str, str]
) -> None:
    fact = story._people(number, before)
    assert (fact.number, fact.of) == told


class _Cells(HTMLParser):
    """The cells of the first table, and every start tag with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.facts: list[list[str]] = []
        self.in_facts = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "table":
            self.in_facts = (dict(attrs).get("class") or "").startswith("facts")
        if tag == "tr":
            self.facts += [[]] if self.in_facts else []
        if tag in ("td", "th") and self.in_facts:
            self.facts[-1].append("")

    def handle_data(self, data: str) -> None:
        if self.in_facts and self.facts and self.facts[-1]:
            self.facts[-1][-1] += f" {data.strip()}"

    def handle_endtag(self, tag: str) -> None:
        self.in_facts = self.in_facts and tag != "table"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ran]:
    folder = tmp_path_factory.mktemp("made")
    source = folder / "made.csv"
    generate(source, 30000, seed=5)
    policy = {"baselineEligibility": {"dismiss": ["11357"], "reduce": ["11358"]}}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(report, "pdf", lambda html: b"%PDF")
        yield screen(
            folder / "out", source, county="LOS ANGELES", report=True, all_rows=False, policy=policy
        )


def page_of(ran: Ran) -> str:
    return (ran.out / "report.html").read_text("utf-8")


def test_the_first_page_tells_the_numbers_of_the_summary(made: Ran) -> None:
    summary, (head, cleared, *people) = made.summary, _Cells(page_of(made)).facts
    assert [cell.split(" ")[1:3] for cell in head[1:]] == [["The", "law"], ["The", "office's"]]
    goods = {
        "law": ("dismiss_and_seal", "redesignate_infraction", "redesignate_misdemeanor"),
        "policy": ("dismiss", "reduce"),
    }
    for place, name in enumerate(goods, start=1):
        reading = summary["readings"][name]
        counts = reading["convictionsByOutcome"]
        number = sum(counts.get(outcome, 0) for outcome in goods[name])
        assert cleared[place].split()[0] == f"{rounded(number):,}"
        assert cleared[place].split()[-1] == f"{rounded(sum(counts.values())):,}"
        for line, told in zip(people, reading["people"].values(), strict=True):
            if told < LEAST:
                assert line[place].strip().startswith(FEW)
            else:
                assert line[place].split()[0] == f"{rounded(told):,}"
    assert any(
        told < LEAST for one in summary["readings"].values() for told in one["people"].values()
    )
    people_all = summary["subjectsWithProp64ConvictionCountInCounty"]
    assert f"In this file {rounded(people_all):,} people have" in page_of(made)


def test_the_page_stands_alone_and_its_tables_say_what_their_heads_are_of(made: Ran) -> None:
    html = page_of(made)
    found = _Cells(html)
    assert "http" not in html.replace("http://www.w3.org/2000/svg", "")
    for tag, attributes in found.tags:
        assert tag not in ("script", "img", "link", "iframe")
        assert not {"style", "src", "href"} & set(attributes)
        if tag == "th":
            assert attributes["scope"] in ("col", "row", "rowgroup")
    heads = [int(tag[1]) for tag, _ in found.tags if re.fullmatch(r"h[1-6]", tag)]
    assert heads[0] == 1
    assert heads.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(heads))
    drawings = html.count("<svg")
    assert drawings == len(re.findall(r"<svg[^>]* role=\"img\"><title>[^<]{20,}</title>", html))


def test_a_table_holds_all_groups_of_a_reading_and_no_empty_column(made: Ran) -> None:
    html = page_of(made)
    tables = re.findall(r'<table class="numbers">.*?</table>', html, re.S)
    assert len(tables) == 4
    for one in tables:
        assert re.findall(r'scope="rowgroup"[^>]*>([^<]+)<', one) == [
            *("Race", "Sex", "Age on the as-of date", "Decade of the conviction", "Section")
        ]
        lines = re.findall(r"<tr[^>]*><th scope=\"row\">[^<]*</th>(.*?)</tr>", one)
        cells = [re.findall(r"<td>([^<]*)</td>", line) for line in lines]
        assert all(set(column) != {"*"} for column in zip(*cells, strict=True))
        assert all(cell == "*" or cell.endswith("0") for line in cells for cell in line)
    assert "American Indian" in html
    assert "AMERICAN" not in html
    assert ">Female<" in html


def test_a_policy_of_one_result_needs_no_table_of_its_own(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(report, "pdf", lambda html: b"%PDF")
        people = [row(SUBJECT_ID=str(number)) for number in range(30)]
        html = page_of(screen_rows(tmp_path, *people, report=True))
    assert html.count('<table class="numbers">') == 2
    assert "all convictions have the likely result &ldquo;dismissed&rdquo;" in html
    assert "all 30 of them would likely be dismissed or lowered" in html


def test_a_small_group_is_left_out_with_its_name(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(report, "pdf", lambda html: b"%PDF")
        people = [
            row(SUBJECT_ID=str(n), RACE_DESCR="BLACK" if n < 20 else "WHITE" if n < 36 else "OTHER")
            for n in range(40)
        ]
        html = page_of(screen_rows(tmp_path, *people, report=True))
    assert "Black</th><td>20</td>" in html
    assert "White</th><td>20</td>" in html
    assert "Other</th>" not in html


@pytest.mark.parametrize("many", [1, 14])
def test_a_report_on_very_few_tells_no_number(tmp_path: Path, many: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(report, "pdf", lambda html: b"%PDF")
        people = [row(SUBJECT_ID=str(n)) for n in range(many)]
        html = page_of(screen_rows(tmp_path, *people, report=True))
    assert f"In this file {FEW} people have {FEW} cannabis convictions.</p>" in html
    counted, _, _ = html.partition("Where we differ from the tool")
    assert not re.findall(r"<(?:td[^>]*|b)>\s*\d", counted)
    assert "all convictions have" not in html
    assert "The groups are too small to draw." in html


def test_what_stands_beside_the_tables_is_rounded_too() -> None:
    assert [report._here(n) for n in (None, 0, 7, 59)] == ["not counted", FEW, FEW, "60"]
    added = [report._added("policy_beyond_law", n, {"policy": "mine"}) for n in (1, 74, 75)]
    assert [re.findall(r"lower (.*?) convictions", one) for one in added] == [
        ["fewer than 75"],
        ["fewer than 75"],
        ["about 100"],
    ]


def test_points_and_rejected_rows_are_told_alike(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(report, "pdf", lambda html: b"%PDF")
        people = [row(SUBJECT_ID=str(n) if n < 30 else "") for n in range(35)]
        ran = screen_rows(tmp_path, *people, report=True)
    html = page_of(ran)
    assert ran.manifest["rows_rejected"] == 5
    (point,) = re.findall(r">D12\. .*?<td class=\"r\">(.*?)</td>", html)
    assert point == FEW
    assert "Fewer than 15 rows could not be read." in html


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("AMERICAN INDIAN", "American Indian"),
        ("los  angeles", "Los Angeles"),
        ("MCLEAN", "McLean"),
        ("NATIVE HAWAIIAN OR OTHER", "Native Hawaiian or Other"),
        ("O'BRIEN", "O'Brien"),
        ("PRINCE GEORGE'S", "Prince George's"),
        ("", ""),
    ],
)
def test_names_are_written_as_people_write_them(raw: str, name: str) -> None:
    assert named(raw) == name


def test_the_same_name_in_other_letters_is_one_row(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(report, "pdf", lambda html: b"%PDF")
        people = [
            row(SUBJECT_ID=str(n), RACE_DESCR=("WHITE", "White ", "white")[n % 3])
            for n in range(36)
        ]
        html = page_of(screen_rows(tmp_path, *people, report=True))
    assert html.count('<th scope="row">White</th><td>40</td>') == 2
    assert NOT_SAID not in html
    assert "WHITE" not in html


@pytest.mark.parametrize(
    "cells", [{"OFFENSE_DESCR": "459 PC-BURGLARY"}, {"STP_EVENT_DATE": "20270101"}]
)
def test_a_file_with_nothing_to_decide_has_no_report_and_says_so(
    tmp_path: Path, cells: dict[str, str]
) -> None:
    ran = screen_rows(tmp_path, row(**cells), report=True)
    assert not [name for name in ran.files() if name.startswith("report")]
    assert "no conviction was decided, so there is no report" in ran.said
    assert ran.summary["lineCount"] == 1
