"""What the README and the guides tell people to type works, and what they point at is there."""

from __future__ import annotations

import ast
import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from rightscli import __version__
from rightscli.checks import check
from rightscli.cli.app import declared, run
from rightscli.cli.usage import UsageError

ROOT = Path(__file__).resolve().parents[2]
GUIDES = (ROOT / "CONTRIBUTING.md", ROOT / "CONTRIBUTING.en.md")
PAGES = (ROOT / "README.md", *GUIDES, ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md")))

ASKS_WHAT_DAY_IT_IS = ("--strict-fresh", "stale")
"""Answers of such a line change with time, so it is read and not run."""


READS_THE_STORE = ("show", "find", "law", "impact", "diff")
"""Commands that never look at the documents themselves."""

CHANGES_THE_SHELL = (["--install-completion"],)
"""The library obeys such an option while it reads it, so it is looked up instead."""


def blocks(path: Path, *languages: str) -> list[list[str]]:
    """Return the lines of every fenced block in one of the languages, without its own indent."""
    found: list[list[str]] = []
    inside: list[str] | None = None
    indent = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        fence = re.match(r"( *)```(\w*)$", line)
        if fence is None:
            if inside is not None:
                inside.append(line.removeprefix(indent))
        elif inside is None:
            indent, language = fence.groups()
            inside = []
            if language in languages:
                found.append(inside)
        else:
            inside = None
    return found


def typed(path: Path) -> list[str]:
    """Return the lines that a reader types into blocks, with their comments."""
    lines = [line for block in blocks(path, "console", "sh") for line in block]
    return [line for line in (line.removeprefix("$ ") for line in lines) if line.startswith("rights ")]


def mentioned(path: Path) -> list[str]:
    """Return the command lines in running text; `rights COMMAND` is a shape, not a line."""
    text = re.sub(r"^ *```.*?^ *```", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    spans = [" ".join(span.split()) for span in re.findall(r"`([^`]+)`", text)]
    return [span for span in spans if re.match(r"rights [a-z-]", span)]


def words(line: str) -> list[str]:
    """Return the arguments of a line."""
    return shlex.split(line, comments=True)[1:]


def stated_exit(line: str) -> int | None:
    """Return the exit code that the comment of a line begins with, None where it says nothing."""
    stated = re.search(r"# (?:exit|код) (\d+)", line)
    return int(stated[1]) if stated else None


def read_line(arguments: list[str]) -> None:
    """Read a command line as the program does, without doing what it says; raise what the reader raises."""
    command: Any = typer.main.get_command(declared())
    name, context = "rights", None
    if arguments in CHANGES_THE_SHELL:
        assert arguments[0] in [word for option in command.params for word in option.opts]
        return
    while True:
        try:
            context = command.make_context(name, list(arguments), parent=context)
        except typer.Exit:
            return
        except UsageError as error:
            if type(error).__name__ == "NoArgsIsHelpError":
                return
            raise
        if not hasattr(command, "resolve_command"):
            return
        rest = [*context._protected_args, *context.args]
        if not rest:
            return
        name, command, arguments = command.resolve_command(context, rest)


LINES = [(path, line) for path in PAGES for line in (*typed(path), *mentioned(path))]


@pytest.mark.parametrize(("path", "line"), LINES, ids=lambda value: getattr(value, "name", None) or value)
def test_every_command_line_can_be_read(path: Path, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No guide names a command, an option or a choice that is not there."""
    read_line(words(line))


@pytest.mark.parametrize("line", ["rights fnd метро", "rights show x --lnag ru", "rights kb new nonsense x"])
def test_a_wrong_command_line_would_be_noticed(line: str) -> None:
    """The reader of command lines refuses unknown commands, options and choices."""
    with pytest.raises(Exception, match=r"fnd|lnag|nonsense"):
        read_line(words(line))


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cache_home: Path) -> Path:
    """Return a directory with a copy of the knowledge that commands work on."""
    shutil.copytree(ROOT / "knowledge", tmp_path / "knowledge")
    monkeypatch.setenv("RIGHTS_KNOWLEDGE", str(tmp_path / "knowledge"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.slow
def test_the_guide_can_be_followed(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each line of the guide, in its order, ends with the exit code that it states, or with 0."""
    lines = [line for line in typed(GUIDES[0]) if not set(ASKS_WHAT_DAY_IT_IS) & set(words(line))]
    expected = [(line, stated_exit(line) or 0) for line in lines]
    actual = []
    for line in lines:
        with pytest.MonkeyPatch.context() as patch:
            # Compiling takes long, so what only reads, and not the new page, reads what is compiled already.
            if set(READS_THE_STORE) & set(words(line)) and "blank-sheet" not in line:
                patch.delenv("RIGHTS_KNOWLEDGE")
            actual.append((line, int(run(words(line)))))
        capsys.readouterr()

    assert len(lines) > 15
    assert expected == actual


def test_the_readme_states_true_exit_codes(cache_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line of the README that states its exit code ends with it."""
    lines = [line for line in typed(ROOT / "README.md") if stated_exit(line) is not None]

    assert lines
    assert [stated_exit(line) for line in lines] == [int(run(words(line))) for line in lines]


def test_the_guides_say_the_same_in_both_languages() -> None:
    """The Russian and the English guide have the same commands, the same examples, the same boxes to tick."""
    russian, english = GUIDES
    loaded = [
        [yaml.safe_load("\n".join(block)) for block in blocks(path, "yaml")] for path in (russian, english)
    ]
    boxes = [path.read_text(encoding="utf-8").count("- [ ]") for path in (russian, english)]

    assert [words(line) for line in typed(russian)] == [words(line) for line in typed(english)]
    assert [stated_exit(line) for line in typed(russian)] == [stated_exit(line) for line in typed(english)]
    assert loaded[0] == loaded[1]
    assert boxes[0] == boxes[1]


def test_the_example_of_the_guide_is_what_the_check_accepts(tmp_path: Path) -> None:
    """The invented steps, put into a page, break no rule but those about its surroundings."""
    name = "control-medical-exam.yaml"
    text = (ROOT / "knowledge" / "situations" / "medical" / name).read_text(encoding="utf-8")
    example = "\n".join([*blocks(GUIDES[0], "yaml")[0], ""])
    for section in ("steps", "check_first"):
        pattern = re.compile(rf"^{section}:\n(?: .*\n)+", re.MULTILINE)
        new = pattern.search(example)
        assert new is not None
        before, _old, after = re.split(rf"({pattern.pattern})", text, maxsplit=1, flags=re.MULTILINE)
        text = f"{before}{new[0]}{after}"
    page = tmp_path / name
    page.write_text(text, encoding="utf-8")
    around = ["K106", "K113", "K213", "K222", "K403"]
    report = check(ROOT / "knowledge", [page], ignore=around, strict=True)

    assert "Попросите время" in text
    assert [] == [(found.rule, found.primary.line) for found in report.findings]


def slug(heading: str) -> str:
    """Return the anchor that the host of the repository gives a heading."""
    kept = re.sub(r"[^\w\- ]", "", re.sub(r"[`*]", "", heading).strip().lower())
    return kept.replace(" ", "-")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    """A link to a file or to a heading finds it."""
    text = path.read_text(encoding="utf-8")
    broken = []
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if "://" in target:
            continue
        name, _, anchor = target.partition("#")
        file = path if not name else (path.parent / name)
        headings = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE) if anchor else []
        if not file.exists() or (anchor and anchor not in map(slug, headings)):
            broken.append(target)

    assert [] == broken


def test_the_readme_knows_every_room_and_its_level() -> None:
    """The table of rooms is the one that the imports are held to."""
    source = ast.parse((ROOT / "tests" / "house" / "test_structure.py").read_text(encoding="utf-8"))
    levels = next(
        ast.literal_eval(node.value)
        for node in source.body
        if isinstance(node, ast.Assign) and "LEVEL" in [getattr(name, "id", "") for name in node.targets]
    )
    rows = re.findall(
        r"^\| (\d) \| ([^|]+) \|", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    shown = {room: int(level) for level, cell in rows for room in re.findall(r"`(\w+)`", cell)}

    assert levels == shown


def test_the_readme_and_its_guides_know_every_command() -> None:
    """A command that is there is named where its users look."""
    command: Any = typer.main.get_command(declared())
    told = [words(line) for _path, line in LINES]
    names = [[name] for name in command.commands if name != "kb"]
    names += [["kb", name] for name in command.commands["kb"].commands]
    silent = [name for name in names if name not in [one[: len(name)] for one in told]]

    assert [] == silent


def test_the_changelog_has_two_lists_for_this_version() -> None:
    """The newest entry is of this version, tells both lists, and none of them is empty."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## (\S+)(?: · (\S+))?$", text, re.MULTILINE)
    entry = re.split(r"^## ", text, flags=re.MULTILINE)[1]
    lists = {
        title: len(re.findall(r"^- ", body, re.MULTILINE))
        for title, body in re.findall(r"^### (.+)\n((?:(?!^#).*\n?)*)", entry, re.MULTILINE)
    }

    assert newest is not None
    assert newest[1] in {__version__, "unreleased"}
    assert newest[2] == "unreleased" or re.fullmatch(r"\d{4}-\d\d-\d\d", str(newest[2]))
    assert ["Знания · Knowledge", "Программа · Program"] == list(lists)
    assert 0 not in lists.values()
