"""What a command was asked for, apart from its own arguments."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path

from rightscli.model import Language, Record


class OutputFormat(StrEnum):
    """How an answer is written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


class Settings(Record, kw_only=True):
    """The options that all reading commands share."""

    language: Language
    language_asked: bool
    """Whether `--lang` was given; then the language is strict."""
    as_of: date
    as_of_asked: bool
    format: OutputFormat = OutputFormat.TEXT
    output: Path | None = None
    force: bool = False
    knowledge: tuple[Path, ...] = ()
    plain: bool = False
    color: bool = True
    pager: bool = True
    quiet: bool = False
    verbose: bool = False

    @property
    def machine(self) -> bool:
        """Whether the answer is for a program to read."""
        return self.format is OutputFormat.JSON
