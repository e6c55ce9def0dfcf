"""Hard words, what they mean, and which of them stand on a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from app.i18n import say
from app.intake.questions import Question
from app.relief.text import Text
from app.web.shapes import Card

MOST_WORDS: Final = 6
"""No page explains more words than this: the glossary has them all."""


@dataclass(frozen=True)
class Term:
    """A hard word.

    Attributes:
        forms: the shapes in which it stands in a sentence, with commas between.
        everywhere: on so many pages that it is explained in the glossary alone.
    """

    id: str
    word: Text
    forms: Text
    means: Text
    everywhere: bool = False


TERMS: Final = (
    Term(
        "affidavit",
        Text("Affidavit"),
        Text("affidavit, affidavits"),
        Text("A paper that you swear is true, in front of a notary or a clerk.").for_another(
            Text("A paper that a person swears is true, in front of a notary or a clerk.")
        ),
    ),
    Term(
        "arraignment",
        Text("Arraignment"),
        # Translators: every form of the word as it stands in a sentence, with commas between.
        Text("arraignment, arraigned"),
        Text("The first time in court, when the judge reads the charge to you.").for_another(
            Text("The first time in court, when the judge reads the charge to the person.")
        ),
    ),
    Term(
        "attorney-general",
        Text("Attorney General"),
        Text("attorney general"),
        Text("The top lawyer of a state. In some states this office helps to clear records."),
    ),
    Term(
        "certified-copy",
        Text("Certified copy"),
        Text("certified copy, certified copies"),
        Text("A copy with the stamp of the court. The stamp says that it is true."),
    ),
    Term(
        "concentrate",
        Text("Concentrate"),
        Text("concentrate, concentrates, concentrated cannabis"),
        Text("A strong form of cannabis, such as hash, wax or oil."),
    ),
    Term(
        "conditional-discharge",
        Text("Conditional discharge"),
        Text("conditional discharge"),
        Text("You get no jail, if you do what the court asks for a time.").for_another(
            Text("They get no jail, if they do what the court asks for a time.")
        ),
    ),
    Term(
        "conspiracy",
        Text("Conspiracy"),
        Text("conspiracy"),
        Text("A plan with other people to do a crime."),
    ),
    Term(
        "conviction",
        Text("Conviction"),
        Text("conviction, convictions, convicted"),
        Text("You said “guilty” or “no contest”, or a judge or jury found you guilty.").for_another(
            Text("They said “guilty” or “no contest”, or a judge or jury found them guilty.")
        ),
        everywhere=True,
    ),
    Term(
        "count",
        Text("Count"),
        Text("count, counts"),
        Text("One crime in a case. A case can have many counts."),
    ),
    Term(
        "declaration",
        Text("Declaration"),
        Text("declaration"),
        Text(
            "A paper in which you say that something is true. A lie in it is a crime."
        ).for_another(
            Text("A paper in which a person says that something is true. A lie in it is a crime.")
        ),
    ),
    Term(
        "defendant",
        Text("Defendant"),
        Text("defendant"),
        Text("The person who was charged with a crime. In your old case, that is you.").for_another(
            Text(
                "The person who was charged with a crime. In the old case, that is the person you "
                "help."
            )
        ),
    ),
    Term(
        "dismiss",
        Text("Dismiss"),
        Text("dismiss, dismisses, dismissed, dismissal, dismissing"),
        Text("The court takes the conviction back and ends the case."),
    ),
    Term(
        "department-of-justice",
        Text("Department of Justice"),
        Text("department of justice"),
        Text("The office of a state, or of the U.S., that keeps criminal records."),
    ),
    Term(
        "disposition",
        Text("Disposition"),
        Text("disposition, dispositions"),
        Text("How a case ended, such as “guilty” or “dropped”. The clerk can print it."),
    ),
    Term(
        "diversion",
        Text("Diversion"),
        Text("diversion, deferred entry of judgment"),
        Text("A program you finish in place of a sentence. Then the case is dropped.").for_another(
            Text("A program that people finish in place of a sentence. Then the case is dropped.")
        ),
    ),
    Term(
        "docket",
        Text("Docket"),
        Text("docket, dockets"),
        Text(
            "The court’s list of what happened in a case. The clerk can print it for you."
        ).for_another(
            Text("The court’s list of what happened in a case. The clerk can print it for them.")
        ),
    ),
    Term(
        "expunge",
        Text("Expunge"),
        Text("expunge, expunged, expunges, expungement"),
        Text("To wipe a record out, so that most people can no longer find it."),
    ),
    Term(
        "felony",
        Text("Felony"),
        Text("felony, felonies"),
        Text("The most serious kind of crime. It can mean a year or more in prison."),
    ),
    Term(
        "hearing",
        Text("Hearing"),
        Text("hearing, hearings"),
        Text("A time when the judge listens to both sides in court."),
    ),
    Term(
        "infraction",
        Text("Infraction"),
        Text("infraction, infractions"),
        Text("The least serious kind. It is like a traffic ticket: a fine and no jail."),
    ),
    Term(
        "juvenile",
        Text("Juvenile"),
        Text("juvenile"),
        Text("About people who were under 18. Juvenile court is a court for them."),
    ),
    Term(
        "misdemeanor",
        Text("Misdemeanor"),
        Text("misdemeanor, misdemeanors"),
        Text("A less serious crime. At most, it means a year or less in jail."),
    ),
    Term(
        "motion",
        Text("Motion"),
        Text("motion, motions"),
        Text("A paper that asks a judge to do something in a case."),
    ),
    Term(
        "notary",
        Text("Notary"),
        Text("notary, notary public"),
        Text(
            "A person who checks who you are and watches you sign. Banks often have one."
        ).for_another(
            Text("A person who checks who someone is and watches them sign. Banks often have one.")
        ),
    ),
    Term(
        "paraphernalia",
        Text("Paraphernalia"),
        Text("paraphernalia"),
        Text("Things for using drugs, such as pipes and papers."),
    ),
    Term(
        "pardon",
        Text("Pardon"),
        Text("pardon, pardons, pardoned"),
        Text("A governor or the president forgives a crime. It may stay on the record."),
    ),
    Term(
        "parole",
        Text("Parole"),
        Text("parole"),
        Text("You are out of prison early, but you must follow rules for a time.").for_another(
            Text("They are out of prison early, but they must follow rules for a time.")
        ),
    ),
    Term(
        "petition",
        Text("Petition"),
        Text("petition, petitions"),
        Text("A paper that asks a judge for something."),
    ),
    Term(
        "possession",
        Text("Possession"),
        Text("possession"),
        Text("Having something with you or at your home.").for_another(
            Text("Having something on the person or at their home.")
        ),
    ),
    Term(
        "probation",
        Text("Probation"),
        Text("probation"),
        Text(
            "You stay free, but you must follow rules that the court sets for a time."
        ).for_another(
            Text("They stay free, but they must follow rules that the court sets for a time.")
        ),
    ),
    Term(
        "proof-of-service",
        Text("Proof of service"),
        Text("proof of service"),
        Text(
            "A paper that says who handed over or mailed your papers, to whom, and when."
        ).for_another(
            Text("A paper that says who handed over or mailed their papers, to whom, and when.")
        ),
    ),
    Term(
        "prosecutor",
        Text("Prosecutor"),
        Text("prosecutor, prosecutors, district attorney"),
        Text("The lawyer who brought the case against you, for the state.").for_another(
            Text("The lawyer who brought the case against them, for the state.")
        ),
    ),
    Term(
        "public-defender",
        Text("Public defender"),
        Text("public defender, public defenders"),
        Text("A lawyer whom the county pays to help people for free."),
    ),
    Term(
        "redesignate",
        Text("Redesignation"),
        Text("redesignate, redesignated, redesignation"),
        Text("The court lowers the level of a conviction, such as from felony to misdemeanor."),
    ),
    Term(
        "resentence",
        Text("Resentencing"),
        Text("resentence, resentenced, resentencing"),
        Text("The judge gives a new, lighter sentence for an old case."),
    ),
    Term(
        "seal",
        Text("Seal"),
        Text("seal, seals, sealed, sealing"),
        Text("The record is closed. Most people can no longer see it."),
    ),
    Term(
        "serve",
        Text("Serve"),
        Text("serves the, serve the, served on, service of"),
        Text(
            "To bring or mail a copy of your papers to the other side, as the court asks."
        ).for_another(
            Text("To bring or mail a copy of their papers to the other side, as the court asks.")
        ),
    ),
    Term(
        "superior-court",
        Text("Superior court"),
        Text("superior court, superior courts"),
        Text("The main court of a county in some states."),
    ),
    Term(
        "supervision",
        Text("Supervision"),
        Text("supervision, court supervision"),
        Text(
            "The court watches for a time that you follow its rules. Then it may drop the case."
        ).for_another(
            Text(
                "The court watches for a time that they follow its rules. Then it "
                "may drop the case."
            )
        ),
    ),
    Term(
        "vacate",
        Text("Vacate"),
        Text("vacate, vacates, vacated, vacating"),
        Text("The court takes an old judgment back, as if it had not been made."),
    ),
    Term(
        "waive",
        Text("Waive"),
        Text("waive, waives, waived, waiver"),
        Text("To give up a right."),
    ),
)


def terms_in(*words: Text | str | None) -> list[Term]:
    """The hard words in these sentences, as the reader's language spells them, in their order."""
    read = " ".join(str(say(one)) for one in words if one is not None).casefold()
    found = [(at, term) for term in TERMS if (at := _place(term, read)) is not None]
    return [term for _, term in sorted(found, key=lambda one: one[0])][:MOST_WORDS]


def _place(term: Term, read: str) -> int | None:
    """Where the word first stands."""
    if term.everywhere:
        return None
    forms = (form.strip() for form in str(say(term.forms)).casefold().split(","))
    pattern = "|".join(re.escape(form) for form in forms if form)
    hit = re.search(rf"(?<!\w)(?:{pattern})(?!\w)", read) if pattern else None
    return hit.start() if hit else None


def terms_of(question: Question, label: Text) -> list[Term]:
    """The hard words on the page of a question."""
    return terms_in(label, *_words_of(question))


def _words_of(question: Question) -> Iterator[Text | None]:
    yield from (question.hint, question.warning)
    for choice in question.choices:
        yield from (choice.label, choice.hint)
    for line in question.fields:
        yield from (line.label, line.hint)
    yield from (question.where, question.why)


def terms_on(cards: Iterable[Card]) -> list[Term]:
    """The hard words on the cards of a result."""
    return terms_in(*(word for card in cards for word in _words_on(card)))


def _words_on(card: Card) -> Iterator[Text | None]:
    yield from (card.outcome, card.means, *card.notes, card.reason, *card.fallback)
