# Almost half of a start-up went into generating code for dataclasses: each class compiles its methods
# anew in every process. The same contract (frozen, slotted, compared by value, keyword arguments) needs
# no generated code at all. Type checkers treat a record as the frozen dataclass it stands for.
#
# The library's NamedTuple imports `typing` and compiles each class anew as well. A search declares a handful
# of small tuples and needs neither. Type checkers see the library's.
#
# A message keeps its template and its values apart until it is shown, so that one finding can be
# printed in either language, also when it comes out of the cache.

"""Values that cost nothing to declare, texts in the languages of the knowledge, and messages."""

from __future__ import annotations

from enum import StrEnum
from operator import itemgetter
from types import MappingProxyType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, ClassVar, NamedTuple, Protocol, Self, TypeVar, dataclass_transform

    R = TypeVar("R", bound="Record")
else:
    Protocol = object

    def dataclass_transform(**_options: bool) -> Callable[[type], type]:
        """Return the class as it is; the mark is for type checkers."""
        return lambda cls: cls

    class _RowType(type):
        def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> _RowType:
            """Turn annotations into places, and values beside them into defaults."""
            fields = tuple(namespace.get("__annotations__", ()))
            namespace["_fields"] = fields
            namespace["_defaults"] = {field: namespace[field] for field in fields if field in namespace}
            namespace.update((field, property(itemgetter(place))) for place, field in enumerate(fields))
            namespace["__slots__"] = ()
            return super().__new__(cls, name, bases, namespace)

    class NamedTuple(tuple, metaclass=_RowType):  # noqa: SLOT001 - the metaclass says it
        """A tuple whose annotated places have names, as the library's class of this name."""

        def __new__(cls, *values: object, **named: object) -> Self:
            """Take the values in order or by name; raise TypeError for a missing or unknown one."""
            if named or len(values) != len(cls._fields):
                known = cls._defaults | dict(zip(cls._fields, values, strict=False)) | named
                if len(values) > len(cls._fields) or known.keys() != set(cls._fields):
                    raise TypeError(f"{cls.__name__} takes {', '.join(cls._fields)}")
                values = tuple(known[field] for field in cls._fields)
            return tuple.__new__(cls, values)

        def _replace(self, **changes: object) -> Self:
            return type(self)(**(dict(zip(self._fields, self, strict=True)) | changes))

        def __getnewargs__(self) -> tuple[Any, ...]:
            """Copy by value."""
            return tuple(self)

        def __repr__(self) -> str:
            """Show the places."""
            inner = ", ".join(f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({inner})"


def _less(first: Record, second: object) -> bool:
    if not isinstance(second, type(first)):
        raise TypeError(f"{type(first).__name__} has no order beside {type(second).__name__}")
    return bool(first.as_tuple() < second.as_tuple())


@dataclass_transform(frozen_default=True)
class RecordType(type):
    """Makes classes whose annotations are their fields."""

    def __new__(
        cls,
        name: str,
        bases: tuple[type, ...],
        namespace: dict[str, Any],
        *,
        order: bool = False,
        **_options: bool,
    ) -> RecordType:
        """Turn annotations into slots, and values beside them into defaults."""
        if order:
            namespace["__lt__"] = _less
        inherited = [base for base in bases if isinstance(base, RecordType)]
        fields = tuple(field for base in inherited for field in base.__dict__["record_fields"])
        defaults = {
            key: value for base in inherited for key, value in base.__dict__["record_defaults"].items()
        }
        own = tuple(
            field
            for field, annotation in namespace.get("__annotations__", {}).items()
            if not str(annotation).startswith("ClassVar")
        )
        defaults |= {field: namespace.pop(field) for field in own if field in namespace}
        namespace["__slots__"] = tuple(field for field in own if field not in fields)
        namespace["record_fields"] = (*fields, *namespace["__slots__"])
        namespace["record_defaults"] = defaults
        return super().__new__(cls, name, bases, namespace)


class Record(metaclass=RecordType):
    """
    A value with named fields.

    Subclasses annotate their fields, with defaults where they have them. They may ask for keyword arguments
    only (`kw_only=True`), which type checkers enforce, and for an order by their fields (`order=True`).
    Records are equal when they are of one class and all their fields are equal.
    """

    record_fields: ClassVar[tuple[str, ...]]
    record_defaults: ClassVar[dict[str, Any]]

    def __init__(self, *values: Any, **named: Any) -> None:  # noqa: ANN401 - checkers see the fields
        """Set the fields; raise TypeError for one that is missing, unknown, or given twice."""
        fields = self.record_fields
        if values:
            if len(values) > len(fields):
                raise TypeError(f"{type(self).__name__} takes {len(fields)} values, not {len(values)}")
            for field, value in zip(fields, values, strict=False):
                if field in named:
                    raise TypeError(f"{type(self).__name__} got {field} twice")
                named[field] = value
        place = object.__setattr__
        for field in fields:
            if field in named:
                place(self, field, named.pop(field))
            elif field in self.record_defaults:
                place(self, field, self.record_defaults[field])
            else:
                raise TypeError(f"{type(self).__name__} lacks {field}")
        if named:
            raise TypeError(f"{type(self).__name__} has no {', '.join(named)}")
        self.__post_init__()

    def __post_init__(self) -> None:
        """Judge the values; does nothing unless a subclass says otherwise."""

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: records do not change."""
        raise AttributeError(f"{type(self).__name__}.{name} cannot be changed")

    def __delattr__(self, name: str) -> None:
        """Refuse: records do not change."""
        raise AttributeError(f"{type(self).__name__}.{name} cannot be removed")

    def as_tuple(self) -> tuple[Any, ...]:
        """Return the values of the fields, in their order."""
        return tuple(getattr(self, field) for field in self.record_fields)

    def __eq__(self, other: object) -> bool:
        """Compare by value."""
        if type(other) is not type(self):
            return NotImplemented
        return self.as_tuple() == other.as_tuple()

    def __hash__(self) -> int:
        """Hash by value; raise TypeError where a field cannot be hashed."""
        return hash(self.as_tuple())

    def __repr__(self) -> str:
        """Show the fields."""
        inner = ", ".join(f"{field}={getattr(self, field)!r}" for field in self.record_fields)
        return f"{type(self).__name__}({inner})"

    def __reduce__(self) -> tuple[Any, ...]:
        """Copy and send by value."""
        return (type(self), self.as_tuple())


def replace(record: R, **changes: Any) -> R:  # noqa: ANN401 - as the fields are
    """Return a record like this one with some fields changed."""
    values = {field: getattr(record, field) for field in record.record_fields}
    return type(record)(**(values | changes))


NO_FORMS: Mapping[str, str] = MappingProxyType({})


class Language(StrEnum):
    """A language a reader can ask for. Russian is always there."""

    RU = "ru"
    EN = "en"


class Localised(Record):
    """A text in Russian, and in English where it has been translated."""

    ru: str
    """The main text; may hold inline references such as `{law:fz-53/29/4}`."""

    en: str | None = None
    """The translation, or None where there is none."""

    of: str | None = None
    """Fingerprint of the Russian text that `en` translates (see `rightscli.text.fingerprint`)."""

    forms: Mapping[str, str] = NO_FORMS
    """Russian oblique cases (`gen`, `dat`, `acc`, `ins`, `prep`) of a name that prose refers to."""

    def __hash__(self) -> int:
        """Hash by the texts; the forms follow from them."""
        return hash((self.ru, self.en, self.of))

    def written_in(self, language: Language) -> str | None:
        """Return the text in exactly this language, or None; never another language."""
        return self.ru if language is Language.RU else self.en


class Phrases(Record):
    """Lists of phrases by language, as people say them."""

    ru: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


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


__all__ = [
    "NO_FORMS",
    "Language",
    "Localised",
    "Message",
    "NamedTuple",
    "Phrases",
    "Record",
    "RecordType",
    "Value",
    "Wording",
    "replace",
    "say",
    "say_count",
]
