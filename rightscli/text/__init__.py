"""Normal forms of Russian and English text: what a text is compared, counted and searched by."""

from __future__ import annotations

from rightscli import late
from rightscli.text.normal import (
    chunks,
    fingerprint,
    fold,
    folded_words,
    is_cyrillic,
    is_number,
    remember_stem,
    root,
    stem,
    stems,
    words,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.text.readability import reading_ease, syllables
    from rightscli.text.sentence_ends import sentences
    from rightscli.text.sound import sound_key
    from rightscli.text.translit import are_neighbours, flip_layout, latin_key, spelling_keys, to_cyrillic

__all__ = [
    "are_neighbours",
    "chunks",
    "fingerprint",
    "flip_layout",
    "fold",
    "folded_words",
    "is_cyrillic",
    "is_number",
    "latin_key",
    "reading_ease",
    "remember_stem",
    "root",
    "sentences",
    "sound_key",
    "spelling_keys",
    "stem",
    "stems",
    "syllables",
    "to_cyrillic",
    "words",
]

if not TYPE_CHECKING:
    __getattr__ = late(
        __name__,
        {
            "readability": "reading_ease syllables",
            "sentence_ends": "sentences",
            "sound": "sound_key",
            "translit": "are_neighbours flip_layout latin_key spelling_keys to_cyrillic",
        },
    )
