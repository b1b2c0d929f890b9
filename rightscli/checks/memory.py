# The state of a file (time, size, number) stands for its content only if the file is older than the
# note about it: a file changed twice within one tick of the clock must not keep its first result.

"""What a run remembers of earlier ones."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rightscli.checks.cache import Store, digest_of
from rightscli.diagnostics import Diagnostic, diagnostic_from_wire, diagnostic_to_wire

if TYPE_CHECKING:
    from pathlib import Path

    from rightscli.checks.onefile import Result
    from rightscli.checks.phases import Checked
    from rightscli.checks.suppressions import Suppression
    from rightscli.checks.wanted import Wanted, WantedFile

_TICK = 2_000_000_000
"""Nanoseconds; the coarsest clock of a file system in use counts in two seconds."""


@dataclass(slots=True)
class Outcome:
    """All that a run found, before anything is set aside; paths are names below the root."""

    findings: list[Diagnostic] = field(default_factory=list)
    suppressions: dict[str, tuple[Suppression, ...]] = field(default_factory=dict)
    excerpts: dict[str, dict[int, str]] = field(default_factory=dict)


class Memory:
    """Results of earlier runs over the same root."""

    def __init__(self, store: Store, root: Path, wanted: Wanted) -> None:
        """Look for results about these files."""
        self._store = store
        self._place = str(root.absolute())
        self._wanted = wanted
        self._digests: dict[str, str] = {}
        self._noted: dict[str, Any] = {}

    def whole_run(self) -> Outcome | None:
        """Return the outcome of an earlier run over exactly the same content, None if there is none."""
        saved = self._store.load(f"run {self._place}")
        try:
            if saved is None:
                return None
            self._noted = {"time": int(saved["time"]), "files": dict(saved["files"])}
            digests = {file.name: self._digest(file) for file in self._wanted.files}
            if {
                name: note[3] for name, note in self._noted["files"].items()
            } != digests or "" in digests.values():
                return None
            return _outcome_from_wire(saved["outcome"])
        except (ValueError, KeyError, TypeError, IndexError, AttributeError):
            return None

    def known_files(self) -> dict[str, Result]:
        """Return the results of files that have not changed, by name."""
        from rightscli.checks.onefile import result_from_wire  # noqa: PLC0415  a run from memory needs no results

        known: dict[str, Result] = {}
        for file in self._wanted.files:
            try:
                saved = self._store.load(f"file {self._place} {file.name}")
                if saved is not None and saved["digest"] == self._digest(file):
                    known[file.name] = result_from_wire(saved["result"])
            except (ValueError, KeyError, TypeError):
                continue
        return known

    def remember_file(self, checked: Checked) -> None:
        """Keep the result of a file that could be read."""
        from rightscli.checks.onefile import result_to_wire  # noqa: PLC0415  a run from memory needs no results

        self._digests[checked.name] = checked.digest
        if checked.digest and self._store.active:
            wire = checked.wire if checked.wire is not None else result_to_wire(checked.result)
            saved = {"digest": checked.digest, "result": wire}
            self._store.save(f"file {self._place} {checked.name}", saved)

    def remember_run(self, outcome: Outcome) -> None:
        """Keep the outcome of the run."""
        if not self._store.active:
            return
        files = {
            file.name: [*file.state, self._digests.get(file.name) or self._digest(file)]
            for file in self._wanted.files
        }
        saved = {"time": time.time_ns(), "files": files, "outcome": _outcome_to_wire(outcome)}
        self._store.save(f"run {self._place}", saved)

    def _digest(self, file: WantedFile) -> str:
        """Return the name of a file's content, empty if it cannot be read."""
        if file.data is not None:
            return digest_of(file.data)
        if file.name not in self._digests:
            note = self._noted.get("files", {}).get(file.name)
            if note and tuple(note[:3]) == file.state and file.state[0] + _TICK < self._noted["time"]:
                self._digests[file.name] = str(note[3])
            else:
                try:
                    self._digests[file.name] = digest_of(file.path.read_bytes())
                except OSError:
                    self._digests[file.name] = ""
        return self._digests[file.name]


def _outcome_to_wire(outcome: Outcome) -> list[Any]:
    from rightscli.checks.suppressions import suppression_to_wire  # noqa: PLC0415  a run from memory needs no results

    return [
        [diagnostic_to_wire(finding) for finding in outcome.findings],
        {name: [suppression_to_wire(one) for one in ones] for name, ones in outcome.suppressions.items()},
        {name: list(lines.items()) for name, lines in outcome.excerpts.items()},
    ]


def _outcome_from_wire(wire: list[Any]) -> Outcome:
    from rightscli.checks.suppressions import suppression_from_wire  # noqa: PLC0415  a run from memory needs no results

    findings, suppressions, excerpts = wire
    return Outcome(
        [diagnostic_from_wire(finding) for finding in findings],
        {name: tuple(suppression_from_wire(one) for one in ones) for name, ones in suppressions.items()},
        {name: {int(number): str(line) for number, line in lines} for name, lines in excerpts.items()},
    )
