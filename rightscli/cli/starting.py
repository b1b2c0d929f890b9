"""`rights kb new`: begin a document from a template."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from rightscli.cli import ExitCode
from rightscli.cli.console import tell, write_file
from rightscli.cli.guard import CommandError
from rightscli.cli.words import say
from rightscli.cli.workshop import document_root
from rightscli.model import Area, Kind

if TYPE_CHECKING:
    from datetime import date


REVIEW_AGAIN = timedelta(days=90)
"""The law of the field changes about every three months."""


def new(kind: Kind, id: str, *, area: Area | None, output: str | None, today: date) -> int:
    """
    Write a new document as a commented template, where documents of its kind stand.

    An existing file is never overwritten; `-` as output prints the template.
    """
    from rightscli.checks import modeline, schema_of
    from rightscli.editing import template
    from rightscli.source import folder_of

    if kind is Kind.SITUATION and area is None:
        raise CommandError(say("a situation stands in an area: add --area AREA"), ExitCode.USAGE)
    _refuse_wrong_id(id)
    if kind is Kind.TERM and id not in list(Area):
        areas = ", ".join(Area)
        raise CommandError(
            say("a glossary is named after its area: {areas}").format(areas=areas), ExitCode.USAGE
        )
    values: dict[str, object] = {"id": id}
    if kind is Kind.SITUATION:
        values["area"] = area
    elif kind is Kind.TERM:
        values = {"area": id}
    elif kind is Kind.INCIDENT:
        values = {"year": int(id)} if id.isdigit() else {}
    days = dict.fromkeys(("law_checked_to", "last_checked", "read_on"), today.isoformat())
    days["review_due"] = (today + REVIEW_AGAIN).isoformat()
    text = template(schema_of(kind, annotated=True), values, modeline(kind), days)
    if output == "-":
        sys.stdout.write(text)
        return ExitCode.DONE
    path = Path(output) if output else _place(kind, id, area)
    if output is None and any((document_root() / folder_of(kind)).rglob(f"{id}.yaml")):
        raise FileExistsError(str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    write_file(path, text, force=False)
    tell(say("{path} is ready; fill in what is marked, then: rights kb check {path}").format(path=path))
    return ExitCode.DONE


def _place(kind: Kind, id: str, area: Area | None) -> Path:
    from rightscli.source import folder_of

    folder = document_root() / folder_of(kind)
    return (folder / area.value if kind is Kind.SITUATION and area else folder) / f"{id}.yaml"


def _refuse_wrong_id(id: str) -> None:
    words = id.split("-")
    if not id.isascii() or not all(word.isalnum() and word == word.lower() for word in words):
        raise CommandError(
            say("{id!r} is no id").format(id=id),
            ExitCode.USAGE,
            help=say("use small Latin letters, digits and single hyphens, as in paper-summons"),
        )
