"""Illinois's citations, dated numbers and form editions: the only place they live.

``Sure.OWN_KNOWLEDGE`` marks what the brief marks [K] or names from memory: believed right, to be
confirmed by an Illinois lawyer (NOTES.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.relief.decision import Citation, Sure

FORM_CUTOFF = date(2019, 6, 25)
"""The approved form is only for convictions before this day."""
CIVIL_START = date(2016, 7, 29)
"""From this day 10 grams or less is a civil ticket (P.A. 99-697)."""
TIERS_1997 = date(1997, 8, 15)
"""From this day there are tiers over 2,000 grams (P.A. 90-397)."""
SALE_TABLE_START = date(1983, 9, 24)
"""The court's table of manufacture and delivery starts here."""
CLASSES_START = date(1973, 8, 13)
"""Before this day the names of the classes were other ones."""
ACT_START = date(1971, 8, 16)
"""The Cannabis Control Act took effect."""
SEAL_2YR_START = date(2026, 6, 1)
"""From this day many convictions can be sealed after two years (P.A. 104-0459)."""
DAYS_AFTER_ARREST = 365
"""Police erase arrests without a charge after a year: counted in days."""

SMALL_GRAMS = 30
"""A minor cannabis offense is at most this many grams (inclusive)."""
CIVIL_GRAMS = 10
"""A civil ticket is at most this many grams (inclusive)."""
MOTION_ROWS = 18
"""Lines for case numbers and for convictions on each of the court's forms."""
NOTICE_ROWS = 45
"""Lines for case numbers on the additional notice."""
STORY_ROOM = 1400
"""Characters that item 6 of the official form has room for."""


@dataclass(frozen=True)
class Form:
    """An official form: its number, its printed revision and when that was last checked."""

    number: str
    title: str
    revision: str
    checked: date


_CHECKED = date(2026, 7, 30)
MOTION = Form(
    "EXC-M 4702.2",
    "Motion to Vacate & Expunge Eligible Cannabis Convictions",
    "03/22",
    _CHECKED,
)
NOTICE = Form(
    "EXC-N 4703.2",
    "Notice of Court Date for Motion to Vacate & Expunge Eligible Cannabis Convictions",
    "03/22",
    _CHECKED,
)
ORDER = Form(
    "EXC-O 4704.2",
    "Order Granting or Denying Motion to Vacate & Expunge Eligible Cannabis Convictions",
    "03/22",
    _CHECKED,
)
MORE_NOTICE = Form(
    "EXC-AM 4705.2",
    "Additional Notice of Court Date for Motion to Vacate & Expunge Eligible Cannabis Convictions",
    "03/22",
    _CHECKED,
)
MORE_CASES = Form("EXC-AA 4706.2", "Additional Cannabis Convictions", "03/22", _CHECKED)


def _seen(text: str) -> Citation:
    return Citation(text, Sure.SEEN)


def _believed(text: str) -> Citation:
    return Citation(text, Sure.OWN_KNOWLEDGE)


OTHER_STATE = _seen("EXC-I p. 1 (out-of-state records)")
GUIDE_1 = _seen("EXC-I p. 1")
GUIDE_2 = _seen("EXC-I p. 2")
GUIDE_8 = _seen("EXC-I p. 8")
GUIDE_TABLE = _seen("EXC-I p. 1 table")
GUIDE_STEP_1 = _seen("EXC-I step 1")
GUIDE_STEP_2 = _seen("EXC-I step 2 and sec. 1")
GUIDE_SECTION_2 = _seen("EXC-I sec. 2")
GUIDE_SAME_CASE = _seen("EXC-I p. 2, sec. 1a, 1b")
FORM_ITEM_2 = _seen("EXC-M item 2")
FORM_ITEM_3 = _seen("EXC-M item 3")
JUVENILE = _seen("705 ILCS 405/5-915")
JUVENILE_GUIDE = _seen("EXJ-I 3202.4")
CITY = _believed("65 ILCS 5/1-2.1")
ORDER_MADE = _seen("20 ILCS 2630/5.2(i)(4), (i)(8), (d)(9)(A)")
PARDONED = _believed("20 ILCS 2630/5.2(i)(2)(C)")
OTHER_PARDON = _seen("20 ILCS 2630/5.2(e), (b)(1)")
TICKETS = _believed("20 ILCS 2630/5.2(a)(2.5)")
TICKETS_NAMED = _believed("20 ILCS 2630/5.2(a)(2.5) names only 550/4(a) and 600/3.5(c)")
POSSESSION_A = _seen("720 ILCS 550/4(a)")
PIPES_C = _seen("720 ILCS 600/3.5(c)")
PENDING = _believed("20 ILCS 2630/5.2(i)(6)")
NO_DUI = _seen("20 ILCS 2630/5.2(a)(3)(A)")
POLICE_ERASE = _seen("20 ILCS 2630/5.2(i)(1)(A)-(C); (a)(1)(G-5)")
NOT_CONVICTED = _seen("20 ILCS 2630/5.2(b)(1), (b)(2)(A)")
POLICE_ONLY = _seen("20 ILCS 2630/5.2(i)(1) is police records only")
SUPERVISION = _believed("20 ILCS 2630/5.2(a)(1)(C), (b)(2)(B)")
QUALIFIED = _believed("20 ILCS 2630/5.2(a)(1)(C), (a)(1)(J), (b)(2)(C)")
FIRST_OFFENDER = _seen("720 ILCS 550/10")
DENIED = _seen("20 ILCS 2630/5.2(d)(12)")
MOTION_LAW = _seen("20 ILCS 2630/5.2(i)(3)")
ORDINANCE = _believed("20 ILCS 2630/5.2(a)(1)(H), (c)(2)(D), (c)(3)(B), (l)")
SEALING = _seen("20 ILCS 2630/5.2(c)(2)-(3)")
SEALING_FELONY = _believed("20 ILCS 2630/5.2(c)(2)(F), (c)(3)")
SEALING_HIGH = _believed("20 ILCS 2630/5.2(c)(2)(F)")
FIRST_ACT = _seen("P.A. 77-758")
FIRST_YEARS = _seen("ILAO Group 3 page (starts 13 Aug 1973)")
ATTEMPT = _believed("720 ILCS 5/8-4(c)")
