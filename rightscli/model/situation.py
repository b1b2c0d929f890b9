"""Situations: what a person lives through, and what to do about it."""

from __future__ import annotations

from rightscli.model.basics import Localised, Phrases, Record
from rightscli.model.document import Review
from rightscli.model.kinds import Area, Urgency
from rightscli.model.sources import Source
from rightscli.model.time import ALWAYS, Window
from rightscli.model.vocabulary import (
    Audience,
    Confidence,
    Phase,
    RelationType,
    Suspension,
)

CLAIM_SECTIONS = (
    "steps",
    "never",
    "rights",
    "unlawful_because",
    "lawful_when",
    "appeals",
    "evidence",
    "risks",
    "questions",
)
"""Sections of a situation whose items lean on grounds, in the order in which they are read."""


class Claim(Record, kw_only=True):
    """
    A sentence that leans on grounds.

    A ground is the path of a provision (`fz-53/29/4`) or `source:ID`, a source of the same document.
    """

    text: Localised
    id: str | None = None
    why: Localised | None = None
    grounds: tuple[str, ...] = ()
    practical: bool = False
    """Advice from experience that leans on no provision."""
    confidence: Confidence | None = None
    """Set where the claim is weaker than its grounds."""
    in_force: Window = ALWAYS


class Step(Claim, kw_only=True):
    """Something to do, in its phase."""

    phase: Phase
    deadline: str | None = None
    letter: str | None = None
    authority: str | None = None


class FirstQuestion(Record, kw_only=True):
    """What a volunteer asks first."""

    text: Localised
    why: Localised


class Fee(Record, kw_only=True):
    """A state fee; an amount of 0 means that none is charged."""

    amount: int
    """Whole roubles."""
    grounds: tuple[str, ...] = ()
    text: Localised | None = None
    confidence: Confidence | None = None


class Appeal(Claim, kw_only=True):
    """One road of complaint."""

    order: int
    authority: str
    form: Localised
    suspends_execution: Suspension
    deadline: str | None = None
    no_deadline: Localised | None = None
    """Why there is no time limit, where there is none."""
    fee: Fee | None = None
    letter: str | None = None


class Question(Record, kw_only=True):
    """A question as people ask it, with the answer."""

    q: Localised
    a: Localised
    grounds: tuple[str, ...] = ()
    practical: bool = False
    confidence: Confidence | None = None
    in_force: Window = ALWAYS


class CheckFirst(Record, kw_only=True):
    """Something not verified: shown only as a thing to check before relying on it."""

    text: Localised
    how: Localised
    grounds: tuple[str, ...] = ()


class Related(Record, kw_only=True):
    """A link to another situation."""

    id: str
    type: RelationType


class Situation(Record, kw_only=True):
    """A situation with everything that follows from it."""

    id: str
    area: Area
    urgency: Urgency
    audience: tuple[Audience, ...]
    title: Localised
    asked_as: Phrases
    summary: Localised
    recognise: tuple[Localised, ...]
    ask_first: tuple[FirstQuestion, ...]
    steps: tuple[Step, ...]
    never: tuple[Claim, ...]
    rights: tuple[Claim, ...]
    unlawful_because: tuple[Claim, ...]
    lawful_when: tuple[Claim, ...]
    appeals: tuple[Appeal, ...]
    evidence: tuple[Claim, ...]
    risks: tuple[Claim, ...]
    questions: tuple[Question, ...]
    check_first: tuple[CheckFirst, ...]
    related: tuple[Related, ...]
    incidents: tuple[str, ...]
    sources: tuple[Source, ...]
    review: Review
    former_ids: tuple[str, ...] = ()
