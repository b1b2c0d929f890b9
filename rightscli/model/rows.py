# The library's NamedTuple imports `typing` and compiles each class anew. A search declares a handful of
# small tuples and needs neither. Type checkers see the library's.

"""Small tuples with named places, which cost nothing to declare."""

from __future__ import annotations

from operator import itemgetter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NamedTuple, Self
else:

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


__all__ = ["NamedTuple"]
