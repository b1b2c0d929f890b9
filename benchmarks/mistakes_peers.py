# The peers judge other things than we do: check-jsonschema knows our schemas and nothing else, yamllint knows
# YAML and no schema, and the Sigma checker knows the format of Sigma only. So the first two see the documents
# of the cases, and the third sees a rule of its own format with mistakes of the same kinds. All are measured
# alike, and with the benefit of the doubt: any message that was not there before the mistake counts as found,
# any number of a line in it that is right counts as the right line, and any word that the mistake has spoilt
# counts as saying what to type. Mistakes that spoil no word are not asked for that.

"""What the peers say of the same mistakes."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rightscli.checks import schema_directory, schema_file
from rightscli.source import kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.mistakes import Case, Outcome

SCHEMAS = schema_directory()
BASE = Path(__file__).resolve().parents[1] / "tests" / "checks" / "mistakes" / "base"
YAMLLINT = "{extends: relaxed, rules: {line-length: disable}}"
SIGMA = """\
title: Suspicious Process
id: 5f1abf38-0a1d-4b5c-8ab0-3a4a1a1c9b3e
status: test
description: Detects a suspicious process
references:
  - https://example.org/process
author: Somebody
date: 2026-11-20
tags:
  - attack.execution
  - attack.t1059
logsource:
  category: process_creation
  product: windows
detection:
  selection:
    Image|endswith: '\\\\evil.exe'
    CommandLine|contains: ' -run '
  condition: selection
falsepositives:
  - Unknown
