# The program notes beside a translation which Russian text it translates; any later change of the Russian
# text shows.

"""An English text that translates an older Russian one."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say
from rightscli.text import fingerprint

RULE = Rule(
    code="K402",
    name="outdated-english",
    severity=Severity.WARNING,
    summary=mark("an English text that translates an older Russian one"),
    what=mark("Fires where the fingerprint `of` is not that of the Russian text beside it."),
    why=mark("The two languages may now give different advice."),
    example="ru: Новый текст\nen: Old text\nof: 0a1b2c3d\n",
    instead=mark(
        "Check the translation against the Russian text, then run `rights kb translations "
        "--accept`, which notes the new fingerprint."
    ),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every translation of another text."""
    for path, pair in entry.pairs:
        of = pair.get("of")
        if isinstance(of, str) and "en" in pair and of != fingerprint(pair["ru"]):
            yield RULE.found(
                say("the Russian text has changed since it was translated"),
                entry.at(*path, "en", key=True),
                help=say("check the translation, then write `of: {of}`", of=fingerprint(pair["ru"])),
            )
