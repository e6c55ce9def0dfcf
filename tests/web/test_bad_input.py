"""Whatever is typed or sent: a message that says what to do, and nothing typed is lost."""

from __future__ import annotations

import re

import pytest

from tests.web.visitor import Page, Sent, Visitor
from tests.web.walker import DETAILS, SEALED, Walker

LINES = {f"line_{key}": value for key, value in DETAILS.items()}
OVERRIDE = "\N{RIGHT-TO-LEFT OVERRIDE}"
HOSTILE = "<script>alert('x')</script>\"><img src=x onerror=go()>&amp;{{7*7}}%(name)s"


def at(visitor: Visitor, step: str) -> Page:
    return Walker(visitor, SEALED).to(step)


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"month": "2", "day": "30", "year": "1999"}, "That month does not have this day."),
        ({"month": "2", "day": "29", "year": "2001"}, "That month does not have this day."),
        ({"month": "13", "day": "", "year": "1999"}, "Pick the month from the list."),
        ({"month": "4", "day": "32", "year": "1999"}, "Type a day from 1 to 31."),
        ({"month": "4", "day": "first", "year": "1999"}, "Type the day in numbers, like 7."),
        ({"month": "4", "day": "-1", "year": "1999"}, "Type the day in numbers, like 7."),
        ({"month": "", "day": "", "year": "99"}, "Type the year with 4 digits, like 1998."),
        ({"month": "", "day": "", "year": "1066"}, "Check the year. It must be 1900 or later."),
        ({"month": "", "day": "", "year": "2999"}, "This date is in the future. Check the year."),
        ({"month": "", "day": "", "year": "9" * 5000}, "Type the year in numbers, like 1998."),
        ({"month": "", "day": "7", "year": "1999"}, "Pick the month too, or clear the day."),
        ({"month": "4", "day": "", "year": ""}, "Add the year. The year alone would be fine too."),
        ({"month": "", "day": "", "year": ""}, "Type the date, or tick “I'm not sure”."),
        ({"year": "1999", "unsure": "y"}, "You typed a date and also ticked “I'm not sure”."),
        ({"month": ["4", "5"], "day": "", "year": "²⁰⁰⁴"}, "Type the year in numbers, like 1998."),
    ],
)
def test_a_date_that_cannot_be(visitor: Visitor, sent: Sent, said: str) -> None:
    page = visitor.send(at(visitor, "offense_date"), sent)
    assert page.step == "offense_date"
    assert page.problems[0].startswith(said)
    typed = {name: value for name, value in sent.items() if isinstance(value, str) and value}
    shown = page.filled()
    for name in ("day", "year"):
        assert shown.get(name, [""]) == [typed.get(name, "")]
    target = page.soup.select_one("#problems a")
    assert target is not None
    anchored = page.soup.select_one(f"[id='{str(target['href'])[1:]}']")
    assert anchored is not None
    assert anchored.name in ("input", "select")


def test_a_date_in_another_script_is_understood(visitor: Visitor) -> None:
    page = visitor.send(at(visitor, "offense_date"), {"year": "٢٠٠٤"})
    assert page.step == "conviction_date"


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"year": "1975"}, "Pick the month you were born in."),
        ({"month": "4", "day": "2", "year": "1900"}, "Check the year. It is very long ago."),
        ({"month": "4", "day": "2", "year": "2999"}, "This date is in the future."),
    ],
)
def test_a_birth_date_that_cannot_be(visitor: Visitor, sent: dict[str, str], said: str) -> None:
    page = visitor.send(at(visitor, "born"), sent)
    assert page.problems[0].startswith(said)


def test_a_long_case_number_says_how_long_it_may_be(visitor: Visitor) -> None:
    long = "A1-" * 67
    page = visitor.send(at(visitor, "case_number"), {"typed": long})
    assert page.problems == [
        f"This is too long. It can have 60 characters, and you typed {len(long)}. "
        "Please make it shorter."
    ]
    assert page.filled() == {"typed": [long]}


def test_a_long_section_stays_on_the_page(visitor: Visitor) -> None:
    page = visitor.send(at(visitor, "section"), {"typed": "11357 " * 100})
    assert "This is too long." in page.problems[0]
    assert page.step == "section"


