"""Reports in every format and both languages, compared whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rightscli.checks import all_rules, check
from rightscli.diagnostics import Diagnostic, Fix, Location, Related, Report, Severity
from rightscli.formats.diagnostics import FORMATS, render_report, render_summary
from rightscli.formats.diagnostics.snippet import safe, snippet, width
from rightscli.model import Language, say

GOLDENS = Path(__file__).parent / "goldens"
TREE = Path(__file__).parent / "tree"
CASES = [(name, language) for name in FORMATS for language in Language]


@pytest.mark.parametrize(("output_format", "language"), CASES, ids=str)
def test_whole_report(output_format: str, language: Language) -> None:
    """The report of a small broken tree is exactly this."""
    report = check(TREE, display="knowledge", ignore=["K1", "K2", "K403"])
    expected = (GOLDENS / f"{output_format}.{language}.txt").read_text(encoding="utf-8")

    assert expected == render_report(report, output_format, language, rules=all_rules())


@pytest.mark.parametrize("language", list(Language))
def test_summary_counts_everything(language: Language) -> None:
    """One line names files, errors, warnings, hints, and what was set aside."""
    report = check(TREE, display="knowledge", ignore=["K1", "K2", "K403"])
    expected = {
        Language.EN: "4 files checked, 5 errors, 3 warnings, 1 hint, 1 set aside",
        Language.RU: "проверено 4 файла, 5 ошибок, 3 предупреждения, 1 подсказка, отключено: 1",
    }

    assert expected[language] == render_summary(report, language)


def test_clean_report_says_so() -> None:
    """Nothing found is said, not left to be guessed."""
    report = Report(findings=(), files=1)

    assert "1 file checked, nothing found" == render_summary(report, Language.EN)
    assert "" == render_report(report, "text", Language.EN)
    assert [] == json.loads(render_report(report, "json", Language.EN))["findings"]


def test_unknown_format_is_refused() -> None:
    """A format that does not exist is an error of the caller."""
    with pytest.raises(ValueError, match="no such format"):
        render_report(Report(findings=(), files=0), "xml", Language.EN)


def one(path: str, line: str, start: int, end: int, word: str = "x") -> Report:
    """Return a report with one finding in one line."""
    place = Location(path, 1, start, 1, end)
    found = Diagnostic(
        rule="K404",
        severity=Severity.ERROR,
        message=say("the word `{word}` mixes Russian and Latin letters", word=word),
        primary=place,
        related=(Related(place, say("first used here")),),
    )
    return Report(findings=(found,), files=1, excerpts={path: {1: line}})


@pytest.mark.parametrize("output_format", ["text", "concise"])
def test_escape_sequences_are_shown_and_not_obeyed(output_format: str) -> None:
    """Nothing that a terminal obeys comes through, wherever it stands."""
    hostile = "a\x1b[31mred\x9b0m\u202eabc\u200b\x07"
    text = render_report(one(hostile, hostile, 1, 5, hostile), output_format, Language.EN)

    assert not {"\x1b", "\x9b", "\u202e", "\u200b", "\x07"} & set(text)
    assert "<U+001B>[31mred<U+009B>0m<U+202E>abc<U+200B><U+0007>" in text


def test_colour_is_there_only_if_asked_for() -> None:
    """The same text stands with and without colour."""
    report = one("x.yaml", "title: x", 8, 9)
    plain = render_report(report, "text", Language.EN)
    coloured = render_report(report, "text", Language.EN, color=True)

    assert "\x1b" not in plain
    assert "\x1b[1;31merror[K404]\x1b[0m" in coloured
    codes = ("\x1b[1;31m", "\x1b[1;34m", "\x1b[1m", "\x1b[0m")
    for code in codes:
        coloured = coloured.replace(code, "")
    assert plain == coloured


@pytest.mark.parametrize(
    ("line", "start", "end", "before", "marked"),
    [
        ("abcdef", 2, 4, 2, 2),
        ("\tabc", 1, 3, 4, 2),
        ("漢字abc", 2, 4, 4, 2),
        ("漢字abc", 0, 2, 0, 4),
        ("и\u0306abc", 2, 4, 1, 2),
        ("a\x1bbc", 2, 3, 9, 1),
        ("abc", 3, 3, 3, 1),
        ("abc", 9, 12, 3, 1),
        ("", 0, 0, 0, 1),
    ],
)
def test_marks_stand_under_the_characters(line: str, start: int, end: int, before: int, marked: int) -> None:
    """Tabs, wide, combining and hidden characters do not move the marks."""
    part = snippet(line, start, end)

    assert (before, marked) == (part.before, part.marked)


def test_long_line_is_cut_around_the_mark() -> None:
    """Only the neighbourhood of the marked part is shown, with marks where it was cut."""
    part = snippet("a" * 500 + "XY" + "b" * 500, 500, 502)

    assert "XY" == part.line[part.before : part.before + part.marked]
    assert part.line.startswith("…a")
    assert part.line.endswith("b…")
    assert width(part.line) < 160


def test_safe_keeps_ordinary_text() -> None:
    """Letters, quotes, dashes and wide characters come through unchanged."""
    text = "«Повестка» — 漢字 é №\u00a05"

    assert text == safe(text)


def test_github_escapes_what_would_end_the_command() -> None:
    """Percent signs, line ends, colons and commas cannot break out of a workflow command."""
    report = one("a,b:c%\n.yaml", "x", 1, 2, "100%\n::error::boo")
    [line] = render_report(report, "github", Language.EN).splitlines()

    assert line.startswith(
        "::error file=a%2Cb%3Ac%25%0A.yaml,line=1,col=1,endLine=1,endColumn=2,title=K404::"
    )
    assert "100%25%0A::error::boo" in line


def test_json_is_complete() -> None:
    """Every finding carries its place, words and related places."""
    document = json.loads(render_report(one("x.yaml", "title", 1, 6), "json", Language.EN))
    [found] = document["findings"]

    assert ("K404", "error", "x.yaml", 1, 1, 1, 6) == tuple(
        found[key] for key in ("code", "severity", "path", "line", "column", "end_line", "end_column")
    )
    assert "first used here" == found["related"][0]["message"]
    assert {"files": 1, "errors": 1, "warnings": 0, "hints": 0, "suppressed": 0, "failed": True} == document[
        "summary"
    ]


def test_json_survives_names_that_are_no_text() -> None:
    """A file name with bytes that are no UTF-8 can still be written out."""
    text = render_report(one("\udcff.yaml", "title", 1, 6), "json", Language.EN)

    assert "\udcff.yaml" == json.loads(text.encode("utf-8"))["findings"][0]["path"]


def test_sarif_names_places_rules_and_fixes() -> None:
    """Every result points into the list of rules, and its region is the place of the finding."""
    place = Location("a b/ё.yaml", 3, 5, 3, 12)
    finding = Diagnostic(
        rule="K506",
        severity=Severity.WARNING,
        message=say("the address is not encrypted"),
        primary=place,
        fix=Fix.write(place, "https://", safe=False),
    )
    log = json.loads(
        render_report(Report(findings=(finding,), files=1), "sarif", Language.EN, rules=all_rules())
    )
    [run] = log["runs"]
    [result] = run["results"]
    [location] = result["locations"]
    [change] = result["fixes"][0]["artifactChanges"]

    assert "K506" == run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"]
    assert "a%20b/%D1%91.yaml" == location["physicalLocation"]["artifactLocation"]["uri"]
    assert {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 12} == location["physicalLocation"][
        "region"
    ]
    assert "https://" == change["replacements"][0]["insertedContent"]["text"]
