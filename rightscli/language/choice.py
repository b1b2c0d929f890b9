"""The language a reader most likely wants."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rightscli.model import Language

CODES = ("ru", "en")


def language_code(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """
    Return the code of the language asked for with `--lang`, or else of the one the environment asks for.

    A wrong value of `--lang` counts as none here; it is judged where options are judged.
    """
    asked = None
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang" and index + 1 < len(arguments):
            asked = arguments[index + 1]
        elif argument.startswith("--lang="):
            asked = argument.partition("=")[2]
    return asked if asked in CODES else _code_of(environment)


def language_from_environment(environment: Mapping[str, str]) -> Language:
    """
    Return the language of the locale: English only where the locale asks for it, Russian otherwise.

    Reads `RIGHTS_LANG`, `LC_ALL`, `LC_MESSAGES`, `LANG`, in this order; the first that is set decides.
    """
    from rightscli.model import Language  # noqa: PLC0415 - the code alone needs no model

    return Language(_code_of(environment))


def _code_of(environment: Mapping[str, str]) -> str:
    for name in ("RIGHTS_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")
        if value:
            return "en" if value.lower().startswith("en") else "ru"
    return "ru"
