# The edge: the only place with a clock, with streams, and with the arguments of a process. This door stays
# empty: the fast lane enters through it.

"""The command line."""

from __future__ import annotations

__all__: list[str] = []
