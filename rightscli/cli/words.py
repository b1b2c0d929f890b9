# Help texts are fixed when the commands are declared, so the language must be known before. It is read
# from the raw arguments; a wrong value is judged later, where options are judged.

"""The program's own words in the language of this run."""

from __future__ import annotations

import os
import sys

from rightscli.language import language_code, translator
from rightscli.model import Language

LANGUAGE = Language(language_code(sys.argv[1:], os.environ))
"""The language of help texts and messages in this process."""


def say(message: str) -> str:
    """Return the message in the language of this run."""
    return translator(LANGUAGE, "cli").text(message)


def count(singular: str, plural: str, number: int) -> str:
    """Return the form of the message that fits the number."""
    return translator(LANGUAGE, "cli").count(singular, plural, number)
