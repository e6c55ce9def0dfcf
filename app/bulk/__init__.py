"""Screening a whole county's file: columns, distinct facts, one decision for each, joined back.

It names no state and holds no rule: a state declares how its file is read, and its own table
decides. Polars does the columns; nothing else is needed.
"""
