"""The page about a state's spreadsheet format, made from its vocabulary: ``docs/bulk-csv.md``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.bulk.cells import ABOUT
from app.jurisdictions.declare import Jurisdiction
from app.relief.facts import UNKNOWN, Fact, Kind

_HEAD = """\
# The spreadsheet for `clearpage bulk --format csv`

One row is one conviction. The first row names the columns, in any order. CSV (comma, semicolon or
tab; UTF-8, or as Excel on Windows saves it) and XLSX (the first sheet) are read.

- An **empty cell** means: not told. It is never guessed. Where it matters the row reads
  `needs review` and says what is missing. Some facts have a usual value, shown below.
- `unknown` is an answer: the person does not know. That is not the same as an empty cell.
- Dates are `2004-08-08`, `2004-08`, `2004` or `8/8/2004`. Capital letters and spaces do not matter.
- A cell that is not allowed rejects its row alone; `rejects.csv` has the line and the reason.
- Other columns are copied and never read. A name that looks like a misspelled fact is an error.

These columns are known but no rule reads them: {about}. `person` joins the rows of one person in
`people.csv`; `birth_date`, `sex`, `race` and `county` are for the report.

With `--county` only rows of that county are decided and counted. Capital letters, spaces and the
word county do not matter. Rows of other counties are not looked at further, and the manifest says
how many they are. A row with an empty `county` is not decided either, and a warning counts them.
A county that no row has is told, with names that look like it.
"""


def page(states: Iterable[Jurisdiction]) -> str:
    """The whole page."""
    about = ", ".join(f"`{name}`" for name in ABOUT)
    parts = [_HEAD.format(about=about)]
    for state in states:
        parts.append(f"\n## {state.name}\n\n`--state {state.id}`\n\n")
        parts.append("| Column | Meaning | Allowed | Usual |\n|---|---|---|---|\n")
        parts.extend(_lines(state.program.vocabulary.facts))
    return "".join(parts)


def _lines(facts: Iterable[Fact]) -> Iterator[str]:
    for fact in facts:
        usual = "" if fact.default is None else f"`{str(fact.default).lower()}`"
        yield f"| `{fact.name}` | {fact.about} | {_allowed(fact)} | {usual} |\n"


def _allowed(fact: Fact) -> str:
    if fact.kind is Kind.CHOICE:
        choices = dict.fromkeys((*fact.choices, *([UNKNOWN] if fact.unknown else [])))
        return ", ".join(f"`{one}`" for one in choices)
    words = {
        Kind.BOOL: "`true`, `false`",
        Kind.COUNT: "a whole number",
        Kind.AMOUNT: "a number",
        Kind.DATE: "a date",
        Kind.TEXT: "text",
    }[fact.kind]
    return f"{words}, `{UNKNOWN}`" if fact.unknown else words
