# The reader knows only that programs disagree about a word; the schema knows what was wanted in its place.

"""What an unquoted word that programs read differently should be, by the schema."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rightscli.checks.corrections import correction
from rightscli.checks.expected import expected_at
from rightscli.checks.fixes import scalar
from rightscli.checks.quick import quick_check
from rightscli.diagnostics import Fix
from rightscli.model import replace, say

if TYPE_CHECKING:
    from rightscli.checks.entry import Entry
    from rightscli.diagnostics import Diagnostic

_CODE = "K003"
_YES = frozenset({"yes", "y", "on", "true"})
_NO = frozenset({"no", "n", "off", "false"})


def refined(entry: Entry, finding: Diagnostic) -> Diagnostic:
    """Return the finding about a word with the help and the fix that fit its place."""
    if finding.rule != _CODE or finding.fix is None or entry.kind is None:
        return finding
    path = next((one for one in entry.source.tainted if entry.at(*one) == finding.primary), None)
    word = None if path is None else entry.source.value(path)
    if path is None or not isinstance(word, str):
        return finding
    schema = expected_at(entry.kind, path)
    fits = quick_check(schema)
    if schema.get("type") == "string" and (fits is None or fits(word)):
        return finding
    meant = _meant(schema, word)
    if meant is None:
        if schema.get("type") == "integer":
            return replace(finding, help=say("a whole number stands here"), fix=None)
        return replace(finding, fix=None) if schema else finding
    text, safe = meant
    return replace(
        finding, help=say("write `{text}`", text=text), fix=Fix.write(finding.primary, text, safe=safe)
    )


def _meant(schema: dict[str, object], word: str) -> tuple[str, bool] | None:
    match schema.get("type"):
        case "boolean" if word.lower() in _YES | _NO:
            return ("true" if word.lower() in _YES else "false"), True
        case "integer" if word.lstrip("0").replace("_", "").isdecimal():
            return str(int(word)), "_" in word
        case "integer" if (found := re.fullmatch(r"(\d+)\.0*", word)) is not None:
            return str(int(found[1])), True
        case "string":
            fits = quick_check(schema)
            near = correction(word, fits) if fits is not None else None
            return None if near is None else (scalar(near[0]), near[1])
    return None
