"""What the host of the repository reads: hooks, workflows, forms."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")

HOOK = {"id", "name", "entry", "language"}
"""What pre-commit's documentation asks of every hook."""

HOOK_MAY = {
    *("additional_dependencies", "alias", "always_run", "args", "description", "exclude", "exclude_types"),
    *("fail_fast", "files", "language_version", "log_file", "minimum_pre_commit_version", "pass_filenames"),
    *("require_serial", "stages", "types", "types_or", "verbose"),
}
CONFIG_MAY = {
    *("ci", "default_install_hook_types", "default_language_version", "default_stages", "exclude"),
    *("fail_fast", "files", "minimum_pre_commit_version", "repos"),
}


def read(path: Path) -> Any:  # noqa: ANN401 - what the file holds is the question
    """Return what a YAML file holds; `on` stays the word that it is."""
    text = path.read_text(encoding="utf-8")
    return yaml.safe_load(re.sub(r"^on:", '"on":', text, flags=re.MULTILINE))


def valid(schema: str, *paths: Path) -> tuple[int, str]:
    """Return how a validator that nobody here wrote judges files by a schema that it carries."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout if done.returncode else ""


def own_hooks() -> list[dict[str, Any]]:
    """Return the hooks that this repository runs on itself."""
    config = read(ROOT / ".pre-commit-config.yaml")
    return [hook for repository in config["repos"] for hook in repository["hooks"]]


def offered_hooks() -> list[dict[str, Any]]:
    """Return the hooks that other repositories can use."""
    hooks: list[dict[str, Any]] = read(ROOT / ".pre-commit-hooks.yaml")
    return hooks


def test_hooks_have_the_documented_keys() -> None:
    """Every hook, ours and offered, says what is asked and nothing unknown."""
    hooks = [*own_hooks(), *offered_hooks()]

    assert [] == [hook["id"] for hook in hooks if not HOOK <= set(hook) <= HOOK | HOOK_MAY]
    assert set() == set(read(ROOT / ".pre-commit-config.yaml")) - CONFIG_MAY
    assert ["rights-check", "rights-format"] == [hook["id"] for hook in offered_hooks()]


@pytest.mark.parametrize("hook", offered_hooks(), ids=lambda hook: str(hook["id"]))
def test_an_offered_hook_sees_documents_and_nothing_else(hook: dict[str, Any]) -> None:
    """The hook starts for every document, wherever the folders of the kinds stand, and for no other file."""
    documents = [path.relative_to(ROOT) for path in (ROOT / "knowledge").rglob("*.yaml")]
    pattern = re.compile(hook["files"])
    others = [".github/workflows/ci.yml", "schemas/act.schema.json", "docs/acts.yaml", "README.md"]

    assert len(documents) > 400
    assert [] == [path for path in documents if not pattern.search(path.as_posix())]
    assert [] == [path for path in others if pattern.search(path)]


def test_workflows_are_valid() -> None:
    """The schema of workflows accepts all three, and every job has a time limit."""
    assert ["ci.yml", "content.yml", "stale.yml"] == [path.name for path in WORKFLOWS]
    assert (0, "") == valid("vendor.github-workflows", *WORKFLOWS)
    assert (0, "") == valid("custom.github-workflows-require-timeout", *WORKFLOWS)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_may_do_as_little_as_they_need(path: Path) -> None:
    """No right by default, no stored secret, no code of others that can change under its name."""
    text = path.read_text(encoding="utf-8")
    workflow = read(path)
    writing = {
        name: right
        for job in workflow["jobs"].values()
        for name, right in job["permissions"].items()
        if right != "read"
    }
    used = re.findall(r"uses: (\S+)(.*)", text)

    assert {} == workflow["permissions"]
    assert "secrets." not in text
    assert "pull_request_target" not in text
    assert {"ci.yml": set(), "content.yml": {"security-events"}, "stale.yml": {"issues"}}[path.name] == set(
        writing
    )
    assert [] == [
        name
        for name, note in used
        if not re.fullmatch(r"[\w-]+/[\w/-]+@[0-9a-f]{40}", name) or not re.fullmatch(r" # v[\d.]+", note)
    ]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_job_that_may_write_runs_nothing_from_the_repository(path: Path) -> None:
    """Who changes the repository's files cannot make them run with a right to write."""
    for job in read(path)["jobs"].values():
        if "write" not in job["permissions"].values():
            continue
        actions = [step["uses"].partition("@")[0] for step in job["steps"] if "uses" in step]
        commands = "\n".join(step.get("run", "") for step in job["steps"])

        assert "actions/checkout" not in actions
        assert not re.search(r"\b(rights|python|pip|bash)\b", commands)


