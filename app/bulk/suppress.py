"""Small numbers hidden so that nobody can be found, and no subtraction brings them back.

A table has its totals as a last row and a last column, so every row and every column says that
its cells add up to its total. A hidden cell can be worked out exactly when it is the only hidden
one of a row or column, or when taking it away would cut the net of hidden cells in two (a bridge
of the graph whose points are rows and columns). So cells are added until every row and column
with hidden cells hides at least two that hold ``LEAST`` people together, and no hidden cell is a
bridge. Outcome totals stand in many tables, so they are settled once and never changed here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

LEAST = 11
"""Numbers from 1 to 10 are hidden."""
Cell = tuple[int, int]


def small(number: int) -> bool:
    """Whether a number is hidden for its own sake."""
    return 0 < number < LEAST


def hide_line(numbers: Sequence[int], total: int, total_hidden: bool = False) -> set[int]:
    """Places to hide in a line of numbers that adds up to ``total``."""
    hidden = {place for place, number in enumerate(numbers) if small(number)}
    while hidden and not total_hidden and not _enough([numbers[place] for place in hidden]):
        more = _next([(numbers[p], p) for p in range(len(numbers)) if p not in hidden])
        if more is None:
            break
        hidden.add(more)
    return hidden


def _enough(values: Sequence[int]) -> bool:
    return len(values) >= 2 and sum(values) >= LEAST


def _next(free: Sequence[tuple[int, int]]) -> int | None:
    """The cheapest cell to hide as well: the smallest with something in it, else an empty one."""
    full = [one for one in free if one[0] > 0]
    chosen = min(full or free, default=None)
    return None if chosen is None else chosen[1]


def hide_table(rows: Sequence[Sequence[int]], totals_hidden: set[int]) -> set[Cell]:
    """Cells to hide in a table; the last column may be hidden too, the last row as told.

    ``rows`` are the numbers without totals. ``totals_hidden`` are the columns whose total is hidden
    in every table. Row totals have the column number ``len(rows[0])``.
    """
    height, width = len(rows), len(rows[0]) if rows else 0
    full = [[*row, sum(row)] for row in rows]
    grand = [sum(column) for column in zip(*full, strict=True)]
    full.append(grand)
    hidden: set[Cell] = {(height, column) for column in totals_hidden}
    margin = hide_line([row[width] for row in full[:-1]], grand[width] if full else 0)
    hidden |= {(place, width) for place in margin}
    if small(grand[width]):
        hidden.add((height, width))
    hidden |= {(r, c) for r in range(height) for c in range(width) if small(full[r][c])}
    while (cell := _weak(full, hidden)) is not None:
        hidden.add(cell)
    return {cell for cell in hidden if cell[0] < height}


def _weak(full: Sequence[Sequence[int]], hidden: set[Cell]) -> Cell | None:
    """One more cell to hide, or nothing when the table is safe."""
    for line in _lines(full):
        shut = [cell for cell in line if cell in hidden]
        if shut and not _enough([full[r][c] for r, c in shut]):
            if any(cell in _margins(full) for cell in shut) and len(shut) >= 2:
                continue
            free = [cell for cell in line if cell not in hidden and cell not in _margins(full)]
            if (cell := _cheapest(full, free)) is not None:
                return cell
    for r, c in sorted(bridges(hidden)):
        free = [
            cell
            for cell in (
                *((r, k) for k in range(len(full[0]))),
                *((k, c) for k in range(len(full))),
            )
            if cell not in hidden and cell not in _margins(full)
        ]
        if (cell := _cheapest(full, free)) is not None:
            return cell
    return None


def _margins(full: Sequence[Sequence[int]]) -> set[Cell]:
    last_row, last_column = len(full) - 1, len(full[0]) - 1
    return {(last_row, c) for c in range(last_column + 1)} | {
        (r, last_column) for r in range(last_row + 1)
    }


def _cheapest(full: Sequence[Sequence[int]], free: Sequence[Cell]) -> Cell | None:
    filled = [cell for cell in free if full[cell[0]][cell[1]] > 0]
    return min(filled or free, key=lambda cell: (full[cell[0]][cell[1]], cell), default=None)


def _lines(full: Sequence[Sequence[int]]) -> Iterator[list[Cell]]:
    for r, row in enumerate(full):
        yield [(r, c) for c in range(len(row))]
    for c in range(len(full[0])):
        yield [(r, c) for r in range(len(full))]


def bridges(hidden: set[Cell]) -> set[Cell]:
    """Hidden cells that the totals give away: edges whose loss cuts the graph of hidden cells."""
    graph: dict[tuple[str, int], set[tuple[str, int]]] = defaultdict(set)
    for r, c in hidden:
        graph["row", r].add(("column", c))
        graph["column", c].add(("row", r))
    found: set[Cell] = set()
    for r, c in hidden:
        start, goal = ("row", r), ("column", c)
        seen, todo = {start}, [start]
        while todo:
            here = todo.pop()
            for there in graph[here]:
                if {here, there} == {start, goal} or there in seen:
                    continue
                seen.add(there)
                todo.append(there)
        if goal not in seen:
            found.add((r, c))
    return found
