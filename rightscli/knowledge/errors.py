"""What can be wrong with the knowledge as a whole."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from os import PathLike
    from pathlib import Path

    from rightscli.diagnostics import Diagnostic


class KnowledgeError(Exception):
    """The knowledge cannot be read."""


class NoKnowledgeError(KnowledgeError):
    """There is neither a compiled store nor a directory of documents."""


class ShapeError(KnowledgeError):
    """A document does not have the shape of its kind."""

    def __init__(self, tree: Path, document: str, reason: str) -> None:
        """Say which document of which directory, and what did not fit."""
        super().__init__(f"{tree}: {document}: {reason}")
        self.tree = tree
        self.document = document
        self.reason = reason


class StoreError(KnowledgeError):
    """A store file is missing, damaged, foreign, or of another format."""

    def __init__(self, path: str | PathLike[str], reason: str) -> None:
        """Say which file, and what is wrong with it."""
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class SourceTreeError(KnowledgeError):
    """A directory of documents has faults that keep it from being used."""

    def __init__(self, root: Path, findings: tuple[Diagnostic, ...]) -> None:
        """Say which directory, with the findings."""
        super().__init__(str(root))
        self.root = root
        self.findings = findings
