"""Papers as a person gets them: compared before their eyes, one by one or several at once."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine

from app import create_app
from app.config import Config
from app.jurisdictions import registry
from app.printing import bundle, by_county, parts
from app.printing.pdftext import read
from tests.papers.samples import filing
from tests.papers.test_blanks import court_sheet, folder
from tests.web.visitor import Page, Visitor
from tests.web.walker import FOR_SALE, NAME, SEALED, Given, Walker

pytestmark = pytest.mark.papers

SECOND: dict[str, Given] = {**FOR_SALE, "2/case_number": "BA-99-104"}


def papers(visitor: Visitor, answers: dict[str, Given], cases: int = 1) -> Page:
    return Walker(visitor, answers, plan=("case",) * (cases - 1)).to("papers")


def test_what_was_compared_is_shown_before_the_download(visitor: Visitor) -> None:
    page = papers(visitor, dict(SEALED))
    shown = visitor.press(page, "See what we compared")
    assert shown.status == 200
    rows = {
        row.th.get_text(): [cell.get_text() for cell in row.select("td")]
        for row in shown.soup.select("table.compared tbody tr")
        if row.th
    }
    assert rows["Name"] == [NAME, NAME]
    assert rows["Case number"] == ["QX-204-771", "QX-204-771"]
    assert rows["1a. 11357 - Possession of Marijuana"] == ["ticked", "ticked"]
    assert "1b. 11358 - Cultivation of Marijuana" not in rows
    assert "Places that must be empty, and are" in shown.words
    assert NAME not in shown.url
    assert visitor.press(shown, "Download the papers").response.mimetype == "application/pdf"


def test_the_comparison_is_made_only_when_asked_for(visitor: Visitor) -> None:
    page = papers(visitor, dict(SEALED))
    address, _ = page.form("See what we compared")
    assert visitor.get(address).status == 405
    assert visitor.post(address.replace("/1/", "/7/")).status == 404


def test_cases_of_one_county_come_in_one_pdf_and_all_in_a_zip(visitor: Visitor) -> None:
    page = papers(visitor, SECOND, cases=2)
    one = visitor.press(page, "Download one PDF of papers 1, 2").response
    assert one.mimetype == "application/pdf"
    assert "papers-county-1.pdf" in one.headers["Content-Disposition"]
    covers = [title for title, _ in read(one.data).starts if title == "Read this first"]
    assert len(covers) == 2
    packed = visitor.press(page, "Download a ZIP file of papers 1, 2").response
    assert packed.mimetype == "application/zip"
    assert 'filename="papers.zip"' in packed.headers["Content-Disposition"]
    with zipfile.ZipFile(io.BytesIO(packed.data)) as archive:
        assert archive.namelist() == ["papers-case-1.pdf", "papers-case-2.pdf"]
        assert all(archive.read(name).startswith(b"%PDF-") for name in archive.namelist())
    for address in ("county/2", "zip/2", "zip/0"):
        assert visitor.post(f"/california/papers/{address}").status == 404


def test_a_single_case_needs_no_bundle(visitor: Visitor) -> None:
    page = papers(visitor, dict(SEALED))
    assert "ZIP" not in page.words
    assert visitor.post("/california/papers/county/1").status == 404


def test_papers_at_once_only_for_someone_whose_answers_are_whole(visitor: Visitor) -> None:
    for address in ("county/1", "zip/1", "1/checked"):
        assert visitor.post(f"/california/papers/{address}").status == 302


def test_forms_that_nobody_checked_for_a_year_are_named(visitor: Visitor) -> None:
    checked = registry()["california"].checked
    with time_machine.travel(checked + timedelta(days=365), tick=False):
        assert "Nobody has checked" not in papers(visitor, dict(SEALED)).words
    with time_machine.travel(checked + timedelta(days=367), tick=False):
        page = papers(Visitor(visitor.app), dict(SEALED))
        assert "CR-400 [Rev. January 1, 2024]" in page.words
        assert "CR-403 [Rev. January 1, 2024]" in page.words


def test_a_court_s_own_sheet_is_offered_only_where_there_is_one(
    visitor: Visitor, config: Config, tmp_path: Path
) -> None:
    assert "own forms" not in papers(visitor, dict(SEALED)).words
    assert visitor.post("/california/papers/1/blank").status == 404
    folder(tmp_path, court_sheet())
    keeper = Visitor(create_app(replace(config, blanks=str(tmp_path))))
    page = papers(keeper, dict(SEALED))
    answer = keeper.press(page, "Download on the court’s own forms").response
    assert answer.mimetype == "application/pdf"
    assert 'filename="papers-case-1.pdf"' in answer.headers["Content-Disposition"]


def test_a_folder_with_an_unknown_sheet_is_not_used(config: Config, tmp_path: Path) -> None:
    folder(tmp_path, sha256="0" * 64)
    keeper = Visitor(create_app(replace(config, blanks=str(tmp_path))))
    assert "own forms" not in papers(keeper, dict(SEALED)).words


def test_equal_papers_give_an_equal_zip_and_names_never_clash() -> None:
    one = filing()
    assert bundle([one]) == bundle([one])
    with pytest.raises(ValueError, match="same file name"):
        bundle([one, one])


def test_forty_cases_are_cut_into_downloads_of_a_sensible_size() -> None:
    many = [replace(filing(), county="alameda" if n % 2 else "yolo") for n in range(40)]
    assert [len(part) for part in parts(many)] == [12, 12, 12, 4]
    assert [len(group) for group in by_county(many)] == [6, 6, 6, 2, 6, 6, 6, 2]
    assert by_county([replace(one, county="") for one in many]) == ()
