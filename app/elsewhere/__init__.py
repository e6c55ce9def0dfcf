"""What other places offer, in a few plain sentences: for people whose case we cannot serve.

A survey, not law tables: nobody's case is decided here. A place that is served by a state of
``app.jurisdictions`` is no longer elsewhere and drops out of every list by itself.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Final

from app.elsewhere.courts import COURTS
from app.elsewhere.no_special_law import NO_SPECIAL_LAW
from app.elsewhere.place import Place
from app.elsewhere.special_law_a_to_k import SPECIAL_LAW_A_TO_K
from app.elsewhere.special_law_l_to_m import SPECIAL_LAW_L_TO_M
from app.elsewhere.special_law_n_to_z import SPECIAL_LAW_N_TO_Z

PLACES: Final[tuple[Place, ...]] = (
    *SPECIAL_LAW_A_TO_K,
    *SPECIAL_LAW_L_TO_M,
    *SPECIAL_LAW_N_TO_Z,
    *NO_SPECIAL_LAW,
    *COURTS,
)
BY_ID: Final[Mapping[str, Place]] = MappingProxyType({place.id: place for place in PLACES})


def places_without(served: Collection[str]) -> tuple[Place, ...]:
    """The places for which there is only an answer and no papers.

    Args:
        served: the ids of the states that are served.
    """
    return tuple(place for place in PLACES if place.id not in served)
