# A message keeps its template and its values apart until it is shown, so that one finding can be
# printed in either language, also when it comes out of the cache.

"""Messages that are put into words when they are shown."""

from __future__ import annotations

from rightscli.model.basics import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol
else:
    Protocol = object


class Wording(Protocol):
    """Gives the program's messages in one language, as `rightscli.language.Translator` does."""

    def text(self, message: str) -> str:
        """Return the message in the language."""

    def count(self, singular: str, plural: str, number: int) -> str:
        """Return the form of the message that fits the number."""


class Message(Record):
    """A template with its values; braces of the template are written as in `str.format`."""

    template: str
    values: tuple[tuple[str, Value], ...] = ()
    plural: str = ""
    """The template for several, if the words depend on the value `number`."""

    def render(self, wording: Wording) -> str:
        """Return the message in words, in the language of `wording`."""
        values = {name: _render(value, wording) for name, value in self.values}
        if self.plural:
            number = next(value for name, value in self.values if name == "number")
            assert isinstance(number, int)
            return wording.count(self.template, self.plural, number).format_map(values)
        return wording.text(self.template).format_map(values)


Value = str | int | Message | tuple[str, ...]
"""What fills a template: text and numbers as they are, a message in words, names as a quoted list."""


def _render(value: Value, wording: Wording) -> str | int:
    if isinstance(value, Message):
        return value.render(wording)
    if isinstance(value, tuple):
        return ", ".join(f"`{item}`" for item in value)
    return value


def say(template: str, **values: Value) -> Message:
    """Return a message; the template is marked for translation by standing here."""
    return Message(template, tuple(values.items()))


def say_count(singular: str, plural: str, number: int, **values: Value) -> Message:
    """Return a message whose words depend on a number, which the templates show as `{number}`."""
    return Message(singular, (("number", number), *values.items()), plural)
