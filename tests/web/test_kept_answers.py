"""The answers in the browser: cut, forged, too old, too many, deleted."""

from __future__ import annotations

import base64
import os
from dataclasses import replace

import pytest
import time_machine
from flask import Response

from app import create_app
from app.config import Config, new_key
from app.intake.answers import MAX_COUNTS, Answers, Case
from app.sealing import AnswerCookies, TooLong
from tests.web.visitor import Page, Visitor
from tests.web.walker import DETAILS, FOR_SALE, HOME, SEALED, Given, Walker

CHECK = "/california/check"
NOON = 1_795_651_200
"""A day in November 2026, in seconds."""
STARTED = "/california/question/is_subject"


def parts(visitor: Visitor) -> dict[str, str]:
    """The cookies that hold the answers."""
    names = [f"answers-{number}" for number in range(6)]
    found = {name: visitor.client.get_cookie(name) for name in names}
    return {name: cookie.value for name, cookie in found.items() if cookie and cookie.value}


def put(visitor: Visitor, cookies: dict[str, str]) -> None:
    for name in parts(visitor):
        visitor.client.delete_cookie(name)
    for name, value in cookies.items():
        visitor.client.set_cookie(name, value)


def sealed(config: Config, answers: Answers) -> dict[str, str]:
    """The cookies of someone with these answers."""
    response = Response()
    AnswerCookies(config).write(response, answers.dump().encode(), None)
    lines = [line.split(";")[0] for line in response.headers.getlist("Set-Cookie")]
    pairs = [line.split("=", 1) for line in lines]
    return {name: value for name, value in pairs if value}


def long_answers(counts: int) -> Answers:
    """A sitting with so many counts, each with full details that zlib cannot squeeze away."""
    shared = ("jurisdiction", "case_result", "county", "serving", "waive_judge", "waive_appearance")
    of_case = {key: FOR_SALE[key] for key in (*shared, "hearing", "court_address")}
    own = ("record_status", "severity", "superstrike", "pc290c", "priors", "young")
    person = {key: SEALED[key] for key in ("is_subject", "born", "immigration_read", "details")}
    cases = []
    for number in range(0, counts, 2):
        days = (f"{1985 + (number + n) % 25}-{1 + (number + n) % 12:02}-{1 + n:02}" for n in (0, 1))
        details = [
            {key: FOR_SALE[key] for key in own}
            | {"section": "11359 HS - POSS FOR SALE", "section_read": "yes"}
            | {"offense_date": day, "conviction_date": day}
            | {"count_details": {"number": str(n + 1), "sentence": noise(40)}}
            for n, day in enumerate(days)
        ]
        given = {**of_case, "case_number": noise(20)}
        cases.append(Case(given, tuple(details[: counts - number])))
    return Answers("california", person, tuple(cases))


def noise(length: int) -> str:
    return base64.urlsafe_b64encode(os.urandom(length))[:length].decode()


def assert_gone(visitor: Visitor, page: Page, heading: str) -> None:
    """The plain page says so, and the person can start again at once."""
    assert page.status == 200
    assert page.heading == heading
    assert "We have no copy." in page.words
    assert parts(visitor) == {}
    page = visitor.go(page.link("Go to the start"))
    assert visitor.go(STARTED).filled() == {}


@pytest.fixture
def long(visitor: Visitor, config: Config) -> Visitor:
    """Someone whose answers fill several cookies."""
    put(visitor, sealed(config, long_answers(60)))
    assert len(parts(visitor)) > 1
    return visitor


@pytest.mark.parametrize("cut", [0, 1, 2, 40, -1])
def test_a_cut_cookie(visitor: Visitor, cut: int) -> None:
    Walker(visitor, SEALED).to("county")
    whole = parts(visitor)["answers-0"]
    put(visitor, {"answers-0": whole[:cut] or "x"})
    assert_gone(visitor, visitor.get(CHECK), "We can't read the answers any more")


@pytest.mark.parametrize(
    "forged",
    ["1.", "1.AAAA", "x", "9." + "A" * 3000, '{"s":"california"}', "1.gAAAAA" + "A" * 200, "%00"],
)
def test_a_forged_cookie(visitor: Visitor, forged: str) -> None:
    put(visitor, {"answers-0": forged})
    assert_gone(visitor, visitor.get(CHECK), "We can't read the answers any more")


