"""New York's counties, their courts and District Attorneys, as the tables have them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.papers.courts import CourtDirectory, slug

_HERE = Path(__file__).parent
COURTS = CourtDirectory.load(_HERE / "courts.toml")


@dataclass(frozen=True)
class Local:
    """What a county has below its superior court. Nothing here is verified."""

    county: str
    nyc: bool
    words: str
    cities: tuple[str, ...]
    street: str
    city_zip: str
    da_street: str
    da_city_zip: str


def _local(county: str, row: Mapping[str, Any]) -> Local:
    da = row.get("da", {})
    return Local(
        county=county.split(" (")[0],
        nyc=row.get("nyc", False),
        words=row["local"],
        cities=tuple(row.get("cities", ())),
        street=row.get("street", ""),
        city_zip=row.get("city_zip", ""),
        da_street=da.get("street", ""),
        da_city_zip=da.get("city_zip", ""),
    )


_ROWS = tomllib.loads((_HERE / "local.toml").read_text(encoding="utf-8"))["county"]
LOCAL: Mapping[str, Local] = {slug(county): _local(county, row) for county, row in _ROWS.items()}
"""By the id of the county in ``COURTS``."""
