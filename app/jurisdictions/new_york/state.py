"""New York declared: everything the rest of the program needs to know of it."""

from __future__ import annotations

from pathlib import Path

from app.jurisdictions.declare import Jurisdiction, Paperwork
from app.jurisdictions.new_york import law
from app.jurisdictions.new_york.courts import COURTS
from app.jurisdictions.new_york.filing import filings, name_of
from app.jurisdictions.new_york.letter import letter
from app.jurisdictions.new_york.pages import ASK_CLERK, CLEARED, OTHER_RELIEF, STEPS, WARNINGS
from app.jurisdictions.new_york.public import DAYS, FACT_WORDS
from app.jurisdictions.new_york.questions import PAPERS, SCREENING
from app.jurisdictions.new_york.rules import PROGRAM
from app.jurisdictions.new_york.say_now import SAY_NOW
from app.jurisdictions.new_york.words import IMMIGRATION
from app.relief.text import Text

STATE = Jurisdiction(
    id="new_york",
    name=Text("New York"),
    zone="America/New_York",
    program=PROGRAM,
    screening=SCREENING,
    papers=PAPERS,
    courts=COURTS,
    paperwork=Paperwork(filings=filings, letter=letter, steps=STEPS, ask_clerk=ASK_CLERK),
    cleared=CLEARED,
    warnings=WARNINGS,
    before_papers=(IMMIGRATION,),
    name_of=name_of,
    other_relief=OTHER_RELIEF,
    say_now=SAY_NOW,
    checked=law.CHECKED,
    folder=Path(__file__).parent,
    days=DAYS,
    fact_words=FACT_WORDS,
)
