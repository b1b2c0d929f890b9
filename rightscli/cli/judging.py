"""`rights kb relevance`: how well the search answers a file of queries, from settings to an exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rightscli.cli import ExitCode
from rightscli.cli.console import emit, tell
from rightscli.cli.guard import CommandError
from rightscli.cli.session import with_knowledge
from rightscli.cli.words import LANGUAGE, count, say
from rightscli.language import translator

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from rightscli.cli.settings import Settings
    from rightscli.knowledge import Knowledge
    from rightscli.search import Fault, Outcome, Quality

_FIGURES = ("recall_at_1", "recall_at_3", "mrr", "no_answer_accuracy", "confident_wrong")
_KIND_WIDTH = 12
_MOST_FOUND = 3


def relevance(path: Path, settings: Settings, *, part: str | None) -> int:
    """Run the queries of a file and print the figures, over all and by kind, and every failure."""

    def action(knowledge: Knowledge) -> int:
        from rightscli.search import read_queries, run

        file = read_queries(path, knowledge, part=part)
        if file.findings:
            from rightscli.cli.findings import write_findings

            message = say("{path} cannot be read as a file of queries").format(path=path)
            raise CommandError(message, ExitCode.USAGE, help=write_findings(file.findings))
        if file.faults:
            message = count(
                "{path} has {number} row that is no query",
                "{path} has {number} rows that are no queries",
                len(file.faults),
            ).format(path=path, number=len(file.faults))
            raise CommandError(message, ExitCode.USAGE, help="\n  ".join(_places(file.faults)))
        for line in _places(file.unknown):
            tell(say("warning: {finding}").format(finding=line), settings)
        outcomes = run(knowledge, file.judged)
        emit(_as_json(outcomes) if settings.machine else _as_text(outcomes), settings)
        return ExitCode.DONE

    return with_knowledge(settings, action)


def _places(faults: Sequence[Fault]) -> list[str]:
    words = translator(LANGUAGE, "search")
    return [
        f"{fault.location.path}:{fault.location.line}:{fault.location.column}: {fault.message.render(words)}"
        for fault in faults
    ]


def _as_json(outcomes: list[Outcome]) -> str:
    import json

    from rightscli.search import by_kind, quality

    data = {
        "overall": _data(quality(outcomes)),
        "by_kind": {kind: _data(quality(found)) for kind, found in by_kind(outcomes).items()},
        "failures": [
            {
                "query": one.judged.query,
                "kind": one.judged.kind,
                "expect": list(one.judged.expect),
                "found": list(one.found or one.cited),
                "rank": one.rank,
                "verdict": one.verdict.value,
            }
            for one in outcomes
            if not one.is_right
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _data(found: Quality) -> dict[str, Any]:
    figures = {name: getattr(found, name) for name in _FIGURES}
    rounded = {name: None if figure is None else round(figure, 4) for name, figure in figures.items()}
    return {"queries": found.queries, **rounded}


def _as_text(outcomes: list[Outcome]) -> str:
    from rightscli.search import by_kind, quality

    lines = [_head(), _row(say("all"), quality(outcomes))]
    lines += [_row(kind, quality(found)) for kind, found in by_kind(outcomes).items()]
    wrong = [one for one in outcomes if not one.is_right]
    if wrong:
        lines += ["", count("{number} failure", "{number} failures", len(wrong)).format(number=len(wrong))]
    for one in wrong:
        lines += ["", *_failure(one)]
    return "".join(f"{line}\n" for line in lines)


def _head() -> str:
    # Translators: heads of columns, ten characters at most.
    names = (say("queries"), say("first"), say("in three"), say("MRR"), say("refused"), say("misled"))
    return " " * _KIND_WIDTH + "".join(f"{name:>10}" for name in names)


def _row(name: str, found: Quality) -> str:
    figures = [getattr(found, figure) for figure in _FIGURES]
    written = ["—" if figure is None else f"{figure:.3f}" for figure in figures]
    return f"{name:<{_KIND_WIDTH}}{found.queries:>10}" + "".join(f"{figure:>10}" for figure in written)


def _failure(one: Outcome) -> Iterator[str]:
    yield f"{one.judged.kind}: {one.judged.query}"
    found = ", ".join((one.found or one.cited)[:_MOST_FOUND]) or say("nothing")
    if one.judged.expect:
        yield say("  expected: {ids}").format(ids=", ".join(one.judged.expect))
        place = say("place {rank}").format(rank=one.rank) if one.rank else say("not found")
        yield say("  found: {ids} ({place}, {verdict})").format(
            ids=found, place=place, verdict=one.verdict.value
        )
    else:
        yield say("  expected: nothing with confidence")
        yield say("  found: {ids} ({verdict})").format(ids=found, verdict=one.verdict.value)
