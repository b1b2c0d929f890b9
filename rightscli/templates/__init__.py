# The body of a letter is written by contributors and laid over by anybody's overlay, so it is hostile
# until judged. Judging needs no fields and no law; it stands below the checks, which report what is wrong,
# and below the letters, which print what is right.

"""Templates of letters: judged as data, then run where they can do no harm."""

from __future__ import annotations

from rightscli.templates.lines import Control, Markup, markup_of
from rightscli.templates.parsing import (
    FILTERS,
    Fault,
    FaultKind,
    Reference,
    Template,
    Use,
    parse_template,
    references_in,
)
from rightscli.templates.running import Piece, TooLongError, run_template

__all__ = [
    "FILTERS",
    "Control",
    "Fault",
    "FaultKind",
    "Markup",
    "Piece",
    "Reference",
    "Template",
    "TooLongError",
    "Use",
    "markup_of",
    "parse_template",
    "references_in",
    "run_template",
]