def test_hidden_characters_are_taken_out(visitor: Visitor) -> None:
    typed = f"  AB\x00\x08{OVERRIDE}12\t\n-3\N{ZERO WIDTH SPACE}4\x7f "
    visitor.send(at(visitor, "case_number"), {"typed": typed})
    shown = visitor.get("/california/case/1/case_number").filled()["typed"]
    assert shown == ["AB12 -34"]


def test_html_is_shown_as_the_letters_it_is(visitor: Visitor) -> None:
    page = at(visitor, "details")
    page = visitor.send(page, {**LINES, "line_name": HOSTILE, "line_zip": "x"})
    assert page.problems == ["Type the ZIP code as 5 digits, like 94110, or as 9 digits."]
    assert page.filled()["line_name"] == [HOSTILE]
    assert "<img" not in page.html
    page = visitor.send(page, {**LINES, "line_name": "Ann <b>Bold</b> & Co"})
    assert page.step == "review"
    assert "Ann <b>Bold</b> & Co" in page.words
    assert "<b>" not in page.html
    preview = visitor.get("/california/papers/1/preview")
    assert "Ann <b>Bold</b> & Co" in preview.words


def test_letters_that_were_lost_are_asked_for_again(visitor: Visitor) -> None:
    """A browser sends a lone surrogate as the replacement character."""
    page = at(visitor, "case_number")
    page = visitor.send(page, {"typed": "AB\N{REPLACEMENT CHARACTER}CD"})
    assert page.problems == ["Some letters did not come through. Please type this again."]


def test_bytes_that_are_no_letters_do_no_harm(visitor: Visitor) -> None:
    page = at(visitor, "case_number")
    sent = b"csrf_token=" + visitor.token.encode() + b"&typed=AB%ED%A0%80CD%FF"
    kind = "application/x-www-form-urlencoded"
    visitor.ask("POST", page.url, data=sent, content_type=kind)
    assert visitor.get("/california/check").status == 200


@pytest.mark.parametrize("letter", ["\U0001f33f", "\ue000", "\N{CUNEIFORM SIGN A}"])
def test_a_letter_that_papers_cannot_print_is_said_where_it_was_typed(
    visitor: Visitor, letter: str
) -> None:
    page = visitor.send(at(visitor, "details"), {**LINES, "line_name": f"Ann {letter}"})
    assert page.step == "details"
    assert len(page.problems) == 1
    assert page.filled()["line_name"] == [f"Ann {letter}"]


@pytest.mark.parametrize("name", ["Nguyễn", "O’Brien", "Đặng Thị Hồng", "李小龍", "D'Arcy-Núñez"])
def test_names_are_taken_as_they_are(visitor: Visitor, name: str) -> None:
    page = visitor.send(at(visitor, "details"), {**LINES, "line_name": name})
    assert page.step == "review"
    assert name in page.words


def test_each_line_that_is_missing_asks_for_itself(visitor: Visitor) -> None:
    page = visitor.send(at(visitor, "details"), {"line_city": "Oakland", "line_email": "no"})
    assert page.problems == [
        "Please fill in: Your full name",
        "Please fill in: Street address or P.O. box",
        "Please fill in: State",
        "Please fill in: ZIP code",
        "Check the email address. It should look like name@example.com.",
    ]
    assert page.filled() == {"line_city": ["Oakland"], "line_email": ["no"]}


@pytest.mark.parametrize(
    ("step", "sent"),
    [
        ("jurisdiction", {"choice": "mars"}),
        ("jurisdiction", {"choice": ""}),
        ("jurisdiction", {"choice": "CA_STATE"}),
        ("jurisdiction", {"typed": "ca_state"}),
        ("is_subject", {"choice": "unknown"}),
        ("waive_judge", {"choice": "unknown"}),
        ("waive_judge", {"choice": "on"}),
        ("county", {"choice": "atlantis"}),
        ("county", {"choice": "Alameda"}),
        ("county", {"choice": ["atlantis", "alameda"]}),
        ("county", {}),
        ("immigration_read", {"choice": "not_read"}),
        ("section", {"choice": "12345"}),
        ("section", {"choice": "11359", "typed": "11357(b)"}),
        ("section", {"choice": "unknown", "typed": "11357(b)"}),
        ("section", {}),
    ],
)
def test_an_answer_that_is_not_offered_is_refused(
    visitor: Visitor, step: str, sent: dict[str, str | list[str]]
) -> None:
    page = visitor.send(at(visitor, step), sent)
    assert page.step == step
    assert len(page.problems) == 1
    assert at(visitor, step).filled() == {}, "it must not be stored"


