"""How long one question page takes in the app, with 1 and with 60 convictions, warm.

Run ``python -m benchmarks.page``. The target is under 10 ms.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from statistics import median
from time import perf_counter

from flask import Flask, Response
from flask.testing import FlaskClient

from app import create_app
from app.config import Config, Environment, new_key
from app.intake.answers import Answers
from app.jurisdictions import registry
from app.schema import read_answers
from app.sealing import AnswerCookies
from app.selftest import SAMPLE

ROUNDS = 40
STATE = "california"
COUNTS = (1, 60)
PAGES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "a choice": ("question/is_subject", {"choice": "self"}),
    "the level, last conviction": ("case/{case}/conviction/{count}/severity", {"choice": "felony"}),
    "a right, last case": ("case/{case}/waive_judge", {"choice": "no"}),
}

_TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')


def site() -> tuple[Flask, Config]:
    """The site as it runs, form tokens and all."""
    config = Config(Environment.DEVELOPMENT, (new_key(),), secure_cookies=False)
    app = create_app(config)
    logging.getLogger().handlers.clear()
    return app, config


def sitting(counts: int) -> Answers:
    """The state's invented person with so many convictions, two in a case."""
    law = registry()[STATE]
    sample = read_answers(law, (law.folder / SAMPLE).read_text("utf-8"))
    case = sample.cases[0]
    if counts == 1:
        return replace(sample, cases=(replace(case, counts=case.counts[:1]),))
    return replace(sample, cases=(case,) * (counts // 2))


def visitor(app: Flask, config: Config, answers: Answers) -> FlaskClient:
    """A browser that holds these answers."""
    response = Response()
    AnswerCookies(config).write(response, answers.dump().encode(), None)
    client = app.test_client()
    for line in response.headers.getlist("Set-Cookie"):
        name, value = line.split(";")[0].split("=", 1)
        client.set_cookie(name, value)
    return client


def median_ms(work: Callable[[], object]) -> float:
    """Median milliseconds of ``work`` once it is warm."""
    work()
    times: list[float] = []
    for _ in range(ROUNDS):
        start = perf_counter()
        work()
        times.append((perf_counter() - start) * 1000)
    return median(times)


def medians() -> dict[str, float]:
    """Milliseconds by page and number of convictions."""
    app, config = site()
    found: dict[str, float] = {}
    for counts in COUNTS:
        answers = sitting(counts)
        client = visitor(app, config, answers)
        numbers = {"case": len(answers.cases), "count": len(answers.cases[-1].counts)}
        for name, (path, sent) in PAGES.items():
            url = f"/{STATE}/{path.format(**numbers)}"
            token = _TOKEN.search(client.get(url).text)
            assert token, url
            sent = {**sent, "csrf_token": token[1]}
            assert client.post(url, data=sent).status_code == 302, url
            found[f"{name}, {counts}: GET"] = median_ms(partial(client.get, url))
            found[f"{name}, {counts}: POST"] = median_ms(partial(client.post, url, data=sent))
    return found


if __name__ == "__main__":
    for line, value in medians().items():
        print(f"{line:<45}{value:8.1f} ms")
