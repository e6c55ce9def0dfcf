"""The self-test behind ``clearpage check``: is this copy able to serve people right now?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from app import clock, printing
from app.config import Config, ConfigError
from app.intake.screening import screen
from app.jurisdictions import BadState, registry
from app.jurisdictions.declare import Jurisdiction
from app.papers.filing import Filing
from app.printing import blanks, health
from app.schema import read_answers

SAMPLE = "sample.json"
"""Each state's folder has the answers of an invented person, for trying its papers."""


def sample_filings(law: Jurisdiction) -> tuple[Filing, ...]:
    """The papers of the state's invented person."""
    answers = read_answers(law, (law.folder / SAMPLE).read_text(encoding="utf-8"))
    screening = screen(law.program, law.screening, answers, clock.today(law.zone))
    return law.paperwork.filings(screening)


def run() -> Iterator[tuple[str, str]]:
    """Each check's name and what is wrong; an empty text when it passed."""
    yield "law tables and questions", _attempt(_tables)
    yield "templates of the papers", _attempt(health.templates)
    yield "fonts", _attempt(health.fonts)
    yield "fast font subsetting", _attempt(health.subsetting)
    yield "key and settings", _attempt(_settings)
    yield "official blank forms", _attempt(_blanks)
    yield "a paper of each state, made and read back", _attempt(_papers)


def _attempt(check: Callable[[], str]) -> str:
    try:
        return check()
    except (BadState, ConfigError, printing.PrintingError) as error:
        return str(error)
    except Exception as error:  # any fault is a finding here, and the others still run
        return f"stopped with {type(error).__name__}"


def _tables() -> str:
    return "" if registry() else "no state was found"


def _settings() -> str:
    Config.from_environment()
    return ""


def _blanks() -> str:
    folder = Config.from_environment().blanks
    if folder:
        blanks.ready(Path(folder))
    return ""


def _papers() -> str:
    for law in registry().values():
        filings = sample_filings(law)
        if not filings:
            return f"{law.id}: the sample leads to no paper"
        printing.print_checked(filings)
    return ""
