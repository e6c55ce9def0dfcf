"""The lines by which a court can reach a person: the same in every state."""

from __future__ import annotations

from app.intake.questions import Field
from app.relief.text import Text

PHONE = Field(
    "phone", Text("Phone"), optional=True, autocomplete="tel", pattern="phone", max_length=40
)


def address(street: Text, state: Text) -> tuple[Field, ...]:
    """Street, city, state and ZIP code. ``street`` is the first line's label, ``state`` a hint."""
    return (
        Field("street", street, autocomplete="street-address"),
        Field("city", Text("City"), autocomplete="address-level2", max_length=100),
        Field(
            "state",
            Text("State"),
            hint=state,
            autocomplete="address-level1",
            pattern="state",
            max_length=40,
        ),
        Field("zip", Text("ZIP code"), autocomplete="postal-code", pattern="zip", max_length=20),
    )
