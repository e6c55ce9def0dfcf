"""The renderer: closed, bounded, the same bytes each time, and silent about what it prints."""

from __future__ import annotations

import io
import logging
import os
import shutil
import signal
import subprocess
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from app.printing import pdf
from app.printing.engine import ClosedFetcher, fast_subsetting, make_pdf
from app.printing.errors import RenderFailed, UnknownPlace
from app.printing.fonts import missing_fonts
from app.printing.pdftext import read
from app.printing.places import TEMPLATES
from app.printing.process import Renderer
from tests.papers.samples import NAMES, alone, filing, form

SOURCE = pdf.source([alone(form({"Name": "Ana Flores"}))])

pytestmark = pytest.mark.papers


def test_the_same_filing_gives_the_same_bytes_here_and_in_the_process() -> None:
    source = pdf.source([filing()])
    renderer = Renderer()
    try:
        first = renderer.render(*source)
        assert first == renderer.render(*source) == make_pdf(*source)
    finally:
        renderer.close()


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "file:///etc/passwd.css",
        (TEMPLATES / "../pyproject.toml").as_uri(),
        f"file://{TEMPLATES}/../setup.css",
        f"file://{TEMPLATES}/california/cr-400.toml",
        f"file://other{TEMPLATES}/kit/print.css",
        "http://127.0.0.1/x.css",
        "data:text/css,a{}",
    ],
)
def test_nothing_but_the_papers_own_files_can_be_opened(address: str) -> None:
    with pytest.raises(BaseException, match="closed"):
        ClosedFetcher().fetch(address)
    html, styles, rules = SOURCE
    with pytest.raises(RenderFailed):
        make_pdf(html.replace("</head>", f'<link rel="stylesheet" href="{address}"></head>'),
                 styles, rules)  # fmt: skip


def test_an_address_in_a_name_is_only_words() -> None:
    name = '<img src="file:///etc/passwd"><link rel=attachment href="file:///etc/passwd">'
    html, styles, rules = pdf.source([filing(name=name)])
    assert "<img" not in html
    assert make_pdf(html, styles, rules).startswith(b"%PDF-")


def test_assets_are_only_stylesheets_pictures_and_screen_fonts() -> None:
    assert pdf.asset("california/cr-400-1.svg")[1] == "image/svg+xml"
    assert pdf.asset("kit/form-regular.woff2")[0].startswith(b"wOF2")
    assert "FALLBACK" not in pdf.stylesheet("kit/print.css")
    for name in ("california/cr-400.toml", "../setup.cfg", "kit/base.html", "california/x.css",
                 "california/cr-400-2.svg", "fonts/fonts.conf", "", "/etc/passwd"):  # fmt: skip
        with pytest.raises(UnknownPlace):
            pdf.asset(name)


def test_the_pdf_is_tagged_titled_and_says_its_language() -> None:
    made = make_pdf(*pdf.source([filing()]))
    with pdfplumber.open(io.BytesIO(made)) as opened:
        assert opened.doc.catalog["Lang"] == b"en"
        assert opened.doc.catalog["MarkInfo"] == {"Marked": True}
        assert "StructTreeRoot" in opened.doc.catalog
        assert opened.metadata["Title"] == "Petition under section 11361.8"
        assert set(opened.metadata) <= {"Title", "Producer"}  # no time, no machine


def test_qpdf_finds_no_fault(tmp_path: Path) -> None:
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed")
    file = tmp_path / "p.pdf"
    file.write_bytes(make_pdf(*pdf.source([filing(name=NAMES[7], rows=9)])))
    result = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, check=False)
    assert result.returncode == 0, result.stdout


def test_a_slow_job_is_stopped_and_the_next_one_served() -> None:
    renderer = Renderer()
    try:
        renderer.render(*SOURCE)
        process = renderer.pid
        assert process is not None
        renderer._job_limit = 0.001
        with pytest.raises(RenderFailed) as error:
            renderer.render(*pdf.source([filing(rows=60)]))
        assert error.value.reason == "slow"
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)
        renderer._job_limit = 10
        assert renderer.render(*SOURCE).startswith(b"%PDF-")
    finally:
        renderer.close()


def test_a_process_that_dies_is_replaced() -> None:
    renderer = Renderer()
    try:
        renderer.render(*SOURCE)
        assert renderer.pid is not None
        os.kill(renderer.pid, signal.SIGKILL)
        with suppress(RenderFailed):  # the job that meets the dead process may be lost
            renderer.render(*SOURCE)
        assert renderer.render(*SOURCE).startswith(b"%PDF-")
    finally:
        renderer.close()


def test_a_process_is_replaced_after_its_number_of_jobs() -> None:
    renderer = Renderer(jobs=2)
    try:
        renderer.render(*SOURCE)
        first = renderer.pid
        renderer.render(*SOURCE)
        assert renderer.pid is None
        renderer.render(*SOURCE)
        assert renderer.pid not in (None, first)
    finally:
        renderer.close()


def test_the_process_knows_no_secret_and_gives_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLEARPAGE_KEYS", "not-for-the-renderer")
    renderer = Renderer()
    try:
        renderer.render(*SOURCE)
        proc = Path(f"/proc/{renderer.pid}")
        assert b"not-for-the-renderer" not in (proc / "environ").read_bytes()
        assert os.getpriority(os.PRIO_PROCESS, renderer.pid or 0) >= 10
        limits = (proc / "limits").read_text()
        assert "unlimited" not in next(x for x in limits.splitlines() if "address space" in x)
    finally:
        renderer.close()


def test_many_threads_get_their_own_papers() -> None:
    renderer = Renderer()
    names = [f"Person {letter}" for letter in "ABCDEF"]
    sources = [pdf.source([alone(form({"Name": name}))]) for name in names]
    try:
        with ThreadPoolExecutor(6) as pool:
            made = list(pool.map(lambda source: renderer.render(*source), sources))
    finally:
        renderer.close()
    for name, content in zip(names, made, strict=True):
        words = "".join(glyph.char for glyph in read(content).pages[0].glyphs)
        assert name in words


def test_no_word_of_a_person_reaches_a_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    seen: list[str] = []

    class Spy(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            seen.append(record.getMessage())

    spy = Spy()
    loggers: list[Any] = [logging.getLogger(n) for n in ("weasyprint", "fontTools", "app")]
    for logger in loggers:
        logger.addHandler(spy)
    try:
        make_pdf(*pdf.source([filing(name="Zebulon Quackenbush")]))
    finally:
        for logger in loggers:
            logger.removeHandler(spy)
    assert not any("Quackenbush" in line for line in [*seen, *caplog.messages])
    assert seen == []


def test_an_error_of_the_engine_says_only_its_kind() -> None:
    html, _, rules = SOURCE
    with pytest.raises(RenderFailed) as error:
        make_pdf(html, ("kit/none.css",), rules)
    assert "Ana Flores" not in f"{error.value!r} {error.value.__cause__!r}"


def test_fonts_are_all_here_and_can_be_cut_fast() -> None:
    assert missing_fonts() == ()
    assert fast_subsetting(), "install libharfbuzz-subset0: papers take five times as long without"
