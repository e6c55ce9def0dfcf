"""What New York tells the person, row by row and word for word (brief 3.4)."""

from __future__ import annotations

from collections.abc import Mapping

from app.relief.text import Text

REASONS: Mapping[str, Text] = {
    "NY-01": Text(
        "A federal court handled your case. New York courts cannot clear it. In 2022 and 2023 the"
        " President pardoned many citizens and green-card holders for simple possession under "
        "federal law. If that fits you, you can ask the U.S. Pardon Attorney for a certificate of"
        " pardon."
    ).for_another(
        Text(
            "A federal court handled their case. New York courts cannot clear it. In 2022 and "
            "2023 the President pardoned many citizens and green-card holders for simple "
            "possession under federal law. If that fits the person you help, they can ask the "
            "U.S. Pardon Attorney for a certificate of pardon."
        )
    ),
    "NY-02": Text(
        "Your case was in another state. Only that state can clear it. Please look for that "
        "state's rules."
    ).for_another(
        Text(
            "Their case was in another state. Only that state can clear it. Please look for that "
            "state's rules."
        )
    ),
    "NY-03": Text(
        "We need to know which court had your case. Get your record first. Then come back and "
        "start again where you left off."
    ).for_another(
        Text(
            "We need to know which court had their case. They should get their record first. Then "
            "come back and start again where you left off."
        )
    ),
    "NY-04": Text(
        "This was a civil ticket, not a criminal case. There is no criminal record to clear."
    ),
    "NY-05": Text(
        "Your case is still open. It must end before a record can be cleared. A free defense "
        "lawyer may be able to get it dismissed. Do not go to court alone on an old warrant."
    ).for_another(
        Text(
            "Their case is still open. It must end before a record can be cleared. A free defense "
            "lawyer may be able to get it dismissed. They should not go to court alone on an old "
            "warrant."
        )
    ),
    "NY-06": Text(
        "You were not convicted. New York law seals cases that end this way. If the case still "
        "shows up, ask the court clerk to fix it."
    ).for_another(
        Text(
            "They were not convicted. New York law seals cases that end this way. If the case "
            "still shows up, they can ask the court clerk to fix it."
        )
    ),
    "NY-07": Text(
        "This was a Family Court case about a young person. Those records are private. If pot "
        "possession was the only finding, the law says the record is wiped."
    ),
    "NY-08": Text(
        "This was a Family Court case. The 2021 law can be used there too, but the papers are "
        "different. A free lawyer for young people can help."
    ),
    "NY-09": Text(
        "We need to know how the case ended. Get your record first. The last line of each case "
        "says what happened."
    ).for_another(
        Text(
            "We need to know how the case ended. They should get their record first. The last "
            "line of each case says what happened."
        )
    ),
    "NY-10": Text(
        "Old New York pot convictions that were a violation or a misdemeanor are now wiped. You "
        "do not have to file anything. Get the record to be sure of the charge."
    ).for_another(
        Text(
            "Old New York pot convictions that were a violation or a misdemeanor are now wiped. "
            "The person you help does not have to file anything. They should get the record to be "
            "sure of the charge."
        )
    ),
    "NY-11": Text(
        "Some old pot charges look the same on paper but have different rules. We need the law "
        "number. Ask the court for a Certificate of Disposition."
    ),
    "NY-12": Text(
        "The date and the charge do not fit together. Please check your papers. If they are "
        "right, a lawyer should look at them."
    ).for_another(
        Text(
            "The date and the charge do not fit together. Please check their papers. If the "
            "papers are right, a lawyer should look at them."
        )
    ),
    "NY-13": Text(
        "You were convicted of trying or planning to do it. The law names the full charges, not "
        "the tries. A lawyer can argue it should count too."
    ).for_another(
        Text(
            "They were convicted of trying or planning to do it. The law names the full charges, "
            "not the tries. A lawyer can argue it should count too."
        )
    ),
    "NY-14": Text(
        "You were a youthful offender. That is not a conviction, and the record is already "
        "private. If it was a pot charge, you may still be able to ask the court to wipe it."
    ).for_another(
        Text(
            "They were a youthful offender. That is not a conviction, and the record is already "
            "private. If it was a pot charge, they may still be able to ask the court to wipe it."
        )
    ),
    "NY-15": Text(
        "New York has already wiped this conviction. But immigration officers may still count it."
        " A judge's order that your plea was not valid can help more. Talk to an immigration "
        "lawyer before you file or travel. Do not have the records destroyed."
    ).for_another(
        Text(
            "New York has already wiped this conviction. But immigration officers may still count "
            "it. A judge's order that the person's plea was not valid can help more. They should "
            "talk to an immigration lawyer before they file or travel. They should not have the "
            "records destroyed."
        )
    ),
    "NY-16": Text(
        "This conviction was wiped by law. You do not have to file anything. In most cases you "
        "can say you were not convicted. But police jobs, gun licenses and some federal forms, "
        "such as immigration forms, are different. You can also ask the court to destroy the "
        "papers, but you cannot undo that."
    ).for_another(
        Text(
            "This conviction was wiped by law. They do not have to file anything. In most cases "
            "they can say they were not convicted. But police jobs, gun licenses and some federal "
            "forms, such as immigration forms, are different. They can also ask the court to "
            "destroy the papers, but they cannot undo that."
        )
    ),
    "NY-17": Text(
        "New York wipes this ticket. But immigration law may still count it, and the usual motion"
        " does not name it. Talk to an immigration lawyer first."
    ).for_another(
        Text(
            "New York wipes this ticket. But immigration law may still count it, and the usual "
            "motion does not name it. They should talk to an immigration lawyer first."
        )
    ),
    "NY-18": Text(
        "This is a violation under the new law. It is wiped by law. You do not have to file "
        "anything."
    ).for_another(
        Text(
            "This is a violation under the new law. It is wiped by law. They do not have to file "
            "anything."
        )
    ),
    "NY-19": Text(
        "This old charge was wiped by a different 2021 law. You do not have to file anything."
    ).for_another(
        Text(
            "This old charge was wiped by a different 2021 law. They do not have to file anything."
        )
    ),
    "NY-20": Text(
        "Before 1977, pot was charged under the drug laws. Low-level pot convictions from then "
        "are wiped by law."
    ),
    "NY-21": Text(
        "Your case is from before 1977. The law wipes only low-level cases about pot alone. A "
        "lawyer should check the court file."
    ).for_another(
        Text(
            "Their case is from before 1977. The law wipes only low-level cases about pot alone. "
            "A lawyer should check the court file."
        )
    ),
    "NY-22": Text(
        "New York wipes this conviction if hash, oil or wax was the only drug. But immigration "
        "law may still count it. Talk to an immigration lawyer first."
    ).for_another(
        Text(
            "New York wipes this conviction if hash, oil or wax was the only drug. But "
            "immigration law may still count it. They should talk to an immigration lawyer first."
        )
    ),
    "NY-23": Text(
        "The law wipes this drug charge when hash, oil, wax or a vape was the only drug in the "
        "case. The court must be able to see that in its papers."
    ),
    "NY-24": Text(
        "This charge is wiped only if hash, oil or wax was the only drug. Look at the complaint "
        "or the lab report, or ask a lawyer to help you get them."
    ).for_another(
        Text(
            "This charge is wiped only if hash, oil or wax was the only drug. Look at the "
            "complaint or the lab report. Or they can ask a lawyer to help them get these papers."
        )
    ),
    "NY-25": Text(
        "The court system lists this loitering charge as one that is wiped when hash was the only"
        " drug. You can ask the court to confirm it."
    ).for_another(
        Text(
            "The court system lists this loitering charge as one that is wiped when hash was the "
            "only drug. They can ask the court to confirm it."
        )
    ),
    "NY-26": Text(
        "The 2021 law skipped this charge. There may still be ways to fix it. A lawyer should "
        "look at it. Sealing may also help."
    ),
    "NY-30": Text(
        "Your papers show one pound or less. That is not a crime now. You can ask the court to "
        "throw out the conviction."
    ).for_another(
        Text(
            "Their papers show one pound or less. That is not a crime now. They can ask the court "
            "to throw out the conviction."
        )
    ),
    "NY-31": Text(
        "Adults may now keep up to five pounds at home. If it was in your home, you can ask the "
        "court to throw out the conviction. A lawyer can make this claim stronger."
    ).for_another(
        Text(
            "Adults may now keep up to five pounds at home. If it was in their own home, the "
            "person you help can ask the court to throw out the conviction. A lawyer can make "
            "this claim stronger."
        )
    ),
    "NY-32": Text(
        "Your papers show more than ten pounds. That is the same level of crime now. A lawyer "
        "should check if you can still get help."
    ).for_another(
        Text(
            "Their papers show more than ten pounds. That is the same level of crime now. A "
            "lawyer should check if they can still get help."
        )
    ),
    "NY-33": Text(
        "The new law likely treats this less harshly. You can ask the court to throw out the old "
        "conviction. The judge may put a lower charge in its place, or may choose not to."
    ).for_another(
        Text(
            "The new law likely treats this less harshly. They can ask the court to throw out the "
            "old conviction. The judge may put a lower charge in its place, or may choose not to."
        )
    ),
    "NY-40": Text(
        "You gave it away for free. Under the new law a sale means getting something in return. "
        "What you did is likely not a crime now. You can ask the court to throw out the "
        "conviction."
    ).for_another(
        Text(
            "They gave it away for free. Under the new law a sale means getting something in "
            "return. What they did is likely not a crime now. They can ask the court to throw out "
            "the conviction."
        )
    ),
    "NY-41": Text(
        "Selling three ounces or less is not a crime now. It is only a fine. You can ask the "
        "court to throw out the conviction."
    ).for_another(
        Text(
            "Selling three ounces or less is not a crime now. It is only a fine. They can ask the "
            "court to throw out the conviction."
        )
    ),
    "NY-42": Text(
        "Selling to someone under 21 is still a crime, but a lower one. You can ask the court to "
        "throw out the old conviction or lower it."
    ).for_another(
        Text(
            "Selling to someone under 21 is still a crime, but a lower one. They can ask the "
            "court to throw out the old conviction or lower it."
        )
    ),
    "NY-43": Text(
        "The new law likely treats this less harshly. You can ask the court to throw out the old "
        "conviction or lower it. Try to get the charging paper first. It may show you qualify for"
        " more."
    ).for_another(
        Text(
            "The new law likely treats this less harshly. They can ask the court to throw out the "
            "old conviction or lower it. They should try to get the charging paper first. It may "
            "show that they can ask for more."
        )
    ),
    "NY-44": Text(
        "This is now a lower level of crime. You can ask the court to throw out the old "
        "conviction. The judge may put the lower charge in its place, or may choose not to."
    ).for_another(
        Text(
            "This is now a lower level of crime. They can ask the court to throw out the old "
            "conviction. The judge may put the lower charge in its place, or may choose not to."
        )
    ),
    "NY-45": Text(
        "With that amount, the new law has the same level of crime. A lawyer should check if you "
        "can still get help."
    ).for_another(
        Text(
            "With that amount, the new law has the same level of crime. A lawyer should check if "
            "they can still get help."
        )
    ),
    "NY-50": Text("This is a traffic ticket, not a crime. The pot law does not cover it."),
    "NY-59": Text(
        "This charge is not covered by the pot law. The sealing laws leave out this kind of "
        "charge too. A lawyer can tell you what else may help."
    ).for_another(
        Text(
            "This charge is not covered by the pot law. The sealing laws leave out this kind of "
            "charge too. A lawyer can tell them what else may help."
        )
    ),
    "NY-60": Text(
        "This was a violation, not a crime. New York seals most of these on its own. If it still "
        "shows, ask the court clerk to seal it."
    ).for_another(
        Text(
            "This was a violation, not a crime. New York seals most of these on its own. If it "
            "still shows, they can ask the court clerk to seal it."
        )
    ),
    "NY-61": Text(
        "This charge is not wiped by the pot law. The court system should seal it later by "
        "itself. That cannot happen while you have an open case or are still under supervision."
    ).for_another(
        Text(
            "This charge is not wiped by the pot law. The court system should seal it later by "
            "itself. That cannot happen while the person has an open case or is still under "
            "supervision."
        )
    ),
    "NY-62": Text(
        "It has been ten years and you have no more than two crimes. You can ask the court to "
        "seal this now. The judge decides. The court system should also seal it by itself by "
        "November 2027."
    ).for_another(
        Text(
            "It has been ten years and they have no more than two crimes. They can ask the court "
            "to seal this now. The judge decides. The court system should also seal it by itself "
            "by November 2027."
        )
    ),
    "NY-63": Text(
        "This charge is not wiped by the pot law. The court system should seal it by itself after"
        " three years for a misdemeanor or eight years for a felony. You do not have to file."
    ).for_another(
        Text(
            "This charge is not wiped by the pot law. The court system should seal it by itself "
            "after three years for a misdemeanor or eight years for a felony. They do not have to "
            "file."
        )
    ),
    "NY-19 yes": Text(
        "New York wiped this old charge. But immigration law may still count it. Talk to an "
        "immigration lawyer first."
    ).for_another(
        Text(
            "New York wiped this old charge. But immigration law may still count it. They should "
            "talk to an immigration lawyer first."
        )
    ),
}
