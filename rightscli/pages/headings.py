"""Headings of sections."""

from __future__ import annotations

from rightscli.language import mark
from rightscli.pages.page import SectionName

HEADINGS = {
    SectionName.DUE: mark("Due dates"),
    SectionName.TRACE: mark("How it was counted"),
    SectionName.RECOGNISE: mark("How to recognise it"),
    SectionName.ASK_FIRST: mark("Ask first"),
    SectionName.STEPS: mark("What to do"),
    SectionName.NEVER: mark("What never to do"),
    SectionName.RIGHTS: mark("Your rights"),
    SectionName.UNLAWFUL: mark("Why it is unlawful"),
    SectionName.LAWFUL: mark("When they are right"),
    SectionName.APPEALS: mark("How to appeal"),
    SectionName.EVIDENCE: mark("Evidence to collect"),
    SectionName.RISKS: mark("Risks"),
    SectionName.QUESTIONS: mark("Questions and answers"),
    SectionName.CHECK_FIRST: mark("Check first"),
    SectionName.INCIDENTS: mark("It has happened"),
    SectionName.RELATED: mark("Related situations"),
    SectionName.SAYS: mark("What it says"),
    SectionName.VERSIONS: mark("How it changed"),
    SectionName.PROVISIONS: mark("Provisions"),
    SectionName.FACTS: mark("In short"),
    SectionName.FIELDS: mark("What it asks for"),
    SectionName.USED_BY: mark("Where it is used"),
    SectionName.GROUNDS: mark("Grounds"),
    SectionName.SOURCES: mark("Sources"),
    SectionName.PENDING: mark("What may change"),
    SectionName.REVIEW: mark("About this page"),
}

KEYS = {
    "summary": mark("In short"),
    "recognise": HEADINGS[SectionName.RECOGNISE],
    "ask_first": HEADINGS[SectionName.ASK_FIRST],
    "steps": HEADINGS[SectionName.STEPS],
    "never": HEADINGS[SectionName.NEVER],
    "rights": HEADINGS[SectionName.RIGHTS],
    "unlawful_because": HEADINGS[SectionName.UNLAWFUL],
    "lawful_when": HEADINGS[SectionName.LAWFUL],
    "appeals": HEADINGS[SectionName.APPEALS],
    "evidence": HEADINGS[SectionName.EVIDENCE],
    "risks": HEADINGS[SectionName.RISKS],
    "questions": HEADINGS[SectionName.QUESTIONS],
    "check_first": HEADINGS[SectionName.CHECK_FIRST],
    "incidents": HEADINGS[SectionName.INCIDENTS],
    "related": HEADINGS[SectionName.RELATED],
}
"""Headings by the key of the document under which something stands."""
