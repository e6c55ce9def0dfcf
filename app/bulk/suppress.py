"""Every number of the report is rounded, so that no sum and no difference finds a person.

A number below ``LEAST`` is not told, be it none or a few; every other one is rounded to the nearest
ten, halves up. That holds for each number that counts people or convictions, on every page. So a
difference of two of them, of two readings or of "now" and "after", is known to some tens only.

Why no sum gives a number away: what is printed says of each number that it lies from a multiple of
5 (or 0) to a number that ends in 4. Sums fix a number only where bounds meet, so where the highest
values of some make the lowest of others. Fives never add up to fours, but for five fours together:
one equation never fixes anything (five fours are even, the end of a ten is odd), and several do
only if five numbers or more stand at the very end of their tens. That rests on lower bounds that
are fives, so nothing may tell that a hidden number is at least 1: rows, columns and reasons whose
number is hidden are left out, name and all, and a hidden number may always be 0.
"""

from __future__ import annotations

LEAST = 15
"""Numbers below are hidden. What is rounded to 20 begins here."""


def published(number: int) -> int | None:
    """A number as the report prints it; ``None`` where it is hidden."""
    return nearest(number, 10) if number >= LEAST else None


def nearest(number: int, step: int) -> int:
    """The nearest multiple of a step, halves up."""
    return (2 * number + step) // (2 * step) * step
