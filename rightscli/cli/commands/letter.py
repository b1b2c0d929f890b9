"""`rights letter`: a paper to sign and send."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rightscli.cli.completion import complete_letter, complete_situation
from rightscli.cli.options import with_settings
from rightscli.cli.settings import Settings
from rightscli.cli.words import say
from rightscli.model import LetterForm


@with_settings
def letter(
    id: Annotated[
        str | None,
        typer.Argument(
            metavar="ID", help=say("The letter; without it all are listed."), autocompletion=complete_letter
        ),
    ] = None,
    *,
    show: Annotated[
        bool, typer.Option("--show", help=say("Show the empty letter and what it asks for."))
    ] = False,
    facts: Annotated[
        Path | None,
        typer.Option(
            "--facts", metavar="FILE", help=say("Take the facts from this YAML file: one for all letters.")
        ),
    ] = None,
    set_: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=VALUE", help=say("Give one fact; may be repeated.")),
    ] = None,
    situation: Annotated[
        str | None,
        typer.Option(
            "--for",
            metavar="SITUATION",
            help=say("Fill all letters of this situation into the directory after -o."),
            autocompletion=complete_situation,
        ),
    ] = None,
    form: Annotated[
        LetterForm | None, typer.Option("--form", help=say("List only papers of this sort."))
    ] = None,
    no_input: Annotated[
        bool, typer.Option("--no-input", help=say("Ask nothing; fail and name every missing fact."))
    ] = False,
    draft: Annotated[
        bool, typer.Option("--draft", help=say("Mark what is missing in the paper instead of failing."))
    ] = False,
    no_check_page: Annotated[
        bool, typer.Option("--no-check-page", help=say("Leave out the last page with what to check."))
    ] = False,
    settings: Settings,
) -> int:
    """List letters, show one, or fill it: DOCX, PDF or plain text, by the ending of the file after -o."""
    from rightscli.cli import writing_letters as run

    asked = run.Asked(
        facts=facts,
        named=tuple(set_ or ()),
        ask=not no_input,
        draft=draft,
        check=not no_check_page,
    )
    if situation is not None:
        return run.fill_all(id, situation, asked, settings)
    if id is None:
        return run.list_letters(settings, form=form)
    if show:
        return run.show(id, asked, settings)
    return run.fill_one(id, asked, settings)
