"""Every word of the program has a Russian translation, and the compiled catalogues are the written ones."""

from __future__ import annotations

import gettext
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from rightscli.language import MessageFile, language_code, language_from_environment, translator
from rightscli.model import Language

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

PACKAGE = Path(__file__).resolve().parents[2] / "rightscli"
CATALOGUES = PACKAGE / "language" / "locale" / "ru" / "LC_MESSAGES"
ROOMS = {
    "cli": ("cli",),
    "pages": ("pages", "formats"),
    "search": ("search",),
    "checks": ("checks", "diagnostics", "source", "formats"),
    "changes": ("changes",),
    "letters": ("letters",),
    "handouts": ("handouts",),
    "workbench": ("workbench",),
}
"""The catalogues with the rooms whose words they hold."""
KEYWORDS = {
    "cli": {"say": None, "mark": None, "count": (1, 2)},
    "pages": {"say": None, "mark": None, "count": (1, 2)},
    "search": {"say": None, "mark": None, "say_count": (1, 2)},
    "checks": {"say": None, "mark": None, "say_count": (1, 2)},
    "changes": {"text": None, "mark": None, "count": (1, 2)},
    "letters": {"mark": None, "count": (1, 2)},
    "handouts": {"say": None, "mark": None, "count": (1, 2)},
    "workbench": {"say": None, "_say": None, "text": None, "mark": None, "count": (1, 2)},
}
"""How each catalogue's rooms mark their words."""


def read(domain: str) -> Catalog:
    """Return a catalogue as written."""
    with (CATALOGUES / f"{domain}.po").open("rb") as stream:
        return read_po(stream)


def known() -> dict[str, str]:
    """Return every message that some catalogue translates."""
    found: dict[str, str] = {}
    for path in CATALOGUES.glob("*.po"):
        for message in read(path.stem):
            if message.id and message.string:
                found.update(dict.fromkeys(forms(message.id), str(message.string)))
    return found


@pytest.mark.parametrize("domain", sorted(path.stem for path in CATALOGUES.glob("*.po")))
def test_everything_is_translated(domain: str) -> None:
    """No message is empty, none is marked as doubtful, and each keeps the places of its values."""
    for message in read(domain):
        if not message.id:
            continue
        strings = forms(message.string)

        assert strings
        assert all(strings), message.id
        assert not message.fuzzy, message.id
        places = {name for text in forms(message.id) for name in _places(text)}
        for string in strings:
            used = set(_places(string))

            assert used <= places, message.id
            assert places - used <= {"number"}, message.id


def contents(catalogue: Catalog) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return messages and translations in a form that can be compared."""
    return {forms(message.id): forms(message.string) for message in catalogue if message.id}


def forms(text: object) -> tuple[str, ...]:
    """Return a message's forms: one, or one for each plural."""
    if text is None or isinstance(text, str):
        return (text,) if text else ()
    assert isinstance(text, tuple | list)
    return tuple(str(form) for form in text)


def _places(text: str) -> list[str]:
    # Upper-case braces are examples of what a contributor types.
    return [name for _, name, _, _ in Formatter().parse(text) if name and name.islower()]


@pytest.mark.parametrize("domain", sorted(path.stem for path in CATALOGUES.glob("*.po")))
def test_compiled_catalogues_are_the_written_ones(domain: str) -> None:
    """A catalogue that was edited must be compiled again."""
    with (CATALOGUES / f"{domain}.mo").open("rb") as stream:
        compiled = contents(read_mo(stream))

    assert compiled == contents(read(domain))


@pytest.mark.parametrize("domain", ROOMS)
def test_no_word_is_forgotten(domain: str) -> None:
    """Every message that the code marks stands in a catalogue."""
    translated = known()
    marked = {
        text
        for room in ROOMS[domain]
        for _file, _line, message, _comments, _context in extract_from_dir(
            PACKAGE / room, method_map=[("**.py", "python")], keywords=KEYWORDS[domain]
        )
        for text in (message if isinstance(message, tuple) else (message,))
        if text and any(letter.isalpha() for letter in text)
    }

    assert set() == marked - set(translated)
    assert len(marked) > 5


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, "изменён 1 файл"), (2, "изменено 2 файла"), (5, "изменено 5 файлов"), (21, "изменён 21 файл")],
)
def test_russian_plurals_follow_the_number(number: int, expected: str) -> None:
    """One, few and many have forms of their own."""
    form = translator(Language.RU, "cli").count("{number} file changed", "{number} files changed", number)

    assert expected == form.format(number=number)


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, Language.RU),
        ({"LANG": "C"}, Language.RU),
        ({"LANG": "en_US.UTF-8"}, Language.EN),
        ({"LANG": "ru_RU.UTF-8", "LC_ALL": "en_GB"}, Language.EN),
        ({"LC_MESSAGES": "ru_RU", "LANG": "en_US"}, Language.RU),
        ({"LANG": "de_DE.UTF-8"}, Language.RU),
        ({"RIGHTS_LANG": "en", "LC_ALL": "ru_RU"}, Language.EN),
    ],
)
def test_the_locale_chooses_the_language(environment: dict[str, str], expected: Language) -> None:
    """English where the locale asks for it, Russian otherwise."""
    assert expected == language_from_environment(environment)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--lang", "en"], "en"),
        (["--lang=en"], "en"),
        (["--", "--lang", "en"], "ru"),
        (["--lang", "xx"], "ru"),
        (["--lang"], "ru"),
    ],
)
def test_an_argument_goes_before_the_locale(arguments: list[str], expected: str) -> None:
    """`--lang` decides; a wrong value is judged where options are judged."""
    assert expected == language_code(arguments, {"LANG": "ru_RU.UTF-8"})


@pytest.mark.parametrize("domain", ROOMS)
def test_every_message_is_found_where_it_lies(domain: str) -> None:
    """The reader of single messages finds what the standard library finds, and nothing that is not there."""
    with (CATALOGUES / f"{domain}.mo").open("rb") as stream:
        library = gettext.GNUTranslations(stream)
    words = translator(Language.RU, domain)
    for message in read(domain):
        if not message.id:
            continue
        singular, *plural = [message.id] if isinstance(message.id, str) else message.id

        # Not every edition of the library finds the singular of a pair by itself.
        found = library.ngettext(singular, plural[0], 1) if plural else library.gettext(singular)
        assert found == words.text(singular)
        for number in (0, 1, 2, 5, 11, 21) if plural else ():
            assert library.ngettext(singular, plural[0], number) == words.count(singular, plural[0], number)

    for unknown in ("", "no such message", "\N{REPLACEMENT CHARACTER}" * 3):
        assert unknown == words.text(unknown)


def test_a_file_that_is_no_catalogue_is_refused(tmp_path: Path) -> None:
    """A catalogue of other bytes is never searched."""
    other = tmp_path / "other.mo"
    other.write_bytes(b"nothing of the kind")

    with pytest.raises(ValueError, match="no catalogue"):
        MessageFile(str(other))
