# Reading and writing citations, and what was in force on a day. Pure functions: no files, no clock.

"""Citations, and the versions of provisions on a date."""

from __future__ import annotations

from rightscli import late

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.law.address import UNITS, path_of, segment
    from rightscli.law.lookup import (
        LONGEST_NAME,
        ActNames,
        Cited,
        Read,
        act_key,
        inflected_key,
        parse_citation,
        pieces,
        read_citation,
        stands_beside,
    )
    from rightscli.law.versions import Dated, Standing, next_version, pending_on, standing_on, version_on
    from rightscli.law.writing import act_citation, citation

__all__ = [
    "LONGEST_NAME",
    "UNITS",
    "ActNames",
    "Cited",
    "Dated",
    "Read",
    "Standing",
    "act_citation",
    "act_key",
    "citation",
    "inflected_key",
    "next_version",
    "parse_citation",
    "path_of",
    "pending_on",
    "pieces",
    "read_citation",
    "segment",
    "standing_on",
    "stands_beside",
    "version_on",
]

if not TYPE_CHECKING:
    __getattr__ = late(
        __name__,
        {
            "address": "UNITS path_of segment",
            "writing": "act_citation citation",
            "lookup": (
                "LONGEST_NAME ActNames Cited Read act_key inflected_key parse_citation pieces read_citation"
                " stands_beside"
            ),
            "versions": "Dated Standing next_version pending_on standing_on version_on",
        },
    )
