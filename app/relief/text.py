"""Words as values: translatable, comparable, free of any locale."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, init=False)
class Text:
    """A sentence to be said later, in the reader's language.

    ``msgid`` is the English sentence with ``%(name)s`` places. Parameters may be
    other ``Text`` values, strings, numbers or dates; ``app.i18n.say`` words them.
    ``other`` says the same about another person, for someone who helps them.
    """

    msgid: str
    items: tuple[tuple[str, object], ...]
    other: Text | None

    def __init__(self, msgid: str, **params: object) -> None:
        object.__setattr__(self, "msgid", msgid)
        object.__setattr__(self, "items", tuple(sorted(params.items())))
        object.__setattr__(self, "other", None)

    def for_another(self, other: Text) -> Text:
        """The same sentence with its words for a helper: "their case" instead of "your case"."""
        both = Text(self.msgid, **self.params)
        object.__setattr__(both, "other", other)
        return both

    @property
    def params(self) -> Mapping[str, object]:
        """The values for the places in ``msgid``."""
        return dict(self.items)

    def filled(self, **params: object) -> Text:
        """The same sentence with (more) values for its places."""
        filled = Text(self.msgid, **{**self.params, **params})
        return filled if self.other is None else filled.for_another(self.other.filled(**params))

    def __str__(self) -> str:
        """The English words; for tests and the command line, never for a page."""
        return self.msgid % {k: str(v) for k, v in self.items} if self.items else self.msgid
