"""An import-linter contract that lists what a room may import, so that all else is refused.

The built-in ``forbidden`` type lists what is refused: a dependency added next year would
slip past it. Used by the contracts in setup.cfg.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output
from importlinter.domain.helpers import module_expressions_to_modules


class OnlyContract(Contract):
    """``source_modules`` and all below them import ``may_import`` and nothing else.

    ``may_import`` holds module names, each standing for the whole package, and the word
    ``stdlib`` for Python's standard library.
    """

    type_name = "only"

    source_modules = fields.ListField(subfield=fields.ModuleExpressionField())
    may_import = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Look at every direct import that starts in a source module."""
        sources: Any = self.source_modules
        rooms = {m.name for m in module_expressions_to_modules(graph, sources, as_packages=False)}
        broken = sorted(line for room in rooms for line in self._breaches(graph, room))
        return ContractCheck(kept=not broken, metadata={"broken": broken})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print one line for each import that is not allowed."""
        for line in check.metadata["broken"]:
            output.print_error(line, bold=False)
        output.new_line()

    def _breaches(self, graph: ImportGraph, room: str) -> Iterator[str]:
        modules = {room}
        if not graph.is_module_squashed(room):
            modules |= graph.find_descendants(room)
        for module in modules:
            for imported in graph.find_modules_directly_imported_by(module):
                if not self._allowed(imported, room):
                    yield f"- {module} may not import {imported}"

    def _allowed(self, imported: str, room: str) -> bool:
        allowed: Any = self.may_import
        if "stdlib" in allowed and imported.split(".")[0] in sys.stdlib_module_names:
            return True
        return any(imported == name or imported.startswith(f"{name}.") for name in (*allowed, room))
