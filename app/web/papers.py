"""Review, papers, downloads: made on request, read back, never stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from flask import Response, abort, redirect, render_template, request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response as AnyResponse

from app import logs, printing
from app.intake.answers import Answers
from app.intake.flow import Walk
from app.intake.screening import Screening
from app.jurisdictions.declare import LETTER, Jurisdiction, LetterRequest
from app.limits import limiter, papers_rate
from app.papers.edition import stale_editions
from app.papers.filing import Filing
from app.printing import blanks
from app.relief.text import Text
from app.security import cacheable
from app.web.blanks import at_hand
from app.web.blueprint import site
from app.web.places import (
    base_of,
    first_open,
    first_open_paper,
    screened,
    state_or_404,
    today,
    url_of,
)
from app.web.shapes import Bundle, PacketPart
from app.web.stopped import Stopped
from app.web.store import store
from app.web.summary import paper_groups


def _ready(law: Jurisdiction) -> tuple[Answers, Screening] | AnyResponse:
    """Answers that are enough to make papers, or the way to the page that is still open."""
    answers = store().of(law.id)
    place = first_open(law, answers)
    if place is not None:
        return redirect(url_of(law, place))
    screening = screened(law, answers)
    paper, to_file = first_open_paper(law, answers, screening)
    if paper is not None:
        return redirect(url_of(law, paper))
    return (answers, screening) if to_file else redirect(url_for("site.result", state=law.id))


def _walks(
    law: Jurisdiction, answers: Answers, screening: Screening
) -> list[tuple[int, int, Walk]]:
    return [
        (c, n, law.papers.walk(answers, c, n, base_of(law, screening, c, n)))
        for c, case in enumerate(screening.cases)
        for n in range(len(case.counts))
    ]


@site.route("/<state>/review")
def review(state: str) -> str | AnyResponse:
    """Everything that will be printed, and what is given up, before papers are made."""
    law = state_or_404(state)
    ready = _ready(law)
    if not isinstance(ready, tuple):
        return ready
    answers, screening = ready
    filings = law.paperwork.filings(screening)
    return render_template(
        "review.html",
        groups=paper_groups(law, answers, _walks(law, answers, screening)),
        warnings=law.before_papers,
        prints=[(one.label, [paper.title for paper in one.papers]) for one in filings],
        next_url=url_for("site.papers", state=law.id) if filings else "",
        back_url=url_for("site.result", state=law.id),
    )


@site.route("/<state>/papers")
def papers(state: str) -> str | AnyResponse:
    """The papers of each case, to look at and to download."""
    law = state_or_404(state)
    ready = _ready(law)
    if not isinstance(ready, tuple):
        return ready
    filings = law.paperwork.filings(ready[1])
    if not filings:
        return redirect(url_for("site.review", state=law.id))
    return render_template(
        "papers.html",
        parts=[_part(law, filing) for filing in filings],
        bundles=bundles(law, filings),
        banner=stale_forms(law, filings),
        steps=law.paperwork.steps,
        ask_clerk=law.paperwork.ask_clerk,
        warnings=law.before_papers,
        back_url=url_for("site.review", state=law.id),
    )


def _part(law: Jurisdiction, filing: Filing) -> PacketPart:
    warned = any("Warning" in paper.texts for paper in filing.papers)
    return PacketPart(
        title=filing.label,
        papers=tuple(paper.title for paper in filing.papers),
        preview_url=url_for("site.preview", state=law.id, case=filing.number),
        action=url_for("site.download", state=law.id, case=filing.number),
        lawyer_note=warned,
        check_url=url_for("site.checked", state=law.id, case=filing.number),
        blank_url=(
            url_for("site.download_on_blanks", state=law.id, case=filing.number)
            if blanks.fits(filing, at_hand())
            else ""
        ),
        days_url=(
            url_for("site.calendar", state=law.id, case=filing.number) if filing.reminders else ""
        ),
    )


def bundles(law: Jurisdiction, filings: Sequence[Filing]) -> list[Bundle]:
    """Downloads of several cases at once; none for a single case.

    Their addresses carry a running number and no county: addresses end up in logs.
    """
    found = [
        Bundle(
            Text("Download one PDF of papers %(numbers)s", numbers=_numbers(group)),
            url_for("site.download_county", state=law.id, group=number),
        )
        for number, group in enumerate(printing.by_county(filings), start=1)
    ]
    zips = printing.parts(filings) if len(filings) > 1 else ()
    return found + [
        Bundle(
            Text("Download a ZIP file of papers %(numbers)s", numbers=_numbers(group)),
            url_for("site.download_zip", state=law.id, part=number),
        )
        for number, group in enumerate(zips, start=1)
    ]


def _numbers(filings: Iterable[Filing]) -> str:
    return ", ".join(str(filing.number) for filing in filings)


def stale_forms(law: Jurisdiction, filings: Iterable[Filing]) -> Text | None:
    """A notice when a form was not compared with the court's own for a year."""
    editions = (paper.edition for filing in filings for paper in filing.papers)
    old = stale_editions(editions, today(law))
    if not old:
        return None
    return Text(
        "Nobody has checked these forms for over a year: %(forms)s. Ask the clerk if there is "
        "a newer one.",
        forms="; ".join(one.text for one in old),
    )


