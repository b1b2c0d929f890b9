# YAML 1.1 reads `NO` as false, `28.10` as 28.1, `12:30` as 750 and `0123` as 83; YAML 1.2 reads some of
# them otherwise. Here only the forms on which every parser agrees mean something else than text, and a
# form on which parsers disagree is text and a finding.

"""What a plain word of YAML means."""

from __future__ import annotations

import re

_LONG = 19
"""Longer integers do not fit into what other readers of YAML and JSON hold."""

_FIRST = frozenset("0123456789+-.~=nNtTfFyYoO")
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)\Z")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "": None}
_SURPRISING_WORDS = {
    **dict.fromkeys(("yes", "Yes", "YES", "y", "Y", "on", "On", "ON", "True", "TRUE"), "true"),
    **dict.fromkeys(("no", "No", "NO", "n", "N", "off", "Off", "OFF", "False", "FALSE"), "false"),
    **dict.fromkeys(("~", "Null", "NULL"), "null"),
    "=": "=",
}
_SURPRISES = (
    (re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?\Z"), "sexagesimal"),
    (re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?\Z"), "timestamp"),
    (re.compile(r"[-+]?0[0-9_]+\Z"), "octal"),
    (re.compile(r"[-+]?0[xXoObB][0-9a-fA-F_]+\Z"), "number"),
    (re.compile(r"[-+]?[0-9][0-9_]*\Z"), "number"),
    (re.compile(r"[-+]?(?:[0-9][0-9_]*\.?[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?\Z"), "fraction"),
    (re.compile(r"[-+]?\.(?:inf|Inf|INF)\Z|\.(?:nan|NaN|NAN)\Z"), "fraction"),
)


def resolve(word: str) -> tuple[str | int | bool | None, str | None]:
    """
    Return what a plain (unquoted) word means, and the name of the surprise if parsers disagree about it.

    Only `true`, `false`, `null`, nothing at all, and plain decimal integers are not text. Names of
    surprises: `true`, `false`, `null`, `=`, `sexagesimal`, `timestamp`, `octal`, `number`, `fraction`.
    """
    if word and word[0] not in _FIRST:
        return word, None
    if word in _WORDS:
        return _WORDS[word], None
    if word in _SURPRISING_WORDS:
        return word, _SURPRISING_WORDS[word]
    if word[0].isalpha():
        return word, None
    if _INTEGER.match(word):
        return (int(word), None) if word != "-0" and len(word) < _LONG else (word, "number")
    if _DATE.match(word):
        return word, None
    return word, next((name for pattern, name in _SURPRISES if pattern.match(word)), None)
