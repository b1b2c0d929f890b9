# The weight of a match is the weight of the field it stands in: what people say (title, `asked_as`,
# glossary) speaks for a document far more than its long legal text does.

"""What is searched in each kind of document."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rightscli.model import Kind, Language, Localised

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from rightscli.knowledge import Knowledge
    from rightscli.model import Act, Authority, DeadlineRule, Phrases, Provision, Situation, Term

COLUMNS = ("title", "asked", "terms", "summary", "questions", "steps", "grounds")


@dataclass(slots=True)
class Entry:
    """One thing that can be found, with its texts by column."""

    id: str
    kind: Kind
    title: Localised
    texts: dict[str, list[str]]
    phrases: list[tuple[str, str, str]] = field(default_factory=list)
    """Short texts that may match a query as a whole: (column, language, text)."""
    urgency: str | None = None
    area: str | None = None


def entries(knowledge: Knowledge) -> Iterator[Entry]:
    """Yield everything that can be found, situations first."""
    from rightscli.model import Act, Authority, DeadlineRule, Letter, Situation, Term  # noqa: PLC0415

    terms = [term for term in knowledge.documents(Kind.TERM) if isinstance(term, Term)]
    forms: dict[str, list[str]] = {}
    for term in terms:
        for situation in term.situations:
            forms.setdefault(situation, []).extend(form for _, _, form in forms_of(term))
    for document in knowledge.documents(Kind.SITUATION):
        assert isinstance(document, Situation)
        yield _situation(document, forms.get(document.id, []), knowledge)
    for term in terms:
        yield _term(term)
    for document in knowledge.documents(Kind.AUTHORITY):
        assert isinstance(document, Authority)
        yield _authority(document)
    for document in knowledge.documents(Kind.DEADLINE):
        assert isinstance(document, DeadlineRule)
        yield _deadline(document)
    for document in knowledge.documents(Kind.LETTER):
        assert isinstance(document, Letter)
        yield _plain(document.id, Kind.LETTER, document.title)
    for document in knowledge.documents(Kind.ACT):
        assert isinstance(document, Act)
        yield _act(document)
        for provision in knowledge.provisions_of(document.id):
            yield _provision(document, provision)


def forms_of(term: Term) -> Iterator[tuple[str, str, str]]:
    """Yield every form of a term: (kind of form, language, form)."""
    for language in Language:
        official = term.official.written_in(language)
        if official:
            yield "official", language.value, official
        for name in ("abbreviations", "colloquial", "slang"):
            for form in getattr(getattr(term, name), language.value):
                yield name, language.value, form


def spoken(text: str, names: Mapping[str, str]) -> str:
    """
    Return a text with its inline references read out.

    Args:
        text: Prose of the knowledge.
        names: What to read for a reference such as `authority:police`; others are left out.
    """
    if "{" not in text:
        return text
    pieces = []
    for piece in text.split("{"):
        inside, brace, after = piece.partition("}")
        pieces.append(f"{names.get(inside.partition('|')[0], '')} {after}" if brace else piece)
    return " ".join(pieces)


def _both(*texts: Localised | None) -> list[str]:
    return [part for text in texts if text is not None for part in (text.ru, text.en) if part]


def _all(phrases: Phrases) -> list[tuple[str, str]]:
    return [("ru", text) for text in phrases.ru] + [("en", text) for text in phrases.en]


def _named(column: str, texts: Iterable[Localised]) -> list[tuple[str, str, str]]:
    return [
        (column, language.value, written)
        for text in texts
        for language in Language
        if (written := text.written_in(language))
    ]


def _situation(situation: Situation, forms: list[str], knowledge: Knowledge) -> Entry:
    claims = [*situation.steps, *situation.never]
    law = [*situation.rights, *situation.unlawful_because, *situation.lawful_when, *situation.appeals]
    acts = {ground.partition("/")[0] for claim in law for ground in claim.grounds if "/" in ground}
    names = [act.short_title for id_ in sorted(acts) if (act := knowledge.act_of(id_))]
    steps = _both(*(part for claim in claims for part in (claim.text, claim.why)))
    steps += _both(*(part for asked in situation.ask_first for part in (asked.text, asked.why)))
    grounds = _both(*(part for claim in law for part in (claim.text, claim.why)), *names)
    grounds += _both(*(appeal.form for appeal in situation.appeals))
    rest = [*situation.evidence, *situation.risks]
    return Entry(
        id=situation.id,
        kind=Kind.SITUATION,
        title=situation.title,
        urgency=situation.urgency.value,
        area=situation.area.value,
        texts={
            "title": _both(situation.title),
            "asked": [text for _, text in _all(situation.asked_as)],
            "terms": forms,
            "summary": _both(situation.summary, *situation.recognise),
            "questions": _both(*(question.q for question in situation.questions)),
            "steps": steps + _both(*(question.a for question in situation.questions)),
            "grounds": grounds + _both(*(part for claim in rest for part in (claim.text, claim.why))),
        },
        phrases=[
            *_named("title", [situation.title]),
            *(("asked", language, text) for language, text in _all(situation.asked_as)),
            *_named("questions", [question.q for question in situation.questions]),
            *_named("signs", situation.recognise),
        ],
    )


def _term(term: Term) -> Entry:
    forms = list(forms_of(term))
    return Entry(
        id=term.id,
        kind=Kind.TERM,
        title=term.official,
        area=term.area.value,
        texts={"title": [form for _, _, form in forms], "summary": _both(term.definition)},
        phrases=[("terms", language, form) for _, language, form in forms],
    )


def _authority(authority: Authority) -> Entry:
    entry = _plain(authority.id, Kind.AUTHORITY, authority.name)
    entry.texts["title"] += authority.name.forms.values()
    entry.texts["summary"] = _both(*authority.can, *authority.cannot)
    return entry


def _deadline(rule: DeadlineRule) -> Entry:
    entry = _plain(rule.id, Kind.DEADLINE, rule.title)
    entry.texts["summary"] = _both(rule.trigger.text)
    entry.texts["steps"] = _both(rule.notes, *(version.says for version in rule.versions))
    return entry


def _act(act: Act) -> Entry:
    entry = _plain(act.id, Kind.ACT, act.title)
    entry.texts["title"] += [*_both(act.short_title), *([act.number] if act.number else [])]
    entry.texts["asked"] = list(act.aliases)
    entry.phrases += [*_named("title", [act.short_title]), *(("asked", "", alias) for alias in act.aliases)]
    return entry


def _provision(act: Act, provision: Provision) -> Entry:
    from rightscli.law import citation  # noqa: PLC0415 - only an index needs it

    written = {language: citation(act, provision.address, language) for language in Language}
    title = Localised(ru=written[Language.RU], en=written[Language.EN])
    if provision.heading is not None:
        english = provision.heading.en
        title = Localised(
            ru=f"{title.ru}: {provision.heading.ru}", en=f"{title.en}: {english}" if english else title.en
        )
    entry = _plain(provision.ref, Kind.ACT, title)
    entry.texts["title"] = _both(provision.heading)
    entry.texts["summary"] = _both(*(version.says for version in provision.versions))
    return entry


def _plain(id_: str, kind: Kind, title: Localised) -> Entry:
    return Entry(
        id=id_, kind=kind, title=title, texts={"title": _both(title)}, phrases=_named("title", [title])
    )
