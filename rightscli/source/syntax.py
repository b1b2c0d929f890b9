# A parser stumbles where its grammar breaks, which is often lines after the slip. A lawyer who never saw
# YAML looks for the slip, so the usual ones are sought in the text around the parser's place, in an order
# from the surest sign to the vaguest, and the parser's own words are never shown.

"""Says in plain words why a text is not YAML, at the place where a person would look."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rightscli.diagnostics import Applicability, Diagnostic, Edit, Fix, Location, Severity
from rightscli.model import Message, say
from rightscli.source.mending import below, closed, closing, ends_here, indent_of, quoted, straightened

if TYPE_CHECKING:
    import yaml

_KEY = r"[A-Za-z_][A-Za-z0-9_]*"
_ENTRY = re.compile(
    rf"(?P<indent>\s*)(?P<dashes>(?:-\s+)*)(?:(?P<key>{_KEY})(?P<colon>\s*:)(?:\s+(?P<value>.*))?)?\Z"
)
_NO_SPACE = re.compile(rf"\s*(?:-\s+)*(?P<key>{_KEY}):(?=[^\s:/])")
_NO_DASH_SPACE = re.compile(r"\s*(?P<dash>-)(?=[^\s-])")
_LONELY = re.compile(rf"\s*(?:-\s+)*(?P<key>{_KEY})\s*\Z")
_WORD_AND_TEXT = re.compile(rf"\s*(?:-\s+)*(?P<key>{_KEY})\s+[^\s:][^:]*\Z")
_INLINE = re.compile(r"\{(?:law|deadline|authority|term|letter|situation):")
_NO_BREAK = re.compile(rf"(?:[ ]*(?:-[ ]+)*(?:{_KEY}:)?)(?P<space>[\u00a0\u2007\u202f\u3000]+)")
_SPACED = re.compile(r"\{(?:law|deadline|authority|term|letter|situation):(?P<space>\s+)")
_EQUALS = re.compile(rf"\s*(?:-\s+)*(?P<key>{_KEY})\s*(?P<sign>=)\s*\S")
_BRACKETED = re.compile(r"\[[^\[\]]*\]\s*[^\s#]|-\s+\S")
_SMART = "“”„‟«‘"
_SPECIAL = "@`%&*!|>?[]{},"


@dataclass(frozen=True, slots=True)
class _Trouble:
    """What the parser says, made ready for looking around."""

    lines: list[str]
    line: int
    column: int
    began_line: int
    began_column: int
    problem: str
    context: str


@dataclass(frozen=True, slots=True)
class _Found:
    """A slip; all numbers count from 0."""

    message: Message
    line: int
    start: int
    end: int
    help: Message | None = None
    mend: tuple[tuple[int, int, str], ...] = ()
    """What to write in place of which columns of the line."""
    sure: bool = True


def explain(text: str, error: yaml.YAMLError, display: str) -> Diagnostic:
    """Return the one finding for a text that the parser refused."""
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    trouble = _trouble(lines, error)
    found = next(found for sign in _SIGNS for found in sign(trouble))
    line = min(found.line, len(lines) - 1)
    start = min(found.start, len(lines[line]))
    end = max(start, min(found.end, len(lines[line])))
    edits = tuple(
        Edit(Location(display, line + 1, first + 1, line + 1, last + 1), text)
        for first, last, text in found.mend
    )
    applicability = Applicability.SAFE if found.sure else Applicability.UNSAFE
    return Diagnostic(
        rule="K001",
        severity=Severity.ERROR,
        message=found.message,
        primary=Location(display, line + 1, start + 1, line + 1, end + 1),
        help=found.help,
        fix=Fix(edits=edits, applicability=applicability) if edits else None,
    )


def _trouble(lines: list[str], error: yaml.YAMLError) -> _Trouble:
    place = getattr(error, "problem_mark", None)
    began = getattr(error, "context_mark", None) or place
    line = min(place.line, len(lines) - 1) if place else 0
    return _Trouble(
        lines=lines,
        line=line,
        column=place.column if place else 0,
        began_line=min(began.line, len(lines) - 1) if began else line,
        began_column=began.column if began else 0,
        problem=str(getattr(error, "problem", "") or ""),
        context=str(getattr(error, "context", "") or ""),
    )


def _unclosed_quote(trouble: _Trouble) -> Iterator[_Found]:
    """A quote that is never closed, or is closed by the quote of another line."""
    if "quoted scalar" in trouble.context:
        yield _quote_found(trouble, trouble.began_line, trouble.began_column)
        return
    for number in range(min(trouble.line, len(trouble.lines) - 1) + 1):
        value, column = _value_on(trouble.lines[number])
        if value[:1] in {'"', "'"} and value and not closed(value):
            later = trouble.lines[number + 1 : trouble.line + 1]
            if any(
                line.lstrip().startswith(("-", "#")) or _ENTRY.match(line) for line in later if line.strip()
            ):
                yield _quote_found(trouble, number, column)
                return


def _quote_found(trouble: _Trouble, line: int, column: int) -> _Found:
    message = say("the quote that opens here is not closed")
    advice = say("put the same quote at the end of the text")
    text = trouble.lines[line]
    end = len(text.rstrip())
    mend = ((end, end, text[column]),) if ends_here(trouble.lines, line) else ()
    return _Found(message, line, column, column + 1, advice, mend, sure=False)


def _text_after_quote(trouble: _Trouble) -> Iterator[_Found]:
    """Text that goes on after the closing quote."""
    for number in (trouble.line, trouble.line - 1, trouble.began_line):
        value, column = _value_on(trouble.lines[number]) if number >= 0 else ("", 0)
        if value[:1] in {'"', "'"} and value and (end := closing(value)) is not None:
            rest = value[end + 1 :].strip()
            if rest and not rest.startswith("#"):
                start = column + end + 1
                yield _Found(
                    say("text goes on after the closing quote"),
                    number,
                    start,
                    column + len(value.rstrip()),
                    say("quote the whole text with the other kind of quotes, or write it under `>-`"),
                    quoted(trouble.lines, number, column),
                )
                return


def _no_break_space(trouble: _Trouble) -> Iterator[_Found]:
    """A space that does not break, where only a plain one counts."""
    for number in range(max(0, trouble.line - 2), trouble.line + 1):
        line = trouble.lines[number]
        found = _NO_BREAK.match(line)
        if found is not None:
            start, end = found.span("space")
            advice = say("type plain spaces")
            message = say("a no-break space stands where a plain one must")
            yield _Found(message, number, start, end, advice, ((start, end, " " * (end - start)),))
            return


def _merge_mark(trouble: _Trouble) -> Iterator[_Found]:
    """What a merge of two versions has left."""
    for number in (trouble.line, trouble.began_line, *range(trouble.line)):
        line = trouble.lines[number]
        if re.match(r"(?:<{7}|={7}|>{7})(?: |\Z)", line):
            advice = say("keep one of the two versions, and delete the three lines of marks")
            message = say("this line marks a merge that was not finished")
            yield _Found(message, number, 0, len(line), advice)
            return


def _space_in_braces(trouble: _Trouble) -> Iterator[_Found]:
    """An inline reference with a space behind its colon, which YAML takes for a key."""
    line = trouble.lines[trouble.line]
    for found in _SPACED.finditer(line):
        start, end = found.span("space")
        if "mapping values" in trouble.problem and found.start() <= trouble.column <= end:
            message = say("a space stands inside of the braces")
            yield _Found(message, trouble.line, start, end, say("delete it"), ((start, end, ""),))
            return


def _unquoted_reference(trouble: _Trouble) -> Iterator[_Found]:
    """A text that begins with an inline reference and has no quotes."""
    for number in _near(trouble):
        value, column = _value_on(trouble.lines[number])
        if _INLINE.match(value):
            yield _Found(
                say("a text that begins with an inline reference must stand in quotes"),
                number,
                column,
                column + len(value.rstrip()),
                say('put the whole text in "…", or on the next line under `>-`'),
                quoted(trouble.lines, number, column),
            )
            return


def _special_start(trouble: _Trouble) -> Iterator[_Found]:
    """A text that begins with a character which YAML reads in its own way."""
    for number in _near(trouble):
        value, column = _value_on(trouble.lines[number])
        if value and _BRACKETED.match(value) and _ENTRY.match(trouble.lines[number]):
            message = say("a text cannot begin with `{sign}` unless it stands in quotes", sign=value[0])
            mend = quoted(trouble.lines, number, column)
            yield _Found(message, number, column, column + 1, say('put the whole text in "…"'), mend)
            return
        if not value or value[0] not in _SPECIAL or re.match(r"[|>][-+0-9]*\s*(?:#.*)?\Z|[\[{]", value):
            continue
        if value[0] in "|>":
            advice = say("leave only `>-` on this line and begin the text on the next one")
            mend = below(trouble.lines, number, column)
            message = say("text stands on the line of `{sign}`", sign=value[0])
            yield _Found(message, number, column, len(value) + column, advice, mend)
        else:
            message = say("a text cannot begin with `{sign}` unless it stands in quotes", sign=value[0])
            mend = quoted(trouble.lines, number, column)
            yield _Found(message, number, column, column + 1, say('put the whole text in "…"'), mend)
        return


def _open_bracket(trouble: _Trouble) -> Iterator[_Found]:
    """A bracket that is never closed."""
    if "flow" in trouble.context:
        line, column = _opened(trouble)
        text = trouble.lines[line]
        sign = text[column : column + 1]
        message = say(
            "the bracket `{sign}` that opens here is not closed, or a comma is missing after it", sign=sign
        )
        advice = say("close it, or put the text in quotes if the bracket belongs to the text")
        end = len(text.rstrip())
        closing = {"[": "]", "{": "}"}.get(sign, "")
        mend = ((end, end, closing),) if ends_here(trouble.lines, line) and closing else ()
        yield _Found(message, line, column, column + 1, advice, mend, sure=False)


def _opened(trouble: _Trouble) -> tuple[int, int]:
    """Return where the bracket stands; the parser may name what is read inside it, or the end of a line."""
    depth = 0
    for line in range(trouble.began_line, -1, -1):
        text = trouble.lines[line]
        last = trouble.began_column + 1 if line == trouble.began_line else len(text)
        for column in range(min(last, len(text)) - 1, -1, -1):
            if text[column] in "]}":
                depth += 1
            elif text[column] in "[{":
                if depth == 0:
                    return line, column
                depth -= 1
    return trouble.began_line, trouble.began_column


def _missing_space(trouble: _Trouble) -> Iterator[_Found]:
    """A colon or a dash without the space after it."""
    for number in _near(trouble):
        line = trouble.lines[number]
        if (found := _NO_SPACE.match(line)) and not _ENTRY.match(line):
            key = found["key"]
            advice = say("write `{key}: …`", key=key)
            message = say("a space is missing after `{key}:`", key=key)
            mend = ((found.end(), found.end(), " "),)
            yield _Found(message, number, found.start("key"), found.end(), advice, mend)
            return
        if found := _NO_DASH_SPACE.match(line):
            message = say("a space is missing after the dash")
            mend = ((found.end(), found.end(), " "),)
            yield _Found(message, number, found.start("dash"), found.end(), mend=mend)
            return


def _missing_colon(trouble: _Trouble) -> Iterator[_Found]:
    """A key without its colon."""
    above = next((n for n in range(trouble.line - 1, -1, -1) if trouble.lines[n].strip()), None)
    if "mapping values" in trouble.problem and above is not None:
        found = _WORD_AND_TEXT.match(trouble.lines[above])
        if found and indent_of(trouble.lines[above]) == indent_of(trouble.lines[trouble.line]):
            key = found["key"]
            yield _colon_found(key, above, found.start("key"), found.end("key"), sure=False)
            return
    numbers = [trouble.began_line, *_near(trouble)] if "':'" in trouble.problem else _near(trouble)
    for number in numbers:
        found = _LONELY.match(trouble.lines[number])
        if found and indent_of(trouble.lines[number]) <= _next_indent(trouble.lines, number):
            yield _colon_found(found["key"], number, found.start("key"), found.end("key"))
            return
    if "':'" in trouble.problem:
        line = trouble.lines[trouble.began_line]
        start, end = trouble.began_column, len(line.rstrip())
        if found := _EQUALS.match(line):
            column = found.start("sign")
            message = say("an equals sign stands where a colon must")
            advice = say("write `{key}: …`", key=found["key"])
            mend = ((found.end("key"), column + 1, ":"),)
            yield _Found(message, trouble.began_line, column, column + 1, advice, mend, sure=False)
            return
        if found := _WORD_AND_TEXT.match(line):
            yield _colon_found(
                found["key"], trouble.began_line, found.start("key"), found.end("key"), sure=False
            )
            return
        advice = say("write `key: value`; if the line goes on with the text above, indent it under that text")
        yield _Found(say("this line has no key with a colon"), trouble.began_line, start, end, advice)


def _colon_found(key: str, line: int, start: int, end: int, *, sure: bool = True) -> _Found:
    message = say("the colon is missing after `{key}`", key=key)
    return _Found(message, line, start, end, say("write `{key}:`", key=key), ((end, end, ":"),), sure=sure)


def _second_colon(trouble: _Trouble) -> Iterator[_Found]:
    """A text with `: ` inside and no quotes, possibly with quotes that YAML does not know."""
    if "mapping values" not in trouble.problem:
        return
    value, column = _value_on(trouble.lines[trouble.line])
    if value and column < trouble.column:
        advice = say('put the whole text in "…", or on the next line under `>-`')
        if value[0] in _SMART:
            message = say("the quotes `{sign}` do not protect the colon inside the text", sign=value[0])
            mend = straightened(trouble.lines, trouble.line, column)
            yield _Found(message, trouble.line, column, column + 1, advice, mend, sure=False)
        else:
            message = say("the text holds a colon with a space after it")
            mend = quoted(trouble.lines, trouble.line, column)
            yield _Found(message, trouble.line, trouble.column, trouble.column + 1, advice, mend)


def _wrong_indent(trouble: _Trouble) -> Iterator[_Found]:
    """A line that stands neither with its neighbours nor under one of them."""
    line = trouble.lines[trouble.line]
    own = indent_of(line)
    if not line.strip():
        return
    above = [
        indent_of(other)
        for other in trouble.lines[: trouble.line]
        if other.strip() and not other.lstrip().startswith("#")
    ]
    if above and own:
        allowed = sorted({indent for indent in above if abs(indent - own) <= _FAR} - {own})
        nearest = min(allowed, key=lambda indent: (abs(indent - own), -indent), default=None)
        advice = (
            say("the lines around it are indented by {number} spaces", number=nearest)
            if nearest is not None
            else say("lines that belong together begin in the same column")
        )
        mend = ((0, own, " " * nearest),) if nearest is not None else ()
        message = say("the indentation of this line fits nothing above it")
        yield _Found(message, trouble.line, 0, own, advice, mend, sure=False)


def _unknown(trouble: _Trouble) -> Iterator[_Found]:
    """Whatever is left."""
    line = trouble.lines[trouble.line]
    yield _Found(
        say("this line cannot be understood here"),
        trouble.line,
        min(trouble.column, len(line)),
        len(line.rstrip()),
        say("look at this line and the one above: colons, dashes, quotes, indentation"),
    )


_FAR = 3
_SIGNS: tuple[Callable[[_Trouble], Iterator[_Found]], ...] = (
    _merge_mark,
    _no_break_space,
    _space_in_braces,
    _unclosed_quote,
    _unquoted_reference,
    _text_after_quote,
    _special_start,
    _open_bracket,
    _second_colon,
    _missing_space,
    _missing_colon,
    _wrong_indent,
    _unknown,
)


def _near(trouble: _Trouble) -> list[int]:
    """Return the filled lines where a slip may stand: the parser's own and the one before it."""
    filled = [number for number in range(trouble.line, -1, -1) if trouble.lines[number].strip()]
    return filled[:2]


def _value_on(line: str) -> tuple[str, int]:
    """Return what stands after the key or the dash of a line, and its column."""
    found = _ENTRY.match(line)
    if found and found["key"]:
        return (found["value"] or "", found.start("value") if found["value"] else len(line))
    bare = re.match(r"\s*(?:-\s+)+", line)
    return (line[bare.end() :], bare.end()) if bare else ("", len(line))


def _next_indent(lines: list[str], number: int) -> int:
    return next((indent_of(line) for line in lines[number + 1 :] if line.strip()), 0)
