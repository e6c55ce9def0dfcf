"""New York's citations, dated numbers and court forms: the only place they live.

``Sure.OWN_KNOWLEDGE`` marks what the brief marks [K] or [I]: believed right, to be confirmed by a
New York lawyer (NOTES.md). CPL is the Criminal Procedure Law, PL the Penal Law.
"""

from __future__ import annotations

from datetime import date

from app.relief.decision import Citation, Sure

ARTICLE_221 = date(1977, 7, 29)
"""The first day of former Penal Law article 221."""
VIOLATIONS_2019 = date(2019, 8, 28)
"""The first day on which 221.05 and 221.10 were violations."""
MRTA = date(2021, 3, 31)
"""The day the Marihuana Regulation and Taxation Act repealed article 221."""
CLEAN_SLATE = date(2024, 11, 16)
"""The day the Clean Slate Act came into force; older convictions are its backlog."""
CHECKED = date(2026, 11, 22)
MISDEMEANOR_YEARS, FELONY_YEARS = 3, 8
"""Years until sealing under CPL 160.57(1)(b)(i)-(ii)."""
APPLICATION_YEARS = 10
"""Years until an application under CPL 160.59(5)."""


def _seen(text: str) -> Citation:
    return Citation(text, Sure.SEEN)


def _believed(text: str) -> Citation:
    return Citation(text, Sure.OWN_KNOWLEDGE)


PARDONS = _believed("Presidential proclamations of October 6, 2022 and December 22, 2023")
ONLY_NEW_YORK = _believed("CPL 160.50, 440.46-a (New York judgments only)")
RECORD = _believed("CPL 160.50(3)(k), 440.46-a (which law fits hangs on the record)")
CIVIL_TICKET = _seen("Cannabis Law 132(4)")
OPEN_CASE = _believed("CPL 160.50, 440.10, 440.46-a (a judgment or an ended case is needed)")
SEALED = _believed("CPL 160.50(1)-(3)")
ACD = _seen("CPL 170.56(3)-(4)")
PINS = _seen("FCA 783(c)(ii)(D)")
PARALLEL = _believed("CPL 440.46-a(4)(f)")
DELINQUENCY = _seen("FCA 375.1-375.3")
YOUTHFUL = _seen("CPL 720.35(1)-(2)")

K_I = _seen("CPL 160.50(3)(k)(i)")
K_II_III = _seen("CPL 160.50(3)(k)(ii), (iii)")
K_III = _seen("CPL 160.50(3)(k)(iii)")
K_IV = _seen("CPL 160.50(3)(k)(iv)")
K_V = _seen("CPL 160.50(3)(k)(v)")
K_VI = _seen("CPL 160.50(3)(k)(vi)")
K_SILENT = _seen("CPL 160.50(3)(k) (does not name it)")
NULLITY = _seen("CPL 160.50(5)(a)")
FURTHER = _seen("CPL 160.50(5)(c)")
EXPUNGE = _believed("CPL 1.20(45)")
WILSON = _seen("People v Wilson (2d Dept Dec. 24, 2024)")
LESTER = _seen("People v Lester, 2022 NY Slip Op 04977 (2d Dept)")
CLEMENTS = _seen("People v Clements, 221 AD3d 1023 (2d Dept 2023)")
SOODOO = _seen("People v Soodoo (App Term, 9th & 10th Jud Dists, Oct. 7, 2021)")
RODRIGUEZ_RUIZ = _seen("Matter of Rodriguez-Ruiz, 22 I&N Dec. 1378 (BIA 2000)")
ALL_LOW = _seen("Former PL 221.05, 221.10, 221.15, 221.35, 221.40 (the only ones of those levels)")
SAME_WORDS = _seen("Former PL 221.20 (class E, automatic) and 221.45 (class E, not automatic)")
ATTEMPT = _believed("PL 110.00, 105.00")
L_1977 = _believed("L.1977 ch.360 (in force July 29, 1977)")
L_2021 = _seen("L.2021 ch.92 (in force March 31, 2021)")
L_2021_23 = _believed("L.2021 ch.23")
VACATE_K = _seen("CPL 440.10(1)(k), (6)")
K_REACH = _seen("CPL 440.10(1)(k) (reaches only 160.50(3)(k)(i)-(iv))")
UCS_LIST = _seen("Court system's instructions for the destruction form (list PL 240.36)")
OLD_HASH = _seen("Former PL 220.34(3)")

A_I = _seen("CPL 440.46-a(2)(a)(i)")
A_II = _seen("CPL 440.46-a(2)(a)(ii)")
PRESUMED = _believed("CPL 440.46-a(2)(b)(i)")
MAY_SUBSTITUTE = _seen("CPL 440.46-a(2)(b)(ii)")
NOT_HARSHER = _believed("CPL 440.46-a(3)")
GRAUBARD = _seen("People v Graubard, 214 AD3d 143 (2d Dept 2023)")
PARKER = _seen("People v Parker, 2024 NY Slip Op 02414 (4th Dept)")
UNDER_100 = _seen("S7505 (2023) sponsor memo ('if under 100 lbs')")
COMPLETED = _seen("CPL 440.46-a(2)(a) ('is serving or has completed')")

PL_222_00 = _seen("PL 222.00(3)")
PL_222_05 = _seen("PL 222.05")
PL_222_15 = _seen("PL 222.15(5)")
PL_222_25 = _seen("PL 222.25")
PL_222_30 = _seen("PL 222.30")
PL_222_35 = _seen("PL 222.35")
PL_222_40 = _seen("PL 222.40")
PL_222_45 = _seen("PL 222.45")
PL_222_50 = _seen("PL 222.50")
PL_222_55 = _seen("PL 222.55")
PL_222_60 = _seen("PL 222.60")
PL_222_65 = _seen("PL 222.65")

VIOLATIONS = _believed("CPL 160.55")
CLEAN_SLATE_RULE = _seen("CPL 160.57(1)(b)(i)-(ii), (6)")
CLEAN_SLATE_HOLD = _seen("CPL 160.57(1)(b)(iii)-(iv), (1)(c), (8)")
CLEAN_SLATE_TOO = _seen("CPL 160.57")
APPLICATION = _seen("CPL 160.59(2)-(7)")
EXCLUDED = _seen("CPL 160.57 and 160.59 (charges they leave out)")
