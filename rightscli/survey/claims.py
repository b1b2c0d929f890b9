"""How well each claim of a situation stands."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from rightscli.law import version_on
from rightscli.model import CLAIM_SECTIONS, Confidence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from rightscli.knowledge import Knowledge
    from rightscli.model import Claim, Question, Situation


class Standing(StrEnum):
    """What a claim leans on, from best to worst."""

    SOURCED = "sourced"
    RECALLED = "recalled"
    UNVERIFIED = "unverified"
    PRACTICAL = "practical"
    """Advice from experience, which leans on no provision."""
    NOT_IN_FORCE = "not-in-force"
    """A ground has no version in force on the day."""


_WORST_FIRST = (Standing.NOT_IN_FORCE, Standing.UNVERIFIED, Standing.RECALLED)


def claims_of(situation: Situation) -> Iterator[tuple[str, Claim | Question]]:
    """Yield every claim of a situation with the name of its section."""
    for section in CLAIM_SECTIONS:
        for claim in getattr(situation, section):
            yield section, claim


def standing_of(claim: Claim | Question, knowledge: Knowledge, day: date) -> Standing:
    """Return the weakest of what a claim leans on, on a day."""
    if not claim.grounds:
        return Standing.PRACTICAL
    found = {_ground(ground, knowledge, day) for ground in claim.grounds}
    if claim.confidence is not None:
        found.add(Standing(claim.confidence.value))
    return next((worst for worst in _WORST_FIRST if worst in found), Standing.SOURCED)


def _ground(ground: str, knowledge: Knowledge, day: date) -> Standing:
    if ground.startswith("source:"):
        return Standing.SOURCED
    provision = knowledge.provision(ground)
    if provision is None:
        return Standing.SOURCED if knowledge.act_of(ground) is not None else Standing.NOT_IN_FORCE
    version = version_on(provision.versions, day)
    return Standing.NOT_IN_FORCE if version is None else Standing(Confidence(version.confidence).value)
