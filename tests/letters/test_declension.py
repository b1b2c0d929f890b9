"""Names and positions in their cases."""

from __future__ import annotations

import pytest

from rightscli.letters import CASES, Gender, decline_name, decline_phrase, gender_of, initials, preposition

MEN = """
Шевченко: Шевченко Шевченко
Живаго: Живаго Живаго
Дюма: Дюма Дюма
Белых: Белых Белых
Седых: Седых Седых
Долгих: Долгих Долгих
Черных: Черных Черных
Мицкевич: Мицкевича Мицкевичем
Ким: Кима Кимом
Мельник: Мельника Мельником
Сорока: Сороки Сорокой
Гоголь: Гоголя Гоголем
Кравец: Кравца Кравцем
Иванов: Иванова Ивановым
Толстой: Толстого Толстым
Достоевский: Достоевского Достоевским
Петров-Водкин: Петрова-Водкина Петровым-Водкиным
Римский-Корсаков: Римского-Корсакова Римским-Корсаковым
Мамедов: Мамедова Мамедовым
Кочарян: Кочаряна Кочаряном
Гамсахурдия: Гамсахурдии Гамсахурдией
Окуджава: Окуджавы Окуджавой
Джугашвили: Джугашвили Джугашвили
Коваль: Коваля Ковалем
Ли: Ли Ли
Шмидт: Шмидта Шмидтом
Палий: Палия Палием
Крутой: Крутого Крутым
Берия: Берии Берией
Мороз: Мороза Морозом
Гусь: Гуся Гусем
Чиж: Чижа Чижом
Дурново: Дурново Дурново
Кожемяка: Кожемяки Кожемякой
Заяц: Зайца Зайцем
Цой: Цоя Цоем
"""
WOMEN = """
Шевченко: Шевченко Шевченко
Белых: Белых Белых
Мицкевич: Мицкевич Мицкевич
Ким: Ким Ким
Мельник: Мельник Мельник
Гоголь: Гоголь Гоголь
Кравец: Кравец Кравец
Иванова: Ивановой Ивановой
Толстая: Толстой Толстой
Достоевская: Достоевской Достоевской
Иванова-Петренко: Ивановой-Петренко Ивановой-Петренко
Кочарян: Кочарян Кочарян
Шмидт: Шмидт Шмидт
Сорока: Сороки Сорокой
Гусь: Гусь Гусь
"""
FIRST = """
Илья Ильич м: Ильи Ильича, Ильёй Ильичом
Лев Львович м: Льва Львовича, Львом Львовичем
Павел Павлович м: Павла Павловича, Павлом Павловичем
Пётр Кузьмич м: Петра Кузьмича, Петром Кузьмичом
Никита Саидович м: Никиты Саидовича, Никитой Саидовичем
Дмитрий Андреевич м: Дмитрия Андреевича, Дмитрием Андреевичем
Любовь Ильинична ж: Любови Ильиничны, Любовью Ильиничной
Мария Львовна ж: Марии Львовны, Марией Львовной
Наталья Никитична ж: Натальи Никитичны, Натальей Никитичной
Нинель Павловна ж: Нинели Павловны, Нинелью Павловной
Айгуль Саидовна ж: Айгуль Саидовны, Айгуль Саидовной
"""


def rows(table: str) -> list[tuple[str, str, str]]:
    """Return nominative, genitive and instrumental of every line."""
    found = []
    for line in table.strip().split("\n"):
        name, forms = line.split(": ")
        gen, ins = forms.split()
        found.append((name, gen, ins))
    return found


@pytest.mark.parametrize(("name", "gen", "ins"), rows(MEN))
def test_surnames_of_men(name: str, gen: str, ins: str) -> None:
    """A man's surname is declined unless its ending forbids it."""
    got = [
        decline_name(f"{name} Иван Иванович", case, Gender.MALE).text.split()[0] for case in ("gen", "ins")
    ]

    assert [gen, ins] == got


@pytest.mark.parametrize(("name", "gen", "ins"), rows(WOMEN))
def test_surnames_of_women(name: str, gen: str, ins: str) -> None:
    """A woman's surname that ends in a consonant stays as it is."""
    got = [
        decline_name(f"{name} Анна Ивановна", case, Gender.FEMALE).text.split()[0] for case in ("gen", "ins")
    ]

    assert [gen, ins] == got


