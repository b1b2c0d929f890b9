"""The first screen of a situation at 80 columns and 24 rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rightscli.formats import plain, terminal
from rightscli.formats.wrapping import cells
from rightscli.model import replace
from rightscli.pages import Item, SectionName
from tests.formats.conftest import without_escapes

if TYPE_CHECKING:
    from rightscli.pages import Page
    from tests.formats.conftest import Show

SENTENCE = "Просите записать в протокол, что вы не согласны с решением и обжалуете его в суде. "


def filled(length: int) -> str:
    """Return ordinary words of exactly this length together."""
    return (SENTENCE * 4)[: length - 1].rstrip().ljust(length - 1, "х") + "."


def fullest(page: Page) -> Page:
    """Return the page with as much text on its first screen as authors are allowed."""
    now = tuple(Item(text=filled(120)) for _ in range(5))
    never = tuple(Item(text=f"Не {filled(71)}") for _ in range(6))
    steps, prohibitions = page.card
    return replace(
        page,
        lead=filled(220),
        notices=(),
        card=(replace(steps, items=now), replace(prohibitions, items=never)),
    )


def first_screen(text: str, page: Page) -> list[str]:
    """Return the lines down to the last one of the card."""
    lines = text.splitlines()
    last = page.card[-1].items[-1].text.split()[-1]
    return lines[: max(index for index, line in enumerate(lines[:60]) if last in line) + 1]


def test_the_fullest_first_screen_fits(show: Show) -> None:
    """Within the limits that authors have, everything stands in 24 lines of 80 columns."""
    page = fullest(show("exam-called"))
    lines = first_screen(plain.render(page, 80), page)

    assert len(lines) <= 24
    assert [] == [line for line in lines if cells(line) > 80]


def test_the_terminal_breaks_the_first_screen_alike(show: Show) -> None:
    """Colour does not move a word: a terminal of 24 rows shows the same lines as plain text."""
    page = fullest(show("exam-called"))
    painted = terminal.render(page, width=80, height=24)
    shown = "\n".join(line.rstrip() for line in without_escapes(painted).splitlines())

    assert first_screen(plain.render(page, 80), page) == first_screen(shown, page)


def test_the_first_screen_says_what_to_do_and_what_the_page_is_worth(show: Show) -> None:
    """Title, urgency, status, advice and prohibitions are all there."""
    page = show("exam-called")
    text = "\n".join(first_screen(plain.render(page, 80), page))

    for needed in (
        "Вызвали на контрольный осмотр",
        "СЧЁТ НА ЧАСЫ",
        "Черновик: юрист не проверял · право по 11.03.2026",
        "СЕЙЧАС\n1. Спросите",
        "НЕ ПОДПИСЫВАТЬ",
        "✗ Не подписывайте пустой бланк.",
    ):
        assert needed in text


@pytest.mark.parametrize(
    ("expected", "rows"), [({"steps", "never", "lead"}, 40), (set(), 24), ({"steps"}, 25)]
)
def test_blank_lines_are_spent_where_there_is_room(expected: set[str], rows: int) -> None:
    """A full screen has no blank lines, a taller one has them before what to do first."""
    parts = [("head", 3), ("lead", 3), ("steps", 11), ("never", 6)]

    assert expected == plain.gaps(parts, rows)


def test_a_narrow_screen_has_air(show: Show) -> None:
    """Where a reader must scroll anyway, parts are set apart."""
    page = fullest(show("exam-called"))
    lines = plain.render(page, 20).splitlines()

    assert "" == lines[lines.index("СЕЙЧАС") - 1]


def test_a_filtered_page_keeps_its_status(show: Show) -> None:
    """A part of a page still says that it is a draft and how far the law was checked."""
    text = plain.render(show("exam-called", section=SectionName.RIGHTS), 80)

    assert "Черновик: юрист не проверял · право по 11.03.2026" in text
