"""Hidden numbers stay hidden: by subtraction, by any sum of sums, and by their own smallness."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from app.bulk.suppress import LEAST, Cell, bridges, hide_line, hide_table, small

NUMBERS = st.one_of(st.just(0), st.integers(1, 10), st.integers(11, 60), st.integers(0, 900))
TABLES = st.integers(1, 6).flatmap(
    lambda width: st.lists(
        st.lists(NUMBERS, min_size=width, max_size=width), min_size=1, max_size=7
    )
)


def whole(rows: list[list[int]]) -> list[list[int]]:
    """A table with its totals."""
    full = [[*row, sum(row)] for row in rows]
    return [*full, [sum(column) for column in zip(*full, strict=True)]]


def hidden_of(rows: list[list[int]]) -> set[Cell]:
    full = whole(rows)
    height, width = len(rows), len(rows[0])
    totals = full[-1][:-1]
    shut = hide_line(totals, sum(totals))
    hidden = hide_table(rows, shut) | {(height, column) for column in shut}
    return hidden | ({(height, width)} if small(full[-1][-1]) else set())


def given_away(full: list[list[int]], hidden: set[Cell]) -> set[Cell]:
    """Cells that the sums determine, by elimination over all rows and columns."""
    cells = sorted(hidden)
    at = {cell: place for place, cell in enumerate(cells)}
    height, width = len(full), len(full[0])
    sums = [
        *([(r, c, -1 if c == width - 1 else 1) for c in range(width)] for r in range(height)),
        *([(r, c, -1 if r == height - 1 else 1) for r in range(height)] for c in range(width)),
    ]
    matrix = []
    for line in sums:
        equation = [Fraction(0)] * len(cells)
        for r, c, sign in line:
            if (r, c) in at:
                equation[at[r, c]] = Fraction(sign)
        matrix.append(equation)
    row = 0
    for column in range(len(cells)):
        pivot = next((i for i in range(row, len(matrix)) if matrix[i][column]), None)
        if pivot is None:
            continue
        matrix[row], matrix[pivot] = matrix[pivot], matrix[row]
        matrix[row] = [value / matrix[row][column] for value in matrix[row]]
        for i, other in enumerate(matrix):
            if i != row and other[column]:
                factor = other[column]
                matrix[i] = [a - factor * b for a, b in zip(other, matrix[row], strict=True)]
        row += 1
    return {
        cells[next(i for i, value in enumerate(line) if value)]
        for line in matrix[:row]
        if sum(1 for value in line if value) == 1
    }


@given(rows=TABLES)
def test_no_hidden_number_can_be_worked_out(rows: list[list[int]]) -> None:
    full, hidden = whole(rows), hidden_of(rows)
    shown = [
        number for r, row in enumerate(full) for c, number in enumerate(row) if (r, c) not in hidden
    ]
    assert not any(small(number) for number in shown)
    assert given_away(full, hidden) == set()


@given(rows=TABLES)
def test_what_a_line_hides_together_is_no_small_number(rows: list[list[int]]) -> None:
    full, hidden = whole(rows), hidden_of(rows)
    if sum(map(sum, rows)) < 2 * LEAST:
        return
    for r in range(len(rows)):
        shut = [full[r][c] for c in range(len(rows[0])) if (r, c) in hidden]
        if shut and (r, len(rows[0])) not in hidden and full[r][-1] >= LEAST:
            assert len(shut) >= 2
            assert sum(shut) >= LEAST


def test_the_elimination_would_find_a_number_hidden_alone() -> None:
    full = whole([[5, 40], [30, 50]])
    assert given_away(full, {(0, 0)}) == {(0, 0)}
    assert given_away(full, {(0, 0), (0, 1)}) == {(0, 0), (0, 1)}
    assert bridges({(0, 0), (0, 1)}) == {(0, 0), (0, 1)}
    assert bridges({(0, 0), (0, 1), (1, 0), (1, 1)}) == set()


def test_a_bridge_between_two_rings_is_found() -> None:
    ring = {(0, 0), (0, 1), (1, 0), (1, 1)}
    other = {(2, 2), (2, 3), (3, 2), (3, 3)}
    assert bridges(ring | other | {(1, 2)}) == {(1, 2)}


def test_a_table_without_small_numbers_hides_nothing() -> None:
    assert hidden_of([[11, 0], [0, 500]]) == set()
