"""Measures in the browser: large text, small windows, sizes of targets, the way of the focus."""

from __future__ import annotations

from typing import Final

from playwright.sync_api import Browser, Page

TEXT: Final = {200: {"width": 360, "height": 740}, 400: {"width": 1280, "height": 1024}}
"""How much larger the text is made, in percent, and in which window."""
ZOOMED: Final = {"width": 320, "height": 256}
"""What is left of a window of 1280 by 1024 when everything is shown at 400 percent."""
LEAST, MAIN = 24, 44
"""Pixels: any target, and what people press to go on."""
MOST_TABS: Final = 200
MOST_BACK: Final = 6

SLOW_LINE: Final = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 50_000,
    "uploadThroughput": 50_000,
}
"""Slow 3G: 400 milliseconds there and back, 400 kbit (50,000 bytes) in a second."""

_GROW = "percent => { document.documentElement.style.fontSize = 106.25 * percent / 100 + '%'; }"
_LOST = """() => {
    const lost = [], root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
        lost.push('scrolls sideways');
        for (const one of document.querySelectorAll('main *, header *, footer *'))
            if (one.getBoundingClientRect().right > root.clientWidth + 1 && !one.closest('.papers'))
                lost.push('too wide: ' + one.tagName + '.' + one.className);
    }
    for (const one of document.querySelectorAll('body *')) {
        const style = getComputedStyle(one);
        if (one.closest('.hidden, .papers, svg, input') || style.display === 'inline') continue;
        const cuts = /hidden|clip/.test(style.overflowX + style.overflowY);
        if (!cuts) continue;
        if (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
            lost.push('cut off: ' + one.tagName + '.' + one.className);
    }
    return lost.slice(0, 5);
}"""
_SMALL = """([least, main]) => {
    const small = [];
    const boxOf = one => {
        if (one.matches('.tile input')) one = one.closest('.tile');
        return one.getBoundingClientRect();
    };
    const press = 'a[href], button, input, select, textarea, summary';
    const large = '.btn, .entry, summary, .tile input, .back a, .brand';
    for (const one of document.querySelectorAll(press)) {
        if (one.type === 'hidden' || one.closest('.papers') || !one.checkVisibility()) continue;
        if (one.matches('.skip')) continue;
        const box = boxOf(one), words = one.textContent.trim().slice(0, 40) || one.name;
        const inText = one.tagName === 'A' && getComputedStyle(one).display === 'inline' &&
            one.parentElement.textContent.trim().length > one.textContent.trim().length;
        const wanted = one.matches(large) ? main : least;
        const size = `${box.width.toFixed()} by ${box.height.toFixed()}`;
        if (!inText && (box.height < wanted - 0.5 || box.width < least - 0.5))
            small.push(`${one.tagName} "${words}" is ${size}`);
    }
    return small.slice(0, 8);
}"""
_START = """() => {
    window.seen = []; document.activeElement.blur(); window.scrollTo(0, 0);
    window.getSelection().collapse(document.body, 0);
    const groups = new Set();
    return [...document.querySelectorAll(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(one => {
        if (one.type === 'hidden' || one.disabled || !one.checkVisibility()) return false;
        if (one.type !== 'radio') return true;
        const first = !groups.has(one.name);
        groups.add(one.name);
        return first;
    }).length;
}"""
_PAST_FIRST = """() => {
    const first = document.querySelector('.skip');
    return first && document.activeElement !== first;
}"""
_STEP = """() => {
    const one = document.activeElement;
    if (!one || one === document.body || window.seen.includes(one)) return null;
    const wrong = [], last = window.seen[window.seen.length - 1];
    const say = one.tagName + ' ' + (one.textContent.trim().slice(0, 30) || one.name);
    if (last && !(last.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING))
        wrong.push(say + ' comes too late');
    const marked = [one, one.closest('.tile')].some(part => {
        if (!part) return false;
        const style = getComputedStyle(part);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    });
    if (!marked) wrong.push(say + ' does not show the focus');
    const box = (one.closest('.tile') || one).getClientRects()[0];
    const at = document.elementFromPoint(
        box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 12));
    const mine = (one.closest('.tile') || one);
    if (!at || !(mine.contains(at) || at.contains(mine))) wrong.push(say + ' is covered');
    window.seen.push(one);
    return wrong;
}"""

_PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime"


def with_large_text(page: Page) -> list[str]:
    """What is lost when only the text grows, to two times and to four times its size."""
    found: list[str] = []
    page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true; })")
    for percent, size in TEXT.items():
        page.set_viewport_size({"width": size["width"], "height": size["height"]})
        page.evaluate(_GROW, percent)
        found += [f"{page.url} at {percent} %: {one}" for one in page.evaluate(_LOST)]
    page.evaluate(_GROW, 100)
    return found


def zoomed(page: Page) -> list[str]:
    """What is lost when the whole page is shown at four times its size."""
    page.set_viewport_size({"width": ZOOMED["width"], "height": ZOOMED["height"]})
    found = [f"{page.url} zoomed: {one}" for one in page.evaluate(_LOST)]
    return found + [f"{page.url} zoomed: {one}" for one in focus(page)]


def small_targets(page: Page) -> list[str]:
    """Targets that are too small for a finger; links within a sentence may be as high as it."""
    return [f"{page.url}: {one}" for one in page.evaluate(_SMALL, [LEAST, MAIN])]


def focus(page: Page) -> list[str]:
    """What is wrong with the way of Tab: out of order, not shown, covered, or left out."""
    found: list[str] = []
    there = int(page.evaluate(_START))
    seen = 0
    page.keyboard.press("Tab")
    # The browser may go on from where the focus was before, such as the summary of errors.
    for _ in range(MOST_BACK):
        if not page.evaluate(_PAST_FIRST):
            break
        page.keyboard.press("Shift+Tab")
    else:
        page.keyboard.press("Tab")
    for _ in range(MOST_TABS):
        if seen:
            page.keyboard.press("Tab")
        wrong = page.evaluate(_STEP)
        if wrong is None:
            break
        seen += 1
        found += wrong
    if seen < min(there, MOST_TABS):
        found.append(f"Tab reaches {seen} of {there}")
    return [f"{page.url}: {one}" for one in found]


def first_paint(browser: Browser, address: str, *, slow: bool) -> float:
    """Milliseconds until a fresh browser shows the first words, on a slow 3G line or on none."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    try:
        page = context.new_page()
        if slow:
            line = context.new_cdp_session(page)
            line.send("Network.enable")
            line.send("Network.emulateNetworkConditions", dict(SLOW_LINE))
        page.goto(address, wait_until="load")
        return float(page.wait_for_function(_PAINTED).json_value())
    finally:
        context.close()
