"""Any document of the knowledge."""

from __future__ import annotations

from rightscli.model.authority import Authority
from rightscli.model.calendar import WorkingCalendar
from rightscli.model.deadline import DeadlineRule
from rightscli.model.handout import HandoutSet
from rightscli.model.incident import Incident
from rightscli.model.law import Act
from rightscli.model.letter import Letter
from rightscli.model.situation import Situation
from rightscli.model.term import Term

Document = (
    Situation | Act | Authority | DeadlineRule | Letter | Term | Incident | WorkingCalendar | HandoutSet
)
