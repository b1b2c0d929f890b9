# A hover is read in passing: what the thing is called, what it says today, how well that is known, and
# what is about to change. What no longer reads is shown as it last read.

"""What is told about a document or a provision, in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.language import mark, translator
from rightscli.law import Standing, act_citation, citation, pending_on, standing_on, version_on
from rightscli.model import (
    Act,
    Authority,
    Confidence,
    DeadlineRule,
    HandoutSet,
    Incident,
    Kind,
    Language,
    Letter,
    Situation,
    Term,
    WorkingCalendar,
)
from rightscli.pages import day_in_words, pending_word, period
from rightscli.workbench.references import PROVISION, SOURCE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rightscli.language import Translator
    from rightscli.model import Document, Localised, PendingChange, Provision, Version
    from rightscli.workbench.desk import Desk
    from rightscli.workbench.references import Target

_CONFIDENCE = {
    Confidence.SOURCED: mark("sourced: read on a public page"),
    Confidence.RECALLED: mark("recalled: not yet checked against the text"),
    Confidence.UNVERIFIED: mark("unverified: only for “check this first”"),
}
_STANDING = {
    Standing.BEFORE_FIRST: mark("nothing is known to be in force on {day}: the first version begins later"),
    Standing.ENDED: mark("nothing is in force on {day}: the last version has ended"),
    Standing.GAP: mark("nothing is known to be in force on {day}: it lies between two versions"),
}


class Teller:
    """Tells about what is named, for one desk and in one language."""

    def __init__(self, desk: Desk, language: Language) -> None:
        """Take the desk and the reader's language."""
        self._desk = desk
        self._language = language
        self._words = translator(language, "workbench")

    def about(self, target: Target) -> str | None:
        """Return what is told about a target, None if there is no such thing."""
        if target.kind == SOURCE:
            return self._source(target)
        act, slash, _units = target.id.partition("/")
        if target.kind == PROVISION:
            found = self._desk.document(Kind.ACT, act)
            if not isinstance(found, Act):
                return None
            return self._provision(found, target.id) if slash else _join(self._act(found))
        document = self._desk.document(Kind(target.kind), target.id)
        return None if document is None else _join(self._document(document))

    def _say(self, message: str, **values: object) -> str:
        return self._words.text(message).format(**values)

    def _text(self, text: Localised | None) -> str:
        """Return a text in the reader's language; the Russian one with a mark where there is no other."""
        if text is None:
            return ""
        written = text.written_in(self._language)
        if written is not None:
            return written
        missing = self._say("not translated")
        return f"{text.ru} *({missing})*"

    def _provision(self, act: Act, ref: str) -> str | None:
        provision = next((one for one in act.provisions if one.ref == ref), None)
        if provision is None:
            return None
        today = self._desk.today()
        return _join(self._about_provision(act, provision, version_on(provision.versions, today)))

    def _about_provision(self, act: Act, provision: Provision, now: Version | None) -> Iterator[str]:
        today = self._desk.today()
        yield f"**{citation(act, provision.address, self._language)}** `{provision.ref}`"
        if provision.heading is not None:
            yield f"*{self._text(provision.heading)}*"
        if now is None:
            standing = standing_on(provision.versions, today)
            yield f"⚠ {self._say(_STANDING[standing], day=day_in_words(today, self._words_of_pages()))}"
        else:
            yield self._text(now.says)
            yield f"{self._span(now)} · {self._say(_CONFIDENCE[now.confidence])}"
            if now.contested is not None:
                yield self._say("contested: {text}", text=self._text(now.contested))
        yield from self._pending(pending_on(provision, today))
        others = [self._span(version) for version in provision.versions if version is not now]
        if others:
            yield _list(self._say("other versions:"), others)

    def _span(self, version: Version) -> str:
        words = self._words_of_pages()
        first = day_in_words(version.in_force_from, words)
        if version.start != "exact":
            first = self._say("{day} or earlier", day=first)
        if version.in_force_until is None:
            return self._say("in force from {day}", day=first)
        last = day_in_words(version.in_force_until, words)
        return self._say("in force from {day} until {last}", day=first, last=last)

    def _words_of_pages(self) -> Translator:
        return translator(self._language, "pages")

    def _pending(self, changes: Sequence[PendingChange]) -> Iterator[str]:
        for change in changes:
            status = pending_word(change.status, self._language)
            what = self._text(change.what)
            yield "⏳ " + self._say("pending change: {what} ({status})", what=what, status=status)
            yield self._text(change.would_change)

    def _document(self, document: Document) -> Iterator[str]:  # noqa: C901 - one case a kind
        match document:
            case Act():
                yield from self._act(document)
            case DeadlineRule():
                yield from self._deadline(document)
            case Authority():
                yield _head(self._text(document.name), document.id)
                yield _list(self._say("can:"), [self._text(text) for text in document.can])
                if document.cannot:
                    yield _list(self._say("cannot:"), [self._text(text) for text in document.cannot])
            case Letter():
                yield _head(self._text(document.title), document.id)
                yield self._say("addressee: {id}", id=f"`{document.addressee}`")
                yield _list(self._say("asks for:"), [self._text(field.label) for field in document.fields])
            case Situation():
                yield _head(self._text(document.title), document.id)
                yield self._text(document.summary)
            case Term():
                yield _head(self._text(document.official), document.id)
                said = getattr(document.abbreviations, self._language.value)
                if said:
                    yield ", ".join(said)
                yield self._text(document.definition)
            case Incident():
                yield _head(self._text(document.title), document.id)
                yield f"{document.date}, {self._text(document.place)}"
                yield self._text(document.what)
            case HandoutSet():
                yield _head(self._text(document.title), document.id)
                yield _list(self._say("situations:"), [f"`{one}`" for one in document.situations])
            case WorkingCalendar():
                yield f"`{document.id}`"

    def _act(self, act: Act) -> Iterator[str]:
        yield _head(act_citation(act, self._language), act.id)
        yield self._text(act.title)
        number = len(act.provisions)
        provisions = self._words.count(
            "{number} provision is described", "{number} provisions are described", number
        )
        yield provisions.format(number=number)

    def _deadline(self, rule: DeadlineRule) -> Iterator[str]:
        today = self._desk.today()
        yield _head(self._text(rule.title), rule.id)
        now = version_on(rule.versions, today)
        words = self._words_of_pages()
        if now is None:
            standing = standing_on(rule.versions, today)
            yield f"⚠ {self._say(_STANDING[standing], day=day_in_words(today, words))}"
        else:
            if now.amount or now.unit == "at-once":
                yield f"**{period(now.amount, now.unit, words, way=now.counting.way)}**"
            elif now.dates:
                yield _list(self._say("fixed days:"), [self._text(one.text) for one in now.dates])
            yield self._say("counted from: {event}", event=self._text(rule.trigger.text))
            yield self._say(_CONFIDENCE[now.confidence])
            if now.grounds:
                yield self._say("grounds: {grounds}", grounds=", ".join(f"`{one}`" for one in now.grounds))

    def _source(self, target: Target) -> str | None:
        source = self._desk.source(target.place.path)
        values = source.value(("sources",)) if source is not None else None
        for value in values if isinstance(values, list) else ():
            if isinstance(value, dict) and value.get("id") == target.id:
                title, publisher = value.get("title", ""), value.get("publisher", "")
                read_on = self._say("read on {day}", day=value.get("read_on", ""))
                return _join([f"**{title}**", f"{publisher}, {read_on}", f"<{value.get('url', '')}>"])
        return None


def _head(title: str, id: str) -> str:
    return f"**{title}** `{id}`"


def _list(head: str, lines: Sequence[str]) -> str:
    return "\n".join([head, "", *(f"- {line}" for line in lines)])


def _join(parts: Sequence[str] | Iterator[str]) -> str:
    return "\n\n".join(part for part in parts if part)
