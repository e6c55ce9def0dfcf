"""The pages for analysts say what the program does."""

from __future__ import annotations

from pathlib import Path

from app.bulk.columns_doc import page
from app.bulk.command import bulk
from app.jurisdictions import registry

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_of_the_spreadsheet_is_the_vocabulary_of_every_state() -> None:
    again = "write it anew: Path('docs/bulk-csv.md').write_text(page(registry().values()))"
    assert (DOCS / "bulk-csv.md").read_text("utf-8") == page(registry().values()), again


def test_every_option_and_every_difference_is_on_the_page() -> None:
    text = (DOCS / "bulk.md").read_text("utf-8")
    for option in bulk.params:
        assert option.name == "files" or any(
            name in text for name in (*option.opts, *option.secondary_opts)
        ), option.name
    for state in registry().values():
        for history in state.histories:
            for one in history.differences:
                assert f"| {one.id} | {one.what} | {one.why} |" in text


def test_the_bulk_room_names_no_state_and_no_section() -> None:
    words = {*registry(), *(one.name.msgid.lower() for one in registry().values())}
    words |= {"1135", "prop 64", "prop64", "doj", "superstrike", "dismiss_and_seal"}
    room = Path(__file__).parents[2] / "app" / "bulk"
    for path in room.glob("*.py"):
        text = path.read_text("utf-8").lower()
        found = {word for word in words if word in text}
        # The command's help names the one format there is.
        assert found <= ({"doj"} if path.name == "command.py" else set()), (path.name, found)
