"""Back, refresh, deep links, changed answers: the way is replayed from what was answered."""

from __future__ import annotations

import pytest

from tests.web.visitor import Page, Visitor
from tests.web.walker import FOR_SALE, HOME, SEALED, Given, Walker

CHECK, RESULT, MORE = "/california/check", "/california/result", "/california/more"
COUNT = "/california/case/1/conviction/1"
PAPERS_TOO = ", and what was typed for your papers"


def rows(page: Page) -> dict[str, str]:
    """The answers on a check or review page; of several with one name, the last."""
    return {
        " ".join(row.dt.get_text(" ").split()): " ".join(row.dd.get_text(" ").split())
        for row in page.soup.select("main .row")
        if row.dt and row.dd
    }


def groups(page: Page) -> list[str]:
    return [tag.get_text() for tag in page.soup.select(".group-head h2, .group-head h3")]


@pytest.fixture
def walked(visitor: Visitor) -> Visitor:
    """Someone who has answered everything about one conviction."""
    Walker(visitor, SEALED).to("check")
    return visitor


def test_an_answer_is_sent_on_with_a_redirect(visitor: Visitor) -> None:
    page = visitor.get("/california/question/is_subject")
    answer = visitor.post(page.url, {"choice": "self"})
    assert answer.status == 302
    assert answer.to == "/california/case/1/jurisdiction"


def test_a_refresh_shows_the_page_again_and_adds_nothing(visitor: Visitor) -> None:
    page = Walker(visitor, SEALED).to("severity")
    again = visitor.get(page.url)
    assert again.words == page.words
    visitor.post(page.url, {"choice": "felony"})
    visitor.post(page.url, {"choice": "felony"})
    assert rows(visitor.get(CHECK))[page.heading] == "Felony"


def test_the_back_links_lead_over_every_page_to_the_start(visitor: Visitor) -> None:
    walker = Walker(visitor, SEALED)
    walker.to("more")
    page = visitor.go(f"{COUNT}/school")
    seen = [page.step]
    while page.url != HOME:
        page = visitor.go(page.link("Back"))
        seen.append(page.step)
    asked = [place.split("/")[-1] for place in walker.asked]
    assert seen == [*asked[::-1], "california"]


def test_an_answered_page_shows_its_answer(walked: Visitor) -> None:
    assert walked.get(f"{COUNT}/severity").filled() == {"choice": ["misdemeanor"]}
    assert walked.get(f"{COUNT}/section").filled() == {"typed": ["11357(b)"]}
    assert walked.get(f"{COUNT}/conviction_date").filled() == {
        "month": ["5"],
        "day": ["3"],
        "year": ["2004"],
    }
    assert walked.get("/california/case/1/county").filled() == {"choice": ["alameda"]}
    assert walked.get("/california/case/1/case_number").filled() == {"typed": ["QX-204-771"]}


def test_going_on_from_a_page_before_shows_the_next_one_of_the_same_conviction(
    visitor: Visitor,
) -> None:
    walker = Walker(visitor, {**SEALED, "1/2/section": "11358"}, plan=("count",))
    walker.to("check")
    page = visitor.go(f"{COUNT}/severity")
    page = visitor.send(page, {"choice": "misdemeanor"})
    assert page.url == f"{COUNT}/offense_date"
    second = "/california/case/1/conviction/2"
    page = visitor.send(visitor.go(f"{second}/record_status"), {"choice": "not_checked"})
    assert page.url == f"{second}/section"
    assert page.link("Back") == f"{second}/record_status"


def test_the_first_page_of_a_second_conviction_leads_back_to_the_answers(visitor: Visitor) -> None:
    page = visitor.send(Walker(visitor, SEALED).to("more"), {"next": "count"})
    assert page.url == "/california/case/1/conviction/2/record_status"
    page = visitor.go(page.link("Back"))
    assert page.heading == "Check your answers"
    assert "There is still a question to answer" in page.words


@pytest.mark.parametrize(
    "address",
    [
        RESULT,
        MORE,
        "/california/review",
        "/california/papers",
        "/california/papers/1/preview",
        f"{COUNT}/severity",
        "/california/case/1/waive_judge",
        "/california/question/details",
        "/california/case/3/county",
        "/california/case/0/county",
        "/california/case/1/conviction/9/section",
        "/california/question/county",
        "/california/case/1/is_subject",
    ],
)
def test_a_page_that_cannot_be_reached_yet_leads_to_where_they_are(
    visitor: Visitor, address: str
) -> None:
    here = Walker(visitor, SEALED).to("county")
    page = visitor.go(address)
    assert page.url == here.url


