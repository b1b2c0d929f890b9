"""The picker: keys in, a screen out."""

from __future__ import annotations

import io
import os
import pty
import select
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pyte
import pytest
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from rightscli.cli.picker import picker
from rightscli.cli.picking import Picking, cut
from rightscli.cli.session import index, judge
from rightscli.formats.wrapping import cells
from rightscli.knowledge import find_places, open_knowledge
from rightscli.model import Area, Language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rightscli.knowledge import Knowledge
    from tests.cli.conftest import Environment, Runner

UP, DOWN, PAGE_DOWN, TAB, BACK_TAB = "\x1b[A", "\x1b[B", "\x1b[6~", "\t", "\x1b[Z"
ENTER, ESCAPE, CONTROL_C = "\r", "\x1b", "\x03"


@pytest.fixture
def knowledge(cache_home: Path) -> Iterator[Knowledge]:
    """Return the knowledge of the checkout."""
    opened = open_knowledge(find_places((), os.environ), index=index, judge=judge)
    yield opened
    opened.connection.close()


def run(
    picking: Picking, *steps: str, columns: int = 80, rows: int = 24
) -> tuple[str | None, list[list[str]]]:
    """Press keys, each step after the screen of the step before; return the result and the screens."""
    painted = io.StringIO()
    screens: list[list[str]] = []
    rest = list(steps)
    with create_pipe_input() as keys:
        output = Vt100_Output(painted, lambda: Size(rows=rows, columns=columns), term="xterm")
        application = picker(picking, keys=keys, screen=output)

        def painted_once(_application: object) -> None:
            if application.is_done:
                return
            terminal = pyte.Screen(columns, rows)
            pyte.Stream(terminal).feed(painted.getvalue())
            screens.append([line.rstrip() for line in terminal.display])
            if rest:
                keys.send_text(rest.pop(0))

        application.after_render += painted_once
        return application.run(), screens


def test_typing_finds_and_enter_opens(knowledge: Knowledge) -> None:
    """Words are answered as they are typed; Enter gives the first result."""
    chosen, screens = run(Picking(knowledge, Language.RU), "забрали в метро по камере", ENTER)

    assert chosen == "facial-recognition-detention"
    assert screens[-1][0] == "› забрали в метро по камере"
    assert any(line.startswith("▸ Остановили по камере") and line.endswith("СРОЧНО") for line in screens[-1])
    assert screens[-1][-2].startswith("facial-recognition-detention · ")


def test_the_mark_moves_and_holds_at_the_ends(knowledge: Knowledge) -> None:
    """Arrows and pages move it; above the first and below the last there is nothing."""
    picking = Picking(knowledge, Language.RU)
    chosen, screens = run(picking, DOWN, DOWN, UP, PAGE_DOWN * 20, ENTER)
    picking.move(-1000)

    assert [0, 1, 2, 1] == [_marked(screen) for screen in screens[:4]]
    assert picking.rows[-1].id == chosen
    assert picking.marked == picking.rows[0]


def _marked(screen: list[str]) -> int:
    return next(number for number, line in enumerate(screen[2:]) if line.startswith("▸"))


def test_without_words_every_situation_is_there_the_most_urgent_first(knowledge: Knowledge) -> None:
    """The picker is also the list."""
    picking = Picking(knowledge, Language.EN)
    urgent = [row.urgent for row in picking.rows]

    assert len(picking.rows) > 20
    assert sorted(urgent, reverse=True) == urgent


def test_the_filter_is_shown_and_turns_both_ways(knowledge: Knowledge) -> None:
    """Tab looks at one field of life after the other, and back."""
    picking = Picking(knowledge, Language.RU)
    left, screens = run(picking, TAB, TAB, BACK_TAB, BACK_TAB, ESCAPE)
    areas = [screen[1].partition(" · ")[0].partition(": ")[2] for screen in screens[:5]]
    picking.turn(1)
    found = [knowledge.situation(row.id) for row in picking.rows]

    assert left is None
    assert areas[0] == areas[4]
    assert areas[1] == areas[3]
    assert len({areas[0], areas[1], areas[2]}) == 3
    assert {situation.area for situation in found if situation is not None} == {Area.DETENTION}