def filings_of(law: Jurisdiction) -> tuple[Filing, ...] | AnyResponse:
    """All filings of the visitor, or the way to the page that is still open."""
    ready = _ready(law)
    return law.paperwork.filings(ready[1]) if isinstance(ready, tuple) else ready


def filing_of(law: Jurisdiction, case: int) -> Filing | AnyResponse:
    """The filing of one case, or the way to the page that is still open."""
    filings = filings_of(law)
    if not isinstance(filings, tuple):
        return filings
    wanted = [one for one in filings if one.number == case]
    return wanted[0] if wanted else abort(404)


@site.route("/<state>/papers/<int:case>", methods=["POST"])
@limiter.limit(papers_rate)
def download(state: str, case: int) -> AnyResponse:
    """The PDF of one case: made, read back and sent, never stored."""
    law = state_or_404(state)
    filing = filing_of(law, case)
    return as_pdf(filing) if isinstance(filing, Filing) else filing


@site.route("/<state>/papers/<int:case>/preview")
def preview(state: str, case: int) -> str | AnyResponse:
    """The same papers as a page, so that a screen reader can read them first."""
    law = state_or_404(state)
    filing = filing_of(law, case)
    if not isinstance(filing, Filing):
        return filing
    with sorry():
        return render_template(
            "preview.html",
            papers=Markup(printing.preview_body(filing)),  # noqa: S704  # escaped by its own templates
            styles=printing.preview_styles(filing, url_for("site.paper_style", name="")),
            title=filing.label,
            action=url_for("site.download", state=law.id, case=case),
            back_url=url_for("site.papers", state=law.id),
        )


@site.route("/<state>/letter", methods=["POST"])
@limiter.limit(papers_rate)
def letter(state: str) -> AnyResponse:
    """A letter to the clerk: is it already cleared? With what is known, or with empty lines."""
    law = state_or_404(state)
    asked = LetterRequest(court=law.courts.get(request.form.get("court", "")))
    case = request.form.get("case", type=int)
    if case is not None:
        answers = store().of(law.id)
        if not 0 < case <= len(answers.cases):
            abort(404)
        given = answers.cases[case - 1].given
        number = given.get("case_number")
        asked = LetterRequest(
            court=law.courts.get(str(given.get("county", ""))),
            case_number=number if isinstance(number, str) else "",
            about=_about(law, answers, case - 1),
        )
    return as_pdf(law.paperwork.letter(asked))


def _about(law: Jurisdiction, answers: Answers, case: int) -> str:
    """What the rules say that the letter of a case is about, or nothing."""
    counts = screened(law, answers).cases[case].counts
    found = (count.decision.findings.get(LETTER) for count in counts if count.decision)
    return next((one for one in found if isinstance(one, str) and one), "")


def as_pdf(filing: Filing) -> AnyResponse:
    """A download whose name says nothing about the person or the matter."""
    with sorry():
        printed = printing.print_checked(filing)
    logs.log(logs.Event.PAPERS_MADE, papers=len(filing.papers))
    return as_file(printed.pdf, filing.file_name, "application/pdf")


def as_file(content: bytes, name: str, kind: str) -> AnyResponse:
    """A download with a neutral name."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, mimetype=kind, headers=headers)


@contextmanager
def sorry() -> Iterator[None]:
    """Turn what printing can say into a plain page; the person's words stay out of the log."""
    try:
        yield
    except printing.Unprintable:
        raise Stopped("unprintable") from None
    except printing.PrintingError as error:
        logs.failed(error)
        raise Stopped("papers_busy" if error.reason == "busy" else "papers_failed") from None


@site.route("/papers/style/")
@site.route("/papers/style/<path:name>")
def paper_style(name: str = "") -> AnyResponse:
    """A stylesheet or a font of the papers, for their preview."""
    try:
        content, kind = printing.asset(name)
    except printing.PrintingError:
        abort(404)
    return cacheable(Response(content, mimetype=kind), 3600)
