# Help texts are fixed when the commands are declared, so the language must be known before. It is read
# from the raw arguments; a wrong value is judged later, where options are judged.

"""What a command was asked for, apart from its own arguments."""

from __future__ import annotations

import os
import sys

from rightscli.language import language_code
from rightscli.model import Language, Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


LANGUAGE = Language(language_code(sys.argv[1:], os.environ))
"""The language of help texts and messages in this process."""


FORMATS = ("text", "json", "markdown")
"""How an answer can be written."""


class Settings(Record, kw_only=True):
    """The options that all reading commands share."""

    language: Language
    language_asked: bool
    """Whether `--lang` was given; then the language is strict."""
    day: date | None = None
    """What `--as-of` said."""
    format: str = "text"
    """One of `FORMATS`."""
    output: Path | None = None
    force: bool = False
    knowledge: tuple[Path, ...] = ()
    plain: bool = False
    color: bool = True
    pager: bool = True
    quiet: bool = False
    verbose: bool = False

    @property
    def as_of(self) -> date:
        """The day for which the answer holds: the one that was asked for, or today."""
        from rightscli.cli.clock import today

        return self.day or today()

    @property
    def as_of_asked(self) -> bool:
        """Whether `--as-of` was given."""
        return self.day is not None

    @property
    def machine(self) -> bool:
        """Whether the answer is for a program to read."""
        return self.format == "json"
