"""`rights kb review`: note the outcome of a reading in the document itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.cli import ExitCode
from rightscli.cli.console import tell, write_file
from rightscli.cli.guard import CommandError
from rightscli.cli.words import say
from rightscli.cli.workshop import document_root
from rightscli.model import ReviewStatus

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from rightscli.source import SourceFile


def review(
    id: str,
    *,
    status: ReviewStatus | None,
    by: str | None,
    checked_to: date | None,
    due: date | None,
    replaced_by: str | None,
    today: date,
) -> int:
    """Write the outcome of a reading into a document; nothing else in its file changes."""
    from rightscli.editing import ReviewError, write_review

    path, file = _file_of(id)
    if checked_to is not None and checked_to > today:
        raise CommandError(say("the law cannot have been checked to a day that has not come"), ExitCode.USAGE)
    if status is ReviewStatus.REVIEWED and by is None:
        raise CommandError(say("who has reviewed it? add --by ROLE"), ExitCode.USAGE)
    given = {
        "status": status and status.value,
        "law_checked_to": checked_to and checked_to.isoformat(),
        "reviewed_on": by and today.isoformat(),
        "reviewed_by": by and _role(by),
        "review_due": due and due.isoformat(),
        "replaced_by": replaced_by,
    }
    values = {key: value for key, value in given.items() if value}
    if not values:
        raise CommandError(say("nothing to write: name a status, a role, or a day"), ExitCode.USAGE)
    _refuse_overdue(file, due, today)
    try:
        text = write_review(file, values)
    except ReviewError as error:
        raise CommandError(
            say("{path}: the review block cannot be written in place").format(path=path), help=str(error)
        ) from error
    if text != file.text:
        write_file(path, text, force=True)
    tell(say("{path}: {values}").format(path=path, values=", ".join(f"{k}: {v}" for k, v in values.items())))
    return ExitCode.DONE


def _refuse_overdue(file: SourceFile, due: date | None, today: date) -> None:
    kept = file.data["review"].get("review_due", "") if isinstance(file.data, dict) else ""
    if due is None and kept <= today.isoformat():
        message = say("the next review was due on {day}; say when the next one is: --due YYYY-MM-DD")
        raise CommandError(message.format(day=kept), ExitCode.USAGE)


def _role(by: str) -> str:
    role = by.strip()
    if not role or not all(sign.isalpha() or sign in " -" for sign in role):
        raise CommandError(say("{by!r} is no role; write one such as lawyer").format(by=by), ExitCode.USAGE)
    return role


def _file_of(id: str) -> tuple[Path, SourceFile]:
    from rightscli.knowledge import SourceTreeError
    from rightscli.source import find, read

    root = document_root()
    for path in find(root, display=str(root)).files:
        if path.stem == id:
            file = read(path, display=str(path))
            if file.findings:
                raise SourceTreeError(path, file.findings)
            if isinstance(file.data, dict) and isinstance(file.data.get("review"), dict):
                return path, file
    raise CommandError(say("no document named {id} carries a review").format(id=id))
