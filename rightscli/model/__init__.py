# The nouns of the field, and messages about them. Everything above reads these types; nothing here reads
# files, knows today's date, or prints. Text that a reader sees is always `Localised`, or a `Message`.

"""The model: acts, provisions, situations, deadlines, and the other documents."""

from __future__ import annotations

from rightscli import late

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.model.authority import Authority, Channel
    from rightscli.model.basics import (
        NO_FORMS,
        Language,
        Localised,
        Message,
        NamedTuple,
        Phrases,
        Record,
        Value,
        Wording,
        replace,
        say,
        say_count,
    )
    from rightscli.model.calendar import Holiday, MovedDay, WorkingCalendar
    from rightscli.model.deadline import (
        Alternative,
        Counting,
        DeadlineRule,
        DeadlineVersion,
        Restoration,
        Trigger,
        YearlyDate,
    )
    from rightscli.model.document import Review
    from rightscli.model.documents import Document
    from rightscli.model.handout import HandoutSet
    from rightscli.model.incident import Incident
    from rightscli.model.kinds import Area, Kind, Urgency
    from rightscli.model.law import Act, Address, PendingChange, Provision, Version
    from rightscli.model.letter import Letter, LetterField
    from rightscli.model.situation import (
        CLAIM_SECTIONS,
        Appeal,
        CheckFirst,
        Claim,
        Fee,
        FirstQuestion,
        Question,
        Related,
        Situation,
        Step,
    )
    from rightscli.model.sources import Source
    from rightscli.model.term import Term
    from rightscli.model.time import ALWAYS, Window
    from rightscli.model.vocabulary import (
        ActKind,
        Audience,
        AuthorityKind,
        Confidence,
        CountFrom,
        CountingWay,
        FieldType,
        LastDayOff,
        LetterForm,
        PendingStatus,
        Phase,
        RelationType,
        ReviewStatus,
        Start,
        Suspension,
        Unit,
    )

__all__ = [
    "ALWAYS",
    "CLAIM_SECTIONS",
    "NO_FORMS",
    "Act",
    "ActKind",
    "Address",
    "Alternative",
    "Appeal",
    "Area",
    "Audience",
    "Authority",
    "AuthorityKind",
    "Channel",
    "CheckFirst",
    "Claim",
    "Confidence",
    "CountFrom",
    "Counting",
    "CountingWay",
    "DeadlineRule",
    "DeadlineVersion",
    "Document",
    "Fee",
    "FieldType",
    "FirstQuestion",
    "HandoutSet",
    "Holiday",
    "Incident",
    "Kind",
    "Language",
    "LastDayOff",
    "Letter",
    "LetterField",
    "LetterForm",
    "Localised",
    "Message",
    "MovedDay",
    "NamedTuple",
    "PendingChange",
    "PendingStatus",
    "Phase",
    "Phrases",
    "Provision",
    "Question",
    "Record",
    "Related",
    "RelationType",
    "Restoration",
    "Review",
    "ReviewStatus",
    "Situation",
    "Source",
    "Start",
    "Step",
    "Suspension",
    "Term",
    "Trigger",
    "Unit",
    "Urgency",
    "Value",
    "Version",
    "Window",
    "Wording",
    "WorkingCalendar",
    "YearlyDate",
    "replace",
    "say",
    "say_count",
]

if not TYPE_CHECKING:
    __getattr__ = late(
        __name__,
        {
            "authority": "Authority Channel",
            "basics": (
                "NO_FORMS Language Localised Message NamedTuple Phrases Record Value Wording replace"
                " say say_count"
            ),
            "calendar": "Holiday MovedDay WorkingCalendar",
            "deadline": "Alternative Counting DeadlineRule DeadlineVersion Restoration Trigger YearlyDate",
            "document": "Review",
            "documents": "Document",
            "handout": "HandoutSet",
            "incident": "Incident",
            "kinds": "Area Kind Urgency",
            "law": "Act Address PendingChange Provision Version",
            "letter": "Letter LetterField",
            "situation": (
                "CLAIM_SECTIONS Appeal CheckFirst Claim Fee FirstQuestion Question Related Situation Step"
            ),
            "sources": "Source",
            "term": "Term",
            "time": "ALWAYS Window",
            "vocabulary": (
                "ActKind Audience AuthorityKind Confidence CountFrom CountingWay FieldType LastDayOff "
                "LetterForm PendingStatus Phase RelationType ReviewStatus Start Suspension Unit"
            ),
        },
    )
