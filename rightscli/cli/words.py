# Help texts are fixed when the commands are declared, so the language must be known before. It is read
# from the raw arguments; a wrong value is judged later, where options are judged.

"""The program's own words in the language of this run."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from rightscli.language import language_from_environment, translator
from rightscli.model import Language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def language_of_run(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Return the language asked for with `--lang`, or the one of the environment."""
    asked = None
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang" and index + 1 < len(arguments):
            asked = arguments[index + 1]
        elif argument.startswith("--lang="):
            asked = argument.partition("=")[2]
    if asked in ("ru", "en"):
        return Language(asked)
    return language_from_environment(environment)


LANGUAGE = language_of_run(sys.argv[1:], os.environ)
"""The language of help texts and messages in this process."""


def say(message: str) -> str:
    """Return the message in the language of this run."""
    return translator(LANGUAGE, "cli").text(message)


def count(singular: str, plural: str, number: int) -> str:
    """Return the form of the message that fits the number."""
    return translator(LANGUAGE, "cli").count(singular, plural, number)
