"""The ``clearpage`` command: screening, vocabulary, papers, graph, self-test."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import IO

import click

from app import __version__, clock
from app.bulk.command import bulk
from app.intake.flow import Place, Scope
from app.intake.graph import mermaid
from app.intake.screening import Screening, screen
from app.jurisdictions import ids, load
from app.jurisdictions.declare import Jurisdiction
from app.papers.filing import NotAsked
from app.schema import (
    BadInput,
    decided,
    parse_records,
    read_answers,
    read_records,
    vocabulary_json,
)


class State(click.ParamType[Jurisdiction]):
    """A state by its id."""

    name = "state"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Jurisdiction:
        """The state, or an error that lists the states there are."""
        if value not in ids():
            self.fail(f"no such state; the states are: {', '.join(ids())}", param, ctx)
        return load(str(value))


_state = click.argument("law", metavar="STATE", type=State())
_as_of = click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day to decide for (today in the state's courts).",
)


@click.group()
@click.version_option(__version__, prog_name="clearpage")
def main() -> None:
    """Petition helper for people with a past cannabis conviction. Legal information, not advice."""


main.add_command(bulk)


@main.command(name="screen")
@_state
@click.argument("file", type=click.File(encoding="utf-8"))
@_as_of
def screen_command(law: Jurisdiction, file: IO[str], as_of: date | None) -> None:
    """Decide each record of FILE (JSON, a list, or JSON Lines; - for standard input)."""
    day = _day(law, as_of)
    try:
        raw, _ = parse_records(file.read())
        records = read_records(law, raw, day)
    except UnicodeDecodeError:
        raise click.ClickException("the file is not UTF-8 text") from None
    except BadInput as bad:
        raise _failure(bad) from None
    for record in records:
        click.echo(json.dumps(decided(law, record, day), ensure_ascii=False))


@main.command()
@_state
def facts(law: Jurisdiction) -> None:
    """Print the vocabulary of STATE as JSON."""
    click.echo(json.dumps(vocabulary_json(law), ensure_ascii=False, indent=2, default=str))


@main.command()
@_state
@click.option("--mermaid", "as_mermaid", is_flag=True, required=True, help="As a Mermaid graph.")
def flow(law: Jurisdiction, as_mermaid: bool) -> None:
    """Draw the questionnaire of STATE."""
    click.echo(mermaid(law.screening), nl=False)


@main.command()
@_state
@click.argument("file", type=click.File(encoding="utf-8"))
@click.option("-o", "--output", required=True, type=click.Path(dir_okay=False, path_type=Path))
@_as_of
def packet(law: Jurisdiction, file: IO[str], output: Path, as_of: date | None) -> None:
    """Make the papers from an answers FILE, read them back, and write them to one PDF."""
    try:
        answers = read_answers(law, file.read())
    except BadInput as bad:
        raise _failure(bad) from None
    screening = screen(law.program, law.screening, answers, _day(law, as_of))
    _all_answered(screening)
    try:
        filings = law.paperwork.filings(screening)
    except NotAsked as error:
        raise click.ClickException(f"question {error} has no answer yet") from None
    if not filings:
        raise click.ClickException("no conviction in this file leads to a petition")
    # Loaded only here: screening a file needs no fonts and starts twice as fast without.
    from app import printing

    try:
        printed = printing.print_checked(filings)
    except printing.PrintingError as error:
        raise click.ClickException(f"the papers could not be made: {error}") from None
    output.write_bytes(printed.pdf)
    click.echo(f"{len(filings)} case(s), made and read back.", err=True)


@main.command()
def check() -> None:
    """Self-test: tables, templates, fonts, key, and a paper made and read back."""
    from app import selftest

    failed = False
    for name, problem in selftest.run():
        failed = failed or bool(problem)
        click.echo(f"{'FAIL' if problem else 'ok  '}  {name}{': ' + problem if problem else ''}")
    if failed:
        raise SystemExit(1)


def _day(law: Jurisdiction, as_of: date | None) -> date:
    return date(as_of.year, as_of.month, as_of.day) if as_of else clock.today(law.zone)


def _failure(bad: BadInput) -> click.ClickException:
    return click.ClickException("\n".join(map(str, bad.errors)))


def _all_answered(screening: Screening) -> None:
    for count in screening.counts:
        if count.walk.open is not None:
            raise click.ClickException(f"{_where(count.walk.open)} has no answer that fits")


def _where(place: Place) -> str:
    where = {
        Scope.PERSON: "person",
        Scope.CASE: f"case {place.case + 1}",
        Scope.COUNT: f"case {place.case + 1}, count {place.count + 1}",
    }
    return f"{where[place.step.scope]}: question {place.step.id}"
