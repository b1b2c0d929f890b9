# The library asks the terminal for keys and paints what changed, also through SSH and inside tmux. It is
# loaded for the picker only. The words typed are kept in memory; there is no history.

"""The picker on a terminal: keys in, a screen out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prompt_toolkit.application import Application, get_app
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.layout import BufferControl, FormattedTextControl, HSplit, Layout, Window
from prompt_toolkit.layout.processors import BeforeInput
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.styles import Style

from rightscli.cli.picking import cut
from rightscli.cli.words import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from prompt_toolkit.formatted_text import StyleAndTextTuples
    from prompt_toolkit.input import Input
    from prompt_toolkit.key_binding import KeyPressEvent
    from prompt_toolkit.output import Output

    from rightscli.cli.picking import Picking

_STYLE = Style.from_dict(
    {"marked": "bold", "urgent": "bold ansired", "mark": "ansicyan", "frame": "ansibrightblack", "note": ""}
)
_ESCAPE_SECONDS = 0.1
"""How long the terminal has to send the rest of a key that begins with Escape; SSH can be slow."""


def pick(picking: Picking, *, color: bool = True) -> str | None:
    """
    Show the picker, and return the id that was chosen, or None where it was left.

    Raises KeyboardInterrupt on Ctrl-C.

    Args:
        picking: What is picked from; it keeps its words and its mark, so that one can go on.
        color: Whether colour may be used; marks are words in any case.
    """
    return picker(picking, color=color).run()


def picker(
    picking: Picking, *, color: bool = True, keys: Input | None = None, screen: Output | None = None
) -> Application[str | None]:
    """
    Return the picker, ready to run.

    Args:
        picking: What is picked from.
        color: Whether colour may be used.
        keys: Where keys come from, if not from the terminal.
        screen: Where to paint, if not on the terminal.
    """
    words = Buffer(document=Document(picking.words), multiline=False)
    application: Application[str | None] = Application(
        layout=_layout(picking, words),
        key_bindings=_keys(picking, words),
        style=_STYLE,
        full_screen=True,
        color_depth=None if color else ColorDepth.DEPTH_1_BIT,
        input=keys,
        output=screen,
    )
    # Keys that came together are painted together, so they are searched for together.
    application.before_render += lambda _application: picking.ask(words.text)
    application.ttimeoutlen = _ESCAPE_SECONDS
    application.timeoutlen = _ESCAPE_SECONDS
    return application


def _layout(picking: Picking, words: Buffer) -> Layout:
    asked = Window(BufferControl(words, input_processors=[BeforeInput("› ", style="bold")]), height=1)
    results = FormattedTextControl(lambda: _painted(picking, *_size()))
    help_ = say("↑↓ PgUp PgDn choose · Enter opens · Tab area · Esc leaves")
    rows = [
        asked,
        _line(picking.filter_line),
        Window(results, always_hide_cursor=True),
        _line(lambda: picking.reason_line(_size()[0])),
        _line(lambda: cut(help_, _size()[0])),
    ]
    return Layout(HSplit(rows), focused_element=asked)


def _line(text: Callable[[], str]) -> Window:
    return Window(FormattedTextControl(lambda: [("class:frame", text())]), height=1)


def _size() -> tuple[int, int]:
    size = get_app().output.get_size()
    return size.columns, size.rows


def _painted(picking: Picking, width: int, height: int) -> StyleAndTextTuples:
    pieces: StyleAndTextTuples = []
    for line in picking.lines(width, height):
        pieces += [(f"class:{style}", text) for style, text in line]
        pieces.append(("", "\n"))
    return pieces[:-1]


def _keys(picking: Picking, words: Buffer) -> KeyBindings:
    bindings = KeyBindings()
    page = 10

    def move(by: int) -> Callable[[KeyPressEvent], None]:
        def moved(_event: KeyPressEvent) -> None:
            picking.ask(words.text)
            picking.move(by)

        return moved

    for key, by in (("up", -1), ("down", 1), ("c-p", -1), ("c-n", 1), ("pageup", -page), ("pagedown", page)):
        bindings.add(key)(move(by))

    @bindings.add("enter")
    def _open(event: KeyPressEvent) -> None:
        picking.ask(words.text)
        row = picking.marked
        if row is not None:
            event.app.exit(result=row.id)

    @bindings.add("tab")
    def _next(_event: KeyPressEvent) -> None:
        picking.turn(1)

    @bindings.add("s-tab")
    def _before(_event: KeyPressEvent) -> None:
        picking.turn(-1)

    @bindings.add("escape", eager=True)
    @bindings.add("c-d")
    def _leave(event: KeyPressEvent) -> None:
        event.app.exit(result=None)

    @bindings.add("c-c")
    def _interrupt(event: KeyPressEvent) -> None:
        event.app.exit(exception=KeyboardInterrupt)

    return bindings
