"""Conditions that several of Illinois's tables and questions share."""

from __future__ import annotations

from app.jurisdictions.illinois.classes import HIGH, MISDEMEANOR
from app.jurisdictions.illinois.facts import CONVICTIONS
from app.relief.facts import UNKNOWN
from app.relief.predicates import All, In, Is, Not

REVIEW = "needs_lawyer_review"
LEGAL_QUESTION, NEED_RECORD = "LEGAL_QUESTION", "NEED_RECORD"
CONVICTED = Is("convicted", "yes")
FOUR_OR_FIVE = In("law", "possession", "sale")
BOTH = All(CONVICTED, FOUR_OR_FIVE)
"""A conviction under Section 4 or Section 5 of the Cannabis Control Act."""
MISDEMEANOR_CLASS = In("klass", *MISDEMEANOR)
MOTION_CLASS = In("klass", *MISDEMEANOR, "F4")
NO_CLASS = Is("klass", UNKNOWN)
GUILTY_ELSEWHERE = In("other_counts", "noncannabis", "cannabis_eligible", "cannabis_ineligible")

ADULT = All(Is("jurisdiction", "illinois"), Is("court_type", "adult_court"))
GUILTY = In("disposition", *CONVICTIONS)
WAITED = In(
    "disposition",
    "dismissed",
    "acquitted",
    "supervision_completed",
    "qualified_probation_completed",
)
NOT_CHARGED, TICKET = Is("disposition", "no_charge"), Is("ended", "civil_violation")
EARLY = All(BOTH, Is("conviction_side", "before"))
"""A conviction under Section 4 or 5 from before the form's day."""
MOTION_OPEN = All(EARLY, Not(In("klass", *HIGH)))
