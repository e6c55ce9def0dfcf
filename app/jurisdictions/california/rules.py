"""California's decision table: brief 3.2 to 3.5, row by row, ids as in the brief.

Order is the law here: the first row that matches decides. A row with several results appears as
several rules under one id.
"""

from __future__ import annotations

from app.jurisdictions.california.derive import DERIVED
from app.jurisdictions.california.facts import VOCABULARY
from app.jurisdictions.california.outcomes import FLAGS, OUTCOMES
from app.jurisdictions.california.rules_compare import COMPARE, SERVING
from app.jurisdictions.california.rules_gates import GATES
from app.jurisdictions.california.rules_limits import LIMITS
from app.jurisdictions.california.rules_today import TODAY
from app.relief.table import Program

PROGRAM = Program(
    vocabulary=VOCABULARY,
    derived=DERIVED,
    tables=(GATES, TODAY, LIMITS, COMPARE, SERVING),
    outcomes=OUTCOMES,
    flags=FLAGS,
    findings={"target": "", "upgrade_possible": "no"},
)
