"""`rights kb`: checking and building the knowledge itself."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rightscli.cli.clock import today
from rightscli.cli.commands.kb_changes import diff, impact
from rightscli.cli.commands.kb_format import format_
from rightscli.cli.commands.kb_lsp import lsp
from rightscli.cli.commands.kb_new import new
from rightscli.cli.commands.kb_preview import preview
from rightscli.cli.commands.kb_review import review
from rightscli.cli.options import read_date, with_settings
from rightscli.cli.settings import Settings
from rightscli.cli.usage import Command
from rightscli.cli.words import LANGUAGE, say
from rightscli.model import Kind, Language


class FindingsFormat(StrEnum):
    """How findings are written."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
    MARKDOWN = "markdown"
    SARIF = "sarif"


class ExplainFormat(StrEnum):
    """How rules are explained."""

    TEXT = "text"
    MARKDOWN = "markdown"


SchemaName = StrEnum(  # type: ignore[misc] # members are the kinds, and what they share
    "SchemaName",
    {
        name.upper(): name
        for name in (
            *(kind.value for kind in Kind if kind not in (Kind.TERM, Kind.INCIDENT)),
            "glossary",
            "incidents",
            "common",
        )
    },
)

kb = typer.Typer(rich_markup_mode=None, no_args_is_help=True)

_Lang = Annotated[Language | None, typer.Option("--lang", help=say("Language of the messages."))]


@kb.command("check", cls=Command, help=say("Check documents: every finding with its place and what to do."))
def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH...]", help=say("Files or directories; the whole knowledge by default.")
        ),
    ] = None,
    *,
    output_format: Annotated[
        FindingsFormat, typer.Option("--format", help=say("How the findings are written."))
    ] = FindingsFormat.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help=say("Warnings fail as well."))] = False,
    select: Annotated[
        list[str] | None, typer.Option("--select", metavar="CODE", help=say("Only these codes or groups."))
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="CODE", help=say("Not these codes or groups."))
    ] = None,
    strict_fresh: Annotated[
        bool,
        typer.Option("--strict-fresh", help=say("Warnings fail, and so does what must be looked at again.")),
    ] = False,
    over: Annotated[
        Path | None,
        typer.Option(
            "--over",
            metavar="DIR",
            help=say("Check documents against those of this directory, over which they lie."),
        ),
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help=say("Write the fixes that are sure."))] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help=say("Write the guesses as well: look at each of them."))
    ] = False,
    diff_: Annotated[
        bool, typer.Option("--diff", help=say("Show what --fix would change, and change nothing."))
    ] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help=say("Only count the findings of each rule."))
    ] = False,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help=say("Findings leave the exit code at 0."))
    ] = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help=say("Read every file anew."))] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help=say("No colour."))] = False,
    lang: _Lang = None,
) -> int:
    """Check documents."""
    from rightscli.cli import workshop

    return workshop.check(
        paths or [],
        manner=workshop.manner_of(
            output_format.value,
            lang or LANGUAGE,
            color=not no_color,
            statistics=statistics,
            exit_zero=exit_zero,
        ),
        strict=strict or strict_fresh,
        select=tuple(select or ()),
        ignore=tuple(ignore or ()),
        cached=not no_cache,
        fresh_on=today() if strict_fresh else None,
        over=over,
        mend=workshop.Mend(unsafe_fixes, diff_) if fix or unsafe_fixes or diff_ else None,
    )


@kb.command("stale", cls=Command, help=say("List what has to be looked at again."))
def stale(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH...]", help=say("Files or directories; the whole knowledge by default.")
        ),
    ] = None,
    *,
    within: Annotated[
        int, typer.Option("--within", metavar="DAYS", min=0, max=3650, help=say("Look so many days ahead."))
    ] = 0,
    output_format: Annotated[
        FindingsFormat, typer.Option("--format", help=say("How the findings are written."))
    ] = FindingsFormat.TEXT,
    day: Annotated[
        date | None,
        typer.Option(
            "--today",
            parser=read_date,
            metavar="YYYY-MM-DD",
            help=say("Take this day for today."),
        ),
    ] = None,
    no_color: Annotated[bool, typer.Option("--no-color", help=say("No colour."))] = False,
    lang: _Lang = None,
) -> int:
    """List what is due."""
    from rightscli.cli import workshop

    return workshop.stale(
        paths or [],
        day=day or today(),
        within=within,
        manner=workshop.manner_of(output_format.value, lang or LANGUAGE, color=not no_color),
    )


