"""Deliberate mistakes of contributors: one mistake, one finding, and a suggestion that mends it."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
LEAST = 0.95
KNOWN_TO_BE_INEXACT: set[str] = set()
"""Cases that are found otherwise than a person would."""


def _benchmark() -> ModuleType:
    """Return the benchmark, which reads the same cases."""
    spec = importlib.util.spec_from_file_location("mistakes", ROOT / "benchmarks" / "mistakes.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


MISTAKES = _benchmark()
CASES = MISTAKES.cases()


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> object:
    """Return the valid documents, to be broken and put back."""
    return MISTAKES.Tree(tmp_path_factory.mktemp("mistakes"))


def test_documents_without_mistakes_are_valid(tree: object) -> None:
    """Nothing is found in the documents that the cases break."""
    assert () == tree.found().findings  # type: ignore[attr-defined]


def test_there_are_enough_cases() -> None:
    """The cases are many, differ from each other, and nearly all of them are mistakes."""
    assert len(CASES) >= 150
    assert len(CASES) == len({case.id for case in CASES})
    assert sum(case.code is None for case in CASES) < len(CASES) * (1 - LEAST)
    assert len(KNOWN_TO_BE_INEXACT) <= len(CASES) * (1 - LEAST)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_mistake_has_its_one_finding_and_its_cure(case: object, tree: object) -> None:
    """The check finds what a person would name, where it stands, nothing else, and says what mends it."""
    outcome = tree.judge(case)  # type: ignore[attr-defined]

    assert MISTAKES.is_exact(case, outcome) or case.id in KNOWN_TO_BE_INEXACT, outcome  # type: ignore[attr-defined]
    assert MISTAKES.is_helpful(case, outcome), outcome
