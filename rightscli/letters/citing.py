# A letter goes to a court, so there is no marking of doubt inside it: what is not in force on the day, or
# not verified, is refused, and what is only recalled goes to the page of things to check.

"""Citations as a court or an office expects them, from the knowledge as it stood on a day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rightscli.language import mark, translator
from rightscli.law import Standing, citation, pending_on, standing_on, version_on
from rightscli.letters.errors import GroundError
from rightscli.letters.words import say
from rightscli.model import ActKind, Address, Confidence, Language, Record, replace
from rightscli.pages import day_in_words, period

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rightscli.knowledge import Knowledge
    from rightscli.model import Act, DeadlineVersion, PendingChange, Version

_LAW_IN = {
    "": mark("Federal Law"),
    "gen": mark("of the Federal Law"),
    "dat": mark("to the Federal Law"),
    "acc": mark("the Federal Law, accused"),
    "ins": mark("by the Federal Law"),
    "prep": mark("about the Federal Law"),
}
"""The noun in its case; only Russian tells them apart."""


_BRACKET = re.compile(r"\s*\([^()]*№[^()]*\)")


class CitedGround(Record, kw_only=True):
    """A provision or a time limit that a letter leans on."""

    ref: str
    written: str
    confidence: Confidence
    place_open: bool
    """Whether the exact place in the act is not established."""
    pending: tuple[PendingChange, ...] = ()


class Citer:
    """Writes the references of one letter, in the order in which they are read."""

    def __init__(self, knowledge: Knowledge, language: Language, as_of: date) -> None:
        """Cite in the language of the letter, for this day."""
        self.knowledge = knowledge
        self.language = language
        self.as_of = as_of
        self.cited: dict[str, CitedGround] = {}
        self._named: dict[str, str] = {}
        """Numbers of acts that were named in full, with the act."""

    def write(self, kind: str, target: str, case: str) -> str:
        """
        Return what an inline reference becomes.

        Raises GroundError where the knowledge does not bear it on this day.
        """
        match kind:
            case "law":
                return self._law(target, case)
            case "deadline":
                return self._deadline(target, case)
            case "authority":
                authority = self.knowledge.authority(target)
                name = None if authority is None else authority.name.written_in(self.language)
                if authority is not None and name is not None:
                    return authority.name.forms.get(case, name) if self.language is Language.RU else name
            case "term":
                term = self.knowledge.term(target)
                name = None if term is None else term.official.written_in(self.language)
                if term is not None and name is not None:
                    return term.official.forms.get(case, name) if self.language is Language.RU else name
            case _:
                pass
        raise GroundError(mark("the letter refers to {what}, which is not known"), what=f"{kind}:{target}")

    def _law(self, ref: str, case: str) -> str:
        act = self.knowledge.act_of(ref)
        if act is None:
            raise GroundError(mark("the letter refers to {what}, which is not known"), what=ref)
        if "/" not in ref:
            return _glued(self._act(act, case))
        provision = self.knowledge.provision(ref)
        if provision is None:
            raise GroundError(mark("the letter refers to {what}, which is not known"), what=ref)
        # Only «ст. 29 …» asks for a genitive; an act cited whole, for want of a known place, stands alone.
        inside = "" if replace(provision.address, topic=None) == Address() else "gen"
        short = citation(act, provision.address, self.language, name=self._short(act, inside))
        version = version_on(provision.versions, self.as_of)
        if version is None:
            raise self._not_in_force(short, ref, provision.versions)
        self._refuse_unverified(short, ref, version.confidence)
        self.cited[ref] = CitedGround(
            ref=ref,
            written=short,
            confidence=version.confidence,
            place_open=provision.address.topic is not None,
            pending=pending_on(provision, self.as_of),
        )
        written = citation(act, provision.address, self.language, name=self._act(act, inside))
        return _glued(_as_bodies_cite(act, written) if self.language is Language.EN else written)

    def _deadline(self, id_: str, case: str) -> str:
        rule = self.knowledge.deadline(id_)
        if rule is None:
            raise GroundError(mark("the letter refers to {what}, which is not known"), what=f"deadline:{id_}")
        version = version_on(rule.versions, self.as_of)
        if version is None:
            raise self._not_in_force(rule.title.ru, id_, rule.versions)
        self._refuse_unverified(rule.title.ru, id_, version.confidence)
        self.cited[f"deadline:{id_}"] = CitedGround(
            ref=id_, written=rule.title.ru, confidence=version.confidence, place_open=False
        )
        words = translator(self.language, "pages")
        return period(version.amount, version.unit, words, case=case, way=version.counting.way)

    def _refuse_unverified(self, written: str, ref: str, confidence: Confidence) -> None:
        if confidence is Confidence.UNVERIFIED:
            raise GroundError(
                mark("{ground} ({ref}) is not verified and cannot stand in a letter"), ground=written, ref=ref
            )

    def _not_in_force(
        self, written: str, ref: str, versions: Sequence[Version] | Sequence[DeadlineVersion]
    ) -> GroundError:
        message = mark("{ground} ({ref}) was not in force on {day}; the letter cannot lean on it")
        if standing_on(versions, self.as_of) is Standing.BEFORE_FIRST:
            message = mark("it is not known whether {ground} ({ref}) was in force on {day}")
        return GroundError(message, ground=written, ref=ref, day=self.as_of.isoformat())

    def _act(self, act: Act, case: str) -> str:
        """Name an act in full where it is first named, in short afterwards."""
        number = act.number or act.id
        first = self._named.get(number)
        if first is None:
            self._named[number] = act.id
        if first == act.id:
            return self._short(act, case)
        return self._full(act, case)

    def _full(self, act: Act, case: str) -> str:
        short = self._title(act, case)
        if act.adopted is None or act.kind is ActKind.CODE:
            return short
        day = day_in_words(act.adopted, translator(self.language, "pages"))
        if self.language is not Language.RU:
            return f"{short} of {day}" if act.kind is ActKind.FEDERAL_LAW else short
        number = (act.number or "").removeprefix("№").strip()
        match act.kind:
            case ActKind.FEDERAL_LAW if _numbered(number):
                return f"{say(self.language, _LAW_IN[case])} от {day} № {number}"
            case ActKind.FEDERAL_LAW if number:
                return f"{short} от {day}" if "№" in short else f"{short} от {day} № {number}"
            case ActKind.GOVERNMENT_DECREE if number:
                return _government(self.language, _BRACKET.sub("", short), f"от {day} № {number}", case)
            case ActKind.DECREE if number and short.startswith("Указ") and case == "gen":
                return f"{say(self.language, mark('Presidential Decree, genitive'))} от {day} № {number}"
            case _:
                return f"{short} от {day}" if "№" in short and "(" not in short else short

    def _short(self, act: Act, case: str) -> str:
        federal = act.kind is ActKind.FEDERAL_LAW and act.number is not None and _numbered(act.number)
        if federal and self.language is Language.RU:
            return f"{say(self.language, _LAW_IN[case])} № {act.number}"
        title = self._title(act, case)
        if act.kind is ActKind.GOVERNMENT_DECREE and self.language is Language.RU:
            bare = _BRACKET.sub("", title)
            if bare.startswith("Постановлени") and act.number is not None:
                return f"{_decree(self.language, case)} № {act.number}"
            return bare
        return title

    def _title(self, act: Act, case: str) -> str:
        title = act.short_title.written_in(self.language)
        if title is None:
            raise GroundError(mark("{act} has no name in the language of the letter"), act=act.id)
        return act.short_title.forms.get(case, title) if self.language is Language.RU else title


def _numbered(number: str) -> bool:
    return number.endswith("-ФЗ")


def _government(language: Language, name: str, place: str, case: str) -> str:
    if name.startswith("Постановлени"):
        return f"{_decree(language, case)} {place}"
    return f"{name} ({_decree(language, '')} {place})"


def _decree(language: Language, case: str) -> str:
    if case == "gen":
        return say(language, mark("Government Decree, genitive"))
    return say(language, mark("Government Decree"))


def _as_bodies_cite(act: Act, written: str) -> str:
    """Name the unit as international bodies do: their rules have rules, their comments paragraphs."""
    if act.kind is ActKind.COURT_GUIDANCE:
        return written.replace("Point ", "para. ", 1)
    if act.kind is ActKind.OTHER and "Rules of" in (act.short_title.en or ""):
        return written.replace("Art. ", "rule ", 1)
    return written


def _glued(written: str) -> str:
    for sign in (". ", "№ "):
        written = written.replace(sign, f"{sign[:-1]}\N{NO-BREAK SPACE}")
    return written