def test_a_changed_letter_is_found(visitor: Visitor) -> None:
    Walker(visitor, SEALED).to("county")
    whole = parts(visitor)["answers-0"]
    at = len(whole) // 2
    other = "A" if whole[at] != "A" else "B"
    put(visitor, {"answers-0": whole[:at] + other + whole[at + 1 :]})
    assert_gone(visitor, visitor.get(CHECK), "We can't read the answers any more")


def test_a_lost_part_is_not_taken_for_fewer_answers(long: Visitor) -> None:
    kept = parts(long)
    kept.popitem()
    put(long, kept)
    assert_gone(long, long.get(CHECK), "We can't read the answers any more")


def test_parts_of_two_sittings_do_not_mix(long: Visitor, config: Config) -> None:
    other = sealed(config, long_answers(60))
    put(long, {**parts(long), "answers-1": other["answers-1"]})
    assert_gone(long, long.get(CHECK), "We can't read the answers any more")


def test_left_over_parts_of_a_longer_sitting_are_not_read(long: Visitor, config: Config) -> None:
    short = sealed(config, Answers("california", {"is_subject": "self"}))
    put(long, {**parts(long), **short})
    assert long.get(STARTED).filled() == {"choice": ["self"]}
    assert list(parts(long)) == ["answers-0"]


def test_answers_that_are_none_of_ours_inside_a_true_seal(visitor: Visitor, config: Config) -> None:
    odd: dict[str, Given] = {"is_subject": ["x"], "born": "soon", "details": {"zzz": "1"}}
    put(visitor, sealed(config, Answers("california", odd, (Case({"county": {"a": "b"}}),))))
    page = visitor.go(CHECK)
    assert visitor.go(page.link("Answer the next question")).url == STARTED
    put(visitor, sealed(config, Answers("atlantis", {"is_subject": "self"})))
    assert_gone(visitor, visitor.get(CHECK), "We can't read the answers any more")


def test_a_posted_answer_over_broken_cookies_is_not_half_kept(visitor: Visitor) -> None:
    visitor.get("/")
    put(visitor, {"answers-0": "1.broken"})
    page = visitor.post(STARTED, {"choice": "self"})
    assert_gone(visitor, page, "We can't read the answers any more")


def test_a_retired_key_ends_the_answers_and_a_kept_one_does_not(config: Config) -> None:
    old, new = config.keys[0], new_key()
    before = Visitor(create_app(config))
    Walker(before, SEALED).to("county")

    rotated = Visitor(create_app(replace(config, keys=(new, old))))
    put(rotated, parts(before))
    assert rotated.get(STARTED).filled() == {"choice": ["self"]}
    resealed = parts(rotated)

    retired = Visitor(create_app(replace(config, keys=(new,))))
    put(retired, resealed)
    assert retired.get(STARTED).filled() == {"choice": ["self"]}
    put(retired, parts(before))
    assert_gone(retired, retired.get(STARTED), "We can't read the answers any more")


def test_answers_end_an_hour_after_the_last_page(visitor: Visitor) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        Walker(visitor, SEALED).to("county")
        clock.shift(3_599)
        assert visitor.get(STARTED).filled() == {"choice": ["self"]}
        clock.shift(3_599)
        assert visitor.get(STARTED).filled() == {"choice": ["self"]}
        clock.shift(3_600)
        assert_gone(visitor, visitor.get(CHECK), "The time ran out")


def test_answers_end_eight_hours_after_the_first(visitor: Visitor) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        Walker(visitor, SEALED).to("county")
        for _ in range(15):
            clock.shift(1_900)
            assert visitor.get(CHECK).heading == "Check your answers"
        clock.shift(28_799 - 15 * 1_900)
        assert visitor.get(STARTED).filled() == {"choice": ["self"]}
        clock.shift(1)
        assert_gone(visitor, visitor.get(STARTED), "The time ran out")


def test_a_copied_cookie_does_not_outlive_its_time(visitor: Visitor) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        Walker(visitor, SEALED).to("county")
        copied = parts(visitor)
        clock.shift(4_000)
        thief = Visitor(visitor.app)
        put(thief, copied)
        assert_gone(thief, thief.get(CHECK), "The time ran out")


