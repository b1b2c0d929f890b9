# The stored form is lists and plain values only. It is read back from a cache that others may have
# damaged, so reading raises ValueError, TypeError or KeyError instead of building half a finding.

"""Findings as plain JSON values, for the cache and for worker processes."""

from __future__ import annotations

from typing import Any

from rightscli.diagnostics.diagnostic import Applicability, Diagnostic, Edit, Fix, Related, Severity
from rightscli.diagnostics.location import Location
from rightscli.model import Message, Value


def diagnostic_to_wire(diagnostic: Diagnostic) -> list[Any]:
    """Return the finding as JSON values."""
    return [
        diagnostic.rule,
        diagnostic.severity.value,
        _message_to_wire(diagnostic.message),
        _location_to_wire(diagnostic.primary),
        _optional_to_wire(diagnostic.label),
        _optional_to_wire(diagnostic.help),
        [
            [_location_to_wire(place.location), _message_to_wire(place.message)]
            for place in diagnostic.related
        ],
        None if diagnostic.fix is None else _fix_to_wire(diagnostic.fix),
    ]


def diagnostic_from_wire(wire: list[Any]) -> Diagnostic:
    """
    Return the finding that `diagnostic_to_wire` wrote.

    Raises ValueError, TypeError or KeyError if these are not the values of a finding.
    """
    rule, severity, message, primary, label, advice, related, fix = wire
    return Diagnostic(
        rule=str(rule),
        severity=Severity(severity),
        message=_message_from_wire(message),
        primary=_location_from_wire(primary),
        label=None if label is None else _message_from_wire(label),
        help=None if advice is None else _message_from_wire(advice),
        related=tuple(
            Related(_location_from_wire(where), _message_from_wire(what)) for where, what in related
        ),
        fix=None if fix is None else _fix_from_wire(fix),
    )


def _fix_to_wire(fix: Fix) -> list[Any]:
    edits = [[_location_to_wire(edit.location), edit.replacement] for edit in fix.edits]
    return [fix.applicability.value, fix.rename, edits]


def _fix_from_wire(wire: list[Any]) -> Fix:
    applicability, rename, edits = wire
    return Fix(
        edits=tuple(Edit(_location_from_wire(where), str(text)) for where, text in edits),
        applicability=Applicability(applicability),
        rename=str(rename),
    )


def _location_to_wire(place: Location) -> list[Any]:
    return [place.path, place.line, place.column, place.end_line, place.end_column]


def _location_from_wire(wire: list[Any]) -> Location:
    path, line, column, end_line, end_column = wire
    return Location(str(path), int(line), int(column), int(end_line), int(end_column))


def _optional_to_wire(message: Message | None) -> list[Any] | None:
    return None if message is None else _message_to_wire(message)


def _message_to_wire(message: Message) -> list[Any]:
    return [
        message.template,
        message.plural,
        [[name, _value_to_wire(value)] for name, value in message.values],
    ]


def _value_to_wire(value: Value) -> object:
    if isinstance(value, Message):
        return {"message": _message_to_wire(value)}
    return list(value) if isinstance(value, tuple) else value


def _message_from_wire(wire: list[Any]) -> Message:
    template, plural, values = wire
    return Message(
        str(template),
        tuple((str(name), _value_from_wire(value)) for name, value in values),
        str(plural),
    )


def _value_from_wire(wire: object) -> Value:
    if isinstance(wire, dict):
        return _message_from_wire(wire["message"])
    if isinstance(wire, list):
        return tuple(str(item) for item in wire)
    if isinstance(wire, str | int):
        return wire
    raise TypeError(f"no value of a message: {wire!r}")