level: high
"""
SIGMA_MISTAKES = (
    ("a line one space too far in", "  product: windows", "   product: windows"),
    ("a line one space too far out", "  product: windows", " product: windows"),
    ("a tab for one level", "  product: windows", "\tproduct: windows"),
    ("no colon after a key with a block", "logsource:\n", "logsource\n"),
    ("no colon after a key with a value", "status: test", "status test"),
    ("no space after a colon", "status: test", "status:test"),
    ("no space after the dash of a word", "  - attack.execution", "  -attack.execution"),
    ("a double quote that is not closed", "title: Suspicious Process", 'title: "Suspicious Process'),
    ("a colon inside a text", "description: Detects a", "description: Attention: detects a"),
    ("a text that begins with a percent sign", "description: Detects", "description: % detects"),
    ("a text that begins with an at sign", "description: Detects", "description: @detects"),
    (
        "a bracket that is not closed",
        "tags:\n  - attack.execution\n  - attack.t1059\n",
        "tags: [attack.t1059\n",
    ),
    ("a word in quotes at the beginning of a text", "title: Suspicious", 'title: "Suspicious"'),
    ("a key twice in a mapping", "status: test\n", "status: test\nstatus: stable\n"),
    ("an empty file", SIGMA, ""),
    ("a stray line of text", "logsource:\n", "write this later\nlogsource:\n"),
    ("a mark of an unfinished merge", "logsource:\n", "<<<<<<< HEAD\nlogsource:\n"),
    ("a slip in a key", "logsource:", "logsuorce:"),
    ("a Cyrillic letter in a key", "status: test", "stаtus: test"),
    ("a capital letter in a key", "level: high", "Level: high"),
    ("no id", "id: 5f1abf38-0a1d-4b5c-8ab0-3a4a1a1c9b3e\n", ""),
    (
        "one ground instead of a list",
        "tags:\n  - attack.execution\n  - attack.t1059\n",
        "tags: attack.execution\n",
    ),
    ("a list instead of a word", "level: high", "level: [high]"),
    ("nothing behind a key", "level: high", "level:"),
    ("points for a day", "date: 2026-11-20", "date: 20.11.2026"),
    ("a day in Russian words", "date: 2026-11-20", "date: 20 ноября 2026"),
    ("a month that does not exist", "date: 2026-11-20", "date: 2026-22-11"),
    ("a slip in a phase", "level: high", "level: hihg"),
    ("a Russian phase", "level: high", "level: высокий"),
    ("a capital letter in a word", "status: test", "status: Test"),
    ("a slip in a source", "condition: selection", "condition: selektion"),
    ("a reader twice", "  - attack.t1059\n", "  - attack.t1059\n  - attack.t1059\n"),
    ("drawn quotes around a word", "status: test", "status: “test”"),
    ("a capital letter in the id", "5f1abf38-0a1d", "5f1abf38-0a1"),
)
"""Mistakes in a rule of Sigma, each called as the like mistake of our cases is."""


@dataclass
class Score:
    """Figures of one program."""

    cases: int = 0
    found: int = 0
    single: int = 0
    line: int = 0
    typed: int = 0
    askable: int = 0
    """Mistakes that spoil a word which could be named."""

    def add(self, messages: Sequence[str], lines: Sequence[int], right: int, words: frozenset[str]) -> None:
        """Count one mistake: what was said of it, and in which lines."""
        said = " ".join(messages)
        self.cases += 1
        self.found += bool(messages)
        self.single += len(messages) == 1
        self.line += right in lines
        self.askable += bool(words)
        self.typed += any(word in said for word in words)

    def row(self, name: str) -> str:
        """Return the figures as a line of the table."""
        parts = [(part, self.cases) for part in (self.found, self.single, self.line)]
        parts.append((self.typed, self.askable))
        shown = "".join(f"{f'{part}/{all_}':>9} {part / max(all_, 1):>4.0%}" for part, all_ in parts)
        return f"{name:<20}{shown}"


def compare(every: Sequence[Case], outcomes: Sequence[Outcome], folder: Path) -> None:
    """Print the figures of all programs over the mistakes that they can be asked about."""
    pairs = [(case, outcome) for case, outcome in zip(every, outcomes, strict=True) if case.code is not None]
    ours = Score()
    for case, outcome in pairs:
        ours.add(
            [outcome.said + " " + outcome.fixed] * len(outcome.found),
            [line for _, line in outcome.found],
            case.line,
            case.words,
        )
    _say(f"\n{'':<20}{'found':>14}{'one message':>14}{'right line':>14}{'what to type':>14}")
    _say(ours.row("rights kb check"))
    with tempfile.TemporaryDirectory() as place:
        for name, judge in (("check-jsonschema", _schema), ("yamllint", _lint)):
            program = folder / name
            _say(
                judge(program, [case for case, _ in pairs], Path(place)).row(name)
            ) if program.is_file() else _say(f"{name} is not in {folder}")
        program = folder / "sigma"
        if not program.is_file():
            _say(f"sigma is not in {folder}")
            return
        like = {case.what: (case, outcome) for case, outcome in pairs}
        again = Score()
        for what, _, _ in SIGMA_MISTAKES:
            case, outcome = like[what]
            lines = [line for _, line in outcome.found]
            again.add([outcome.said + " " + outcome.fixed] * len(lines), lines, case.line, case.words)
        _say("the same kinds of mistakes, each in its own format:")
        _say(again.row("rights kb check"))
        _say(_sigma(program, Path(place)).row("sigma check"))


def _schema(program: Path, every: Sequence[Case], place: Path) -> Score:
    score = Score()
    for number, case in enumerate(every):
        kind = kind_of(BASE / case.name) or kind_of(BASE / "situations" / "medical" / "x.yaml")
        assert kind is not None
        path = place / f"schema-{number}.yaml"
        path.write_bytes(case.data)
        command = (str(program), "--schemafile", str(SCHEMAS / schema_file(kind)), "-o", "json", str(path))
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        try:
            report = json.loads(done.stdout)
        except ValueError:
            report = {"errors": [{"message": done.stderr}]} if done.returncode else {}
        messages = [str(one.get("message", "")) for one in report.get("errors", ())]
        for one in report.get("parse_errors", ()):
            text = one if isinstance(one, str) else json.dumps(one)
            messages.append(text)
        score.add(messages, _lines(" ".join(messages)), case.line, case.words)
    return score


def _lint(program: Path, every: Sequence[Case], place: Path) -> Score:
    score = Score()
    usual: dict[str, Counter[str]] = {}
    for number, case in enumerate(every):
        if case.right not in usual:
            usual[case.right] = Counter(
                text for text, _ in _linted(program, case.right.encode(), place / "base.yaml")
            )
        found = _linted(program, case.data, place / f"lint-{number}.yaml")
        left = Counter(usual[case.right])
        new = []
        for text, line in found:
            if left[text]:
                left[text] -= 1
            else:
                new.append((text, line))
        score.add([text for text, _ in new], [line for _, line in new], case.line, case.words)
    return score


def _linted(program: Path, data: bytes, path: Path) -> list[tuple[str, int]]:
    path.write_bytes(data)
    command = (str(program), "-d", YAMLLINT, "-f", "parsable", str(path))
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = re.findall(r":(\d+):\d+: (.*)", done.stdout)
    return [(text, int(line)) for line, text in found] or ([(done.stderr, 0)] if done.returncode else [])


def _sigma(program: Path, place: Path) -> Score:
    score = Score()
    usual = _sigma_says(program, SIGMA, place / "sigma-base")
    for number, (_, old, new) in enumerate(SIGMA_MISTAKES):
        wrong = SIGMA.replace(old, new, 1)
        said = _sigma_says(program, wrong, place / f"sigma-{number}")
        messages = list((Counter(said) - Counter(usual)).elements())
        pairs = zip(SIGMA.split("\n"), [*wrong.split("\n"), None], strict=False)
        right = next(line for line, (one, other) in enumerate(pairs, 1) if one != other)
        words = frozenset(re.findall(r"[\w./-]{2,}", old)) - frozenset(re.findall(r"[\w./-]{2,}", new))
        score.add(messages, _lines(" ".join(messages)), right, words)
    return score


def _sigma_says(program: Path, text: str, folder: Path) -> list[str]:
    """Return the errors and issues that the checker counts or names."""
    folder.mkdir()
    (folder / "rule.yml").write_text(text, encoding="utf-8")
    command = (str(program), "check", "--fail-on-error", "--fail-on-issues", str(folder))
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    output = f"{done.stdout}\n{done.stderr}".replace(str(folder), "")
    found = [line for line in output.splitlines() if line.endswith(" in /rule.yml")]
    # What it cannot parse ends in a traceback, of which the last lines are the message.
    return found or ([" ".join(output.split("\n")[-8:])] if done.returncode else [])


def _lines(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"line (\d+)", text)]


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