@pytest.mark.parametrize("row", FIRST.strip().split("\n"))
def test_first_names_and_patronymics(row: str) -> None:
    """Names that change their stem, soft ones and foreign ones."""
    given, expected = row.split(": ")
    *name, sign = given.split()
    gender = Gender.MALE if sign == "м" else Gender.FEMALE
    got = [decline_name(" ".join(["Ли", *name]), case, gender).text for case in ("gen", "ins")]

    assert [f"Ли {form}" for form in expected.split(", ")] == got


def test_all_cases_of_a_name() -> None:
    """Five oblique cases, each in its place."""
    got = [decline_name("Ветров Андрей Павлович", case, Gender.MALE).text for case in CASES]

    assert [
        "Ветрова Андрея Павловича",
        "Ветрову Андрею Павловичу",
        "Ветрова Андрея Павловича",
        "Ветровым Андреем Павловичем",
        "Ветрове Андрее Павловиче",
    ] == got


@pytest.mark.parametrize("name", ["Сорока Иван Петрович", "Заяц Иван Петрович", "Мамедов Али Гасан оглы"])
def test_a_choice_of_grammar_is_said(name: str) -> None:
    """Where families differ, the form is marked for a person to look at."""
    assert not decline_name(name, "gen", Gender.MALE).sure


@pytest.mark.parametrize("name", ["John Smith", "Nguyễn Văn A", "И. И.", "12", "王伟"])
def test_other_alphabets_stay(name: str) -> None:
    """What is not a Russian word is left alone."""
    assert name == decline_name(name, "dat", Gender.MALE).text


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Ветров Андрей Павлович", Gender.MALE),
        ("Соколова Мария Ильинична", Gender.FEMALE),
        ("Мамедов Али Гасан оглы", Gender.MALE),
        ("Мамедова Лейла Гасан кызы", Gender.FEMALE),
        ("Мицкевич Саша", None),
        ("Ким", None),
        ("John Smith", None),
    ],
)
def test_gender_comes_from_the_patronymic_only(name: str, gender: Gender | None) -> None:
    """A surname or a first name shows too little."""
    assert gender is gender_of(name)


@pytest.mark.parametrize(
    ("phrase", "case", "expected"),
    [
        ("начальник отдела полиции", "dat", "начальнику отдела полиции"),
        ("Военный комиссар города Энска", "dat", "Военному комиссару города Энска"),
        ("Призывная комиссия Энской области", "acc", "Призывную комиссию Энской области"),
        ("командир войсковой части 12345", "dat", "командиру войсковой части 12345"),
        ("Энский районный суд", "acc", "Энский районный суд"),
        ("врач-хирург", "gen", "врача-хирурга"),
        ("Уполномоченный по правам человека", "dat", "Уполномоченному по правам человека"),
    ],
)
def test_positions_and_bodies(phrase: str, case: str, expected: str) -> None:
    """The head noun and the adjectives before it change; what depends on it does not."""
    assert expected == decline_phrase(phrase, case).text


@pytest.mark.parametrize("phrase", ["ОМВД России по Энску", "HR department", "", "12"])
def test_what_cannot_be_read_stays_and_is_not_sure(phrase: str) -> None:
    """An abbreviation has no case that we know."""
    found = decline_phrase(phrase, "dat")

    assert (phrase, False) == (found.text, found.sure)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ветров Андрей Павлович", "Ветров А. П."),
        ("Андрей Павлович Ветров", "Ветров А. П."),
        ("Мамедов Али Гасан оглы", "Мамедов А. Г."),
        ("Ким", "Ким"),
    ],
)
def test_initials(name: str, expected: str) -> None:
    """Surname first, then the first letters."""
    assert expected == initials(name).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Владимирский областной суд", "Во"),
        ("Второй кассационный суд", "Во"),
        ("Фрунзенский районный суд", "Во"),
        ("Воронежский областной суд", "В"),
        ("Феодосийский городской суд", "В"),
        ("Тверской районный суд", "В"),
        ("[Суд]", "В"),
        ("В", "В"),
        ("", "В"),
    ],
)
def test_the_preposition_before_a_name_can_be_spoken(name: str, expected: str) -> None:
    """Two consonants at the beginning of a name ask for «во»."""
    assert expected == preposition(name)
