"""Timings that are printed, not asserted: each module has a ``main`` that prints medians."""
