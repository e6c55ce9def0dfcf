"""New York's decision table: brief 3.4, row by row, ids as in the brief.

Order is the law here: the first row that matches decides. A row with several results appears as
several rules under one id. Rows ``NY-1.6-..`` are the lines of table 1.6, and ``NY-1.5-serving``
is rule 7 of 3.3: they decide nothing but set what the papers need.
"""

from __future__ import annotations

from app.jurisdictions.new_york.derive import DERIVED
from app.jurisdictions.new_york.facts import VOCABULARY
from app.jurisdictions.new_york.outcomes import FLAGS, OUTCOMES
from app.jurisdictions.new_york.rules_gates import GATES
from app.jurisdictions.new_york.rules_motion import MOTION
from app.jurisdictions.new_york.rules_sealing import SEALING
from app.jurisdictions.new_york.rules_today import SERVING, TODAY
from app.relief.table import Fallback, Program

PROGRAM = Program(
    vocabulary=VOCABULARY,
    derived=DERIVED,
    tables=(GATES, TODAY, SERVING, MOTION, SEALING),
    outcomes=OUTCOMES,
    flags=FLAGS,
    findings={
        "basis": "",
        "pleads": "",
        "new_section": "",
        "new_class": "",
        "lesser_section": "",
        "lesser_class": "",
        "request_destruction": "no",
        "documents": "",
        "eligible_on": "",
        "draft": "no",
        "serving": "no",
        "letter": "",
        "by_sealing": "no",
    },
    fallback=Fallback(
        (SEALING,),
        frozenset(
            f"NY-{number}"
            for number in (
                "13",
                "21",
                "26",
                "30",
                "31",
                "32",
                "33",
                "40",
                "41",
                "42",
                "43",
                "44",
                "45",
            )
        ),
    ),
)
