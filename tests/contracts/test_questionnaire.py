"""Every state's questionnaire: it reaches everything, asks no more than it needs, and ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.intake.answers import Answers
from app.intake.flow import Flow, Scope
from app.intake.graph import mermaid
from app.intake.screening import CaseResults, Screening, screen
from app.jurisdictions.declare import Jurisdiction
from app.papers.filing import Filing
from app.relief.facts import Facts, Value
from app.relief.table import Program
from tests.contracts import laws
from tests.contracts.walks import Trail, Walker, choices_of, dice

SEEDS = st.integers(0, 2**32)
MOST_QUESTIONS = 35
"""Pages that one conviction may take in all. More than this, and tired people give up."""


class Spy(dict[str, Any]):
    """Answers that remember who looked at them."""

    def __init__(self, given: Mapping[str, Any], read: set[str]) -> None:
        super().__init__(given)
        self.read = read

    def get(self, key: str, default: Any = None) -> Any:
        self.read.add(key)
        return super().get(key, default)

    def __getitem__(self, key: str) -> Any:
        self.read.add(key)
        return super().__getitem__(key)


class SpyFacts(Facts):
    """Facts that remember who looked at them."""

    __slots__ = ("read",)

    def __init__(self, facts: Facts, read: set[str]) -> None:
        super().__init__(facts)
        self.read = read

    def __getitem__(self, name: str) -> Value:
        self.read.add(name)
        return super().__getitem__(name)


def flows(state: Jurisdiction) -> tuple[Flow, Flow]:
    """The questions per conviction, and those for the papers."""
    return state.screening, state.papers


def worked_out(state: Jurisdiction, trails: tuple[Trail, ...]) -> set[str]:
    """Facts that people had without any question setting them."""
    had = {name for trail in trails for _, facts in trail.pages for name in facts}
    return had - {n for f in flows(state) for s in f.steps for n in laws.facts_set_by(s.question)}


def read_on_papers(state: Jurisdiction, trails: tuple[Trail, ...]) -> set[str]:
    """Answers and facts that some paper looks at."""
    read: set[str] = set()
    for trail in trails:
        done = trail.done
        cases = tuple(
            replace(
                case,
                given=Spy(case.given, read),
                counts=tuple(
                    replace(c, given=Spy(c.given, read), facts=SpyFacts(c.facts, read))
                    for c in case.counts
                ),
            )
            for case in done.cases
        )
        answers = replace(done.answers, person=Spy(done.answers.person, read))
        state.paperwork.filings(replace(done, cases=cases, answers=answers))
    return read


def test_every_question_is_reached_by_someone(
    state: Jurisdiction, trails: tuple[Trail, ...]
) -> None:
    reached = {place.step.id for trail in trails for place, _ in trail.pages}
    assert {step.id for flow in flows(state) for step in flow.steps} - reached == set()


def test_every_choice_is_picked_by_someone(state: Jurisdiction, trails: tuple[Trail, ...]) -> None:
    assert choices_of(state).difference(*(trail.picked for trail in trails)) == set()


def test_everyone_who_answered_everything_gets_a_result(trails: tuple[Trail, ...]) -> None:
    for trail in trails:
        for count in trail.done.counts:
            assert count.walk.open is None
            assert count.decision is not None
            assert count.decision.outcome is not None, count.decision.missing
            assert count.decision.missing == ()


def test_people_reach_every_outcome(state: Jurisdiction, trails: tuple[Trail, ...]) -> None:
    reached = {c.decision.outcome for t in trails for c in t.done.counts if c.decision}
    assert reached == {outcome.id for outcome in state.program.outcomes}


def test_one_conviction_never_takes_too_many_pages(trails: tuple[Trail, ...]) -> None:
    longest = max(len({place.step.id for place, _ in trail.pages}) for trail in trails)
    assert 10 < longest <= MOST_QUESTIONS


def still_tells(program: Program, told: Facts, as_of: date) -> set[str]:
    """Once the outcome is certain: facts that can still change its day or raise a caution."""
    decision = program.decide(told, as_of, defaults=False)
    found = {
        name
        for rule in laws.rules_of(program)
        if rule.id == decision.rule
        for name in laws.timed_by(rule)
    }
    facts = {
        **program.prepare(told, as_of, defaults=False),
        **decision.findings,
        "outcome": decision.outcome or "",
    }
    for flag in program.flags:
        if flag.when.test(facts) is None:
            found |= flag.when.missing(facts)
    return laws.traced(program, found)


def test_nothing_is_asked_once_the_answers_settle_it(
    state: Jurisdiction, trails: tuple[Trail, ...]
) -> None:
    program = state.program
    asked_in_vain = set()
    for_papers = {name for step in state.papers.steps for name in step.when.reads()}
    for_papers -= laws.law_reads(program)
    for trail in trails:
        for place, facts in trail.pages:
            if place.step.id not in state.screening.by_id:
                continue
            if not laws.facts_set_by(place.step.question):
                continue
            sets = laws.facts_set_by(place.step.question)
            if sets <= for_papers:
                continue
            known = {*program.vocabulary.by_name, "as_of"}
            told = Facts({k: v for k, v in facts.items() if k in known})
            settled = program.findings_so_far(told, defaults=False)["settled"] == "yes"
            if settled and not sets & still_tells(program, told, state.checked):
                asked_in_vain.add(place.step.id)
    assert asked_in_vain == set()


def test_every_fact_a_rule_reads_is_asked_or_worked_out(
    state: Jurisdiction, trails: tuple[Trail, ...]
) -> None:
    out = worked_out(state, trails)
    assert laws.never_asked(state.program, state.screening, out) == set()


def test_every_answer_is_read_by_the_law_a_condition_or_a_paper(
    state: Jurisdiction, trails: tuple[Trail, ...]
) -> None:
    on_papers = read_on_papers(state, trails)
    for flow in flows(state):
        read = laws.law_reads(state.program) | on_papers
        read |= laws.traced(state.program, {n for step in flow.steps for n in step.when.reads()})
        for trail in trails:
            for _, facts in trail.pages:
                flow.complete(SpyFacts(facts, read))
        assert laws.read_by_nobody(flow, read, on_papers) == set()


def test_conditions_read_only_what_can_be_known(
    state: Jurisdiction, trails: tuple[Trail, ...]
) -> None:
    result = {"case_files", "count_files", "rule", "outcome"}
    for flow, base in zip(flows(state), (set[str](), result), strict=True):
        known = worked_out(state, trails) | base
        assert laws.unknown_names(state.program, flow, known) == set()


def test_every_place_in_the_words_of_a_page_is_filled(
    state: Jurisdiction, trails: tuple[Trail, ...]
) -> None:
    wrong = {
        problem
        for trail in trails
        for place, facts in trail.pages
        for flow in flows(state)
        if place.step.id in flow.by_id
        for problem in laws.unfilled(flow, place, facts)
    }
    assert wrong == set()


def test_what_a_page_shows_beforehand_can_be_answered(
    state: Jurisdiction, trails: tuple[Trail, ...]
) -> None:
    for trail in trails:
        for place, _ in trail.pages:
            step = place.step
            if step.prefill is not None:
                shown = step.prefill(trail.answers, place.case)
                assert shown is None or isinstance(shown, str | list | dict)
            if step.question.refine is not None:
                step.question.refine("2004")


def test_the_drawing_names_every_question(state: Jurisdiction) -> None:
    for flow in flows(state):
        drawn = mermaid(flow)
        assert [step.id for step in flow.steps if f'    {step.id}["' not in drawn] == []


def test_sections_hold_every_step(state: Jurisdiction) -> None:
    for flow in flows(state):
        assert {step.section for step in flow.steps} == {section.id for section in flow.sections}


def test_what_gives_up_a_right_or_goes_to_court_has_no_default(state: Jurisdiction) -> None:
    for step in state.papers.steps:
        assert step.question.unsure is None
        if step.scope is not Scope.CASE or step.question.choices:
            assert step.prefill is None


@settings(max_examples=30)
@given(seed=SEEDS)
def test_the_order_of_convictions_does_not_matter(state: Jurisdiction, seed: int) -> None:
    rng = dice(seed)
    trail = Walker(state, rng).trail(cases=(2, 3))
    turned = [(n, list(range(len(case.counts)))) for n, case in enumerate(trail.answers.cases)]
    rng.shuffle(turned)
    for _, counts in turned:
        rng.shuffle(counts)
    cases = trail.answers.cases
    mixed = replace(
        trail.answers,
        cases=tuple(
            replace(cases[n], counts=tuple(cases[n].counts[c] for c in counts))
            for n, counts in turned
        ),
    )
    other = screen(state.program, state.screening, mixed, state.checked)
    assert other.complete
    for case, (n, counts) in zip(other.cases, turned, strict=True):
        before = trail.done.cases[n].counts
        assert [c.decision for c in case.counts] == [before[c].decision for c in counts]
    assert said(state, other) == said(state, trail.done)


def said(state: Jurisdiction, screening: Screening) -> set[object]:
    """What all papers say, without the order of the cases and of the counts."""
    return {_content(filing) for filing in state.paperwork.filings(screening)}


def _content(filing: Filing) -> object:
    return tuple(
        (
            paper.id,
            frozenset(paper.texts.items()),
            frozenset((name, box.on) for name, box in paper.boxes.items()),
            tuple(sorted(repr(sorted(row.items(), key=str)) for row in paper.rows)),
            paper.notes,
        )
        for paper in filing.papers
    )


@settings(max_examples=30)
@given(seed=SEEDS)
def test_one_conviction_is_decided_alike_alone_and_among_others(
    state: Jurisdiction, seed: int
) -> None:
    trail = Walker(state, dice(seed)).trail(cases=(2, 1))
    for case in trail.done.cases:
        for count in case.counts:
            alone = Answers(
                state.id,
                trail.answers.person,
                (replace(trail.answers.cases[case.case], counts=(count.given,)),),
            )
            again = screen(state.program, state.screening, alone, state.checked)
            assert again.counts[0].decision == count.decision


@settings(max_examples=30)
@given(seed=SEEDS)
def test_there_is_one_filing_for_each_case_that_has_something_to_file(
    state: Jurisdiction, seed: int
) -> None:
    trail = Walker(state, dice(seed)).trail(cases=(1, 2))
    filing = {outcome.id for outcome in state.program.outcomes if outcome.files}
    filings = state.paperwork.filings(trail.done)
    mine = [case for case in trail.done.cases if _files(case, filing)]
    together = state.paperwork.together
    shared = {together(case) for case in mine} - {None} if together else set()
    assert len(filings) == (len(shared) if together else len(mine))
    assert len({f.id for f in filings}) == len({f.file_name for f in filings}) == len(filings)


def _files(case: CaseResults, filing: set[str]) -> bool:
    return any(c.decision is not None and c.decision.outcome in filing for c in case.counts)


def test_answers_read_back_from_their_text_give_the_same_results(
    state: Jurisdiction, trails: tuple[Trail, ...]
) -> None:
    for trail in trails[:50]:
        stored = Answers.parse(trail.answers.dump())
        again = screen(state.program, state.screening, stored, state.checked)
        assert [c.decision for c in again.counts] == [c.decision for c in trail.done.counts]
