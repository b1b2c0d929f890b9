"""`rights handout verify`: from a code or a file to an answer."""

from __future__ import annotations

import difflib
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, assert_never

from rightscli.cli import ExitCode
from rightscli.cli.clock import today as day_of_clock
from rightscli.cli.console import emit
from rightscli.cli.guard import CommandError
from rightscli.cli.handing_out import render
from rightscli.cli.session import with_knowledge
from rightscli.cli.words import say
from rightscli.model import Record, ReviewStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from rightscli.cli.settings import Settings
    from rightscli.handouts import Change, Handout, Verdict
    from rightscli.knowledge import Knowledge

_MOST_LINES = 60
STATUS = {
    ReviewStatus.DRAFT: say("draft"),
    ReviewStatus.REVIEWED: say("reviewed"),
    ReviewStatus.DISPUTED: say("disputed"),
    ReviewStatus.RETIRED: say("retired"),
}
KIND = {"changed": say("changed"), "added": say("added"), "removed": say("removed"), "moved": say("moved")}
_MESSAGE = re.compile(r"^<b>\d+/\d+ ", re.MULTILINE)
_TELEGRAM = re.compile(r"^(?:-{12} \d+/\d+|<b>\d+/\d+ .*</b>)$")


class Lines(Record):
    """What a text handout has that today's has not, and the other way round."""

    gone: tuple[str, ...] = ()
    come: tuple[str, ...] = ()


def verify(text: str, ids: Sequence[str], settings: Settings, *, today: date | None) -> int:
    """Say whether a handout still stands; exit 0 only if it does and is not out of date."""
    day = today or day_of_clock()
    as_of = settings.day or day

    def action(knowledge: Knowledge) -> int:
        verdict, lines = _judged(knowledge, text, ids, as_of)
        over = any(each.lifetime.valid_until < day for each in verdict.handouts)
        if settings.machine:
            data = json.dumps(_data(verdict, lines, out_of_date=over), ensure_ascii=False, indent=2)
            emit(f"{data}\n", settings)
        else:
            emit("\n".join(_said(verdict, lines, day)) + "\n", settings)
        from rightscli.handouts import State

        stands = verdict.state is State.CURRENT and not over and not lines.gone
        return ExitCode.DONE if stands else ExitCode.NEGATIVE

    return with_knowledge(settings, action)


def _judged(knowledge: Knowledge, text: str, ids: Sequence[str], as_of: date) -> tuple[Verdict, Lines]:
    from rightscli.handouts import LARGEST, find_codes, find_manifest, verify_code, verify_manifest

    path = Path(text)
    if not _is_file(path):
        if any(sign in text for sign in "./\\"):
            raise CommandError(say("there is no file {path}").format(path=text))
        return verify_code(knowledge, text, as_of=as_of, ids=ids), Lines()
    if path.stat().st_size > LARGEST:
        raise CommandError(say("{path} is too large to be a handout").format(path=path))
    data = path.read_bytes()
    manifest = find_manifest(data)
    if manifest is not None:
        return verify_manifest(knowledge, manifest, as_of=as_of), Lines()
    written = data.decode("utf-8", "replace")
    verdicts = [verify_code(knowledge, code, as_of=as_of, ids=ids) for code in find_codes(written)]
    if not verdicts:
        raise CommandError(
            say("{path} holds no handout code that can be read").format(path=path),
            help=say("type the code that is printed on it: {command}").format(
                command="rights handout verify CODE"
            ),
        )
    known = next((verdict for verdict in verdicts if verdict.handouts), verdicts[0])
    lines = Lines()
    if len(known.handouts) == 1:
        lines = _compared(written, known.handouts[0], known.code)
    return known, lines


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _compared(written: str, handout: Handout, code: str) -> Lines:
    heading = "\n# " in f"\n{written}"
    format_ = "markdown" if heading else "telegram" if _MESSAGE.search(written) else "text"
    today = render(format_, handout.leaflet)
    assert isinstance(today, str)
    height = len(handout.leaflet.parts[0].stamp)
    old = _without_stamps(written, code, height)
    new = _without_stamps(today, handout.leaflet.code, height)
    gone, come = [], []
    for line in difflib.ndiff(old, new):
        if line.startswith("- "):
            gone.append(line[2:].strip())
        elif line.startswith("+ "):
            come.append(line[2:].strip())
    # One message out of several lacks the rest of them, which is no change.
    whole = format_ != "telegram" or written.startswith("-" * 12)
    return Lines(tuple(filter(None, gone)), tuple(filter(None, come)) if whole else ())


def _without_stamps(text: str, code: str, height: int) -> list[str]:
    lines: list[str] = []
    for line in text.splitlines():
        if _TELEGRAM.match(line) or "!!!" in line:
            continue
        lines.append(line.rstrip())
        if code in line:
            del lines[-height:]
    return lines


