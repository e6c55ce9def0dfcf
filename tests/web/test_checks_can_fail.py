"""Each check of the reviewer is shown a page that it must refuse."""

from __future__ import annotations

import pytest
from flask import Flask, Response

from app.security import CONTENT_SECURITY_POLICY
from tests.web.review import faults
from tests.web.visitor import Visitor

GOOD = """<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8"><title>Step 1 of 5 – Clear Page</title>
<link rel="stylesheet" href="/static/app.css"><script src="/static/app.js" defer></script></head>
<body><a href="#main">Skip</a><main id="main">
<h1>Which county?</h1>
<form method="post"><input type="hidden" name="csrf_token" value="abc">
<fieldset aria-describedby="hint"><legend>Pick</legend><p id="hint">A hint</p>
<input type="radio" id="a" name="choice" value="a"><label for="a">Alameda</label></fieldset>
<label for="typed">Type it</label><input id="typed" name="typed">
<button type="submit">Continue</button></form>
<a href="https://www.lawhelp.org/" rel="noreferrer noopener">LawHelp.org</a>
</main></body></html>"""
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
PROBLEMS = '<div id="problems"><h2>Please check</h2><a href="#typed">Type it</a></div>'


def test_a_good_page_passes() -> None:
    assert faults(GOOD, HEADERS) == []


def test_a_good_page_with_problems_passes() -> None:
    page = GOOD.replace("<title>", "<title>Error: ").replace("<form", PROBLEMS + "<form")
    assert faults(page, HEADERS) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("<!doctype html>", "", "HTML"),
        ("<p id=", "<p><p></div><p id=", "HTML"),
        ("<h1>Which county?</h1>", "", "0 h1"),
        ("<h1>", "<h1>Two</h1><h1>", "2 h1"),
        ("<h1>Which county?", "<h1> ", "empty h1"),
        ("Step 1 of 5 – Clear Page", " ", "no title"),
        (' lang="en"', "", "no lang"),
        (' dir="ltr"', "", "no dir"),
        ("<main", "<div", "not exactly one main"),
        ('id="typed"', 'id="a"', "2 times"),
        ('for="typed"', 'for="a"', "has no label"),
        ('<label for="typed">Type it', '<label for="typed">', "has no label"),
        (' name="typed"', "", "has no name"),
        ("<legend>Pick</legend>", "", "without a legend"),
        ("fieldset", "div", "stands in no fieldset"),
        (' method="post"', "", "without a method"),
        ('name="csrf_token"', 'name="other"', "has no token"),
        ('method="post"', 'method="get"', "a token in an address"),
        ("<button", "<i", "without a button"),
        ("Continue", "", "an empty button"),
        ('aria-describedby="hint"', 'aria-describedby="hint gone"', "points to no id: 'gone'"),
        ('aria-describedby="hint"', 'aria-describedby=""', "an empty aria-describedby"),
        ('href="#main"', 'href="#top"', "points to no id: 'top'"),
        ("<h1>", '<h1 style="color:red">', "inline style"),
        ("</head>", "<style>h1{}</style></head>", "inline style"),
        ("</head>", "<script>go()</script></head>", "inline script"),
        ("<form", '<form onsubmit="go()"', "onsubmit"),
        ('href="/static/app.css"', 'href="https://fonts.example/a.css"', "leads to"),
        ('src="/static/app.js"', 'src="//cdn.example/a.js"', "leads to"),
        ("<h1>", '<img alt="" src="http://count.example/1.gif"><h1>', "leads to"),
        ("https://www.lawhelp.org/", "https://elsewhere.example/", "leads to"),
        (' rel="noreferrer noopener"', "", "would learn"),
        ('href="#main"', 'href="javascript:go()"', "leads to"),
        ("</head>", '<meta http-equiv="refresh" content="0; url=//a.example"></head>', "leads"),
        ("<title>", "<title>Error: ", "0 signs"),
        ("<form", PROBLEMS + "<form", "1 signs"),
        ('id="typed"', 'id="typed" aria-invalid="true"', "without a summary"),
        ("<form", "<h3>Too deep</h3><form", "h3 follows h1"),
        ("A hint", "Hello {{ name }}", "left over"),
        ("A hint", "Hello %(name)s", "left over"),
        ("A hint", "Tom &amp;amp; Ann", "left over"),
        ('value="a"', 'value="None"', "value is None"),
        ("A hint", "<h2>A hint</h2>", "HTML"),
        ("Which county?", "Which <p>county?</p>", "p may not stand in h1"),
        ("Continue", "<a href='#main'>Continue</a>", "a may not stand in button"),
        ("<h1>", "<ul><p>One</p></ul><h1>", "p may not stand in ul"),
        ("<h1>", "<ul>One<li>Two</li></ul><h1>", "text right in ul"),
        ("<h1>", "<ul></ul><h1>", "an empty ul"),
        ("<h1>", "<details><p>One</p></details><h1>", "details without one summary"),
        ("<h1>", "<details><p>A</p><summary>B</summary></details><h1>", "not the first"),
        ("<h1>", "<dl><dd>One</dd></dl><h1>", "begin with dt"),
        ("<h1>", "<marquee>One</marquee><h1>", "not one that our pages use"),
        ("<h1>", '<p align="right">One</p><h1>', "has no attribute align"),
        ("<h1>", '<p aria-labeled="x">One</p><h1>', "has no attribute aria-labeled"),
        ("<h1>", '<p role="buton">One</p><h1>', "role 'buton'"),
        ("<h1>", '<p tabindex="3">One</p><h1>', "tabindex is '3'"),
        ("<h1>", '<div aria-label="One">Two</div><h1>', "which has no role"),
        ('<input id="typed"', '<input autocomplete="zip" id="typed"', "autocomplete is"),
        ('lang="en"', 'lang="english"', "lang is"),
        ("<h1>", "<p>One</p><h1 class=''>", "an empty class"),
    ],
)
def test_a_bad_page_is_refused(old: str, new: str, said: str) -> None:
    assert old in GOOD
    assert any(said in fault for fault in faults(GOOD.replace(old, new), HEADERS))


@pytest.mark.parametrize("header", sorted(HEADERS))
def test_a_page_without_its_headers_is_refused(header: str) -> None:
    kept = {name: value for name, value in HEADERS.items() if name != header}
    assert len(faults(GOOD, kept)) == 1


def test_a_loose_policy_is_refused() -> None:
    loose = CONTENT_SECURITY_POLICY.replace("'self'", "'self' 'unsafe-inline'", 1)
    assert faults(GOOD, HEADERS | {"Content-Security-Policy": loose})


def _site() -> Flask:
    site = Flask("bad")

    @site.route("/bad")
    def bad() -> str:
        return "<p>hello"

    @site.route("/tracked")
    def tracked() -> Response:
        response = Response("ok", mimetype="text/plain", headers={"Cache-Control": "no-store"})
        response.set_cookie("visitor", "7")
        return response

    @site.route("/kept")
    def kept() -> Response:
        return Response("%PDF", mimetype="application/pdf")

    @site.route("/circle")
    def circle() -> Response:
        return Response("", 302, {"Location": "/circle", "Cache-Control": "no-store"})

    @site.route("/crash")
    def crash() -> Response:
        return Response("", 500, mimetype="text/plain", headers={"Cache-Control": "no-store"})

    return site


@pytest.mark.parametrize("address", ["/bad", "/tracked", "/kept", "/circle", "/crash"])
def test_the_visitor_stops_at_what_is_wrong(address: str) -> None:
    with pytest.raises(AssertionError):
        Visitor(_site()).go(address)
