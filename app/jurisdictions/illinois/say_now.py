"""What a person can say today in Illinois, before and after an order (brief 6)."""

from __future__ import annotations

from app.jurisdictions.illinois import law
from app.papers.say_now import SayNow
from app.relief.text import Text

SAY_NOW = (
    SayNow(
        Text("A job"),
        Text("“Have you ever been convicted of a crime?”"),
        Text(
            "The record still exists, also while your motion waits for a judge. You must still "
            "tell about it when someone lawfully asks."
        ).for_another(
            Text(
                "The record still exists, also while their motion waits for a judge. They must "
                "still tell about it when someone lawfully asks."
            )
        ),
        Text(
            "After an order that cancels and erases it, you may say that you have no conviction "
            "for that case. Employers may not use erased records. Private data sites may keep old "
            "copies."
        ).for_another(
            Text(
                "After an order that cancels and erases it, they may say that they have no "
                "conviction for that case. Employers may not use erased records. Private data "
                "sites may keep old copies."
            )
        ),
        (law.MUST_TELL, law.MAY_SAY_NO, law.EMPLOYERS, law.RESTORED),
    ),
    SayNow(
        Text("Housing"),
        Text("“Do you have a criminal record?”"),
        Text(
            "The same as for a job. The record exists until the order, and you must tell about it "
            "when someone lawfully asks."
        ).for_another(
            Text(
                "The same as for a job. The record exists until the order, and they must tell "
                "about it when someone lawfully asks."
            )
        ),
        Text("You may say that you have no conviction for that case.").for_another(
            Text("They may say that they have no conviction for that case.")
        ),
        (law.MUST_TELL, law.MAY_SAY_NO),
    ),
    SayNow(
        Text("A license for your work").for_another(Text("A license for their work")),
        Text("“List every conviction.” (A state board)"),
        Text(
            "You must tell about it when the board may lawfully ask. Ask the board or a lawyer."
        ).for_another(
            Text(
                "They must tell about it when the board may lawfully ask. Ask the board or a "
                "lawyer."
            )
        ),
        Text(
            "You may say that you have no conviction for that case. A federal license may ask "
            "about erased cases too: ask a lawyer first."
        ).for_another(
            Text(
                "They may say that they have no conviction for that case. A federal license "
                "may ask about erased cases too: ask a lawyer first."
            )
        ),
        (law.MUST_TELL, law.MAY_SAY_NO, law.FEDERAL_FORMS),
    ),
    SayNow(
        Text("A cannabis license"),
        Text("“Were you arrested for, or convicted of, a cannabis offense?” (Social equity)"),
        Text(
            "An old cannabis case may count in your favor there. You must show records. Get "
            "certified copies of your court papers before you file."
        ).for_another(
            Text(
                "An old cannabis case may count in their favor there. They must show records. "
                "They should get certified copies of their court papers before they file."
            )
        ),
        Text(
            "Show the certified copies that you got before. They are hard to get afterwards."
        ).for_another(
            Text(
                "They show the certified copies that they got before. Copies are hard to get "
                "afterwards."
            )
        ),
        (law.EQUITY,),
    ),
    SayNow(
        Text("A gun"),
        Text("“Are you barred from having a FOID card or a gun?”"),
        Text("Ask a lawyer before you answer, and before you buy or hold a gun.").for_another(
            Text("They should ask a lawyer before they answer, and before they buy or hold a gun.")
        ),
        Text(
            "If a Class 4 cannabis felony was the only thing that kept you from a FOID card, an "
            "order that cancels it may change that. It does not change federal gun law about "
            "cannabis use. Ask a lawyer first."
        ).for_another(
            Text(
                "If a Class 4 cannabis felony was the only thing that kept them from a FOID "
                "card, an order that cancels it may change that. It does not change federal "
                "gun law about cannabis use. They should ask a lawyer first."
            )
        ),
        (law.FOID, law.GUNS_FEDERAL),
    ),
    SayNow(
        Text("Immigration"),
        Text("“Have you ever been arrested or convicted?” (An immigration form or officer)"),
        Text(
            "Do not answer before you have talked to an immigration lawyer. Get certified copies "
            "of your court papers first."
        ).for_another(
            Text(
                "They should not answer before they have talked to an immigration lawyer. They "
                "should get certified copies of their court papers first."
            )
        ),
        Text(
            "Still do not answer “no” without a lawyer. A conviction that Illinois erased because "
            "the law changed usually still counts for immigration. These forms may ask about "
            "erased cases too."
        ).for_another(
            Text(
                "They should still not answer “no” without a lawyer. A conviction that "
                "Illinois erased because the law changed usually still counts for immigration. "
                "These forms may ask about erased cases too."
            )
        ),
        (law.CONVICTION_FEDERAL, law.PICKERING, law.ROLDAN, law.THIRTY_GRAMS),
    ),
    SayNow(
        Text("A federal job or a security check"),
        Text("“Have you ever been convicted, even if it was erased?”"),
        Text(
            "Some federal agencies may see the record and ask about it. Tell the truth."
        ).for_another(
            Text(
                "Some federal agencies may see the record and ask about it. The person should "
                "tell the truth."
            )
        ),
        Text(
            "Such forms can ask about erased cases too, and some agencies may still see them. Ask "
            "a lawyer before you answer."
        ).for_another(
            Text(
                "Such forms can ask about erased cases too, and some agencies may still see "
                "them. The person should ask a lawyer before they answer."
            )
        ),
        (law.FEDERAL_FORMS,),
    ),
)