@pytest.mark.parametrize(
    "picked", [["no", "minor"], ["unknown", "hired"], ["nobody"], ["minor", "nobody"], []]
)
def test_boxes_that_contradict_are_refused(visitor: Visitor, picked: list[str]) -> None:
    page = Walker(visitor, {**SEALED, "section": "11359", "severity": "felony"}).to("young")
    page = visitor.send(page, {"choice": picked})
    assert page.step == "young"
    assert len(page.problems) == 1
    known = [value for value in picked if value != "nobody"]
    assert sorted(page.filled().get("choice", [])) == sorted(known)


def test_a_field_sent_twice_counts_once(visitor: Visitor) -> None:
    page = visitor.send(at(visitor, "severity"), {"choice": ["misdemeanor", "felony"]})
    assert page.step == "offense_date"
    assert visitor.get("/california/case/1/conviction/1/severity").filled() == {
        "choice": ["misdemeanor"]
    }


def test_unknown_fields_are_left_alone(visitor: Visitor) -> None:
    page = at(visitor, "severity")
    sent = {"choice": "felony", "choice[]": "x", "line_name": "y", "__proto__": "z", "": "q"}
    assert visitor.send(page, sent).step == "offense_date"


STALE = "This page was open for too long. Please press the button again."


@pytest.mark.parametrize("body", [b"%", b"\xff\xfe", b"=&=&&", b"a" * 4000, b"choice=%zz", b""])
def test_a_body_that_is_no_form_asks_again(visitor: Visitor, body: bytes) -> None:
    page = at(visitor, "severity")
    for kind in ("application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "x"):
        answer = visitor.ask("POST", page.url, data=body, content_type=kind)
        assert answer.problems == [STALE]


@pytest.mark.parametrize("token", [None, "forged"])
def test_a_form_without_its_token_changes_nothing_and_keeps_what_was_picked(
    visitor: Visitor, token: str | None
) -> None:
    page = at(visitor, "severity")
    sent = {"choice": "felony"} | ({"csrf_token": token} if token else {})
    answer = visitor.post(page.url, sent, token=False)
    assert answer.problems == [STALE]
    assert answer.filled() == {"choice": ["felony"]}
    assert visitor.get(page.url).filled() == {}


@pytest.mark.parametrize("address", ["/leave", "/delete", "/california/letter", "/where"])
def test_every_form_needs_its_token(visitor: Visitor, address: str) -> None:
    assert visitor.post(address, token=False).status == 400


def test_a_token_of_another_visitor_is_refused(visitor: Visitor) -> None:
    page = at(visitor, "severity")
    other = Visitor(visitor.app)
    other.get("/")
    sent = {"choice": "felony", "csrf_token": other.token}
    assert visitor.post(page.url, sent).problems == [STALE]
    assert visitor.get(page.url).filled() == {}


def test_a_body_that_is_too_large_gets_a_plain_page(visitor: Visitor) -> None:
    page = at(visitor, "case_number")
    answer = visitor.post(page.url, {"typed": "x" * 1_200_000})
    assert answer.status == 413
    assert answer.heading == "That is too long"
    assert at(visitor, "case_number").filled() == {}


def test_nothing_typed_stands_on_an_error_page(visitor: Visitor) -> None:
    at(visitor, "more")
    for answer in (
        visitor.get("/california/case/1/Quintanilla-secret"),
        visitor.post("/california/letter", {"case": "Quintanilla-secret"}, token=False),
        visitor.get("/Quintanilla-secret/"),
    ):
        assert answer.status >= 400
        assert not re.search("Quintanilla|Traceback|werkzeug|File &#34;", answer.html)


def test_a_crash_says_sorry_and_nothing_else(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object) -> None:
        raise RuntimeError("QX-204-771 of Quintanilla")

    page = at(visitor, "severity")
    visitor.failures = {500}
    monkeypatch.setattr("app.web.ask.find", crash)
    answer = visitor.post(page.url, {"choice": "felony"})
    assert answer.status == 500
    assert answer.heading == "Something went wrong on our side"
    assert not re.search("QX|Quintanilla|Runtime", answer.html)
    monkeypatch.undo()
    assert visitor.get(page.url).status == 200
