"""Lists, laws, terms and places: from settings to an exit code."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from rightscli.cli import ExitCode
from rightscli.cli.console import emit, screen
from rightscli.cli.guard import CommandError
from rightscli.cli.reading import put_page, query_of
from rightscli.cli.session import with_knowledge
from rightscli.cli.words import say
from rightscli.knowledge import Base, find_places
from rightscli.model import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rightscli.cli.settings import Settings
    from rightscli.knowledge import Knowledge, Summary
    from rightscli.model import Area, Audience, Urgency
    from rightscli.pages import SectionName


def list_documents(
    settings: Settings,
    *,
    kind: Kind,
    area: Area | None,
    audience: Audience | None,
    urgency: Urgency | None,
) -> int:
    """List the documents that pass every filter; exit 1 when none does."""

    def chosen(summary: Summary) -> bool:
        return (
            (area is None or summary.area is area)
            and (audience is None or audience.value in summary.audience)
            and (urgency is None or summary.urgency is urgency)
        )

    def action(knowledge: Knowledge) -> int:
        from rightscli.formats import listing

        found = [summary for summary in knowledge.summaries(kind=kind) if chosen(summary)]
        if not found:
            raise CommandError(say("no document of this kind passes these filters"))
        if settings.machine:
            emit(listing.as_json(found, settings.language), settings)
        else:
            look = screen(settings, os.environ)
            text = listing.as_text(
                found, settings.language, width=look.width, terminal=look.terminal, color=look.color
            )
            emit(text, settings, paged=look.terminal and settings.pager and text.count("\n") >= look.height)
        return ExitCode.DONE

    return with_knowledge(settings, action)


def law(words: Sequence[str], settings: Settings, *, section: SectionName | None = None) -> int:
    """Show the act or the provisions that a citation names; exit 1 when we hold none of them."""
    text = query_of(words)

    def action(knowledge: Knowledge) -> int:
        put_page(knowledge, held_path(knowledge, text), settings, section=section)
        return ExitCode.DONE

    return with_knowledge(settings, action)


def held_path(knowledge: Knowledge, text: str) -> str:
    """
    Return the path of the act or the provisions that a citation names.

    Raises CommandError for a text that is no citation, and for a provision that we do not hold.
    """
    from rightscli.law import ActNames, parse_citation

    cited = parse_citation(text, ActNames(knowledge.act_names()))
    if cited is None:
        raise CommandError(
            say("{text!r} is not a citation that we can read").format(text=text),
            help=say("write it like «ст. 28 53-ФЗ», «328 УК», or fz-53/29/4"),
        )
    path = cited.path or _only_act_with(knowledge, text, "/".join(cited.units))
    if "/" in path and not knowledge.provisions_under(path):
        raise CommandError(_not_held(knowledge, text, path))
    return path


def _only_act_with(knowledge: Knowledge, text: str, tail: str) -> str:
    acts = list(dict.fromkeys(provision.act for provision in knowledge.acts_with(tail)))
    if not acts:
        raise CommandError(say("no act that we hold has the provision {text!r}").format(text=text))
    if len(acts) > 1:
        lines = "\n".join(f"  rights law {act}/{tail}" for act in acts)
        raise CommandError(say("several acts have it; name one of them"), help=lines.lstrip())
    return f"{acts[0]}/{tail}"


def _not_held(knowledge: Knowledge, text: str, path: str) -> str:
    held = ", ".join(provision.ref for provision in knowledge.provisions_of(path.partition("/")[0]))
    message = say("we hold nothing about {text!r}; of this act we hold: {held}")
    return message.format(text=text, held=held or "—")


def term(words: Sequence[str], settings: Settings) -> int:
    """Show the term that has this form; exit 1 when there is none."""
    word = query_of(words)

    def action(knowledge: Knowledge) -> int:
        id_ = _term_with_form(knowledge, word) or _term_found(knowledge, word, settings)
        if id_ is None:
            raise CommandError(
                say("the glossary has no word {word!r}").format(word=word),
                help=say("search for it: {command}").format(command=f"rights find {word}"),
            )
        put_page(knowledge, id_, settings)
        return ExitCode.DONE

    return with_knowledge(settings, action)


def _term_with_form(knowledge: Knowledge, word: str) -> str | None:
    from rightscli.model import Term
    from rightscli.text import fold

    wanted = fold(word)
    for document in knowledge.documents(Kind.TERM):
        assert isinstance(document, Term)
        phrases = (document.abbreviations, document.colloquial, document.slang)
        forms = [document.id, document.official.ru, document.official.en or ""]
        forms += [form for group in phrases for form in (*group.ru, *group.en)]
        if wanted in {fold(form) for form in forms}:
            return document.id
    return None


def _term_found(knowledge: Knowledge, word: str, settings: Settings) -> str | None:
    from rightscli.search import find

    answer = find(knowledge, word, language=settings.language, limit=20)
    return next((hit.id for hit in answer.hits if hit.kind is Kind.TERM), None)


def paths(settings: Settings) -> int:
    """Show which knowledge is used and why."""
    places = find_places(settings.knowledge, os.environ)
    why = {
        Base.ENVIRONMENT: say("named by RIGHTS_KNOWLEDGE"),
        Base.PACKAGED: say("shipped with the program"),
        Base.CHECKOUT: say("the checkout that the program runs from"),
        Base.MISSING: say("not found"),
    }[places.base]
    cache = str(places.cache) if places.cache else None
    overlays = [str(overlay) for overlay in places.overlays]
    if settings.machine:
        import json

        shown = {
            "knowledge": {"path": str(places.path), "base": places.base.value},
            "overlays": overlays,
            "cache": cache,
        }
        emit(json.dumps(shown, ensure_ascii=False, indent=2) + "\n", settings)
        return ExitCode.DONE
    lines = [say("knowledge: {path} ({why})").format(path=places.path, why=why)]
    lines += [say("overlay:   {path} (named by --knowledge)").format(path=overlay) for overlay in overlays]
    lines.append(say("cache:     {path}").format(path=cache or "—"))
    emit("\n".join(lines) + "\n", settings)
    return ExitCode.DONE
