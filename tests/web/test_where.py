"""Where was the case? Every place leads on, and no wrong pick leads to a wrong place."""

from __future__ import annotations

import pytest

from app.elsewhere import places_without
from app.elsewhere.place import Place
from app.i18n import say
from app.jurisdictions import registry
from app.web import where
from tests.web.review import HELP_SITE
from tests.web.visitor import Page, Visitor

SHOWN = places_without(registry())
PLACE = SHOWN[0].id
NEEDED = (
    "Clearing a record may not help with immigration",
    "Talk to an immigration lawyer before you file",
    "public defender",
    "self-help",
)


def chosen(visitor: Visitor, **picked: str) -> Page:
    return visitor.send(visitor.get("/where"), picked)


def test_every_place_is_offered_once_in_the_order_of_the_alphabet(visitor: Visitor) -> None:
    page = visitor.get("/where")
    tiles = [str(tag["value"]) for tag in page.soup.select("input[type=radio]")]
    assert tiles == [*registry(), "other"]
    groups = [
        [option.get_text() for option in group.select("option")]
        for group in page.soup.select("#place optgroup")
    ]
    states, courts = groups
    assert states == sorted((str(p.name) for p in SHOWN if p.state), key=str.casefold)
    assert courts == [str(p.name) for p in SHOWN if not p.state]


@pytest.mark.parametrize("place", SHOWN, ids=lambda place: place.id)
def test_every_other_place_has_an_answer_and_ways_on(visitor: Visitor, place: Place) -> None:
    page = chosen(visitor, state="other", place=place.id)
    assert page.status == 200
    assert page.url == f"/elsewhere/{place.id}"
    assert page.heading == str(place.name)
    with visitor.app.test_request_context():
        more = (place.form, place.filed, place.wait, place.fee, place.law)
        texts = (*place.offers, *place.cautions, *place.how_sure, *more)
        said = [" ".join(say(text).split()) for text in texts]
    assert [text for text in said if text not in page.words] == []
    assert [text for text in NEEDED if text not in page.words] == []
    if place.basis or place.cautions:
        assert "We read this on November 22, 2026." in page.words
    assert page.link("Pick another place") == "/where"
    assert page.link("Get help") == "/help"
    assert page.link("LawHelp.org") == HELP_SITE
    assert ("/elsewhere/federal" in page.links()) == place.state


def test_a_pick_from_the_list_alone_is_enough(visitor: Visitor) -> None:
    assert chosen(visitor, place=PLACE).url == f"/elsewhere/{PLACE}"


@pytest.mark.parametrize(
    ("picked", "said", "at"),
    [
        ({}, "Pick one answer.", "state-0"),
        ({"state": "atlantis"}, "Pick one answer.", "state-0"),
        ({"place": "atlantis"}, "Pick one answer.", "state-0"),
        ({"place": "california"}, "Pick one answer.", "state-0"),
        ({"state": "other"}, "Pick the place from the list.", "place"),
        ({"state": "other", "place": "atlantis"}, "Pick the place from the list.", "place"),
        ({"state": "california", "place": PLACE}, "Keep only one", "place"),
    ],
)
def test_what_is_not_one_place_is_asked_again(
    visitor: Visitor, picked: dict[str, str], said: str, at: str
) -> None:
    page = chosen(visitor, **picked)
    assert (page.url, page.heading) == ("/where", "Where was the case?")
    assert len(page.problems) == 1
    assert said in page.problems[0]
    assert f"#{at}" in page.links()


def test_what_was_picked_stays_picked_beside_the_error(visitor: Visitor) -> None:
    page = chosen(visitor, state="california", place=PLACE)
    assert page.filled() == {"state": ["california"], "place": [PLACE]}


def test_a_served_state_leads_to_its_pages(visitor: Visitor) -> None:
    assert chosen(visitor, state="california").url == "/california/"


def test_a_place_that_became_served_leads_to_its_state(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    served = {**registry(), PLACE: registry()["california"]}
    monkeypatch.setattr(where, "registry", lambda: served)
    assert visitor.get(f"/elsewhere/{PLACE}").to == f"/{PLACE}/"
    options = visitor.get("/where").soup.select("#place option")
    assert PLACE not in [option["value"] for option in options]


def test_an_unknown_place_is_not_found(visitor: Visitor) -> None:
    assert visitor.get("/elsewhere/atlantis").status == 404


def test_looking_at_a_place_stores_nothing(visitor: Visitor) -> None:
    page = chosen(visitor, state="other", place=PLACE)
    assert page.url == f"/elsewhere/{PLACE}"
    cookies = [
        line for _, seen in visitor.seen for line in seen.response.headers.getlist("Set-Cookie")
    ]
    assert [line for line in cookies if "answers-" in line or PLACE in line] == []
    assert "Delete my answers" not in page.html