def test_someone_new_who_opens_a_deep_link_starts_at_the_beginning(visitor: Visitor) -> None:
    assert visitor.go(RESULT).step == "is_subject"
    assert visitor.go(CHECK).url == HOME


@pytest.mark.parametrize(
    "address",
    [
        "/nowhere/",
        "/nowhere/check",
        "/california/question/nothing",
        "/california/case/1/nothing",
        "/california/case/x/county",
        "/california/case/1/conviction/7/remove",
        "/california/case/0/conviction/1/remove",
        "/california/papers/2/preview",
        "/california/papers/x/preview",
        "/static/nothing.css",
        "/papers/style/nothing.css",
        "/papers/style/../../app/config.py",
        "/california/%00",
        "/california/question/" + "9" * 300,
        "/california/case/" + "9" * 300 + "/conviction/1/remove",
    ],
)
def test_an_address_that_does_not_exist_gets_a_plain_page(visitor: Visitor, address: str) -> None:
    Walker(visitor, SEALED).to("papers")
    page = visitor.go(address)
    assert page.status == 404
    assert page.heading == "We can't find that page"
    assert visitor.go(CHECK).heading == "Check your answers"


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "POST"])
def test_a_wrong_method_gets_a_plain_page(visitor: Visitor, method: str) -> None:
    visitor.get("/")
    page = visitor.ask(method, "/california/check", data={"csrf_token": visitor.token})
    assert page.status == 405
    assert page.heading == "We can't find that page"


def test_the_check_page_shows_every_answer(walked: Visitor) -> None:
    page = walked.get(CHECK)
    assert groups(page) == ["About you", "Case 1", "Conviction 1"]
    shown = rows(page)
    assert shown["Which county?"] == "Alameda"
    assert shown["What is the case number?"] == "QX-204-771"
    assert shown["When were you convicted?"] == "May 3, 2004"
    assert shown["When did it happen?"] == "February 2004"
    assert shown["What is your date of birth?"] == "April 2, 1975"
    assert "Before we ask what happened" not in shown
    assert page.link("Show my result") == RESULT


def test_the_check_page_works_while_questions_are_open(visitor: Visitor) -> None:
    here = Walker(visitor, SEALED).to("county")
    page = visitor.get(CHECK)
    assert page.link("Answer the next question") == here.url
    assert "Show my result" not in page.words


def test_a_change_leads_back_to_the_check_page(walked: Visitor) -> None:
    page = walked.get(CHECK)
    page = walked.go(page.link("Change: What is the case number?"))
    assert page.link("Back") == CHECK
    assert "Save and go back" in page.words
    page = walked.send(page, {"typed": "ZZ-1"})
    assert page.url == CHECK
    assert rows(page)["What is the case number?"] == "ZZ-1"


def test_a_change_that_opens_a_question_asks_it_and_then_goes_back(walked: Visitor) -> None:
    page = walked.go(f"{COUNT}/section?change=1")
    page = walked.send(page, {"typed": "", "choice": "11358"})
    assert page.url.startswith(f"{COUNT}/plants")
    for _ in range(9):
        if page.url == CHECK:
            break
        page = Walker(walked, SEALED).answer(page)
    assert page.url == CHECK


def test_a_wrong_change_stays_and_says_so(walked: Visitor) -> None:
    page = walked.send(walked.go(f"{COUNT}/severity?change=1"), {"choice": "murder"})
    assert page.problems == ["Pick one of the answers on this page."]
    assert "Save and go back" in page.words


def test_a_changed_early_answer_drops_what_hung_on_it(visitor: Visitor) -> None:
    answers: dict[str, Given] = {**SEALED, "section": "11358", "plants": "gt_6", "env": "yes"}
    page = Walker(visitor, {**answers, "severity": "felony"}).to("result")
    assert page.heading == "A lawyer should look at this first"
    page = visitor.send(visitor.go(f"{COUNT}/section?change=1"), {"choice": "11359"})
    page = Walker(visitor, {**SEALED, "severity": "felony"}).to("result")
    assert page.heading == "The court can likely lower this to a misdemeanor"
    shown = rows(visitor.get(CHECK))
    assert "How many living plants were there?" not in shown
    assert not [label for label in shown if "wildlife" in label]
    assert visitor.go(f"{COUNT}/plants").url == RESULT


