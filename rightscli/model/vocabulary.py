# Closed vocabularies. Their definitions for contributors stand in schemas/common.schema.json;
# a test holds the two against each other.

"""The closed sets of words that documents may use."""

from __future__ import annotations

from enum import StrEnum


class Audience(StrEnum):
    """Whom a text speaks to."""

    CONSCRIPT = "conscript"
    SERVICEMAN = "serviceman"
    RESERVIST = "reservist"
    OBJECTOR = "objector"
    RELATIVE = "relative"
    LAWYER = "lawyer"
    VOLUNTEER = "volunteer"
    TRAINER = "trainer"


class Phase(StrEnum):
    """When a step is taken, counted from the event."""

    NOW = "now"
    HOURS = "hours"
    DAYS = "days"
    LATER = "later"


class Suspension(StrEnum):
    """Whether an appeal stops the thing appealed against."""

    YES = "yes"
    NO = "no"
    ON_MOTION = "on-motion"
    DISPUTED = "disputed"


class Confidence(StrEnum):
    """How well a claim is established; the order is from best to worst."""

    SOURCED = "sourced"
    RECALLED = "recalled"
    UNVERIFIED = "unverified"

    @property
    def weakness(self) -> int:
        """Rank for comparing: 0 is the strongest."""
        return list(type(self)).index(self)


class ReviewStatus(StrEnum):
    """How far a document has come."""

    DRAFT = "draft"
    REVIEWED = "reviewed"
    DISPUTED = "disputed"
    RETIRED = "retired"


class Start(StrEnum):
    """What is known about the first day of a version."""

    EXACT = "exact"
    NO_LATER_THAN = "no-later-than"


class PendingStatus(StrEnum):
    """The last seen state of a change that is not in force."""

    ANNOUNCED = "announced"
    INTRODUCED = "introduced"
    ADOPTED = "adopted"
    UNKNOWN = "unknown"
    REJECTED = "rejected"


class ActKind(StrEnum):
    """What sort of act it is."""

    CONSTITUTION = "constitution"
    CODE = "code"
    FEDERAL_LAW = "federal-law"
    CONSTITUTIONAL_LAW = "constitutional-law"
    DECREE = "decree"
    GOVERNMENT_DECREE = "government-decree"
    ORDER = "order"
    COURT_GUIDANCE = "court-guidance"
    TREATY = "treaty"
    FOREIGN_LAW = "foreign-law"
    BILL = "bill"
    OTHER = "other"


class AuthorityKind(StrEnum):
    """What sort of body it is."""

    COMMISSION = "commission"
    COMMISSARIAT = "commissariat"
    COURT = "court"
    PROSECUTOR = "prosecutor"
    POLICE = "police"
    INVESTIGATION = "investigation"
    OMBUDSMAN = "ombudsman"
    MILITARY = "military"
    AGENCY = "agency"
    MEDICAL = "medical"
    INTERNATIONAL = "international"
    FOREIGN = "foreign"
    BAR = "bar"


class Unit(StrEnum):
    """What a period is measured in."""

    MINUTES = "minutes"
    HOURS = "hours"
    CALENDAR_DAYS = "calendar-days"
    WORKING_DAYS = "working-days"
    MONTHS = "months"
    YEARS = "years"
    AT_ONCE = "at-once"
    YEARLY_DATES = "yearly-dates"


class CountFrom(StrEnum):
    """The first unit that counts."""

    SAME_MOMENT = "same-moment"
    SAME_DAY = "same-day"
    NEXT_DAY = "next-day"


class LastDayOff(StrEnum):
    """What happens when the last day is not a working day."""

    NEXT_WORKING_DAY = "next-working-day"
    NONE = "none"


class CountingWay(StrEnum):
    """The law that says how a period is counted."""

    KAS = "kas"
    KOAP = "koap"
    UPK = "upk"
    LABOUR_CODE = "labour-code"
    CITIZENS_APPEALS = "citizens-appeals"
    CLOCK = "clock"
    PLAIN = "plain"
    FOREIGN = "foreign"


class RelationType(StrEnum):
    """How another situation relates to this one."""

    BEFORE = "before"
    AFTER = "after"
    INSTEAD = "instead"
    SEE_ALSO = "see-also"


class LetterForm(StrEnum):
    """What sort of paper a letter is."""

    CLAIM = "claim"
    MOTION = "motion"
    APPEAL = "appeal"
    COMPLAINT = "complaint"
    APPLICATION = "application"
    STATEMENT = "statement"
    CHECKLIST = "checklist"


class FieldType(StrEnum):
    """What a field of a letter holds."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    DATE = "date"
    TIME = "time"
    PERSON = "person"
    ADDRESS = "address"
    CHOICE = "choice"
    LIST = "list"
    YES_NO = "yes-no"
