"""The days to call after filing, as a page and as a calendar file. Nothing personal is in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from flask import abort, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from app.i18n import say
from app.papers.calendar import Event, Reminder, Start, due, to_ics
from app.papers.filing import Filing
from app.relief.text import Text
from app.web.blueprint import site
from app.web.papers import as_file, filing_of
from app.web.places import state_or_404, today
from app.web.shapes import DayField
from forms.base import Problem

_LABELS = {
    Start.FILED: Text("The day you file the papers, or mail the letter").for_another(
        Text("The day they file the papers, or mail the letter")
    ),
    Start.ORDERED: Text("The day of the judge's order, if there is one"),
}
_NO_DAY = Text("Type a day of the calendar, such as 2027-03-31.")
_FAR = Text("Type a day not more than two years from today.")
_YEARS_AWAY = 2


@site.route("/<state>/papers/<int:case>/calendar", methods=["GET", "POST"])
def calendar(state: str, case: int) -> str | AnyResponse:
    """Pick the days to count from; get a calendar file. Neither is stored."""
    law = state_or_404(state)
    filing = filing_of(law, case)
    if not isinstance(filing, Filing):
        return filing
    if not filing.reminders:
        abort(404)
    typed = _typed(filing)
    starts, problems = _starts(typed, today(law))
    if request.method == "POST" and not problems:
        days = starts or {Start.FILED: today(law)}
        events = [_event(day, one) for day, one in due(filing.reminders, days)]
        made = to_ics(events, today(law), filing.number)
        return as_file(made, f"days-to-call-{filing.number}.ics", "text/calendar")
    return render_template(
        "calendar.html",
        title=filing.label,
        reminders=[(one.title, one.note) for one in filing.reminders],
        fields=[
            DayField(f"day-{start}", f"day_{start}", _LABELS[start], words, error)
            for start, words in typed.items()
            for error in [next((p.message for p in problems if p.anchor == f"day-{start}"), None)]
        ],
        problems=problems,
        back_url=url_for("site.papers", state=law.id),
    )


def _typed(filing: Filing) -> dict[Start, str]:
    """What was typed for each day that some reminder is counted from."""
    wanted = [start for start in Start if any(one.start is start for one in filing.reminders)]
    return {start: request.form.get(f"day_{start}", "").strip() for start in wanted}


def _starts(typed: Mapping[Start, str], as_of: date) -> tuple[dict[Start, date], list[Problem]]:
    """The days to count from, and what is wrong with the rest; an empty line is no day."""
    starts: dict[Start, date] = {}
    problems: list[Problem] = []
    for start, words in typed.items():
        if not words:
            continue
        try:
            day = date.fromisoformat(words)
        except ValueError:
            problems.append(Problem(f"day-{start}", _NO_DAY))
            continue
        if abs((day - as_of).days) > _YEARS_AWAY * 366:
            problems.append(Problem(f"day-{start}", _FAR))
        starts[start] = day
    return starts, problems


def _event(day: date, reminder: Reminder) -> Event:
    return Event(day, str(say(reminder.title)), str(say(reminder.note)))
