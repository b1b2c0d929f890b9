"""Text in the languages of the knowledge."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType

from rightscli.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

NO_FORMS: Mapping[str, str] = MappingProxyType({})


class Language(StrEnum):
    """A language a reader can ask for. Russian is always there."""

    RU = "ru"
    EN = "en"


class Localised(Record):
    """A text in Russian, and in English where it has been translated."""

    ru: str
    """The main text; may hold inline references such as `{law:fz-53/29/4}`."""

    en: str | None = None
    """The translation, or None where there is none."""

    of: str | None = None
    """Fingerprint of the Russian text that `en` translates (see `rightscli.text.fingerprint`)."""

    forms: Mapping[str, str] = NO_FORMS
    """Russian oblique cases (`gen`, `dat`, `acc`, `ins`, `prep`) of a name that prose refers to."""

    def __hash__(self) -> int:
        """Hash by the texts; the forms follow from them."""
        return hash((self.ru, self.en, self.of))

    def written_in(self, language: Language) -> str | None:
        """Return the text in exactly this language, or None; never another language."""
        return self.ru if language is Language.RU else self.en


class Phrases(Record):
    """Lists of phrases by language, as people say them."""

    ru: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
