# Nothing is kept about handouts that were made, so all that a code says must be found again from the
# knowledge of today: which pages, made how, and whether they would get the same code. Where only the day
# has made the difference (a version of the law ended, advice for a time ran out), the handout of the day
# before is made again and the difference is known item by item. Otherwise the file is needed.

"""Whether a handout still stands."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from rightscli.handouts.code import clean_code, read_code
from rightscli.handouts.making import make, selection_mark
from rightscli.handouts.request import NotForHandoutsError, Request
from rightscli.handouts.verdict import State, Verdict, compare, marks_of
from rightscli.model import HandoutSet, Kind, Situation, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from rightscli.handouts.code import Code
    from rightscli.handouts.making import Handout
    from rightscli.handouts.manifest import Manifest
    from rightscli.knowledge import Knowledge

_TURNS = 12
"""How many days on which something changed are tried, from the latest back."""


def verify_code(knowledge: Knowledge, text: str, *, as_of: date, ids: Sequence[str] = ()) -> Verdict:
    """
    Say what has become of the handout with this code.

    Args:
        knowledge: What it is compared with.
        text: The code as somebody typed it.
        as_of: The day for which it is compared.
        ids: The situations of a handout that was put together by hand; without them only sets and handouts
            of a single situation are recognised.
    """
    code = read_code(text)
    clean = clean_code(text)
    if code is None:
        return Verdict(state=State.MISTYPED, code=clean)
    made = []
    for request in _requests(knowledge, code, as_of, ids):
        handout = _made(knowledge, request)
        if handout is None:
            continue
        if handout.leaflet.code == clean:
            return Verdict(state=State.CURRENT, code=clean, handouts=(handout,), itemised=True)
        made.append(handout)
    if not made:
        return Verdict(state=State.UNKNOWN, code=clean)
    for handout in made:
        for day in handout.lifetime.turns[:_TURNS]:
            then = _made(knowledge, replace(handout.request, as_of=day - timedelta(days=1)))
            if then is not None and then.leaflet.code == clean:
                return Verdict(
                    state=State.CHANGED,
                    code=clean,
                    handouts=(handout,),
                    changes=compare(marks_of(then.items), handout.items, then.items),
                    itemised=True,
                    turned=day,
                )
    return Verdict(state=State.CHANGED, code=clean, handouts=tuple(made))


def verify_manifest(knowledge: Knowledge, manifest: Manifest, *, as_of: date) -> Verdict:
    """Say what has become of the handout that a file remembers, item by item."""
    request = replace(manifest.request, as_of=as_of)
    gone: tuple[str, ...] = ()
    if request.set is None or knowledge.handout(request.set) is None:
        gone = tuple(id_ for id_ in request.ids if knowledge.situation(id_) is None)
        request = replace(request, set=None, ids=tuple(id_ for id_ in request.ids if id_ not in gone))
    handout = _made(knowledge, request) if request.ids or request.set is not None else None
    if handout is None:
        return Verdict(state=State.UNKNOWN, code=manifest.code, manifest=manifest, gone=gone)
    changes = compare(manifest.marks, handout.items)
    return Verdict(
        state=State.CHANGED if changes or gone else State.CURRENT,
        code=manifest.code,
        handouts=(handout,),
        changes=changes,
        itemised=True,
        manifest=manifest,
        gone=gone,
    )


def _requests(knowledge: Knowledge, code: Code, as_of: date, ids: Sequence[str]) -> Iterator[Request]:
    base = Request(
        readers=code.readers,
        size=code.size,
        languages=code.languages,
        neutral=code.neutral,
        as_of=as_of,
    )
    if ids:
        by_hand = replace(base, ids=tuple(ids))
        if selection_mark(by_hand.selection) == code.selection:
            yield by_hand
        return
    for kind in (Kind.HANDOUT, Kind.SITUATION):
        for document in knowledge.documents(kind):
            assert isinstance(document, HandoutSet | Situation)
            for id_ in (document.id, *document.former_ids):
                request = replace(base, set=id_) if kind is Kind.HANDOUT else replace(base, ids=(id_,))
                if selection_mark(request.selection) == code.selection:
                    yield request


def _made(knowledge: Knowledge, request: Request) -> Handout | None:
    try:
        return make(knowledge, request, today=request.as_of)
    except NotForHandoutsError:
        return None
