"""Settings: refused loudly, by name, and never repeated in the message."""

from __future__ import annotations

import base64

import pytest

from app.config import Config, ConfigError, Environment, is_key, new_key

# Fixed, since they also name test cases: every run must collect the same ones.
KEY, OTHER = (base64.urlsafe_b64encode(bytes(range(n, n + 32))).decode() for n in (7, 90))


def config(**variables: str) -> Config:
    return Config.from_environment({f"CLEARPAGE_{name}": text for name, text in variables.items()})


def refusal(**variables: str) -> str:
    with pytest.raises(ConfigError) as caught:
        config(**variables)
    return str(caught.value)


def test_production_starts_with_a_key_and_safe_cookies() -> None:
    found = config(KEYS=KEY)
    assert found.environment is Environment.PRODUCTION
    assert found.production and found.secure_cookies and not found.testing
    assert (found.idle_seconds, found.absolute_seconds) == (3600, 28800)


@pytest.mark.parametrize("environment", ["", "production"])
def test_production_refuses_to_start_without_a_key(environment: str) -> None:
    message = refusal(ENV=environment)
    assert "CLEARPAGE_KEYS is not set" in message
    assert "python3 -c" in message
    assert "CLEARPAGE_ENV=development" in message


def test_the_advice_makes_a_key_that_is_taken() -> None:
    advice = refusal().split("python3 -c '")[1].split("'")[0]
    assert advice.endswith("print(base64.urlsafe_b64encode(os.urandom(32)).decode())")
    assert is_key(new_key())


def test_development_makes_a_new_key_in_each_process() -> None:
    one, two = config(ENV="development"), config(ENV="development")
    assert not one.production and not one.secure_cookies
    assert is_key(one.keys[0])
    assert one.keys != two.keys


def test_keys_keep_their_order() -> None:
    assert config(KEYS=f"{KEY}, {OTHER}").keys == (KEY, OTHER)
    assert config(KEYS=f" {KEY}\n{OTHER} ").keys == (KEY, OTHER)


@pytest.mark.parametrize(
    "bad",
    [
        "changeme",
        KEY[:-1],
        KEY + "A",
        KEY.replace(KEY[3], "!", 1),
        base64.urlsafe_b64encode(bytes(32)).decode(),
        base64.urlsafe_b64encode(b"secret" * 5 + b"se").decode(),
        base64.urlsafe_b64encode(bytes(range(31))).decode(),
        "ключ",
    ],
)
@pytest.mark.parametrize("environment", ["production", "development"])
def test_a_bad_key_is_named_by_place_and_not_repeated(bad: str, environment: str) -> None:
    message = refusal(ENV=environment, KEYS=f"{OTHER} {bad}")
    assert message.startswith("CLEARPAGE_KEYS: key number 2 ")
    assert bad not in message


def test_one_key_twice_is_a_mistake() -> None:
    assert "CLEARPAGE_KEYS" in refusal(KEYS=f"{KEY} {KEY}")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ENV", "prod"),
        ("SECURE_COOKIES", "true"),
        ("SECURE_COOKIES", "no"),
        ("IDLE_SECONDS", "0"),
        ("IDLE_SECONDS", "1e3"),
        ("IDLE_SECONDS", "90000"),
        ("ABSOLUTE_SECONDS", "-1"),
        ("ABSOLUTE_SECONDS", "1800"),
        ("PAPERS_LIMIT", "many"),
        ("API_LIMIT", "0 per minute"),
        ("MAX_REQUEST_BYTES", "12"),
        ("LANGUAGES", "en/../../es"),
        ("LANGUAGES", "en en"),
        ("TRUSTED_PROXIES", "99"),
        ("BLANKS", "no-such-folder"),
    ],
)
def test_a_wrong_value_is_refused_by_name(name: str, value: str) -> None:
    assert f"CLEARPAGE_{name}" in refusal(**{"KEYS": KEY, name: value})


def test_good_values_are_taken() -> None:
    found = config(
        ENV="development",
        SECURE_COOKIES="yes",
        IDLE_SECONDS="1800",
        ABSOLUTE_SECONDS="1800",
        PAPERS_LIMIT="5 per second",
        API_LIMIT="1000 per day",
        MAX_REQUEST_BYTES="65536",
        LANGUAGES="en, es zh_Hant",
        TRUSTED_PROXIES="1",
    )
    assert found.secure_cookies
    assert found.idle_seconds == found.absolute_seconds == 1800
    assert (found.papers_limit, found.api_limit) == ("5 per second", "1000 per day")
    assert found.max_content_length == 65536
    assert found.languages == ("en", "es", "zh_Hant")
    assert found.trusted_proxies == 1


def test_the_process_environment_is_the_default_source(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLEARPAGE_ENV", "testing")
    assert Config.from_environment().testing


def test_the_session_is_signed_with_another_key_than_the_answers() -> None:
    found = config(KEYS=f"{KEY} {OTHER}")
    assert len(set(found.session_keys)) == 2
    assert not set(found.session_keys) & set(found.keys)
    assert found.session_keys == config(KEYS=f"{KEY} {OTHER}").session_keys


def test_keys_do_not_show_when_the_settings_are_printed() -> None:
    assert KEY not in repr(config(KEYS=KEY))
