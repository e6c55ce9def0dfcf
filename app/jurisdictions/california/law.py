"""California's citations, dated numbers and form editions: the only place they live.

``Sure.OWN_KNOWLEDGE`` marks what the brief marks [K]: believed right, to be confirmed by a
California lawyer (NOTES.md). "HS" is the Health and Safety Code, "PC" the Penal Code.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.papers.edition import Edition
from app.relief.decision import Citation, Sure

PROP_64 = date(2016, 11, 9)
"""The first day on which Proposition 64 was in force; offenses from this day are under it."""
LETTERS_FROM = date(1976, 1, 1)
"""Letters of 11357 and 11360 before this day meant other things and are read as none."""
POSSESSION_INFRACTION = date(2011, 1, 1)
"""From this day 11357(b) was an infraction (SB 1449 of 2010)."""


@dataclass(frozen=True)
class Form:
    """An official form: its number, the edition we duplicate and when that was last checked."""

    number: str
    title: str
    revision: str
    checked: date

    @property
    def edition(self) -> Edition:
        """The edition as the form prints it, and the day of the check."""
        return Edition(f"{self.number} [{self.revision}]", self.checked)


CR_400 = Form(
    "CR-400",
    "Petition/Application Under Health and Safety Code Section 11361.8—Adult Crimes",
    "Rev. January 1, 2024",
    date(2026, 11, 22),
)
CR_401 = Form(
    "CR-401",
    "Proof of Service for Petition/Application Under Health and Safety Code Section 11361.8—Adult "
    "Crimes",
    "Rev. January 1, 2024",
    date(2026, 11, 22),
)
CR_403 = Form(
    "CR-403",
    "Order After Petition/Application Under Health and Safety Code Section 11361.8—Adult Crimes",
    "Rev. January 1, 2024",
    date(2026, 11, 22),
)


def _seen(text: str, source: str) -> Citation:
    return Citation(text, Sure.SEEN, source)


def _believed(text: str) -> Citation:
    return Citation(text, Sure.OWN_KNOWLEDGE)


SERVING = _seen("HS 11361.8(a)-(d)", "S1")
WHO_MAY_ASK = _seen("HS 11361.8(a), (e)", "S1")
APPLICATION = _seen("HS 11361.8(e)", "S2")
COURT_SHALL = _seen("HS 11361.8(e)-(f)", "S12")
COURT_LOWERS = _seen("HS 11361.8(f), (h)", "S12")
PRESUMED = _seen("HS 11361.8(f)", "S12")
ALL_PURPOSES = _seen("HS 11361.8(h)", "S12")
JUVENILES = _believed("HS 11361.8(m)")
AUTOMATIC = _seen("HS 11361.9", "S3")
DESTROYED = _believed("HS 11361.5(a)")
DESTROYED_OLD = _seen("HS 11361.5(b)", "S9c")
NOT_ACCURATE = _seen("HS 11361.7", "S9")

POSSESSION_TODAY = _seen("HS 11357(a)-(d)", "S4")
OVER_LIMIT_TODAY = _seen("HS 11357(b)(2)", "S4")
LAWFUL_AMOUNT = _seen("HS 11362.1(a)(1)-(2)", "S11")
LAWFUL_PLANTS = _seen("HS 11362.1(a)(1), (3)", "S11")
GROWING_TODAY = _seen("HS 11358(a)-(c)", "S6")
GROW_SITE = _seen("HS 11362.2(a)", "S16")
GROW_SITE_FINE = _believed("HS 11362.4(e)")
SALE_TODAY = _seen("HS 11359(a)-(b)", "S6")
TRANSPORT_TODAY = _seen("HS 11360(a)(1)-(2)", "S5")
GIFT_TODAY = _believed("HS 11360(b)")
TRANSPORT_MEANS_SALE = _seen("HS 11360(c)", "S20")

GROWING_FELONY_PRIOR = _seen("HS 11358(d)(1)", "S6")
GROWING_FELONY_PRIORS = _seen("HS 11358(d)(2)", "S6")
GROWING_FELONY_HARM = _believed("HS 11358(d)(3)")
GROWING_MISDEMEANOR = _seen("HS 11358(c)", "S6")
SALE_FELONY_PRIOR = _seen("HS 11359(c)(1)", "S6")
SALE_FELONY_PRIORS = _seen("HS 11359(c)(2)", "S6")
SALE_FELONY_MINOR = _seen("HS 11359(c)(3)", "S6")
SALE_FELONY_HIRED = _believed("HS 11359(d)")
SALE_MISDEMEANOR = _seen("HS 11359(b)", "S6")
TRANSPORT_FELONY_PRIOR = _seen("HS 11360(a)(3)(A)", "S5")
TRANSPORT_FELONY_PRIORS = _seen("HS 11360(a)(3)(B)", "S5")
TRANSPORT_FELONY_MINOR = _seen("HS 11360(a)(3)(C)", "S5")
TRANSPORT_FELONY_LINE = _seen("HS 11360(a)(3)(D)", "S6")
TRANSPORT_MISDEMEANOR = _seen("HS 11360(a)(2)", "S5")

SYNTHETIC = _believed("HS 11357.5, 11375.5")
MINORS = _seen("HS 11361", "S16")
NOT_CHANGED = _seen("HS 11379.6, 11366.5, 11383", "S16")
IN_CUSTODY = _believed("HS 11362.45(d)")
CREATED_2016 = _seen("HS 11362.1-11362.4", "S1")

SMIT = _seen("People v. Smit (2018) 24 Cal.App.5th 596", "S15")
MEDINA = _seen("People v. Medina (2018) 24 Cal.App.5th 61", "S15")
BOATWRIGHT = _seen("People v. Boatwright (2019) 36 Cal.App.5th 848", "S15")
RAYBON = _seen("People v. Raybon (2021) 11 Cal.5th 1056", "S15")
ESTRADA = _seen("In re Estrada (1965) 63 Cal.2d 740", "S15")
XIAO_DONG_LIN = _seen("People v. Xiao Dong Lin (2018) 26 Cal.App.5th Supp. 10", "S15")

ARREST_SEALING = _seen("PC 851.91, 851.93", "S21b")
DEJ_PLEA = _seen("PC 1203.43", "S21")
DISMISS_1203_4 = _seen("PC 1203.4", "S21")
DISMISS_1203_4A = _seen("PC 1203.4a", "S21")
DISMISS_1203_41 = _seen("PC 1203.41", "S21")
AUTOMATIC_1203_425 = _seen("PC 1203.425", "S21b")
REDUCE_17B = _seen("PC 17(b)", "S15")
VEHICLE = _seen("VC 23222", "S16")