def _said(verdict: Verdict, lines: Lines, day: date) -> Iterator[str]:
    from rightscli.handouts import State

    match verdict.state:
        case State.MISTYPED:
            yield say("{code}: no handout code reads like this; look at each character again").format(
                code=verdict.code
            )
            return
        case State.UNKNOWN:
            yield say("{code}: the code is written rightly, but its pages are not known").format(
                code=verdict.code
            )
            yield say("if it was put together by hand, name its situations: {command}").format(
                command=f"rights handout verify {verdict.code} ID..."
            )
            return
        case State.CURRENT:
            over = any(handout.lifetime.valid_until < day for handout in verdict.handouts)
            yield _standing(lines, over=over).format(code=verdict.code)
        case State.CHANGED:
            yield say("{code}: CHANGED since; do not hand it out any more").format(code=verdict.code)
        case _:
            assert_never(verdict.state)
    for handout in verdict.handouts:
        yield from _about(handout, verdict, day)
    if verdict.turned is not None:
        yield say("the law or the advice changed on {day}").format(day=verdict.turned)
    yield from (say("no longer in the knowledge: {id}").format(id=id_) for id_ in verdict.gone)
    yield from (_change(change) for change in verdict.changes)
    if lines.gone or lines.come:
        yield from _lines(lines)
    elif verdict.state is State.CHANGED and not verdict.itemised:
        yield say("what has changed cannot be told from the code alone: {command}").format(
            command="rights handout verify FILE"
        )


def _standing(lines: Lines, *, over: bool) -> str:
    if lines.gone:
        return say("{code}: ATTENTION: the code still stands, but the file does not say what it stands for")
    if over:
        return say("{code}: unchanged, but OUT OF DATE; do not hand it out any more")
    return say("{code}: still stands; it says what the knowledge says today")


def _lines(lines: Lines) -> Iterator[str]:
    yield say("lines of the file that are not in today’s handout (-), and of today’s that are not in it (+):")
    both = [*(f"- {line}" for line in lines.gone), *(f"+ {line}" for line in lines.come)]
    yield from both[:_MOST_LINES]
    if len(both) > _MOST_LINES:
        yield "…"


def _about(handout: Handout, verdict: Verdict, day: date) -> Iterator[str]:
    request = handout.request
    titles = handout.leaflet.parts[0]
    name = f"--set {request.set}" if request.set is not None else " ".join(request.ids)
    yield "  " + say("{title} ({name}), for {readers}, {size}, {languages}").format(
        title=titles.title,
        name=name,
        readers=request.readers.value,
        size=request.size.value,
        languages="+".join(language.value for language in request.languages),
    )
    life = handout.lifetime
    before = verdict.manifest
    if before is not None and before.law_known_to != life.law_known_to:
        yield "  " + say("law then known to {before}, now to {day}").format(
            before=before.law_known_to, day=life.law_known_to
        )
    else:
        yield "  " + say("law known to {day}").format(day=life.law_known_to)
    if life.valid_until < day:
        yield "  " + say("OUT OF DATE: {document} had to be looked at again by {day}").format(
            document=life.ends_with, day=life.valid_until
        )
    else:
        yield "  " + say("made today it would be valid until {day}").format(day=life.valid_until)
    if life.status in (ReviewStatus.DISPUTED, ReviewStatus.RETIRED):
        yield "  " + say("ATTENTION: a page of it is now {status}").format(status=STATUS[life.status])
    elif before is not None and before.status is not life.status:
        yield "  " + say("review then {before}, now {status}").format(
            before=STATUS[before.status], status=STATUS[life.status]
        )


def _change(change: Change) -> str:
    signs = {"changed": "~", "added": "+", "removed": "-", "moved": "↕"}
    place = "/".join(part for part in (change.page, change.section, change.id) if part)
    line = f"{signs[change.kind.value]} {KIND[change.kind.value]}: {place} ({change.language.value})"
    if change.before:
        line += f"\n    - {change.before}"
    if change.text and change.kind.value != "moved":
        line += f"\n    + {change.text}"
    return line


def _data(verdict: Verdict, lines: Lines, *, out_of_date: bool) -> dict[str, Any]:
    return {
        "state": verdict.state.value,
        "code": verdict.code,
        "out_of_date": out_of_date,
        "handouts": [
            {
                "title": handout.leaflet.parts[0].title,
                "set": handout.request.set,
                "ids": list(handout.request.ids),
                "audience": handout.request.readers.value,
                "size": handout.request.size.value,
                "languages": [language.value for language in handout.request.languages],
                "neutral": handout.request.neutral,
                "code_today": handout.leaflet.code,
                "law_known_to": handout.lifetime.law_known_to.isoformat(),
                "valid_until": handout.lifetime.valid_until.isoformat(),
                "status": handout.lifetime.status.value,
            }
            for handout in verdict.handouts
        ],
        "itemised": verdict.itemised,
        "turned": verdict.turned.isoformat() if verdict.turned else None,
        "gone": list(verdict.gone),
        "changes": [
            {
                "kind": change.kind.value,
                "language": change.language.value,
                "page": change.page or None,
                "section": change.section,
                "id": change.id or None,
                "before": change.before or None,
                "now": change.text or None,
            }
            for change in verdict.changes
        ],
        "lines": {"gone": list(lines.gone), "come": list(lines.come)},
    }
