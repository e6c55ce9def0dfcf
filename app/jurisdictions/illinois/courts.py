"""Illinois's 102 circuit courts, read from courts.toml."""

from __future__ import annotations

from pathlib import Path

from app.papers.courts import CourtDirectory

COURTS = CourtDirectory.load(Path(__file__).with_name("courts.toml"))
