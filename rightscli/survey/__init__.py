# Figures for those who keep the knowledge: what there is, how well it stands, what needs a look. A survey
# reads the compiled knowledge and judges nothing; judging is the checks' work.

"""Surveys of the knowledge as a whole."""

from __future__ import annotations

from rightscli.survey.claims import Standing, claims_of, standing_of
from rightscli.survey.stats import Pending, Stats, survey

__all__ = ["Pending", "Standing", "Stats", "claims_of", "standing_of", "survey"]
