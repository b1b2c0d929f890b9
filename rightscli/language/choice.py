"""The language a reader most likely wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.model import Language

if TYPE_CHECKING:
    from collections.abc import Mapping

ENGLISH = ("en",)


def language_from_environment(environment: Mapping[str, str]) -> Language:
    """
    Return the language of the locale: English only where the locale asks for it, Russian otherwise.

    Reads `RIGHTS_LANG`, `LC_ALL`, `LC_MESSAGES`, `LANG`, in this order; the first that is set decides.
    """
    for name in ("RIGHTS_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")
        if value:
            return Language.EN if value.lower().startswith(ENGLISH) else Language.RU
    return Language.RU
