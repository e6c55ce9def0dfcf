"""More than the plain download: what was compared, several cases at once, the court's own sheets.

All made by POST, held in memory, never stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from flask import abort, render_template, url_for
from werkzeug.wrappers import Response as AnyResponse

from app import logs, printing
from app.limits import limiter, papers_rate
from app.papers.filing import Filing
from app.printing import blanks
from app.relief.text import Text
from app.web.blanks import at_hand
from app.web.blueprint import site
from app.web.papers import as_file, filing_of, filings_of, sorry
from app.web.places import state_or_404
from app.web.shapes import ComparedPaper, ComparedRow

_TICKED, _EMPTY = Text("ticked"), Text("empty")


@site.route("/<state>/papers/<int:case>/checked", methods=["POST"])
@limiter.limit(papers_rate)
def checked(state: str, case: int) -> str | AnyResponse:
    """Make the papers, read them back, and show place by place what was compared.

    A POST, and not part of the page with the papers: it takes as long as a download, a browser
    must not do it ahead of time, and the table repeats a person's answers, so it is shown only
    to someone who asks. A download is checked in the same way, whether or not this was looked at.
    """
    law = state_or_404(state)
    filing = filing_of(law, case)
    if not isinstance(filing, Filing):
        return filing
    with sorry():
        printed = printing.print_checked(filing)
    return render_template(
        "checked.html",
        title=filing.label,
        papers=list(compared(filing, printed.checks)),
        places=len(printed.checks),
        pages=printed.pages,
        action=url_for("site.download", state=law.id, case=case),
        back_url=url_for("site.papers", state=law.id),
    )


def compared(filing: Filing, checks: Iterable[printing.Check]) -> Iterator[ComparedPaper]:
    """The comparisons of each paper, as a page shows them."""
    by_paper: dict[str, list[printing.Check]] = {}
    for check in checks:
        by_paper.setdefault(check.paper, []).append(check)
    for paper in filing.papers:
        mine = by_paper.get(paper.id, [])
        places = [check for check in mine if check.kind]
        shown = [check for check in places if check.expected or check.found]
        yield ComparedPaper(
            title=paper.title,
            rows=tuple(map(_row, shown)),
            empty=len(places) - len(shown),
            words=len(mine) - len(places),
        )


def _row(check: printing.Check) -> ComparedRow:
    if check.kind == "tick":
        answer, shown = (_TICKED if mark else _EMPTY for mark in (check.expected, check.found))
        return ComparedRow(check.label, answer, shown)
    label = check.label or Text("Line %(number)s of the table", number=check.field.split()[-1])
    return ComparedRow(label, check.expected, check.found)


@site.route("/<state>/papers/county/<int:group>", methods=["POST"])
@limiter.limit(papers_rate)
def download_county(state: str, group: int) -> AnyResponse:
    """One PDF for the cases of one county."""
    law = state_or_404(state)
    filings = filings_of(law)
    if not isinstance(filings, tuple):
        return filings
    groups = printing.by_county(filings)
    if not 0 < group <= len(groups):
        abort(404)
    with sorry():
        printed = printing.merged(groups[group - 1])
    _log(groups[group - 1])
    return as_file(printed.pdf, f"papers-county-{group}.pdf", "application/pdf")


@site.route("/<state>/papers/zip/<int:part>", methods=["POST"])
@limiter.limit(papers_rate)
def download_zip(state: str, part: int) -> AnyResponse:
    """A ZIP with one PDF per case."""
    law = state_or_404(state)
    filings = filings_of(law)
    if not isinstance(filings, tuple):
        return filings
    parts = printing.parts(filings)
    if not 0 < part <= len(parts):
        abort(404)
    with sorry():
        packed = printing.bundle(parts[part - 1])
    _log(parts[part - 1])
    name = "papers.zip" if len(parts) == 1 else f"papers-{part}.zip"
    return as_file(packed, name, "application/zip")


@site.route("/<state>/papers/<int:case>/blank", methods=["POST"])
@limiter.limit(papers_rate)
def download_on_blanks(state: str, case: int) -> AnyResponse:
    """The PDF of one case with the court's own sheets in it."""
    law = state_or_404(state)
    filing = filing_of(law, case)
    if not isinstance(filing, Filing):
        return filing
    found = at_hand()
    if not blanks.fits(filing, found):
        abort(404)
    with sorry():
        printed = blanks.print_on_blanks(filing, found)
    _log([filing])
    return as_file(printed.pdf, filing.file_name, "application/pdf")


def _log(filings: Iterable[Filing]) -> None:
    logs.log(logs.Event.PAPERS_MADE, papers=sum(len(filing.papers) for filing in filings))
