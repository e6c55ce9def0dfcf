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
from app.bulk.suppress import LEAST, hide_line, hide_table, small
from benchmarks.bulk.generate import write as generate
from tests.bulk.files import Ran, row, screen, screen_rows
from tests.bulk.test_suppress import NUMBERS

COLUMNS = GROUPS[:6]
ROWS = st.lists(st.lists(NUMBERS, min_size=6, max_size=6), min_size=2, max_size=7)
FEW = "fewer than 11"


def published(rows: list[list[int]]) -> Table:
    """The rows as a table of the report prints them."""
    totals = [sum(column) for column in zip(*rows, strict=True)]
    shut = hide_line(totals, sum(totals))
    hidden = hide_table(rows, shut)
    shown = tuple(
        (
            f"row {r}",
            tuple(None if (r, c) in hidden else n for c, n in enumerate([*line, sum(line)])),
        )
        for r, line in enumerate(rows)
    )
    grand = sum(totals)
    ends = (None if c in shut else n for c, n in enumerate(totals))
    return Table("T", shown, (*ends, None if small(grand) else grand))


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
    drawn = [numbers for _, numbers in table.rows if numbers[-1]]
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
        rest = total - sum(shown.values())
        for fill, width in bars.items():
            if fill in (charts.TRACK, fills["hidden"]):
                continue
            # A piece is what the table shows of its kind, or that and all that the row hides.
            sums = (shown.get(fill, 0), shown.get(fill, 0) + rest)
            assert min(abs(width - 1000 * number / total) for number in sums) <= 5
        assert rest == 0 or rest >= LEAST or sum(map(sum, rows)) < 2 * LEAST


@given(rows=ROWS)
def test_a_chart_says_no_number_that_the_table_hides(rows: list[list[int]]) -> None:
    table = published(rows)
    told = charts.results(reading_of(table))
    if told is None:
        return
    shown = {number for number in table.totals if number}
    assert {int(n.replace(",", "")) for n in re.findall(r"([\d,]+) \(", told.told)} <= shown


@given(rows=ROWS)
def test_what_is_told_of_the_good_results_follows_from_the_table(rows: list[list[int]]) -> None:
    table = published(rows)
    reading = reading_of(table)
    for line, (_, numbers) in zip(rows, table.rows, strict=True):
        found = charts.helped(reading, numbers)
        truth = line[0] + line[1]
        assert found.number == truth if found.exact else found.number <= truth
        if found.exact and None in numbers[:2]:
            assert numbers[-1] is not None
            assert None not in numbers[2:-1]


@pytest.mark.parametrize(
    ("number", "total", "told"),
    [(0, 50, "0%"), (1, 1000, "<1%"), (999, 1000, ">99%"), (50, 50, "100%"), (1, 3, "33%")],
)
def test_a_share_never_rounds_to_none_or_to_all(number: int, total: int, told: str) -> None:
    assert charts.percent(number, total) == told


@pytest.mark.parametrize(
    ("number", "before", "told"),
    [
        (0, 500, ("0", "of 500 with one now")),
        (10, 500, (FEW, "of 500 with one now")),
        (11, 500, ("11", "of 500 with one now")),
        (495, 500, (f"all but {FEW}", "of 500 with one now")),
        (500, 500, ("500", "of 500 with one now")),
        (4, 9, (FEW, f"of {FEW} with one now")),
    ],
)
def test_neither_those_helped_nor_those_left_may_be_few(
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
        assert cleared[place].split()[0] == f"{number:,}"
        assert cleared[place].split()[-1] == f"{sum(counts.values()):,}"
        for line, told in zip(people, reading["people"].values(), strict=True):
            if small(told):
                assert line[place].strip().startswith(FEW)
            else:
                assert line[place].split()[0] == f"{told:,}"
    assert any(
        small(told) for one in summary["readings"].values() for told in one["people"].values()
    )
    people_all = summary["subjectsWithProp64ConvictionCountInCounty"]
    assert f"In this file {people_all:,} people have" in page_of(made)


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
        assert all(set(column) != {"0"} for column in zip(*cells, strict=True))
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


def test_many_rows_without_a_number_stand_together() -> None:
    rows = [(f"C{number}", (None, None)) for number in range(4)]
    folded = report._rows("County", [("Kern", (30, 30)), *rows])
    assert folded.rows == (("Kern", (30, 30)),)
    assert folded.few == "C0, C1, C2, C3"
    assert report._rows("County", rows[:3]).few == ""


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
    assert html.count('<th scope="row">White</th><td>36</td>') == 2
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
