"""What a person can say today in New York, before and after an order (brief 6).

Here the law itself has wiped many cases: for those, "before an order" is already "wiped".
"""

from __future__ import annotations

from app.jurisdictions.new_york import law
from app.papers.say_now import SayNow
from app.relief.text import Text

SAY_NOW = (
    SayNow(
        Text("A job"),
        Text("“Have you ever been convicted of a crime?”"),
        Text(
            "Find out first if the law has already wiped your case: our questions help. A wiped "
            "case: you may answer as if it did not happen. Any other case still counts until a "
            "court makes an order. Police jobs may ask about everything."
        ).for_another(
            Text(
                "Find out first if the law has already wiped their case: our questions help. A "
                "wiped case: they may answer as if it did not happen. Any other case still counts "
                "until a court makes an order. Police jobs may ask about everything."
            )
        ),
        Text(
            "If the case was dismissed and wiped, you may answer as if it did not happen. If the "
            "court put a lesser offense in its place, that one stays on your record. Private "
            "background companies may hold old data. You can dispute it with them."
        ).for_another(
            Text(
                "If the case was dismissed and wiped, they may answer as if it did not happen. If "
                "the court put a lesser offense in its place, that one stays on their record. "
                "Private background companies may hold old data. The person can dispute it with "
                "the company."
            )
        ),
        (law.NULLITY, law.EXPUNGE, law.COURT_PAGE, law.MUST_NOT_ASK, law.MAY_SUBSTITUTE),
    ),
    SayNow(
        Text("Housing"),
        Text("“Do you have a criminal record?”"),
        Text(
            "A wiped case may not be used for housing or student loans: you may answer as if it "
            "did not happen. Any other case still counts until a court makes an order."
        ).for_another(
            Text(
                "A wiped case may not be used for housing or student loans: they may answer as if "
                "it did not happen. Any other case still counts until a court makes an order."
            )
        ),
        Text(
            "The same as for a job. A lesser offense in its place stays on your record."
        ).for_another(
            Text("The same as for a job. A lesser offense in its place stays on their record.")
        ),
        (law.NULLITY, law.COURT_PAGE, law.EXPUNGE),
    ),
    SayNow(
        Text("A license for your work").for_another(Text("A license for their work")),
        Text("“List every conviction.” (A state agency)"),
        Text(
            "You may leave out a wiped case, unless a law says that this license may ask about "
            "such cases. Any other case still counts. Ask the agency or a lawyer if unsure."
        ).for_another(
            Text(
                "They may leave out a wiped case, unless a law says that this license may ask "
                "about such cases. Any other case still counts. They should ask the agency or a "
                "lawyer if unsure."
            )
        ),
        Text(
            "Dismissed and wiped: you may leave it out, with the same exception. A lesser offense "
            "in its place must be told."
        ).for_another(
            Text(
                "Dismissed and wiped: they may leave it out, with the same exception. A lesser "
                "offense in its place must be told."
            )
        ),
        (law.EXPUNGE, law.MUST_NOT_ASK),
    ),
    SayNow(
        Text("A cannabis license"),
        Text("“Were you convicted of a marihuana offense before March 31, 2021?”"),
        Text(
            "Such a conviction, your own or a close relative’s, may count in your favor there. You "
            "need proof. Get certified copies now, and do not have anything destroyed."
        ).for_another(
            Text(
                "Such a conviction, their own or a close relative’s, may count in their favor "
                "there. They need proof. They should get certified copies now, and not have "
                "anything destroyed."
            )
        ),
        Text(
            "Show the certified copies that you got before. Ask the Office of Cannabis Management "
            "if a vacated conviction still counts."
        ).for_another(
            Text(
                "They show the certified copies that they got before. Ask the Office of Cannabis "
                "Management if a vacated conviction still counts."
            )
        ),
        (law.EQUITY, law.CANCELLED_STILL_COUNTS),
    ),
    SayNow(
        Text("A gun"),
        Text("“Were you ever convicted?” (A gun license)"),
        Text(
            "Gun license officers may see wiped cases. Ask a lawyer before you answer, and before "
            "you buy or carry a gun."
        ).for_another(
            Text(
                "Gun license officers may see wiped cases. The person you help should ask a "
                "lawyer before they answer, and before they buy or carry a gun."
            )
        ),
        Text(
            "They may still see it. Federal law has rules of its own. Ask a lawyer first."
        ).for_another(
            Text(
                "The officers may still see it. Federal law has rules of its own. The person you "
                "help should ask a lawyer first."
            )
        ),
        (law.WHO_STILL_SEES, law.COURT_PAGE, law.GUNS_FELONY, law.GUNS_USE),
    ),
    SayNow(
        Text("Immigration"),
        Text("“Have you ever been arrested or convicted?” (An immigration form or officer)"),
        Text(
            "Do not answer “no” about a wiped case without an immigration lawyer: these forms ask "
            "about wiped cases too, and the law may still count them. Do not say that you used or "
            "had cannabis, or worked with it. Immigrant Defense Project: (212) 725-6422."
        ).for_another(
            Text(
                "They should not answer “no” about a wiped case without an immigration lawyer: "
                "these forms ask about wiped cases too, and the law may still count them. They "
                "should not say that they used or had cannabis, or worked with it. Immigrant "
                "Defense Project: (212) 725-6422."
            )
        ),
        Text(
            "Still do not answer “no” without a lawyer. An order under CPL article 440 helped in "
            "one published case, but not every order does. A lesser offense in its place may "
            "count too."
        ).for_another(
            Text(
                "They should still not answer “no” without a lawyer. An order under CPL article "
                "440 helped in one published case, but not every order does. A lesser offense in "
                "its place may count too."
            )
        ),
        (law.ROLDAN, law.PICKERING, law.RODRIGUEZ_RUIZ),
    ),
    SayNow(
        Text("A federal job, or a police job"),
        Text("“Have you ever been convicted, even if it was sealed or erased?”"),
        Text("The police may still see wiped cases. Some federal forms ask about them too."),
        Text("They may still see it and ask. Ask a lawyer what to say.").for_another(
            Text(
                "The police and some forms may still see it and ask. The person you help should "
                "ask a lawyer what to say."
            )
        ),
        (law.WHO_STILL_SEES, law.COURT_PAGE, law.FEDERAL_FORMS),
    ),
)
