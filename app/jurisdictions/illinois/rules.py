"""Illinois's decision table (brief 3.2): one table, ids as in the brief, first match wins."""

from __future__ import annotations

from app.jurisdictions.illinois.derive import DERIVED
from app.jurisdictions.illinois.facts import VOCABULARY
from app.jurisdictions.illinois.outcomes import FLAGS, OUTCOMES
from app.jurisdictions.illinois.rules_convicted import CONVICTIONS
from app.jurisdictions.illinois.rules_gates import GATES
from app.jurisdictions.illinois.rules_not_convicted import NOT_CONVICTED
from app.relief.table import DecisionTable, Program
from app.relief.text import Text

PROGRAM = Program(
    vocabulary=VOCABULARY,
    derived=DERIVED,
    tables=(
        DecisionTable(
            "record",
            Text("What the law likely gives for this record"),
            (*GATES, *NOT_CONVICTED, *CONVICTIONS),
            total=True,
        ),
    ),
    outcomes=OUTCOMES,
    flags=FLAGS,
)