@kb.command("explain", cls=Command, help=say("Explain a code of the check."))
def explain(
    code: Annotated[
        str | None, typer.Argument(metavar="[CODE]", help=say("A code such as K302; all of them by default."))
    ] = None,
    *,
    whole: Annotated[bool, typer.Option("--all", help=say("All codes in full."))] = False,
    output_format: Annotated[
        ExplainFormat, typer.Option("--format", help=say("How the explanation is written."))
    ] = ExplainFormat.TEXT,
    lang: _Lang = None,
) -> int:
    """Explain a code."""
    from rightscli.cli import workshop

    markdown = output_format is ExplainFormat.MARKDOWN
    return workshop.explain(code, language=lang or LANGUAGE, whole=whole, markdown=markdown)


@kb.command("build", cls=Command, help=say("Compile the knowledge into one store file."))
def build(
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help=say("The store file to write."))
    ],
    *,
    root: Annotated[
        Path | None,
        typer.Option("--root", metavar="DIR", help=say("Directory of documents; the checkout's by default.")),
    ] = None,
    pages: Annotated[
        bool,
        typer.Option(
            "--pages/--no-pages", help=say("Write the pages in advance, so that showing one is quick.")
        ),
    ] = True,
    force: Annotated[
        bool, typer.Option("--force", help=say("Overwrite the file if it is already there."))
    ] = False,
) -> int:
    """Compile the knowledge."""
    from rightscli.cli import workshop

    return workshop.build(root, output, pages=pages, force=force)


@kb.command("stats", cls=Command, help=say("Count the documents, the claims and what needs a look."))
@with_settings
def stats(*, settings: Settings) -> int:
    """Count everything."""
    from rightscli.cli import surveying

    return surveying.stats(settings)


@kb.command("relevance", cls=Command, help=say("Measure how well the search answers a file of queries."))
@with_settings
def relevance(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help=say("A YAML list of queries with the answers expected."))
    ],
    *,
    part: Annotated[
        str | None, typer.Option("--part", metavar="NAME", help=say("Only the queries of this part."))
    ] = None,
    settings: Settings,
) -> int:
    """Measure the search."""
    from rightscli.cli import judging

    return judging.relevance(file, settings, part=part)


@kb.command("schema", cls=Command, help=say("Print the schema of a kind of documents."), no_args_is_help=True)
def schema(
    kind: Annotated[
        SchemaName,
        typer.Argument(metavar="KIND", help=say("The kind: {words}.").format(words=", ".join(SchemaName))),
    ],
) -> int:
    """Print a schema."""
    from rightscli.cli import workshop

    return workshop.schema(str(kind))


@kb.command(
    "translations",
    cls=Command,
    help=say("List texts without a current English translation, or accept the translations."),
)
def translations(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH...]", help=say("Files or directories; the whole knowledge by default.")
        ),
    ] = None,
    *,
    accept: Annotated[
        bool,
        typer.Option(
            "--accept", help=say("Note in the files that the English texts were compared with the Russian.")
        ),
    ] = False,
) -> int:
    """List or accept translations."""
    from rightscli.cli import workshop

    return workshop.translations(paths or [], accept=accept)


kb.command("diff", cls=Command, help=say("Show what the advice says on one day and not on another."))(diff)
kb.command(
    "impact",
    cls=Command,
    help=say("Show everything that leans on a provision or a document."),
    no_args_is_help=True,
)(impact)
kb.command(
    "review",
    cls=Command,
    help=say("Note in a document who has read it, and to which day the law was checked."),
    no_args_is_help=True,
)(review)
kb.command(
    "format", cls=Command, help=say("Put documents into the shape of the house; meaning and comments stay.")
)(format_)
kb.command(
    "new",
    cls=Command,
    help=say("Begin a document: a commented template with marked blanks."),
    no_args_is_help=True,
)(new)
kb.command("lsp", cls=Command, help=say("Help an editor while documents are written (language server)."))(lsp)
kb.command(
    "preview",
    cls=Command,
    help=say("Show the page of a document from the files as they are, with its findings."),
    no_args_is_help=True,
)(preview)
