"""How long one petition takes: CR-400 with its attachment, warm.

Run ``python -m benchmarks.pdf``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter

from app.papers.filing import Blank, Entry, Filing, Paper, Tick
from app.printing import print_checked, read_back, render_pdf
from app.printing.pdf import source

ROUNDS = 15


def petition() -> Filing:
    """An invented person's petition with two counts."""
    head: dict[str, Entry] = {
        "CrtCounty": "San Francisco",
        "CaseNumber": "10-CR-004512",
        "Party2": "Nguyễn Thị Ánh Tuyết",
    }
    texts: Mapping[str, Entry] = {
        **head,
        "Name": "Nguyễn Thị Ánh Tuyết",
        "Street": "1450 O’Farrell Street",
        "City": "San Francisco",
        "AttyFor": "In Pro Per",
        "SigName": "Nguyễn Thị Ánh Tuyết",
    }
    row: Mapping[str, Entry] = {
        "count": "1",
        "section": "HS 11357(a)",
        "level": Blank("level"),
        "convicted": "May 3, 2004",
        "sentence": Blank("sentence"),
        "request": "Redesignate the conviction as a misdemeanor",
    }
    ticks = {name: Tick(True, "benchmark") for name in ("title_redesignation", "li1a", "li2b")}
    return Filing(
        id="benchmark",
        number=1,
        title="Papers for case 1",
        file_name="papers-case-1.pdf",
        papers=(
            Paper(
                "cr-400",
                "california/cr-400.html",
                "CR-400",
                layout="california/cr-400",
                texts=texts,
                boxes=ticks,
            ),
            Paper(
                "attachment",
                "california/attachment.html",
                "Attachment to CR-400, item 1",
                texts=head,
                rows=(row, row),
            ),
        ),
    )


def median_ms(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Median milliseconds of ``work`` once it is warm."""
    work()
    times: list[float] = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        times.append((perf_counter() - start) * 1000)
    return median(times)


def medians() -> dict[str, float]:
    """Milliseconds by step."""
    from app.printing.engine import make_pdf

    filing = petition()
    parts = source([filing])
    made = make_pdf(*parts)
    return {
        "petition: HTML from the templates": median_ms(lambda: source([filing])),
        "petition: PDF in this process": median_ms(lambda: make_pdf(*parts)),
        "petition: PDF through the render process": median_ms(lambda: render_pdf(filing)),
        "petition: read back": median_ms(lambda: read_back(made, filing)),
        "petition: made and checked, as downloaded": median_ms(lambda: print_checked(filing)),
    }


if __name__ == "__main__":
    for name, value in medians().items():
        print(f"{name:<45}{value:8.1f} ms")
