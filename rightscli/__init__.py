# A room's front door names everything the room offers, and a question needs little of it. A late door
# opens the module behind a name when the name is first asked for. For type checkers, each door imports
# the same names plainly. Modules that answer a question also do without `typing` at run time, which
# costs as much to import as the whole store costs to open; they set TYPE_CHECKING themselves.

"""Offline, cited guidance on the rights of conscripts and conscientious objectors in Russia."""

from __future__ import annotations

import sys

__version__ = "0.1.0"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def late(door: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """
    Return the `__getattr__` of a front door.

    Args:
        door: The name of the package.
        homes: The names that each module gives, apart by spaces, by the module's name.
    """
    home_of = {name: home for home, names in homes.items() for name in names.split()}

    def find(name: str) -> object:
        home = home_of.get(name)
        if home is None:
            raise AttributeError(f"module {door!r} has no attribute {name!r}")
        module = f"{door}.{home}"
        __import__(module)
        found: object = getattr(sys.modules[module], name)
        setattr(sys.modules[door], name, found)
        return found

    return find
