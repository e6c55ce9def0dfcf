"""How long papers take, how large they are, and how others fill the same form.

Run ``python -m benchmarks.pdf``. Everything is warm; the numbers are medians in one run on one
machine, so that ratios can be trusted even where the machine is slow or busy.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter

from app.jurisdictions import registry
from app.papers.filing import Filing, Paper
from app.printing import print_checked, read_back, render_pdf
from app.printing.pdf import source
from app.printing.process import renderer
from app.printing.readback import Printed
from app.selftest import sample_filings
from benchmarks.peers import peers

ROUNDS = 15
FOR_THE_PERSON = ("read-first", "step-card")


def packet() -> Filing:
    """California's invented person's papers: nine pages."""
    return sample_filings(registry()["california"])[0]


def only(filing: Filing, *names: str) -> Filing:
    """The filing with these papers alone."""
    return replace(filing, papers=tuple(p for p in filing.papers if p.id in names))


def six_pages(filing: Filing) -> Filing:
    """What goes to the court: CR-400, attachment, CR-401, CR-403, letter."""
    return only(filing, *(p.id for p in filing.papers if p.id not in FOR_THE_PERSON))


def blank_form(filing: Filing) -> Filing:
    """CR-400 with nothing on it."""
    form = next(paper for paper in filing.papers if paper.id == "cr-400")
    return replace(filing, papers=(replace(form, texts={}, boxes={}),))


def values_of(form: Paper) -> dict[str, str]:
    """What is typed on a form."""
    return {name: value for name, value in form.texts.items() if isinstance(value, str)}


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
    whole = packet()
    petition, six = only(whole, "cr-400", "attachment"), six_pages(whole)
    made = render_pdf(petition)
    return {
        "petition: HTML from the templates": median_ms(lambda: source([petition])),
        "petition: PDF through the render process": median_ms(lambda: render_pdf(petition)),
        "petition: read back": median_ms(lambda: read_back(made, petition)),
        "petition: made and checked, as downloaded": median_ms(lambda: print_checked(petition)),
        "six pages for the court: PDF": median_ms(lambda: render_pdf(six)),
        "six pages for the court: made and checked": median_ms(lambda: print_checked(six)),
        "whole packet: made and checked": median_ms(lambda: print_checked(whole)),
    }


def sizes() -> dict[str, Printed]:
    """The papers whose size is told."""
    whole = packet()
    return {"six pages for the court": print_checked(six_pages(whole)),
            "whole packet": print_checked(whole)}  # fmt: skip


def worker_memory() -> float:
    """The most memory that the render process has had so far, in MB."""
    status = Path(f"/proc/{renderer.pid}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


def worker_cpu(filing: Filing, rounds: int = ROUNDS) -> float:
    """Milliseconds of processor time for one PDF, in the mean: fair on a busy machine, too."""
    render_pdf(filing)
    before = _cpu_ms()
    for _ in range(rounds):
        render_pdf(filing)
    return (_cpu_ms() - before) / rounds


def _cpu_ms() -> float:
    fields = Path(f"/proc/{renderer.pid}/stat").read_text(encoding="ascii").split()
    return (int(fields[13]) + int(fields[14])) * 1000 / os.sysconf("SC_CLK_TCK")


def ratios() -> dict[str, tuple[float, float]]:
    """Milliseconds of each peer on one CR-400, and how many times ours that is."""
    form = only(packet(), "cr-400")
    ours = median_ms(lambda: render_pdf(form))
    found = {"ours": (ours, 1.0)}
    for name, work in peers(render_pdf(blank_form(form)), values_of(form.papers[0])).items():
        took = median_ms(work, rounds=7)
        found[name] = (took, took / ours)
    return found


def main() -> None:
    """Print everything."""
    for name, value in medians().items():
        print(f"{name:<45}{value:8.1f} ms")
    whole = packet()
    petition = worker_cpu(only(whole, "cr-400", "attachment"))
    print(f"petition, processor time of the render process{petition:7.0f} ms")
    print(f"six pages, processor time of the render process{worker_cpu(six_pages(whole)):6.0f} ms")
    for name, made in sizes().items():
        kilobytes = len(made.pdf) / 1000
        print(f"{name}: {made.pages} pages, {kilobytes / made.pages:.1f} kB a page")
    print(f"render process, most memory: {worker_memory():.0f} MB")
    for name, (took, times) in ratios().items():
        print(f"one CR-400, {name:<33}{took:8.1f} ms  {times:5.2f} x ours")
    renderer.close()


if __name__ == "__main__":
    main()
