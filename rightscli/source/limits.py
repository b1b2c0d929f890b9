# A page of knowledge is about 45 KB, seven levels deep, with two thousand values. The limits leave room
# and still bound the time and memory that a hostile file can take.

"""How large a file of knowledge may be."""

from __future__ import annotations

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 20
MAX_NODES = 50_000
