"""How long the law takes: one decision (target: under 0.2 ms), one sitting screened.

Run ``python -m benchmarks.decision``.
"""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from time import perf_counter

from app.intake.answers import Answer, Answers
from app.intake.flow import put
from app.intake.screening import day_of, screen
from app.jurisdictions import registry
from app.jurisdictions.declare import Jurisdiction
from app.relief.counterfactual import counterfactuals
from app.relief.facts import Facts

ROUNDS, BATCH = 31, 50
COUNTS = 60
"""As many counts as the answers of one sitting must hold."""
PERSON: dict[str, Answer] = {
    "is_subject": "self",
    "jurisdiction": "ca_state",
    "case_result": "convicted_adult",
    "record_status": "not_checked",
    "county": "kern",
    "case_number": "A1",
    "section": "11360(a) HS",
    "section_read": "yes",
    "severity": "felony",
    "offense_date": "2004-05-03",
    "conviction_date": "2004-11-20",
    "born": "1970-06-15",
    "serving": "no",
    "immigration_read": "read",
    "substance": "both",
    "flower": "gt_28_5",
    "conc": "le_8",
    "act": "sale",
    "superstrike": "none",
    "pc290c": "none",
    "priors": "0",
    "minor": "no",
    "state_line": "no",
}
"""An invented person who is asked nearly everything there is."""


def sitting(state: Jurisdiction, counts: int) -> Answers:
    """Complete answers with so many counts in one case."""
    answers = Answers(state.id)
    for _ in range(counts - 1):
        answers = answers.add_count(0)
    base = day_of(state.checked)
    while (place := state.screening.first_open(answers, base)) is not None:
        answers = put(answers, place, PERSON[place.step.id])
    return answers


def median_ms(work: Callable[[], object], rounds: int = ROUNDS, batch: int = 1) -> float:
    """Median milliseconds of ``work`` once it is warm, over batches of calls."""
    work()
    times: list[float] = []
    for _ in range(rounds):
        start = perf_counter()
        for _ in range(batch):
            work()
        times.append((perf_counter() - start) * 1000 / batch)
    return median(times)


def medians() -> dict[str, float]:
    """Milliseconds by step."""
    state = registry()["california"]
    program, flow, day = state.program, state.screening, state.checked
    one, many = sitting(state, 1), sitting(state, COUNTS)
    facts = screen(program, flow, one, day).counts[0].facts
    bare = Facts({"section": facts["section"]})
    return {
        "decision: all facts known": median_ms(lambda: program.decide(facts, day), batch=BATCH),
        "decision: nearly nothing known": median_ms(lambda: program.decide(bare, day), batch=BATCH),
        "decision: what would change it": median_ms(lambda: counterfactuals(program, facts, day)),
        "screening: 1 count, replayed and decided": median_ms(
            lambda: screen(program, flow, one, day)
        ),
        f"screening: {COUNTS} counts, replayed and decided": median_ms(
            lambda: screen(program, flow, many, day), rounds=9
        ),
    }


if __name__ == "__main__":
    for name, value in medians().items():
        print(f"{name:<45}{value:9.3f} ms")
