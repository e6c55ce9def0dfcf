"""The site as tests see it: settings for tests, and a visitor whose every page is reviewed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from app import create_app
from app.config import Config, Environment, new_key
from tests.web.visitor import Visitor

MANY = "9999 per minute"


@pytest.fixture(scope="session")
def config() -> Config:
    """Settings for tests, with limits that no test reaches by accident."""
    return Config(
        environment=Environment.TESTING,
        keys=(new_key(),),
        secure_cookies=False,
        papers_limit=MANY,
        api_limit=MANY,
    )


@pytest.fixture(scope="session")
def app(config: Config) -> Flask:
    """The whole site."""
    return create_app(config)


@pytest.fixture
def visitor(app: Flask) -> Visitor:
    """Someone without any answers yet."""
    return Visitor(app)


@pytest.fixture
def https(config: Config) -> Visitor:
    """A visitor of the site as it runs in production, over HTTPS."""
    site = create_app(replace(config, environment=Environment.PRODUCTION, secure_cookies=True))
    return Visitor(site, "https://clearpage.example")
