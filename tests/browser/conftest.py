"""The real site and a real browser, once for all tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.browsing import Visit, running_browser, visit
from tests.browser.site import Site, running_site


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here drives the browser."""
    for item in items:
        if "tests/browser/" in item.nodeid:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site, started as `make run` starts it."""
    with running_site(tmp_path_factory.mktemp("site") / "home") as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium."""
    with running_browser() as running:
        yield running


@pytest.fixture(params=[False, True], ids=["without script", "with script"])
def window(request: pytest.FixtureRequest, site: Site, browser: Browser) -> Iterator[Visit]:
    """A fresh window on the site, in a browser without and with JavaScript."""
    with visit(browser, site.url, script=request.param) as opened:
        yield opened
        assert opened.errors == []


@pytest.fixture
def scripted(site: Site, browser: Browser) -> Iterator[Visit]:
    """A fresh window with JavaScript."""
    with visit(browser, site.url, script=True) as opened:
        yield opened


@pytest.fixture
def plain(site: Site, browser: Browser) -> Iterator[Visit]:
    """A fresh window without JavaScript."""
    with visit(browser, site.url, script=False) as opened:
        yield opened
