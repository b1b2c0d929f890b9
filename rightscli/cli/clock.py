"""The only clock of the program."""

from __future__ import annotations

import time
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


@cache
def today_in_iso() -> str:
    """Return the day it is where the reader is, as 2026-03-31; it stays the same while the program runs."""
    return time.strftime("%Y-%m-%d")


def today() -> date:
    """Return the same day as a date."""
    from datetime import date

    return date.fromisoformat(today_in_iso())


def now() -> date:
    """Return the day it is at this moment; for what runs longer than a day."""
    from datetime import date

    return date.fromisoformat(time.strftime("%Y-%m-%d"))