def test_the_page_says_until_when_the_answers_stay(visitor: Visitor) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        page = Walker(visitor, SEALED).to("county")
        assert "until 17:00" in page.html
        clock.shift(1_800)
        assert "until 17:30" in visitor.get(page.url).html


@pytest.mark.parametrize(
    ("button", "address", "heading"),
    [
        ("Leave this site", "/closed", "You have left the page"),
        ("Delete my answers", "/deleted", "The answers are deleted"),
    ],
)
def test_leaving_and_deleting_take_every_part(
    long: Visitor, button: str, address: str, heading: str
) -> None:
    page = long.go(CHECK)
    assert len(parts(long)) > 1
    answer = long.press(page, button)
    assert answer.status == 303
    assert answer.to == address
    assert parts(long) == {}
    page = long.go(address)
    assert page.heading == heading
    assert "Delete my answers" not in page.html
    assert long.go(CHECK).url == HOME
    assert long.get(STARTED).filled() == {}


def test_the_page_after_leaving_names_neither_site_nor_matter(visitor: Visitor) -> None:
    Walker(visitor, SEALED).to("county")
    visitor.press(visitor.get(CHECK), "Leave this site")
    html = visitor.get("/closed").html.casefold()
    for word in ("clear page", "cannabis", "marijuana", "court", "record", "petition"):
        assert word not in html


@pytest.mark.papers
def test_sixty_counts_with_full_details_fit_and_their_papers_are_made(
    visitor: Visitor, config: Config
) -> None:
    put(visitor, sealed(config, long_answers(60)))
    page = visitor.go("/california/papers")
    assert len(page.soup.select("article h2")) == 30
    assert len(parts(visitor)) <= 6
    assert visitor.press(page, "Download the papers").response.mimetype == "application/pdf"
    page = visitor.go("/california/result")
    assert len(page.soup.select(".card.result")) == 60


def test_at_the_limit_no_more_is_offered(visitor: Visitor, config: Config) -> None:
    answers = long_answers(2)
    small = {key: answers.cases[0].counts[0][key] for key in answers.cases[0].counts[0]}
    full = replace(answers, cases=(replace(answers.cases[0], counts=(small,) * MAX_COUNTS),))
    put(visitor, sealed(config, full))
    page = visitor.go("/california/more")
    assert "This is as much as one sitting can hold." in page.words
    assert [str(tag["value"]) for tag in page.fields()] == ["done"]
    for more in ("count", "case"):
        assert visitor.send(page, {"next": more}).problems == ["Pick one answer."]
    assert visitor.send(page, {"next": "done"}).url == CHECK


def noisy_address() -> dict[str, str]:
    return {line: noise(80) for line in ("street", "mailing", "city_zip")}


def nearly_too_long(config: Config) -> dict[str, str]:
    """The cookies of a sitting that has next to no room left."""
    cookies: dict[str, str] = {}
    for length in range(10, 121, 5):
        answers = long_answers(MAX_COUNTS)
        cases = tuple(
            Case(
                {**case.given, "case_number": noise(60), "court_address": noisy_address()},
                tuple({**one, "count_details": {"sentence": noise(length)}} for one in case.counts),
            )
            for case in answers.cases
        )
        try:
            cookies = sealed(config, replace(answers, cases=cases))
        except TooLong:
            return cookies
    raise AssertionError("everything fits")


def test_what_the_browser_cannot_hold_gets_the_plain_page_and_keeps_the_rest(
    visitor: Visitor, config: Config
) -> None:
    put(visitor, nearly_too_long(config))
    page = visitor.go("/california/question/details?change=1")
    more = {"name": noise(300), "case_name": noise(300), "street": noise(200), "city": noise(100)}
    sent = {f"line_{key}": value for key, value in {**DETAILS, **more}.items()}
    page = visitor.send(page, sent)
    assert page.status == 413
    assert page.heading == "That is too much for one sitting"
    assert "We kept everything up to the last page." in page.words
    page = visitor.go("/california/question/details?change=1")
    assert page.filled()["line_name"] == [DETAILS["name"]]
