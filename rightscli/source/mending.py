# A text that the parser refused means nothing yet, so writing what was meant changes no meaning. What goes on
# over several lines is left to its writer.

"""Small corrections to lines that are no YAML."""

from __future__ import annotations

Mend = tuple[tuple[int, int, str], ...]
"""What to write in place of which columns of a line, from 0."""

_STRAIGHT = str.maketrans(dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‘’", "'"))


def ends_here(lines: list[str], number: int) -> bool:
    """Say whether the value on a line ends there: no line below it stands deeper."""
    own = indent_of(lines[number].replace("- ", "  ", 1))
    following = next((line for line in lines[number + 1 :] if line.strip()), "")
    return indent_of(following) <= own or following.lstrip().startswith(("- ", "#"))


def quoted(lines: list[str], number: int, column: int) -> Mend:
    """Return the edit that puts the value on a line in quotes, none if it is not simple."""
    value = lines[number][column:].rstrip()
    if not ends_here(lines, number) or " #" in value:
        return ()
    if '"' in value or "\\" in value:
        doubled = value.replace("'", "''")
        return ((column, column + len(value), f"'{doubled}'"),)
    return ((column, column, '"'), (column + len(value), column + len(value), '"'))


def straightened(lines: list[str], number: int, column: int) -> Mend:
    """Return the edit that puts straight quotes for the drawn ones around the value on a line."""
    value = lines[number][column:].rstrip()
    opening, last = value[:1].translate(_STRAIGHT), value[-1:].translate(_STRAIGHT)
    if len(value) < len('""') or opening != last or last == value[-1:] or opening in value[1:-1]:
        return quoted(lines, number, column)
    end = column + len(value)
    return ((column, column + 1, opening), (end - 1, end, last))


def below(lines: list[str], number: int, column: int) -> Mend:
    """Return the edit that moves the text behind the sign of a block to a line of its own."""
    value = lines[number][column:]
    text = value.lstrip("|>-+").lstrip()
    if not ends_here(lines, number) or not text:
        return ()
    sign = value[: len(value) - len(value.lstrip("|>-+"))]
    own = indent_of(lines[number].replace("- ", "  ", 1))
    return ((column, len(lines[number]), f"{sign}\n{' ' * (own + 2)}{text}"),)


def indent_of(line: str) -> int:
    """Return how many spaces stand before a line."""
    return len(line) - len(line.lstrip(" "))


def closing(value: str) -> int | None:
    """Return the position of the quote that closes a quoted value on its own line."""
    quote = value[0]
    place = 1
    while place < len(value):
        pair = value[place : place + 2]
        if pair == "''" == quote * 2 or (quote == '"' and value[place] == "\\"):
            place += 2
        elif value[place] == quote:
            return place
        else:
            place += 1
    return None


def closed(value: str) -> bool:
    """Say whether a quoted value is closed on its own line."""
    return closing(value) is not None
