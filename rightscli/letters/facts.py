"""One file of facts that fills all letters of a person."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.letters.endings import CASES
from rightscli.letters.errors import LetterError
from rightscli.model import Record, replace
from rightscli.source import parse, read_bytes

if TYPE_CHECKING:
    from rightscli.model import Letter
    from rightscli.source import SourceFile, ValuePath

DECLINED = "declined"
ADDRESSEES = "addressees"
GENDER = "_gender"
OF_ADDRESSEE = ("authority_name", "authority_address", "head_name", "head_position")
"""Fields about the body a letter goes to; letters to different bodies must not share them."""
Raw = str | list[str]
_HARMLESS = frozenset({"K003", "K011"})
"""Words that YAML versions read differently (all is read as typed here), and a file without facts."""


class Facts(Record, kw_only=True):
    """What a person gave, as it was typed."""

    values: dict[str, Raw]
    declined: dict[str, dict[str, str]]
    """By field and case: the words in that case, where the person corrected them."""
    addressees: Mapping[str, Mapping[str, Raw]] = MappingProxyType({})
    """By authority of the knowledge: facts about the very body that letters to it go to."""


def facts_for(facts: Facts, letter: Letter, *, alone: bool = True) -> Facts:
    """
    Return the facts for one letter: what is said about its addressee goes before what is said for all.

    Args:
        facts: What the person gave.
        letter: The letter.
        alone: Whether it is filled by itself. Beside letters to other bodies, a name and an address that
            were given for all of them are nobody's, and are left out.
    """
    shared = facts.values if alone else {k: v for k, v in facts.values.items() if k not in OF_ADDRESSEE}
    return replace(facts, values={**shared, **facts.addressees.get(letter.addressee, {})})


class FactsError(Exception):
    """A file of facts cannot be used; carries what is wrong with it, none of which quotes a fact."""

    def __init__(self, findings: tuple[Diagnostic, ...]) -> None:
        """Keep the findings."""
        super().__init__(findings)
        self.findings = findings


def no_facts() -> Facts:
    """Return facts of nobody."""
    return Facts(values={}, declined={})


def read_facts(path: Path) -> Facts:
    """
    Read a file of facts: a mapping of fields to texts, or to lists of texts.

    Numbers, days and «да» are kept as they are typed.

    Raises:
        FactsError: The file cannot be read as YAML; carries the findings.
        LetterError: It does not have the shape of facts.
    """
    data = read_bytes(path, display=str(path))
    if isinstance(data, Diagnostic):
        raise FactsError((data,))
    return facts_from(data, display=str(path))


def facts_from(data: bytes, *, display: str) -> Facts:
    """Read the bytes of a file of facts, as `read_facts` does."""
    source = parse(data, display=display, kind=None)
    errors = tuple(
        finding
        for finding in source.findings
        if finding.severity is Severity.ERROR and finding.rule not in _HARMLESS
    )
    if errors:
        raise FactsError(errors)
    if source.data is None:
        if not source.text.strip():
            return no_facts()
        raise _fault(source, ())
    values: dict[str, Raw] = {}
    declined: dict[str, dict[str, str]] = {}
    addressees: dict[str, dict[str, Raw]] = {}
    for key, value in source.data.items():
        if key == DECLINED:
            declined = _declined(source, value)
        elif key == ADDRESSEES:
            if not isinstance(value, dict):
                raise _fault(source, (key,))
            for body, inner in value.items():
                if not isinstance(inner, dict):
                    raise _fault(source, (key, body))
                addressees[body] = _values(source, (key, body), inner)
        else:
            values |= _values(source, (), {key: value})
    return Facts(values=values, declined=declined, addressees=addressees)


def _values(source: SourceFile, path: ValuePath, data: dict[str, Any]) -> dict[str, Raw]:
    values: dict[str, Raw] = {}
    for key, value in data.items():
        if isinstance(value, list):
            if any(isinstance(one, (list, dict)) for one in value):
                raise _fault(source, (*path, key))
            values[key] = [_typed(source, (*path, key, number)) for number in range(len(value))]
        elif isinstance(value, dict):
            raise _fault(source, (*path, key))
        elif value is not None:
            values[key] = _typed(source, (*path, key))
    return values


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the name that was probably meant, or None."""
    return next(iter(difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)), None)


def _declined(source: SourceFile, value: object) -> dict[str, dict[str, str]]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise _declined_fault(source, (DECLINED,))
    found: dict[str, dict[str, str]] = {}
    for name, cases in value.items():
        if not isinstance(cases, dict):
            raise _declined_fault(source, (DECLINED, name))
        for case, words in cases.items():
            if case not in CASES or not isinstance(words, str):
                raise _declined_fault(source, (DECLINED, name, case))
        found[name] = dict(cases)
    return found


def _typed(source: SourceFile, path: ValuePath) -> str:
    value: Any = source.value(path)
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    place = source.locate(path)
    return source.lines[place.line - 1][place.column - 1 : place.end_column - 1]


def _fault(source: SourceFile, path: ValuePath) -> LetterError:
    message = mark("{place}: facts are written as `field: value`, or with a list of texts as the value")
    return LetterError(message, place=_place(source, path))


def _declined_fault(source: SourceFile, path: ValuePath) -> LetterError:
    message = mark("{place}: `declined` is written as `field: {{gen: …, dat: …, acc: …, ins: …, prep: …}}`")
    return LetterError(message, place=_place(source, path))


def _place(source: SourceFile, path: ValuePath) -> str:
    place = source.locate(path, key=True)
    return f"{place.path}:{place.line}:{place.column}"
