"""What we promise about privacy, and for each promise the test that keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.relief.text import Text


@dataclass(frozen=True)
class Promise:
    """A promise. ``tests`` are names in the folder ``tests``."""

    words: Text
    tests: tuple[str, ...]


_PRIVATE = "web/test_private.py::"
_TAKEHOME = "web/test_takehome.py::"
_KEPT = "web/test_kept_answers.py::"
_BROWSER = "browser/test_privacy.py::"

PROMISES: Final = (
    (
        Text("Where your answers are"),
        (
            Promise(
                Text(
                    "Your answers are in cookies in your own browser. "
                    "They are locked: only this site can read them."
                ),
                (
                    "unit/sealing/test_crypt.py::test_sealed_text_shows_nothing_of_the_payload",
                    _BROWSER + "test_the_browser_keeps_nothing_but_cookies",
                ),
            ),
            Promise(
                Text(
                    "Our computers read them for a moment to show a page or make your papers. "
                    "Then they forget them. We save no answers and no papers."
                ),
                (
                    _PRIVATE + "test_no_log_line_address_or_file_holds_what_was_typed",
                    _BROWSER + "test_nothing_typed_is_found_after_a_walk",
                ),
            ),
            Promise(
                Text("There is no account and no sign-in."),
                (_PRIVATE + "test_the_session_cookie_holds_a_token_and_no_answer",),
            ),
        ),
    ),
    (
        Text("How long they stay"),
        (
            Promise(
                Text("60 minutes after your last click, they can no longer be opened."),
                (_KEPT + "test_answers_end_an_hour_after_the_last_page",),
            ),
            Promise(
                Text(
                    "8 hours after you started, they can no longer be opened. "
                    "This is so even if you are still on the site."
                ),
                (_KEPT + "test_answers_end_eight_hours_after_the_first",),
            ),
            Promise(
                Text(
                    "Press “Leave this site” or “Delete my answers”, and they are gone at once."
                ).for_another(
                    Text(
                        "Press “Leave this site” or “Delete their answers”, and they are gone at "
                        "once."
                    )
                ),
                (
                    _KEPT + "test_leaving_and_deleting_take_every_part",
                    _BROWSER + "test_going_leaves_no_answers",
                ),
            ),
            Promise(
                Text("When you close the whole browser, most browsers delete them too."),
                (_PRIVATE + "test_cookies_end_with_the_browser",),
            ),
        ),
    ),
    (
        Text("What we do not do"),
        (
            Promise(
                Text("We do not put your answers in web addresses or in our logs."),
                (
                    _PRIVATE + "test_addresses_hold_numbers_and_question_ids_only",
                    "unit/test_logs.py::test_a_name_is_found_nowhere",
                ),
            ),
            Promise(
                Text("Our pages load nothing from anyone else. We do not follow you around."),
                ("unit/test_security.py::test_every_response_carries_the_headers",),
            ),
            Promise(
                Text("Your browser does not keep our pages, so Back does not show them later."),
                (_PRIVATE + "test_papers_and_pages_are_not_kept_by_the_browser",),
            ),
            Promise(
                Text("We never ask you to send us your criminal record."),
                (
                    _PRIVATE + "test_no_question_asks_for_a_record",
                    _PRIVATE + "test_only_saved_answers_can_be_uploaded",
                ),
            ),
        ),
    ),
    (
        Text("If you save your answers to take home"),
        (
            Promise(
                Text(
                    "You get a locked file. Only your six words open it. "
                    "We keep neither the file nor the words."
                ),
                (
                    "unit/sealing/test_savefile.py::test_other_words_do_not_open_it",
                    _TAKEHOME + "test_the_words_are_shown_once_and_nowhere_else",
                ),
            ),
            Promise(
                Text(
                    "When you open it again, we read it in memory. "
                    "It goes back into your browser and nowhere else."
                ),
                (_TAKEHOME + "test_a_large_upload_makes_no_file",),
            ),
        ),
    ),
)
