"""What a command loads: heavy libraries only where they are needed."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Environment

HEAVY = ("typer", "rich", "yaml", "jsonschema", "referencing", "rapidfuzz", "babel", "dataclasses", "inspect")
CODE = """
import sys
sys.argv = ["rights", *sys.argv[1:]]
from rightscli.__main__ import main
try:
    main()
except SystemExit:
    pass
print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""

CASES = [
    (("show", "control-medical-exam"), ()),
    (("show", "control-medical-exam", "--lang", "en", "--format", "json"), ()),
    (("find", "забрали", "в", "метро"), ()),
    (("find", "павестка"), ("rapidfuzz",)),
    (("list",), ("typer",)),
    (("law", "fz-53/29/4"), ("typer",)),
    (("--help",), ("typer",)),
]


@pytest.mark.parametrize(("arguments", "allowed"), CASES, ids=lambda case: " ".join(case) or "-")
def test_heavy_libraries_stay_out(
    environment_with: Environment, arguments: tuple[str, ...], allowed: tuple[str, ...]
) -> None:
    """A question is answered without the libraries that only checking, terminals or repair need."""
    command = [sys.executable, "-c", CODE, *arguments]
    subprocess.run(
        command, capture_output=True, check=False, env=environment_with()
    )  # compiles, where needed
    done = subprocess.run(command, capture_output=True, check=False, env=environment_with())
    loaded = done.stderr.decode().splitlines()[-1].split()
    expected = set(allowed) | ({"dataclasses", "inspect"} if "typer" in allowed else set())

    assert {"rightscli"} <= set(loaded)
    assert set() == (set(HEAVY) & set(loaded)) - expected
