# Everything is rendered before anything is written: an interrupted run, a missing library or a file in
# the way leaves the directory as it was.

"""Handouts: from options to files."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from rightscli.cli import ExitCode
from rightscli.cli.clock import today as day_of_clock
from rightscli.cli.console import emit, tell, write_file
from rightscli.cli.guard import CommandError
from rightscli.cli.session import with_knowledge
from rightscli.cli.words import count, say
from rightscli.model import Kind, Language, ReviewStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from rightscli.cli.settings import Settings
    from rightscli.handouts import Handout, NotForHandoutsError, Request
    from rightscli.knowledge import Knowledge
    from rightscli.pages import Leaflet, PaperSize, Readers

_ENDINGS = {
    "pdf": ".pdf",
    "docx": ".docx",
    "html": ".html",
    "markdown": ".md",
    "telegram": ".telegram.txt",
    "text": ".txt",
}
_BY_ENDING = {".pdf": "pdf", ".docx": "docx", ".html": "html", ".htm": "html", ".md": "markdown"}
_SHEETS = frozenset(("pdf", "docx"))
"""Formats that are no text and never go to standard output."""


def hand_out(
    ids: Sequence[str],
    settings: Settings,
    *,
    set_: str | None,
    formats: Sequence[str],
    language: str | None,
    readers: Readers | None,
    size: PaperSize,
    neutral: bool,
    allow_stale: bool,
    today: date | None,
) -> int:
    """Make a handout and write it; exit 1 where it is out of date and nobody said that it may be."""
    if bool(ids) == (set_ is not None):
        raise CommandError(
            say("name situations, or one set with --set, and not both"),
            ExitCode.USAGE,
            help=say("the sets: {command}").format(command="rights list --kind handout"),
        )
    chosen = tuple(str(each) for each in formats) or (_by_ending(settings.output),)
    day = today or day_of_clock()
    as_of = settings.day or day
    _check_output(chosen, settings)

    def action(knowledge: Knowledge) -> int:
        from rightscli.handouts import NotForHandoutsError, Request, make, readers_of

        handout_set = None if set_ is None else knowledge.handout(set_)
        request = Request(
            set=set_,
            ids=tuple(ids),
            readers=readers or readers_of(handout_set),
            size=size,
            languages=_languages(language, settings),
            neutral=neutral,
            as_of=as_of,
            as_of_asked=settings.as_of_asked,
        )
        try:
            made = make(knowledge, request, today=max(day, as_of))
        except NotForHandoutsError as error:
            raise CommandError(
                _not_for_handouts(knowledge, error), ExitCode.NEGATIVE, help=_help(error)
            ) from None
        if not allow_stale:
            _refuse_stale(knowledge, made, max(day, as_of))
        if made.left_out:
            left = count(
                "{number} item is left out because it draws attention",
                "{number} items are left out because they draw attention",
                made.left_out,
            )
            tell(left.format(number=made.left_out), settings)
        return _write(made.leaflet, request, chosen, settings)

    return with_knowledge(settings, action)


def _languages(language: str | None, settings: Settings) -> tuple[Language, ...]:
    if language == "both":
        return (Language.RU, Language.EN)
    return (settings.language if language is None else Language(language),)


def _by_ending(output: Path | None) -> str:
    if output is None:
        return "text"
    if output.name.endswith(_ENDINGS["telegram"]):
        return "telegram"
    return _BY_ENDING.get(output.suffix.lower(), "text")


def _check_output(formats: Sequence[str], settings: Settings) -> None:
    if settings.output is None:
        if len(formats) > 1:
            raise CommandError(
                say("several formats need a directory"), ExitCode.USAGE, help=say("add: -o DIR")
            )
        if formats[0] in _SHEETS:
            message = say("the format {format} is written to a file").format(format=formats[0])
            raise CommandError(message, ExitCode.USAGE, help=say("add: -o FILE"))
    elif len(formats) > 1 and settings.output.exists() and not settings.output.is_dir():
        message = say("several formats need a directory, and {path} is a file").format(path=settings.output)
        raise CommandError(message, ExitCode.USAGE)


def _not_for_handouts(knowledge: Knowledge, error: NotForHandoutsError) -> str:
    import difflib

    if error.found is not None:
        message = say("{name} is of the kind {kind}; handouts are made of situations or of a set")
        return message.format(name=error.name, kind=error.found.value)
    known = [summary.id for summary in knowledge.summaries(kind=error.expected)]
    close = difflib.get_close_matches(error.name, known, n=3)
    what = (
        say("there is no set {name}")
        if error.expected is Kind.HANDOUT
        else say("there is no situation {name}")
    )
    message = what.format(name=error.name)
    return f"{message}; {say('did you mean {names}?').format(names=', '.join(close))}" if close else message


def _help(error: NotForHandoutsError) -> str:
    command = "rights list --kind handout" if error.expected is Kind.HANDOUT else "rights list"
    return say("see: {command}").format(command=command)


def _refuse_stale(knowledge: Knowledge, made: Handout, day: date) -> None:
    life = made.lifetime
    help_ = say("look at it again, or add --allow-stale: every page will then say that it is out of date")
    if life.valid_until < day:
        message = say("this handout was valid until {day}: {document} had to be looked at again by then")
        raise CommandError(message.format(day=life.valid_until, document=life.ends_with), help=help_)
    if life.status is ReviewStatus.RETIRED:
        for id_ in made.request.ids:
            situation = knowledge.situation(id_)
            if situation is not None and situation.review.status is ReviewStatus.RETIRED:
                message = say("the page {id} is withdrawn; use instead: {other}")
                other = situation.review.replaced_by or "—"
                raise CommandError(message.format(id=id_, other=other), help=help_)


def _write(leaflet: Leaflet, request: Request, formats: Sequence[str], settings: Settings) -> int:
    into = settings.output
    directory = into is not None and (len(formats) > 1 or into.is_dir())
    if into is None or not directory:
        content = render(formats[0], leaflet)
        if into is None:
            assert isinstance(content, str)
            emit(content, settings)
        else:
            write_file(into, content, force=settings.force)
        return ExitCode.DONE
    files: list[tuple[Path, str | bytes]] = []
    for number, each in enumerate(formats, 1):
        doing = say("making {format}, {number} of {total}")
        tell(doing.format(format=each, number=number, total=len(formats)), settings)
        files += [(into / name, content) for name, content in _files(leaflet, request, each)]
    there = next((path for path, _content in files if path.exists()), None)
    if there is not None and not settings.force:
        raise FileExistsError(str(there))
    into.mkdir(parents=True, exist_ok=True)
    for path, content in files:
        write_file(path, content, force=settings.force)
    done = count("{number} file written to {path}", "{number} files written to {path}", len(files))
    tell(done.format(number=len(files), path=into), settings)
    return ExitCode.DONE


def _files(leaflet: Leaflet, request: Request, format_: str) -> Iterator[tuple[str, str | bytes]]:
    name = _name(leaflet, request)
    if format_ != "telegram":
        yield f"{name}{_ENDINGS[format_]}", render(format_, leaflet)
        return
    from rightscli.formats.leaflet_telegram import messages

    for number, message in enumerate(messages(leaflet), 1):
        yield f"{name}.telegram-{number:02}.txt", f"{message}\n"


def _name(leaflet: Leaflet, request: Request) -> str:
    # The name of a neutral file says nothing either.
    if leaflet.neutral:
        return leaflet.code
    languages = "-".join(language.value for language in request.languages)
    return f"{leaflet.id}-{leaflet.readers.value}-{languages}-{leaflet.size.value}"


def render(format_: str, leaflet: Leaflet) -> str | bytes:
    """
    Return a leaflet in a format.

    Raises CommandError where the library that writes the format is not installed.
    """
    try:
        module = import_module(f"rightscli.formats.leaflet_{format_}")
    except ImportError as error:
        message = say("the format {format} cannot be written: the library {name} is not installed")
        raise CommandError(
            message.format(format=format_, name=error.name or error),
            help=say("install it: {command}").format(command=f"pip install {error.name or ''}".strip()),
        ) from None
    content = module.render(leaflet)
    assert isinstance(content, str | bytes)
    return content
