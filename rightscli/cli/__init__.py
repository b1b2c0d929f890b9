# The edge: the only place with a clock, with streams, and with the arguments of a process. The fast lane
# enters through this door, so that it holds no more than every run needs.

"""The command line."""

from __future__ import annotations

__all__ = ["ExitCode"]


class ExitCode:
    """Exit codes, as documented in the README; plain numbers, because every start would pay for more."""

    DONE = 0
    """Something was found, or nothing was wrong."""
    NEGATIVE = 1
    """The honest negative: nothing matched, or there are findings."""
    USAGE = 2
    """The command line was wrong."""
    KNOWLEDGE = 3
    """The knowledge could not be read."""
    BUG = 70
    """A fault of this program."""
    INTERRUPTED = 130
    """The user interrupted."""
    READER_LEFT = 141
    """Nobody read the output any more."""
