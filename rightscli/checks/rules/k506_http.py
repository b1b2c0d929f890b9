# A page opened without encryption shows the provider, and whoever watches the line, what somebody is
# reading.

"""A web address without encryption."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Fix, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K506",
    name="insecure-url",
    severity=Severity.WARNING,
    summary=mark("a web address without encryption"),
    what=mark("Fires on addresses that begin with http://."),
    why=mark("Reading about refusal can be dangerous for the reader."),
    example="url: http://example.org/\n",
    instead=mark("Write https:// if the site has it; otherwise set the finding aside with a reason."),
)


_KEYS = frozenset({"url", "official_url"})


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every address without encryption."""
    for text in entry.strings:
        if text.role[-1:] and text.role[-1] in _KEYS and text.value.startswith("http://"):
            place = entry.span(text, 0, len("http://"))
            yield RULE.found(
                say("the address is not encrypted"),
                place,
                help=say("write https:// if the site has it"),
                fix=Fix.write(place, "https://", safe=False),
            )
