"""Text in the languages of the knowledge."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Language(StrEnum):
    """A language a reader can ask for. Russian is always there."""

    RU = "ru"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Localised:
    """A text in Russian, and in English where it has been translated."""

    ru: str
    """The main text; may hold inline references such as `{law:fz-53/29/4}`."""

    en: str | None = None
    """The translation, or None where there is none."""

    of: str | None = None
    """Fingerprint of the Russian text that `en` translates (see `rightscli.text.fingerprint`)."""

    forms: dict[str, str] = field(default_factory=dict, hash=False)
    """Russian oblique cases (`gen`, `dat`, `acc`, `ins`, `prep`) of a name that prose refers to."""

    def written_in(self, language: Language) -> str | None:
        """Return the text in exactly this language, or None; never another language."""
        return self.ru if language is Language.RU else self.en


@dataclass(frozen=True, slots=True)
class Phrases:
    """Lists of phrases by language, as people say them."""

    ru: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
