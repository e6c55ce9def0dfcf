"""The questionnaire drawn: a flow as a Mermaid graph, from the very data that runs."""

from __future__ import annotations

from app.intake.flow import Flow, Step
from app.relief.predicates import ALWAYS


def mermaid(flow: Flow) -> str:
    """The steps in order; a dotted way around every step that is not asked of everyone."""
    lines = ["flowchart TD"]
    for section in flow.sections:
        steps = [step for step in flow.steps if step.section == section.id]
        if not steps:
            continue
        lines.append(f'  subgraph {section.id}["{_safe(str(section.title))}"]')
        lines += [f'    {step.id}["{_safe(step.question.label.msgid)}"]' for step in steps]
        lines.append("  end")
    lines.append("  result([result])")
    ids = [step.id for step in flow.steps] + ["result"]
    for step, after in zip(flow.steps, ids[1:], strict=True):
        lines += _edges(step, after, ids)
    return "\n".join(lines) + "\n"


def _edges(step: Step, after: str, ids: list[str]) -> list[str]:
    lines = [f"  {step.id} --> {after}"]
    at = ids.index(step.id)
    if step.when != ALWAYS and at > 0:
        lines.append(f'  {ids[at - 1]} -. "not: {_safe(step.when.draw())}" .-> {after}')
    lines += [
        f'  {step.id} -- "{_safe(choice.label.msgid)}" --> {choice.reopens}'
        for choice in step.question.choices
        if choice.reopens
    ]
    return lines


def _safe(text: str) -> str:
    return text.replace('"', "'").replace("\n", " ")
