"""Running the command line: inside this process, and as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Outcome:
    """What a command line did."""

    code: int
    out: str
    err: str


class Runner(Protocol):
    """Runs a command line as `rights` would."""

    def __call__(self, *arguments: str) -> Outcome:
        """Run these arguments."""
        ...


class ProcessRunner(Protocol):
    """Runs a command line in a process of its own."""

    def __call__(
        self, *arguments: str | bytes, env: Mapping[str, str] | None = None, cwd: Path | None = None
    ) -> Outcome:
        """Run these arguments with these variables beside a bare environment."""
        ...


@pytest.fixture
def rights(capsys: pytest.CaptureFixture[str], cache_home: Path) -> Runner:
    """Return a runner inside this process: the fast lane first, then the full command line."""
    from rightscli.cli.app import run
    from rightscli.cli.lane import try_lane

    def runner(*arguments: str) -> Outcome:
        code = try_lane(arguments, os.environ)
        if code is None:
            code = run(arguments)
        captured = capsys.readouterr()
        return Outcome(int(code), captured.out, captured.err)

    return runner


@pytest.fixture
def process(cache_home: Path) -> ProcessRunner:
    """Return a runner of real processes, with pipes for streams."""

    def runner(
        *arguments: str | bytes, env: Mapping[str, str] | None = None, cwd: Path | None = None
    ) -> Outcome:
        done = subprocess.run(
            [sys.executable, "-m", "rightscli", *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            cwd=cwd,
            env=bare_environment(cache_home, env),
        )
        return Outcome(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return runner


class Environment(Protocol):
    """Gives an environment for a process."""

    def __call__(self, extra: Mapping[str, str] | None = None) -> dict[str, str]:
        """Return the bare environment with these variables on top."""
        ...


@pytest.fixture
def environment_with(cache_home: Path) -> Environment:
    """Return a maker of bare environments."""
    return lambda extra=None: bare_environment(cache_home, extra)


def bare_environment(cache_home: Path, extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return an environment with nothing of this machine but what a process needs."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "HOME": str(cache_home / "home"),
        "XDG_CACHE_HOME": str(cache_home),
        "LANG": "ru_RU.UTF-8",
        **(extra or {}),
    }
