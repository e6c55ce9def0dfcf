"""``clearpage bulk`` as an analyst uses it, and the report that comes of it."""

from __future__ import annotations

import contextlib
import json
import re
import sys
import zipfile
from concurrent.futures.process import BrokenProcessPool
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import openpyxl
import pdfplumber
import pytest
from click.testing import CliRunner, Result
from polars.exceptions import PolarsError

from app.bulk import run as running
from app.bulk.progress import line
from app.cli import main
from benchmarks.bulk.generate import write as generate
from tests.bulk.files import Ran, row, screen, write

USUAL = ("--format", "doj", "--state", "california", "--as-of", "2026-11-22")


def bulk(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(main, ["bulk", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result


def options(path: Path, content: object) -> Path:
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return path


def test_a_run_says_what_it_did(tmp_path: Path) -> None:
    source = write(tmp_path / "in.csv", [row(), row(SUBJECT_ID="")])
    result = bulk(source, *USUAL, "--out", tmp_path / "out", "--no-report", "--county", "kern")
    assert result.exit_code == 0, result.output
    assert "1 convictions of 2 rows decided; 1 rows rejected" in result.stdout
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {
        *("all_rows.csv", "decided.csv", "people.csv", "summary.json", "rejects.csv"),
        *("manifest.json", "work"),
    }


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("nonsense", "not JSON"),
        ([], "needs an object"),
        ({"baseline": {}}, "no such option 'baseline'"),
        ({"additionalRelief": {"subjectIsTall": True}}, "no such option 'subjectIsTall'"),
        ({"baselineEligibility": {"dismiss": ["459"]}}, "needs a list of 11357"),
        ({"additionalRelief": {"subjectAgeThreshold": 30}}, "from 40 to 65"),
        ({"additionalRelief": {"yearsCrimeFreeThreshold": 16}}, "from 1 to 15"),
        ({"additionalRelief": {"subjectIsDeceased": "yes"}}, "true or false"),
        ({"baselineEligibility": {"dismiss": ["11357"], "reduce": ["11357"]}}, "in reduce"),
        ({"baselineEligibility": []}, "needs an object"),
    ],
)
def test_options_that_cannot_be_used_are_told(tmp_path: Path, content: object, word: str) -> None:
    source = write(tmp_path / "in.csv", [row()])
    policy = options(tmp_path / "options.json", content)
    result = bulk(source, *USUAL, "--out", tmp_path / "out", "--policy", policy)
    assert result.exit_code == 1
    assert word in result.output
    assert not (tmp_path / "out" / "decided.csv").exists()


@pytest.mark.parametrize(
    ("changed", "word"),
    [
        (("--state", "atlantis"), "the states are"),
        (("--format", "pdf"), "the formats are: csv, doj"),
        (("--executor", "moon"), "dask:ADDRESS"),
        (("--as-of", "soon"), "--as-of"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(
    tmp_path: Path, changed: tuple[str, ...], word: str
) -> None:
    source = write(tmp_path / "in.csv", [row()])
    result = bulk(source, *USUAL, "--out", tmp_path / "out", *changed)
    assert result.exit_code != 0
    assert word in result.output


@pytest.mark.parametrize("option", ["--policy", "--compare-with"])
def test_a_policy_needs_a_file_of_the_state(tmp_path: Path, option: str) -> None:
    source = write(tmp_path / "in.csv", [row()])
    policy = options(tmp_path / "options.json", {})
    result = bulk(source, *USUAL, "--format", "csv", "--out", tmp_path / "out", option, policy)
    assert result.exit_code != 0
    assert "need a state's own format" in result.output


def test_a_compared_policy_stands_beside_the_first(tmp_path: Path) -> None:
    source = write(tmp_path / "in.csv", [row()])
    reduce = options(tmp_path / "a.json", {"baselineEligibility": {"reduce": ["11359"]}})
    nothing = options(tmp_path / "b.json", {})
    out = tmp_path / "out"
    result = bulk(
        *(source, *USUAL, "--out", out, "--no-report"),
        *("--policy", reduce, "--compare-with", nothing),
    )
    assert result.exit_code == 0, result.output
    ran = Ran(out, {}, [])
    assert ran.decided[0]["Compared: Determination"] == "Hand Review"
    assert ran.summary["difference"] == {"reduce -> hand_review": 1}
    assert ran.summary["added"]["policy_beyond_other"] == 1


def test_redacted_outputs_name_nobody(tmp_path: Path) -> None:
    cells = {"PRI_NAME": "SECRET,ANA", "SUBJECT_ID": "77001177", "PRI_SSN": "987654321"}
    source = write(tmp_path / "in.csv", [row(**cells, COMMENT_TEXT="HER STORY", OFN="DKT55")])
    out = tmp_path / "out"
    result = bulk(source, *USUAL, "--out", out, "--redact", "--no-report")
    assert result.exit_code == 0, result.output
    assert not (out / "work").exists()
    everything = b"".join(path.read_bytes() for path in out.rglob("*") if path.is_file()).decode()
    for word in ("SECRET", "77001177", "987654321", "HER STORY", "DKT55", "19700615"):
        assert word not in everything
    assert "redesignate_misdemeanor" in everything


def test_nothing_of_a_person_is_shown_on_screen(tmp_path: Path) -> None:
    source = write(tmp_path / "in.csv", [row(PRI_NAME="SECRET,ANA"), row(SUBJECT_ID="")])
    result = bulk(source, *USUAL, "--out", tmp_path / "out", "--no-report")
    assert "SECRET" not in result.output


def test_progress_names_rows_rate_and_time_left() -> None:
    told = line("screening", 250, 1000, "rows", 250, 5.0)
    assert told == "screening [#####...............] 250 of 1,000 rows, 50 a second, 0:00:15 left"


@pytest.mark.papers
def test_the_report_hides_small_numbers_and_names_its_sources(tmp_path: Path) -> None:
    source = tmp_path / "made.csv"
    generate(source, 9000, seed=5)
    ran = screen(tmp_path / "out", source, county="LOS ANGELES", report=True, all_rows=False)
    html = (ran.out / "report.html").read_text("utf-8")
    assert "http" not in html.replace("http://www.w3.org/2000/svg", "")
    numbers = [int(found) for found in re.findall(r"<td[^>]*>(?:<b>)?([0-9]+)<", html)]
    assert numbers
    assert not [number for number in numbers if number % 10 or number < 20]
    assert ran.manifest["law_table"] in html
    assert ran.manifest["inputs"][0]["sha256"] in html
    with pdfplumber.open(BytesIO((ran.out / "report.pdf").read_bytes())) as pdf:
        words = " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)
    assert "People who would likely no longer have a felony" in html
    assert "likely no longer have" in words
    assert "Likely results, not legal advice" in words
    assert "D01. A birth date that is missing" in words


@pytest.mark.parametrize("county", ["", " ", "\t \t"])
def test_a_county_that_is_empty_is_not_all_counties(tmp_path: Path, county: str) -> None:
    source = write(tmp_path / "in.csv", [row()])
    result = bulk(source, *USUAL, "--out", tmp_path / "out", "--county", county, "--no-report")
    assert result.exit_code != 0
    assert "--county" in result.output
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("error", "word"),
    [
        (BrokenProcessPool("SECRET"), "a worker process ended"),
        (PolarsError("conversion failed for SECRET"), "delete the folder work"),
        (PolarsError("SECRET No space left on device (os error 28)"), "the disk is full"),
        (OSError("SECRET No space left on device (os error 28)"), "the disk is full"),
        (OSError("SECRET"), "could not be read or written"),
    ],
)
def test_what_goes_wrong_inside_is_told_in_plain_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, word: str
) -> None:
    def fails(*_: object) -> int:
        raise error

    monkeypatch.setattr(running, "screen_shard", fails)
    source = write(tmp_path / "in.csv", [row()])
    result = bulk(source, *USUAL, "--out", tmp_path / "out", "--no-report")
    assert result.exit_code == 1
    assert word in result.output
    assert "SECRET" not in result.output


def test_a_kept_table_that_is_damaged_is_told(tmp_path: Path) -> None:
    source, out = write(tmp_path / "in.csv", [row()]), tmp_path / "out"
    bulk(source, *USUAL, "--out", out, "--no-report")
    for kept in (out / "work").rglob("*.parquet"):
        kept.write_bytes(b"PAR1")
    result = bulk(source, *USUAL, "--out", out, "--no-report")
    assert result.exit_code == 1
    assert "delete the folder work" in result.output


def test_a_workbook_that_is_cut_off_inside_is_told(tmp_path: Path) -> None:
    path = tmp_path / "in.xlsx"
    book = openpyxl.Workbook()
    book.worksheets[0].append(["section", "SECRET"])
    book.save(path)
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in parts.items():
            cut = content[: len(content) * 2 // 3] if "sheet1" in name else content
            packed.writestr(name, cut)
    result = bulk(path, *USUAL, "--format", "csv", "--out", tmp_path / "out", "--no-report")
    assert result.exit_code == 1
    assert "file 1 is damaged" in result.output


def test_a_cluster_that_loses_its_workers_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(Exception):
        """As Dask says it."""

    class Client(contextlib.nullcontext[None]):
        def __init__(self, *_: object, **__: object) -> None:
            super().__init__()

        def get_executor(self, **_: object) -> None:
            raise Killed("SECRET")

    stub = SimpleNamespace(Client=Client, KilledWorker=Killed)
    monkeypatch.setitem(sys.modules, "distributed", stub)
    source = write(tmp_path / "in.csv", [row()])
    result = bulk(source, *USUAL, "--out", tmp_path / "out", "--executor", "dask:tcp://here:1")
    assert result.exit_code == 1
    assert "a worker process ended" in result.output
    assert "SECRET" not in result.output
