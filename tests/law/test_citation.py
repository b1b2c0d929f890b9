"""Citations, written and read."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rightscli.law import UNITS, ActNames, Cited, citation, parse_citation, path_of
from rightscli.model import Act, ActKind, Address, Language, Localised, Review, ReviewStatus


def act(ident: str, ru: str, en: str, gen: str | None = None) -> Act:
    """Return an act with these names."""
    return Act(
        id=ident,
        status="in-force",
        kind=ActKind.CODE,
        title=Localised(ru=ru, en=en),
        short_title=Localised(ru=ru, en=en, forms={"gen": gen} if gen else {}),
        number=None,
        adopted=None,
        issued_by=Localised(ru="орган", en="body"),
        aliases=(),
        official_url=None,
        country="ru",
        notes=None,
        provisions=(),
        review=Review(ReviewStatus.DRAFT, date(2026, 3, 1), date(2027, 3, 1)),
    )


FZ53 = act("fz-53", "53-ФЗ", "Law 53-FZ")
CONSTITUTION = act("constitution", "Конституция РФ", "the Constitution", "Конституции РФ")
UK = act("uk", "УК РФ", "the Criminal Code")

NAMES = ActNames(
    [
        ("fz-53", "fz-53"),
        ("53-ФЗ", "fz-53"),
        ("Law 53-FZ", "fz-53"),
        ("о воинской обязанности", "fz-53"),
        ("uk", "uk"),
        ("УК РФ", "uk"),
        ("УК", "uk"),
        ("criminal code", "uk"),
        ("КоАП", "koap"),
        ("КАС РФ", "kas"),
        ("конституции", "constitution"),
    ]
)

WRITTEN = [
    (FZ53, Address(article="29", point="4"), "п. 4 ст. 29 53-ФЗ", "Art. 29(4) of Law 53-FZ"),
    (
        FZ53,
        Address(article="22", point="1", subpoint="а"),
        "подп. «а» п. 1 ст. 22 53-ФЗ",
        "Art. 22(1)(a) of Law 53-FZ",
    ),
    (CONSTITUTION, Address(article="22"), "ст. 22 Конституции РФ", "Art. 22 of the Constitution"),
    (
        UK,
        Address(article="337", note="1"),
        "п. 1 примечаний к ст. 337 УК РФ",
        "Note 1 to Art. 337 of the Criminal Code",
    ),
    (
        UK,
        Address(article="337", note="note"),
        "примечание к ст. 337 УК РФ",
        "Note to Art. 337 of the Criminal Code",
    ),
    (FZ53, Address(point="15"), "п. 15 53-ФЗ", "Point 15 of Law 53-FZ"),
    (
        FZ53,
        Address(article="28", topic="complaint-terms"),
        "ст. 28 53-ФЗ (точное место уточняется)",
        "Art. 28 of Law 53-FZ (exact place not established)",
    ),
    (
        FZ53,
        Address(topic="one-year"),
        "53-ФЗ (точное место уточняется)",
        "Law 53-FZ (exact place not established)",
    ),
    (UK, Address(chapter="22"), "гл. 22 УК РФ", "Chapter 22 of the Criminal Code"),
]


@pytest.mark.parametrize(("of", "address", "ru", "en"), WRITTEN)
def test_a_citation_is_written_as_people_cite(of: Act, address: Address, ru: str, en: str) -> None:
    """Russian runs from the smallest unit to the act, English from the article inwards."""
    assert ru == citation(of, address, Language.RU)
    assert en == citation(of, address, Language.EN)


READ = [
    ("ст. 28 53-ФЗ", "fz-53", "28"),
    ("28 53-fz", "fz-53", "28"),
    ("fz-53/29/4", "fz-53", "29/4"),
    ("п. 4 ст. 29 53-ФЗ", "fz-53", "29/4"),
    ("ст.29 п.4 53 фз", "fz-53", "29/4"),
    ("Art. 29(4) of Law 53-FZ", "fz-53", "29/4"),
    ("подп. «а» п. 1 ст. 22 53-ФЗ", "fz-53", "22/1/a"),
    ("328 УК", "uk", "328"),
    ("УК РФ 337 примечание 1", "uk", "337/note-1"),
    ("art. 332 criminal code", "uk", "332"),
    ("коап 21.5", "koap", "21.5"),
    ("59 статья конституции", "constitution", "59"),
    ("статья 338", None, "338"),
    ("328", None, "328"),
    ("53фз", "fz-53", ""),
    ("закон о воинской обязанности", "fz-53", ""),
    ("328 ч1", None, "328/1"),
    ("ч 1 328", None, "328/1"),
    ("328-я", None, "328"),
]


@pytest.mark.parametrize(("text", "of", "units"), READ)
def test_a_citation_is_read_as_people_write_it(text: str, of: str | None, units: str) -> None:
    """Order, punctuation, case, alphabet and glued words do not matter."""
    assert Cited(of, tuple(units.split("/")) if units else ()) == parse_citation(text, NAMES)


@pytest.mark.parametrize(
    "text", ["", "борщ", "статья", "повестка на 5 число", "§", "/", "//", "53-ФЗ борщ 4"]
)
def test_other_words_are_no_citation(text: str) -> None:
    """What is not a citation is not read as one."""
    assert parse_citation(text, NAMES) is None


numbers = st.from_regex(r"[1-9][0-9]{0,2}(\.[1-9])?", fullmatch=True)


@given(article=numbers, point=st.none() | numbers)
def test_what_is_written_reads_back(article: str, point: str | None) -> None:
    """A citation that we write, in either language, names the same provision when it is read."""
    address = Address(article=article, point=point)
    path = path_of("fz-53", address)

    for language in Language:
        cited = parse_citation(citation(FZ53, address, language), NAMES)

        assert cited is not None
        assert path == cited.path


@given(st.text(max_size=300))
def test_reading_never_fails(text: str) -> None:
    """Whatever is typed, the answer is a citation or None."""
    cited = parse_citation(text, NAMES)

    assert cited is None or isinstance(cited, Cited)


@given(st.sampled_from(UNITS), st.text("абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБ0123456789.", min_size=1))
def test_a_path_is_plain_ascii(unit: str, value: str) -> None:
    """Paths can be typed on any keyboard."""
    path = path_of("fz-53", Address(**{unit: value}))

    assert path.isascii()
    assert path == path.lower()
