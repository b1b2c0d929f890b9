# Run by the build of the wheel: the store that an installed program reads is compiled from knowledge/
# and goes into the wheel beside the code. A checkout compiles its own copy on first use instead.

"""Build hook: compile the knowledge into the wheel."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class StoreBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles knowledge/ into rightscli/store.sqlite of the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the store, unless the build is an editable install."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from rightscli.cli.workshop import complete
        from rightscli.knowledge import compile_store, gather

        gathered = gather(root / "knowledge")
        if gathered.findings or not gathered.documents:
            raise SystemExit("the knowledge has faults; see: rights kb check")
        self.folder = tempfile.TemporaryDirectory()
        store = Path(self.folder.name) / "store.sqlite"
        compile_store(gathered.documents, store, index=complete).connection.close()
        build_data["force_include"][str(store)] = "rightscli/store.sqlite"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the compiled store again."""
        del build_data, artifact_path
        if version != "editable":
            self.folder.cleanup()