def test_ci_runs_what_a_contributor_can_run() -> None:
    """The workflow adds nothing to `.ci/run`, on every version of Python that the package names."""
    job = read(GITHUB / "workflows" / "ci.yml")["jobs"]["run"]
    named = re.findall(r'"Programming Language :: Python :: (3\.\d+)"', (ROOT / "pyproject.toml").read_text())

    assert [".ci/run"] == [step["run"] for step in job["steps"] if "run" in step]
    assert named == job["strategy"]["matrix"]["python"]
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111


@pytest.mark.parametrize(
    ("code", "expected"), [(0, (0, "due=false\n")), (1, (0, "due=true\n")), (3, (3, ""))]
)
def test_the_weekly_report_tells_due_from_broken(
    tmp_path: Path, code: int, expected: tuple[int, str]
) -> None:
    """Exit 1 of the command is a report, 0 is silence, and everything else fails the job."""
    steps = read(GITHUB / "workflows" / "stale.yml")["jobs"]["report"]["steps"]
    script = next(step["run"] for step in steps if step.get("id") == "list")
    stand_in = tmp_path / "rights"
    stand_in.write_text(f"#!/bin/sh\nprintf '%s\\n' \"$*\" >arguments\necho '- [ ] срок'\nexit {code}\n")
    stand_in.chmod(0o755)
    output = tmp_path / "output"
    output.write_text("")
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=tmp_path,
        env={
            "PATH": f"{tmp_path}:/usr/bin:/bin",
            "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
        },
        capture_output=True,
        check=False,
    )

    assert expected == (done.returncode, output.read_text())
    assert "kb stale --within 30 --lang ru --format markdown\n" == (tmp_path / "arguments").read_text()


def test_forms_are_valid() -> None:
    """The schemas of issue forms accept both forms and their configuration."""
    assert ["law-changed.yml", "wrong-page.yml"] == [path.name for path in FORMS]
    assert (0, "") == valid("vendor.github-issue-forms", *FORMS)
    assert (0, "") == valid("vendor.github-issue-config", GITHUB / "ISSUE_TEMPLATE" / "config.yml")


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_forms_warn_first_and_ask_in_two_languages(path: Path) -> None:
    """The first thing says that everybody reads it; every label stands in Russian and in English."""
    form = read(path)
    first, *fields = form["body"]
    words = [field["attributes"]["label"] for field in fields]
    words += [option for field in fields for option in field["attributes"].get("options", ())]
    labels = [word["label"] if isinstance(word, dict) else word for word in [form["name"], *words]]
    one_sided = [
        label
        for label in labels
        if not re.search("[а-яё]", label.partition("·")[0]) or not re.search("[a-z]", label.partition("·")[2])
    ]

    assert "markdown" == first["type"]
    assert "увидят все" in first["attributes"]["value"]
    assert "Everyone will see this" in first["attributes"]["value"]
    assert fields[-1]["attributes"]["options"][-1]["required"]
    assert [] == one_sided


def test_a_change_is_asked_for_its_line_of_the_changelog() -> None:
    """The template of a change warns about private data and asks for the line."""
    text = (GITHUB / "PULL_REQUEST_TEMPLATE.md").read_text(encoding="utf-8")

    assert "имён частных лиц" in text
    assert "names of private people" in text
    assert "`CHANGELOG.md`" in text
