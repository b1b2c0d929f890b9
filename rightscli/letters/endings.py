# Russian surnames follow rules of grammar better than any dictionary knows them: of ninety hard forms, one
# library got 23 wrong or missing and the other 19, and they failed on different ones. So the rules stand
# here, and a dictionary is asked only where the rules need stress or history (Дюма, Кравец, Сорока).

"""Endings of Russian personal names."""

from __future__ import annotations

from rightscli.model import Record

CASES = ("gen", "dat", "acc", "ins", "prep")


class Forms(Record):
    """The oblique cases of a word, in the order of `CASES`."""

    forms: tuple[str, ...]
    sure: bool = True
    """Whether the rule leaves no choice."""

    def in_case(self, case: str) -> str:
        """Return the word in a case."""
        return self.forms[CASES.index(case)]


_SIBILANT = "жшчщц"
_BACK = "кгх"
_VOWELS = "аеёиоуыэюя"
_POSSESSIVE = ("ов", "ев", "ёв", "ин", "ын")
_NAMES = {
    "лев": ("льв", "а у а ом е"),
    "павел": ("павл", "а у а ом е"),
    "пётр": ("петр", "а у а ом е"),
    "петр": ("петр", "а у а ом е"),
    "илья": ("иль", "и е ю ёй е"),
    "любовь": ("любов", "и и ь ью и"),
}
_SURNAMES = {"лев": ("льв", "а у а ом е"), "заяц": ("зайц", "а у а ем е")}
"""Families differ: some write «Лева», «Заяца»."""
_STRESSED_PATRONYMICS = ("ильич", "лукич", "кузьмич", "фомич")


def surname_forms(word: str, *, female: bool) -> Forms:
    """Return the cases of a surname, which is given in lower case."""
    if word.endswith(("о", "е", "ё", "э", "и", "ы", "у", "ю", "их", "ых")):
        return fixed(word)
    if word in _SURNAMES and not female:
        return _join(*_SURNAMES[word], sure=False)
    if female:
        if word.endswith(("ая", "яя")) and len(word) > 3:  # noqa: PLR2004 - Ая is a name
            return _adjective(word, female=True)
        if word.endswith(("ова", "ева", "ёва", "ина", "ына")):
            return _join(word[:-1], "ой ой у ой ой", sure=not word.endswith("ына"))
        return _first_declension(word, sure=False) if word.endswith(("а", "я")) else fixed(word)
    if word.endswith(("ский", "цкий", "ый")) or (word.endswith("ой") and _syllables(word) > 1):
        return _adjective(word, female=False)
    if word.endswith("ий") and word[-3:-2] in _BACK + _SIBILANT:
        return _adjective(word, female=False, sure=False)
    if word.endswith(_POSSESSIVE) and _syllables(word) > 1:
        return _join(word, "а у а ым е")
    if word.endswith(("а", "я")):
        return _first_declension(word, sure=False)
    return _second_declension(word)


def first_name_forms(word: str, *, female: bool) -> Forms:
    """Return the cases of a first name, which is given in lower case."""
    if word in _NAMES:
        stem, endings = _NAMES[word]
        return _join(stem, endings)
    if word.endswith(("а", "я")):
        return _first_declension(word, sure=True)
    if word.endswith(("о", "е", "ё", "э", "и", "ы", "у", "ю")):
        return fixed(word)
    if female:
        return fixed(word, sure=not word.endswith("ь"))
    return _second_declension(word)


def patronymic_forms(word: str) -> Forms:
    """Return the cases of a patronymic, which is given in lower case."""
    if word.endswith("на"):
        return _join(word[:-1], "ы е у ой е")
    if word.endswith("ич"):
        return _join(word, "а у а ом е" if word in _STRESSED_PATRONYMICS else "а у а ем е")
    return fixed(word, sure=word in ("оглы", "кызы", "гызы", "улы", "уулу"))


def fixed(word: str, *, sure: bool = True) -> Forms:
    """Return the forms of a word that does not change."""
    return Forms((word,) * len(CASES), sure)


def _join(stem: str, endings: str, *, sure: bool = True) -> Forms:
    return Forms(tuple(stem + ending for ending in endings.split()), sure)


def _syllables(word: str) -> int:
    return sum(letter in _VOWELS for letter in word)


def _adjective(word: str, *, female: bool, sure: bool = True) -> Forms:
    stem, last = word[:-2], word[-3:-2]
    if female:
        if word.endswith("яя"):
            return _join(stem, "ей ей юю ей ей", sure=sure)
        return _join(stem, "ей ей ую ей ей" if last in "жшчщ" else "ой ой ую ой ой", sure=sure)
    if word.endswith("ий") and last not in _BACK:
        return _join(stem, "его ему его им ем", sure=sure)
    return _join(stem, "ого ому ого им ом" if last in _BACK + "жшчщ" else "ого ому ого ым ом", sure=sure)


def _first_declension(word: str, *, sure: bool) -> Forms:
    stem, last = word[:-1], word[-2:-1]
    if word.endswith("ия"):
        return _join(stem, "и и ю ей и", sure=sure)
    if word.endswith("я"):
        return _join(stem, "и е ю ей е", sure=sure)
    if last in "аеёиоуыэюя":
        return fixed(word, sure=False)
    hard = "и" if last in _BACK + "жшчщ" else "ы"
    return _join(stem, f"{hard} е у {'ей' if last in _SIBILANT else 'ой'} е", sure=sure)


def _second_declension(word: str) -> Forms:
    stem, last = word[:-1], word[-1:]
    if word.endswith("ий"):
        return _join(stem, "я ю я ем и")
    if last in ("ь", "й"):
        return _join(stem, "я ю я ем е", sure=not word.endswith("ей"))
    fleeting = word.endswith(("ец", "ёк", "ек", "ок"))
    if word.endswith("ец") and _syllables(word) > 1 and word[-3:-2] not in _VOWELS:
        return _join(word[:-2] + "ц", "а у а ом е", sure=False)
    soft = last in _SIBILANT and _syllables(word) > 1
    return _join(word, "а у а ем е" if soft else "а у а ом е", sure=not (fleeting or word.endswith("яц")))
