# Reading and writing citations, and what was in force on a day. Pure functions: no files, no clock.

"""Citations, and the versions of provisions on a date."""

from __future__ import annotations

from rightscli.law.address import UNITS, path_of, segment
from rightscli.law.citation import act_citation, citation
from rightscli.law.lookup import ActNames, Cited, parse_citation
from rightscli.law.versions import Dated, Standing, next_version, pending_on, standing_on, version_on

__all__ = [
    "UNITS",
    "ActNames",
    "Cited",
    "Dated",
    "Standing",
    "act_citation",
    "citation",
    "next_version",
    "parse_citation",
    "path_of",
    "pending_on",
    "segment",
    "standing_on",
    "version_on",
]