def test_the_dropped_answer_comes_back_with_its_question(visitor: Visitor) -> None:
    Walker(visitor, {**FOR_SALE, "section": "11358", "plants": "gt_6"}).to("result")
    visitor.send(visitor.go(f"{COUNT}/section?change=1"), {"choice": "11359"})
    visitor.send(visitor.go(f"{COUNT}/section?change=1"), {"choice": "11358"})
    assert rows(visitor.get(CHECK))["How many living plants were there?"] == "7 or more"


class TestMoreConvictions:
    """Adding and removing, always with a page that asks first."""

    def two(self, visitor: Visitor) -> Page:
        answers = {**SEALED, "1/2/section": "11358", "1/2/severity": "felony"}
        return Walker(visitor, answers, plan=("count",)).to("check")

    def test_nothing_picked_is_asked_again(self, walked: Visitor) -> None:
        page = walked.send(walked.go(MORE), {})
        assert page.problems == ["Pick one answer."]

    @pytest.mark.parametrize("case", ["-5", "0", "7", "x", "9" * 400])
    def test_a_made_up_case_number_adds_to_the_last_case(self, walked: Visitor, case: str) -> None:
        page = walked.get(f"{MORE}?case={case}")
        assert "Yes, in this case (case 1)" in page.words
        page = walked.send(page, {"next": "count"})
        assert page.url == "/california/case/1/conviction/2/record_status"

    def test_a_count_goes_into_the_case_just_answered(self, visitor: Visitor) -> None:
        Walker(visitor, {**SEALED, "2/case_number": "B-2"}, plan=("case",)).to("check")
        page = visitor.go(f"{COUNT}/school")
        page = visitor.send(page, {"choice": "no"})
        assert page.url == f"{MORE}?case=1"
        page = visitor.send(page, {"next": "count"})
        assert page.url == "/california/case/1/conviction/2/record_status"

    def test_one_of_two_can_be_removed(self, visitor: Visitor) -> None:
        page = self.two(visitor)
        assert groups(page) == ["About you", "Case 1", "Conviction 1", "Conviction 2"]
        page = visitor.go(page.link("Remove: Conviction 1"))
        assert page.heading == "Remove this? Conviction 1"
        assert "11357(b)" in page.words
        assert "QX-204-771" not in page.words, "the case stays"
        assert page.link("No, keep it") == CHECK
        assert len(groups(visitor.go(CHECK))) == 4
        page = visitor.go(visitor.press(page, "Yes, remove it").to)
        assert page.url == CHECK
        assert groups(page) == ["About you", "Case 1", "Conviction 1"]
        level = "Is it a felony, misdemeanor or infraction on the record now?"
        assert rows(page)[level] == "Felony"
        assert "11357(b)" not in page.words

    def test_removing_the_only_one_starts_it_over(self, walked: Visitor) -> None:
        page = walked.go(walked.get(CHECK).link("Remove: Conviction 1"))
        assert "QX-204-771" in page.words, "the case goes with its only conviction"
        page = walked.go(walked.press(page, "Yes, remove it").to)
        assert page.step == "jurisdiction"
        assert page.filled() == {}
        assert "QX-204-771" not in walked.get(CHECK).words

    @pytest.mark.parametrize(
        ("plan", "until", "said"),
        [
            ((), "waive_judge", ""),
            ((), "count_details", PAPERS_TOO),
            (("count",), "count_details", ""),
            (("count",), "details", PAPERS_TOO),
        ],
    )
    def test_it_says_when_answers_for_the_papers_go_too(
        self, visitor: Visitor, plan: tuple[str, ...], until: str, said: str
    ) -> None:
        Walker(visitor, SEALED, plan=plan).to(until)
        page = visitor.go(f"{COUNT}/remove")
        assert f"We will delete these answers{said}. You cannot get them back." in page.words

    def test_a_removal_sent_twice_gets_a_plain_page(self, visitor: Visitor) -> None:
        page = visitor.go(self.two(visitor).link("Remove: Conviction 2"))
        visitor.press(page, "Yes, remove it")
        assert visitor.press(page, "Yes, remove it").status == 404
        assert groups(visitor.go(CHECK)) == ["About you", "Case 1", "Conviction 1"]
