"""Item 6 of the motion: the person's own words, split where the form has no more room."""

from __future__ import annotations

from dataclasses import dataclass

from app.jurisdictions.illinois import law


@dataclass(frozen=True)
class Story:
    """The paragraphs that stand on the motion, and those that go on a page of their own."""

    first: tuple[str, ...]
    rest: tuple[str, ...] = ()


def split_story(text: str, room: int = law.STORY_ROOM) -> Story:
    """Split at the last space that leaves at most ``room`` characters; nothing is ever lost."""
    text = text.strip()
    if len(text) <= room:
        return Story(_paragraphs(text))
    cut = max(text.rfind(" ", 0, room + 1), text.rfind("\n", 0, room + 1))
    cut = cut if cut > 0 else room
    return Story(_paragraphs(text[:cut]), _paragraphs(text[cut:]))


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
