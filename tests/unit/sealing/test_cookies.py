"""The answers in the browser, from write to load, with everything that can befall cookies."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from datetime import date, timedelta
from http.cookies import SimpleCookie

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.wrappers import Response

from app.config import Config, Environment, new_key
from app.sealing import AnswerCookies, Loaded, Status, TooLong
from app.sealing.cookies import COOKIE_HEADER_BYTES, MAX_PARTS

START = 1_800_000_000
CONFIG = Config(Environment.PRODUCTION, (new_key(),))
PLAIN = replace(CONFIG, environment=Environment.DEVELOPMENT, secure_cookies=False)
BROKEN, EXPIRED = Loaded(Status.BROKEN), Loaded(Status.EXPIRED)


class Browser:
    """Keeps cookies as a browser does: newest value by name, deleted ones gone."""

    def __init__(self, config: Config = CONFIG) -> None:
        self.answers = AnswerCookies(config)
        self.jar: dict[str, str] = {}

    def take(self, response: Response) -> Response:
        for line in response.headers.getlist("Set-Cookie"):
            assert len(f"Set-Cookie: {line}") < 4000
            for name, morsel in SimpleCookie(line).items():
                self.jar[name] = morsel.value
                if morsel["max-age"] == "0":
                    del self.jar[name]
        return response

    def write(self, payload: bytes, started: int | None = None) -> Response:
        response = Response()
        self.answers.write(response, payload, started)
        return self.take(response)

    def load(self) -> Loaded:
        return self.answers.load(self.jar)

    @property
    def header(self) -> str:
        return "Cookie: " + "; ".join(f"{name}={value}" for name, value in self.jar.items())


@pytest.fixture(autouse=True)
def travel() -> object:
    with time_machine.travel(START, tick=False) as traveller:
        yield traveller


@pytest.fixture
def browser() -> Browser:
    return Browser()


def noise(length: int, seed: int = 1) -> bytes:
    """Bytes that cannot be squeezed."""
    return random.Random(seed).randbytes(length)  # noqa: S311 (filler, not a secret)


def realistic_counts(number: int) -> bytes:
    """A person's answers with every detail given, no two counts alike."""
    dice = random.Random(7)  # noqa: S311 (invented records, not a secret)
    sections = ["11357(b) H&S", "11358(c) H&S", "11359(b) H&S", "11360(a)(2) H&S"]
    courts = ["Los Angeles, Van Nuys Courthouse West", "San Bernardino Justice Center"]

    def day() -> str:
        return (date(1985, 1, 1) + timedelta(days=dice.randrange(12000))).isoformat()

    counts = [
        {
            "id": f"c{n}",
            "case_number": f"{dice.choice('ABKMRV')}A{dice.randrange(10**6):06}-{n:02}",
            "county": dice.choice(["los_angeles", "san_bernardino", "alameda", "kern"]),
            "court": dice.choice(courts),
            "section_typed": dice.choice(sections),
            "section": f"CA-{dice.randrange(99):02}",
            "offense_date": day(),
            "conviction_date": day(),
            "level": dice.choice(["felony", "misdemeanor", "infraction"]),
            "plea": dice.choice(["guilty", "no_contest", "trial"]),
            "sentence": dice.choice(["probation", "jail", "prison", "fine_only"]),
            "sentence_ended": day(),
            "amount_grams": str(dice.randrange(1, 4000)),
            "still_serving": dice.choice(["yes", "no", "unsure"]),
            "note": f"docket page {dice.randrange(400)}",
        }
        for n in range(number)
    ]
    person = {
        "name": "María José Núñez de la Torre-Villaseñor",
        "born": "1974-03",
        "counts": counts,
    }
    payload = json.dumps(person, ensure_ascii=False, separators=(",", ":")).encode()
    assert len(payload) > number * 330
    return payload


def test_a_new_visitor_has_none(browser: Browser) -> None:
    assert browser.answers.load({"session": "x", "answers-0": "of plain http"}) == Loaded(
        Status.NONE
    )


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.integers(0, 17000), min_size=1, max_size=4))
def test_the_last_answers_written_come_back_whatever_was_there_before(lengths: list[int]) -> None:
    browser = Browser()
    for length in lengths:
        browser.write(noise(length))
        assert browser.load() == Loaded(Status.OPEN, noise(length), START, START + 3600)


