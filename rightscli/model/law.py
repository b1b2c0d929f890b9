# An act holds provisions; a provision holds dated versions. "What did the law say on that day" is
# answered by `rightscli.law`, never by picking the nearest version.

"""Legal acts and the provisions we lean on."""

from __future__ import annotations

from datetime import date

from rightscli.model.basics import Localised, Record
from rightscli.model.document import Review
from rightscli.model.sources import Source
from rightscli.model.vocabulary import ActKind, Confidence, PendingStatus, Start


class Address(Record, kw_only=True):
    """
    The place of a provision inside its act, in the act's own units.

    Units are text as printed in the act: `"28.10"`, `"а"`. `topic` names a rule whose exact place in
    the act is not established; the citation then says so.
    """

    annex: str | None = None
    chapter: str | None = None
    article: str | None = None
    part: str | None = None
    point: str | None = None
    subpoint: str | None = None
    paragraph: str | None = None
    note: str | None = None
    topic: str | None = None


class Version(Record, kw_only=True):
    """What a provision says during a span of days."""

    in_force_from: date
    start: Start
    """Whether `in_force_from` is the exact first day, or only a day on which it was surely in force."""
    in_force_until: date | None
    says: Localised
    confidence: Confidence
    source: Source | None = None
    amended_by: str | None = None
    contested: Localised | None = None


class PendingChange(Record, kw_only=True):
    """A change that is not in force: a bill, or an adopted law with a later date."""

    what: Localised
    would_change: Localised
    introduced: date | None
    status: PendingStatus
    last_checked: date
    takes_effect: date | None = None
    source: Source | None = None


class Provision(Record, kw_only=True):
    """One rule of an act, with its versions in order of time."""

    ref: str
    """Canonical path, for example `fz-53/29/4`."""
    act: str
    address: Address
    heading: Localised | None
    versions: tuple[Version, ...]
    pending: tuple[PendingChange, ...] = ()


class Act(Record, kw_only=True):
    """A legal act."""

    id: str
    status: str
    """`in-force`, `repealed`, or `unknown`."""
    kind: ActKind
    title: Localised
    short_title: Localised
    """How the act is cited: «53-ФЗ», "Law 53-FZ"."""
    number: str | None
    adopted: date | None
    issued_by: Localised
    aliases: tuple[str, ...]
    """Other ways people cite it: «закон о воинской обязанности», "fz53"."""
    official_url: str | None
    country: str
    notes: Localised | None
    provisions: tuple[Provision, ...]
    review: Review
    former_ids: tuple[str, ...] = ()
