"""Findings in a browser."""

from __future__ import annotations

from rightscli.diagnostics import Diagnostic, Location, Report, Severity
from rightscli.formats.diagnostics import html
from rightscli.model import Language, say


def report(*findings: Diagnostic) -> Report:
    """Return a report on one document of one line."""
    return Report(findings=findings, files=1, excerpts={"a.yaml": {1: "title: <script>x</script>"}})


def test_a_finding_is_said_in_words_and_shown_in_its_line() -> None:
    """Words stand in paragraphs that wrap, the line in a block that does not; nothing in it is markup."""
    finding = Diagnostic(
        rule="K101",
        severity=Severity.ERROR,
        message=say("unknown key `{key}`", key="<b>"),
        primary=Location(path="a.yaml", line=1, column=8, end_line=1, end_column=16),
    )
    expected = (
        '<section class="findings"><div class="finding error">'
        "<p><strong>error[K101]</strong>: unknown key `&lt;b&gt;`</p>"
        "<p><code>--&gt; a.yaml:1:8</code></p>"
        "<pre>  |\n1 | title: &lt;script&gt;x&lt;/script&gt;\n  |        ^^^^^^^^</pre>"
        "<p><strong>more</strong>: rights kb explain K101</p></div></section>"
    )

    assert expected == html.render(report(finding), Language.EN)


def test_nothing_found_shows_nothing() -> None:
    """A page without findings begins with the page."""
    assert "" == html.render(report(), Language.RU)