def test_cookies_are_locked_to_this_host_and_hidden_from_scripts(browser: Browser) -> None:
    response = browser.write(noise(9000))
    lines = response.headers.getlist("Set-Cookie")
    assert len(lines) == MAX_PARTS
    for number, line in enumerate(lines):
        assert line.startswith(f"__Host-answers-{number}=")
        flags = set(line.split("; ")[1:]) - {"Expires=Thu, 01 Jan 1970 00:00:00 GMT", "Max-Age=0"}
        assert flags == {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"}
    assert "Max-Age" not in lines[0] and "Expires" not in lines[0]


def test_without_https_the_cookies_work_without_the_prefix() -> None:
    browser = Browser(PLAIN)
    response = browser.write(b"x")
    assert response.headers["Set-Cookie"].startswith("answers-0=")
    assert "Secure" not in response.headers["Set-Cookie"]
    assert browser.load().payload == b"x"


def test_shorter_answers_leave_no_part_of_the_longer_ones(browser: Browser) -> None:
    browser.write(noise(9000))
    assert len(browser.jar) == 4
    browser.write(b"short")
    assert list(browser.jar) == ["__Host-answers-0"]


def test_a_browser_that_keeps_old_parts_does_not_spoil_the_new_answers(browser: Browser) -> None:
    browser.write(noise(9000))
    longer = dict(browser.jar)
    browser.write(b"short")
    browser.jar = longer | browser.jar
    assert browser.load().payload == b"short"


def test_sixty_counts_with_every_detail_fit(browser: Browser) -> None:
    payload = realistic_counts(60)
    browser.write(payload)
    assert browser.load().payload == payload
    assert len(browser.header) < COOKIE_HEADER_BYTES / 2


def test_the_fullest_set_stays_under_the_header_limit(browser: Browser) -> None:
    longest = 0
    for length in range(17000, 18000, 10):
        try:
            browser.write(noise(length))
        except TooLong:
            break
        longest = length
        assert browser.load().payload == noise(length)
    assert 17000 < longest < 17990
    assert len(browser.header) < COOKIE_HEADER_BYTES


@pytest.mark.parametrize("length", [20_000, 400_000])
def test_too_long_says_so_and_keeps_what_was_there(browser: Browser, length: int) -> None:
    browser.write(b"before")
    response = Response()
    with pytest.raises(TooLong):
        browser.answers.write(response, noise(length), START)
    assert "Set-Cookie" not in response.headers
    browser.take(response)
    assert browser.load().payload == b"before"


def test_each_lost_part_is_noticed(browser: Browser) -> None:
    browser.write(noise(16000))
    for name in list(browser.jar):
        rest = {k: v for k, v in browser.jar.items() if k != name}
        assert browser.answers.load(rest) == BROKEN


def test_each_cut_part_is_noticed(browser: Browser) -> None:
    browser.write(noise(9000))
    for name, value in browser.jar.items():
        for kept in (value[:-1], value[: len(value) // 2], ""):
            assert browser.answers.load(browser.jar | {name: kept}) == BROKEN


def test_parts_of_two_sets_never_mix(browser: Browser) -> None:
    browser.write(noise(9000, seed=1))
    first = dict(browser.jar)
    browser.write(noise(9000, seed=2))
    for name in browser.jar:
        assert browser.answers.load(browser.jar | {name: first[name]}) == BROKEN


def test_swapped_parts_are_noticed(browser: Browser) -> None:
    browser.write(noise(9000))
    one, two = "__Host-answers-1", "__Host-answers-2"
    swapped = browser.jar | {one: browser.jar[two], two: browser.jar[one]}
    assert browser.answers.load(swapped) == BROKEN


@pytest.mark.parametrize(
    "first", ["", "1", "1.", "0.gAAA", "9.gAAA", "x.gAAA", "².gAAA", "1.<script>", "-1.a", "1.é"]
)
def test_a_forged_first_part_is_broken(browser: Browser, first: str) -> None:
    assert browser.answers.load({"__Host-answers-0": first}) == BROKEN


@pytest.mark.parametrize("number", range(2, 10))
def test_a_wrong_number_of_parts_is_noticed(browser: Browser, number: int) -> None:
    browser.write(b"x")
    only = browser.jar["__Host-answers-0"]
    assert browser.answers.load({"__Host-answers-0": f"{number}{only[1:]}"}) == BROKEN


def test_answers_end_after_an_idle_hour(browser: Browser, travel: time_machine.Traveller) -> None:
    browser.write(b"x")
    travel.shift(3599)
    assert browser.load().status is Status.OPEN
    travel.shift(1)
    assert browser.load() == EXPIRED


def test_answers_end_after_eight_hours_however_busy(
    browser: Browser, travel: time_machine.Traveller
) -> None:
    browser.write(b"x")
    for _ in range(15):
        travel.shift(1800)
        loaded = browser.load()
        browser.write(loaded.payload, loaded.started)
    assert browser.load().ends_at == START + 28800
    travel.shift(1800)
    assert browser.load() == EXPIRED


def test_a_retired_key_is_broken(browser: Browser) -> None:
    browser.write(b"x")
    renewed = AnswerCookies(replace(CONFIG, keys=(new_key(),)))
    assert renewed.load(browser.jar) == BROKEN


def test_clearing_leaves_no_part(browser: Browser) -> None:
    browser.write(noise(16000))
    response = Response()
    browser.answers.clear(response)
    browser.take(response)
    assert browser.jar == {}
    assert browser.load() == Loaded(Status.NONE)


def test_nothing_is_printed_and_nothing_personal_shows_in_a_repr(
    browser: Browser, capfd: pytest.CaptureFixture[str]
) -> None:
    browser.write(realistic_counts(60))
    assert "Villase" not in repr(browser.load())
    assert capfd.readouterr() == ("", "")
