"""Conditions that several of California's tables share."""

from __future__ import annotations

from app.relief.predicates import In, Is

REVIEW = "needs_lawyer_review"
UNDER_18 = Is("age_band", "under18")
ADULT = In("age_band", "18_20", "21_plus")
AGED_18_20 = Is("age_band", "18_20")
AGED_21_PLUS = Is("age_band", "21_plus")
POSSESSION, GROWING = Is("family", "11357"), Is("family", "11358")
FOR_SALE, TRANSPORT = Is("family", "11359"), Is("family", "11360")
LETTER_B = Is("letter", "b")
PERSONAL = Is("act", "personal")
