"""Conditions that several of Illinois's tables share."""

from __future__ import annotations

from app.jurisdictions.illinois.classes import MISDEMEANOR
from app.relief.facts import UNKNOWN
from app.relief.predicates import All, In, Is

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