def test_what_is_not_known_is_said(knowledge: Knowledge) -> None:
    """No results: the kind sentence stands where they would, and Enter opens nothing."""
    picking = Picking(knowledge, Language.RU)
    left, screens = run(picking, "рецепт борща", ESCAPE)

    assert left is None
    assert picking.marked is None
    assert any("борща" in line for line in screens[1][2:])


def test_control_c_interrupts(knowledge: Knowledge) -> None:
    """Ctrl-C is not Escape: the program ends with 130."""
    with pytest.raises(KeyboardInterrupt):
        run(Picking(knowledge, Language.RU), "пов", CONTROL_C)


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 10), (132, 50), (30, 6)])
@pytest.mark.parametrize("language", Language)
def test_no_line_is_wider_than_the_screen(
    knowledge: Knowledge, language: Language, columns: int, rows: int
) -> None:
    """Titles are cut, marks are whole, and the list fits between the words and the keys."""
    picking = Picking(knowledge, language)
    for words in ("", "повестка", "medical"):
        picking.ask(words)
        lines = picking.lines(columns, rows)

        assert len(lines) <= rows - 4
        assert all(cells("".join(text for _, text in line)) <= columns for line in lines)


def test_cut_texts_say_so() -> None:
    """An ellipsis stands for what is missing, and only then."""
    assert ["повестка", "повес…", "…"] == [cut("повестка", width) for width in (8, 6, 1)]


def test_without_a_terminal_words_are_missing(rights: Runner) -> None:
    """A pipe has nobody who could type: the usage error of always."""
    outcome = rights("find", "--lang", "ru")

    assert outcome.code == 2
    assert "WORDS" in outcome.err


def on_a_terminal(
    arguments: list[str], keys: list[bytes], environment: dict[str, str], cwd: Path
) -> tuple[int, str]:
    """Run the program on a terminal of its own and press keys whenever it has nothing more to say."""
    parent, child = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "rightscli", *arguments],
        stdin=child,
        stdout=child,
        stderr=child,
        env={**environment, "TERM": "xterm", "COLUMNS": "80", "LINES": "24"},
        cwd=cwd,
        start_new_session=True,
    )
    os.close(child)
    seen = b""
    rest = list(keys)
    deadline = time.monotonic() + 120
    while process.poll() is None and time.monotonic() < deadline:
        ready, _, _ = select.select([parent], [], [], 0.8)
        if ready:
            try:
                seen += os.read(parent, 65536)
            except OSError:
                break
        elif rest and seen:
            os.write(parent, rest.pop(0))
    code = process.wait(timeout=20)
    os.close(parent)
    return code, seen.decode("utf-8", "replace")


def test_nothing_typed_is_stored(environment_with: Environment, cache_home: Path, tmp_path: Path) -> None:
    """After choosing, no file of the home or of the working directory holds what was typed."""
    home = tmp_path / "home"
    home.mkdir()
    environment = environment_with({"HOME": str(home)})
    code, seen = on_a_terminal(["find"], ["военкомат secretword".encode(), b"\x1b"], environment, tmp_path)

    assert code == 0
    assert "secretword" in seen
    places = [*tmp_path.rglob("*"), *cache_home.rglob("*")]
    assert [] == [path for path in places if path.is_file() and b"secretword" in path.read_bytes()]


def test_interrupted_on_a_terminal_ends_with_130(environment_with: Environment, tmp_path: Path) -> None:
    """The shell learns that it was Ctrl-C."""
    code, _seen = on_a_terminal(["find"], ["пове".encode(), b"\x03"], environment_with(), tmp_path)

    assert code == 130


def test_plain_degrades_to_questions(environment_with: Environment, tmp_path: Path) -> None:
    """With --plain the same is done by question and answer, without a screen."""
    keys = ["забрали в метро по камере\n".encode(), b"1\n", b"\n"]
    code, seen = on_a_terminal(["find", "--plain"], keys, environment_with(), tmp_path)

    assert code == 0
    assert "1. Остановили по камере" in seen
    assert "СЕЙЧАС" in seen
    assert "\x1b" not in seen
