"""What a person can say today in California, before and after an order (brief 6)."""

from __future__ import annotations

from app.jurisdictions.california import law
from app.papers.say_now import SayNow
from app.relief.text import Text

SAY_NOW = (
    SayNow(
        Text("A job"),
        Text("“Have you ever been convicted of a crime?”"),
        Text(
            "The conviction is on your record until the court changes it. First find out if that "
            "has happened already: many records were cleared without asking. Old possession "
            "records (HS 11357, 11360(b)) of over two years may not be used by an agency, and you "
            "may likely leave them out. Ask a lawyer before you do."
        ).for_another(
            Text(
                "The conviction is on their record until the court changes it. "
                "First find out if that has happened already: many records were "
                "cleared without asking. Old possession records (HS 11357, "
                "11360(b)) of over two years may not be used by an agency. The "
                "person may likely leave such records out. They should ask a lawyer "
                "before they do."
            )
        ),
        Text(
            "Dismissed and sealed: you can usually answer as if it never happened. Lowered to a "
            "misdemeanor or an infraction: it is still on your record, at the lower level."
        ).for_another(
            Text(
                "Dismissed and sealed: they can usually answer as if it never "
                "happened. Lowered to a misdemeanor or an infraction: it is still "
                "on their record, at the lower level."
            )
        ),
        (law.AUTOMATIC, law.ALL_PURPOSES, law.NOT_ACCURATE, law.NEED_NOT_TELL),
    ),
    SayNow(
        Text("Housing"),
        Text("“Do you or does anyone in your home have a criminal record?”"),
        Text("The same as for a job. The record counts until the court changes it."),
        Text(
            "Dismissed and sealed: you can usually answer as if it never happened. Lowered: it is "
            "still a conviction, at the lower level."
        ).for_another(
            Text(
                "Dismissed and sealed: they can usually answer as if it never "
                "happened. Lowered: it is still a conviction, at the lower level."
            )
        ),
        (law.AUTOMATIC, law.ALL_PURPOSES),
    ),
    SayNow(
        Text("A license for your work").for_another(Text("A license for their work")),
        Text("“List every conviction.” (A state board)"),
        Text(
            "State boards must ignore many old cannabis records of over two years. For most "
            "crimes they look back seven years only. Read each question closely. Ask the board or "
            "a lawyer if you are not sure."
        ).for_another(
            Text(
                "State boards must ignore many old cannabis records of over two "
                "years. For most crimes they look back seven years only. Read each "
                "question closely. The person should ask the board or a lawyer if "
                "they are not sure."
            )
        ),
        Text(
            "Dismissed and sealed: you can usually answer as if it never happened. Lowered: tell "
            "it as what it is now. Federal licenses may be different."
        ).for_another(
            Text(
                "Dismissed and sealed: they can usually answer as if it never "
                "happened. Lowered: they tell it as what it is now. Federal "
                "licenses may be different."
            )
        ),
        (law.LICENSES, law.LOOK_BACK, law.AUTOMATIC),
    ),
    SayNow(
        Text("A cannabis license"),
        Text("“Were you convicted of a drug crime?” (The state, or a city program)"),
        Text(
            "An old cannabis conviction, with the sentence done, usually cannot be the only reason "
            "to say no. Selling to minors and large amounts are different. Some city programs "
            "help people who have a conviction. Get a certified copy of your record now."
        ).for_another(
            Text(
                "An old cannabis conviction, with the sentence done, usually cannot "
                "be the only reason to say no. Selling to minors and large amounts "
                "are different. Some city programs help people who have a "
                "conviction. Get a certified copy of their record now."
            )
        ),
        Text(
            "The program may want to see the conviction. Show the certified copy that you got "
            "before it was sealed."
        ).for_another(
            Text(
                "The program may want to see the conviction. They show the "
                "certified copy that they got before it was sealed."
            )
        ),
        (law.CANNABIS_LICENSE,),
    ),
    SayNow(
        Text("A gun"),
        Text("“Are you barred from having a gun?”"),
        Text(
            "Ask a lawyer before you answer. Do not buy or hold a gun on the word of this site."
        ).for_another(
            Text(
                "They should ask a lawyer before they answer. They should not buy "
                "or hold a gun on the word of this site."
            )
        ),
        Text(
            "An order may change your rights under state law. That is not certain. Federal law "
            "may still say no, also to people who use cannabis. Ask a lawyer first."
        ).for_another(
            Text(
                "An order may change their rights under state law. That is not "
                "certain. Federal law may still say no, also to people who use "
                "cannabis. The person should ask a lawyer first."
            )
        ),
        (law.GUNS_STATE, law.GUNS_FEDERAL, law.HEMANI),
    ),
    SayNow(
        Text("Immigration"),
        Text("“Have you ever been arrested or convicted?” (An immigration form or officer)"),
        Text(
            "Do not answer before you have talked to an immigration lawyer. Do not say that you "
            "used or had cannabis. Get certified copies of your court papers first."
        ).for_another(
            Text(
                "They should not answer before they have talked to an immigration "
                "lawyer. They should not say that they used or had cannabis. Get "
                "certified copies of their court papers first."
            )
        ),
        Text(
            "Still do not answer “no” without a lawyer. A lowered conviction counts as before for "
            "immigration. If a dismissal helps is an open question."
        ).for_another(
            Text(
                "They should still not answer “no” without a lawyer. A lowered "
                "conviction counts as before for immigration. If a dismissal helps "
                "is an open question."
            )
        ),
        (law.PRADO, law.THIRTY_GRAMS),
    ),
    SayNow(
        Text("A federal job, the military, student aid"),
        Text("“Have you ever been convicted, even if it was sealed?”"),
        Text("Federal agencies may see the record and ask about it. Tell the truth.").for_another(
            Text(
                "Federal agencies may see the record and ask about it. The person "
                "should tell the truth."
            )
        ),
        Text(
            "Federal agencies may still see it and ask about it. Ask a lawyer what to say."
        ).for_another(
            Text(
                "Federal agencies may still see it and ask about it. The person should ask a "
                "lawyer what to say."
            )
        ),
        (law.FEDERAL_SEES,),
    ),
)
