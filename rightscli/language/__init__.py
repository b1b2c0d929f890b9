# The words of the program itself (headings, messages, help). What the knowledge says never passes
# through here. English is the language of the message ids, so it needs no catalogue.

"""Messages of the program in the reader's language."""

from __future__ import annotations

from rightscli.language.catalogue import (
    LOCALE,
    Translator,
    language_code,
    language_from_environment,
    mark,
    translator,
)

__all__ = ["LOCALE", "Translator", "language_code", "language_from_environment", "mark", "translator"]
